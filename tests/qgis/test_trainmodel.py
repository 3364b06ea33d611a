"""mobclip:trainmodel: layers of a small region become a model, a run that stopped goes on, and what does not fit is refused."""

import contextlib
import json
import math
import os
import signal
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from layers import column, is_known
from qgis.core import (
    QgsFeature,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
    QgsProcessingOutputHtml,
    QgsProcessingParameterMultipleLayers,
    QgsProject,
    QgsVectorLayer,
    QgsVectorLayerJoinInfo,
)

ROOT = Path(__file__).parents[2]
TABLES = """
import json, sys
sys.path[:0] = sys.argv[1:3]
from pathlib import Path
import toy_region
from mobclip.features.files import read_modality
from mobclip.geo import h3_cells
from mobclip.io.table_reader import read_table
folder = Path(sys.argv[3])
toy_region.write_region(folder)
found = {"settings": [f"{name}={value}" for name, value in toy_region.QUICK.items()]}
for name in ("poi.parquet", "people.parquet", "light.csv"):
    cells, modality = read_modality(folder / name)
    rows = [[cell, *map(float, row)] for cell, row in zip(h3_cells.to_text(cells), modality.values)]
    found[modality.name] = {"columns": modality.columns, "rows": rows}
flows = read_table(folder / "commuting.parquet")
ends = [flows.texts(end) for end in ("origin", "destination")]
found["flows"] = list(zip(*ends, flows.numbers("flow").tolist()))
print(json.dumps(found))
"""


@pytest.fixture(scope="module")
def region(backend_python, tmp_path_factory):
    """The toy region of the backend's tests: columns and rows of poi, people and light, flows, and quick settings."""
    folder = str(tmp_path_factory.mktemp("region"))
    command = [backend_python, "-c", TABLES, str(ROOT / "backend"), str(ROOT / "tests"), folder]
    return json.loads(subprocess.run(command, check=True, capture_output=True).stdout)


def table(definition, name, rows):
    """A memory layer without geometry."""
    layer = QgsVectorLayer(f"None?{definition}", name, "memory")
    features = []
    for row in rows:
        feature = QgsFeature(layer.fields())
        feature.setAttributes(list(row))
        features.append(feature)
    assert layer.dataProvider().addFeatures(features)[0]
    return layer


def modality(region, name, title=None, rows=None):
    columns = region[name]["columns"]
    fields = "&".join(["field=h3:string", *(f"field={column}:double" for column in columns)])
    return table(fields, title or f"{name} by cell (Helsinki)", region[name]["rows"] if rows is None else rows)


def commuting(region, rows=None):
    fields = "field=origin:string&field=destination:string&field=flow:double"
    return table(fields, "Commuting", region["flows"] if rows is None else rows)


@pytest.fixture
def layers(region):
    return [modality(region, name) for name in ("poi", "people", "light")]


@pytest.fixture
def train(run, region, tmp_path):
    """Train a model within seconds."""

    def call(feedback=None, output="model.mobclip", **parameters):
        files = {"OUTPUT": str(tmp_path / output), "OUTPUT_HTML": str(tmp_path / "report.html")}
        settings = "\n".join(region["settings"])
        return run("trainmodel", feedback, **{**files, "SETTINGS": settings, "DEVICE": "cpu", **parameters})

    return call


def card_of(path):
    with zipfile.ZipFile(path) as archive:
        return json.loads(archive.read("card.json"))


def vectors(layer):
    return list(zip(*(column(layer, f"emb_{number:03}") for number in range(16))))


def cosine(one, other):
    return sum(a * b for a, b in zip(one, other)) / math.hypot(*one) / math.hypot(*other)


