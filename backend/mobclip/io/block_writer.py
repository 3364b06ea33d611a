"""Tables with new columns that come in blocks of rows, to disk."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import shapely

from mobclip.io.arrow_files import open_for_arrow
from mobclip.io.atomic import atomic_write
from mobclip.io.batch_writer import write_csv, write_parquet
from mobclip.io.layer_writer import Layer, collected, layer_type, with_int64_ids, write_gpkg
from mobclip.io.output import check_output
from mobclip.io.stored_table import StoredTable
from mobclip.io.table_writer import WRITE_ERRORS, arranged, form_of, typed, with_geometry, wkb, write_table
from mobclip.io.tables import Table

Columns = Mapping[str, Any]  # by name, arrays or lists of as many values as a block has rows


def write_blocks(table: Table | StoredTable, path: Path, blocks: Iterable[Columns]) -> list[str]:
    """As `write_table`, with new columns in blocks of the rows of `table.blocks()`.

    A table that stays on disk goes to a .parquet block by block. The quotes of a .csv and the type of a layer depend on all
    rows: they are first written to a temporary file beside it. A table in memory gets the columns as a whole.
    """
    if isinstance(table, Table):
        return write_table(table, path, _joined(blocks))
    suffix = check_output(path)
    rows = _ArrangedRows(table=typed(table, suffix), blocks=blocks, suffix=suffix)
    with atomic_write(path, *WRITE_ERRORS) as file:
        if suffix == ".parquet":
            write_parquet(rows, file)
        else:
            kept = file.with_name("rows.arrow")
            _keep(rows, kept)
            _write_kept(rows, kept, file)
    return rows.warnings


def column_blocks(columns: Columns, rows: int) -> Iterator[Columns]:
    """Columns of a whole table in blocks of so many rows."""
    count = len(next(iter(columns.values())))
    for start in range(0, count, rows):
        yield {name: values[start : start + rows] for name, values in columns.items()}


@dataclass(kw_only=True)
class _ArrangedRows:
    """The blocks of a table with their new columns, as a file of a suffix holds them; to be gone through once.

    Attributes:
        count: of the rows so far.
        geometry_name: of the column of geometry.
        kinds: types of geometries, as shapely numbers them.
        warnings: what is to be said of names.
    """

    table: StoredTable
    blocks: Iterable[Columns]
    suffix: str
    count: int = 0
    geometry_name: str = ""
    kinds: set[int] = field(default_factory=set)
    warnings: list[str] = field(default_factory=list)

    def __iter__(self) -> Iterator[pa.Table]:
        form = form_of(self.table, self.suffix)
        for part, columns in zip(self.table.blocks(), self.blocks, strict=True):
            whole, plan = arranged(part, columns, self.suffix, form)
            self.warnings, self.geometry_name = list(plan.warnings), plan.geometry_name
            self.count += len(whole)
            if self.suffix == ".parquet":
                yield with_geometry(whole, plan.geometry_name)
            elif self.suffix == ".gpkg" and whole.geometry is not None:
                geometry = collected(whole.geometry)
                self.kinds.update(np.unique(shapely.get_type_id(geometry)).tolist())
                yield with_int64_ids(whole.columns).append_column(plan.geometry_name, wkb(geometry))
            else:
                yield whole.columns


def _keep(rows: Iterable[pa.Table], path: Path) -> None:
    """Write rows to a file of Arrow's, which keeps all types."""
    blocks = iter(rows)
    first = next(blocks)
    with open(path, "wb") as stream, pa.ipc.new_stream(stream, first.schema) as writer:
        writer.write(first)
        for block in blocks:
            writer.write(block)


def _write_kept(rows: _ArrangedRows, kept: Path, path: Path) -> None:
    if rows.suffix == ".csv":
        write_csv(lambda: _kept_batches(kept), path)
        return
    layer = Layer(
        geometry_name=rows.geometry_name,
        geometry_type=layer_type(rows.kinds),
        crs=rows.table.crs,
        rows=rows.count,
        needed_bytes=kept.stat().st_size,
    )
    with open_for_arrow(kept) as stream, pa.ipc.open_stream(stream) as reader:
        write_gpkg(reader, path, layer)


def _kept_batches(path: Path) -> Iterator[pa.RecordBatch]:
    with open_for_arrow(path) as stream, pa.ipc.open_stream(stream) as reader:
        yield from reader


def _joined(blocks: Iterable[Columns]) -> dict[str, pa.Array | pa.ChunkedArray]:
    """The columns of all rows."""
    parts: dict[str, list[pa.Array]] = {}
    for columns in blocks:
        for name, values in columns.items():
            array = values if isinstance(values, pa.Array) else pa.array(values, from_pandas=True)
            parts.setdefault(name, []).append(array)
    return {name: pa.chunked_array(arrays) for name, arrays in parts.items()}
