"""The settings of a training run, with a reason for each default."""

import dataclasses
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from mobclip.bundle.card import MAX_DIMENSION
from mobclip.errors import InputError
from mobclip.geo import h3_cells
from mobclip.io.atomic import first_line
from mobclip.io.toml import tomllib

RENAMED = {"targets_a_group": "targets_per_group", "importance_most": "importance_max"}  # in settings of version 0.2
AT_LEAST_ONE = (
    *("batch_rows", "check_every", "hidden", "targets_per_group", "sample_rows"),
    *("degrees", "coordinate_hidden", "coordinate_steps", "coordinate_batch", "coordinate_zoom"),
    *("dimensions_per_byte", "detailed_cells"),
)
SHARES = ("dropout", "group_dropout", "modality_dropout", "column_dropout", "held_out")
MIN_BATCH = 64  # cells
MAX_SEED = 2**63 - 1  # of torch
MIN_STEPS, STEPS_PER_ROOT = (
    300,
    10,
)  # steps by the square root of the number of cells: small regions are soon known by heart
CHECKS = 16  # validations of a run
MIN_HELD_OUT_CELLS, MAX_HELD_OUT = 200, 0.2  # for scores that mean something: so many cells, but at most this share
MIN_BLOCKS = 30  # to hold some out of
ENLARGED_DEGREES = 120.0  # width to which a small region is enlarged
MIN_SPAN_DEGREES = 1e-3  # about 100 m


@dataclass(frozen=True, kw_only=True)
class Config:
    """Settings of the `inductive` encoder; a TOML file sets any of them by name."""

    seed: int = 0  # determines every random draw, so that a run can be repeated
    dimension: int = 128  # of the embedding: that of the published models
    hidden: int = 256  # width of the network: keeps features.onnx below 3 MB with 1,000 columns
    layers: int = 2  # residual blocks: enough for hinges and products
    dropout: float = 0.1  # of hidden units, against memorising counties
    group_dropout: float = 0.1  # probability of hiding any further group: cells may lack some
    modality_dropout: float = 0.25  # probability of hiding a whole modality, all its groups at once: cells may lack one
    column_dropout: float = 0.05  # probability of hiding any column: values may be missing
    targets_per_group: int = 64  # principal axes to predict: further ones are noise
    whitening_floor: float = 0.01  # share of the largest variance added to all: keeps noise from being amplified
    contrast: float = 0.1  # weight of InfoNCE beside the squared error: predictions should identify a cell
    steps: int = 3000  # batches; the validation error falls little after
    batch_rows: int = 2048  # cells per batch: a second or less on a CPU
    learning_rate: float = 2e-3  # maximum, reached after a tenth of the steps, followed by cosine decay to 0
    weight_decay: float = 1e-2  # of matrices only: biases and scales have none
    importance_power: float = 0.5  # cells are sampled by people ** power: neither only cities nor only empty land
    importance_max: float = 20_000.0  # people above which a cell is not sampled more often
    importance_min: float = 0.0  # people that a cell counts as at least: above 0, empty land is learned from, too
    held_out: float = 0.05  # share of cells for early stopping, by whole parents so that none has a near twin
    held_out_resolution: int = 3  # of those parents: 12,000 km2
    check_every: int = 250  # steps between validations, and between checkpoints
    patience: int = 4  # validations without improvement before the early stop
    sample_rows: int = 30_000  # cells that axes and projections are fitted on: more change nothing
    prediction_weight: float = 30.0  # of all predictions against each kind of average over the surroundings
    own_weight: float = 4.0  # of a cell's own columns of a modality against each such average
    prediction_floor: float = 0.02  # as `whitening_floor`, for the predictions in the projection
    column_floor: float = 0.3  # the same for columns, whose last axes are noise rather than signal
    ablation_cells: int = 5_000  # held-out cells in which each modality is hidden in turn; 0 leaves the ablation out
    degrees: int = 32  # of the spherical harmonics of the `coordinates` encoder: as the published distilled models
    coordinate_hidden: int = 256  # width of that encoder
    coordinate_layers: int = 4  # its hidden layers
    coordinate_steps: int = 1500  # batches of its distillation
    coordinate_batch: int = 4096  # cells per batch of it
    coordinate_learning_rate: float = 1e-3  # maximum, as `learning_rate`
    coordinate_zoom: float = 1.0  # how much a region is enlarged on the sphere: harmonics resolve 20,000 km / degrees
    dimensions_per_byte: int = 4  # of the table of cells: the more, the smaller the table and the less exact
    detailed_cells: int = 56_000  # those of most importance, which get twice the bytes: the rest are nearly empty land

    def __post_init__(self) -> None:
        for field in dataclasses.fields(self):
            value = getattr(self, field.name)
            if not isinstance(value, (int, float)) or isinstance(value, bool) or not value >= 0:
                raise InputError(f"The setting {field.name} must be a number of 0 or more, not {value!r}.")
            if field.type is int and not isinstance(value, int):
                raise InputError(f"The setting {field.name} must be a whole number, not {value!r}.")
        for name in AT_LEAST_ONE:
            if getattr(self, name) < 1:
                raise InputError(f"The setting {name} must be 1 or more, not {getattr(self, name):g}.")
        for name in SHARES:
            if getattr(self, name) > 1:
                raise InputError(
                    f"The setting {name} is a share of at most 1, and must not be {getattr(self, name):g}."
                )
        if self.seed > MAX_SEED:
            raise InputError(f"The setting seed must be {MAX_SEED:,} or less, not {self.seed:,}.")
        h3_cells.check_resolution(self.held_out_resolution)
        if self.dimension % self.dimensions_per_byte or not 0 < self.dimension <= MAX_DIMENSION:
            raise InputError(
                f"The setting dimension must be a multiple of {self.dimensions_per_byte}, {MAX_DIMENSION:,} at most, not "
                f"{self.dimension}: {self.dimensions_per_byte} dimensions share a byte."
            )


