"""The mobility graph: what a table of flows becomes, and which tables are refused."""

import numpy as np
import pytest
from scipy import sparse

from mobclip.errors import InputError
from mobclip.features import mobility_graph as graph
from mobclip.features import triple_product
from mobclip.features.flow_rows import ONE_KIND
from mobclip.features.flow_sums import FlowSums
from mobclip.features.od import Flows, edges_between, graphs_of_zones
from mobclip.features.trips import moves_of_points
from mobclip.geo import h3_cells

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


def test_edges_below_the_threshold_are_left_out_after_their_rows_are_added_up():
    made = made_of(("a", "b", 4), ("b", "c", 3), ("b", "c", 2), ("c", "c", 4), ("b", "b", 4), ("b", "b", 1), min_flow=5)
    assert made.flows.toarray().tolist() == [[0, 0, 0], [0, 0, 5], [0, 0, 0]]
    assert made.within.tolist() == [0, 5, 0]
    with pytest.raises(InputError, match="reaches 6: choose a lower threshold"):
        made_of(("a", "b", 4), ("a", "b", 1), min_flow=6)


def test_commuting_and_migration_are_two_graphs_over_the_same_places():
    kind, origin, destination = np.array([["migration", "a", "c"], ["commuting", "a", "b"], ["commuting", "b", "a"]]).T
    made, _ = graphs_of_zones(FlowSums.of_rows(origin, destination, np.array([2.0, 3, 4]), kind), PLACES)
    assert list(made) == ["commuting", "migration"]
    assert made["commuting"].flows.toarray().tolist() == [[0, 3, 0], [4, 0, 0], [0, 0, 0]]
    assert made["migration"].outgoing.tolist() == [2, 0, 0]


def test_memory_is_stated_before_a_graph_is_built(toy_cells):
    said = []
    made_of(("a", "b", 2), ("a", "b", 1), ("c", "b", 3), progress=lambda fraction, text: said.append(text))
    graph.neighbour_graph(toy_cells, progress=lambda fraction, text: said.append(text))
    assert "Building a graph of 3 places and up to 3 edges, up to 0.1 MB" in said
    assert f"{len(toy_cells):,} places and up to {6 * len(toy_cells):,} edges" in said[-1]


def test_a_part_of_the_places_keeps_only_the_flows_between_them():
    whole = made_of(("a", "b", 2), ("b", "c", 5), ("c", "b", 1), ("b", "b", 7))
    flows = Flows(np.array([10, 20, 30], dtype=np.uint64), {ONE_KIND: whole})
    part = edges_between(flows, np.array([20, 30], dtype=np.uint64))
    assert list(zip(*part.values(), strict=True)) == [(20, 30, 5), (30, 20, 1), (20, 20, 7)]
    assert not len(edges_between(flows, np.array([10, 30], dtype=np.uint64))["flow"])


@pytest.mark.parametrize("flow", [-1, np.nan, np.inf])
def test_impossible_flows_are_refused(flow):
    with pytest.raises(InputError, match="negative or missing"):
        made_of(("a", "b", 1), ("b", "c", flow))


def test_zones_that_match_nothing_are_refused():
    with pytest.raises(InputError, match="do not match those of the zones"):
        made_of(("x", "y", 1))


def test_a_single_place_is_no_graph():
    with pytest.raises(InputError, match="at least two places"):
        graph.from_table(np.array(["a"]), np.array(["a"]), np.array([3]), np.array(["a"]))


@pytest.mark.parametrize("edges", [1, 1000])
def test_the_strongest_flows_are_as_few_as_carry_the_share(edges, monkeypatch):
    monkeypatch.setattr(graph, "EDGES_PER_BLOCK", edges)
    flows = sparse.csr_matrix(np.array([[0, 6.0, 3, 1], [1, 0, 1, 0], [0, 0, 0, 5], [0, 0, 0, 0]]))
    assert graph.top_flows(flows, 0.8).toarray().tolist() == [[0, 6, 3, 0], [1, 0, 1, 0], [0, 0, 0, 5], [0, 0, 0, 0]]
    assert graph.top_flows(flows, 0.5).toarray()[0].tolist() == [0, 6, 0, 0]
    assert (graph.top_flows(flows, 1.0) != flows).nnz == 0
    with pytest.raises(InputError, match="above 0 and at most 1"):
        graph.top_flows(flows, 0)


def test_row_means_average_and_leave_places_without_flows_at_zero():
    means = graph.row_means(sparse.csr_matrix(np.array([[0, 1.0, 3], [0, 0, 0], [2, 0, 0]])))
    assert (means @ np.array([10.0, 20, 40])).tolist() == [35, 0, 10]


def test_neighbours_are_the_cells_around_and_not_the_cell_itself(toy_cells):
    joined = graph.neighbour_graph(toy_cells)
    assert (joined != joined.T).nnz == 0
    assert joined.diagonal().sum() == 0
    assert joined.sum(axis=1).max() == 6


def square_of_cells():
    cells = h3_cells.cells_of_extent([-84.6, 33.6, -84.2, 33.9], 6)
    return cells, h3_cells.centres(cells)


