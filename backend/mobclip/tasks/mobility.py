"""Tasks on flows: mobility, feature columns by cell and the flows between the cells; map_flows, the strongest as lines."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from mobclip.progress import subrange
from mobclip.tasks.context import Context
from mobclip.tasks.features import RowsRequest
from mobclip.tasks.files import (
    read_array,
    read_filled_texts,
    read_polygons,
    read_texts,
    write_array,
    write_columns,
    write_polygons,
)
from mobclip.tasks.parameters import FlowMapParameters, MobilityParameters
from mobclip.tasks.requests import check_rows, required, warn
from mobclip.tasks.validation import Parameters

if TYPE_CHECKING:
    from mobclip.features.flow_lines import Ends
    from mobclip.features.od import Flows


@dataclass(frozen=True, kw_only=True)
class FlowsRequest(Parameters):
    """Rows of flows.

    They start and end at `points`, float64 n x 4 degrees, or at `origin` and `destination`, files of texts: names in `names`,
    texts, of `places`, WKB in EPSG:4326, or else H3 cells. `flow` is float64 n, NaN unknown; without it each row is 1. `kind` are
    texts.
    """

    origin: str | None = None
    destination: str | None = None
    points: str | None = None
    names: str | None = None
    places: str | None = None
    flow: str | None = None
    kind: str | None = None

    def read_points(self) -> tuple[np.ndarray, np.ndarray]:
        """Starts and ends in degrees, float64 n x 2 each."""
        points = read_array(required("points", self.points), np.float64, 4)
        return points[:, :2], points[:, 2:]

    def read_ends(self) -> tuple[np.ndarray, np.ndarray]:
        """Origins and destinations, texts n each."""
        origin, destination = (
            read_filled_texts(required(key, getattr(self, key))) for key in ("origin", "destination")
        )
        check_rows(origin=origin, destination=destination)
        return origin, destination

    def read_places(self) -> tuple[np.ndarray, np.ndarray]:
        """Names, texts m, and shapely geometries m."""
        names, places = read_filled_texts(required("names", self.names)), read_polygons(required("places", self.places))
        check_rows(names=names, places=places)
        return names, places

    def read_amounts(self, count: int) -> tuple[np.ndarray, np.ndarray | None]:
        """How much flows in each of so many rows, float64, and of which kind, texts."""
        flow = np.ones(count) if self.flow is None else read_array(self.flow, np.float64)
        kind = None if self.kind is None else read_filled_texts(self.kind)
        check_rows(ends=range(count), flow=flow, kind=kind)
        return flow, kind


@dataclass(frozen=True, kw_only=True)
class MobilityRequest(MobilityParameters, FlowsRequest, RowsRequest):
    """Flows; or points of trips, `trip` and `time` texts n, which lie at `lonlat` or `h3`.

    The flows between the cells go to `edge_cells`, uint64 k x 2, and `edges`, columns as of `write_columns`.
    """

    trip: str | None = None
    time: str | None = None
    edge_cells: str | None = None
    edges: str | None = None


@dataclass(frozen=True, kw_only=True)
class FlowMapRequest(FlowMapParameters, FlowsRequest):
    """Writes `lines` as WKB and their columns to `output`, as `write_columns`."""

    lines: str
    output: str


def mobility(context: Context, request: MobilityRequest) -> dict[str, Any]:
    """How many leave, arrive and stay, how far and to how many cells; and the flows between the cells."""
    from mobclip.features import od

    cells, people = request.read_cells()
    flows = _flows(context, request, cells, people)
    warn(context, flows.remarks)
    context.progress(0.8, "Computing the columns")
    modality = od.mobility_modality(flows, cells, people, request.name)
    value = request.write(modality, cells)
    if request.edges is None:
        return value
    edges = od.edges_between(flows, cells)
    ends = np.column_stack([edges.pop("origin"), edges.pop("destination")])
    if not len(ends):
        context.warning(od.NO_EDGES)
    write_array(ends, np.uint64, required("edge_cells", request.edge_cells))
    return {**value, "edges": {"rows": len(ends), **write_columns(edges, request.edges)}}


def _flows(context: Context, request: MobilityRequest, cells: np.ndarray, people: np.ndarray | None) -> "Flows":
    """The flows around cells of interest, whose people are given, as the request has them."""
    from mobclip.features.cells import cells_at_centres
    from mobclip.features.flow_limits import FlowLimits
    from mobclip.features.flow_rows import cells_at_ends, check_points
    from mobclip.features.od import along_trips, between_cells, between_zones
    from mobclip.features.times import seconds_of
    from mobclip.geo import h3_cells

    limits = FlowLimits(request.min_flow, request.top_share)
    progress = subrange(context.progress, 0.1, 0.8)
    resolution = h3_cells.resolution_of(cells)
    if request.trip is not None:
        trip, time = read_filled_texts(request.trip), seconds_of(read_texts(required("time", request.time)))
        lonlat = request.read_lonlat(cells)
        check_rows(places=lonlat, trip=trip, time=time)
        return along_trips(lonlat, trip, time, cells, limits=limits, progress=progress)
    if request.points is not None:
        points = request.read_points()
        check_points(*points)
        start, end = (h3_cells.cells_at(lonlat, resolution) for lonlat in points)
    else:
        origin, destination = request.read_ends()
        if request.places is not None:
            names, zones = request.read_places()
            flow, kind = request.read_amounts(len(origin))
            return between_zones(
                origin,
                destination,
                flow,
                kind=kind,
                names=names,
                polygons=zones,
                cells=cells,
                people=people,
                limits=limits,
                progress=progress,
            )
        ends = cells_at_ends(origin.tolist(), destination.tolist())
        start, end = (cells_at_centres(each, cells) for each in ends)
    flow, kind = request.read_amounts(len(start))
    return between_cells(start, end, flow, cells, kind=kind, limits=limits, progress=progress)


def map_flows(context: Context, request: FlowMapRequest) -> dict[str, Any]:
    """The strongest flows between two places, as arcs."""
    from mobclip.features.flow_lines import flow_lines

    context.progress(0.0, "Finding the ends of the flows")
    ends = _ends(request)
    flow, kind = request.read_amounts(len(ends.start))
    context.progress(0.3, "Drawing the strongest flows")
    found = flow_lines(ends, flow, kind, max_flows=request.max_flows, min_flow=request.min_flow)
    warn(context, found.remarks)
    for sentence in found.summary:
        context.info(sentence)
    write_polygons(found.lines, request.lines)
    return {"rows": len(found.lines), "share": found.share.sum(), **write_columns(found.columns(), request.output)}


def _ends(request: FlowMapRequest) -> "Ends":
    from mobclip.features import flow_lines

    if request.points is not None:
        return flow_lines.ends_at_points(*request.read_points())
    origin, destination = request.read_ends()
    if request.places is None:
        return flow_lines.ends_in_cells(origin.tolist(), destination.tolist())
    return flow_lines.ends_at_places(origin, destination, *request.read_places())
