"""Categories of points as text: a vector for each name, and the mean vector of the points in each cell.

Counts treat `café` and `coffee_shop` as unrelated; vectors of their names know that they are alike. Vectors come from
a table, or from a sentence encoder on disk (see `sentence_encoder`).
"""

import os
from pathlib import Path

import numpy as np

from mobclip.errors import InputError
from mobclip.features.modality import Modality
from mobclip.features.sentence_encoder import encode
from mobclip.io.tables import Table

WEIGHTINGS = ("log", "tfidf")


def vectors_from_table(table: Table, key: str, names: tuple[str, ...]) -> np.ndarray:
    """Vectors of categories from a table with a row for each: float32 c x d, NaN for a category without one.

    Args:
        table: a column of names, and numeric columns that are the vector.
        key: the column of names.
        names: of the c categories.

    Raises:
        InputError: no numeric columns, a name twice, or no name that is one of the categories.
    """
    columns = [name for name in table.columns.column_names if name != key]
    listed = table.texts(key)
    if not columns:
        raise InputError(f"The table of vectors has no columns other than '{key}': give one column for each dimension.")
    if len(set(listed)) < len(listed):
        raise InputError(f"The table of vectors has two rows with the same '{key}': give one row for each category.")
    row = {name: number for number, name in enumerate(listed)}
    known = [name in row for name in names]
    if not any(known):
        raise InputError(
            f"The table of vectors has none of the categories, such as '{names[0]}': check the column '{key}'."
        )
    result = np.full((len(names), len(columns)), np.nan, dtype=np.float32)
    result[known] = table.matrix(columns)[[row[name] for name in names if name in row]]
    return result


def sentence_vectors(names: tuple[str, ...], model: str | os.PathLike) -> np.ndarray:
    """Vectors of names by a sentence encoder, float32 c x d; `fast_food` is read as `fast food`.

    Args:
        names: of the c categories.
        model: see `mobclip.features.sentence_encoder.encode`.

    Raises:
        InputError: as of `encode`.
    """
    return encode(Path(model), [name.replace("_", " ") for name in names])


def text_modality(
    names: tuple[str, ...], counts: np.ndarray, vectors: np.ndarray, weighting: str = "log", name: str = "poi_text"
) -> Modality:
    """The mean vector of a cell's points, columns `poi_text_000` …; NaN where a cell has no point with a vector.

    A category weighs log(1 + count), so that a hundred shops do not hide one school, or that times its inverse document
    frequency over cells (`tfidf`). Vectors are scaled to length 1 (L2) before averaging, so that only counts weigh; their mean
    is not, as its length says how alike the points of the cell are.

    Args:
        names: of the c categories.
        counts: float cells x c, 0 or more; NaN is unknown and weighs nothing.
        vectors: float32 c x d; NaN is a category without a vector.
        weighting: `log` or `tfidf`.

    Raises:
        InputError: another weighting, or no cell with a vector.
    """
    if weighting not in WEIGHTINGS:
        raise InputError(f"The weighting '{weighting}' is unknown: choose {' or '.join(WEIGHTINGS)}.")
    known = np.isfinite(vectors).all(axis=1)
    length = np.maximum(np.linalg.norm(vectors[known], axis=1, keepdims=True), np.finfo(np.float32).tiny)
    weights = np.log1p(np.nan_to_num(counts[:, known]))
    if weighting == "tfidf":
        weights = weights * np.log(len(counts) / np.maximum((counts[:, known] > 0).sum(axis=0), 1))
    total = weights.sum(axis=1, keepdims=True)
    if not total.any():
        raise InputError(f"No cell has points of the {len(names)} categories that have a vector.")
    means = np.full((len(counts), vectors.shape[1]), np.nan)
    np.divide(weights @ (vectors[known] / length), total, out=means, where=total > 0)
    return Modality(name, tuple(f"{name}_{number:03}" for number in range(means.shape[1])), means.astype(np.float32))
