"""The command features mobility: feature columns by cell from flows between zones, cells or points, or from trips."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import numpy as np
import typer

from mobclip.cli.common import (
    H3,
    Engine,
    Extent,
    Input,
    Lat,
    Layer,
    Lon,
    MemoryLimit,
    Output,
    Where,
    changed,
    column_names,
    refuse_unused,
    renamed,
    say,
    warn,
)
from mobclip.cli.features import (
    Cells,
    Name,
    People,
    Resolution,
    feature_columns_written,
    feature_command,
    features,
    requested_cells,
)
from mobclip.errors import InputError
from mobclip.io.memory import memory_setting
from mobclip.progress import show_progress, subrange

if TYPE_CHECKING:
    from mobclip.aggregation.duckdb_engine import DuckDb
    from mobclip.features.flow_limits import FlowLimits
    from mobclip.features.inputs import FlowColumns
    from mobclip.features.modality import Modality
    from mobclip.features.od import Flows
    from mobclip.io.batches import Batches
    from mobclip.spark.engine import Spark

Zones = Annotated[Path | None, typer.Option(help="Polygons of the zones that flows connect.", metavar="FILE")]
Zone = Annotated[str, typer.Option(help="Column of names in --zones.", metavar="COL")]
Origin = Annotated[str, typer.Option(help="Column of the origin, a zone or an H3 cell.", metavar="COL")]
Destination = Annotated[str, typer.Option(help="Column of the destination, a zone or an H3 cell.", metavar="COL")]
Points = Annotated[
    str | None, typer.Option(help="Columns of origin and destination in degrees.", metavar="LON,LAT,LON,LAT")
]
Trip = Annotated[str | None, typer.Option(help="Rows are points of trips: column of the trip.", metavar="COL")]
Time = Annotated[str | None, typer.Option(help="Rows are points of trips: column of the time.", metavar="COL")]
Flow = Annotated[str | None, typer.Option(help="Column of the flow; default flow, else 1 a row.", metavar="COL")]
FlowKind = Annotated[str | None, typer.Option(help="Column of the kind of flow; default kind.", metavar="COL")]
MinFlow = Annotated[float, typer.Option("--min-flow", help="Minimum total flow between two places (k-anonymity).")]
OldMinFlow = Annotated[float | None, typer.Option("--least", hidden=True)]
TopShare = Annotated[
    float, typer.Option("--top-share", help="Share of each origin's flow to keep, largest flows first.")
]
OldTopShare = Annotated[float | None, typer.Option("--share", hidden=True)]
Edges = Annotated[Path | None, typer.Option(help="Table of the flows between cells to write.", metavar="FILE")]


@features.command()
def mobility(
    flows: Input,
    output: Output,
    zones: Zones = None,
    zone: Zone = "zone",
    origin: Origin = "origin",
    destination: Destination = "destination",
    points: Points = None,
    trip: Trip = None,
    time: Time = None,
    flow: Flow = None,
    kind: FlowKind = None,
    min_flow: MinFlow = 0,
    least: OldMinFlow = None,
    top_share: TopShare = 1,
    share: OldTopShare = None,
    people: People = None,
    edges: Edges = None,
    cells: Cells = None,
    resolution: Resolution = None,
    extent: Extent = None,
    lon: Lon = None,
    lat: Lat = None,
    h3: H3 = None,
    name: Name = "mobility",
    layer: Layer = None,
    memory: MemoryLimit = None,
    engine: Engine = None,
) -> None:
    """Mobility: how many leave, arrive and stay, how far and to how many cells; flows of zones, cells, points or trips."""
    with feature_command(output, flows, zones, cells, edges=edges), memory_setting(memory):
        from mobclip.features.inputs import FlowColumns
        from mobclip.features.od import mobility_modality

        columns = FlowColumns(origin=origin, destination=destination, flow=flow, kind=kind)
        limits = _limits(min_flow, least, top_share, share)
        where = Where(lon=lon, lat=lat, h3=h3)
        _refuse_unused(columns, where, points=points, zones=zones, zone=zone, trip=trip or time)
        wanted, residents = requested_cells(cells, resolution, extent, people)
        rows, sums = _opened(flows, layer, memory, engine)
        if trip is not None or time is not None:
            found = _along_trips(rows, wanted, trip, time, limits, where, sums)
        else:
            found = _between(rows, wanted, columns, limits, residents, points, zones, zone, sums)
        warn(found.remarks)
        _write(found, mobility_modality(found, wanted, residents, name), wanted, output, edges)


def _opened(path: Path, layer: str | None, memory: str | None, master: str | None) -> "tuple[Batches, DuckDb | Spark]":
    """The table of flows or points, and what sums its rows."""
    from mobclip.cli.rows import sums_engine
    from mobclip.io.batches import open_batches
    from mobclip.io.memory import memory_of

    engine = sums_engine(master, memory_of(memory))
    return open_batches(path, layer=layer), engine


def _limits(min_flow: float, least: float | None, top_share: float, share: float | None) -> "FlowLimits":
    from mobclip.features.flow_limits import FlowLimits

    top_share = renamed("top-share", top_share, "share", share, 1)
    return FlowLimits(renamed("min-flow", min_flow, "least", least, 0), top_share)


def _refuse_unused(
    columns: "FlowColumns", where: Where, *, points: str | None, zones: Path | None, zone: str, trip: str | None
) -> None:
    """Refuse options of another kind of flows than those that are read."""
    names = {"origin": changed(columns.origin, "origin"), "destination": changed(columns.destination, "destination")}
    if trip is not None:
        refuse_unused("with --trip", **names, points=points, zones=zones, flow=columns.flow, kind=columns.kind)
    else:
        refuse_unused("without --trip", **where)
    if points is not None:
        refuse_unused("with --points", **names, zones=zones)
    if zones is None:
        refuse_unused("without --zones", zone=changed(zone, "zone"))


def _along_trips(
    rows: "Batches",
    cells: np.ndarray,
    trip: str | None,
    time: str | None,
    limits: "FlowLimits",
    where: Where,
    engine: "DuckDb | Spark",
) -> "Flows":
    from mobclip.aggregation.duckdb_engine import DuckDb
    from mobclip.features.od import along_moves
    from mobclip.features.trip_stream import PointColumns, moves_of_batches

    if trip is None or time is None:
        raise InputError("Give both --trip and --time.")
    columns = PointColumns(trip=trip, time=time, **where)
    with show_progress("Building the graph") as progress:
        reading = subrange(progress, 0.0, 0.8)
        if isinstance(engine, DuckDb):
            moves = moves_of_batches(rows, columns, cells, engine.memory, reading)
        else:
            from mobclip.spark.trips import moves_on_spark

            moves = moves_on_spark(rows, columns, cells, engine, reading)
        return along_moves(moves, cells, limits, subrange(progress, 0.8, 1.0))


def _between(
    rows: "Batches",
    cells: np.ndarray,
    columns: "FlowColumns",
    limits: "FlowLimits",
    people: np.ndarray | None,
    points: str | None,
    zones: Path | None,
    zone: str,
    engine: "DuckDb | Spark",
) -> "Flows":
    """Flows between points, zones or cells, as the options say."""
    from mobclip.features.flow_reader import sums_of_cells, sums_of_zones
    from mobclip.features.inputs import texts_of
    from mobclip.features.od import graphs_of_zones, spread_zones, sums_between_cells
    from mobclip.geo.overlay import mask_distant
    from mobclip.io.table_reader import read_table

    with show_progress("Building the graph") as progress:
        reading, building = subrange(progress, 0.0, 0.5), subrange(progress, 0.5, 1.0)
        if zones is None:
            ends = None if points is None else column_names(points)
            sums = sums_of_cells(rows, columns, cells, engine, ends, reading)
            return sums_between_cells(sums, cells, limits, building)
        places = read_table(zones)
        names, polygons = texts_of(places, zone), places.geometry_wgs84()
        mask_distant(polygons, cells)  # refuses those that are elsewhere before it reads the flows
        graphs, remarks = graphs_of_zones(sums_of_zones(rows, columns, engine, reading), names, limits, building)
        return spread_zones(graphs, polygons, cells, people, remarks, building, say)


def _write(flows: "Flows", modality: "Modality", wanted: np.ndarray, output: Path, edges: Path | None) -> None:
    """Write the columns, and the flows between the wanted cells where that is asked for: both files or none."""
    from mobclip.io.atomic import atomic_write_together

    with atomic_write_together([output] if edges is None else [output, edges]) as files:
        sentences = [feature_columns_written(modality, wanted, files[0], output)]
        if edges is not None:
            count = _write_edges(flows, wanted, files[1])
            sentences.append(f"{count:,} flows in {edges}")
    say(*sentences)


def _write_edges(flows: "Flows", wanted: np.ndarray, path: Path) -> int:
    """Write the flows between the wanted cells; returns how many there are."""
    from mobclip.features.files import cell_flow_batches
    from mobclip.features.od import NO_EDGES
    from mobclip.io.batch_writer import write_batches

    count = write_batches(lambda: cell_flow_batches(flows, wanted), path)
    if not count:
        warn([NO_EDGES])
    return count
