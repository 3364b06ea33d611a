"""ONNX graphs from strangers: nothing but the graph is read, nothing but ONNX's operators is run, everything ends."""

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import pyarrow as pa
import pytest
import rasterio
from onnx import TensorProto, helper, numpy_helper
from pyarrow import csv, parquet

from mobclip.bundle import inference, onnx_check
from mobclip.bundle.onnx import checked_graph, onnx_session
from mobclip.bundle.store import open_bundle, write_bundle
from mobclip.errors import InputError
from mobclip.features.imagery import imagery_of_patches
from mobclip.geo import h3_cells
from mobclip.io.container import digest
from mobclip.prediction import serialization
from mobclip.prediction.fit import fit_predictor
from mobclip.prediction.predictor import open_predictor
from mobclip.probe.labels import labels_of
from mobclip.published.importer import import_encoder

MODEL = Path(inference.__file__).parents[1] / "models" / "us-open"
SECRET, TEXT = ".ssh/id_ed25519", b"what nobody but its owner may ever see, 48 bytes"
FIELDS = [f"emb_{number:03}" for number in range(4)]
START = "from mobclip.cli import main; main()"
value, node = helper.make_tensor_value_info, helper.make_node


def model(nodes, initializers=(), source=("lonlat", TensorProto.DOUBLE, ["n", 2]), **more):
    """A graph to the float output `embedding`, as bytes."""
    outputs = [value("embedding", TensorProto.FLOAT, ["n", "d"])]
    graph = helper.make_graph(nodes, "graph", [value(*source)], outputs, initializers)
    return helper.make_model(
        graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=9, **more
    ).SerializeToString()


def external(name):
    """48 numbers that lie in a file below the current folder."""
    tensor = TensorProto(
        name=name, data_type=TensorProto.UINT8, dims=[1, len(TEXT)], data_location=TensorProto.EXTERNAL
    )
    tensor.external_data.add(key="location", value=SECRET)
    return tensor


def leak(source=("lonlat", TensorProto.DOUBLE, ["n", 2])):
    """A graph that gives the file's bytes for whatever comes in."""
    axes = numpy_helper.from_array(np.arange(1, len(source[2])), "axes")
    nodes = [
        node("Cast", [source[0]], ["real"], to=TensorProto.FLOAT),
        node("ReduceSum", ["real", "axes"], ["sum"], keepdims=0),
        node("Unsqueeze", ["sum", "one"], ["column"]),
        node("Cast", ["secret"], ["text"], to=TensorProto.FLOAT),
        node("Sub", ["column", "column"], ["nothing"]),
        node("Add", ["nothing", "text"], ["embedding"]),
    ]
    return model(nodes, [external("secret"), axes, numpy_helper.from_array(np.array([1]), "one")], source)


def branches(*nodes, initializers=(), depth=1):
    """A graph with nodes in a branch of If, in another branch, and so on."""
    outputs = [value("embedding", TensorProto.FLOAT, None)]
    true = numpy_helper.from_array(np.array(True), "true")
    for _ in range(depth):
        graph = helper.make_graph(list(nodes), "branch", [], outputs, [true, *initializers])
        nodes, initializers = [node("If", ["true"], ["embedding"], then_branch=graph, else_branch=graph)], ()
    return model(nodes, [true])


def simple(operator="Cast", **attributes):
    return model([node(operator, ["lonlat"], ["embedding"], **attributes)])


def loop():
    scalars = [value("step", TensorProto.INT64, []), value("go", TensorProto.BOOL, [])]
    inner = helper.make_graph([node("Identity", ["go"], ["on"])], "body", scalars, [value("on", TensorProto.BOOL, [])])
    start = [numpy_helper.from_array(np.array(2**62), "many"), numpy_helper.from_array(np.array(True), "go")]
    return model([node("Loop", ["many", "go"], [], body=inner), node("Cast", ["lonlat"], ["embedding"], to=1)], start)


def with_functions():
    body = [node("Cast", ["x"], ["y"], to=1)]
    function = helper.make_function("own", "Mine", ["x"], ["y"], body, [helper.make_opsetid("", 17)])
    return model([node("Cast", ["lonlat"], ["embedding"], to=1)], functions=[function])


def with_training():
    graph = onnx.load_from_string(simple(to=1))
    graph.training_info.add().initialization.initializer.append(external("secret"))
    return graph.SerializeToString()


