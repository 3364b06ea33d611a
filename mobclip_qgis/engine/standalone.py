"""An interpreter for where no suitable Python is: one that uv downloads. Only after the user has agreed. Imports no QGIS.

uv comes from the package index, by its locked digest; the interpreter comes from GitHub (astral-sh/python-build-standalone), with
the digest that uv carries.
"""

from __future__ import annotations

import os
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

from ..translation import tr
from .base_python import inspect, this_platform
from .environments import data_folder
from .errors import EngineError
from .installer_errors import explain
from .locks import UV, locked_wheels
from .pip import Network, Steps, fetch_wheel
from .temporary import temporary_folder

PYTHON = "3.12"
MEGABYTES = 55  # uv and the interpreter
LOG = "python.log"


def describe() -> str:
    """What is downloaded, for the one who agrees to it."""
    text = tr(
        "Python {} of the project python-build-standalone is downloaded from GitHub with the program uv from the Python Package "
        "Index (about {} MB), into {}. It is used by MobCLIP only."
    )
    return text.format(PYTHON, MEGABYTES, data_folder() / "python")


def standalone_python(
    backend_root: str | Path,
    network: Network = Network(),  # noqa: B008 - a named tuple
    on_progress: Callable[[float, str], None] = lambda fraction, text: None,
    is_cancelled: Callable[[], bool] = lambda: False,
) -> Path:
    """The interpreter, downloaded where it is not there yet.

    Raises:
        EngineCancelled: nothing was kept.
        EngineError: it cannot be had; the sentence says why.
    """
    folder = data_folder() / "python"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if _installed(folder) is None:
            with temporary_folder(folder, ".new-") as near:
                on_progress(0.0, tr("Downloading uv"))
                [locked] = locked_wheels(backend_root, this_platform(), PYTHON, [UV])
                program = _unpack(fetch_wheel(locked, near, network, is_cancelled), near)
                on_progress(0.3, tr("Downloading Python {}").format(PYTHON))
                steps = Steps(data_folder() / LOG, is_cancelled)
                options = ["--install-dir", str(folder), "--no-bin", "--no-config", "--no-progress"]
                steps.run(
                    [str(program), "python", "install", PYTHON, *options], environment=_environment(near, network)
                )
    except (OSError, zipfile.BadZipFile) as error:
        raise EngineError(explain(repr(error)), str(error)) from error
    found = _installed(folder)
    if found is None:
        raise EngineError(tr("uv did not put a Python into {}: see {}.").format(folder, data_folder() / LOG))
    return found


def _installed(folder: Path) -> Path | None:
    """The interpreter that is there and works."""
    program = "python.exe" if sys.platform == "win32" else "bin/python3"
    for path in sorted(folder.glob(f"cpython-{PYTHON}*/{program}")):
        try:
            return inspect(path).path
        except EngineError:  # not whole
            continue
    return None


def _unpack(wheel: Path, folder: Path) -> Path:
    """The program in uv's wheel."""
    name = "uv.exe" if sys.platform == "win32" else "uv"
    with zipfile.ZipFile(wheel) as archive:
        member = next((entry for entry in archive.namelist() if entry.endswith(f".data/scripts/{name}")), None)
        if member is None:
            raise EngineError(tr("The wheel of uv has no program in it."))
        program = folder / name
        program.write_bytes(archive.read(member))
    os.chmod(program, 0o700)
    return program


def _environment(folder: Path, network: Network) -> dict[str, str]:
    variables = {name: network.proxy for name in ("HTTPS_PROXY", "HTTP_PROXY") if network.proxy}
    if network.certificates:
        path = folder / "certificates.pem"
        path.write_text(network.certificates, encoding="utf-8")
        variables["SSL_CERT_FILE"] = str(path)
    return variables
