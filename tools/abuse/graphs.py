"""Hostile ONNX graphs."""

import random
from collections.abc import Callable

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

from tools.abuse.mutations import TEXTS, damage

OPSET = 17
FLOAT, DOUBLE, INT64 = TensorProto.FLOAT, TensorProto.DOUBLE, TensorProto.INT64
Node = onnx.NodeProto
Maker = Callable[[random.Random, bytes], bytes]  # from the bytes of a good graph to those of a hostile one


def place_graph(
    dimension: int, nodes: list[Node] = (), weights: list[TensorProto] = (), last: str = "m", rows: str | int = "n"
) -> bytes:
    """A graph from `lonlat` to `embedding`; `nodes` may stand between its product `m` and its output."""
    matrix = np.random.default_rng(0).normal(size=(2, dimension)).astype(np.float32)
    chain = [
        helper.make_node("Cast", ["lonlat"], ["x"], to=FLOAT),
        helper.make_node("MatMul", ["x", "w"], ["m"]),
        *nodes,
        helper.make_node("Identity", [last], ["embedding"]),
    ]
    return finished(chain, [("lonlat", DOUBLE, [rows, 2])], [numpy_helper.from_array(matrix, "w"), *weights], dimension)


def column_graph(inputs: int, dimension: int) -> bytes:
    """A graph from `features` and `mask` to `embedding`."""
    matrix = np.random.default_rng(0).normal(size=(inputs, dimension)).astype(np.float32)
    chain = [
        helper.make_node("Mul", ["features", "mask"], ["x"]),
        helper.make_node("MatMul", ["x", "w"], ["embedding"]),
    ]
    ends = [("features", FLOAT, ["n", inputs]), ("mask", FLOAT, ["n", inputs])]
    return finished(chain, ends, [numpy_helper.from_array(matrix, "w")], dimension)


def finished(
    nodes: list[Node], inputs: list[tuple], weights: list[TensorProto], dimension: int, **more: object
) -> bytes:
    """A model in bytes."""
    graph = helper.make_graph(
        nodes,
        "g",
        [helper.make_tensor_value_info(*end) for end in inputs],
        [helper.make_tensor_value_info("embedding", FLOAT, ["n", dimension])],
        weights,
    )
    opsets = [helper.make_opsetid("", OPSET), *more.pop("opsets", [])]
    return helper.make_model(graph, opset_imports=opsets, ir_version=8, **more).SerializeToString()


def damaged(draw: random.Random, good: bytes) -> bytes:
    """The bytes of a good graph, damaged."""
    return damage(draw, good)


def hostile(draw: random.Random, good: bytes) -> bytes:
    """One of the graphs below."""
    return draw.choice(GRAPHS)(draw, good)


def with_external_data(draw: random.Random, _: bytes) -> bytes:
    """Weights that lie in a file of the user's."""
    place = draw.choice(
        (".ssh/id_ed25519", "../work/.ssh/id_ed25519", "/etc/passwd", "./.ssh/../.ssh/id_ed25519", "/proc/self/environ")
    )
    tensor = TensorProto(name="stolen", data_type=draw.choice((TensorProto.UINT8, FLOAT)), dims=[1, 8])
    tensor.data_location = draw.choice((TensorProto.EXTERNAL, TensorProto.DEFAULT))
    for key, value in (
        ("location", place),
        ("offset", draw.choice(("0", "8", "-1"))),
        ("length", draw.choice(("8", "32"))),
    ):
        tensor.external_data.add(key=key, value=value)
    if draw.random() < 0.3:  # as the value of a constant rather than a weight
        constant = helper.make_node("Constant", [], ["stolen"], value=tensor)
        nodes, weights = [constant], []
    else:
        nodes, weights = [], [tensor]
    nodes += [helper.make_node("Cast", ["stolen"], ["s"], to=FLOAT), helper.make_node("Add", ["m", "s"], ["a"])]
    return place_graph(8, nodes, weights, "a")


