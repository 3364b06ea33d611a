"""What MobCLIP has put into the user's data folder, and taking it away again. Imports no QGIS.

Only what is recognised is removed: environments that Set up made, a Python that it downloaded, their logs, and models. An
environment of the user's own, in `env`, and whatever else lies there stay.
"""

from __future__ import annotations

import contextlib
import os
import shutil
from collections.abc import Iterable
from pathlib import Path

from .cards import CARD, MODEL_SUFFIX, read_model
from .environments import CURRENT, PREFIX, data_folder, environments_folder, remove_unused
from .installer import BUILDING, DOWNLOADS, log_file
from .standalone import LOG as PYTHON_LOG
from .temporary import remove_abandoned

PYTHON = "cpython-"  # begins the folder of a Python that uv downloaded


def models_folder() -> Path:
    """Where models of the user's own are found by name, whether it exists or not."""
    return data_folder() / "models"


def own_models() -> list[Path]:
    """The models in that folder, files and folders, in the order of their names."""
    return sorted(path for path in _entries(models_folder()) if _is_model(path))


def set_up_files() -> list[Path]:
    """What Set up has made: environments, downloads, a Python, and logs."""
    root, pythons = environments_folder(), data_folder() / "python"
    names = (CURRENT, f"{CURRENT}.new", DOWNLOADS)
    prefixes = (PREFIX, f".old-{PREFIX}")
    found = [path for path in _entries(root) if path.name in names or path.name.startswith(prefixes)]
    found += [path for path in _entries(pythons) if path.name.startswith(PYTHON)]
    return found + [path for path in (log_file(), data_folder() / PYTHON_LOG) if path.is_file()]


def megabytes(paths: Iterable[Path]) -> int:
    """What files and folders take, in whole megabytes; a file with several names counts once."""
    sizes: dict[tuple[int, int], int] = {}
    for path in paths:
        files = (
            [path] if path.is_file() else [Path(folder, name) for folder, _, names in os.walk(path) for name in names]
        )
        for file in files:
            with contextlib.suppress(OSError):
                facts = file.lstat()
                sizes[facts.st_dev, facts.st_ino] = facts.st_size
    return round(sum(sizes.values()) / 1e6)


def remove_set_up() -> list[Path]:
    """Remove what Set up has made, but for an environment in which a worker runs; what is left of it."""
    for name in (CURRENT, f"{CURRENT}.new"):
        with contextlib.suppress(OSError):
            (environments_folder() / name).unlink()
    remove_unused()
    for folder in (environments_folder(), data_folder() / "python"):
        remove_abandoned(folder, BUILDING)
    for path in set_up_files():
        if not path.name.startswith(PREFIX):
            _remove(path)
    left = set_up_files()
    _remove_empty_folders()
    return left


def remove_models(paths: Iterable[Path]) -> list[Path]:
    """Remove models of the user's own; those that are left, because they are none or cannot be removed."""
    left = [path for path in paths if path not in own_models() or not _remove(path)]
    _remove_empty_folders()
    return left


def _is_model(path: Path) -> bool:
    """Whether it is a model, or a damaged one, and no more than that."""
    if path.is_symlink():
        return False
    if path.is_file():
        return path.suffix == MODEL_SUFFIX
    names = {entry.name for entry in _entries(path) if entry.is_file() and not entry.is_symlink()}
    is_flat = len(names) == len(_entries(path))
    return is_flat and CARD in names and read_model(path) is not None


def _remove(path: Path) -> bool:
    """Remove a file or a folder with all in it; whether it is gone."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path, ignore_errors=True)
    else:
        with contextlib.suppress(OSError):
            path.unlink()
    return not os.path.lexists(path)


def _remove_empty_folders() -> None:
    for folder in (environments_folder(), data_folder() / "python", models_folder(), data_folder()):
        with contextlib.suppress(OSError):  # something is in it, or it is not there
            folder.rmdir()


def _entries(folder: Path) -> list[Path]:
    try:
        return sorted(folder.iterdir())
    except OSError:
        return []
