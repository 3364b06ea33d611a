"""H3 cells: those of areas and points, their boundaries, centres, parents and children, and their indexes as text and uint32.

Coordinates are degrees, longitude first, EPSG:4326. Boundaries join H3's own vertices with straight lines in longitude
and latitude, cut at the antimeridian and carried to the pole where a cell holds one (see `antimeridian`), so that the cells
of a resolution tile the plane from -180 to 180 and -90 to 90 without gap or overlap. Cell indexes are uint64, 0 for none.
"""

import itertools
import re
from collections.abc import Iterator, Sequence

import h3
import h3.api.numpy_int as h3_int
import numpy as np
import shapely

from mobclip.errors import InputError
from mobclip.geo.antimeridian import split_boundary, split_polygons
from mobclip.geo.extent import check_extent
from mobclip.geo.sphere import area_km2
from mobclip.progress import Progress, no_progress

# H3's functions of one cell or point without the Python around them, which takes half of the time; h3 has no others for many.
core = getattr(h3, "_cy", h3_int)

FINEST_RESOLUTION = 15
# An H3 index: mode in bits 59 to 62, resolution in 52 to 55, base cell and digits in the 52 below, unused digits all ones.
HEXADECIMAL = re.compile(r"(?:0[xX])?0*([0-9a-fA-F]{1,16})")
DECIMAL = re.compile(r"0*([0-9]{1,20})")
DECIMAL_FRACTION = re.compile(r"[+-]?[0-9]+(?=[.,eE])(?:[.,][0-9]*)?(?:[eE][+-]?[0-9]+)?")
UNKNOWN = {"", "0", "na", "n/a", "nan", "null", "none", "<na>"}  # texts for a missing cell, in lower case
ROWS_PER_BLOCK = 1 << 16
USUAL_LENGTH = 15  # of a cell in hexadecimal
SHOWN_CHARACTERS = 40  # of a text that is refused
CELL_MODE = 1
BITS_PER_DIGIT = 3
INDEX_BITS = 52
PREDICATES = {"overlap": "overlap", "centre": "center"}
MAX_TO_MEAN_AREA = 1.35  # no cell is larger than 1.31 mean cells of its resolution
POLAR_DEGREES = 80.0  # latitude from which on H3 may miss or add a cell


def cells_of_extent(
    extent: Sequence[float], resolution: int, predicate: str = "overlap", max_cells: int = 1_000_000
) -> np.ndarray:
    """Cells of an extent.

    Args:
        extent: west, south, east, north in degrees; west > east spans the antimeridian.
        resolution: H3 resolution, 0 (cells of 4.4 million km2) to 15 (0.9 m2).
        predicate: `overlap` for cells that touch the area, `centre` for cells with their centre in it.
        max_cells: more are refused.

    Returns:
        Sorted uint64 H3 indexes.

    Raises:
        InputError: bad extent, resolution or predicate, or too many cells.
    """
    west, south, east, north = check_extent(extent)
    return cells_of_polygons([shapely.box(west, south, east, north)], resolution, predicate, max_cells)


def cells_of_polygons(
    polygons: Sequence[shapely.Geometry] | np.ndarray,
    resolution: int,
    predicate: str = "overlap",
    max_cells: int = 1_000_000,
    progress: Progress = no_progress,
) -> np.ndarray:
    """Cells of the union of polygons with holes, multipolygons, or polygons that pass 180 degrees east or west.

    Null and empty polygons add no cells. Arguments, returns and errors are those of `cells_of_extent`.
    """
    check_resolution(resolution)
    if predicate not in PREDICATES:
        raise InputError(f"The predicate '{predicate}' is unknown: choose overlap or centre.")
    pieces = split_polygons(np.asarray(polygons, dtype=object))
    _refuse_more_than(max_cells, min_cell_count(pieces, resolution), resolution, "at least ")
    chunks: list[np.ndarray] = []
    count = 0  # of cells in chunks, of which pieces that touch may share some
    for number, piece in enumerate(pieces):
        progress(number / len(pieces), "Finding cells")
        chunks.append(_cells_of_piece(piece, resolution, predicate))
        count += len(chunks[-1])
        if count > max_cells:
            chunks = [np.unique(np.concatenate(chunks))]
            count = len(chunks[0])
            _refuse_more_than(max_cells, count, resolution, "more than " if number + 1 < len(pieces) else "")
    return np.unique(np.concatenate([np.empty(0, dtype=np.uint64), *chunks]))


def min_cell_count(polygons: np.ndarray, resolution: int) -> int:
    """A lower bound of the number of cells that polygons need, from their area, before any cell is made."""
    polygons_km2 = area_km2(shapely.union_all(polygons)) if len(polygons) else 0.0
    cell_km2 = MAX_TO_MEAN_AREA * h3.average_hexagon_area(resolution, unit="km^2")
    return int(polygons_km2 / cell_km2)


