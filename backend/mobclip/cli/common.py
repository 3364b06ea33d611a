"""What the commands share: arguments, and tables read and written."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from mobclip.errors import InputError
from mobclip.progress import Progress, no_progress

app = typer.Typer(
    add_completion=False,
    pretty_exceptions_enable=False,
    help="Location embeddings for maps. Tables are .csv, .parquet or .gpkg, by suffix.",
)

Input = Annotated[Path, typer.Argument(help="Table to read: .csv, .parquet or .gpkg.", metavar="INPUT")]
Output = Annotated[Path, typer.Argument(help="Table to write: .csv, .parquet or .gpkg.", metavar="OUTPUT")]
Lon = Annotated[str | None, typer.Option(help="Column of longitudes in degrees.", metavar="COL")]
Lat = Annotated[str | None, typer.Option(help="Column of latitudes in degrees.", metavar="COL")]
H3 = Annotated[str | None, typer.Option(help="Column of H3 cells, such as 862830807ffffff.", metavar="COL")]
Seed = Annotated[int, typer.Option(help="Same seed, same data, same result.")]
KeepEmbeddings = Annotated[bool, typer.Option("--keep-embeddings", help="Keep emb_000 … in the output.")]


def read_embeddings(path: Path, output: Path) -> tuple:
    from mobclip.bundle.columns import embedding_names
    from mobclip.io.tables import check_suffix, read_table

    check_suffix(output)
    table = read_table(path)
    return table, table.matrix(embedding_names(table))


def write_result(table, columns: dict, output: Path, keep_embeddings: bool) -> None:
    from mobclip.bundle.columns import without_embeddings
    from mobclip.io.tables import write_table

    kept = table if keep_embeddings else without_embeddings(table)
    write_table(kept.with_columns(columns), output)


def write_rows(rows: list[dict], output: Path) -> None:
    import pyarrow as pa

    from mobclip.io.tables import Table, write_table

    write_table(Table(pa.Table.from_pylist(rows)), output)


def on_terminal() -> Progress:
    """Progress on one line of standard error where a person watches, else to nobody."""
    if not sys.stderr.isatty():
        return no_progress

    def show(fraction: float, text: str = "") -> None:
        print(f"\r{fraction:4.0%} {text:<70.70}", end="\n" if fraction >= 1 else "", file=sys.stderr, flush=True)

    return show


def extent_of(text: str) -> list[float]:
    """West, south, east, north in degrees from text such as -85.6,30.3,-80.8,35."""
    try:
        values = [float(value) for value in text.split(",")]
    except ValueError:
        values = []
    if len(values) != 4:
        raise InputError(f"The extent '{text}' must be four numbers W,S,E,N in degrees, such as -85.6,30.3,-80.8,35.")
    return values
