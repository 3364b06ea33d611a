"""Raw little-endian arrays on disk, written and read by row with the standard library. Imports no QGIS."""

import mmap
import struct
from array import array

CODES = {"float32": "f", "float64": "d", "int32": "i", "uint64": "Q", "uint8": "B"}
NAN = float("nan")


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
    """Gives the rows of a matrix by number, straight from disk. Use as a context manager."""

    def __init__(self, path, kind, columns=1):
        self.row = struct.Struct(f"<{columns}{CODES[kind]}")
        self.stream = open(path, "rb")
        self.bytes = mmap.mmap(self.stream.fileno(), 0, access=mmap.ACCESS_READ)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.bytes.close()
        self.stream.close()

    def __len__(self):
        return len(self.bytes) // self.row.size

    def __getitem__(self, row):
        return self.row.unpack_from(self.bytes, row * self.row.size)


def read(path, kind):
    """A whole file of one kind, as an array."""
    with open(path, "rb") as stream:
        content = stream.read()
    code = CODES[kind]
    size = struct.calcsize(f"<{code}")
    return array(code, struct.unpack(f"<{len(content) // size}{code}", content))
