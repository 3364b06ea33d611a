"""Training by several processes: the losses and the table are those of one, and either goes on with the run of the other."""

import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import toy_region

torch = pytest.importorskip("torch")
pytest.importorskip("torch_geometric")

import train_by_ranks

SCRIPT = Path(train_by_ranks.__file__)
ENCODERS = ("inductive", "lightgcn", "SAGEConv", "GATv2Conv", "lightgcn-3", "SAGEConv-3")
RESUMED = "SAGEConv"
STOP = 11  # steps: the last checkpoint is one before


def by_two(folder, *names):
    """What two processes of gloo find; they end as the first of them does."""
    out = folder / "two.npz"
    launch = [sys.executable, "-m", "torch.distributed.run", "--standalone", "--nproc-per-node", "2", str(SCRIPT)]
    tests = os.pathsep.join([str(SCRIPT.parent), os.environ.get("PYTHONPATH", "")])
    done = subprocess.run(
        [*launch, str(folder), str(out), *names],
        check=False,
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": tests, "OMP_NUM_THREADS": "1"},
    )
    assert done.returncode == 0, done.stderr
    return np.load(out)


@pytest.fixture(scope="module")
def found(tmp_path_factory):
    """What one process finds, and what two do, which go on with the run of RESUMED that one has begun."""
    folder = tmp_path_factory.mktemp("region")
    toy_region.write_region(folder)

    with pytest.raises(KeyboardInterrupt):
        train_by_ranks.train(folder, [RESUMED], STOP)
    resumed = folder / f"{RESUMED}.checkpoint"
    content = resumed.read_bytes()
    resumed.unlink()
    one = train_by_ranks.train(folder, list(ENCODERS))
    for checkpoint in folder.glob("*.checkpoint"):
        checkpoint.unlink()
    resumed.write_bytes(content)
    return one, by_two(folder, *ENCODERS)


@pytest.mark.parametrize("encoder", ENCODERS)
def test_two_processes_find_what_one_finds(encoder, found):
    one, two = found
    assert len(one[f"{encoder} loss"]) == 4
    for what in ("loss", "error", "embeddings"):
        np.testing.assert_allclose(two[f"{encoder} {what}"], one[f"{encoder} {what}"], atol=1e-5)


def test_two_processes_go_on_with_the_run_of_one(found):
    one, two = found
    steps = train_by_ranks.STEPS["steps"]
    assert one[f"{RESUMED} steps"] == steps and two[f"{RESUMED} steps"] == steps - STOP + 1
