"""The task grid: H3 cells of an area."""

from dataclasses import dataclass
from typing import Any

import numpy as np

from mobclip.errors import InputError
from mobclip.geo.extent import WGS84, Extent, Order, check_order, extent_in_degrees, extent_warnings
from mobclip.progress import subrange
from mobclip.tasks.context import Context
from mobclip.tasks.files import read_polygons, write_array, write_polygons
from mobclip.tasks.parameters import GridParameters


@dataclass(frozen=True, kw_only=True)
class GridRequest(GridParameters):
    """Writes the cells to `output`, uint64, and their `boundaries` as WKB; `polygons` is WKB in place of the extent.

    The extent is xmin, ymin, xmax, ymax in the CRS `crs`; `order` is the one in which a person has typed it. Of polygons,
    `off_globe`, `bounds` and `crs` are as of `EmbedRequest`.
    """

    output: str
    boundaries: str
    polygons: str | None = None
    crs: str = "EPSG:4326"
    order: Order | None = None
    off_globe: int = 0
    bounds: Extent | None = None


def make_grid(context: Context, request: GridRequest) -> dict[str, Any]:
    """The sorted cells of an extent or of polygons."""
    from mobclip.geo import h3_cells

    cells = _cells(context, request)
    if not len(cells):
        raise InputError(
            "No cell lies in the area: choose a finer resolution, a larger area, or the predicate overlap."
        )
    context.progress(0.3, "Computing the boundaries of the cells")
    write_polygons(h3_cells.cell_boundaries(cells), request.boundaries)
    write_array(cells, np.uint64, request.output)
    return {"count": len(cells)}


def _cells(context: Context, request: GridRequest) -> np.ndarray:
    from mobclip.bundle import missing
    from mobclip.geo import h3_cells

    if request.extent is not None and request.polygons is None:
        extent = _extent(context, request.extent, request)
        return h3_cells.cells_of_extent(
            extent, request.resolution, predicate=request.predicate, max_cells=request.max_cells
        )
    if request.extent is not None or request.polygons is None:
        raise InputError("Give either an extent or polygons.")
    degrees = missing.degrees_remark(request.bounds, request.crs) if request.bounds else None
    polygons, sentences = missing.polygons_for_cells(read_polygons(request.polygons), request.off_globe, degrees)
    for sentence in sentences:
        context.warning(sentence)
    return h3_cells.cells_of_polygons(
        polygons,
        request.resolution,
        predicate=request.predicate,
        max_cells=request.max_cells,
        progress=subrange(context.progress, 0.0, 0.3),
    )


def _extent(context: Context, numbers: Extent, request: GridRequest) -> Extent:
    """The extent in degrees, after a look at the order in which it was typed."""
    extent = numbers if request.crs == WGS84 else extent_in_degrees(numbers, request.crs)
    if request.order is not None:
        check_order(extent, request.order)
    for sentence in extent_warnings(extent, request.order):
        context.warning(sentence)
    return extent
