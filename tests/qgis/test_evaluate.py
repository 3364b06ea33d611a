"""mobclip:evaluateembeddings and compareencoders"""

import csv
import json
import os
import shutil
import statistics
import subprocess
import sys
from pathlib import Path

import pytest
from qgis.core import (
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
    QgsProcessingOutputHtml,
    QgsProcessingParameterFeatureSource,
    QgsVectorLayer,
)

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def labelled_path(embedded_path, tmp_path_factory):
    """The layer with a class, NULL where `known` is, and with regions in six stripes."""
    from qgis.core import QgsField
    from qgis.PyQt.QtCore import QVariant

    path = shutil.copy(embedded_path, str(tmp_path_factory.mktemp("labelled") / "labelled.gpkg"))
    layer = QgsVectorLayer(path, "labelled", "ogr")
    provider = layer.dataProvider()
    provider.addAttributes([QgsField("group", QVariant.String), QgsField("stripe", QVariant.String)])
    layer.updateFields()
    group, stripe = layer.fields().lookupField("group"), layer.fields().lookupField("stripe")
    middle = statistics.median(
        feature["known"] for feature in layer.getFeatures() if isinstance(feature["known"], float)
    )
    changes = {}
    for feature in layer.getFeatures():
        known = feature["known"]
        text = ("hôch" if known > middle else "low") if isinstance(known, float) else None
        longitude = feature.geometry().centroid().asPoint().x()
        changes[feature.id()] = {group: text, stripe: f"stripe {int((longitude + 84.7) * 8)}"}
    assert provider.changeAttributeValues(changes)
    return path


@pytest.fixture
def labelled(labelled_path):
    return QgsVectorLayer(labelled_path, "labelled", "ogr")


def test_numbers_are_scored_in_regions_blocks_and_random_places(run, labelled, tmp_path):
    files = {"OUTPUT_HTML": str(tmp_path / "rapport é.html"), "TABLE": str(tmp_path / "scores.csv")}
    found = run("evaluateembeddings", INPUT=labelled, TARGET="known", REGION="stripe", COLUMNS=["number"], **files)
    for kind in ("REGIONS", "BLOCKS", "RANDOM"):
        assert found[f"R2_{kind}_LOW"] <= found[f"R2_{kind}"] <= found[f"R2_{kind}_HIGH"] <= 1
    assert found["R2_RANDOM"] > 0.9
    assert found["ROWS"] == sum(isinstance(feature["known"], float) for feature in labelled.getFeatures())
    page = Path(files["OUTPUT_HTML"]).read_text(encoding="utf-8")
    log = "\n".join(found["log"].infos)
    assert "of known" in log and "raw columns" in page and "<h1>known predicted from embeddings" in page
    with open(files["TABLE"], encoding="utf-8") as stream:
        rows = list(csv.DictReader(stream))
    ours = next(row for row in rows if row["features"] == "embeddings" and row["folds"] == "region")
    assert float(ours["r2"]) == pytest.approx(found["R2_REGIONS"])


@pytest.mark.parametrize("position, shown", [("auto", True), ("none", False)])
def test_a_row_scores_the_embeddings_with_position_unless_it_is_not_wanted(run, labelled, tmp_path, position, shown):
    path = str(tmp_path / "scores.csv")
    files = {"OUTPUT_HTML": str(tmp_path / "report.html"), "TABLE": path}
    found = run("evaluateembeddings", INPUT=labelled, TARGET="known", POSITION=position, **files)
    with open(path, encoding="utf-8") as stream:
        rows = {row["features"] for row in csv.DictReader(stream)}
    assert ("embeddings and position" in rows) is shown
    assert any("position beside embeddings" in text for text in found["log"].infos) is shown


def test_texts_are_classes(run, labelled, tmp_path):
    path = str(tmp_path / "classes.html")
    found = run("evaluateembeddings", INPUT=labelled, TARGET="group", PROBES=["ridge", "knn"], OUTPUT_HTML=path)
    page = Path(path).read_text(encoding="utf-8")
    assert "Confusion matrix" in page and "hôch" not in page and "Balanced accuracy" in page
    assert 0 < found["R2_RANDOM"] <= 1 and "R2_REGIONS" not in found


def test_the_report_opens_from_the_results_viewer(provider):
    for name in ("evaluateembeddings", "compareencoders"):
        outputs = {output.name(): output for output in provider.algorithm(name).outputDefinitions()}
        assert isinstance(outputs["OUTPUT_HTML"], QgsProcessingOutputHtml)


@pytest.mark.parametrize(
    "parameters, sentence",
    [
        ({"TARGET": "absent"}, "has no field 'absent'"),
        ({"TARGET": "emb_001"}, "is also among the fields"),
        ({"TARGET": "known", "COLUMNS": ["h3"]}, "The field 'h3' of labelled is not numeric"),
        ({"TARGET": "known", "REGION": "absent"}, "has no field 'absent'"),
        ({"TARGET": "group", "TASK": "counts"}, "'group' holds text, but counts needs numbers"),
        ({"TARGET": "known", "TRANSFORM": "logit"}, "have no logit"),
        ({"TARGET": "known", "TABLE": "/nowhere/scores.txt"}, "must end in"),
    ],
)
def test_bad_input_gets_one_sentence_and_nothing_is_written(run, labelled, tmp_path, parameters, sentence):
    with pytest.raises(QgsProcessingException, match=sentence) as caught:
        run("evaluateembeddings", INPUT=labelled, OUTPUT_HTML=str(tmp_path / "report.html"), **parameters)
    assert len(str(caught.value).splitlines()) == 1
    assert not list(tmp_path.iterdir())


