"""The tasks train and check_training, on arrays as the plugin writes them."""

import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import toy_region
from test_worker import WITHOUT_FILE_LIBRARIES

from mobclip.bundle.inference import embed_cells
from mobclip.bundle.store import open_bundle
from mobclip.errors import Cancelled
from mobclip.features.files import read_modality
from mobclip.geo import h3_cells
from mobclip.io.table_reader import read_table
from mobclip.tasks.run import run_task

pytest.importorskip("torch")

QUICK = [f"{name}={value}" for name, value in toy_region.QUICK.items()]


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    path = tmp_path_factory.mktemp("region")
    toy_region.write_region(path)
    return path


class Recorder:
    """The context of a task: what it says, and the fraction at which it is cancelled."""

    def __init__(self, cancel_at=2.0):
        self.cancel_at = cancel_at
        self.parts, self.infos, self.warnings, self.texts = [], [], [], []
        self.send_partial, self.info, self.warning = self.parts.append, self.infos.append, self.warnings.append

    def progress(self, fraction, text=""):
        self.texts.append(text)
        if fraction >= self.cancel_at:
            raise Cancelled


def train(context=None, **params):
    context = context or Recorder()
    return run_task("train", params, context), context


@pytest.fixture(autouse=True)
def data_folder(tmp_path, monkeypatch):
    """No test sees another's checkpoints."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))


def write_texts(path, texts):
    path.write_text("".join(f"{json.dumps(text)}\n" for text in texts), encoding="utf-8")
    return str(path)


def layer(folder, name, into, order=slice(None), title=None, change=lambda values: values):
    """The files that the plugin writes of a layer, and the entry of the request."""
    cells, modality = read_modality(folder / name)
    stem = name.partition(".")[0]
    values = change(modality.values.astype("<f8"))[order]
    values.tofile(into / f"{stem}.matrix")
    return {
        "name": title or stem.title(),
        "cells": write_texts(into / f"{stem}.texts", h3_cells.to_text(cells[order])),
        "matrix": str(into / f"{stem}.matrix"),
        "fields": list(modality.columns),
    }


def flows(folder, into, order=slice(None)):
    table = read_table(folder / "commuting.parquet")
    table.numbers("flow")[order].astype("<f8").tofile(into / "flow")
    ends = {end: np.array(table.texts(end))[order].tolist() for end in ("origin", "destination")}
    return {
        "name": "Commuting",
        **{end: write_texts(into / f"{end}.texts", texts) for end, texts in ends.items()},
        "flow": str(into / "flow"),
    }


def request_of(folder, into, order=slice(None), **more):
    names = ("poi.parquet", "people.parquet", "light.csv")
    layers = [layer(folder, name, into, order) for name in names]
    return {"modalities": layers, "edges": [flows(folder, into, order)], "settings": QUICK, "device": "cpu", **more}


def digests(path):
    return open_bundle(path).container.digests


def test_layers_become_the_model_whatever_the_order_of_rows_and_layers(folder, tmp_path):
    wanted = request_of(folder, tmp_path, output=str(tmp_path / "one.mobclip"), report=str(tmp_path / "one.html"))
    texts = {"title": "Helsinki", "licence": "CC0", "attribution": ["OpenStreetMap"]}
    value, context = train(**wanted, **texts, people="population")
    assert (value["title"], value["name"]) == ("Helsinki", "one") and value["cells"] == len(toy_region.region_cells())
    assert "R²" in value["sentences"][0] and "by chance" in value["sentences"][1]
    bundle = open_bundle(tmp_path / "one.mobclip")
    poi = next(entry for entry in bundle.card.raw["training"]["inputs"] if entry.get("modality") == "poi")
    assert (
        poi["layer"] == "Poi" and poi["digest"].startswith("sha256:") and bundle.card.attribution == ("OpenStreetMap",)
    )
    cells = toy_region.region_cells()
    assert np.isfinite(embed_cells(bundle, cells)).all()
    assert (tmp_path / "one.html").stat().st_size > 10_000 and not context.warnings
    backwards = request_of(folder, tmp_path, slice(None, None, -1), output=str(tmp_path / "two.mobclip"))
    backwards["modalities"].reverse()
    train(**backwards, people="population")
    assert digests(tmp_path / "one.mobclip") == digests(tmp_path / "two.mobclip")


@pytest.mark.parametrize("moment", [0.6, 0.8, 0.951], ids=["training", "distilling", "scoring"])
def test_a_cancelled_run_goes_on_to_the_same_model_also_where_the_output_is_temporary(folder, tmp_path, moment):
    if not (folder / "whole.mobclip").exists():
        train(**request_of(folder, tmp_path, output=str(folder / "whole.mobclip")))
    stopped = request_of(folder, tmp_path, output=str(tmp_path / "random-1.mobclip"), temporary=True)
    context = Recorder(cancel_at=moment)
    with pytest.raises(Cancelled):
        train(context, **stopped)
    checkpoint = Path(context.parts[0]["checkpoint"])
    assert checkpoint.parent == tmp_path / "data" / "mobclip" / "checkpoints" and checkpoint.exists()
    value, again = train(**{**stopped, "output": str(tmp_path / "random-2.mobclip")})
    assert again.infos[0] == f"The run goes on from the checkpoint {checkpoint}." and not checkpoint.exists()
    assert value["name"] == "region"
    assert digests(tmp_path / "random-2.mobclip") == digests(folder / "whole.mobclip")


def test_layers_need_neither_pyarrow_nor_pyogrio(tmp_path):
    modules = ("tasks.run", "features.layers", "train.training", "train.checkpoints", "train.summary")
    code = f"{WITHOUT_FILE_LIBRARIES}\nimport {', '.join(f'mobclip.{name}' for name in modules)}"
    subprocess.run([sys.executable, "-c", code], check=True)