def with_sparse():
    graph = onnx.load_from_string(simple(to=1))
    indices = numpy_helper.from_array(np.array([0, 1]), "i")
    graph.graph.sparse_initializer.append(helper.make_sparse_tensor(external("s"), indices, [2**20, 2**20]))
    return graph.SerializeToString()


def newer():
    graph = onnx.load_from_string(simple(to=1))
    graph.opset_import[0].version = 99
    return graph.SerializeToString()


def image():
    return leak(("patch", TensorProto.FLOAT, ["n", 2, 8, 8]))


@pytest.fixture(scope="module")
def fitted(tmp_path_factory):
    """A predictor of trees."""
    draw = np.random.default_rng(0)
    matrix, lonlat = draw.normal(size=(240, 4)).astype(np.float32), draw.uniform([-100, 30], [-80, 45], (240, 2))
    path = tmp_path_factory.mktemp("fitted") / "y.predictor"
    fit_predictor(
        matrix, labels_of("y", matrix[:, 0] + 1.0, "regression"), lonlat, fields=FIELDS, output=path, probe="lightgbm"
    )
    return path


@pytest.fixture
def home(tmp_path, monkeypatch, toy_card, fitted):
    """A current folder with a secret, input files, and a graph of each kind that would read it."""
    (tmp_path / ".ssh").mkdir()
    (tmp_path / SECRET).write_bytes(TEXT)
    card = {**toy_card, "dimension": len(TEXT), "encoders": [{"kind": "coordinates", "model": "c.onnx"}]}
    write_bundle(tmp_path / "leak.mobclip", card, {"c.onnx": leak()})
    with zipfile.ZipFile(fitted) as old, zipfile.ZipFile(tmp_path / "leak.predictor", "w") as new:
        files = {name: old.read(name) for name in old.namelist()}
        files[serialization.TREES] = leak(("columns", TensorProto.FLOAT, ["n", 4]))
        changed = json.loads(files["card.json"])
        changed["digests"][serialization.TREES] = digest(files[serialization.TREES])
        files["card.json"] = json.dumps(changed).encode()
        for name, data in files.items():
            new.writestr(name, data)
    (tmp_path / "place.onnx").write_bytes(leak())
    (tmp_path / "image.onnx").write_bytes(image())
    csv.write_csv(pa.table({"lon": [-84.3], "lat": [33.8]}), tmp_path / "places.csv")
    parquet.write_table(pa.table({name: [0.5, 1.0] for name in FIELDS}), tmp_path / "embedded.parquet")
    transform = rasterio.transform.from_origin(-84.6, 34.0, 0.005, 0.005)
    shape = {"width": 120, "height": 80, "count": 2, "dtype": "uint8", "crs": "EPSG:4326", "transform": transform}
    with rasterio.open(tmp_path / "light.tif", "w", **shape) as raster:
        raster.write(np.ones((2, 80, 120), np.uint8))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_these_graphs_would_read_the_file_if_onnxruntime_were_given_them(home):
    """So that the tests below refuse what is dangerous, and not what would have failed anyway."""
    places = np.zeros((1, 2))
    session = onnxruntime.InferenceSession((home / "place.onnx").read_bytes(), providers=["CPUExecutionProvider"])
    assert session.run(None, {"lonlat": places})[0].astype(np.uint8).tobytes() == TEXT


@pytest.mark.parametrize(
    "use",
    [
        lambda: inference.embed_points(open_bundle("leak.mobclip"), np.array([[-84.3, 33.8]])),
        lambda: open_predictor("leak.predictor").raw(np.zeros((1, 4), np.float32)),
        lambda: imagery_of_patches(
            "light.tif", h3_cells.cells_of_extent((-84.4, 33.7, -84.2, 33.9), 6), "image.onnx", "image"
        ),
        lambda: import_encoder("onnx", "place.onnx", "out.mobclip"),
    ],
    ids=["bundle", "predictor", "image encoder", "import"],
)
def test_no_way_in_reads_a_file_beside_the_graph(home, use):
    with pytest.raises(InputError, match="has its weights in another file: save the graph with its weights inside.$"):
        use()


