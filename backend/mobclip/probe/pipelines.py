"""Fitting one probe once: its scikit-learn pipeline or LightGBM estimator, on the scale of the label's transform."""

from typing import Any

import numpy as np
from sklearn.compose import TransformedTargetRegressor
from sklearn.dummy import DummyClassifier
from sklearn.linear_model import LogisticRegression, PoissonRegressor, Ridge
from sklearn.neural_network import MLPClassifier, MLPRegressor
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from mobclip.probe import boosting, transforms
from mobclip.probe.labels import Labels
from mobclip.probe.weighted_knn import WeightedKNeighborsClassifier, WeightedKNeighborsRegressor
from mobclip.progress import Progress, no_progress

NEIGHBOURS = 5
MAX_NEWTON_WEIGHTS = 250  # of a logistic regression: up to here Newton's method is the faster one
NETWORK = {"hidden_layer_sizes": (64,), "alpha": 1e-2, "early_stopping": True, "max_iter": 200, "random_state": 0}


def fit_estimator(
    probe: str,
    labels: Labels,
    matrix: np.ndarray,
    weights: np.ndarray | None,
    alpha: float,
    progress: Progress = no_progress,
) -> Any:
    """A fitted estimator of scikit-learn's interface; a constant one where all rows are of one class.

    Args:
        probe: one of `estimators.PROBES`.
        labels: n, all known.
        matrix: float64 n x d, finite.
        weights: float64 n, mean 1, or None.
        alpha: the penalty of `ridge`.
    """
    progress(0.0, f"Fitting {probe}")
    target = transforms.forward(labels.transform, labels.values)
    if labels.task == "classification":
        target = target.astype(np.int64)
        if np.ptp(target) == 0:
            return DummyClassifier().fit(matrix, target)
    estimator = make_estimator(probe, labels, matrix, alpha)
    arguments: dict[str, Any] = weight_arguments(estimator, weights)
    if probe in boosting.SETTINGS:
        arguments["callbacks"] = [boosting.progress_callback(progress, probe)]
    return estimator.fit(matrix, target, **arguments)


def make_estimator(probe: str, labels: Labels, matrix: np.ndarray, alpha: float = 1.0) -> Any:
    """An unfitted estimator for such labels and columns; their sizes choose solver and threads, which change speed only.

    Arguments are those of `fit_estimator`.
    """
    if probe in boosting.SETTINGS:
        return boosting.trees(probe, labels.task, matrix.size)
    if probe == "mlp":
        return _network(labels.task)
    if probe == "knn":
        kind = WeightedKNeighborsClassifier if labels.task == "classification" else WeightedKNeighborsRegressor
        return make_pipeline(StandardScaler(), kind(NEIGHBOURS))
    return make_pipeline(StandardScaler(), _linear(labels, matrix.shape[1], alpha))


def weight_arguments(estimator: Any, weights: np.ndarray | None) -> dict[str, np.ndarray]:
    """Sample weights under the names that `fit` of the estimator takes; the scaling of columns takes them too."""
    if weights is None:
        return {}
    pipeline = getattr(estimator, "regressor", estimator)
    if not hasattr(pipeline, "steps"):
        return {"sample_weight": weights}
    return {f"{name}__sample_weight": weights for name, _ in pipeline.steps}


def predict_raw(estimator: Any, matrix: np.ndarray, classes: int) -> np.ndarray:
    """Predictions float64 n on the scale of the transform, or probabilities n x classes, 0 for a class absent from training."""
    if not classes:
        return np.asarray(estimator.predict(matrix), dtype=np.float64)
    result = np.zeros((len(matrix), classes))
    result[:, estimator.classes_.astype(np.int64)] = estimator.predict_proba(matrix)
    return result


def take_weights(weights: np.ndarray | None, rows: np.ndarray) -> np.ndarray | None:
    """The weights of some rows, by number or mask."""
    return None if weights is None else weights[rows]


def _linear(labels: Labels, columns: int, alpha: float) -> Any:
    if labels.task == "classification":
        newton = len(labels.classes) * columns <= MAX_NEWTON_WEIGHTS
        return LogisticRegression(C=1 / alpha, max_iter=1000, solver="newton-cholesky" if newton else "lbfgs")
    if labels.task == "counts":
        return PoissonRegressor(alpha=alpha, solver="newton-cholesky")
    return Ridge(alpha)


def _network(task: str) -> Any:
    if task == "classification":
        return make_pipeline(StandardScaler(), MLPClassifier(**NETWORK))
    if task == "counts":
        return make_pipeline(StandardScaler(), MLPRegressor(loss="poisson", **NETWORK))
    network = make_pipeline(StandardScaler(), MLPRegressor(**NETWORK))
    return TransformedTargetRegressor(network, transformer=StandardScaler())
