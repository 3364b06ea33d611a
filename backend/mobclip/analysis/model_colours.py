"""Colours that a model gives to places: the same in every layer, and known for a place as soon as its embedding is."""

from collections.abc import Callable

import numpy as np

from mobclip.analysis.reduction import COLOUR_COMPONENTS, NO_COLOUR, fit_projection, fit_scale
from mobclip.bundle.card import BundleId
from mobclip.bundle.encoders import location_encoder
from mobclip.bundle.store import Bundle, bundle_with_id

SAMPLE_ROWS = 1024  # embeddings that the components and their scale are of


def model_colours(bundle: Bundle, kind: str | None = None) -> Callable[[np.ndarray], np.ndarray]:
    """A function from embeddings n x dimension to colours uint8 n x 3, by three principal components of the model.

    They are of a fixed sample of the encoder: of cells of its table, or of positions all over its valid domain. Embeddings are
    compared by direction, as similarities are: the length of one sets a town apart from a desert, and in a map of the one or
    the other it would leave little for anything else.

    Args:
        kind: of the encoder, `cells` or `coordinates`; by default the first.
    """
    return _fitted(location_encoder(bundle, kind).sample(SAMPLE_ROWS))


def colours_of(embeddings: np.ndarray, identity: BundleId) -> np.ndarray:
    """Colours uint8 n x 3 of all embeddings of a layer, by the model that they are of, or by their own components where that is
    not installed or has other dimensions."""
    bundle = bundle_with_id(identity)
    if bundle is not None and bundle.card.dimension == embeddings.shape[1]:
        return model_colours(bundle)(embeddings)
    return _fitted(embeddings)(embeddings)


def _fitted(sample: np.ndarray) -> Callable[[np.ndarray], np.ndarray]:
    """From embeddings to colours by the components of a sample."""
    sample = _directions(sample[np.isfinite(sample).all(axis=1)])
    if not len(sample):
        return lambda embeddings: np.full((len(embeddings), COLOUR_COMPONENTS), NO_COLOUR, dtype=np.uint8)
    projection = fit_projection(sample, min(COLOUR_COMPONENTS, *sample.shape))
    scale = fit_scale(projection(sample))
    return lambda embeddings: scale(projection(_directions(embeddings)))


def _directions(embeddings: np.ndarray) -> np.ndarray:
    return embeddings / np.maximum(np.linalg.norm(embeddings, axis=1, keepdims=True), np.finfo(np.float32).tiny)
