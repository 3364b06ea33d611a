"""From one dialog to the next without a look for files: what one makes, the next offers."""

import io
import json
import os
import time
import zipfile
from pathlib import Path

import pytest
from qgis.core import QgsProcessingContext, QgsProcessingException, QgsProject, QgsVectorLayer
from qgis.PyQt.QtWidgets import QComboBox
from waiting import wait_for


@pytest.fixture(autouse=True)
def data_folder(monkeypatch, tmp_path):
    """The user's data folder, empty, in a session in which nothing was fitted."""
    from mobclip_qgis.shared import predictor_files

    monkeypatch.setattr(predictor_files, "made", [])
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "données"))
    return tmp_path / "données" / "mobclip"


@pytest.fixture
def project(qgis_new_project, tmp_path, embedded):
    """A saved project with the layer of embeddings; its folder."""
    folder = tmp_path / "my project"
    folder.mkdir()
    QgsProject.instance().addMapLayer(embedded)
    assert QgsProject.instance().write(str(folder / "towns.qgz"))
    yield folder
    QgsProject.instance().setFileName("")  # a new project of pytest-qgis keeps it


@pytest.fixture
def run_dialog():
    """Presses Run in the dialog of a panel and waits for the end."""

    def press(panel):
        dialog, done = panel.window(), []
        dialog.algorithmFinished.connect(lambda *results: done.append(results))
        dialog.runAlgorithm()
        wait_for(lambda: done)
        successful, results = done[0]
        assert successful
        return results

    return press


def entries(combo_box):
    return [combo_box.itemText(row) for row in range(combo_box.count())]


def path_of(panel, name):
    return panel.wrappers[name].parameterValue()


def choose(panel, name, value):
    panel.wrappers[name].setParameterValue(value, QgsProcessingContext())


def test_fit_then_predict_without_choosing_a_file(project, open_dialog, run_dialog, tmp_path):
    panel = open_dialog("fitpredictor")
    choose(panel, "TARGET", "known")
    assert run_dialog(panel)["PREDICTOR"] == str(project / "known.predictor")
    assert (project / "known.predictor").is_file()
    panel = open_dialog("predict")
    assert panel.wrappers["PREDICTOR"].widget.currentText() == "known.predictor · known · toy 0.1.0"
    choose(panel, "OUTPUT", str(tmp_path / "predictions.gpkg"))
    results = run_dialog(panel)
    assert results["TARGET_NAME"] == "known" and (tmp_path / "predictions.gpkg").is_file()


def test_a_project_that_is_not_saved_has_its_predictors_in_the_data_folder(
    open_dialog, run_dialog, embedded, data_folder
):
    QgsProject.instance().addMapLayer(embedded)
    panel = open_dialog("fitpredictor")
    choose(panel, "TARGET", "known")
    made = run_dialog(panel)["PREDICTOR"]
    assert made == str(data_folder / "predictors" / "known.predictor") and Path(made).is_file()
    assert path_of(open_dialog("explainprediction"), "PREDICTOR") == made


def test_a_data_folder_that_cannot_be_made_is_one_sentence(run, embedded_path, data_folder, tmp_path):
    (tmp_path / "données").write_text("a file in the place of the folder")
    path = str(data_folder / "predictors" / "known.predictor")
    with pytest.raises(QgsProcessingException, match="There is no folder .*predictors, in which known.predictor"):
        run("fitpredictor", INPUT=embedded_path, TARGET="known", PREDICTOR=path)


def test_a_predictor_that_is_there_is_never_the_suggestion(project, open_dialog, run_dialog):
    panel = open_dialog("fitpredictor")
    assert path_of(panel, "PREDICTOR") == str(project / "predictor.predictor")
    choose(panel, "TARGET", "known")
    run_dialog(panel)
    assert path_of(panel, "PREDICTOR") == str(project / "known_2.predictor")  # for another run in the open dialog
    choose(panel, "TARGET", "number")
    assert path_of(panel, "PREDICTOR") == str(project / "number.predictor")
    other = open_dialog("fitpredictor")
    choose(other, "TARGET", "known")
    assert path_of(other, "PREDICTOR") == str(project / "known_2.predictor")


def test_what_the_user_chose_stays(project, open_dialog, tmp_path):
    panel = open_dialog("fitpredictor")
    for chosen in (str(tmp_path / "mine.predictor"), "TEMPORARY_OUTPUT"):
        choose(panel, "PREDICTOR", chosen)
        choose(panel, "TARGET", "known")
        assert path_of(panel, "PREDICTOR") == chosen


def test_a_run_of_the_history_keeps_its_file(project, open_dialog, embedded):
    panel = open_dialog("fitpredictor")
    panel.setParameters({"PREDICTOR": "/data/old.predictor", "TARGET": "known", "INPUT": embedded.id()})
    assert panel.createProcessingParameters()["PREDICTOR"] == "/data/old.predictor"


