"""The ridge probe: its folds, its honest score and its file."""

import numpy as np
import pytest
from sklearn.linear_model import Ridge
from sklearn.model_selection import PredefinedSplit, cross_val_predict
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from mobclip import grid
from mobclip.errors import InputError
from mobclip.probe import folds, ridge
from mobclip.probe.predictor import apply_predictor, fit_predictor

FIELDS = [f"emb_{number:03}" for number in range(6)]


@pytest.fixture
def places():
    rng = np.random.default_rng(0)
    lonlat = rng.uniform([-100, 30], [-80, 45], (600, 2))
    matrix = rng.normal(size=(600, 6))
    target = matrix @ [3, -2, 1, 0, 0, 0] + 10 + 0.1 * rng.normal(size=600)
    return matrix, target, lonlat


def test_blocks_are_never_split_between_folds(places):
    found = folds.block_folds(places[2])
    assert (found.blocks == grid.cells_at(places[2], found.resolution)).all()
    assert all(len(set(found.folds[found.blocks == block])) == 1 for block in np.unique(found.blocks))
    assert set(found.folds) == set(range(5))


def test_places_too_near_each_other_have_no_blocks():
    assert folds.block_folds(np.full((50, 2), 10.0)) is None


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
    np.testing.assert_allclose(matrix @ weights + intercept, of_scikit_learn(alpha).fit(matrix, target).predict(matrix), atol=1e-6)


def test_a_constant_column_does_no_harm(places):
    matrix, target, lonlat = places
    numbers = folds.block_folds(lonlat).folds
    with_constant = np.column_stack([matrix, np.full(600, 7.0)])
    expected = ridge.out_of_fold(matrix, target, numbers)
    np.testing.assert_allclose(ridge.out_of_fold(with_constant, target, numbers), expected, atol=1e-6)


def test_a_predictor_is_written_read_and_applied(places, tmp_path):
    matrix, target, lonlat = places
    holes = target.copy()
    holes[::3] = np.nan
    path = tmp_path / "income.predictor"
    found = fit_predictor(matrix, holes, lonlat, FIELDS, "income", path)
    assert found.rows == 400 and found.r2_blocks > 0.99 and found.r2_random > 0.99
    unknown = matrix.copy()
    unknown[5] = np.nan
    predictions, name = apply_predictor(path, unknown, FIELDS)
    assert name == "income" and np.isnan(predictions[5])
    others = np.delete(np.arange(600), 5)
    assert predictions[others] == pytest.approx(target[others], abs=0.5)
    known = ~np.isnan(holes)
    expected = of_scikit_learn(found.alpha).fit(matrix[known], holes[known]).predict(matrix[others])
    np.testing.assert_allclose(predictions[others], expected, atol=1e-6)


def test_pure_position_scores_high_at_random_and_low_in_blocks(tmp_path):
    """A planted leak: an embedding that only tells which block a place is in, and a label drawn by block."""
    rng = np.random.default_rng(1)
    lonlat = rng.uniform([-120, 30], [-75, 48], (1500, 2))
    blocks, number = np.unique(grid.cells_at(lonlat, 1), return_inverse=True)
    matrix = np.eye(len(blocks))[number]
    target = rng.normal(size=len(blocks))[number]
    names = [f"emb_{column:03}" for column in range(len(blocks))]
    found = fit_predictor(matrix, target, lonlat, names, "leak", tmp_path / "leak.predictor")
    assert found.r2_random > 0.9
    assert found.r2_blocks < 0.2


@pytest.mark.parametrize(
    "change, message",
    [
        (lambda target: np.full_like(target, np.nan), "null everywhere"),
        (lambda target: np.full_like(target, 3.0), "same value everywhere"),
        (lambda target: np.where(np.arange(600) == 3, np.inf, target), "infinite"),
        (lambda target: np.where(np.arange(600) < 9, target, np.nan), "Only 9 places"),
    ],
)
def test_targets_that_teach_nothing_are_refused_and_nothing_is_written(places, tmp_path, change, message):
    matrix, target, lonlat = places
    with pytest.raises(InputError, match=message):
        fit_predictor(matrix, change(target), lonlat, FIELDS, "income", tmp_path / "x.predictor")
    assert not list(tmp_path.iterdir())


def test_a_predictor_refuses_other_fields(places, tmp_path):
    path = tmp_path / "p.predictor"
    fit_predictor(*places, FIELDS, "income", path)
    with pytest.raises(InputError, match="made for 6 fields .* gives 5"):
        apply_predictor(path, places[0][:, :5], FIELDS[:5])


def test_a_bundle_is_no_predictor(toy_path, places):
    with pytest.raises(InputError, match="is not a predictor"):
        apply_predictor(toy_path, places[0], FIELDS)
