"""Position beside embeddings: used where places left out say that it helps, in evaluations, predictors and their files."""

import numpy as np
import pytest

from mobclip.errors import InputError
from mobclip.evaluation.evaluate import evaluate
from mobclip.evaluation.folds import Split, block_folds, group_folds
from mobclip.evaluation.position import PositionColumns, choose_position
from mobclip.geo.position import MAX_FUNCTIONS, position_functions
from mobclip.prediction import explain
from mobclip.prediction.fit import fit_predictor
from mobclip.prediction.predictor import apply_predictor, open_predictor
from mobclip.probe import estimators
from mobclip.probe.labels import labels_of

ROWS = 600
FIELDS = [f"emb_{number:03}" for number in range(4)]


@pytest.fixture(scope="module")
def places():
    """Embeddings that know nothing of position, and degrees."""
    draw = np.random.default_rng(0)
    return draw.normal(size=(ROWS, 4)).astype(np.float32), draw.uniform([-120, 30], [-75, 48], (ROWS, 2))


@pytest.fixture(scope="module")
def surface(places):
    """A number that follows the embeddings and, smoothly, the position."""
    matrix, lonlat = places
    noise = 0.2 * np.random.default_rng(1).normal(size=ROWS)
    return matrix @ [1, -0.5, 0.3, 0] + 2 * np.sin(lonlat[:, 0] / 8) * np.cos(lonlat[:, 1] / 6) + noise


@pytest.fixture(scope="module")
def plain(places):
    """A number that follows the embeddings alone."""
    return places[0] @ [1, -0.5, 0.3, 0] + 0.5 * np.random.default_rng(2).normal(size=ROWS)


@pytest.fixture(scope="module")
def positioned(places, surface, tmp_path_factory):
    """A predictor that takes position, and what its fit found."""
    path = tmp_path_factory.mktemp("positioned") / "surface.predictor"
    labels = labels_of("surface", surface)
    return path, fit_predictor(places[0], labels, places[1], fields=FIELDS, output=path, position="auto")


def test_functions_are_one_at_their_centre_and_smooth_across_the_antimeridian_and_far_away():
    lonlat = np.column_stack([np.linspace(170, 190, 300) % 360, np.tile([-10.0, 0, 10], 100)])
    functions = position_functions(lonlat)
    assert len(functions) == 30 and functions.columns(functions.centres).diagonal() == pytest.approx(1, abs=1e-6)
    west, east = functions.columns(np.array([[-180.0, 5], [180.0, 5]]))
    np.testing.assert_allclose(west, east, rtol=1e-9)
    away = functions.columns(np.array([[0.0, 0], [0.5, 0]]))
    assert away.max() < 0.2 and np.abs(np.diff(away, axis=0)).max() < 1e-3
    assert np.isnan(functions.columns(np.array([[np.nan, 5]]))).all()


@pytest.mark.parametrize("degrees", [1e-3, 0.1, 10])
def test_functions_suit_the_extent_of_the_places(degrees):
    lonlat = np.random.default_rng(0).uniform(0, degrees, (5000, 2)) + [13, 52]
    functions = position_functions(lonlat)
    columns = functions.columns(lonlat)
    assert len(functions) == MAX_FUNCTIONS and columns.std(axis=0).min() > 0.05
    wave = np.sin(2 * np.pi * (lonlat[:, 0] - 13) / degrees)
    fitted = estimators.out_of_fold("ridge", labels_of("wave", wave), columns, np.arange(5000) % 5)
    assert np.corrcoef(fitted, wave)[0, 1] > 0.99


def test_places_at_one_point_have_no_functions():
    assert position_functions(np.full((50, 2), 12.5)) is None
    assert len(position_functions(np.repeat([[0.0, 0], [1, 1]], 200, axis=0))) == 2


def test_position_is_used_where_it_helps_in_blocks_left_out_and_not_where_it_says_nothing(
    places, surface, plain, tmp_path
):
    scores = {}
    for name, values in (("surface", surface), ("plain", plain)):
        for position in ("none", "auto", "add"):
            output = tmp_path / "x.predictor"
            labels = labels_of(name, values)
            scores[name, position] = fit_predictor(
                places[0], labels, places[1], fields=FIELDS, output=output, position=position
            )
    helped = scores["surface", "auto"]
    assert helped.position_functions == ROWS // 10 and helped.position_gain_low > 0.1
    assert helped.r2_blocks > scores["surface", "none"].r2_blocks + 0.1
    assert helped.r2_blocks == pytest.approx(scores["surface", "add"].r2_blocks)
    assert scores["plain", "auto"].position_functions == 0 and not scores["plain", "auto"].position_gain_low > 0
    assert scores["plain", "auto"].r2_blocks == pytest.approx(scores["plain", "none"].r2_blocks)
    assert scores["plain", "add"].position_functions == ROWS // 10
    assert np.isnan(scores["plain", "none"].position_gain)


@pytest.mark.parametrize("task", ["classification", "counts"])
def test_classes_and_counts_are_helped_too(places, surface, tmp_path, task):
    values = np.where(surface > 0.5, "high", np.where(surface < -0.5, "low", "middle"))
    if task == "counts":
        values = np.random.default_rng(3).poisson(np.exp(surface / 2)).astype(float)
    found = fit_predictor(
        *(places[0], labels_of("y", values, task), places[1]),
        fields=FIELDS,
        output=tmp_path / "y.predictor",
        position="auto",
    )
    assert found.position_functions and found.position_gain_low > 0


