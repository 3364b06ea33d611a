"""The area of applicability, as Meyer and Pebesma (2021) define it."""

import numpy as np
import pytest
from scipy.spatial.distance import cdist, pdist

from mobclip.uncertainty import applicability
from mobclip.uncertainty.applicability import learn_applicability, upper_whisker

AVERAGE = 23 / 6  # distance between 0, 1, 3 and 7: (1 + 3 + 7 + 2 + 6 + 4) / 6


@pytest.fixture
def by_hand():
    """Known places at 0 and 1 in one fold, 3 and 7 in the other; their nearest of the other fold are 3, 2, 2 and 6 away."""
    return learn_applicability(np.array([[0.0], [1.0], [3.0], [7.0]]), np.ones(1), np.array([0, 0, 1, 1]))[0]


def test_dissimilarity_and_threshold_are_those_computed_by_hand(by_hand):
    assert by_hand.threshold == pytest.approx(6 / AVERAGE)
    found = by_hand.dissimilarity(np.array([[3.0], [5.0], [8.0], [13.5], [-6.5]]))
    assert found == pytest.approx(np.array([0, 2, 1, 6.5, 6.5]) / AVERAGE, abs=1e-6)
    assert by_hand.inside(found).tolist() == [True, True, True, False, False]


def test_a_place_without_values_is_not_inside(by_hand):
    found = by_hand.dissimilarity(np.array([[np.nan], [1.0]]))
    assert np.isnan(found[0]) and by_hand.inside(found).tolist() == [False, True]


def test_the_threshold_is_the_upper_whisker_of_a_boxplot_of_r():
    assert upper_whisker(np.array([100.0, 1, 3, 2, 4])) == 4
    assert upper_whisker(np.array([2.0, 2, 3, 6])) == 6
    assert upper_whisker(np.array([5.0])) == 5


def test_columns_are_standardised_and_weighted_by_what_they_matter():
    draw = np.random.default_rng(0)
    matrix, importance, folds = draw.normal(size=(60, 3)) * [1, 100, 1] + 50, np.array([2.0, 1, -1]), np.arange(60) % 4
    area, rows = learn_applicability(matrix, importance, folds)
    space = (matrix - matrix.mean(axis=0)) / matrix.std(axis=0) * [1, 0.5, 0]
    distances = np.where(folds[:, None] == folds, np.inf, cdist(space, space))
    assert area.threshold == pytest.approx(upper_whisker(distances.min(axis=1)) / pdist(space).mean(), rel=1e-4)
    new = matrix[:5] + [0, 30, 1e6]
    placed = (new - matrix.mean(axis=0)) / matrix.std(axis=0) * [1, 0.5, 0]
    assert area.dissimilarity(new) == pytest.approx(cdist(placed, space).min(axis=1) / pdist(space).mean(), rel=1e-4)
    assert rows.tolist() == list(range(60))


def test_places_far_from_all_known_ones_are_outside_and_known_ones_inside():
    matrix = np.random.default_rng(0).normal(size=(500, 8))
    area, _ = learn_applicability(matrix, np.ones(8), np.arange(500) % 5)
    assert area.inside(area.dissimilarity(matrix)).all()
    assert not area.inside(area.dissimilarity(matrix + 20)).any()


def test_of_very_many_known_places_some_are_drawn(monkeypatch):
    monkeypatch.setattr(applicability, "MAX_ROWS", 100)
    matrix = np.random.default_rng(0).normal(size=(300, 2))
    area, rows = learn_applicability(matrix, np.ones(2), np.arange(300) % 5)
    assert len(rows) == 100 and (np.diff(rows) > 0).all()
    np.testing.assert_array_equal(area.known, matrix[rows].astype(np.float32))
