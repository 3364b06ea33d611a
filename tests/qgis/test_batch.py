"""Several runs from QGIS's own batch dialog."""

import time

import pytest
from qgis.core import QgsApplication, QgsProcessingContext, QgsProject, QgsVectorLayer
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QThreadPool


@pytest.fixture
def batch(provider, qgis_iface, qgis_new_project):
    """Fills the batch dialog of an algorithm with rows of parameters and runs it."""
    from processing.gui.BatchAlgorithmDialog import BatchAlgorithmDialog

    def run(name, *rows):
        dialog = BatchAlgorithmDialog(provider.algorithm(name).create(), None)
        panel, context = dialog.mainWidget(), QgsProcessingContext()
        context.setProject(QgsProject.instance())
        panel.addRow(len(rows) - 1)
        for number, values in enumerate(rows):
            for parameter, column in panel.parameter_to_column.items():
                wrapper = panel.wrappers[number][column]
                if parameter in values and wrapper is not None:
                    panel.setCellWrapper(number + 1, column, wrapper, context)
                    wrapper.setParameterValue(values[parameter], context)
                elif parameter in values:
                    panel.tblParameters.cellWidget(number + 1, column).setValue(values[parameter])
        dialog.runAlgorithm()
        dialogs.append(dialog)

    dialogs = []
    yield run
    for dialog in dialogs:
        if not sip.isdeleted(dialog):
            sip.delete(dialog)
    deadline = time.monotonic() + 10
    while QThreadPool.globalInstance().activeThreadCount() and time.monotonic() < deadline:
        QgsApplication.processEvents()  # threads of the dialogs' widgets wait for the main one, which would wait for them


def running():
    """Algorithms under way; the bar of the whole batch is a task too, and in QGIS 3.44 one that stays."""
    active = QgsApplication.taskManager().activeTasks()
    return [task for task in active if not task.description().startswith("Batch Processing")]


def wait_for(*paths):
    """Until the files are there and nothing runs any more; newer QGIS runs a batch in the background."""
    deadline = time.monotonic() + 60
    while not all(path.exists() for path in paths) or running():
        QgsApplication.processEvents()
        assert time.monotonic() < deadline


def test_predictors_and_predictions_row_by_row(batch, embedded, tmp_path):
    QgsProject.instance().addMapLayer(embedded)
    predictors = [tmp_path / f"{field}.predictor" for field in ("known", "number")]
    shared = {"INPUT": embedded, "PROBE": "ridge"}
    batch("fitpredictor", *({**shared, "TARGET": path.stem, "PREDICTOR": str(path)} for path in predictors))
    wait_for(*predictors)
    maps = [tmp_path / f"{path.stem}.gpkg" for path in predictors]
    rows = ({"INPUT": embedded, "PREDICTOR": str(path), "OUTPUT": str(made)} for path, made in zip(predictors, maps))
    batch("predict", *rows)
    wait_for(*maps)
    for path in maps:
        layer = QgsVectorLayer(str(path), "map", "ogr")
        assert layer.featureCount() == embedded.featureCount()
        assert {"prediction", "lower", "upper", "inside_aoa"} <= {field.name() for field in layer.fields()}


def test_features_of_several_layers_row_by_row(batch, grid_path, memory, tmp_path):
    grid = QgsVectorLayer(grid_path, "grid", "ogr")
    definition = "Point?crs=EPSG:4326&field=kind:string"
    places = [
        memory(definition, [("POINT(-84.3 33.8)", kind), ("POINT(-84.1 33.7)", "bar")]) for kind in ("shop", "pub")
    ]
    QgsProject.instance().addMapLayers([grid, *places])
    made = [tmp_path / f"{number}.gpkg" for number in range(2)]
    shared = {"CELLS": grid, "CATEGORY": "kind"}
    batch("poifeatures", *({**shared, "INPUT": one, "OUTPUT": str(path)} for one, path in zip(places, made)))
    wait_for(*made)
    for kind, path in zip(("shop", "pub"), made):
        names = QgsVectorLayer(str(path), "made", "ogr").fields().names()
        assert {f"{kind}_tfidf", "bar_tfidf"} < set(names)
