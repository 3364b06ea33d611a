"""The command grid: H3 cells of an area."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from mobclip.choices import Predicate
from mobclip.cli.common import Extent, Output, PolygonsFile, app, parse_extent, say, warn
from mobclip.errors import InputError
from mobclip.progress import show_progress
from mobclip.tasks.parameters import GridParameters

if TYPE_CHECKING:
    import numpy as np

Resolution = Annotated[int, typer.Option(help="H3 resolution, 0 (coarse) to 15; cells of 6 have 36 km².")]
SpatialPredicate = Annotated[Predicate, typer.Option(help="Cells that overlap the area, or with their centre in it.")]
MaxCells = Annotated[int, typer.Option(help="Maximum number of cells.")]


@app.command()
def grid(
    output: Output,
    resolution: Resolution,
    extent: Extent = None,
    polygons: PolygonsFile = None,
    predicate: SpatialPredicate = GridParameters.predicate,
    max_cells: MaxCells = GridParameters.max_cells,
) -> None:
    """Create the H3 cells of an area: cell boundaries in a .gpkg, otherwise cell centres as lon and lat."""
    import pyarrow as pa

    from mobclip.geo import h3_cells
    from mobclip.geo.extent import size_text
    from mobclip.io.output import check_output
    from mobclip.io.table_writer import write_table
    from mobclip.io.tables import WGS84, Table

    suffix = check_output(output, sources=[polygons])
    parameters = GridParameters(
        resolution=resolution,
        extent=None if extent is None else parse_extent(extent),
        predicate=predicate,
        max_cells=max_cells,
    )
    cells, remarks = _cells(parameters, polygons)
    if not len(cells):
        raise InputError("No cell lies in the area: choose a finer resolution, a larger area, or --predicate overlap.")
    columns = {"h3": h3_cells.to_text(cells)}
    if suffix == ".gpkg":
        write_table(Table(pa.table(columns), h3_cells.cell_boundaries(cells), WGS84), output, layer="grid")
    else:
        lon, lat = h3_cells.centres(cells).T
        write_table(Table(pa.table({**columns, "lon": lon, "lat": lat})), output)
    warn(remarks)
    over = "" if parameters.extent is None else f" over an extent {size_text(parameters.extent)},"
    say(f"{len(cells):,} cells of resolution {resolution}{over} in {output}")


def _cells(parameters: GridParameters, polygons: Path | None) -> "tuple[np.ndarray, list[str]]":
    """The cells, and what a person should know of the area."""
    from mobclip.bundle.locations import degrees_remark
    from mobclip.bundle.missing import polygons_for_cells
    from mobclip.geo import h3_cells
    from mobclip.geo.extent import extent_warnings
    from mobclip.io.table_reader import read_table

    extent, predicate, max_cells = parameters.extent, parameters.predicate, parameters.max_cells
    if extent is not None and polygons is None:
        cells = h3_cells.cells_of_extent(extent, parameters.resolution, predicate, max_cells)
        return cells, extent_warnings(extent, "W,S,E,N")
    if extent is not None or polygons is None:
        raise InputError("Give either --extent or --polygons.")
    table = read_table(polygons)
    areas, remarks = polygons_for_cells(table.geometry_wgs84(), degrees=degrees_remark(table))
    with show_progress("Making cells") as progress:
        return h3_cells.cells_of_polygons(areas, parameters.resolution, predicate, max_cells, progress), remarks
