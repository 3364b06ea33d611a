"""Clusters of embeddings by k-means."""

from dataclasses import dataclass

import numpy as np
from sklearn.cluster import KMeans
from sklearn.metrics import silhouette_score

from mobclip.analysis.known_rows import known_rows
from mobclip.errors import InputError
from mobclip.progress import Progress, no_progress, subrange

CHOICES = range(3, 13)  # numbers of clusters to choose from when none is given: what a legend can show
SILHOUETTE_ROWS = 5000  # the silhouette takes time quadratic in rows; a sample of this size gives it to about 0.01
STARTS = 4  # of k-means, of which the one with the least inertia counts


@dataclass(frozen=True)
class Clusters:
    """Labels int32 n, 1 to k from the largest cluster and 0 where a row has NaN; their sizes; the mean silhouette."""

    labels: np.ndarray
    sizes: list[int]
    silhouette: float


def cluster(matrix: np.ndarray, clusters: int = 0, seed: int = 0, progress: Progress = no_progress) -> Clusters:
    """Group rows by k-means (Lloyd, k-means++ starts, scikit-learn).

    Args:
        matrix: float n x d; rows with NaN are left out.
        clusters: how many, at least 2; 0 chooses from 3 to 12 by the largest mean silhouette (Rousseeuw 1987) over
            at most 5,000 rows.
        seed: same seed, same data, same clusters.

    Raises:
        InputError: an invalid number of clusters, fewer different rows than clusters, or no row without NaN.
    """
    known = known_rows(matrix)
    rows = np.asarray(matrix)[known]
    distinct = len(np.unique(rows, axis=0))
    if clusters != 0 and clusters < 2:
        raise InputError(f"The number of clusters must be at least 2, or 0 to choose it by silhouette, not {clusters}.")
    if distinct < max(clusters, CHOICES[0] + 1 if clusters == 0 else 2):
        raise InputError(f"Too few distinct embeddings ({distinct}) for {clusters or 'several'} clusters.")
    counts = [clusters] if clusters else [count for count in CHOICES if count < distinct]
    candidates = []
    for done, count in enumerate(counts):
        step = subrange(progress, done / len(counts), (done + 1) / len(counts))
        step(0.0, f"Grouping into {count} clusters")
        labels = KMeans(count, n_init=STARTS, random_state=seed).fit_predict(rows)
        step(0.8, f"Grouping into {count} clusters")
        candidates.append((_silhouette(rows, labels, seed), labels))
    silhouette, labels = max(candidates, key=lambda candidate: candidate[0])  # the first of equals
    return _by_size(known, labels, silhouette)


def _silhouette(rows: np.ndarray, labels: np.ndarray, seed: int) -> float:
    """Mean silhouette of a sample, -1 where it is not defined."""
    sample = np.sort(np.random.default_rng(seed).permutation(len(rows))[:SILHOUETTE_ROWS])
    if not 1 < len(np.unique(labels[sample])) < len(sample):
        return -1.0
    return float(silhouette_score(rows[sample], labels[sample]))


def _by_size(known: np.ndarray, raw: np.ndarray, silhouette: float) -> Clusters:
    """Clusters numbered from the largest, from k-means' own numbers of the known rows."""
    sizes = np.bincount(raw)
    order = np.argsort(-sizes, kind="stable")
    rank = np.empty(len(sizes), dtype=np.int32)
    rank[order] = np.arange(1, len(sizes) + 1)
    labels = np.zeros(len(known), dtype=np.int32)
    labels[known] = rank[raw]
    return Clusters(labels, [int(size) for size in sizes[order]], silhouette)
