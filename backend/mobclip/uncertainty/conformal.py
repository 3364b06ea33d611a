"""Conformal prediction intervals, calibrated by cross-validation with whole folds left out.

A nonconformity score is the out-of-fold error of a known place divided by its difficulty, the error expected there: split
conformal prediction with normalised scores (Papadopoulos et al. 2002, Lei et al. 2018), on the residuals of cross-validation
(Barber et al. 2021). The half-width of a new place's interval is a quantile of the scores times its own difficulty. Classes
get prediction sets of all that are likely enough (least ambiguous sets, Sadinle et al. 2019).

The geographically weighted quantile weights scores by a kernel of distance (Tibshirani et al. 2019; Lou et al. 2024,
GeoConformal prediction), so that an interval follows the errors nearby.

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
MIN_ERROR_SHARE = 0.1  # of the median error, added to each before the logarithm: no place is easy by one lucky hit
BANDWIDTH_SCORES = 300  # scores within one bandwidth of the kernel
QUANTILE_RESOLUTION = 4  # H3 cells 45 km across: places in one share a weighted quantile
DECILES = 10
DENSITY_NEIGHBOURS = 10  # the distance to the tenth nearest known place says how dense they are


@dataclass(frozen=True)
class Difficulty:
    """The error expected at a place, from its columns: exp of a ridge regression of log errors.

    `weights` is float64 d; `low` and `high` bound the logarithm, so that extrapolation stays within the errors seen.
    """

    weights: np.ndarray
    intercept: float
    low: float
    high: float

    def predict(self, matrix: np.ndarray) -> np.ndarray:
        """Expected errors of rows n x d, float64 n, in the label's unit; NaN where a row has NaN."""
        return np.exp(np.clip(matrix.astype(np.float64) @ self.weights + self.intercept, self.low, self.high))


@dataclass(frozen=True)
class Calibration:
    """Nonconformity scores float64 n of known places, their degrees n x 2, and the difficulty that errors were divided by.

    Without a difficulty the scores are plain errors, or for classes 1 less the probability of the true class.
    """

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
        """Half-widths of intervals, float64 n, in the label's unit; infinite where there are too few scores for the level.

        Args:
            matrix: float n x d, the columns of the places.
            level: share of the labels that intervals should hold, 0 to 1.
            lonlat: degrees, n x 2, to weight scores by distance; without it all weigh the same.
        """
        if lonlat is None:
            quantiles = np.full(len(matrix), quantile(self.scores, level))
        else:
            quantiles = local_quantiles(self.scores, self.lonlat, lonlat, level, progress)
        return quantiles if self.difficulty is None else quantiles * self.difficulty.predict(matrix)


