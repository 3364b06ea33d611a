"""Any ONNX graph with a place as its input, such as an exported CSP or SINR, by a short declaration."""

import os
from collections.abc import Iterable
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, get_args

import numpy as np
import onnx
from onnx import TensorProto, compose, helper, numpy_helper, version_converter

from mobclip.bundle.onnx import checked_graph
from mobclip.choices import InputOrder, InputUnit
from mobclip.errors import InputError
from mobclip.io.atomic import first_line
from mobclip.io.given_names import check_name
from mobclip.io.toml import tomllib
from mobclip.published.encoder import Encoder
from mobclip.published.onnx_builder import INPUT, OPSET, OUTPUT, serialised

ORDERS: tuple[InputOrder, ...] = get_args(InputOrder)
UNITS: dict[InputUnit, tuple[float, float]] = {
    "degrees": (1.0, 1.0),
    "radians": (np.pi / 180, np.pi / 180),
    "unit": (1 / 180, 1 / 90),
}  # of longitude, latitude
INPUT_TYPES = {TensorProto.FLOAT: "float32", TensorProto.DOUBLE: "float64"}
PREFIX = "theirs_"  # of the names in the given graph; another one would change the digest of what is imported
WORLD = (-180.0, -90.0, 180.0, 90.0)


@dataclass(frozen=True, kw_only=True)
class OnnxSpec:
    """What a file of weights does not say of itself.

    Args:
        input_order: lonlat or latlon.
        unit: of the input: degrees, radians, or unit (longitude / 180 and latitude / 90).
        dimension: of the embedding, to be checked; None takes what the graph gives.
        output: name of the output to take, where the graph has several.
        name, title, licence, citation: for the card.
        domain: west, south, east, north in degrees where the encoder means something, and a word for it.
    """

    input_order: InputOrder = "lonlat"
    unit: InputUnit = "degrees"
    dimension: int | None = None
    output: str | None = None
    name: str | None = None
    title: str | None = None
    licence: str | None = None
    citation: str | None = None
    domain: tuple[float, ...] | None = None
    domain_text: str | None = None

    def __post_init__(self) -> None:
        for value, allowed, what in ((self.input_order, ORDERS, "input order"), (self.unit, UNITS, "unit")):
            if value not in allowed:
                raise InputError(f"There is no {what} '{value}': choose {', '.join(allowed)}.")
        for what, text in (("name", self.name), ("title", self.title)):
            if text is not None:
                check_name(f"{what} of the model", text)
        if self.domain is not None:
            object.__setattr__(self, "domain", _box(self.domain))


