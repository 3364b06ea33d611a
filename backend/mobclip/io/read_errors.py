"""What libraries raise for a file that cannot be read, as a sentence."""

import contextlib
import re
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa
import pyogrio
import pyproj
import shapely

from mobclip.errors import InputError
from mobclip.io.atomic import first_line

INTERNAL = re.compile(r"(\w+::)+\w*|\w+(Exception|Error): |0x[0-9a-fA-F]{4,}")

# What the libraries raise for a file that is not what its suffix says, or damaged: its text, its geometry, its CRS.
READ_ERRORS = (
    OSError,
    pa.ArrowException,
    pyogrio.errors.DataSourceError,
    pyogrio.errors.DataLayerError,  # and of fields, features, geometries and CRS
    NotImplementedError,  # of curves in a .parquet, of types that GDAL does not pass on
    ValueError,  # of text in another encoding, of rings of two points
    MemoryError,
    shapely.errors.GEOSException,
    pyproj.exceptions.CRSError,
    sqlite3.Error,
)


@contextlib.contextmanager
def read_errors_said(path: Path) -> Iterator[None]:
    """What libraries raise for a file that is not what its suffix says, or damaged, as one sentence of an InputError."""
    try:
        yield
    except InputError:
        raise
    except READ_ERRORS as error:
        raise InputError(f"{path} cannot be read ({_reason(error)}).") from error


def _reason(error: Exception) -> str:
    """What an error of a library says, without names of its code, addresses, and advice on how to call it."""
    said = (
        error.args[0].decode("utf-8", "replace")
        if error.args and isinstance(error.args[0], bytes)
        else first_line(error)
    )
    said = INTERNAL.sub("", said).split("; ")[0].strip(" .:\n")
    return said or type(error).__name__
