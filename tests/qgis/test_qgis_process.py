"""The staged plugin in real qgis_process calls: exit status, JSON, and one sentence when something is wrong."""

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest
from conftest import toy_model
from layers import EXTENT
from qgis.core import QgsVectorLayer

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def start(tmp_path_factory):
    """Start qgis_process in a profile of its own, with the plugin staged as users install it."""
    folder = tmp_path_factory.mktemp("staged")
    subprocess.run([sys.executable, str(ROOT / "tools" / "stage.py"), str(folder)], check=True)
    # Debian 12 wraps qgis_process in a script that passes an option which it does not know.
    program = os.environ.get("QGIS_PROCESS") or shutil.which("qgis_process.bin") or shutil.which("qgis_process")
    profile = str(tmp_path_factory.mktemp("profile"))
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "QGIS_CUSTOM_CONFIG_PATH": profile,
        "QGIS_PLUGINPATH": str(folder),
    }

    def start(*arguments, **variables):
        pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True, "encoding": "utf-8"}
        return subprocess.Popen([program, *arguments], env={**environment, **variables}, **pipes)

    return start


@pytest.fixture(scope="module")
def qgis_process(start):
    """Run qgis_process to its end."""

    def call(*arguments, **variables):
        process = start(*arguments, **variables)
        said = process.communicate()
        return subprocess.CompletedProcess(arguments, process.returncode, *said)

    assert call("plugins", "enable", "mobclip_qgis").returncode == 0
    return call


@pytest.fixture(scope="module")
def run_json(qgis_process):
    """Run an algorithm and return its results."""

    def run(name, *lists, **parameters):
        given = [*lists, *(f"{k}={v}" for k, v in parameters.items())]
        done = qgis_process("run", "--json", f"mobclip:{name}", "--", *given)
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout[done.stdout.index("{") :])["results"]

    return run


def test_all_algorithms_are_listed(qgis_process):
    listed = json.loads(qgis_process("list", "--json").stdout)["providers"]["mobclip"]
    assert len(listed["algorithms"]) == len(
        json.loads((ROOT / "mobclip_qgis/help/en.json").read_text(encoding="utf-8"))
    )


def test_help_is_plain_text(qgis_process):
    text = qgis_process("help", "mobclip:clusterembeddings").stdout
    assert "k-means" in text and "CLUSTERS" in text and "<p>" not in text


def test_a_layer_outside_the_valid_domain_is_refused_before_the_run(qgis_process, tmp_path):
    point = {"type": "Feature", "properties": {}, "geometry": {"type": "Point", "coordinates": [2.35, 48.85]}}
    (tmp_path / "paris.geojson").write_text(json.dumps({"type": "FeatureCollection", "features": [point]}))
    options = f"INPUT={tmp_path / 'paris.geojson'}", f"OUTPUT={tmp_path / 'out.gpkg'}"
    for model, said in {
        "us-open": "lies outside the valid domain of us-open: the United States",
        "auto": "No installed model is valid where the layer paris",
    }.items():
        done = qgis_process("run", "mobclip:computeembeddings", "--", f"MODEL={model}", *options)
        assert done.returncode != 0 and [path.name for path in tmp_path.iterdir()] == ["paris.geojson"]
        assert said in done.stdout + done.stderr


def test_check_backend(run_json):
    results = run_json("checkbackend")
    assert results["BACKEND_OK"] is True and "Model: us-open" in results["REPORT"]


def test_from_a_grid_to_clusters_and_a_map_in_colours(run_json, bundle, tmp_path):
    grid, embedded, package = tmp_path / "grïd a.gpkg", tmp_path / "b.gpkg", tmp_path / "öut c.gpkg"
    count = run_json("creategrid", EXTENT=EXTENT, RESOLUTION=6, OUTPUT=grid)["COUNT"]
    assert count > 50
    results = run_json("computeembeddings", INPUT=grid, MODEL=bundle, OUTPUT=embedded)
    assert results == {"OUTPUT": str(embedded), "COUNT": count, "MISSING": 0}
    table = f"ogr:dbname='{package}' table=\"clusters\" (geom)"
    assert run_json("clusterembeddings", INPUT=embedded, CLUSTERS=4, OUTPUT=table)["COUNT"] == 4
    again = f"{package}|layername=clusters"
    assert (
        run_json("findsimilar", INPUT=embedded, REFERENCE=again, OUTPUT=tmp_path / "d.gpkg")["REFERENCE_COUNT"] == count
    )
    assert run_json("reduceembeddings", INPUT=embedded, OUTPUT=tmp_path / "e.shp")["EXPLAINED"] > 0


