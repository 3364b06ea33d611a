"""The environments that the plugin makes for the backend, beside each other in the user's data folder. Imports no QGIS.

A small file names the one in use and is replaced in one step, so that there is always a whole one. Those before it are
removed when no worker runs in them any more.
"""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

CURRENT = "current"  # holds the name of the folder in use
FACTS = "mobclip.json"  # in an environment that is whole
LOCK = "in-use.lock"
PREFIX = "env-"


class Environment(NamedTuple):
    """An environment: its folder, the groups of packages in it, the Python that it was made with, and its wheels' digest."""

    folder: Path
    groups: tuple[str, ...]
    base: str  # path of that Python
    python: str  # such as 3.12
    platform: str  # such as linux-x86_64
    digest: str

    @property
    def interpreter(self) -> Path:
        """Its Python."""
        return interpreter_in(self.folder)


def data_folder() -> Path:
    """The folder `mobclip` in the user's data folder, outside the plugin and QGIS's profiles, whether it exists or not."""
    if sys.platform == "win32":
        base = Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    elif sys.platform == "darwin":
        base = Path.home() / "Library" / "Application Support"
    else:
        base = Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")
    return base / "mobclip"


def models_folder() -> Path:
    """The folder of the user's models, which the backend looks in for a name, whether it exists or not."""
    return data_folder() / "models"


def make_own_folder(file: Path) -> None:
    """Make the folder that a file is to be in where it is one in `data_folder`; others are the user's to make.

    Where it cannot be made, nothing happens: what writes the file says that there is no folder.
    """
    if data_folder() in file.parents:
        with contextlib.suppress(OSError):
            file.parent.mkdir(parents=True, exist_ok=True)


def environments_folder() -> Path:
    """The folder that all environments are in, whether it exists or not."""
    return data_folder() / "environments"


def interpreter_in(folder: Path) -> Path:
    """The Python of an environment of Python's venv."""
    return folder / "Scripts" / "python.exe" if sys.platform == "win32" else folder / "bin" / "python"


def current_environment() -> Environment | None:
    """The environment in use; None where there is none, or where it is damaged."""
    with contextlib.suppress(OSError, ValueError, KeyError, TypeError):
        name = (environments_folder() / CURRENT).read_text(encoding="utf-8").strip()
        folder = environments_folder() / name
        facts = json.loads((folder / FACTS).read_text(encoding="utf-8"))
        texts = (facts[name] for name in ("base", "python", "platform", "digest"))
        environment = Environment(folder, tuple(facts["groups"]), *texts)
        if name.startswith(PREFIX) and environment.interpreter.exists():
            return environment
    return None


def write_facts(environment: Environment) -> None:
    """Say in an environment that it is whole, and what is in it."""
    facts = environment._asdict()
    del facts["folder"]
    (environment.folder / FACTS).write_text(json.dumps(facts), encoding="utf-8")


def make_current(environment: Environment) -> None:
    """Have workers start in an environment from now on, and remove those before it."""
    new = environments_folder() / f"{CURRENT}.new"
    new.write_text(environment.folder.name, encoding="utf-8")
    os.replace(new, environments_folder() / CURRENT)
    remove_unused()


def remove_unused() -> None:
    """Remove environments that are not the current one and in which no worker runs."""
    current = current_environment()
    for folder in environments_folder().glob(f"{PREFIX}*"):
        if current is None or folder != current.folder:
            with contextlib.suppress(OSError), _locked(folder, exclusive=True):
                # Out of sight first; on Windows this fails while a program in it runs.
                aside = folder.with_name(f".old-{folder.name}")
                os.replace(folder, aside)
    for folder in environments_folder().glob(f".old-{PREFIX}*"):
        shutil.rmtree(folder, ignore_errors=True)


@contextlib.contextmanager
def in_use(interpreter: str | os.PathLike[str]) -> Iterator[None]:
    """Keep the environment of an interpreter from being removed meanwhile, if it is one of these."""
    folder = Path(interpreter).parent.parent
    if folder.parent != environments_folder():
        yield
        return
    with contextlib.ExitStack() as stack:
        with contextlib.suppress(OSError):  # no locks on this file system
            stack.enter_context(_locked(folder, exclusive=False))
        yield


@contextlib.contextmanager
def _locked(folder: Path, exclusive: bool) -> Iterator[None]:
    """Hold a lock of an environment, shared or alone.

    Raises:
        OSError: it is taken.
    """
    if sys.platform == "win32":  # the system keeps the files of a running program
        yield
        return
    import fcntl

    with open(folder / LOCK, "ab") as file:
        fcntl.flock(file, (fcntl.LOCK_EX if exclusive else fcntl.LOCK_SH) | fcntl.LOCK_NB)
        yield
