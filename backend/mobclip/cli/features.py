"""Commands that turn a person's own layers into feature columns by cell: features poi, imagery, demographics, mobility, table.

They belong to training: what they need is the extra [train], and the plugin does not carry it. So everything but the
arguments is imported when a command runs.
"""

import contextlib
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import numpy as np
import typer

from mobclip.cli.common import H3, Input, Lat, Lon, Output, app, extent_of
from mobclip.errors import InputError

features = typer.Typer(help="Make feature columns by cell from your own layers, for training (needs the extra train).")
app.add_typer(features, name="features")

Cells = Annotated[Path | None, typer.Option(help="Table with the cells in a column h3.", metavar="FILE")]
Resolution = Annotated[int | None, typer.Option(help="H3 resolution of the cells of --extent, 0 to 15.")]
Extent = Annotated[str | None, typer.Option(help="West, south, east, north in degrees.", metavar="W,S,E,N")]
People = Annotated[
    str | None, typer.Option(help="Column of the table of --cells with the people of each.", metavar="COL")
]
Columns = Annotated[str | None, typer.Option(help="Numeric columns, by comma.", metavar="COL,…")]
Name = Annotated[str, typer.Option(help="Of the modality.")]


@features.command()
def poi(
    points: Input,
    output: Output,
    category: Annotated[str | None, typer.Option(help="Column that says what a point is.", metavar="COL")] = None,
    counts: Annotated[
        str | None, typer.Option(help="Columns of counts by cell, in its place.", metavar="COL,…")
    ] = None,
    least: Annotated[int, typer.Option(help="Leave out categories with fewer points in all.")] = 1,
    people: People = None,
    vectors: Annotated[Path | None, typer.Option(help="Table with a vector for each category.", metavar="FILE")] = None,
    vector_key: Annotated[str, typer.Option(help="Its column of categories.", metavar="COL")] = "category",
    text_model: Annotated[
        Path | None,
        typer.Option(
            help="Folder of a sentence encoder, tokenizer.json and model.onnx, for the names.", metavar="PATH"
        ),
    ] = None,
    weighting: Annotated[str, typer.Option(help="Of the mean vector: log or tfidf.")] = "log",
    cells: Cells = None,
    resolution: Resolution = None,
    extent: Extent = None,
    lon: Lon = None,
    lat: Lat = None,
    h3: H3 = None,
    name: Name = "poi",
) -> None:
    """Points of interest: density, number by resident and tf-idf by category."""
    with _command(output):
        from mobclip.features import poi as points_of
        from mobclip.features import text
        from mobclip.features.modality import Modality, join, refuse_constants
        from mobclip.geo.overlay import point_shares
        from mobclip.io.tables import read_table

        if (category is None) == (counts is None):
            raise InputError(
                "Give either --category, a column that says what a point is, or --counts, columns of counts."
            )
        if vectors is not None and text_model is not None:
            raise InputError("Give either --vectors or --text-model.")
        wanted, residents = _cells(cells, resolution, extent, people)
        table = read_table(points)
        if category is not None:
            lonlat = _lonlat(table, wanted, lon, lat, h3)
            names, found = points_of.counts_by_cell(
                lonlat, np.array(table.texts(category), dtype=object), wanted, least
            )
        else:
            names = tuple(_names(counts))
            shares = point_shares(_home(table, wanted, lon, lat, h3), wanted)
            found = shares @ np.column_stack([table.numbers(column) for column in names])
            found[np.diff(shares.indptr) == 0] = np.nan
            refuse_constants(Modality(name, names, found.astype(np.float32)))
        made = [points_of.poi_modality(names, found, points_of.areas_km2(wanted), residents)]
        if text_model is not None:
            made.append(text.text_modality(names, found, text.sentence_vectors(names, text_model), weighting))
        elif vectors is not None:
            of_names = text.vectors_from_table(read_table(vectors), vector_key, names)
            made.append(text.text_modality(names, found, of_names, weighting))
        _write(join(name, made), wanted, output)


