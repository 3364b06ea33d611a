"""Honest scores: pooled metrics, intervals, leaks said in words, learning curves, and what is refused."""

import sys
from itertools import chain
from types import SimpleNamespace

import numpy as np
import pytest
from scipy.stats import spearmanr
from sklearn import metrics as sklearn_metrics

from mobclip import packages
from mobclip.bundle.store import open_bundle
from mobclip.errors import Cancelled, InputError
from mobclip.evaluation import baselines, metrics
from mobclip.evaluation.ablation import inputs_of, modalities_of
from mobclip.evaluation.evaluate import compare, evaluate
from mobclip.evaluation.results import as_json
from mobclip.probe.estimators import out_of_fold
from mobclip.probe.labels import Labels, labels_of
from mobclip.report.files import write_files
from mobclip.tasks.evaluation import OutputRequest

ROWS = 600
KINDS = ["region", "block", "distance", "random"]


def at_random(rows=ROWS, seed=0):
    return np.random.default_rng(seed).uniform([-120, 30], [-75, 48], (rows, 2))


def regions(lonlat):
    return np.array([f"r{number}" for number in np.floor(lonlat[:, 0] / 5).astype(int)])


@pytest.fixture(scope="module")
def places():
    draw = np.random.default_rng(0)
    lonlat = at_random()
    good = draw.normal(size=(ROWS, 8))
    weak = good[:, :2] + 2 * draw.normal(size=(ROWS, 2))
    target = good.sum(axis=1) + draw.normal(size=ROWS)
    return {"embeddings": good, "raw columns": weak}, target, lonlat, regions(lonlat)


@pytest.fixture(scope="module")
def found(places):
    features, target, lonlat, region = places
    return evaluate(features, Labels("income", target), lonlat, region)


def test_everything_is_scored_on_all_kinds_of_folds_beside_all_baselines(found):
    assert [way.kind for way in found.splits] == KINDS
    expected = [("embeddings", "ridge"), ("raw columns", "ridge")]
    expected += [("mean", "mean"), ("region mean", "mean"), ("nearest in space", "knn")]
    expected += [("longitude and latitude", "lightgbm"), ("spherical harmonics", "ridge")]
    for kind in KINDS:
        assert [(score.features, score.probe) for score in found.scores if score.folds == kind] == expected


def test_a_baseline_whose_package_is_missing_has_a_row_that_says_so(places, monkeypatch, tmp_path):
    features, target, lonlat, region = places
    installed = packages.versions()
    del installed["lightgbm"]
    monkeypatch.setattr(packages, "versions", lambda: installed)
    monkeypatch.setitem(sys.modules, "lightgbm", None)
    labels, models = Labels("income", target), {"one": features["embeddings"], "two": features["raw columns"]}
    for result in (
        evaluate(features, labels, lonlat, region, with_learning_curve=False),
        compare(models, labels, lonlat),
    ):
        assert {score.probe for score in result.scores} == {"ridge", "mean", "knn"}
        assert as_json(result)["not_installed"] == [
            {"features": "longitude and latitude", "columns": 2, "probe": "lightgbm"}
        ]
        write_files([result], tmp_path / "report.html", tmp_path / "scores.csv")
        assert "lightgbm (not installed)" in (tmp_path / "report.html").read_text()
        assert "longitude and latitude,2,lightgbm (not installed)," in (tmp_path / "scores.csv").read_text()


@pytest.mark.parametrize(
    "skip, probes, is_refused", [(False, ["ridge"], True), (True, ["ridge"], False), (True, ["knn", "lightgbm"], True)]
)
def test_an_evaluation_without_trees_is_refused_unless_it_may_skip_them(monkeypatch, skip, probes, is_refused):
    installed = packages.versions()
    del installed["lightgbm"]
    monkeypatch.setattr(packages, "versions", lambda: installed)
    warnings = []
    request = OutputRequest(skip_missing=skip)
    context = SimpleNamespace(warning=warnings.append)
    if is_refused:
        with pytest.raises(packages.MissingPackages, match="lightgbm"):
            request.check_outputs(context, probes)
    else:
        request.check_outputs(context, probes)
        assert warnings[0].endswith("qgis_process run mobclip:installbackend --PACKAGES=boosting.")


