"""Origin–destination tables and trips as mobility graphs between cells by kind of flow, and their columns by cell.

Graphs join all cells that flows touch; the cells of interest are selected afterwards, so that a flow from one of them to
another cell still counts as one that leaves.
"""

from dataclasses import dataclass, field

import numpy as np
import shapely

from mobclip.errors import InputError
from mobclip.features.flow_rows import ONE_KIND, known_flows, left_out, numbered_kinds, rows_of_places
from mobclip.features.mobility import flow_statistics
from mobclip.features.mobility_graph import (
    MobilityGraph,
    from_table,
    from_trajectories,
    incident_flows,
    spread_to_cells,
    subgraph,
    top_flows,
)
from mobclip.features.modality import Modality, join
from mobclip.geo import h3_cells
from mobclip.geo.areal import dasymetric_shares
from mobclip.geo.extent import elsewhere, extent_of
from mobclip.geo.overlay import mask_distant, zone_shares
from mobclip.progress import Progress, no_progress

NO_EDGES = "No flow connects two of the cells: the table of flows between them is empty."


@dataclass(frozen=True)
class FlowLimits:
    """Which flows are kept: those of `min_flow` or more in all (k-anonymity), and of each origin the largest that sum to
    `top_share` of what leaves it."""

    min_flow: float = 0
    top_share: float = 1

    def __post_init__(self) -> None:
        if not 0 <= self.min_flow < np.inf:
            raise InputError(f"The minimum flow must be a number of 0 or more, not {self.min_flow:g}.")
        if not 0 < self.top_share <= 1:
            raise InputError(f"The share of flows to keep must be above 0 and at most 1, not {self.top_share:g}.")


ALL_FLOWS = FlowLimits()


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
    near = ~shapely.is_missing(mask_distant(polygons, cells))
    start, end, remarks = rows_of_places(origin, destination, names, "zones")
    graphs, more = _graphs(kind, start, end, flow, np.arange(len(names)), limits, progress)
    graphs = {name: incident_flows(graph, near) for name, graph in graphs.items()}
    reached = near | np.any([(graph.outgoing > 0) | (graph.incoming > 0) for graph in graphs.values()], axis=0)
    of_interest = polygons.copy()
    of_interest[~reached] = None
    covered, shares, area_m2 = zone_shares(of_interest, h3_cells.resolution_of(cells))
    if people is not None:
        shares, _ = dasymetric_shares(shares, area_m2, _people_of(covered, cells, people))
    spread = {name: spread_to_cells(graph, shares, progress=progress) for name, graph in graphs.items()}
    return Flows(covered, spread, [*remarks, *more])


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
    touched = _touched(origin, destination, cells)
    out = (origin == 0) | (destination == 0)
    remarks = left_out(out, "has no place at one of its ends", "have no place at one of their ends")
    graphs, more = _graphs(kind, origin, destination, flow, touched, limits, progress)
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
    known = np.isfinite(lonlat).all(axis=1) & (trip != "") & np.isfinite(time)
    remarks = left_out(~known, "lacks a trip, a time or a place", "lack a trip, a time or a place")
    number = np.unique(trip[known], return_inverse=True)[1]
    order = np.lexsort((time[known], number))
    remarks += _order_remarks(number, time[known], lonlat[known])
    number, points = number[order], lonlat[known][order]
    visited = h3_cells.cells_at(points, h3_cells.resolution_of(cells))
    same = number[1:] == number[:-1]
    if not same.any():
        raise InputError("No trip has two points: choose the column that says which trip a point is of.")
    touched = _touched(visited, visited, cells)
    if not (same & (visited[1:] != visited[:-1])).any():
        raise InputError("No trip goes from one cell to another: choose smaller cells, that is a finer resolution.")
    graph = from_trajectories(points, number, touched, limits.min_flow, progress)
    return Flows(touched, _with_top_flows({ONE_KIND: graph}, limits.top_share), remarks)


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
    row, known = h3_cells.lookup_rows(cells, flows.cells)
    parts = []
    for kind, graph in flows.graphs.items():
        inner = subgraph(graph, row[known])
        edges, within = inner.flows.tocoo(), np.flatnonzero(inner.within)
        start, end = (np.concatenate([ends, within]) for ends in (edges.row, edges.col))
        amount = np.concatenate([edges.data, inner.within[within]])
        parts.append((start, end, amount, np.full(len(start), kind, dtype=object)))
    start, end, flow, kinds = (np.concatenate(columns) for columns in zip(*parts, strict=True))
    own = cells[known]
    columns = {"origin": own[start], "destination": own[end], "flow": flow}
    return columns if list(flows.graphs) == [ONE_KIND] else {**columns, "kind": kinds}


def _graphs(
    kind: np.ndarray | None,
    start: np.ndarray,
    end: np.ndarray,
    flow: np.ndarray,
    places: np.ndarray,
    limits: FlowLimits,
    progress: Progress,
) -> tuple[dict[str, MobilityGraph], list[str]]:
    """A graph for each kind of flow between two places, and what a person should know of rows that are left out."""
    amount, remarks = known_flows(flow)
    names, number = numbered_kinds(kind, len(amount))
    between = (start != end) & (amount > 0) & np.isin(start, places) & np.isin(end, places)
    joining = np.unique(number[between]).tolist() or range(len(names))  # if none, `from_table` says what is wrong
    graphs = {}
    for code, name in enumerate(names):
        if code in joining:
            rows = number == code
            graphs[name] = from_table(start[rows], end[rows], amount[rows], places, limits.min_flow, progress)
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


def _touched(origin: np.ndarray, destination: np.ndarray, cells: np.ndarray) -> np.ndarray:
    """The cells where a flow starts or ends, sorted uint64, of which some are of interest."""
    touched = np.unique(np.concatenate([origin, destination]))
    touched = touched[touched != 0]
    if not len(touched):
        raise InputError("None of the flows has a location: check their columns and coordinates.")
    if not h3_cells.lookup_rows(cells, touched)[1].any():
        raise InputError(_elsewhere(touched, cells))
    return touched


def _elsewhere(touched: np.ndarray, cells: np.ndarray) -> str:
    extents = (extent_of(h3_cells.centres(each)) for each in (touched, cells))
    return elsewhere("None of the flows starts or ends in a cell", *extents)


def _order_remarks(trip: np.ndarray, time: np.ndarray, lonlat: np.ndarray) -> list[str]:
    """What a person should know of the order of the points: those before an earlier one, and those at the same time."""
    rows = np.argsort(trip, kind="stable")
    same = trip[rows][1:] == trip[rows][:-1]
    late = int((same & (np.diff(time[rows]) < 0)).sum())
    rows = np.lexsort((time, trip))
    moved = (lonlat[rows][1:] != lonlat[rows][:-1]).any(axis=1)
    tied = int(((trip[rows][1:] == trip[rows][:-1]) & (np.diff(time[rows]) == 0) & moved).sum())
    remarks = []
    if late:
        remarks.append(f"{late:,} of {len(trip):,} points follow a later one of their trip: they are sorted by time.")
    if tied:
        remarks.append(
            f"{tied:,} of {len(trip):,} points are elsewhere at the time of another of their trip: the order of the rows counts."
        )
    return remarks
