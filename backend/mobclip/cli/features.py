"""Commands that turn a person's own layers into feature columns by cell: features demographics, table.

What they need is the extra [train]. So everything but the arguments is imported when a command runs.
"""

import contextlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import numpy as np
import typer

from mobclip.cli.common import (
    H3,
    NOWHERE,
    Extent,
    Input,
    Lat,
    Layer,
    Lon,
    MemoryLimit,
    Output,
    Where,
    app,
    changed,
    column_names,
    matrix_of,
    parse_extent,
    refuse_unused,
    say,
    warn,
)
from mobclip.errors import InputError
from mobclip.io.given_names import check_name
from mobclip.progress import show_progress

if TYPE_CHECKING:
    from mobclip.cli.rows import OpenedRows
    from mobclip.features.modality import Modality
    from mobclip.io.tables import Table

features = typer.Typer(
    help="Compute feature columns by H3 cell from your own layers, for training (needs the extra train)."
)
app.add_typer(features, name="features")

Cells = Annotated[Path | None, typer.Option(help="Table with the cells in a column h3.", metavar="FILE")]
Resolution = Annotated[int | None, typer.Option(help="H3 resolution of the cells of --extent, 0 to 15.")]
People = Annotated[str | None, typer.Option(help="Column of the population in the table of --cells.", metavar="COL")]
Columns = Annotated[str | None, typer.Option(help="Numeric columns; default all.", metavar="COL,…")]


def modality_name(text: str) -> str:
    """The name of a modality, looked at before any work."""
    check_name("name of the modality", text)
    return text


Name = Annotated[str, typer.Option(help="Name of the modality.", callback=modality_name)]

ZoneCounts = Annotated[str | None, typer.Option(help="Columns of counts, such as population.", metavar="COL,…")]
ZoneMeans = Annotated[str | None, typer.Option(help="Columns of means, medians and shares.", metavar="COL,…")]
MeanWeight = Annotated[str | None, typer.Option(help="Column of weights of the means.", metavar="COL")]
Population = Annotated[
    Path | None,
    typer.Option(help="Population for dasymetric interpolation: raster, or table by cell or point.", metavar="FILE"),
]
PopulationColumn = Annotated[str, typer.Option(help="Column of the population in that table.", metavar="COL")]


Zones = Annotated[
    Path | None, typer.Option(help="Polygons, .gpkg or .parquet, to which codes in INPUT are joined.", metavar="FILE")
]
Zone = Annotated[str, typer.Option(help="Column of codes in --zones.", metavar="COL")]
Key = Annotated[str | None, typer.Option(help="Column of codes in INPUT; default as --zone.", metavar="COL")]


@features.command()
def demographics(
    input: Input,
    output: Output,
    counts: ZoneCounts = None,
    means: ZoneMeans = None,
    weight: MeanWeight = None,
    population: Population = None,
    population_column: PopulationColumn = "population",
    zones: Zones = None,
    zone: Zone = "zone",
    key: Key = None,
    cells: Cells = None,
    resolution: Resolution = None,
    extent: Extent = None,
    name: Name = "demographics",
    layer: Layer = None,
    memory: MemoryLimit = None,
) -> None:
    """Demographics: counts and means of polygons, interpolated to cells by area or by population."""
    with feature_command(output, input, population, zones, cells):
        from mobclip.features.demographics import count_column, demographics_modality, zone_remarks, zones_in_cells
        from mobclip.features.modality import refuse_constants
        from mobclip.io.table_reader import read_table

        if population is None:
            refuse_unused(
                "without --population", population_column=changed(population_column, "population"), memory=memory
            )
        if not means:
            refuse_unused("without --means", weight=weight)
        wanted, _ = requested_cells(cells, resolution, extent)
        table = joined(read_table(input, layer), zones, zone, key)
        count_values, mean_values = (_columns_by_name(table, column_names(text)) for text in (counts, means))
        polygons = table.geometry_wgs84()
        warn(zone_remarks(polygons))
        people = None if population is None else population_source(population, population_column, memory)
        with show_progress("Interpolating") as progress:
            shares, weights, km2 = zones_in_cells(polygons, wanted, people, progress)
        weights = weights if weight is None else table.numbers(weight)
        modality = demographics_modality(count_values, mean_values, shares, weights, km2, name)
        named = [*map(count_column, count_values), *mean_values]
        write_feature_columns(refuse_constants(modality, named), wanted, output)


@features.command()
def table(
    input: Input,
    output: Output,
    name: Name,
    columns: Columns = None,
    zones: Zones = None,
    zone: Zone = "zone",
    key: Key = None,
    cells: Cells = None,
    resolution: Resolution = None,
    extent: Extent = None,
    lon: Lon = None,
    lat: Lat = None,
    h3: H3 = None,
    layer: Layer = None,
    memory: MemoryLimit = None,
) -> None:
    """Any numeric columns by cell, point or polygon: their mean in each cell."""
    with feature_command(output, input, zones, cells):
        if zones is not None:
            refuse_unused("with --zones", lon=lon, lat=lat, h3=h3, memory=memory)
        from mobclip.cli.rows import opened_rows
        from mobclip.features.modality import Modality, refuse_constants
        from mobclip.features.streams import are_polygons
        from mobclip.io.table_reader import read_table

        wanted, _ = requested_cells(cells, resolution, extent)
        named = column_names(columns)
        rows = None if zones is not None else opened_rows(input, layer, memory, Where(lon=lon, lat=lat, h3=h3))
        if rows is None or are_polygons(rows.batches, rows.source):
            areas = joined(read_table(input, layer), zones, zone, key)
            names, means = _means_of_polygons(areas, named, wanted)
        else:
            refuse_unused("without --zones", zone=changed(zone, "zone"), key=key)
            names, means = _means_of_rows(rows, named, wanted)
        modality = Modality(name, tuple(names), means.astype(np.float32))
        write_feature_columns(refuse_constants(modality) if named else modality, wanted, output)