def with_endless_loop(draw: random.Random, _: bytes) -> bytes:
    """A loop that does not end in a lifetime, at the top or within a branch."""
    body = helper.make_graph(
        [helper.make_node("Identity", ["c"], ["d"]), helper.make_node("Add", ["v", "v"], ["u"])],
        "body",
        [
            helper.make_tensor_value_info("i", INT64, []),
            helper.make_tensor_value_info("c", TensorProto.BOOL, []),
            helper.make_tensor_value_info("v", FLOAT, None),
        ],
        [helper.make_tensor_value_info("d", TensorProto.BOOL, []), helper.make_tensor_value_info("u", FLOAT, None)],
    )
    weights = [numpy_helper.from_array(np.array(2**62), "trips"), numpy_helper.from_array(np.array(True), "true")]
    loop = helper.make_node("Loop", ["trips", "true", "m"], ["a"], body=body)
    if draw.random() < 0.5:
        return place_graph(8, [loop], weights, "a")
    branch = helper.make_graph([loop], "then", [], [helper.make_tensor_value_info("a", FLOAT, None)])
    chosen = helper.make_node("If", ["true"], ["b"], then_branch=branch, else_branch=branch)
    return place_graph(8, [chosen], weights, "b")


def with_huge_values(draw: random.Random, _: bytes) -> bytes:
    """Small weights that an operator makes huge when the graph is loaded or runs."""
    size = draw.choice((2_000, 20_000, 200_000))
    shape = numpy_helper.from_array(np.array([size, size]), "shape")
    one = numpy_helper.from_array(np.ones((1, 1), np.float32), "one")
    nodes = {
        "Expand": [helper.make_node("Expand", ["one", "shape"], ["h"])],
        "Tile": [helper.make_node("Tile", ["one", "shape"], ["h"])],
        "ConstantOfShape": [helper.make_node("ConstantOfShape", ["shape"], ["h"])],
        "Pad": [helper.make_node("Pad", ["one", "pads"], ["h"])],
        "Resize": [helper.make_node("Resize", ["one", "", "", "shape"], ["h"])],
    }[draw.choice(("Expand", "Tile", "ConstantOfShape", "Pad", "Resize"))]
    pads = numpy_helper.from_array(np.array([0, 0, size, size]), "pads")
    nodes += [helper.make_node("ReduceMax", ["h"], ["r"], keepdims=0), helper.make_node("Add", ["m", "r"], ["a"])]
    return place_graph(8, nodes, [shape, one, pads], "a")


def with_much_work(draw: random.Random, _: bytes) -> bytes:
    """A chain of products of a large matrix."""
    size, steps = draw.choice(((100, 100), (100, 1_000), (3_000, 100)))
    shape = numpy_helper.from_array(np.array([size, size]), "shape")
    one = numpy_helper.from_array(np.full((1, 1), 1e-3, np.float32), "one")
    nodes = [helper.make_node("Expand", ["one", "shape"], ["h0"])]
    nodes += [helper.make_node("MatMul", [f"h{step}", "h0"], [f"h{step + 1}"]) for step in range(steps)]
    nodes += [
        helper.make_node("ReduceMax", [f"h{steps}"], ["r"], keepdims=0),
        helper.make_node("Add", ["m", "r"], ["a"]),
    ]
    return place_graph(8, nodes, [shape, one], "a")


def with_lying_weights(draw: random.Random, _: bytes) -> bytes:
    """Weights of other sizes than their bytes, of other types, or of none."""
    tensor = TensorProto(name="t", data_type=draw.choice((FLOAT, DOUBLE, INT64, TensorProto.STRING, 0, 99, 17)))
    tensor.dims.extend(draw.choice(([1, 8], [2**40], [-1], [2**31, 2**31], [], [0], [1] * 1_000)))
    tensor.raw_data = draw.choice((b"", bytes(32), bytes(31), bytes(64)))
    if draw.random() < 0.3:
        tensor.float_data.extend([1.0] * 8)
    return place_graph(8, [helper.make_node("Add", ["m", "t"], ["a"])], [tensor], "a")


def of_other_operators(draw: random.Random, _: bytes) -> bytes:
    """Operators that need other libraries, files, or a newer version."""
    kind, domain = draw.choice(
        (
            ("FusedMatMul", "com.microsoft"),
            ("PyOp", "ai.onnx.contrib"),
            ("Evil", "evil.example"),
            ("TreeEnsemble", "ai.onnx.ml"),
            ("MatMul", "ai.onnx"),
            (draw.choice(TEXTS).encode("utf-8", "replace").decode(), ""),
            ("Optional", ""),
            ("SequenceEmpty", ""),
            ("RandomNormal", ""),
            ("StringNormalizer", ""),
            ("Scan", ""),
        )
    )
    node = helper.make_node(kind, ["m", "w"], ["a"], domain=domain)
    made = onnx.load_from_string(place_graph(8, [node], [], "a"))
    if domain:
        made.opset_import.append(helper.make_opsetid(domain, draw.choice((0, 1, 10**6))))
    return made.SerializeToString()


