"""Predictors from strangers: an array that does not fit, with a checksum that does, is one sentence where the file is opened."""

import io
import json
import zipfile
from pathlib import Path

import numpy as np
import pytest
from onnx import TensorProto, helper

from mobclip.errors import InputError
from mobclip.io.container import digest
from mobclip.prediction.explain import example_columns, examples
from mobclip.prediction.fit import fit_predictor
from mobclip.prediction.predictor import apply_predictor, open_predictor
from mobclip.probe.labels import labels_of

DATA = Path(__file__).parent / "data"
FIELDS = [f"emb_{number:03}" for number in range(4)]
ROWS = np.linspace(-1, 1, 12, dtype=np.float32).reshape(3, 4)


def npy(values):
    stream = io.BytesIO()
    np.save(stream, values, allow_pickle=False)
    return stream.getvalue()


def changed(source, target, files=(), card=()):
    """A copy of a predictor with other files and other fields of the card, whose checksums are right again.

    `files` maps names to functions of an array, or of the bytes of what is no array.
    """
    with zipfile.ZipFile(source) as archive:
        contents = {name: archive.read(name) for name in archive.namelist()}
    values = {**json.loads(contents.pop("card.json")), **dict(card)}
    for name, change in dict(files).items():
        old = contents.get(name)
        new = change(np.load(io.BytesIO(old)) if old and name.endswith(".npy") else old)
        contents[name] = new if isinstance(new, bytes) else npy(new)
    values["digests"] = {name: digest(data) for name, data in contents.items()}
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in {"card.json": json.dumps(values).encode(), **contents}.items():
            archive.writestr(name, data)
    return target


@pytest.fixture(scope="module")
def fitted(tmp_path_factory):
    """Predictors by probe: of classes, of trees, of the log of a number, and of numbers from an earlier version."""
    draw = np.random.default_rng(0)
    matrix, lonlat = draw.normal(size=(240, 4)).astype(np.float32), draw.uniform([-100, 30], [-80, 45], (240, 2))
    signal = matrix @ [1, -0.5, 0.3, 0] + 0.1 * draw.normal(size=240)
    folder = tmp_path_factory.mktemp("fitted")
    labels = {
        "classes": ("ridge", labels_of("y", np.array(["low", "middle", "high"])[np.digitize(signal, [-0.5, 0.5])])),
        "near": ("knn", labels_of("y", np.array(["low", "high"])[(signal > 0).astype(int)])),
        "trees": ("lightgbm", labels_of("y", signal)),
        "log": ("ridge", labels_of("y", np.exp(signal), transform="log")),
    }
    for name, (probe, target) in labels.items():
        fit_predictor(matrix, target, lonlat, fields=FIELDS, output=folder / f"{name}.predictor", probe=probe)
    output = folder / "position.predictor"
    fit_predictor(matrix, labels["trees"][1], lonlat, fields=FIELDS, output=output, position="add")
    kept = {name: DATA / f"{name}-0.2.predictor" for name in ("ridge", "knn", "mlp")}
    return {**kept, **{name: folder / f"{name}.predictor" for name in (*labels, "position")}}


def replaced(*values):
    return lambda old: np.concatenate([np.asarray(values, old.dtype), old.ravel()[len(values) :]]).reshape(old.shape)


