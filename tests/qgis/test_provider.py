"""What the toolbox shows."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from qgis.PyQt.QtCore import QUrl

ROOT = Path(__file__).parents[2]
IDS = {
    "creategrid",
    "computeembeddings",
    "clusterembeddings",
    "findsimilar",
    "reduceembeddings",
    "fitpredictor",
    "predict",
    "poifeatures",
    "imageryfeatures",
    "mobilityfeatures",
    "demographicsfeatures",
    "tablefeatures",
    "trainmodel",
    "layerstoclusters",
    "importencoder",
    "aggregatetopolygons",
    "explainprediction",
    "mapflows",
    "estimateflows",
    "modelinformation",
    "evaluateembeddings",
    "compareencoders",
    "installbackend",
    "checkbackend",
}


def test_all_algorithms_are_listed(provider):
    assert {algorithm.name() for algorithm in provider.algorithms()} == IDS
    assert provider.id() == "mobclip" and provider.name() == "MobCLIP"
    assert re.fullmatch(r"\d+\.\d+\.\d+", provider.versionInfo())


@pytest.mark.parametrize("name", sorted(IDS))
def test_every_parameter_and_output_has_help_and_no_help_is_unused(provider, name):
    algorithm = provider.algorithm(name)
    definitions = [*algorithm.parameterDefinitions(), *algorithm.outputDefinitions()]
    names = {
        definition.name().split(":")[-1] for definition in definitions
    }  # QGIS 3.22 puts the step of a model before it
    assert set(algorithm.help()["parameters"]) == names
    assert all(definition.help() for definition in algorithm.parameterDefinitions())
    texts = [algorithm.help()["description"], *algorithm.help()["parameters"].values()]
    assert all(text.endswith(".") and "<" not in text for text in texts)
    for text in texts:
        assert text in algorithm.shortHelpString()


@pytest.mark.parametrize("name", sorted(IDS))
def test_names_groups_tags_and_icons(provider, name):
    algorithm = provider.algorithm(name)
    assert algorithm.displayName() and algorithm.group() and algorithm.groupId().isalpha() and algorithm.tags()
    assert Path(algorithm.svgIconPath()).is_file() and not algorithm.icon().isNull()
    assert type(algorithm.create()) is type(algorithm)
    assert algorithm.shortDescription().endswith(".")


def test_groups_are_in_the_order_of_work_and_their_ids_stay(provider):
    groups = {algorithm.group(): algorithm.groupId() for algorithm in provider.algorithms()}
    assert groups == {
        "1. Embeddings": "embeddings",
        "2. Analysis": "analysis",
        "3. Prediction": "prediction",
        "4. Training": "training",
        "5. Setup": "setup",
    }


def test_the_toolbox_shows_the_groups_in_that_order(provider, qgis_iface, keep):
    from qgis.gui import QgsProcessingToolboxProxyModel

    model = QgsProcessingToolboxProxyModel()
    tops = [model.index(row, 0) for row in range(model.rowCount())]
    top = next(index for index in tops if index.data() == "MobCLIP")
    shown = [model.index(row, 0, top).data() for row in range(model.rowCount(top))]
    assert [text.split(". ")[-1] for text in shown] == ["Embeddings", "Analysis", "Prediction", "Training", "Setup"]


@pytest.mark.parametrize("name", sorted(IDS))
def test_the_button_help_opens_the_page_of_the_algorithm(provider, name, tmp_path, monkeypatch):
    algorithm = provider.algorithm(name)
    assert re.fullmatch(rf"https://[^/]+/[^/]+/[^/]+|file:///\S+/docs/algorithms/{name}\S*.html", algorithm.helpUrl())
    page = tmp_path / "the döcs" / "docs" / "algorithms" / f"{name}.html"
    page.parent.mkdir(parents=True)
    page.touch()
    monkeypatch.setattr("mobclip_qgis.paths.PLUGIN", tmp_path / "the döcs")
    assert algorithm.helpUrl() == page.as_uri() and QUrl(algorithm.helpUrl()).toLocalFile() == str(page)


def test_no_help_for_an_algorithm_that_does_not_exist():
    assert set(json.loads((ROOT / "mobclip_qgis/help/en.json").read_text(encoding="utf-8"))) == IDS


def test_neither_gui_nor_packages_of_the_backend_are_imported():
    code = (
        "import sys\n"
        f"sys.path.insert(0, {str(ROOT)!r})\n"
        "import qgis.core\n"
        "before = set(sys.modules)\n"
        "import mobclip_qgis.plugin\n"
        "print(*sorted(set(sys.modules) - before))\n"
    )
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    tops = {name.split(".")[0] for name in loaded}
    assert not tops & {"numpy", "h3", "onnxruntime", "shapely", "pyproj", "mobclip", "processing"}
    assert not {"qgis.gui", "mobclip_qgis.gui.options"} & set(loaded)
