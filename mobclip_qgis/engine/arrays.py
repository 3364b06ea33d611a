"""Raw little-endian arrays on disk, written and read with the standard library. Imports no QGIS."""

import sys
from array import array

KINDS = {"float32": "f", "float64": "d", "int32": "i", "uint64": "Q", "uint8": "B"}
NAN = float("nan")


def new(kind, values=()):
    """An array of a kind such as float32."""
    return array(KINDS[kind], values)


def write(path, values):
    """Write an array."""
    with open(path, "wb") as stream:
        _little_endian(values).tofile(stream)


def read(path, kind):
    """Read a whole array of a kind."""
    values = new(kind)
    with open(path, "rb") as stream:
        values.frombytes(stream.read())
    return _little_endian(values)


def read_rows(path, kind, columns):
    """Read a matrix and yield its rows as lists; a row is None where its first value is NaN."""
    values = read(path, kind)
    for start in range(0, len(values), columns):
        row = values[start : start + columns].tolist()
        yield None if row[0] != row[0] else row


def _little_endian(values):
    if sys.byteorder == "big":
        values = values[:]
        values.byteswap()
    return values
