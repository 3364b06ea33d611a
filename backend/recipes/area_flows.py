"""Flows between areas, such as commuting between counties, on H3 cells: what they say of each area, and of those it is joined to.

An area's flows are spread over its cells by the people who live there.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import scipy.sparse as sparse

from mobclip.errors import InputError
from mobclip.features.cell_flows import CellFlows, CellFlowTable
from mobclip.features.mobility import DISTANCES_KM, flow_means, flow_statistics
from mobclip.features.mobility_graph import MobilityGraph, edge_blocks, spread_to_cells
from mobclip.features.modality import Modality
from mobclip.features.surroundings import averaged
from mobclip.geo import h3_cells
from mobclip.geo.areal import dasymetric_shares, weighted_mean
from mobclip.geo.overlay import select_cells, zone_shares
from mobclip.geo.sphere import on_sphere
from mobclip.progress import Progress, no_progress

MIN_SHARE = 0.01  # of people in a cell, relative to the area's fullest: cells with fewer have no edges


@dataclass(frozen=True, kw_only=True)
class Areas:
    """Areas and the cells in which their people live.

    Attributes:
        names: m, unique.
        residents: float64 m.
        cells: sorted uint64 n.
        shares: CSR cells x areas, the share of an area's people in a cell; columns sum to 1.
        members: CSR cells x areas, how much an area says of a cell: by its people there, and by area where nobody lives.
    """

    names: np.ndarray
    residents: np.ndarray
    cells: np.ndarray
    shares: sparse.csr_matrix
    members: sparse.csr_matrix

    @property
    def lonlat(self) -> np.ndarray:
        """The middle of the people of each area, degrees, float64 m x 2."""
        x, y, z = (self.shares.T @ on_sphere(h3_cells.centres(self.cells))).T
        return np.degrees(np.column_stack([np.arctan2(y, x), np.arctan2(z, np.hypot(x, y))]))

    def means(self, modality: Modality) -> Modality:
        """A modality of the cells as means by area, weighted by people."""
        values = weighted_mean(self.shares.T.tocsr(), modality.values, np.ones(len(self.cells)))
        return Modality(modality.name, modality.columns, values.astype(np.float32))

    def to_cells(self, modality: Modality) -> Modality:
        """A modality of the areas on the cells; a cell of several areas has their mean."""
        values = weighted_mean(self.members, modality.values, np.ones(len(self.names)))
        return Modality(modality.name, modality.columns, values.astype(np.float32))


def areas_of_polygons(
    names: np.ndarray,
    polygons: np.ndarray,
    cells: np.ndarray,
    people: np.ndarray,
    residents: np.ndarray | None = None,
    progress: Progress = no_progress,
) -> Areas:
    """Areas from polygons, and people by cell; areas without any of the cells are left out.

    Args:
        names: m, unique.
        polygons: shapely m, EPSG:4326.
        cells: sorted uint64 n, of one resolution.
        people: n, 0 or more.
        residents: m; by default the people of the cells, each divided over its areas by area.

    Raises:
        InputError: no polygon has any of the cells, or nobody lives in them.
    """
    covered, by_area, area_m2 = zone_shares(polygons, h3_cells.resolution_of(cells), progress)
    by_area = select_cells(by_area, covered, cells)
    by_people, found = dasymetric_shares(by_area, area_m2, people)
    counted = (by_people @ sparse.diags(np.where(found > 0, found, 0))).tocsr()
    empty = sparse.diags((np.asarray(counted.sum(axis=1)).ravel() == 0).astype(np.float64))
    members = counted + empty @ by_area @ sparse.diags(area_m2)
    return _with_cells(names, found if residents is None else residents, cells, by_people, members)


def areas_of_people(
    names: np.ndarray, of_area: np.ndarray, people_cells: np.ndarray, people: np.ndarray, resolution: int
) -> Areas:
    """Areas from people by finer cells whose area is known; their cells are those that people live in.

    Args:
        names: m, unique; people of other areas are left out.
        of_area: name of the area of each finer cell, k.
        people_cells: uint64 k, as fine as `resolution` or finer.
        people: k, 0 or more.
        resolution: of the areas' cells.

    Raises:
        InputError: nobody lives in any of the areas.
    """
    order = np.argsort(names)
    place, known = h3_cells.lookup_rows(of_area, names[order])
    known &= np.asarray(people) > 0
    if not known.any():
        raise InputError("Nobody lives in the areas: check that they have the names that the cells of people have.")
    cells, row = np.unique(h3_cells.parents(people_cells[known], resolution), return_inverse=True)
    entries = (np.asarray(people, dtype=np.float64)[known], (row, order[place[known]]))
    counted = sparse.csr_matrix(entries, shape=(len(cells), len(names)))
    return _with_cells(names, np.asarray(counted.sum(axis=0)).ravel(), cells, counted, counted)


def flow_modality(areas: Areas, graph: MobilityGraph, name: str = "flows", min_km: float = 0) -> Modality:
    """What flows say of the areas themselves, on their cells.

    Columns are logarithms of the flows that leave, enter and stay, each as a number and by resident, and `flow_statistics`:
    shares that stay, distances, and how evenly they spread. NaN where an area has no flows.

    Args:
        graph: between the areas.
        min_km: shares of flows within shorter distances are left out: within less than areas are apart there is hardly any.
    """
    amounts = {"out": graph.outgoing, "in": graph.incoming, "own": graph.within}
    silent = sum(amounts.values()) == 0
    columns = {}
    for what, flow in amounts.items():
        if flow.any():  # tables without flows within areas say nothing of them
            columns[f"{what}_log"] = np.log1p(flow)
            columns[f"{what}_per_resident_log"] = np.log((flow + 1) / np.maximum(areas.residents, 1))
    columns |= flow_statistics(graph, areas.lonlat, areas.residents)
    for km in DISTANCES_KM:
        if km < min_km:
            del columns[f"out_within_{km}_km_share"], columns[f"in_within_{km}_km_share"]
    return areas.to_cells(
        Modality.of(name, {f"{name}_{what}": np.where(silent, np.nan, values) for what, values in columns.items()})
    )


def averages_along(areas: Areas, graph: MobilityGraph, modality: Modality, kind: str) -> list[Modality]:
    """A modality of the cells averaged over the areas that flows lead to, `KIND_out`, and come from, `KIND_in`.

    These are the averages along the spread flows of `cell_flows`, but for cells with few people, without an edge being made.
    """
    of_areas = areas.means(modality)
    return [
        areas.to_cells(averaged(of_areas, matrix, f"{kind}_{direction}"))
        for direction, matrix in flow_means(graph).items()
    ]


@dataclass(frozen=True, kw_only=True)
class SpreadFlows(CellFlowTable):
    """Flows between areas as flows between their cells.

    Attributes:
        name: for sentences.
        kind: of the flows, such as commuting.
        cells: sorted uint64 n.
        graph: between the cells.
    """

    name: str
    kind: str
    cells: np.ndarray
    graph: MobilityGraph

    def batches(self) -> Iterator[CellFlows]:
        for start, end, flow in edge_blocks(self.graph.flows):
            yield CellFlows(
                name=self.name,
                origin=self.cells[start],
                destination=self.cells[end],
                flow=flow,
                kinds=np.full(len(flow), self.kind, dtype=object),
            )


def cell_flows(
    areas: Areas, graph: MobilityGraph, kind: str, min_share: float = MIN_SHARE, progress: Progress = no_progress
) -> SpreadFlows:
    """The flows between areas, and within them, spread over the cells of both ends.

    Args:
        graph: between the areas; without weak flows, as each makes edges between all cells of its ends.
        min_share: cells with fewer of an area's people, relative to its fullest cell, get none of its flows.

    Raises:
        InputError: it would take too much memory.
    """
    spread = spread_to_cells(graph, areas.shares, min_share, progress)
    return SpreadFlows(name=f"the flows {kind}", kind=kind, cells=areas.cells, graph=spread)


def _with_cells(
    names: np.ndarray,
    residents: np.ndarray,
    cells: np.ndarray,
    weights: sparse.csr_matrix,
    members: sparse.csr_matrix,
) -> Areas:
    """The areas that have a cell, their weights scaled to sum to 1, on the cells that have an area."""
    total = np.asarray(weights.sum(axis=0)).ravel()
    kept = np.flatnonzero(total > 0)
    if not len(kept):
        raise InputError("None of the areas has a cell: check that both are of one region.")
    shares = (weights @ sparse.diags(np.divide(1, total, out=np.zeros_like(total), where=total > 0))).tocsr()
    used = np.flatnonzero(np.diff(members.tocsr().indptr))
    return Areas(
        names=np.asarray(names)[kept],
        residents=np.asarray(residents, dtype=np.float64)[kept],
        cells=cells[used],
        shares=shares[used][:, kept],
        members=members.tocsr()[used][:, kept],
    )
