"""The area of applicability of a predictor (Meyer and Pebesma 2021, Methods in Ecology and Evolution 12).

The dissimilarity index of a place is its distance to the nearest known place over the mean distance between known places, in
columns that are standardised and weighted by their importance to the probe. The threshold is the upper whisker (the largest
value up to 1.5 times the spread of the hinges above the upper hinge, as in R's boxplot.stats) of the known places'
dissimilarity to those of other folds: what was as dissimilar in cross-validation was still part of the score. This is the
definition of the R package CAST.
"""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from mobclip.probe.nearest_rows import mean_distance, nearest
from mobclip.progress import Progress, no_progress, subrange

MAX_ROWS = 30_000  # known places to compare with; of more, a random sample


@dataclass(frozen=True, kw_only=True)
class Applicability:
    """Known places and the space in which they are compared.

    `known` is float32 n x d in the units of the columns, `mean` and `factor` float64 d: the coordinate of a column is
    (value - mean) * factor. `average` is the mean distance between known places in that space, and `threshold` the
    largest dissimilarity inside the area.
    """

    known: np.ndarray
    mean: np.ndarray
    factor: np.ndarray
    average: float
    threshold: float

    def nearest(
        self, matrix: np.ndarray, count: int = 1, progress: Progress = no_progress
    ) -> tuple[np.ndarray, np.ndarray]:
        """Dissimilarity of rows n x d to the most similar known places, float64 n x count, and their positions, int n x count."""
        distances, positions = nearest(self._scaled(matrix), self._scaled_known, count, progress)
        return distances / self.average, positions

    def dissimilarity(self, matrix: np.ndarray, progress: Progress = no_progress) -> np.ndarray:
        """Dissimilarity index of rows n x d, float64 n: 0 like a known place, 1 at the mean distance between known places; NaN
        where a row has NaN."""
        return self.nearest(matrix, 1, progress)[0][:, 0]

    def inside(self, dissimilarity: np.ndarray) -> np.ndarray:
        """Whether places of a dissimilarity, float n, are in the area, bool n; those of NaN are not."""
        return dissimilarity <= self.threshold

    @cached_property
    def _scaled_known(self) -> np.ndarray:
        return self._scaled(self.known)

    def _scaled(self, matrix: np.ndarray) -> np.ndarray:
        return (matrix - self.mean) * self.factor


def learn_applicability(
    matrix: np.ndarray, importance: np.ndarray, folds: np.ndarray, progress: Progress = no_progress
) -> tuple[Applicability, np.ndarray]:
    """The area of applicability of a predictor, and the rows of the known places that it keeps, int m, rising.

    Args:
        matrix: float n x d, finite: the columns of the known places.
        importance: float d, how much each column matters to the probe; below 0 counts as 0, and all 0 as all the same.
        folds: int n, at least two: places are compared with those of other folds.
    """
    rows = np.arange(len(matrix))
    if len(rows) > MAX_ROWS:
        rows = np.sort(np.random.default_rng(0).choice(rows, MAX_ROWS, replace=False))
    known = matrix[rows].astype(np.float32)
    mean = known.mean(axis=0, dtype=np.float64)
    scale = known.std(axis=0, dtype=np.float64)
    weight = np.maximum(importance, 0)
    weight = weight / weight.max() if weight.any() else np.ones_like(weight)
    factor = weight / np.where(scale > 0, scale, np.inf)  # a constant column says nothing
    space = (known - mean) * factor
    average = mean_distance(space, subrange(progress, 0.0, 0.5)) or 1.0  # all known places the same: any other is far
    cross_validated = _distances_between_folds(space, folds[rows], subrange(progress, 0.5, 1.0)) / average
    threshold = upper_whisker(cross_validated)
    return Applicability(known=known, mean=mean, factor=factor, average=average, threshold=threshold), rows


def _distances_between_folds(space: np.ndarray, folds: np.ndarray, progress: Progress) -> np.ndarray:
    """Distance from each row to the nearest of another fold, float64 n."""
    distances = np.empty(len(space))
    numbers = np.unique(folds)
    for done, number in enumerate(numbers):
        step = subrange(progress, done / len(numbers), (done + 1) / len(numbers))
        test = folds == number
        distances[test] = nearest(space[test], space[~test], 1, step)[0][:, 0]
    return distances


def upper_whisker(values: np.ndarray) -> float:
    """The largest value that is no outlier: R's boxplot.stats(values)$stats[5], with Tukey's hinges."""
    ordered = np.sort(values)
    depth = (len(ordered) + 3) // 2 / 2 - 1
    lower = (ordered[int(np.floor(depth))] + ordered[int(np.ceil(depth))]) / 2
    upper = (ordered[-1 - int(np.floor(depth))] + ordered[-1 - int(np.ceil(depth))]) / 2
    return float(ordered[ordered <= upper + 1.5 * (upper - lower)].max())
