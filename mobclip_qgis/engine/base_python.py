"""The Python that environments are made with: one of the system's, or the one beside QGIS. Imports no QGIS.

Nothing is ever installed into it.
"""

from __future__ import annotations

import contextlib
import json
import os
import platform
import re
import shutil
import subprocess  # nosec B404
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from ..translation import tr, tr_later
from .errors import EngineError, NoPython
from .interpreter import MIN_PYTHON, clean_environment

NEWEST = 14  # 3.14 has packages that are locked
SECONDS = 20
GLIBC = (2, 28)  # of 2018; the wheels need it
PROBE = """
import glob, json, os, platform, sys, sysconfig
wheels = []
try:
    import ensurepip
    folders = [os.path.join(os.path.dirname(ensurepip.__file__), "_bundled"), sysconfig.get_config_var("WHEEL_PKG_DIR") or ""]
    wheels = [path for folder in folders for path in glob.glob(os.path.join(folder, "pip-*.whl"))]
except ImportError:
    pass
try:
    import venv
except ImportError:
    venv = None
print(json.dumps({
    "version": sys.version_info[:2], "implementation": sys.implementation.name, "bits": sys.maxsize.bit_length() + 1,
    "system": sys.platform, "machine": platform.machine().lower(), "libc": platform.libc_ver(), "pip": wheels[:1],
    "venv": venv is not None, "path": getattr(sys, "_base_executable", None) or sys.executable,
}))
"""
MACHINES = {"amd64": "x86_64", "x86_64": "x86_64", "arm64": "arm64", "aarch64": "aarch64"}
SYSTEMS = {"linux": "linux", "darwin": "macos", "win32": "windows"}
INSTALL = {
    "win32": tr_later(
        "Install Python 3.12 (64-bit) from python.org or the Microsoft Store; no administrator is needed."
    ),
    "darwin": tr_later("Install Python 3.12 from python.org."),
    "linux": tr_later("Install the packages python3 and python3-venv of your system."),
}


class BasePython(NamedTuple):
    """A Python that can make environments."""

    path: Path
    version: str  # such as 3.12
    platform: str  # such as linux-x86_64, as the locks are named
    pip: str  # path of the wheel of pip that it carries, empty for none


def find_base_python(chosen: str = "", pythons: Iterator[Path] | None = None) -> BasePython:
    """The Python that the user chose, else the first that is suitable.

    Args:
        chosen: a path, empty for none.
        pythons: where to look; the usual places by default.

    Raises:
        EngineError: it is not suitable.
        NoPython: there is none; the sentence says what to install.
    """
    if chosen:
        return inspect(Path(chosen))
    reasons = []
    for path in usual_places() if pythons is None else pythons:
        try:
            return inspect(path)
        except EngineError as error:
            reasons.append(str(error))
    advice = INSTALL.get(sys.platform, INSTALL["linux"])
    low = dotted(MIN_PYTHON)
    text = tr("No Python {} to {} was found to set up MobCLIP with.").format(low, f"3.{NEWEST}")
    raise NoPython(f"{text} {tr(advice)}", "\n".join(reasons))


def this_platform() -> str:
    """The platform of this process, as the locks are named."""
    machine = platform.machine().lower()
    return f"{SYSTEMS.get(sys.platform, sys.platform)}-{MACHINES.get(machine, machine)}"


def inspect(path: Path) -> BasePython:
    """Ask a Python what it is.

    Raises:
        EngineError: it is none, or cannot make an environment for which there are packages.
    """
    facts = ask(path)
    version = tuple(facts["version"])
    text = dotted(version)
    glibc = re.match(r"(\d+)\.(\d+)", facts["libc"][1])
    name = f"{SYSTEMS.get(facts['system'], facts['system'])}-{MACHINES.get(facts['machine'], facts['machine'])}"
    problem = ""
    if facts["implementation"] != "cpython" or facts["bits"] != 64:
        problem = tr("The Python {} is not a 64-bit CPython.").format(path)
    elif not MIN_PYTHON <= version <= (3, NEWEST):
        problem = tr("{} is Python {}: MobCLIP needs {} to {}.").format(path, text, dotted(MIN_PYTHON), f"3.{NEWEST}")
    elif not facts["venv"]:
        problem = tr("The Python {} has no module venv: install the package python3-venv of your system.").format(path)
    elif facts["system"] == "linux" and (
        facts["libc"][0] != "glibc" or (glibc and tuple(map(int, glibc.groups())) < GLIBC)
    ):
        problem = tr("The Python {} runs on a system without glibc {} or newer ({}), which the packages need.")
        problem = problem.format(path, dotted(GLIBC), " ".join(facts["libc"]).strip())
    if problem:
        raise EngineError(problem)
    return BasePython(Path(facts["path"]), text, name, facts["pip"][0] if facts["pip"] else "")


