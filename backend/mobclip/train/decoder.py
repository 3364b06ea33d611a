"""Fit the decoder of a bundle: ridge regression of each column on embeddings."""

import numpy as np
from sklearn.linear_model import RidgeCV

from mobclip.evaluation import metrics
from mobclip.features.modality import Modality, join, standardisation
from mobclip.train.export import EncoderFiles

ALPHAS = np.logspace(-3, 3, 7)  # penalties, of which the best by generalised cross-validation is taken
MIN_ROWS = 20  # known values that a column needs
DECIMALS = 3  # of what the card says


def decoder(
    embeddings: np.ndarray, modalities: tuple[Modality, ...], learned: np.ndarray, held_out: np.ndarray
) -> EncoderFiles:
    """The entry and the files of a decoder that reads all columns of modalities back from embeddings.

    Args:
        embeddings: float32 n x d, as the bundle gives them.
        modalities: n rows each, NaN where unknown.
        learned: bool n, cells to fit on.
        held_out: bool n, cells to measure R2 in.
    """
    columns = join("all", modalities)
    values = columns.values.astype(np.float64)
    known = np.isfinite(values)
    matrix = np.zeros((values.shape[1], embeddings.shape[1]))
    offset = np.nan_to_num(np.nanmean(values, axis=0))
    for alike in _known_alike(known):
        rows = learned & known[:, alike[0]]
        if rows.sum() >= MIN_ROWS:
            centre, scale = standardisation(values[np.ix_(rows, alike)])
            target = (values[np.ix_(rows, alike)] - centre) / scale
            model = RidgeCV(alphas=ALPHAS).fit(embeddings[rows], target)
            matrix[alike] = np.atleast_2d(model.coef_) * scale[:, None]
            offset[alike] = np.atleast_1d(model.intercept_) * scale + centre
    matrix, offset = matrix.astype(np.float32), offset.astype(np.float32)
    r2 = {
        name: _r2(values[rows, number], embeddings[rows] @ matrix[number] + offset[number])
        for number, name in enumerate(columns.columns)
        for rows in [held_out & known[:, number]]
    }
    entry = {"matrix": "decoder.npy", "offset": "decoder_offset.npy", "columns": list(columns.columns), "r2": r2}
    return entry, {"decoder.npy": matrix, "decoder_offset.npy": offset}


def _known_alike(known: np.ndarray) -> list[np.ndarray]:
    """Columns that are known in the same cells, together: they share one regression."""
    groups: dict[bytes, list[int]] = {}
    for number, rows in enumerate(np.packbits(known, axis=0).T):
        groups.setdefault(rows.tobytes(), []).append(number)
    return [np.array(group) for group in groups.values()]


def _r2(values: np.ndarray, predictions: np.ndarray) -> float | None:
    score = metrics.r2(values, predictions)
    return round(score, DECIMALS) if np.isfinite(score) else None
