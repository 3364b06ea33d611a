"""Make `mobclip/geo/world_people.npz`, the people of the world by coarse cell: python -m recipes.world_people --data FOLDER."""

from pathlib import Path
from typing import Annotated

import numpy as np
import pyarrow.parquet as parquet
import typer

from mobclip.bundle.quantise import shortened
from mobclip.errors import InputError
from mobclip.geo import h3_cells
from mobclip.geo.world_people import FILE, RESOLUTION
from recipes.command import run

POPULATION = "world/population_r5.parquet"
COLUMNS = ("h3", "population")


def main(
    data: Annotated[Path, typer.Option(help="Folder of the data (docs/training.md).")],
    out: Annotated[Path, typer.Option(help="File to write.")] = FILE,
) -> None:
    """Sum the people of finer cells by the coarse cell around them."""
    path = data / POPULATION
    if not path.is_file():
        raise InputError(f"{data} lacks {POPULATION}: give the folder that holds the data.")
    missing = sorted(set(COLUMNS) - set(parquet.read_schema(path).names))
    if missing:
        raise InputError(f"{path} lacks the column {missing[0]}: it should have h3 and population.")
    table = parquet.read_table(path, columns=list(COLUMNS))
    cells, people = (table[name].to_numpy() for name in COLUMNS)
    coarse, member = np.unique(h3_cells.parents(cells, RESOLUTION), return_inverse=True)
    sums = np.bincount(member, people)
    with open(out, "wb") as file:
        np.savez_compressed(file, cells=h3_cells.pack_cells(coarse), people=shortened(sums))
    typer.echo(f"{out}: {sums.sum():,.0f} people in {len(coarse):,} cells of resolution {RESOLUTION}")


if __name__ == "__main__":
    run(main, "world-people")