def read_onnx_spec(path: str | os.PathLike) -> dict[str, Any]:
    """The fields of an `OnnxSpec` from a TOML file.

    Raises:
        InputError: it cannot be read, or has a field that is none.
    """
    try:
        values = tomllib.loads(Path(path).read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise InputError(f"The declaration {path} cannot be read ({first_line(error)}).") from error
    known = [field.name for field in fields(OnnxSpec)]
    unknown = [name for name in values if name not in known]
    if unknown:
        raise InputError(f"The declaration {path} has '{unknown[0]}': it can have {', '.join(known)}.")
    return values


def read_onnx(path: str | os.PathLike, declaration: OnnxSpec) -> Encoder:
    """Put the input and output of a bundle's encoder around a graph with one input of two columns.

    Raises:
        InputError: not an ONNX graph, with files beside it, of an operator set that cannot be converted, or with
            another input or output.
    """
    model = _read(path)
    input_name, input_type = _input(model.graph, path)
    output_name = _output(model.graph, declaration.output, path)
    graph = compose.add_prefix_graph(model.graph, PREFIX)
    nodes, constants = _from_degrees(declaration, input_type, PREFIX + input_name)
    graph.initializer.extend(constants)
    cast = helper.make_node("Cast", [PREFIX + output_name], [OUTPUT], name=OUTPUT, to=TensorProto.FLOAT)
    inner = list(graph.node)
    del graph.node[:], graph.input[:], graph.output[:]
    graph.node.extend([*nodes, *inner, cast])
    graph.input.append(helper.make_tensor_value_info(INPUT, TensorProto.DOUBLE, ["rows", 2]))
    graph.output.append(helper.make_tensor_value_info(OUTPUT, TensorProto.FLOAT, ["rows", "dimension"]))
    name = Path(path).stem
    card = {
        "name": name,
        "title": name,
        "description": "An ONNX graph imported by a declaration.",
        "domain": {"bounds": list(WORLD), "text": "the whole Earth, for all that was declared"},
        "licence": "",
        "attribution": [],
    }
    products = [node.name for node in inner if node.op_type == "MatMul" and node.name]
    return Encoder(_finished(graph, path), 0, card, products[1:])  # the first may still hold coordinates


def _read(path: str | os.PathLike) -> onnx.ModelProto:
    if not Path(path).is_file():
        raise InputError(f"There is no file {path}.")
    graph = checked_graph(path, f"The graph {path}")
    try:
        model = onnx.load_from_string(graph)
        onnx.checker.check_model(model, full_check=False)
    except Exception as error:  # protobuf and the checker have no base class in common
        raise InputError(f"{path} is not an ONNX graph, or is damaged ({first_line(error)}).") from error
    other = [entry.domain for entry in model.opset_import if entry.domain not in ("", "ai.onnx")]
    if other:
        raise InputError(f"{path} needs operators of '{other[0]}': only standard ONNX operators are supported.")
    if max(entry.version for entry in model.opset_import) != OPSET:
        try:
            model = version_converter.convert_version(model, OPSET)
        except Exception as error:  # the converter raises RuntimeError of several kinds
            raise InputError(
                f"{path} cannot be converted to operator set {OPSET}: export it with opset_version={OPSET}."
            ) from error
    return model


def _input(graph: onnx.GraphProto, path: str | os.PathLike) -> tuple[str, int]:
    """Name and type of the input, which must have any number of rows and two columns."""
    weights = {tensor.name for tensor in graph.initializer}
    inputs = [value for value in graph.input if value.name not in weights]
    if len(inputs) != 1:
        raise InputError(
            f"{path} has {len(inputs)} inputs ({', '.join(value.name for value in inputs)}): it must have exactly one."
        )
    kind = inputs[0].type.tensor_type
    sizes = [size.dim_value for size in kind.shape.dim]  # 0 where any
    if kind.elem_type not in INPUT_TYPES or len(sizes) != 2 or sizes[1] not in (0, 2):
        raise InputError(
            f"The input '{inputs[0].name}' of {path} must be n x 2 of {' or '.join(INPUT_TYPES.values())}: one point per row."
        )
    if sizes[0] != 0:
        raise InputError(f"The input of {path} is fixed to {sizes[0]} rows: export it with a dynamic first axis.")
    return inputs[0].name, kind.elem_type


def _output(graph: onnx.GraphProto, chosen: str | None, path: str | os.PathLike) -> str:
    names = [value.name for value in graph.output]
    if chosen is not None and chosen in names:
        return chosen
    if chosen is not None or len(names) != 1:
        raise InputError(f"{path} has the outputs {', '.join(names)}: declare one of them as the output.")
    return names[0]


def _from_degrees(declaration: OnnxSpec, kind: int, target: str) -> tuple[list, list]:
    """Nodes and constants from longitude and latitude in degrees to the input of the graph."""
    lon, lat = UNITS[declaration.unit]
    order, scale = ([0, 1], [lon, lat]) if declaration.input_order == "lonlat" else ([1, 0], [lat, lon])
    constants = [
        numpy_helper.from_array(np.array(order), "input_order"),
        numpy_helper.from_array(np.array(scale), "input_scale"),
    ]
    nodes = [
        helper.make_node("Gather", [INPUT, "input_order"], ["ordered"], axis=1),
        helper.make_node("Mul", ["ordered", "input_scale"], ["scaled"]),
        helper.make_node("Cast", ["scaled"], [target], to=kind),
    ]
    return nodes, constants


def _finished(graph: onnx.GraphProto, path: str | os.PathLike) -> bytes:
    try:
        return serialised(graph)
    except onnx.checker.ValidationError as error:
        raise InputError(f"{path} cannot be used as an encoder of locations ({first_line(error)}).") from error


def _box(domain: Iterable[Any]) -> tuple[float, ...]:
    """West, south, east, north as numbers."""
    try:
        west, south, east, north = (float(value) for value in domain)
    except (TypeError, ValueError):
        west = south = east = north = np.nan
    if not (-180 <= west < east <= 180 and -90 <= south < north <= 90):
        raise InputError("The domain must be west, south, east and north in degrees, such as 73.5,18.1,135.1,53.6.")
    return west, south, east, north
