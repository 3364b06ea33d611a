"""Train the bundle `us-open`: python -m recipes.us.train --data FOLDER --out BUNDLE."""

import json
import sys
import time
from pathlib import Path
from typing import Annotated

import numpy as np
import torch
import typer
from rich.console import Console
from rich.progress import BarColumn, TextColumn, TimeElapsedColumn
from rich.progress import Progress as Bar

from mobclip import __version__
from mobclip.errors import InputError
from mobclip.geo import h3_cells
from mobclip.io.container import check_replaceable
from mobclip.progress import Progress, no_progress
from mobclip.train.config import Config, read_config
from mobclip.train.distil import coordinates_of, distil
from mobclip.train.export import bounds_of, cell_table, coordinates_encoder, decoded, export, features_encoder
from mobclip.train.inputs import Inputs, held_out, inputs_of, sampling_weights
from mobclip.train.loop import Run, in_blocks
from mobclip.train.model.inductive import Block
from mobclip.train.report import write_report
from mobclip.train.targets import Targets
from recipes.us.data import RESOLUTION, CellData, read_us
from recipes.us.scoring import MEAN, Scorer, mean_r2

OWN, ALL = "the {} columns of the place", "all {} columns, with those of places around"
SECONDS_PER_LINE = 15  # in a log
HIDDEN = 0.3  # share of the judged cells
CARD = json.loads(Path(__file__).with_name("card.json").read_text(encoding="utf-8"))


def train_encoder(
    data: CellData,
    inputs: Inputs,
    chance: np.ndarray,
    config: Config,
    device: str = "cpu",
    checkpoint: Path | None = None,
    progress: Progress = no_progress,
) -> Run:
    """Train the encoder on cells drawn by chance, and set its projection; the run is taken up from its checkpoint."""
    sample = _sample(chance, config)
    columns = (inputs.groups, inputs.modalities, inputs.pivot)
    targets = Targets.fit(inputs.values[sample], *columns, config.targets_a_group, config.whitening_floor)
    run = Run(inputs.values, inputs.mask, targets, chance, held_out(data.cells, config), config, device)
    model = run.train(checkpoint, progress)
    places = run.features[sample], run.mask[sample]
    model.to("cpu").fit_recovery(*places, in_blocks(model.cross_predictions, *places))
    model.fit_projection(in_blocks(model.joined, *places), projection_blocks(inputs, targets, config))
    model.to(device)
    return run


def projection_blocks(inputs: Inputs, targets: Targets, config: Config) -> list[Block]:
    """The predictions of each group, which count alike, and the columns of each modality."""
    slices = targets.layout.slices
    weight = config.prediction_weight / len(slices)
    blocks = [Block(torch.arange(start, stop), weight, config.prediction_floor) for start, stop in slices]
    for name, weight in inputs.weights.items():
        columns = torch.from_numpy(np.flatnonzero(inputs.modalities == name)) + targets.layout.targets
        blocks.append(Block(columns, weight, config.column_floor))
    return blocks


def scores(
    data: CellData, inputs: Inputs, run: Run, shipped: dict[str, np.ndarray], embeddings: np.ndarray, progress: Progress
) -> dict:
    """Scores of what is shipped, of its first dimensions, of what it was before quantisation, and of plain columns."""
    judge = Scorer(data)
    own = np.isin(inputs.modalities, [modality.name for modality in data.modalities])
    columns = {
        "us-open": shipped["cells"],
        "us-open, 64 dimensions": shipped["cells"][:, :64],
        "us-open, 32 dimensions": shipped["cells"][:, :32],
        "us-open, 16 dimensions": shipped["cells"][:, :16],
        "us-open, not quantised": embeddings,
        "us-open, from coordinates alone": shipped["coordinates"],
        OWN.format(own.sum()): inputs.values[:, own],
        ALL.format(own.size): inputs.values,
    }
    found, predictions = {"ridge": {}, "lightgbm": {}}, {}
    for number, (name, values) in enumerate(columns.items()):
        progress(0.5 * number / len(columns), f"ridge on {name}")
        predictions[name] = judge.predictions(values)
        found["ridge"][name] = judge.scores(predictions[name])
    for number, name in enumerate(("us-open", OWN.format(own.sum()))):  # all columns would take half an hour
        progress(0.5 + 0.2 * number, f"boosted trees on {name}")
        at_judged = columns[name][data.judged]
        found["lightgbm"][name] = judge.scores(judge.predictions_at("cell", at_judged, "lightgbm", ("state",)))
    ours = predictions["us-open"]
    against = {
        name: judge.difference(ours, predictions[name]) for name in (OWN.format(own.sum()), ALL.format(own.size))
    }
    progress(0.9, "hiding modalities")
    of_values, of_places = hidden_modalities(judge, inputs, run)
    return {
        "probe": "ridge, penalty chosen by whole folds left out inside the training folds; LightGBM, 300 trees, rate 0.1",
        "folds": "five, of whole states; five at random. [R2, low, high]: 95 % of resamplings of whole states",
        "cells": len(data.judged),
        "counties": len(data.counties),
        "r2": found,
        "mean ridge R2 above": against,
        "counties without flows": judge.where_flows_are_missing(ours),
        "share of mean R2 lost with 30 % of a modality hidden": of_values,
        "the same with the modality hidden whole in 30 % of the places": of_places,
    }


