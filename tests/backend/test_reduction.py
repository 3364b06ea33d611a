"""Principal components, and their colours."""

import numpy as np
import pytest
from sklearn.decomposition import PCA

from mobclip.analysis import reduction
from mobclip.errors import InputError
from mobclip.io.matrix_blocks import MatrixBlocks


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


def test_values_too_large_to_compute_with_are_refused():
    matrix = np.random.default_rng(0).normal(size=(50, 4))
    matrix[3] = 1e300
    with pytest.raises(InputError, match="too large to compute with, such as 1e\\+300"):
        reduction.reduce(matrix)


def test_blocks_of_rows_give_the_components_and_colours_of_all_rows_together():
    rows = np.random.default_rng(1).normal(size=(500, 6)) * [5, 3, 2, 1, 1, 1] + 1e6  # far from 0
    rows[::7] = np.nan
    blocks = MatrixBlocks(len(rows), lambda: iter(np.split(rows, [1, 3, 200, 200, 451])))
    projection, scale = reduction.fit_reduction(blocks, 4)
    expected = PCA(4, svd_solver="full").fit(rows[np.isfinite(rows[:, 0])])
    assert list(projection.explained) == pytest.approx(expected.explained_variance_ratio_)
    assert np.abs(projection.axes) == pytest.approx(np.abs(expected.components_), abs=1e-9)
    whole, _ = reduction.reduce(rows, 4)
    found = np.concatenate([projection(block) for block in blocks.read()])
    assert found == pytest.approx(whole, abs=1e-5, nan_ok=True)
    assert np.array_equal(scale(found), reduction.colours(found))


def test_fewer_rows_than_columns_have_as_many_components_as_rows():
    rows = np.random.default_rng(2).normal(size=(4, 9))
    found, explained = reduction.reduce(rows, 4)
    assert explained == pytest.approx(PCA(4).fit(rows).explained_variance_ratio_, abs=1e-12)
    assert found[:, 3] == pytest.approx(np.zeros(4), abs=1e-6)
    with pytest.raises(InputError, match="from 1 to 4"):
        reduction.reduce(rows, 5)
