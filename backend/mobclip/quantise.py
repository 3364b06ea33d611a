"""Embeddings stored small: one byte a number, with a scale and an offset a dimension."""

import numpy as np

LEVELS = 127


def encode(matrix: np.ndarray) -> dict[str, np.ndarray]:
    """int8 codes n x d, float32 scale d and offset d of a finite matrix n x d; embedding = codes * scale + offset."""
    low, high = matrix.min(axis=0), matrix.max(axis=0)
    offset = ((low + high) / 2).astype(np.float32)
    scale = np.maximum((high - low) / (2 * LEVELS), np.finfo(np.float32).tiny).astype(np.float32)
    codes = np.clip(np.round((matrix - offset) / scale), -LEVELS, LEVELS).astype(np.int8)
    return {"codes": codes, "scale": scale, "offset": offset}


def decode(arrays: dict[str, np.ndarray], rows: np.ndarray) -> np.ndarray:
    """Embeddings float32 of rows of an encoded matrix."""
    return arrays["codes"][rows].astype(np.float32) * arrays["scale"] + arrays["offset"]