def test_layers_and_flows_become_a_model_that_other_dialogs_take(run, train, region, layers, tmp_path):
    found = train(
        MODALITIES=layers,
        EDGES=[commuting(region)],
        PEOPLE="population",
        TITLE="Helsinki",
        LICENCE="ODbL 1.0",
        ATTRIBUTION="© OpenStreetMap contributors\nStatistics Finland\n",
    )
    card, log = card_of(found["OUTPUT"]), found["log"]
    assert (card["title"], card["licence"]) == ("Helsinki", "ODbL 1.0") and len(card["attribution"]) == 2
    inputs = {entry.get("modality", "flows"): entry for entry in card["training"]["inputs"]}
    assert set(inputs) == {"poi", "people", "light", "flows"} and inputs["flows"]["kinds"] == ["commuting"]
    assert inputs["poi"]["layer"] == "poi by cell (Helsinki)" and inputs["poi"]["columns"] == [
        "shops",
        "bars",
        "schools",
    ]
    assert found["CELLS"] == len(region["poi"]["rows"]) and found["DIMENSION"] == 16 and found["R2"] <= 1
    assert not log.warnings and any("Training on CPU" in text for text in log.infos)
    assert any("did not see" in text and "by chance" in text for text in log.infos)
    assert any(found["OUTPUT"] in text for text in log.infos)
    assert "Map of the embedding" in Path(found["OUTPUT_HTML"]).read_text(encoding="utf-8")
    assert {path.name for path in tmp_path.iterdir()} == {"model.mobclip", "report.html"}
    embedded = run("computeembeddings", INPUT=layers[0], MODEL=found["OUTPUT"], OUTPUT="memory:")
    assert all(map(is_known, column(embedded["OUTPUT"], "emb_015")))
    places = {"INPUT": layers[0], "MODALITIES": layers, "EDGES": [commuting(region)]}
    from_features = run("computeembeddings", MODEL=found["OUTPUT"], OUTPUT="memory:", **places)
    assert from_features["log"].warnings == [] and set(column(from_features["OUTPUT"], "modalities")) == {2, 3}
    likenesses = [cosine(*pair) for pair in zip(vectors(embedded["OUTPUT"]), vectors(from_features["OUTPUT"]))]
    assert min(likenesses) > 0.95 and sum(likenesses) / len(likenesses) > 0.99


def test_the_report_opens_from_the_results_viewer(provider):
    outputs = {output.name(): output for output in provider.algorithm("trainmodel").outputDefinitions()}
    assert isinstance(outputs["OUTPUT_HTML"], QgsProcessingOutputHtml)


class Stopping(QgsProcessingFeedback):
    """Cancels a run at a percentage, or kills its worker there, and keeps what it says."""

    def __init__(self, percent, kill=False):
        super().__init__(False)
        self.percent, self.kill, self.infos, self.texts = percent, kill, [], []
        self.progressChanged.connect(self.stop)

    def stop(self, percent):
        if percent < self.percent:
            return
        if self.kill:
            for worker in workers():
                os.kill(worker, signal.SIGKILL)
        else:
            self.cancel()

    def pushInfo(self, text):
        self.infos.append(text)

    def setProgressText(self, text):
        self.texts.append(text)


def workers():
    """Process ids of the workers of this process."""
    own = []
    for folder in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):
            parent = int((folder / "stat").read_text().rpartition(")")[2].split()[1])
            if parent == os.getpid() and b"mobclip.worker" in (folder / "cmdline").read_bytes():
                own.append(int(folder.name))
    return own


@pytest.mark.skipif(sys.platform != "linux", reason="workers are found in /proc")
def test_a_run_that_was_cancelled_or_killed_goes_on_to_the_same_model(train, region, layers, tmp_path):
    inputs = {"MODALITIES": layers, "EDGES": [commuting(region)]}
    whole = train(**inputs, output="whole.mobclip")
    checkpoint = tmp_path / "model.mobclip.checkpoint"
    with pytest.raises(
        QgsProcessingException, match="killed; it may have run out of memory. What is trained so far is kept"
    ):
        train(Stopping(50, kill=True), **inputs)
    assert checkpoint.exists() and not (tmp_path / "model.mobclip").exists()
    feedback = Stopping(80)
    with pytest.raises(QgsProcessingException, match="Cancelled: what is trained so far is kept. Run it again"):
        train(feedback, **inputs)
    assert f"The run goes on from the checkpoint {checkpoint}." in feedback.infos and checkpoint.exists()
    found = train(**{**inputs, "MODALITIES": layers[::-1]})
    assert card_of(found["OUTPUT"])["digests"] == card_of(whole["OUTPUT"])["digests"]
    assert not checkpoint.exists() and not list(tmp_path.glob(".mobclip-*"))


