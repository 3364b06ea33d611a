"""Similarity to reference places."""

import numpy as np
import pytest

from mobclip.analysis.similarity import most_similar, similarity
from mobclip.errors import InputError
from mobclip.io.matrix_blocks import MatrixBlocks


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


def test_blocks_of_rows_give_the_similarities_of_all_rows_together():
    rows = np.random.default_rng(0).normal(size=(300, 5)).astype(np.float32)
    rows[[4, 120]] = np.nan
    queries = [0, 4, 150, 299, 299]
    blocks = MatrixBlocks(len(rows), lambda: iter(np.split(rows, [1, 150, 150, 299])))
    query = rows[[0, 150, 299, 299]].astype(np.float64).mean(axis=0)
    expected = rows @ query / np.linalg.norm(rows, axis=1) / np.linalg.norm(query)
    assert similarity(blocks, queries) == pytest.approx(expected, abs=1e-6, nan_ok=True)
    assert np.array_equal(similarity(blocks, queries), similarity(rows, queries), equal_nan=True)


@pytest.mark.parametrize(
    "count, rows", [(1, [3]), (3, [3, 1, 4]), (4, [3, 1, 4, 0]), (5, [3, 1, 4, 0, 6]), (99, [3, 1, 4, 0, 6])]
)
def test_the_most_similar_come_first_and_of_equals_the_first_row(count, rows):
    similarities = np.array([0.2, 0.5, np.nan, 0.9, 0.5, np.nan, -0.1], dtype=np.float32)
    assert most_similar(similarities, count).tolist() == rows


@pytest.mark.parametrize("count", [0, -3])
def test_no_place_at_all_cannot_be_the_most_similar(count):
    with pytest.raises(InputError, match="at least 1, not"):
        most_similar(np.ones(3), count)
