"""The penalty of logistic and Poisson ridge regression, chosen on folds left out.

That of ridge regression is found faster, in `ridge`.
"""

from collections.abc import Iterator
from typing import Any

import numpy as np
from sklearn.dummy import DummyClassifier

from mobclip.probe.labels import Labels
from mobclip.probe.pipelines import make_estimator, predict_raw, take_weights, weight_arguments
from mobclip.progress import Progress

LOGISTIC_PENALTIES = np.logspace(0, 4, 5)  # 1 / C of scikit-learn's LogisticRegression on standardised columns
POISSON_PENALTIES = np.logspace(-4, 0, 5)  # alpha of scikit-learn's PoissonRegressor, on the mean deviance
TOLERANCE = 1e-2  # of fits that only choose a penalty: their losses differ far more between penalties
MIN_PROBABILITY = 1e-6  # of a class, so that one impossible class costs much and not everything


def best_penalty(
    labels: Labels, matrix: np.ndarray, folds: np.ndarray, weights: np.ndarray | None, progress: Progress
) -> float:
    """The penalty with the least loss on folds left out in turn.

    Args:
        labels: n, classes or counts, all known.
        matrix: float64 n x d, finite.
        folds: int n, the fold of each row.
        weights: float64 n, mean 1, or None.
    """
    losses = np.zeros(len(_penalties(labels.task)))
    numbers = np.unique(folds)
    for done, number in enumerate(numbers):
        progress(done / len(numbers), "Choosing the penalty")
        losses += _losses(labels, matrix, folds != number, [folds == number], weights)[0]
    return float(_penalties(labels.task)[np.argmin(losses)])


def nested_penalties(
    labels: Labels, matrix: np.ndarray, folds: np.ndarray, weights: np.ndarray | None, progress: Progress
) -> dict[int, float]:
    """The penalty for each fold, chosen among the other folds; arguments are those of `best_penalty`.

    A fit without two folds serves the choice for either of them.
    """
    numbers = np.unique(folds)
    penalties = _penalties(labels.task)
    losses = {number: np.zeros(len(penalties)) for number in numbers}
    pairs = [(first, second) for first in numbers for second in numbers if first < second]
    for done, (first, second) in enumerate(pairs):
        progress(done / len(pairs), "Choosing the penalty within the training folds")
        train = (folds != first) & (folds != second)
        of_first, of_second = _losses(labels, matrix, train, [folds == first, folds == second], weights)
        losses[first] += of_second
        losses[second] += of_first
    return {number: float(penalties[np.argmin(values)]) for number, values in losses.items()}


def _losses(
    labels: Labels, matrix: np.ndarray, train: np.ndarray, tests: list[np.ndarray], weights: np.ndarray | None
) -> list[np.ndarray]:
    """For each set of test rows the summed log loss or Poisson deviance (up to a constant) by penalty."""
    result: list[list[float]] = [[] for _ in tests]
    for estimator in _path(labels.at(train), matrix[train], take_weights(weights, train)):
        for losses, rows in zip(result, tests, strict=True):
            loss = _loss(labels.at(rows), predict_raw(estimator, matrix[rows], len(labels.classes)))
            losses.append(float(loss.sum() if weights is None else loss @ weights[rows]))
    return [np.array(losses[::-1]) for losses in result]


def _path(labels: Labels, matrix: np.ndarray, weights: np.ndarray | None) -> Iterator[Any]:
    """The model fitted with each penalty, the strongest first, each fit starting from the solution of the one before."""
    target = labels.values.astype(np.int64) if labels.classes else labels.values
    if labels.classes and np.ptp(target) == 0:
        constant = DummyClassifier().fit(matrix, target)
        yield from [constant] * len(LOGISTIC_PENALTIES)
        return
    estimator = make_estimator("ridge", labels, matrix)
    linear = estimator[-1].set_params(warm_start=True, tol=TOLERANCE)
    arguments = weight_arguments(estimator, weights)
    for alpha in _penalties(labels.task)[::-1]:
        linear.set_params(**({"C": 1 / alpha} if labels.classes else {"alpha": alpha}))
        yield estimator.fit(matrix, target, **arguments)


def _loss(labels: Labels, predictions: np.ndarray) -> np.ndarray:
    if labels.task == "counts":
        return predictions - labels.values * np.log(np.maximum(predictions, np.finfo(float).tiny))
    true = predictions[np.arange(len(labels)), labels.values.astype(np.int64)]
    return -np.log(np.maximum(true, MIN_PROBABILITY))


def _penalties(task: str) -> np.ndarray:
    return LOGISTIC_PENALTIES if task == "classification" else POISSON_PENALTIES
