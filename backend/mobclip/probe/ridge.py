"""Ridge regression as the probe, with the penalty chosen inside the training rows only."""

import numpy as np
from sklearn.linear_model import RidgeCV
from sklearn.metrics import r2_score, root_mean_squared_error
from sklearn.pipeline import Pipeline, make_pipeline
from sklearn.preprocessing import StandardScaler

from mobclip.progress import Progress, silent

ALPHAS = np.logspace(-2, 6, 17)


def ridge() -> Pipeline:
    """Standardised columns and a ridge whose penalty is chosen by leave-one-out error (scikit-learn RidgeCV)."""
    return make_pipeline(StandardScaler(), RidgeCV(ALPHAS))


def out_of_fold(matrix: np.ndarray, target: np.ndarray, folds: np.ndarray, progress: Progress = silent) -> np.ndarray:
    """Predictions of each row by a probe that never saw its fold, float n; the penalty is chosen anew in each fold."""
    predictions = np.empty(len(target))
    numbers = np.unique(folds)
    for done, number in enumerate(numbers):
        progress(done / len(numbers), "Checking on places left out")
        left_out = folds == number
        predictions[left_out] = ridge().fit(matrix[~left_out], target[~left_out]).predict(matrix[left_out])
    return predictions


def score(target: np.ndarray, predictions: np.ndarray) -> dict[str, float]:
    """Pooled R2 (can be below 0) and root mean squared error in the unit of the target."""
    return {"r2": float(r2_score(target, predictions)), "rmse": float(root_mean_squared_error(target, predictions))}
