"""ONNX graphs written node by node, without PyTorch."""

from typing import Any

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

OPSET, IR_VERSION = 17, 9  # what onnxruntime 1.19 and newer load
NEGLIGIBLE = 1e-20
INPUT, OUTPUT = "lonlat", "embedding"


class Graph:
    """A graph from `lonlat`, float64 n x 2 in degrees, to `embedding`, float32 n x dimension.

    An argument of a node is the name of a value, or an array, which becomes a constant of the graph.
    """

    def __init__(self) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.constants: list[onnx.TensorProto] = []

    def add(
        self,
        operator: str,
        *arguments: str | np.ndarray | np.number,
        outputs: int = 1,
        name: str | None = None,
        **attributes: Any,
    ) -> Any:
        """Add a node; returns the name of its output, or a tuple of names where it has several."""
        number = len(self.nodes)
        name = name or f"{operator.lower()}_{number}"
        inputs = [value if isinstance(value, str) else self._constant(value) for value in arguments]
        results = [f"{name}:{place}" for place in range(outputs)]
        self.nodes.append(helper.make_node(operator, inputs, results, name=name, **attributes))
        return results[0] if outputs == 1 else tuple(results)

    def dense(self, rows: str, weight: np.ndarray, bias: np.ndarray, name: str | None = None) -> str:
        """rows @ weight.T + bias, float32 n x m of rows n x k and a weight m x k, as PyTorch's Linear.

        Training with weight decay leaves weights far below what a float32 sum can feel; products with them are numbers
        that processors take a hundred times as long for, so they become 0.
        """
        weight = np.where(np.abs(weight) < NEGLIGIBLE, 0, weight).astype(np.float32)
        return self.add("Add", self.add("MatMul", rows, weight.T, name=name), bias.astype(np.float32))

    def cosine(self, radians: str) -> str:
        """Cosine in float64, of which onnxruntime 1.19 has the sine only."""
        return self.add("Sin", self.add("Add", radians, np.float64(np.pi / 2)))

    def cast(self, value: str, kind: int) -> str:
        """The value as another type of TensorProto."""
        return self.add("Cast", value, to=kind)

    def finish(self, result: str, dimension: int) -> bytes:
        """The whole graph, checked, with `result` as its output."""
        self.nodes.append(helper.make_node("Identity", [result], [OUTPUT], name=OUTPUT))
        graph = helper.make_graph(
            self.nodes,
            "encoder",
            [helper.make_tensor_value_info(INPUT, TensorProto.DOUBLE, ["rows", 2])],
            [helper.make_tensor_value_info(OUTPUT, TensorProto.FLOAT, ["rows", dimension])],
            self.constants,
        )
        return serialised(graph)

    def _constant(self, values: np.ndarray | np.number) -> str:
        name = f"constant_{len(self.constants)}"
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(values), name))
        return name


def serialised(graph: onnx.GraphProto) -> bytes:
    """A graph as the bytes of a model of `OPSET`, checked."""
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", OPSET)], ir_version=IR_VERSION)
    onnx.checker.check_model(model)
    return model.SerializeToString()
