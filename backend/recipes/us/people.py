"""Add people to the cells of a model of the United States: python -m recipes.us.people --data FOLDER --model BUNDLE."""

from pathlib import Path
from typing import Annotated

import numpy as np
import typer

from mobclip.bundle.encoders import CellTable, location_encoder
from mobclip.bundle.quantise import shortened
from mobclip.bundle.store import open_bundle, write_bundle
from mobclip.errors import InputError
from recipes.command import run as run_command
from recipes.command import with_progress
from recipes.us.data import TRACTS
from recipes.us.tracts import read_tracts

FILE = "people.npy"


def main(
    data: Annotated[Path, typer.Option(help="Folder of the training data (docs/training.md).")],
    model: Annotated[Path, typer.Option(help="Bundle to write again, with people.")],
) -> None:
    """Count the people of tracts by cell, as training does, and write them into the table; all else stays as it is."""
    tracts = with_progress("Reading tracts", lambda progress: read_tracts(data / TRACTS, progress))
    bundle, people = open_bundle(model), tracts.shares @ tracts.people
    table = location_encoder(bundle, "cells")
    if not isinstance(table, CellTable) or not np.array_equal(table.index, tracts.cells):
        raise InputError(f"{model} has other cells than the data: train it again (make train-us).")
    card = bundle.card.to_json()
    next(entry for entry in card["encoders"] if entry["kind"] == "cells")["people"] = FILE
    files: dict[str, np.ndarray | bytes] = {name: bundle.read(name) for name in bundle.card.digests}
    write_bundle(model, card, {**files, FILE: shortened(people)})
    typer.echo(f"{model}: {people.sum():,.0f} people in {len(people):,} cells")


if __name__ == "__main__":
    run_command(main, "people-us")
