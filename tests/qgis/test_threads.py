"""What may happen in the thread of an algorithm: QGIS caches a CRS from the thread that opens a file, and loses it with it."""

import ast
import json
import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from crs_in_threads import FIRST_STEPS, grid_parameters, run_in_task, wait_until
from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsVectorLayer,
)

ROOT = Path(__file__).parents[2]
IN_MAIN_THREAD = "in_main_thread"  # runs the function that it is given in the main thread
MAIN_THREAD = "prepareAlgorithm", "postProcessAlgorithm", "postProcessLayer", IN_MAIN_THREAD  # the first three by QGIS


@pytest.mark.parametrize("first_step", FIRST_STEPS)
def test_a_crs_outlives_the_threads(first_step, tmp_path):
    script = [sys.executable, str(Path(__file__).with_name("crs_in_threads.py")), first_step, str(tmp_path)]
    done = subprocess.run(script, capture_output=True, text=True, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"})
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout.splitlines()[-1])
    assert found["crs"] == "EPSG:4326" and found["wkt"].startswith("GEOGCS")
    assert found["written"] == "WGS 84, EPSG:4326"


def test_layers_are_opened_by_the_main_thread_only():
    callers = callers_by_function(path for path in (ROOT / "mobclip_qgis").rglob("*.py") if "gui" not in path.parts)
    assert IN_MAIN_THREAD in callers["_save"]  # so that this looks at something
    for function in callers["QgsVectorLayer"]:
        assert is_main_thread_only(function, callers), f"{function} may open a layer in the thread of an algorithm"


def callers_by_function(paths):
    """Names of the functions that call each function, by its name; a call outside functions is by the module."""
    callers = {}
    for path in paths:
        visit(ast.parse(path.read_text(encoding="utf-8")), path.stem, callers)
    return callers


def visit(node, function, callers):
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Call):
            name = getattr(child.func, "id", getattr(child.func, "attr", ""))
            callers.setdefault(name, set()).add(function)
            if name == IN_MAIN_THREAD:
                visit(child, IN_MAIN_THREAD, callers)
                continue
        visit(child, child.name if isinstance(child, ast.FunctionDef) else function, callers)


def is_main_thread_only(function, callers, seen=()):
    if function in MAIN_THREAD:
        return True
    above = callers.get(function, set()) - {function, *seen}
    return bool(above) and all(is_main_thread_only(caller, callers, (*seen, function)) for caller in above)


def has_style(path):
    layer = QgsVectorLayer(str(path), "grid", "ogr")
    return layer.renderer().symbol().symbolLayer(0).properties()["style"] == "no"


def test_a_style_is_saved_after_a_run_in_a_background_task(provider, tmp_path):
    path = tmp_path / "grid.gpkg"
    run_in_task(provider.algorithm("creategrid").create(), grid_parameters(str(path)))
    assert has_style(path)


def test_a_step_of_a_model_saves_its_style(provider, tmp_path):
    child = QgsProcessingModelChildAlgorithm("mobclip:creategrid")
    child.setChildId("grid")
    for name, value in grid_parameters("").items():
        if name != "OUTPUT":
            child.addParameterSources(name, [QgsProcessingModelChildParameterSource.fromStaticValue(value)])
    output = QgsProcessingModelOutput("Grid")
    output.setChildId("grid")
    output.setChildOutputName("OUTPUT")
    child.setModelOutputs({"Grid": output})
    model = QgsProcessingModelAlgorithm("a model", "tests")
    model.addChildAlgorithm(child)
    path = tmp_path / "grid.gpkg"
    run_in_task(model.create(), {"grid:Grid": str(path)})
    assert has_style(path)


def test_a_run_within_the_thread_of_a_script_saves_its_style(provider, tmp_path):
    path, ends = tmp_path / "grid.gpkg", []
    in_thread(lambda: ends.append(run_directly(provider, path)))
    results, ok = ends[0]
    assert ok and results["COUNT"] == QgsVectorLayer(str(path), "grid", "ogr").featureCount()
    assert has_style(path)


def test_a_style_is_left_out_when_the_main_thread_waits_for_the_script(provider, tmp_path, monkeypatch):
    monkeypatch.setattr("mobclip_qgis.main_thread.PATIENCE_SECONDS", 0.2)
    path, ends = tmp_path / "grid.gpkg", []
    thread = threading.Thread(target=lambda: ends.append(run_directly(provider, path)))
    thread.start()
    thread.join()
    QgsApplication.processEvents()
    assert ends[0][1] and not has_style(path)


def test_errors_of_the_main_thread_come_back(provider):
    from mobclip_qgis.main_thread import in_main_thread

    ends = []

    def call():
        with pytest.raises(ZeroDivisionError):
            in_main_thread(lambda: 1 / 0)
        ends.append(in_main_thread(threading.current_thread))

    in_thread(call)
    assert ends == [threading.main_thread()]


def run_directly(provider, path):
    """Run in the calling thread from beginning to end; results and whether it went well."""
    parameters = grid_parameters(str(path))
    return provider.algorithm("creategrid").run(parameters, QgsProcessingContext(), QgsProcessingFeedback(False))


def in_thread(function):
    """Call a function in a thread while the main thread lives on."""
    thread = threading.Thread(target=function)
    thread.start()
    wait_until(lambda: not thread.is_alive())