@dataclass(frozen=True, kw_only=True)
class Coverage:
    """The share of labels inside their intervals, for folds of one kind.

    `decile` is 1 (where known places are sparse) to 10 (dense), None for all rows; `width` is the median width of the
    intervals in the label's unit, or the median size of the sets of classes.
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
    """Nonconformity scores from out-of-fold predictions.

    Args:
        labels: n, all known.
        predictions: out of fold, float n in the label's unit or n x classes.
        matrix: float n x d, the columns that the difficulty is regressed on.
        folds: int n, at least three; the difficulty of a place is predicted without its fold.
        lonlat: degrees, n x 2.
    """
    errors = absolute_errors(labels, predictions)
    floor = MIN_ERROR_SHARE * np.median(errors) or MIN_ERROR_SHARE * errors.mean()
    if labels.task == "classification" or floor == 0:
        return Calibration(errors, lonlat)
    logs = np.log(errors + floor)
    expected = np.clip(ridge.out_of_fold(matrix, logs, folds), logs.min(), logs.max())
    weights, intercept, _ = ridge.fit(matrix, logs, folds)
    difficulty = Difficulty(weights, intercept, float(expected.min()), float(expected.max()))
    return Calibration(errors / np.exp(expected), lonlat, difficulty)


def absolute_errors(labels: Labels, predictions: np.ndarray) -> np.ndarray:
    """Absolute errors, float64 n; for classes 1 less the probability of the true one."""
    if labels.task == "classification":
        return 1 - predictions[np.arange(len(labels)), labels.values.astype(np.int64)]
    return np.abs(labels.values - predictions)


def quantile(scores: np.ndarray, level: float) -> float:
    """The score that a new one does not exceed with the probability `level`; infinite where there are too few for it."""
    rank = int(np.ceil((len(scores) + 1) * level))
    return float(np.partition(scores, rank - 1)[rank - 1]) if rank <= len(scores) else float("inf")


def local_quantiles(
    scores: np.ndarray, score_lonlat: np.ndarray, lonlat: np.ndarray, level: float, progress: Progress = no_progress
) -> np.ndarray:
    """Geographically weighted quantiles at n places, float64 n, for the kernel exp(-d²/2b²) of the distance d.

    The bandwidth b is the distance to the 300th nearest score.

    Args:
        scores: float m.
        score_lonlat: degrees, m x 2, of the scores.
        lonlat: degrees, n x 2; NaN where unknown, which gives NaN.
    """
    order = np.argsort(scores)
    ordered = scores[order]
    points = on_sphere(score_lonlat[order])
    nearest = min(BANDWIDTH_SCORES, len(scores)) - 1
    cells, member = np.unique(h3_cells.cells_at(lonlat, QUANTILE_RESOLUTION), return_inverse=True)
    result = np.full(len(cells), np.nan)
    centres = on_sphere(h3_cells.centres(cells[cells != 0]))
    for done, (row, centre) in enumerate(zip(np.flatnonzero(cells != 0), centres, strict=True)):
        if done % 100 == 0:
            progress(done / len(centres), "Weighting errors by distance")
        squared = ((points - centre) ** 2).sum(axis=1)
        bandwidth = max(np.partition(squared, nearest)[nearest], np.finfo(float).tiny)
        weight = np.cumsum(np.exp(-0.5 * squared / bandwidth))
        rank = np.searchsorted(weight, level * (weight[-1] + 1))  # the new place has weight 1 and the largest score
        result[row] = ordered[rank] if rank < len(ordered) else np.inf
    return result[member]


def coverage(
    labels: Labels,
    predictions: np.ndarray,
    folds: np.ndarray,
    lonlat: np.ndarray,
    *,
    level: float = LEVEL,
    matrix: np.ndarray | None = None,
    kind: str = "block",
    progress: Progress = no_progress,
) -> list[Coverage]:
    """How often intervals hold the label: first over all rows, then by deciles of the density of known places.

    The intervals of a fold are calibrated on the other folds only.

    Args:
        labels: n, all known.
        predictions: out of fold, in the label's unit or n x classes.
        folds: int n, at least four.
        lonlat: degrees, n x 2.
        matrix: float n x d, the columns that the difficulty is regressed on; by default the predictions.
        kind: of the folds, for the results.
    """
    columns = np.reshape(predictions, (len(labels), -1)) if matrix is None else matrix
    half_widths = _half_widths_out_of_fold(labels, predictions, columns, folds, lonlat, level=level, progress=progress)
    inside = absolute_errors(labels, predictions) <= half_widths
    if labels.task == "classification":
        widths = (predictions >= 1 - half_widths[:, None]).sum(axis=1)
    else:
        widths = 2 * half_widths
    decile = density_deciles(lonlat, subrange(progress, 0.8, 1.0))
    groups: list[tuple[int | None, np.ndarray]] = [(None, np.ones(len(labels), dtype=bool))]
    groups += [(number, decile == number) for number in range(1, DECILES + 1)]
    return [
        Coverage(
            folds=kind,
            level=level,
            covered=float(inside[rows].mean()),
            decile=number,
            width=float(np.median(widths[rows])),
            rows=int(rows.sum()),
        )
        for number, rows in groups
        if rows.any()
    ]


def _half_widths_out_of_fold(
    labels: Labels,
    predictions: np.ndarray,
    matrix: np.ndarray,
    folds: np.ndarray,
    lonlat: np.ndarray,
    *,
    level: float,
    progress: Progress,
) -> np.ndarray:
    """Half-widths of each fold, calibrated on the others, float64 n."""
    half_widths = np.empty(len(labels))
    numbers = np.unique(folds)
    for done, number in enumerate(numbers):
        progress(0.8 * done / len(numbers), "Cross-validating intervals")
        test = folds == number
        calibration = calibrate(labels.at(~test), predictions[~test], matrix[~test], folds[~test], lonlat[~test])
        half_widths[test] = calibration.half_widths(matrix[test], level)
    return half_widths


def density_deciles(lonlat: np.ndarray, progress: Progress = no_progress) -> np.ndarray:
    """The decile of each place by the distance to its tenth nearest, int n: 1 where places are sparse, 10 where dense."""
    from scipy.spatial import cKDTree

    progress(0.0, "Measuring the density of labelled places")
    points = on_sphere(lonlat)
    distance = cKDTree(points).query(points, [min(DENSITY_NEIGHBOURS + 1, len(points))])[0][:, 0]
    rank = np.argsort(np.argsort(-distance, kind="stable"), kind="stable")
    return 1 + rank * DECILES // len(points)


def check_level(level: float, scores: int) -> None:
    """Raise InputError unless so many scores suffice for intervals of the level."""
    if not 0.5 <= level < 1:
        raise InputError(f"The level of prediction intervals must be from 50 to 99.9 %, not {100 * level:g} %.")
    needed = int(np.ceil(level / (1 - level) - 1e-9))
    if scores < needed:
        raise InputError(
            f"Prediction intervals of {100 * level:g} % need {needed} labels, but there are {scores}: choose a lower level."
        )
