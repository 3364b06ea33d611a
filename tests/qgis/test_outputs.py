"""What is left behind: whole outputs with their styles, or nothing."""

import os
import subprocess
import tempfile
import threading
import time
from pathlib import Path

import pytest
from layers import EXTENT
from qgis.core import (
    QgsApplication,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProject,
    QgsVectorLayer,
)


def workers():
    """Process ids of running workers that this process started."""
    children = Path(f"/proc/{os.getpid()}/task")
    found = set()
    for task in children.iterdir():
        found |= set((task / "children").read_text().split())
    return {pid for pid in found if b"mobclip.worker" in (Path("/proc") / pid / "cmdline").read_bytes()}


@pytest.fixture
def nothing_left(tmp_path_factory, monkeypatch):
    """Neither a worker nor a private folder outlives a run, whose temporary files are in a folder of its own."""
    folder = tmp_path_factory.mktemp("temporary")
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    yield
    assert not workers()
    assert not list(folder.glob("mobclip-*"))


class ImpatientFeedback(QgsProcessingFeedback):
    """Cancels when the progress reaches a percentage."""

    def __init__(self, percent):
        super().__init__(False)
        self.progressChanged.connect(lambda value: value >= percent and self.cancel())


@pytest.fixture(scope="module")
def big(run, tmp_path_factory):
    """25,000 cells as a GeoPackage, with 8 embeddings from the cells' numbers."""
    import processing

    path = str(tmp_path_factory.mktemp("big") / "big.gpkg")
    run("creategrid", EXTENT=EXTENT, RESOLUTION=9, OUTPUT=path)
    for number in range(8):
        parameters = {
            "INPUT": path,
            "FIELD_NAME": f"emb_{number:03}",
            "FIELD_TYPE": 0,
            "FORMULA": f"sin({number + 1}*$id)",
        }
        path = processing.run("native:fieldcalculator", {**parameters, "OUTPUT": "memory:"})["OUTPUT"]
    return path


@pytest.mark.parametrize("percent", [5, 30, 80])
def test_cancel_while_reading_computing_and_writing_leaves_what_was_there(run, big, tmp_path, nothing_left, percent):
    output = tmp_path / "out.gpkg"
    output.write_text("old")
    with pytest.raises(QgsProcessingException, match="Cancelled: nothing was written"):
        run("clusterembeddings", feedback=ImpatientFeedback(percent), INPUT=big, CLUSTERS=40, OUTPUT=str(output))
    assert output.read_text() == "old" and os.listdir(tmp_path) == ["out.gpkg"]


def test_cancel_from_another_thread_takes_seconds(run, big, tmp_path, nothing_left):
    feedback = QgsProcessingFeedback(False)
    threading.Timer(2, feedback.cancel).start()
    start = time.monotonic()
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        run("clusterembeddings", feedback=feedback, INPUT=big, CLUSTERS=0, OUTPUT=str(tmp_path / "out.gpkg"))
    assert time.monotonic() - start < 6


def test_a_worker_that_dies_is_one_sentence_and_the_older_output_stays(run, big, tmp_path, nothing_left):
    output = tmp_path / "out.gpkg"
    output.write_text("old")

    def kill():
        deadline = time.monotonic() + 20
        while not workers() and time.monotonic() < deadline:
            time.sleep(0.05)
        time.sleep(1)
        for pid in workers():
            os.kill(int(pid), 9)

    killer = threading.Thread(target=kill)
    killer.start()
    with pytest.raises(QgsProcessingException, match=r"^The MobCLIP backend was killed; .*memory\.$"):
        run("clusterembeddings", INPUT=big, CLUSTERS=0, OUTPUT=str(output))
    killer.join()
    assert output.read_text() == "old" and os.listdir(tmp_path) == ["out.gpkg"]


def test_a_full_folder_for_temporary_files_is_one_sentence(run, big, tmp_path, small_disk, monkeypatch):
    disk, output = small_disk(1), tmp_path / "out.gpkg"
    monkeypatch.setattr(tempfile, "tempdir", str(disk))
    output.write_text("old")
    with pytest.raises(QgsProcessingException, match=r"^[^\n]*No space left on device[^\n]*$"):
        run("computeembeddings", INPUT=big, OUTPUT=str(output))
    assert output.read_text() == "old" and not os.listdir(disk) and not list(tmp_path.glob(".mobclip-*"))


