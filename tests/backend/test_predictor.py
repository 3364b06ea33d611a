"""Predictors: any probe in a file without pickle, that predicts as the probe does and refuses what it was not made for."""

import csv
import json
import re
import subprocess
import sys
import tracemalloc
import zipfile
from pathlib import Path

import numpy as np
import pytest

from mobclip.bundle.card import BundleId
from mobclip.errors import Cancelled, InputError
from mobclip.evaluation.folds import block_folds
from mobclip.geo import h3_cells
from mobclip.prediction.fit import fit_predictor
from mobclip.prediction.predictor import apply_predictor, open_predictor
from mobclip.probe import estimators
from mobclip.probe.labels import labels_of
from mobclip.tasks.files import read_matrix_blocks

DATA = Path(__file__).parent / "data"
ROWS = 240
FIELDS = [f"emb_{number:03}" for number in range(4)]
BUNDLE, OTHER = BundleId("toy", "1.0.0", "0123abcd"), BundleId("toy", "1.1.0", "4567cdef")
APPLY = """
import sys
sys.path.insert(0, sys.argv[1])
import numpy as np
from mobclip.prediction.predictor import apply_predictor
found = apply_predictor(sys.argv[2], np.zeros((3, 4), np.float32), [f"emb_{number:03}" for number in range(4)])
assert np.isfinite(found.values).all() and found.inside is not None
print(sorted({name.split(".")[0] for name in sys.modules} & {"sklearn", "lightgbm", "onnx", "onnxmltools", "torch"}))
"""


@pytest.fixture(scope="module")
def places():
    draw = np.random.default_rng(0)
    return draw.normal(size=(ROWS, 4)).astype(np.float32), draw.uniform([-100, 30], [-80, 45], (ROWS, 2))


@pytest.fixture(scope="module")
def raw(places):
    """What is known of the places, by task: numbers, classes and counts that follow the columns."""
    draw, signal = np.random.default_rng(1), places[0] @ [1, -0.5, 0.3, 0]
    return {
        "regression": signal + 10 + 0.3 * draw.normal(size=ROWS),
        "classification": np.array(["low", "middle", "high"])[
            np.digitize(signal + 0.3 * draw.normal(size=ROWS), [-0.5, 0.5])
        ],
        "counts": draw.poisson(np.exp(0.5 * signal + 1)).astype(float),
    }


@pytest.fixture(scope="module")
def ridge(places, raw, tmp_path_factory):
    """A predictor of numbers, and what its fit found."""
    path = tmp_path_factory.mktemp("fitted") / "income"
    found = fit_predictor(
        places[0], labels_of("income", raw["regression"]), places[1], fields=FIELDS, output=path, bundle=BUNDLE
    )
    return path.with_suffix(".predictor"), found


@pytest.mark.parametrize("task", ["regression", "classification", "counts"])
@pytest.mark.parametrize("probe", ["ridge", "lightgbm", "knn", "mlp"])
def test_a_file_predicts_as_the_probe_that_it_was_made_of(places, raw, tmp_path, probe, task):
    matrix, lonlat = places
    labels, path = labels_of("y", raw[task], task), tmp_path / "y.predictor"
    weights = np.random.default_rng(2).uniform(0.2, 3, ROWS)
    fit_predictor(matrix, labels, lonlat, fields=FIELDS, output=path, probe=probe, weights=weights)
    expected = estimators.fit(probe, labels, matrix, block_folds(lonlat).folds, weights).predict(matrix)
    close = 1e-4 if probe == "lightgbm" else 1e-6  # ONNX adds hundreds of trees up in float32
    np.testing.assert_allclose(open_predictor(path).raw(matrix), expected, atol=close)
    assert not any(name.endswith((".pkl", ".pickle", ".joblib")) for name in zipfile.ZipFile(path).namelist())


