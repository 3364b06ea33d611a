"""Which cells, polygons and points overlap, and by what share of their area: the geometry under areal interpolation.

Shares are sparse matrices, targets x sources, of the part of a source's area that lies in a target. A point counts 1 inside a
target; on the border of several it is divided evenly among them, so that targets side by side share out all of it.
Areas are of the equal-area projection EPSG:6933. SciPy is imported where a matrix is made: embedding polygons needs none, and
would wait a quarter of a second for it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import pyproj
import shapely

from mobclip.errors import InputError
from mobclip.geo import h3_cells
from mobclip.geo.antimeridian import within_world
from mobclip.geo.extent import elsewhere, extent_of
from mobclip.progress import Progress, no_progress

if TYPE_CHECKING:
    from scipy import sparse

EQUAL_AREA = "EPSG:6933"  # cylindrical: a cell cut at the antimeridian stays cut, and area is kept everywhere
PAIRS_PER_CHUNK = 200_000  # of a polygon and a cell, intersected at once
SOURCES_PER_CHUNK = 100_000  # pairs of a polygon and a source, intersected at once
MAX_CELLS = 20_000_000
MARGIN_DEGREES = 1.0
WORLD_BOUNDS = (-180.0, -90.0, 180.0, 90.0)
BORDER_METRES = (
    1e-3  # a point is on a border up to here: sides of neighbours that were computed apart differ in last digits
)
SLIVER = 1e-9  # share of a source below which it only touches
NO_OVERLAP = "None of the zones overlaps a cell: check the zones, their CRS and the cells."
POINT_DIMENSION = 0  # of shapely.get_dimensions
POLYGON_DIMENSION = 2


@dataclass(frozen=True)
class Overlap:
    """How sources, cells or points, lie in polygons.

    Attributes:
        shares: CSR polygons m x sources n, 0 to 1.
        source_sizes: float64 n, m2, or 1 for points.
        polygon_areas: float64 m, m2, or NaN where the sources are points.
    """

    shares: sparse.csr_matrix
    source_sizes: np.ndarray
    polygon_areas: np.ndarray


def overlap(sources: np.ndarray, polygons: np.ndarray, progress: Progress = no_progress) -> Overlap:
    """How sources lie in polygons.

    Args:
        sources: shapely polygons, or points, n, EPSG:4326; null and empty ones lie nowhere. The points of a multipoint have equal
            parts of it, and a polygon without area is the point in its middle.
        polygons: shapely polygons m, EPSG:4326; in one without area lies nothing. A source inside two of them belongs to both.

    Raises:
        InputError: sources that are neither all polygons nor all points, `polygons` that are none or have no area, or nothing
            overlaps.
    """
    are_polygons = _check_dimensions(sources, polygons)
    targets = to_equal_area(shapely.make_valid(polygons))
    placed = to_equal_area(shapely.make_valid(sources))
    areas = shapely.area(targets)
    targets[~(areas > 0)] = None
    if not (areas > 0).any():
        raise InputError("None of the polygons has an area: choose others, or repair their geometry.")
    if are_polygons:
        sizes, source = shapely.area(placed), np.arange(len(placed))
        pieces = np.where(sizes > 0, placed, shapely.centroid(placed))
    else:
        sizes = np.ones(len(sources))
        pieces, source = shapely.get_parts(placed, return_index=True)
    row, piece, share = _shares(pieces, targets, progress)
    if not len(share):
        raise InputError("No feature lies in a polygon: check that both layers cover the same area.")
    column = source[piece]
    share = share / np.bincount(source)[column]
    from scipy import sparse

    matrix = sparse.csr_matrix((share, (row, column)), shape=(len(polygons), len(sources)), dtype=np.float64)
    return Overlap(matrix, sizes, areas if are_polygons else np.full(len(targets), np.nan))


def zone_shares(
    polygons: np.ndarray, resolution: int, progress: Progress = no_progress
) -> tuple[np.ndarray, sparse.csr_matrix, np.ndarray]:
    """Shares of zones, such as census tracts, in the cells that they cover.

    Args:
        polygons: shapely polygons in EPSG:4326, which may pass 180 degrees; null and empty ones cover nothing.
        resolution: H3 resolution of the cells.

    Returns:
        Sorted uint64 cells; CSR cells x zones, columns that sum to 1, or 0 for an empty zone; and the zones' area in m2.

    Raises:
        InputError: no zone covers a cell.
    """
    chunks = list(cell_intersections(within_world(polygons), resolution, progress=progress))
    if not chunks:
        raise InputError("No zone overlaps a cell: the zones have no polygons.")
    zone, cell, area, _ = (np.concatenate(values) for values in zip(*chunks, strict=True))
    zone, cell, area = zone[area > 0], cell[area > 0], area[area > 0]
    cells, row = np.unique(cell, return_inverse=True)
    total = np.bincount(zone, area, minlength=len(polygons))
    from scipy import sparse

    shares = sparse.csr_matrix((area / total[zone], (row, zone)), shape=(len(cells), len(polygons)), dtype=np.float64)
    return cells, shares, total


def point_shares(home: np.ndarray, cells: np.ndarray) -> sparse.csr_matrix:
    """CSR cells x points, 1 where a point lies in a cell.

    Args:
        home: uint64 n, the cell of each point, 0 where unknown.
        cells: sorted uint64 H3 indexes.

    Raises:
        InputError: no point lies in a cell.
    """
    row, known = h3_cells.lookup_rows(home, cells)
    if not known.any():
        raise InputError("None of the rows lies in a cell: check their coordinates or H3 cells.")
    ones = (np.ones(known.sum()), (row[known], np.flatnonzero(known)))
    from scipy import sparse

    return sparse.csr_matrix(ones, shape=(len(cells), len(home)))


def select_cells(matrix: sparse.csr_matrix, cells: np.ndarray, wanted: np.ndarray) -> sparse.csr_matrix:
    """The rows of wanted cells of a matrix whose rows are sorted cells; a cell that is not there has an empty row.

    Raises:
        InputError: none is there.
    """
    row, known = h3_cells.lookup_rows(wanted, cells)
    if not known.any():
        raise InputError(NO_OVERLAP)
    ones = (np.ones(known.sum()), (np.flatnonzero(known), row[known]))
    from scipy import sparse

    return sparse.csr_matrix(ones, shape=(len(wanted), len(cells))) @ matrix


def mask_distant(polygons: np.ndarray, cells: np.ndarray) -> np.ndarray:
    """The polygons with None for those far from the cells, which would cost time and give nothing.

    Raises:
        InputError: all are far; it names both extents.
    """
    extent = shapely.box(*shapely.total_bounds(h3_cells.cell_boundaries(cells)))
    far = ~shapely.intersects(within_world(polygons), extent)
    if far.all():
        corners = shapely.bounds(polygons).reshape(-1, 2)
        raise InputError(
            elsewhere("None of the zones overlaps a cell", extent_of(corners), extent_of(h3_cells.centres(cells)))
        )
    near = polygons.copy()
    near[far] = None
    return near


def centroids(geometry: np.ndarray) -> np.ndarray:
    """Centroids of shapely geometries, float64 n x 2, NaN where there is none."""
    with np.errstate(invalid="ignore"):  # of coordinates that have no place in the CRS
        points = shapely.centroid(geometry)
    gaps = shapely.is_missing(points) | shapely.is_empty(points)
    return shapely.get_coordinates(np.where(gaps, shapely.points(np.nan, np.nan), points))


def cell_intersections(
    polygons: np.ndarray,
    resolution: int,
    bounds: Sequence[float] = WORLD_BOUNDS,
    progress: Progress = no_progress,
) -> Iterator[tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]]:
    """Yield chunks of (row of the polygon, cell, area of their intersection in m2, its share of the cell), rows in order.

    Args:
        polygons: shapely polygons in EPSG:4326; null and empty ones, and those without area, intersect nothing.
        resolution: H3 resolution of the cells.
        bounds: west, south, east, north in degrees; what lies beyond `kept_extent` of them is cut off from polygons.
    """
    near = shapely.intersection(make_valid(polygons), kept_extent(bounds))
    rows, cells, pending = [], [], 0
    for row, polygon in enumerate(near):
        if shapely.area(polygon) > 0:
            touched = h3_cells.cells_of_polygons([polygon], resolution, max_cells=MAX_CELLS)
            rows.append(np.full(len(touched), row))
            cells.append(touched)
            pending += len(touched)
        if pending and (pending >= PAIRS_PER_CHUNK or row + 1 == len(near)):
            progress((row + 1) / len(near), "Intersecting polygons and cells")
            chunk = (np.concatenate(rows), np.concatenate(cells))
            yield *chunk, *_areas_in_cells(near, *chunk)
            rows, cells, pending = [], [], 0


def kept_extent(bounds: Sequence[float]) -> shapely.Geometry:
    """What `cell_intersections` keeps of polygons: a degree around bounds, all longitudes where these pass 180 degrees."""
    west, south, east, north = bounds
    west, east = (west, east) if west <= east else WORLD_BOUNDS[::2]
    return shapely.box(west, south, east, north).buffer(MARGIN_DEGREES)


def make_valid(geometries: np.ndarray) -> np.ndarray:
    """Geometries with the invalid ones made valid, which takes far longer than to find them."""
    wrong = ~(shapely.is_valid(geometries) | shapely.is_missing(geometries))
    if not wrong.any():
        return geometries
    result = geometries.copy()
    result[wrong] = shapely.make_valid(geometries[wrong])
    return result


def to_equal_area(geometries: np.ndarray) -> np.ndarray:
    """Geometries in EPSG:4326 as geometries in EPSG:6933, metres, areas kept."""
    transformer = pyproj.Transformer.from_crs("EPSG:4326", EQUAL_AREA, always_xy=True)
    return shapely.transform(geometries, lambda xy: np.column_stack(transformer.transform(xy[:, 0], xy[:, 1])))


def _shares(sources: np.ndarray, targets: np.ndarray, progress: Progress) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Pairs of a target and a source that lies in it, as rows and columns, and the share of the source in the target."""
    are_points = shapely.get_dimensions(sources) == POINT_DIMENSION
    predicate, distance = ("dwithin", BORDER_METRES) if are_points.any() else ("intersects", None)
    pairs = shapely.STRtree(sources).query(targets, predicate, distance)
    borders = shapely.boundary(targets) if are_points.any() else targets
    shapely.prepare(targets)
    shapely.prepare(borders)
    share = np.ones(pairs.shape[1])
    on_border = np.zeros(pairs.shape[1], dtype=bool)
    for start in range(0, pairs.shape[1], SOURCES_PER_CHUNK):
        progress(start / pairs.shape[1], "Intersecting features and polygons")
        chunk = slice(start, start + SOURCES_PER_CHUNK)
        row, column = pairs[:, chunk]
        point = are_points[column]
        area = _intersection_areas(targets, sources, row[~point], column[~point])
        share[chunk][~point] = area / shapely.area(sources[column[~point]])
        on_border[chunk][point] = shapely.dwithin(borders[row[point]], sources[column[point]], BORDER_METRES)
    share[on_border] = 1 / _neighbours(targets, *pairs[:, on_border])
    kept = share > SLIVER
    return pairs[0, kept], pairs[1, kept], share[kept]


