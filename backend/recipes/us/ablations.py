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

import matplotlib.pyplot as plt
from matplotlib.axes import Axes

from mobclip.train.config import Config
from mobclip.train.data import TrainingData
from mobclip.train.encoder import train_encoder
from mobclip.train.inputs import held_out_cells, prepare_inputs, sampling_weights
from recipes.command import run
from recipes.us.data import CountryData, read_us
from recipes.us.scoring import Scorer, mean_r2

SMALL = Config(steps=800, batch_rows=1024, hidden=128, check_every=200, sample_rows=15_000)
CELLS = (0.03, 0.1, 0.3)  # shares of the cells to train on, beside all of them
EDGES = (0.03, 0.3)  # shares of the commuting flows
ORDER = ("demographics", "poi", "imagery", "mobility")
ALONG_FLOWS = ("out", "in", "migration")  # averages that need mobility
TITLES = {"cells": "Share of the cells trained on", "edges": "Share of the commuting flows", "modalities": "Modalities"}
Scores = dict[str, dict[str, list[float]]]  # [R2, low, high] by ablation and point


def main(
    data: Annotated[Path, typer.Option(help="Folder of the training data (docs/training.md).")],
    out: Annotated[Path, typer.Option(help="Folder for scaling.json and scaling.png.")] = Path("build/scaling"),
    device: Annotated[str, typer.Option(help="cpu or cuda.")] = "cpu",
) -> None:
    """Train and score each variation, and draw the figure."""
    country = read_us(data)
    out.mkdir(parents=True, exist_ok=True)
    complete = score(country, SMALL, device)
    scores: Scores = {"cells": {}, "edges": {}, "modalities": {}}

    def note(kind: str, point: str, value: list[float]) -> None:
        scores[kind][point] = value
        typer.echo(f"{kind} {point}: mean R2 {value}")
        (out / "scaling.json").write_text(json.dumps(scores, indent=1), encoding="utf-8")

    for count in range(1, len(ORDER)):
        fewer = dataclasses.replace(country, training=with_modalities(country.training, ORDER[:count]))
        note("modalities", " + ".join(ORDER[:count]), score(fewer, SMALL, device))
    note("modalities", "all", complete)
    for share in CELLS:
        note("cells", f"{share:.0%}", score(country, SMALL, device, share))
    note("cells", "100%", complete)
    for share in EDGES:
        note("edges", f"{share:.0%}", score(read_us(data, edges=share), SMALL, device))
    note("edges", "100%", complete)
    draw(scores, out / "scaling.png")


def score(country: CountryData, config: Config, device: str, share: float = 1.0) -> list[float]:
    """Mean ridge R2 in states left out, with its interval, of an encoder trained on a random share of the cells."""
    weights = sampling_weights(country.training, config)
    weights = np.where(np.random.default_rng(config.seed).random(len(weights)) < share, weights, 0)
    encoder = train_encoder(
        prepare_inputs(country.training, config),
        config,
        sampling_weights=weights / weights.sum(),
        held_out=held_out_cells(country.training.cells, config),
        device=device,
    )
    return mean_r2(Scorer(country), encoder.embeddings(country.cell_labels.rows))


def with_modalities(data: TrainingData, names: tuple[str, ...]) -> TrainingData:
    """Only these modalities and their surroundings; averages along flows and migration belong to `mobility`."""
    modalities = tuple(modality for modality in data.modalities if modality.name in names)
    context = tuple(
        modality
        for modality in data.context
        if modality.name.split("_")[0] in (*names, "migration")
        and ("mobility" in names or modality.name.split("_")[-1] not in ALONG_FLOWS)
    )
    kept = {modality.name for modality in (*modalities, *context)}
    columns = {column for modality in modalities for column in modality.columns}
    return dataclasses.replace(
        data,
        modalities=modalities,
        context=context,
        groups={column: group for column, group in data.groups.items() if column in columns},
        importances={name: value for name, value in data.importances.items() if name in kept},
    )


def draw(scores: Scores, path: Path) -> None:
    """R2 with intervals against each of the three."""
    figure, axes = plt.subplots(1, len(scores), figsize=(12, 3.8), sharey=True, layout="constrained")
    for axis, (kind, points) in zip(axes, scores.items(), strict=True):
        _panel(axis, kind, points)
    axes[0].set_ylabel("mean R² with states held out")
    figure.savefig(path, dpi=130)
    plt.close(figure)


def _panel(axis: Axes, kind: str, points: dict[str, list[float]]) -> None:
    """One ablation, a point with its interval for each variation."""
    middle, low, high = np.array(list(points.values())).T
    axis.errorbar(range(len(points)), middle, [middle - low, high - middle], marker="o", capsize=3, color="#332288")
    labels = list(points)
    if kind == "modalities":
        added = [f"+ {name.split(' + ')[-1]}" for name in labels[1:-1]]
        labels = [labels[0], *added, labels[-1]]
    axis.set_xticks(range(len(points)), labels, fontsize=8)
    axis.margins(x=0.12)
    axis.set(title=TITLES[kind])
    axis.spines[["top", "right"]].set_visible(False)


if __name__ == "__main__":
    run(main, "ablations")
