"""Statistics of the flows of each place, and means over the places that flows join it to."""

import numpy as np
import scipy.sparse as sparse

from mobclip.features.mobility_graph import MobilityGraph, row_means
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
    for direction, flows in (("out", graph.flows), ("in", graph.flows.T.tocsr())):
        columns |= {f"{direction}_{name}": values for name, values in _spread_of(flows, lonlat).items()}
    without_flows = leaving + entering + staying == 0
    return {name: np.where(without_flows, np.nan, values) for name, values in columns.items()}


def flow_means(graph: MobilityGraph) -> dict[str, sparse.csr_matrix]:
    """Matrices n x n that average a column over the places that flows from a place go to (`out`) or come from (`in`)."""
    return {"out": row_means(graph.flows), "in": row_means(graph.flows.T.tocsr())}


def _spread_of(flows: sparse.csr_matrix, lonlat: np.ndarray) -> dict[str, np.ndarray]:
    start = np.repeat(np.arange(flows.shape[0]), np.diff(flows.indptr))
    distance = haversine_km(lonlat[start], lonlat[flows.indices])
    total = np.bincount(start, flows.data, minlength=flows.shape[0])

    def mean(values: np.ndarray) -> np.ndarray:
        return _share(np.bincount(start, flows.data * values, minlength=flows.shape[0]), total)

    share = flows.data / total[start]
    within = {f"within_{km}_km_share": mean(distance <= km) for km in DISTANCES_KM}
    return {"distance_log": mean(np.log1p(distance)), "entropy": mean(-np.log(share)), **within}


def _share(part: np.ndarray, whole: np.ndarray) -> np.ndarray:
    return np.divide(part, whole, out=np.full(len(whole), np.nan), where=whole > 0)
