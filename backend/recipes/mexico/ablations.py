"""What each input of mx-open is worth: python -m recipes.mexico.ablations --data FOLDER.

The encoder is trained anew without each modality, and without commuting as the graph, when only the cells around stand beside a
cell. It is smaller than mx-open and trained for shorter, by the settings `SMALL`. Embeddings are kept, so that a run that stopped
goes on.
"""

import dataclasses
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

import numpy as np
import typer

from mobclip.choices import Device
from mobclip.evaluation.results import Comparison
from mobclip.io.atomic import atomic_write
from mobclip.io.container import digest
from mobclip.train.config import config_of_region
from mobclip.train.device import chosen_device
from mobclip.train.encoder import train_encoder
from mobclip.train.inputs import held_out_cells, prepare_inputs, sampling_weights
from mobclip.train.region import build_region
from recipes import sources
from recipes.command import run as run_command
from recipes.command import with_progress
from recipes.mexico import scores
from recipes.mexico.data import FLOWS, Mexico
from recipes.mexico.train import options_of, read

SMALL = {"steps": 800, "batch_rows": 1024, "hidden": 128, "check_every": 200, "sample_rows": 15_000}
ALL = "all"
NO_GRAPH, NO_FLOWS = "cells around in place of the graph", "no flows at all"


def main(
    data: Annotated[Path, typer.Option(help="Folder of the training data, with mexico/, world/ and the images.")],
    out: Annotated[Path, typer.Option(help="Folder for the embeddings and ablations.json.")] = Path(
        "build/ablations-mx"
    ),
    device: Annotated[Device, typer.Option(help="Where to compute; auto: a GPU where there is one.")] = "cpu",
    cache: Annotated[Path, typer.Option(help="Folder for files of packages.")] = sources.CACHE,
) -> None:
    """Train and score each variation."""
    out.mkdir(parents=True, exist_ok=True)
    mexico, _ = read(data, cache)
    by_cell = {name: embeddings(name, of_it, out, device) for name, of_it in variations(mexico).items()}
    comparison = with_progress("Scoring", lambda progress: scores.compared(mexico, by_cell, progress))
    found = table(comparison, by_cell)
    (out / "ablations.json").write_text(json.dumps(found, indent=1), encoding="utf-8")
    for name, of_it in found.items():
        typer.echo(f"{name}: " + ", ".join(f"{what} {values}" for what, values in of_it.items()))


def variations(mexico: Mexico) -> dict[str, Mexico]:
    """The inputs without each part of them, by what is left out."""
    names = [table.modality.name for table in mexico.tables]
    without = {f"without {name}": _without(mexico, name) for name in names}
    no_graph = dataclasses.replace(mexico, flows=[])
    return {ALL: mexico, **without, NO_GRAPH: no_graph, NO_FLOWS: _without(no_graph, FLOWS)}


def embeddings(name: str, mexico: Mexico, folder: Path, device: Device) -> np.ndarray:
    """Embeddings of the cells of the areas, float32 n x d, from the folder if they are there already."""
    options = options_of(mexico, SMALL)
    region = with_progress(name, lambda progress: build_region(options, mexico.tables, mexico.flows, progress))
    data, config = region.data, config_of_region(options.settings, region.data.cells, region.data.columns)
    inputs = prepare_inputs(data, config)
    path = folder / f"{digest(inputs.values.tobytes() + repr(config).encode()).removeprefix('sha256:')[:16]}.npy"
    if not path.is_file():
        run = with_progress(
            name,
            lambda progress: train_encoder(
                inputs,
                config,
                sampling_weights=sampling_weights(data, config),
                held_out=held_out_cells(data.cells, config),
                device=chosen_device(device),
                checkpoint=path.with_suffix(".checkpoint"),
                progress=progress,
            ),
        )
        with atomic_write(path) as new:
            np.save(new, run.embeddings())
        path.with_suffix(".checkpoint").unlink(missing_ok=True)
    return np.load(path)[np.searchsorted(data.cells, mexico.areas.cells)]


def table(comparison: Comparison, names: Iterable[str]) -> dict[str, dict[str, list[float]]]:
    """By variation, R2 with whole states left out, and how much higher it is with all inputs."""
    kind = comparison.splits[0].kind
    r2 = scores.r2_of(comparison, kind)
    lost = {name: scores.difference(comparison, kind, ALL, name) for name in names if name != ALL}
    return {name: {"R2": r2[name]} | ({"lost": lost[name]} if name in lost else {}) for name in names}


def _without(mexico: Mexico, name: str) -> Mexico:
    return dataclasses.replace(mexico, tables=[table for table in mexico.tables if table.modality.name != name])


if __name__ == "__main__":
    run_command(main, "ablations-mx")