def test_places_are_embedded_from_several_layers_of_features(run_json, backend_python, tmp_path):
    model = toy_model(backend_python, tmp_path / "columns.mobclip", "columns")
    grid = tmp_path / "grid.gpkg"
    count = run_json("creategrid", EXTENT=EXTENT, RESOLUTION=6, OUTPUT=grid)["COUNT"]
    layer = QgsVectorLayer(str(grid), "grid", "ogr")
    cells = [feature["h3"] for feature in layer.getFeatures()]
    paths = [tmp_path / "poi.csv", tmp_path / "people.csv"]
    for path, field in zip(paths, ("shops", "age")):
        rows = "".join(f"{cell},{number % 7}\n" for number, cell in enumerate(cells))
        path.write_text(f"h3,{field}\n{rows}", encoding="utf-8")
        path.with_suffix(".csvt").write_text("String,Real", encoding="utf-8")
    lists = [f"MODALITIES={path}" for path in paths]
    output = tmp_path / "out.gpkg"
    results = run_json("computeembeddings", *lists, INPUT=grid, MODEL=model, OUTPUT=output)
    assert (results["COUNT"], results["MISSING"]) == (count, 0)
    written = QgsVectorLayer(str(output), "out", "ogr")
    assert {feature["modalities"] for feature in written.getFeatures()} == {2}


