"""A fitted probe as plain arrays or an ONNX graph, applied with numpy and onnxruntime alone.

Three forms: `layers` (linear probes are one layer, networks more, the scaling of columns folded in; then a link),
`neighbours` (training rows and their labels) and `trees` (an ONNX graph by onnxmltools, float32).
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np

from mobclip.bundle.encoders import ROWS_PER_RUN
from mobclip.bundle.onnx import onnx_session, run_session
from mobclip.errors import InputError
from mobclip.io.array_types import LARGEST, ArrayType, check_arrays
from mobclip.io.container import Container
from mobclip.probe.nearest_rows import nearest, weighted_mean
from mobclip.progress import Progress, no_progress

OPSET = 15
TREES = "trees.onnx"
FORMS = ("layers", "neighbours", "trees")
MAX_LAYERS = 10
LARGEST_ROW = 1e15  # of neighbours, whose square fits float32, in which distances are compared
MAX_NEIGHBOURS = 100
CLASS_LINKS = ("logistic", "softmax")
PROBABILITY_ROUNDING = 1e-3  # that sums of float32 may lie outside 0 to 1
Link = Callable[[np.ndarray], np.ndarray]
Predict = Callable[[np.ndarray, Progress], np.ndarray]  # rows n x d to raw predictions n or n x classes


@dataclass(frozen=True)
class SerializedProbe:
    """A fitted probe in files: `model` for the card, the `files` by name, and float64 d, how much each column matters to it."""

    model: dict[str, Any]
    files: dict[str, np.ndarray | bytes]
    importance: np.ndarray


def serialize(estimator: Any, columns: int) -> SerializedProbe:
    """A fitted estimator of `estimators.fit`, with the number of its columns, in one of the three forms."""
    if hasattr(estimator, "booster_"):
        gains = estimator.booster_.feature_importance("gain").astype(np.float64)
        return SerializedProbe({"form": "trees"}, {TREES: _graph(estimator, columns)}, gains)
    if hasattr(estimator, "regressor_"):
        scaler, model = estimator.regressor_
        return _layers(scaler, model, estimator.transformer_)
    if hasattr(estimator[-1], "n_neighbors"):
        return _neighbours(*estimator)
    return _layers(*estimator)


def deserialize(container: Container, model: dict[str, Any], fields: int, classes: tuple[str, ...]) -> Predict:
    """The function that predicts, on the scale of the transform; its rows hold no NaN.

    Args:
        container: the predictor's file.
        model: as in `SerializedProbe`, checked by `is_model`.
        fields: how many columns it takes.
        classes: empty for numbers and counts.

    Raises:
        InputError: a file is missing or damaged, or does not fit the columns, the classes or another file.
    """
    if model["form"] == "layers":
        return _apply_layers(container, model["layers"], model["link"], fields, len(classes))
    if model["form"] == "neighbours":
        return _apply_neighbours(container, model["neighbours"], fields, classes)
    return _apply_trees(container, fields, len(classes))


def label_type(size: str, classes: tuple[str, ...]) -> ArrayType:
    """Labels of so many rows: positions among the classes, or numbers."""
    return (
        ArrayType(("f",), (size,), low=0, high=len(classes) - 1, whole=True) if classes else ArrayType(("f",), (size,))
    )


def is_model(value: Any) -> bool:
    """Whether a value is the `model` of a `SerializedProbe` that `deserialize` knows."""
    if not isinstance(value, dict) or value.get("form") not in FORMS:
        return False
    if value["form"] == "layers":
        return _is_count(value.get("layers"), MAX_LAYERS) and value.get("link") in list(LINKS)
    return value["form"] != "neighbours" or _is_count(value.get("neighbours"), MAX_NEIGHBOURS)


def _is_count(value: Any, most: int) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 0 < value <= most


def _layers(scaler: Any, model: Any, target_scaler: Any = None) -> SerializedProbe:
    if hasattr(model, "coefs_"):
        weights, biases, link = list(model.coefs_), list(model.intercepts_), model.out_activation_
    else:
        weights, biases, link = [np.atleast_2d(model.coef_).T], [np.atleast_1d(model.intercept_)], _link(model)
    importance = np.linalg.norm(weights[0], axis=1)  # on standardised columns
    weights[0] = weights[0] / scaler.scale_[:, None]
    biases[0] = biases[0] - scaler.mean_ @ weights[0]
    if target_scaler is not None:
        weights[-1] = weights[-1] * target_scaler.scale_
        biases[-1] = biases[-1] * target_scaler.scale_ + target_scaler.mean_
    files = {f"weights_{number}.npy": values for number, values in enumerate(weights)}
    files |= {f"bias_{number}.npy": values for number, values in enumerate(biases)}
    return SerializedProbe({"form": "layers", "layers": len(weights), "link": link}, files, importance)


def _link(model: Any) -> str:
    """The inverse link function of a linear model."""
    if type(model).__name__ == "PoissonRegressor":
        return "exp"
    if not hasattr(model, "classes_"):
        return "identity"
    return "softmax" if len(model.intercept_) > 1 else "logistic"


def _apply_layers(container: Container, count: int, link: str, fields: int, classes: int) -> Predict:
    if (link in CLASS_LINKS) != bool(classes) or (link == "logistic" and classes != 2):
        raise InputError(
            f"The predictor {container.path} has the link {link}, which does not fit its classes: get it again."
        )
    types = {f"weights_{n}": ArrayType(("f",), (f"layer {n}", f"layer {n + 1}")) for n in range(count)}
    types |= {f"bias_{n}": ArrayType(("f",), (f"layer {n + 1}",)) for n in range(count)}
    arrays = {name: container.array(f"{name}.npy") for name in types}
    outputs = classes if link == "softmax" else 1
    check_arrays(arrays, types, {"layer 0": fields, f"layer {count}": outputs}, f"The predictor {container.path}")
    layers = [(arrays[f"weights_{n}"], arrays[f"bias_{n}"]) for n in range(count)]

    def predict(matrix: np.ndarray, progress: Progress) -> np.ndarray:
        progress(0.0, "Predicting")
        values = matrix.astype(np.float64)
        for number, (weights, bias) in enumerate(layers):
            values = (np.maximum(values, 0) if number else values) @ weights + bias
        return LINKS[link](values)

    return predict


def _neighbours(scaler: Any, model: Any) -> SerializedProbe:
    # scikit-learn keeps the training rows and labels in private attributes only
    labels = model.classes_[model._y] if hasattr(model, "classes_") else model._y
    files = {
        "rows.npy": model._fit_X.astype(np.float32),
        "row_labels.npy": labels.astype(np.float64),
        "row_counts.npy": model.sample_weight_,
        "mean.npy": scaler.mean_,
        "scale.npy": scaler.scale_,
    }
    entry = {"form": "neighbours", "neighbours": model.n_neighbors}
    return SerializedProbe(entry, files, np.ones(len(scaler.mean_)))


def _apply_neighbours(container: Container, count: int, fields: int, classes: tuple[str, ...]) -> Predict:
    types = {
        "rows": ArrayType(("f",), ("rows", "fields"), low=-LARGEST_ROW, high=LARGEST_ROW),
        "row_labels": label_type("rows", classes),
        "row_counts": ArrayType(("f",), ("rows",), low=0),
        "mean": ArrayType(("f",), ("fields",)),
        "scale": ArrayType(("f",), ("fields",), low=1 / LARGEST),
    }
    arrays = {name: container.array(f"{name}.npy") for name in types}
    check_arrays(arrays, types, {"fields": fields}, f"The predictor {container.path}")
    rows, labels, sample_weight, mean, scale = arrays.values()

    def predict(matrix: np.ndarray, progress: Progress) -> np.ndarray:
        near = nearest((matrix - mean) / scale, rows, count, progress)[1]
        if not classes:
            return weighted_mean(labels[near], sample_weight[near])
        shares = [weighted_mean(labels[near] == code, sample_weight[near]) for code in range(len(classes))]
        return np.stack(shares, axis=1)

    return predict


def _graph(estimator: Any, columns: int) -> bytes:
    from onnxmltools import convert_lightgbm
    from onnxmltools.convert.common.data_types import FloatTensorType

    inputs = [("columns", FloatTensorType([None, columns]))]
    model = convert_lightgbm(estimator, initial_types=inputs, zipmap=False, target_opset=OPSET)
    for output in model.graph.output[:-1]:  # the label of a class, which follows from the probabilities
        model.graph.output.remove(output)
    return model.SerializeToString()


def _apply_trees(container: Container, fields: int, classes: int) -> Predict:
    what = f"The ONNX graph {TREES} of {container.path}"
    session = onnx_session(container.read(TREES), what)
    low, high = (-PROBABILITY_ROUNDING, 1 + PROBABILITY_ROUNDING) if classes else (-LARGEST, LARGEST)
    types = {"output": ArrayType(("f",), ("rows", classes or 1), low=low, high=high)}

    def predict(matrix: np.ndarray, progress: Progress) -> np.ndarray:
        matrix = matrix.astype(np.float32)
        blocks = []
        for start in range(0, len(matrix), ROWS_PER_RUN):
            progress(start / len(matrix), "Predicting")
            rows = {"columns": matrix[start : start + ROWS_PER_RUN]}
            block = run_session(session, rows, what)
            check_arrays({"output": block}, types, {"rows": len(rows["columns"])}, what)
            blocks.append(block.astype(np.float64))
        return np.concatenate(blocks) if classes else np.concatenate(blocks)[:, 0]

    predict(np.zeros((2, fields)), no_progress)  # so that a graph of other shapes is known where it is opened
    return predict


def _logistic(values: np.ndarray) -> np.ndarray:
    share = 0.5 * (1 + np.tanh(values / 2))
    return np.column_stack([1 - share, share])


def _softmax(values: np.ndarray) -> np.ndarray:
    shares = np.exp(values - values.max(axis=1, keepdims=True))
    return shares / shares.sum(axis=1, keepdims=True)


LINKS: dict[str, Link] = {  # inverse link functions, of n x 1 or n x classes
    "identity": lambda values: values[:, 0],
    "exp": lambda values: np.exp(values[:, 0]),
    "logistic": _logistic,
    "softmax": _softmax,
}
