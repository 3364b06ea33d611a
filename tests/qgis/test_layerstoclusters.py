"""The model From layers to clusters, on the layers of Mexico that are shipped."""

import json
import shutil
import zipfile
from pathlib import Path

import pytest
from qgis.core import QgsProcessingModelAlgorithm, QgsVectorLayer

ROOT = Path(__file__).parents[2]
LAYERS = ROOT / "resources" / "example" / "mexico"
FILE = ROOT / "resources" / "models" / "layers_to_clusters.model3"


@pytest.fixture
def inputs(tmp_path):
    """The layers and their fields, at a resolution of 200 cells, and where to write."""
    folder = shutil.copytree(LAYERS, tmp_path / "layers")  # QGIS writes statistics beside a raster
    files = {
        "ZONES": "municipios.gpkg",
        "PEOPLE": "population.csv",
        "POINTS": "places.csv",
        "RASTER": "night_lights.tif",
        "FLOWS": "commuting.csv",
    }
    return {
        **{name: str(folder / file) for name, file in files.items()},
        "RESOLUTION": 3,
        "ZONE_FIELD": "code",
        "POPULATION": "population",
        "MEANS": "men_per_100_women",
        "PEOPLE_FIELD": "population",
        "CATEGORY": "class",
        "ORIGIN": "origin",
        "DESTINATION": "destination",
        "FLOW": "workers",
        "CLUSTERS": 4,
        "cluster:CLUSTERED": str(tmp_path / "clusters.gpkg"),
        "train:MODEL": str(tmp_path / "mexico.mobclip"),
        "train:REPORT": str(tmp_path / "mexico.html"),
    }


def test_the_file_is_a_whole_model_with_the_defaults_of_its_steps(provider):
    model = QgsProcessingModelAlgorithm()
    assert model.fromFile(str(FILE))
    valid, mistakes = model.validate()
    assert valid, mistakes
    for child in model.childAlgorithms().values():
        for name, [source, *_] in child.parameterSources().items():
            if source.source() == source.StaticValue and name != "NAME":
                assert source.staticValue() == child.algorithm().parameterDefinition(name).defaultValue(), name


def test_it_goes_from_layers_to_styled_clusters(run, inputs, tmp_path):
    run("layerstoclusters", **inputs)
    layer = QgsVectorLayer(str(tmp_path / "clusters.gpkg"))
    assert layer.featureCount() > 150 and layer.renderer().type() in ("categorizedSymbol", "RuleRenderer")
    assert {feature["cluster"] for feature in layer.getFeatures()} >= {1, 2, 3, 4}
    with zipfile.ZipFile(tmp_path / "mexico.mobclip") as archive:
        card = json.loads(archive.read("card.json"))
    columns = {column for entry in card["training"]["inputs"] for column in entry.get("columns", ())}
    assert {"population_per_km2_log", "mobility_out_entropy", "imagery_1_mean", "city_per_km2_log"} <= columns
    names = {entry["modality"] for entry in card["training"]["inputs"] if "modality" in entry}
    assert names == {"demographics", "poi", "imagery", "mobility"}
    assert [entry["kinds"] for entry in card["training"]["inputs"] if "kinds" in entry] == [["commuting"]]
    assert "idh" not in columns and card["training"]["steps"] > 0
    assert (tmp_path / "mexico.html").stat().st_size > 10_000
