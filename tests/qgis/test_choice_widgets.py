"""Dialogs show labels for choices; parameters keep their values."""

import subprocess
import sys
from pathlib import Path

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelParameter,
    QgsProcessingParameterEnum,
    QgsProject,
)
from qgis.PyQt.QtWidgets import QComboBox

NEEDS_CONTEXT = 33400  # or earlier: the version of QGIS whose rows of a batch take a context
ROOT = Path(__file__).parents[2]
GRID = {"EXTENT": "-84.6,-84.2,33.6,33.9 [EPSG:4326]", "RESOLUTION": 6}


def labels(combo_box):
    return [combo_box.itemText(row) for row in range(combo_box.count())]


def choose(combo_box, label):
    combo_box.setCurrentIndex(labels(combo_box).index(label))


def choices(algorithm):
    return [
        definition
        for definition in algorithm.parameterDefinitions()
        if isinstance(definition, QgsProcessingParameterEnum)
    ]


def test_every_choice_of_every_algorithm_shows_its_label(provider, open_dialog):
    from mobclip_qgis.shared.choices import LABELS

    shown = set()
    for algorithm in provider.algorithms():
        if not choices(algorithm):
            continue
        panel = open_dialog(algorithm.name())
        for definition in choices(algorithm):
            widget = panel.wrappers[definition.name()].widget
            assert labels(widget) == [LABELS[value] for value in definition.options()]
            assert [widget.itemData(row) for row in range(widget.count())] == definition.options()
            shown.update(definition.options())
    assert shown == set(LABELS)


def test_a_label_is_chosen_and_the_algorithm_gets_the_value(open_dialog, run):
    panel = open_dialog("creategrid")
    wrapper, changes = panel.wrappers["PREDICATE"], []
    wrapper.widgetValueHasChanged.connect(changes.append)
    panel.setParameters(GRID)
    assert wrapper.widget.currentText() == "Overlaps the area"
    overlapping = panel.createProcessingParameters()
    choose(wrapper.widget, "Centre inside the area")
    centred = panel.createProcessingParameters()
    assert (overlapping["PREDICATE"], centred["PREDICATE"]) == ("overlap", "centre") and changes == [wrapper]
    counts = [run("creategrid", **{**values, "OUTPUT": "memory:"})["COUNT"] for values in (overlapping, centred)]
    assert 0 < counts[1] < counts[0]


def test_a_long_label_does_not_make_the_dialog_scroll_sideways(open_dialog):
    probes, tasks = (open_dialog("fitpredictor").wrappers[name].widget for name in ("PROBE", "TASK"))
    longest = max(labels(probes), key=len)
    assert probes.sizeHint().width() == tasks.sizeHint().width()
    assert probes.view().minimumWidth() >= probes.fontMetrics().horizontalAdvance(longest)


def test_a_value_of_the_history_shows_its_label(open_dialog, embedded, tmp_path):
    QgsProject.instance().addMapLayer(embedded)
    panel = open_dialog("fitpredictor")
    assert panel.wrappers["PROBE"].label.text() == "Probe"
    assert panel.wrappers["PROBE"].widget.currentText() == "Ridge regression"
    known = {"INPUT": embedded.id(), "TARGET": "known", "PREDICTOR": str(tmp_path / "known.predictor")}
    panel.setParameters({**known, "PROBE": "lightgbm", "TRANSFORM": "log"})
    assert panel.wrappers["PROBE"].widget.currentText() == "Boosted trees (LightGBM)"
    values = panel.createProcessingParameters()
    assert (values["PROBE"], values["TASK"], values["TRANSFORM"]) == ("lightgbm", "auto", "log")
    panel.setParameters({"PROBE": "no such probe"})
    assert panel.createProcessingParameters()["PROBE"] == "ridge"


def test_several_choices(open_dialog):
    wrapper = open_dialog("evaluateembeddings").wrappers["PROBES"]
    assert wrapper.parameterValue() == ["ridge"] and wrapper.widget.currentText() == "Ridge regression"
    for value in (["ridge", "mlp"], "ridge,mlp"):
        wrapper.setParameterValue(["knn"], QgsProcessingContext())
        wrapper.setParameterValue(value, QgsProcessingContext())
        assert wrapper.parameterValue() == ["ridge", "mlp"]
        assert set(wrapper.widget.checkedItems()) == {"Ridge regression", "Neural network (MLP)"}
    wrapper.widget.deselectAllOptions()
    assert not wrapper.parameterDefinition().checkValueIsAcceptable(wrapper.parameterValue())


