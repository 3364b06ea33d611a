"""Files written whole or not at all, and the first line of what an error of a library says."""

import contextlib
import os
import re
from collections.abc import Iterator
from pathlib import Path

from mobclip.errors import InputError
from mobclip.io.temporary import BESIDE_OUTPUTS, replace_together, temporary_folder


@contextlib.contextmanager
def atomic_write(path: Path, *errors: type[Exception], over_folders: bool = False) -> Iterator[Path]:
    """A name to write to; renamed to `path` when the block ends well and removed when it does not.

    Args:
        path: where it is a link, what it points to is replaced.
        errors: what a library raises, beside OSError, where a file cannot be written.
        over_folders: whether a folder that is there is replaced too, with all that it holds.

    Raises:
        InputError: the place is a device or a pipe, or cannot be written, or the disk is full.
    """
    kinds: tuple[type[Exception], ...] = (OSError, *errors)
    place = path.resolve() if path.is_symlink() else path
    if place.exists() and not place.is_file() and not place.is_dir():
        raise InputError(f"{path} is not a regular file, so it will not be replaced: choose another name.")
    try:
        with temporary_folder(place.parent, BESIDE_OUTPUTS) as folder:
            yield folder / place.name
            replace_together([folder / place.name], over_folders=over_folders)
    except kinds as error:
        raise InputError(f"{path} cannot be written ({reason(error)}).") from error


def reason(error: Exception) -> str:
    """The first line of what an error says, without the names of temporary files."""
    if isinstance(error, OSError) and error.strerror:
        return error.strerror
    return re.sub(rf"{re.escape(BESIDE_OUTPUTS)}\w+{re.escape(os.sep)}", "", first_line(error))


def first_line(error: Exception, max_length: int = 200) -> str:
    """The first line of what an error says, or the name of its class where it says nothing."""
    return (str(error).strip().splitlines() or [type(error).__name__])[0][:max_length]
