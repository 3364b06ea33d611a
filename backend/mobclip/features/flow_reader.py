"""Flows summed from tables larger than memory: what is read of a batch, and sums of all batches by an engine."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pyarrow as pa

from mobclip.aggregation.engine import Engine, Grouping, Rows
from mobclip.bundle.locations import cells_in_column
from mobclip.errors import InputError
from mobclip.features.cells import cells_at_centres
from mobclip.features.flow_rows import CodedTexts, Texts, are_wrong, numbered_kinds, other_places_hinted, wrong_flows
from mobclip.features.flow_sums import FlowSums
from mobclip.features.inputs import FlowColumns, cell_of_rows
from mobclip.io.batches import Batches
from mobclip.io.layout import Layout
from mobclip.io.tables import Table
from mobclip.progress import Progress, no_progress

ENDS = ("origin", "destination")
POINT_COLUMNS = 4


@dataclass(frozen=True, kw_only=True)
class FlowReader:
    """From a batch of a table of flows to rows of origin, destination, flow, whether that is wrong, and kind.

    It can be sent to another process.

    Attributes:
        layout: of the table.
        columns: of the flows.
        points: columns of longitude and latitude of the start, then of the end; none where `columns` name the ends.
        cell: uint64 1, one of the resolution at which ends become cells; None where they are names of zones.
    """

    layout: Layout
    columns: FlowColumns
    points: tuple[str, ...] = ()
    cell: np.ndarray | None = None

    def __call__(self, batch: pa.RecordBatch) -> pa.RecordBatch:
        """Rows of a batch."""
        rows = self.layout.table(batch)
        flow = np.ones(len(rows)) if self.columns.flow is None else rows.numbers(self.columns.flow)
        wrong = are_wrong(flow)
        columns = dict(zip(ENDS, self._ends(rows), strict=True))
        if self.columns.kind is not None:
            columns["kind"] = rows.text_column(self.columns.kind).fill_null("")
            numbered_kinds(_keys(pa.chunked_array([columns["kind"]])), len(rows))
        columns["flow"] = pa.array(np.where(wrong, 0.0, flow), from_pandas=True)
        columns["wrong"] = pa.array(wrong.astype(np.int64))
        return pa.RecordBatch.from_pydict(columns)

    def _ends(self, rows: Table) -> tuple[pa.Array, pa.Array]:
        if self.cell is None:
            start, end = (rows.text_column(name) for name in (self.columns.origin, self.columns.destination))
            return start, end
        if self.points:
            lonlat = (self.points[:2], self.points[2:])
            cells = [cell_of_rows(rows, self.cell, lon=lon, lat=lat) for lon, lat in lonlat]
        else:
            with other_places_hinted():
                ends = [cells_in_column(rows, name) for name in (self.columns.origin, self.columns.destination)]
            cells = [cells_at_centres(each, self.cell) for each in ends]
        return pa.array(cells[0]), pa.array(cells[1])


def sums_of_cells(
    batches: Batches,
    columns: FlowColumns,
    cells: np.ndarray,
    engine: Engine,
    points: Sequence[str] | None = None,
    progress: Progress = no_progress,
) -> FlowSums:
    """Flows between cells at the resolution of the cells of interest, from a table of cells or of points.

    Args:
        points: columns of longitude and latitude of the start, then of the end; None for cells, which `columns` name.

    Raises:
        InputError: there are not four columns, a text that is no cell, a cell that is too coarse, coordinates that are not
            degrees, or as of `sums_of_zones`.
    """
    if points is not None and len(points) != POINT_COLUMNS:
        raise InputError(
            f"'{','.join(points)}' must be four columns: longitude and latitude of the start, then of the end."
        )
    return _sums(batches, columns, engine, tuple(points or ()), cells[:1], progress)


def sums_of_zones(batches: Batches, columns: FlowColumns, engine: Engine, progress: Progress = no_progress) -> FlowSums:
    """Flows between zones, which `columns` name.

    Raises:
        InputError: flows that are negative, infinite, or all unknown; or more kinds than there can be.
    """
    return _sums(batches, columns, engine, (), None, progress)


def _sums(
    batches: Batches,
    columns: FlowColumns,
    engine: Engine,
    points: tuple[str, ...],
    cell: np.ndarray | None,
    progress: Progress,
) -> FlowSums:
    columns = columns.found_in(batches.schema.names)
    ends = points or (columns.origin, columns.destination)
    named = [*dict.fromkeys(filter(None, (*ends, columns.flow, columns.kind)))]
    rows = batches.select(named)
    reader = FlowReader(layout=batches.layout, columns=columns, points=points, cell=cell)
    keys = ENDS if columns.kind is None else ("kind", *ENDS)
    grouping = Grouping(keys=keys, count="rows", sums=("flow", "wrong"), known=("flow",))
    sums = engine.sums_by(Rows(rows, reader), grouping, progress)
    if columns.flow is not None and np.any(sums["wrong"].to_numpy() > 0):
        raise InputError(wrong_flows(table.numbers(columns.flow) for table in batches.select([columns.flow]).tables()))
    return sums_of_table(sums)


def sums_of_table(sums: pa.Table) -> FlowSums:
    """What an engine has summed of the rows of a `FlowReader`."""
    rows = sums["rows"].to_numpy()
    origin, destination = (_keys(sums[name]) for name in ENDS)
    return FlowSums(
        origin=origin,
        destination=destination,
        flow=sums["flow"].fill_null(0).to_numpy(),
        kind=_keys(sums["kind"]) if "kind" in sums.column_names else None,
        rows=rows,
        unknown=rows - sums["flow_known"].to_numpy(),
    )


def _keys(column: pa.ChunkedArray) -> Texts:
    """Cells as numbers, or texts."""
    if pa.types.is_integer(column.type):
        return column.to_numpy()
    coded = column.fill_null("").combine_chunks().dictionary_encode()
    return CodedTexts(coded.dictionary.to_pylist(), coded.indices.to_numpy())