def test_rows_of_a_batch(open_batch_dialog):
    panel, context = open_batch_dialog("evaluateembeddings"), QgsProcessingContext()
    panel.addRow(1)
    task, probes = (panel.parameter_to_column[name] for name in ("TASK", "PROBES"))
    choose(panel.tblParameters.cellWidget(1, task), "Counts (Poisson regression)")
    panel.wrappers[1][task].setParameterValue("classification", context)
    panel.wrappers[1][probes].setParameterValue(["knn", "mlp"], context)
    assert panel.tblParameters.cellWidget(2, task).currentText() == "Classification (classes)"
    newer = (context,) if Qgis.QGIS_VERSION_INT >= NEEDS_CONTEXT else ()
    rows = [panel.parametersForRow(row, *newer, warnOnInvalid=False)[0] for row in range(2)]
    assert [row["TASK"] for row in rows] == ["counts", "classification"]
    assert [row["PROBES"] for row in rows] == [["ridge"], ["knn", "mlp"]]


def test_a_step_of_a_model(open_model_step):
    static = QgsProcessingModelChildParameterSource.fromStaticValue("centre").source()
    dialog = open_model_step("creategrid", QgsProcessingModelAlgorithm())
    wrapper = dialog.widget.widget.wrappers["PREDICATE"]
    combo_box = next(box for box in wrapper.findChildren(QComboBox) if box.findData("centre") >= 0)
    assert labels(combo_box) == ["Overlaps the area", "Centre inside the area"]
    choose(combo_box, "Centre inside the area")
    source = dialog.createAlgorithm().parameterSources()["PREDICATE"][0]
    assert source.source() == static and source.staticValue() == "centre"


def test_a_step_of_a_model_takes_a_choice_from_an_input_of_the_model(provider, open_model_step):
    model = QgsProcessingModelAlgorithm()
    probe = provider.algorithm("fitpredictor").parameterDefinition("PROBE").clone()
    model.addModelParameter(probe, QgsProcessingModelParameter("PROBE"))
    wrapper = open_model_step("fitpredictor", model).widget.widget.wrappers["PROBE"]
    wrapper.setWidgetValue(QgsProcessingModelChildParameterSource.fromModelParameter("PROBE"))
    assert wrapper.value().parameterName() == "PROBE"
    wrapper.setWidgetValue(QgsProcessingModelChildParameterSource.fromExpression("'rid' || 'ge'"))
    assert wrapper.value().expression() == "'rid' || 'ge'"


def test_a_step_with_several_choices_in_a_model(open_model_step):
    dialog = open_model_step("evaluateembeddings", QgsProcessingModelAlgorithm())
    wrapper = dialog.widget.widget.wrappers["PROBES"]
    wrapper.setWidgetValue(QgsProcessingModelChildParameterSource.fromStaticValue(["ridge", "knn"]))
    assert wrapper.value().staticValue() == ["ridge", "knn"]


def test_a_translation_replaces_the_label(open_dialog, qgis_app):
    from qgis.PyQt.QtCore import QTranslator

    class German(QTranslator):
        def translate(self, context, text, _disambiguation=None, _n=-1):
            return "Mittelpunkt im Gebiet" if (context, text) == ("MobCLIP", "Centre inside the area") else None

        def isEmpty(self):
            return False

    translator = German()
    assert qgis_app.installTranslator(translator)
    try:
        wrapper = open_dialog("creategrid").wrappers["PREDICATE"]
    finally:
        qgis_app.removeTranslator(translator)
    choose(wrapper.widget, "Mittelpunkt im Gebiet")
    assert wrapper.parameterValue() == "centre"


def test_a_value_without_a_label_is_shown_as_it_is(provider):
    from processing.gui.wrappers import WidgetWrapperFactory

    definition = provider.algorithm("fitpredictor").parameterDefinition("PROBE").clone()
    definition.setOptions([*definition.options(), "forest"])
    wrapper = WidgetWrapperFactory.create_wrapper(definition, None)
    choose(wrapper.widget, "forest")
    assert wrapper.parameterValue() == "forest"


def test_declaring_choices_imports_no_widgets():
    code = (
        "import sys\n"
        f"sys.path.insert(0, {str(ROOT)!r})\n"
        "from mobclip_qgis.shared.choices import PROBES\n"
        "from mobclip_qgis.shared.parameters import choice\n"
        "print(choice('PROBE', 'Probe', PROBES).metadata()['widget_wrapper']['class'])\n"
        "print(*sys.modules)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    wrapper, modules = done.stdout.splitlines()
    assert wrapper == "mobclip_qgis.gui.choice_wrapper.ChoiceWidgetWrapper"
    assert not {"processing", wrapper.rpartition(".")[0]} & set(modules.split())
