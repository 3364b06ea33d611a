"""Which Python interpreter runs the backend, and with what environment. Imports no QGIS.

Never `sys.executable`: inside QGIS that is QGIS itself on some systems, and never has the backend's packages.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from .errors import EngineError

VARIABLE = "MOBCLIP_PYTHON"
LEAKS = ("PYTHON", "PIP_", "VIRTUAL_ENV", "CONDA_", "PROJ_", "GDAL_", "QGIS_", "OSGEO4W", "QT_", "LD_", "DYLD_")
ADVICE = (
    "Set the interpreter in Settings > Options > MobCLIP, or in the environment variable MOBCLIP_PYTHON; README.md "
    "in the plugin's folder says how to make one."
)


def managed_interpreter() -> Path:
    """The interpreter of an environment in the user's data folder, whether it exists or not: searched last."""
    if sys.platform == "win32":
        base = Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
        return base / "mobclip" / "env" / "Scripts" / "python.exe"
    if sys.platform == "darwin":
        base = Path.home() / "Library" / "Application Support"
    else:
        base = Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")
    return base / "mobclip" / "env" / "bin" / "python"


def find_interpreter(setting: str = "") -> tuple[Path, str]:
    """The interpreter and where it was found: `environment`, `setting` or `managed`.

    Args:
        setting: the path in the plugin's settings, empty for none.

    Raises:
        EngineError: none is set up, or the one that is named does not exist.
    """
    for source, path in (("environment", os.environ.get(VARIABLE, "")), ("setting", setting)):
        if path:
            if not Path(path).is_file():
                raise EngineError(f"The Python interpreter {path} for the MobCLIP backend does not exist. {ADVICE}")
            return Path(path), source
    managed = managed_interpreter()
    if managed.is_file():
        return managed, "managed"
    raise EngineError(f"The MobCLIP backend is not set up: no Python interpreter was found for it. {ADVICE}")


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
