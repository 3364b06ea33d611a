"""A look at a GeoPackage before GDAL reads it, which stops at nothing: views without end, columns that are made up."""

import contextlib
import os
import sqlite3
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

from mobclip.errors import InputError
from mobclip.io import table_limits

NUMERIC = (
    "BOOLEAN",
    "TINYINT",
    "SMALLINT",
    "MEDIUMINT",
    "INT",
    "INTEGER",
    "FLOAT",
    "DOUBLE",
    "REAL",
    "DATE",
    "DATETIME",
)
NUMBER_BYTES = 8
STEPS = 1_000  # of SQLite's machine between two looks at the clock
JOURNALS = ("-wal", "-journal")  # behind the name of a database that somebody writes to
ADVICE = "save the layer as a table in a file of its own"

# What views may use, since GDAL brings it; here it gives NULL, which tells rows from no rows well enough.
GDAL_FUNCTIONS = (
    *("ST_MinX", "ST_MinY", "ST_MaxX", "ST_MaxY", "ST_IsEmpty", "ST_GeometryType", "ST_SRID", "ST_Transform"),
    *("ST_EnvIntersects", "ST_EnvelopesIntersects", "ST_Area", "ST_Length", "ST_MakeValid", "GPKG_IsAssignable"),
)


def check_views(path: Path) -> None:
    """Raise InputError where GDAL would hang when it opens a GeoPackage: it asks each view for its first row.

    Raises:
        sqlite3.Error: the file is no database.
    """
    with _database(path) as database:
        views = [name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'view'").fetchall()]
        for view in views:
            if view.lower().startswith("gpkg_"):
                raise InputError(
                    f"{path} has a view for its table {view}, which no GeoPackage has: get the file again."
                )
            with contextlib.suppress(sqlite3.Error):  # of no harm until it is the layer that is read
                query = f"SELECT * FROM {quoted(view)} LIMIT 1"  # nosec B608: the name is quoted
                _first_row(database, query, path, view)


def check_layer(path: Path, layer: str) -> int:
    """The number of rows of a layer; InputError where reading takes far longer or far more memory than its file lets expect.

    Raises:
        sqlite3.Error: the layer cannot be read, or uses functions that neither SQLite nor GDAL has.
    """
    file_bytes = path.stat().st_size
    with _database(path) as database:
        kinds = {name: kind.upper() for _, name, kind, *_ in database.execute(f"PRAGMA table_xinfo({quoted(layer)})")}
        lengths = [f"total(length({quoted(name)}))" for name, kind in kinds.items() if kind not in NUMERIC]
        query = f"SELECT {', '.join(['count(*)', *lengths])} FROM {quoted(layer)}"  # nosec B608: names are quoted
        rows, *totals = _first_row(database, query, path, layer)
    memory = sum(totals) + NUMBER_BYTES * rows * len(kinds)
    if memory > table_limits.max_table_bytes(".gpkg", file_bytes):
        raise InputError(
            f"The layer '{layer}' of {path} would take {memory / 1e9:.1f} GB, far more than its file of "
            f"{file_bytes / 1e6:.1f} MB: {ADVICE}."
        )
    return int(rows)


def _first_row(database: sqlite3.Connection, query: str, path: Path, layer: str) -> tuple[Any, ...]:
    seconds = table_limits.MIN_QUERY_SECONDS + path.stat().st_size / table_limits.QUERY_BYTES_PER_SECOND
    end = time.monotonic() + seconds
    database.set_progress_handler(lambda: time.monotonic() > end, STEPS)
    try:
        return database.execute(query).fetchone() or ()
    except sqlite3.OperationalError as error:
        if str(error) != "interrupted":
            raise
        raise InputError(f"The layer '{layer}' of {path} was not read in {seconds:.0f} s: {ADVICE}.") from error
    except sqlite3.DataError as error:
        raise InputError(f"The layer '{layer}' of {path} has a cell that is too long: {ADVICE}.") from error


@contextlib.contextmanager
def _database(path: Path) -> Iterator[sqlite3.Connection]:
    with contextlib.closing(_connected(path)) as database:
        if sys.version_info >= (3, 11):
            database.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, table_limits.MAX_CELL_BYTES)
        for function in GDAL_FUNCTIONS:
            database.create_function(function, -1, lambda *_: None)
        yield database


def _connected(path: Path) -> sqlite3.Connection:
    """A connection that reads. Where no journal says that somebody writes, the file is taken for one that does not change:
    SQLite would make a journal of its own beside it, and leave it there if the database is damaged."""
    address = f"file:{quote(os.fsencode(os.path.abspath(path)))}"
    if not any(os.path.exists(f"{path}{suffix}") for suffix in JOURNALS):
        return sqlite3.connect(f"{address}?immutable=1", uri=True)
    database = sqlite3.connect(f"{address}?mode=ro", uri=True)
    try:
        database.execute("SELECT 1 FROM sqlite_master").fetchone()
        return database
    except sqlite3.OperationalError:  # the journal cannot be written in a folder that is read-only
        database.close()
        return sqlite3.connect(f"{address}?immutable=1", uri=True)


def quoted(name: str) -> str:
    """The name of a table or field as SQL has it."""
    return '"' + name.replace('"', '""') + '"'
