"""Similarity to reference places."""

import numpy as np

from mobclip.analysis.known_rows import known_rows
from mobclip.errors import InputError


def similarity(matrix: np.ndarray, queries: np.ndarray) -> np.ndarray:
    """Cosine similarity of every row to the mean of the query rows.

    Args:
        matrix: float n x d.
        queries: row numbers, at least one.

    Returns:
        float32 n from -1 to 1, NaN where a row has NaN or is zero.

    Raises:
        InputError: no query, one out of range, or none with values.
    """
    matrix = np.asarray(matrix, dtype=np.float64)
    queries = np.asarray(queries, dtype=np.int64)
    if not len(queries):
        raise InputError("There is no reference row: choose at least one.")
    if queries.min() < 0 or queries.max() >= len(matrix):
        raise InputError(f"The reference rows must be from 0 to {len(matrix) - 1}.")
    known = known_rows(matrix)
    chosen = queries[known[queries]]
    if not len(chosen):
        raise InputError(
            "None of the reference rows has an embedding: choose rows inside the valid domain of the model."
        )
    query = matrix[chosen].mean(axis=0)
    lengths = np.linalg.norm(matrix, axis=1) * np.linalg.norm(query)
    result = np.full(len(matrix), np.nan, dtype=np.float32)
    usable = known & (lengths > 0)
    result[usable] = np.clip(matrix[usable] @ query / lengths[usable], -1, 1)
    return result
