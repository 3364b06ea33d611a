"""Embeddings stored small: one byte a number, or one byte for several numbers together.

`encode` keeps a byte a dimension. `encode_products` (product quantisation, Jegou et al. 2011, doi:10.1109/TPAMI.2010.57)
splits a vector into parts of a few dimensions and keeps for each part the number of the nearest of 256 typical parts.
Rows that matter most get a second byte a part, for what the first left over. Decoding needs numpy only.
"""

import numpy as np

from mobclip.errors import InputError
from mobclip.io.array_types import ArrayType, Size, check_arrays

LEVELS = 127
ENTRIES = 256  # typical parts in a codebook: what one byte can number
SAMPLE = 40_000  # rows that a codebook is learned from: more change the error by less than a hundredth
ROUNDS = 20  # of k-means
ROWS_AT_ONCE = 50_000
SCALED = {
    "codes": ArrayType(("i1",), ("cells", "dimension")),
    "scale": ArrayType(("f",), ("dimension",)),
    "offset": ArrayType(("f",), ("dimension",)),
}
PRODUCTS = {
    "codes": ArrayType(("u1",), ("cells", "parts")),
    "codebook": ArrayType(("f",), (2, "parts", ENTRIES, "part")),
    "detail": ArrayType(("u1",), ("detailed", "parts")),
    "rows": ArrayType(("i",), ("detailed",)),
}


def encode(matrix: np.ndarray) -> dict[str, np.ndarray]:
    """int8 codes n x d, float32 scale d and offset d of a finite matrix n x d; embedding = codes * scale + offset."""
    low, high = matrix.min(axis=0), matrix.max(axis=0)
    offset = ((low + high) / 2).astype(np.float32)
    scale = np.maximum((high - low) / (2 * LEVELS), np.finfo(np.float32).tiny).astype(np.float32)
    codes = np.clip(np.round((matrix - offset) / scale), -LEVELS, LEVELS).astype(np.int8)
    return {"codes": codes, "scale": scale, "offset": offset}


def encode_products(
    matrix: np.ndarray, parts: int, importance: np.ndarray, detailed: int, seed: int = 0
) -> dict[str, np.ndarray]:
    """Product-quantise a finite matrix n x d.

    Part j holds the dimensions j, j + parts, j + 2 parts and so on, so that every part has its share of the first and
    of the last dimensions: sort dimensions by falling variance beforehand.

    Args:
        parts: m, a divisor of d.
        importance: n, 0 or more. Codebooks are learned from rows drawn in proportion to it.
        detailed: k, the number of the most important rows that get a second byte a part.

    Returns:
        `codes` uint8 n x m, `codebook` float32 2 x m x 256 x d/m, `detail` uint8 k x m, `rows` int32 k (sorted: the
        rows with detail).
    """
    n, dimension = matrix.shape
    if dimension % parts:
        raise ValueError(f"{parts} parts do not divide {dimension} dimensions")
    rng = np.random.default_rng(seed)
    size = min(int(np.count_nonzero(importance)), SAMPLE)
    sample = np.sort(rng.choice(n, size, replace=False, p=importance / importance.sum()))
    rows = np.sort(np.argsort(-importance, kind="stable")[:detailed]).astype(np.int32)
    coarse = _learn(_split(matrix[sample], parts), seed)
    codes = _nearest(_split(matrix, parts), coarse)
    left_over = _split(matrix, parts) - _look_up(codes, coarse)
    fine = _learn(left_over[np.intersect1d(sample, rows)], seed)
    return {
        "codes": codes,
        "codebook": np.stack([coarse, fine]),
        "detail": _nearest(left_over[rows], fine),
        "rows": rows,
    }


def shortened(values: np.ndarray) -> np.ndarray:
    """Numbers of 0 or more as float32 with 8 significant bits, wrong by 0.2 % at most: in a zip they take less room."""
    bits = np.asarray(values, dtype=np.float32).view(np.uint32)
    return ((bits + np.uint32(1 << 14)) & np.uint32(0xFFFF8000)).view(np.float32)


