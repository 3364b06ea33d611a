"""Where the rows of a table lie: in named columns, or in what is there of cells, a geometry, and longitudes and latitudes."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import shapely

from mobclip.bundle import inference, missing
from mobclip.bundle.choice import Choice, choose_bundle, named_bundle
from mobclip.bundle.places import (
    Cause,
    Places,
    places_of_blocks,
    places_of_cells,
    places_of_points,
)
from mobclip.errors import InputError
from mobclip.geo import h3_cells
from mobclip.geo.overlay import centroids
from mobclip.io.tables import H3_NAMES, LONLAT_NAMES, Table, find_column, listed

if TYPE_CHECKING:
    from mobclip.io.stored_table import AnyTable


@dataclass(frozen=True)
class Source:
    """What says where rows are: a column of cells, two of degrees, or else the geometry."""

    lon: str | None = None
    lat: str | None = None
    h3: str | None = None
    skipped: tuple[str, ...] = ()  # sentences on what else might have said it

    def __str__(self) -> str:
        if self.h3 is not None:
            return f"the H3 cells of the column '{self.h3}'"
        return "the geometry" if self.lon is None else f"the columns '{self.lon}' and '{self.lat}'"

    @property
    def columns(self) -> list[str]:
        """The columns that are named."""
        return [name for name in (self.lon, self.lat, self.h3) if name is not None]

    def blocks(self, table: "AnyTable") -> Iterator[Table]:
        """The rows of a table in blocks, with what says where they are."""
        return table.blocks(self.columns, geometry=self.is_geometry)

    @property
    def is_geometry(self) -> bool:
        return self.lon is None and self.h3 is None


def choose_for_table(
    name_or_path: str,
    table: "AnyTable",
    lon: str | None = None,
    lat: str | None = None,
    h3: str | None = None,
    kind: str | None = None,
) -> Choice:
    """The bundle that a person names, or for `auto` the one that suits the rows of a table; see `choice.choose_bundle`.

    Args:
        lon, lat, h3: as of `find_source`.
        kind: of the encoder, as of `choice.choose_bundle`.
    """
    named = named_bundle(name_or_path)
    if named is not None:
        return Choice(named)
    source = find_source(table, lon, lat, h3)
    degrees = degrees_remark(table) if source.is_geometry else None
    return choose_bundle(places_of_table(table, source)[0], kind, degrees)


def locate(table: "AnyTable", lon: str | None = None, lat: str | None = None, h3: str | None = None) -> np.ndarray:
    """Longitude and latitude of the rows, float64 n x 2, NaN where unknown: cell centres, columns, or centroids."""
    source = find_source(table, lon, lat, h3)
    return np.concatenate([locate_by(block, source) for block in source.blocks(table)])


def locate_by(table: Table, source: Source) -> np.ndarray:
    """As `locate`, where it is known what says it."""
    if source.h3 is not None:
        return h3_cells.centres(cells_in_column(table, source.h3))
    if source.lon is not None and source.lat is not None:
        return inference.checked_degrees(
            _degrees(table, source.lon, source.lat), (source.lon, source.lat), table.first_row
        )
    return centroids(table.geometry_wgs84())


def shapes(table: "AnyTable", lon: str | None = None, lat: str | None = None, h3: str | None = None) -> np.ndarray:
    """Geometries of the rows of a table in EPSG:4326: its own, or else boundaries of cells, or points; None where unknown."""
    own = table.has_geometry and (lon, lat, h3) == (None, None, None)
    source = Source() if own else find_source(table, lon, lat, h3)
    return np.concatenate([shapes_by(block, source) for block in source.blocks(table)])


def shapes_by(table: Table, source: Source) -> np.ndarray:
    """As `shapes`, where it is known what says it."""
    if source.is_geometry and table.has_geometry:
        return table.geometry_wgs84()
    if source.h3 is None:
        return shapely.points(locate_by(table, source))
    cells = cells_in_column(table, source.h3)
    result = np.full(len(table), None, dtype=object)
    result[cells != 0] = h3_cells.cell_boundaries(cells[cells != 0])
    return result


def degrees_remark(table: "AnyTable") -> str | None:
    """What to say of a geometry that looks like degrees although its CRS has other units; None where it is not so."""
    if not table.has_geometry or table.crs is None:
        return None
    bounds = np.array([shapely.total_bounds(block.geometry) for block in Source().blocks(table)])
    low, high = np.fmin.reduce(bounds[:, :2]), np.fmax.reduce(bounds[:, 2:])  # NaN of a block without geometries
    return missing.degrees_remark([*low.tolist(), *high.tolist()], table.crs)


def find_source(table: "AnyTable", lon: str | None = None, lat: str | None = None, h3: str | None = None) -> Source:
    """What says where the rows of a table are: the columns that are named, else the first of these that says it of any row.

    A column of cells, the geometry, columns of longitudes and latitudes. Where a table has a geometry, cells are looked for in a
    column h3 only, as QGIS does; well-known names of columns are in `mobclip.io.tables`.

    Raises:
        InputError: options that do not go together, or nothing says it.
    """
    if (lon is None) != (lat is None):
        raise InputError("Give both --lon and --lat.")
    if h3 is not None and lon is not None:
        raise InputError("Give either --h3, or --lon and --lat.")
    if h3 is not None or lon is not None:
        return Source(lon, lat, h3)
    names = table.names
    cells = _column_of_cells(table)
    pairs = ([find_column(names, [name]) for name in pair] for pair in LONLAT_NAMES)
    lonlat = next((pair for pair in pairs if None not in pair), None)
    candidates = [] if cells is None else [Source(h3=cells)]
    candidates += [Source()] if table.has_geometry else []
    candidates += [] if lonlat is None else [Source(lonlat[0], lonlat[1])]
    if not candidates:
        raise InputError(
            f"The table has neither H3 cells nor lon and lat columns nor a geometry: it has {listed(names)}; name the columns "
            "with --h3, or --lon and --lat."
        )
    empty: list[Source] = []
    for candidate in candidates:
        if _says_anything(table, candidate):
            skipped = tuple(f"No row has a value in {source}: places are {candidate} instead." for source in empty)
            return replace(candidate, skipped=skipped)
        empty.append(candidate)
    return candidates[0]  # of which it is told what is missing


def _column_of_cells(table: "AnyTable") -> str | None:
    """A column h3, or one with another well-known name that begins with a cell: `hex` may be a colour."""
    name = find_column(table.names, H3_NAMES[:1])
    if name is not None or table.has_geometry:
        return name
    name = find_column(table.names, H3_NAMES[1:])
    if name is None:
        return None
    texts = (text for block in Source(h3=name).blocks(table) for text in block.texts(name))
    first = next((text for text in texts if not h3_cells.is_unknown(text)), None)
    return name if first is not None and h3_cells.is_cell(first) else None


def _says_anything(table: "AnyTable", source: Source) -> bool:
    return any(_says(block, source) for block in source.blocks(table))


def _says(table: Table, source: Source) -> bool:
    if source.h3 is not None:
        return any(not h3_cells.is_unknown(text) for text in table.texts(source.h3))
    if source.lon is not None:
        return bool(np.isfinite(table.numbers(source.lon)).any())
    return bool((~(shapely.is_missing(table.geometry) | shapely.is_empty(table.geometry))).any())


def places_of_table(table: "AnyTable", source: Source) -> tuple[Places, list[str]]:
    """Where rows are, and what is to be said of how that was found."""
    remarks = list(source.skipped)
    if source.h3 is not None:
        cells = [cells_in_column(block, source.h3) for block in source.blocks(table)]
        return places_of_cells(np.concatenate(cells)), remarks
    if source.lon is not None and source.lat is not None:
        lonlat = [_degrees(block, source.lon, source.lat) for block in source.blocks(table)]
        return places_of_points(np.concatenate(lonlat), Cause.NO_COORDINATES), remarks
    places, more = places_of_blocks(block.geometry_wgs84() for block in source.blocks(table))
    return places, remarks + more


def cells_in_column(table: Table, name: str, known: dict[str, int] | None = None) -> np.ndarray:
    """The cells of a column, uint64 n, 0 where a text stands for none. Each text is read once: there are far fewer than rows.

    Args:
        known: cells by their text, to which those of this column are added; for the next of many tables.

    Raises:
        InputError: a text that is no cell.
    """
    known = {} if known is None else known
    encoded = table.text_column(name).dictionary_encode()
    texts = encoded.dictionary.to_pylist()
    new = [text for text in texts if text not in known]
    try:
        known.update(zip(new, h3_cells.from_text(new).tolist(), strict=True))
    except InputError:  # that names no row
        return h3_cells.from_text(table.texts(name), name, table.first_row)
    cells = np.array([*(known[text] for text in texts), 0], dtype=np.uint64)
    return cells[encoded.indices.fill_null(len(texts)).to_numpy(zero_copy_only=False)]


def _degrees(table: Table, lon: str, lat: str) -> np.ndarray:
    lonlat = np.column_stack([table.numbers(lon), table.numbers(lat)])
    for name in (lon, lat):
        column = table.columns.column(name)
        floating = pa.types.is_floating(column.type)
        nan: np.ndarray = np.flatnonzero(pc.is_nan(column).fill_null(False)) if floating else np.empty(0, dtype=int)
        if len(nan):
            raise InputError(
                f"Row {table.first_row + nan[0] + 1} has {name} NaN, which is not a number of degrees: leave unknown values "
                "empty."
            )
    return lonlat
