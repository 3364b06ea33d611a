"""The demo: Ohio from a grid to a map of predicted wages, through the real qgis_process. `demo.py FOLDER`

Run by `make demo`, in the environment that tools/with_qgis.sh sets. Every step is one call that a user can make, most of them
those of the plugin's example map; the maps are drawn by QGIS in tools/demo_maps.py.
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
from mobclip.io.table_reader import read_table

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
from mobclip_qgis.gui import example_steps  # noqa: E402

COUNTIES = ROOT / "resources" / "example" / "counties.gpkg"
QGIS_PYTHON = "/usr/bin/python3"
PKG_DATA = "from qgis.core import QgsApplication as A; a = A([], False); a.initQgis(); print(A.pkgDataPath())"


class Steps:
    """Runs algorithms one after the other, says what it does and keeps the times."""

    def __init__(self) -> None:
        self.times: list[tuple[str, float]] = []

    def run(self, algorithm: str, name: str, **parameters: object) -> dict:
        """Run an algorithm through qgis_process and return its results; a failure ends the demo."""
        title = f"mobclip:{algorithm}: {name}"
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
    """The steps of the plugin's example map, and two more; returns the numbers that the maps state."""
    files = example_steps.Files(work, scratch)
    shutil.copyfile(COUNTIES, files.package)
    results = {
        step.name: steps.run(step.algorithm, step.name, **step.parameters) for step in example_steps.steps(files)
    }
    steps.run("reduceembeddings", "colours", INPUT=files.layer("cells"), OUTPUT=files.new("colours"))
    check, embedded = files.temporary("check"), results["embedded"]["OUTPUT"]
    use = {"PREDICTOR": results["predictor"]["PREDICTOR"], "FIELD_NAME": example_steps.PREDICTED}
    steps.run("predict", "held-out counties", INPUT=embedded, OUTPUT=check, **use)
    return {
        "cells": results["grid"]["COUNT"],
        "clusters": results["clusters"]["COUNT"],
        "counties": results["predictor"]["ROWS"],
        "r2_blocks": results["predictor"]["R2_BLOCKS"],
        "r2_random": results["predictor"]["R2_RANDOM"],
        **held_out_score(Path(check)),
        "attribution": open_bundle(example_steps.MODEL).card.attribution,
    }


def held_out_score(path: Path) -> dict:
    """R2 over Ohio's counties whose wages the predictor never saw."""
    table, names = read_table(path), (example_steps.KNOWN, "wages_per_person", example_steps.PREDICTED)
    known, truth, guess = (table.numbers(name) for name in names)
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
