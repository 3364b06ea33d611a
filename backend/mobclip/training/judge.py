"""How good an embedding is: ridge on labels that training never saw, whole states left out."""

import numpy as np

from mobclip.probe.folds import group_folds, random_folds
from mobclip.probe.ridge import out_of_fold, score
from mobclip.training.us_data import CellData


def judge(data: CellData, matrix: np.ndarray, seed: int = 0) -> dict[str, dict[str, float]]:
    """Pooled out-of-fold R2 of a ridge probe by label and their mean, for folds of whole states and random folds.

    Args:
        data: cells with labels.
        matrix: float, one row a judged cell; NaN becomes the column's mean.

    Returns:
        `{"state": {label: R2, …, "mean": R2}, "random": {…}}`.
    """
    mean = np.nanmean(matrix, axis=0)
    matrix = np.where(np.isfinite(matrix), matrix, mean)
    result = {"state": {}, "random": {}}
    for name, label in data.labels.items():
        known = np.isfinite(label)
        folds = {"state": group_folds(data.state[known]), "random": random_folds(known.sum(), seed)}
        for kind, numbers in folds.items():
            predictions = out_of_fold(matrix[known], label[known], numbers)
            result[kind][name] = score(label[known], predictions)["r2"]
    for scores in result.values():
        scores["mean"] = float(np.mean(list(scores.values())))
    return result
