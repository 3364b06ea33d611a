"""The commands of docs/train-your-region.md do what the page says on the layers that we ship, one after the other."""

import re
import shlex
import shutil
import zipfile
from pathlib import Path

import numpy as np
import pytest
import toy_region
from command import run_here, succeed

pytest.importorskip("torch")

from mobclip.bundle.store import open_bundle
from mobclip.io.table_reader import read_table

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "train-your-region.md"
LAYERS = ROOT / "resources" / "example" / "mexico"
COARSER = {"--resolution 5": "--resolution 4"}  # a seventh of the cells, for a test
QUICK = [part for name, value in toy_region.QUICK.items() for part in ("--setting", f"{name}={value}")]
LABEL = "idh"
LAYER_SUFFIXES = (".gpkg", ".csv", ".tif", ".toml")


def commands():
    """The lines of the page that call mobclip, those that end in a backslash joined with the next."""
    text = PAGE.read_text(encoding="utf-8").replace("\\\n", " ")
    lines = re.findall(r"^    mobclip (.*)$", text, re.MULTILINE)
    for precise, coarse in COARSER.items():
        lines = [line.replace(precise, coarse) for line in lines]
    return [shlex.split(line) for line in lines]


def test_the_page_goes_from_layers_to_clusters_and_scores(tmp_path):
    folder = tmp_path / "mexico"
    shutil.copytree(LAYERS, folder)
    said = ""
    for words in commands():
        said += succeed(run_here(folder, *words, *(QUICK if words[0] == "train" else [])))
    cells = read_table(folder / "cells.parquet")
    bundle = open_bundle(folder / "mexico.mobclip")
    assert "© GeoNames" in " ".join(bundle.card.attribution) and bundle.card.licence == "CC BY 4.0"
    with zipfile.ZipFile(folder / "mexico.mobclip") as archive:
        assert LABEL not in archive.read("card.json").decode("utf-8")
    clusters = read_table(folder / "clusters.gpkg")
    assert len(clusters) == len(cells) and len(np.unique(clusters.numbers("cluster"))) == 8
    assert LABEL in said and "block" in said and "region" in said


def test_the_layers_are_small_and_have_their_sources():
    files = {path.name: path.stat().st_size for path in LAYERS.iterdir()}
    readme = (LAYERS / "README.md").read_text(encoding="utf-8")
    assert sum(files.values()) < 2.5e6 and all(f"`{name}`" in readme for name in files if name.endswith(LAYER_SUFFIXES))
    assert all(source in readme for source in ("INEGI", "Kontur", "GeoNames", "Solar System Scope", "CC BY 4.0"))
