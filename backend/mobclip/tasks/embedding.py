"""The task embed: embeddings of points, cells or polygons."""

import contextlib
from collections.abc import Callable, Container, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from mobclip.choices import PolygonWeight
from mobclip.errors import InputError
from mobclip.progress import subrange
from mobclip.tasks.cell_layers import FlowLayer, ModalityLayer
from mobclip.tasks.context import Context
from mobclip.tasks.files import read_array, read_cells, read_polygons, write_blocks
from mobclip.tasks.parameters import EmbedParameters
from mobclip.tasks.requests import warn

if TYPE_CHECKING:
    from mobclip.bundle.places import Places
    from mobclip.bundle.store import Bundle

FEATURES = "features"  # the kind of encoder that takes columns


@dataclass(frozen=True, kw_only=True)
class EmbedRequest(EmbedParameters):
    """Writes float32 n x dimension to `output`, for one of `lonlat` (float64 n x 2), `h3` and `polygons` (WKB).

    `colors` gets the colours that the model gives them, uint8 n x 3, and of polygons `covered` the share of their people or area
    that embeddings are of, float64 n. `off_globe` is how many rows have a geometry that could not be brought to EPSG:4326;
    `bounds` of all, xmin, ymin, xmax, ymax, and `crs` are of the layer.

    With `modalities` places are embedded from the columns of these layers, averaged along the flows of `edges` too; `counts` gets
    how many modalities each has, int32 n.
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
    modalities: tuple[ModalityLayer, ...] = ()
    edges: tuple[FlowLayer, ...] = ()
    counts: str | None = None


def embed(context: Context, request: EmbedRequest) -> dict[str, Any]:
    """Rows are written and reported as they are computed, so that the client can work on them meanwhile.

    None is reported before one has an embedding: where no row has, nothing should be begun.
    """
    from mobclip.bundle import missing
    from mobclip.bundle.choice import named_bundle
    from mobclip.bundle.inference import weight_sentence

    bundle = named_bundle(request.model)  # a wrong name is told before places are read
    places = _places(request)
    degrees = missing.degrees_remark(request.bounds, request.crs) if request.bounds else None
    if bundle is None:
        bundle = _choose(context, request, places, degrees)
    kind: str | None = request.encoder
    of_columns = bool(request.modalities)
    if of_columns:
        kind, bundle = FEATURES, _with_columns(context, bundle, places, request)
    missing.check_domain(bundle, places, kind, request.off_globe, degrees)
    if places.are_polygons:
        context.info(weight_sentence(bundle, kind, request.weight))
    facts = {"dimension": bundle.card.dimension, "bundle": str(bundle.card.id)}
    known, counts = np.empty(0, dtype=bool), np.empty(0, dtype=np.int64)
    shares: list[np.ndarray] = []
    with _writers(request, bundle) as (write, write_shares, write_counts):
        for block, covered, modalities in _stream(context, bundle, places, kind, request.weight):
            write(block)
            if covered is not None and request.covered:
                write_shares(covered)
                shares.append(covered)
            if modalities is not None:
                write_counts(modalities)
                counts = np.concatenate([counts, modalities])
            known = np.concatenate([known, np.isfinite(block).all(axis=1)])
            value = {"rows": len(known), "missing": int(np.count_nonzero(~known)), **facts}
            if known.any():
                context.send_partial(value)
        covered = np.concatenate(shares) if shares else None
        warn(context, missing.remarks(bundle, places, known, covered, kind, request.off_globe, degrees, request.weight))
        warn(context, _remarks_on_columns(counts[known]) if of_columns else ())
    return value


Write = Callable[[np.ndarray], None]


@contextlib.contextmanager
def _writers(request: EmbedRequest, bundle: "Bundle") -> Iterator[tuple[Write, Write, Write]]:
    """Functions that add embeddings with their colours, shares of polygons, and numbers of modalities to files."""
    from mobclip.analysis.model_colours import model_colours
    from mobclip.bundle.encoders import location_entry

    with contextlib.ExitStack() as stack:

        def file(path: str | None, kind: type) -> Write:
            return (lambda values: None) if path is None else stack.enter_context(write_blocks(path, kind))

        write_vectors, write_colours = file(request.output, np.float32), file(request.colors, np.uint8)
        if request.colors is None:
            write = write_vectors
        else:
            only_columns = location_entry(bundle, request.encoder) is None
            colours = model_colours(bundle, FEATURES if only_columns else request.encoder)

            def write(block: np.ndarray) -> None:
                write_vectors(block)
                write_colours(colours(block))

        yield write, file(request.covered, np.float64), file(request.counts, np.int32)


def _stream(
    context: Context, bundle: "Bundle", places: "Places", kind: str | None, weight: PolygonWeight
) -> Iterator[tuple[np.ndarray, np.ndarray | None, np.ndarray | None]]:
    """Embeddings, of polygons the shares that they are of, and of embeddings from columns the numbers of modalities, by block."""
    from mobclip.bundle.places import stream_places

    if kind == FEATURES:
        from mobclip.features.lookup import stream_from_columns

        yield from stream_from_columns(bundle, places, subrange(context.progress, 0.8, 1.0), weight)
    else:
        for block, covered in stream_places(bundle, places, context.progress, kind, weight):
            yield block, covered, None


def _choose(context: Context, request: EmbedRequest, places: "Places", degrees: str | None) -> "Bundle":
    """The installed bundle that suits the places, or else the columns of the layers; says why."""
    from mobclip.bundle.choice import choose_bundle
    from mobclip.features.model_choice import choose_by_columns

    if request.modalities:
        layers = [(layer.modality or layer.name, layer.fields) for layer in request.modalities]
        choice = choose_by_columns(places, layers)
    else:
        choice = choose_bundle(places, request.encoder, degrees)
    if choice.sentence:
        context.info(choice.sentence)
    warn(context, choice.remarks)
    return choice.bundle


def _with_columns(context: Context, bundle: "Bundle", places: "Places", request: EmbedRequest) -> "Bundle":
    """The bundle with the embeddings that the columns of the layers give."""
    from mobclip.features.lookup import with_columns
    from mobclip.features.model_columns import ModelColumns

    columns = ModelColumns.of(bundle)
    tables = []
    for layer in request.modalities:
        name = _name([layer.modality, layer.name], columns.modalities)
        texts = list(columns.match(name, layer.texts))
        if texts:
            raise InputError(
                f"The field '{texts[0]}' of {layer.name} is not numeric but text: convert it with Refactor fields."
            )
        tables.append(layer.read(name))
    flows = [layer.read(_name([layer.default_kind, layer.name], columns.kinds)) for layer in request.edges]
    ready, remarks = with_columns(bundle, places, tables, flows, subrange(context.progress, 0.0, 0.8))
    warn(context, remarks)
    return ready


def _name(names: Sequence[str | None], known: Container[str]) -> str:
    """The name of a modality or of a kind of flow: the first known of those of a layer, or of what training makes of them.

    Args:
        names: what the layer says of its content, None for nothing, and what it is called.
    """
    from mobclip.features.layers import layer_name

    given = [name for name in names if name is not None]
    made = [one for name in given for one in (name, layer_name(name))]
    return next((name for name in made if name in known), layer_name(given[0]))


def _remarks_on_columns(counts: np.ndarray) -> list[str]:
    from mobclip.features.lookup import remarks_on_columns

    return remarks_on_columns(counts)


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
