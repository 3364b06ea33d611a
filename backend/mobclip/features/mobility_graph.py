"""Mobility graphs: flows between places, which are zones or H3 cells, as sparse matrices.

Edges are directed and weighted, in CSR (`edge_matrix`). Flows within a place are stored separately, since they would outweigh
its neighbours in any average. Several kinds of edges, such as commuting and migration, are a dict of graphs by name over the
same places.

The threshold `min_flow` is for k-anonymity: an edge whose flows sum to less is left out, so that no small group of people can
be recognised in the result. It is applied after summing, as one large flow may be written in many small rows. Each function
that builds a graph reports through `progress` an upper bound of its memory before it allocates any.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

import h3.api.numpy_int as h3_int
import numpy as np
import scipy.sparse as sparse

from mobclip.errors import InputError
from mobclip.features.edge_matrix import Edges, index_type, row_blocks, summed_edges, take_diagonal
from mobclip.features.flow_batches import FlowBatch, FlowRows, KnownEdges
from mobclip.features.triple_product import TripleProduct
from mobclip.geo import h3_cells
from mobclip.io.memory import VARIABLE, in_words, memory_of
from mobclip.io.process_memory import give_back, plan_of
from mobclip.progress import Progress, no_progress

EDGES_PER_BLOCK = 1_000_000  # whose ends, flows and distances are computed at once


@dataclass(frozen=True)
class MobilityGraph:
    """Directed flows between n places.

    Attributes:
        flows: CSR n x n, flow from row to column, no diagonal.
        within: float64 n, flow that stays in a place.
    """

    flows: sparse.csr_matrix
    within: np.ndarray

    @property
    def outgoing(self) -> np.ndarray:
        """Total flow that leaves each place, float64 n."""
        return np.asarray(self.flows.sum(axis=1)).ravel()

    @property
    def incoming(self) -> np.ndarray:
        """Total flow that enters each place from others, float64 n."""
        return np.asarray(self.flows.sum(axis=0)).ravel()


def from_table(
    origin: np.ndarray,
    destination: np.ndarray,
    flow: np.ndarray,
    places: np.ndarray,
    min_flow: float = 0,
    progress: Progress = no_progress,
) -> MobilityGraph:
    """A graph from a table of flows between named places (zones by name, cells by index).

    Args:
        origin: names, one for each row of the table; rows that name an unknown place are left out.
        destination: likewise.
        flow: 0 or more.
        places: the names of the n places, in the order of the matrix.
        min_flow: edges, and flows within a place, that sum to less are left out (k-anonymity).

    Raises:
        InputError: a single place, negative or missing flows, no row that joins two known places, no edge of `min_flow`, or
            a graph that takes too much memory.
    """
    return from_batches(FlowRows(origin, destination, flow), places, min_flow, progress)


def from_batches(
    batches: Iterable[FlowBatch], places: np.ndarray, min_flow: float = 0, progress: Progress = no_progress
) -> MobilityGraph:
    """A graph from a table of flows that comes in batches, in the memory of the graph and of one batch.

    Args:
        batches: origin, destination and flow as of `from_table`, n each. They are gone through twice.

    Raises:
        InputError: as `from_table`, or the flows are not the same the second time.
    """
    if len(places) < 2:
        raise InputError("A mobility graph needs at least two places: there is only one.")
    edges = KnownEdges(batches, places, progress)

    def announce(count: int) -> None:
        edges.check()
        _announce(len(places), count, progress)

    flows = summed_edges(edges, len(places), announce)
    within = take_diagonal(flows)
    if min_flow > 0:
        flows.data[flows.data < min_flow] = 0
        flows.eliminate_zeros()
        within[within < min_flow] = 0
    if not flows.nnz:
        raise InputError(f"No flow between two places reaches {min_flow:g}: choose a lower threshold.")
    return MobilityGraph(flows, within)


def spread_to_cells(
    graph: MobilityGraph,
    shares: sparse.csr_matrix,
    min_share: float = 0.01,
    progress: Progress = no_progress,
    said: Callable[[str], None] = lambda sentence: None,
) -> MobilityGraph:
    """A graph between cells from one between zones: a flow is divided over the cells of both its ends.

    Args:
        graph: between m zones.
        shares: CSR cells x zones, columns that sum to 1 (`geo.overlay.zone_shares`).
        min_share: relative to a zone's largest share; smaller shares would make many edges of next to no flow, and go to
            the zone's other cells.
        said: is told what memory the process will take, before it takes it.

    Raises:
        InputError: it would take too much memory.
    """
    zones = (graph.flows + sparse.diags(graph.within)).tocsr()
    product = TripleProduct(_largest_shares(shares, min_share), zones, progress)
    cells = shares.shape[0]

    def announce(edges: int) -> None:
        _announce(cells, edges, progress)
        give_back()
        said(plan_of(memory_bytes(cells, edges)))

    flows = summed_edges(product, cells, announce)
    return MobilityGraph(flows, take_diagonal(flows))


def _largest_shares(shares: sparse.csr_matrix, min_share: float) -> sparse.csr_matrix:
    """Without those below `min_share` of the largest of the zone; the rest sums to 1 for each zone."""
    kept = shares.tocsr().copy()
    largest = np.zeros(shares.shape[1])
    np.maximum.at(largest, kept.indices, kept.data)
    kept.data[kept.data < min_share * largest[kept.indices]] = 0
    kept.eliminate_zeros()
    return (kept @ sparse.diags(_inverse(np.asarray(kept.sum(axis=0)).ravel()))).tocsr()


def incident_flows(graph: MobilityGraph, chosen: np.ndarray) -> MobilityGraph:
    """Only the flows that start or end in a chosen place, bool n; the places stay the same."""
    flows = graph.flows.tocoo()
    kept = chosen[flows.row] | chosen[flows.col]
    incident = sparse.csr_matrix((flows.data[kept], (flows.row[kept], flows.col[kept])), shape=flows.shape)
    return MobilityGraph(incident, np.where(chosen, graph.within, 0))


def edge_blocks(flows: sparse.csr_matrix) -> Iterator[Edges]:
    """The edges of a graph, whole rows in their order, about `EDGES_PER_BLOCK` at a time."""
    for rows, entries in row_blocks(flows, EDGES_PER_BLOCK):
        row = np.repeat(np.arange(rows.start, rows.stop), np.diff(flows.indptr[rows.start : rows.stop + 1]))
        yield Edges(row, flows.indices[entries], flows.data[entries])


def top_flows(flows: sparse.csr_matrix, top_share: float) -> sparse.csr_matrix:
    """Only the largest flows of each place, as few as sum to `top_share`, 0 to 1, of all that leave it."""
    if not 0 < top_share <= 1:
        raise InputError(f"The share of flows to keep must be above 0 and at most 1, not {top_share:g}.")
    kept, counts = np.zeros(flows.nnz, dtype=bool), np.zeros(flows.shape[0], dtype=np.int64)
    for rows, entries in row_blocks(flows, EDGES_PER_BLOCK):
        part = flows[rows]
        start = np.repeat(np.arange(part.shape[0]), np.diff(part.indptr))
        order = np.lexsort((-part.data, start))
        running = np.cumsum(part.data[order])
        before = running - part.data[order] - np.concatenate([[0.0], running])[part.indptr[:-1]][start]
        largest = before < top_share * np.asarray(part.sum(axis=1)).ravel()[start]
        kept[entries.start + order] = largest
        counts[rows] = np.bincount(start[largest], minlength=part.shape[0])
    first = np.concatenate([[0], np.cumsum(counts)]).astype(flows.indptr.dtype)
    return sparse.csr_matrix((flows.data[kept], flows.indices[kept], first), shape=flows.shape)


def memory_bytes(places: int, edges: int) -> int:
    """Memory of a graph in CSR: 8 bytes of weight and 4 of index for each edge, 4 for each place; past 2**31 edges 8 for 4."""
    index = np.dtype(index_type(edges)).itemsize
    return (8 + index) * edges + index * (places + 1)


def _announce(places: int, edges: int, progress: Progress) -> None:
    """Report the memory of a graph before it is built; InputError if that is more than the setting of memory allows."""
    needed, allowed = memory_bytes(places, edges), memory_of().bytes
    text = f"{places:,} places and up to {edges:,} edges, up to {max(needed / 1e6, 0.1):,.1f} MB"
    if needed > allowed:
        raise InputError(
            f"The graph would have {text}, and may take {in_words(allowed)}: choose a coarser resolution, keep only the largest "
            f"flows, or set --memory or {VARIABLE} higher."
        )
    progress(0.0, f"Building a graph of {text}")


def row_means(weights: sparse.csr_matrix) -> sparse.csr_matrix:
    """The matrix with rows scaled to sum to 1 (a row without weights stays 0): its product with values is their means."""
    return sparse.diags(_inverse(np.asarray(weights.sum(axis=1)).ravel())) @ weights


def neighbour_graph(cells: np.ndarray, rings: int = 1, progress: Progress = no_progress) -> sparse.csr_matrix:
    """CSR cells x cells, 1 where two are at most `rings` apart; no diagonal.

    Args:
        cells: sorted uint64 H3 indexes of one resolution.

    Raises:
        InputError: it would take too much memory.
    """
    _announce(len(cells), len(cells) * 3 * rings * (rings + 1), progress)
    disks = [h3_int.grid_disk(cell, rings) for cell in cells]
    row = np.repeat(np.arange(len(cells)), [len(disk) for disk in disks])
    near = np.concatenate(disks).astype(np.uint64)
    column, known = h3_cells.lookup_rows(near, cells)
    joined = known & (column != row)
    row = row[joined].astype(np.int32)
    column = column[joined].astype(np.int32)
    return sparse.csr_matrix((np.ones(len(row), dtype=np.float32), (row, column)), shape=(len(cells),) * 2)


def _inverse(values: np.ndarray) -> np.ndarray:
    return np.divide(1.0, values, out=np.zeros_like(values, dtype=np.float64), where=values > 0)
