"""The nearest of many rows, exactly, in blocks of one matrix product each."""

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
    distances, positions = np.full((len(rows), count), np.nan), np.zeros((len(rows), count), dtype=np.int64)
    for some, squared in _blocks(rows, known, progress):
        chosen = (
            squared.argmin(axis=1)[:, None] if count == 1 else np.argpartition(squared, count - 1, axis=1)[:, :count]
        )
        # The product picks the rows fast but loses digits where they are close: distances are taken again, one by one.
        exact = np.sqrt(((rows[some, None, :].astype(np.float64) - known[chosen]) ** 2).sum(axis=2))
        order = np.argsort(exact, axis=1, kind="stable")
        distances[some] = np.take_along_axis(exact, order, axis=1)
        positions[some] = np.take_along_axis(chosen, order, axis=1)
    distances[~np.isfinite(rows).all(axis=1)] = np.nan
    return distances, positions


def weighted_mean(values: np.ndarray, counts: np.ndarray) -> np.ndarray:
    """Means over the last axis, plain where all neighbours of a row count for nothing."""
    nothing = counts.sum(axis=-1, keepdims=True) == 0
    return np.average(values, axis=-1, weights=counts + nothing)


def mean_distance(rows: np.ndarray, progress: Progress = no_progress) -> float:
    """The mean Euclidean distance between two different rows of a float n x d, n of at least two."""
    total, lengths = 0.0, ((rows - rows.mean(axis=0)) ** 2).sum(axis=1)
    for some, squared in _blocks(rows, rows, progress):
        squared += lengths[some, None]
        squared[np.arange(len(squared)), np.arange(some.start, some.start + len(squared))] = 0
        total += float(np.sqrt(np.maximum(squared, 0)).sum(dtype=np.float64))
    return total / (len(rows) * (len(rows) - 1))


def _blocks(rows: np.ndarray, known: np.ndarray, progress: Progress):
    """Yield slices of the rows and, float32, their squared distances to all known ones less the squares of their own length."""
    centre = known.mean(axis=0, dtype=np.float64)
    known = (known - centre).astype(np.float32)
    known = np.column_stack([-2 * known, np.einsum("ij,ij->i", known, known)]).T  # one product, no further pass
    step = max(1, NUMBERS_PER_BLOCK // known.shape[1])
    for start in range(0, len(rows), step):
        progress(start / len(rows), "Comparing with known places")
        some = slice(start, start + step)
        yield some, np.column_stack([rows[some] - centre, np.ones(len(rows[some]))]).astype(np.float32) @ known