def test_scores_are_those_of_scikit_learn_on_pooled_predictions(places, found):
    features, target, _, _ = places
    for way in found.splits:
        mine = next(score for score in found.scores if score.folds == way.kind)
        predictions = out_of_fold("ridge", found.target, features["embeddings"], way.folds)
        np.testing.assert_array_equal(found.predictions[way.kind], predictions)
        assert mine.r2 == pytest.approx(sklearn_metrics.r2_score(target, predictions), abs=1e-6)
        assert mine.rmse == pytest.approx(sklearn_metrics.root_mean_squared_error(target, predictions), abs=1e-6)
        assert mine.mae == pytest.approx(sklearn_metrics.mean_absolute_error(target, predictions), abs=1e-6)
        assert mine.spearman == pytest.approx(spearmanr(target, predictions).statistic, abs=1e-6)


def test_classes_are_scored_by_accuracy_and_the_log_loss_that_is_explained(places):
    features, target, lonlat, _ = places
    labels = labels_of("use", np.where(target > 1, "town", np.where(target < -1, "wood", "farm")))
    mine = evaluate({"embeddings": features["embeddings"]}, labels, lonlat)
    score = mine.scores[0]
    probabilities, codes = mine.predictions[score.folds], labels.values.astype(int)
    least = sklearn_metrics.log_loss(codes, np.tile(np.bincount(codes) / ROWS, (ROWS, 1)))
    loss = -np.log(np.maximum(probabilities[np.arange(ROWS), codes], 1e-6)).mean()
    assert score.accuracy == pytest.approx(sklearn_metrics.accuracy_score(codes, probabilities.argmax(axis=1)))
    assert score.log_loss == pytest.approx(loss, abs=1e-6)
    assert score.r2 == pytest.approx(1 - loss / least, abs=1e-6)
    assert 0.3 < score.r2_low < score.r2 < score.r2_high and score.rmse is None
    nothing = [one for one in mine.scores if one.features == baselines.MEAN]
    assert all(one.r2 < 0.01 for one in nothing)


def test_counts_are_scored_in_their_unit(places):
    features, target, lonlat, _ = places
    labels = labels_of("shops", np.random.default_rng(5).poisson(np.exp(target / 4)), "counts")
    mine = evaluate(
        {"embeddings": features["embeddings"]}, labels, lonlat, probes=("ridge", "knn"), with_learning_curve=False
    )
    assert mine.scores[0].r2 > 0.3 and mine.predictions["block"].min() >= 0


def test_intervals_hold_the_score_and_better_is_said_only_where_zero_is_outside(places, found):
    features, target, lonlat, _ = places
    assert all(score.r2_low <= score.r2 <= score.r2_high for score in found.scores)
    assert all(difference.verdict == "better" for difference in found.differences)
    alike = {"a": features["embeddings"], "b": features["embeddings"][:, ::-1]}
    none = evaluate(
        alike, Labels("income", target), lonlat, with_learning_curve=False, with_baselines=False
    ).differences
    assert none and all(difference.verdict == "no clear difference" for difference in none)


def test_weights_count_as_often_as_they_say(places):
    features, target, lonlat, _ = places
    labels, often = Labels("income", target), np.random.default_rng(6).integers(1, 4, ROWS)
    predictions = target + np.random.default_rng(7).normal(size=ROWS)
    repeated = np.repeat(np.arange(ROWS), often)
    expected = sklearn_metrics.r2_score(target[repeated], predictions[repeated])
    assert metrics.skill(labels, predictions, often.astype(float)) == pytest.approx(expected, abs=1e-9)
    plain, weighted = (
        evaluate(features, labels, lonlat, weights=weights, with_learning_curve=False, with_baselines=False).scores[0]
        for weights in (None, often.astype(float))
    )
    assert weighted.r2 != plain.r2
    ignored = np.where(np.arange(ROWS) < 50, 0, often)
    assert (
        evaluate(features, labels, lonlat, weights=ignored, with_learning_curve=False, with_baselines=False).rows
        == ROWS - 50
    )


