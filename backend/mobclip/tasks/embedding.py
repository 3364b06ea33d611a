"""The task embed: embeddings of points, cells or polygons."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from mobclip.errors import InputError
from mobclip.tasks.context import Context
from mobclip.tasks.files import read_array, read_cells, read_polygons, write_blocks
from mobclip.tasks.parameters import EmbedParameters

if TYPE_CHECKING:
    from mobclip.bundle.store import Bundle


@dataclass(frozen=True, kw_only=True)
class EmbedRequest(EmbedParameters):
    """Writes float32 n x dimension to `output`, for one of `lonlat` (float64 n x 2), `h3` (uint64 n) and `polygons` (WKB)."""

    output: str
    lonlat: str | None = None
    h3: str | None = None
    polygons: str | None = None


def embed(context: Context, request: EmbedRequest) -> dict[str, Any]:
    """Rows are written and reported as they are computed, so that the client can work on them meanwhile."""
    from mobclip.bundle import inference
    from mobclip.bundle.store import open_bundle

    bundle = open_bundle(request.model)
    blocks, places = _blocks(context, request, bundle)
    facts = {"dimension": bundle.card.dimension, "bundle": str(bundle.card.id)}
    rows = missing = 0
    with write_blocks(request.output, np.float32) as write:
        for block in blocks:
            write(block)
            rows += len(block)
            missing += inference.missing_rows(block)
            context.send_partial({"rows": rows, "missing": missing, **facts})
    outside = inference.count_outside_domain(bundle, places, request.encoder)
    if missing:
        context.warning(inference.missing_warning(bundle, missing, rows))
    if outside:
        context.warning(inference.outside_domain_warning(bundle, outside, rows))
    return {"rows": rows, "missing": missing, **facts}


def _blocks(
    context: Context, request: EmbedRequest, bundle: "Bundle"
) -> tuple[Iterable[np.ndarray], Callable[[], np.ndarray]]:
    """Blocks of embeddings in the order of the rows, and a function for the longitude and latitude of all rows."""
    from mobclip.bundle import inference
    from mobclip.geo import h3_cells
    from mobclip.geo.overlay import centroids

    match request.lonlat, request.h3, request.polygons:
        case str(path), None, None:
            points = read_array(path, np.float64, 2)
            return inference.stream_points(bundle, points, context.progress, request.encoder), lambda: points
        case None, str(path), None:
            cells = read_cells(path)
            blocks = inference.stream_cells(bundle, cells, context.progress, request.encoder)
            return blocks, lambda: h3_cells.centres(cells)
        case None, None, str(path):
            shapes = read_polygons(path)
            embeddings = inference.embed_polygons(bundle, shapes, context.progress, request.encoder)
            return [embeddings], lambda: centroids(shapes)
    raise InputError("Give one of lonlat, h3 and polygons.")
