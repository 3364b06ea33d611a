"""Origin–destination tables and trips as mobility graphs between cells by kind of flow, and their columns by cell.

Graphs join all cells that flows touch; the cells of interest are selected afterwards, so that a flow from one of them to
another cell still counts as one that leaves.
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
from mobclip.geo.areal import dasymetric_shares
from mobclip.geo.overlay import mask_distant, zone_shares
from mobclip.progress import Progress, no_progress

Graphs = dict[str, MobilityGraph]
ONE_KIND = ""  # name of the kind where a table does not distinguish any


def between_zones(
    origin: np.ndarray,
    destination: np.ndarray,
    flow: np.ndarray,
    *,
    kind: np.ndarray | None = None,
    names: np.ndarray,
    polygons: np.ndarray,
    cells: np.ndarray,
    people: np.ndarray | None = None,
    min_flow: float = 0,
    top_share: float = 1,
    progress: Progress = no_progress,
) -> tuple[np.ndarray, Graphs]:
    """Flows from and to the zones around the cells of interest, spread over the cells that the zones cover: by people where these
    are known, so that empty land has no flows, and otherwise by area.

    Args:
        origin: name of a zone, one for each row.
        destination: likewise.
        flow: 0 or more, such as people.
        kind: of each flow, such as commuting; None where all are of one kind.
        names: of the zones, unique.
        polygons: of the zones, shapely, EPSG:4326.
        cells: of interest, sorted uint64 H3 indexes of one resolution.
        people: of these cells, 0 or more, NaN where unknown.
        min_flow: flows between two zones that sum to less are left out (k-anonymity).
        top_share: only the largest flows of each zone are kept, as few as sum to this share of all that leave it.

    Returns:
        Sorted uint64 cells, and a graph between them for each kind.

    Raises:
        InputError: a name twice, or as `mobility_graph.from_table`, `overlay.zone_shares` and `areal.dasymetric_shares`.
    """
    if len(np.unique(names)) < len(names):
        raise InputError("Two zones have the same name: choose a column with unique names.")
    graphs = from_kinds(_kinds(kind, flow), origin, destination, flow, names, min_flow, progress)
    graphs = _with_top_flows(graphs, top_share)
    near = ~shapely.is_missing(mask_distant(polygons, cells))
    graphs = {name: incident_flows(graph, near) for name, graph in graphs.items()}
    reached = near | np.any([(graph.outgoing > 0) | (graph.incoming > 0) for graph in graphs.values()], axis=0)
    of_interest = polygons.copy()
    of_interest[~reached] = None
    covered, shares, area_m2 = zone_shares(of_interest, h3_cells.resolution_of(cells))
    if people is not None:
        shares, _ = dasymetric_shares(shares, area_m2, _people_of(covered, cells, people))
    return covered, {name: spread_to_cells(graph, shares, progress=progress) for name, graph in graphs.items()}


def between_cells(
    origin: np.ndarray,
    destination: np.ndarray,
    flow: np.ndarray,
    *,
    kind: np.ndarray | None = None,
    min_flow: float = 0,
    top_share: float = 1,
    progress: Progress = no_progress,
) -> tuple[np.ndarray, Graphs]:
    """Flows between cells, uint64 n, 0 where an end is unknown; arguments and returns are those of `between_zones`."""
    cells = _touched(origin, destination)
    graphs = from_kinds(_kinds(kind, flow), origin, destination, flow, cells, min_flow, progress)
    return cells, _with_top_flows(graphs, top_share)


def along_trips(
    lonlat: np.ndarray,
    trip: np.ndarray,
    resolution: int,
    *,
    min_flow: float = 0,
    top_share: float = 1,
    progress: Progress = no_progress,
) -> tuple[np.ndarray, Graphs]:
    """Moves between cells by trips, each counted once; arguments and returns are those of `between_zones`, and:

    Args:
        lonlat: float n x 2, degrees, points of each trip together and in the order of time.
        trip: n identifiers.
        resolution: of the cells.
    """
    visited = h3_cells.cells_at(lonlat, resolution)
    cells = _touched(visited, visited)
    graphs = {ONE_KIND: from_trajectories(lonlat, trip, cells, min_flow, progress)}
    return cells, _with_top_flows(graphs, top_share)


def mobility_modality(
    graphs: Graphs, graph_cells: np.ndarray, cells: np.ndarray, people: np.ndarray | None = None, name: str = "mobility"
) -> Modality:
    """`flow_statistics` of each kind of flow for the cells of interest, columns `mobility_…` or `mobility_KIND_…`.

    Args:
        graphs: between `graph_cells`.
        graph_cells: sorted uint64.
        cells: of interest, sorted uint64 n.
        people: float n, residents of `cells`.

    Raises:
        InputError: no flow touches the cells.
    """
    row, known = h3_cells.lookup_rows(cells, graph_cells)
    if not known.any():
        raise InputError(
            "None of the flows starts or ends in a cell: check the flows, their coordinates and the cells."
        )
    residents = None
    if people is not None:
        residents = np.full(len(graph_cells), np.nan)
        residents[row[known]] = people[known]
    parts = []
    for kind, graph in graphs.items():
        statistics = flow_statistics(graph, h3_cells.centres(graph_cells), residents)
        values = {column: np.where(known, value[row], np.nan) for column, value in statistics.items()}
        prefix = f"{name}_{kind}_" if kind else f"{name}_"
        parts.append(Modality.of(name, {prefix + column: value for column, value in values.items()}))
    return join(name, parts)


def edges_between(graphs: Graphs, graph_cells: np.ndarray, cells: np.ndarray) -> dict[str, np.ndarray]:
    """The flows between the cells of interest, and within them, as columns `origin`, `destination`, `flow` and `kind`."""
    row, known = h3_cells.lookup_rows(cells, graph_cells)
    texts = np.array(h3_cells.to_text(cells[known]), dtype=object)  # of each cell once: there may be millions of flows
    parts: dict[str, list[np.ndarray]] = {"origin": [], "destination": [], "flow": [], "kind": []}
    for kind, graph in graphs.items():
        inner = subgraph(graph, row[known])
        edges = inner.flows.tocoo()
        within = np.flatnonzero(inner.within)
        for end, ends in (("origin", edges.row), ("destination", edges.col)):
            parts[end].append(texts[np.concatenate([ends, within])])
        parts["flow"].append(np.concatenate([edges.data, inner.within[within]]))
        parts["kind"].append(np.full(edges.nnz + len(within), kind, dtype=object))
    if list(graphs) == [ONE_KIND]:
        del parts["kind"]
    return {name: np.concatenate(values) for name, values in parts.items()}


def _kinds(kind: np.ndarray | None, flow: np.ndarray) -> np.ndarray:
    return np.full(len(flow), ONE_KIND) if kind is None else kind


def _with_top_flows(graphs: Graphs, top_share: float) -> Graphs:
    if top_share == 1:
        return graphs
    return {name: MobilityGraph(top_flows(graph.flows, top_share), graph.within) for name, graph in graphs.items()}


def _people_of(covered: np.ndarray, cells: np.ndarray, people: np.ndarray) -> np.ndarray:
    """People of the cells that zones cover; one whose people are not known counts as the average one."""
    row, given = h3_cells.lookup_rows(covered, cells)
    found = np.where(given, people[row], np.nan)
    known = np.isfinite(found)
    return np.where(known, found, found[known].mean() if known.any() else 1.0)


def _touched(origin: np.ndarray, destination: np.ndarray) -> np.ndarray:
    """The cells where a flow starts or ends, sorted uint64."""
    cells = np.unique(np.concatenate([origin, destination]))
    cells = cells[cells != 0]
    if not len(cells):
        raise InputError("None of the flows has a location: check their columns and coordinates.")
    return cells