@pytest.mark.parametrize("of", ["the cell that holds a place", "a smooth field"])
def test_a_planted_leak_scores_high_at_random_and_near_nothing_in_regions_and_the_words_say_so(of):
    """A label that is pure position, and columns that tell positions apart and nothing else."""
    draw = np.random.default_rng(2)
    lonlat = at_random(1500)
    if of == "a smooth field":
        _, region = np.unique(np.floor(lonlat / [9, 6]), axis=0, return_inverse=True)
        bumps = at_random(250, seed=3)
        columns = np.exp(-0.5 * ((lonlat[:, None] - bumps) ** 2).sum(axis=2) / 1.4**2)
        target = columns @ draw.normal(size=250)
    else:
        _, region = np.unique(np.floor(lonlat / [5, 4.5]), axis=0, return_inverse=True)
        columns = np.eye(region.max() + 1)[region]
        target = draw.normal(size=region.max() + 1)[region]
    found = evaluate({"embeddings": columns}, Labels("leak", target), lonlat, region, with_learning_curve=False)
    for name in ("embeddings", baselines.POSITION):
        scores = {score.folds: score.r2 for score in found.scores if score.features == name}
        assert scores["random"] > 0.75 and scores["region"] < 0.2
    said = " ".join(found.sentences)
    assert "Random folds give R²" in said and "spatial leakage" in said
    assert "Longitude and latitude alone reach R²" in said and "says little about any features" in said


def test_honest_columns_are_not_called_a_leak(found):
    said = " ".join(found.sentences)
    assert "leak" not in said and "Longitude and latitude alone" not in said
    assert said.startswith("With whole regions held out, ridge on embeddings explains 8")
    assert "the score of embeddings is better than that of raw columns: difference in R² +" in said


def test_learning_curves_draw_whole_blocks_and_end_at_the_score(found):
    curve = [budget for budget in found.learning_curves if budget.features == "embeddings"]
    assert [budget.share for budget in curve] == [0.05, 0.2, 0.8]  # one per cent of 600 rows is too little
    assert curve[-1].r2 == next(score.r2 for score in found.scores)
    assert curve[0].r2 < curve[1].r2 < curve[2].r2 and curve[1].rows == pytest.approx(0.2 * ROWS, rel=0.1)


def test_intervals_are_checked_on_all_kinds_of_folds(found):
    whole = {row.folds: row.covered for row in found.coverage if row.decile is None}
    assert list(whole) == KINDS and all(0.85 < covered < 0.95 for covered in whole.values())


def test_what_a_modality_is_worth_is_the_loss_without_it(places):
    features, target, lonlat, _ = places
    whole = features["embeddings"]
    masked = {"first half": np.where(np.arange(8) < 4, 0, whole), "nothing": whole, "all": np.full_like(whole, np.nan)}
    found = evaluate(
        {"embeddings": whole},
        Labels("income", target),
        lonlat,
        modalities=masked,
        with_learning_curve=False,
        with_baselines=False,
    )
    losses = {one.modality: one for one in found.ablation}
    assert list(losses) == ["all", "first half", "nothing"]
    assert losses["nothing"].loss == losses["nothing"].high == 0
    assert losses["all"].loss == pytest.approx(found.scores[0].r2, abs=0.02)
    assert losses["first half"].low > 0.2 and "lack a modality: all" in " ".join(found.sentences)


def test_columns_of_other_places_go_with_those_of_the_place_itself():
    bundle = open_bundle("us-open")
    groups, inputs = modalities_of(bundle), inputs_of(bundle)
    assert list(groups) == ["poi", "demographics", "mobility", "imagery", "other columns"]
    assert sorted(chain.from_iterable(groups.values())) == list(range(len(inputs)))
    of = {inputs[position]: name for name, positions in groups.items() for position in positions}
    assert of["out_distance_log"] == of["near_out_distance_log"] == "mobility"
    assert of["around_night_lights_1_mean"] == "imagery" and of["out_demo_male_pct"] == "demographics"


def test_rows_that_lack_something_are_left_out_and_the_words_say_why(places):
    features, target, lonlat, region = places
    labels = Labels("income", np.where(np.arange(ROWS) < 40, np.nan, target))
    holes = features["embeddings"].copy()
    holes[40:50] = np.nan
    where = np.where(np.arange(ROWS)[:, None] == 60, np.nan, lonlat)
    region = np.where(np.arange(ROWS) == 70, "", region)
    found = evaluate({"embeddings": holes}, labels, where, region, with_learning_curve=False, with_baselines=False)
    assert found.rows == ROWS - 52 and not found.used[[39, 45, 60, 70]].any()
    last = "Not used: 52 of 600 rows (40 with no label; 1 with no position; 10 with no value in 'embeddings'; 1 with no region)."
    assert found.sentences[-1] == last


