"""The mobility graph: what a table of flows becomes, and which tables are refused."""

import numpy as np
import pytest

from mobclip.errors import InputError

sparse = pytest.importorskip("scipy.sparse")
graph = pytest.importorskip("mobclip.graph")

PLACES = np.array(["a", "b", "c"])


def made_of(*rows, **options):
    origin, destination, flow = zip(*rows, strict=True)
    return graph.from_table(np.array(origin), np.array(destination), np.array(flow), PLACES, **options)


def test_flows_keep_their_direction_and_repeated_rows_add_up():
    made = made_of(("a", "b", 2), ("a", "b", 3), ("b", "a", 7))
    assert made.flows.toarray().tolist() == [[0, 5, 0], [7, 0, 0], [0, 0, 0]]
    assert made.outgoing.tolist() == [5, 7, 0]
    assert made.incoming.tolist() == [7, 5, 0]


def test_flows_within_a_place_are_kept_apart():
    made = made_of(("a", "a", 4), ("a", "b", 1))
    assert made.within.tolist() == [4, 0, 0]
    assert made.flows.diagonal().sum() == 0


def test_indices_take_four_bytes_as_the_stated_memory_says():
    flows = made_of(("a", "b", 2), ("c", "b", 3)).flows
    assert flows.indices.dtype == flows.indptr.dtype == np.int32
    assert flows.indices.nbytes + flows.data.nbytes + flows.indptr.nbytes == graph.memory_bytes(3, 2)


def test_rows_of_unknown_places_are_left_out():
    assert made_of(("a", "b", 1), ("a", "z", 9), ("", "b", 9)).flows.sum() == 1


def test_small_flows_are_left_out_on_demand():
    assert made_of(("a", "b", 4), ("b", "c", 5), least_flow=5).flows.sum() == 5


@pytest.mark.parametrize("flow", [-1, np.nan, np.inf])
def test_impossible_flows_are_refused(flow):
    with pytest.raises(InputError, match="negative or missing"):
        made_of(("a", "b", 1), ("b", "c", flow))


def test_zones_that_match_nothing_are_refused():
    with pytest.raises(InputError, match="do not match those of the zones"):
        made_of(("x", "y", 1))


def test_a_single_place_is_no_graph():
    with pytest.raises(InputError, match="No flow joins two"):
        graph.from_table(np.array(["a"]), np.array(["a"]), np.array([3]), np.array(["a"]))


def test_the_strongest_flows_are_as_few_as_carry_the_share():
    flows = sparse.csr_matrix(np.array([[0, 6.0, 3, 1], [1, 0, 1, 0], [0, 0, 0, 5], [0, 0, 0, 0]]))
    assert graph.strongest(flows, 0.8).toarray().tolist() == [[0, 6, 3, 0], [1, 0, 1, 0], [0, 0, 0, 5], [0, 0, 0, 0]]
    assert graph.strongest(flows, 0.5).toarray()[0].tolist() == [0, 6, 0, 0]
    assert (graph.strongest(flows, 1.0) != flows).nnz == 0
    with pytest.raises(InputError, match="above 0 and at most 1"):
        graph.strongest(flows, 0)


def test_row_means_average_and_leave_places_without_flows_at_zero():
    means = graph.row_means(sparse.csr_matrix(np.array([[0, 1.0, 3], [0, 0, 0], [2, 0, 0]])))
    assert (means @ np.array([10.0, 20, 40])).tolist() == [35, 0, 10]


def test_neighbours_are_the_cells_around_and_not_the_cell_itself(toy_cells):
    joined = graph.neighbour_graph(toy_cells)
    assert (joined != joined.T).nnz == 0
    assert joined.diagonal().sum() == 0
    assert joined.sum(axis=1).max() == 6
