"""What the commands share: the application, options that mean the same everywhere, and tables read and written."""

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, TypedDict, get_args

import typer

from mobclip import choices
from mobclip.errors import InputError, one_line
from mobclip.tasks.parameters import LearningParameters

if TYPE_CHECKING:
    import numpy as np

    from mobclip.geo.extent import Extent as Box
    from mobclip.io.tables import Table
    from mobclip.probe.labels import Labels

app = typer.Typer(
    add_completion=False,
    pretty_exceptions_enable=False,
    help="Location embeddings for maps. Tables are .csv, .parquet or .gpkg, by suffix.",
)

Input = Annotated[Path, typer.Argument(help="Table to read: .csv, .parquet or .gpkg.", metavar="INPUT")]
Layer = Annotated[str | None, typer.Option(help="Layer of INPUT, where it is a .gpkg of several.", metavar="NAME")]
Output = Annotated[Path, typer.Argument(help="Table to write: .csv, .parquet or .gpkg.", metavar="OUTPUT")]
Lon = Annotated[str | None, typer.Option(help="Column of longitudes in degrees.", metavar="COL")]
Lat = Annotated[str | None, typer.Option(help="Column of latitudes in degrees.", metavar="COL")]
H3 = Annotated[str | None, typer.Option(help="Column of H3 cells, such as 862830807ffffff.", metavar="COL")]
Extent = Annotated[
    str | None,
    typer.Option(help="West, south, east, north in degrees (unlike QGIS: xmin,xmax,ymin,ymax).", metavar="W,S,E,N"),
]
PolygonsFile = Annotated[Path | None, typer.Option(help="Polygon layer: .gpkg or .parquet.", metavar="FILE")]
Seed = Annotated[int, typer.Option(help="Random seed: same seed, same data, same result.")]
KeepEmbeddings = Annotated[bool, typer.Option("--keep-embeddings", help="Keep emb_000 … in the output.")]

Target = Annotated[str, typer.Option(help="Column of the indicator; null where unknown.", metavar="COL")]
Task = Annotated[
    choices.LearningTaskOrAuto,
    typer.Option(help="Kind of indicator; auto: numbers are a regression, other texts classes."),
]
Transform = Annotated[
    choices.Transform, typer.Option(help="Transform of the indicator for a regression, back-transformed without bias.")
]
Probe = Annotated[choices.Probe, typer.Option(help="Probe to fit.")]
Probes = Annotated[
    list[str], typer.Option(help="Probe to fit; may be given again.", metavar=f"[{'|'.join(get_args(choices.Probe))}]")
]
SampleWeights = Annotated[str | None, typer.Option("--weights", help="Column of sample weights.", metavar="COL")]
Region = Annotated[
    str | None, typer.Option(help="Column of regions, held out whole in cross-validation.", metavar="COL")
]
Weight = Annotated[
    str | None, typer.Option(help="Column that weights places in the mean of a polygon; else area.", metavar="COL")
]


class Where(TypedDict):
    """The options that say where rows are, as keyword arguments of `locate` and its relatives."""

    lon: str | None
    lat: str | None
    h3: str | None


def read_embeddings(path: Path, output: Path, layer: str | None = None) -> "tuple[Table, np.ndarray]":
    """A table and its embeddings n x d, after a look at where the result is to go."""
    from mobclip.bundle.columns import embedding_names
    from mobclip.io.table_reader import read_table
    from mobclip.io.tables import check_suffix

    check_suffix(output)
    table = read_table(path, layer)
    return table, table.matrix(embedding_names(table))


def write_result(table: "Table", columns: dict[str, Any], output: Path, keep_embeddings: bool) -> None:
    """Write a table with new columns."""
    from mobclip.bundle.columns import without_embeddings
    from mobclip.io.table_writer import write_table

    kept = table if keep_embeddings else without_embeddings(table)
    write_table(kept.with_columns(columns), output)


def numbers_or_none(table: "Table", name: str | None) -> "np.ndarray | None":
    """A numeric column, where one is named, with a warning of numbers that may stand for unknown."""
    return None if name is None else matrix_of(table, [name])[:, 0]


def matrix_of(table: "Table", names: list[str]) -> "np.ndarray":
    """Numeric columns n x k, with a warning of numbers that may stand for unknown."""
    import numpy as np

    from mobclip.probe.placeholders import column_remarks

    values = np.column_stack([table.numbers(name) for name in names])
    warn(column_remarks(names, values))
    return values


def read_labels(table: "Table", name: str, parameters: LearningParameters) -> "Labels":
    """A column as labels; says what it was taken for."""
    from mobclip.probe.labels import labels_of

    labels = labels_of(name, table.labels(name), parameters.task, parameters.transform)
    print(labels.summary)
    warn(labels.remarks)
    return labels


def column_names(text: str | None) -> list[str]:
    """Names from text such as population,households."""
    return [name.strip() for name in text.split(",") if name.strip()] if text else []


def parse_extent(text: str) -> "Box":
    """West, south, east, north in degrees from text such as -85.6,30.3,-80.8,35.

    Raises:
        InputError: something else, or an extent that is large and would be small in the order of QGIS.
    """
    from mobclip.geo.extent import check_order

    try:
        west, south, east, north = (float(value) for value in text.split(","))
    except ValueError as error:
        raise InputError(
            f"The extent '{text}' must be four numbers W,S,E,N in degrees, such as -85.6,30.3,-80.8,35."
        ) from error
    check_order((west, south, east, north), "W,S,E,N")
    return west, south, east, north


def warn(sentences: Iterable[str]) -> None:
    """What a person should know beside the result, on standard error."""
    for sentence in sentences:
        print(f"mobclip: {one_line(sentence)}", file=sys.stderr)
