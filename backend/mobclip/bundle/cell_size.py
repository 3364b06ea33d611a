"""What to say of the size of places: those smaller than the cells of a model share embeddings, and larger cells have means."""

from collections.abc import Callable

import h3
import numpy as np
import shapely

from mobclip.bundle.card import CoordinatesEncoder
from mobclip.bundle.encoders import location_encoder, location_entry
from mobclip.bundle.places import Places
from mobclip.bundle.store import Bundle
from mobclip.geo import h3_cells

MIN_SHARE = 0.5  # of points and polygons that share an embedding, to be told; of cells, any
WHOLE_KM2 = 10.0  # an area from which on it is told without decimals


def cell_size_remarks(bundle: Bundle, places: Places, known: np.ndarray, kind: str | None = None) -> list[str]:
    """What a person should know of the size of places beside that of a model's cells; nothing where it has none.

    Args:
        known: bool n, which rows have an embedding.
        kind: of the encoder, as of `location_encoder`.
    """
    if not known.any() or isinstance(location_entry(bundle, kind), CoordinatesEncoder):
        return []
    given, resolution = places.given[known], location_encoder(bundle, kind).resolution
    if places.are_cells:
        return _remarks_on_cells(bundle, given, resolution, len(places))
    if places.are_polygons:
        count = _sharing(shapely.to_wkb(given), lambda firsts: _cells_around(given[firsts], resolution))
    else:
        lonlat = places.lonlat(known)
        keys = np.ascontiguousarray(lonlat).view(np.complex128)[:, 0]
        count = _sharing(keys, lambda firsts: h3_cells.cells_at(lonlat[firsts], resolution))
    if count < MIN_SHARE * len(places):
        return []
    cell = f"H3 cell of resolution {resolution} ({_area(resolution)} on average)"
    shared = f"{count:,} of {len(places):,} places share their embedding with other places"
    return [f"{shared}: {bundle.card.name} has one for each {cell}."]


def _remarks_on_cells(bundle: Bundle, cells: np.ndarray, resolution: int, rows: int) -> list[str]:
    levels = h3_cells.resolutions(cells).astype(int)
    finer, coarser = levels > resolution, levels < resolution

    def own_or_parent(firsts: np.ndarray) -> np.ndarray:
        return np.where(coarser[firsts], 0, h3_cells.parents(cells[firsts], resolution))

    those = f"those of {bundle.card.name} (resolution {resolution})"
    sentences = []
    count = _sharing(cells, own_or_parent)
    if count:
        sentences.append(
            f"{count:,} of {rows:,} places share their embedding with other places: cells of {_levels(levels[finer])} are "
            f"smaller than {those}."
        )
    if coarser.any():
        sentences.append(
            f"{np.count_nonzero(coarser):,} of {rows:,} embeddings are means: cells of {_levels(levels[coarser])} are larger "
            f"than {those}, and have the mean of those in them."
        )
    return sentences


def _sharing(keys: np.ndarray, cells_of: Callable[[np.ndarray], np.ndarray]) -> int:
    """How many rows lie in one cell with a row that is another place.

    Args:
        keys: n, the same for rows that are the same place.
        cells_of: the cells that hold rows of these numbers, uint64; 0 where no single cell does.
    """
    _, firsts, inverse = np.unique(keys, return_index=True, return_inverse=True)
    cells = cells_of(firsts)
    _, which, counts = np.unique(cells, return_inverse=True, return_counts=True)
    return int(np.count_nonzero(((counts[which] > 1) & (cells != 0))[inverse]))


def _cells_around(polygons: np.ndarray, resolution: int) -> np.ndarray:
    """The cell that holds the whole bounding box of each polygon, uint64 n, 0 where none does."""
    west, south, east, north = shapely.bounds(polygons).reshape(-1, 4).T
    corners = [np.column_stack(corner) for corner in ((west, south), (west, north), (east, south), (east, north))]
    cells, *others = (h3_cells.cells_at(corner, resolution) for corner in corners)
    return np.where(np.all([other == cells for other in others], axis=0), cells, 0)  # cells are convex


def _levels(levels: np.ndarray) -> str:
    low, high = levels.min(), levels.max()
    return f"resolution {low}" if low == high else f"resolutions {low} to {high}"


def _area(resolution: int) -> str:
    area = h3.average_hexagon_area(resolution, unit="km^2")
    return f"{area:,.0f} km²" if area >= WHOLE_KM2 else f"{area:.2g} km²"
