"""What is compared: encoders of bundles, tables of columns, and baselines that know only positions."""

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from mobclip.benchmark.tasks import RESOLUTION, Scale
from mobclip.bundle import inference
from mobclip.bundle.store import Bundle, distinct_names, installed_bundles, open_bundle
from mobclip.errors import InputError
from mobclip.evaluation.baselines import HARMONICS, POSITION, harmonics
from mobclip.geo import h3_cells
from mobclip.geo.areal import weighted_mean
from mobclip.io.table_reader import read_table
from mobclip.progress import Progress, no_progress

STATE_MEAN = "state mean"
CELL_COLUMN = "h3"  # of a table
COLUMNS_PER_MEAN = 64  # of a mean over cells, to keep memory small
US_OPEN = "us-open"
GEOCLIP = "geoclip"


@dataclass(frozen=True)
class Candidate:
    """A name, the probe that reads its columns (`ridge`, `lightgbm` or `state mean`), and columns by scale, float n x d.

    A place that it does not know has a row of NaN.
    """

    name: str
    probe: str
    columns: Callable[[Scale, Progress], np.ndarray]


def candidates(models: list[str], probe: str, tables: Sequence[Candidate] = ()) -> list[Candidate]:
    """The models given, us-open and geoclip where they are installed, tables of columns, and the baselines.

    Args:
        models: names or paths of bundles.
        tables: see `table_candidate` and `column_candidate`.

    Raises:
        InputError: no such bundle, or one given twice.
    """
    bundles = [open_bundle(name) for name in models]
    names = [bundle.card.name for bundle in bundles]
    installed = {bundle.card.name: bundle for bundle in installed_bundles() if not bundle.is_older}
    bundles = [installed[name] for name in (US_OPEN,) if name in installed and name not in names] + bundles
    bundles += [installed[name] for name in (GEOCLIP,) if name in installed and name not in names]
    named = zip(distinct_names(bundles), bundles, strict=True)
    compared = [bundle_candidate(name, bundle, probe) for name, bundle in named]
    is_ours = [bundle.card.name == US_OPEN for bundle in bundles]
    compared += [with_position(one, probe) for one, ours in zip(compared, is_ours, strict=True) if ours]
    return [*compared, *tables, *baselines()]


def baselines() -> list[Candidate]:
    """What needs no encoder: position alone, smooth and in steps, and the mean of the state."""
    return [
        Candidate(HARMONICS, "ridge", lambda scale, _: harmonics(scale.lonlat)),
        Candidate(POSITION, "lightgbm", lambda scale, _: scale.lonlat),
        Candidate(STATE_MEAN, STATE_MEAN, lambda scale, _: np.empty((len(scale), 0))),
    ]


def bundle_candidate(name: str, bundle: Bundle, probe: str) -> Candidate:
    """The embeddings of a bundle, under a name."""

    def columns(scale: Scale, progress: Progress = no_progress) -> np.ndarray:
        return by_scale(
            scale,
            lambda cells: inference.embed_cells(bundle, cells, progress),
            lambda lonlat: inference.embed_points(bundle, lonlat, progress),
        )

    return Candidate(name, probe, columns)


def with_position(candidate: Candidate, probe: str) -> Candidate:
    """The columns of a candidate and spherical harmonics: what places are like, and where they lie."""

    def columns(scale: Scale, progress: Progress = no_progress) -> np.ndarray:
        return np.column_stack([candidate.columns(scale, progress), harmonics(scale.lonlat)])

    return Candidate(f"{candidate.name} and position", probe, columns)


def table_candidate(name: str, path: str | os.PathLike[str], probe: str) -> Candidate:
    """All numeric columns of a table of H3 cells of resolution 6, which are in its column `h3`.

    Raises:
        InputError: a table that cannot be read, has no column `h3` or no numbers, or has a cell twice, or cells of another
            resolution.
    """
    table = read_table(path)
    cells = h3_cells.from_text(table.texts(CELL_COLUMN))
    if (cells == 0).any() or (h3_cells.resolutions(cells) != RESOLUTION).any():
        raise InputError(f"{path} has rows whose '{CELL_COLUMN}' is no H3 cell of resolution {RESOLUTION}.")
    if len(np.unique(cells)) < len(cells):
        raise InputError(f"{path} has a cell twice: leave one row for each.")
    names = [name for name in table.columns.column_names if name != CELL_COLUMN and table.is_numeric(name)]
    if not names:
        raise InputError(f"{path} has no numeric columns beside '{CELL_COLUMN}'.")
    return column_candidate(name, cells, table.matrix(names), probe)


def column_candidate(name: str, cells: np.ndarray, values: np.ndarray, probe: str) -> Candidate:
    """Columns, float n x d, of unique H3 cells of resolution 6, uint64 n."""
    order = np.argsort(cells)
    ordered_cells = cells[order]
    ordered_values = values[order]

    def rows(wanted: np.ndarray) -> np.ndarray:
        position, known = h3_cells.lookup_rows(wanted, ordered_cells)
        return np.where(known[:, None], ordered_values[position], np.nan)

    return Candidate(name, probe, lambda scale, _: by_scale(scale, rows))


def by_scale(
    scale: Scale,
    of_cells: Callable[[np.ndarray], np.ndarray],
    of_points: Callable[[np.ndarray], np.ndarray] | None = None,
) -> np.ndarray:
    """Columns of the places of a scale, from what gives columns of cells (and of points, else of the cells that hold them).

    A county has the mean of its cells, weighted by its people in each; cells that are not known count for nothing.
    """
    if scale.members is not None:
        people, cells = scale.members
        values = of_cells(cells)
        starts = range(0, values.shape[1], COLUMNS_PER_MEAN)
        parts = [
            weighted_mean(people, values[:, start : start + COLUMNS_PER_MEAN], np.ones(len(cells))) for start in starts
        ]
        return np.column_stack(parts)
    return of_cells(scale.cells) if of_points is None or scale.name == "cells" else of_points(scale.lonlat)
