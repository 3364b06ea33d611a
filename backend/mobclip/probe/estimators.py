"""Probes: small models from embeddings to an indicator, by scikit-learn and LightGBM, fitted and cross-validated alike.

| probe | regression | classification | counts |
|---|---|---|---|
| `ridge` | ridge regression | logistic regression, L2 | Poisson regression, L2 |
| `lightgbm`, `lightgbm-paper` | boosted trees | boosted trees | boosted trees, Poisson |
| `knn` | mean of five neighbours | shares among five neighbours | mean of five neighbours |
| `mlp` | one hidden layer | one hidden layer | one hidden layer, Poisson |

The penalty of `ridge` is chosen within the training rows, on the same kind of folds as those of the score; the other probes
have fixed settings. `lightgbm-paper` has those of the MobCLIP and MoRA papers.
"""

from dataclasses import dataclass
from typing import Any, get_args

import numpy as np

from mobclip.choices import Probe
from mobclip.errors import InputError
from mobclip.probe import ridge, transforms
from mobclip.probe.labels import Labels
from mobclip.probe.penalties import best_penalty, nested_penalties
from mobclip.probe.pipelines import fit_estimator, predict_raw, take_weights
from mobclip.probe.threads import limit_threads
from mobclip.progress import Progress, no_progress, subrange

PROBES: tuple[Probe, ...] = get_args(Probe)


@dataclass(frozen=True, kw_only=True)
class FittedProbe:
    """A fitted estimator and what turns its output into the label's unit.

    `residuals` float64 m stand for the out-of-fold residuals on the scale of the transform; empty without a transform.
    `alpha` is the penalty, NaN where the probe has none.
    """

    estimator: Any
    classes: tuple[str, ...]
    transform: str
    residuals: np.ndarray
    alpha: float

    def predict(self, matrix: np.ndarray) -> np.ndarray:
        """Expected labels float64 n in their unit, or probabilities n x classes, of rows n x d; NaN for a row with NaN."""
        known = np.isfinite(matrix).all(axis=1)
        result = np.full((len(matrix), len(self.classes)) if self.classes else len(matrix), np.nan)
        if known.any():
            raw = predict_raw(self.estimator, np.asarray(matrix[known], dtype=np.float64), len(self.classes))
            result[known] = transforms.unbiased_inverse(self.transform, raw, self.residuals)
        return result


def check_probe(probe: str) -> None:
    """Raise InputError unless there is such a probe."""
    if probe not in PROBES:
        raise InputError(f"There is no probe '{probe}': choose from {', '.join(PROBES)}.")


def fit(
    probe: str,
    labels: Labels,
    matrix: np.ndarray,
    folds: np.ndarray,
    weights: np.ndarray | None = None,
    progress: Progress = no_progress,
) -> FittedProbe:
    """Fit a probe to all rows; cross-validation on the folds gives its penalty and the residuals of a transform.

    Args:
        probe: one of `PROBES`.
        labels: n, all known.
        matrix: float n x d, finite.
        folds: int n, the fold of each row.
        weights: float n, sample weights.

    Raises:
        InputError: no such probe.
    """
    check_probe(probe)
    matrix = np.asarray(matrix, dtype=np.float64)
    weights = _normalised(weights)
    alpha = float("nan")
    residuals = np.empty(0)
    with limit_threads(matrix):
        if probe == "ridge":
            alpha = _penalty(labels, matrix, folds, weights, subrange(progress, 0.0, 0.3))
        if labels.transform != "none":
            target = transforms.forward(labels.transform, labels.values)
            raw = _raw_out_of_fold(probe, labels, matrix, folds, weights, subrange(progress, 0.3, 0.8))
            residuals = transforms.summarise(target - raw, weights)
        estimator = fit_estimator(probe, labels, matrix, weights, alpha, subrange(progress, 0.8, 1.0))
    return FittedProbe(
        estimator=estimator, classes=labels.classes, transform=labels.transform, residuals=residuals, alpha=alpha
    )


def out_of_fold(
    probe: str,
    labels: Labels,
    matrix: np.ndarray,
    folds: np.ndarray,
    weights: np.ndarray | None = None,
    progress: Progress = no_progress,
) -> np.ndarray:
    """Predictions of each row by a probe fitted without its fold, with a penalty chosen among the other folds.

    Arguments and errors are those of `fit`. The smearing of a transform takes the out-of-fold residuals of the other folds.

    Returns:
        Float64 n in the label's unit, or probabilities n x classes.
    """
    check_probe(probe)
    matrix = np.asarray(matrix, dtype=np.float64)
    weights = _normalised(weights)
    with limit_threads(matrix):
        raw = _raw_out_of_fold(probe, labels, matrix, folds, weights, progress)
    if labels.transform == "none":
        return raw
    residuals = transforms.forward(labels.transform, labels.values) - raw
    result = np.empty(len(labels))
    for number in np.unique(folds):
        test = folds == number
        others = transforms.summarise(residuals[~test], take_weights(weights, ~test))
        result[test] = transforms.unbiased_inverse(labels.transform, raw[test], others)
    return result


def _penalty(
    labels: Labels, matrix: np.ndarray, folds: np.ndarray, weights: np.ndarray | None, progress: Progress
) -> float:
    """The penalty of `ridge` for all rows."""
    if labels.task == "regression":
        return ridge.penalty(matrix, transforms.forward(labels.transform, labels.values), folds, weights)
    return best_penalty(labels, matrix, folds, weights, progress)


def _raw_out_of_fold(
    probe: str, labels: Labels, matrix: np.ndarray, folds: np.ndarray, weights: np.ndarray | None, progress: Progress
) -> np.ndarray:
    """Out-of-fold predictions on the scale of the transform."""
    if probe == "ridge" and labels.task == "regression":
        target = transforms.forward(labels.transform, labels.values)
        return ridge.out_of_fold(matrix, target, folds, progress, weights)
    numbers = np.unique(folds)
    penalties = dict.fromkeys(numbers, float("nan"))
    if probe == "ridge":
        penalties = nested_penalties(labels, matrix, folds, weights, subrange(progress, 0.0, 0.8))
        progress = subrange(progress, 0.8, 1.0)
    result = np.empty((len(labels), len(labels.classes)) if labels.classes else len(labels))
    for done, number in enumerate(numbers):
        step = subrange(progress, done / len(numbers), (done + 1) / len(numbers))
        test = folds == number
        train_weights = take_weights(weights, ~test)
        estimator = fit_estimator(probe, labels.at(~test), matrix[~test], train_weights, penalties[number], step)
        result[test] = predict_raw(estimator, matrix[test], len(labels.classes))
    return result


def _normalised(weights: np.ndarray | None) -> np.ndarray | None:
    """Weights with a mean of 1, so that a penalty means the same with and without them."""
    return None if weights is None else np.asarray(weights, dtype=np.float64) / np.mean(weights)
