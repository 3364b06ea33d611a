"""Control totals: predictions that agree with known statistics of polygons, and remarks on those that cannot."""

import numpy as np
import pytest
from shapely import box

from mobclip.errors import InputError
from mobclip.prediction.control_totals import rescale_predictions
from mobclip.prediction.predictor import Prediction

ROWS = 240


@pytest.fixture
def plain():
    """Predictions of numbers around 10, with intervals."""
    values = 10 + np.random.default_rng(0).normal(size=ROWS)
    remarks = ("The layer has no field 'bundle'.",)
    return Prediction(
        target_name="income", classes=(), values=values, lower=values - 2, upper=values + 2, remarks=remarks
    )


def test_intervals_are_stretched_with_predictions_that_are_rescaled_to_totals(plain):
    cells = box(np.arange(ROWS) / 2, 0, np.arange(ROWS) / 2 + 0.5, 1)
    found = rescale_predictions(plain, cells, box([0], 0, [5], 1), np.array([500.0]))
    assert found.values[:10].sum() == pytest.approx(500)
    np.testing.assert_allclose(found.lower / found.values, plain.lower / plain.values)
    np.testing.assert_allclose(found.values[10:], plain.values[10:])


def test_polygons_that_predictions_do_not_cover_are_told_and_change_nothing(plain):
    cells = box(np.arange(ROWS) / 2, 0, np.arange(ROWS) / 2 + 0.5, 1)
    polygons = box([0, 2, -50], 0, [2, 5, -40], [1, 2, 1])  # whole, half covered, elsewhere
    found = rescale_predictions(plain, cells, polygons, np.array([100.0, 200, 300]))
    assert found.values[:4].sum() == pytest.approx(100) and found.values[4:10].sum() == pytest.approx(200)
    said = " ".join(found.remarks)
    assert "Not used: the control totals of 1 of 3 polygons, for lack of a prediction in them." in said
    assert "less than 90% is covered by predictions: 1. Their whole total is allocated to that part." in said
    inner = rescale_predictions(plain, cells, polygons[:1], np.array([7.0]), method="mean")
    assert inner.values[:4].mean() == pytest.approx(7) and inner.remarks == plain.remarks
    with pytest.raises(InputError, match="No polygon with a control total contains a prediction"):
        rescale_predictions(plain, cells, polygons[:2], np.array([np.nan, np.nan]))


def test_classes_and_unknown_methods_are_refused(plain):
    cells, polygons = box(np.arange(ROWS), 0, np.arange(ROWS) + 1, 1), box([0], 0, [5], 1)
    classes = Prediction(target_name="use", classes=("a", "b"), values=np.zeros(ROWS))
    with pytest.raises(InputError, match="Control totals need a predictor of numbers"):
        rescale_predictions(classes, cells, polygons, np.array([1.0]))
    with pytest.raises(InputError, match="no method 'median': choose sum or mean"):
        rescale_predictions(plain, cells, polygons, np.array([1.0]), method="median")
    with pytest.raises(InputError, match="A weight is for known means"):
        rescale_predictions(plain, cells, polygons, np.array([1.0]), weights=np.ones(ROWS))
