"""mobclip:importencoder and mobclip:modelinformation"""

import subprocess
from pathlib import Path

import pytest
from layers import column, is_known
from qgis.core import QgsProcessingContext, QgsProcessingException
from waiting import wait_for_models

ROOT = Path(__file__).parents[2]
MAKE_GRAPH = """
import sys
import numpy as np
from onnx import TensorProto, helper, numpy_helper
weights = numpy_helper.from_array(np.array([[1, 0, 2], [0, 1, 3]], dtype=np.float32), "w")
nodes = [helper.make_node("MatMul", ["place", "w"], ["out"], name="product")]
tell = helper.make_tensor_value_info
graph = helper.make_graph(nodes, "g", [tell("place", TensorProto.FLOAT, ["n", 2])], [tell("out", TensorProto.FLOAT, ["n", 3])],
                          [weights])
model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=9)
open(sys.argv[1], "wb").write(model.SerializeToString())
"""


@pytest.fixture(scope="module")
def graph(backend_python, tmp_path_factory):
    """Path of an ONNX graph that takes latitude and longitude and gives lat, lon and 2 lat + 3 lon."""
    path = tmp_path_factory.mktemp("poids é") / "linear.onnx"
    subprocess.run([backend_python, "-c", MAKE_GRAPH, str(path)], check=True)
    return str(path)


@pytest.fixture(scope="module")
def model(run, graph, tmp_path_factory):
    """That graph, imported."""
    path = str(tmp_path_factory.mktemp("modèle") / "linear.mobclip")
    found = run(
        "importencoder", KIND="onnx", FILE=graph, INPUT_ORDER="latlon", LICENCE="CC0", NAME="linear", OUTPUT=path
    )
    assert (found["OUTPUT"], found["DIMENSION"]) == (path, 3)
    return path


def test_an_imported_encoder_embeds_points(run, memory, model):
    layer = memory("Point?crs=EPSG:4326", [["POINT(-84.5 33.5)"], ["POINT(10 20)"], [None]])
    found = run("computeembeddings", INPUT=layer, MODEL=model, OUTPUT="memory:")
    rows = list(zip(*(column(found["OUTPUT"], f"emb_00{number}") for number in range(3))))
    assert rows[:2] == [(33.5, -84.5, 2 * 33.5 - 3 * 84.5), (20, 10, 70)]
    assert not any(is_known(value) for value in rows[2])


def test_a_suffix_is_added_to_the_model(run, graph, tmp_path):
    found = run("importencoder", KIND="onnx", FILE=graph, OUTPUT=str(tmp_path / "linear"))
    assert Path(found["OUTPUT"]) == tmp_path / "linear.mobclip" and Path(found["OUTPUT"]).is_file()


@pytest.mark.parametrize(
    "kind, content, sentence",
    [
        ("mora", b"no zip", "not a PyTorch checkpoint"),
        ("satclip", b"\x80\x02}q\x00.", "before PyTorch 1.6"),
        ("geoclip", b"", "not a PyTorch checkpoint"),
        ("onnx", b"no graph", "no ONNX graph"),
    ],
)
def test_bad_files_are_refused_in_one_sentence_and_nothing_is_written(run, tmp_path, kind, content, sentence):
    file, output = tmp_path / "weights", tmp_path / "model.mobclip"
    file.write_bytes(content)
    with pytest.raises(QgsProcessingException, match=sentence):
        run("importencoder", KIND=kind, FILE=str(file), OUTPUT=str(output))
    assert not output.exists()


def test_places_outside_the_domain_are_counted_in_a_warning(run, memory, graph, backend_python, tmp_path):
    code = (
        "import sys; sys.path.insert(0, sys.argv[1]); from mobclip.cli import main; "
        "sys.argv[:] = ['mobclip', *sys.argv[2:]]; main()"
    )
    path = str(tmp_path / "china.mobclip")
    command = ["import", "onnx", graph, "--out", path, "--domain", "73.5,18.1,135.1,53.6", "--name", "china"]
    subprocess.run([backend_python, "-c", code, str(ROOT / "backend"), *command], check=True)
    layer = memory("Point?crs=EPSG:4326", [["POINT(116 40)"], ["POINT(-84 33)"], ["POINT(2 48)"]])
    log = run("computeembeddings", INPUT=layer, MODEL=path, OUTPUT="memory:")["log"]
    assert [text for text in log.warnings if text.startswith("2 of 3 places are outside the valid domain of china")]


