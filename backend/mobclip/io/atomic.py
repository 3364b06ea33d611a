"""Files written whole or not at all, and the first line of what an error of a library says."""

import contextlib
import os
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from mobclip.errors import InputError, printable
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
    place = _place(path)
    try:
        with temporary_folder(place.parent, BESIDE_OUTPUTS) as folder:
            yield folder / place.name
            replace_together([folder / place.name], over_folders=over_folders)
    except kinds as error:
        raise InputError(f"{path} cannot be written ({reason(error)}).") from error


@contextlib.contextmanager
def atomic_write_together(paths: Sequence[Path]) -> Iterator[list[Path]]:
    """Names to write to, in the order of `paths`; when the block ends well, all files take their places, or none.

    Raises:
        InputError: one of the places is a device or a pipe, or cannot be written, or the disk is full.
    """
    folders: dict[Path, Path] = {}
    new = []
    with contextlib.ExitStack() as stack:
        for path in paths:
            place = _place(path)
            if place.parent not in folders:
                with _written(path):
                    folders[place.parent] = stack.enter_context(temporary_folder(place.parent, BESIDE_OUTPUTS))
            new.append(folders[place.parent] / place.name)
        try:
            yield new
        except InputError as error:
            raise InputError(_without_temporary(str(error))) from error
        with _written(*paths):
            replace_together(new)


@contextlib.contextmanager
def _written(*paths: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise InputError(f"{' and '.join(map(str, paths))} cannot be written ({reason(error)}).") from error


def check_writable(path: Path) -> None:
    """Refuse a place whose folder nothing can be written to, before long work.

    Raises:
        InputError: it cannot, or is a device or a pipe.
    """
    try:
        with temporary_folder(_place(path).parent, BESIDE_OUTPUTS):
            pass
    except OSError as error:
        raise InputError(f"{path} cannot be written ({reason(error)}): choose another folder.") from error


def _place(path: Path) -> Path:
    """The file to replace: of a link what it points to.

    Raises:
        InputError: it is a device or a pipe.
    """
    place = path.resolve() if path.is_symlink() else path
    if place.exists() and not place.is_file() and not place.is_dir():
        raise InputError(f"{path} is not a regular file, so it will not be replaced: choose another name.")
    return place


def file_sentence(error: OSError) -> str:
    """A sentence on a file that could not be read or written, which is named unless it is a temporary one."""
    is_hidden = error.filename is None or BESIDE_OUTPUTS in str(error.filename)
    return f"{'A file' if is_hidden else error.filename} could not be read or written ({reason(error)})."


def reason(error: Exception) -> str:
    """The first line of what an error says, without the names of temporary files."""
    if isinstance(error, OSError) and error.strerror:
        return error.strerror
    return _without_temporary(first_line(error))


def _without_temporary(text: str) -> str:
    """A text without the names of temporary folders, so that files are named as in the place where they would be."""
    return re.sub(rf"{re.escape(BESIDE_OUTPUTS)}\w+{re.escape(os.sep)}", "", text)


def first_line(error: Exception, max_length: int = 200) -> str:
    """The first line of what an error says, printable, or the name of its class where it says nothing."""
    return printable((str(error).strip().splitlines() or [type(error).__name__])[0])[:max_length]
