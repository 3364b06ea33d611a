"""The task estimate_flows: commuting between zones, estimated from their people, as lines with columns."""

from dataclasses import dataclass
from typing import Any

import numpy as np

from mobclip.progress import subrange
from mobclip.tasks.context import Context
from mobclip.tasks.files import read_array, read_filled_texts, read_polygons, write_columns, write_polygons
from mobclip.tasks.parameters import EstimateFlowsParameters
from mobclip.tasks.requests import check_rows, warn


@dataclass(frozen=True, kw_only=True)
class EstimateFlowsRequest(EstimateFlowsParameters):
    """Zones: `names`, texts n, of `places`, WKB in EPSG:4326, with `people` and totals `outgoing` and `incoming`, float64 n.

    Writes `lines` as WKB, none within a zone, and their columns to `output`, as `write_columns`.
    """

    names: str
    places: str
    people: str
    outgoing: str | None = None
    incoming: str | None = None
    lines: str
    output: str


def estimate_flows(context: Context, request: EstimateFlowsRequest) -> dict[str, Any]:
    """Flows between zones by a model."""
    from mobclip.features import flow_estimates
    from mobclip.features.flow_limits import FlowLimits
    from mobclip.features.flow_models import FlowModel

    names, places = read_filled_texts(request.names), read_polygons(request.places)
    people = read_array(request.people, np.float64)
    totals = [None if path is None else read_array(path, np.float64) for path in (request.outgoing, request.incoming)]
    check_rows(names=names, places=places, people=people, outgoing=totals[0], incoming=totals[1])
    found = flow_estimates.estimate_flows(
        names,
        places,
        people,
        *totals,
        model=FlowModel(method=request.method, commuters=request.commuters, within=request.within),
        limits=FlowLimits(request.min_flow, request.top_share),
        progress=subrange(context.progress, 0.0, 0.8),
    )
    warn(context, found.remarks)
    for sentence in found.summary:
        context.info(sentence)
    context.progress(0.8, "Drawing the flows")
    write_polygons(found.lines(), request.lines)
    return {"rows": len(found.flow), "total": float(found.flow.sum()), **write_columns(found.columns(), request.output)}
