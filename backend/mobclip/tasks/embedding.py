"""The task embed: embeddings of points, cells or polygons."""

import contextlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from mobclip.errors import InputError
from mobclip.tasks.context import Context
from mobclip.tasks.files import read_array, read_cells, read_polygons, write_blocks
from mobclip.tasks.parameters import EmbedParameters

if TYPE_CHECKING:
    from mobclip.bundle.places import Places
    from mobclip.bundle.store import Bundle


@dataclass(frozen=True, kw_only=True)
class EmbedRequest(EmbedParameters):
    """Writes float32 n x dimension to `output`, for one of `lonlat` (float64 n x 2), `h3` and `polygons` (WKB).

    `colors` gets the colours that the model gives them, uint8 n x 3, and of polygons `covered` the share of their area that
    embeddings are of, float64 n. `off_globe` is how many rows have a geometry that could not be brought to EPSG:4326; `bounds`
    of all, xmin, ymin, xmax, ymax, and `crs` are of the layer.
    """

    output: str
    lonlat: str | None = None
    h3: str | None = None
    polygons: str | None = None
    covered: str | None = None
    colors: str | None = None
    off_globe: int = 0
    bounds: tuple[float, float, float, float] | None = None
    crs: str = "EPSG:4326"


def embed(context: Context, request: EmbedRequest) -> dict[str, Any]:
    """Rows are written and reported as they are computed, so that the client can work on them meanwhile.

    None is reported before one has an embedding: where no row has, nothing should be begun.
    """
    from mobclip.bundle import missing
    from mobclip.bundle.domain import AUTO, installed_bundle_for
    from mobclip.bundle.places import stream_places
    from mobclip.bundle.store import open_bundle

    bundle = (
        None if request.model == AUTO else open_bundle(request.model)
    )  # a wrong name is told before places are read
    places = _places(request)
    if bundle is None:
        bundle = installed_bundle_for(places)
        context.info(f"The model is {bundle.installed_name}.")
    degrees = missing.degrees_remark(request.bounds, request.crs) if request.bounds else None
    missing.check_domain(bundle, places, request.encoder, request.off_globe, degrees)
    facts = {"dimension": bundle.card.dimension, "bundle": str(bundle.card.id)}
    known = np.empty(0, dtype=bool)
    shares: list[np.ndarray] = []
    with contextlib.ExitStack() as stack:
        write = stack.enter_context(write_blocks(request.output, np.float32))
        write_colours = (
            stack.enter_context(_write_colours(request.colors, bundle, request.encoder)) if request.colors else None
        )
        write_shares = stack.enter_context(write_blocks(request.covered, np.float64)) if request.covered else None
        for block, covered in stream_places(bundle, places, context.progress, request.encoder):
            write(block)
            if write_colours is not None:
                write_colours(block)
            if covered is not None and write_shares is not None:
                write_shares(covered)
                shares.append(covered)
            known = np.concatenate([known, np.isfinite(block).all(axis=1)])
            value = {"rows": len(known), "missing": int(np.count_nonzero(~known)), **facts}
            if known.any():
                context.send_partial(value)
        of_area = np.concatenate(shares) if shares else None
        off_globe = request.off_globe
        for sentence in missing.remarks(bundle, places, known, of_area, request.encoder, off_globe, degrees):
            context.warning(sentence)
    return value


@contextlib.contextmanager
def _write_colours(path: str, bundle: "Bundle", kind: str | None) -> Iterator[Callable[[np.ndarray], None]]:
    """A function that adds the colours of embeddings to a file."""
    from mobclip.analysis.model_colours import model_colours

    colours = model_colours(bundle, kind)
    with write_blocks(path, np.uint8) as write:
        yield lambda block: write(colours(block))


def _places(request: EmbedRequest) -> "Places":
    from mobclip.bundle.places import check_alike, places_of_cells, places_of_points, places_of_polygons

    match request.lonlat, request.h3, request.polygons:
        case str(path), None, None:
            return places_of_points(read_array(path, np.float64, 2))
        case None, str(path), None:
            return places_of_cells(read_cells(path))
        case None, None, str(path):
            polygons = read_polygons(path)
            check_alike(polygons)
            return places_of_polygons(polygons)
    raise InputError("Give one of lonlat, h3 and polygons.")
