"""The command embed: embeddings of the places of a table."""

from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import numpy as np
import typer

from mobclip.choices import LocationEncoder, PolygonWeight
from mobclip.cli.blocks import EMBED, open_rows
from mobclip.cli.common import (
    H3,
    Engine,
    Input,
    Lat,
    Layer,
    Lon,
    MemoryLimit,
    Output,
    Where,
    app,
    refuse_unused,
    say,
    warn,
    writable,
)
from mobclip.progress import Progress, show_progress, subrange
from mobclip.tasks.parameters import EmbedParameters

if TYPE_CHECKING:
    from mobclip.bundle.choice import Choice
    from mobclip.bundle.store import Bundle
    from mobclip.bundle.table_embedding import TableEmbedding
    from mobclip.io.stored_table import AnyTable

Model = Annotated[
    str,
    typer.Option(
        help="Name (us-open, or us-open-1.1 for a version) or path of a model; auto: the installed one that suits the places.",
        metavar="NAME_OR_PATH",
    ),
]
Encoder = Annotated[LocationEncoder | None, typer.Option(help="Encoder of the model; default its first.")]
Weight = Annotated[
    PolygonWeight,
    typer.Option(help="What cells weigh in a polygon: the people in them, where the model knows these, or their area."),
]
Modalities = Annotated[
    list[Path] | None,
    typer.Option(
        "--modality",
        help="Columns by cell to embed places from, of mobclip features; may be given again.",
        metavar="FILE",
    ),
]
Edges = Annotated[
    list[Path] | None,
    typer.Option(help="Flows along which columns are averaged, of mobclip features mobility --edges.", metavar="FILE"),
]


@app.command()
def embed(
    input: Input,
    output: Output,
    model: Model = EmbedParameters.model,
    lon: Lon = None,
    lat: Lat = None,
    h3: H3 = None,
    encoder: Encoder = None,
    weight: Weight = EmbedParameters.weight,
    layer: Layer = None,
    modality: Modalities = None,
    edges: Edges = None,
    engine: Engine = None,
    memory: MemoryLimit = None,
) -> None:
    """Add the columns emb_000 … to a table; rows keep their order, places outside the model get nulls.

    Places are the columns that you name, else `h3`, else the geometry (points or polygons), else `lon` and `lat`. Polygons have
    the mean of their cells, and also get the column covered: the share of their people (with --weight area, or where the model
    knows of none, of their area) that the embedding represents.

    With --modality places are embedded from their own columns, also those that the model was not trained on. The column
    modalities says how many modalities each has. INPUT may be one of these tables.

    With --engine INPUT is .parquet or a folder of such files, and OUTPUT a folder of them.
    """
    parameters = EmbedParameters(model=model, encoder=encoder, weight=weight)
    where = Where(lon=lon, lat=lat, h3=h3)
    if modality:
        refuse_unused("with --modality", encoder=encoder)
    else:
        refuse_unused("without --modality", edges=edges or None)
    if engine is not None:
        refuse_unused("with --engine", modality=modality or None, layer=layer)
        _embed_on_spark(input, output, parameters, where, engine, memory)
    else:
        _embed_here(input, output, parameters, where, layer, modality or [], edges or [])


def _embed_here(
    input: Path,
    output: Path,
    parameters: EmbedParameters,
    where: Where,
    layer: str | None,
    modality: Sequence[Path],
    edges: Sequence[Path],
) -> None:
    """In this process, block by block."""
    from mobclip.bundle.choice import Choice, named_bundle
    from mobclip.bundle.columns import BUNDLE, MODALITIES, column_names, without_embeddings
    from mobclip.bundle.inference import weight_sentence
    from mobclip.bundle.table_embedding import TableEmbedding
    from mobclip.io.block_writer import write_blocks
    from mobclip.io.output import check_output

    check_output(output, sources=[path for path in [*modality, *edges] if path.resolve() != input.resolve()])
    table = open_rows(input, layer, EMBED)
    named = named_bundle(parameters.model)  # a wrong name is told before places are read
    embedding = TableEmbedding(table, **where, weight=parameters.weight)
    choice = _choose(embedding, parameters, modality) if named is None else Choice(named)
    bundle = choice.bundle
    names = [BUNDLE, *([MODALITIES] if modality else []), *column_names(bundle.card.dimension)]
    target = writable(without_embeddings(table, covered=True), output, where, added=names)
    with show_progress("Embedding") as progress:
        if modality:
            blocks = _columns_from_columns(embedding, bundle, modality, edges, table.block_rows, progress)
        else:
            blocks = _columns(embedding, bundle, parameters.encoder, table.block_rows, progress)
        sentences = write_blocks(target, output, blocks)
    warn([*sentences, *choice.remarks, *embedding.remarks])
    known = embedding.known
    if embedding.places.are_polygons:
        say(weight_sentence(bundle, parameters.encoder, parameters.weight))
    _say_embedded(choice.sentence, bundle, embedding.source, int(known.sum()), len(known), output)


