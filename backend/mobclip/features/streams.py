"""Counts, sums and means by cell of the rows of a table, a batch at a time: what an engine of `mobclip.aggregation` groups.

The functions from batches to rows stand at the top level, so that another process can run them.
"""

import functools
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import shapely

from mobclip.aggregation.engine import Engine, Grouping, Rows
from mobclip.bundle.locations import Source, cells_in_column, locate_by
from mobclip.errors import InputError
from mobclip.features.cells import cells_at_centres
from mobclip.features.inputs import KEYS, NO_VALUES, is_number
from mobclip.features.poi import CategoryCounts, counts_of_groups
from mobclip.geo import h3_cells
from mobclip.geo.extent import Extent, elsewhere, extent_of
from mobclip.geo.overlay import POLYGON_DIMENSION
from mobclip.io import text_columns
from mobclip.io.batches import Batches
from mobclip.io.layout import Layout
from mobclip.io.tables import Table
from mobclip.progress import Progress, no_progress

CELL, CATEGORY = "cell", "category"
SAMPLE_ROWS = 1_000_000
ELSEWHERE = ""  # the category of points outside of all cells that have one


@dataclass(frozen=True)
class CellOfRows:
    """In which of some cells the rows of batches lie.

    Attributes:
        layout: of the batches.
        source: what says where rows are.
        cells: sorted uint64 of one resolution.
    """

    layout: Layout
    source: Source
    cells: np.ndarray

    def lonlat(self, rows: Table) -> np.ndarray:
        """Longitudes and latitudes, float64 n x 2, NaN where unknown."""
        return locate_by(rows, self.source)

    def __call__(self, rows: Table) -> np.ndarray:
        """The cell of each row, uint64 n, 0 where it lies in none."""
        resolution = h3_cells.resolution_of(self.cells)
        if self.source.h3 is not None:
            cell = cells_at_centres(cells_in_column(rows, self.source.h3), self.cells)
        else:
            cell = h3_cells.cells_at(self.lonlat(rows), resolution)
        _, inside = h3_cells.lookup_rows(cell, self.cells)
        return np.where(inside, cell, 0).astype(np.uint64)


def categories_by_cell(where: CellOfRows, category: str, batch: pa.RecordBatch) -> pa.RecordBatch:
    """Cell and category of points; a category is null where blank, and `ELSEWHERE` where there is no cell, which is then 0."""
    rows = where.layout.table(batch)
    cell = pa.array(where(rows))
    text = pc.utf8_trim_whitespace(rows.text_column(category))
    text = pc.if_else(pc.equal(text, ""), None, text)
    is_elsewhere = pc.and_(pc.equal(cell, 0), pc.is_valid(text))
    text = pc.if_else(is_elsewhere, ELSEWHERE, text)
    return pa.RecordBatch.from_pydict({CELL: cell, CATEGORY: text})


def values_by_cell(where: CellOfRows, columns: tuple[str, ...], batch: pa.RecordBatch) -> pa.RecordBatch:
    """Cell and values, named by their position, of the rows that lie in one; null where a value is not known or infinite."""
    rows = where.layout.table(batch)
    cell = where(rows)
    inside = cell != 0
    values = {}
    for position, column in enumerate(columns):
        numbers = rows.numbers(column)[inside]
        values[str(position)] = pa.array(numbers, pa.float64(), mask=~np.isfinite(numbers))
    return pa.RecordBatch.from_pydict({CELL: pa.array(cell[inside]), **values})


def count_points(
    batches: Batches,
    source: Source,
    category: str,
    cells: np.ndarray,
    engine: Engine,
    *,
    min_points: int = 1,
    max_categories: int = 500,
    progress: Progress = no_progress,
) -> CategoryCounts:
    """As `poi.counts_by_cell`, of points that `source` says the place of."""
    where, batches = _where(batches, source, cells, [category])
    rows = Rows(batches, functools.partial(categories_by_cell, where, category))
    groups = engine.sums_by(rows, Grouping(keys=(CELL, CATEGORY)), progress)
    cell = groups[CELL].to_numpy()
    inside = cell != 0
    if groups[CATEGORY].null_count == len(groups):
        raise InputError("None of the points has a category: choose another field of categories.")
    if not inside.any():
        raise InputError(_elsewhere("None of the points of interest lies in a cell", batches, where))
    encoded = groups[CATEGORY].filter(pa.array(inside)).combine_chunks().dictionary_encode()
    names = np.array(encoded.dictionary.to_pylist(), dtype=object)
    order = np.argsort(names)
    position = np.empty(len(names), dtype=np.int64)
    position[order] = np.arange(len(names))
    codes = encoded.indices.fill_null(-1).to_numpy(zero_copy_only=False).astype(np.int64)
    return counts_of_groups(
        np.searchsorted(cells, cell[inside]),
        names[order],
        np.where(codes < 0, -1, position[codes] if len(names) else -1),
        groups["count"].to_numpy()[inside],
        len(cells),
        min_points,
        max_categories,
    )