WRONG_ARRAYS = [
    ("ridge", "weights_0.npy", lambda old: old[:3], "3 x 1 as weights_0, which should be 4 x 1"),
    ("ridge", "weights_0.npy", lambda old: old[:, [0, 0]], "4 x 2 as weights_0, which should be 4 x 1"),
    ("ridge", "weights_0.npy", lambda old: old.ravel(), "as weights_0, which should be 4 x 1"),
    ("ridge", "weights_0.npy", lambda old: old.astype(np.int64), "int64 4 x 1 as weights_0, which should be real"),
    ("ridge", "weights_0.npy", replaced(np.nan), "values in weights_0 that are not from -1e+30 to 1e+30"),
    ("ridge", "weights_0.npy", replaced(np.inf), "values in weights_0"),
    ("ridge", "bias_0.npy", lambda old: np.float64(3.0), "float64 number as bias_0, which should be 1"),
    ("mlp", "weights_1.npy", lambda old: old[:-1], "as weights_1, which should be"),
    ("mlp", "bias_0.npy", lambda old: old[:-1], "as bias_0, which should be"),
    ("ridge", "difficulty.npy", lambda old: old[:2], "2 as difficulty, which should be 4"),
    ("ridge", "difficulty.npy", replaced(-np.inf), "values in difficulty"),
    ("ridge", "scores.npy", lambda old: old[:-1], "as scores_lonlat, which should be"),
    ("ridge", "scores.npy", replaced(-1.0), "values in scores that are not from 0"),
    ("ridge", "scores_lonlat.npy", replaced(1e9), "values in scores_lonlat that are not from -360 to 360"),
    ("ridge", "known.npy", lambda old: old[:0], "which should be 1 to 30,000 x 4"),
    ("ridge", "known.npy", lambda old: np.zeros((30_001, 4), np.float32), "30001 x 4 as known"),
    ("ridge", "known.npy", lambda old: old.T, "as known, which should be"),
    ("ridge", "known.npy", replaced(1e25), "values in known x known_factor that are not from -1e+15"),
    ("knn", "rows.npy", replaced(1e20), "values in rows that are not from -1e+15"),
    ("ridge", "known_factor.npy", replaced(np.nan), "values in known_factor"),
    ("ridge", "known_mean.npy", lambda old: old.astype(np.longdouble), "little-endian"),
    ("ridge", "known_mean.npy", lambda old: old.astype(">f8"), "little-endian"),
    ("ridge", "known_labels.npy", lambda old: old[:, None], "as known_labels, which should be"),
    ("trees", "residuals.npy", lambda old: np.zeros(1), "1 as residuals, which should be 0"),
    ("log", "residuals.npy", lambda old: np.zeros(0), "0 as residuals, which should be 1 to 500"),
    ("log", "residuals.npy", lambda old: np.zeros(501), "which should be 1 to 500"),
    ("ridge", "known_names.json", lambda old: b'["a"]', "a list of 1 as known_names.json, which should be a list of 60"),
    ("ridge", "known_names.json", lambda old: b"[" * 10**6, "cannot be read"),
    ("ridge", "known_names.json", lambda old: json.dumps(["\ud800"] * 60).encode(), "not a plain value"),
    ("ridge", "known_names.json", lambda old: b" " * (16 * 2**20 + 1), "larger than 16 MB"),
    ("classes", "known_labels.npy", replaced(-1.0), "values in known_labels that are not from 0 to 2"),
    ("classes", "known_labels.npy", replaced(0.5), "values in known_labels that are not whole numbers"),
    ("near", "row_labels.npy", replaced(2.0), "values in row_labels that are not from 0 to 1"),
    ("knn", "rows.npy", lambda old: old[:-1], "as row_labels, which should be"),
    ("knn", "row_counts.npy", replaced(-1.0), "values in row_counts"),
    ("knn", "scale.npy", replaced(0.0), "values in scale"),
    ("knn", "mean.npy", lambda old: old[:1], "1 as mean, which should be 4"),
    ("position", "position_centres.npy", lambda old: old[:3], "3 x 2 as position_centres, which should be 24 x 2"),
    ("position", "position_centres.npy", replaced(np.nan), "values in position_centres that are not from -360 to 360"),
    ("position", "known.npy", lambda old: old[:, :4], "240 x 4 as known, which should be 240 x 28"),
    ("position", "weights_0.npy", lambda old: old[:4], "4 x 1 as weights_0, which should be 28 x 1"),
]  # fmt: skip


@pytest.mark.parametrize("probe, name, change, message", WRONG_ARRAYS)
def test_an_array_that_does_not_fit_is_refused_where_the_file_is_opened(fitted, tmp_path, probe, name, change, message):
    path = changed(fitted[probe], tmp_path / "x.predictor", {name: change})
    with pytest.raises(InputError) as caught:
        open_predictor(path)
    assert message in str(caught.value) and "\n" not in str(caught.value) and len(str(caught.value)) < 400


