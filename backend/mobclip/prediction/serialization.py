"""A fitted probe as plain arrays or an ONNX graph, applied with numpy and onnxruntime alone.

Three forms: `layers` (linear probes are one layer, networks more, the scaling of columns folded in; then a link),
`neighbours` (known rows and their labels) and `trees` (an ONNX graph by onnxmltools, float32).
"""

from collections.abc import Callable

import numpy as np

from mobclip.bundle.inference import ROWS_PER_RUN
from mobclip.bundle.onnx import onnx_session
from mobclip.io.container import Container
from mobclip.probe.nearest_rows import nearest, weighed
from mobclip.progress import Progress

OPSET = 15
TREES = "trees.onnx"
Raw = Callable[[np.ndarray, Progress], np.ndarray]


def _logistic(values: np.ndarray) -> np.ndarray:
    share = 0.5 * (1 + np.tanh(values / 2))
    return np.column_stack([1 - share, share])


def _softmax(values: np.ndarray) -> np.ndarray:
    shares = np.exp(values - values.max(axis=1, keepdims=True))
    return shares / shares.sum(axis=1, keepdims=True)


LINKS = {
    "identity": lambda values: values[:, 0],
    "exp": lambda values: np.exp(values[:, 0]),
    "logistic": _logistic,
    "softmax": _softmax,
}


def serialize(estimator, columns: int) -> tuple[dict, dict[str, np.ndarray | bytes], np.ndarray]:
    """The form of a fitted estimator for a card, its files, and how much each column matters to it, float64 d."""
    if hasattr(estimator, "booster_"):
        gains = estimator.booster_.feature_importance("gain").astype(np.float64)
        return {"form": "trees"}, {TREES: _graph(estimator, columns)}, gains
    if hasattr(estimator, "regressor_"):
        return _layers(estimator.regressor_, estimator.transformer_)
    if hasattr(estimator[-1], "n_neighbors"):
        return _neighbours(*estimator)
    return _layers(estimator)


def deserialize(container: Container, classes: int) -> Raw:
    """What gives raw predictions, float64 n or n x classes, for rows without NaN, and reports progress."""
    form = container.card["model"]["form"]
    return {"layers": _apply_layers, "neighbours": _apply_neighbours, "trees": _apply_trees}[form](container, classes)


def _layers(pipeline, of_target=None) -> tuple[dict, dict, np.ndarray]:
    scaler, model = pipeline
    if hasattr(model, "coefs_"):
        weights, biases, link = list(model.coefs_), list(model.intercepts_), model.out_activation_
    else:
        weights, biases = [np.atleast_2d(model.coef_).T], [np.atleast_1d(model.intercept_)]
        counts = type(model).__name__ == "PoissonRegressor"
        link = (
            "exp"
            if counts
            else "identity"
            if not hasattr(model, "classes_")
            else "softmax"
            if len(biases[0]) > 1
            else "logistic"
        )
    importance = np.linalg.norm(weights[0], axis=1)  # on standardised columns
    weights[0] = weights[0] / scaler.scale_[:, None]
    biases[0] = biases[0] - scaler.mean_ @ weights[0]
    if of_target is not None:
        weights[-1], biases[-1] = weights[-1] * of_target.scale_, biases[-1] * of_target.scale_ + of_target.mean_
    files = {f"weights_{number}.npy": values for number, values in enumerate(weights)}
    files |= {f"bias_{number}.npy": values for number, values in enumerate(biases)}
    return {"form": "layers", "layers": len(weights), "link": link}, files, importance


def _apply_layers(container: Container, classes: int) -> Raw:
    entry = container.card["model"]
    layers = [(container.array(f"weights_{n}.npy"), container.array(f"bias_{n}.npy")) for n in range(entry["layers"])]

    def raw(matrix: np.ndarray, progress: Progress) -> np.ndarray:
        progress(0.0, "Predicting")
        values = matrix.astype(np.float64)
        for number, (weights, bias) in enumerate(layers):
            values = (np.maximum(values, 0) if number else values) @ weights + bias
        return LINKS[entry["link"]](values)

    return raw


def _neighbours(scaler, model) -> tuple[dict, dict, np.ndarray]:
    labels = (
        model._y if not hasattr(model, "classes_") else model.classes_[model._y]
    )  # scikit-learn keeps them nowhere else
    files = {
        "rows.npy": model._fit_X.astype(np.float32),
        "row_labels.npy": labels.astype(np.float64),
        "row_counts.npy": model.counts_,
        "mean.npy": scaler.mean_,
        "scale.npy": scaler.scale_,
    }
    return {"form": "neighbours", "neighbours": model.n_neighbors}, files, np.ones(len(scaler.mean_))


def _apply_neighbours(container: Container, classes: int) -> Raw:
    names = ("rows", "row_labels", "row_counts", "mean", "scale")
    rows, labels, counts, mean, scale = (container.array(f"{name}.npy") for name in names)

    def raw(matrix: np.ndarray, progress: Progress) -> np.ndarray:
        near = nearest((matrix - mean) / scale, rows, container.card["model"]["neighbours"], progress)[1]
        if not classes:
            return weighed(labels[near], counts[near])
        return np.stack([weighed(labels[near] == code, counts[near]) for code in range(classes)], axis=1)

    return raw


def _graph(estimator, columns: int) -> bytes:
    from onnxmltools import convert_lightgbm
    from onnxmltools.convert.common.data_types import FloatTensorType

    inputs = [("columns", FloatTensorType([None, columns]))]
    model = convert_lightgbm(estimator, initial_types=inputs, zipmap=False, target_opset=OPSET)
    for output in model.graph.output[:-1]:  # the label of a class, which follows from the probabilities
        model.graph.output.remove(output)
    return model.SerializeToString()


def _apply_trees(container: Container, classes: int) -> Raw:
    session = onnx_session(container.read(TREES), f"The trees of {container.path}")

    def raw(matrix: np.ndarray, progress: Progress) -> np.ndarray:
        matrix, blocks = matrix.astype(np.float32), []
        for start in range(0, len(matrix), ROWS_PER_RUN):
            progress(start / len(matrix), "Predicting")
            blocks.append(session.run(None, {"columns": matrix[start : start + ROWS_PER_RUN]})[0].astype(np.float64))
        return np.concatenate(blocks) if classes else np.concatenate(blocks)[:, 0]

    return raw
