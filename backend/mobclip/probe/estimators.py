"""Probes: small models from columns to an indicator, from scikit-learn and LightGBM, fitted and scored alike.

| probe | numbers | classes | counts |
|---|---|---|---|
| `ridge` | ridge regression | logistic regression, L2 | Poisson regression, L2 |
| `lightgbm`, `lightgbm-paper` | boosted trees | boosted trees | boosted trees, Poisson |
| `knn` | mean of five | shares of five | mean of five |
| `mlp` | one hidden layer | one hidden layer | one hidden layer, Poisson |

The penalty of `ridge` is chosen by leaving out the same kind of places as the score does, inside the places learnt from; the
other probes have fixed settings. `lightgbm-paper` has those of the MobCLIP and MoRA papers.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
from sklearn.base import BaseEstimator
from sklearn.compose import TransformedTargetRegressor
from sklearn.linear_model import LogisticRegression, PoissonRegressor, Ridge
from sklearn.neural_network import MLPClassifier, MLPRegressor
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from mobclip.errors import InputError
from mobclip.probe import ridge, transforms
from mobclip.probe.labels import Labels
from mobclip.probe.threads import limit_threads
from mobclip.probe.weighted_knn import NeighboursMean, NeighboursShares
from mobclip.progress import Progress, no_progress, subrange

PROBES = ("ridge", "lightgbm", "lightgbm-paper", "knn", "mlp")
NEIGHBOURS = 5
REPRODUCIBLE = {"verbose": -1, "random_state": 0, "deterministic": True, "force_row_wise": True}
TREES = {"n_estimators": 300, "learning_rate": 0.1, **REPRODUCIBLE}
TREES_OF_THE_PAPER = {"n_estimators": 1000, "learning_rate": 0.05, "max_depth": 7, **REPRODUCIBLE}
WORTH_THREADS = 1_000_000  # numbers, below which threads of LightGBM wait for each other longer than they work
WORTH_NEWTON = 250  # weights of a logistic regression, up to which second derivatives pay
NETWORK = {"hidden_layer_sizes": (64,), "alpha": 1e-2, "early_stopping": True, "max_iter": 200, "random_state": 0}
LOGISTIC_PENALTIES = np.logspace(0, 4, 5)  # 1 / C of scikit-learn's LogisticRegression on standardised columns
POISSON_PENALTIES = np.logspace(-4, 0, 5)  # alpha of scikit-learn's PoissonRegressor, on the mean deviance
ROUGH = 1e-2  # tolerance of fits that only tell which penalty is best; sums of losses move by far less than between penalties
MIN_PROBABILITY = 1e-6  # of a class: what a probe thinks impossible costs much, not everything


@dataclass(frozen=True)
class Fitted:
    """A probe that has learnt: its scikit-learn estimator and what turns its output into the label's unit.

    `residuals` stand for those of places left out, on the scale of the transform (empty without one). `alpha` is the penalty,
    NaN where the probe has none.
    """

    estimator: BaseEstimator
    probe: str
    task: str
    classes: tuple[str, ...]
    transform: str
    residuals: np.ndarray
    alpha: float

    def predict(self, matrix: np.ndarray) -> np.ndarray:
        """Expected labels float64 n in their unit, or probabilities n x classes; NaN where a row has no values."""
        known = np.isfinite(matrix).all(axis=1)
        result = np.full((len(matrix), len(self.classes)) if self.classes else len(matrix), np.nan)
        if known.any():
            raw = _predicted(self.estimator, np.asarray(matrix[known], dtype=np.float64), len(self.classes))
            result[known] = transforms.unbiased(self.transform, raw, self.residuals)
        return result


def make(probe: str, task: str = "regression", alpha: float = 1.0) -> BaseEstimator:
    """An unfitted estimator; `alpha` is the penalty of `ridge`.

    Raises:
        InputError: no such probe.
    """
    check_probe(probe)
    if probe == "ridge":
        return make_pipeline(StandardScaler(), _linear(task, alpha))
    if probe == "knn":
        kind = NeighboursShares if task == "classification" else NeighboursMean
        return make_pipeline(StandardScaler(), kind(NEIGHBOURS))
    if probe == "mlp":
        return _network(task)
    return _trees(task, TREES if probe == "lightgbm" else TREES_OF_THE_PAPER)


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
) -> Fitted:
    """A probe fitted to all rows; its penalty, and the residuals of a transform, come from leaving the folds out in turn.

    Args:
        probe: of `PROBES`.
        labels: n, all known.
        matrix: float n x d, finite.
        folds: int n, the fold of each row.
        weights: float n, how much a row counts.
    """
    check_probe(probe)
    matrix, weights = np.asarray(matrix, dtype=np.float64), _scaled(weights)
    with limit_threads(matrix):
        alpha = (
            _penalty(probe, labels, matrix, folds, weights, subrange(progress, 0.0, 0.3))
            if probe == "ridge"
            else float("nan")
        )
        residuals = np.empty(0)
        if labels.transform != "none":
            learnt = transforms.forward(labels.transform, labels.values)
            held_out = _held_out(probe, labels, matrix, folds, weights, subrange(progress, 0.3, 0.8))
            residuals = transforms.summary(learnt - held_out, weights)
        estimator = _learn(probe, labels, matrix, weights, alpha, subrange(progress, 0.8, 1.0))
    return Fitted(estimator, probe, labels.task, labels.classes, labels.transform, residuals, alpha)


def out_of_fold(
    probe: str,
    labels: Labels,
    matrix: np.ndarray,
    folds: np.ndarray,
    weights: np.ndarray | None = None,
    progress: Progress = no_progress,
) -> np.ndarray:
    """Predictions of each row by a probe that never saw its fold, the penalty chosen among the other folds.

    Arguments are those of `fit`. The smearing of a transform takes the residuals of the other folds, left out in their turn.

    Returns:
        Float64 n in the label's unit, or n x classes.
    """
    check_probe(probe)
    matrix = np.asarray(matrix, dtype=np.float64)
    weights = _scaled(weights)
    with limit_threads(matrix):
        raw = _held_out(probe, labels, matrix, folds, weights, progress)
    if labels.transform == "none":
        return raw
    residuals = transforms.forward(labels.transform, labels.values) - raw
    result = np.empty(len(labels))
    for number in np.unique(folds):
        out = folds == number
        others = transforms.summary(residuals[~out], _some(weights, ~out))
        result[out] = transforms.unbiased(labels.transform, raw[out], others)
    return result


def _held_out(
    probe: str, labels: Labels, matrix: np.ndarray, folds: np.ndarray, weights: np.ndarray | None, progress: Progress
) -> np.ndarray:
    """Out-of-fold predictions on the scale of the transform."""
    if probe == "ridge" and labels.task == "regression":
        return ridge.out_of_fold(matrix, transforms.forward(labels.transform, labels.values), folds, progress, weights)
    numbers = np.unique(folds)
    penalties = dict.fromkeys(numbers, float("nan"))
    if probe == "ridge":
        penalties = _nested_penalties(labels, matrix, folds, weights, subrange(progress, 0.0, 0.8))
        progress = subrange(progress, 0.8, 1.0)
    result = np.empty((len(labels), len(labels.classes)) if labels.classes else len(labels))
    for done, number in enumerate(numbers):
        step = subrange(progress, done / len(numbers), (done + 1) / len(numbers))
        out = folds == number
        estimator = _learn(probe, labels.at(~out), matrix[~out], _some(weights, ~out), penalties[number], step)
        result[out] = _predicted(estimator, matrix[out], len(labels.classes))
    return result


def _learn(
    probe: str, labels: Labels, matrix: np.ndarray, weights: np.ndarray | None, alpha: float, progress: Progress
) -> BaseEstimator:
    """A fitted estimator, on the scale of the transform; a constant one where all rows are of one class."""
    progress(0.0, f"Fitting {probe}")
    target = transforms.forward(labels.transform, labels.values)
    if labels.task == "classification":
        target = target.astype(np.int64)
        if np.ptp(target) == 0:
            return _Constant(int(target[0]))
    arguments = {} if weights is None else _weight_arguments(probe, labels.task, weights)
    if probe.startswith("lightgbm"):
        arguments["callbacks"] = [_reporter(progress, probe)]
    return _suited(make(probe, labels.task, alpha), probe, labels, matrix).fit(matrix, target, **arguments)


def _suited(estimator: BaseEstimator, probe: str, labels: Labels, matrix: np.ndarray) -> BaseEstimator:
    """The estimator with what changes its speed and not its result, for a matrix of this size."""
    if probe.startswith("lightgbm") and matrix.size < WORTH_THREADS:
        return estimator.set_params(n_jobs=1)
    if probe == "ridge" and 0 < len(labels.classes) * matrix.shape[1] <= WORTH_NEWTON:
        return estimator.set_params(logisticregression__solver="newton-cholesky")
    return estimator


def _predicted(estimator: BaseEstimator, matrix: np.ndarray, classes: int) -> np.ndarray:
    """Raw predictions float64 n, or probabilities n x classes, 0 for a class that the estimator never saw."""
    if not classes:
        return np.asarray(estimator.predict(matrix), dtype=np.float64)
    result = np.zeros((len(matrix), classes))
    result[:, estimator.classes_.astype(np.int64)] = estimator.predict_proba(matrix)
    return result


class _Constant(BaseEstimator):
    """What learns from one class: it is certain of it."""

    def __init__(self, code: int):
        self.code = code
        self.classes_ = np.array([code])

    def predict_proba(self, matrix: np.ndarray) -> np.ndarray:
        return np.ones((len(matrix), 1))


def _penalty(
    probe: str, labels: Labels, matrix: np.ndarray, folds: np.ndarray, weights: np.ndarray | None, progress: Progress
) -> float:
    """The penalty that errs least on folds left out in turn."""
    if labels.task == "regression":
        return ridge.penalty(matrix, transforms.forward(labels.transform, labels.values), folds, weights)
    losses = 0.0
    numbers = np.unique(folds)
    for done, number in enumerate(numbers):
        progress(done / len(numbers), "Choosing the penalty")
        losses = losses + _losses(labels, matrix, folds != number, [folds == number], weights)[0]
    return float(_penalties(labels.task)[np.argmin(losses)])


def _nested_penalties(
    labels: Labels, matrix: np.ndarray, folds: np.ndarray, weights: np.ndarray | None, progress: Progress
) -> dict:
    """The penalty for each fold left out, chosen by leaving out the others in turn; a pair of folds is left out once."""
    numbers = np.unique(folds)
    penalties = _penalties(labels.task)
    losses = {number: np.zeros(len(penalties)) for number in numbers}
    pairs = [(first, second) for first in numbers for second in numbers if first < second]
    for done, (first, second) in enumerate(pairs):
        progress(done / len(pairs), "Choosing the penalty inside the places learnt from")
        rest = (folds != first) & (folds != second)
        of_first, of_second = _losses(labels, matrix, rest, [folds == first, folds == second], weights)
        losses[first] += of_second
        losses[second] += of_first
    return {number: float(penalties[np.argmin(values)]) for number, values in losses.items()}


def _losses(
    labels: Labels, matrix: np.ndarray, learnt: np.ndarray, left_out: list[np.ndarray], weights: np.ndarray | None
) -> list[np.ndarray]:
    """Summed log loss or Poisson deviance (less what does not depend on predictions) of each penalty on sets of rows."""
    result = [[] for _ in left_out]
    for estimator in _path(labels.at(learnt), matrix[learnt], _some(weights, learnt)):
        for losses, rows in zip(result, left_out, strict=True):
            predictions = _predicted(estimator, matrix[rows], len(labels.classes))
            loss = _loss(labels.at(rows), predictions)
            losses.append(float(loss.sum() if weights is None else loss @ weights[rows]))
    return [np.array(losses[::-1]) for losses in result]


def _path(labels: Labels, matrix: np.ndarray, weights: np.ndarray | None) -> Iterator[BaseEstimator]:
    """`ridge` fitted with each penalty, the strongest first, each fit beginning where the last one ended."""
    estimator = _suited(make("ridge", labels.task), "ridge", labels, matrix)
    linear = estimator[-1].set_params(warm_start=True, tol=ROUGH)
    constant = labels.task == "classification" and np.ptp(labels.values) == 0
    arguments = {} if weights is None else _weight_arguments("ridge", labels.task, weights)
    target = labels.values.astype(np.int64) if labels.classes else labels.values
    for alpha in _penalties(labels.task)[::-1]:
        if constant:
            yield _Constant(int(target[0]))
            continue
        linear.set_params(**({"C": 1 / alpha} if labels.task == "classification" else {"alpha": alpha}))
        yield estimator.fit(matrix, target, **arguments)


def _loss(labels: Labels, predictions: np.ndarray) -> np.ndarray:
    if labels.task == "counts":
        return predictions - labels.values * np.log(np.maximum(predictions, np.finfo(float).tiny))
    true = predictions[np.arange(len(labels)), labels.values.astype(np.int64)]
    return -np.log(np.maximum(true, MIN_PROBABILITY))


def _penalties(task: str) -> np.ndarray:
    return LOGISTIC_PENALTIES if task == "classification" else POISSON_PENALTIES


def _linear(task: str, alpha: float) -> BaseEstimator:
    if task == "classification":
        return LogisticRegression(C=1 / alpha, max_iter=1000)
    return PoissonRegressor(alpha=alpha, solver="newton-cholesky") if task == "counts" else Ridge(alpha)


def _network(task: str) -> BaseEstimator:
    if task == "classification":
        return make_pipeline(StandardScaler(), MLPClassifier(**NETWORK))
    if task == "counts":
        return make_pipeline(StandardScaler(), MLPRegressor(loss="poisson", **NETWORK))
    return TransformedTargetRegressor(
        make_pipeline(StandardScaler(), MLPRegressor(**NETWORK)), transformer=StandardScaler()
    )


def _trees(task: str, settings: dict) -> BaseEstimator:
    from lightgbm import LGBMClassifier, LGBMRegressor  # takes a moment to load

    if task == "classification":
        return LGBMClassifier(**settings)
    return LGBMRegressor(objective="poisson" if task == "counts" else "regression", **settings)


def _reporter(progress: Progress, probe: str) -> Callable:
    """What LightGBM calls after each tree; an exception out of `progress` ends the fit."""

    def report(state) -> None:
        progress((state.iteration + 1) / state.end_iteration, f"Fitting {probe}")

    return report


def _weight_arguments(probe: str, task: str, weights: np.ndarray) -> dict[str, np.ndarray]:
    """What `fit` of each estimator calls its weights; the scaling of columns takes them too."""
    if probe.startswith("lightgbm"):
        return {"sample_weight": weights}
    last = {
        "ridge": {"regression": "ridge", "classification": "logisticregression", "counts": "poissonregressor"},
        "knn": {"regression": "neighboursmean", "classification": "neighboursshares", "counts": "neighboursmean"},
        "mlp": {"regression": "mlpregressor", "classification": "mlpclassifier", "counts": "mlpregressor"},
    }[probe][task]
    return {"standardscaler__sample_weight": weights, f"{last}__sample_weight": weights}


def _scaled(weights: np.ndarray | None) -> np.ndarray | None:
    """Weights with a mean of 1, so that a penalty means the same with and without them."""
    return None if weights is None else np.asarray(weights, dtype=np.float64) / np.mean(weights)


def _some(weights: np.ndarray | None, rows: np.ndarray) -> np.ndarray | None:
    return None if weights is None else weights[rows]
