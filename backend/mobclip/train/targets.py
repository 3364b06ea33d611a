"""What masked prediction has to predict: whitened nonlinear functions of the columns of each group."""

from dataclasses import dataclass

import numpy as np

from mobclip.errors import InputError
from mobclip.train.model.inductive import Layout

KNOTS = (0.2, 0.5, 0.8)  # quantiles of a column at which its hinge functions start to rise
PIVOT_KNOT = 0.5  # standard deviations: where the hinge of the pivot starts to rise
CLIP = 8.0  # standard deviations: targets and their functions are clipped to this
MIN_VARIANCE = 1e-4  # of the largest axis of a group: axes with less are rounding errors
MIN_SCALE = 1e-6  # added to the standard deviation of a function, which may be constant
CONTEXT = ""  # the group of columns that are inputs only


@dataclass(frozen=True, kw_only=True)
class Targets:
    """Targets of groups of standardised columns.

    A group's targets are the leading principal axes of its columns x, of their hinges max(x - knot, 0), and of their
    products with a pivot column and its hinge, each axis scaled to about unit variance. So a rare trait counts as much as
    a common one; and hinges and products require what no linear function of the columns gives, such as that few cars
    mean something else in a city than in the country.

    Attributes:
        layout: groups and where their targets lie.
        pivot: index of the pivot column; None leaves the products out.
        columns: of each group, the indices of its columns.
        knots: float32 3 x f.
        offset, scale: of each group, float32 of its functions.
        axes: of each group, float32 functions x targets.
    """

    layout: Layout
    pivot: int | None
    columns: tuple[np.ndarray, ...]
    knots: np.ndarray
    offset: tuple[np.ndarray, ...]
    scale: tuple[np.ndarray, ...]
    axes: tuple[np.ndarray, ...]

    @classmethod
    def fit(
        cls,
        sample: np.ndarray,
        *,
        groups: np.ndarray,
        modalities: np.ndarray,
        pivot: int | None,
        max_axes: int,
        floor: float,
    ) -> "Targets":
        """Targets from a sample of cells.

        Args:
            sample: float32 n x f, standardised, 0 where missing.
            groups: name of the group of each column, empty for context.
            modalities: name of the modality of each column.
            pivot: index of the pivot column, or None.
            max_axes: targets per group at most.
            floor: share of the largest variance that is added before scaling, which keeps the last axes from being
                amplified.

        Raises:
            InputError: fewer than two groups, between which there would be nothing to predict.
        """
        names = tuple(dict.fromkeys(group for group in groups.tolist() if group != CONTEXT))
        if len(names) < 2:
            raise InputError("Training needs columns of at least two groups: one is predicted from the others.")
        columns = tuple(np.flatnonzero(groups == name) for name in names)
        knots = np.quantile(sample, KNOTS, axis=0).astype(np.float32)
        offsets, scales, axes = [], [], []
        for own in columns:
            functions = _functions(sample, own, knots, pivot)
            offsets.append(functions.mean(axis=0))
            scales.append(functions.std(axis=0) + MIN_SCALE)
            axes.append(_whitening(_standardised(functions, offsets[-1], scales[-1]), max_axes, floor))
        return cls(
            layout=_layout(names, groups, [modalities[own[0]] for own in columns], [part.shape[1] for part in axes]),
            pivot=pivot,
            columns=columns,
            knots=knots,
            offset=tuple(offsets),
            scale=tuple(scales),
            axes=tuple(axes),
        )

    def of(self, features: np.ndarray) -> np.ndarray:
        """Targets float32 n x targets of standardised columns n x f."""
        parts = []
        for own, offset, scale, axes in zip(self.columns, self.offset, self.scale, self.axes, strict=True):
            functions = _functions(features, own, self.knots, self.pivot)
            parts.append(_standardised(functions, offset, scale) @ axes)
        return np.concatenate(parts, axis=1).clip(-CLIP, CLIP)


def _layout(names: tuple[str, ...], groups: np.ndarray, modalities: list[str], widths: list[int]) -> Layout:
    """Layout of named groups, given the group of each column, and the modality and number of targets of each group."""
    numbers = {name: number for number, name in enumerate([*names, CONTEXT])}
    stops = np.cumsum(widths).tolist()
    _, of_group = np.unique(modalities, return_inverse=True)
    return Layout(
        names=names,
        blocks=tuple(numbers[group] for group in groups.tolist()),
        slices=tuple(zip([0, *stops[:-1]], stops, strict=True)),
        modalities=tuple(of_group.tolist()),
    )


def _functions(features: np.ndarray, own: np.ndarray, knots: np.ndarray, pivot: int | None) -> np.ndarray:
    """The columns of a group, their hinges, and their products with the pivot and its hinge."""
    columns = features[:, own]
    parts = [columns, *(np.maximum(columns - knot, 0) for knot in knots[:, own])]
    if pivot is not None:
        factor = features[:, [pivot]]
        parts += [columns * factor, columns * np.maximum(factor - PIVOT_KNOT, 0)]
    return np.concatenate(parts, axis=1)


def _standardised(functions: np.ndarray, offset: np.ndarray, scale: np.ndarray) -> np.ndarray:
    return ((functions - offset) / scale).clip(-CLIP, CLIP)


def _whitening(functions: np.ndarray, max_axes: int, floor: float) -> np.ndarray:
    """Principal axes of functions with about unit variance, float32 functions x axes."""
    variance, axes = np.linalg.eigh(functions.T.astype(np.float64) @ functions / len(functions))
    variance, axes = variance[::-1][:max_axes], axes[:, ::-1][:, :max_axes]
    kept = variance > MIN_VARIANCE * variance[0]
    return (axes[:, kept] / np.sqrt(variance[kept] + floor * variance[0])).astype(np.float32)
