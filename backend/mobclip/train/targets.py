"""What masked prediction has to predict: whitened nonlinear functions of the columns of each group."""

from dataclasses import dataclass

import numpy as np

from mobclip.errors import InputError
from mobclip.train.model.inductive import Layout

KNOTS = (0.2, 0.5, 0.8)  # quantiles of a column from which on a hinge function rises
PIVOT_KNOT = 0.5  # standard deviations: beyond it a place is clearly denser than most
MOST = 8.0  # standard deviations: values and targets beyond are set to this
MIN_VARIANCE = 1e-4  # of the largest axis of a group: axes with less are rounding
CONTEXT = ""  # the group of columns that are inputs only


@dataclass(frozen=True)
class Targets:
    """Targets of groups of standardised columns.

    A group's targets are the leading principal axes of its columns x, of their hinges max(x - knot, 0), and of their
    products with a pivot column and its hinge, each axis scaled to about unit variance. So a rare trait counts like a
    common one; and hinges and products ask for what a straight line through the columns could not tell, such as that
    few cars mean something else in a city than in the country.

    Attributes:
        layout: groups and where their targets lie.
        pivot: number of the pivot column.
        columns: of each group, its column numbers.
        knots: float32 3 x f.
        offset, scale: of each group, float32 of its functions.
        axes: of each group, float32 functions x targets.
    """

    layout: Layout
    pivot: int
    columns: tuple[np.ndarray, ...]
    knots: np.ndarray
    offset: tuple[np.ndarray, ...]
    scale: tuple[np.ndarray, ...]
    axes: tuple[np.ndarray, ...]

    @classmethod
    def fit(
        cls, sample: np.ndarray, groups: np.ndarray, modalities: np.ndarray, pivot: int, most: int, floor: float
    ) -> "Targets":
        """Targets from a sample of places.

        Args:
            sample: float32 n x f, standardised, 0 where missing.
            groups: name of the group of each column, empty for context.
            modalities: name of the modality of each column.
            pivot: number of the pivot column.
            most: axes a group.
            floor: share of the largest variance that is added before scaling, so that the last axes are not blown up.

        Raises:
            InputError: fewer than two groups, between which there would be nothing to predict.
        """
        names = tuple(dict.fromkeys(group for group in groups.tolist() if group != CONTEXT))
        if len(names) < 2:
            raise InputError("Training needs columns of at least two groups: one is predicted from the others.")
        numbers = {name: number for number, name in enumerate([*names, CONTEXT])}
        columns = tuple(np.flatnonzero(groups == name) for name in names)
        knots = np.quantile(sample, KNOTS, axis=0).astype(np.float32)
        offsets, scales, axes, slices, start = [], [], [], [], 0
        for own in columns:
            functions = _functions(sample[:, own], knots[:, own], sample[:, [pivot]])
            offsets.append(functions.mean(axis=0))
            scales.append(functions.std(axis=0) + 1e-6)
            axes.append(_whitening(_standard(functions, offsets[-1], scales[-1]), most, floor))
            slices.append((start, start + axes[-1].shape[1]))
            start = slices[-1][1]
        _, of_group = np.unique([modalities[own[0]] for own in columns], return_inverse=True)
        layout = Layout(
            names, tuple(numbers[group] for group in groups.tolist()), tuple(slices), tuple(of_group.tolist())
        )
        return cls(layout, pivot, columns, knots, tuple(offsets), tuple(scales), tuple(axes))

    def of(self, features: np.ndarray) -> np.ndarray:
        """Targets float32 n x targets of standardised columns n x f."""
        parts = []
        for own, offset, scale, axes in zip(self.columns, self.offset, self.scale, self.axes, strict=True):
            functions = _functions(features[:, own], self.knots[:, own], features[:, [self.pivot]])
            parts.append(_standard(functions, offset, scale) @ axes)
        return np.concatenate(parts, axis=1).clip(-MOST, MOST)


def _functions(own: np.ndarray, knots: np.ndarray, pivot: np.ndarray) -> np.ndarray:
    hinges = [np.maximum(own - knot, 0) for knot in knots]
    return np.concatenate([own, *hinges, own * pivot, own * np.maximum(pivot - PIVOT_KNOT, 0)], axis=1)


def _standard(functions: np.ndarray, offset: np.ndarray, scale: np.ndarray) -> np.ndarray:
    return ((functions - offset) / scale).clip(-MOST, MOST)


def _whitening(functions: np.ndarray, most: int, floor: float) -> np.ndarray:
    variance, axes = np.linalg.eigh(functions.T.astype(np.float64) @ functions / len(functions))
    variance, axes = variance[::-1][:most], axes[:, ::-1][:, :most]
    kept = variance > MIN_VARIANCE * variance[0]
    return (axes[:, kept] / np.sqrt(variance[kept] + floor * variance[0])).astype(np.float32)
