"""The `mobclip` command: the same functions as the toolbox, on .csv, .parquet and .gpkg.

Exit status 0 on success and 2 on bad input, with one line on standard error that says what to do.
"""

import sys
from enum import Enum
from pathlib import Path
from typing import Annotated

import numpy as np
import typer

from mobclip import __version__
from mobclip.errors import InputError

app = typer.Typer(
    add_completion=False,
    pretty_exceptions_enable=False,
    help="Location embeddings for maps. Tables are .csv, .parquet or .gpkg, by suffix.",
)

UsageError = typer.BadParameter.__base__  # typer carries its own click since 0.20 and does not export this

Input = Annotated[Path, typer.Argument(help="Table to read: .csv, .parquet or .gpkg.", metavar="INPUT")]
Output = Annotated[Path, typer.Argument(help="Table to write: .csv, .parquet or .gpkg.", metavar="OUTPUT")]
Lon = Annotated[str | None, typer.Option(help="Column of longitudes in degrees.", metavar="COL")]
Lat = Annotated[str | None, typer.Option(help="Column of latitudes in degrees.", metavar="COL")]
H3 = Annotated[str | None, typer.Option(help="Column of H3 cells, such as 862830807ffffff.", metavar="COL")]
Seed = Annotated[int, typer.Option(help="Same seed, same data, same result.")]
KeepEmbeddings = Annotated[bool, typer.Option("--keep-embeddings", help="Keep emb_000 … in the output.")]


class Predicate(str, Enum):
    """Which cells belong to an area."""

    overlap = "overlap"
    centre = "centre"


def main() -> None:
    """Run the command; bad input ends with status 2 and one line."""
    try:
        app(standalone_mode=False)
    except UsageError as error:
        print(f"mobclip: {error.format_message().rstrip('.')}. See mobclip --help.", file=sys.stderr)
        raise SystemExit(2) from None
    except InputError as error:
        print(f"mobclip: {error}", file=sys.stderr)
        raise SystemExit(2) from None
    except KeyboardInterrupt:
        print("mobclip: cancelled, nothing was written.", file=sys.stderr)
        raise SystemExit(130) from None


def _show_version(wanted: bool) -> None:
    if wanted:
        print(f"mobclip {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Show it.")] = False,
) -> None:
    """Options of the command itself."""


@app.command()
def models() -> None:
    """List the installed bundles, one a line: name, version, dimension, encoders and title."""
    from mobclip.bundle import describe, installed_bundles

    for bundle in map(describe, installed_bundles()):
        print(bundle["name"], bundle["version"], bundle["dimension"], "+".join(bundle["kinds"]), bundle["title"], sep="\t")


@app.command()
def grid(
    output: Output,
    resolution: Annotated[int, typer.Option(help="H3 resolution, 0 (coarse) to 15; 6 is 36 km2 a cell.")],
    extent: Annotated[str | None, typer.Option(help="West, south, east, north in degrees.", metavar="W,S,E,N")] = None,
    polygons: Annotated[Path | None, typer.Option(help="Layer of polygons: .gpkg or .parquet.", metavar="FILE")] = None,
    predicate: Annotated[Predicate, typer.Option(help="Cells that overlap, or with their centre inside.")] = "overlap",
    max_cells: Annotated[int, typer.Option(help="Refuse to make more cells.")] = 1_000_000,
) -> None:
    """Make the H3 cells of an area: outlines in a .gpkg, centres as lon and lat otherwise."""
    import pyarrow as pa

    from mobclip import grid as cells_of
    from mobclip.tables import WGS84, Table, check_suffix, read_table, write_table

    suffix = check_suffix(output)
    if (extent is None) == (polygons is None):
        raise InputError("Give either --extent or --polygons.")
    if extent is not None:
        cells = cells_of.cells_of_extent(_extent(extent), resolution, predicate.value, max_cells)
    else:
        shapes = read_table(polygons).geometry_wgs84()
        cells = cells_of.cells_of_polygons(shapes, resolution, predicate.value, max_cells)
    if not len(cells):
        raise InputError("No cell lies in the area: choose a finer resolution, a larger area, or --predicate overlap.")
    columns = {"h3": cells_of.to_text(cells)}
    if suffix == ".gpkg":
        write_table(Table(pa.table(columns), cells_of.outlines(cells), WGS84), output, layer="grid")
    else:
        lon, lat = cells_of.centres(cells).T
        write_table(Table(pa.table({**columns, "lon": lon, "lat": lat})), output)
    print(f"{len(cells):,} cells of resolution {resolution} in {output}")