def of_many_parts(draw: random.Random, _: bytes) -> bytes:
    """A long chain, a circle, a name twice, or branches in one another."""
    trick, many = draw.randrange(4), draw.choice((100, 5_000, 60_000))
    if trick == 0:
        chain = [helper.make_node("Neg", [f"h{step}"], [f"h{step + 1}"]) for step in range(many)]
        return place_graph(8, [helper.make_node("Identity", ["m"], ["h0"]), *chain], [], f"h{many}")
    if trick == 1:
        return place_graph(
            8, [helper.make_node("Add", ["m", "b"], ["a"]), helper.make_node("Neg", ["a"], ["b"])], [], "b"
        )
    if trick == 2:
        return place_graph(8, [helper.make_node("Neg", ["m"], ["x"])] * 3, [], "x")
    node = helper.make_node("Identity", ["m"], ["a"])
    for _ in range(draw.choice((3, 9, 200))):
        branch = helper.make_graph([node], "b", [], [helper.make_tensor_value_info("a", FLOAT, None)])
        node = helper.make_node("If", ["true"], ["a"], then_branch=branch, else_branch=branch)
        if node.ByteSize() > 2**22:
            break
    return place_graph(8, [node], [numpy_helper.from_array(np.array(True), "true")], "a")


def of_functions(draw: random.Random, _: bytes) -> bytes:
    """Functions that call two of the next one, so that inlining doubles the graph each time."""
    depth = draw.choice((2, 24))
    functions = []
    for level in range(depth):
        call = ("Neg", "") if level + 1 == depth else (f"F{level + 1}", "own")
        nodes = [
            helper.make_node(call[0], ["x"], ["t"], domain=call[1]),
            helper.make_node(call[0], ["t"], ["y"], domain=call[1]),
        ]
        opsets = [helper.make_opsetid("", OPSET), helper.make_opsetid("own", 1)]
        functions.append(helper.make_function("own", f"F{level}", ["x"], ["y"], nodes, opsets))
    made = onnx.load_from_string(place_graph(8, [helper.make_node("F0", ["m"], ["a"], domain="own")], [], "a"))
    made.functions.extend(functions)
    made.opset_import.append(helper.make_opsetid("own", 1))
    return made.SerializeToString()


def of_another_shape(draw: random.Random, _: bytes) -> bytes:
    """A sound graph of other inputs, outputs, types or sizes than the card says."""
    made = onnx.load_from_string(place_graph(draw.choice((1, 7, 9, 4_096)), rows=draw.choice(("n", 1, 5))))
    end = draw.choice((made.graph.input, made.graph.output))[0]
    match draw.randrange(4):
        case 0:
            end.name = draw.choice(TEXTS).encode("utf-8", "replace").decode()
        case 1:
            end.type.tensor_type.elem_type = draw.choice((1, 7, 8, 9, 11, 0, 99))
        case 2:
            del end.type.tensor_type.shape.dim[0]
        case _:
            made.ir_version = draw.choice((0, 3, 14, 99))
    return made.SerializeToString()


def hostile_trees(draw: random.Random, good: bytes) -> bytes:
    """Trees whose branches point in a circle or nowhere, or whose lists do not match; or another hostile graph."""
    if draw.random() < 0.3:
        return hostile(draw, good)
    made = onnx.load_from_string(good)
    node = next(node for node in made.graph.node if "TreeEnsemble" in node.op_type)
    entry = draw.choice([entry for entry in node.attribute if entry.ints or entry.floats or entry.strings])
    values = entry.ints if entry.ints else entry.floats if entry.floats else entry.strings
    match draw.randrange(3):
        case 0:
            del values[draw.randrange(len(values)) :]
        case 1:
            values[draw.randrange(len(values))] = b"BRANCH_XX" if entry.strings else draw.choice((0, -1, 1, 2**31 - 1))
        case _:
            values.extend(list(values)[: draw.choice((1, 100))])
    return made.SerializeToString()


GRAPHS: tuple[Maker, ...] = (
    damaged,
    damaged,
    damaged,
    with_external_data,
    with_endless_loop,
    with_huge_values,
    with_much_work,
    with_lying_weights,
    of_other_operators,
    of_many_parts,
    of_functions,
    of_another_shape,
)