def _means_of_polygons(rows: "Table", named: list[str], cells: np.ndarray) -> tuple[list[str], np.ndarray]:
    """The columns, by default all numeric ones, and their means by cell."""
    from mobclip.features.inputs import mean_columns, value_columns

    names = named or value_columns(rows)
    with show_progress("Averaging") as progress:
        return names, mean_columns(rows, matrix_of(rows, names), cells, progress=progress)


def _means_of_rows(rows: "OpenedRows", named: list[str], cells: np.ndarray) -> tuple[list[str], np.ndarray]:
    """The same of points or cells, a batch at a time."""
    from mobclip.features.streams import SAMPLE_ROWS, first_values, sum_columns, value_columns
    from mobclip.probe.placeholders import column_remarks

    names = named or value_columns(rows.batches, rows.source)
    sample = first_values(rows.batches, names)
    warn(column_remarks(names, sample, f"the first {len(sample):,} of" if len(sample) >= SAMPLE_ROWS else ""))
    with show_progress("Averaging") as progress:
        sums, known = sum_columns(rows.batches, rows.source, names, cells, rows.engine(), progress)
    return names, sums / np.where(known > 0, known, np.nan)


def population_source(path: Path, column: str, memory: str | None) -> Callable[[np.ndarray], np.ndarray]:
    """A function from cells to their people: the sum of a raster's pixels, or of a column of a table by cell or point."""
    from mobclip.cli.rows import opened_rows
    from mobclip.features.population import people_of_cells
    from mobclip.features.streams import sum_columns
    from mobclip.io.output import SUFFIXES

    if not path.is_dir() and path.suffix.lower() not in SUFFIXES:
        return lambda cells: people_of_cells(path, cells)
    rows = opened_rows(path, None, memory, NOWHERE)
    engine = rows.engine()
    what = "None of the places with a population lies in a cell"
    return lambda cells: np.nan_to_num(
        sum_columns(rows.batches, rows.source, [column], cells, engine, what=what)[0][:, 0]
    )


def joined(rows: "Table", zones: Path | None, zone: str, key: str | None) -> "Table":
    """Rows with the polygons of their codes instead of the code, or as they are where no file of polygons is named."""
    from mobclip.features.inputs import joined_to_zones
    from mobclip.io.table_reader import read_table

    if zones is None:
        refuse_unused("without --zones", zone=changed(zone, "zone"), key=key)
        return rows
    found, remarks = joined_to_zones(rows, read_table(zones), key or zone, zone)
    warn(remarks)
    return found


@contextlib.contextmanager
def feature_command(output: Path, *sources: Path | None, edges: Path | None = None) -> Iterator[None]:
    """Check where results go before any work, and say what to install where a package is missing.

    Args:
        sources: the files that are read, which results must not overwrite.
        edges: a second table to write.
    """
    from mobclip.io.output import check_output

    check_output(output, sources=sources)
    if edges is not None:
        check_output(edges, (".csv", ".parquet"), sources=sources)
        if edges.resolve() == output.resolve():
            raise InputError(f"{edges} is to hold both the columns and the flows: choose another name for one of them.")
    try:
        yield
    except ModuleNotFoundError as error:
        raise InputError(
            f"Features need the package {error.name}, which is not installed: "
            "append [train] to the folder of the backend in pip install."
        ) from error


def requested_cells(
    path: Path | None, resolution: int | None, extent: str | None, people: str | None = None
) -> tuple[np.ndarray, np.ndarray | None]:
    """The cells, sorted, and the people of each where a column is named."""
    from mobclip.features.inputs import cells_from_table
    from mobclip.geo.h3_cells import cells_of_extent

    if path is not None:
        if resolution is not None or extent is not None:
            raise InputError("Give either --cells, or --resolution with --extent.")
        return cells_from_table(path, people)
    if resolution is None or extent is None or people is not None:
        raise InputError(
            "Give --cells, a table with a column h3 (and that of --people), or --resolution with --extent."
        )
    return cells_of_extent(parse_extent(extent), resolution), None


def write_feature_columns(modality: "Modality", cells: np.ndarray, output: Path) -> None:
    """Write a modality without its constant columns, and say what it holds."""
    say(feature_columns_written(modality, cells, output, output))


def feature_columns_written(modality: "Modality", cells: np.ndarray, file: Path, output: Path) -> str:
    """Write a modality without its constant columns to a file that will be `output`; returns a sentence on what it holds."""
    from mobclip.features.files import write_modality
    from mobclip.features.modality import without_constants

    kept = without_constants(modality)
    write_modality(kept, cells, file)
    empty = int(np.isnan(kept.values).all(axis=1).sum())
    constant = len(modality.columns) - len(kept.columns)
    return (
        f"{len(cells):,} cells, {empty:,} of them without values; {len(kept.columns)} columns of {kept.name} in {output}"
        + (f"; {constant} constant columns left out" if constant else "")
    )


def _columns_by_name(table: "Table", names: list[str]) -> dict[str, np.ndarray]:
    """Numeric columns, with a warning of numbers that may stand for unknown."""
    return dict(zip(names, matrix_of(table, names).T, strict=True)) if names else {}
