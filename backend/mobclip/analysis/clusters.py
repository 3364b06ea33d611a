"""Clusters of embeddings by k-means."""

from dataclasses import dataclass

import numpy as np
from sklearn.cluster import KMeans
from sklearn.metrics import silhouette_score

from mobclip.analysis.known_rows import known_blocks
from mobclip.errors import InputError
from mobclip.io.matrix_blocks import MatrixBlocks
from mobclip.progress import Progress, no_progress, subrange

CHOICES = range(3, 13)  # numbers of clusters to choose from when none is given: what a legend can show
SAMPLE_ROWS = 50_000  # to which k-means is fitted; all rows of a smaller table
CHOICE_ROWS = 10_000  # of these, by which the number of clusters is chosen
ROWS_PER_CLUSTER = 200  # of a sample, at least: centres then raise the mean squared distance by at most half a per cent
SILHOUETTE_ROWS = 5000  # the silhouette takes time quadratic in rows; a sample of this size gives it to about 0.01
STARTS = 4  # of k-means, of which the one with the least inertia counts


@dataclass(frozen=True)
class Clusters:
    """Labels int32 n, 1 to k from the largest cluster and 0 where a row has NaN; their sizes; the mean silhouette."""

    labels: np.ndarray
    sizes: list[int]
    silhouette: float


@dataclass(frozen=True)
class _Sample:
    """Rows m x d that k-means is fitted to, which of all rows have values, bool n, and whether the sample is all of these."""

    rows: np.ndarray
    known: np.ndarray
    is_whole: bool


def cluster(
    matrix: np.ndarray | MatrixBlocks, clusters: int = 0, seed: int = 0, progress: Progress = no_progress
) -> Clusters:
    """Group rows by k-means (Lloyd, k-means++ starts, scikit-learn).

    It is fitted to at most 50,000 rows, or 200 for each cluster where that is more, drawn at random; each row then belongs to the
    nearest centre.

    Args:
        matrix: float n x d; rows with NaN are left out.
        clusters: how many, at least 2; 0 chooses from 3 to 12 by the largest mean silhouette (Rousseeuw 1987) over at most 5,000
            rows, in clusters of at most 10,000.
        seed: same seed, same data, same clusters.

    Raises:
        InputError: an invalid number of clusters, fewer different rows than clusters, or no row without NaN.
    """
    if clusters != 0 and clusters < 2:
        raise InputError(f"The number of clusters must be at least 2, or 0 to choose it by silhouette, not {clusters}.")
    blocks = MatrixBlocks.of(matrix)
    sample = _draw(blocks, max(SAMPLE_ROWS, ROWS_PER_CLUSTER * clusters), seed, subrange(progress, 0.0, 0.1))
    sample, distinct = _with_distinct(sample, blocks, clusters or CHOICES[-1] + 1)
    if distinct < (clusters or CHOICES[0] + 1):
        raise InputError(f"Too few distinct embeddings ({distinct}) for {clusters or 'several'} clusters.")
    count = clusters or _choose(sample.rows, seed, subrange(progress, 0.1, 0.7))
    silhouette, means = _fitted(sample.rows, count, seed, subrange(progress, 0.7, 0.9))
    if sample.is_whole:
        return _by_size(sample.known, means.labels_, silhouette)
    nearest = [
        means.predict(rows) for rows, _ in known_blocks(blocks, subrange(progress, 0.9, 1.0), "Grouping") if len(rows)
    ]
    return _by_size(sample.known, np.concatenate(nearest), silhouette)


def _draw(blocks: MatrixBlocks, count: int, seed: int, progress: Progress) -> _Sample:
    """At most so many rows with values, each as likely as another: those with the lowest of random numbers."""
    generator = np.random.default_rng(seed)
    parts: list[np.ndarray] = []
    numbers = np.empty(0)
    masks = []
    for rows, known in known_blocks(blocks, progress, "Reading embeddings"):
        masks.append(known)
        drawn = generator.random(len(rows))
        low = drawn < numbers.max() if len(numbers) >= count else np.ones(len(rows), dtype=bool)
        parts.append(rows[low])
        numbers = np.concatenate([numbers, drawn[low]])
        if len(numbers) > count:
            kept = np.sort(np.argpartition(numbers, count)[:count])
            numbers, parts = numbers[kept], [np.concatenate(parts)[kept]]
    known = np.concatenate(masks)
    return _Sample(np.concatenate(parts), known, len(numbers) == np.count_nonzero(known))


def _with_distinct(sample: _Sample, blocks: MatrixBlocks, enough: int) -> tuple[_Sample, int]:
    """The sample with so many different rows, if there are, and how many there are; counting ends at the number or above."""
    distinct = np.unique(sample.rows, axis=0)
    if len(distinct) >= enough or sample.is_whole:
        return sample, len(distinct)
    for rows, _ in known_blocks(blocks):
        distinct = np.unique(np.concatenate([distinct, rows]), axis=0)
        if len(distinct) >= enough:
            break
    return _Sample(np.concatenate([sample.rows, distinct]), sample.known, is_whole=False), len(distinct)


def _choose(rows: np.ndarray, seed: int, progress: Progress) -> int:
    """The number of clusters with the largest mean silhouette, and of equals the smallest."""
    part = rows[np.sort(np.random.default_rng(seed).permutation(len(rows))[:CHOICE_ROWS])]
    distinct = len(np.unique(part, axis=0))
    if distinct <= CHOICES[0]:  # of many that are alike
        part, distinct = rows, len(np.unique(rows, axis=0))
    counts = [count for count in CHOICES if count < distinct]
    steps = [subrange(progress, done / len(counts), (done + 1) / len(counts)) for done in range(len(counts))]
    return max(zip(counts, steps, strict=True), key=lambda one: _fitted(part, one[0], seed, one[1])[0])[0]


def _fitted(rows: np.ndarray, count: int, seed: int, progress: Progress) -> tuple[float, KMeans]:
    """The mean silhouette of k-means with so many clusters, and the k-means."""
    progress(0.0, f"Grouping into {count} clusters")
    means = KMeans(count, n_init=STARTS, random_state=seed).fit(rows)
    progress(0.8, f"Grouping into {count} clusters")
    return _silhouette(rows, means.labels_, seed), means


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
