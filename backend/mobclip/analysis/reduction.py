"""Principal components of embeddings, and the first three as a colour."""

from dataclasses import dataclass

import numpy as np

from mobclip.analysis.known_rows import known_rows
from mobclip.errors import InputError

COLOUR_COMPONENTS = 3
TAIL_PERCENT = 2  # of the values at either end get the end colour, so that outliers do not wash out the map
NO_COLOUR = 200  # grey of rows without values
NO_COMPONENT = 127  # of a channel that there is no component for


@dataclass(frozen=True)
class Projection:
    """From embeddings to principal components.

    Attributes:
        mean: of the rows that the components are of, float64 d.
        axes: orthonormal, float64 k x d; signs are fixed so that the largest loading is positive.
        explained: share of the variance that each explains.
    """

    mean: np.ndarray
    axes: np.ndarray
    explained: tuple[float, ...]

    def __call__(self, matrix: np.ndarray) -> np.ndarray:
        """Components of rows, float32 n x k; a row that is not finite is NaN."""
        known = np.isfinite(matrix).all(axis=1)
        result = np.full((len(matrix), len(self.axes)), np.nan, dtype=np.float32)
        result[known] = (matrix[known] - self.mean) @ self.axes.T
        return result


@dataclass(frozen=True)
class ColourScale:
    """From components to colours: `low` and `high` are what the first of them, at most three, have at 0 and at 255."""

    low: np.ndarray
    high: np.ndarray

    def __call__(self, components: np.ndarray) -> np.ndarray:
        """Red, green and blue, uint8 n x 3; grey where a component is not finite."""
        known = np.isfinite(components).all(axis=1)
        share = components[known, : len(self.low)] - self.low
        share /= np.where(self.high > self.low, self.high - self.low, 1)
        result = np.full((len(components), COLOUR_COMPONENTS), NO_COLOUR, dtype=np.uint8)
        result[known] = NO_COMPONENT
        result[known, : len(self.low)] = np.round(np.clip(share, 0, 1) * 255)
        return result


def fit_projection(matrix: np.ndarray, components: int) -> Projection:
    """Principal components of rows, float n x d, all of them finite; `components` is at most n and d.

    By a singular value decomposition, as scikit-learn's PCA, whose import takes a second that embedding need not wait for.
    """
    mean = matrix.mean(axis=0, dtype=np.float64)
    _, sizes, axes = np.linalg.svd(matrix - mean, full_matrices=False)
    axes = axes[:components]
    axes *= np.sign(axes[np.arange(components), np.abs(axes).argmax(axis=1)])[:, None]
    variances = sizes**2
    explained = variances / (variances.sum() or 1)
    return Projection(mean, axes, tuple(explained[:components].tolist()))


def fit_scale(components: np.ndarray) -> ColourScale:
    """The scale on which the first three components of rows n x k, not all of them NaN, fill the colours."""
    known = np.isfinite(components).all(axis=1)
    low, high = np.percentile(components[known, :COLOUR_COMPONENTS], [TAIL_PERCENT, 100 - TAIL_PERCENT], axis=0)
    return ColourScale(low, high)


def reduce(matrix: np.ndarray, components: int = COLOUR_COMPONENTS) -> tuple[np.ndarray, list[float]]:
    """Principal components of the rows.

    Args:
        matrix: float n x d; rows with NaN are left out.
        components: how many, at most d and at most the number of rows with values.

    Returns:
        float32 n x components (NaN rows stay NaN; signs are fixed so that the largest loading is positive), and the
        share of variance that each explains.

    Raises:
        InputError: too many components for the data.
    """
    matrix = np.asarray(matrix, dtype=np.float64)
    known = known_rows(matrix)
    highest = min(int(known.sum()), matrix.shape[1])
    if not 1 <= components <= highest:
        raise InputError(f"The number of components must be from 1 to {highest} for these data, not {components}.")
    projection = fit_projection(matrix[known], components)
    return projection(matrix), list(projection.explained)


def colours(components: np.ndarray) -> np.ndarray:
    """The first three of components n x k as red, green and blue, uint8 n x 3; channels without a component are 127."""
    return fit_scale(components)(components)
