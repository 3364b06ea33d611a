"""The nearest of many rows, exactly, in blocks of one matrix product each."""

from collections.abc import Iterator

import numpy as np

from mobclip.progress import Progress, no_progress

NUMBERS_PER_BLOCK = 1 << 22  # squared distances held at once, float32: they stay in the cache


def nearest(
    rows: np.ndarray, known: np.ndarray, count: int = 1, progress: Progress = no_progress
) -> tuple[np.ndarray, np.ndarray]:
    """The known rows nearest to each row, the nearest first.

    Args:
        rows: float n x d; a row with NaN is near nothing.
        known: float m x d, finite.
        count: how many, at most m of them.

    Returns:
        Euclidean distances float64 n x count, NaN where a row has NaN, and the positions in `known`, int64.
    """
    count = min(count, len(known))
    distances = np.full((len(rows), count), np.nan)
    positions = np.zeros((len(rows), count), dtype=np.int64)
    for block, squared in _blocks(rows, known, progress):
        if count == 1:
            chosen = squared.argmin(axis=1)[:, None]
        else:
            chosen = np.argpartition(squared, count - 1, axis=1)[:, :count]
        # The product is fast but loses digits where rows are close: distances to the chosen ones are computed again.
        exact = np.sqrt(((rows[block, None, :].astype(np.float64) - known[chosen]) ** 2).sum(axis=2))
        order = np.argsort(exact, axis=1, kind="stable")
        distances[block] = np.take_along_axis(exact, order, axis=1)
        positions[block] = np.take_along_axis(chosen, order, axis=1)
    distances[~np.isfinite(rows).all(axis=1)] = np.nan
    return distances, positions


def weighted_mean(values: np.ndarray, weights: np.ndarray) -> np.ndarray:
    """Weighted means over the last axis, plain where all weights are 0."""
    all_zero = weights.sum(axis=-1, keepdims=True) == 0
    return np.average(values, axis=-1, weights=weights + all_zero)


def mean_distance(rows: np.ndarray, progress: Progress = no_progress) -> float:
    """The mean Euclidean distance between two different rows of a float n x d, n of at least two."""
    total = 0.0
    lengths = ((rows - rows.mean(axis=0)) ** 2).sum(axis=1)
    for block, squared in _blocks(rows, rows, progress):
        squared += lengths[block, None]
        squared[np.arange(len(squared)), np.arange(block.start, block.start + len(squared))] = 0
        total += float(np.sqrt(np.maximum(squared, 0)).sum(dtype=np.float64))
    return total / (len(rows) * (len(rows) - 1))


def _blocks(rows: np.ndarray, known: np.ndarray, progress: Progress) -> Iterator[tuple[slice, np.ndarray]]:
    """Slices of the rows and their squared distances to all known rows, float32, each less its own squared length."""
    centre = known.mean(axis=0, dtype=np.float64)
    known = (known - centre).astype(np.float32)
    known = np.column_stack([-2 * known, np.einsum("ij,ij->i", known, known)]).T  # one product, no further pass
    step = max(1, NUMBERS_PER_BLOCK // known.shape[1])
    for start in range(0, len(rows), step):
        progress(start / len(rows), "Finding the most similar training rows")
        block = slice(start, start + step)
        centred = np.column_stack([rows[block] - centre, np.ones(len(rows[block]))]).astype(np.float32)
        yield block, centred @ known
