"""Control totals: predictions of cells changed so that they agree with known statistics of polygons (dasymetric mapping)."""

from dataclasses import replace

import numpy as np

from mobclip.errors import InputError
from mobclip.geo.areal import covered, rescale_to_means, rescale_to_totals
from mobclip.geo.overlay import overlap
from mobclip.prediction.prediction import Prediction
from mobclip.progress import Progress, no_progress, subrange

METHODS = ("sum", "mean")
NEARLY_ALL = 0.9  # of a polygon's area: less coverage is worth a remark


def rescale_predictions(
    prediction: Prediction,
    places: np.ndarray,
    polygons: np.ndarray,
    statistics: np.ndarray,
    *,
    method: str = "sum",
    weights: np.ndarray | None = None,
    progress: Progress = no_progress,
) -> Prediction:
    """The prediction with values changed so that polygons have their known totals (`sum`) or means (`mean`).

    Intervals are scaled by the factor of their value, or shifted with it. Places outside all polygons stay as they are. Remarks
    name how many polygons hold no prediction, and how many are covered in part only.

    Args:
        prediction: of n places.
        places: shapely cells or points n, EPSG:4326.
        polygons: shapely polygons m, EPSG:4326.
        statistics: float m, the known totals or means, NaN where unknown.
        method: one of `METHODS`.
        weights: n, of the places in a mean; by default their area in m2.

    Raises:
        InputError: classes, an unknown method, weights of totals, or see `overlay.overlap` and `areal.rescale_to_totals`.
    """
    if prediction.classes:
        raise InputError("Control totals need a predictor of numbers or counts, not of classes.")
    if method not in METHODS:
        raise InputError(f"There is no method '{method}': choose sum or mean.")
    if method == "sum" and weights is not None:
        raise InputError("A weight is for known means and changes no total: leave it out, or give means.")
    overlaps = overlap(places, polygons, subrange(progress, 0.0, 0.7))
    usable, remarks = _usable(statistics, covered(overlaps, prediction.values), method)
    step = subrange(progress, 0.7, 1.0)
    if method == "sum":
        values = rescale_to_totals(overlaps, prediction.values, usable, step)
        positive = prediction.values > 0
        factor = np.divide(values, prediction.values, out=np.full_like(values, np.nan), where=positive)
        bounds = {name: bound * factor for name, bound in _bounds(prediction).items()}
    else:
        values = rescale_to_means(overlaps, prediction.values, usable, weights, step)
        shift = values - prediction.values
        bounds = {name: bound + shift for name, bound in _bounds(prediction).items()}
    return replace(prediction, values=values, remarks=(*prediction.remarks, *remarks), **bounds)


def _usable(statistics: np.ndarray, cover: np.ndarray, method: str) -> tuple[np.ndarray, list[str]]:
    """The statistics of polygons that hold a prediction, NaN for the others, and remarks on the rest."""
    known = np.isfinite(statistics)
    usable = known & (cover > 0)
    partly = usable & (cover < NEARLY_ALL)
    if not usable.any():
        raise InputError(
            "No polygon with a control total contains a prediction: check that both layers cover the same area."
        )
    remarks = []
    unused = known & ~usable
    if unused.any():
        remarks.append(
            f"Not used: the control totals of {unused.sum():,} of {known.sum():,} polygons, for lack of a prediction in them."
        )
    if partly.any():
        what = "whole total is allocated to that part" if method == "sum" else "mean is applied to that part"
        remarks.append(
            f"Polygons of which less than {NEARLY_ALL:.0%} is covered by predictions: {partly.sum():,}. Their {what}."
        )
    # Infinite numbers stay, for the rescaling to refuse.
    return np.where(usable | np.isinf(statistics), statistics, np.nan), remarks


def _bounds(prediction: Prediction) -> dict[str, np.ndarray]:
    bounds = {"lower": prediction.lower, "upper": prediction.upper}
    return {name: bound for name, bound in bounds.items() if bound is not None}
