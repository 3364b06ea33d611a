"""Raw little-endian arrays, and geometries as WKB, written and read by row with the standard library. Imports no QGIS."""

from __future__ import annotations

import os
import struct
from array import array
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ..translation import tr
from .errors import EngineError

CODES = {"float32": "f", "float64": "d", "int32": "i", "uint64": "Q", "uint8": "B"}
NAN = float("nan")
LENGTH = struct.Struct("<I")  # of the WKB that follows; 0 for no geometry


class _File:
    """An open file. Use as a context manager, or close it."""

    def __init__(self, path: str | Path, mode: str) -> None:
        self.stream = open(path, mode)  # noqa: SIM115 - closed by close

    def __enter__(self):  # type: ignore[no-untyped-def]  # Self is of Python 3.11
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        self.stream.close()


class Writer(_File):
    """Writes a matrix row by row, so that no more than a row is held in memory."""

    def __init__(self, path: str | Path, kind: str, columns: int = 1) -> None:
        """Args: the file to write, a kind such as float32, and the numbers in a row."""
        super().__init__(path, "wb")
        self.row = struct.Struct(f"<{columns}{CODES[kind]}")

    def add(self, *values: float) -> None:
        """Write one row.

        Raises:
            struct.error: another number of values, or one that is no number (NULL) or does not fit.
            OverflowError: too large for float32.
        """
        self.stream.write(self.row.pack(*values))


class Reader(_File):
    """Gives the rows of a matrix by number, straight from disk, where it may still grow."""

    def __init__(self, path: str | Path, kind: str, columns: int = 1) -> None:
        """Args: as of `Writer`."""
        super().__init__(path, "rb")
        self.row = struct.Struct(f"<{columns}{CODES[kind]}")

    def __len__(self) -> int:
        return os.fstat(self.stream.fileno()).st_size // self.row.size

    def __getitem__(self, row: int) -> tuple[Any, ...]:
        self.stream.seek(row * self.row.size)
        return self.row.unpack(self.stream.read(self.row.size))


class GeometryWriter(_File):
    """Writes geometries one by one as WKB, each after its length."""

    def __init__(self, path: str | Path) -> None:
        super().__init__(path, "wb")

    def add(self, wkb: bytes) -> None:
        """Write the WKB of one geometry, no bytes where there is none."""
        self.stream.write(LENGTH.pack(len(wkb)))
        self.stream.write(wkb)


def read_geometries(path: str | Path) -> Iterator[bytes]:
    """Yield the WKB of one geometry after the other from a file of `GeometryWriter` or of the backend.

    Raises:
        EngineError: the file ends within a geometry.
    """
    with open(path, "rb") as stream:
        while head := stream.read(LENGTH.size):
            length = LENGTH.unpack(head)[0] if len(head) == LENGTH.size else -1
            wkb = stream.read(max(length, 0))
            if len(wkb) != length:
                raise EngineError(tr("{} ends within a geometry.").format(os.path.basename(path)))
            yield wkb


def read(path: str | Path, kind: str) -> array[Any]:
    """A whole file of one kind, as an array."""
    with open(path, "rb") as stream:
        content = stream.read()
    code = CODES[kind]
    size = struct.calcsize(f"<{code}")
    return array(code, struct.unpack(f"<{len(content) // size}{code}", content))
