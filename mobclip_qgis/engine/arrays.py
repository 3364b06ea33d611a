"""Raw little-endian arrays, and geometries as WKB, written and read by row with the standard library. Imports no QGIS."""

import os
import struct
from array import array

from .errors import EngineError

CODES = {"float32": "f", "float64": "d", "int32": "i", "uint64": "Q", "uint8": "B"}
NAN = float("nan")
LENGTH = struct.Struct("<I")  # of the WKB that follows; 0 for no geometry


class Writer:
    """Writes a matrix row by row, so that no more than a row is held in memory. Use as a context manager."""

    def __init__(self, path, kind, columns=1):
        """Args: the file to write, a kind such as float32, and the numbers in a row."""
        self.row = struct.Struct(f"<{columns}{CODES[kind]}")
        self.stream = open(path, "wb")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stream.close()

    def add(self, *values):
        """Write one row.

        Raises:
            struct.error: another number of values, or one that is no number (NULL) or does not fit.
            OverflowError: too large for float32.
        """
        self.stream.write(self.row.pack(*values))


class Reader:
    """Gives the rows of a matrix by number, straight from disk, where it may still grow. Use as a context manager."""

    def __init__(self, path, kind, columns=1):
        self.row = struct.Struct(f"<{columns}{CODES[kind]}")
        self.stream = open(path, "rb")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stream.close()

    def __len__(self):
        return os.fstat(self.stream.fileno()).st_size // self.row.size

    def __getitem__(self, row):
        self.stream.seek(row * self.row.size)
        return self.row.unpack(self.stream.read(self.row.size))


class GeometryWriter:
    """Writes geometries one by one as WKB, each after its length. Use as a context manager."""

    def __init__(self, path):
        self.stream = open(path, "wb")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stream.close()

    def add(self, wkb):
        """Write the WKB of one geometry, no bytes where there is none."""
        self.stream.write(LENGTH.pack(len(wkb)))
        self.stream.write(wkb)


def read_geometries(path):
    """Yield the WKB of one geometry after the other from a file of `GeometryWriter` or of the backend.

    Raises:
        EngineError: the file ends within a geometry.
    """
    with open(path, "rb") as stream:
        while head := stream.read(LENGTH.size):
            length = LENGTH.unpack(head)[0] if len(head) == LENGTH.size else -1
            wkb = stream.read(max(length, 0))
            if len(wkb) != length:
                raise EngineError(f"{os.path.basename(path)} ends within a geometry.")
            yield wkb


def read(path, kind):
    """A whole file of one kind, as an array."""
    with open(path, "rb") as stream:
        content = stream.read()
    code = CODES[kind]
    size = struct.calcsize(f"<{code}")
    return array(code, struct.unpack(f"<{len(content) // size}{code}", content))
