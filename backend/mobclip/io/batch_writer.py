"""Tables to disk a batch at a time, .csv and .parquet, for those that are larger than memory."""

import os
from collections.abc import Callable, Iterable
from itertools import chain
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.csv
import pyarrow.parquet

from mobclip.io.atomic import atomic_write
from mobclip.io.output import check_output

SUFFIXES = (".csv", ".parquet")


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
        if suffix == ".parquet":
            return _written(file, batches, pyarrow.parquet.ParquetWriter)
        try:
            return _written(file, batches, _csv_writer("none"))
        except pa.ArrowInvalid:
            return _written(file, batches, _csv_writer("needed"))


def _csv_writer(quotes: str) -> Callable[[Any, pa.Schema], pa.csv.CSVWriter]:
    options = pyarrow.csv.WriteOptions(quoting_style=quotes)
    return lambda stream, schema: pyarrow.csv.CSVWriter(stream, schema, write_options=options)


def _written(
    path: Path, batches: Callable[[], Iterable[pa.RecordBatch]], writer_of: Callable[[Any, pa.Schema], Any]
) -> int:
    """Write the file; returns the number of rows."""
    rows = 0
    iterator = iter(batches())
    first = next(iterator)
    with open(path, "wb") as stream, writer_of(stream, first.schema) as writer:
        for batch in chain([first], iterator):
            writer.write_batch(batch)
            rows += batch.num_rows
    return rows
