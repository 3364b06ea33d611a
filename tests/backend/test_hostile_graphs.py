"""ONNX graphs from strangers that ask for any amount of memory or time: a sentence soon, and no more memory than is stated."""

import subprocess
import sys
import time

import numpy as np
import pytest
from onnx import TensorProto, helper, numpy_helper

from mobclip.bundle import onnx_check
from mobclip.bundle.onnx import checked_graph, onnx_session, run_session
from mobclip.errors import InputError

SIDE = 40_000  # squared: 6.4 GB of float32
node = helper.make_node
IN_A_CHILD = """
import resource, sys
import numpy as np
from mobclip.bundle.onnx import onnx_session, run_session
from mobclip.errors import InputError
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
try:
    run_session(onnx_session(sys.argv[1], "It"), {"lonlat": np.zeros((3, 2))}, "It")
except InputError as error:
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before, error)
"""


def graph(*nodes, **constants):
    """From `lonlat` over `zero`, a 0 that only a run can know, and `big`, which is summed up, to `embedding`."""
    before = [
        node("Cast", ["lonlat"], ["x"], to=TensorProto.FLOAT),
        node("ReduceSum", ["x"], ["sum"], keepdims=0),
        node("Sub", ["sum", "sum"], ["zero"]),
    ]
    after = [node("ReduceSum", ["big"], ["total"], keepdims=0), node("Add", ["x", "total"], ["embedding"])]
    ends = [
        helper.make_tensor_value_info(name, kind, ["n", 2])
        for name, kind in (("lonlat", TensorProto.DOUBLE), ("embedding", TensorProto.FLOAT))
    ]
    arrays = [numpy_helper.from_array(np.asarray(values), name) for name, values in constants.items()]
    body = helper.make_graph([*before, *nodes, *after], "graph", ends[:1], ends[1:], arrays)
    return helper.make_model(body, opset_imports=[helper.make_opsetid("", 17)], ir_version=9).SerializeToString()


def column_and_row(*nodes):
    wide = [node("Expand", ["zero", "down"], ["column"]), node("Expand", ["zero", "along"], ["row"])]
    return graph(*wide, *nodes, down=[SIDE, 1], along=[1, SIDE])


def doubled():
    steps = [node("Concat", [f"d{step}", f"d{step}"], [f"d{step + 1}"], axis=0) for step in range(31)]
    return graph(node("Reshape", ["zero", "one"], ["d0"]), *steps, node("Identity", ["d31"], ["big"]), one=[1])


def branch(fill):
    """The same in a branch of If."""
    ends = [helper.make_tensor_value_info("out", TensorProto.FLOAT, None)]
    inner = helper.make_graph([node("Expand", ["zero", "shape"], ["out"])], "branch", [], ends)
    return graph(node("If", ["yes"], ["big"], then_branch=inner, else_branch=inner), yes=True, shape=fill)


LARGE = {
    "constant of shape": graph(node("ConstantOfShape", ["shape"], ["big"]), shape=[SIDE, SIDE]),
    "constants added": graph(
        *[node("ConstantOfShape", ["shape"], [f"c{number}"]) for number in range(30)],
        *[
            node("Add", [f"s{number - 1}" if number else "c0", f"c{number + 1}"], [f"s{number}"])
            for number in range(28)
        ],
        node("Concat", [f"s{number}" for number in range(28)], ["big"], axis=0),
        shape=[30_000_000],
    ),
    "expand": graph(node("Expand", ["zero", "shape"], ["big"]), shape=[SIDE, SIDE]),
    "range": graph(node("Range", ["a", "b", "c"], ["big"]), a=np.float32(0), b=np.float32(2**31), c=np.float32(1)),
    "tile": graph(
        node("Reshape", ["zero", "one"], ["z"]), node("Tile", ["z", "n"], ["big"]), one=[1], n=[SIDE**2 // 2]
    ),
    "pad": graph(node("Reshape", ["zero", "one"], ["z"]), node("Pad", ["z", "n"], ["big"]), one=[1], n=[0, SIDE**2]),
    "resize": graph(
        node("Reshape", ["zero", "one"], ["z"]),
        node("Resize", ["z", "", "", "n"], ["big"], mode="nearest"),
        one=[1, 1, 1, 1],
        n=[1, 1, SIDE, SIDE],
    ),
    "matrix product": column_and_row(node("MatMul", ["column", "row"], ["big"])),
    "einsum": column_and_row(node("Einsum", ["column", "row"], ["big"], equation="ij,jk->ik")),
    "doubling": doubled(),
    "in a branch": branch([SIDE, SIDE]),
}


@pytest.mark.parametrize("name", LARGE)
def test_a_small_graph_that_asks_for_gigabytes_is_refused_without_taking_them(tmp_path, name):
    (tmp_path / "x.onnx").write_bytes(LARGE[name])
    command = [sys.executable, "-c", IN_A_CHILD, str(tmp_path / "x.onnx")]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)
    taken, sentence = done.stdout.split(" ", 1)
    assert sentence == "It takes more than 512 MB for a few rows: do not use it.\n"
    assert int(taken) < 700_000 and done.stderr == ""


