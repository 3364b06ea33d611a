"""Ridge regression as the probe, its penalty chosen by leaving out the same kind of places as the score does.

A penalty chosen by leaving out single rows suits places between known ones, and is too weak for places far from all of
them. So each fold left out gets a penalty chosen by leaving out the other folds in turn. That takes many fits, which
are cheap because all of them come from one matrix of second moments a fold.
"""

import numpy as np

from mobclip.progress import Progress, no_progress

ALPHAS = np.logspace(-2, 6, 17)  # on standardised columns, as of scikit-learn's Ridge after StandardScaler
TINY = 1e-12  # of a column's variance, below which it is constant


def out_of_fold(
    matrix: np.ndarray,
    target: np.ndarray,
    folds: np.ndarray,
    progress: Progress = no_progress,
    weights: np.ndarray | None = None,
) -> np.ndarray:
    """Predictions of each row by a probe that never saw its fold, float64 n.

    Args:
        matrix: float n x d, finite.
        target: float n, finite.
        folds: int n, the fold of each row; at least three.
        weights: float n, mean 1: how much a row counts.
    """
    rows, _, _, offset = _centred(matrix, target)
    numbers = np.unique(folds)
    moments = {number: _moments(rows, folds == number, weights) for number in numbers}
    total = sum(moments.values())
    without = {}  # weights of each penalty without two folds: for the choice in either of them
    predictions = np.empty(len(target))
    for done, number in enumerate(numbers):
        progress(done / len(numbers), "Checking on places left out")
        tried = []
        for other in numbers[numbers != number]:
            pair = min(number, other), max(number, other)
            if pair not in without:
                without[pair] = _solve(total - moments[number] - moments[other], ALPHAS)
            tried.append((without[pair], moments[other]))
        solution = _solve(total - moments[number], np.array([_best_alpha(tried)]))[0]
        predictions[folds == number] = rows[folds == number, :-1] @ solution[:-1]
    return predictions + offset


def penalty(matrix: np.ndarray, target: np.ndarray, folds: np.ndarray, weights: np.ndarray | None = None) -> float:
    """The penalty that is best on folds left out in turn; arguments are those of `out_of_fold`."""
    rows, *_ = _centred(matrix, target)
    moments = [_moments(rows, folds == number, weights) for number in np.unique(folds)]
    total = sum(moments)
    return _best_alpha([(_solve(total - left_out, ALPHAS), left_out) for left_out in moments])


def fit(matrix: np.ndarray, target: np.ndarray, folds: np.ndarray) -> tuple[np.ndarray, float, float]:
    """Weights float64 d, intercept and penalty for all rows; the penalty is the best on folds left out in turn."""
    rows, mean, scale, offset = _centred(matrix, target)
    moments = [_moments(rows, folds == number, None) for number in np.unique(folds)]
    total = sum(moments)
    alpha = _best_alpha([(_solve(total - left_out, ALPHAS), left_out) for left_out in moments])
    weights = _solve(total, np.array([alpha]))[0, :-1]
    return weights[1:] / scale, float(weights[0] - (weights[1:] / scale) @ mean + offset), alpha


def _best_alpha(tried: list[tuple[np.ndarray, np.ndarray]]) -> float:
    """The penalty with the least squared error, from weights of each penalty and the moments of the fold that they left out."""
    error = sum(np.einsum("ai,ij,aj->a", weights, left_out, weights) for weights, left_out in tried)
    return float(ALPHAS[error.argmin()])


def _centred(matrix: np.ndarray, target: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray, float]:
    """Rows (1, columns, target), centred and scaled so that sums of squares lose no digits; mean and scale of the columns,
    and the target's mean."""
    mean, scale = matrix.mean(axis=0, dtype=np.float64), matrix.std(axis=0, dtype=np.float64)
    scale = np.where(scale > 0, scale, 1.0)
    offset = float(np.mean(target))
    return np.column_stack([np.ones(len(target)), (matrix - mean) / scale, target - offset]), mean, scale, offset


def _moments(rows: np.ndarray, some: np.ndarray, weights: np.ndarray | None) -> np.ndarray:
    chosen = rows[some]
    return chosen.T @ chosen if weights is None else chosen.T @ (weights[some, None] * chosen)


def _solve(moments: np.ndarray, alphas: np.ndarray) -> np.ndarray:
    """(intercept, weights, -1) for each penalty, alphas x (d + 2): times a row (1, columns, target), the error."""
    count, mean = moments[0, 0], moments[0, 1:] / moments[0, 0]
    covariance = moments[1:, 1:] - count * np.outer(mean, mean)
    variance = np.diag(covariance)[:-1] / count
    scale = np.sqrt(np.where(variance > TINY, variance, 1.0))
    values, axes = np.linalg.eigh(covariance[:-1, :-1] / np.outer(scale, scale))
    toward = axes.T @ (covariance[:-1, -1] / scale)
    weights = (toward / (np.maximum(values, 0) + alphas[:, None])) @ axes.T / scale
    intercept = mean[-1] - weights @ mean[:-1]
    return np.column_stack([intercept, weights, np.full(len(alphas), -1.0)])
