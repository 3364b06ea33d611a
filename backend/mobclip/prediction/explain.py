"""Explaining predictions: the known places most similar to a place, and how much each cell adds to the value of its polygon."""

from dataclasses import dataclass
from typing import Any

import numpy as np

from mobclip.errors import InputError
from mobclip.geo.areal import largest_part
from mobclip.geo.overlay import overlap
from mobclip.prediction.predictor import Predictor
from mobclip.progress import Progress, no_progress, subrange

EXAMPLES = 3


@dataclass(frozen=True)
class Examples:
    """The k known places most similar to each of n places, the most similar first.

    `labels` is float64 n x k (for classes their position), `dissimilarity` n x k (that of the area of applicability), `lonlat`
    degrees n x k x 2 and `names` n lists of k. NaN and empty names where a place has no embedding.
    """

    labels: np.ndarray
    dissimilarity: np.ndarray
    lonlat: np.ndarray
    names: list[list[str]]


@dataclass(frozen=True)
class Contributions:
    """How much each of n places adds to the value of the polygon that most of it lies in.

    `polygon` is int n, -1 for none; `weight` float64 n, the place's share in the polygon's mean; `contribution` float64 n, that
    share times the difference between its prediction and the mean of the known places. Over a polygon, weights add up to 1 and
    contributions to the polygon's mean prediction (`means`, float64 m) less the mean of the known places. NaN outside all
    polygons and without a prediction.
    """

    polygon: np.ndarray
    weight: np.ndarray
    contribution: np.ndarray
    means: np.ndarray


def examples(
    predictor: Predictor, columns: np.ndarray, count: int = EXAMPLES, progress: Progress = no_progress
) -> Examples:
    """The known places most similar to places of which `Predictor.columns` are given, weighted by their importance to the probe.

    Raises:
        InputError: the predictor's file is damaged.
    """
    dissimilarity, rows = predictor.applicability.nearest(columns, count, progress)
    reference = predictor.reference
    labels = reference.labels[rows]
    lonlat = reference.lonlat[rows]
    missing = np.isnan(dissimilarity)
    labels[missing] = np.nan
    lonlat[missing] = np.nan
    names = [
        ["" if absent else reference.names[row] for row, absent in zip(of_place, of_place_missing, strict=True)]
        for of_place, of_place_missing in zip(rows, missing, strict=True)
    ]
    return Examples(labels, dissimilarity, lonlat, names)


def contributions(
    predictions: np.ndarray,
    places: np.ndarray,
    polygons: np.ndarray,
    *,
    known_mean: float,
    weights: np.ndarray | None = None,
    progress: Progress = no_progress,
) -> Contributions:
    """Which places drive the value of a polygon, the weighted mean of the predictions of the places in it.

    Args:
        predictions: float64 n, NaN where unknown.
        places: shapely cells or points n, EPSG:4326.
        polygons: shapely polygons m, EPSG:4326.
        known_mean: the mean label of the known places, from which contributions are counted.
        weights: float n, 0 or more, such as population; by default areas in m2, and 1 for points.

    Raises:
        InputError: see `areal.overlap`.
    """
    overlaps = overlap(places, polygons, subrange(progress, 0.0, 0.9))
    progress(0.9, "Computing contributions")
    polygon = np.where(np.isfinite(predictions), largest_part(overlaps), -1)
    inside = polygon >= 0
    weight = np.where(inside, overlaps.source_sizes if weights is None else np.nan_to_num(weights), 0)
    total = np.bincount(polygon[inside], weight[inside], minlength=len(polygons))
    of_place = total[polygon[inside]]
    share = np.full(len(places), np.nan)
    share[inside] = np.divide(weight[inside], of_place, out=np.zeros(inside.sum()), where=of_place > 0)
    means = np.bincount(polygon[inside], share[inside] * predictions[inside], minlength=len(polygons))
    means = np.where(total > 0, means, np.nan)
    return Contributions(polygon, share, share * (predictions - known_mean), means)


def example_columns(predictor: Predictor, nearest: Examples) -> dict[str, Any]:
    """Examples as columns of a table: `example_1` (its name, else its coordinates), `value_1`, `dissimilarity_1` and so on."""
    classes = predictor.card.classes
    columns: dict[str, Any] = {}
    for rank in range(nearest.labels.shape[1]):
        labels = nearest.labels[:, rank]
        known = np.isfinite(labels)
        coordinates = [f"{lat:.4f}, {lon:.4f}" for lon, lat in nearest.lonlat[:, rank]]
        columns[f"example_{rank + 1}"] = [
            (names[rank] or place) if ok else None
            for names, place, ok in zip(nearest.names, coordinates, known, strict=True)
        ]
        columns[f"value_{rank + 1}"] = (
            [classes[int(code)] if ok else None for code, ok in zip(labels, known, strict=True)] if classes else labels
        )
        columns[f"dissimilarity_{rank + 1}"] = nearest.dissimilarity[:, rank]
    return columns


def contribution_columns(
    predictor: Predictor,
    columns: np.ndarray,
    places: np.ndarray,
    polygons: np.ndarray,
    *,
    names: list[str | None],
    weights: np.ndarray | None = None,
    progress: Progress = no_progress,
) -> dict[str, Any]:
    """Contributions as columns of a table: `prediction`, `polygon` (its name), `polygon_value`, `weight` and `contribution`.

    Args:
        columns: float n x d, the `Predictor.columns` of the places.
        names: m, of the polygons.

    Other arguments are those of `contributions`.

    Raises:
        InputError: a predictor of classes; see `contributions`.
    """
    if predictor.card.classes:
        raise InputError("Contributions need a predictor of numbers or counts, not of classes.")
    predictions = predictor.raw(columns, subrange(progress, 0.0, 0.2))
    result = contributions(
        predictions,
        places,
        polygons,
        known_mean=float(predictor.reference.labels.mean()),
        weights=weights,
        progress=subrange(progress, 0.2, 1.0),
    )
    inside = result.polygon >= 0
    return {
        "prediction": predictions,
        "polygon": [names[polygon] if ok else None for polygon, ok in zip(result.polygon, inside, strict=True)],
        "polygon_value": np.where(inside, result.means[result.polygon], np.nan),
        "weight": result.weight,
        "contribution": result.contribution,
    }
