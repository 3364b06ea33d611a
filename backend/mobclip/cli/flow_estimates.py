"""The command estimate-flows: commuting between zones, estimated from their people."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import numpy as np
import typer

from mobclip.choices import FlowMethod
from mobclip.cli.common import H3, Lat, Layer, Lon, Output, app, say, warn
from mobclip.progress import show_progress
from mobclip.tasks.parameters import EstimateFlowsParameters

if TYPE_CHECKING:
    from mobclip.features.flow_estimates import EstimatedFlows
    from mobclip.io.tables import Table

Zones = Annotated[
    Path, typer.Argument(help="Zones, polygons, points or H3 cells: .csv, .parquet or .gpkg.", metavar="ZONES")
]
People = Annotated[str, typer.Option(help="Column with the people of each zone.", metavar="COL")]
Zone = Annotated[
    str | None,
    typer.Option(help="Column of names of the zones; default h3, else the number of the row.", metavar="COL"),
]
Outgoing = Annotated[
    str | None,
    typer.Option(help="Column with the known total of what leaves each zone; null where unknown.", metavar="COL"),
]
Incoming = Annotated[
    str | None, typer.Option(help="Column with the known total of what reaches each zone.", metavar="COL")
]
Method = Annotated[FlowMethod, typer.Option(help="Model of where commuters go.")]
Commuters = Annotated[
    float, typer.Option(help="Share of the people who commute, where the outgoing total is not known.")
]
Within = Annotated[bool, typer.Option(help="Estimate how many stay in their zone, too.")]
TopShare = Annotated[
    float, typer.Option("--top-share", help="Share of what leaves a zone whose largest flows are kept, for all of it.")
]
MinFlow = Annotated[float, typer.Option("--min-flow", help="Minimum flow.")]
DEFAULTS = EstimateFlowsParameters


@app.command()
def estimate_flows(
    zones: Zones,
    output: Output,
    people: People,
    zone: Zone = None,
    outgoing: Outgoing = None,
    incoming: Incoming = None,
    method: Method = DEFAULTS.method,
    commuters: Commuters = DEFAULTS.commuters,
    within: Within = DEFAULTS.within,
    top_share: TopShare = DEFAULTS.top_share,
    min_flow: MinFlow = DEFAULTS.min_flow,
    lon: Lon = None,
    lat: Lat = None,
    h3: H3 = None,
    layer: Layer = None,
) -> None:
    """Estimate commuting between zones from their people and distances: lines in a .gpkg, otherwise a table."""
    import pyarrow as pa

    from mobclip.bundle.locations import shapes
    from mobclip.io.output import check_output
    from mobclip.io.table_reader import read_table
    from mobclip.io.table_writer import write_table
    from mobclip.io.tables import WGS84, Table

    suffix = check_output(output, sources=[zones])
    parameters = EstimateFlowsParameters(
        method=method, commuters=commuters, within=within, top_share=top_share, min_flow=min_flow
    )
    table = read_table(zones, layer)
    names = _names(table, zone)
    numbers = [None if name is None else table.numbers(name) for name in (people, outgoing, incoming)]
    found = _estimated(parameters, names, shapes(table, lon, lat, h3), *numbers)
    warn(found.remarks)
    columns = pa.table(found.columns())
    write_table(Table(columns, found.lines(), WGS84) if suffix == ".gpkg" else Table(columns), output, layer="flows")
    say(*found.summary, f"{len(found.flow):,} rows in {output}")


def _estimated(parameters: EstimateFlowsParameters, *zones: Any) -> "EstimatedFlows":
    """The flows between zones, of which arguments are those of the function of the backend."""
    from mobclip.features import flow_estimates
    from mobclip.features.flow_limits import FlowLimits
    from mobclip.features.flow_models import FlowModel

    model = FlowModel(method=parameters.method, commuters=parameters.commuters, within=parameters.within)
    limits = FlowLimits(parameters.min_flow, parameters.top_share)
    with show_progress("Estimating flows") as progress:
        return flow_estimates.estimate_flows(*zones, model=model, limits=limits, progress=progress)


def _names(table: "Table", zone: str | None) -> np.ndarray:
    """What the zones are called, texts n."""
    from mobclip.features.inputs import texts_of
    from mobclip.io.tables import H3_NAMES, find_column

    column = zone or find_column(table.columns.column_names, H3_NAMES)
    if column is not None:
        return texts_of(table, column)
    say("The zones are called by the numbers of their rows: --zone names a column.")
    return np.arange(1, len(table) + 1).astype(str).astype(object)