@app.command()
def embed(
    input: Input,
    output: Output,
    model: Annotated[str, typer.Option(help="Name or path of a bundle.", metavar="NAME_OR_PATH")] = "us-open",
    lon: Lon = None,
    lat: Lat = None,
    h3: H3 = None,
    encoder: Annotated[str | None, typer.Option(help="Of the bundle: cells or coordinates.", metavar="KIND")] = None,
) -> None:
    """Add the columns emb_000 … to a table; rows keep their order, unknown places get nulls.

    Places are the columns that you name, else `h3`, else `lon` and `lat`, else the geometry (points or polygons).
    """
    from mobclip import inference
    from mobclip.bundle import open_bundle
    from mobclip.places import embed_table
    from mobclip.tables import check_suffix, read_table, write_table

    check_suffix(output)
    bundle, table = open_bundle(model), read_table(input)
    embeddings = embed_table(bundle, table, lon, lat, h3, encoder)
    write_table(table.with_embeddings(embeddings), output)
    missing = inference.missing_rows(embeddings)
    if missing:
        print(f"mobclip: {inference.missing_warning(bundle, missing, len(table))}", file=sys.stderr)
    print(f"{len(table) - missing:,} of {len(table):,} places embedded in {embeddings.shape[1]} numbers in {output}")


@app.command()
def cluster(
    input: Input,
    output: Output,
    clusters: Annotated[int, typer.Option(help="Number of clusters; 0 chooses by silhouette.")] = 0,
    seed: Seed = 0,
    keep_embeddings: KeepEmbeddings = False,
) -> None:
    """Group places with alike embeddings: column `cluster`, 1 is the largest, 0 has no embedding."""
    from mobclip.analysis.clusters import cluster as group

    table, matrix = _read_embeddings(input, output)
    found = group(matrix, clusters, seed)
    _write_result(table, {"cluster": found.labels}, output, keep_embeddings)
    print(f"{len(found.sizes)} clusters, silhouette {found.silhouette:.3f}, sizes {', '.join(map(str, found.sizes))}")


@app.command()
def similar(
    input: Input,
    output: Output,
    query: Annotated[str, typer.Option(help="Reference rows, such as h3=86446c447ffffff.", metavar="COL=VALUE")],
    keep_embeddings: KeepEmbeddings = False,
) -> None:
    """Find places like the reference rows: column `similarity`, the cosine to their mean, -1 to 1."""
    from mobclip.analysis.similarity import similarity

    table, matrix = _read_embeddings(input, output)
    rows = _rows_where(table, query)
    _write_result(table, {"similarity": similarity(matrix, rows)}, output, keep_embeddings)
    print(f"{len(table):,} places compared with {len(rows)} in {output}")


@app.command()
def reduce(
    input: Input,
    output: Output,
    components: Annotated[int, typer.Option(help="Number of principal components.")] = 3,
    keep_embeddings: KeepEmbeddings = False,
) -> None:
    """Shorten embeddings to principal components pc_1 …, with a `color` from the first three."""
    from mobclip.analysis import reduction

    table, matrix = _read_embeddings(input, output)
    values, explained = reduction.reduce(matrix, components)
    colours = [f"#{red:02x}{green:02x}{blue:02x}" for red, green, blue in reduction.colours(values).tolist()]
    columns = {f"pc_{number}": column for number, column in enumerate(values.T, start=1)}
    _write_result(table, {**columns, "color": colours}, output, keep_embeddings)
    print(f"explained variance {', '.join(f'{share:.1%}' for share in explained)} in {output}")


@app.command()
def fit(
    input: Input,
    predictor: Annotated[Path, typer.Argument(help="Predictor to write, .predictor.", metavar="PREDICTOR")],
    target: Annotated[str, typer.Option(help="Column of the indicator; null where unknown.", metavar="COL")],
    lon: Lon = None,
    lat: Lat = None,
    h3: H3 = None,
) -> None:
    """Learn an indicator from embeddings and score it on places left out."""
    from mobclip.places import locate
    from mobclip.probe.predictor import fit_predictor
    from mobclip.tables import read_table

    table = read_table(input)
    names = table.embedding_names()
    lonlat = locate(table, lon, lat, h3)
    found = fit_predictor(table.matrix(names), table.numbers(target), lonlat, names, target, predictor)
    print(f"{found.rows:,} places, R2 {found.r2_blocks:.3f} on blocks left out, {found.r2_random:.3f} on random rows left out")


