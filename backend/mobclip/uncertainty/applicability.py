"""Where a predictor may be used: the area of applicability of Meyer and Pebesma (2021, Methods in Ecology and Evolution 12).

A place is dissimilar by its distance to the nearest known place, in columns that are standardised and weighted by what they
matter to the probe, over the mean distance between known places. What was dissimilar in cross-validation was still judged:
the threshold is the upper whisker (the largest value up to 1.5 times the spread of the hinges above the upper hinge, as in R's
boxplot.stats) of the known places' dissimilarity to those of the other folds. This is the definition of the R package CAST.
"""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from mobclip.probe.nearest_rows import mean_distance, nearest
from mobclip.progress import Progress, no_progress, subrange

MAX_ROWS = 30_000  # known places that are compared with; of more of them so many are drawn


@dataclass(frozen=True)
class Applicability:
    """Known places and the space they are compared in.

    `known` is float32 n x d in the units of the columns, `mean` and `factor` float64 d: a column counts as
    (value - mean) * factor. `average` is the mean distance between known places in that space.
    """

    known: np.ndarray
    mean: np.ndarray
    factor: np.ndarray
    average: float
    threshold: float

    def nearest(
        self, matrix: np.ndarray, count: int = 1, progress: Progress = no_progress
    ) -> tuple[np.ndarray, np.ndarray]:
        """Dissimilarity of each row to the most alike known places, float64 n x count, and their positions."""
        distances, positions = nearest(self._placed(matrix), self._space, count, progress)
        return distances / self.average, positions

    def dissimilarity(self, matrix: np.ndarray, progress: Progress = no_progress) -> np.ndarray:
        """Dissimilarity index, float64 n: 0 like a known place, 1 as far as known places are on average; NaN without values."""
        return self.nearest(matrix, 1, progress)[0][:, 0]

    def inside(self, dissimilarity: np.ndarray) -> np.ndarray:
        """Whether places of a dissimilarity are in the area of applicability, bool n; those without values are not."""
        return dissimilarity <= self.threshold

    @cached_property
    def _space(self) -> np.ndarray:
        return self._placed(self.known)

    def _placed(self, matrix: np.ndarray) -> np.ndarray:
        return (matrix - self.mean) * self.factor


def learn_applicability(
    matrix: np.ndarray, importance: np.ndarray, folds: np.ndarray, progress: Progress = no_progress
) -> tuple[Applicability, np.ndarray]:
    """The area of applicability of a predictor, and the rows of the known places in it, int m, rising.

    Args:
        matrix: float n x d, finite: the columns of the known places.
        importance: float d, how much each column matters to the probe; below 0 counts as 0, and all 0 as all alike.
        folds: int n, at least two: places are compared with those of other folds.
    """
    rows = np.arange(len(matrix))
    if len(rows) > MAX_ROWS:
        rows = np.sort(np.random.default_rng(0).choice(rows, MAX_ROWS, replace=False))
    known, folds = matrix[rows].astype(np.float32), folds[rows]
    mean, scale = known.mean(axis=0, dtype=np.float64), known.std(axis=0, dtype=np.float64)
    weight = np.maximum(importance, 0)
    weight = weight / weight.max() if weight.any() else np.ones_like(weight)
    factor = weight / np.where(scale > 0, scale, np.inf)  # a column that never varies tells nothing
    space = (known - mean) * factor
    average = (
        mean_distance(space, subrange(progress, 0.0, 0.5)) or 1.0
    )  # all known places alike: then any other is far away
    among = np.empty(len(rows))
    for done, number in enumerate(np.unique(folds)):
        step = subrange(
            progress, 0.5 + 0.5 * done / len(np.unique(folds)), 0.5 + 0.5 * (done + 1) / len(np.unique(folds))
        )
        out = folds == number
        among[out] = nearest(space[out], space[~out], 1, step)[0][:, 0] / average
    return Applicability(known, mean, factor, average, upper_whisker(among)), rows


def upper_whisker(values: np.ndarray) -> float:
    """The largest value that is no outlier: R's boxplot.stats(values)$stats[5], with Tukey's hinges."""
    ordered = np.sort(values)
    depth = (len(ordered) + 3) // 2 / 2 - 1
    lower = (ordered[int(np.floor(depth))] + ordered[int(np.ceil(depth))]) / 2
    upper = (ordered[-1 - int(np.floor(depth))] + ordered[-1 - int(np.ceil(depth))]) / 2
    return float(ordered[ordered <= upper + 1.5 * (upper - lower)].max())
