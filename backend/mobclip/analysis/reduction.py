"""Principal components of embeddings, and the first three as a colour."""

import numpy as np
from sklearn.decomposition import PCA

from mobclip.analysis.known_rows import known_rows
from mobclip.errors import InputError

TAIL_PERCENT = 2  # of the values at either end get the end colour, so that outliers do not wash out the map
NO_COLOUR = 200  # grey of rows without values


def reduce(matrix: np.ndarray, components: int = 3) -> tuple[np.ndarray, list[float]]:
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
    model = PCA(components, svd_solver="full").fit(matrix[known])
    signs = np.sign(model.components_[np.arange(components), np.abs(model.components_).argmax(axis=1)])
    result = np.full((len(matrix), components), np.nan, dtype=np.float32)
    result[known] = model.transform(matrix[known]) * signs
    return result, [float(share) for share in model.explained_variance_ratio_]


def colours(components: np.ndarray) -> np.ndarray:
    """The first three of components n x k as red, green and blue, uint8 n x 3; channels without a component are 127."""
    known = np.isfinite(components).all(axis=1)
    low, high = np.percentile(components[known, :3], [TAIL_PERCENT, 100 - TAIL_PERCENT], axis=0)
    share = (components[known, :3] - low) / np.where(high > low, high - low, 1)
    result = np.full((len(components), 3), NO_COLOUR, dtype=np.uint8)
    result[known] = 127
    result[known, : share.shape[1]] = np.round(np.clip(share, 0, 1) * 255)
    return result
