"""`torchrun -m mobclip train`: one of the processes speaks, and when one is killed all end and the same command goes on."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest
import toy_region

pytest.importorskip("torch")

from mobclip.bundle.inference import embed_cells
from mobclip.bundle.store import open_bundle

TABLES = ("--modality", "poi.parquet", "--modality", "people.parquet", "--modality", "light.csv")
STEPS = {**toy_region.QUICK, "steps": 150, "check_every": 5, "patience": 1000}
SETTINGS = [part for name, value in STEPS.items() for part in ("--setting", f"{name}={value}")]

pytestmark = pytest.mark.skipif(not Path("/proc/self/environ").exists(), reason="finds ranks in /proc, as Linux has it")


@pytest.fixture
def folder(tmp_path):
    toy_region.write_region(tmp_path)
    return tmp_path


def start(folder, *arguments):
    """The command in two processes, on its own in a group of processes."""
    launch = [sys.executable, "-m", "torch.distributed.run", "--standalone", "--nproc-per-node", "2", "-m", "mobclip"]
    return subprocess.Popen(
        [*launch, "train", "--device", "cpu", "--out", "region.mobclip", *arguments],
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "OMP_NUM_THREADS": "1"},
    )


def rank_of(launcher, rank):
    """The process of a rank."""
    for path in Path("/proc").glob("[0-9]*"):
        try:
            variables = (path / "environ").read_bytes().split(b"\0")
            parent = (path / "stat").read_text().rpartition(")")[2].split()[1]
        except OSError:
            continue
        if parent == str(launcher.pid) and f"RANK={rank}".encode() in variables:
            return int(path.name)
    raise AssertionError(f"There is no rank {rank}.")


def of_ours(said):
    return [line for line in said.splitlines() if line.startswith("mobclip:")]


@pytest.mark.parametrize("killed", [0, 1])
def test_a_rank_that_is_killed_ends_all_and_the_same_command_goes_on(folder, killed):
    command = [*TABLES, "--edges", "commuting.parquet", *SETTINGS]
    launcher = start(folder, *command)
    checkpoint = folder / "region.mobclip.checkpoint"
    deadline = time.monotonic() + 300
    while not checkpoint.exists() and launcher.poll() is None and time.monotonic() < deadline:
        time.sleep(0.02)
    os.kill(rank_of(launcher, killed), signal.SIGKILL)
    _, said = launcher.communicate(timeout=300)
    assert launcher.returncode not in (0, None) and checkpoint.exists() and not (folder / "region.mobclip").exists()
    assert [line for line in of_ours(said) if "goes on from the checkpoint" in line], said
    assert len(of_ours(said)) <= 2  # the other was ended by torchrun while it said so

    goes_on = start(folder, *command)
    out, said = goes_on.communicate(timeout=300)
    assert goes_on.returncode == 0, said
    assert said.count("goes on from the checkpoint region.mobclip.checkpoint") == 1 and "in each of 2 ranks" in said
    assert not of_ours(said) and out.count("embedding dimension 16, in region.mobclip") == 1
    assert np.isfinite(embed_cells(open_bundle(folder / "region.mobclip"), toy_region.region_cells())).all()
    assert not checkpoint.exists()


def test_a_mistake_is_told_once_and_nothing_is_written(folder):
    before = set(os.listdir(folder))
    launcher = start(folder, *TABLES, "--people", "nobody")
    out, said = launcher.communicate(timeout=300)
    [line] = of_ours(said)
    assert launcher.returncode and "no column 'nobody'" in line and not out and set(os.listdir(folder)) == before