def sum_columns(
    batches: Batches,
    source: Source,
    columns: Sequence[str],
    cells: np.ndarray,
    engine: Engine,
    progress: Progress = no_progress,
    what: str = "None of the rows lies in a cell",
) -> tuple[np.ndarray, np.ndarray]:
    """Sums of columns by cell, float64 cells x columns, NaN where no value is known, and the number of values that are.

    Raises:
        InputError: no row lies in a cell, which `what` says.
    """
    where, batches = _where(batches, source, cells, columns)
    rows = Rows(batches, functools.partial(values_by_cell, where, tuple(columns)))
    names = tuple(map(str, range(len(columns))))
    groups = engine.sums_by(rows, Grouping(keys=(CELL,), count=None, sums=names, known=names), progress)
    if not len(groups):
        raise InputError(_elsewhere(what, batches, where))
    row = np.searchsorted(cells, groups[CELL].to_numpy())
    sums, known = np.full((len(cells), len(columns)), np.nan), np.zeros((len(cells), len(columns)))
    for position, name in enumerate(names):
        sums[row, position] = groups[name].to_numpy(zero_copy_only=False)
        known[row, position] = groups[f"{name}_known"].to_numpy()
    return sums, known


def are_polygons(batches: Batches, source: Source) -> bool:
    """Whether rows are areas: all that have a geometry have one of polygons."""
    if not source.is_geometry:
        return False
    shapes = (rows.geometry for rows in batches.select([], geometry=True).tables())
    return all(np.isin(shapely.get_dimensions(shape), (POLYGON_DIMENSION, -1)).all() for shape in shapes)


def value_columns(batches: Batches, source: Source) -> list[str]:
    """As `inputs.value_columns`; a column of a text file is of numbers where it is so in all batches."""
    left_out = {*source.columns, *KEYS}
    names = [name for name in batches.schema.names if name not in left_out]
    untyped = [name for name in names if name in batches.layout.untyped]
    kinds = {name: {pa.int64(), pa.float64()} for name in untyped}
    known = dict.fromkeys(untyped, False)
    if untyped:
        for rows in batches.select(untyped).tables():
            for name in untyped:
                kinds[name] &= text_columns.number_types(rows.text_column(name))
                known[name] |= rows.text_column(name).null_count < len(rows)
    found = [
        name
        for name in names
        if (kinds[name] and known[name] if name in kinds else is_number(batches.schema.field(name).type))
    ]
    if not found:
        raise InputError(NO_VALUES)
    return found


def first_values(batches: Batches, columns: Sequence[str], rows: int = SAMPLE_ROWS) -> np.ndarray:
    """Columns of the first rows, float64 n x columns, NaN where null."""
    parts = []
    for table in batches.select(columns).tables():
        parts.append(np.column_stack([table.numbers(column) for column in columns]))
        if sum(map(len, parts)) >= rows:
            break
    return np.concatenate(parts)


def _where(batches: Batches, source: Source, cells: np.ndarray, columns: Sequence[str]) -> tuple[CellOfRows, Batches]:
    """In which cell rows lie, and the batches with no more columns than say this and those that are asked for."""
    fewer = batches.select(list(dict.fromkeys([*source.columns, *columns])), geometry=source.is_geometry)
    return CellOfRows(fewer.layout, source, cells), fewer


def _elsewhere(what: str, batches: Batches, where: CellOfRows) -> str:
    return elsewhere(what, _extent(batches, where), extent_of(h3_cells.centres(where.cells)))


def _extent(batches: Batches, where: CellOfRows) -> Extent | None:
    """The extent of all rows, by the outermost points in each whole degree of longitude."""
    kept = np.empty((0, 2))
    for rows in batches.tables():
        points = np.vstack([kept, where.lonlat(rows)])
        points = points[np.isfinite(points).all(axis=1)]
        points = points[np.argsort(points[:, 0])]
        begins = np.flatnonzero(np.diff(np.floor(points[:, 0]), prepend=np.nan) != 0)
        outermost = [*begins, *(begins - 1), points[:, 1].argmin(), points[:, 1].argmax()] if len(points) else []
        kept = points[np.unique(np.array(outermost, dtype=np.int64) % max(len(points), 1))]
    return extent_of(kept)
