"""Tasks that analyse embeddings: cluster, similar, reduce."""

from dataclasses import dataclass
from typing import Any

import numpy as np

from mobclip.tasks.context import Context
from mobclip.tasks.files import write_array
from mobclip.tasks.parameters import ClusterParameters, ReduceParameters
from mobclip.tasks.requests import MatrixRequest


@dataclass(frozen=True, kw_only=True)
class ClusterRequest(ClusterParameters, MatrixRequest):
    """Writes int32 labels n to `output`."""

    output: str


@dataclass(frozen=True, kw_only=True)
class SimilarRequest(MatrixRequest):
    """Writes float32 similarities n to `output`; `queries` are numbers of rows."""

    queries: tuple[int, ...]
    output: str


@dataclass(frozen=True, kw_only=True)
class ReduceRequest(ReduceParameters, MatrixRequest):
    """Writes float32 n x components to `output`, and uint8 n x 3 to `colors` where it is given."""

    output: str
    colors: str | None = None


def cluster(context: Context, request: ClusterRequest) -> dict[str, Any]:
    """Labels 1 to k by falling size, 0 without values."""
    from mobclip.analysis.clusters import cluster as fit_clusters

    clusters = fit_clusters(
        request.read_matrix(), clusters=request.clusters, seed=request.seed, progress=context.progress
    )
    write_array(clusters.labels, np.int32, request.output)
    return {"clusters": len(clusters.sizes), "sizes": clusters.sizes, "silhouette": clusters.silhouette}


def similar(context: Context, request: SimilarRequest) -> dict[str, Any]:  # noqa: ARG001 - it takes no time
    """Cosine similarity to the mean of the reference rows."""
    from mobclip.analysis.similarity import similarity

    queries = np.array(request.queries, dtype=np.int64)
    write_array(similarity(request.read_matrix(), queries), np.float32, request.output)
    return {}


def reduce(context: Context, request: ReduceRequest) -> dict[str, Any]:  # noqa: ARG001 - it takes no time
    """Principal components, and the first three as colours."""
    from mobclip.analysis import reduction

    components, explained = reduction.reduce(request.read_matrix(), request.components)
    write_array(components, np.float32, request.output)
    if request.colors is not None:
        write_array(reduction.colours(components), np.uint8, request.colors)
    return {"explained": explained}
