"""The tools of the repository: each starts, and those that need neither the network nor QGIS do their work."""

import importlib.util
import json
import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from mobclip.io.table_reader import read_table

ROOT = Path(__file__).resolve().parents[2]
TOOLS = sorted((ROOT / "tools").glob("*.py"))
NEEDS_QGIS = {"demo_layout.py", "demo_maps.py"}
MODULES = {"demo_layout.py"}  # imported by other tools, no command
SCRIPTS = [*sorted((ROOT / "tools").glob("*.sh")), ROOT / ".ci/run"]
QGIS_PYTHON = "/usr/bin/python3"
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(ROOT / "backend"), "QT_QPA_PLATFORM": "offscreen"}


def run(*command):
    return subprocess.run([*map(str, command)], env=ENVIRONMENT, capture_output=True, text=True, encoding="utf-8")


def load(name):
    spec = importlib.util.spec_from_file_location(name, ROOT / f"tools/{name}.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def has_qgis():
    return Path(QGIS_PYTHON).exists() and run(QGIS_PYTHON, "-c", "import qgis.core").returncode == 0


@pytest.mark.parametrize("tool", TOOLS, ids=lambda path: path.name)
def test_a_tool_starts_and_says_what_it_does(tool):
    if tool.name in NEEDS_QGIS and not has_qgis():
        pytest.skip("QGIS is not installed")
    python = QGIS_PYTHON if tool.name in NEEDS_QGIS else sys.executable
    done = run(python, tool, "--help")
    assert done.returncode == 0, done.stderr
    assert tool.name in MODULES or done.stdout.startswith(f"usage: {tool.name}")


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_a_script_is_valid_bash_and_stops_at_errors(script):
    assert run("bash", "-n", script).returncode == 0
    assert "\nset -euo pipefail\n" in script.read_text(encoding="utf-8") or script.name == "test.sh"


def test_the_data_of_the_demo_are_sums_over_zip_codes_and_a_third_of_ohio_is_held_out(tmp_path):
    """Six counties of Ohio and one of Indiana, squares side by side, with a ZIP code or two in each; Iowa is left out."""
    counties = [f"39{number:03}" for number in range(1, 7)] + ["18001", "19001"]
    features = [
        {
            "type": "Feature",
            "properties": {"id": code, "name": f"County {code}"},
            "geometry": {"type": "Polygon", "coordinates": [[[x, 40], [x + 1, 40], [x + 1, 41], [x, 41], [x, 40]]]},
        }
        for x, code in enumerate(counties, start=-88)
    ]
    collection = {"type": "FeatureCollection", "name": "counties", "features": features}
    (tmp_path / "counties.json").write_text(json.dumps(collection), encoding="utf-8")
    with sqlite3.connect(tmp_path / "zip.sqlite3") as database:
        database.execute("create table zipcode (Longitude real, Latitude real, Population int, TotalWages int)")
        rows = [(x + 0.5, 40.5, 100, 100 * 20_000) for x in range(-88, -80)]
        database.executemany("insert into zipcode values (?, ?, ?, ?)", [*rows, (-87.9, 40.1, 300, 300 * 40_000)])
    out = tmp_path / "counties.gpkg"
    done = run(
        sys.executable, ROOT / "tools/demo_data.py", tmp_path / "counties.json", tmp_path / "zip.sqlite3", "--out", out
    )
    assert done.returncode == 0, done.stderr
    table = read_table(out)
    assert table.texts("fips") == counties[:-1] and table.texts("state") == ["Ohio"] * 6 + ["Indiana"]
    wages = table.numbers("wages_per_person")
    assert wages[0] == 35_000 and (wages[1:] == 20_000).all()
    held_out = np.isnan(table.numbers("wages_known"))
    assert held_out.sum() == 2 and not held_out[-1]


def test_the_demo_scores_only_counties_that_were_held_out(tmp_path):
    (tmp_path / "check.csv").write_text(
        "wages_known,wages_per_person,wages_predicted\n,10,11\n,20,19\n,30,\n99,99,0\n", encoding="utf-8"
    )
    assert load("demo").held_out_score(tmp_path / "check.csv") == {"r2_held_out": pytest.approx(0.96), "held_out": 2}


def test_the_demo_reports_its_times_and_the_last_line_of_a_failure():
    demo = load("demo")
    steps = demo.Steps()
    done = steps.time("A failure", [sys.executable, "-c", "import sys; sys.exit('first\\nit broke\\n')"])
    assert done.returncode == 1 and demo.last_line(done.stderr) == "it broke"
    assert [line.split()[0] for line in steps.table().splitlines()] == ["A", "all"]


def test_models_become_files_of_a_release_that_are_installed_under_their_version(tmp_path, monkeypatch):
    from mobclip.bundle.store import open_bundle

    before = open_bundle("us-open").card
    written = load("release_models").write_models(tmp_path)
    assert tmp_path / f"us-open-{before.version}.mobclip" in written
    monkeypatch.setenv("MOBCLIP_MODELS", str(tmp_path))
    opened = open_bundle(f"us-open=={before.version}")
    assert opened.path.parent == tmp_path and opened.card.id == before.id
