"""Where a bundle is valid, as polygons: the outline of its cell table, or else the extent that its card names."""

import numpy as np
import shapely

from mobclip.bundle.card import CellsEncoder
from mobclip.bundle.encoders import CellTable
from mobclip.bundle.store import Bundle
from mobclip.errors import InputError
from mobclip.geo.h3_cells import cell_boundaries, cells_at, centres, parents
from mobclip.progress import Progress, no_progress

MAX_CELLS = 40_000  # of an outline, which takes seconds: a larger table is outlined by coarser cells
GRID_DEGREES = 1e-7  # a centimetre: corners that differ by rounding alone become one


def valid_domain(bundle: Bundle, progress: Progress = no_progress) -> tuple[shapely.Geometry, str]:
    """The polygons where a bundle is valid, and what they are of.

    Returns:
        A polygon or multipolygon in EPSG:4326, cut at the antimeridian, and `cells` or `extent`.

    Raises:
        InputError: neither cells nor an extent: the card does not say where the bundle is valid.
    """
    entry = next((entry for entry in bundle.card.encoders if isinstance(entry, CellsEncoder)), None)
    if entry is not None:
        progress(0.0, "Reading the cells of the model")
        return _outline(CellTable(bundle, entry).index, entry.resolution, progress), "cells"
    if bundle.card.domain.bounds is None:
        raise InputError(f"The card of the model {bundle.card.name} does not say where the model is valid.")
    west, south, east, north = bundle.card.domain.bounds
    if west <= east:
        return shapely.box(west, south, east, north), "extent"
    return shapely.union(shapely.box(west, south, 180, north), shapely.box(-180, south, east, north)), "extent"


def _outline(cells: np.ndarray, resolution: int, progress: Progress) -> shapely.Geometry:
    """The union of cells, or of the coarser cells whose centre is in one of them."""
    while len(cells) > MAX_CELLS:
        resolution -= 1
        coarser = np.unique(parents(cells, resolution))
        cells = coarser[np.isin(cells_at(centres(coarser), resolution + 1), cells)]
    progress(0.1, "Outlining the cells")
    return shapely.union_all(cell_boundaries(cells), grid_size=GRID_DEGREES)