@pytest.mark.parametrize(
    "field, name",
    [
        ("wage per capita", "wage per capita"),
        ("share/total: 50 %?", "share_total_ 50 __"),
        ("..", "predictor"),
        ("工资", "工资"),
        ("x" * 300, "x" * 60),
        ("a.b", "a.b"),
    ],
)
def test_the_file_has_the_name_of_the_field_as_far_as_file_systems_allow(project, open_dialog, field, name):
    panel = open_dialog("fitpredictor")
    choose(panel, "TARGET", field)
    assert path_of(panel, "PREDICTOR") == str(project / f"{name}.predictor")


def test_elsewhere_nothing_is_named(project, open_batch_dialog, open_model_step, provider):
    from qgis.core import QgsProcessingModelAlgorithm

    panel = open_batch_dialog("fitpredictor")
    column = panel.parameter_to_column["PREDICTOR"]
    assert not panel.tblParameters.cellWidget(1, column).getValue()
    step = open_model_step("fitpredictor", QgsProcessingModelAlgorithm()).createAlgorithm()
    assert "PREDICTOR" not in step.parameterSources()
    for name, parameter in (("fitpredictor", "PREDICTOR"), ("importencoder", "OUTPUT"), ("predict", "PREDICTOR")):
        definition = provider.algorithm(name).parameterDefinition(parameter)
        assert definition.defaultValue() is None and not definition.checkValueIsAcceptable(None)


@pytest.fixture(scope="module")
def fitted(run, embedded_path, tmp_path_factory):
    """Bytes of a predictor of the field `known`."""
    path = tmp_path_factory.mktemp("fitted") / "known.predictor"
    run("fitpredictor", INPUT=embedded_path, TARGET="known", PREDICTOR=str(path))
    return path.read_bytes()


def put(path, content, age=0):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    os.utime(path, (time.time() - age,) * 2)
    return path


def test_predictors_are_listed_newest_first(project, open_dialog, data_folder, fitted):
    put(project / "old.predictor", fitted, age=200)
    put(project / "deeper" / "hidden.predictor", fitted)
    newest = put(project / "Newest.PREDICTOR", fitted)
    shared = put(data_folder / "predictors" / "shared.predictor", fitted, age=100)
    combo_box = open_dialog("predict").wrappers["PREDICTOR"].widget
    rest = " · known · toy 0.1.0"
    labels = [f"{name}{rest}" for name in ("Newest.PREDICTOR", "shared.predictor", "old.predictor")]
    assert entries(combo_box) == [*labels, "From file …"]
    assert [combo_box.itemData(row) for row in range(2)] == [str(newest), str(shared)]
    assert combo_box.currentIndex() == 0


def test_the_predictor_of_this_session_comes_first_wherever_it_is(
    project, open_dialog, run, fitted, embedded_path, tmp_path
):
    mine = str(tmp_path / "elsewhere.predictor")
    run("fitpredictor", INPUT=embedded_path, TARGET="number", PREDICTOR=mine)
    put(project / "newer.predictor", fitted, age=-100)
    combo_box = open_dialog("predict").wrappers["PREDICTOR"].widget
    assert combo_box.currentText() == "elsewhere.predictor · number · toy 0.1.0" and combo_box.currentData() == mine
    assert combo_box.count() == 3
    Path(mine).unlink()
    assert path_of(open_dialog("predict"), "PREDICTOR") == str(project / "newer.predictor")


def damaged(fitted):
    """Files that are no predictors, by name."""

    def card(text, method=zipfile.ZIP_DEFLATED):
        file = io.BytesIO()
        with zipfile.ZipFile(file, "w", method) as archive:
            archive.writestr("card.json", text)
        return file.getvalue()

    whole = {"kind": "predictor", "target_name": "x", "bundle": None}
    return {
        "empty": b"",
        "text": b"no zip",
        "cut": fitted[:100],
        "flipped": fitted[:60] + bytes(len(fitted) - 60),
        "bomb": card(" " * 50_000_000),
        "deep": card("[" * 100_000),
        "model": card(json.dumps({**whole, "kind": "bundle"})),
        "number": card(json.dumps({**whole, "target_name": 5})),
        "list": card("[]"),
        "bad bundle": card(json.dumps({**whole, "bundle": "toy"})),
        "bad text": card(json.dumps({**whole, "bundle": {"text": ["toy"]}})),
        "not deflated": card(json.dumps(whole), zipfile.ZIP_STORED),
        "latin": card(b"\xff\xfe"),
    }


