"""Run algorithms as QGIS's window does, each in a thread of the pool, and let the threads end.

crs_in_threads.py FIRST_STEP FOLDER prints what is left of the CRS then, as JSON. It needs a process of its own: a CRS that
was looked up in the main thread before stays in QGIS's cache and hides what this is about.
"""

import json
import os
import sys
import time
from pathlib import Path

from layers import EXTENT
from qgis.core import (
    QgsApplication,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QThreadPool

EXPIRY_MS = 50  # QGIS leaves it at 30 s; from 3.34 on tasks have a pool of their own, where that stays
PATIENCE_SECONDS = 120


def main(first_step, folder):
    """First step, buffer, wait, centroids; then say which CRS the layer has and which the last file."""
    sys.path[:0] = [str(Path(__file__).parents[2]), str(Path(QgsApplication.pkgDataPath(), "python", "plugins"))]
    from qgis.analysis import QgsNativeAlgorithms

    from mobclip_qgis.plugin import MobclipPlugin

    registry = QgsApplication.processingRegistry()
    registry.addProvider(QgsNativeAlgorithms(registry))
    plugin = MobclipPlugin(None)
    plugin.initProcessing()
    QThreadPool.globalInstance().setExpiryTimeout(EXPIRY_MS)
    threads = thread_count()

    areas = FIRST_STEPS[first_step](folder)
    buffer = {"DISTANCE": 0.01, "SEGMENTS": 5, "END_CAP_STYLE": 0, "JOIN_STYLE": 0, "MITER_LIMIT": 2, "DISSOLVE": False}
    buffered = run("native:buffer", INPUT=areas, OUTPUT=str(folder / "buffered.gpkg"), **buffer)
    layer = QgsVectorLayer(buffered, "buffered", "ogr")
    wait_until(lambda: thread_count() <= threads)
    QgsProject.instance().addMapLayer(layer)
    written = run("native:centroids", INPUT=layer.id(), ALL_PARTS=False, OUTPUT=str(folder / "centroids.gpkg"))
    print(json.dumps({"crs": layer.crs().authid(), "wkt": layer.crs().toWkt(), "written": crs_of_file(written)}))
    plugin.unload()


def grid(folder):
    """Cells in a temporary layer, so that nobody opens a file in the main thread."""
    return run("mobclip:creategrid", **grid_parameters("TEMPORARY_OUTPUT"))


def grid_parameters(output):
    """Of a small grid."""
    return {"EXTENT": EXTENT, "RESOLUTION": 5, "OUTPUT": output}


def styled_file(folder):
    """A file with a style, from a grid that is not ours."""
    return means(squares("TEMPORARY_OUTPUT"), str(folder / "means.gpkg"))


def from_file(folder):
    """A temporary layer of ours from a file that nobody has opened."""
    return means(squares(str(folder / "squares.gpkg")), "TEMPORARY_OUTPUT")


def squares(output):
    """A grid of QGIS's own."""
    return run("native:creategrid", TYPE=2, EXTENT=EXTENT, HSPACING=0.1, VSPACING=0.1, CRS="EPSG:4326", OUTPUT=output)


def means(areas, output):
    """An output of ours that has a style."""
    places = squares("TEMPORARY_OUTPUT")
    return run("mobclip:aggregatetopolygons", INPUT=places, FIELDS=["left"], POLYGONS=areas, OUTPUT=output)


FIRST_STEPS = {"grid": grid, "styled_file": styled_file, "from_file": from_file}


def run(name, **parameters):
    """Run an algorithm in a task and return the path of its output, or the id of its temporary layer."""
    results, context = run_in_task(QgsApplication.processingRegistry().createAlgorithmById(name), parameters)
    layer = context.takeResultLayer(results["OUTPUT"])
    if layer is None:
        return results["OUTPUT"]
    QgsProject.instance().addMapLayer(layer)
    return layer.id()


def run_in_task(algorithm, parameters):
    """Run an algorithm in the background, as a dialog does, and return its results and the context with its layers."""
    context, feedback, ends = QgsProcessingContext(), QgsProcessingFeedback(False), []
    context.setProject(QgsProject.instance())
    task = QgsProcessingAlgRunnerTask(algorithm, parameters, context, feedback)
    task.executed.connect(lambda ok, results: ends.append((ok, results)))
    QgsApplication.taskManager().addTask(task)
    wait_until(lambda: ends)
    ok, results = ends[0]
    if not ok:
        raise RuntimeError(f"{algorithm.id()}: {feedback.textLog()}")
    return results, context


def crs_of_file(path):
    """Authority and code of the CRS in a GeoPackage, as GDAL reads them."""
    from osgeo import ogr

    file = ogr.Open(path)  # has to outlive what is asked of it
    reference = file.GetLayer(0).GetSpatialRef()
    return reference and f"{reference.GetName()}, {reference.GetAuthorityName(None)}:{reference.GetAuthorityCode(None)}"


def thread_count():
    """Threads of this process."""
    return len(os.listdir("/proc/self/task"))


def wait_until(condition):
    """Let QGIS work until a condition holds."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while not condition():
        QgsApplication.processEvents()
        time.sleep(0.01)
        if time.monotonic() > deadline:
            raise TimeoutError


if __name__ == "__main__":
    application = QgsApplication([], False)
    application.initQgis()
    main(sys.argv[1], Path(sys.argv[2]))
    application.exitQgis()
