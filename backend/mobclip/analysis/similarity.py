"""Similarity to reference places."""

import numpy as np

from mobclip.analysis.known_rows import known_blocks
from mobclip.errors import InputError
from mobclip.io.matrix_blocks import MatrixBlocks
from mobclip.progress import Progress, no_progress, subrange


def similarity(matrix: np.ndarray | MatrixBlocks, queries: np.ndarray, progress: Progress = no_progress) -> np.ndarray:
    """Cosine similarity of every row to the mean of the query rows.

    Args:
        matrix: float n x d, gone through twice.
        queries: row numbers, at least one.

    Returns:
        float32 n from -1 to 1, NaN where a row has NaN or is zero.

    Raises:
        InputError: no query, one out of range, or none with values.
    """
    blocks = MatrixBlocks.of(matrix)
    queries = np.asarray(queries, dtype=np.int64)
    if not len(queries):
        raise InputError("There is no reference row: choose at least one.")
    if queries.min() < 0 or queries.max() >= blocks.rows:
        raise InputError(f"The reference rows must be from 0 to {blocks.rows - 1}.")
    query = _mean(blocks, queries, subrange(progress, 0.0, 0.5))
    result = np.full(blocks.rows, np.nan, dtype=np.float32)
    done = 0
    for rows, known in known_blocks(blocks, subrange(progress, 0.5, 1.0), "Comparing places"):
        result[done : done + len(known)][known] = _cosines(rows.astype(np.float64), query)
        done += len(known)
    return result


def check_count(count: int) -> None:
    """
    Raises:
        InputError: fewer than one of the most similar places are asked for.
    """
    if count < 1:
        raise InputError(f"The number of most similar places must be at least 1, not {count}.")


def most_similar(similarities: np.ndarray, count: int) -> np.ndarray:
    """The numbers of so many rows with the largest similarities, the largest first, and of equals the first; NaN is none.

    Raises:
        InputError: as of `check_count`.
    """
    check_count(count)
    known = np.flatnonzero(np.isfinite(similarities))
    if count < len(known):
        lowest = np.partition(similarities[known], -count)[-count]
        known = known[similarities[known] >= lowest]
    return known[np.argsort(-similarities[known], kind="stable")[:count]]


def _mean(blocks: MatrixBlocks, queries: np.ndarray, progress: Progress) -> np.ndarray:
    """The mean of the known rows among some, float64 d; one that is named twice counts twice."""
    times = np.bincount(queries, minlength=blocks.rows)
    done = count = 0
    total: np.ndarray | float = 0.0
    for rows, known in known_blocks(blocks, progress, "Reading reference places"):
        weights = times[done : done + len(known)][known]
        chosen = weights > 0
        total = total + weights[chosen] @ rows[chosen].astype(np.float64)
        count += int(weights.sum())
        done += len(known)
    if not count:
        raise InputError(
            "None of the reference rows has an embedding: choose rows inside the valid domain of the model."
        )
    return np.asarray(total) / count


def _cosines(rows: np.ndarray, query: np.ndarray) -> np.ndarray:
    """Of rows n x d, NaN where one is zero."""
    lengths = np.linalg.norm(rows, axis=1) * np.linalg.norm(query)
    cosines = np.divide(rows @ query, lengths, out=np.full(len(rows), np.nan), where=lengths > 0)
    return np.clip(cosines, -1, 1)
