"""Similarity to reference places."""

import numpy as np
import pytest

from mobclip.analysis.similarity import similarity
from mobclip.errors import InputError


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