def test_what_is_no_predictor_is_left_out(project, open_dialog, fitted):
    for name, content in damaged(fitted).items():
        put(project / f"{name}.predictor", content)
    (project / "folder.predictor").mkdir()
    os.mkfifo(project / "pipe.predictor")
    (project / "link.predictor").symlink_to(project / "nowhere")
    combo_box = open_dialog("predict").wrappers["PREDICTOR"].widget
    assert entries(combo_box) == ["No predictor found: run Fit predictor first", "From file …"]
    assert path_of(open_dialog("predict"), "PREDICTOR") is None
    put(project / "whole.predictor", fitted)
    assert path_of(open_dialog("predict"), "PREDICTOR") == str(project / "whole.predictor")


def test_a_predictor_is_chosen_as_a_file(project, open_dialog, fitted, tmp_path, monkeypatch):
    from qgis.PyQt.QtWidgets import QFileDialog

    put(project / "a.predictor", fitted)
    elsewhere = put(tmp_path / "b.predictor", fitted)
    panel = open_dialog("predict")
    combo_box = panel.wrappers["PREDICTOR"].widget
    answers = [str(elsewhere), ""]
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (answers.pop(0), ""))
    for _ in range(2):  # chosen, then cancelled
        combo_box.setCurrentIndex(combo_box.count() - 1)
        combo_box.activated.emit(combo_box.count() - 1)
        assert path_of(panel, "PREDICTOR") == str(elsewhere)
    choose(panel, "PREDICTOR", "/nowhere/c.predictor")  # from the history: the run says that it is not there
    assert panel.createProcessingParameters()["PREDICTOR"] == "/nowhere/c.predictor"


def test_a_predictor_that_was_made_meanwhile_is_in_the_list_when_it_opens(project, open_dialog, fitted):
    panel = open_dialog("predict")
    combo_box = panel.wrappers["PREDICTOR"].widget
    assert path_of(panel, "PREDICTOR") is None
    first = put(project / "first.predictor", fitted, age=10)
    combo_box.showPopup()
    combo_box.hidePopup()
    assert combo_box.count() == 2 and path_of(panel, "PREDICTOR") == str(first)
    put(project / "second.predictor", fitted)
    combo_box.showPopup()
    combo_box.hidePopup()
    assert entries(combo_box)[0].startswith("second.predictor") and combo_box.count() == 3
    assert path_of(panel, "PREDICTOR") == str(first)


def test_the_layer_has_embeddings_of_the_model_of_the_predictor(project, open_dialog, fitted, memory):
    fields = "".join(f"&field=emb_00{number}:double" for number in range(2))
    rows = [(None, None, None, None), ("POINT(0 0)", "other 1.0.0 0123abcd", 1.0, 2.0)]
    other = memory(f"Point?crs=EPSG:4326&field=bundle:string{fields}", rows)
    toy = next(iter(QgsProject.instance().mapLayers()))
    QgsProject.instance().addMapLayer(other)  # on top
    assert path_of(open_dialog("clusterembeddings"), "INPUT") == other.id()
    assert path_of(open_dialog("predict"), "INPUT") == other.id()
    put(project / "known.predictor", fitted)
    for name in ("predict", "explainprediction"):
        panel = open_dialog(name)
        assert path_of(panel, "INPUT") == toy
        assert panel.wrappers["INPUT"].wrappedWidget().findChild(QComboBox).currentText() == "embedded [EPSG:4326]"
        choose(panel, "INPUT", other.id())
        assert path_of(panel, "INPUT") == other.id()  # the user may choose another, as the run says why not
        panel.wrappers["PREDICTOR"].widget.activated.emit(0)
        assert path_of(panel, "INPUT") == toy
    QgsProject.instance().removeMapLayer(toy)
    assert path_of(open_dialog("predict"), "INPUT") == other.id()


SQUARE = "POLYGON((0 0,1 0,1 1,0 1,0 0))"


def test_aggregation_begins_with_cells_and_other_polygons(qgis_new_project, open_dialog, memory):
    add = QgsProject.instance().addMapLayer
    counties = add(memory("Polygon?crs=EPSG:4326&field=name:string", [(SQUARE, "a")]))
    assert path_of(open_dialog("aggregatetopolygons"), "INPUT") == counties.id()
    cells = add(memory("Polygon?crs=EPSG:4326&field=h3:string&field=prediction:double", [(SQUARE, "86", 1.0)]))
    add(memory("LineString?crs=EPSG:4326", [("LINESTRING(0 0,1 1)",)]))
    add(QgsVectorLayer("NoGeometry?field=h3:string", "table", "memory"))
    panel = open_dialog("aggregatetopolygons")
    assert (path_of(panel, "INPUT"), path_of(panel, "POLYGONS")) == (cells.id(), counties.id())
    QgsProject.instance().removeMapLayer(counties)
    finer = add(memory("Polygon?crs=EPSG:4326&field=h3:string", [(SQUARE, "87")]))
    panel = open_dialog("aggregatetopolygons")
    assert (path_of(panel, "INPUT"), path_of(panel, "POLYGONS")) == (finer.id(), cells.id())