def test_information_of_an_imported_model_is_a_page_and_outputs(run, model, tmp_path):
    page = tmp_path / "page.html"
    found = run("modelinformation", MODEL=model, OUTPUT=str(page))
    assert (found["LICENCE"], found["DIMENSION"], found["WHOLE"]) == ("CC0", 3, True)
    text = page.read_text(encoding="utf-8")
    assert (
        "linear.onnx (onnx), sha256:" in text
        and "<script" not in text
        and "http" not in text.replace("https://arxiv", "")
    )
    assert "Licence: CC0" in found["log"].infos


def test_information_of_the_bundled_model_is_the_default(run, tmp_path):
    found = run("modelinformation", OUTPUT=str(tmp_path / "page"))
    assert found["DIMENSION"] == 128 and found["OUTPUT"].endswith("page.html")
    assert "bachelor_share" in Path(found["OUTPUT"]).read_text(encoding="utf-8")


def test_a_model_that_is_not_there_is_named(run, tmp_path):
    with pytest.raises(QgsProcessingException, match="no model 'nowhere'"):
        run("modelinformation", MODEL="nowhere", OUTPUT=str(tmp_path / "page.html"))


@pytest.fixture
def data_folder(monkeypatch, tmp_path):
    """The user's data folder, empty."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "données"))
    return tmp_path / "données" / "mobclip"


def test_a_dialog_installs_the_model_under_its_name(open_dialog, run, graph, data_folder, memory):
    models = data_folder / "models"
    panel, context = open_dialog("importencoder"), QgsProcessingContext()
    output = panel.wrappers["OUTPUT"]
    assert output.parameterValue() == str(models / "mora.mobclip")
    for name, value, file in (
        ("KIND", "onnx", "onnx"),
        ("FILE", "/data/geoclip-1.3.0-py3-none-any.whl", "geoclip"),
        ("FILE", graph, "linear"),
        ("NAME", "my climate", "my climate"),
        ("NAME", "climate", "climate"),
    ):
        panel.wrappers[name].setParameterValue(value, context)
        assert output.parameterValue() == str(models / f"{file}.mobclip")
    log = run("importencoder", **panel.createProcessingParameters())["log"]
    assert "It is installed: other dialogs list it as climate." in log.infos
    assert [path.name for path in models.iterdir()] == ["climate.mobclip"]
    wait_for_models()
    combo_box = open_dialog("computeembeddings").wrappers["MODEL"].widget
    wait_for_models()
    assert combo_box.itemText(combo_box.findData("climate")).startswith("climate")
    layer = memory("Point?crs=EPSG:4326", [["POINT(-84.5 33.5)"]])
    assert column(run("computeembeddings", INPUT=layer, MODEL="climate", OUTPUT="memory:")["OUTPUT"], "emb_001") == [
        33.5
    ]
    again = open_dialog("importencoder")
    again.wrappers["NAME"].setParameterValue("climate", context)
    assert again.wrappers["OUTPUT"].parameterValue() == str(models / "climate_2.mobclip")


def test_a_model_is_listed_by_the_name_that_finds_it_whatever_its_card_says(open_dialog, run, graph, data_folder):
    panel = open_dialog("importencoder")
    panel.setParameters({"KIND": "onnx", "FILE": graph, "NAME": "linear/v1.5"})
    path = panel.wrappers["OUTPUT"].parameterValue()
    assert path == str(data_folder / "models" / "linear_v1.5.mobclip")
    run("importencoder", **panel.createProcessingParameters())
    wait_for_models()
    combo_box = open_dialog("modelinformation").wrappers["MODEL"].widget
    wait_for_models()
    assert combo_box.findData("linear_v1.5") >= 0
    assert run("modelinformation", MODEL="linear_v1.5", OUTPUT=path + ".html")["DIMENSION"] == 3
