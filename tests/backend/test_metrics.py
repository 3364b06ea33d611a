"""Skill scores against scikit-learn, their bootstrap, the verdict on an interval, and Moran's I."""

import numpy as np
import pytest
from sklearn import metrics as sklearn_metrics

from mobclip.evaluation import bootstrap, metrics
from mobclip.geo.sphere import neighbours, on_sphere

ROWS = 300


@pytest.fixture(scope="module")
def numbers():
    draw = np.random.default_rng(0)
    target = draw.normal(size=(ROWS, 3)) * [1, 5, 0.2] + 100
    return target, target + draw.normal(size=target.shape), draw.uniform(0.1, 3, ROWS)


@pytest.fixture(scope="module")
def classes():
    draw = np.random.default_rng(1)
    membership = np.eye(3)[draw.choice(3, ROWS, p=[0.6, 0.3, 0.1])]
    return membership, draw.dirichlet([1, 1, 1], ROWS) / 2 + membership / 2, draw.uniform(0.1, 3, ROWS)


@pytest.mark.parametrize("weighted", [False, True])
def test_r2_of_one_target_is_that_of_scikit_learn(numbers, weighted):
    target, prediction, weight = numbers[0][:, 0], numbers[1][:, 0], numbers[2] if weighted else None
    expected = sklearn_metrics.r2_score(target, prediction, sample_weight=weight)
    assert metrics.r2(target, prediction, weight) == pytest.approx(expected, rel=1e-12)
    assert metrics.r2(target[:, None], prediction[:, None], weight) == metrics.r2(target, prediction, weight)


@pytest.mark.parametrize("weighted", [False, True])
def test_r2_of_several_targets_sums_their_squares_as_scikit_learn_weighs_them_by_variance(numbers, weighted):
    target, prediction, weight = numbers if weighted else (*numbers[:2], None)
    expected = sklearn_metrics.r2_score(target, prediction, sample_weight=weight, multioutput="variance_weighted")
    assert metrics.r2(target, prediction, weight) == pytest.approx(expected, rel=1e-12)


@pytest.mark.parametrize("weighted", [False, True])
def test_log_loss_skill_is_the_share_of_the_log_loss_of_frequencies(classes, weighted):
    membership, probabilities, weight = classes if weighted else (*classes[:2], None)
    frequencies = np.tile(np.average(membership, axis=0, weights=weight), (ROWS, 1))
    loss, constant = (
        sklearn_metrics.log_loss(membership, values, sample_weight=weight) for values in (probabilities, frequencies)
    )
    assert metrics.log_loss_skill(membership, probabilities, weight) == pytest.approx(1 - loss / constant, rel=1e-9)


def test_brier_skill_is_the_share_of_the_squared_error_of_frequencies_and_no_log_loss_skill(classes):
    membership, probabilities, _ = classes
    loss, constant = (((membership - values) ** 2).sum() for values in (probabilities, membership.mean(axis=0)))
    assert metrics.brier_skill(membership, probabilities) == pytest.approx(1 - loss / constant, rel=1e-12)
    assert metrics.brier_skill(membership, probabilities) != metrics.log_loss_skill(membership, probabilities)


@pytest.mark.parametrize("constant", [0.0, 0.1, 1e9 / 3])
def test_a_constant_target_and_no_rows_have_no_score(constant):
    noise = np.random.default_rng(2).normal(size=ROWS)
    assert np.isnan(metrics.r2(np.full(ROWS, constant), constant + noise))
    assert np.isnan(metrics.r2(np.full(ROWS, constant), np.full(ROWS, constant)))
    assert np.isnan(metrics.r2(np.empty(0), np.empty(0)))
    one_class = np.tile([1.0, 0.0], (ROWS, 1))
    assert np.isnan(metrics.log_loss_skill(one_class, np.full((ROWS, 2), 0.5)))


@pytest.mark.parametrize("name", ["r2", "log_loss_skill"])
def test_a_resampling_scores_the_rows_that_it_holds_as_often_as_it_holds_them(numbers, classes, name):
    target, prediction, weight = classes if name == "log_loss_skill" else numbers
    score = getattr(metrics, name)
    blocks = np.arange(ROWS) % 7
    counts = np.array([np.ones(7, dtype=int), [3, 0, 1, 0, 0, 2, 1]])
    draws = score.bootstrap(target, prediction, blocks, sample_weight=weight, counts=counts)
    assert draws[0] == pytest.approx(score(target, prediction, weight), rel=1e-12)
    rows = np.repeat(np.arange(ROWS), counts[1][blocks])
    assert draws[1] == pytest.approx(score(target[rows], prediction[rows], weight[rows]), rel=1e-12)


def test_a_resampling_of_a_constant_target_has_no_score_and_the_interval_leaves_it_out():
    blocks = np.repeat([0, 1], 50)
    target = blocks * 3.0
    draws = metrics.r2.bootstrap(target, target + 0.1, blocks)
    assert 0.4 < np.isnan(draws).mean() < 0.6
    assert np.isfinite(bootstrap.interval(draws)).all()


def test_the_same_blocks_are_resampled_alike(numbers):
    target, prediction, _ = numbers
    blocks = np.arange(ROWS) // 10
    draws = metrics.r2.bootstrap(target, prediction, blocks)
    assert len(draws) == bootstrap.DRAWS
    np.testing.assert_array_equal(draws, metrics.r2.bootstrap(target, prediction, blocks + 5))
    np.testing.assert_array_equal(bootstrap.bootstrap_counts(30), bootstrap.bootstrap_counts(30))


def test_bootstrap_of_blocks_is_wider_than_that_of_rows_where_neighbours_are_alike():
    draw = np.random.default_rng(1)
    blocks = np.repeat(np.arange(40), 50)
    predictions = draw.normal(size=2000)
    target = predictions + draw.normal(size=40)[blocks]
    by_block, by_row = (
        bootstrap.interval(metrics.r2.bootstrap(target, predictions, unit)) for unit in (blocks, np.arange(2000))
    )
    assert by_block[1] - by_block[0] > 2 * (by_row[1] - by_row[0])


@pytest.mark.parametrize(
    ("low", "high", "verdict"),
    [
        (0.01, 0.2, "better"),
        (-0.2, -0.01, "worse"),
        (-0.1, 0.1, "no clear difference"),
        (0.0, 0.2, "no clear difference"),
    ],
)
def test_a_verdict_needs_zero_outside_the_interval(low, high, verdict):
    assert bootstrap.verdict(low, high) == verdict


def test_morans_i_is_near_nothing_for_noise_and_high_for_a_smooth_field():
    lonlat = np.random.default_rng(0).uniform([-120, 30], [-75, 48], (2000, 2))
    near = neighbours(on_sphere(lonlat), metrics.NEIGHBOURS)
    noise = np.random.default_rng(2).normal(size=(2000, 1))
    assert abs(metrics.moran(noise, near)) < 0.05
    assert metrics.moran(np.sin(np.radians(lonlat[:, :1] * 6)), near) > 0.9