MAKE_FAILING = """
import sys
sys.path.insert(0, sys.argv[1])
import numpy as np
from mobclip.bundle.store import write_bundle
from onnx import TensorProto, helper, numpy_helper
nodes = [helper.make_node("Gather", ["lonlat", "longitude"], ["lon"], axis=1),
         helper.make_node("Greater", ["lon", "limit"], ["beyond"]),
         helper.make_node("Cast", ["beyond"], ["row"], to=TensorProto.INT64),
         helper.make_node("Gather", ["rows", "row"], ["embedding"])]
arrays = {"longitude": np.array(0), "limit": np.array(float(sys.argv[3])), "rows": np.ones((1, 4), dtype=np.float32)}
graph = helper.make_graph(nodes, "fails", [helper.make_tensor_value_info("lonlat", TensorProto.DOUBLE, ["n", 2])],
                          [helper.make_tensor_value_info("embedding", TensorProto.FLOAT, ["n", 4])],
                          [numpy_helper.from_array(values, name) for name, values in arrays.items()])
model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=9).SerializeToString()
card = {"name": "fails", "title": "Fails in the east", "version": "1", "dimension": 4,
        "domain": {"bounds": [0, 40, 9, 60]},
        "encoders": [{"kind": "coordinates", "model": "c.onnx"}]}
write_bundle(sys.argv[2], card, {"c.onnx": model})
"""


@pytest.mark.parametrize("over_itself", [False, True])
def test_a_failure_after_the_first_embeddings_are_written_leaves_what_was_there(
    run, memory, backend_python, tmp_path, nothing_left, over_itself
):
    import processing

    path, output = tmp_path / "fails.mobclip", tmp_path / "out.gpkg"
    subprocess.run(
        [backend_python, "-c", MAKE_FAILING, str(Path(__file__).parents[2] / "backend"), str(path), "10"], check=True
    )
    points = [[f"POINT({lon / 1000} 50)"] for lon in range(20_000)]
    layer = memory("Point?crs=EPSG:4326", points)
    west = memory("Point?crs=EPSG:4326", points[:10_000])
    assert run("computeembeddings", INPUT=west, MODEL=str(path), OUTPUT="memory:")["COUNT"] == 10_000
    processing.run("native:savefeatures", {"INPUT": layer, "OUTPUT": str(output)})
    before = output.read_bytes()
    made = []
    feedback = QgsProcessingFeedback(False)
    feedback.progressChanged.connect(lambda percent: made.extend(tmp_path.glob(".mobclip-*/out.gpkg")))
    source = str(output) if over_itself else layer
    with pytest.raises(QgsProcessingException, match=r"The ONNX graph c\.onnx of .* does not run on its inputs"):
        run("computeembeddings", feedback=feedback, INPUT=source, MODEL=str(path), OUTPUT=str(output))
    assert made and sorted(tmp_path.iterdir()) == [path, output] and output.read_bytes() == before


@pytest.mark.parametrize("output", ["/proc/nowhere/out.gpkg", "/proc/version/out.shp"])
def test_an_output_that_cannot_be_made_is_an_error(run, embedded, output, nothing_left):
    with pytest.raises(QgsProcessingException, match=rf"^{output} could not be written \([A-Z][a-z ]+\)\.$"):
        run("clusterembeddings", INPUT=embedded, CLUSTERS=2, OUTPUT=output)


def test_without_an_interpreter_every_algorithm_says_what_to_do(
    run, provider, embedded, grid_path, monkeypatch, tmp_path
):
    monkeypatch.setenv("MOBCLIP_PYTHON", "")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    for name, parameters in (
        ("creategrid", {"EXTENT": EXTENT}),
        ("computeembeddings", {"INPUT": grid_path}),
        ("clusterembeddings", {"INPUT": embedded}),
    ):
        with pytest.raises(QgsProcessingException, match="no Python interpreter was found for it. Press Set up in"):
            run(name, OUTPUT="memory:", **parameters)
    result = run("checkbackend")
    assert result["BACKEND_OK"] is False
    assert "Not ready. The MobCLIP backend is not set up" in result["REPORT"]


