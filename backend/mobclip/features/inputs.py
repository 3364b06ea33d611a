"""From a person's tables to what the modalities are made of: cells, where rows lie, counts, people and flows.

`lon`, `lat` and `h3` name the columns that say where rows are, as in `mobclip.bundle.locations.locate`.
"""

import os
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import pyarrow as pa
import shapely

from mobclip.bundle.locations import cells_in_column, find_source, locate_by
from mobclip.errors import InputError
from mobclip.features.cells import (
    cells_of_interest,
    centres_of_rows,
    means_of_points,
    means_of_polygons,
)
from mobclip.features.zone_codes import match_codes
from mobclip.geo import h3_cells
from mobclip.geo.extent import WGS84
from mobclip.geo.overlay import POLYGON_DIMENSION
from mobclip.io.json_values import none_to_blank
from mobclip.io.table_reader import read_table
from mobclip.io.tables import Table
from mobclip.progress import Progress, no_progress

NO_VALUES = "The table has no numeric columns other than those of its location."
KEYS = ("h3", "lon", "lat", "fid", "ogc_fid")  # columns that are no values


@dataclass(frozen=True, kw_only=True)
class FlowColumns:
    """Columns of a table of flows.

    `flow` and `kind` are by default columns of these names, where the table has them: else each row is 1, and all are of one
    kind.
    """

    origin: str = "origin"
    destination: str = "destination"
    flow: str | None = None
    kind: str | None = None

    def found_in(self, names: Sequence[str]) -> "FlowColumns":
        """With the names of the columns that a table has, of which those of all columns are given."""
        flow, kind = (
            name or (default if default in names else None)
            for name, default in ((self.flow, "flow"), (self.kind, "kind"))
        )
        return replace(self, flow=flow, kind=kind)


def cells_from_table(path: str | os.PathLike, people: str | None = None) -> tuple[np.ndarray, np.ndarray | None]:
    """The cells of a table with a column `h3`, sorted uint64 n, and the people of each where a column is named.

    Raises:
        InputError: rows without a cell, or cells of several resolutions.
    """
    rows = read_table(path)
    return cells_of_interest(
        h3_cells.from_text(rows.texts("h3"), "h3"), None if people is None else rows.numbers(people)
    )


def lonlat_of(
    rows: Table, cells: np.ndarray, *, lon: str | None = None, lat: str | None = None, h3: str | None = None
) -> np.ndarray:
    """Where the rows of a table are, degrees, float64 n x 2.

    Raises:
        InputError: they are cells coarser than those asked for, of which each would hold several.
    """
    source = find_source(rows, lon, lat, h3)
    if source.h3 is None:
        return locate_by(rows, source)
    return centres_of_rows(cells_in_column(rows, source.h3), cells)


def cell_of_rows(
    rows: Table, cells: np.ndarray, *, lon: str | None = None, lat: str | None = None, h3: str | None = None
) -> np.ndarray:
    """The cell of each row at the resolution of `cells`, uint64 n; 0 where unknown."""
    return h3_cells.cells_at(lonlat_of(rows, cells, lon=lon, lat=lat, h3=h3), h3_cells.resolution_of(cells))


def texts_of(rows: Table, column: str) -> np.ndarray:
    """A column as texts, empty where null."""
    return none_to_blank(rows.texts(column))


def value_columns(rows: Table, *, lon: str | None = None, lat: str | None = None, h3: str | None = None) -> list[str]:
    """The numeric columns of a table but for those that say where or which its rows are.

    Raises:
        InputError: there are none.
    """
    left_out = {*find_source(rows, lon, lat, h3).columns, *KEYS}
    fields = rows.typed().columns.schema
    found = [one.name for one in fields if is_number(one.type) and one.name not in left_out]
    if not found:
        raise InputError(NO_VALUES)
    return found


def mean_columns(
    rows: Table,
    values: np.ndarray,
    cells: np.ndarray,
    *,
    lon: str | None = None,
    lat: str | None = None,
    h3: str | None = None,
    progress: Progress = no_progress,
) -> np.ndarray:
    """Means by cell of columns of a table, float64 rows x columns; NaN where there is no value. Polygons count by their area."""
    if find_source(rows, lon, lat, h3).is_geometry:
        geometry = rows.geometry_wgs84()
        if np.isin(shapely.get_dimensions(geometry), (POLYGON_DIMENSION, -1)).all():
            return means_of_polygons(geometry, values, cells, progress)
    return means_of_points(lonlat_of(rows, cells, lon=lon, lat=lat, h3=h3), values, cells)


def joined_to_zones(rows: Table, zones: Table, key: str, zone: str) -> tuple[Table, tuple[str, ...]]:
    """Rows with the geometries of the polygons of their codes, and sentences on codes without a counterpart.

    Args:
        key: the column of codes of the rows.
        zone: that of the polygons.

    Raises:
        InputError: as `match_codes`.
    """
    found = match_codes(rows.texts(key), zones.texts(zone), (key, zone))
    polygons = zones.geometry_wgs84()[found.zones]
    kept = replace(rows, columns=rows.columns.take(pa.array(found.rows)), geometry=polygons, crs=WGS84)
    return kept.without([key]), found.remarks  # a code may be a number, but it is no value


def flow_amounts(rows: Table, columns: FlowColumns) -> tuple[np.ndarray, np.ndarray | None]:
    """How much flows in each row, and of which kind; see `FlowColumns`."""
    found = columns.found_in(rows.columns.column_names)
    amount = np.ones(len(rows)) if found.flow is None else rows.numbers(found.flow)
    return amount, None if found.kind is None else texts_of(rows, found.kind)


def is_number(kind: pa.DataType) -> bool:
    """Whether the values of a column of that type are numbers."""
    return pa.types.is_integer(kind) or pa.types.is_floating(kind) or pa.types.is_decimal(kind)
