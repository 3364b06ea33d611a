"""The command map-flows: the strongest flows as lines."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import numpy as np
import typer

from mobclip.cli.common import Layer, app, changed, column_names, refuse_unused, say, warn
from mobclip.cli.mobility import Destination, Flow, FlowKind, Origin, Points
from mobclip.errors import InputError
from mobclip.tasks.parameters import FlowMapParameters

if TYPE_CHECKING:
    from mobclip.features.flow_lines import Ends
    from mobclip.features.inputs import FlowColumns
    from mobclip.io.tables import Table

Flows = Annotated[Path, typer.Argument(help="Table of flows: .csv, .parquet or .gpkg.", metavar="FLOWS")]
Lines = Annotated[Path, typer.Argument(help="Layer of lines to write: .gpkg or .parquet.", metavar="OUTPUT")]
Places = Annotated[Path | None, typer.Option(help="Places that flows name: polygons or points.", metavar="FILE")]
Place = Annotated[str, typer.Option(help="Column of names in --places.", metavar="COL")]
MaxFlows = Annotated[int, typer.Option("--max-flows", help="Maximum number of flows: the strongest.")]
MinFlow = Annotated[float, typer.Option("--min-flow", help="Minimum total flow between two places.")]
LINES = (".gpkg", ".parquet")


@app.command()
def map_flows(
    flows: Flows,
    output: Lines,
    places: Places = None,
    place: Place = "name",
    points: Points = None,
    origin: Origin = "origin",
    destination: Destination = "destination",
    flow: Flow = None,
    kind: FlowKind = None,
    max_flows: MaxFlows = FlowMapParameters.max_flows,
    min_flow: MinFlow = FlowMapParameters.min_flow,
    layer: Layer = None,
) -> None:
    """Draw the strongest flows between places, H3 cells or points as arcs that bend to the right of their direction."""
    import pyarrow as pa

    from mobclip.features.flow_lines import flow_lines
    from mobclip.features.inputs import FlowColumns, flow_amounts
    from mobclip.io.output import check_output
    from mobclip.io.table_reader import read_table
    from mobclip.io.table_writer import write_table
    from mobclip.io.tables import WGS84, Table

    check_output(output, LINES, sources=[flows, places])
    parameters = FlowMapParameters(max_flows=max_flows, min_flow=min_flow)
    if places is None:
        refuse_unused("without --places", place=changed(place, "name"))
    if points is not None:
        named = {"origin": changed(origin, "origin"), "destination": changed(destination, "destination")}
        refuse_unused("with --points", **named, places=places)
    columns = FlowColumns(origin=origin, destination=destination, flow=flow, kind=kind)
    rows = read_table(flows, layer)
    amount, kinds = flow_amounts(rows, columns)
    ends = _ends(rows, columns, points, places, place)
    found = flow_lines(ends, amount, kinds, max_flows=parameters.max_flows, min_flow=parameters.min_flow)
    warn(found.remarks)
    write_table(Table(pa.table(found.columns()), found.lines, WGS84), output, layer="flows")
    say(*found.summary, f"{len(found.lines):,} lines in {output}")


def _ends(rows: "Table", columns: "FlowColumns", points: str | None, places: Path | None, place: str) -> "Ends":
    """Where the flows start and end, as the options say."""
    from mobclip.features import flow_lines
    from mobclip.features.inputs import texts_of
    from mobclip.io.table_reader import read_table

    if points is not None:
        names = column_names(points)
        if len(names) != 4:
            raise InputError(f"'{points}' must be four columns: longitude and latitude of the start, then of the end.")
        lonlat = np.column_stack([rows.numbers(name) for name in names])
        return flow_lines.ends_at_points(lonlat[:, :2], lonlat[:, 2:])
    if places is None:
        return flow_lines.ends_in_cells(rows.texts(columns.origin), rows.texts(columns.destination))
    table = read_table(places)
    origin, destination = texts_of(rows, columns.origin), texts_of(rows, columns.destination)
    return flow_lines.ends_at_places(origin, destination, texts_of(table, place), table.geometry_wgs84())
