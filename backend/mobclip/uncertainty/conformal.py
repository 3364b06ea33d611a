"""Intervals that hold the label as often as they say, calibrated on places left out in whole folds.

A score is how far a place left out lies from its prediction, divided by how hard such places are: split conformal prediction
with normalised scores (Papadopoulos et al. 2002, Lei et al. 2018), on the residuals of cross-validation (Barber et al. 2021).
An interval for a new place is its prediction give or take a quantile of the scores times its own difficulty. Classes get the
set of those that are likely enough (least ambiguous sets, Sadinle et al. 2019).

The geographically weighted quantile counts scores by a kernel of distance (Tibshirani et al. 2019, Lou et al. 2024,
GeoConformal prediction), so that an interval tells of errors nearby.

This is written with numpy because MAPIE fits its estimators itself, on folds of its own, and neither MAPIE nor crepes weights
scores by distance; what is left of either is the one quantile below.
"""

from dataclasses import dataclass

import numpy as np

from mobclip.errors import InputError
from mobclip.geo import h3_cells
from mobclip.geo.sphere import on_sphere
from mobclip.probe import ridge
from mobclip.probe.labels import Labels
from mobclip.progress import Progress, no_progress, subrange

LEVEL = 0.9
FLOOR = 0.1  # of the median error, added to each before the logarithm: a lucky hit is no easy place
NEAR = 300  # scores within one bandwidth of the kernel
SAME_RESOLUTION = 4  # H3 cells of 45 km across: places in one have one weighted quantile
DECILES = 10
NEIGHBOURS = 10  # the distance to the tenth nearest known place tells how dense they are


@dataclass(frozen=True)
class Difficulty:
    """How large errors are at a place, from its columns: exp of a ridge regression of log errors.

    `weights` float64 d; `low` and `high` bound the logarithm, so that far extrapolation stays sane.
    """

    weights: np.ndarray
    intercept: float
    low: float
    high: float

    def of(self, matrix: np.ndarray) -> np.ndarray:
        """Expected size of the error, float64 n; NaN where a row has no values."""
        return np.exp(np.clip(matrix.astype(np.float64) @ self.weights + self.intercept, self.low, self.high))


@dataclass(frozen=True)
class Calibration:
    """Scores of places left out, float64 n, where they lie (n x 2, degrees), and what they were divided by (None: 1)."""

    scores: np.ndarray
    lonlat: np.ndarray
    difficulty: Difficulty | None = None

    def half_widths(
        self,
        matrix: np.ndarray,
        level: float = LEVEL,
        lonlat: np.ndarray | None = None,
        progress: Progress = no_progress,
    ) -> np.ndarray:
        """How far the intervals reach to either side, float64 n; infinite where there are too few scores for the level.

        Args:
            matrix: float n x d, the columns of the places.
            level: share of the labels that intervals should hold, 0 to 1.
            lonlat: degrees, n x 2, to weight scores by distance; without it all count alike.
        """
        if lonlat is None:
            reach = quantile(self.scores, level)
        else:
            reach = nearby_quantiles(self.scores, self.lonlat, lonlat, level, progress)
        return reach * (np.ones(len(matrix)) if self.difficulty is None else self.difficulty.of(matrix))


@dataclass(frozen=True, kw_only=True)
class Coverage:
    """The share of labels inside their intervals, for folds of one kind.

    `decile` is 1 (where known places are sparse) to 10 (dense), None for all rows; `width` is the median width of the
    intervals in the label's unit.
    """

    folds: str
    level: float
    covered: float
    decile: int | None
    width: float
    rows: int


def calibrate(
    labels: Labels, predictions: np.ndarray, matrix: np.ndarray, folds: np.ndarray, lonlat: np.ndarray
) -> Calibration:
    """Scores from predictions of places left out.

    Args:
        labels: n, all known.
        predictions: out of fold, float n in the label's unit or n x classes.
        matrix: float n x d, the columns that difficulty is learnt from.
        folds: int n, at least three; the difficulty of a place is learnt without its fold.
        lonlat: degrees, n x 2.
    """
    errors = sizes(labels, predictions)
    floor = FLOOR * np.median(errors) or FLOOR * errors.mean()
    if labels.task == "classification" or floor == 0:
        return Calibration(errors, lonlat)
    logs = np.log(errors + floor)
    expected = np.clip(ridge.out_of_fold(matrix, logs, folds), logs.min(), logs.max())
    weights, intercept, _ = ridge.fit(matrix, logs, folds)
    difficulty = Difficulty(weights, intercept, float(expected.min()), float(expected.max()))
    return Calibration(errors / np.exp(expected), lonlat, difficulty)


def sizes(labels: Labels, predictions: np.ndarray) -> np.ndarray:
    """Size of the error, float64 n; for classes 1 less the probability of the true one."""
    if labels.task == "classification":
        return 1 - predictions[np.arange(len(labels)), labels.values.astype(np.int64)]
    return np.abs(labels.values - predictions)