@pytest.mark.parametrize(
    "probe, card, message",
    [
        ("ridge", {"fields": FIELDS[:3]}, "as known, which should be .* x 3"),
        ("trees", {"transform": "log"}, "0 as residuals, which should be 1 to 500"),
        ("ridge", {"model": {"form": "layers", "layers": 11, "link": "identity"}}, "a form of probe"),
        ("ridge", {"model": {"form": "layers", "layers": 2, "link": "identity"}}, "does not list the file weights_1"),
        ("ridge", {"model": {"form": "layers", "layers": 1, "link": "softmax"}}, "does not fit its classes"),
        ("classes", {"model": {"form": "layers", "layers": 1, "link": "logistic"}}, "does not fit its classes"),
        ("classes", {"classes": ["a", "b"]}, "known_labels that are not from 0 to 1"),
        ("classes", {"classes": ["a", "b", "a"]}, "should be at most 100 different names"),
        ("classes", {"transform": "log"}, "should be none for classification"),
        ("knn", {"model": {"form": "neighbours", "neighbours": 10**9}}, "a form of probe"),
        ("ridge", {"difficulty": [0.0, -1e300, 1e300]}, "an intercept, a lower and an upper bound"),
        ("position", {"position": None}, "as known, which should be .* x 4"),
        ("position", {"position": {"functions": 5, "width_km": 90.0}}, "as known, which should be .* x 9"),
        ("ridge", {"position": {"functions": 5, "width_km": 90.0}}, "does not list the file position_centres"),
        ("ridge", {"applicability": {"average": 1e-320, "threshold": 1}}, "average, which should be above 0"),
    ],
)
def test_a_card_that_does_not_fit_its_arrays_is_refused(fitted, tmp_path, probe, card, message):
    with pytest.raises(InputError, match=message):
        open_predictor(changed(fitted[probe], tmp_path / "x.predictor", card=card))


def graph(columns, outputs, kind=TensorProto.FLOAT):
    """Trees that give so many zeros a row."""
    nodes = [
        helper.make_node("Constant", [], ["weights"], value_floats=[0.0] * (columns * outputs)),
        helper.make_node("Constant", [], ["shape"], value_ints=[columns, outputs]),
        helper.make_node("Reshape", ["weights", "shape"], ["matrix"]),
        helper.make_node("MatMul", ["columns", "matrix"], ["product"]),
        helper.make_node("Cast", ["product"], ["y"], to=kind),
    ]
    ends = [helper.make_tensor_value_info("columns", TensorProto.FLOAT, ["n", columns])]
    body = helper.make_graph(nodes, "g", ends, [helper.make_tensor_value_info("y", kind, ["n", "d"])])
    model = helper.make_model(body, opset_imports=[helper.make_opsetid("", 17)], ir_version=9)
    return model.SerializeToString()


@pytest.mark.parametrize(
    "trees, message",
    [
        (graph(3, 1), "does not run on its inputs"),
        (graph(4, 2), "2 x 2 as output, which should be 2 x 1"),
        (graph(4, 1, TensorProto.INT32), "int32 2 x 1 as output, which should be real numbers"),
    ],
)
def test_trees_of_another_shape_are_refused_where_the_file_is_opened(fitted, tmp_path, trees, message):
    path = changed(fitted["trees"], tmp_path / "x.predictor", {"trees.onnx": lambda old: trees})
    with pytest.raises(InputError, match=message):
        open_predictor(path)


def test_a_prediction_that_is_no_finite_number_is_an_error_and_no_gap(fitted, tmp_path):
    path = changed(fitted["log"], tmp_path / "x.predictor", {"bias_0.npy": lambda old: np.full_like(old, 1e4)})
    with pytest.raises(InputError, match="numbers that are not finite here"):
        apply_predictor(path, ROWS, FIELDS)


def test_long_names_of_places_are_cut_so_that_the_file_can_be_read_again(tmp_path):
    draw = np.random.default_rng(0)
    matrix, lonlat = draw.normal(size=(60, 4)).astype(np.float32), draw.uniform([-100, 30], [-80, 45], (60, 2))
    path = tmp_path / "y.predictor"
    labels = labels_of("y", matrix[:, 0].astype(float))
    fit_predictor(matrix, labels, lonlat, fields=FIELDS, output=path, names=["ü" * 1000] * 60)
    found = open_predictor(path)
    assert example_columns(found, examples(found, ROWS))["example_1"] == ["ü" * 100] * 3