@features.command()
def imagery(
    raster: Annotated[Path, typer.Argument(help="Any raster that GDAL reads.", metavar="RASTER")],
    output: Output,
    reach: Annotated[int, typer.Option(help="Pixels to either side of the cell's centre: 2 is 5 x 5.")] = 1,
    encoder: Annotated[
        Path | None, typer.Option(help="Image encoder, .onnx, in place of statistics.", metavar="FILE")
    ] = None,
    cells: Cells = None,
    resolution: Resolution = None,
    extent: Extent = None,
    name: Name = "imagery",
) -> None:
    """Imagery: mean, spread and quantiles of each band around the cells' centres, or what an image encoder sees there."""
    with _command(output):
        from mobclip.features.imagery import encoded_patches, window_statistics

        wanted, _ = _cells(cells, resolution, extent)
        if encoder is None:
            _write(window_statistics(raster, wanted, reach, name), wanted, output)
        else:
            _write(encoded_patches(raster, wanted, encoder, name), wanted, output)


@features.command()
def demographics(
    zones: Input,
    output: Output,
    counts: Annotated[
        str | None, typer.Option(help="Columns of numbers, such as people, by comma.", metavar="COL,…")
    ] = None,
    means: Annotated[
        str | None, typer.Option(help="Columns of means, medians, shares, by comma.", metavar="COL,…")
    ] = None,
    weight: Annotated[
        str | None, typer.Option(help="Column that means weigh by, such as people.", metavar="COL")
    ] = None,
    population: Annotated[
        Path | None,
        typer.Option(help="Raster, or table by cell or point, of people to spread zones by.", metavar="FILE"),
    ] = None,
    population_column: Annotated[str, typer.Option(help="Of that table.", metavar="COL")] = "population",
    cells: Cells = None,
    resolution: Resolution = None,
    extent: Extent = None,
    name: Name = "demographics",
) -> None:
    """Demographics: numbers and means of polygons, spread over cells by area or by people."""
    with _command(output):
        from mobclip.features.demographics import demographics_modality, zones_in_cells
        from mobclip.features.modality import refuse_constants
        from mobclip.io.tables import read_table

        wanted, _ = _cells(cells, resolution, extent)
        table = read_table(zones)
        of_counts, of_means = ({column: table.numbers(column) for column in _names(names)} for names in (counts, means))
        people = None if population is None else _people_of(population, population_column)
        shares, weights, km2 = zones_in_cells(table.geometry_wgs84(), wanted, people)
        weights = weights if weight is None else table.numbers(weight)
        made = demographics_modality(of_counts, of_means, shares, weights, km2, name)
        _write(refuse_constants(made), wanted, output)


@features.command()
def mobility(
    flows: Input,
    output: Output,
    zones: Annotated[Path | None, typer.Option(help="Polygons that the flows join.", metavar="FILE")] = None,
    zone: Annotated[str, typer.Option(help="Their column of names.", metavar="COL")] = "zone",
    origin: Annotated[str, typer.Option(help="Zone or H3 cell of the start.", metavar="COL")] = "origin",
    destination: Annotated[str, typer.Option(help="Zone or H3 cell of the end.", metavar="COL")] = "destination",
    points: Annotated[
        str | None, typer.Option(help="Columns in degrees, in place of both.", metavar="LON,LAT,LON,LAT")
    ] = None,
    trip: Annotated[str | None, typer.Option(help="Rows are points of trips: their trip.", metavar="COL")] = None,
    time: Annotated[str | None, typer.Option(help="Rows are points of trips: their time.", metavar="COL")] = None,
    flow: Annotated[str | None, typer.Option(help="Column of the flow; without it a row is 1.", metavar="COL")] = None,
    kind: Annotated[str | None, typer.Option(help="Column of the kind, such as commuting.", metavar="COL")] = None,
    least: Annotated[float, typer.Option(help="Leave out flows of less in all (k-anonymity).")] = 0,
    share: Annotated[float, typer.Option(help="Keep the largest flows that carry so much of what leaves a place.")] = 1,
    people: People = None,
    edges: Annotated[
        Path | None, typer.Option(help="Table of the flows between cells to write.", metavar="FILE")
    ] = None,
    cells: Cells = None,
    resolution: Resolution = None,
    extent: Extent = None,
    lon: Lon = None,
    lat: Lat = None,
    h3: H3 = None,
    name: Name = "mobility",
) -> None:
    """Mobility: how many leave, come and stay, how far and to how many cells; flows between zones, cells, points or by trips."""
    with _command(output, edges):
        import pyarrow as pa

        from mobclip.features.od import edges_between, mobility_modality
        from mobclip.io.tables import Table, read_table, write_table

        wanted, residents = _cells(cells, resolution, extent, people)
        table = read_table(flows)
        if (trip is None) != (time is None):
            raise InputError("Give both --trip and --time.")
        if trip is not None:
            found, graphs = _along_trips(table, trip, time, (least, share), wanted, (lon, lat, h3))
        else:
            amount = np.ones(len(table)) if flow is None else table.numbers(flow)
            what = (amount, None if kind is None else _texts(table, kind))
            ends = points if points is not None else (origin, destination)
            found, graphs = _between(table, ends, what, (zones, zone), (least, share), wanted)
        made = mobility_modality(graphs, found, wanted, residents, name)
        joined = None if edges is None else edges_between(graphs, found, wanted)
        _write(made, wanted, output)
        if joined is not None:
            write_table(Table(pa.table(joined)), edges)
            print(f"{len(joined['flow']):,} flows in {edges}")


