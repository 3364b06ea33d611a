"""Sparse matrices of edges in batches: equal to those made at once, in the memory of the matrix."""

import tracemalloc

import numpy as np
import pytest
from scipy import sparse

from mobclip.errors import InputError
from mobclip.features import edge_matrix
from mobclip.features.edge_matrix import BothDirections, Edges, index_type, stacked, summed_edges, take_diagonal
from mobclip.features.flow_batches import FlowRows
from mobclip.features.mobility_graph import from_batches, from_table

PLACES, EDGES = 50, 4_000


@pytest.fixture(scope="module")
def edges():
    draw = np.random.default_rng(0)
    row = np.minimum(draw.geometric(0.1, EDGES) - 1, PLACES - 2)  # few rows have many edges, and the last has none
    return Edges(row, draw.integers(PLACES, size=EDGES), draw.exponential(size=EDGES))


def in_batches(edges, rows):
    return [Edges(*(part[start : start + rows] for part in edges)) for start in range(0, EDGES, rows)]


@pytest.mark.parametrize("rows", [1, 7, 1000, EDGES])
@pytest.mark.parametrize("block", [1, 100, 1 << 20])
def test_batches_make_the_matrix_that_all_edges_make_at_once(edges, rows, block, monkeypatch):
    monkeypatch.setattr(edge_matrix, "BLOCK_EDGES", block)
    made = summed_edges(in_batches(edges, rows), PLACES)
    whole = sparse.csr_matrix((edges.weight, edges[:2]), shape=(PLACES, PLACES))
    assert made.has_canonical_format and (made.indices == whole.indices).all() and (made.indptr == whole.indptr).all()
    np.testing.assert_allclose(made.data, whole.data, rtol=1e-14)
    diagonal = take_diagonal(made)
    np.testing.assert_allclose(diagonal, whole.diagonal(), rtol=1e-14)
    assert not made.diagonal().any() and made.nnz + np.count_nonzero(diagonal) == whole.nnz


def test_sums_do_not_depend_on_the_order_of_the_edges(edges):
    shuffled = np.random.default_rng(1).permutation(EDGES)
    one, other = (
        summed_edges(in_batches(rows, 333), PLACES) for rows in (edges, Edges(*(part[shuffled] for part in edges)))
    )
    assert (one.data == other.data).all() and (one.indices == other.indices).all()


@pytest.mark.parametrize("change", [1, -1])
def test_edges_that_change_between_the_two_passes_are_refused(edges, change):
    class Growing:
        passes = 0

        def __iter__(self):
            self.passes += 1
            yield from in_batches(edges, 1000)[: 3 + change * (self.passes - 1)]

    with pytest.raises(InputError, match="changed while they were read"):
        summed_edges(Growing(), PLACES)


def test_row_pointers_have_64_bits_where_32_would_wrap(monkeypatch, edges):
    assert index_type(2**31 - 1) is np.int32 and index_type(2**31) is np.int64
    monkeypatch.setattr(edge_matrix, "MAX_INT32", 10)
    whole = sparse.csr_matrix((edges.weight, edges[:2]), shape=(PLACES, PLACES))
    np.testing.assert_allclose(summed_edges([edges], PLACES).toarray(), whole.toarray(), rtol=1e-14)


def test_no_edge_at_all_is_an_empty_matrix():
    assert summed_edges([], 3).nnz == 0
    nothing = np.empty(0, dtype=np.int64)
    assert summed_edges([Edges(nothing, nothing, np.empty(0))] * 2, 3).shape == (3, 3)


def test_a_graph_takes_less_than_30_bytes_an_edge_while_it_is_built():
    places, rows, batches = 2_000, 50_000, 40

    class Drawn:
        def __iter__(self):
            draw = np.random.default_rng(0)
            for _ in range(batches):
                ends = draw.integers(places, size=(2, rows)).astype(np.uint64)
                yield ends[0], ends[1], draw.exponential(size=rows)

    names = np.arange(places, dtype=np.uint64)
    tracemalloc.start()
    graph = from_batches(Drawn(), names)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 30 * batches * rows
    flows = [np.concatenate(column) for column in zip(*Drawn(), strict=True)]
    assert (graph.flows != from_table(*flows, names).flows).nnz == 0


def test_chosen_rows_of_a_table_come_in_batches(monkeypatch):
    monkeypatch.setattr("mobclip.features.flow_batches.BATCH_ROWS", 2)
    rows = FlowRows(
        np.array(list("abcde")), np.array(list("bcdea")), np.arange(5.0), np.array([1, 0, 0, 0, 1], dtype=bool)
    )
    assert [flow.tolist() for _, _, flow in rows] == [[0], [], [4]]


@pytest.mark.parametrize("block, blocks", [(1, 10_000), (100, 10_000), (1, 3), (1 << 20, 1)])
def test_a_matrix_in_both_directions_is_made_in_blocks_as_it_is_at_once(edges, block, blocks, monkeypatch):
    monkeypatch.setattr(edge_matrix, "BLOCK_EDGES", block)
    monkeypatch.setattr(edge_matrix, "BLOCKS", blocks)
    flows = summed_edges([edges], PLACES)
    both = (flows + flows.T).tocsr()
    made = stacked(BothDirections(flows), PLACES, np.float64)
    assert (
        (made.indptr == both.indptr).all() and (made.indices == both.indices).all() and (made.data == both.data).all()
    )
    assert (BothDirections(flows).strength() == np.asarray(both.sum(axis=1)).ravel()).all()
    if blocks == 3:
        assert len(list(BothDirections(flows))) <= 3