def _choose(embedding: "TableEmbedding", parameters: EmbedParameters, modalities: Sequence[Path]) -> "Choice":
    """The installed model that suits the places, or else the columns that they are embedded from."""
    from mobclip.features.files import CELL
    from mobclip.features.model_choice import choose_by_columns
    from mobclip.io.stored_table import open_table

    if not modalities:
        return embedding.choose(parameters.encoder)
    columns = [(path.stem, [name for name in open_table(path).names if name != CELL]) for path in modalities]
    return choose_by_columns(embedding.places, columns)


def chosen_model(model: str, table: "AnyTable", where: Where) -> "Bundle":
    """The model that is named, or the one that suits the places; says why."""
    from mobclip.bundle.locations import choose_for_table

    choice = choose_for_table(model, table, **where)
    if choice.sentence:
        say(choice.sentence)
    warn(choice.remarks)
    return choice.bundle


def _say_embedded(choice: str, bundle: "Bundle", source: str, known: int, rows: int, output: Path) -> None:
    """What was done: why the model was chosen, if it was, what said where the rows are, and how many have an embedding."""
    if choice:
        say(choice)
    say(f"Places are read from {source}.")
    say(f"{known:,} of {rows:,} places embedded in {bundle.card.dimension} dimensions in {output}")


def _embed_on_spark(
    input: Path, output: Path, parameters: EmbedParameters, where: Where, engine: str, memory: str | None
) -> None:
    """The same of Parquet files, on a master of Spark."""
    from mobclip.cli.rows import spark_engine
    from mobclip.io.memory import memory_of
    from mobclip.spark.embedding import embed_on_spark

    spark = spark_engine(engine, memory_of(memory))
    with show_progress("Embedding") as progress:
        found = embed_on_spark(
            input,
            output,
            parameters.model,
            spark,
            encoder=parameters.encoder,
            weight=parameters.weight,
            **where,
            progress=progress,
        )
    warn(found.remarks)
    _say_embedded(found.choice, found.bundle, found.source, found.known, found.rows, output)


def _columns(
    embedding: "TableEmbedding", bundle: "Bundle", kind: str | None, rows: int, progress: Progress
) -> Iterator[dict[str, Any]]:
    """The new columns of so many rows at a time, after the last of which the remarks are complete."""
    from mobclip.bundle.columns import embedding_columns

    for block in embedding.blocks(bundle, rows, kind, progress=progress):
        yield {**embedding_columns(block.vectors, bundle.card.id, block.covered)}
    embedding.remarks += embedding.remarks_on_missing(bundle, kind)


def _columns_from_columns(
    embedding: "TableEmbedding",
    bundle: "Bundle",
    modalities: Sequence[Path],
    edges: Sequence[Path],
    rows: int,
    progress: Progress,
) -> Iterator[dict[str, Any]]:
    """As `_columns`, of embeddings from the columns of other tables."""
    from mobclip.bundle.columns import embedding_columns
    from mobclip.errors import naming
    from mobclip.features.files import read_cell_flows, read_model_columns
    from mobclip.features.lookup import KIND, remarks_on_columns, stream_from_columns, with_columns
    from mobclip.features.model_columns import ModelColumns

    columns = ModelColumns.of(bundle)
    tables = [read_model_columns(path, columns) for path in modalities]
    flows = []
    for path in edges:
        with naming(path):
            flows.append(read_cell_flows(path))
    ready, remarks = with_columns(bundle, embedding.places, tables, flows, subrange(progress, 0.0, 0.8))
    embedding.remarks += remarks
    counts = [np.empty(0, dtype=int)]
    stream = partial(stream_from_columns, weight=embedding.weight)
    for block in embedding.blocks(ready, rows, KIND, stream, subrange(progress, 0.8, 1.0)):
        if block.modalities is not None:
            counts.append(block.modalities)
        yield {**embedding_columns(block.vectors, bundle.card.id, block.covered, block.modalities)}
    embedding.remarks += remarks_on_columns(np.concatenate(counts)[embedding.known])
    embedding.remarks += embedding.remarks_on_missing(ready, KIND)
