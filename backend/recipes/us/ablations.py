"""What more data is worth: python -m recipes.us.ablations --data FOLDER.

The encoder is trained anew, smaller and shorter than `us-open` so that all runs take less than an hour on two cores, with
shares of the cells, shares of the commuting flows, and one modality after the other. Everything else stays the same.
"""

import dataclasses
import json
from pathlib import Path
from typing import Annotated

import matplotlib
import numpy as np
import typer

matplotlib.use("Agg")

import matplotlib.pyplot as plot

from mobclip.train.config import Config
from mobclip.train.inputs import inputs_of, sampling_weights
from mobclip.train.loop import in_blocks
from recipes.us.data import CellData, read_us
from recipes.us.scoring import Scorer, mean_r2
from recipes.us.train import train_encoder

SMALL = Config(steps=800, batch_rows=1024, hidden=128, check_every=200, sample_rows=15_000)
CELLS, EDGES = (0.03, 0.1, 0.3), (0.03, 0.3)  # beside all of them
ORDER = ("demographics", "poi", "imagery", "mobility")
TITLES = {"cells": "Share of the cells trained on", "edges": "Share of the commuting flows", "modalities": "Modalities"}


def main(
    data: Annotated[Path, typer.Option(help="Folder of the training data (docs/training.md).")],
    out: Annotated[Path, typer.Option(help="Folder for scaling.json and scaling.png.")] = Path("build/scaling"),
    device: Annotated[str, typer.Option(help="cpu or cuda.")] = "cpu",
) -> None:
    """Train and judge each variation, and draw the figure."""
    out.mkdir(parents=True, exist_ok=True)
    every = read_us(data)
    whole = judged(every, SMALL, device)
    found = {"cells": {}, "edges": {}, "modalities": {}}

    def note(kind: str, point: str, value: list[float]) -> None:
        found[kind][point] = value
        typer.echo(f"{kind} {point}: mean R2 {value}")
        (out / "scaling.json").write_text(json.dumps(found, indent=1), encoding="utf-8")

    for count in range(1, len(ORDER)):
        note("modalities", " + ".join(ORDER[:count]), judged(with_modalities(every, ORDER[:count]), SMALL, device))
    note("modalities", "all", whole)
    for share in CELLS:
        note("cells", f"{share:.0%}", judged(every, SMALL, device, share))
    note("cells", "100%", whole)
    for share in EDGES:
        note("edges", f"{share:.0%}", judged(read_us(data, edges=share), SMALL, device))
    note("edges", "100%", whole)
    draw(found, out / "scaling.png")


def judged(data: CellData, config: Config, device: str, share: float = 1.0) -> list[float]:
    """Mean ridge R2 in states left out of an encoder trained on a share of the cells, with its interval."""
    inputs = inputs_of(data, config)
    chance = sampling_weights(data.people, config)
    chance = np.where(np.random.default_rng(config.seed).random(len(chance)) < share, chance, 0)
    run = train_encoder(data, inputs, chance / chance.sum(), config, device)
    return mean_r2(Scorer(data), in_blocks(run.model, run.features[data.judged], run.mask[data.judged], device).numpy())


def with_modalities(data: CellData, names: tuple[str, ...]) -> CellData:
    """Only these modalities and their surroundings; averages along flows and migration belong to `mobility`."""
    by_flows = ("out", "in", "migration")
    modalities = tuple(modality for modality in data.modalities if modality.name in names)
    context = tuple(
        modality
        for modality in data.context
        if modality.name.split("_")[0] in (*names, "migration")
        and ("mobility" in names or modality.name.split("_")[-1] not in by_flows)
    )
    return dataclasses.replace(data, modalities=modalities, context=context)


def draw(found: dict, path: Path) -> None:
    """R2 with intervals against each of the three."""
    figure, axes = plot.subplots(1, len(found), figsize=(12, 3.8), sharey=True, layout="constrained")
    for axis, (kind, points) in zip(axes, found.items(), strict=True):
        middle, low, high = np.array(list(points.values())).T
        axis.errorbar(range(len(points)), middle, [middle - low, high - middle], marker="o", capsize=3, color="#332288")
        labels = [name.split(" + ")[-1] if kind == "modalities" else name for name in points]
        labels = [
            f"+ {name}" if kind == "modalities" and 0 < number < len(labels) - 1 else name
            for number, name in enumerate(labels)
        ]
        axis.set_xticks(range(len(points)), labels, fontsize=8)
        axis.margins(x=0.12)
        axis.set(title=TITLES[kind])
        axis.spines[["top", "right"]].set_visible(False)
    axes[0].set_ylabel("mean R² in states left out")
    figure.savefig(path, dpi=130)
    plot.close(figure)


if __name__ == "__main__":
    typer.run(main)
