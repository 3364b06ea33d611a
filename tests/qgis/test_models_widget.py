"""The models in the dialog of Compare encoders: a list with check marks; the parameter stays a text."""

from pathlib import Path

import pytest
from qgis.core import QgsProcessingContext, QgsProcessingModelAlgorithm
from qgis.PyQt.QtCore import Qt
from waiting import wait_for_models


@pytest.fixture
def panel(open_dialog, monkeypatch, bundle):
    """The dialog's panel, where the model `toy` is installed."""
    wait_for_models()
    monkeypatch.setenv("MOBCLIP_MODELS", str(Path(bundle).parent))
    return open_dialog("compareencoders")


def items(panel):
    widget = panel.wrappers["MODELS"].list
    return [widget.item(row) for row in range(widget.count())]


def tick(item):
    item.setCheckState(Qt.CheckState.Checked)


def test_installed_models_are_listed_and_those_with_a_mark_are_the_value(panel):
    wrapper, changes = panel.wrappers["MODELS"], []
    wrapper.widgetValueHasChanged.connect(changes.append)
    assert wrapper.parameterValue() == "" and wrapper.label.text() == "Models"
    wait_for_models()
    named = {item.text().partition(" · ")[0]: item for item in items(panel)}
    assert "United States" in named["us-open"].text()
    tick(named["toy"])
    tick(named["us-open"])
    assert wrapper.parameterValue() == "us-open\ntoy" and wrapper in changes


@pytest.mark.parametrize(
    "text", ["us-open,/data/a b.mobclip", "us-open\n/data/a b.mobclip\n", " us-open , /data/a b.mobclip,"]
)
def test_a_text_of_the_history_is_shown(panel, text):
    wrapper = panel.wrappers["MODELS"]
    wrapper.setParameterValue(text, QgsProcessingContext())
    assert wrapper.parameterValue() == "us-open\n/data/a b.mobclip"
    assert items(panel)[1].text() == "a b.mobclip (/data)"
    wait_for_models()
    named = [item.text().partition(" · ")[0] for item in items(panel)]
    assert len(named) == len(set(named)) and {"us-open", "toy", "a b.mobclip (/data)"} <= set(named)
    assert wrapper.parameterValue() == "us-open\n/data/a b.mobclip"
    wrapper.setParameterValue("toy", QgsProcessingContext())
    assert wrapper.parameterValue() == "toy"


def test_files_are_added_with_a_mark(panel, monkeypatch, tmp_path):
    from qgis.PyQt.QtWidgets import QFileDialog, QPushButton

    wrapper = panel.wrappers["MODELS"]
    tick(items(panel)[0])
    files = [str(tmp_path / name) for name in ("one, two.mobclip", "three.mobclip")]
    for name in files:
        open(name, "w").close()
    answers = [files, []]
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: (answers.pop(0), ""))
    button = wrapper.widget.findChild(QPushButton)
    for _ in range(2):  # chosen, then cancelled
        button.click()
        assert wrapper.parameterValue().split("\n") == ["us-open", *files]
    wrapper.setParameterValue(wrapper.parameterValue(), QgsProcessingContext())
    assert wrapper.parameterValue().split("\n") == ["us-open", *files]


def test_the_value_runs(panel, run, bundle, noise, embedded_path, tmp_path):
    wrapper = panel.wrappers["MODELS"]
    wrapper.setParameterValue(f"{bundle}\n{noise}", QgsProcessingContext())
    more = {"INPUT": embedded_path, "TARGET": "known", "OUTPUT_HTML": str(tmp_path / "r.html")}
    assert run("compareencoders", MODELS=wrapper.parameterValue(), **more)["BEST"] == "toy"


def test_rows_of_a_batch_and_steps_of_a_model_keep_the_text(open_batch_dialog, open_model_step):
    from qgis.PyQt.QtWidgets import QPlainTextEdit

    panel = open_batch_dialog("compareencoders")
    column = panel.parameter_to_column["MODELS"]
    wrapper = panel.wrappers[0][column]
    wrapper.setParameterValue("us-open, toy", QgsProcessingContext())
    assert wrapper.parameterValue() == "us-open, toy"
    step = open_model_step("compareencoders", QgsProcessingModelAlgorithm()).widget.widget.wrappers["MODELS"]
    assert step.findChild(QPlainTextEdit) is not None
