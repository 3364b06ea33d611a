"""Honest scores: intervals, differences, folds of each kind, and what is refused."""

import numpy as np
import pytest
from lightgbm import LGBMRegressor
from sklearn.metrics import mean_absolute_error, r2_score, root_mean_squared_error
from sklearn.neighbors import KNeighborsRegressor
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from mobclip.errors import InputError
from mobclip.probe import evaluation
from mobclip.probe.evaluation import Difference, evaluate

ROWS = 1500


@pytest.fixture(scope="module")
def places():
    draw = np.random.default_rng(0)
    lonlat = draw.uniform([-120, 30], [-75, 48], (ROWS, 2))
    good = draw.normal(size=(ROWS, 8))
    weak = good[:, :2] + 2 * draw.normal(size=(ROWS, 2))
    target = good.sum(axis=1) + draw.normal(size=ROWS)
    region = np.floor(lonlat[:, 0] / 5).astype(int)
    return {"embeddings": good, "own columns": weak}, target, lonlat, region


def test_scores_equal_those_of_scikit_learn_and_lightgbm_on_the_same_folds(places):
    features, target, lonlat, _ = places
    scores, _ = evaluate(features, target, lonlat, probes=("lightgbm", "knn"))
    makers = {"lightgbm": lambda: LGBMRegressor(**evaluation.TREES),
              "knn": lambda: make_pipeline(StandardScaler(), KNeighborsRegressor(5))}  # fmt: skip
    folds = {way.kind: way.folds for way in evaluation.splits(lonlat)}
    checked = [score for score in scores if score.features == "embeddings"]
    assert {(score.probe, score.folds) for score in checked} == {(p, f) for p in makers for f in ("block", "random")}
    for score in checked:
        predictions = np.empty(ROWS)
        for number in range(5):
            out = folds[score.folds] == number
            model = makers[score.probe]().fit(features["embeddings"][~out], target[~out])
            predictions[out] = model.predict(features["embeddings"][out])
        assert score.r2 == pytest.approx(r2_score(target, predictions), abs=1e-6)
        assert score.rmse == pytest.approx(root_mean_squared_error(target, predictions), abs=1e-6)
        assert score.mae == pytest.approx(mean_absolute_error(target, predictions), abs=1e-6)


def test_intervals_hold_the_score_and_better_is_said_only_where_zero_is_outside(places):
    features, target, lonlat, region = places
    scores, differences = evaluate(features, target, lonlat, region)
    assert {score.folds for score in scores} == {"region", "block", "random"}
    assert all(score.r2_low <= score.r2 <= score.r2_high for score in scores)
    assert all(difference.verdict == "better" for difference in differences)
    _, none = evaluate({"a": features["embeddings"], "b": features["embeddings"][:, ::-1]}, target, lonlat)
    alike = [difference for difference in none if difference.than == "b"]
    assert alike and all(difference.verdict == "no clear difference" for difference in alike)
    assert Difference("", "", "", "", -0.1, -0.2, -0.05).verdict == "worse"


def test_bootstrap_of_blocks_is_wider_than_that_of_rows_where_neighbours_are_alike():
    draw = np.random.default_rng(1)
    blocks = np.repeat(np.arange(40), 50)
    predictions = draw.normal(size=2000)
    target = predictions + draw.normal(size=40)[blocks]
    widths = [np.ptp(np.percentile(evaluation.resampled_r2(target, predictions, unit), (2.5, 97.5)))
              for unit in (blocks, np.arange(2000))]  # fmt: skip
    assert widths[0] > 2 * widths[1]


def test_position_alone_is_in_the_table_and_shows_a_leak():
    """A label that is pure position: high at random, near nothing in regions left out."""
    draw = np.random.default_rng(2)
    lonlat = draw.uniform([-120, 30], [-75, 48], (ROWS, 2))
    _, region = np.unique(np.floor(lonlat / [5, 4]), axis=0, return_inverse=True)
    target = draw.normal(size=region.max() + 1)[region]
    scores, _ = evaluate({"noise": draw.normal(size=(ROWS, 3))}, target, lonlat, region)
    position = {score.folds: score.r2 for score in scores if score.features == evaluation.POSITION}
    assert position["random"] > 0.9 and position["region"] < 0.2


@pytest.mark.parametrize(
    "change, message",
    [
        ({"target": np.full(ROWS, 1.0)}, "same value"),
        ({"target": np.full(ROWS, np.nan)}, "Only 0 rows"),
        ({"target": np.r_[np.inf, np.zeros(ROWS - 1)]}, "infinite"),
        ({"probes": ("oracle",)}, "no probe 'oracle'"),
        ({"region": np.zeros(ROWS)}, "fewer than 5 regions"),
    ],
)
def test_what_cannot_be_judged_is_refused(places, change, message):
    features, target, lonlat, region = places
    arguments = {"features": features, "target": target, "lonlat": lonlat, "region": region, **change}
    with pytest.raises(InputError, match=message):
        evaluate(**arguments)
