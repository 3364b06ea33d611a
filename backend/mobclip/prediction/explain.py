"""Why a prediction is what it is: the known places most like a place, and the cells that make a polygon's value."""

from dataclasses import dataclass

import numpy as np

from mobclip.errors import InputError
from mobclip.geo.areal import largest_part, overlap
from mobclip.prediction.predictor import Predictor
from mobclip.progress import Progress, no_progress, subrange

EXAMPLES = 3


@dataclass(frozen=True)
class Examples:
    """The k known places most like each of n places, the most alike first.

    `labels` float64 n x k (for classes their position), `dissimilarity` n x k (as of `applicability`), `lonlat` degrees n x k x 2
    and `names` n lists of k. NaN and empty names where a place has no embedding.
    """

    labels: np.ndarray
    dissimilarity: np.ndarray
    lonlat: np.ndarray
    names: list[list[str]]


@dataclass(frozen=True)
class Contributions:
    """What each of n places does to the value of the polygon that most of it lies in.

    `polygon` int n, -1 for none; `weight` float64 n, its share in the polygon's mean; `contribution` float64 n, that share times
    how far its prediction lies from the mean of the known places. Over a polygon, weights add up to 1 and contributions to the
    polygon's mean prediction (`means`, float64 m) less the mean of the known places. NaN outside and without a prediction.
    """

    polygon: np.ndarray
    weight: np.ndarray
    contribution: np.ndarray
    means: np.ndarray


def examples(
    predictor: Predictor, matrix: np.ndarray, count: int = EXAMPLES, progress: Progress = no_progress
) -> Examples:
    """The known places that are most like the places of a float n x d, in columns weighted by what they matter to the probe."""
    dissimilarity, rows = predictor.applicability.nearest(matrix, count, progress)
    known, without = predictor.examples, np.isnan(dissimilarity)
    labels, lonlat = known.labels[rows], known.lonlat[rows]
    labels[without], lonlat[without] = np.nan, np.nan
    names = [
        ["" if gone else known.names[row] for row, gone in zip(*pair, strict=True)]
        for pair in zip(rows, without, strict=True)
    ]
    return Examples(labels, dissimilarity, lonlat, names)


def contributions(
    predictions: np.ndarray,
    places: np.ndarray,
    polygons: np.ndarray,
    known_mean: float,
    weights: np.ndarray | None = None,
    progress: Progress = no_progress,
) -> Contributions:
    """Which places drive the value of a polygon, the mean of the predictions of the places in it.

    Args:
        predictions: float64 n, NaN where unknown.
        places: shapely cells or points n, EPSG:4326.
        polygons: shapely polygons m, EPSG:4326.
        known_mean: the mean of the known places, which contributions start from.
        weights: float n, 0 or more, such as population; by default area, and for points all alike.

    Raises:
        InputError: see `aggregate.overlap`.
    """
    found = overlap(places, polygons, subrange(progress, 0.0, 0.9))
    progress(0.9, "Sharing out the values of polygons")
    polygon = np.where(np.isfinite(predictions), largest_part(found), -1)
    inside = polygon >= 0
    weight = np.where(inside, found.sizes if weights is None else np.nan_to_num(weights), 0)
    total = np.bincount(polygon[inside], weight[inside], minlength=len(polygons))
    share = np.full(len(places), np.nan)
    share[inside] = np.divide(
        weight[inside], total[polygon[inside]], out=np.zeros(inside.sum()), where=total[polygon[inside]] > 0
    )
    means = np.bincount(polygon[inside], share[inside] * predictions[inside], minlength=len(polygons))
    means = np.where(total > 0, means, np.nan)
    return Contributions(polygon, share, share * (predictions - known_mean), means)


def example_columns(predictor: Predictor, found: Examples) -> dict[str, list | np.ndarray]:
    """Examples as columns of a table: `example_1` (its name, or else where it lies), `value_1`, `dissimilarity_1` and so on."""
    classes, columns = predictor.card["classes"], {}
    for rank in range(found.labels.shape[1]):
        labels, lonlat = found.labels[:, rank], found.lonlat[:, rank]
        known = np.isfinite(labels)
        where = [f"{lat:.4f}, {lon:.4f}" for lon, lat in lonlat]
        names = [(row[rank] or place) if ok else None for row, place, ok in zip(found.names, where, known, strict=True)]
        columns[f"example_{rank + 1}"] = names
        columns[f"value_{rank + 1}"] = (
            [classes[int(code)] if ok else None for code, ok in zip(labels, known, strict=True)] if classes else labels
        )
        columns[f"dissimilarity_{rank + 1}"] = found.dissimilarity[:, rank]
    return columns


def contribution_columns(
    predictor: Predictor,
    matrix: np.ndarray,
    places: np.ndarray,
    polygons: np.ndarray,
    names: list[str | None],
    weights: np.ndarray | None = None,
    progress: Progress = no_progress,
) -> dict[str, list | np.ndarray]:
    """Contributions as columns: `prediction`, `polygon` (its name), `polygon_value`, `weight` and `contribution`.

    Raises:
        InputError: a predictor of classes; see `contributions`.
    """
    if predictor.card["classes"]:
        raise InputError(
            "Classes have no mean that places could contribute to: choose a predictor of numbers or counts."
        )
    predictions = predictor.raw(matrix, subrange(progress, 0.0, 0.2))
    base = float(predictor.examples.labels.mean())
    found = contributions(predictions, places, polygons, base, weights, subrange(progress, 0.2, 1.0))
    inside = found.polygon >= 0
    return {
        "prediction": predictions,
        "polygon": [names[polygon] if ok else None for polygon, ok in zip(found.polygon, inside, strict=True)],
        "polygon_value": np.where(inside, found.means[found.polygon], np.nan),
        "weight": found.weight,
        "contribution": found.contribution,
    }
