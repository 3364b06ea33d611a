"""Commands for places and what they are like: models, grid, embed."""

import sys
from enum import Enum
from pathlib import Path
from typing import Annotated

import typer

from mobclip.cli.common import H3, Input, Lat, Lon, Output, app, extent_of
from mobclip.errors import InputError


class Predicate(str, Enum):
    """Which cells belong to an area."""

    overlap = "overlap"
    centre = "centre"


@app.command()
def models() -> None:
    """List the installed bundles, one a line: name, version, dimension, encoders and title."""
    from mobclip.bundle.store import DamagedBundle, find_bundles

    for found in find_bundles():
        if isinstance(found, DamagedBundle):
            print(f"mobclip: left out as damaged: {found.problem}", file=sys.stderr)
            continue
        card = found.card
        kinds = "+".join(encoder.kind for encoder in card.encoders)
        print(card.name, card.version, card.dimension, kinds, card.title, sep="\t")


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

    from mobclip.geo import h3_cells as cells_of
    from mobclip.io.tables import WGS84, Table, check_suffix, read_table, write_table

    suffix = check_suffix(output)
    if (extent is None) == (polygons is None):
        raise InputError("Give either --extent or --polygons.")
    if extent is not None:
        cells = cells_of.cells_of_extent(extent_of(extent), resolution, predicate.value, max_cells)
    else:
        shapes = read_table(polygons).geometry_wgs84()
        cells = cells_of.cells_of_polygons(shapes, resolution, predicate.value, max_cells)
    if not len(cells):
        raise InputError("No cell lies in the area: choose a finer resolution, a larger area, or --predicate overlap.")
    columns = {"h3": cells_of.to_text(cells)}
    if suffix == ".gpkg":
        write_table(Table(pa.table(columns), cells_of.cell_boundaries(cells), WGS84), output, layer="grid")
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
    from mobclip.bundle import inference
    from mobclip.bundle.columns import with_embeddings
    from mobclip.bundle.locations import embed_table, locate
    from mobclip.bundle.store import open_bundle
    from mobclip.io.tables import check_suffix, read_table, write_table

    check_suffix(output)
    bundle, table = open_bundle(model), read_table(input)
    embeddings = embed_table(bundle, table, lon, lat, h3, encoder)
    write_table(with_embeddings(table, embeddings, bundle.card.id), output)
    missing = inference.missing_rows(embeddings)
    if missing:
        print(f"mobclip: {inference.missing_warning(bundle, missing, len(table))}", file=sys.stderr)
    beyond = inference.count_outside_domain(bundle, lambda: locate(table, lon, lat, h3), encoder)
    if beyond:
        print(f"mobclip: {inference.outside_domain_warning(bundle, beyond, len(table))}", file=sys.stderr)
    print(f"{len(table) - missing:,} of {len(table):,} places embedded in {embeddings.shape[1]} numbers in {output}")