def test_the_choice_for_a_fold_does_not_see_its_labels(places, surface):
    matrix, lonlat = places
    folds = block_folds(lonlat).split()
    held_out = folds.folds == 2
    changed = np.where(held_out, np.random.default_rng(4).normal(size=ROWS) * 1e3, surface)
    columns = PositionColumns.of(matrix.astype(float), lonlat, "auto")
    choice = choose_position("auto", columns, labels_of("y", changed), folds)
    assert choice.by_row[held_out].all() and not choice.used


def test_position_is_left_out_where_it_misleads_in_regions_never_seen(places, plain):
    """Each region has a level of its own: position knows it for places between known ones, and not for another region."""
    matrix, lonlat = places
    region = np.floor((lonlat[:, 0] + 120) / 5).astype(int)
    labels = labels_of("level", plain + np.random.default_rng(5).normal(size=9)[region] * 3)
    columns = PositionColumns.of(matrix.astype(float), lonlat, "auto")
    unseen = Split("region", group_folds(region), region)
    between = Split("random", np.arange(ROWS) % 5, np.arange(ROWS) % 97)
    assert not choose_position("auto", columns, labels, unseen).used
    assert choose_position("auto", columns, labels, between).used


def test_a_file_with_position_predicts_as_the_probe_that_it_was_made_of(places, surface, positioned):
    matrix, lonlat = places
    functions = position_functions(lonlat)
    joined = np.column_stack([matrix, functions.columns(lonlat)])
    expected = estimators.fit("ridge", labels_of("surface", surface), joined, block_folds(lonlat).folds).predict(joined)
    found = apply_predictor(positioned[0], matrix, FIELDS, position=lonlat)
    np.testing.assert_allclose(found.values, expected, atol=1e-6)
    assert found.inside.mean() > 0.9 and (found.lower < found.upper).all()
    inside = (found.lower <= surface) & (surface <= found.upper)
    assert inside.mean() > 0.85 and positioned[1].coverage == pytest.approx(0.9, abs=0.05)


@pytest.mark.parametrize("probe", ["lightgbm", "knn", "mlp"])
def test_every_probe_takes_position(places, surface, tmp_path, probe):
    path = tmp_path / "y.predictor"
    labels = labels_of("y", surface)
    found = fit_predictor(places[0], labels, places[1], fields=FIELDS, output=path, probe=probe, position="add")
    joined = np.column_stack([places[0], position_functions(places[1]).columns(places[1])])
    expected = estimators.fit(probe, labels, joined, block_folds(places[1]).folds).predict(joined)
    prediction = apply_predictor(path, places[0], FIELDS, position=places[1])
    np.testing.assert_allclose(prediction.values, expected, atol=1e-3)
    assert found.position_functions == ROWS // 10


def test_a_predictor_of_position_must_be_told_where_places_are(places, positioned):
    matrix, lonlat = places
    with pytest.raises(InputError, match="surface.predictor also takes the position of each place"):
        apply_predictor(positioned[0], matrix, FIELDS)
    unknown = lonlat.copy()
    unknown[:3] = np.nan
    found = apply_predictor(positioned[0], matrix, FIELDS, position=unknown, lonlat=unknown)
    assert np.isnan(found.values[:3]).all() and np.isfinite(found.values[3:]).all()
    assert found.columns()["inside_aoa"][:3] == [None] * 3
    assert any("3 of 600 rows have an embedding but no position" in text for text in found.remarks)


def test_places_far_from_all_known_ones_get_finite_predictions_outside_the_area(places, positioned):
    away = np.tile([[13.4, 52.5], [151.2, -33.9], [-43.2, -22.9]], (200, 1))
    found = apply_predictor(positioned[0], places[0], FIELDS, position=away)
    near = apply_predictor(positioned[0], places[0], FIELDS, position=places[1])
    assert np.abs(found.values).max() < 3 * np.abs(near.values).max()
    assert found.dissimilarity.mean() > near.dissimilarity.mean() + 0.1


def test_examples_are_similar_in_position_too(places, positioned):
    predictor = open_predictor(positioned[0])
    columns = predictor.columns(*places)
    own = explain.examples(predictor, columns, 1)
    np.testing.assert_allclose(own.lonlat[:, 0], places[1])


def test_an_evaluation_has_a_row_with_position_that_says_where_it_is_used(places, surface):
    found = evaluate(
        {"embeddings": places[0]}, labels_of("y", surface), places[1], position="auto", with_learning_curve=False
    )
    rows = {(score.features, score.folds): score for score in found.scores}
    for kind in ("block", "random"):
        assert rows["embeddings and position", kind].r2 > rows["embeddings", kind].r2 + 0.1
    assert rows["embeddings and position", "block"].columns == 4 + ROWS // 10
    assert [score.features for score in found.scores[:2]] == ["embeddings", "embeddings and position"]
    gain = found.position[0]
    assert (gain.folds, gain.used_folds, gain.all_folds, gain.verdict) == ("block", 5, 5, "better")
    assert any("position beside embeddings helps" in text and "in 5 of 5 folds" in text for text in found.sentences)


def test_an_evaluation_has_no_such_row_where_it_is_not_asked_for_or_nothing_varies(places, surface):
    labels = labels_of("y", surface)
    found = evaluate({"embeddings": places[0]}, labels, places[1], with_baselines=False, with_learning_curve=False)
    assert {score.features for score in found.scores} == {"embeddings"} and not found.position
    with pytest.raises(InputError, match="same position"):
        evaluate({"embeddings": places[0]}, labels, np.full((ROWS, 2), 5.0), position="add")
