"""Scores pooled over all folds: R², skill scores of classes, errors, rank correlation and Moran's I of the residuals."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from scipy.stats import rankdata
from sklearn import metrics

from mobclip.evaluation.bootstrap import bootstrap_counts
from mobclip.probe.labels import Labels
from mobclip.probe.penalties import MIN_PROBABILITY

NEIGHBOURS = 8  # of Moran's I
ROUNDING = 1e-12  # share of the squares below which a variance is rounding error and the target constant


@dataclass(frozen=True)
class SkillScore:
    """1 less the loss of predictions over the loss of the best constant: 1 is perfect, below 0 the constant would do better.

    Both losses follow from sums over rows, so that a bootstrap of whole blocks is one product of matrices.

    Attributes:
        terms: from target n x k and prediction n x k, what of each row is summed, float64 n x m.
        losses: from sums, draws x m, the loss of the predictions and of the best constant, draws each.
    """

    terms: Callable[[np.ndarray, np.ndarray], np.ndarray]
    losses: Callable[[np.ndarray], tuple[np.ndarray, np.ndarray]]

    def __call__(self, target: np.ndarray, prediction: np.ndarray, sample_weight: np.ndarray | None = None) -> float:
        """The score of all rows; NaN where the target is constant or there are no rows.

        Args:
            target, prediction: n or n x k; losses are summed over k.
            sample_weight: n, how much a row counts.
        """
        if not len(target):
            return float("nan")
        return float(self._of(self._terms(target, prediction, sample_weight).sum(axis=0, keepdims=True))[0])

    def bootstrap(
        self,
        target: np.ndarray,
        prediction: np.ndarray,
        blocks: np.ndarray,
        *,
        sample_weight: np.ndarray | None = None,
        counts: np.ndarray | None = None,
    ) -> np.ndarray:
        """The score of each resampling of whole blocks, float64 draws; NaN where one holds a constant target.

        Args:
            blocks: n, the block of each row; int from 0 where `counts` are given.
            counts: draws x blocks, how often a resampling holds each block; by default `bootstrap_counts` of the blocks.
        """
        if counts is None:
            unique, blocks = np.unique(blocks, return_inverse=True)
            counts = bootstrap_counts(len(unique))
        terms = self._terms(target, prediction, sample_weight)
        sums = np.stack([np.bincount(blocks, column, minlength=counts.shape[1]) for column in terms.T], axis=1)
        return self._of(counts @ sums)

    def _terms(self, target: np.ndarray, prediction: np.ndarray, sample_weight: np.ndarray | None) -> np.ndarray:
        target = np.reshape(target, (len(target), -1)).astype(np.float64)
        terms = self.terms(target, np.reshape(prediction, target.shape).astype(np.float64))
        return terms if sample_weight is None else terms * np.asarray(sample_weight)[:, None]

    def _of(self, sums: np.ndarray) -> np.ndarray:
        loss, constant_loss = self.losses(sums)
        with np.errstate(divide="ignore", invalid="ignore"):
            return np.where(constant_loss > 0, 1 - loss / constant_loss, np.nan)


def _squared_error_terms(target: np.ndarray, prediction: np.ndarray) -> np.ndarray:
    centred = target - target.mean(axis=0)
    error = ((target - prediction) ** 2).sum(axis=1)
    return np.column_stack([error, np.ones(len(target)), (centred**2).sum(axis=1), centred])


def _squared_error_losses(sums: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    error, count, squares = sums[:, :3].T
    variation = squares - (sums[:, 3:] ** 2).sum(axis=1) / count
    return error, np.where(variation > ROUNDING * squares, variation, 0)


def _log_loss_terms(membership: np.ndarray, probabilities: np.ndarray) -> np.ndarray:
    true = (membership * probabilities).sum(axis=1)
    return np.column_stack([-np.log(np.maximum(true, MIN_PROBABILITY)), membership])


def _log_loss_losses(sums: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    frequencies = sums[:, 1:] / sums[:, 1:].sum(axis=1, keepdims=True)
    return sums[:, 0], -(sums[:, 1:] * np.log(np.where(frequencies > 0, frequencies, 1))).sum(axis=1)


r2 = SkillScore(_squared_error_terms, _squared_error_losses)
"""R², the coefficient of determination: share of the variance that is explained, of targets n or n x k."""

log_loss_skill = SkillScore(_log_loss_terms, _log_loss_losses)
"""Log-loss skill: share of the log loss of constant frequencies that probabilities n x classes explain, of membership
n x classes of 0 and 1. It is McFadden's pseudo-R² (1974), here of predictions out of fold."""

brier_skill = r2
"""Brier skill score (Brier 1950): share of the squared error of constant frequencies that probabilities n x classes explain,
of membership n x classes of 0 and 1. It is the formula of R²."""


def skill_of(task: str) -> SkillScore:
    """The score of a learning task: the log-loss skill of a classification, R² of regressions and counts."""
    return log_loss_skill if task == "classification" else r2


def skill(labels: Labels, predictions: np.ndarray, sample_weight: np.ndarray | None = None) -> float:
    """`skill_of` the task, of predictions float n in the label's unit or probabilities n x classes; all labels known."""
    return skill_of(labels.task)(labels.columns(), predictions, sample_weight)


def bootstrap_skill(
    labels: Labels, predictions: np.ndarray, blocks: np.ndarray, sample_weight: np.ndarray | None = None
) -> np.ndarray:
    """`skill` of each resampling of whole blocks, float64 draws; the same blocks give the same resamplings."""
    return skill_of(labels.task).bootstrap(labels.columns(), predictions, blocks, sample_weight=sample_weight)


def moran(residuals: np.ndarray, near: np.ndarray) -> float | None:
    """Moran's I (1950) with the nearest rows as equal neighbours: 0 where neighbours err independently, 1 where alike.

    `residuals` is float64 n x m; the m columns are pooled. None where all are zero.
    """
    centred = residuals - residuals.mean(axis=0)
    square = (centred**2).sum()
    return float((centred * centred[near].mean(axis=1)).sum() / square) if square > 0 else None


def regression_metrics(
    labels: Labels, predictions: np.ndarray, weights: np.ndarray | None = None
) -> dict[str, float | None]:
    """RMSE and MAE in the label's unit, and Spearman's rank correlation, None where all predictions are equal."""
    covariance = np.cov(rankdata(labels.values), rankdata(predictions), aweights=weights)
    spread = np.sqrt(covariance[0, 0] * covariance[1, 1])
    return {
        "rmse": float(metrics.root_mean_squared_error(labels.values, predictions, sample_weight=weights)),
        "mae": float(metrics.mean_absolute_error(labels.values, predictions, sample_weight=weights)),
        "spearman": float(covariance[0, 1] / spread) if spread > 0 else None,
    }


def classification_metrics(
    labels: Labels, probabilities: np.ndarray, weights: np.ndarray | None = None
) -> dict[str, float | None]:
    """Accuracy, balanced accuracy and log loss of probabilities n x classes."""
    codes = labels.values.astype(np.int64)
    likeliest = probabilities.argmax(axis=1)
    true = np.maximum(probabilities[np.arange(len(labels)), codes], MIN_PROBABILITY)
    return {
        "accuracy": float(metrics.accuracy_score(codes, likeliest, sample_weight=weights)),
        "balanced_accuracy": float(metrics.balanced_accuracy_score(codes, likeliest, sample_weight=weights)),
        "log_loss": float(np.average(-np.log(true), weights=weights)),
    }
