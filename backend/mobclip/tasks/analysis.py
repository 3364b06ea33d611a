"""Tasks that analyse embeddings: cluster, similar, reduce."""

import contextlib
from dataclasses import dataclass
from typing import Annotated, Any

import numpy as np

from mobclip.progress import subrange
from mobclip.tasks.context import Context
from mobclip.tasks.files import write_array, write_blocks
from mobclip.tasks.parameters import ClusterParameters, ReduceParameters
from mobclip.tasks.requests import MatrixRequest
from mobclip.tasks.validation import Range


@dataclass(frozen=True, kw_only=True)
class ClusterRequest(ClusterParameters, MatrixRequest):
    """Writes int32 labels n to `output`."""

    output: str


@dataclass(frozen=True, kw_only=True)
class SimilarRequest(MatrixRequest):
    """Writes float32 similarities n to `output`; `queries` are numbers of rows, and `top` is how many are wanted, 0 for all."""

    queries: tuple[int, ...]
    output: str
    top: Annotated[int, Range(0)] = 0


@dataclass(frozen=True, kw_only=True)
class ReduceRequest(ReduceParameters, MatrixRequest):
    """Writes float32 n x components to `output`, and uint8 n x 3 to `colors` where it is given."""

    output: str
    colors: str | None = None


def cluster(context: Context, request: ClusterRequest) -> dict[str, Any]:
    """Labels 1 to k by falling size, 0 without values."""
    from mobclip.analysis.clusters import cluster as fit_clusters

    clusters = fit_clusters(
        request.matrix_blocks(), clusters=request.clusters, seed=request.seed, progress=context.progress
    )
    write_array(clusters.labels, np.int32, request.output)
    return {"clusters": len(clusters.sizes), "sizes": clusters.sizes, "silhouette": clusters.silhouette}


def similar(context: Context, request: SimilarRequest) -> dict[str, Any]:
    """Cosine similarity to the mean of the reference rows, and the numbers of the most similar ones where some are wanted."""
    from mobclip.analysis.similarity import most_similar, similarity

    queries = np.array(request.queries, dtype=np.int64)
    found = similarity(request.matrix_blocks(), queries, context.progress)
    write_array(found, np.float32, request.output)
    return {"rows": most_similar(found, request.top).tolist() if request.top else None}


def reduce(context: Context, request: ReduceRequest) -> dict[str, Any]:
    """Principal components, and the first three as colours."""
    from mobclip.analysis.reduction import fit_reduction

    matrix = request.matrix_blocks()
    projection, scale = fit_reduction(matrix, request.components, subrange(context.progress, 0.0, 0.8))
    no_colours = contextlib.nullcontext(lambda _: None)
    colours_file = no_colours if request.colors is None else write_blocks(request.colors, np.uint8)
    with write_blocks(request.output, np.float32) as write_components, colours_file as write_colours:
        for block in matrix.stream(subrange(context.progress, 0.8, 1.0), "Computing components"):
            components = projection(block)
            write_components(components)
            write_colours(scale(components))
    return {"explained": list(projection.explained)}
