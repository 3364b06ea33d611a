"""What `mobclip import` takes by option and by declaration, and `mobclip information`."""

import csv
import functools
import json

import numpy as np
import pyarrow as pa
import pytest
from command import run_here, succeed
from onnx import TensorProto, helper, numpy_helper
from pyarrow import parquet

from mobclip.io.table_reader import read_table

torch = pytest.importorskip("torch")


@pytest.fixture
def mobclip(tmp_path):
    return functools.partial(run_here, tmp_path)


@pytest.fixture
def weights(tmp_path):
    """A small network in a checkpoint with MoRA's names: four harmonics to three numbers."""
    draw = torch.Generator().manual_seed(0)
    shapes = {"network.0.weight": (8, 4), "network.0.bias": (8,), "network.2.weight": (3, 8), "network.2.bias": (3,)}
    state = {name: torch.randn(shape, generator=draw, dtype=torch.float64) for name, shape in shapes.items()}
    torch.save({"model_state_dict": state}, tmp_path / "distilled_MoRA.pth")
    return "distilled_MoRA.pth"


def write_csv(path, rows):
    with open(path, "w", newline="", encoding="utf-8") as stream:
        csv.writer(stream).writerows([["lon", "lat"], *rows])


def test_a_bundle_without_a_suffix_is_a_folder_and_8_bits_say_their_cosine(mobclip, weights, tmp_path):
    said = succeed(mobclip("import", "mora", weights, "--out", "folder", "--as-trained", "--int8", "--name", "mine"))
    assert "cosine similarity to float32" in said
    card = json.loads((tmp_path / "folder" / "card.json").read_text(encoding="utf-8"))
    assert (card["name"], card["harmonics"]["variant"], card["precision"]["weights"]) == ("mine", "as-trained", "int8")


def test_a_graph_is_declared_by_options_over_a_file(mobclip, tmp_path):
    write_graph(tmp_path / "sinr.onnx")
    (tmp_path / "d.toml").write_text('input_order = "latlon"\nlicence = "MIT"\nname = "file"\n')
    succeed(
        mobclip("import", "onnx", "sinr.onnx", "--out", "s", "--declare", "d.toml", "--name", "sinr", "--unit", "unit")
    )
    write_csv(tmp_path / "p.csv", [[90, 45]])
    succeed(mobclip("embed", "--model", "s", "p.csv", "out.csv"))
    table = read_table(tmp_path / "out.csv")
    assert [table.numbers(f"emb_00{number}")[0] for number in range(2)] == [0.5, 0.5]
    found = json.loads(succeed(mobclip("information", "s", "--json")))
    assert (found["name"], found["licence"], found["dimension"], found["whole"]) == ("sinr", "MIT", 2, True)


def test_a_folder_of_other_files_is_refused_and_left_alone(mobclip, tmp_path):
    write_graph(tmp_path / "g.onnx")
    thesis = tmp_path / "docs" / "thesis" / "chapter.txt"
    thesis.parent.mkdir(parents=True)
    thesis.write_text("years of work")
    done = mobclip("import", "onnx", "g.onnx", "--out", "docs")
    assert done.returncode == 2
    assert done.stderr == (
        "mobclip: docs is a folder that contains other files than a MobCLIP model or predictor, so it will not be replaced: "
        "choose another name.\n"
    )
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["chapter.txt", "docs", "g.onnx", "thesis"]
    assert thesis.read_text() == "years of work"


def test_a_bundle_that_is_a_folder_is_replaced_by_the_next_import(mobclip, tmp_path):
    write_graph(tmp_path / "g.onnx")
    for name in ("first", "second"):
        succeed(mobclip("import", "onnx", "g.onnx", "--out", "bundle", "--name", name))
    assert json.loads((tmp_path / "bundle" / "card.json").read_text(encoding="utf-8"))["name"] == "second"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["bundle", "g.onnx"]


def write_graph(path):
    tell = helper.make_tensor_value_info
    graph = helper.make_graph(
        [helper.make_node("MatMul", ["x", "w"], ["y"], name="product")], "g", [tell("x", TensorProto.FLOAT, ["n", 2])],
        [tell("y", TensorProto.FLOAT, ["n", 2])], [numpy_helper.from_array(np.eye(2, dtype=np.float32), "w")]
    )  # fmt: skip
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=9)
    path.write_bytes(model.SerializeToString())


def test_information_is_printed_and_written_as_a_page(mobclip, tmp_path):
    said = succeed(mobclip("information", "us-open", "--page", "us.html"))
    assert "Licence: ODbL-1.0" in said and "checksums match" in said
    page = (tmp_path / "us.html").read_text(encoding="utf-8")
    assert "Scores" in page and "<script" not in page and "src=" not in page


def test_information_names_a_damaged_file(mobclip, weights, tmp_path):
    succeed(mobclip("import", "mora", weights, "--out", "m"))
    (tmp_path / "m" / "coordinates.onnx").write_bytes(b"x")
    assert "changed or damaged" in succeed(mobclip("information", "m"))


def test_a_title_does_not_drive_the_terminal(mobclip, weights, tmp_path):
    done = mobclip("import", "mora", weights, "--out", "m", "--title", "a\x1b[2J\u202eb")
    assert done.returncode == 2 and not (tmp_path / "m").exists()
    assert "\x1b" not in done.stderr and "\u202e" not in done.stderr and "[2J" in done.stderr


@pytest.mark.parametrize(
    "arguments, message",
    [
        (
            ["import", "onnx", "text.pth", "--declare", "none.toml", "--out", "o"],
            "declaration none.toml cannot be read",
        ),
        (["information", "nowhere"], "no model 'nowhere'"),
        (["information", "us-open", "--page", "us.txt"], "must end in .html"),
        (
            ["embed", "--model", "us-open", "nan.parquet", "o.csv"],
            "Row 2 has lat NaN, which is not a number of degrees",
        ),
    ],
)
def test_bad_input_ends_with_status_2_one_line_and_nothing_written(mobclip, tmp_path, arguments, message):
    (tmp_path / "text.pth").write_text("text")
    parquet.write_table(pa.table({"lon": [1.0, 3.0], "lat": [2.0, float("nan")]}), tmp_path / "nan.parquet")
    before = sorted(tmp_path.iterdir())
    done = mobclip(*arguments)
    assert done.returncode == 2, done.stdout
    assert len(done.stderr.strip().splitlines()) == 1 and message in done.stderr
    assert sorted(tmp_path.iterdir()) == before
