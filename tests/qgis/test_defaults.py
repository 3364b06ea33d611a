"""What dialogs begin with: a layer that has embeddings, and no field in the place of the indicator."""

import pytest
from qgis.core import QgsProcessingContext, QgsProcessingModelAlgorithm, QgsProject


@pytest.fixture
def plain(memory):
    """A layer without embeddings."""
    return memory(
        "Polygon?crs=EPSG:4326&field=h3:string&field=value:double", [("POLYGON((0 0,1 0,1 1,0 0))", "a", 1.0)]
    )


def fields_of(combo_box):
    return [combo_box.itemData(row) for row in range(combo_box.count())]


def test_a_dialog_begins_with_the_layer_that_has_embeddings(open_dialog, embedded, plain):
    for layer in (embedded, plain):  # the last one is on top
        QgsProject.instance().addMapLayer(layer)
    for name in ("clusterembeddings", "findsimilar", "fitpredictor", "evaluateembeddings", "predict"):
        assert open_dialog(name).wrappers["INPUT"].parameterValue() == embedded.id()


def test_a_dialog_begins_with_the_layer_of_flows(open_dialog, memory, plain):
    flows = memory("None?field=origin:string&field=destination:string", [])
    for layer in (flows, plain):  # the last one is on top
        QgsProject.instance().addMapLayer(layer)
    for name in ("mapflows", "mobilityfeatures"):
        assert open_dialog(name).wrappers["INPUT"].parameterValue() == flows.id()


def test_without_such_a_layer_a_dialog_begins_as_qgis_does(open_dialog, plain):
    QgsProject.instance().addMapLayer(plain)
    assert open_dialog("clusterembeddings").wrappers["INPUT"].parameterValue() == plain.id()


def test_a_step_of_a_model_names_no_layer_of_the_project(open_model_step, embedded):
    QgsProject.instance().addMapLayer(embedded)
    dialog = open_model_step("clusterembeddings", QgsProcessingModelAlgorithm())
    sources = dialog.createAlgorithm().parameterSources()["INPUT"]
    assert embedded.id() not in [source.staticValue() for source in sources]


def test_the_indicator_is_chosen_among_fields_that_may_be_one(open_dialog, embedded):
    QgsProject.instance().addMapLayer(embedded)
    panel = open_dialog("fitpredictor")
    wrapper = panel.wrappers["TARGET"]
    assert fields_of(wrapper.widget) == ["", "number", "known"]
    assert wrapper.parameterValue() == ""
    wrapper.widget.setCurrentIndex(2)
    assert wrapper.parameterValue() == "known"
    wrapper.setParameterValue("elsewhere", QgsProcessingContext())  # from the history: the run says that there is none
    assert wrapper.parameterValue() == "elsewhere"


def test_the_fields_follow_the_layer(open_dialog, embedded, plain):
    for layer in (plain, embedded):
        QgsProject.instance().addMapLayer(layer)
    panel = open_dialog("evaluateembeddings")
    wrapper, context = panel.wrappers["TARGET"], QgsProcessingContext()
    wrapper.setParameterValue("known", context)
    panel.wrappers["INPUT"].setParameterValue(plain.id(), context)
    assert "known" not in fields_of(wrapper.widget)
    assert wrapper.parameterValue() == ""


def test_rows_of_a_batch_take_the_name_of_a_field(open_batch_dialog):
    panel = open_batch_dialog("fitpredictor")
    wrapper = panel.wrappers[0][panel.parameter_to_column["TARGET"]]
    wrapper.setParameterValue("known", QgsProcessingContext())
    assert wrapper.parameterValue() == "known"
