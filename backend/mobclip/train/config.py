"""The settings of a training run, with a reason for each default."""

import dataclasses
import os
from dataclasses import dataclass
from pathlib import Path

from mobclip.errors import InputError
from mobclip.io.toml import tomllib

RENAMED = {"targets_a_group": "targets_per_group", "importance_most": "importance_max"}  # in settings of version 0.2


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
    held_out: float = 0.05  # share of cells for early stopping, by whole parents so that none has a near twin
    held_out_resolution: int = 3  # of those parents: 12,000 km2
    check_every: int = 250  # steps between validations, and between checkpoints
    patience: int = 4  # validations without improvement before the early stop
    sample_rows: int = 30_000  # cells that axes and projections are fitted on: more change nothing
    prediction_weight: float = 30.0  # of all predictions against each kind of average over the surroundings
    own_weight: float = 4.0  # of a cell's own columns of a modality against each such average
    prediction_floor: float = 0.02  # as `whitening_floor`, for the predictions in the projection
    column_floor: float = 0.3  # the same for columns, whose last axes are noise rather than signal
    degrees: int = 32  # of the spherical harmonics of the `coordinates` encoder: as the published distilled models
    coordinate_hidden: int = 256  # width of that encoder
    coordinate_layers: int = 4  # its hidden layers
    coordinate_steps: int = 1500  # batches of its distillation
    coordinate_batch: int = 4096  # cells per batch of it
    coordinate_learning_rate: float = 1e-3  # maximum, as `learning_rate`

    def __post_init__(self) -> None:
        for field in dataclasses.fields(self):
            value = getattr(self, field.name)
            if not isinstance(value, (int, float)) or isinstance(value, bool) or not value >= 0:
                raise InputError(f"The setting {field.name} must be a number of 0 or more, not {value!r}.")
            if field.type is int and not isinstance(value, int):
                raise InputError(f"The setting {field.name} must be a whole number, not {value!r}.")
        if self.dimension % 4 or not self.dimension:
            raise InputError(
                f"The setting dimension must be a multiple of 4, not {self.dimension}: four dimensions share a byte."
            )


def read_config(path: str | os.PathLike) -> Config:
    """Read settings from a TOML file.

    Raises:
        InputError: the file is not TOML, or has an unknown setting.
    """
    try:
        settings = tomllib.loads(Path(path).read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise InputError(f"The settings {path} cannot be read ({error}).") from error
    settings = {RENAMED.get(name, name): value for name, value in settings.items()}
    known = {field.name for field in dataclasses.fields(Config)}
    unknown = sorted(set(settings) - known)
    if unknown:
        raise InputError(f"There is no setting {', '.join(unknown)}: known are {', '.join(sorted(known))}.")
    return Config(**settings)