def _neighbours(targets: np.ndarray, row: np.ndarray, column: np.ndarray) -> np.ndarray:
    """For pairs of a target and a point on its border: on the borders of how many targets the point is; equal ones count once."""
    used, position = np.unique(row, return_inverse=True)
    same = np.unique(shapely.to_wkb(shapely.normalize(targets[used])), return_inverse=True)[1][position]
    different = np.unique(np.column_stack([same, column]), axis=0)
    return np.bincount(different[:, 1])[column]


def _areas_in_cells(polygons: np.ndarray, rows: np.ndarray, cells: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Areas of the intersections of pairs of a polygon and a cell, in m2 and as shares of the cell."""
    used, row = np.unique(rows, return_inverse=True)
    unique, column = np.unique(cells, return_inverse=True)
    whole = to_equal_area(polygons[used])
    shapely.prepare(whole)
    boundaries = to_equal_area(h3_cells.cell_boundaries(unique))
    areas = _intersection_areas(whole, boundaries, row, column)
    return areas, areas / shapely.area(boundaries)[column]


def _intersection_areas(polygons: np.ndarray, parts: np.ndarray, row: np.ndarray, column: np.ndarray) -> np.ndarray:
    """Areas of the intersections of pairs of a prepared polygon and a part; one inside needs no intersection."""
    areas = shapely.area(parts)[column]
    cut = ~shapely.contains_properly(polygons[row], parts[column])
    areas[cut] = shapely.area(shapely.intersection(polygons[row[cut]], parts[column[cut]]))
    return areas


def _check_dimensions(sources: np.ndarray, polygons: np.ndarray) -> bool:
    """Whether sources are polygons, else points."""
    if not np.isin(shapely.get_dimensions(polygons), (POLYGON_DIMENSION, -1)).all():
        raise InputError("The polygon layer has points or lines.")
    dimensions = {int(value) for value in np.unique(shapely.get_dimensions(sources)) if value >= 0}
    if dimensions not in ({POINT_DIMENSION}, {POLYGON_DIMENSION}):
        raise InputError("The features must be all polygons (such as cells) or all points.")
    return dimensions == {POLYGON_DIMENSION}
