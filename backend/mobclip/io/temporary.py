"""Folders for what is not finished, and files that take their places all at once.

A temporary folder belongs to the process that holds the lock of a file in it. The system drops a lock when its process
ends, however it ends; so what a killed process left is known for certain, and the next one in the same place removes it.

Only the standard library, in the syntax of Python 3.9: `mobclip_qgis/engine/temporary.py` is a link to this file.
"""

from __future__ import annotations

import contextlib
import errno
import os
import re
import shutil
import sys
import tempfile
from collections.abc import Collection, Iterator
from pathlib import Path

BESIDE_OUTPUTS = ".mobclip-"  # prefixes
IN_TEMPORARY = "mobclip-"
LOCK = ".lock"
OLD = ".old"  # in a temporary folder: what was replaced, while the replacement is under way
DONE = ".done"  # the same afterwards
RANDOM_NAME = r"[a-z0-9_]{8}"  # as tempfile makes them
NO_LINKS = getattr(os, "O_NOFOLLOW", 0)  # of os.open

if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int) -> None:
        """Raises OSError where another process, or another descriptor of this one, holds the lock."""
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(descriptor: int) -> None:
        """Raises OSError where another process, or another descriptor of this one, holds the lock."""
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextlib.contextmanager
def temporary_folder(parent: str | os.PathLike[str], prefix: str) -> Iterator[Path]:
    """A new folder in `parent` whose name begins with `prefix`, removed at the end.

    Others of that prefix whose process is gone are removed first.

    Raises:
        OSError: there is no such parent, or it cannot be written.
    """
    remove_abandoned(parent, prefix)
    folder, lock = _new_folder(parent, prefix)
    try:
        yield folder
    finally:
        _remove(folder, lock)


def remove_abandoned(parent: str | os.PathLike[str], prefix: str) -> None:
    """Remove temporary folders whose process is gone; what one of them had moved aside goes back to its place first."""
    is_ours = re.compile(re.escape(prefix) + RANDOM_NAME).fullmatch
    with contextlib.suppress(OSError), os.scandir(parent) as entries:
        for entry in entries:
            if is_ours(entry.name) and entry.is_dir(follow_symlinks=False):
                with contextlib.suppress(OSError):  # it is in use, or another user's
                    _remove_if_abandoned(Path(entry.path))


def replace_together(files: Collection[Path], remove: Collection[Path] = (), over_folders: bool = False) -> None:
    """Move files, or folders, out of temporary folders into the parents of these: all, or none where one fails.

    Args:
        files: each directly in a temporary folder, with the name that it will have beside it.
        remove: further files to remove beside those folders, where they exist.
        over_folders: whether a folder is replaced too, with all that it holds.

    Raises:
        OSError: a file cannot be replaced, for instance because another program on Windows has it open; all that was
            there before is there again.
    """
    places = {path: path.parent.parent / path.name for path in files}
    folders = {path.parent.parent: path.parent for path in files}
    in_the_way = [path for path in (*places.values(), *remove) if os.path.lexists(path)]
    for path in in_the_way:
        if path.is_dir() and not over_folders:
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
    if len(places) == 1 and not any(path in remove or path.is_dir() for path in in_the_way):
        [(path, place)] = places.items()
        os.replace(path, place)  # with no moment in which there is no file
        return
    aside = {path: folders[path.parent] / OLD / path.name for path in in_the_way}
    moves = [*aside.items(), *places.items()]
    for folder in folders.values():
        (folder / OLD).mkdir(exist_ok=True)
    try:
        for source, target in moves:
            os.replace(source, target)
    except BaseException:
        for source, target in reversed(moves):
            if os.path.lexists(target) and not os.path.lexists(source):
                os.replace(target, source)
        raise
    for folder in folders.values():
        os.rename(folder / OLD, folder / DONE)


def _new_folder(parent: str | os.PathLike[str], prefix: str) -> tuple[Path, int]:
    """A folder and the descriptor of its lock, which child processes do not inherit."""
    while True:
        folder = Path(tempfile.mkdtemp(prefix=prefix, dir=parent))
        try:
            lock = os.open(folder / LOCK, os.O_RDWR | os.O_CREAT | os.O_EXCL | NO_LINKS, 0o600)
        except FileNotFoundError:  # another process took it for an abandoned one
            continue
        except BaseException:
            folder.rmdir()
            raise
        try:
            _lock(lock)
            is_taken = False
        except (BlockingIOError, PermissionError):  # by a process that looks whether the folder is abandoned
            is_taken = True
        except OSError:  # a file system without locks: nobody else will take this one either
            is_taken = False
        if not is_taken and _is_at(lock, folder / LOCK):
            return folder, lock
        os.close(lock)


def _remove_if_abandoned(folder: Path) -> None:
    """
    Raises:
        OSError: it is in use, or is none of ours.
    """
    try:
        lock = os.open(folder / LOCK, os.O_RDWR | NO_LINKS)
    except FileNotFoundError:  # a process ended between making the folder and its lock
        folder.rmdir()  # not if it holds anything
        return
    try:
        _lock(lock)
    except BaseException:
        os.close(lock)
        raise
    _remove(folder, lock)


def _remove(folder: Path, lock: int) -> None:
    """Remove a folder whose lock this process holds; the lock goes last, or a kill could leave files without one."""
    try:
        _move_back(folder)
    except OSError:  # what cannot go back is not removed either
        os.close(lock)
        return
    for path in folder.iterdir():
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path, ignore_errors=True)
        elif path.name != LOCK:
            with contextlib.suppress(OSError):
                path.unlink()
    shutil.rmtree(folder, ignore_errors=True)
    os.close(lock)
    shutil.rmtree(folder, ignore_errors=True)  # Windows removes no open file


def _move_back(folder: Path) -> None:
    """Put what an unfinished `replace_together` moved aside in its place again."""
    if (folder / OLD).is_dir():
        for path in (folder / OLD).iterdir():
            place = folder.parent / path.name
            if not place.is_dir():
                os.replace(path, place)


def _is_at(descriptor: int, path: Path) -> bool:
    """Whether an open file is still the one at a path."""
    try:
        return os.path.samestat(os.fstat(descriptor), os.stat(path))
    except FileNotFoundError:
        return False
