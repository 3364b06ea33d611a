"""What the commands share: the application, options that mean the same everywhere, and tables read and written."""

import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, TypedDict, TypeVar, get_args

import typer

from mobclip import choices
from mobclip.errors import InputError, one_line
from mobclip.io.memory import memory_setting
from mobclip.tasks.parameters import LearningParameters

if TYPE_CHECKING:
    import numpy as np

    from mobclip.geo.extent import Extent as Box
    from mobclip.io.stored_table import AnyTable
    from mobclip.io.tables import Table
    from mobclip.probe.labels import Labels

T = TypeVar("T")

app = typer.Typer(
    add_completion=False,
    pretty_exceptions_enable=False,
    help="Location embeddings for maps. Tables are .csv, .parquet or .gpkg, by suffix, and for input also .fgb or .geojson.",
)


def _set_memory(context: typer.Context, size: str | None) -> str | None:
    """Make the option the setting of all that the command does."""
    if size is not None:
        context.with_resource(memory_setting(size))
    return size


Input = Annotated[Path, typer.Argument(help="Table to read: .csv, .parquet, .gpkg, .fgb or .geojson.", metavar="INPUT")]
Layer = Annotated[str | None, typer.Option(help="Layer of INPUT, where it is a .gpkg of several.", metavar="NAME")]
Output = Annotated[Path, typer.Argument(help="Table to write: .csv, .parquet or .gpkg.", metavar="OUTPUT")]
Lon = Annotated[str | None, typer.Option(help="Column of longitudes in degrees.", metavar="COL")]
Lat = Annotated[str | None, typer.Option(help="Column of latitudes in degrees.", metavar="COL")]
H3 = Annotated[str | None, typer.Option(help="Column of H3 cells, such as 862830807ffffff.", metavar="COL")]
Extent = Annotated[
    str | None,
    typer.Option(help="West, south, east, north in degrees (unlike QGIS: xmin,xmax,ymin,ymax).", metavar="W,S,E,N"),
]
PolygonsFile = Annotated[
    Path | None, typer.Option(help="Polygon layer: .gpkg, .parquet, .fgb or .geojson.", metavar="FILE")
]
Seed = Annotated[int, typer.Option(help="Random seed: same seed, same data, same result.")]
MemoryLimit = Annotated[
    str | None,
    typer.Option(
        "--memory",
        help="Memory to take at most: 4GB, 512MB, or 50% of what is free; default MOBCLIP_MEMORY, else half of what is free.",
        metavar="SIZE",
        callback=_set_memory,
    ),
]
Engine = Annotated[
    str | None,
    typer.Option(help="Spark on this machine or a cluster; by default none.", metavar="local[*]|spark://HOST:PORT"),
]
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
SafeCsv = Annotated[
    bool,
    typer.Option(
        help="In a .csv, put ' before texts of a predictor or model that a spreadsheet would take for formulas."
    ),
]


class Where(TypedDict):
    """The options that say where rows are, as keyword arguments of `locate` and its relatives."""

    lon: str | None
    lat: str | None
    h3: str | None


NOWHERE = Where(lon=None, lat=None, h3=None)


def writable(
    table: "AnyTable",
    output: Path,
    where: Where = NOWHERE,
    *,
    added: Sequence[str] = (),
    keep_embeddings: bool = True,
) -> "AnyTable":
    """The table to which columns will be added, with a geometry if OUTPUT needs one, after a check that it can be written.

    Args:
        added: the names of the columns, as far as they are known before the work.
    """
    from mobclip.bundle.columns import columns_of_embeddings
    from mobclip.io.output import check_output
    from mobclip.io.stored_table import StoredTable
    from mobclip.io.table_writer import check_table

    suffix = check_output(output)
    target = table if keep_embeddings else table.without(columns_of_embeddings(table))
    if suffix == ".gpkg" and not target.has_geometry:
        target = _with_shapes(target, output, where)
    check_table(target.empty() if isinstance(target, StoredTable) else target, output, added)
    return target


def _with_shapes(table: "AnyTable", output: Path, where: Where) -> "AnyTable":
    """The table with the boundaries of its cells, or with its points, as its geometry."""
    import numpy as np
    import shapely

    from mobclip.bundle.locations import find_source, shapes_by
    from mobclip.io.tables import WGS84, Shapes

    def of_rows(rows: "Table") -> np.ndarray:
        places = shapes_by(rows, source)
        places[np.isnan(shapely.bounds(places)).any(axis=1)] = None
        return places

    try:
        source = find_source(table, **where)
        return table.with_shapes(Shapes(of_rows, source.columns, WGS84))
    except InputError as error:
        raise InputError(
            f"{output} needs places, without which only .csv and .parquet can be written: {error}"
        ) from error


def write_result(table: "AnyTable", columns: Mapping[str, Any], output: Path) -> None:
    """Write a table with new columns, and say which of its own they replace."""
    from mobclip.io.block_writer import column_blocks, write_blocks

    warn(write_blocks(table, output, column_blocks(columns, table.block_rows)))


def is_csv(path: Path | None) -> bool:
    """Whether a table, where one is written, is a text file."""
    return path is not None and path.suffix.lower() == ".csv"


def refuse_unused(reason: str, **options: Any) -> None:
    """Refuse options, by the names of their arguments, that are given (not None) although they have no effect.

    Raises:
        InputError: with the reason, such as "without --totals".
    """
    given = [f"--{name.replace('_', '-')}" for name, value in options.items() if value is not None]
    if given:
        raise InputError(f"{' and '.join(given)} {'have' if given[1:] else 'has'} no effect {reason}: leave it out.")


def changed(value: Any, default: Any) -> Any:
    """The value of an option for `refuse_unused`: None where it is the default."""
    return None if value == default else value


def renamed(name: str, value: T, old_name: str, old_value: T | None, default: T) -> T:
    """The value of an option that has an old name too, whose value is None where it is not given.

    Raises:
        InputError: both are given.
    """
    if old_value is None:
        return value
    if value != default:
        raise InputError(f"--{name} and --{old_name} are two names of one option: give one.")
    return old_value


def numbers_or_none(table: "AnyTable", name: str | None) -> "np.ndarray | None":
    """A numeric column, where one is named, with a warning of numbers that may stand for unknown."""
    return None if name is None else matrix_of(table, [name])[:, 0]


def matrix_of(table: "AnyTable", names: list[str]) -> "np.ndarray":
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
    say(labels.summary)
    warn(labels.remarks)
    return labels


def column_names(text: str | None) -> list[str]:
    """Names from text such as population,households.

    Raises:
        InputError: a name twice.
    """
    names = [name.strip() for name in text.split(",") if name.strip()] if text else []
    twice = [name for name in names if names.count(name) > 1]
    if twice:
        raise InputError(f"The column '{twice[0]}' is named twice in '{text}': name it once.")
    return names


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


def say(*sentences: str) -> None:
    """What a run has done, on standard output; names of the user's, which a terminal might obey, are made safe."""
    for sentence in sentences:
        print(one_line(sentence))


def warn(sentences: Iterable[str]) -> None:
    """What a person should know beside the result, on standard error."""
    for sentence in sentences:
        print(f"mobclip: {one_line(sentence)}", file=sys.stderr)
