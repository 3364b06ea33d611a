"""Predictions of cells that agree with what is known of their polygons (dasymetric mapping)."""

from dataclasses import replace

import numpy as np

from mobclip.errors import InputError
from mobclip.geo.areal import covered, overlap, rescale_to_means, rescale_to_totals
from mobclip.prediction.predictor import Prediction
from mobclip.progress import Progress, no_progress, subrange

NEARLY_ALL = 0.9  # of a polygon's area: below, a person should know


def rescale_predictions(
    found: Prediction,
    places: np.ndarray,
    polygons: np.ndarray,
    known: np.ndarray,
    method: str = "sum",
    weights: np.ndarray | None = None,
    progress: Progress = no_progress,
) -> Prediction:
    """The prediction with values changed so that polygons have their known totals (`sum`) or means (`mean`).

    An interval is stretched by the factor of its value, or moves with it. Places outside of all polygons keep theirs. Polygons
    without a place with a prediction, and those that such places cover in part only, are told of in the remarks.

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
    shares = overlap(places, polygons, subrange(progress, 0.0, 0.7))
    known, remarks = _usable(known, covered(shares, found.values), method)
    if method == "sum":
        values = rescale_to_totals(shares, found.values, known, subrange(progress, 0.7, 1.0))
        factor = np.divide(values, found.values, out=np.full_like(values, np.nan), where=found.values > 0)
        bounds = {name: bound * factor for name, bound in _bounds(found).items()}
    else:
        values = rescale_to_means(shares, found.values, known, weights, subrange(progress, 0.7, 1.0))
        bounds = {name: bound + (values - found.values) for name, bound in _bounds(found).items()}
    return replace(found, values=values, remarks=[*found.remarks, *remarks], **bounds)


def _usable(known: np.ndarray, cover: np.ndarray, method: str) -> tuple[np.ndarray, list[str]]:
    """The known numbers of polygons that hold a prediction, NaN for others, and what a person should know of the rest."""
    told = np.isfinite(known)
    usable, partly = told & (cover > 0), told & (cover > 0) & (cover < NEARLY_ALL)
    if not usable.any():
        raise InputError(
            "No polygon with a known number holds a place with a prediction: check that both layers are of one region."
        )
    remarks = []
    if (told & ~usable).any():
        remarks.append(
            f"Not used: the numbers of {(told & ~usable).sum():,} of {told.sum():,} polygons, which hold no prediction."
        )
    if partly.any():
        what = "whole total is spread over that part" if method == "sum" else "mean is taken for that of this part"
        remarks.append(
            f"Polygons that places with a prediction cover to less than {NEARLY_ALL:.0%}: {partly.sum():,}. Their {what}."
        )
    return np.where(usable | np.isinf(known), known, np.nan), remarks


def _bounds(found: Prediction) -> dict[str, np.ndarray]:
    return {name: getattr(found, name) for name in ("lower", "upper") if getattr(found, name) is not None}
