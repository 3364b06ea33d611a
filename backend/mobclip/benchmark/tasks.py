"""The tables of the benchmark: labels, places and fixed folds at the scale of cells, ZIP codes and counties.

They lie in `us/`, written by `recipes.us.benchmark_data`; `us/tasks.toml` gives the source of each label. A state, and a block
of H3 resolution 2, is in the same fold at all scales.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from pyarrow import parquet
from scipy import sparse

from mobclip.errors import InputError
from mobclip.geo import h3_cells
from mobclip.io.table_reader import read_table
from mobclip.io.tables import Table
from mobclip.io.toml import tomllib

FOLDER = Path(__file__).parent / "us"
THEMES = ("social", "economic", "natural")
RESOLUTION = 6  # of all cells in the tables
FILES = {"cells": "cells.parquet", "zips": "zips.parquet", "counties": "counties.csv"}  # of a scale
SCALES = {"cells": "cells", "zips": "ZIP codes", "counties": "counties"}  # what readers call them
KINDS = ("region", "block", "random")  # of folds, the strictest first


@dataclass(frozen=True, kw_only=True)
class Scale:
    """The places of one scale: the rows that all candidates are scored on.

    Attributes:
        ids: texts: H3 cells, ZIP codes, or FIPS codes.
        lonlat: float64 n x 2, degrees: centres of cells, points of ZIP codes, where the people of a county live on average.
        cells: uint64 n, the cell that holds the point.
        folds: int n by kind of folds.
        blocks: int n by kind of folds: the states, or blocks, that the bootstrap draws.
        state: FIPS codes of two digits.
        members: of counties only, people by county and cell, and those cells; None otherwise.
    """

    name: str
    ids: list[str]
    lonlat: np.ndarray
    cells: np.ndarray
    folds: dict[str, np.ndarray]
    blocks: dict[str, np.ndarray]
    state: np.ndarray
    members: tuple[sparse.csr_matrix, np.ndarray] | None = None

    def __len__(self) -> int:
        return len(self.ids)


@dataclass(frozen=True, kw_only=True)
class Task:
    """One label: `target` is float64 n x 1, or n x classes of 0 and 1, of the places of its scale; a row of NaN is unknown."""

    name: str
    title: str
    theme: str
    scale: str
    target: np.ndarray
    classes: tuple[str, ...]
    about: dict

    @property
    def known(self) -> np.ndarray:
        """Which places have a label, bool n."""
        return np.isfinite(self.target).all(axis=1)


@cache
def scale(name: str) -> Scale:
    """The places and folds of a scale: `cells`, `zips` or `counties`."""
    table, folds = read_table(FOLDER / FILES[name]), read_table(FOLDER / f"folds_{name}.csv")
    ids = _texts(table, table.columns.column_names[0])
    if name == "cells":
        cells = h3_cells.from_text(ids)
        lonlat = h3_cells.centres(cells)
    else:
        lonlat = np.column_stack([table.numbers("lon"), table.numbers("lat")])
        cells = h3_cells.cells_at(lonlat, RESOLUTION)
    state = np.array(_texts(folds, "state"))
    block = folds.numbers("block").astype(np.int64)
    blocks = {"region": np.unique(state, return_inverse=True)[1], "block": block, "random": block}
    numbers = {kind: folds.numbers(f"{kind}_fold").astype(np.int64) for kind in KINDS}
    return Scale(
        name=name,
        ids=ids,
        lonlat=lonlat,
        cells=cells,
        folds=numbers,
        blocks=blocks,
        state=state,
        members=_members(ids) if name == "counties" else None,
    )


def tasks(names: Sequence[str] = ()) -> list[Task]:
    """All tasks, or those named, in the order of the file.

    Raises:
        InputError: a name that is no task.
    """
    with (FOLDER / "tasks.toml").open("rb") as file:
        entries = tomllib.load(file)["task"]
    known = [entry["name"] for entry in entries]
    for name in names:
        if name not in known:
            raise InputError(f"There is no task '{name}' in the benchmark: choose from {', '.join(known)}.")
    return [_task(entry) for entry in entries if not names or entry["name"] in names]


@cache
def _labels(name: str) -> Table:
    return read_table(FOLDER / FILES[name])


def _task(about: dict) -> Task:
    """A task from its entry in tasks.toml."""
    table = _labels(about["scale"])
    classes: tuple[str, ...] = ()
    if about.get("classes"):
        texts = np.array(["" if text is None else text for text in table.texts(about["column"])])
        classes = tuple(sorted(set(texts.tolist()) - {""}))
        target = (texts[:, None] == np.array(classes)).astype(np.float64)
        target[texts == ""] = np.nan
    else:
        target = table.numbers(about["column"])[:, None]
        if "log" in about:
            target = np.log(target + about["log"])
    return Task(
        name=about["name"],
        title=about["title"],
        theme=about["theme"],
        scale=about["scale"],
        target=target,
        classes=classes,
        about=about,
    )


def _texts(table: Table, name: str) -> list[str]:
    """A column of texts without nulls, which the tables of the benchmark have none of."""
    return [str(text) for text in table.texts(name)]


def _members(counties: list[str]) -> tuple[sparse.csr_matrix, np.ndarray]:
    """People by county and cell, and those cells."""
    table = parquet.read_table(FOLDER / "county_cells.parquet")
    row_of = {code: row for row, code in enumerate(counties)}
    rows = np.array([row_of[code] for code in table["fips"].to_pylist()])
    cells, columns = np.unique(h3_cells.unpack_cells(table["h3"].to_numpy(), RESOLUTION), return_inverse=True)
    people = table["people"].to_numpy().astype(np.float64)
    return sparse.csr_matrix((people, (rows, columns)), shape=(len(counties), len(cells))), cells
