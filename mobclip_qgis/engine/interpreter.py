"""Which Python interpreter runs the backend, and with what environment. Imports no QGIS.

Never `sys.executable`: inside QGIS that is QGIS itself on some systems, and never has the backend's packages.
"""

from __future__ import annotations

import functools
import os
import re
import subprocess  # nosec B404
import sys
from pathlib import Path

from ..translation import tr, tr_later
from .environments import current_environment, data_folder, interpreter_in
from .errors import EngineError, NotSetUp, install_command

VARIABLE = "MOBCLIP_PYTHON"
LEAKS = ("PYTHON", "PIP_", "VIRTUAL_ENV", "CONDA_", "PROJ_", "GDAL_", "QGIS_", "OSGEO4W", "QT_", "LD_", "DYLD_")
MIN_PYTHON = (3, 10)
PROBE_SECONDS = 20
PREFIXES = "import sys; print(sys.prefix, sys.base_prefix, sep='|')"
ADVICE = tr_later(
    "Press Set up in Settings > Options > MobCLIP, or run: {}. An interpreter of your own can be set on "
    "the same page, or in the environment variable {}."
)


def managed_interpreter() -> Path:
    """The interpreter of the plugin's environment, else of one that a user made in `env` beside it, whether it exists or not."""
    environment = current_environment()
    return environment.interpreter if environment else interpreter_in(data_folder() / "env")


def find_interpreter(setting: str = "") -> tuple[Path, str]:
    """The interpreter and where it was found: `environment`, `setting` or `managed`.

    Args:
        setting: the path in the plugin's settings, empty for none.

    Raises:
        NotSetUp: there is none.
        EngineError: the one that is named does not exist, is QGIS's or is too old.
    """
    for source, path in (("environment", os.environ.get(VARIABLE, "")), ("setting", setting)):
        if path:
            if not Path(path).is_file():
                raise EngineError(
                    _advised(tr("The Python interpreter {} for the MobCLIP backend does not exist.").format(path))
                )
            return accepted(Path(path)), source
    managed = managed_interpreter()
    if managed.is_file():
        return managed, "managed"
    raise NotSetUp(_advised(tr("The MobCLIP backend is not set up: no Python interpreter was found for it.")))


@functools.lru_cache(maxsize=16)
def accepted(path: Path) -> Path:
    """The path of an interpreter that may run the backend.

    Raises:
        EngineError: it is QGIS, or QGIS's own Python, or too old, or no Python.
    """
    if "qgis" in path.name.lower():
        raise EngineError(_advised(tr("{} is QGIS, not a Python interpreter.").format(path)))
    try:
        # An argument list without a shell. A program that is no Python is asked for nothing but its version.
        version = _output([str(path), "-V"])
        match = re.search(r"^Python (\d+)\.(\d+)\S*", version, re.MULTILINE)
        prefixes = _output([str(path), "-I", "-c", PREFIXES]).split("\n")[-1] if match else ""
    except (OSError, subprocess.TimeoutExpired) as error:
        raise EngineError(_advised(not_started(path, error))) from error
    if match is None:
        raise EngineError(_advised(tr("{} is not a Python interpreter.").format(path)), version)
    if (int(match[1]), int(match[2])) < MIN_PYTHON:
        low = ".".join(map(str, MIN_PYTHON))
        text = tr("{} is {}: the MobCLIP backend needs {} or newer.")
        raise EngineError(_advised(text.format(path, match[0], low)))
    own = sys.base_prefix
    if _is_in_qgis() and prefixes == f"{own}|{own}":
        raise EngineError(_advised(tr("{} is the Python of QGIS, which MobCLIP leaves alone.").format(path)))
    return path


def not_started(path: str | Path, error: object) -> str:
    """The sentence on an interpreter that the system does not start."""
    return tr("The Python interpreter {} could not be started ({}).").format(path, error)


def _advised(sentence: str) -> str:
    return f"{sentence} {tr(ADVICE).format(install_command(), VARIABLE)}"


def _is_in_qgis() -> bool:
    return "qgis.core" in sys.modules


def _output(command: list[str]) -> str:
    done = subprocess.run(  # nosec B603
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        stdin=subprocess.DEVNULL,
        timeout=PROBE_SECONDS,
        env=clean_environment(),
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )
    return done.stdout.decode("utf-8", "replace").strip()


def clean_environment() -> dict[str, str]:
    """The environment for another interpreter: without what belongs to QGIS's own Python, PROJ, GDAL and Qt, and with
    the telemetry of onnxruntime off."""
    kept = {name: value for name, value in os.environ.items() if not name.upper().startswith(LEAKS)}
    path = os.pathsep.join(folder for folder in kept.get("PATH", "").split(os.pathsep) if not _is_of_qgis(folder))
    return {**kept, "PATH": path, "PYTHONUTF8": "1", "PYTHONNOUSERSITE": "1", "ORT_DISABLE_TELEMETRY": "1"}


def _is_of_qgis(folder: str) -> bool:
    """Whether a folder on the search path holds QGIS's own libraries, which another interpreter would load instead."""
    osgeo4w = os.environ.get("OSGEO4W_ROOT", "").lower()
    return "QGIS.app" in folder or (bool(osgeo4w) and folder.lower().startswith(osgeo4w))