LONG = {
    "many operators": graph(
        node("Expand", ["zero", "shape"], ["m0"]),
        *[node("MatMul", [f"m{step}", f"m{step}"], [f"m{step + 1}"]) for step in range(500)],
        node("Identity", ["m500"], ["big"]),
        shape=[3000, 3000],
    ),
    "one operator": graph(
        node("Expand", ["zero", "shape"], ["image"]),
        node("Expand", ["zero", "kernel"], ["weights"]),
        node("Conv", ["image", "weights"], ["big"]),
        shape=[1, 1, 3000, 3000],
        kernel=[1, 1, 1000, 1000],
    ),
    "constants": graph(
        node("ConstantOfShape", ["shape"], ["m0"]),
        *[node("MatMul", [f"m{step}", f"m{step}"], [f"m{step + 1}"]) for step in range(500)],
        node("Identity", ["m500"], ["big"]),
        shape=[3000, 3000],
    ),
}


@pytest.mark.parametrize("name", LONG)
def test_a_graph_that_computes_without_end_is_left_behind(tmp_path, name):
    """In a process of its own, which ends although an operator that cannot be interrupted still runs."""
    (tmp_path / "x.onnx").write_bytes(LONG[name])
    code = "from mobclip.bundle import onnx\nonnx.MAX_RUN_SECONDS = 1" + IN_A_CHILD
    began = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path / "x.onnx")], capture_output=True, text=True, check=True, timeout=60
    )
    assert "It takes longer than 1 s for a few rows: do not use it." in done.stdout
    assert time.monotonic() - began < 30


def test_honest_graphs_run_side_by_side_within_the_limit():
    """The heaviest of the encoders that can be imported: harmonics of 40 degrees and three layers."""
    from concurrent.futures import ThreadPoolExecutor

    from mobclip.bundle.encoders import ROWS_PER_RUN, RUNS_AT_ONCE
    from mobclip.published import harmonics
    from mobclip.published.onnx_builder import Graph

    draw = np.random.default_rng(0)
    built = Graph()
    layer = built.dense(harmonics.add_as_trained(built, 40), draw.normal(size=(512, 1600)), np.zeros(512))
    layer = built.add("Sin", built.dense(layer, draw.normal(size=(512, 512)), np.zeros(512)))
    session = onnx_session(built.finish(layer, 512), "It", threads=1)
    places = {"lonlat": draw.uniform(-80, 80, (ROWS_PER_RUN, 2))}
    with ThreadPoolExecutor(RUNS_AT_ONCE) as pool:
        found = list(pool.map(lambda _: run_session(session, places, "It"), range(RUNS_AT_ONCE)))
    assert all(np.array_equal(one, found[0]) for one in found)


@pytest.mark.parametrize(
    "hostile, message",
    [
        (graph(node("Constant", [], ["t"], value_strings=["a", "b"])), "works on texts"),
        (graph(node("Constant", [], ["t"], value_string="a" * 1000)), "works on texts"),
        (graph(node("Cast", ["zero"], ["t"], to=TensorProto.STRING)), "works on texts"),
        (graph(texts=np.array(["a", "b"], dtype=object)), "works on texts"),
        (graph(node("LabelEncoder", ["zero"], ["t"], domain="ai.onnx.ml", values_strings=["a"])), "works on texts"),
        (graph(node("Constant", [], ["c"], value_ints=[0] * 100)), "has longer lists than are read"),
        (graph(node("TreeEnsembleRegressor", ["x"], ["t"], domain="ai.onnx.ml", nodes_modes=["LEAF"] * 100)), "has longer lists"),
    ],
)  # fmt: skip
def test_what_grows_when_it_is_read_is_refused(monkeypatch, hostile, message):
    monkeypatch.setattr(onnx_check, "MAX_WHOLE_NUMBERS", 99)
    monkeypatch.setattr(onnx_check, "MAX_TEXTS", 99)
    with pytest.raises(InputError, match=message):
        checked_graph(hostile, "It")