def test_a_class_in_one_fold_only_is_told(places):
    features, target, lonlat, region = places
    use = np.where(region == region[0], "only here", np.where(target > 0, "a", "b"))
    found = evaluate(
        {"embeddings": features["embeddings"]},
        labels_of("use", use),
        lonlat,
        region,
        with_learning_curve=False,
        with_baselines=False,
    )
    assert "all rows of the class 'only here' are in one fold" in " ".join(found.sentences)


def test_comparison_ranks_by_paired_intervals(places):
    features, target, lonlat, _ = places
    sets = {
        "weak": features["raw columns"],
        "good": features["embeddings"],
        "mirrored": features["embeddings"][:, ::-1],
    }
    found = compare(sets, Labels("income", target), lonlat)
    ranks = [rank for rank in found.ranking if rank.folds == "block"]
    assert [rank.rank for rank in ranks] == [1, 2, 3] and ranks[2].features == "weak"
    assert [rank.verdict for rank in ranks] == ["no clear difference", "better", ""]
    assert len([one for one in found.differences if one.folds == "block"]) == 3
    assert "is first, but not clearly better than" in found.sentences[0]


def test_shrunken_means_of_regions_follow_large_regions_and_hold_back_small_ones():
    groups = np.repeat([0, 1, 2], [200, 200, 2])
    values = np.array([0.0, 10.0, 50.0])[groups] + np.random.default_rng(3).normal(size=402)
    folds = np.arange(402) % 2
    mine = baselines.region_mean(values[:, None], folds, groups)[:, 0]
    assert mine[0] == pytest.approx(0, abs=0.3) and mine[200] == pytest.approx(10, abs=0.3)
    noise = baselines.region_mean(np.random.default_rng(4).normal(size=(402, 1)), folds, groups)[:, 0]
    assert np.abs(noise).max() < 0.3
    elsewhere = baselines.region_mean(values[:, None], groups, groups)[:, 0]
    np.testing.assert_allclose(elsewhere, baselines.mean(values[:, None], groups)[:, 0])


def test_harmonics_are_orthonormal_on_the_globe():
    draw = np.random.default_rng(5)
    lonlat = np.column_stack([draw.uniform(-180, 180, 40_000), np.degrees(np.arcsin(draw.uniform(-1, 1, 40_000)))])
    columns = baselines.harmonics(lonlat, 4)
    np.testing.assert_allclose(4 * np.pi * columns.T @ columns / 40_000, np.eye(24), atol=0.05)


def test_progress_never_goes_back_and_cancels(places):
    features, target, lonlat, region = places
    reached = []

    def stop_late(fraction, text):
        reached.append(fraction)
        if fraction > 0.9:
            raise Cancelled

    with pytest.raises(Cancelled):
        evaluate(features, Labels("income", target), lonlat, region, progress=stop_late)
    assert np.all(np.diff(reached) >= -1e-12) and len(reached) > 100


@pytest.mark.parametrize(
    "change, message",
    [
        ({"labels": Labels("x", np.full(ROWS, 1.0))}, "same value"),
        ({"labels": Labels("x", np.full(ROWS, np.nan))}, "NULL in all rows"),
        ({"labels": Labels("x", np.r_[np.inf, np.zeros(ROWS - 1)])}, "infinite"),
        (
            {"labels": Labels("x", np.r_[np.arange(9.0), np.full(ROWS - 9, np.nan)])},
            "Only 9 rows .*591 without a label",
        ),
        (
            {"features": {"embeddings": np.full((ROWS, 2), np.nan)}},
            "Only 0 rows have all values .*without a value in 'embeddings'",
        ),
        ({"features": {"embeddings": np.full((ROWS, 2), np.inf)}}, "table has infinite values"),
        ({"lonlat": np.full((ROWS, 2), np.nan)}, "without a position"),
        ({"probes": ("oracle",)}, "no probe 'oracle'"),
        ({"region": np.zeros(ROWS)}, "fewer than 5 regions"),
        ({"weights": np.full(ROWS, -1.0)}, "negative or infinite"),
    ],
)
def test_what_cannot_be_judged_is_refused(places, change, message):
    features, target, lonlat, region = places
    arguments = {"features": features, "labels": Labels("income", target), "lonlat": lonlat, "region": region, **change}
    with pytest.raises(InputError, match=message):
        evaluate(**arguments)


def test_one_set_of_columns_cannot_be_compared(places):
    features, target, lonlat, _ = places
    with pytest.raises(InputError, match="needs at least two"):
        compare({"a": features["embeddings"]}, Labels("income", target), lonlat)
