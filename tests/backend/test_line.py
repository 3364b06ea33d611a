"""LINE: nodes that share their partners end up together, and a seed determines the result."""

import numpy as np
import pytest
import scipy.sparse as sparse

torch = pytest.importorskip("torch")

from mobclip.errors import InputError
from recipes.us.line import cumulative_shares, line_start, sample_entries

SIZE, DIMENSION = 20, 8


@pytest.fixture(scope="module", autouse=True)
def one_thread():
    """Matrices this small are slower on several."""
    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(threads)


@pytest.fixture(scope="module")
def communities():
    """Two groups of 20 that mostly trade among themselves, and a node that trades with nobody."""
    draw = np.random.default_rng(0)
    member = np.arange(2 * SIZE) // SIZE
    chance = np.where(member[:, None] == member[None], 0.5, 0.02)
    flows = np.zeros((2 * SIZE + 1,) * 2)
    flows[:-1, :-1] = (draw.random((2 * SIZE, 2 * SIZE)) < chance) * draw.integers(1, 9, (2 * SIZE, 2 * SIZE))
    np.fill_diagonal(flows, 0)
    return sparse.csr_matrix(flows)


@pytest.fixture(scope="module")
def vectors(communities):
    return line_start(communities, DIMENSION, epochs=400, learning_rate=0.025)


def test_nodes_of_a_community_are_nearer_than_others(vectors):
    likeness = vectors[:-1] @ vectors[:-1].T
    member = np.arange(2 * SIZE) // SIZE
    same = member[:, None] == member[None]
    off = ~np.eye(2 * SIZE, dtype=bool)
    assert likeness[same & off].mean() > likeness[~same].mean() + 0.3
    nearest = np.where(off, likeness, -np.inf).argmax(axis=1)
    assert (member[nearest] == member).all()


def test_rows_have_length_1_and_nodes_without_flows_are_0(vectors):
    assert vectors.dtype == np.float32 and vectors.shape == (2 * SIZE + 1, DIMENSION)
    assert np.linalg.norm(vectors[:-1], axis=1) == pytest.approx(1, abs=1e-5)
    assert not vectors[-1].any()


def test_a_seed_determines_the_result(communities):
    first, again, other = (line_start(communities, DIMENSION, seed=seed, epochs=50) for seed in (1, 1, 2))
    assert np.array_equal(first, again)
    assert not np.allclose(first, other)


def test_entries_are_sampled_as_often_as_they_weigh():
    sample = sample_entries(
        cumulative_shares(np.array([0.0, 1, 0, 3])), (20_000,), torch.Generator().manual_seed(0)
    ).numpy()
    assert np.bincount(sample, minlength=4) / 20_000 == pytest.approx([0, 0.25, 0, 0.75], abs=0.02)


def test_a_graph_without_flows_is_refused():
    with pytest.raises(InputError, match="at least one flow"):
        line_start(sparse.csr_matrix((3, 3)), DIMENSION)
