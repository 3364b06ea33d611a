"""Which places a bundle knows, told from its list of cells or its valid domain, without computing an embedding."""

import numpy as np
import shapely

from mobclip.bundle.card import CellsEncoder
from mobclip.bundle.domain import inside_bounds
from mobclip.bundle.encoders import WORLD, cell_index, location_entry
from mobclip.bundle.places import Places
from mobclip.bundle.store import Bundle
from mobclip.errors import InputError
from mobclip.geo import h3_cells
from mobclip.geo.antimeridian import within_world
from mobclip.geo.overlay import cell_intersections, make_valid

ROWS_AT_ONCE = 2**18  # to keep memory small


def known_places(bundle: Bundle, places: Places, kind: str | None = None) -> np.ndarray:
    """Which places a bundle knows, bool n: in a cell of its table, or else within the bounds of its valid domain.

    Args:
        kind: of the encoder, `cells` or `coordinates`; by default the bundle's first.

    Raises:
        InputError: the bundle has no such encoder, or its list of cells is damaged.
    """
    entry = location_entry(bundle, kind)
    if entry is None:
        raise InputError(f"The model {bundle.card.name} has no encoder of locations.")
    if not isinstance(entry, CellsEncoder):
        return (places.causes == 0) & inside_bounds(bundle, places.lonlat())
    index, bounds = cell_index(bundle, entry), bundle.card.domain.bounds or WORLD
    parts = (places.part(start, start + ROWS_AT_ONCE) for start in range(0, max(len(places), 1), ROWS_AT_ONCE))
    return np.concatenate([_known(part, index, entry.resolution, bounds) for part in parts])


def _known(places: Places, index: np.ndarray, resolution: int, bounds: tuple[float, float, float, float]) -> np.ndarray:
    """Which places a table of cells knows, bool n; `bounds` are of its valid domain."""
    known = places.known()
    if places.are_cells:
        return _in_table(known, index, resolution)
    if places.are_polygons:
        return _overlapping(known, index, resolution, bounds)
    return _in_table(h3_cells.cells_at(known, resolution), index, resolution)


def _in_table(cells: np.ndarray, index: np.ndarray, resolution: int) -> np.ndarray:
    """Whether a table has cells of any resolution, the cell that holds them, or one that they hold, bool n; 0 is none."""
    unique, inverse = np.unique(cells, return_inverse=True)
    levels = np.where(unique == 0, -1, h3_cells.resolutions(unique))
    known = np.zeros(len(unique), dtype=bool)
    for level in np.unique(levels[levels >= 0]):
        here = levels == level
        coarser, finer = min(level, resolution), unique[here]
        table = index if coarser == resolution else np.unique(h3_cells.parents(index, int(coarser)))
        known[here] = h3_cells.lookup_rows(h3_cells.parents(finer, int(coarser)), table)[1]
    return known[inverse]


def _overlapping(
    polygons: np.ndarray, index: np.ndarray, resolution: int, bounds: tuple[float, float, float, float]
) -> np.ndarray:
    """Whether polygons overlap a cell of a table, bool n: most do around a point inside, the others are intersected."""
    polygons = make_valid(within_world(polygons))
    lonlat = np.full((len(polygons), 2), np.nan)
    present = np.flatnonzero(shapely.area(polygons) > 0)
    lonlat[present] = shapely.get_coordinates(shapely.point_on_surface(polygons[present]))
    known = _in_table(h3_cells.cells_at(lonlat, resolution), index, resolution)
    rest = present[~known[present]]
    for owners, cells, areas, _ in cell_intersections(polygons[rest], resolution, bounds):
        touched = h3_cells.lookup_rows(cells, index)[1] & (areas > 0)
        known[rest[owners[touched]]] = True
    return known