def dotted(version: Iterable[int]) -> str:
    """A version as people write it."""
    return ".".join(map(str, version))


def ask(path: Path) -> dict[str, Any]:
    """What a Python says of itself.

    Raises:
        EngineError: it is no Python.
    """
    if "qgis" in path.name.lower():
        raise EngineError(tr("{} is QGIS, not a Python interpreter.").format(path))
    try:
        # An argument list without a shell.
        done = subprocess.run(  # nosec B603
            [str(path), "-I", "-c", PROBE],
            capture_output=True,
            text=True,
            timeout=SECONDS,
            env=clean_environment(),
            stdin=subprocess.DEVNULL,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        facts: dict[str, Any] = json.loads(done.stdout.strip().splitlines()[-1])
    except (OSError, ValueError, IndexError, subprocess.TimeoutExpired) as error:
        raise EngineError(tr("{} is not a Python interpreter that works.").format(path), str(error)) from error
    return facts


def usual_places() -> Iterator[Path]:
    """Paths of Pythons that may be there, those of the system first, each once."""
    seen = set()
    for path in (*_of_system(), *_beside_qgis()):
        with_links = os.path.realpath(path)
        if path.is_file() and with_links not in seen:
            seen.add(with_links)
            yield path


def _names() -> list[str]:
    return [f"python3.{minor}" for minor in range(NEWEST, MIN_PYTHON[1] - 1, -1)] + ["python3"]


def _of_system() -> Iterator[Path]:
    if sys.platform == "win32":
        yield from _of_registry()
        return
    folders = [Path(folder) for folder in clean_environment()["PATH"].split(os.pathsep) if folder]
    folders += [Path("/usr/bin"), Path("/usr/local/bin"), Path.home() / ".local" / "bin"]
    if sys.platform == "darwin":
        framework = Path("/Library/Frameworks/Python.framework/Versions")
        folders += [framework / f"3.{minor}" / "bin" for minor in range(NEWEST, MIN_PYTHON[1] - 1, -1)]
        folders += [Path("/opt/homebrew/bin"), Path("/opt/local/bin")]
        folders = [folder for folder in folders if folder != Path("/usr/bin")]  # asks to install developer tools
    for name in _names():
        for folder in folders:
            yield folder / name


def _of_registry() -> Iterator[Path]:
    """Pythons of python.org and the Microsoft Store, as they announce themselves on Windows (PEP 514)."""
    if sys.platform == "win32":
        import winreg

        for root in (winreg.HKEY_CURRENT_USER, winreg.HKEY_LOCAL_MACHINE):
            for minor in range(NEWEST, MIN_PYTHON[1] - 1, -1):
                with contextlib.suppress(OSError):
                    with winreg.OpenKey(root, rf"Software\Python\PythonCore\3.{minor}\InstallPath") as key:
                        folder = winreg.QueryValue(key, None)
                    if folder:
                        yield Path(folder) / "python.exe"
        found = shutil.which("python", path=clean_environment().get("PATH"))
        if found and "WindowsApps" not in found:  # which may only open the Microsoft Store
            yield Path(found)
    yield from ()  # elsewhere


def _beside_qgis() -> Iterator[Path]:
    """QGIS's own Python, never `sys.executable`, which may be QGIS."""
    prefix = Path(sys.base_prefix)
    if sys.platform == "win32":
        yield prefix / "python.exe"
    else:
        yield prefix / "bin" / f"python{sys.version_info[0]}.{sys.version_info[1]}"
        yield prefix / "bin" / "python3"
