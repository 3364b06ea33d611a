"""Tables to disk a batch at a time, .csv and .parquet, for those that are larger than memory."""

import os
from collections.abc import Callable, Iterable
from itertools import chain
from pathlib import Path
from typing import Any, TypeAlias

import pyarrow as pa
import pyarrow.csv
import pyarrow.parquet

from mobclip.io.atomic import atomic_write
from mobclip.io.output import check_output
from mobclip.io.table_writer import check_csv, check_parquet

SUFFIXES = (".csv", ".parquet")
Rows: TypeAlias = pa.RecordBatch | pa.Table


def write_batches(batches: Callable[[], Iterable[pa.RecordBatch]], path: str | os.PathLike) -> int:
    """Write batches of one table, of which there is one at least, beside its place, and rename it.

    Args:
        batches: gives them from the first on; called again where a text needs quotes in a .csv, which are then around all texts,
            as of `table_writer.write_table`.

    Returns:
        The number of rows.

    Raises:
        InputError: another suffix, a place that cannot be written, or a full disk.
    """
    path = Path(path)
    suffix = check_output(path, SUFFIXES)
    with atomic_write(path, pa.ArrowException) as file:
        return write_parquet(batches(), file) if suffix == ".parquet" else write_csv(batches, file)


def write_csv(batches: Callable[[], Iterable[Rows]], path: Path) -> int:
    """Write batches of the same columns, of which there is one at least, and look at what was written; the number of rows.

    Args:
        batches: as of `write_batches`.

    Raises:
        OSError: that is not what was to be written.
    """
    try:
        rows, size, _ = _written(path, batches(), _csv_writer("none"))
    except pa.ArrowInvalid:
        rows, size, _ = _written(path, batches(), _csv_writer("needed"))
    check_csv(path, size)
    return rows


def write_parquet(batches: Iterable[Rows], path: Path) -> int:
    """Write batches of the same columns, of which there is one at least, and look at what was written; the number of rows.

    Raises:
        OSError: that is not what was to be written.
    """
    rows, _, names = _written(path, batches, pyarrow.parquet.ParquetWriter)
    check_parquet(path, rows, names)
    return rows


def _csv_writer(quotes: str) -> Callable[[Any, pa.Schema], pa.csv.CSVWriter]:
    options = pyarrow.csv.WriteOptions(quoting_style=quotes)
    return lambda stream, schema: pyarrow.csv.CSVWriter(stream, schema, write_options=options)


def _written(
    path: Path, batches: Iterable[Rows], writer_of: Callable[[Any, pa.Schema], Any]
) -> tuple[int, int, list[str]]:
    """Write the file; how many rows and bytes it has, and the names of its columns."""
    rows = 0
    iterator = iter(batches)
    first = next(iterator)
    with open(path, "wb") as stream:
        with writer_of(stream, first.schema) as writer:
            for batch in chain([first], iterator):
                writer.write(batch)
                rows += batch.num_rows
        return rows, stream.tell(), first.schema.names
