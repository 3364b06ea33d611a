"""What competes: encoders of bundles, the raw columns of the training data, and what position alone tells."""

import os
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from mobclip.benchmark.tasks import Scale
from mobclip.bundle import inference
from mobclip.bundle.store import Bundle, installed_bundles, open_bundle
from mobclip.errors import InputError
from mobclip.evaluation.baselines import HARMONICS, POSITION, harmonics
from mobclip.geo import h3_cells
from mobclip.geo.areal import weighted_mean
from mobclip.progress import Progress, no_progress, subrange

STATE_MEAN = "state mean"
COLUMNS_AT_ONCE = 64  # of a mean over cells, to keep memory small
US_OPEN, GEOCLIP = "us-open", "geoclip"


@dataclass(frozen=True)
class Candidate:
    """A name, the probe that reads its columns (`ridge`, `lightgbm` or `state mean`), and columns by scale, float n x d.

    A place that it does not know has a row of NaN.
    """

    name: str
    probe: str
    columns: Callable[[Scale, Progress], np.ndarray]


def candidates(
    models: list[str], probe: str, data: str | os.PathLike | None = None, progress: Progress = no_progress
) -> list[Candidate]:
    """The models given, us-open and geoclip where they are installed, raw columns where their folder is given, and baselines.

    Raises:
        InputError: no such bundle, two of one name, or a folder without the training data.
    """
    bundles = [open_bundle(name) for name in models]
    names = [bundle.card.name for bundle in bundles]
    if len(set(names)) < len(names):
        raise InputError(f"Two models have one name ({', '.join(names)}): give each once.")
    installed = {bundle.card.name: bundle for bundle in installed_bundles()}
    bundles = [installed[name] for name in (US_OPEN,) if name in installed and name not in names] + bundles
    bundles += [installed[name] for name in (GEOCLIP,) if name in installed and name not in names]
    found = [Candidate(bundle.card.name, probe, _of_bundle(bundle)) for bundle in bundles]
    found += [beside_position(one, probe) for one in found if one.name == US_OPEN]
    if data is not None:
        found += _raw(data, probe, progress)
    return [*found, *baselines()]


def baselines() -> list[Candidate]:
    """What needs no encoder: position alone, smooth and in steps, and the mean of the state."""
    return [
        Candidate(HARMONICS, "ridge", lambda scale, progress: harmonics(scale.lonlat)),
        Candidate(POSITION, "lightgbm", lambda scale, progress: scale.lonlat),
        Candidate(STATE_MEAN, STATE_MEAN, lambda scale, progress: np.empty((len(scale), 0))),
    ]


def beside_position(one: Candidate, probe: str) -> Candidate:
    """The columns of a contender with spherical harmonics beside them: what places are like, and where they lie."""

    def columns(scale: Scale, progress: Progress = no_progress) -> np.ndarray:
        return np.column_stack([one.columns(scale, progress), harmonics(scale.lonlat)])

    return Candidate(f"{one.name} and position", probe, columns)


def by_scale(
    scale: Scale, of_cells: Callable[[np.ndarray], np.ndarray], of_points: Callable | None = None
) -> np.ndarray:
    """Columns of the places of a scale, from what gives columns of cells (and of points, else of the cells that hold them).

    A county has the mean of its cells, weighted by its people in each; cells that are not known count for nothing.
    """
    if scale.members is not None:
        people, cells = scale.members
        values = of_cells(cells)
        starts = range(0, values.shape[1], COLUMNS_AT_ONCE)
        parts = [
            weighted_mean(people, values[:, start : start + COLUMNS_AT_ONCE], np.ones(len(cells))) for start in starts
        ]
        return np.column_stack(parts)
    return of_cells(scale.cells) if of_points is None or scale.name == "cells" else of_points(scale.lonlat)


def _of_bundle(bundle: Bundle) -> Callable[[Scale, Progress], np.ndarray]:
    def columns(scale: Scale, progress: Progress = no_progress) -> np.ndarray:
        return by_scale(
            scale,
            lambda cells: inference.embed_cells(bundle, cells, progress),
            lambda lonlat: inference.embed_points(bundle, lonlat, progress),
        )

    return columns


def _raw(data: str | os.PathLike, probe: str, progress: Progress) -> list[Candidate]:
    """The columns that us-open was made from: those of the place itself, and all, with averages along flows and around."""
    try:
        from mobclip.train.config import Config
        from mobclip.train.inputs import prepare_inputs
        from recipes.us.data import read_us
    except ImportError as error:
        raise InputError(
            f"Raw columns need the packages of training ({error}): pip install 'mobclip[train]'."
        ) from error
    cells = read_us(data, subrange(progress, 0.0, 0.95)).training
    inputs = prepare_inputs(cells, Config())
    own = np.isin(inputs.modalities, [modality.name for modality in cells.modalities])
    return [Candidate("raw columns", probe, _of_table(cells.cells, inputs.values[:, own])),
            Candidate("raw columns and surroundings", probe, _of_table(cells.cells, inputs.values))]  # fmt: skip


def _of_table(cells: np.ndarray, values: np.ndarray) -> Callable[[Scale, Progress], np.ndarray]:
    def rows(wanted: np.ndarray) -> np.ndarray:
        position, known = h3_cells.lookup_rows(wanted, cells)
        return np.where(known[:, None], values[position], np.nan)

    return lambda scale, progress=no_progress: by_scale(scale, rows)
