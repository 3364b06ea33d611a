"""The task map_flows: the strongest flows as lines."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from mobclip.tasks.context import Context
from mobclip.tasks.files import read_array, read_polygons, read_texts, write_columns, write_polygons
from mobclip.tasks.parameters import FlowMapParameters
from mobclip.tasks.requests import check_rows, required, warn

if TYPE_CHECKING:
    from mobclip.features.flow_lines import Ends


@dataclass(frozen=True, kw_only=True)
class FlowMapRequest(FlowMapParameters):
    """Writes `lines` as WKB and their columns to `output`, float64.

    Flows start and end at `points`, float64 n x 4 degrees, or at `origin` and `destination`, files of texts: names in `names`,
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
    lines: str
    output: str


def map_flows(context: Context, request: FlowMapRequest) -> dict[str, Any]:
    """The strongest flows between two places, as arcs."""
    from mobclip.features.flow_lines import flow_lines

    context.progress(0.0, "Finding the ends of the flows")
    ends = _ends(request)
    flow = np.ones(len(ends.start)) if request.flow is None else read_array(request.flow, np.float64)
    kind = None if request.kind is None else texts_of(request.kind)
    check_rows(origin=ends.start, flow=flow, kind=kind)
    context.progress(0.3, "Drawing the strongest flows")
    found = flow_lines(ends, flow, kind, max_flows=request.max_flows, min_flow=request.min_flow)
    warn(context, found.remarks)
    for sentence in found.summary:
        context.info(sentence)
    write_polygons(found.lines, request.lines)
    return {"rows": len(found.lines), "share": found.share.sum(), **write_columns(found.columns(), request.output)}


def texts_of(path: str) -> np.ndarray:
    """Texts n, empty where null."""
    return np.array([text or "" for text in read_texts(path)], dtype=object)


def _ends(request: FlowMapRequest) -> "Ends":
    from mobclip.features import flow_lines

    if request.points is not None:
        points = read_array(request.points, np.float64, 4)
        return flow_lines.ends_at_points(points[:, :2], points[:, 2:])
    origin, destination = (texts_of(required(key, getattr(request, key))) for key in ("origin", "destination"))
    check_rows(origin=origin, destination=destination)
    if request.places is None:
        return flow_lines.ends_in_cells(origin.tolist(), destination.tolist())
    names, places = texts_of(required("names", request.names)), read_polygons(request.places)
    check_rows(names=names, places=places)
    return flow_lines.ends_at_places(origin, destination, names, places)