@features.command()
def table(
    input: Input,
    output: Output,
    name: Name,
    columns: Columns = None,
    cells: Cells = None,
    resolution: Resolution = None,
    extent: Extent = None,
    lon: Lon = None,
    lat: Lat = None,
    h3: H3 = None,
) -> None:
    """Any numeric columns by cell or point: their mean in each cell."""
    with _command(output):
        from mobclip.features.modality import Modality, refuse_constants
        from mobclip.geo.areal import weighted_mean
        from mobclip.geo.overlay import point_shares
        from mobclip.io.tables import read_table

        wanted, _ = _cells(cells, resolution, extent)
        rows = read_table(input)
        where = {lon, lat, h3, "h3", "lon", "lat"}
        names = _names(columns) or [column for column in rows.columns.column_names if column not in where]
        if not names:
            raise InputError(f"{input} has no columns beside those that say where a row is.")
        values = np.column_stack([rows.numbers(column) for column in names])
        shares = point_shares(_home(rows, wanted, lon, lat, h3), wanted)
        found = weighted_mean(shares, values, np.ones(len(rows)))
        _write(refuse_constants(Modality(name, tuple(names), found.astype(np.float32))), wanted, output)


@contextlib.contextmanager
def _command(*outputs: Path | None) -> Iterator[None]:
    """Check where results go before any work, and say what to install where a package is missing."""
    from mobclip.io.tables import check_suffix

    for path in filter(None, outputs):
        check_suffix(path)
    try:
        yield
    except ModuleNotFoundError as error:
        raise InputError(f"Making features needs {error.name}, which is not here: install mobclip[train].") from error


def _cells(
    path: Path | None, resolution: int | None, extent: str | None, people: str | None = None
) -> tuple[np.ndarray, np.ndarray | None]:
    """The cells, sorted, and the people of each where a column is named."""
    from mobclip.geo import h3_cells
    from mobclip.io.tables import read_table

    if path is None:
        if resolution is None or extent is None or people is not None:
            raise InputError(
                "Give --cells, a table with a column h3 (and that of --people), or --resolution with --extent."
            )
        return h3_cells.cells_of_extent(extent_of(extent), resolution), None
    if resolution is not None or extent is not None:
        raise InputError("Give either --cells, or --resolution with --extent.")
    rows = read_table(path)
    cells, first = np.unique(h3_cells.from_text(rows.texts("h3")), return_index=True)
    if (cells == 0).any() or len(np.unique(h3_cells.resolutions(cells))) > 1:
        raise InputError(
            f"{path} has rows without a cell, or cells of several resolutions: give cells of one resolution."
        )
    return cells, None if people is None else rows.numbers(people)[first]