@app.command()
def predict(
    input: Input,
    output: Output,
    predictor: Annotated[Path, typer.Option(help="File made by mobclip fit.", metavar="FILE")],
    name: Annotated[str, typer.Option(help="Column to write.")] = "prediction",
    keep_embeddings: KeepEmbeddings = False,
) -> None:
    """Predict an indicator from embeddings; rows without embedding get null."""
    from mobclip.probe.predictor import apply_predictor

    table, matrix = _read_embeddings(input, output)
    values, target_name = apply_predictor(predictor, matrix, table.embedding_names())
    _write_result(table, {name: values}, output, keep_embeddings)
    print(f"{target_name} predicted for {np.isfinite(values).sum():,} of {len(table):,} places in {output}")


@app.command()
def evaluate(
    input: Input,
    target: Annotated[list[str], typer.Option(help="Column of an indicator; may be given again.", metavar="COL")],
    output: Annotated[Path | None, typer.Option(help="Table of all scores to write.", metavar="FILE")] = None,
    model: Annotated[
        str | None, typer.Option(help="Bundle to embed the places with, where the table has no emb_000 …")
    ] = None,
    columns: Annotated[str | None, typer.Option(help="Numeric columns to compare with, by comma.", metavar="COL,…")] = None,
    region: Annotated[str | None, typer.Option(help="Column of regions to leave out whole.", metavar="COL")] = None,
    probe: Annotated[list[str], typer.Option(help="ridge, lightgbm or knn; may be given again.")] = ["ridge"],  # noqa: B006
    lon: Lon = None,
    lat: Lat = None,
    h3: H3 = None,
) -> None:
    """Score embeddings on indicators in places left out: R2 with 95 % intervals, beside plain columns and position alone."""
    from mobclip.bundle import open_bundle
    from mobclip.places import embed_table, locate
    from mobclip.probe.evaluation import evaluate as evaluated
    from mobclip.tables import check_suffix, read_table

    if output is not None:
        check_suffix(output)
    table = read_table(input)
    lonlat = locate(table, lon, lat, h3)
    if model is None:
        features = {"embeddings": table.matrix(table.embedding_names())}
    else:
        features = {"embeddings": embed_table(open_bundle(model), table, lon, lat, h3)}
    if columns is not None:
        names = [name.strip() for name in columns.split(",")]
        features[f"{len(names)} columns"] = table.matrix(names)
    regions = None if region is None else np.array(["" if text is None else text for text in table.texts(region)])
    rows = []
    for name in target:
        scores, differences = evaluated(features, table.numbers(name), lonlat, regions, tuple(probe))
        rows += [{"target": name, **vars(score)} for score in scores]
        _print_scores(name, scores, differences)
    if output is not None:
        _write_rows(rows, output)


def _print_scores(target: str, scores: list, differences: list) -> None:
    print(f"{target}, {scores[0].rows:,} rows")
    print(f"  {'folds':8}{'probe':10}{'R2':>7}{'95 % interval':>18}{'RMSE':>12}{'rank cor.':>11}  from")
    for score in scores:
        interval = f"{score.r2_low:.3f} to {score.r2_high:.3f}"
        what = f"{score.features} ({score.columns})"
        print(f"  {score.folds:8}{score.probe:10}{score.r2:7.3f}{interval:>18}{score.rmse:12.4g}{score.spearman:11.3f}  {what}")
    for found in differences:
        change = f"{found.r2:+.3f} ({found.low:+.3f} to {found.high:+.3f})"
        print(f"  {found.features} against {found.than}, {found.probe}, by {found.folds}: {found.verdict}, {change}")


def _write_rows(rows: list[dict], output: Path) -> None:
    import pyarrow as pa

    from mobclip.tables import Table, write_table

    write_table(Table(pa.Table.from_pylist(rows)), output)


def _read_embeddings(path: Path, output: Path) -> tuple:
    from mobclip.tables import check_suffix, read_table

    check_suffix(output)
    table = read_table(path)
    return table, table.matrix(table.embedding_names())


def _write_result(table, columns: dict, output: Path, keep_embeddings: bool) -> None:
    from mobclip.tables import write_table

    kept = table if keep_embeddings else table.without_embeddings()
    write_table(kept.with_columns(columns), output)


def _rows_where(table, query: str) -> np.ndarray:
    column, equals, value = query.partition("=")
    if not equals:
        raise InputError(f"The query '{query}' must be COLUMN=VALUE, such as h3=86446c447ffffff.")
    rows = np.flatnonzero([text == value.strip() for text in table.texts(column.strip())])
    if not len(rows):
        raise InputError(f"No row has {column.strip()} = {value.strip()}.")
    return rows


def _extent(text: str) -> list[float]:
    try:
        values = [float(value) for value in text.split(",")]
    except ValueError:
        values = []
    if len(values) != 4:
        raise InputError(f"The extent '{text}' must be four numbers W,S,E,N in degrees, such as -85.6,30.3,-80.8,35.")
    return values