def test_check_backend_reports_and_writes_a_page(run, tmp_path):
    page = tmp_path / "report.html"
    result = run("checkbackend", OUTPUT=str(page))
    assert result["BACKEND_OK"] is True
    assert "Interpreter: " in result["REPORT"] and "Model: us-open" in result["REPORT"]
    assert "Ready." in page.read_text(encoding="utf-8")


def test_a_table_in_a_geopackage_beside_others_keeps_its_own_style(run, embedded, tmp_path):
    package = tmp_path / "mäp s.gpkg"

    def table(name):
        return f"ogr:dbname='{package}' table=\"{name}\" (geom)"

    run("clusterembeddings", INPUT=embedded, CLUSTERS=3, OUTPUT=table("clusters"))
    run("reduceembeddings", INPUT=embedded, OUTPUT=table("colours"))
    clusters, colours = (QgsVectorLayer(f"{package}|layername={name}", name, "ogr") for name in ("clusters", "colours"))
    assert clusters.renderer().type() == "categorizedSymbol"
    assert colours.renderer().type() == "singleSymbol"
    before = package.read_bytes()
    with pytest.raises(QgsProcessingException, match="has the layers clusters, colours, which would all be lost"):
        run("clusterembeddings", INPUT=embedded, CLUSTERS=3, OUTPUT=str(package))
    assert package.read_bytes() == before


@pytest.mark.parametrize("suffix", ["shp", "geojson", "fgb"])
def test_other_files_have_their_style_beside_them(run, embedded, tmp_path, suffix):
    path = tmp_path / f"clusters.{suffix}"
    run("clusterembeddings", INPUT=embedded, CLUSTERS=3, OUTPUT=str(path))
    assert path.with_suffix(".qml").is_file()
    assert QgsVectorLayer(str(path), "clusters", "ogr").renderer().type() == "categorizedSymbol"


def test_layers_that_are_loaded_get_their_styles_also_several_at_once(provider, embedded, qgis_new_project):
    """As from the toolbox: in a background task, into the project, and with other runs in between."""
    from processing.gui.AlgorithmExecutor import execute  # noqa: F401 - sets up the context of the toolbox
    from processing.gui.Postprocessing import handleAlgorithmResults

    QgsProject.instance().addMapLayer(embedded)
    found = []
    for name, parameters in (
        ("clusterembeddings", {"CLUSTERS": 3}),
        ("clusterembeddings", {"CLUSTERS": 4}),
        ("reduceembeddings", {}),
    ):
        context, feedback = QgsProcessingContext(), QgsProcessingFeedback(False)
        context.setProject(QgsProject.instance())
        algorithm = provider.algorithm(name).create()
        output = QgsProcessingOutput(name)
        task = QgsProcessingAlgRunnerTask(
            algorithm, {**parameters, "INPUT": embedded, "OUTPUT": output}, context, feedback
        )
        task.executed.connect(
            lambda ok, results, a=algorithm, c=context, f=feedback: found.append((ok, a, c, f, results))
        )
        QgsApplication.taskManager().addTask(task)
        deadline = time.monotonic() + 60
        count = len(found)
        while len(found) == count and time.monotonic() < deadline:
            QgsApplication.processEvents()
    import gc

    gc.collect()
    for ok, algorithm, context, feedback, _ in found:
        assert ok
        handleAlgorithmResults(algorithm, context, feedback, False)
    kinds = sorted(
        (layer.name(), layer.renderer().type(), len(layer.renderer().legendSymbolItems()))
        for layer in QgsProject.instance().mapLayers().values()
        if layer.name().startswith("loaded")
    )
    assert kinds == [
        ("loaded clusterembeddings", "categorizedSymbol", 3),
        ("loaded clusterembeddings", "categorizedSymbol", 4),
        ("loaded reduceembeddings", "singleSymbol", 1),
    ]


def QgsProcessingOutput(name):
    """A temporary output that is to be loaded into the project."""
    from qgis.core import QgsProcessingOutputLayerDefinition

    definition = QgsProcessingOutputLayerDefinition("TEMPORARY_OUTPUT", QgsProject.instance())
    definition.destinationName = f"loaded {name}"
    return definition
