"""Commands that analyse embeddings: cluster, similar, reduce."""

from typing import TYPE_CHECKING, Annotated

import numpy as np
import typer

from mobclip.cli.common import (
    Input,
    KeepEmbeddings,
    Layer,
    Output,
    Seed,
    app,
    read_embeddings,
    say,
    writable,
    write_result,
)
from mobclip.errors import InputError
from mobclip.progress import show_progress
from mobclip.tasks.parameters import ClusterParameters, ReduceParameters

if TYPE_CHECKING:
    from mobclip.io.tables import Table


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
) -> None:
    """Group rows with similar embeddings by k-means: column `cluster`, 1 is the largest, null has no embedding."""
    import pyarrow as pa

    from mobclip.analysis.clusters import cluster as fit_clusters

    parameters = ClusterParameters(clusters=clusters, seed=seed)
    table, matrix = read_embeddings(input, output, layer, keep=keep_embeddings)
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
    keep_embeddings: KeepEmbeddings = False,
    layer: Layer = None,
) -> None:
    """Find places like the reference rows: column `similarity`, the cosine to their mean, -1 to 1."""
    from mobclip.analysis.similarity import similarity

    table, matrix = read_embeddings(input, output, layer, keep=keep_embeddings)
    target = writable(table, output, added=["similarity"], keep_embeddings=keep_embeddings)
    rows = _rows_where(table, query)
    write_result(target, {"similarity": similarity(matrix, rows)}, output)
    say(f"{len(table):,} places compared with {len(rows)} in {output}")


@app.command()
def reduce(
    input: Input,
    output: Output,
    components: Annotated[int, typer.Option(help="Number of principal components.")] = ReduceParameters.components,
    keep_embeddings: KeepEmbeddings = False,
    layer: Layer = None,
) -> None:
    """Reduce embeddings to principal components pc_1 …, with a `color` from the first three."""
    from mobclip.analysis import reduction

    parameters = ReduceParameters(components=components)
    table, matrix = read_embeddings(input, output, layer, keep=keep_embeddings)
    target = writable(table, output, added=["color"], keep_embeddings=keep_embeddings)
    values, explained = reduction.reduce(matrix, parameters.components)
    colours = [f"#{red:02x}{green:02x}{blue:02x}" for red, green, blue in reduction.colours(values).tolist()]
    columns = {f"pc_{number}": column for number, column in enumerate(values.T, start=1)}
    write_result(target, {**columns, "color": colours}, output)
    say(f"explained variance {', '.join(f'{share:.1%}' for share in explained)} in {output}")


def _rows_where(table: "Table", query: str) -> np.ndarray:
    column, equals, value = query.partition("=")
    if not equals:
        raise InputError(f"The query '{query}' must be COLUMN=VALUE, such as h3=86446c447ffffff.")
    rows = np.flatnonzero([text == value.strip() for text in table.texts(column.strip())])
    if not len(rows):
        raise InputError(f"No row has {column.strip()} = {value.strip()}.")
    return rows
