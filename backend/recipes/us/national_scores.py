"""How well columns and embeddings of the whole country predict labels, whole states left out, and what each modality is worth.

python -m recipes.us.national_scores --data FOLDER --out SCORES.json [--model BUNDLE …]
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any

import numpy as np
import typer

from mobclip.bundle import inference
from mobclip.bundle.store import open_bundle
from mobclip.io.atomic import atomic_write
from mobclip.progress import Progress
from mobclip.train.config import Config
from mobclip.train.inputs import Inputs, prepare_inputs
from recipes.command import run as run_command
from recipes.command import with_progress
from recipes.us.data import CountryData
from recipes.us.national import read_files
from recipes.us.scoring import Predictions, Scorer

OWN, ALL = "columns of the place", "columns of the place and of those around"
TRUNCATED = (32,)  # numbers of first dimensions that are scored as well
FOLDS = ("state",)


def main(
    data: Annotated[Path, typer.Option(help="Folder of the training data (docs/training.md).")],
    out: Annotated[Path, typer.Option(help="File of the scores, .json.")],
    model: Annotated[list[Path], typer.Option(help="Model to score beside the columns; may be given again.")] = [],  # noqa: B006
) -> None:
    """Score the columns of the training data, all, without each modality, and of each alone."""
    country = with_progress("Reading the data", lambda progress: read_files(data, progress))
    inputs = prepare_inputs(country.training, Config())
    sets = column_sets(country, inputs)
    for path in model:
        sets |= embedding_sets(path.stem, inference.embed_cells(open_bundle(path), country.training.cells))
    scores = with_progress("Scoring", lambda progress: scores_of(country, sets, progress))
    with atomic_write(out) as file:
        file.write_text(json.dumps(scores, indent=1), encoding="utf-8")
    for name, of_labels in scores["r2"].items():
        typer.echo(f"{name:50} " + "  ".join(f"{label} {r2:.3f}" for label, (r2, *_) in of_labels.items()))


def column_sets(country: CountryData, inputs: Inputs) -> dict[str, np.ndarray]:
    """Standardised columns, float32 n x f, 0 where unknown: of the place, of all, and of the place without each modality."""
    own = [modality.name for modality in country.training.modalities]
    of_place = np.isin(inputs.modalities, own)
    sets = {OWN: inputs.values[:, of_place], ALL: inputs.values}
    sets |= {f"{OWN}, without {name}": inputs.values[:, of_place & (inputs.modalities != name)] for name in own}
    return sets | {f"{name} alone": inputs.values[:, inputs.modalities == name] for name in own}


def embedding_sets(name: str, embeddings: np.ndarray) -> dict[str, np.ndarray]:
    """Embeddings of all cells, whole and their first dimensions."""
    return {name: embeddings, **{f"{name}, {count} dimensions": embeddings[:, :count] for count in TRUNCATED}}


def scores_of(country: CountryData, sets: Mapping[str, np.ndarray], progress: Progress) -> dict[str, Any]:
    """R2 with 95 % intervals by set of columns and label, and how much better the first set is than each other."""
    scorer = Scorer(country)
    predictions: dict[str, Predictions] = {}
    for done, (name, values) in enumerate(sets.items()):
        progress(done / len(sets), f"ridge on {name}")
        predictions[name] = scorer.predictions(values, kinds=FOLDS)
    first, *others = predictions
    return {
        "method": "ridge, whole states left out: [R2, low, high], 95 % intervals from bootstrap samples of states; mean: by cell",
        "cells": len(country.cell_labels.rows),
        "counties": len(country.county_labels.county),
        "r2": {name: scorer.scores(values)["state"] for name, values in predictions.items()},
        f"{first}, mean above": {name: scorer.difference(predictions[first], predictions[name]) for name in others},
    }


if __name__ == "__main__":
    run_command(main, "national-scores")
