"""Tiny models of H3 cells over a corner of Georgia, for tests that need an encoder but not a good one.

    python tests/toy_models.py PATH [NAME]

writes one of them, for the tests of the plugin, whose Python does not have the backend; PYTHONPATH has to lead to it.
`toy` varies smoothly, `noise` is random; `columns` is as `toy` in the northern half, and has an encoder of columns for the rest;
`peopled` is as `toy`, and knows that all people live in the northern half.
"""

import sys
from pathlib import Path

import numpy as np

EXTENT = (-84.6, 33.6, -84.0, 34.0)
RESOLUTION = 6
DIMENSIONS = {"toy": 8, "noise": 3, "columns": 8, "peopled": 8}
TITLES = {"toy": "A corner of Georgia", "noise": "Noise", "columns": "Columns", "peopled": "People"}
MODALITIES = {"poi": ["shops", "bars"], "people": ["age", "income"], "light": ["night"]}
AVERAGES = ["near", "around", "commuting_out", "commuting_in"]
INPUTS = [column for columns in MODALITIES.values() for column in columns]
INPUTS += [f"{average}_{column}" for average in AVERAGES for column in INPUTS]
OFFSET, SCALE = 1.0, 2.0  # of all columns


def toy_cells() -> np.ndarray:
    """The cells that the models know, uint64 n."""
    from mobclip.geo import h3_cells

    return h3_cells.cells_of_extent(EXTENT, RESOLUTION)


def toy_vectors(cells: np.ndarray, name: str = "toy") -> np.ndarray:
    """The embeddings of cells, float32 n x d."""
    from mobclip.geo import h3_cells

    if name == "noise":
        return np.random.default_rng(0).normal(size=(len(cells), DIMENSIONS[name])).astype(np.float32)
    return np.sin(h3_cells.centres(cells) @ np.linspace(-3, 3, 2 * DIMENSIONS[name]).reshape(2, -1)).astype(np.float32)


def toy_card(name: str = "toy") -> dict:
    """The card, but for its encoders."""
    return {
        "name": name,
        "title": TITLES[name],
        "version": "0.1.0",
        "dimension": DIMENSIONS[name],
        "domain": {"bounds": list(EXTENT), "text": "a corner of Georgia"},
    }


def write_toy_model(path: Path, name: str = "toy", people: np.ndarray | None = None) -> None:
    """Write a model as a folder, or as a file where the path ends in .mobclip; `people` by cell, if they are to be known."""
    from mobclip.bundle import quantise
    from mobclip.bundle.store import write_bundle

    cells = toy_cells()
    if name == "columns":
        cells = northern(cells)
    if name == "peopled":
        people = np.where(np.isin(cells, northern(cells)), np.float32(1000), np.float32(0))
    arrays = quantise.encode(toy_vectors(cells, name)) | ({} if people is None else {"people": people})
    files = {"cells.npy": cells, **{f"{key}.npy": values for key, values in arrays.items()}}
    entry = {
        "kind": "cells",
        "resolution": RESOLUTION,
        "index": "cells.npy",
        **{key: f"{key}.npy" for key in arrays},
    }
    encoders = [entry]
    if name == "columns":
        encoders.append(COLUMNS_ENTRY)
        files |= column_encoder_files()
    write_bundle(path, {**toy_card(name), "encoders": encoders}, files)


def northern(cells: np.ndarray) -> np.ndarray:
    """Those of the cells that the model `columns` has in its table, and where the people of `peopled` live."""
    from mobclip.geo import h3_cells

    return cells[h3_cells.centres(cells)[:, 1] > (EXTENT[1] + EXTENT[3]) / 2]


COLUMNS_ENTRY = {
    "kind": "features",
    "model": "features.onnx",
    "offset": "features_offset.npy",
    "scale": "features_scale.npy",
    "inputs": INPUTS,
    "modalities": MODALITIES,
}


def column_weights() -> tuple[np.ndarray, np.ndarray]:
    """Weights of the standardised columns and of their mask, float32 inputs x dimension, of the linear encoder of columns."""
    draw = np.random.default_rng(1)
    shape = 2, len(INPUTS), DIMENSIONS["columns"]
    of_columns, of_mask = draw.normal(size=shape).astype(np.float32)
    return of_columns, of_mask / 10


def column_encoder_files() -> dict[str, np.ndarray | bytes]:
    """The files of the encoder of columns by name."""
    from onnx import TensorProto, helper, numpy_helper

    weights = dict(zip(("features", "mask"), column_weights()))
    nodes = [helper.make_node("MatMul", [name, f"{name}_weights"], [f"{name}_part"]) for name in weights]
    nodes.append(helper.make_node("Add", ["features_part", "mask_part"], ["embedding"]))
    values = [helper.make_tensor_value_info(name, TensorProto.FLOAT, ["rows", len(INPUTS)]) for name in weights]
    result = helper.make_tensor_value_info("embedding", TensorProto.FLOAT, ["rows", DIMENSIONS["columns"]])
    constants = [numpy_helper.from_array(part, f"{name}_weights") for name, part in weights.items()]
    graph = helper.make_graph(nodes, "columns", values, [result], constants)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=9)
    return {
        "features.onnx": model.SerializeToString(),
        "features_offset.npy": np.full(len(INPUTS), OFFSET),
        "features_scale.npy": np.full(len(INPUTS), SCALE),
    }


if __name__ == "__main__":
    write_toy_model(Path(sys.argv[1]), *sys.argv[2:])
