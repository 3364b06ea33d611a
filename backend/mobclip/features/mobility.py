"""What flows say about a place by itself, and about the places that it is joined to."""

import numpy as np
import scipy.sparse as sparse

from mobclip.features.mobility_graph import MobilityGraph, row_means
from mobclip.geo.sphere import haversine_km

DISTANCES_KM = (1, 2, 5, 10, 20, 50)


def flow_statistics(
    graph: MobilityGraph, lonlat: np.ndarray, residents: np.ndarray | None = None
) -> dict[str, np.ndarray]:
    """Columns by place: how many go, come and stay, how far, and to how many places.

    Args:
        graph: flows between n places.
        lonlat: float n x 2, degrees, a point in each place.
        residents: float n, people who live there; without them flows are not by resident, but logs of their number.

    Returns:
        float64 n a column; NaN where a place has no flow of the kind.
    """
    leaving, coming, staying = graph.outgoing, graph.incoming, graph.within
    if residents is None:
        columns = {"out_flow_log": np.log(leaving + staying + 1), "in_flow_log": np.log(coming + staying + 1)}
    else:
        people = np.maximum(residents, 1)
        columns = {
            "workers_per_resident_log": np.log((leaving + staying + 1) / people),
            "jobs_per_resident_log": np.log((coming + staying + 1) / people),
        }
    columns |= {
        "staying_share": _share(staying, leaving + staying),
        "local_jobs_share": _share(staying, coming + staying),
    }
    for direction, flows in (("out", graph.flows), ("in", graph.flows.T.tocsr())):
        columns |= {f"{direction}_{name}": values for name, values in _spread_of(flows, lonlat).items()}
    silent = leaving + coming + staying == 0
    return {name: np.where(silent, np.nan, values) for name, values in columns.items()}


def flow_means(graph: MobilityGraph) -> dict[str, sparse.csr_matrix]:
    """Matrices n x n that average a column over the places that a place is joined to.

    `out` are the places where people go, `in` those where they come from.
    """
    out, incoming = row_means(graph.flows), row_means(graph.flows.T.tocsr())
    return {"out": out, "in": incoming}


def _spread_of(flows: sparse.csr_matrix, lonlat: np.ndarray) -> dict[str, np.ndarray]:
    start = np.repeat(np.arange(flows.shape[0]), np.diff(flows.indptr))
    distance = haversine_km(lonlat[start], lonlat[flows.indices])
    total = np.bincount(start, flows.data, minlength=flows.shape[0])

    def mean(values):
        return _share(np.bincount(start, flows.data * values, minlength=flows.shape[0]), total)

    share = flows.data / total[start]
    within = {f"within_{km}_km_share": mean(distance <= km) for km in DISTANCES_KM}
    return {"distance_log": mean(np.log1p(distance)), "entropy": mean(-np.log(share)), **within}


def _share(part: np.ndarray, whole: np.ndarray) -> np.ndarray:
    return np.divide(part, whole, out=np.full(len(whole), np.nan), where=whole > 0)