@pytest.mark.parametrize("transform, squeeze", [("log", np.exp), ("logit", lambda y: 1 / (1 + np.exp(-y)))])
def test_a_transform_is_turned_back_without_bias_and_intervals_end_where_labels_do(
    places, raw, tmp_path, transform, squeeze
):
    matrix, lonlat = places
    labels, path = labels_of("y", squeeze(raw["regression"] - 10), transform=transform), tmp_path / "y.predictor"
    fit_predictor(matrix, labels, lonlat, fields=FIELDS, output=path)
    found = open_predictor(path).predict(matrix)
    expected = estimators.fit("ridge", labels, matrix, block_folds(lonlat).folds).predict(matrix)
    np.testing.assert_allclose(found.values, expected, atol=1e-9)
    assert found.values.mean() == pytest.approx(labels.values.mean(), rel=0.1)
    assert found.lower.min() >= 0 and (transform == "log" or found.upper.max() <= 1)


def test_a_fit_tells_the_honest_score_and_how_often_intervals_are_right(ridge):
    _, found = ridge
    assert (found.rows, found.fold_kind) == (ROWS, "block") and found.r2_random > 0.9 and found.r2_blocks > 0.9
    assert found.coverage == pytest.approx(0.9, abs=0.05)


def test_applying_needs_neither_scikit_learn_nor_what_makes_a_file(ridge):
    backend = str(Path(__file__).parents[2] / "backend")
    done = subprocess.run(
        [sys.executable, "-c", APPLY, backend, str(ridge[0])], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"


def test_rows_without_embedding_have_no_prediction(places, ridge):
    matrix = places[0].copy()
    matrix[5] = np.nan
    columns = apply_predictor(ridge[0], matrix, FIELDS, BUNDLE).columns()
    assert list(columns) == ["prediction", "lower", "upper", "dissimilarity", "inside_aoa"]
    assert all(columns[name][5] is None or np.isnan(columns[name][5]) for name in columns)
    assert np.isfinite(np.delete(columns["prediction"], 5)).all()


def test_known_places_are_inside_and_places_unlike_all_of_them_are_not(places, ridge):
    columns = apply_predictor(ridge[0], np.concatenate([places[0], places[0][:1] + 50]), FIELDS, BUNDLE).columns()
    assert set(columns["inside_aoa"][:-1]) == {1} and columns["inside_aoa"][-1] == 0


def test_that_most_places_are_unlike_the_known_ones_is_told(places, ridge):
    matrix = np.concatenate([places[0][:3], places[0][:4] + 50])
    [said] = apply_predictor(ridge[0], matrix, FIELDS, BUNDLE).remarks
    assert said.startswith(
        f"Most predictions, 4 of 7, are for places outside the area of applicability of {ridge[0].name}"
    )
    matrix[-1] = np.nan  # three of six
    assert apply_predictor(ridge[0], matrix, FIELDS, BUNDLE).remarks == ()
    assert apply_predictor(ridge[0], matrix[3:6], FIELDS, BUNDLE, applicability=False).remarks == ()


def test_classes_come_as_text_with_a_probability_and_those_that_are_likely_enough(places, raw, tmp_path):
    path = tmp_path / "y.predictor"
    truth = np.where(raw["classification"] == raw["classification"][0], 'wood, "old"', raw["classification"])
    fit_predictor(places[0], labels_of("y", truth), places[1], fields=FIELDS, output=path)
    columns = apply_predictor(path, places[0], FIELDS).columns("kind")
    assert list(columns) == ["kind", "probability", "likely", "dissimilarity", "inside_aoa"]
    assert np.mean(np.array(columns["kind"]) == truth) > 0.7
    sets = list(csv.reader(columns["likely"], skipinitialspace=True))
    assert {name for names in sets for name in names} == set(truth)
    assert np.mean([name in names for name, names in zip(truth, sets, strict=True)]) > 0.85


def test_embeddings_of_another_bundle_version_or_dimension_are_refused(places, ridge):
    path, matrix = ridge[0], places[0]
    refused = (
        "fitted on embeddings of toy 1.0.0 0123abcd, but these are of toy 1.1.0 4567cdef: compute embeddings with the model "
        "toy-1.0.0, or fit the predictor again."
    )
    with pytest.raises(InputError, match=re.escape(refused)):
        apply_predictor(path, matrix, FIELDS, OTHER)
    with pytest.raises(InputError, match="fitted on embeddings of toy 1.0.0 0123abcd"):
        apply_predictor(path, matrix[:, :3], FIELDS[:3], OTHER)
    with pytest.raises(InputError, match="fitted on 4 fields .* has 3"):
        apply_predictor(path, matrix[:, :3], FIELDS[:3], BUNDLE)
    assert "no field 'bundle'" in apply_predictor(path, matrix, FIELDS).remarks[0]


def test_a_damaged_file_another_file_and_infinite_values_are_refused(places, ridge, toy_path, tmp_path):
    damaged = tmp_path / "damaged.predictor"
    with zipfile.ZipFile(ridge[0]) as old, zipfile.ZipFile(damaged, "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name) + (b"x" if name == "bias_0.npy" else b""))
    for path, matrix, message in (
        (damaged, places[0], "changed or damaged"),
        (toy_path, places[0], "is not a predictor"),
        (ridge[0], places[0] + np.inf, "infinite values"),
    ):
        with pytest.raises(InputError, match=message):
            apply_predictor(path, matrix, FIELDS)


@pytest.mark.parametrize(
    "change, options, message",
    [
        (lambda y: np.full_like(y, np.nan), {}, "NULL in all rows"),
        (lambda y: np.full_like(y, 3.0), {}, "same value in all rows"),
        (lambda y: np.where(np.arange(ROWS) == 3, np.inf, y), {}, "infinite"),
        (lambda y: np.where(np.arange(ROWS) < 9, y, np.nan), {}, "Only 9 rows have all values"),
        (lambda y: np.full(ROWS, "one"), {}, "only the class 'one'"),
        (lambda y: [f"place {row}" for row in range(60)] + [None] * (ROWS - 60), {}, "is it a unique name"),
        (lambda y: y, {"probe": "forest"}, "no probe 'forest'"),
        (lambda y: y, {"region": np.arange(ROWS) % 4}, "fewer than 5 regions"),
        (lambda y: y, {"weights": np.full(ROWS, -1.0)}, "weight is negative"),
    ],
)
def test_what_cannot_be_learnt_is_one_sentence_and_nothing_is_written(places, raw, tmp_path, change, options, message):
    with pytest.raises(InputError, match=message) as caught:
        labels = labels_of("income", change(raw["regression"]))
        fit_predictor(places[0], labels, places[1], fields=FIELDS, output=tmp_path / "x.predictor", **options)
    assert len(str(caught.value).splitlines()) == 1 and not list(tmp_path.iterdir())


def test_a_cancelled_fit_writes_nothing(places, raw, tmp_path):
    def stop(fraction, text=""):
        if fraction > 0.8:
            raise Cancelled

    with pytest.raises(Cancelled):
        fit_predictor(
            places[0],
            labels_of("y", raw["regression"]),
            places[1],
            fields=FIELDS,
            output=tmp_path / "y.predictor",
            progress=stop,
        )
    assert not list(tmp_path.iterdir())


def test_pure_position_scores_high_at_random_and_low_in_blocks(tmp_path):
    """A planted leak: an embedding that only tells which block a place is in, and a label drawn by block."""
    draw = np.random.default_rng(1)
    lonlat = draw.uniform([-120, 30], [-75, 48], (1500, 2))
    blocks, number = np.unique(h3_cells.cells_at(lonlat, 1), return_inverse=True)
    labels = labels_of("leak", draw.normal(size=len(blocks))[number])
    fields = [f"emb_{column:03}" for column in range(len(blocks))]
    found = fit_predictor(
        np.eye(len(blocks))[number], labels, lonlat, fields=fields, output=tmp_path / "leak.predictor"
    )
    assert found.r2_random > 0.9 and found.r2_blocks < 0.2


@pytest.mark.parametrize("name", ["ridge", "knn", "mlp"])
def test_a_file_of_version_0_2_predicts_what_it_predicted_then(name):
    """Files of an earlier version, fitted to 60 places, and what that version predicted from them."""
    expected = json.loads((DATA / "predictions-0.2.json").read_text())[name]
    matrix = np.linspace(-2, 2, 12).reshape(3, 4).astype(np.float32)
    lonlat = np.array([[-90.0, 40.0], [-85.0, 35.0], [-95.0, 31.0]])
    columns = apply_predictor(
        DATA / f"{name}-0.2.predictor", matrix, FIELDS, BUNDLE, level=0.8, lonlat=lonlat
    ).columns()
    assert list(columns) == list(expected)
    for column, values in columns.items():
        if isinstance(expected[column][0], str):
            assert list(values) == expected[column]
        else:
            np.testing.assert_allclose(np.array(values, dtype=float), expected[column], rtol=1e-12)


def test_a_file_of_version_0_2_knows_its_places():
    opened = open_predictor(DATA / "ridge-0.2.predictor")
    assert opened.card.scores["apart"] == "block" and opened.card.bundle == BUNDLE
    assert opened.reference.names[:2] == ["place 0", "place 1"] and opened.reference.lonlat.shape == (60, 2)


def test_a_predictor_that_is_no_better_than_the_mean_says_so(tmp_path):
    rng = np.random.default_rng(0)
    matrix = rng.normal(size=(300, 8)).astype(np.float32)
    lonlat = np.column_stack([rng.uniform(-84, -80, 300), rng.uniform(38, 42, 300)])
    options = {"fields": [f"emb_{number:03}" for number in range(8)], "output": tmp_path / "p.predictor"}
    noise = fit_predictor(matrix, labels_of("y", rng.normal(size=300)), lonlat, **options)
    assert [text for text in noise.remarks if "no better than the mean in places held out (R²" in text]
    learnt = fit_predictor(matrix, labels_of("y", matrix[:, 0].astype(float)), lonlat, **options)
    assert not learnt.remarks


@pytest.fixture(scope="module")
def national(tmp_path_factory):
    """A file of 400,000 embeddings, and an indicator that is known of 200 of them."""
    folder = tmp_path_factory.mktemp("national")
    draw = np.random.default_rng(0)
    lonlat = draw.uniform((-95, 32), (-80, 45), (400_000, 2))
    target = np.full(len(lonlat), np.nan)
    known = draw.choice(len(lonlat), 200, replace=False)
    with open(folder / "matrix", "wb") as file:
        for start in range(0, len(lonlat), 50_000):
            block = draw.normal(size=(50_000, 64)).astype(np.float32)
            rows = known[(known >= start) & (known < start + 50_000)]
            target[rows] = block[rows - start, 0]
            file.write(block.tobytes())
    return folder / "matrix", target, lonlat


def test_neither_a_fit_nor_a_prediction_holds_the_matrix(national, tmp_path):
    """It takes 100 MB, and as what a probe computes with three times that more; a block of it takes a third."""
    path, target, lonlat = national
    matrix = read_matrix_blocks(str(path), 64)
    fields = [f"emb_{number:03}" for number in range(64)]
    tracemalloc.start()
    report = fit_predictor(matrix, labels_of("x", target), lonlat, fields=fields, output=tmp_path / "x.predictor")
    prediction = apply_predictor(tmp_path / "x.predictor", matrix, fields, level=None, applicability=False)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert report.rows == 200 and np.isfinite(prediction.values).all()
    assert peak < 1.6 * path.stat().st_size
