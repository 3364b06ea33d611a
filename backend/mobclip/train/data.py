"""What a model is trained on: modalities by H3 cell, the same averaged over other cells, and how they are to be used."""

import dataclasses
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from mobclip.errors import InputError
from mobclip.features.modality import Modality, on_cells
from mobclip.geo import h3_cells

MIN_PEOPLE = 1.0  # a cell with no more counts as uninhabited


@dataclass(frozen=True, kw_only=True)
class TrainingData:
    """Modalities of n cells.

    Attributes:
        cells: sorted uint64 H3 indexes n of one resolution.
        modalities: what is known of the cells themselves; n rows each, NaN where unknown.
        context: averages of modalities over other cells, such as those that people commute to: inputs, never predicted.
        people: float64 n, residents; cells are sampled by them, and columns standardised by the cells that have some.
            Without them all cells count alike.
        groups: group of a column by its name; columns of a group are hidden and predicted together. Columns that are not
            named are in a group with the rest of their modality.
        importances: weight of a modality in the embedding by its name; 1 where it is not named.
        pivot: column whose products with the others are predicted too, such as the density of people.

    Raises:
        InputError: there is no modality, or its rows or the people do not fit the cells; cells are not sorted; a column or a
            modality that is named is not there; a weight is negative.
    """

    cells: np.ndarray
    modalities: tuple[Modality, ...]
    context: tuple[Modality, ...] = ()
    people: np.ndarray | None = None
    groups: Mapping[str, str] = field(default_factory=dict)
    importances: Mapping[str, float] = field(default_factory=dict)
    pivot: str | None = None

    def __post_init__(self) -> None:
        if not self.modalities:
            raise InputError("Training needs at least one modality.")
        if (self.cells[1:] <= self.cells[:-1]).any():
            raise InputError("The cells to train on must be sorted and unique.")
        for modality in (*self.modalities, *self.context):
            if len(modality.values) != len(self.cells):
                raise InputError(
                    f"The modality {modality.name} has {len(modality.values)} rows for {len(self.cells)} cells."
                )
        if self.people is not None and (len(self.people) != len(self.cells) or not (self.people >= 0).all()):
            raise InputError("The population must be 0 or more, and known for each cell.")
        self._check_names()

    def _check_names(self) -> None:
        own = {column for modality in self.modalities for column in modality.columns}
        unknown = sorted(({self.pivot} if self.pivot is not None else set()) | set(self.groups) - own)
        unknown = [name for name in unknown if name not in own]
        if unknown:
            raise InputError(f"There is no column {', '.join(unknown)} in the modalities.")
        names = {modality.name for modality in (*self.modalities, *self.context)}
        missing = sorted(set(self.importances) - names)
        if missing:
            raise InputError(f"There is no modality {', '.join(missing)} to give an importance to.")
        if any(value < 0 for value in self.importances.values()):
            raise InputError("The importance of a modality must be 0 or more.")

    @property
    def columns(self) -> int:
        """Number of columns of all modalities and averages."""
        return sum(len(modality.columns) for modality in (*self.modalities, *self.context))

    @property
    def without_context(self) -> "TrainingData":
        """The same without averages."""
        own = {modality.name for modality in self.modalities}
        kept = {name: value for name, value in self.importances.items() if name in own}
        return dataclasses.replace(self, context=(), importances=kept)

    @property
    def population(self) -> np.ndarray:
        """Residents, float64 n; as if equally many lived in every cell where people are not given."""
        return np.full(len(self.cells), 1 + MIN_PEOPLE) if self.people is None else self.people

    @property
    def inhabited(self) -> np.ndarray:
        """Cells with people, bool n."""
        return self.population > MIN_PEOPLE


def read_training_data(paths: Sequence[str | os.PathLike], **settings: Any) -> TrainingData:
    """Training data from tables that `features.files.write_modality` wrote, on all cells that any of them has.

    Args:
        paths: one table a modality.
        settings: other fields of `TrainingData`.

    Raises:
        InputError: a table cannot be read, two modalities have one name, or the cells are of several resolutions.
    """
    from mobclip.features.files import read_modality  # pyarrow, which layers do without

    tables = [read_modality(path) for path in paths]
    names = [modality.name for _, modality in tables]
    if len(set(names)) < len(names):
        raise InputError(f"Two of the modalities have the same name ({', '.join(names)}): rename one.")
    cells = np.unique(np.concatenate([known for known, _ in tables])) if tables else np.empty(0, dtype=np.uint64)
    if len({h3_cells.resolution_of(known) for known, _ in tables}) > 1:
        raise InputError("The modalities have cells of different resolutions: compute all at the same resolution.")
    modalities = tuple(on_cells(modality, known, cells) for known, modality in tables)
    return TrainingData(cells=cells, modalities=modalities, **settings)
