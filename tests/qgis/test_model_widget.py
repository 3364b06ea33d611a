"""The model in dialogs: a list of installed models, and a file as its last entry; the parameter stays a text."""

import pytest
from qgis.core import QgsProcessingContext, QgsProcessingModelAlgorithm
from waiting import wait_for_models


@pytest.fixture
def combo_box(open_dialog):
    return open_dialog("computeembeddings").wrappers["MODEL"].widget


AUTOMATIC = ("Automatic: the finest model that knows the places", "auto")


def entries(combo_box):
    return [(combo_box.itemText(row), combo_box.itemData(row)) for row in range(combo_box.count())]


def test_installed_models_are_listed_with_their_domain(combo_box):
    assert entries(combo_box) == [AUTOMATIC, ("From file …", "")]
    wait_for_models()
    first, *models, last = entries(combo_box)
    assert first == AUTOMATIC and last == ("From file …", "")
    assert "United States" in {name: label for label, name in models}["us-open"]


def test_the_parameter_stays_a_name_or_a_path(open_dialog, embedded):
    panel = open_dialog("computeembeddings")
    wrapper = panel.wrappers["MODEL"]
    assert wrapper.parameterValue() == "auto"
    for value in ("berlin", "/data/my models/berlin.mobclip"):
        wrapper.setParameterValue(value, QgsProcessingContext())
        assert wrapper.parameterValue() == value
    wait_for_models()
    assert wrapper.parameterValue() == "/data/my models/berlin.mobclip"
    assert wrapper.widget.currentText() == "berlin.mobclip (/data/my models)"
    wrapper.setParameterValue(None, QgsProcessingContext())
    assert wrapper.parameterValue() == "auto"


def test_a_file_is_asked_for_by_the_last_entry(combo_box, open_dialog, monkeypatch):
    from qgis.PyQt.QtWidgets import QFileDialog

    answers = ["/data/a.mobclip", ""]
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (answers.pop(0), ""))
    for _ in range(2):  # chosen, then cancelled
        combo_box.setCurrentIndex(combo_box.count() - 1)
        combo_box.activated.emit(combo_box.count() - 1)
        assert combo_box.currentData() == "/data/a.mobclip"
    assert not answers


def test_a_missing_backend_leaves_the_default(open_dialog, monkeypatch, tmp_path):
    wait_for_models()  # to the dialog of an earlier test
    monkeypatch.setenv("MOBCLIP_PYTHON", str(tmp_path / "none"))
    for name, default in {"computeembeddings": AUTOMATIC, "modelinformation": ("us-open", "us-open")}.items():
        combo_box = open_dialog(name).wrappers["MODEL"].widget
        wait_for_models()
        assert entries(combo_box) == [default, ("From file …", "")]


def test_the_model_designer_has_qgis_own_widget(open_model_step):
    dialog = open_model_step("computeembeddings", QgsProcessingModelAlgorithm())
    source = dialog.createAlgorithm().parameterSources()["MODEL"][0]
    assert source.staticValue() == "auto"
