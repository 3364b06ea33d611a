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
from mobclip.io.container import Container
from mobclip.probe.nearest_rows import nearest, weighted_mean
from mobclip.progress import Progress

OPSET = 15
TREES = "trees.onnx"
FORMS = ("layers", "neighbours", "trees")
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


def deserialize(container: Container, model: dict[str, Any], classes: int) -> Predict:
    """The function that predicts, on the scale of the transform; its rows hold no NaN.

    Args:
        container: the predictor's file.
        model: as in `SerializedProbe`, checked by `is_model`.
        classes: how many, 0 for numbers and counts.

    Raises:
        InputError: a file is missing or damaged.
    """
    if model["form"] == "layers":
        return _apply_layers(container, model["layers"], LINKS[model["link"]])
    if model["form"] == "neighbours":
        return _apply_neighbours(container, model["neighbours"], classes)
    return _apply_trees(container, classes)


def is_model(value: Any) -> bool:
    """Whether a value is the `model` of a `SerializedProbe` that `deserialize` knows."""
    if not isinstance(value, dict) or value.get("form") not in FORMS:
        return False
    if value["form"] == "layers":
        return _is_count(value.get("layers")) and value.get("link") in list(LINKS)
    return value["form"] != "neighbours" or _is_count(value.get("neighbours"))


def _is_count(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value > 0


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


def _apply_layers(container: Container, count: int, link: Link) -> Predict:
    layers = [(container.array(f"weights_{n}.npy"), container.array(f"bias_{n}.npy")) for n in range(count)]

    def predict(matrix: np.ndarray, progress: Progress) -> np.ndarray:
        progress(0.0, "Predicting")
        values = matrix.astype(np.float64)
        for number, (weights, bias) in enumerate(layers):
            values = (np.maximum(values, 0) if number else values) @ weights + bias
        return link(values)

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


def _apply_neighbours(container: Container, count: int, classes: int) -> Predict:
    names = ("rows", "row_labels", "row_counts", "mean", "scale")
    rows, labels, sample_weight, mean, scale = (container.array(f"{name}.npy") for name in names)

    def predict(matrix: np.ndarray, progress: Progress) -> np.ndarray:
        near = nearest((matrix - mean) / scale, rows, count, progress)[1]
        if not classes:
            return weighted_mean(labels[near], sample_weight[near])
        shares = [weighted_mean(labels[near] == code, sample_weight[near]) for code in range(classes)]
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


def _apply_trees(container: Container, classes: int) -> Predict:
    what = f"The ONNX graph {TREES} of {container.path}"
    session = onnx_session(container.read(TREES), what)

    def predict(matrix: np.ndarray, progress: Progress) -> np.ndarray:
        matrix = matrix.astype(np.float32)
        blocks = []
        for start in range(0, len(matrix), ROWS_PER_RUN):
            progress(start / len(matrix), "Predicting")
            rows = {"columns": matrix[start : start + ROWS_PER_RUN]}
            blocks.append(run_session(session, rows, what).astype(np.float64))
        return np.concatenate(blocks) if classes else np.concatenate(blocks)[:, 0]

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