def cell_boundaries(cells: np.ndarray) -> np.ndarray:
    """Boundaries of cells: shapely polygons, or multipolygons where the antimeridian cuts a cell."""
    cells = np.asarray(cells, dtype=np.uint64)
    rings = [h3_int.cell_to_boundary(cell) for cell in cells]
    sizes = np.fromiter((len(ring) for ring in rings), dtype=np.int64, count=len(rings))
    if not len(cells):
        return np.empty(0, dtype=object)
    vertices = np.concatenate([np.asarray(ring) for ring in rings])[:, ::-1]
    owner = np.repeat(np.arange(len(cells)), sizes)
    starts = np.concatenate([[0], np.cumsum(sizes)[:-1]])
    width = np.maximum.reduceat(vertices[:, 0], starts) - np.minimum.reduceat(vertices[:, 0], starts)
    result = shapely.polygons(shapely.linearrings(vertices, indices=owner))
    for row in np.flatnonzero(width > 180):
        result[row] = split_boundary(vertices[owner == row])
    return result


def centres(cells: np.ndarray) -> np.ndarray:
    """Longitude and latitude of cell centres, float64 n x 2, degrees; NaN for the cell 0."""
    cells = np.asarray(cells, dtype=np.uint64)
    latlon = np.full((len(cells), 2), np.nan)
    for rows in _blocks(len(cells)):
        known = cells[rows] != 0
        pairs = list(map(core.cell_to_latlng, cells[rows][known].tolist()))
        latlon[rows][known] = np.array(pairs, dtype=np.float64).reshape(-1, 2)
    return latlon[:, ::-1]


def areas_km2(cells: np.ndarray) -> np.ndarray:
    """Area of each cell, float64 n."""
    return np.array([h3_int.cell_area(cell, unit="km^2") for cell in cells])


def cells_at(lonlat: np.ndarray, resolution: int) -> np.ndarray:
    """The cells that hold points, uint64 n; 0 where a coordinate is missing or a latitude is not from -90 to 90."""
    lonlat = np.asarray(lonlat, dtype=np.float64)
    cells = np.zeros(len(lonlat), dtype=np.uint64)
    for rows in _blocks(len(lonlat)):
        valid = np.isfinite(lonlat[rows]).all(axis=1) & (np.abs(lonlat[rows, 1]) <= 90)
        lon, lat = lonlat[rows][valid].T.tolist()
        found = map(core.latlng_to_cell, lat, lon, itertools.repeat(resolution))
        cells[rows][valid] = np.fromiter(found, np.uint64, len(lat))
    return cells


def resolutions(cells: np.ndarray) -> np.ndarray:
    """H3 resolution of each cell, read from bits 52 to 55 of the index."""
    return ((np.asarray(cells, dtype=np.uint64) >> np.uint64(52)) & np.uint64(15)).astype(np.int64)


def parents(cells: np.ndarray, resolution: int) -> np.ndarray:
    """Ancestors of cells at a coarser or the same resolution: the finer digits of the index become 7."""
    cells = np.asarray(cells, dtype=np.uint64)
    digits = np.uint64((1 << 3 * (FINEST_RESOLUTION - resolution)) - 1)
    without_resolution = cells & ~np.uint64(15 << 52)
    return without_resolution | np.uint64(resolution << 52) | digits


def children(cells: np.ndarray, resolution: int) -> np.ndarray:
    """All descendants of cells at a finer or the same resolution, uint64, cell by cell."""
    families = [np.asarray(h3_int.cell_to_children(cell, resolution)) for cell in np.asarray(cells, dtype=np.uint64)]
    return np.concatenate([np.empty(0, dtype=np.uint64), *families]).astype(np.uint64)


def resolution_of(cells: np.ndarray) -> int:
    """The resolution of cells that all have the same."""
    return int(resolutions(cells[:1])[0])


