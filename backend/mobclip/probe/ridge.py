"""Ridge regression as a probe, with a penalty chosen by the same kind of cross-validation as the score.

A penalty chosen by leaving out single rows suits places between known ones, and is too weak for places far from all of
them. So each fold left out gets a penalty chosen by leaving out the other folds in turn (nested cross-validation). That
takes many fits, which are cheap because all of them come from one matrix of second moments per fold.
"""

import numpy as np

from mobclip.progress import Progress, no_progress

ALPHAS = np.logspace(-2, 6, 17)  # on standardised columns, as of scikit-learn's Ridge after StandardScaler
MIN_VARIANCE = 1e-12  # of a column: below, it is constant


def out_of_fold(
    matrix: np.ndarray,
    target: np.ndarray,
    folds: np.ndarray,
    progress: Progress = no_progress,
    weights: np.ndarray | None = None,
) -> np.ndarray:
    """Predictions of each row by a regression fitted without its fold, float64 n.

    Args:
        matrix: float n x d, finite.
        target: float n, finite.
        folds: int n, the fold of each row; at least three.
        weights: float n, sample weights with a mean of 1.
    """
    rows, _, _, offset = _centred(matrix, target)
    numbers = np.unique(folds)
    moments = dict(zip(numbers, _fold_moments(rows, folds, weights), strict=True))
    total = np.sum(list(moments.values()), axis=0)
    paths: dict[tuple[int, int], np.ndarray] = {}  # by pair of folds: solutions without both, for the choice in either
    predictions = np.empty(len(target))
    for done, number in enumerate(numbers):
        progress(done / len(numbers), "Cross-validating")
        candidates = []
        for other in numbers[numbers != number]:
            pair = min(number, other), max(number, other)
            if pair not in paths:
                paths[pair] = _solve(total - moments[number] - moments[other], ALPHAS)
            candidates.append((paths[pair], moments[other]))
        solution = _solve(total - moments[number], np.array([_best_alpha(candidates)]))[0]
        predictions[folds == number] = rows[folds == number, :-1] @ solution[:-1]
    return predictions + offset


def penalty(matrix: np.ndarray, target: np.ndarray, folds: np.ndarray, weights: np.ndarray | None = None) -> float:
    """The penalty that is best on folds left out in turn; arguments are those of `out_of_fold`."""
    rows, *_ = _centred(matrix, target)
    return _penalty(_fold_moments(rows, folds, weights))


def fit(matrix: np.ndarray, target: np.ndarray, folds: np.ndarray) -> tuple[np.ndarray, float, float]:
    """Coefficients float64 d, intercept and penalty for all rows; arguments are those of `penalty`."""
    rows, mean, scale, offset = _centred(matrix, target)
    moments = _fold_moments(rows, folds, None)
    alpha = _penalty(moments)
    solution = _solve(np.sum(moments, axis=0), np.array([alpha]))[0, :-1]
    coefficients = solution[1:] / scale
    return coefficients, float(solution[0] - coefficients @ mean + offset), alpha


def _penalty(moments: list[np.ndarray]) -> float:
    """The penalty that is best on folds left out in turn, from the moments of each fold."""
    total = np.sum(moments, axis=0)
    return _best_alpha([(_solve(total - left_out, ALPHAS), left_out) for left_out in moments])


def _best_alpha(candidates: list[tuple[np.ndarray, np.ndarray]]) -> float:
    """The penalty with the least squared error, from pairs of solutions by penalty and moments of the fold they left out."""
    error = sum(np.einsum("ai,ij,aj->a", solutions, left_out, solutions) for solutions, left_out in candidates)
    return float(ALPHAS[np.argmin(error)])


def _centred(matrix: np.ndarray, target: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray, float]:
    """Rows (1, columns, target), centred and scaled so that sums of squares lose no digits; mean and scale of the columns,
    and the target's mean."""
    mean = matrix.mean(axis=0, dtype=np.float64)
    deviation = matrix.std(axis=0, dtype=np.float64)
    scale = np.where(deviation > 0, deviation, 1.0)
    offset = float(np.mean(target))
    return np.column_stack([np.ones(len(target)), (matrix - mean) / scale, target - offset]), mean, scale, offset


def _fold_moments(rows: np.ndarray, folds: np.ndarray, weights: np.ndarray | None) -> list[np.ndarray]:
    """Second moments of the rows of each fold, in the order of the folds' numbers, (d + 2) x (d + 2) each."""
    moments = []
    for number in np.unique(folds):
        chosen = rows[folds == number]
        weighted = chosen if weights is None else weights[folds == number, None] * chosen
        moments.append(chosen.T @ weighted)
    return moments


def _solve(moments: np.ndarray, alphas: np.ndarray) -> np.ndarray:
    """Solutions (intercept, coefficients, -1) by penalty, alphas x (d + 2): times a row (1, columns, target), the error."""
    count = moments[0, 0]
    mean = moments[0, 1:] / count
    covariance = moments[1:, 1:] - count * np.outer(mean, mean)
    variance = np.diag(covariance)[:-1] / count
    scale = np.sqrt(np.where(variance > MIN_VARIANCE, variance, 1.0))
    eigenvalues, axes = np.linalg.eigh(covariance[:-1, :-1] / np.outer(scale, scale))
    projected = axes.T @ (covariance[:-1, -1] / scale)
    coefficients = (projected / (np.maximum(eigenvalues, 0) + alphas[:, None])) @ axes.T / scale
    intercept = mean[-1] - coefficients @ mean[:-1]
    return np.column_stack([intercept, coefficients, np.full(len(alphas), -1.0)])
