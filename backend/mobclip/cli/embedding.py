"""The command embed: embeddings of the places of a table."""

from typing import Annotated

import numpy as np
import typer

from mobclip.choices import LocationEncoder
from mobclip.cli.common import H3, Input, Lat, Layer, Lon, Output, Where, app, warn, writable, write_result
from mobclip.progress import show_progress
from mobclip.tasks.parameters import EmbedParameters

Model = Annotated[
    str,
    typer.Option(
        help="Name or path of a model, or auto: the installed one that is valid where most places are.",
        metavar="NAME_OR_PATH",
    ),
]
Encoder = Annotated[LocationEncoder | None, typer.Option(help="Encoder of the model; default its first.")]


@app.command()
def embed(
    input: Input,
    output: Output,
    model: Model = EmbedParameters.model,
    lon: Lon = None,
    lat: Lat = None,
    h3: H3 = None,
    encoder: Encoder = None,
    layer: Layer = None,
) -> None:
    """Add the columns emb_000 … to a table; rows keep their order, places outside the model get nulls.

    Places are the columns that you name, else `h3`, else the geometry (points or polygons), else `lon` and `lat`. Polygons also
    get the column covered: the share of their area that the embedding represents.
    """
    from mobclip.bundle.columns import BUNDLE, column_names, embedding_columns, without_embeddings
    from mobclip.bundle.domain import AUTO
    from mobclip.bundle.locations import embed_table, open_bundle_for_table
    from mobclip.io.output import check_output
    from mobclip.io.table_reader import read_table

    parameters = EmbedParameters(model=model, encoder=encoder)
    where = Where(lon=lon, lat=lat, h3=h3)
    check_output(output)
    table = read_table(input, layer)
    bundle = open_bundle_for_table(parameters.model, table, **where)
    names = [BUNDLE, *column_names(bundle.card.dimension)]
    target = writable(without_embeddings(table, covered=True), output, where, added=names)
    with show_progress("Embedding") as progress:
        embedded = embed_table(bundle, table, **where, kind=parameters.encoder, progress=progress)
    write_result(target, embedding_columns(embedded.vectors, bundle.card.id, embedded.covered), output)
    warn(embedded.remarks)
    rows, dimension = embedded.vectors.shape
    known = int(np.isfinite(embedded.vectors).all(axis=1).sum())
    if parameters.model == AUTO:
        print(f"The model is {bundle.installed_name}.")
    print(f"Places are read from {embedded.source}.")
    print(f"{known:,} of {rows:,} places embedded in {dimension} dimensions in {output}")