def quantile(scores: np.ndarray, level: float) -> float:
    """The score that a new one does not exceed with the probability `level`; infinite where there are too few for it."""
    rank = int(np.ceil((len(scores) + 1) * level))
    return float(np.partition(scores, rank - 1)[rank - 1]) if rank <= len(scores) else float("inf")


def nearby_quantiles(
    scores: np.ndarray, known: np.ndarray, lonlat: np.ndarray, level: float, progress: Progress = no_progress
) -> np.ndarray:
    """The same at each place, float64 n, scores counted by a Gaussian kernel that is as wide as the 300th nearest is far.

    Args:
        scores: float m, of places at `known`, degrees, m x 2.
        lonlat: degrees, n x 2; NaN where unknown, which gives NaN.
    """
    order = np.argsort(scores)
    ordered, of_scores = scores[order], on_sphere(known[order])
    near = min(NEAR, len(scores)) - 1
    cells, member = np.unique(h3_cells.cells_at(lonlat, SAME_RESOLUTION), return_inverse=True)
    result = np.full(len(cells), np.nan)
    centres = on_sphere(h3_cells.centres(cells[cells != 0]))
    for done, (row, centre) in enumerate(zip(np.flatnonzero(cells != 0), centres, strict=True)):
        if done % 100 == 0:
            progress(done / len(centres), "Weighting errors by distance")
        distance = ((of_scores - centre) ** 2).sum(axis=1)
        bandwidth = max(np.partition(distance, near)[near], np.finfo(float).tiny)
        weight = np.cumsum(np.exp(-0.5 * distance / bandwidth))
        rank = np.searchsorted(
            weight, level * (weight[-1] + 1)
        )  # the new place counts as one whose score is the largest
        result[row] = ordered[rank] if rank < len(ordered) else np.inf
    return result[member]


def coverage(
    labels: Labels,
    predictions: np.ndarray,
    folds: np.ndarray,
    lonlat: np.ndarray,
    level: float = LEVEL,
    matrix: np.ndarray | None = None,
    kind: str = "block",
    progress: Progress = no_progress,
) -> list[Coverage]:
    """How often intervals hold the label, for all and by tenths of the places from sparse to dense.

    A fold is tested with intervals from the errors of the other folds only.

    Args:
        labels: n, all known.
        predictions: out of fold, in the label's unit or n x classes.
        folds: int n, at least four.
        matrix: float n x d, the columns that difficulty is learnt from; by default the predictions.
        kind: of the folds, for the results.
    """
    matrix = np.reshape(predictions, (len(labels), -1)) if matrix is None else matrix
    errors, reach = sizes(labels, predictions), np.empty(len(labels))
    numbers = np.unique(folds)
    for done, number in enumerate(numbers):
        progress(done / len(numbers), "Checking intervals on places left out")
        out = folds == number
        found = calibrate(labels.at(~out), predictions[~out], matrix[~out], folds[~out], lonlat[~out])
        reach[out] = found.half_widths(matrix[out], level)
    if labels.task == "classification":
        width = (predictions >= 1 - reach[:, None]).sum(axis=1)
    else:
        width = 2 * reach
    tenth = deciles(lonlat, subrange(progress, 0.8, 1.0))
    groups = [
        (None, np.ones(len(labels), dtype=bool)),
        *((number, tenth == number) for number in range(1, DECILES + 1)),
    ]
    inside = errors <= reach
    return [
        Coverage(
            folds=kind,
            level=level,
            covered=float(inside[rows].mean()),
            decile=number,
            width=float(np.median(width[rows])),
            rows=int(rows.sum()),
        )
        for number, rows in groups
        if rows.any()
    ]


def deciles(lonlat: np.ndarray, progress: Progress = no_progress) -> np.ndarray:
    """The tenth that a place is in by the distance to its tenth nearest, int n: 1 where they are sparse, 10 where dense."""
    from scipy.spatial import cKDTree

    progress(0.0, "Counting known places nearby")
    points = on_sphere(lonlat)
    distance = cKDTree(points).query(points, [min(NEIGHBOURS + 1, len(points))])[0][:, 0]
    rank = np.argsort(np.argsort(-distance, kind="stable"), kind="stable")
    return 1 + rank * DECILES // len(points)


def check_level(level: float, scores: int) -> None:
    """Raise InputError unless intervals of the level can be made from so many scores."""
    if not 0.5 <= level < 1:
        raise InputError(f"Intervals can hold 50 to 99.9 % of the labels, not {100 * level:g} %.")
    needed = int(np.ceil(level / (1 - level) - 1e-9))
    if scores < needed:
        raise InputError(
            f"Intervals of {100 * level:g} % need {needed} known places and there are {scores}: choose a lower level."
        )
