"""Clusters, similarity and principal components."""

import numpy as np
import pytest
from sklearn.datasets import make_blobs
from sklearn.decomposition import PCA

from mobclip.analysis import reduction
from mobclip.analysis.clusters import cluster
from mobclip.analysis.similarity import similarity
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
    with pytest.raises(InputError, match="must be 2 or more"):
        cluster(blobs[0], clusters)


def test_too_few_different_rows_are_refused():
    with pytest.raises(InputError, match="1 different places .* too few for 2"):
        cluster(np.ones((10, 3)), 2)
    with pytest.raises(InputError, match="No place has values"):
        cluster(np.full((4, 2), np.nan), 2)


def test_clustering_can_be_cancelled(blobs):
    class Stop(Exception):
        """The caller's way out."""

    def progress(fraction, text=""):
        raise Stop

    with pytest.raises(Stop):
        cluster(blobs[0], 4, progress=progress)


def test_similarity_is_the_cosine_to_the_mean_of_the_queries():
    rows = np.array([[1.0, 0], [0, 1], [1, 1], [-1, 0], [np.nan, 0], [0, 0]])
    assert similarity(rows, [0])[:4] == pytest.approx([1, 0, np.sqrt(0.5), -1])
    assert similarity(rows, [0, 1])[2] == pytest.approx(1)
    assert np.isnan(similarity(rows, [0])[4:]).all()


@pytest.mark.parametrize(
    "queries, message", [([], "at least one"), ([4], "None of the reference"), ([9], "from 0 to 4")]
)
def test_bad_queries_are_refused(queries, message):
    rows = np.array([[1.0, 0], [0, 1], [1, 1], [-1, 0], [np.nan, 0]])
    with pytest.raises(InputError, match=message):
        similarity(rows, queries)


def test_components_are_those_of_scikit_learn_up_to_sign():
    rows = np.random.default_rng(0).normal(size=(50, 6)) * [5, 3, 2, 1, 1, 1]
    found, explained = reduction.reduce(np.vstack([rows, np.full(6, np.nan)]), 3)
    expected = PCA(3).fit(rows)
    assert np.abs(found[:-1]) == pytest.approx(np.abs(expected.transform(rows)), abs=1e-5)
    assert explained == pytest.approx(expected.explained_variance_ratio_)
    assert np.isnan(found[-1]).all()
    with pytest.raises(InputError, match="from 1 to 6"):
        reduction.reduce(rows, 7)


def test_colours_span_the_range_and_unknown_rows_are_grey():
    components = np.column_stack([np.linspace(0, 1, 101)] * 3).astype(np.float32)
    components = np.vstack([components, np.full((1, 3), np.nan, np.float32)])
    found = reduction.colours(components)
    assert found[0].tolist() == [0, 0, 0] and found[100].tolist() == [255, 255, 255]
    assert found[101].tolist() == [200, 200, 200]
    assert reduction.colours(components[:, :1])[0].tolist() == [0, 127, 127]
