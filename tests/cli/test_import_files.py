"""`mobclip import` of good files of weights and of bad ones, which are refused in one line with status 2."""

import csv
import functools
import itertools

import numpy as np
import pytest
from command import run_here

torch = pytest.importorskip("torch")
onnx = pytest.importorskip("onnx")

from onnx import TensorProto, helper, numpy_helper

from mobclip.io.table_reader import read_table


@pytest.fixture
def mobclip(tmp_path):
    return functools.partial(run_here, tmp_path)


class Harmful:
    """What a hostile checkpoint holds: it makes a file when it is unpickled."""

    def __reduce__(self):
        return open, ("harm", "w")


def weights(widths=(16, 8, 4)):
    """A checkpoint with MoRA's names, of two layers."""
    draw = torch.Generator().manual_seed(0)
    state = {}
    for number, (inputs, outputs) in enumerate(itertools.pairwise(widths)):
        state[f"network.{2 * number}.weight"] = torch.randn(outputs, inputs, generator=draw)
        state[f"network.{2 * number}.bias"] = torch.randn(outputs, generator=draw)
    return {"model_state_dict": state}


def graph(width):
    """An ONNX graph of one product with an input of `width` columns."""
    values = numpy_helper.from_array(np.ones((width, 3), dtype=np.float32), "w")
    nodes = [helper.make_node("MatMul", ["place", "w"], ["out"])]
    tell = helper.make_tensor_value_info
    inner = helper.make_graph(
        nodes,
        "g",
        [tell("place", TensorProto.FLOAT, ["n", width])],
        [tell("out", TensorProto.FLOAT, ["n", 3])],
        [values],
    )
    return helper.make_model(inner, opset_imports=[helper.make_opsetid("", 17)], ir_version=9).SerializeToString()


@pytest.fixture
def files(tmp_path):
    """Files of weights: one that is right and those that are not."""
    torch.save(weights(), tmp_path / "right.pth")
    whole = (tmp_path / "right.pth").read_bytes()
    (tmp_path / "truncated.pth").write_bytes(whole[: len(whole) // 2])
    torch.save({**weights(), "extra": Harmful()}, tmp_path / "harmful.pth")
    torch.save(weights((15, 8, 4)), tmp_path / "wrong.pth")
    (tmp_path / "wide.onnx").write_bytes(graph(4))
    (tmp_path / "two.onnx").write_bytes(graph(2))
    return {path.name for path in tmp_path.iterdir()}


def write_places(path, rows):
    with open(path, "w", newline="", encoding="utf-8") as stream:
        csv.writer(stream).writerows([["lon", "lat"], *rows])


def test_weights_become_a_bundle_that_embeds_and_says_what_it_is(mobclip, files, tmp_path):
    done = mobclip("import", "mora", "right.pth", "--out", "mora.mobclip")
    assert done.returncode == 0, done.stderr
    assert (
        done.stdout.strip()
        == "MobCLIP/MoRA, distilled, China, embedding dimension 4, valid domain China, in mora.mobclip"
    )
    write_places(tmp_path / "p.csv", [[116, 40], ["", ""], [2, 48]])
    done = mobclip("embed", "--model", "mora.mobclip", "p.csv", "out.csv")
    assert done.returncode == 0, done.stderr
    assert "1 of 3 places are outside the valid domain of mora, China: their embeddings are meaningless." in done.stderr
    assert np.isnan(read_table(tmp_path / "out.csv").numbers("emb_003")).tolist() == [False, True, False]
    done = mobclip("information", "mora.mobclip")
    assert done.returncode == 0 and all(text in done.stdout for text in ("MIT", "China", "arXiv:2506.01297"))


@pytest.mark.parametrize(
    "arguments, message",
    [
        (["mora", "absent.pth"], "There is no file absent.pth."),
        (["mora", "truncated.pth"], "only part of one: get the file again"),
        (["mora", "harmful.pth"], "contains executable code"),
        (["mora", "wrong.pth"], "not the square of a number"),
        (["satclip", "right.pth"], "no 'state_dict'"),
        (["geoclip", "right.pth"], "none of the layers"),
        (["onnx", "wide.onnx"], "must be n x 2"),
        (["onnx", "right.pth"], "no ONNX graph"),
        (["onnx", "two.onnx", "--dimension", 4], "gives embeddings of dimension 3, not 4"),
        (["onnx", "two.onnx", "--domain", "1,2"], "The domain must be west, south, east and north"),
        (["onnx", "two.onnx", "--as-trained"], "Only mora and satclip"),
        (["mora", "right.pth", "--unit", "radians"], "only for onnx"),
        (["csp", "right.pth"], "csp"),
    ],
)
def test_bad_files_end_with_status_2_one_line_and_no_bundle(mobclip, files, tmp_path, arguments, message):
    done = mobclip("import", *arguments, "--out", "out.mobclip")
    assert done.returncode == 2
    assert len(done.stderr.strip().splitlines()) == 1 and message in done.stderr
    assert {path.name for path in tmp_path.iterdir()} == files


def test_places_that_are_no_degrees_get_no_embedding_and_are_counted(mobclip, files, tmp_path):
    assert mobclip("import", "onnx", "two.onnx", "--out", "two.mobclip").returncode == 0
    write_places(tmp_path / "p.csv", [[116, 40], [116, 90.5]])
    done = mobclip("embed", "--model", "two.mobclip", "p.csv", "out.csv")
    assert done.returncode == 0 and len(done.stderr.strip().splitlines()) == 1
    assert "1 of 2 places has no embedding: it has coordinates that are not degrees on the globe" in done.stderr
    assert "116, 90.5 in row 2" in done.stderr
    known = np.isfinite(read_table(tmp_path / "out.csv").numbers("emb_000"))
    assert known.tolist() == [True, False]
