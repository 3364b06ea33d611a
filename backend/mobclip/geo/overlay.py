"""Polygons on the ground: their centroids, which cells one covers, and how much of it lies in each."""

from collections.abc import Iterator, Sequence

import numpy as np
import pyproj
import shapely

from mobclip.geo import h3_cells
from mobclip.progress import Progress, no_progress

EQUAL_AREA = "EPSG:6933"  # cylindrical: a cell cut at the antimeridian stays cut, and area is kept everywhere
PAIRS_PER_CHUNK = 200_000  # polygon-cell pairs measured at once
MAX_CELLS = 20_000_000
MARGIN_DEGREES = 1.0
WORLD_BOUNDS = (-180.0, -90.0, 180.0, 90.0)


def centroids(geometry: np.ndarray) -> np.ndarray:
    """Centroids of shapely geometries, float64 n x 2, NaN where there is none."""
    points = shapely.centroid(geometry)
    gaps = shapely.is_missing(points) | shapely.is_empty(points)
    return shapely.get_coordinates(np.where(gaps, shapely.points(np.nan, np.nan), points))


def overlaps(
    polygons: np.ndarray,
    resolution: int,
    bounds: Sequence[float] = WORLD_BOUNDS,
    progress: Progress = no_progress,
) -> Iterator[tuple[np.ndarray, np.ndarray, np.ndarray]]:
    """Yield chunks of (row of the polygon, cell, overlapping area in m2), rows in order.

    Args:
        polygons: shapely polygons in EPSG:4326; null and empty ones overlap nothing.
        resolution: H3 resolution of the cells.
        bounds: west, south, east, north in degrees beyond which (with a degree of margin) cells are of no interest.
    """
    near = shapely.intersection(shapely.make_valid(polygons), shapely.box(*bounds).buffer(MARGIN_DEGREES))
    owners, cells, pending = [], [], 0
    for row, polygon in enumerate(near):
        if polygon is not None and not polygon.is_empty:
            found = h3_cells.cells_of_polygons([polygon], resolution, max_cells=MAX_CELLS)
            owners.append(np.full(len(found), row))
            cells.append(found)
            pending += len(found)
        if pending and (pending >= PAIRS_PER_CHUNK or row + 1 == len(near)):
            progress((row + 1) / len(near), "Overlapping polygons and cells")
            chunk = np.concatenate(owners), np.concatenate(cells)
            yield *chunk, _areas(near, *chunk)
            owners, cells, pending = [], [], 0


def to_equal_area(geometries: np.ndarray) -> np.ndarray:
    """Geometries in EPSG:4326 as geometries in EPSG:6933, metres, areas kept."""
    transformer = pyproj.Transformer.from_crs("EPSG:4326", EQUAL_AREA, always_xy=True)
    return shapely.transform(geometries, lambda xy: np.column_stack(transformer.transform(xy[:, 0], xy[:, 1])))


def _areas(polygons: np.ndarray, owners: np.ndarray, cells: np.ndarray) -> np.ndarray:
    rows, owner = np.unique(owners, return_inverse=True)
    whole = to_equal_area(polygons[rows])
    shapely.prepare(whole)
    unique, tile = np.unique(cells, return_inverse=True)
    tiles = to_equal_area(h3_cells.cell_boundaries(unique))
    areas = shapely.area(tiles)[tile]
    cut = ~shapely.contains_properly(whole[owner], tiles[tile])  # a cell inside needs no intersection
    areas[cut] = shapely.area(shapely.intersection(whole[owner[cut]], tiles[tile[cut]]))
    return areas
