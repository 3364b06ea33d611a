"""The command aggregate: columns of cells or points taken to polygons."""

from pathlib import Path
from typing import Annotated, Any

import numpy as np
import typer

from mobclip.choices import Statistic
from mobclip.cli.common import (
    H3,
    Input,
    Lat,
    Layer,
    Lon,
    Output,
    Weight,
    app,
    column_names,
    matrix_of,
    numbers_or_none,
    say,
    warn,
    writable,
    write_result,
)
from mobclip.errors import InputError
from mobclip.progress import show_progress
from mobclip.tasks.parameters import AggregateParameters

Polygons = Annotated[Path, typer.Argument(help="Polygon layer: .gpkg or .parquet.", metavar="POLYGONS")]
Columns = Annotated[str | None, typer.Option(help="Numeric columns; default emb_000 …", metavar="COL,…")]
People = Annotated[
    str | None,
    typer.Option(help="Model whose people weight the cells in a mean, in place of --weight.", metavar="NAME_OR_PATH"),
]
Method = Annotated[Statistic, typer.Option(help="Mean, or sum for counts.")]


@app.command()
def aggregate(
    input: Input,
    polygons: Polygons,
    output: Output,
    columns: Columns = None,
    method: Method = AggregateParameters.method,
    weight: Weight = None,
    people: People = None,
    lon: Lon = None,
    lat: Lat = None,
    h3: H3 = None,
    layer: Layer = None,
) -> None:
    """Aggregate columns of cells or points to polygons: means weighted by overlapping area, a column or people, or sums.

    A point on the border of several polygons is divided evenly among them. For cells, `covered` is the share of a polygon's area
    that has values.
    """
    from mobclip.bundle.aggregate import aggregate as aggregate_places
    from mobclip.bundle.columns import COVERED, bundle_of, embedding_columns, embedding_names
    from mobclip.bundle.locations import shapes
    from mobclip.io.output import check_output
    from mobclip.io.table_reader import read_table

    parameters = AggregateParameters(method=method)
    check_output(output, sources=[input])
    table, areas = read_table(input, layer), read_table(polygons)
    names = embedding_names(table) if columns is None else column_names(columns)
    if not names:
        raise InputError(f"No column is named in --columns '{columns}': give names, such as population,households.")
    target = writable(areas, output, added=names, keep_embeddings=columns is not None)
    with show_progress("Aggregating") as progress:
        found = aggregate_places(
            shapes(table, lon, lat, h3),
            areas.geometry_wgs84(),
            matrix_of(table, names),
            method=parameters.method,
            weights=numbers_or_none(table, weight),
            people=people,
            progress=progress,
        )
    result: dict[str, Any] = dict(zip(names, found.values.T, strict=True))
    if columns is None:
        result = {**embedding_columns(found.values.astype(np.float32), bundle_of(table), found.covered)}
    elif found.covered is not None and COVERED not in map(str.casefold, names):
        result = {COVERED: found.covered, **result}
    write_result(target, result, output)
    warn(found.remarks)
    filled = np.isfinite(found.values[:, 0]).sum()
    say(f"{len(names)} columns of {len(table):,} places in {filled:,} of {len(areas):,} polygons, in {output}")