def read_config(path: str | os.PathLike) -> Config:
    """Read settings from a TOML file.

    Raises:
        InputError: the file is not TOML, or has an unknown setting.
    """
    try:
        settings = tomllib.loads(Path(path).read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise InputError(f"The settings {path} cannot be read ({first_line(error)}).") from error
    settings = {RENAMED.get(name, name): value for name, value in settings.items()}
    return checked_config(settings)


def checked_config(settings: Mapping[str, Any]) -> Config:
    """Settings by name, the rest as they are by default.

    Raises:
        InputError: an unknown one, or a value that is not allowed.
    """
    known = {field.name for field in dataclasses.fields(Config)}
    unknown = sorted(set(settings) - known)
    if unknown:
        raise InputError(f"There is no setting {', '.join(unknown)}: known are {', '.join(sorted(known))}.")
    return Config(**settings)


def config_of_region(settings: Mapping[str, Any], cells: np.ndarray, columns: int) -> Config:
    """Settings for a region: those that are given, the rest by default but for what depends on its size.

    Small regions have fewer steps, smaller batches and embeddings, more cells held out and in smaller blocks, and are enlarged
    for the encoder of coordinates, whose harmonics would otherwise not tell their places apart.

    Args:
        cells: uint64 n, of one resolution.
        columns: number of columns of all modalities and averages.
    """
    checked_config(settings)
    default = Config()
    dimensions = [default.dimension // 2**halvings for halvings in range(5)]
    steps = min(default.steps, max(MIN_STEPS, int(STEPS_PER_ROOT * len(cells) ** 0.5)))
    chosen = {
        "dimension": next((dimension for dimension in dimensions if dimension <= columns), dimensions[-1]),
        "steps": steps,
        "check_every": max(1, int(settings.get("steps", steps)) // CHECKS),
        "batch_rows": max(MIN_BATCH, min(default.batch_rows, len(cells) // 2)),
        "coordinate_batch": max(MIN_BATCH, min(default.coordinate_batch, len(cells) // 4)),
        "held_out": max(default.held_out, min(MAX_HELD_OUT, MIN_HELD_OUT_CELLS / len(cells))),
        "held_out_resolution": _block_resolution(cells, default.held_out_resolution),
        "coordinate_zoom": max(1.0, ENLARGED_DEGREES / max(*span(h3_cells.centres(cells))[1], MIN_SPAN_DEGREES)),
    }
    return checked_config(chosen | dict(settings))


def span(lonlat: np.ndarray) -> tuple[tuple[float, float], tuple[float, float]]:
    """The middle of points, longitude and latitude in degrees, and their width and height, also across 180 degrees.

    Longitudes run from the far side of the widest gap between two of them.
    """
    lon = np.sort(lonlat[:, 0] % 360)
    gaps = np.diff(lon, append=lon[0] + 360)
    west = lon[(gaps.argmax() + 1) % len(lon)]
    width = 360 - gaps.max()
    south, north = lonlat[:, 1].min(), lonlat[:, 1].max()
    middle = (west + width / 2 + 180) % 360 - 180
    return (float(middle), float((south + north) / 2)), (float(width), float(north - south))


def _block_resolution(cells: np.ndarray, coarsest: int) -> int:
    """The coarsest resolution of blocks to hold out that gives enough of them."""
    finest = h3_cells.resolution_of(cells)
    enough = (
        level for level in range(coarsest, finest) if len(np.unique(h3_cells.parents(cells, level))) >= MIN_BLOCKS
    )
    return next(enough, finest)
