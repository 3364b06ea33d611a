"""The bytes of one file of a folder or of a zip, never more than asked for.

A file may be a pipe that never ends, a zip may inflate to a thousand times its size or list millions of members: sizes are
looked at before anything is read.
"""

import io
import os
import zipfile
import zlib
from collections.abc import Iterable
from pathlib import Path
from typing import IO, BinaryIO

from mobclip.errors import InputError
from mobclip.io.atomic import first_line

MAX_DIRECTORY_BYTES = 2**20  # of the list of a zip's members: about 15,000 of them
END, END_SIZE = b"PK\5\6", 22  # the record at the end of a zip, without its comment
LOCATOR, LOCATOR_SIZE = b"PK\6\7", 20  # before it, where the zip may be larger than 4 GB: where its larger record is
END64, END64_SIZE = b"PK\6\6", 56
MAX_COMMENT = 2**16
BLOCK_BYTES = 2**20
METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)  # those that can be inflated to a limit
# What zipfile raises for a damaged zip; RuntimeError, and NotImplementedError of it, for a password or a newer version.
ZIP_ERRORS = (OSError, EOFError, KeyError, ValueError, RuntimeError, zipfile.BadZipFile, zlib.error)


class TooLarge(Exception):
    """More bytes than asked for."""


def read_at_most(file: IO[bytes], size: int, max_bytes: int) -> bytes:
    """The rest of a file that is said to have `size` bytes, without a copy of them.

    Raises:
        TooLarge: it has, or is said to have, more than `max_bytes`.
    """
    data = io.BytesIO()
    if size <= max_bytes:
        while data.tell() <= max_bytes and (block := file.read(BLOCK_BYTES)):
            data.write(block)
    if size > max_bytes or data.tell() > max_bytes:
        raise TooLarge
    return data.getvalue()


def read_member(path: Path, name: str, max_bytes: int) -> bytes:
    """The bytes of a file in a folder or in a zip.

    Raises:
        InputError: it is not there, no regular file, larger than `max_bytes`, or damaged.
    """
    try:
        return _read_file(path / name, max_bytes) if path.is_dir() else _read_zip(path, name, max_bytes)
    except TooLarge:
        raise InputError(
            f"The file {name} of {path} is larger than {max_bytes / 2**20:,.0f} MB: do not use it."
        ) from None
    except ZIP_ERRORS as error:
        raise InputError(f"The file {name} of {path} cannot be read ({first_line(error)}).") from error


def total_size(path: Path, names: Iterable[str]) -> int:
    """The bytes of files in a folder or in a zip together; one that is not there has none.

    Raises:
        InputError: the zip is damaged.
    """
    if path.is_dir():
        files = (path / name for name in names)
        return sum(file.stat().st_size for file in files if file.is_file())
    try:
        check_directory(path)
        with zipfile.ZipFile(path) as archive:
            return sum(archive.NameToInfo[name].file_size for name in names if name in archive.NameToInfo)
    except ZIP_ERRORS as error:
        raise InputError(f"{path} cannot be read ({first_line(error)}).") from error


def check_directory(path: Path) -> None:
    """Check that a zip lists no more members than are read in a moment.

    Raises:
        OSError: it is no regular file, or cannot be read.
        BadZipFile: it is no zip, or lists too many members.
    """
    with _open_regular(path) as file:
        before = max(os.fstat(file.fileno()).st_size - MAX_COMMENT - END_SIZE - LOCATOR_SIZE - END64_SIZE, 0)
        file.seek(before)
        tail = file.read()
    is_last = tail[-END_SIZE:].startswith(END) and tail.endswith(b"\0\0")
    start = len(tail) - END_SIZE if is_last else tail.rfind(END)  # as zipfile looks for it
    if start < 0:
        raise zipfile.BadZipFile("it is no zip file, or a damaged one")
    size = int.from_bytes(tail[start + 12 : start + 16], "little")
    locator = start - LOCATOR_SIZE
    if locator >= 0 and tail[locator:].startswith(LOCATOR):
        larger = locator - END64_SIZE
        is_there = larger >= 0 and tail[larger:].startswith(END64)
        if not is_there or int.from_bytes(tail[locator + 8 : locator + 16], "little") != before + larger:
            raise zipfile.BadZipFile("its end is damaged")
        size = int.from_bytes(tail[larger + 40 : larger + 48], "little")
    if size > MAX_DIRECTORY_BYTES:
        raise zipfile.BadZipFile("it lists too many members")


def _read_zip(path: Path, name: str, max_bytes: int) -> bytes:
    check_directory(path)
    with zipfile.ZipFile(path) as archive:
        member = archive.getinfo(name)
        if member.compress_type not in METHODS:
            raise zipfile.BadZipFile("its compression is not supported: use deflate")
        with archive.open(member) as file:
            return read_at_most(file, member.file_size, max_bytes)


def _read_file(path: Path, max_bytes: int) -> bytes:
    with _open_regular(path) as file:
        return read_at_most(file, os.fstat(file.fileno()).st_size, max_bytes)


def _open_regular(path: Path) -> BinaryIO:
    """A file opened for reading, unless it is a pipe or a device, which may never end."""
    if path.exists() and not path.is_file():
        raise OSError("it is no regular file")
    return path.open("rb")
