"""The demo: Ohio from a grid to a map of predicted wages, through the real qgis_process. `demo.py FOLDER`

Run by `make demo`, in the environment that tools/with_qgis.sh sets. Every step is one call that a user can make; the
maps are drawn by QGIS in tools/demo_maps.py.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np
from sklearn.metrics import r2_score

from mobclip.bundle.store import open_bundle
from mobclip.geo.h3_cells import cells_at, to_text
from mobclip.io.table_reader import read_table

ROOT = Path(__file__).resolve().parents[1]
COUNTIES = ROOT / "resources" / "demo" / "counties.gpkg"
MODEL = "us-open"
RESOLUTION = 6
DOWNTOWN_COLUMBUS = (-82.9988, 39.9612)
QGIS_PYTHON = "/usr/bin/python3"
PKG_DATA = "from qgis.core import QgsApplication as A; a = A([], False); a.initQgis(); print(A.pkgDataPath())"


class Steps:
    """Runs algorithms one after the other, says what it does and keeps the times."""

    def __init__(self) -> None:
        self.times: list[tuple[str, float]] = []

    def run(self, title: str, algorithm: str, **parameters: object) -> dict:
        """Run mobclip:ALGORITHM through qgis_process and return its results; a failure ends the demo."""
        command = [os.environ["QGIS_PROCESS"], "run", f"mobclip:{algorithm}", "--json"]
        command += [f"--{name}={value}" for name, value in parameters.items()]
        done = self.time(title, command)
        if done.returncode != 0:
            stop(f"{title} failed: {last_line(done.stderr or done.stdout)}")
        return json.loads(done.stdout[done.stdout.index("{") :])["results"]

    def time(self, title: str, command: list[str]) -> subprocess.CompletedProcess[str]:
        """Run a command and keep its time."""
        print(f"• {title}", flush=True)
        start = time.perf_counter()
        done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8")
        self.times.append((title, time.perf_counter() - start))
        return done

    def table(self) -> str:
        """The times, one step a line."""
        lines = [f"  {title:<44}{seconds:6.1f} s" for title, seconds in self.times]
        return "\n".join([*lines, f"  {'all':<44}{sum(seconds for _, seconds in self.times):6.1f} s"])


def main(target: Path) -> None:
    """Make everything in a folder beside the target and put it in place when it is whole."""
    target.parent.mkdir(parents=True, exist_ok=True)
    steps = Steps()
    with tempfile.TemporaryDirectory(dir=target.parent, prefix=".demo-") as near:
        work = Path(near, "demo")
        work.mkdir()
        subprocess.run(
            [os.environ["QGIS_PROCESS"], "plugins", "enable", "mobclip_qgis"], capture_output=True, check=True
        )
        scores = analyse(steps, work, Path(near))
        draw(steps, work, scores)
        if target.exists():
            shutil.rmtree(target)
        os.replace(work, target)
    print(f"\nTime of each step\n{steps.table()}\n\nIn {target.resolve()}")
    for path in sorted(target.iterdir()):
        print(f"  {path.name:<28}{path.stat().st_size / 1e6:6.1f} MB")


def analyse(steps: Steps, work: Path, scratch: Path) -> dict:
    """From the outline of Ohio to predictions, as layers of demo.gpkg; returns the numbers that the maps state."""
    package = work / "demo.gpkg"

    def layer(name: str) -> str:
        return f"ogr:dbname='{package}' table=\"{name}\" (geom)"

    area = (
        f"{COUNTIES}|layername=counties|subset=\"state\" = 'Ohio'"  # ends at the shore, unlike the outline of the state
    )
    cells, counties, predictor = scratch / "cells.gpkg", scratch / "counties.gpkg", work / "wages.predictor"
    grid = steps.run(
        "Grid of H3 cells over Ohio", "creategrid", POLYGONS=area, RESOLUTION=RESOLUTION, OUTPUT=layer("grid")
    )
    embed = {"MODEL": MODEL, "OUTPUT": cells}
    steps.run("Embeddings of the cells", "computeembeddings", INPUT=f"{package}|layername=grid", H3_FIELD="h3", **embed)
    clusters = steps.run("Clusters", "clusterembeddings", INPUT=cells, CLUSTERS=8, OUTPUT=layer("clusters"))
    query = f"\"h3\" = '{to_text(cells_at(np.array([DOWNTOWN_COLUMBUS]), RESOLUTION))[0]}'"
    steps.run("Places like downtown Columbus", "findsimilar", INPUT=cells, EXPRESSION=query, OUTPUT=layer("similar"))
    steps.run("Embeddings as colours", "reduceembeddings", INPUT=cells, OUTPUT=layer("colours"))
    steps.run("Embeddings of the counties", "computeembeddings", INPUT=COUNTIES, MODEL=MODEL, OUTPUT=counties)
    fit = {"INPUT": counties, "TARGET": "wages_known", "PREDICTOR": predictor}
    fitted = steps.run("Wages learned on counties of seven states", "fitpredictor", **fit)
    use = {"PREDICTOR": predictor, "FIELD_NAME": "wages_predicted"}
    steps.run("Wages predicted for the cells", "predict", INPUT=cells, OUTPUT=layer("wages"), **use)
    check = scratch / "check.gpkg"
    steps.run("Wages predicted for the counties held out", "predict", INPUT=counties, OUTPUT=check, **use)
    return {
        "cells": grid["COUNT"],
        "clusters": clusters["COUNT"],
        "counties": fitted["ROWS"],
        "r2_blocks": fitted["R2_BLOCKS"],
        "r2_random": fitted["R2_RANDOM"],
        **held_out_score(check),
        "attribution": open_bundle(MODEL).card.attribution,
    }


def held_out_score(path: Path) -> dict:
    """R2 over Ohio's counties whose wages the predictor never saw."""
    table = read_table(path)
    known, truth, guess = (table.numbers(name) for name in ("wages_known", "wages_per_person", "wages_predicted"))
    held = np.isnan(known) & np.isfinite(truth) & np.isfinite(guess)
    score = r2_score(truth[held], guess[held])
    print(f"  R² {score:.2f} over the {held.sum()} counties of Ohio that were held out")
    return {"r2_held_out": float(score), "held_out": int(held.sum())}


def draw(steps: Steps, work: Path, scores: dict) -> None:
    """Project and maps, in QGIS's own Python."""
    command = [QGIS_PYTHON, str(ROOT / "tools" / "demo_maps.py"), str(work), world_map(), json.dumps(scores)]
    done = steps.time("Project and maps", command)
    if done.returncode != 0:
        stop(f"drawing the maps failed: {last_line(done.stderr)}")


def world_map() -> str:
    """The map of countries and provinces that comes with QGIS."""
    done = subprocess.run([QGIS_PYTHON, "-c", PKG_DATA], capture_output=True, text=True, check=True)
    return str(Path(done.stdout.strip().splitlines()[-1], "resources", "data", "world_map.gpkg"))


def last_line(text: str) -> str:
    """The last line of a program's output, which says what went wrong."""
    lines = [line for line in text.strip().splitlines() if line.strip()]
    return lines[-1] if lines else "it said nothing"


def stop(sentence: str) -> None:
    """End with one sentence."""
    sys.exit(f"make demo: {sentence}")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="folder to make anew")
    main(parser.parse_args().folder)
