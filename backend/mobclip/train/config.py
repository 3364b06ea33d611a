"""What a training run can be told, with a reason for each choice."""

import dataclasses
import os
import tomllib
from dataclasses import dataclass
from pathlib import Path

from mobclip.errors import InputError


@dataclass(frozen=True)
class Config:
    """Settings of the `inductive` encoder; a TOML file holds any of them by name."""

    seed: int = 0  # one number decides every random draw, so that a run can be repeated
    dimension: int = 128  # of the embedding: what the published models have
    hidden: int = 256  # width of the network: keeps features.onnx below 3 MB with 1,000 columns
    layers: int = 2  # residual blocks: hinges and products are learned in two
    dropout: float = 0.1  # of hidden units, against learning counties by heart
    group_dropout: float = 0.1  # chance of hiding any further group: places that lack a modality are then no surprise
    modality_dropout: float = 0.25  # chance of hiding a whole modality, all its groups at once: some places lack one
    column_dropout: float = 0.05  # chance of hiding any column: missing values are then no surprise
    targets_a_group: int = 64  # principal axes to predict: further ones are noise
    whitening_floor: float = 0.01  # share of the largest variance added to all: keeps noise from being blown up
    contrast: float = 0.1  # weight of InfoNCE beside the squared error: to tell a place from others, not only its mean
    sigmoid: int = 0  # 1 for the loss of single pairs in place of InfoNCE: for batches too small for that
    steps: int = 3000  # batches; the held-out error falls little after
    batch_rows: int = 2048  # places a batch: a second or less on a processor
    learning_rate: float = 2e-3  # highest, reached after a tenth of the steps, then falling to 0 as a cosine
    weight_decay: float = 1e-2  # of matrices only: offsets and scales are free
    importance_power: float = 0.5  # places are drawn by people ** power: neither only cities nor only empty land
    importance_most: float = 20_000.0  # people beyond which a cell counts no more
    held_out: float = 0.05  # share of places kept for the early stop, by whole parents so that none has a near twin
    held_out_resolution: int = 3  # of those parents: 12,000 km2
    check_every: int = 250  # steps between checks on held-out places, and between checkpoints
    patience: int = 4  # checks without a better one before the early stop
    sample_rows: int = 30_000  # places that axes and projections are fitted on: more change nothing
    prediction_weight: float = 30.0  # of all predictions against each kind of average over the surroundings
    own_weight: float = 4.0  # of a place's own columns of a modality against each such average
    prediction_floor: float = (
        0.02  # share of the largest variance added before predictions are whitened: as `whitening_floor`
    )
    column_floor: float = 0.3  # the same for columns, whose last axes are noise rather than signal
    degrees: int = 32  # of the spherical harmonics of the `coordinates` encoder: as the published distilled models
    coordinate_hidden: int = 256  # width of that encoder
    coordinate_layers: int = 4  # hidden layers of it
    coordinate_steps: int = 1500  # batches of distillation
    coordinate_batch: int = 4096  # cells a batch of it
    coordinate_learning_rate: float = 1e-3  # highest, as of `learning_rate`

    def __post_init__(self):
        for field in dataclasses.fields(self):
            value = getattr(self, field.name)
            if not isinstance(value, (int, float)) or isinstance(value, bool) or value < 0:
                raise InputError(f"The setting {field.name} must be a number of 0 or more, not {value!r}.")
            if field.type is int and not isinstance(value, int):
                raise InputError(f"The setting {field.name} must be a whole number, not {value!r}.")
        if self.dimension % 4 or not self.dimension:
            raise InputError(f"The setting dimension must be a multiple of 4, not {self.dimension}: four share a byte.")


def read_config(path: str | os.PathLike) -> Config:
    """Read settings from a TOML file.

    Raises:
        InputError: not TOML, or a setting that there is not.
    """
    try:
        settings = tomllib.loads(Path(path).read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise InputError(f"The settings {path} cannot be read ({error}).") from error
    known = {field.name for field in dataclasses.fields(Config)}
    unknown = sorted(set(settings) - known)
    if unknown:
        raise InputError(f"There is no setting {', '.join(unknown)}: known are {', '.join(sorted(known))}.")
    return Config(**settings)
