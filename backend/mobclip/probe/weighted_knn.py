"""Nearest neighbours of scikit-learn that take sample weights.

scikit-learn's own weight neighbours by distance only. Without sample weights these predict what scikit-learn's predict.
"""

from typing import TypeVar

import numpy as np
from sklearn.neighbors import KNeighborsClassifier, KNeighborsRegressor

from mobclip.probe.nearest_rows import weighted_mean

Estimator = TypeVar("Estimator", bound="_SampleWeight")


class _SampleWeight:
    """Keeps the sample weights in `sample_weight_`, float64 n, for `predict`."""

    def fit(self: Estimator, X: np.ndarray, y: np.ndarray, sample_weight: np.ndarray | None = None) -> Estimator:
        """Fit to rows n x d, with n labels and sample weights float n."""
        weights = np.ones(len(y)) if sample_weight is None else np.asarray(sample_weight, dtype=np.float64)
        self.sample_weight_ = weights
        super().fit(X, y)  # type: ignore[misc]  # of the scikit-learn class that it is mixed into
        return self


class WeightedKNeighborsRegressor(_SampleWeight, KNeighborsRegressor):
    """The weighted mean of the nearest rows' labels."""

    def predict(self, X: np.ndarray) -> np.ndarray:
        """Float64 n."""
        near = self.kneighbors(X, return_distance=False)
        return weighted_mean(self._y[near], self.sample_weight_[near])


class WeightedKNeighborsClassifier(_SampleWeight, KNeighborsClassifier):
    """The weighted shares of classes among the nearest rows."""

    def predict_proba(self, X: np.ndarray) -> np.ndarray:
        """Float64 n x classes."""
        near = self.kneighbors(X, return_distance=False)
        codes = range(len(self.classes_))
        return np.stack([weighted_mean(self._y[near] == code, self.sample_weight_[near]) for code in codes], axis=1)
