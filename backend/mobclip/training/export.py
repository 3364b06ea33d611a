"""From embeddings and a trained encoder to a bundle: a quantised cell table, an ONNX graph, and a card."""

import io
import os
import warnings

import numpy as np
import torch

from mobclip import grid, quantise
from mobclip.bundle import write_bundle
from mobclip.container import Container
from mobclip.training.inputs import Inputs

OPSET = 17  # what onnxruntime 1.19 reads

PARTS = 32  # bytes a cell: four dimensions share one
DETAILED = 60_000  # cells with most people, which get a second byte a part; the rest are nearly empty land


def cell_table(cells: np.ndarray, embeddings: np.ndarray, importance: np.ndarray, resolution: int) -> tuple[dict, dict]:
    """The entry and the files of a product-quantised `cells` encoder.

    Args:
        cells: sorted uint64 H3 indexes n.
        embeddings: float n x d, dimensions by falling variance.
        importance: float n, 0 or more: where precision matters.
    """
    arrays = quantise.encode_products(embeddings, PARTS, importance, min(DETAILED, len(cells)))
    entry = {"kind": "cells", "resolution": resolution, "index": "cells.npy", **{key: f"{key}.npy" for key in arrays}}
    return entry, {"cells.npy": cells, **{f"{key}.npy": values for key, values in arrays.items()}}


def decoded(files: dict[str, np.ndarray], rows: np.ndarray) -> np.ndarray:
    """What a person gets for rows of a quantised cell table, float32."""
    arrays = {name.removesuffix(".npy"): values for name, values in files.items()}
    return quantise.decode(arrays, rows)


def bounds_of(cells: np.ndarray) -> list[float]:
    """West, south, east, north of cell centres in degrees, a tenth beyond."""
    lonlat = grid.centres(cells)
    west, south = np.floor(10 * lonlat.min(axis=0)) / 10
    east, north = np.ceil(10 * lonlat.max(axis=0)) / 10
    return [float(value) for value in (west, south, east, north)]


def export(path: str | os.PathLike, card: dict, *encoders: tuple[dict, dict]) -> Container:
    """Write a bundle from a card without encoders, and (entry, files) of each encoder."""
    files = {name: values for _, part in encoders for name, values in part.items()}
    return write_bundle(path, {**card, "encoders": [entry for entry, _ in encoders]}, files)


def features_encoder(model: torch.nn.Module, inputs: Inputs) -> tuple[dict, dict]:
    """The entry and the files of a `features` encoder: the ONNX graph of the model, and how to standardise its columns.

    Args:
        model: from float32 `features` n x f and `mask` n x f to the embedding, on the processor.
    """
    stream = io.BytesIO()
    example = (torch.zeros(2, len(inputs.columns)), torch.ones(2, len(inputs.columns)))
    names = {"input_names": ["features", "mask"], "output_names": ["embedding"]}
    rows = {name: {0: "rows"} for name in ("features", "mask", "embedding")}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # the exporter without dynamo needs no further package
        torch.onnx.export(model.eval(), example, stream, **names, dynamic_axes=rows, opset_version=OPSET, dynamo=False)
    files = {"features.onnx": stream.getvalue(), "features_offset.npy": inputs.offset, "features_scale.npy": inputs.scale}
    entry = {"kind": "features", "model": "features.onnx", "offset": "features_offset.npy", "scale": "features_scale.npy"}
    return {**entry, "inputs": list(inputs.columns)}, files