def hidden_modalities(judge: Scorer, inputs: Inputs, run: Run) -> tuple[dict[str, float], dict[str, float]]:
    """Share of the mean R2 that is lost when 30 % of a modality is hidden in the judged cells, drawn by chance: of its
    values, and all of it in 30 % of the cells."""
    rows = judge.data.judged

    def score(mask: np.ndarray) -> float:
        embeddings = in_blocks(run.model, run.features[rows], torch.from_numpy(mask), run.device).numpy()
        return mean_r2(judge, embeddings)[0]

    def lost(columns: int) -> dict[str, float]:
        drawn = np.random.default_rng(run.config.seed).random((len(rows), columns)) < HIDDEN
        masks = {m.name: inputs.mask[rows] & ~(drawn & (inputs.modalities == m.name)) for m in judge.data.modalities}
        return {name: round(1 - score(mask) / whole, 3) for name, mask in masks.items()}

    whole = score(inputs.mask[rows])
    return lost(len(inputs.columns)), lost(1)


def main(
    data: Annotated[Path, typer.Option(help="Folder of the training data (docs/training.md).")],
    out: Annotated[Path, typer.Option(help="Bundle to write.")],
    device: Annotated[str, typer.Option(help="cpu or cuda.")] = "cpu",
    config: Annotated[Path | None, typer.Option(help="Settings, TOML.")] = None,
    work: Annotated[Path, typer.Option(help="Where checkpoints and the report go.")] = Path("build/train-us"),
) -> None:
    """Train the encoder of the United States, judge it and write the bundle."""
    settings = read_config(config) if config else Config()
    if device != "cpu" and not torch.cuda.is_available():
        raise InputError(f"There is no {device} device here: give --device cpu.")
    check_replaceable(out)
    work.mkdir(parents=True, exist_ok=True)
    cells = _with_bar("Reading the data", lambda progress: read_us(data, progress))
    inputs, chance = inputs_of(cells, settings), sampling_weights(cells.people, settings)
    arguments = (cells, inputs, chance, settings, device, work / "checkpoint.pt")
    run = _with_bar("Training", lambda progress: train_encoder(*arguments, progress))
    embeddings = in_blocks(run.model, run.features, run.mask, device).numpy()
    lonlat = h3_cells.centres(cells.cells)
    rows = (lonlat, embeddings, chance, run.held_out, settings, device)
    coordinates, told = _with_bar("Coordinates", lambda progress: distil(*rows, progress))
    encoders = {"cells": cell_table(cells.cells, embeddings, np.sqrt(cells.people), RESOLUTION)}
    encoders["coordinates"] = coordinates_encoder(coordinates.to("cpu"))
    shipped = {"cells": decoded(encoders["cells"][1], np.arange(len(embeddings)))}
    shipped["coordinates"] = coordinates_of(coordinates, lonlat)
    found = _with_bar("Judging", lambda progress: scores(cells, inputs, run, shipped, embeddings, progress))
    found["variance told from coordinates"] = told
    encoders["features"] = features_encoder(run.model.to("cpu"), inputs)
    card = {
        **CARD,
        "dimension": settings.dimension,
        "domain": {"bounds": bounds_of(cells.cells), **CARD["domain"]},
        "training": {
            **CARD["training"],
            "settings": vars(settings),
            "steps": run.step,
            "mobclip": __version__,
            "device": device,
        },
        "scores": found,
    }
    export(out, card, *encoders.values())
    write_report(work, run.history, found, cells.cells, embeddings)
    best = found["r2"]["ridge"]["us-open"]["state"][MEAN]
    Console().print(f"{out}: mean R2 in states left out {best[0]} ({best[1]} to {best[2]}); report in {work}")


def _sample(chance: np.ndarray, config: Config) -> np.ndarray:
    draw = np.random.default_rng(config.seed)
    count = min(config.sample_rows, int((chance > 0).sum()))
    return np.sort(draw.choice(len(chance), count, replace=False, p=chance))


def _with_bar(title: str, work):
    """What work gives, with its progress as a bar in a terminal and as a line now and then in a log."""
    console = Console()
    if not console.is_terminal:
        return work(_lines(title))
    with Bar(TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn(), console=console) as bar:
        task = bar.add_task(title, total=1.0)
        return work(lambda fraction, text="": bar.update(task, completed=fraction, description=f"{title}: {text}"))


def _lines(title: str) -> Progress:
    start = said = time.monotonic()

    def say(fraction: float, text: str = "") -> None:
        nonlocal said
        if time.monotonic() - said >= SECONDS_PER_LINE:
            said = time.monotonic()
            print(f"{title}: {fraction:.0%} after {said - start:.0f} s, {text}", flush=True)

    return say


if __name__ == "__main__":
    try:
        typer.run(main)
    except InputError as error:
        print(f"train-us: {error}", file=sys.stderr)
        raise SystemExit(2) from None
