"""Models, as the backend is asked about them for the options page. Imports no QGIS."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

from .arrays import read_geometries
from .client import Client
from .interpreter import find_interpreter
from .temporary import IN_TEMPORARY, temporary_folder


def install_model(setting: str, backend_root: str | Path, path: str) -> dict[str, Any]:
    """Have the backend check a model and copy it into the user's data folder.

    Args:
        setting: path of the interpreter in the plugin's settings, empty for none.
        backend_root: the folder that holds the package `mobclip`.
        path: of the model.

    Returns:
        The model as the task `models` lists it.

    Raises:
        EngineError: it is no model, is damaged or is there already; or the backend does not run.
    """
    interpreter, _ = find_interpreter(setting)
    with Client(interpreter, backend_root) as client:
        return client.request("install", {"path": path})


def valid_domain(setting: str, backend_root: str | Path, model: str) -> tuple[bytes, str]:
    """Where a model is valid: the WKB of polygons in EPSG:4326, and whether they are of its `cells` or its `extent`.

    Args:
        setting, backend_root: as of `install_model`.
        model: its path.

    Raises:
        EngineError: its card does not say; or the backend does not run.
    """
    interpreter, _ = find_interpreter(setting)
    with temporary_folder(tempfile.gettempdir(), IN_TEMPORARY) as folder:
        with Client(interpreter, backend_root, folder=folder) as client:
            value = client.request("domain", {"model": model, "output": str(folder / "domain")})
        [polygons] = read_geometries(folder / "domain")
    return polygons, value["of"]