def test_the_run_of_a_temporary_model_is_found_again_in_the_data_folder(run, region, layers, tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    parameters = {"MODALITIES": layers[:2], "SETTINGS": "\n".join(region["settings"]), "DEVICE": "cpu"}
    files = {"OUTPUT": "TEMPORARY_OUTPUT", "OUTPUT_HTML": "TEMPORARY_OUTPUT"}
    with pytest.raises(QgsProcessingException, match="what is trained so far is kept"):
        run("trainmodel", Stopping(60), **parameters, **files)
    [checkpoint] = (tmp_path / "mobclip" / "checkpoints").iterdir()
    found = run("trainmodel", **parameters, **files)
    assert f"The run goes on from the checkpoint {checkpoint}." in found["log"].infos and not checkpoint.exists()
    assert card_of(found["OUTPUT"])["name"] == "region"


def refused(train, message, **parameters):
    with pytest.raises(QgsProcessingException, match=message) as caught:
        train(**parameters)
    assert len(str(caught.value).splitlines()) == 1


def test_layers_that_cannot_be_trained_on_are_refused_in_one_sentence(train, region, layers, tmp_path):
    poi, cells = layers[0], [row[0] for row in region["poi"]["rows"]]
    refused(train, "places has no field 'h3' with H3 cells", MODALITIES=[table("field=a:double", "places", [[1.0]])])
    named = table("field=h3:string&field=name:string", "names", [[cell, "x"] for cell in cells])
    refused(train, "names has no numeric fields", MODALITIES=[named])
    for change, message in (
        ([[cells[0], 1.0, 2.0, 3.0]], "shops has several rows for one cell"),
        ([["here", 1.0, 2.0, 3.0]], "shops: 'here' in row .* is not an H3 cell"),
        ([[None, 1.0, 2.0, 3.0]], "shops has rows without a cell"),
        ([["8801000001fffff", 1.0, 2.0, float("inf")]], "infinite values in schools"),
        ([["871f1d489ffffff", 1.0, 2.0, 3.0]], "cells of the resolutions 7, 8"),
    ):
        rows = [*region["poi"]["rows"], *change]
        refused(train, message, MODALITIES=[modality(region, "poi", "shops", rows)])
    few = modality(region, "poi", "few", region["poi"]["rows"][:40])
    refused(train, "40 cells, and training needs 100", MODALITIES=[few])
    same = modality(region, "poi", "same", [[cell, 1.0, None, 0.0] for cell in cells])
    refused(train, "nothing to learn", MODALITIES=[same])
    wide = table(
        "field=h3:string&" + "&".join(f"field=f{n}:int" for n in range(1001)), "wide", [[cells[0], *range(1001)]]
    )
    refused(train, "wide has 1,001 columns, and a modality may have 1,000", MODALITIES=[wide])
    nothing = commuting(region, [[cells[0], cells[0], 1.0], [cells[1], "8844a10001fffff", 2.0]])
    refused(train, "No flow of Commuting connects two cells", MODALITIES=[poi], EDGES=[nothing])
    refused(train, "no field 'origin' with H3 cells", MODALITIES=[poi], EDGES=[layers[1]])
    refused(train, "lightgcn needs flows", MODALITIES=[poi], ENCODER="lightgcn")
    refused(train, "There is no column 'nobody' of people", MODALITIES=[poi], PEOPLE="nobody")
    assert not list(tmp_path.iterdir())


def test_settings_and_places_that_cannot_be_are_refused_before_layers_are_read(train, layers, tmp_path):
    refused(
        train,
        "no convolution 'GATv9Conv': choose one such as",
        MODALITIES=layers,
        ENCODER="gnn",
        CONVOLUTION="GATv9Conv",
    )
    refused(train, "no effect with the encoder inductive", MODALITIES=layers, CONVOLUTION="GATv2Conv")
    refused(train, "no setting stepps", MODALITIES=layers, SETTINGS="stepps=3")
    refused(train, "must be a name and a number", MODALITIES=layers, SETTINGS="steps")
    refused(train, r"/proc/model.mobclip cannot be written", MODALITIES=layers, OUTPUT="/proc/model.mobclip")
    refused(train, "There is no folder", MODALITIES=layers, output="nowhere/model.mobclip")
    refused(train, "must end in .mobclip", MODALITIES=layers, output="model.zip")
    assert not list(tmp_path.iterdir())


def test_dubious_layers_are_warned_of(train, region, layers):
    rows = [[row[0], 5.0, row[2], 2 * row[2] + 1] for row in region["poi"]["rows"]]
    found = train(MODALITIES=[layers[0], modality(region, "poi", "Copy of shops", rows)])
    warnings = found["log"].warnings
    assert any("Copy of shops has one value or none in " in text for text in warnings)
    assert any(" are nearly the same (correlation 1.000" in text and "copy-of-shops" in text for text in warnings)


def test_joined_and_filtered_layers_train_inside_a_model(region, layers, tmp_path):
    """What the layer shows in QGIS counts: fields joined to it, and the features that its filter leaves."""
    import processing

    poi, people = layers[:2]
    kept = [row for row in region["poi"]["rows"] if row[1] > -1]
    assert poi.setSubsetString('"shops" > -1')
    QgsProject.instance().addMapLayers([poi, people])
    join = QgsVectorLayerJoinInfo()
    join.setJoinLayer(people)
    join.setJoinFieldName("h3")
    join.setTargetFieldName("h3")
    join.setPrefix("people_")
    assert poi.addJoin(join)
    model = QgsProcessingModelAlgorithm("learn", "tests")
    parameter = QgsProcessingParameterMultipleLayers("layers", "Layers", QgsProcessing.SourceType.TypeVector)
    model.addModelParameter(parameter, QgsProcessingModelParameter("layers"))
    child = QgsProcessingModelChildAlgorithm("mobclip:trainmodel")
    child.setChildId("training")
    source = QgsProcessingModelChildParameterSource
    child.addParameterSources("MODALITIES", [source.fromModelParameter("layers")])
    child.addParameterSources("SETTINGS", [source.fromStaticValue("\n".join(region["settings"]))])
    child.addParameterSources("DEVICE", [source.fromStaticValue("cpu")])
    output = QgsProcessingModelOutput("model", "model")
    output.setChildId("training")
    output.setChildOutputName("OUTPUT")
    child.setModelOutputs({"model": output})
    model.addChildAlgorithm(child)
    path = str(tmp_path / "of a model.mobclip")
    try:
        processing.run(model, {"layers": [poi, people], "training:model": path, "model": path})
    finally:
        QgsProject.instance().removeMapLayers([poi.id(), people.id()])
    inputs = {entry["modality"]: entry for entry in card_of(path)["training"]["inputs"]}
    assert inputs["poi"]["cells"] == len(kept) < inputs["people"]["cells"]
    assert {"shops", "people_income"} <= set(inputs["poi"]["columns"]) and "income" in inputs["people"]["columns"]


def test_names_in_a_model_are_of_what_layers_hold_and_not_of_their_titles(train, region, layers):
    from mobclip_qgis.shared.layer_metadata import metadata_of

    flows = commuting(region)
    for layer, (content, title) in zip(
        [*layers[:2], flows], [("poi", "B shops"), ("poi", "A people"), ("Pendler", "C")]
    ):
        layer.setMetadata(metadata_of(title, "a tool", [], content=content))
        layer.setName(title)
    found = train(MODALITIES=layers, EDGES=[flows])
    inputs = {entry["layer"]: entry for entry in card_of(found["OUTPUT"])["training"]["inputs"]}
    assert inputs["A people"]["modality"] == "poi" and inputs["B shops"]["modality"] == "poi-2"
    assert inputs["C"]["kinds"] == ["pendler"] and inputs["light by cell (Helsinki)"]["modality"] == "light"
    assert "Several layers are called poi: B shops is called poi-2 in the model." in found["log"].warnings


def test_the_dialog_suggests_a_model_among_those_that_are_listed(open_dialog, tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    panel = open_dialog("trainmodel")
    models = tmp_path / "mobclip" / "models"
    assert panel.wrappers["OUTPUT"].parameterValue() == str(models / "region.mobclip")
    panel.wrappers["TITLE"].setParameterValue("Greater Helsinki", QgsProcessingContext())
    assert panel.wrappers["OUTPUT"].parameterValue() == str(models / "Greater Helsinki.mobclip")
