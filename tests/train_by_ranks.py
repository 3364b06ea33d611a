"""Train encoders of a toy region, alone or under torchrun: python train_by_ranks.py FOLDER OUT.npz NAME …

NAME is an encoder or, of `gnn`, a convolution; -3 behind it draws 3 partners of each cell, as in a large graph. A run goes on
from the checkpoint FOLDER/NAME.checkpoint, where it is there.
"""

import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import toy_region

from mobclip.train import convolutional, distributed, lightgcn
from mobclip.train.config import config_of_region
from mobclip.train.encoders import SETTINGS, Sampling, Task, train_encoder_of
from mobclip.train.inputs import held_out_cells, sampling_weights
from mobclip.train.plan import InputTable, Plan
from mobclip.train.region import read_region

TABLES = ("poi.parquet", "people.parquet", "light.csv")
STEPS = {
    **toy_region.QUICK,
    "steps": 20,
    "check_every": 5,
    "patience": 100,
    "batch_rows": 63,
}  # 63 are not halved evenly


def task_of(folder: Path, name: str, checkpoint: Path) -> Task:
    """What `mobclip train` makes of its options before it trains."""
    name = name.partition("-")[0]
    is_convolution = name.endswith("Conv")
    plan = Plan(
        modalities=tuple(InputTable(file=folder / table) for table in TABLES),
        edges=(InputTable(file=folder / "commuting.parquet"),),
        encoder="gnn" if is_convolution else name,
        people="population",
        settings=STEPS,
        **({"convolution": name} if is_convolution else {}),
    )
    region = read_region(plan)
    config = config_of_region({**SETTINGS[plan.encoder], **plan.settings}, region.data.cells, region.data.columns)
    return Task(
        options=plan,
        region=region,
        config=config,
        sampling=Sampling(sampling_weights(region.data, config), held_out_cells(region.data.cells, config)),
        device="cpu",
        checkpoint=checkpoint,
    )


def train(folder: Path, names: list[str], stop: int | None = None) -> dict[str, Any]:
    """By name the losses, errors in held-out cells and embeddings of each encoder, and the number of steps that were taken.

    A number of steps to stop after ends it with KeyboardInterrupt.
    """
    results = {}
    for name in names:
        told = []

        def progress(fraction: float, text: str = "") -> None:
            told.append(text)  # noqa: B023 - called within this turn only
            if len(told) == stop:  # noqa: B023
                raise KeyboardInterrupt

        with pytest.MonkeyPatch.context() as patch:
            for module, run in ((lightgcn, lightgcn.LightGCNRun), (convolutional, convolutional.ConvolutionalRun)):
                if "-" in name:
                    patch.setattr(module, "PARTNERS", int(name.partition("-")[2]))
                    patch.setitem(run.__init__.__kwdefaults__, "max_whole_edges", 0)
            trained = train_encoder_of(task_of(folder, name, folder / f"{name}.checkpoint"), progress)
        results[f"{name} steps"] = sum(text.startswith("step") for text in told)
        results[f"{name} embeddings"] = trained.embeddings
        results |= {f"{name} {what}": [check[what] for check in trained.history] for what in ("loss", "error")}
    return results


if __name__ == "__main__":
    distributed.join("cpu")
    is_first = distributed.rank() == 0
    found = train(Path(sys.argv[1]), sys.argv[3:])
    if is_first:
        np.savez(sys.argv[2], **found)
