"""Clusters by k-means."""

import numpy as np
import pytest
from sklearn.datasets import make_blobs

from mobclip.analysis.clusters import SAMPLE_ROWS, cluster
from mobclip.errors import InputError
from mobclip.io.matrix_blocks import MatrixBlocks


@pytest.fixture
def blobs():
    rows, truth = make_blobs([600, 300, 200, 100], n_features=8, cluster_std=0.5, random_state=1)
    rows = np.vstack([rows, np.full((1, 8), np.nan)]).astype(np.float32)
    return rows, np.append(truth + 1, 0)


def test_clusters_are_numbered_by_falling_size_and_unknown_rows_are_zero(blobs):
    rows, truth = blobs
    found = cluster(rows, 4)
    assert found.sizes == [600, 300, 200, 100]
    assert np.array_equal(found.labels, truth)


def test_the_silhouette_chooses_the_number_of_clusters(blobs):
    found = cluster(blobs[0], 0)
    assert len(found.sizes) == 4
    assert found.silhouette > 0.8


def test_the_same_seed_gives_the_same_clusters():
    rows = np.random.default_rng(0).normal(size=(300, 5))
    assert np.array_equal(cluster(rows, 5, seed=3).labels, cluster(rows, 5, seed=3).labels)


@pytest.mark.parametrize("clusters", [1, -2])
def test_fewer_than_two_clusters_are_refused(blobs, clusters):
    with pytest.raises(InputError, match="must be at least 2"):
        cluster(blobs[0], clusters)


def test_too_few_different_rows_are_refused():
    with pytest.raises(InputError, match="distinct embeddings .1. for 2 clusters"):
        cluster(np.ones((10, 3)), 2)
    with pytest.raises(InputError, match="No row has values"):
        cluster(np.full((4, 2), np.nan), 2)


def test_clustering_can_be_cancelled(blobs):
    class Stop(Exception):
        """The caller's way out."""

    def progress(fraction, text=""):
        raise Stop

    with pytest.raises(Stop):
        cluster(blobs[0], 4, progress=progress)


@pytest.mark.parametrize("clusters", [4, 0])
def test_more_rows_than_are_sampled_belong_to_the_nearest_centre(clusters):
    sizes = [SAMPLE_ROWS // 2, SAMPLE_ROWS // 3, SAMPLE_ROWS // 4, SAMPLE_ROWS // 5]
    rows, truth = make_blobs(sizes, n_features=3, cluster_std=0.3, random_state=1)
    rows = np.vstack([np.full((1, 3), np.nan), rows]).astype(np.float32)
    blocks = MatrixBlocks(len(rows), lambda: iter(np.array_split(rows, 5)))
    found = cluster(blocks, clusters)
    assert found.sizes == sizes
    assert np.array_equal(found.labels, [0, *(truth + 1)])
    assert found.silhouette > 0.8


def test_rows_that_a_sample_may_miss_still_make_clusters():
    rows = np.ones((2 * SAMPLE_ROWS, 2), dtype=np.float32)
    rows[[70, 80, 99_990]] = [[5, 5], [9, 1], [1, 9]]
    assert cluster(rows, 4).sizes == [len(rows) - 3, 1, 1, 1]
    with pytest.raises(InputError, match="distinct embeddings .4. for 5 clusters"):
        cluster(rows, 5)