def test_a_report_stays_as_it_was_where_the_table_cannot_be_written(run, labelled, tmp_path):
    report, table = tmp_path / "report.html", tmp_path / "table.csv"
    report.write_text("old")
    table.mkdir()
    files = {"OUTPUT_HTML": str(report), "TABLE": str(table)}
    with pytest.raises(QgsProcessingException, match=r"table\.csv is a folder: choose another name"):
        run("evaluateembeddings", INPUT=labelled, TARGET="known", **files)
    assert report.read_text() == "old" and set(tmp_path.iterdir()) == {report, table}


def test_cancelled_evaluations_write_nothing(run, labelled, tmp_path):
    class Cancelling(QgsProcessingFeedback):
        def setProgressText(self, text):
            if "folds" in text:
                self.cancel()

    with pytest.raises(QgsProcessingException, match="(?i)cancelled"):
        run(
            "evaluateembeddings",
            Cancelling(False),
            INPUT=labelled,
            TARGET="known",
            OUTPUT_HTML=str(tmp_path / "x.html"),
        )
    assert not list(tmp_path.iterdir())


def test_encoders_are_ranked_on_the_same_places(run, labelled, bundle, noise, tmp_path):
    path = str(tmp_path / "comparison.html")
    found = run("compareencoders", INPUT=labelled, TARGET="known", MODELS=f"{noise}\n{bundle}", OUTPUT_HTML=path)
    assert found["BEST"] == "toy" and found["ROWS"] > 50
    log = "\n".join(found["log"].infos)
    assert log.index(" 1  toy") < log.index(" 2  noise")
    assert "toy against noise" in Path(path).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "models, sentence",
    [
        ("us-open", "Choose at least two different models"),
        ("{bundle},nowhere", "no model 'nowhere'"),
        ("", "Incorrect parameter value for MODELS"),
    ],
)
def test_models_that_do_not_work_are_told(run, labelled, bundle, tmp_path, models, sentence):
    with pytest.raises(QgsProcessingException, match=sentence):
        run(
            "compareencoders",
            INPUT=labelled,
            TARGET="known",
            MODELS=models.format(bundle=bundle),
            OUTPUT_HTML=str(tmp_path / "x.html"),
        )
    assert not list(tmp_path.iterdir())


def test_it_runs_inside_a_model(provider, labelled_path, tmp_path):
    import processing

    model = QgsProcessingModelAlgorithm("judge", "tests")
    model.addModelParameter(
        QgsProcessingParameterFeatureSource("places", "Places"), QgsProcessingModelParameter("places")
    )
    child = QgsProcessingModelChildAlgorithm("mobclip:evaluateembeddings")
    child.setChildId("evaluation")
    source = QgsProcessingModelChildParameterSource
    child.addParameterSources("INPUT", [source.fromModelParameter("places")])
    child.addParameterSources("TARGET", [source.fromStaticValue("known")])
    report = QgsProcessingModelOutput("report", "report")
    report.setChildId("evaluation")
    report.setChildOutputName("OUTPUT_HTML")
    child.setModelOutputs({"report": report})
    model.addChildAlgorithm(child)
    path = str(tmp_path / "from a model.html")
    processing.run(model, {"places": labelled_path, "evaluation:report": path, "report": path})
    page = Path(path).read_text(encoding="utf-8")
    assert page.startswith("<!doctype html>") and "known predicted from embeddings" in page


def test_it_runs_in_qgis_process(labelled_path, tmp_path_factory, tmp_path):
    folder = tmp_path_factory.mktemp("staged")
    subprocess.run([sys.executable, str(ROOT / "tools" / "stage.py"), str(folder)], check=True)
    program = os.environ.get("QGIS_PROCESS") or shutil.which("qgis_process.bin") or shutil.which("qgis_process")
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "QGIS_CUSTOM_CONFIG_PATH": str(tmp_path / "profile"),
        "QGIS_PLUGINPATH": str(folder),
    }

    def call(*arguments):
        return subprocess.run([program, *arguments], capture_output=True, text=True, encoding="utf-8", env=environment)

    assert call("plugins", "enable", "mobclip_qgis").returncode == 0
    parameters = {"INPUT": labelled_path, "TARGET": "known", "REGION": "stripe", "OUTPUT_HTML": tmp_path / "r.html"}
    texts = [f"{name}={value}" for name, value in parameters.items()]
    done = call("run", "--json", "mobclip:evaluateembeddings", "--", *texts)
    assert done.returncode == 0, done.stderr
    results = json.loads(done.stdout[done.stdout.index("{") :])["results"]
    assert results["R2_REGIONS"] <= results["R2_REGIONS_HIGH"] and (tmp_path / "r.html").stat().st_size > 10_000
