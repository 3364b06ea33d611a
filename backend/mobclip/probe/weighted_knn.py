"""Nearest neighbours of scikit-learn that count by the weights of the rows they know.

scikit-learn's own take weights by distance only. Without weights these give what scikit-learn's give.
"""

import numpy as np
from sklearn.neighbors import KNeighborsClassifier, KNeighborsRegressor

from mobclip.probe.nearest_rows import weighed


class _Counting:
    """Keeps what each row counts in `counts_`."""

    def fit(self, X, y, sample_weight=None):
        self.counts_ = np.ones(len(y)) if sample_weight is None else np.asarray(sample_weight, dtype=np.float64)
        return super().fit(X, y)


class NeighboursMean(_Counting, KNeighborsRegressor):
    """The weighted mean of the nearest rows' labels."""

    def predict(self, X):
        near = self.kneighbors(X, return_distance=False)
        return weighed(self._y[near], self.counts_[near])


class NeighboursShares(_Counting, KNeighborsClassifier):
    """The weighted shares of classes among the nearest rows."""

    def predict_proba(self, X):
        near = self.kneighbors(X, return_distance=False)
        return np.stack(
            [weighed(self._y[near] == code, self.counts_[near]) for code in range(len(self.classes_))], axis=1
        )