@pytest.mark.parametrize(
    "command",
    [
        "embed --model leak.mobclip places.csv out.csv",
        "predict --predictor leak.predictor embedded.parquet out.csv",
        "features imagery light.tif out.parquet --encoder image.onnx --resolution 6 --extent=-84.4,33.7,-84.2,33.9",
        "import onnx place.onnx --out out.mobclip",
    ],
)
def test_a_command_says_so_in_one_line_and_writes_nothing(home, command):
    before = sorted(home.rglob("*"))
    done = subprocess.run([sys.executable, "-c", START, *command.split()], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (2, ""), done.stderr
    assert len(done.stderr.splitlines()) == 1 and "has its weights in another file" in done.stderr
    assert sorted(home.rglob("*")) == before


@pytest.mark.parametrize(
    "graph, sentence",
    [
        (branches(node("Constant", [], ["embedding"], value=external("c"))), "another file"),
        (branches(node("Cast", ["s"], ["embedding"], to=1), initializers=[external("s")]), "another file"),
        (branches(node("Identity", ["s"], ["embedding"]), initializers=[external("s")], depth=3), "another file"),
        (with_sparse(), "sparse tensors"),
        (model([node("Constant", [], ["embedding"], sparse_value=helper.make_sparse_tensor(
            numpy_helper.from_array(np.ones(1, np.float32), "v"), numpy_helper.from_array(np.array([5]), "i"), [2**40]
        ))]), "sparse tensors"),
        (with_training(), "serve training"),
        (with_functions(), "functions of its own"),
        (simple("FastGelu", domain="com.microsoft"), "operators of 'com.microsoft'"),
        (branches(node("Gelu", ["lonlat"], ["embedding"], domain="com.microsoft")), "operators of 'com.microsoft'"),
        (loop(), "the operator Loop, a loop that may never end"),
        (branches(node("Constant", [], ["embedding"], value_float=1.0), depth=20), "more than 8 deep"),
        (newer(), "opset 99 and at most"),
        (model([node("Neg", ["x"], ["x"])] * (onnx_check.MAX_NODES + 1)), "more than 10,000 operators"),
        (simple("NoSuchOperator"), "cannot be loaded .*NoSuchOperator.*: export it again"),
        (b"", "no ONNX graph"),
        (b"no graph", "no ONNX graph"),
    ],
)  # fmt: skip
def test_a_graph_that_reaches_out_or_may_not_end_is_refused_in_one_sentence(graph, sentence, capfd):
    with pytest.raises(InputError, match=f"^The graph .*{sentence}.*[^.]\\.$") as error:
        onnx_session(graph, "The graph")
    assert "\n" not in str(error.value)
    assert capfd.readouterr() == ("", "")


def tagged(number, wire, content=b""):
    """A field of protobuf by hand; a number in content is written as it is."""
    key = bytes([number << 3 | wire]) if number < 16 else bytes([(number << 3 | wire) & 127 | 128, number >> 4])
    return key + (bytes([len(content)]) if wire == 2 else b"") + content


def in_tensor(*parts):
    return tagged(7, 2, tagged(5, 2, tagged(8, 2, b"w") + b"".join(parts)))


@pytest.mark.parametrize(
    "more",
    [
        tagged(7, 2, tagged(2, 2, b"name")),  # a second graph, which protobuf merges into the first
        tagged(30, 2, b"tensor"),  # a field that ONNX may get one day
        tagged(3, 3) + tagged(3, 4),  # a group
        tagged(7, 3) + tagged(7, 4),  # the graph as a group
        tagged(1, 0, b"\x89\x00"),  # a number in a longer form than it needs
        tagged(14, 2, b"abc")[:-1],  # cut off
        b"\x00",
        b"\xff" * 12,
    ],
)
def test_what_could_be_read_in_two_ways_is_refused(more):
    graph = simple(to=1)
    checked_graph(graph, "The graph")
    with pytest.raises(InputError, match="no ONNX graph, or a damaged one: get the file again"):
        checked_graph(graph + more, "The graph")


@pytest.mark.parametrize(
    "parts",
    [
        [tagged(14, 0, b"\x01")],
        [tagged(14, 0, b"\x00"), tagged(14, 0, b"\x01")],
        [tagged(14, 0, b"\x81\x80\x80\x80\x10")],  # 2^32 + 1, of which a reader of 32 bits keeps 1
        [tagged(14, 2, b"\x01")],
        [tagged(13, 2, b"")],
        [tagged(13, 3), tagged(13, 4)],
        [tagged(3, 2, b"")],
        [tagged(4, 5, b"\0\0\0\0") * 3, tagged(13, 2, b"")],  # after a list of numbers
        [tagged(4, 2, b"\0\0\0\0"), tagged(14, 0, b"\x01")],
        [tagged(6, 2, b"text") * 3, tagged(14, 0, b"\x01")],
        [tagged(5, 0, b"\x85\x01") * 3, tagged(14, 0, b"\x01")],
    ],
)
def test_no_spelling_of_a_tensor_gets_its_data_from_elsewhere(parts):
    with pytest.raises(InputError, match="in another file|or a damaged one|works on texts"):
        checked_graph(tagged(1, 0, b"\x08") + in_tensor(*parts), "The graph")


def test_the_format_of_onnxruntime_is_not_taken_for_onnx():
    graph = tagged(2, 2, b"..ORTM") + simple(to=1)
    assert onnx.load_from_string(graph).producer_name == "..ORTM"
    with pytest.raises(InputError, match="in the format of onnxruntime"):
        onnx_session(graph, "The graph")


def test_a_large_file_a_pipe_and_a_missing_one_are_refused(tmp_path):
    with (tmp_path / "large.onnx").open("wb") as file:
        file.truncate(2**30)
    for name, sentence in (
        ("large.onnx", "It is larger than 512 MB"),
        ("none.onnx", "It does not exist"),
        ("/dev/zero", "It does not exist"),
    ):
        with pytest.raises(InputError, match=f"^{sentence}"):
            onnx_session(tmp_path / name, "It")


def test_honest_graphs_give_the_same_numbers(fitted, tmp_path):
    """Those of the bundled model, of trees, and one with a branch."""
    draw = np.random.default_rng(1)
    features = draw.normal(size=(5, onnx_input(MODEL / "features.onnx", "features"))).astype(np.float32)
    with zipfile.ZipFile(fitted) as archive:
        trees = archive.read(serialization.TREES)
    branch = branches(node("Cast", ["lonlat"], ["embedding"], to=1))
    for graph, inputs in (
        ((MODEL / "coordinates.onnx").read_bytes(), {"lonlat": draw.uniform([-120, 30], [-80, 45], (5, 2))}),
        ((MODEL / "features.onnx").read_bytes(), {"features": features, "mask": np.ones_like(features)}),
        (trees, {"columns": features[:, :4]}),
        (branch, {"lonlat": np.ones((5, 2))}),
    ):
        expected = onnxruntime.InferenceSession(graph, providers=["CPUExecutionProvider"]).run(None, inputs)[0]
        assert np.array_equal(onnx_session(graph, "The graph").run(None, inputs)[0], expected)
        (tmp_path / "graph.onnx").write_bytes(graph)
        assert np.array_equal(onnx_session(tmp_path / "graph.onnx", "It").run(None, inputs)[0], expected)


def onnx_input(path, name):
    """How many columns an input has."""
    inputs = {value.name: value.shape for value in onnx_session(path, "The graph").get_inputs()}
    return inputs[name][1]


def test_damaged_graphs_end_in_a_session_or_one_sentence(capfd):
    """500 of them: cut off, and with bits flipped anywhere or around names, because most of the bytes are weights."""
    whole = (MODEL / "features.onnx").read_bytes()
    draw, outcomes, near_names = np.random.default_rng(2), {True: 0, False: 0}, structure(whole)
    for case in range(500):
        data = bytearray(whole)
        if case % 5 == 0:
            del data[draw.integers(len(data)) :]
        for place in draw.choice(near_names if case % 2 else len(whole), draw.integers(1, 4)):
            data[min(place, len(data) - 1)] ^= 1 << int(draw.integers(8))
        try:
            outcomes[onnx_session(bytes(data), "The graph", 1) is not None] += 1
        except InputError as error:
            assert str(error).startswith("The graph ") and "\n" not in str(error)
            outcomes[False] += 1
    assert min(outcomes.values()) > 10
    assert capfd.readouterr() == ("", "")


def structure(graph):
    """Places of bytes that are no weights: those around the names of operators."""
    found, place = [], 0
    for name in (node.op_type.encode() for node in onnx.load_from_string(graph).graph.node):
        place = graph.index(name, place) + len(name)
        found.extend(range(place - len(name) - 12, place + 12))
    return np.array(found)


@pytest.mark.parametrize("threads, expected", [("3", 3), ("0", None), ("many", None), ("", None)])
def test_a_graph_runs_in_as_many_threads_as_openmp_may_have(monkeypatch, threads, expected):
    monkeypatch.setenv("OMP_NUM_THREADS", threads)
    session = onnx_session(str(MODEL / "coordinates.onnx"), "The graph")
    assert session.get_session_options().intra_op_num_threads == (expected or os.cpu_count())
