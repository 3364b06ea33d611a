"""Mobility graphs between cells, by kind of flow, from tables of flows or trips, and what they say about each cell.

Each function finds the cells that the flows touch and joins them; cells of interest are picked afterwards, so that a flow
that leaves them still counts as one that leaves.
"""

import numpy as np
import shapely

from mobclip.errors import InputError
from mobclip.features.mobility import flow_statistics
from mobclip.features.mobility_graph import (
    MobilityGraph,
    from_kinds,
    from_trajectories,
    incident_flows,
    spread_to_cells,
    subgraph,
    top_flows,
)
from mobclip.features.modality import Modality, join
from mobclip.geo import h3_cells
from mobclip.geo.overlay import mask_distant, zone_shares
from mobclip.progress import Progress, no_progress

Graphs = dict[str, MobilityGraph]
ONE_KIND = ""  # the name where a table has flows of one kind only


def between_zones(
    origin: np.ndarray,
    destination: np.ndarray,
    flow: np.ndarray,
    kind: np.ndarray | None,
    names: np.ndarray,
    polygons: np.ndarray,
    cells: np.ndarray,
    min_flow: float = 0,
    share: float = 1,
    progress: Progress = no_progress,
) -> tuple[np.ndarray, Graphs]:
    """Flows from and to the zones around the cells of interest, spread over the cells that the zones cover.

    Args:
        origin, destination: names of zones, one a row.
        flow: 0 or more, such as people.
        kind: what each flow is, such as commuting; None where all are alike.
        names: of the zones, each once.
        polygons: of the zones, shapely, EPSG:4326.
        cells: of interest, sorted uint64 H3 indexes of one resolution.
        min_flow: flows between two zones that add up to less are left out (k-anonymity).
        share: only the largest flows of each place are kept, as few as carry this share of what leaves it.

    Returns:
        Sorted uint64 cells, and a graph between them for each kind.

    Raises:
        InputError: a name twice, or as `graph.from_table` and `zone_shares`.
    """
    if len(np.unique(names)) < len(names):
        raise InputError("Two zones have the same name: name the column that tells them apart.")
    graphs = _kept(from_kinds(_kinds(kind, flow), origin, destination, flow, names, min_flow, progress), share)
    near = ~shapely.is_missing(mask_distant(polygons, cells))
    graphs = {name: incident_flows(graph, near) for name, graph in graphs.items()}
    reached = near | np.any([(graph.outgoing > 0) | (graph.incoming > 0) for graph in graphs.values()], axis=0)
    found, shares, _ = zone_shares(np.where(reached, polygons, None), h3_cells.resolution_of(cells))
    return found, {name: spread_to_cells(graph, shares, progress=progress) for name, graph in graphs.items()}


def between_cells(
    origin: np.ndarray,
    destination: np.ndarray,
    flow: np.ndarray,
    kind: np.ndarray | None,
    min_flow: float = 0,
    share: float = 1,
    progress: Progress = no_progress,
) -> tuple[np.ndarray, Graphs]:
    """Flows between cells, uint64 n, 0 where an end is unknown; arguments and returns are those of `between_zones`."""
    cells = _touched(origin, destination)
    return cells, _kept(from_kinds(_kinds(kind, flow), origin, destination, flow, cells, min_flow, progress), share)


def along_trips(
    lonlat: np.ndarray,
    trip: np.ndarray,
    resolution: int,
    min_flow: float = 0,
    share: float = 1,
    progress: Progress = no_progress,
) -> tuple[np.ndarray, Graphs]:
    """Trips through cells, float n x 2 degrees, points of a trip together and in the order of time; as `between_zones`."""
    visited = h3_cells.cells_at(lonlat, resolution)
    cells = _touched(visited, visited)
    return cells, _kept({ONE_KIND: from_trajectories(lonlat, trip, cells, min_flow, progress)}, share)


def mobility_modality(
    graphs: Graphs, found: np.ndarray, cells: np.ndarray, people: np.ndarray | None = None, name: str = "mobility"
) -> Modality:
    """`flow_statistics` of each kind of flow for the cells of interest, columns `mobility_…` or `mobility_KIND_…`.

    Args:
        graphs: between the `found` cells, sorted uint64.
        cells: sorted uint64 n.
        people: float n, residents of `cells`.

    Raises:
        InputError: no flow touches the cells.
    """
    row, known = h3_cells.lookup_rows(cells, found)
    if not known.any():
        raise InputError("None of the flows touches a cell: check the flows, their coordinates and the cells.")
    residents = None
    if people is not None:
        residents = np.full(len(found), np.nan)
        residents[row[known]] = people[known]
    parts = []
    for kind, graph in graphs.items():
        at = flow_statistics(graph, h3_cells.centres(found), residents)
        values = {column: np.where(known, value[row], np.nan) for column, value in at.items()}
        prefix = f"{name}_{kind}_" if kind else f"{name}_"
        parts.append(Modality.of(name, {prefix + column: value for column, value in values.items()}))
    return join(name, parts)


def edges_between(graphs: Graphs, found: np.ndarray, cells: np.ndarray) -> dict[str, list | np.ndarray]:
    """The flows between the cells of interest, and within them, as columns `origin`, `destination`, `flow` and `kind`."""
    row, known = h3_cells.lookup_rows(cells, found)
    columns = {"origin": [], "destination": [], "flow": [], "kind": []}
    for kind, graph in graphs.items():
        part = subgraph(graph, row[known])
        edges, within = part.flows.tocoo(), np.flatnonzero(part.within)
        for end, ends in (("origin", edges.row), ("destination", edges.col)):
            columns[end] += h3_cells.to_text(cells[known][np.concatenate([ends, within])])
        columns["flow"] += np.concatenate([edges.data, part.within[within]]).tolist()
        columns["kind"] += [kind] * (edges.nnz + len(within))
    return columns if list(graphs) != [ONE_KIND] else {key: values for key, values in columns.items() if key != "kind"}


def _kinds(kind: np.ndarray | None, flow: np.ndarray) -> np.ndarray:
    return np.full(len(flow), ONE_KIND) if kind is None else kind


def _kept(graphs: Graphs, share: float) -> Graphs:
    if share == 1:
        return graphs
    return {name: MobilityGraph(top_flows(graph.flows, share), graph.within) for name, graph in graphs.items()}


def _touched(origin: np.ndarray, destination: np.ndarray) -> np.ndarray:
    cells = np.unique(np.concatenate([origin, destination]))
    cells = cells[cells != 0]
    if not len(cells):
        raise InputError("None of the flows has a place: check their columns and coordinates.")
    return cells
