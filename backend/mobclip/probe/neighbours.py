"""Nearest neighbours of scikit-learn that count by the weights of the rows they know.

scikit-learn's own take weights by distance only. Without weights these give what scikit-learn's give.
"""

import numpy as np
from sklearn.neighbors import KNeighborsClassifier, KNeighborsRegressor

from mobclip.probe.nearest import weighed


class NeighboursMean(KNeighborsRegressor):
    """The weighted mean of the nearest rows' labels."""

    def fit(self, X, y, sample_weight=None):
        self.counts_ = _counts(y, sample_weight)
        return super().fit(X, y)

    def predict(self, X):
        near = self.kneighbors(X, return_distance=False)
        return weighed(self._y[near], self.counts_[near])


class NeighboursShares(KNeighborsClassifier):
    """The weighted shares of classes among the nearest rows."""

    def fit(self, X, y, sample_weight=None):
        self.counts_ = _counts(y, sample_weight)
        return super().fit(X, y)

    def predict_proba(self, X):
        near = self.kneighbors(X, return_distance=False)
        return np.stack([weighed(self._y[near] == code, self.counts_[near]) for code in range(len(self.classes_))], axis=1)


def _counts(target, weights) -> np.ndarray:
    return np.ones(len(target)) if weights is None else np.asarray(weights, dtype=np.float64)
