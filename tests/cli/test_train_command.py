"""`mobclip train`: from tables of features to a model, and what does not fit is refused in one line before long work."""

import os
import signal
import subprocess
import sys
import time

import numpy as np
import pytest
import toy_region
from command import START, run_here, run_mobclip, succeed

pytest.importorskip("torch")

from mobclip.bundle.inference import embed_cells
from mobclip.bundle.store import open_bundle

TABLES = ("--modality", "poi.parquet", "--modality", "people.parquet", "--modality", "light.csv")
QUICK = [part for name, value in toy_region.QUICK.items() for part in ("--setting", f"{name}={value}")]


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    path = tmp_path_factory.mktemp("region")
    toy_region.write_region(path)
    return path


def test_options_alone_train_a_model_with_a_report(folder):
    options = ["--edges", "commuting.parquet", "--people", "population", "--title", "Helsinki", "--licence", "CC0"]
    done = run_mobclip(folder, "train", "--out", "region.mobclip", *TABLES, *options, *QUICK)
    assert "Helsinki, embedding dimension 16, in region.mobclip; report in region.html" in succeed(done)
    assert "Training on CPU" in done.stderr or "Training on NVIDIA" in done.stderr
    bundle = open_bundle(folder / "region.mobclip")
    assert np.isfinite(embed_cells(bundle, toy_region.region_cells())).all() and bundle.card.licence == "CC0"
    assert (folder / "region.html").stat().st_size > 10_000 and not (folder / "region.mobclip.checkpoint").exists()
    information = succeed(run_here(folder, "information", "region.mobclip"))
    assert "resolution 8" in information and "checksums match" in information


@pytest.mark.parametrize(
    "arguments, message",
    [
        ([], "needs a table of columns"),
        (["--modality", "nowhere.parquet"], "nowhere.parquet"),
        (["--modality", "commuting.parquet"], "h3"),
        (["--modality", "poi.parquet", "--edges", "light.csv"], "origin"),
        (["--modality", "poi.parquet", "--setting", "steps"], "steps=1000"),
        (["--modality", "poi.parquet", "--setting", "stepps=3"], "no setting stepps"),
        (["--modality", "poi.parquet", "--encoder", "lightgcn"], "needs flows"),
        (["--modality", "poi.parquet", "--convolution", "LGConv"], "no effect with the encoder inductive"),
        (["--modality", "poi.parquet", "--encoder", "gnn", "--convolution", "LGConf"], "one such as LGConv"),
        (["--modality", "poi.parquet", "--people", "nobody"], "no column 'nobody'"),
        (["missing.toml"], "missing.toml cannot be read"),
        (["--modality", "poi.parquet", "--report", "page.txt"], "must end in .html"),
        (["--modality", "poi.parquet", "--name", ""], "The name of the model is blank: give one line of text"),
        (["--modality", "poi.parquet", "--name", "a\nb"], "The name of the model is 'a\\nb': give one line of text"),
        (
            ["--modality", "poi.parquet", "--title", "a\x1b[2Jb"],
            "The title of the model is 'a\\x1b[2Jb': give one line",
        ),
        (
            ["--modality", "poi.parquet", "--out", "c\td.mobclip"],
            "The name of the model is 'c\\td': give one line of text",
        ),
        (["--modality", "poi.parquet", "--out", "light.csv"], "light.csv must end in .mobclip"),
        (
            ["--modality", "poi.parquet", "--out", "notes.mobclip"],
            "is a file but no MobCLIP model or predictor, so it will",
        ),
        (["--modality", "poi.parquet", "--out", "linked.mobclip"], "is what is read here and would be overwritten"),
    ],
)
def test_mistakes_end_with_one_line_and_nothing_written(folder, arguments, message):
    (folder / "notes.mobclip").write_text("mine", encoding="utf-8")
    if not (folder / "linked.mobclip").exists():
        (folder / "linked.mobclip").symlink_to("poi.parquet")
    before = set(os.listdir(folder))
    done = run_here(folder, "train", "--out", "new.mobclip", *arguments)
    [line] = [line for line in done.stderr.splitlines() if line.startswith("mobclip:")]
    assert done.returncode == 2 and message in line and set(os.listdir(folder)) == before


def test_a_gpu_that_is_not_there_is_refused(folder):
    import torch

    if torch.cuda.is_available():
        pytest.skip("there is one")
    done = run_here(folder, "train", "--out", "new.mobclip", *TABLES, "--device", "cuda")
    assert done.returncode == 2 and "give --device cpu" in done.stderr


def test_without_torch_the_extra_is_named(folder, tmp_path):
    (tmp_path / "torch.py").write_text("raise ModuleNotFoundError(name='torch')", encoding="utf-8")
    path = os.pathsep.join([str(tmp_path), os.environ.get("PYTHONPATH", "")])
    done = run_mobclip(folder, "train", "--out", "new.mobclip", *TABLES, PYTHONPATH=path)
    assert done.returncode == 2 and "needs the package torch" in done.stderr and "[train]" in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGINT for one process")
def test_ctrl_c_keeps_the_checkpoint_and_the_same_command_goes_on(folder, tmp_path):
    tables = [part if part.startswith("--") else str(folder / part) for part in TABLES]
    command = ["train", "--out", "region.mobclip", *tables, *QUICK, "--setting", "patience=1000000"]
    endless = [sys.executable, "-c", START, *command, "--setting", "steps=1000000"]
    process = subprocess.Popen(endless, cwd=tmp_path, stderr=subprocess.PIPE, text=True, encoding="utf-8")
    checkpoint = tmp_path / "region.mobclip.checkpoint"
    deadline = time.monotonic() + 120
    while not checkpoint.exists() and time.monotonic() < deadline:
        time.sleep(0.1)
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=60)
    assert process.returncode == 130 and "goes on from the checkpoint region.mobclip.checkpoint" in said
    assert checkpoint.exists() and not (tmp_path / "region.mobclip").exists()
    done = run_mobclip(tmp_path, *command, "--setting", "steps=40")
    assert done.returncode == 2 and "other settings: delete it" in done.stderr
