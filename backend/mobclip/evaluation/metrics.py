"""Scores pooled over all folds, and their intervals by a bootstrap of whole blocks.

Neighbours are alike, so that resampling single rows (Efron 1979) gives intervals that are too narrow: blocks are drawn
whole. 95 % of the resamplings lie within an interval. Two sets of predictions are resampled alike and can be subtracted.
"""

import numpy as np
from scipy.stats import rankdata
from sklearn import metrics

from mobclip.evaluation.results import Score
from mobclip.probe.labels import Labels
from mobclip.probe.penalties import MIN_PROBABILITY

DRAWS = 2000
INTERVAL = (2.5, 97.5)  # per cent
NEIGHBOURS = 8  # of Moran's I


def r2(target: np.ndarray, predictions: np.ndarray) -> float:
    """Share of the variance explained; below 0 where the mean would do better."""
    return float(1 - ((target - predictions) ** 2).sum() / ((target - target.mean()) ** 2).sum())


def resampled_r2(
    target: np.ndarray, predictions: np.ndarray, blocks: np.ndarray, draws: int = DRAWS, seed: int = 0
) -> np.ndarray:
    """R2 of each of so many resamplings of whole blocks, float64 draws."""
    return resampled(Labels("", target), predictions, blocks, None, draws, seed)


def explained(labels: Labels, predictions: np.ndarray, weights: np.ndarray | None = None) -> float:
    """R2 of predictions float n, or the share of the log loss of constant frequencies that probabilities n x classes explain."""
    sums = _sums(labels, predictions, weights).sum(axis=0)
    return float(_explained(labels, sums[None])[0])


def resampled(
    labels: Labels,
    predictions: np.ndarray,
    blocks: np.ndarray,
    weights: np.ndarray | None = None,
    draws: int = DRAWS,
    seed: int = 0,
) -> np.ndarray:
    """`explained` of each of so many resamplings of whole blocks, float64 draws.

    The same blocks and seed give the same resamplings, so that two of them can be subtracted.
    """
    _, member = np.unique(blocks, return_inverse=True)
    sums = np.stack([np.bincount(member, column) for column in _sums(labels, predictions, weights).T], axis=1)
    times = np.random.default_rng(seed).multinomial(len(sums), np.full(len(sums), 1 / len(sums)), size=draws)
    return _explained(labels, times @ sums)


def interval(draws: np.ndarray) -> tuple[float, float]:
    """The 95 % interval of resamplings; those of blocks that all have one label say nothing and are left out."""
    low, high = np.nanpercentile(draws, INTERVAL)
    return float(low), float(high)


def score(
    labels: Labels,
    predictions: np.ndarray,
    draws: np.ndarray,
    near: np.ndarray,
    what: tuple[str, int, str, str],
    weights: np.ndarray | None = None,
) -> Score:
    """All scores of out-of-fold predictions.

    Args:
        labels: n, all known.
        predictions: float n in the label's unit, or n x classes.
        draws: resampled R2, for the interval.
        near: int n x k, the nearest other rows of each, for Moran's I.
        what: name of the columns, their number, probe and kind of folds.
        weights: float n, how much a row counts.
    """
    found = {
        "r2": explained(labels, predictions, weights),
        **dict(zip(("r2_low", "r2_high"), interval(draws), strict=True)),
    }
    own = _of_classes if labels.task == "classification" else _of_numbers
    residuals = labels.columns() - np.reshape(predictions, (len(labels), -1))
    return Score(*what, len(labels), **found, moran=moran(residuals, near), **own(labels, predictions, weights))


def moran(residuals: np.ndarray, near: np.ndarray) -> float | None:
    """Moran's I (1950) with the nearest rows as equal neighbours: 0 where neighbours err independently, 1 where alike.

    `residuals` is float64 n x m; the m columns are pooled. None where all are zero.
    """
    centred = residuals - residuals.mean(axis=0)
    square = (centred**2).sum()
    return float((centred * centred[near].mean(axis=1)).sum() / square) if square > 0 else None


def _sums(labels: Labels, predictions: np.ndarray, weights: np.ndarray | None) -> np.ndarray:
    """What of each row adds up to a score: its loss, and what the loss of the best constant is made of; float64 n x m."""
    if labels.task == "classification":
        true = predictions[np.arange(len(labels)), labels.values.astype(np.int64)]
        parts = np.column_stack([-np.log(np.maximum(true, MIN_PROBABILITY)), labels.columns()])
    else:
        centred = labels.values - labels.values.mean()
        parts = np.column_stack([(labels.values - predictions) ** 2, np.ones(len(labels)), centred, centred**2])
    return parts if weights is None else parts * weights[:, None]


def _explained(labels: Labels, sums: np.ndarray) -> np.ndarray:
    """1 less the loss over that of the best constant; NaN where a constant has none."""
    if labels.task == "classification":
        counts = sums[:, 1:]
        shares = counts / counts.sum(axis=1, keepdims=True)
        least = -(counts * np.log(np.where(shares > 0, shares, 1))).sum(axis=1)
    else:
        _, count, total, squares = sums.T
        least = squares - total**2 / count
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(least > 0, 1 - sums[:, 0] / least, np.nan)


def _of_numbers(labels: Labels, predictions: np.ndarray, weights: np.ndarray | None) -> dict[str, float | None]:
    ranks = rankdata(labels.values), rankdata(predictions)
    covariance = np.cov(*ranks, aweights=weights)
    spread = np.sqrt(covariance[0, 0] * covariance[1, 1])
    return {
        "rmse": float(metrics.root_mean_squared_error(labels.values, predictions, sample_weight=weights)),
        "mae": float(metrics.mean_absolute_error(labels.values, predictions, sample_weight=weights)),
        "spearman": float(covariance[0, 1] / spread) if spread > 0 else None,
    }


def _of_classes(labels: Labels, probabilities: np.ndarray, weights: np.ndarray | None) -> dict[str, float]:
    likeliest, codes = probabilities.argmax(axis=1), labels.values.astype(np.int64)
    true = np.maximum(probabilities[np.arange(len(labels)), codes], MIN_PROBABILITY)
    return {
        "accuracy": float(metrics.accuracy_score(codes, likeliest, sample_weight=weights)),
        "balanced_accuracy": float(metrics.balanced_accuracy_score(codes, likeliest, sample_weight=weights)),
        "log_loss": float(np.average(-np.log(true), weights=weights)),
    }
