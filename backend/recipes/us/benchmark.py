"""The benchmark with the columns that us-open was made from: python -m recipes.us.benchmark --data FOLDER --out FOLDER."""

from pathlib import Path
from typing import Annotated

import numpy as np
import typer

from mobclip.benchmark.encoders import Candidate, candidates, column_candidate
from mobclip.benchmark.run import check_options, run_benchmark
from mobclip.train.config import Config
from mobclip.train.data import TrainingData
from mobclip.train.inputs import prepare_inputs
from recipes.command import run as run_command
from recipes.command import with_progress
from recipes.us.data import read_us


def main(
    data: Annotated[Path, typer.Option(help="Folder of the training data (docs/training.md).")],
    out: Annotated[Path, typer.Option(help="Folder for table.csv, table.md and figure.png.")],
    model: Annotated[list[str], typer.Option(help="Model to compare; may be given again.")] = [],  # noqa: B006
    probe: Annotated[str, typer.Option(help="ridge or lightgbm.")] = "ridge",
    task: Annotated[list[str], typer.Option(help="Only this label; may be given again.")] = [],  # noqa: B006
) -> None:
    """Run `mobclip benchmark us` with the raw columns of the training data beside the models."""
    check_options(out, probe, task)
    country = with_progress("Reading the data", lambda progress: read_us(data, progress))
    compared = candidates(model, probe, raw_candidates(country.training, probe))
    typer.echo(with_progress("Scoring", lambda progress: run_benchmark(compared, out, task, progress)))


def raw_candidates(data: TrainingData, probe: str) -> list[Candidate]:
    """The standardised columns of the cell itself, and all, with averages along flows and over neighbouring cells."""
    inputs = prepare_inputs(data, Config())
    own = np.isin(inputs.modalities, [modality.name for modality in data.modalities])
    return [
        column_candidate("raw columns", data.cells, inputs.values[:, own], probe),
        column_candidate("raw columns and surroundings", data.cells, inputs.values, probe),
    ]


if __name__ == "__main__":
    run_command(main, "benchmark-us")
