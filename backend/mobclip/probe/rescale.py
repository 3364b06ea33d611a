"""Predictions of cells that agree with what is known of their polygons (dasymetric mapping)."""

from dataclasses import replace

import numpy as np

from mobclip.analysis.aggregate import overlap, rescale_to_means, rescale_to_totals
from mobclip.errors import InputError
from mobclip.probe.predictor import Prediction
from mobclip.progress import Progress, part, silent


def rescaled(
    found: Prediction,
    places: np.ndarray,
    polygons: np.ndarray,
    known: np.ndarray,
    method: str = "sum",
    weights: np.ndarray | None = None,
    progress: Progress = silent,
) -> Prediction:
    """The prediction with values changed so that polygons have their known totals (`sum`) or means (`mean`).

    An interval is stretched by the factor of its value, or moves with it. Places outside of all polygons keep theirs.

    Args:
        places: shapely cells or points n, EPSG:4326.
        polygons: shapely polygons m, EPSG:4326.
        known: float m, NaN where unknown.
        weights: n, of the places in a mean; by default their area.

    Raises:
        InputError: classes, an unknown method, or what `aggregate.rescale_to_totals` and `overlap` refuse.
    """
    if found.classes:
        raise InputError("Classes have no totals or means: rescaling is for numbers and counts.")
    if method not in ("sum", "mean"):
        raise InputError(f"There is no method '{method}': choose sum or mean.")
    shares = overlap(places, polygons, part(progress, 0.0, 0.7))
    if method == "sum":
        values = rescale_to_totals(shares, found.values, known, part(progress, 0.7, 1.0))
        factor = np.divide(values, found.values, out=np.full_like(values, np.nan), where=found.values > 0)
        bounds = {name: bound * factor for name, bound in _bounds(found).items()}
    else:
        values = rescale_to_means(shares, found.values, known, weights, part(progress, 0.7, 1.0))
        bounds = {name: bound + (values - found.values) for name, bound in _bounds(found).items()}
    return replace(found, values=values, **bounds)


def _bounds(found: Prediction) -> dict[str, np.ndarray]:
    return {name: getattr(found, name) for name in ("lower", "upper") if getattr(found, name) is not None}
