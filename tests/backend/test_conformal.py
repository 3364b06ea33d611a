"""Intervals: as often right as they say, wide where errors are large, and never from a place's own fold."""

import numpy as np
import pytest
from sklearn.linear_model import LinearRegression

from mobclip.errors import InputError
from mobclip.probe.labels import Labels
from mobclip.uncertainty import conformal

ROWS, FOLDS = 3000, 5
WEST, EAST = [-100.0, 40.0], [-80.0, 40.0]


@pytest.fixture(scope="module")
def places():
    """Blocks of longitude as folds, and errors whose size is exp of the first column."""
    draw = np.random.default_rng(0)
    lonlat = draw.uniform([-100, 30], [-80, 45], (ROWS, 2))
    folds = np.floor(lonlat[:, 0]).astype(int) % FOLDS
    matrix = draw.normal(size=(ROWS, 4))
    predictions = matrix @ [3, -2, 1, 0.5]
    labels = Labels("income", predictions + np.exp(matrix[:, 0]) * draw.normal(size=ROWS))
    return labels, predictions, folds, lonlat, matrix


def test_the_quantile_counts_the_new_place_and_is_infinite_where_scores_are_too_few():
    assert conformal.quantile(np.arange(9.0, 0, -1), 0.9) == 9
    assert conformal.quantile(np.arange(19.0), 0.9) == 17
    assert np.isinf(conformal.quantile(np.arange(8.0), 0.9))


@pytest.mark.parametrize("level", [0.8, 0.9])
def test_intervals_hold_as_many_labels_as_they_say_in_blocks_left_out(places, level):
    labels, predictions, folds, lonlat, matrix = places
    found, *tenths = conformal.coverage(labels, predictions, folds, lonlat, level=level, matrix=matrix)
    assert found.covered == pytest.approx(level, abs=0.02) and found.rows == ROWS
    assert [tenth.decile for tenth in tenths] == list(range(1, 11)) and sum(tenth.rows for tenth in tenths) == ROWS
    assert np.average([tenth.covered for tenth in tenths], weights=[tenth.rows for tenth in tenths]) == pytest.approx(
        found.covered
    )


def test_intervals_are_wide_where_errors_are_large_and_right_on_either_side(places):
    labels, predictions, folds, lonlat, matrix = places
    learnt = folds != 0
    found = conformal.calibrate(labels.at(learnt), predictions[learnt], matrix[learnt], folds[learnt], lonlat[learnt])
    reach = found.half_widths(matrix[~learnt])
    inside = np.abs(labels.values - predictions)[~learnt] <= reach
    hard = matrix[~learnt, 0] > 0
    assert np.median(reach[hard]) > 2 * np.median(reach[~hard])
    assert inside[hard].mean() == pytest.approx(0.9, abs=0.05) and inside[~hard].mean() == pytest.approx(0.9, abs=0.05)


def test_a_fold_never_calibrates_its_own_intervals():
    """Errors of 2 in one fold and of 1 in the others: its own intervals, of 1, hold none, and theirs, of 2 or more, hold all."""
    folds = np.arange(500) % FOLDS
    labels = Labels("income", np.where(folds == 0, 2.0, 1.0))
    lonlat = np.random.default_rng(0).uniform(30, 40, (500, 2))
    found = conformal.coverage(labels, np.zeros(500), folds, lonlat, matrix=np.zeros((500, 1)))[0]
    assert found.covered == pytest.approx(0.8)


def test_intervals_weighted_by_distance_follow_the_errors_nearby():
    draw = np.random.default_rng(0)
    lonlat = np.array([WEST, EAST])[np.arange(2000) % 2] + draw.uniform(-2, 2, (2000, 2))
    size = np.where(lonlat[:, 0] < -90, 1.0, 10.0)
    found = conformal.Calibration(np.abs(size * draw.normal(size=2000)), lonlat)
    new = np.array([WEST, EAST])
    nearby = found.half_widths(np.zeros((2, 1)), 0.9, new)
    assert nearby == pytest.approx(
        [1.645, 16.45], rel=0.15
    )  # the 95th percentile of the normal distribution, each side
    assert len(set(found.half_widths(np.zeros((2, 1)), 0.9))) == 1
    assert np.isnan(found.half_widths(np.zeros((1, 1)), 0.9, np.full((1, 2), np.nan))).all()


def test_sets_of_classes_hold_the_true_one_as_often_as_they_say(places):
    _, _, folds, lonlat, matrix = places
    draw = np.random.default_rng(1)
    shares = np.exp(matrix[:, :3])
    shares /= shares.sum(axis=1, keepdims=True)
    codes = (draw.uniform(size=(ROWS, 1)) > shares.cumsum(axis=1)).sum(axis=1).astype(float)
    found = conformal.coverage(
        Labels("use", codes, task="classification", classes=("a", "b", "c")), shares, folds, lonlat
    )[0]
    assert found.covered == pytest.approx(0.9, abs=0.02) and 1 <= found.width <= 3


@pytest.mark.parametrize(
    "level, scores, message", [(0.4, 100, "50 to 99.9 %"), (1.0, 100, "50 to 99.9 %"), (0.95, 18, "need 19")]
)
def test_levels_that_make_no_interval_are_refused(level, scores, message):
    with pytest.raises(InputError, match=message):
        conformal.check_level(level, scores)
    conformal.check_level(0.95, 19)


@pytest.mark.parametrize("rows, level", [(39, 0.9), (200, 0.8), (333, 0.95)])
def test_half_widths_without_difficulty_are_those_of_mapie(rows, level):
    from mapie.regression import SplitConformalRegressor

    draw = np.random.default_rng(2)
    matrix, noise = draw.normal(size=(rows, 2)), draw.normal(size=rows)
    model = LinearRegression().fit(np.eye(2), [1, 2])
    predictions = model.predict(matrix)
    reference = SplitConformalRegressor(model, confidence_level=level).conformalize(matrix, predictions + noise)
    _, intervals = reference.predict_interval(matrix)
    errors = conformal.absolute_errors(Labels("income", predictions + noise), predictions)
    half_widths = conformal.Calibration(errors, np.zeros((rows, 2))).half_widths(matrix, level)
    np.testing.assert_allclose(predictions + half_widths, intervals[:, 1, 0], atol=1e-9)
    np.testing.assert_allclose(predictions - half_widths, intervals[:, 0, 0], atol=1e-9)
