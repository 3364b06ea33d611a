"""A modality: named feature columns of one kind by cell, NaN where missing."""

import warnings
from collections.abc import Collection, Sequence
from dataclasses import dataclass

import numpy as np

from mobclip.errors import InputError
from mobclip.io.given_names import check_name
from mobclip.io.names import listed

MIN_SCALE = 1e-6  # of the largest value: a smaller standard deviation is what float32 rounds


@dataclass(frozen=True)
class Modality:
    """Feature columns of one kind.

    Attributes:
        name: such as poi, demographics or imagery.
        columns: their names, unique, with the unit in the name where there is one.
        values: float32 cells x columns; NaN is missing.

    Raises:
        InputError: a name that is blank or not one line, as many names as columns are not given, two are the same, or a value is
            infinite.
    """

    name: str
    columns: tuple[str, ...]
    values: np.ndarray

    def __post_init__(self) -> None:
        check_name("name of the modality", self.name)
        if self.values.ndim != 2 or self.values.shape[1] != len(self.columns):
            raise InputError(
                f"The modality {self.name} has {self.values.shape} values for {len(self.columns)} columns."
            )
        if len(set(self.columns)) != len(self.columns):
            twice = next(name for name in self.columns if self.columns.count(name) > 1)
            raise InputError(
                f"The modality {self.name} has two columns of the same name, '{twice}': rename one, or leave it out."
            )
        infinite = np.isinf(self.values).any(axis=0)
        if infinite.any():
            which = listed(np.array(self.columns)[infinite].tolist())
            raise InputError(
                f"The modality {self.name} has infinite values in {which}, or some above 3e38: replace them by missing values."
            )

    @classmethod
    def of(cls, name: str, columns: dict[str, np.ndarray]) -> "Modality":
        """A modality from columns by name."""
        return cls(name, tuple(columns), np.column_stack(list(columns.values())).astype(np.float32))


def join(name: str, parts: Sequence[Modality]) -> Modality:
    """Modalities of the same cells side by side."""
    columns = tuple(column for modality in parts for column in modality.columns)
    return Modality(name, columns, np.concatenate([modality.values for modality in parts], axis=1))


def on_cells(modality: Modality, known: np.ndarray, cells: np.ndarray) -> Modality:
    """A modality of sorted `known` cells on more sorted cells, NaN where it has none."""
    values = np.full((len(cells), len(modality.columns)), np.nan, dtype=np.float32)
    values[np.searchsorted(cells, known)] = modality.values
    return Modality(modality.name, modality.columns, values)


def without_constants(modality: Modality) -> Modality:
    """The modality without its constant columns.

    Raises:
        InputError: no column is left.
    """
    kept = ~constant(modality)
    if not kept.any():
        raise InputError(
            f"Every column of the modality {modality.name} is constant and carries no information: choose other data or more "
            "cells."
        )
    return Modality(modality.name, tuple(np.array(modality.columns)[kept].tolist()), modality.values[:, kept])


def refuse_constants(modality: Modality, names: Collection[str] | None = None) -> Modality:
    """The modality itself, if no column is constant: for columns that the user named.

    Args:
        names: of the columns to look at; by default all.

    Raises:
        InputError: a column holds one value or none.
    """
    for column, is_constant in zip(modality.columns, constant(modality), strict=True):
        if is_constant and (names is None or column in names):
            raise InputError(
                f"The column '{column}' has the same value, or none, in all cells and carries no information: leave it out."
            )
    return modality


def constant(modality: Modality) -> np.ndarray:
    """Which columns hold one value or none, bool, one for each column."""
    return ~_varies(modality.values, spread(modality.values))


def spread(values: np.ndarray) -> np.ndarray:
    """Standard deviation of the known values of each column, 0 where none is known."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", RuntimeWarning)  # numpy warns of columns without values
        return np.nan_to_num(np.nanstd(values.astype(np.float64), axis=0))


def standardisation(values: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Offset and scale of each column, float64: mean and standard deviation of its known values."""
    scale = spread(values)
    return np.nanmean(values.astype(np.float64), axis=0), np.where(_varies(values, scale), scale, 1.0)


def _varies(values: np.ndarray, scale: np.ndarray) -> np.ndarray:
    """Whether the standard deviation of each column is more than rounding, bool."""
    largest = np.abs(np.nan_to_num(values)).max(axis=0, initial=0)
    return scale > MIN_SCALE * largest
