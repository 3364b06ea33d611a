"""Principal components of embeddings, and the first three as a colour."""

from dataclasses import dataclass

import numpy as np

from mobclip.analysis.known_rows import are_known, known_blocks
from mobclip.errors import InputError
from mobclip.io.matrix_blocks import MatrixBlocks, rows_per_block
from mobclip.progress import Progress, no_progress, subrange

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
        result = np.full((len(matrix), len(self.axes)), np.nan, dtype=np.float32)
        step = rows_per_block(matrix.shape[1])
        for start in range(0, len(matrix), step):
            block = matrix[start : start + step]
            known = are_known(block)
            result[start : start + step][known] = (block[known] - self.mean) @ self.axes.T
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


def fit_projection(matrix: np.ndarray | MatrixBlocks, components: int, progress: Progress = no_progress) -> Projection:
    """Principal components of the rows, float n x d, without NaN; `components` is at most d and at most their number.

    They are the eigenvectors of the covariance, which is summed block by block about the mean (Chan, Golub and LeVeque 1983).

    Raises:
        InputError: there is no row without NaN, or `components` is something else.
    """
    count, mean, scatter = 0, np.zeros(0), np.zeros((0, 0))
    for rows, _ in known_blocks(MatrixBlocks.of(matrix), progress, "Finding components"):
        if not len(rows):
            continue
        centred = rows.astype(np.float64)
        step = centred.mean(axis=0)
        centred -= step
        if not count:
            mean, scatter = np.zeros_like(step), np.zeros((len(step), len(step)))
        step -= mean
        total = count + len(rows)
        scatter += centred.T @ centred + np.outer(step, step) * (count * len(rows) / total)
        mean += step * (len(rows) / total)
        count = total
    highest = min(count, len(mean))
    if not 1 <= components <= highest:
        raise InputError(f"The number of components must be from 1 to {highest} for these data, not {components}.")
    variances, vectors = np.linalg.eigh(scatter)
    variances, axes = variances[::-1].clip(0), vectors.T[::-1][:components].copy()
    axes *= np.sign(axes[np.arange(components), np.abs(axes).argmax(axis=1)])[:, None]
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
    projection = fit_projection(matrix, components)
    return projection(matrix), list(projection.explained)


def fit_reduction(
    matrix: MatrixBlocks, components: int = COLOUR_COMPONENTS, progress: Progress = no_progress
) -> tuple[Projection, ColourScale]:
    """What gives blocks of rows their components, as `reduce`, and these their colours; the matrix is gone through twice."""
    projection = fit_projection(matrix, components, subrange(progress, 0.0, 0.5))
    leading = Projection(projection.mean, projection.axes[:COLOUR_COMPONENTS], projection.explained)
    blocks = matrix.stream(subrange(progress, 0.5, 1.0), "Finding colours")
    return projection, fit_scale(np.concatenate([leading(block) for block in blocks]))


def colours(components: np.ndarray) -> np.ndarray:
    """The first three of components n x k as red, green and blue, uint8 n x 3; channels without a component are 127."""
    return fit_scale(components)(components)
