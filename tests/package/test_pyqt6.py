"""The plugin on Qt 6, as far as that can be seen without QGIS 4: its modules import, and its names of Qt are PyQt6's."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
IMPORT_ALL = f"""
import importlib, pkgutil, sys, types
sys.path.insert(0, {str(ROOT)!r})

class Anything(type):
    def __getattr__(cls, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return 33800 if name == "QGIS_VERSION_INT" else make(name)

def make(name):
    return Anything(name, (), {{"__init__": lambda self, *args, **options: None}})

def stand_in(name):
    module = types.ModuleType(name)
    module.__path__ = []
    module.__getattr__ = lambda attribute: make(attribute)
    sys.modules[name] = module

for name in ("osgeo", "qgis", "qgis.core", "qgis.gui", "qgis.utils", "processing", "processing.gui", "processing.gui.wrappers"):
    stand_in(name)
import PyQt6
from PyQt6 import QtCore, QtGui, QtWidgets, sip
sys.modules["qgis.PyQt"] = PyQt6
for part in (QtCore, QtGui, QtWidgets, sip):
    sys.modules["qgis.PyQt." + part.__name__.rpartition(".")[2]] = part
import mobclip_qgis
modules = [module.name for module in pkgutil.walk_packages(mobclip_qgis.__path__, "mobclip_qgis.")]
for name in modules:
    importlib.import_module(name)
print(len(modules))
"""


def test_all_modules_import_under_pyqt6():
    pytest.importorskip("PyQt6.QtWidgets")
    done = subprocess.run([sys.executable, "-c", IMPORT_ALL], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) > 40


def enums_of_qt():
    """Each chain of names in the plugin that begins with a class of Qt, such as QThread.Priority.IdlePriority."""
    import ast

    for path in sorted((ROOT / "mobclip_qgis").rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        imported = {
            alias.name: node.module.rpartition(".")[2]
            for node in ast.walk(tree)
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("qgis.PyQt")
            for alias in node.names
        }
        for node in ast.walk(tree):
            if isinstance(node, ast.Attribute):
                chain = ast.unparse(node).split(".")
                if chain[0] in imported and all(name.isidentifier() for name in chain):
                    yield path.name, imported[chain[0]], chain


def test_names_of_qt_resolve_in_pyqt6():
    pytest.importorskip("PyQt6.QtWidgets")
    import importlib

    checked = 0
    for file, module, chain in enums_of_qt():
        if module == "PyQt" or (file == "compat.py" and chain[0] == "QVariant"):  # reached with Qt 5 only
            continue
        value = importlib.import_module(f"PyQt6.{module}")
        for name in chain:
            assert hasattr(value, name), f"{file}: {'.'.join(chain)}"
            value = getattr(value, name)
        checked += 1
    assert checked > 10
