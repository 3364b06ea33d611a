"""Statistics of the flows of each place, and means over the places that flows join it to."""

from dataclasses import dataclass

import numpy as np
import scipy.sparse as sparse

from mobclip.features.edge_matrix import row_blocks
from mobclip.features.mobility_graph import EDGES_PER_BLOCK, MobilityGraph, edge_blocks, row_means
from mobclip.geo.sphere import haversine_km

DISTANCES_KM = (1, 2, 5, 10, 20, 50)


def flow_statistics(
    graph: MobilityGraph, lonlat: np.ndarray, residents: np.ndarray | None = None
) -> dict[str, np.ndarray]:
    """Columns by place: flows that leave, enter and stay, their distances, and how evenly they spread (entropy).

    Args:
        graph: flows between n places.
        lonlat: float n x 2, degrees, a point in each place; distances are great circles in km.
        residents: float n, people who live there; without them columns are logs of flows rather than of flows per resident.

    Returns:
        Columns by name, float64 n; NaN where a place has no flow, or none in that direction.
    """
    leaving, entering, staying = graph.outgoing, graph.incoming, graph.within
    if residents is None:
        columns = {"out_flow_log": np.log(leaving + staying + 1), "in_flow_log": np.log(entering + staying + 1)}
    else:
        people = np.maximum(residents, 1)
        columns = {
            "workers_per_resident_log": np.log((leaving + staying + 1) / people),
            "jobs_per_resident_log": np.log((entering + staying + 1) / people),
        }
    columns |= {
        "staying_share": _share(staying, leaving + staying),
        "local_jobs_share": _share(staying, entering + staying),
    }
    for direction, means in zip(("out", "in"), _means(graph.flows, lonlat), strict=True):
        columns |= {f"{direction}_{name}": values for name, values in means.items()}
    without_flows = leaving + entering + staying == 0
    return {name: np.where(without_flows, np.nan, values) for name, values in columns.items()}


@dataclass(frozen=True)
class RowMeans:
    """What `row_means` makes of CSR weights n x m, as a matrix that makes means of values m x k, a block of rows at a time."""

    weights: sparse.csr_matrix

    @property
    def shape(self) -> tuple[int, int]:
        """n and m."""
        rows, columns = self.weights.shape
        return rows, columns

    def __matmul__(self, values: np.ndarray) -> np.ndarray:
        result = np.empty((self.shape[0], *values.shape[1:]))
        for rows, _ in row_blocks(self.weights, EDGES_PER_BLOCK):
            result[rows] = row_means(self.weights[rows]) @ values
        return result


def flow_means(graph: MobilityGraph) -> dict[str, RowMeans]:
    """Matrices n x n that average a column over the places that flows from a place go to (`out`) or come from (`in`)."""
    return {"out": RowMeans(graph.flows), "in": RowMeans(graph.flows.T.tocsr())}


def _means(flows: sparse.csr_matrix, lonlat: np.ndarray) -> tuple[dict[str, np.ndarray], dict[str, np.ndarray]]:
    """Of what leaves a place, and of what enters it: means of distances and the entropy, in the memory of a block of edges."""
    totals = [np.asarray(flows.sum(axis=axis)).ravel() for axis in (1, 0)]
    sums: list[dict[str, np.ndarray]] = [{}, {}]
    for start, end, flow in edge_blocks(flows):
        distance = haversine_km(lonlat[start], lonlat[end])
        within = {f"within_{km}_km_share": distance <= km for km in DISTANCES_KM}
        for place, total, means in zip((start, end), totals, sums, strict=True):
            entropy = -np.log(flow / total[place])
            for name, values in {"distance_log": np.log1p(distance), "entropy": entropy, **within}.items():
                means[name] = means.get(name, 0) + np.bincount(place, flow * values, minlength=flows.shape[0])
    outgoing, incoming = (
        {name: _share(values, total) for name, values in means.items()}
        for means, total in zip(sums, totals, strict=True)
    )
    return outgoing, incoming


def _share(part: np.ndarray, whole: np.ndarray) -> np.ndarray:
    return np.divide(part, whole, out=np.full(len(whole), np.nan), where=whole > 0)
