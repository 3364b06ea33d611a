"""What the batches of a file mean as a table: which column is its geometry, and which are text as all of a text file are."""

from collections.abc import Callable, Iterator
from dataclasses import KW_ONLY, dataclass, field
from pathlib import Path
from typing import NamedTuple

import numpy as np
import pyarrow as pa

from mobclip.io.read_errors import read_errors_said
from mobclip.io.tables import Table

FIRST_ROW = b"first_row"  # in the metadata of a batch: the number of its first row in the file, for messages

# Shapely geometries from a column, of a file, whose first row has a number.
Geometries = Callable[[pa.ChunkedArray, Path, int], np.ndarray]


@dataclass(frozen=True)
class Layout:
    """How batches become tables. It can be sent to another process.

    Attributes:
        source: the path of the file, for messages.
        geometry: the name of the column of geometry.
        geometries: what makes geometries of that column.
        encoding: of that column.
        crs: of the geometry, as WKT.
        untyped: as of `Table`.
    """

    source: str
    _: KW_ONLY
    geometry: str | None = None
    geometries: Geometries | None = field(default=None, compare=False)
    encoding: str = "WKB"
    crs: str | None = None
    untyped: frozenset[str] = frozenset()

    def table(self, rows: pa.RecordBatch | pa.Table) -> Table:
        """Rows as a table, with its geometry where its column is among them."""
        first_row = int((rows.schema.metadata or {}).get(FIRST_ROW, b"0"))
        columns = (
            pa.Table.from_batches([rows]) if isinstance(rows, pa.RecordBatch) else rows
        ).replace_schema_metadata()
        if self.geometry is None or self.geometries is None or self.geometry not in columns.column_names:
            return Table(columns, untyped=self.untyped, first_row=first_row)
        with read_errors_said(Path(self.source)):
            geometry = self.geometries(columns.column(self.geometry), Path(self.source), first_row)
        columns = columns.drop_columns([self.geometry])
        return Table(columns, geometry, self.crs, self.untyped, first_row=first_row)


class Read(NamedTuple):
    """A batch, the share of the source that is read with it, and the file that it is from."""

    fraction: float
    batch: pa.RecordBatch
    file: Path


@dataclass(frozen=True, kw_only=True)
class BatchSource:
    """A file, or several of the same columns, that can be read a batch at a time.

    Attributes:
        files: all that are read, which must not change meanwhile.
        schema: of all columns, without metadata.
        layout: what they mean.
        total_rows: None where reading them is the only way to know.
        row_bytes: of the file, where the number of rows is to be estimated from these.
        read: from names of columns and the most rows of a batch to batches.
        parts: sources of the same rows in their order, which can be sent to other processes; none where it is one by itself.
        first_row: the number of its first row where it is a part.
    """

    files: tuple[Path, ...]
    schema: pa.Schema
    layout: Layout
    total_rows: int | None
    read: Callable[[list[str], int], Iterator[Read]]
    row_bytes: float = 20
    parts: "tuple[BatchSource, ...]" = ()
    first_row: int | None = None