def test_what_the_readme_promises(qgis_process, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    commands = re.findall(r"^    qgis_process (.*)$", (ROOT / "README.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert len(commands) == 3
    for command in commands:
        done = qgis_process(*command.split())
        assert done.returncode == 0, done.stderr
    assert {path.suffix for path in tmp_path.iterdir()} == {".gpkg"} and "COUNT:\t8" in done.stdout


def test_what_the_pages_of_the_algorithms_promise(qgis_process, tmp_path, monkeypatch):
    """The examples, as a person types them, but for those that download or need what users download, for long ones, and for
    those that need what the others write."""
    from tools.docs.examples import EXAMPLES, command_line

    left_out = {"installbackend", "importencoder", "compareencoders", "evaluateembeddings"}
    left_out |= {"trainmodel", "layerstoclusters"}
    shutil.copytree(ROOT / "resources" / "example" / "mexico", tmp_path, dirs_exist_ok=True)
    shutil.copy(ROOT / "resources" / "example" / "counties.gpkg", tmp_path)
    monkeypatch.chdir(tmp_path)
    written, unwritten = set(), set()
    for name, parameters in EXAMPLES:
        output = {str(parameters["OUTPUT"])} if "OUTPUT" in parameters else set()
        if name in left_out or unwritten & set(map(str, parameters.values())):
            unwritten |= output
            continue
        done = qgis_process(*shlex.split(command_line(name, parameters))[1:])
        assert done.returncode == 0, done.stderr
        written |= output
    assert written <= {path.name for path in tmp_path.iterdir()}


def test_features_of_points(run_json, grid_path, tmp_path):
    points = [{"type": "Point", "coordinates": [-84.5 + number / 50, 33.8]} for number in range(20)]
    features = [
        {"type": "Feature", "properties": {"kind": ("shop", "bar")[row % 2]}, "geometry": point}
        for row, point in enumerate(points)
    ]
    (tmp_path / "points.geojson").write_text(json.dumps({"type": "FeatureCollection", "features": features}))
    parameters = {"CELLS": grid_path, "INPUT": tmp_path / "points.geojson", "CATEGORY": "kind"}
    results = run_json("poifeatures", **parameters, OUTPUT=tmp_path / "poi é.gpkg")
    assert results["COUNT"] > 50 and results["MISSING"] == 0


def test_a_model_of_layers_and_flows(run_json, tmp_path):
    """Files without geometry, and a report."""
    grid = tmp_path / "grid.gpkg"
    run_json("creategrid", EXTENT=EXTENT, RESOLUTION=7, OUTPUT=grid)
    cells = [feature["h3"] for feature in QgsVectorLayer(str(grid), "grid", "ogr").getFeatures()]
    paths = [tmp_path / "poi.csv", tmp_path / "people.csv"]
    for path, fields in zip(paths, ("shops,bars", "age,income")):
        rows = (f"{cell},{row % 7 + len(fields)},{row % 5}" for row, cell in enumerate(cells))
        path.write_text("\n".join([f"h3,{fields}", *rows]), encoding="utf-8")
        path.with_suffix(".csvt").write_text("String,Real,Real", encoding="utf-8")
    flows = tmp_path / "commuting.csv"
    pairs = (f"{cell},{cells[-row]},{row % 3 + 1}" for row, cell in enumerate(cells))
    flows.write_text("\n".join(["origin,destination,flow", *pairs]), encoding="utf-8")
    flows.with_suffix(".csvt").write_text("String,String,Real", encoding="utf-8")
    settings = "\n".join(
        ("dimension=8", "hidden=16", "check_every=5", "degrees=8", "coordinate_hidden=16", "coordinate_steps=20")
    )
    results = run_json(
        "trainmodel",
        *(f"MODALITIES={path}" for path in paths),
        EDGES=flows,
        STEPS=10,
        SETTINGS=settings,
        DEVICE="cpu",
        OUTPUT=tmp_path / "my region.mobclip",
        OUTPUT_HTML=tmp_path / "report.html",
    )
    assert (results["CELLS"], results["DIMENSION"]) == (len(cells), 8)
    output = tmp_path / "embedded.gpkg"
    assert run_json("computeembeddings", INPUT=grid, MODEL=results["OUTPUT"], OUTPUT=output)["MISSING"] == 0
    assert "Map of the embedding" in (tmp_path / "report.html").read_text(encoding="utf-8")


def test_fit_and_predict(run_json, embedded_path, tmp_path):
    predictor = tmp_path / "x y.predictor"
    fitted = run_json("fitpredictor", INPUT=embedded_path, TARGET="known", PREDICTOR=predictor)
    assert fitted["R2_BLOCKS"] > 0.9 and fitted["ROWS"] > 50
    output = tmp_path / "p.gpkg"
    assert run_json("predict", INPUT=embedded_path, PREDICTOR=predictor, OUTPUT=output)["MISSING"] == 0
    back = {"FIELDS": "prediction", "POLYGONS": embedded_path, "OUTPUT": tmp_path / "back.gpkg"}
    assert run_json("aggregatetopolygons", INPUT=output, **back)["MISSING"] == 0


@pytest.mark.parametrize(
    "name, parameters, sentence",
    [
        ("creategrid", {"RESOLUTION": 6}, "Give an extent or a polygon layer."),
        ("creategrid", {"EXTENT": EXTENT, "RESOLUTION": 15}, "cells here, but at most 1,000,000 are allowed"),
        ("computeembeddings", {"INPUT": "{grid}", "MODEL": "nowhere"}, "no model 'nowhere'"),
        ("clusterembeddings", {"INPUT": "{grid}"}, "has no embeddings (fields emb_000, emb_001 …)"),
        ("findsimilar", {"INPUT": "{embedded}", "EXPRESSION": "absent = 1"}, "names the field 'absent'"),
        ("predict", {"INPUT": "{embedded}", "PREDICTOR": "/nowhere.predictor"}, "/nowhere.predictor"),
    ],
)
def test_bad_input_fails_with_one_sentence(
    qgis_process, grid_path, embedded_path, tmp_path, name, parameters, sentence
):
    paths = {"grid": grid_path, "embedded": embedded_path}
    arguments = [f"{key}={str(value).format(**paths)}" for key, value in parameters.items()]
    done = qgis_process("run", f"mobclip:{name}", "--", *arguments, f"OUTPUT={tmp_path / 'out.gpkg'}")
    assert done.returncode != 0
    assert sentence in done.stderr
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "out.gpkg").exists()


def test_what_a_killed_run_left_is_removed_by_the_next_and_the_older_output_stays(qgis_process, start, tmp_path):
    temporary, outputs = tmp_path / "temporary", tmp_path / "outputs"
    temporary.mkdir()
    outputs.mkdir()
    output = outputs / "out.gpkg"
    output.write_text("old")
    arguments = [
        "run",
        "mobclip:creategrid",
        "--",
        "RESOLUTION=8",
        "EXTENT=-85,-83,33,35 [EPSG:4326]",
        f"OUTPUT={output}",
    ]
    process = start(*arguments, TMPDIR=str(temporary))
    while not list(outputs.glob(".mobclip-*/out.gpkg")):
        assert process.poll() is None
        time.sleep(0.005)
    process.kill()
    process.wait()
    assert output.read_text() == "old" and list(temporary.glob("mobclip-*"))
    arguments = ["run", "mobclip:creategrid", "--", f"EXTENT={EXTENT}", f"OUTPUT={output}"]
    assert qgis_process(*arguments, TMPDIR=str(temporary)).returncode == 0
    assert os.listdir(outputs) == ["out.gpkg"] and not list(temporary.glob("mobclip-*"))


def test_without_a_backend_algorithms_say_what_to_do(qgis_process, tmp_path):
    arguments = ["run", "mobclip:creategrid", "--", f"EXTENT={EXTENT}", f"OUTPUT={tmp_path / 'out.gpkg'}"]
    done = qgis_process(*arguments, MOBCLIP_PYTHON="", XDG_DATA_HOME=str(tmp_path))
    assert done.returncode != 0
    assert "no Python interpreter was found for it. Press Set up in Settings > Options > MobCLIP" in done.stderr
