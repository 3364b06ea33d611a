"""Tables with new columns that come in blocks of rows, to disk."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pyarrow as pa

from mobclip.io.atomic import atomic_write
from mobclip.io.batch_writer import write_parquet
from mobclip.io.output import check_output
from mobclip.io.stored_table import StoredTable
from mobclip.io.table_writer import WRITE_ERRORS, arranged, with_geometry, write_table
from mobclip.io.tables import Table

Columns = Mapping[str, Any]  # by name, arrays or lists of as many values as a block has rows


def write_blocks(table: Table | StoredTable, path: Path, blocks: Iterable[Columns]) -> list[str]:
    """As `write_table`, with new columns in blocks of the rows of `table.blocks()`.

    A table that stays on disk goes to a .parquet block by block. A table in memory gets the columns as a whole: the types of
    a text file's columns, the quotes of a .csv and what a .gpkg holds as a number depend on all rows.
    """
    if isinstance(table, Table):
        return write_table(table, path, _joined(blocks))
    suffix = check_output(path)
    warnings: list[str] = []
    with atomic_write(path, *WRITE_ERRORS) as file:
        write_parquet(_arrow_blocks(table, blocks, suffix, warnings), file)
    return warnings


def column_blocks(columns: Columns, rows: int) -> Iterator[Columns]:
    """Columns of a whole table in blocks of so many rows."""
    count = len(next(iter(columns.values())))
    for start in range(0, count, rows):
        yield {name: values[start : start + rows] for name, values in columns.items()}


def _arrow_blocks(
    table: StoredTable, blocks: Iterable[Columns], suffix: str, warnings: list[str]
) -> Iterator[pa.Table]:
    """The blocks with their new columns; what is to be said of names is appended to `warnings`."""
    for part, columns in zip(table.blocks(), blocks, strict=True):
        whole, plan = arranged(part, columns, suffix)
        warnings[:] = plan.warnings
        yield with_geometry(whole, plan.geometry_name)


def _joined(blocks: Iterable[Columns]) -> dict[str, pa.Array | pa.ChunkedArray]:
    """The columns of all rows."""
    parts: dict[str, list[pa.Array]] = {}
    for columns in blocks:
        for name, values in columns.items():
            array = values if isinstance(values, pa.Array) else pa.array(values, from_pandas=True)
            parts.setdefault(name, []).append(array)
    return {name: pa.chunked_array(arrays) for name, arrays in parts.items()}