def lookup_rows(wanted: np.ndarray, cells: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Rows of wanted cells among sorted ones, int n, and whether each is there, bool n; else its row has no meaning."""
    rows = np.minimum(np.searchsorted(cells, wanted), len(cells) - 1)
    return rows, cells[rows] == wanted


def is_valid_cell(cells: np.ndarray) -> np.ndarray:
    """Whether numbers are valid H3 cells, bool n."""
    cells = np.asarray(cells, dtype=np.uint64)
    return np.fromiter(map(core.is_valid_cell, cells.tolist()), dtype=bool, count=len(cells))


def pack_cells(cells: np.ndarray) -> np.ndarray:
    """Sorted cells of one resolution, 0 to 8, as uint32: mode, resolution and unused digits, the same in all, are left out.

    The order is kept. Cells of resolutions 9 to 15 need more than 32 bits and stay uint64.
    """
    unused = BITS_PER_DIGIT * (FINEST_RESOLUTION - resolution_of(cells))
    numbers = (cells & np.uint64(2**INDEX_BITS - 1)) >> np.uint64(unused)
    return cells if INDEX_BITS - unused > 32 else numbers.astype(np.uint32)


def unpack_cells(numbers: np.ndarray, resolution: int) -> np.ndarray:
    """The uint64 cells of what `pack_cells` gave."""
    if numbers.dtype != np.uint32:
        return numbers
    unused = BITS_PER_DIGIT * (FINEST_RESOLUTION - resolution)
    head = (CELL_MODE << 59) | (resolution << 52) | ((1 << unused) - 1)
    return (numbers.astype(np.uint64) << np.uint64(unused)) | np.uint64(head)


def to_text(cells: np.ndarray) -> list[str]:
    """Cells as hexadecimal text, such as 862830807ffffff."""
    return [f"{cell:x}" for cell in np.asarray(cells, dtype=np.uint64).tolist()]


def is_unknown(text: str | None) -> bool:
    """Whether a text stands for no cell: missing, blank, 0, or NA and its like."""
    return text is None or text.strip().lower() in UNKNOWN


def is_cell(text: str) -> bool:
    """Whether a text stands for a cell."""
    return any(map(h3_int.is_valid_cell, _readings(text.strip())))


def from_text(texts: Sequence[str | None], name: str | None = None, first_row: int = 0) -> np.ndarray:
    """Cells from text, uint64 n, 0 where a text stands for none (`is_unknown`).

    Args:
        texts: hexadecimal in any case, with leading zeros or 0x, or the decimal digits of the same number.
        name: of their column, for the message.
        first_row: of these in their table, counted from 0, for the message.

    Raises:
        InputError: a text that is not an H3 cell.
    """
    return np.array([_cell_of(text, row, name) for row, text in enumerate(texts, first_row)], dtype=np.uint64)


def _cell_of(text: str | None, row: int, name: str | None) -> int:
    if text is not None and len(text) == USUAL_LENGTH and HEXADECIMAL.fullmatch(text):
        number = int(text, 16)  # as nearly all are written
        if h3_int.is_valid_cell(number):
            return number
    if text is None or is_unknown(text):
        return 0
    numbers = _readings(text.strip())
    cell = next((number for number in numbers if number == 0 or h3_int.is_valid_cell(number)), None)
    if cell is None:
        raise InputError(_refusal(text.strip(), row, name, numbers))
    return cell


def _readings(text: str) -> list[int]:
    """The numbers of 64 bits that a text can stand for. At most one is a cell: in hexadecimal each cell has an f."""
    matches = ((HEXADECIMAL.fullmatch(text), 16), (DECIMAL.fullmatch(text), 10))
    numbers = [int(match[1], base) for match, base in matches if match]
    return [number for number in numbers if number < 2**64]


def _refusal(text: str, row: int, name: str | None, numbers: list[int]) -> str:
    shown = text if len(text) <= SHOWN_CHARACTERS else f"{text[:SHOWN_CHARACTERS]}…"
    column = f" of the column '{name}'" if name else ""
    start = f"'{shown}' in row {row + 1}{column} is"
    if any(map(h3_int.is_valid_directed_edge, numbers)):
        return f"{start} an H3 edge: cells such as 862830807ffffff are needed."
    if any(map(h3_int.is_valid_vertex, numbers)):
        return f"{start} an H3 vertex: cells such as 862830807ffffff are needed."
    if DECIMAL_FRACTION.fullmatch(text):
        return f"{start} a decimal fraction, which cannot hold an H3 cell exactly: use text such as 862830807ffffff."
    return f"{start} not an H3 cell such as 862830807ffffff."


def check_resolution(resolution: int) -> None:
    """Raise InputError unless the resolution is a whole number from 0 to 15."""
    if not isinstance(resolution, (int, np.integer)) or not 0 <= resolution <= FINEST_RESOLUTION:
        raise InputError(f"The H3 resolution must be a whole number from 0 to 15, not {resolution}.")


def _refuse_more_than(max_cells: int, count: int, resolution: int, bound: str) -> None:
    if count > max_cells:
        raise InputError(
            f"Resolution {resolution} needs {bound}{count:,} cells here, but at most {max_cells:,} are allowed: choose a "
            "coarser resolution, a smaller area, or allow more cells."
        )


def _blocks(rows: int) -> Iterator[slice]:
    """Slices of rows, of which there are then no more Python objects at a time than fit a processor's cache."""
    return (slice(start, start + ROWS_PER_BLOCK) for start in range(0, rows, ROWS_PER_BLOCK))


def _cells_of_piece(piece: shapely.Geometry, resolution: int, predicate: str) -> np.ndarray:
    shape = h3.geo_to_h3shape(piece)
    cells = h3_int.polygon_to_cells_experimental(shape, resolution, contain=PREDICATES[predicate])
    cells = np.asarray(cells, dtype=np.uint64)
    if predicate == "overlap" and max(abs(piece.bounds[1]), abs(piece.bounds[3])) > POLAR_DEGREES:
        return _overlapping_near_a_pole(cells, piece, resolution)
    return cells


def _overlapping_near_a_pole(cells: np.ndarray, piece: shapely.Geometry, resolution: int) -> np.ndarray:
    """H3 misses or adds single cells where edges bend around a pole: decide by `cell_boundaries`, which tile the plane."""
    around = [h3_int.grid_disk(h3_int.latlng_to_cell(pole, 0, resolution), 1) for pole in (90, -90)]
    cells = np.union1d(cells, np.concatenate(around).astype(np.uint64))
    return cells[shapely.intersects(cell_boundaries(cells), piece)]
