"""What there is to run the backend, told at once by looking at files: no program is started. Imports no QGIS."""

from __future__ import annotations

import os
from pathlib import Path
from typing import NamedTuple

from .environments import current_environment
from .installer import is_outdated
from .interpreter import VARIABLE, managed_interpreter

READY = "ready"  # the environment that Set up made, for this version of the plugin
OUTDATED = "outdated"  # the same for another version
OWN = "own"  # an interpreter of the user's own, which only Check can look into
NOT_THERE = "not there"  # one that does not exist
NOT_SET_UP = "not set up"


class Status(NamedTuple):
    """A word of those above, and the interpreter that it is of, if there is one."""

    word: str
    interpreter: Path | None = None
    is_chosen: bool = False  # by the setting or the environment variable


def status(setting: str, backend_root: str | Path) -> Status:
    """How things stand.

    Args:
        setting: path of the interpreter in the plugin's settings, empty for none.
        backend_root: the folder that holds the package `mobclip`.
    """
    chosen = os.environ.get(VARIABLE, "") or setting
    if chosen:
        path = Path(chosen)
        return Status(OWN if path.is_file() else NOT_THERE, path, is_chosen=True)
    environment = current_environment()
    if environment is not None:
        return Status(OUTDATED if is_outdated(environment, backend_root) else READY, environment.interpreter)
    managed = managed_interpreter()
    return Status(OWN, managed) if managed.is_file() else Status(NOT_SET_UP)
