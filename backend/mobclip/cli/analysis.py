"""Commands that analyse embeddings: cluster, similar, reduce."""

from typing import TYPE_CHECKING, Annotated, Any

import numpy as np
import typer

from mobclip.cli.blocks import CLUSTER, REDUCE, SIMILAR, open_embeddings
from mobclip.cli.common import (
    Input,
    KeepEmbeddings,
    Layer,
    MemoryLimit,
    Output,
    Seed,
    app,
    say,
    warn,
    writable,
    write_result,
)
from mobclip.errors import InputError
from mobclip.progress import show_progress, subrange
from mobclip.tasks.parameters import ClusterParameters, ReduceParameters

if TYPE_CHECKING:
    from mobclip.analysis.reduction import ColourScale, Projection
    from mobclip.io.stored_table import StoredTable


@app.command()
def cluster(
    input: Input,
    output: Output,
    clusters: Annotated[
        int, typer.Option(help="Number of clusters; 0 chooses it by silhouette.")
    ] = ClusterParameters.clusters,
    seed: Seed = ClusterParameters.seed,
    keep_embeddings: KeepEmbeddings = False,
    layer: Layer = None,
    memory: MemoryLimit = None,  # noqa: ARG001 - the setting of all that is done
) -> None:
    """Group rows with similar embeddings by k-means: column `cluster`, 1 is the largest, null has no embedding."""
    import pyarrow as pa

    from mobclip.analysis.clusters import cluster as fit_clusters

    parameters = ClusterParameters(clusters=clusters, seed=seed)
    table, matrix = open_embeddings(input, output, layer, keep=keep_embeddings, work=CLUSTER)
    target = writable(table, output, added=["cluster"], keep_embeddings=keep_embeddings)
    with show_progress("Clustering") as progress:
        groups = fit_clusters(matrix, clusters=parameters.clusters, seed=parameters.seed, progress=progress)
    write_result(target, {"cluster": pa.array(groups.labels, mask=groups.labels == 0)}, output)
    sizes = ", ".join(map(str, groups.sizes))
    say(f"{len(groups.sizes)} clusters, silhouette {groups.silhouette:.3f}, sizes {sizes}")


@app.command()
def similar(
    input: Input,
    output: Output,
    query: Annotated[str, typer.Option(help="Reference rows, such as h3=86446c447ffffff.", metavar="COL=VALUE")],
    top: Annotated[
        int | None,
        typer.Option(help="Write this many of the most similar rows only, the most similar first.", metavar="N"),
    ] = None,
    keep_embeddings: KeepEmbeddings = False,
    layer: Layer = None,
    memory: MemoryLimit = None,  # noqa: ARG001 - the setting of all that is done
) -> None:
    """Find places like the reference rows, which are among them: column `similarity`, the cosine to their mean, -1 to 1."""
    from mobclip.analysis.similarity import check_count, most_similar, similarity

    if top is not None:
        check_count(top)
    table, matrix = open_embeddings(input, output, layer, keep=keep_embeddings, work=SIMILAR)
    target = writable(table, output, added=["similarity"], keep_embeddings=keep_embeddings)
    rows = _rows_where(table, query)
    with show_progress("Comparing") as progress:
        similarities = similarity(matrix, rows, progress)
    compared = f"{len(table):,} places compared with {len(rows):,}"
    if top is None:
        write_result(target, {"similarity": similarities}, output)
        say(f"{compared} in {output}")
        return
    chosen = most_similar(similarities, top)
    write_result(target.take(chosen), {"similarity": similarities[chosen]}, output)
    say(f"{compared}, the {len(chosen):,} most similar in {output}")


@app.command()
def reduce(
    input: Input,
    output: Output,
    components: Annotated[int, typer.Option(help="Number of principal components.")] = ReduceParameters.components,
    keep_embeddings: KeepEmbeddings = False,
    layer: Layer = None,
    memory: MemoryLimit = None,  # noqa: ARG001 - the setting of all that is done
) -> None:
    """Reduce embeddings to principal components pc_1 …, with a `color` from the first three."""
    from mobclip.analysis.reduction import fit_reduction
    from mobclip.io.block_writer import write_blocks

    parameters = ReduceParameters(components=components)
    table, matrix = open_embeddings(input, output, layer, keep=keep_embeddings, work=REDUCE)
    target = writable(table, output, added=["color"], keep_embeddings=keep_embeddings)
    with show_progress("Reducing") as progress:
        projection, scale = fit_reduction(matrix, parameters.components, subrange(progress, 0.0, 0.7))
        blocks = matrix.stream(subrange(progress, 0.7, 1.0), "Computing components")
        sentences = write_blocks(target, output, (_reduced(block, projection, scale) for block in blocks))
    warn(sentences)
    say(f"explained variance {', '.join(f'{share:.1%}' for share in projection.explained)} in {output}")


def _reduced(matrix: np.ndarray, projection: "Projection", scale: "ColourScale") -> dict[str, Any]:
    """The columns pc_1 … and color of some rows."""
    components = projection(matrix)
    columns = {f"pc_{number}": values for number, values in enumerate(components.T, start=1)}
    return {**columns, "color": [f"#{red:02x}{green:02x}{blue:02x}" for red, green, blue in scale(components).tolist()]}


def _rows_where(table: "StoredTable", query: str) -> np.ndarray:
    column, equals, value = (part.strip() for part in query.partition("="))
    if not equals:
        raise InputError(f"The query '{query}' must be COLUMN=VALUE, such as h3=86446c447ffffff.")
    found = [
        block.first_row + np.flatnonzero([text == value for text in block.texts(column)])
        for block in table.blocks([column], geometry=False)
    ]
    rows = np.concatenate(found)
    if not len(rows):
        raise InputError(f"No row has {column} = {value}.")
    return rows
