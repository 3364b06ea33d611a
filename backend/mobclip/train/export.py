"""From embeddings and a trained encoder to a bundle: a quantised cell table, an ONNX graph, and a card."""

import io
import os
import warnings
from typing import Any

import numpy as np
import onnx
import torch
from onnx import helper, numpy_helper

from mobclip.bundle import quantise
from mobclip.bundle.store import Bundle, write_bundle
from mobclip.geo import h3_cells
from mobclip.train.config import Config
from mobclip.train.inputs import Inputs
from mobclip.train.model.coordinates import Coordinates
from mobclip.train.targets import CONTEXT

OPSET = 17  # what onnxruntime 1.19 reads
MIN_FLOAT16_SIZE = 10_000  # values: smaller matrices are not worth halving

EncoderFiles = tuple[dict[str, Any], dict[str, Any]]  # the entry of an encoder in the card, and its files by name


def cell_table(
    cells: np.ndarray,
    embeddings: np.ndarray,
    importance: np.ndarray,
    resolution: int,
    people: np.ndarray | None = None,
    config: Config = Config(),  # noqa: B008 - frozen
) -> EncoderFiles:
    """The entry and the files of a product-quantised `cells` encoder.

    Args:
        cells: sorted uint64 H3 indexes n.
        embeddings: float n x d, dimensions by falling variance; d is a multiple of `config.dimensions_per_byte`.
        importance: float n, 0 or more: where precision matters.
        people: float n, 0 or more, how many live in each cell, if that is known.
        config: says how small the table is to be.
    """
    parts = embeddings.shape[1] // config.dimensions_per_byte
    arrays = quantise.encode_products(embeddings, parts, importance, min(config.detailed_cells, len(cells)))
    if people is not None:
        arrays["people"] = quantise.shortened(people)
    entry = {"kind": "cells", "resolution": resolution, "index": "cells.npy", **{key: f"{key}.npy" for key in arrays}}
    return entry, {"cells.npy": h3_cells.pack_cells(cells), **{f"{key}.npy": values for key, values in arrays.items()}}


def decode_cells(files: dict[str, np.ndarray], rows: np.ndarray) -> np.ndarray:
    """Embeddings float32 of rows of a quantised cell table, as inference gives them."""
    arrays = {name.removesuffix(".npy"): values for name, values in files.items()}
    return quantise.decode(arrays, rows)


def bounds(cells: np.ndarray) -> list[float]:
    """West, south, east, north of cell centres in degrees, rounded outwards to a tenth."""
    lonlat = h3_cells.centres(cells)
    west, south = np.floor(10 * lonlat.min(axis=0)) / 10
    east, north = np.ceil(10 * lonlat.max(axis=0)) / 10
    return [float(value) for value in (west, south, east, north)]


def export(
    path: str | os.PathLike, card: dict[str, Any], *encoders: EncoderFiles, decoder: EncoderFiles | None = None
) -> Bundle:
    """Write a bundle from a card without encoders, and (entry, files) of each encoder, and of a decoder if there is one."""
    card = {**card, "encoders": [entry for entry, _ in encoders]}
    parts = [*encoders]
    if decoder is not None:
        card["decoder"] = decoder[0]
        parts.append(decoder)
    return write_bundle(path, card, {name: values for _, own in parts for name, values in own.items()})


def features_encoder(model: torch.nn.Module, inputs: Inputs) -> EncoderFiles:
    """The entry and the files of a `features` encoder: the ONNX graph of the model, offsets and scales of its columns.

    Args:
        model: from float32 `features` n x f and `mask` n x f to the embedding, on the CPU.
    """
    count = len(inputs.columns)
    graph = to_onnx(model, {"features": torch.zeros(2, count), "mask": torch.ones(2, count)})
    own = inputs.groups != CONTEXT
    modalities = {
        str(name): [str(column) for column in np.array(inputs.columns)[own & (inputs.modalities == name)]]
        for name in dict.fromkeys(inputs.modalities[own])
    }
    entry = {
        "kind": "features",
        "model": "features.onnx",
        "offset": "features_offset.npy",
        "scale": "features_scale.npy",
        "inputs": list(inputs.columns),
        "modalities": modalities,
    }
    return entry, {
        "features.onnx": graph,
        "features_offset.npy": inputs.offset,
        "features_scale.npy": inputs.scale,
    }


def coordinates_encoder(model: Coordinates) -> EncoderFiles:
    """The entry and the file of a `coordinates` encoder. Its weights are stored in float16 and computed with in float32."""
    graph = to_float16(to_onnx(model, {"lonlat": torch.zeros(2, 2, dtype=torch.float64)}))
    return {"kind": "coordinates", "model": "coordinates.onnx"}, {"coordinates.onnx": graph}


def to_onnx(model: torch.nn.Module, example: dict[str, torch.Tensor]) -> bytes:
    """The ONNX graph of a model from named inputs, with any number of rows, to `embedding`."""
    stream = io.BytesIO()
    rows = {name: {0: "rows"} for name in [*example, "embedding"]}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of the exporter without dynamo, which needs no further package
        torch.onnx.export(
            model.eval(),
            tuple(example.values()),
            stream,  # type: ignore[arg-type]  # without dynamo any file does; the types know paths only
            input_names=list(example),
            output_names=["embedding"],
            dynamic_axes=rows,
            opset_version=OPSET,
            dynamo=False,
        )
    return stream.getvalue()


def to_float16(graph: bytes) -> bytes:
    """An ONNX graph whose matrices of weights are stored in float16 and cast to float32 when it is loaded.

    The exporter names weights as the layers do; constants, such as coefficients of harmonics, stay float32.
    """
    model = onnx.load_from_string(graph)
    for weights in list(model.graph.initializer):
        values = numpy_helper.to_array(weights)
        is_weight = weights.name.endswith(".weight") and values.dtype == np.float32 and values.ndim == 2
        if is_weight and values.size >= MIN_FLOAT16_SIZE:
            name = f"{weights.name}_stored"
            model.graph.initializer.remove(weights)
            model.graph.initializer.append(numpy_helper.from_array(values.astype(np.float16), name))
            cast = helper.make_node("Cast", [name], [weights.name], to=onnx.TensorProto.FLOAT)
            model.graph.node.insert(0, cast)
    return model.SerializeToString()
