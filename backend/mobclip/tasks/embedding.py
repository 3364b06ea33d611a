"""Tasks for places and what they are like: models, grid, embed."""

import numpy as np

from mobclip.errors import InputError
from mobclip.tasks.files import read_array, read_polygons, write_array, write_blocks, write_polygons


def models(context) -> dict:
    from mobclip.bundle.store import describe, installed_bundles

    return {"models": [describe(bundle) for bundle in installed_bundles()]}


def make_grid(
    context, resolution, output, boundaries, extent=None, polygons=None, predicate="overlap", max_cells=1_000_000
) -> dict:
    from mobclip.geo import h3_cells
    from mobclip.progress import subrange

    if (extent is None) == (polygons is None):
        raise InputError("Give either an extent or polygons.")
    if extent is not None:
        cells = h3_cells.cells_of_extent(extent, resolution, predicate, max_cells)
    else:
        shapes = read_polygons(polygons)
        cells = h3_cells.cells_of_polygons(shapes, resolution, predicate, max_cells, subrange(context.progress, 0, 0.3))
    if not len(cells):
        raise InputError(
            "No cell lies in the area: choose a finer resolution, a larger area, or the predicate overlap."
        )
    context.progress(0.3, f"Drawing {len(cells):,} cells")
    write_polygons(h3_cells.cell_boundaries(cells), boundaries)
    write_array(cells, np.uint64, output)
    return {"count": len(cells)}


def embed(context, model, output, lonlat=None, h3=None, polygons=None) -> dict:
    """Rows are written and told of as they are computed, so that the client can work on them meanwhile."""
    from mobclip.bundle import inference
    from mobclip.bundle.store import open_bundle
    from mobclip.geo import h3_cells
    from mobclip.geo.overlay import centroids

    if sum(places is not None for places in (lonlat, h3, polygons)) != 1:
        raise InputError("Give one of lonlat, h3 and polygons.")
    bundle = open_bundle(model)
    if lonlat is not None:
        points = read_array(lonlat, np.float64, 2)
        blocks, places = inference.stream_points(bundle, points, context.progress), lambda: points
    elif h3 is not None:
        cells = read_array(h3, np.uint64)
        blocks, places = inference.stream_cells(bundle, cells, context.progress), lambda: h3_cells.centres(cells)
    else:
        shapes = read_polygons(polygons)
        blocks, places = [inference.embed_polygons(bundle, shapes, context.progress)], lambda: centroids(shapes)
    value = {"rows": 0, "dimension": bundle.card.dimension, "missing": 0, "bundle": str(bundle.card.id)}
    with write_blocks(output, np.float32) as write:
        for block in blocks:
            write(block)
            value["rows"] += len(block)
            value["missing"] += inference.missing_rows(block)
            context.part(value)
    beyond = inference.count_outside_domain(bundle, places)
    if value["missing"]:
        context.warning(inference.missing_warning(bundle, value["missing"], value["rows"]))
    if beyond:
        context.warning(inference.outside_domain_warning(bundle, beyond, value["rows"]))
    return value


TASKS = {"models": models, "grid": make_grid, "embed": embed}
