"""Clusters by k-means."""

import numpy as np
import pytest
from sklearn.datasets import make_blobs

from mobclip.analysis.clusters import cluster
from mobclip.errors import InputError


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