def test_trips_between_points_join_their_cells_and_few_are_left_out():
    cells, centres = square_of_cells()
    start, end = (h3_cells.cells_at(centres[rows], 6) for rows in ([0, 0, 0, 1, 2], [3, 3, 4, 1, 2]))
    made = graph.from_table(start, end, np.ones(5), cells)
    assert made.flows[0, 3] == 2 and made.flows[0, 4] == 1 and made.within[1] == 1
    kept = graph.from_table(start, end, np.ones(5), cells, min_flow=2)
    assert kept.flows.nnz == 1 and kept.within.sum() == 0
    with pytest.raises(InputError, match="lower threshold"):
        graph.from_table(start, end, np.ones(5), cells, min_flow=3)


def from_trips(lonlat, trip, cells, min_flow=0):
    """The graph of trips whose points follow one another as their rows do."""
    moves = moves_of_points(lonlat, trip, np.arange(len(trip)), h3_cells.resolution_of(cells))
    return graph.from_table(moves.origin, moves.destination, moves.trips, cells, min_flow)


def test_trajectories_count_each_change_of_cell_within_a_trip_only():
    cells, centres = square_of_cells()
    made = from_trips(centres[[0, 1, 1, 2, 5, 6]], np.array(["a", "a", "a", "a", "b", "b"]), cells)
    assert {(int(row), int(column)) for row, column in zip(*made.flows.nonzero(), strict=True)} == {
        (0, 1),
        (1, 2),
        (5, 6),
    }
    assert made.within[1] == 1


def test_a_trip_counts_once_for_a_move_so_that_the_threshold_counts_trips():
    cells, centres = square_of_cells()
    lonlat, trip = centres[[0, 1, 0, 1, 0, 1, 3, 4, 3, 4]], np.array(["a"] * 6 + ["b"] * 2 + ["c"] * 2)
    made = from_trips(lonlat, trip, cells)
    assert (made.flows[0, 1], made.flows[1, 0], made.flows[3, 4]) == (1, 1, 2)
    kept = from_trips(lonlat, trip, cells, min_flow=2)
    assert kept.flows.nnz == 1 and kept.flows[3, 4] == 2


def test_flows_between_zones_are_divided_over_cells_and_none_is_lost():
    shares = sparse.csr_matrix(np.array([[0.5, 0, 0], [0.5, 0.25, 0], [0, 0.75, 0], [0, 0, 1]]))
    zones = made_of(("a", "b", 8), ("c", "a", 2), ("a", "a", 4))
    spread = graph.spread_to_cells(zones, shares)
    assert spread.flows.sum() + spread.within.sum() == pytest.approx(14)
    assert spread.flows[0, 2] == pytest.approx(3) and spread.within[1] == pytest.approx(0.5 * 0.25 * 8 + 0.25 * 4)
    assert spread.flows.diagonal().sum() == 0
    assert spread.flows.indices.dtype == spread.flows.indptr.dtype == np.int32


def test_a_zone_of_many_cells_keeps_its_flows_though_each_has_a_small_share():
    shares = np.zeros((501, 2))
    shares[:500, 0], shares[500, 1] = 1 / 500, 1
    two = graph.from_table(np.array(["a", "b"]), np.array(["b", "a"]), np.array([6.0, 3]), np.array(["a", "b"]))
    spread = graph.spread_to_cells(two, sparse.csr_matrix(shares))
    assert spread.flows.sum() + spread.within.sum() == pytest.approx(9)


def test_flows_are_divided_in_batches_and_their_exact_number_is_stated(monkeypatch):
    draw, said = np.random.default_rng(0), []
    shares = sparse.random(40, 6, 0.3, random_state=0, format="csr") + sparse.eye(40, 6)
    shares = (shares @ sparse.diags(1 / np.asarray(shares.sum(axis=0)).ravel())).tocsr()
    start, end = draw.integers(0, 6, (2, 30))
    zones = graph.from_table(start, end, draw.uniform(1, 9, 30), np.arange(6))
    whole = zones.flows.toarray() + np.diag(zones.within)
    expected = shares.toarray() @ whole @ shares.toarray().T
    monkeypatch.setattr(triple_product, "BLOCK_TERMS", 7)
    made = graph.spread_to_cells(zones, shares, 0, progress=lambda fraction, text: said.append(text))
    assert np.allclose(made.flows.toarray() + np.diag(made.within), expected, rtol=1e-12)
    assert f"Building a graph of 40 places and up to {np.count_nonzero(expected):,} edges, up to 0.1 MB" in said
    assert said.count("Spreading flows over cells") > 2 * 10  # counted first, then filled


def test_flows_that_touch_chosen_places_stay():
    whole = made_of(("a", "b", 2), ("b", "c", 5), ("c", "a", 1), ("b", "b", 7), ("a", "a", 4))
    part = graph.incident_flows(whole, np.array([True, False, False]))
    assert part.flows.toarray().tolist() == [[0, 2, 0], [0, 0, 0], [1, 0, 0]] and part.within.tolist() == [4, 0, 0]


def test_a_graph_that_would_not_fit_is_refused_with_its_size(monkeypatch):
    monkeypatch.setenv("MOBCLIP_MEMORY", "1MB")
    start, end = np.divmod(np.arange(90_000), 300)
    kept = start != end
    with pytest.raises(InputError, match="up to 89,700 edges, up to 1.1 MB, and may take 1 MB: choose a coarser"):
        graph.from_table(start[kept], end[kept], np.ones(kept.sum()), np.arange(300))
    monkeypatch.setenv("MOBCLIP_MEMORY", "2MB")
    assert graph.from_table(start[kept], end[kept], np.ones(kept.sum()), np.arange(300)).flows.nnz == 89_700
