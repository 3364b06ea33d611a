"""Origin–destination tables and trips as mobility graphs between cells by kind of flow, and their columns by cell.

Graphs join all cells that flows touch; the cells of interest are selected afterwards, so that a flow from one of them to
another cell still counts as one that leaves.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import chain

import numpy as np
import shapely

from mobclip.errors import InputError
from mobclip.features.edge_matrix import Edges
from mobclip.features.flow_batches import FlowRows
from mobclip.features.flow_limits import ALL_FLOWS, FlowLimits
from mobclip.features.flow_rows import ONE_KIND, rows_of_places
from mobclip.features.flow_sums import FlowSums
from mobclip.features.mobility import flow_statistics
from mobclip.features.mobility_graph import (
    MobilityGraph,
    edge_blocks,
    from_batches,
    from_table,
    incident_flows,
    spread_to_cells,
    top_flows,
)
from mobclip.features.modality import Modality, join
from mobclip.features.trips import TripMoves, moves_of_points
from mobclip.geo import h3_cells
from mobclip.geo.areal import dasymetric_shares
from mobclip.geo.extent import elsewhere, extent_of
from mobclip.geo.overlay import mask_distant, zone_shares
from mobclip.progress import Progress, no_progress

NO_EDGES = "No flow connects two of the cells: the table of flows between them is empty."


@dataclass(frozen=True)
class Flows:
    """Flows between cells.

    Attributes:
        cells: that flows join, sorted uint64.
        graphs: between these cells, by kind of flow.
        remarks: what a person should know of rows that are left out.
    """

    cells: np.ndarray
    graphs: dict[str, MobilityGraph]
    remarks: list[str] = field(default_factory=list)


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
    limits: FlowLimits = ALL_FLOWS,
    progress: Progress = no_progress,
) -> Flows:
    """Flows from and to the zones around the cells of interest, spread over the cells that the zones cover: by people where these
    are known, so that empty land has no flows, and otherwise by area.

    Args:
        origin: name of a zone, one for each row.
        destination: likewise.
        flow: 0 or more, such as people; NaN where unknown.
        kind: of each flow, such as commuting; None where all are of one kind.
        names: of the zones, unique.
        polygons: of the zones, shapely, EPSG:4326; None where a zone has none.
        cells: of interest, sorted uint64 H3 indexes of one resolution.
        people: of these cells, 0 or more, NaN where unknown.
        limits: applied to flows between zones.

    Raises:
        InputError: as `flow_rows.rows_of_places`, `flow_rows.known_flows`, `mobility_graph.from_table`, `overlay.zone_shares` and
            `areal.dasymetric_shares`.
    """
    mask_distant(polygons, cells)  # refuses those that are elsewhere before it looks at flows
    sums = FlowSums.of_rows(origin, destination, flow, kind)
    graphs, remarks = graphs_of_zones(sums, names, limits, progress)
    return spread_zones(graphs, polygons, cells, people, remarks, progress)


def graphs_of_zones(
    sums: FlowSums, names: np.ndarray, limits: FlowLimits = ALL_FLOWS, progress: Progress = no_progress
) -> tuple[dict[str, MobilityGraph], list[str]]:
    """Graphs between zones by kind of flow, and remarks; arguments and errors are those of `between_zones`."""
    start, end, remarks = rows_of_places(sums.origin, sums.destination, names, "zones", sums.rows)
    graphs, more = _graphs(sums, start, end, np.arange(len(names)), limits, progress)
    return graphs, [*remarks, *more]


def spread_zones(
    graphs: dict[str, MobilityGraph],
    polygons: np.ndarray,
    cells: np.ndarray,
    people: np.ndarray | None,
    remarks: list[str],
    progress: Progress = no_progress,
    said: Callable[[str], None] = lambda sentence: None,
) -> Flows:
    """Graphs between zones as flows between cells; arguments and errors are those of `between_zones`.

    Args:
        said: is told what memory the process will take, before it takes it.
    """
    near = ~shapely.is_missing(mask_distant(polygons, cells))
    graphs = {name: incident_flows(graph, near) for name, graph in graphs.items()}
    reached = near | np.any([(graph.outgoing > 0) | (graph.incoming > 0) for graph in graphs.values()], axis=0)
    of_interest = polygons.copy()
    of_interest[~reached] = None
    covered, shares, area_m2 = zone_shares(of_interest, h3_cells.resolution_of(cells))
    if people is not None:
        shares, _ = dasymetric_shares(shares, area_m2, _people_of(covered, cells, people))
    spread = {name: spread_to_cells(graph, shares, progress=progress, said=said) for name, graph in graphs.items()}
    return Flows(covered, spread, remarks)


def between_cells(
    origin: np.ndarray,
    destination: np.ndarray,
    flow: np.ndarray,
    cells: np.ndarray,
    *,
    kind: np.ndarray | None = None,
    limits: FlowLimits = ALL_FLOWS,
    progress: Progress = no_progress,
) -> Flows:
    """Flows between cells, uint64 n, 0 where an end is unknown; arguments and returns are those of `between_zones`.

    Raises:
        InputError: none touches a cell of interest, or as `between_zones`.
    """
    return sums_between_cells(FlowSums.of_rows(origin, destination, flow, kind), cells, limits, progress)


def sums_between_cells(
    sums: FlowSums, cells: np.ndarray, limits: FlowLimits = ALL_FLOWS, progress: Progress = no_progress
) -> Flows:
    """As `between_cells`, of flows that are summed already."""
    start, end = np.asarray(sums.origin), np.asarray(sums.destination)
    touched = _touched(np.concatenate([start, end]), cells)
    out = (start == 0) | (end == 0)
    remarks = sums.left_out(out, "has no place at one of its ends", "have no place at one of their ends")
    graphs, more = _graphs(sums, start, end, touched, limits, progress)
    return Flows(touched, graphs, [*remarks, *more])


def along_trips(
    lonlat: np.ndarray,
    trip: np.ndarray,
    time: np.ndarray,
    cells: np.ndarray,
    *,
    limits: FlowLimits = ALL_FLOWS,
    progress: Progress = no_progress,
) -> Flows:
    """Moves between cells by trips, each counted once; the points of a trip are taken in the order of time.

    Args:
        lonlat: float n x 2, degrees, NaN where unknown.
        trip: n names, texts, empty where unknown.
        time: float64 n, in any unit, NaN where unknown.
        cells: of interest, sorted uint64 H3 indexes of one resolution.
        limits: in trips.

    Raises:
        InputError: no trip has two points, or goes from one cell to another, or comes through a cell of interest.
    """
    moves = moves_of_points(lonlat, trip, time, h3_cells.resolution_of(cells))
    return along_moves(moves, cells, limits, progress)


def along_moves(
    moves: TripMoves, cells: np.ndarray, limits: FlowLimits = ALL_FLOWS, progress: Progress = no_progress
) -> Flows:
    """As `along_trips`, of moves that are counted already."""
    if not len(moves.trips):
        raise InputError("No trip has two points: choose the column that says which trip a point is of.")
    touched = _touched(moves.visited, cells)
    if not (moves.origin != moves.destination).any():
        raise InputError("No trip goes from one cell to another: choose smaller cells, that is a finer resolution.")
    graph = from_table(moves.origin, moves.destination, moves.trips, touched, limits.min_flow, progress)
    return Flows(touched, _with_top_flows({ONE_KIND: graph}, limits.top_share), moves.remarks())


def mobility_modality(
    flows: Flows, cells: np.ndarray, people: np.ndarray | None = None, name: str = "mobility"
) -> Modality:
    """`flow_statistics` of each kind of flow for the cells of interest, columns `mobility_…` or `mobility_KIND_…`.

    Args:
        cells: of interest, sorted uint64 n.
        people: float n, residents of `cells`.

    Raises:
        InputError: no flow touches the cells.
    """
    row, known = h3_cells.lookup_rows(cells, flows.cells)
    if not known.any():
        raise InputError(_elsewhere(flows.cells, cells))
    residents = None
    if people is not None:
        residents = np.full(len(flows.cells), np.nan)
        residents[row[known]] = people[known]
    parts = []
    for kind, graph in flows.graphs.items():
        statistics = flow_statistics(graph, h3_cells.centres(flows.cells), residents)
        values = {column: np.where(known, value[row], np.nan) for column, value in statistics.items()}
        prefix = f"{name}_{kind}_" if kind else f"{name}_"
        parts.append(Modality.of(name, {prefix + column: value for column, value in values.items()}))
    return join(name, parts)


def edges_between(flows: Flows, cells: np.ndarray) -> dict[str, np.ndarray]:
    """The flows between the cells of interest, and within them, maybe none.

    Returns:
        Columns `origin` and `destination`, uint64 n, `flow`, float64 n, and `kind`, texts n, where there are several.
    """
    batches = list(edge_batches(flows, cells))
    return {name: np.concatenate([batch[name] for batch in batches]) for name in batches[0]}


def edge_batches(flows: Flows, cells: np.ndarray) -> Iterator[dict[str, np.ndarray]]:
    """As `edges_between`, in batches of rows, of which there is one at least; it may have none."""
    row, known = h3_cells.lookup_rows(cells, flows.cells)
    chosen = np.zeros(len(flows.cells), dtype=bool)
    chosen[row[known]] = True
    for kind, graph in flows.graphs.items():
        own = np.flatnonzero(chosen & (graph.within != 0))
        for start, end, flow in chain(edge_blocks(graph.flows), [Edges(own, own, graph.within[own])]):
            kept = chosen[start] & chosen[end]
            batch = {"origin": flows.cells[start[kept]], "destination": flows.cells[end[kept]], "flow": flow[kept]}
            several = (
                {} if list(flows.graphs) == [ONE_KIND] else {"kind": np.full(len(batch["flow"]), kind, dtype=object)}
            )
            yield {**batch, **several}


def _graphs(
    sums: FlowSums,
    start: np.ndarray,
    end: np.ndarray,
    places: np.ndarray,
    limits: FlowLimits,
    progress: Progress,
) -> tuple[dict[str, MobilityGraph], list[str]]:
    """A graph for each kind of flow between two places, and what a person should know of rows that are left out."""
    remarks = sums.remarks()
    names, number = sums.numbered_kinds()
    between = (start != end) & (sums.flow > 0) & np.isin(start, places) & np.isin(end, places)
    joining = np.unique(number[between]).tolist() or range(len(names))  # if none, `from_batches` says what is wrong
    graphs = {}
    for code, name in enumerate(names):
        if code in joining:
            batches = FlowRows(start, end, sums.flow, None if len(names) == 1 else number == code)
            graphs[name] = from_batches(batches, places, limits.min_flow, progress)
        else:
            remarks.append(f"No flow of the kind '{name}' connects two different places: it is left out.")
    return _with_top_flows(graphs, limits.top_share), remarks


def _with_top_flows(graphs: dict[str, MobilityGraph], top_share: float) -> dict[str, MobilityGraph]:
    if top_share == 1:
        return graphs
    return {name: MobilityGraph(top_flows(graph.flows, top_share), graph.within) for name, graph in graphs.items()}


def _people_of(covered: np.ndarray, cells: np.ndarray, people: np.ndarray) -> np.ndarray:
    """People of the cells that zones cover; one whose people are not known counts as the average one."""
    row, given = h3_cells.lookup_rows(covered, cells)
    found = np.where(given, people[row], np.nan)
    known = np.isfinite(found)
    return np.where(known, found, found[known].mean() if known.any() else 1.0)


def _touched(ends: np.ndarray, cells: np.ndarray) -> np.ndarray:
    """The cells where a flow starts or ends, sorted uint64, of which some are of interest."""
    touched = np.unique(ends)
    touched = touched[touched != 0]
    if not len(touched):
        raise InputError("None of the flows has a location: check their columns and coordinates.")
    if not h3_cells.lookup_rows(cells, touched)[1].any():
        raise InputError(_elsewhere(touched, cells))
    return touched


def _elsewhere(touched: np.ndarray, cells: np.ndarray) -> str:
    extents = (extent_of(h3_cells.centres(each)) for each in (touched, cells))
    return elsewhere("None of the flows starts or ends in a cell", *extents)