def _lonlat(rows, cells: np.ndarray, lon: str | None, lat: str | None, h3: str | None) -> np.ndarray:
    """Where the rows of a table are; refused where they are cells too coarse to be told apart."""
    from mobclip.bundle.locations import locate
    from mobclip.geo import h3_cells

    lonlat = locate(rows, lon, lat, h3)
    column = h3 or ("h3" if lon is None and "h3" in rows.columns.column_names else None)
    if column is not None:
        given = h3_cells.from_text(rows.texts(column))
        if (h3_cells.resolutions(given[given != 0]) < h3_cells.resolution_of(cells)).any():
            raise InputError(f"The cells in '{column}' are coarser than those asked for: ask for coarser ones.")
    return lonlat


def _home(rows, cells: np.ndarray, lon: str | None, lat: str | None, h3: str | None) -> np.ndarray:
    """The cell of each row, at the resolution of `cells`; 0 where unknown."""
    from mobclip.geo import h3_cells

    return h3_cells.cells_at(_lonlat(rows, cells, lon, lat, h3), h3_cells.resolution_of(cells))


def _people_of(path: Path, column: str):
    """What gives the number of people for cells: a raster, or a table."""
    from mobclip.features.population import people_of_cells
    from mobclip.geo.overlay import point_shares
    from mobclip.io.tables import SUFFIXES, read_table

    if path.suffix.lower() not in SUFFIXES:
        return lambda cells: people_of_cells(path, cells)
    rows = read_table(path)
    values = np.nan_to_num(rows.numbers(column))
    return lambda cells: point_shares(_home(rows, cells, None, None, None), cells) @ values


def _along_trips(rows, trip: str, time: str, limits: tuple, cells: np.ndarray, where: tuple) -> tuple:
    import pyarrow.compute

    from mobclip.features.od import along_trips
    from mobclip.geo import h3_cells

    names, lonlat = _texts(rows, trip), _lonlat(rows, cells, *where)
    rows.texts(time)  # refused here if there is no such column
    order = pyarrow.compute.sort_indices(rows.columns, sort_keys=[(trip, "ascending"), (time, "ascending")]).to_numpy()
    return along_trips(lonlat[order], names[order], h3_cells.resolution_of(cells), *limits, _say)


def _between(rows, ends: str | tuple, what: tuple, zones: tuple, limits: tuple, cells: np.ndarray) -> tuple:
    """Graphs of flows between points (`ends` is text), zones or cells."""
    from mobclip.features import od
    from mobclip.io.tables import read_table

    if isinstance(ends, str):
        names = _names(ends)
        if len(names) != 4:
            raise InputError(f"'{ends}' must be four columns: longitude and latitude of the start, then of the end.")
        start, end = (_home(rows, cells, lon, lat, None) for lon, lat in (names[:2], names[2:]))
        return od.between_cells(start, end, *what, *limits, _say)
    if zones[0] is not None:
        polygons = read_table(zones[0])
        named = _texts(polygons, zones[1]), polygons.geometry_wgs84()
        start, end = (_texts(rows, column) for column in ends)
        return od.between_zones(start, end, *what, *named, cells, *limits, _say)
    start, end = (_home(rows, cells, None, None, column) for column in ends)
    return od.between_cells(start, end, *what, *limits, _say)


def _say(fraction: float, text: str) -> None:
    print(text)


def _names(text: str | None) -> list[str]:
    return [name.strip() for name in text.split(",") if name.strip()] if text else []


def _texts(rows, column: str) -> np.ndarray:
    return np.array(["" if text is None else text for text in rows.texts(column)])


def _write(modality, cells: np.ndarray, output: Path) -> None:
    """Write a modality without its constant columns, and say what it holds."""
    from mobclip.features.files import write_modality
    from mobclip.features.modality import without_constants

    kept = without_constants(modality)
    write_modality(kept, cells, output)
    empty = int(np.isnan(kept.values).all(axis=1).sum())
    left_out = len(modality.columns) - len(kept.columns)
    print(
        f"{len(cells):,} cells, {empty:,} of them without values; {len(kept.columns)} columns of {kept.name} in {output}"
        + (f"; {left_out} constant columns left out" if left_out else "")
    )
