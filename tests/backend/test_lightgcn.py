"""The paper's model against torch-geometric's layer, and its loss against the formula."""

import numpy as np
import pytest
import scipy.sparse as sparse

torch = pytest.importorskip("torch")
geometric = pytest.importorskip("torch_geometric.nn")

from mobclip.features import edge_matrix
from mobclip.train.model.contrastive import Temperature, info_nce
from mobclip.train.model.lightgcn import LightGCN, second_order_start
from mobclip.train.model.propagation import normalised, propagate

NODES, DIMENSION = 60, 16


@pytest.fixture(scope="module")
def flows():
    draw = np.random.default_rng(0)
    row, column = draw.integers(NODES, size=(2, 400))
    kept = row != column
    graph = sparse.csr_matrix((draw.exponential(size=kept.sum()), (row[kept], column[kept])), shape=(NODES, NODES))
    graph.sum_duplicates()
    return graph


def test_propagation_equals_that_of_torch_geometric(flows):
    start = second_order_start(flows, DIMENSION)
    model = LightGCN(start, {"poi": 3})
    both = (flows + flows.T).tocoo()
    edges = torch.from_numpy(np.stack([both.row, both.col])).long()
    weights = torch.from_numpy(both.data.astype(np.float32))
    layer = geometric.LGConv(normalize=True)
    first = layer(model.table, edges, weights)
    expected = model.table + first + layer(first, edges, weights)
    assert torch.allclose(model(normalised(flows)), expected, atol=1e-5)


def test_the_matrix_of_propagation_is_that_of_the_formula_to_the_last_bit(flows, monkeypatch):
    monkeypatch.setattr(edge_matrix, "BLOCK_EDGES", 50)
    both = (flows + flows.T).tocsr()
    root = sparse.diags(1 / np.sqrt(np.asarray(both.sum(axis=1)).ravel()))
    expected, made = (root @ both @ root).tocsr(), normalised(flows)
    assert (made.col_indices().numpy() == expected.indices).all()
    assert (made.values().numpy() == expected.data.astype(np.float32)).all()
    assert made.crow_indices().dtype == made.col_indices().dtype == torch.int32


def test_a_matrix_of_very_many_entries_has_indices_of_64_bits(flows, monkeypatch):
    state = torch.randn(NODES, DIMENSION, generator=torch.Generator().manual_seed(0))
    narrow = propagate(normalised(flows), state)
    monkeypatch.setattr(edge_matrix, "MAX_INT32", 100)
    wide = normalised(flows)
    assert wide.crow_indices().dtype == wide.col_indices().dtype == torch.int64
    assert torch.equal(propagate(wide, state), narrow)


def test_gradients_flow_back_through_the_graph(flows):
    model = LightGCN(second_order_start(flows, DIMENSION), {"poi": 3})
    views = {"poi": torch.randn(NODES, 3, generator=torch.Generator().manual_seed(0))}
    model.loss(normalised(flows), views, torch.arange(10)).backward()
    reached = model.table.grad.abs().sum(dim=1) > 0
    assert reached[:10].all() and reached.sum() > 10


def test_start_puts_nodes_with_the_same_partners_together():
    """Two groups that only trade with a hub of their own."""
    left, right = np.arange(0, 10), np.arange(10, 20)
    row, column = np.concatenate([left, right]), np.repeat([20, 21], 10)
    start = second_order_start(sparse.csr_matrix((np.ones(20), (row, column)), shape=(22, 22)), 4)
    start /= np.linalg.norm(start, axis=1, keepdims=True)
    likeness = start @ start.T
    assert likeness[:10, :10].min() > 0.99 and np.abs(likeness[:10, 10:20]).max() < 0.01


def test_the_start_of_a_large_graph_is_that_of_a_small_one_in_single_precision(flows, monkeypatch):
    start = second_order_start(flows, DIMENSION)
    monkeypatch.setattr("mobclip.train.model.lightgcn.MAX_WHOLE_EDGES", 0)
    single = second_order_start(flows, DIMENSION)
    np.testing.assert_allclose(single @ single.T, start @ start.T, atol=1e-3)


@pytest.mark.parametrize("block_rows", [7, 32, 1024])
def test_the_loss_does_not_depend_on_the_block_and_equals_the_formula(block_rows):
    draw = torch.Generator().manual_seed(0)
    left, right = torch.randn(2, 32, 8, generator=draw, requires_grad=True)
    cosine = torch.nn.functional.normalize(left, dim=1) @ torch.nn.functional.normalize(right, dim=1).T
    own = torch.arange(32)
    cross_entropy = torch.nn.functional.cross_entropy
    expected = (cross_entropy(cosine / 0.2, own) + cross_entropy(cosine.T / 0.2, own)) / 2
    assert torch.allclose(info_nce(left, right, 0.2, block_rows), expected, atol=1e-5)


def test_temperatures_stay_in_their_bounds():
    temperature = Temperature(0.1)
    with torch.no_grad():
        temperature.log.fill_(-100)
    assert temperature().item() == pytest.approx(0.01)
    with torch.no_grad():
        temperature.log.fill_(100)
    assert temperature().item() == pytest.approx(1)
