"""The ridge probe: scikit-learn's, with the penalty of nested cross-validation."""

import numpy as np
import pytest
from sklearn.linear_model import Ridge
from sklearn.model_selection import PredefinedSplit, cross_val_predict
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from mobclip.evaluation import folds
from mobclip.probe import ridge


@pytest.fixture
def places():
    rng = np.random.default_rng(0)
    lonlat = rng.uniform([-100, 30], [-80, 45], (600, 2))
    matrix = rng.normal(size=(600, 6))
    target = matrix @ [3, -2, 1, 0, 0, 0] + 10 + 0.1 * rng.normal(size=600)
    return matrix, target, lonlat


def of_scikit_learn(alpha):
    return make_pipeline(StandardScaler(), Ridge(alpha))


def best_alpha(matrix, target, numbers):
    """The nested choice, the long way: each fold left out in turn for each penalty."""
    errors = []
    for alpha in ridge.ALPHAS:
        predictions = cross_val_predict(of_scikit_learn(alpha), matrix, target, cv=PredefinedSplit(numbers))
        errors.append(((predictions - target) ** 2).sum())
    return ridge.ALPHAS[np.argmin(errors)]


def test_ridge_equals_scikit_learn_with_the_penalty_chosen_inside_the_training_folds(places):
    matrix, target, lonlat = places
    matrix, target = 1000 + matrix * [1, 10, 100, 1, 1, 1], target + 5 * np.random.default_rng(3).normal(size=600)
    numbers = folds.block_folds(lonlat).folds
    expected = np.empty(600)
    for number in range(5):
        left_out = numbers == number
        alpha = best_alpha(matrix[~left_out], target[~left_out], numbers[~left_out])
        expected[left_out] = of_scikit_learn(alpha).fit(matrix[~left_out], target[~left_out]).predict(matrix[left_out])
    np.testing.assert_allclose(ridge.out_of_fold(matrix, target, numbers), expected, atol=1e-6)
    weights, intercept, alpha = ridge.fit(matrix, target, numbers)
    assert alpha == best_alpha(matrix, target, numbers)
    np.testing.assert_allclose(
        matrix @ weights + intercept, of_scikit_learn(alpha).fit(matrix, target).predict(matrix), atol=1e-6
    )


def test_a_constant_column_does_no_harm(places):
    matrix, target, lonlat = places
    numbers = folds.block_folds(lonlat).folds
    with_constant = np.column_stack([matrix, np.full(600, 7.0)])
    expected = ridge.out_of_fold(matrix, target, numbers)
    np.testing.assert_allclose(ridge.out_of_fold(with_constant, target, numbers), expected, atol=1e-6)