def decode(arrays: dict[str, np.ndarray], rows: np.ndarray) -> np.ndarray:
    """Embeddings float32 of rows of an encoded matrix."""
    if "codebook" not in arrays:
        return arrays["codes"][rows].astype(np.float32) * arrays["scale"] + arrays["offset"]
    coarse, fine = arrays["codebook"]
    vectors = _look_up(arrays["codes"][rows], coarse)
    if len(arrays["rows"]):
        place = np.minimum(np.searchsorted(arrays["rows"], rows), len(arrays["rows"]) - 1)
        known = arrays["rows"][place] == rows
        vectors[known] += _look_up(arrays["detail"][place[known]], fine)
    count, parts, size = vectors.shape
    return vectors.transpose(0, 2, 1).reshape(count, parts * size)


def check_encoded(arrays: dict[str, np.ndarray], rows: int, dimension: int, what: str) -> None:
    """Check that arrays are an encoded matrix of so many rows and dimensions, as `encode` or `encode_products` made it.

    Args:
        what: begins the sentence of an error.

    Raises:
        InputError: a type, a shape or a value that does not fit; the sentence names the array.
    """
    if "codebook" not in arrays:
        check_arrays(arrays, SCALED, {"cells": rows, "dimension": dimension}, what)
        return
    sizes: dict[str, Size] = {"cells": rows, "parts": range(1, dimension + 1), "detailed": range(rows + 1)}
    check_arrays(arrays, {"codes": PRODUCTS["codes"]}, sizes, what)
    parts = arrays["codes"].shape[1]
    if dimension % parts:
        raise InputError(f"{what} has {parts} parts, which do not divide {dimension} dimensions: get the file again.")
    check_arrays(arrays, PRODUCTS, {**sizes, "parts": parts, "part": dimension // parts}, what)
    positions = arrays["rows"]
    if len(positions) and (positions[0] < 0 or positions[-1] >= rows or (positions[1:] <= positions[:-1]).any()):
        raise InputError(f"{what} has an array 'rows' that is not sorted or too large: get the file again.")


def _split(matrix: np.ndarray, parts: int) -> np.ndarray:
    """n x d as n x parts x d/parts; part j holds the dimensions j, j + parts, …"""
    return matrix.astype(np.float32).reshape(len(matrix), -1, parts).transpose(0, 2, 1)


def _look_up(codes: np.ndarray, codebook: np.ndarray) -> np.ndarray:
    return codebook[np.arange(codes.shape[1]), codes]


def _learn(split: np.ndarray, seed: int) -> np.ndarray:
    """k-means in each part of n x parts x size: float32 parts x 256 x size. Entries that lose all rows stay put."""
    rng = np.random.default_rng(seed)
    codebook = split[rng.integers(len(split), size=ENTRIES)].transpose(1, 0, 2).copy()
    for _ in range(ROUNDS):
        codes = _nearest(split, codebook)
        for part, entries in enumerate(codebook):
            count = np.bincount(codes[:, part], minlength=ENTRIES)
            sums = [np.bincount(codes[:, part], values, minlength=ENTRIES) for values in split[:, part].T]
            entries[count > 0] = (np.stack(sums, axis=1) / np.maximum(count, 1)[:, None])[count > 0]
    return codebook


def _nearest(split: np.ndarray, codebook: np.ndarray) -> np.ndarray:
    """Number of the nearest entry of each part, uint8 n x parts."""
    codes = np.empty(split.shape[:2], dtype=np.uint8)
    half_squares = (codebook**2).sum(axis=2) / 2
    for start in range(0, len(split), ROWS_AT_ONCE):
        rows = slice(start, start + ROWS_AT_ONCE)
        for part, entries in enumerate(codebook):
            codes[rows, part] = (split[rows, part] @ entries.T - half_squares[part]).argmax(axis=1)
    return codes
