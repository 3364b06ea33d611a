"""Files written whole or not at all, and the first line of what an error of a library says."""

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from mobclip.errors import InputError


@contextlib.contextmanager
def atomic_write(path: Path, *errors: type[Exception]) -> Iterator[Path]:
    """A name to write to; renamed to `path` when the block ends well and removed when it does not.

    Args:
        errors: what a library raises, beside OSError, where a file cannot be written.

    Raises:
        InputError: the place cannot be written or the disk is full.
    """
    kinds: tuple[type[Exception], ...] = (OSError, *errors)
    try:
        with TemporaryDirectory(prefix=".mobclip-", dir=path.parent) as near:
            new = Path(near, path.name)
            yield new
            os.replace(new, path)
    except kinds as error:
        raise InputError(f"{path} cannot be written ({first_line(error)}).") from error


def first_line(error: Exception, max_length: int = 200) -> str:
    """The first line of what an error says, or the name of its class where it says nothing."""
    return (str(error).strip().splitlines() or [type(error).__name__])[0][:max_length]
