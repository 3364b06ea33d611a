"""mobclip:trainmodel: layers of a small region become a model, a run that stopped goes on, and what does not fit is refused."""

import json
import math
import subprocess
import zipfile
from pathlib import Path

import pytest
from layers import column, is_known
from qgis.core import (
    QgsFeature,
    QgsProcessingOutputHtml,
    QgsVectorLayer,
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
