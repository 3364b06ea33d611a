"""Flows between zones estimated from their people and distances, where nothing is observed, or totals only."""

from dataclasses import dataclass, replace

import numpy as np

from mobclip.errors import InputError
from mobclip.features.flow_balance import TOLERANCE, balance, scaled
from mobclip.features.flow_limits import FlowLimits
from mobclip.features.flow_lines import arcs
from mobclip.features.flow_models import FlowModel, Surroundings, destination_shares, staying_shares
from mobclip.features.zone_pairs import nearest_count, pair_blocks
from mobclip.features.zone_totals import KnownZones, counted
from mobclip.geo.sphere import haversine_km
from mobclip.progress import Progress, no_progress, subrange

LARGEST = FlowLimits(top_share=0.95)
KIND = "estimated"  # of flows, as every table of them says
METHODS = {
    "learned": "a model learned from commuting in several countries",
    "gravity": "a gravity model",
    "radiation": "the radiation model",
}


@dataclass(frozen=True, kw_only=True)
class EstimatedFlows:
    """Estimated flows, each pair of zones once, the largest first.

    Attributes:
        origin: names of zones, texts k.
        destination: likewise; the same where people stay in a zone.
        flow: people, float64 k, above 0.
        start: middle of the origin, degrees, float64 k x 2.
        end: likewise of the destination.
        remarks: what a person should know.
        summary: what was estimated.
    """

    origin: np.ndarray
    destination: np.ndarray
    flow: np.ndarray
    start: np.ndarray
    end: np.ndarray
    remarks: list[str]
    summary: list[str]

    def columns(self) -> dict[str, np.ndarray]:
        """What a table has of each flow, by name."""
        return {
            "origin": self.origin,
            "destination": self.destination,
            "kind": np.full(len(self.flow), KIND, dtype=object),
            "flow": self.flow,
            "distance_km": haversine_km(self.start, self.end),
        }

    def lines(self) -> np.ndarray:
        """Arcs of shapely k, EPSG:4326, as of `flow_lines`; None within a zone."""
        lines = np.full(len(self.flow), None, dtype=object)
        apart = (self.start != self.end).any(axis=1)
        lines[apart] = arcs(self.start[apart], self.end[apart])
        return lines


@dataclass(frozen=True)
class _Flows:
    """Rows of zones where flows start and end, int64 k each, and people, float64 k."""

    origin: np.ndarray
    destination: np.ndarray
    flow: np.ndarray

    def plus(self, other: "_Flows") -> "_Flows":
        return _Flows(
            np.append(self.origin, other.origin),
            np.append(self.destination, other.destination),
            np.append(self.flow, other.flow),
        )

    def largest_first(self) -> "_Flows":
        return self.where(np.argsort(-self.flow, kind="stable"))

    def where(self, kept: np.ndarray) -> "_Flows":
        return _Flows(self.origin[kept], self.destination[kept], self.flow[kept])


def estimate_flows(
    names: np.ndarray,
    geometries: np.ndarray,
    people: np.ndarray,
    outgoing: np.ndarray | None = None,
    incoming: np.ndarray | None = None,
    *,
    model: FlowModel | None = None,
    limits: FlowLimits = LARGEST,
    progress: Progress = no_progress,
) -> EstimatedFlows:
    """How many people commute between zones, by a model: estimates, not observations, whatever they are used for.

    Args:
        names: of the zones, texts n, each once; empty where a zone has none.
        geometries: shapely polygons or points n, EPSG:4326, of which the middles count; None for an unknown place.
        people: who live in each zone, 0 or more, float64 n, NaN where unknown.
        outgoing: known totals of what leaves each zone, float64 n, NaN where unknown, to which its flows then add up; where the
            model says what stays within zones, they count that too.
        incoming: likewise, of what reaches each zone.
        model: by default the learned one.
        limits: which flows to keep: of each zone the largest, which then stand for all that leaves it; and those of a minimum.

    Raises:
        InputError: people or totals that are negative, infinite or all unknown, a name twice, or fewer than two zones.
    """
    model = model or FlowModel()
    known = KnownZones.of(names, geometries, people, outgoing, incoming)
    around = Surroundings.of(known.zones, known.attraction, model.max_pairs, subrange(progress, 0, 0.4))
    unknown = np.isnan(known.outgoing)
    leaving = np.where(unknown, model.commuters * known.zones.people, known.outgoing)
    staying = leaving * staying_shares(model, around) * (unknown | model.within)
    arrivals_known = bool(np.isfinite(known.incoming).any())
    top_share = 1 if arrivals_known else limits.top_share  # balancing needs all flows
    balanced = _between(model, around, leaving - staying, top_share, subrange(progress, 0.4, 0.9))
    if model.within:
        own = np.arange(len(staying))
        balanced = balanced.plus(_Flows(own, own, staying).where(staying > 0))
    remarks: list[str] = []
    if arrivals_known:
        progress(0.9, "Balancing the flows")
        balanced, remarks = _balanced(balanced, known, limits.top_share)
    kept = balanced.where((balanced.flow > 0) & (balanced.flow >= limits.min_flow)).largest_first()
    if not len(kept.flow):
        raise InputError(f"No flow between two zones reaches {limits.min_flow:g}: choose a lower threshold.")
    lonlat = known.zones.lonlat
    return EstimatedFlows(
        origin=known.names[kept.origin],
        destination=known.names[kept.destination],
        flow=kept.flow,
        start=lonlat[kept.origin],
        end=lonlat[kept.destination],
        remarks=[*known.remarks, *remarks, *_remarks(balanced, kept, len(lonlat), model.max_pairs, limits)],
        summary=_summary(kept, model, len(lonlat)),
    )


def _between(
    model: FlowModel, around: Surroundings, leaving: np.ndarray, top_share: float, progress: Progress
) -> _Flows:
    """The largest flows out of each zone, scaled to all that leaves it."""
    parts = []
    for pairs in pair_blocks(around.zones, model.max_pairs, progress, "Estimating the flows"):
        share = destination_shares(model, around, pairs).ravel()
        origin = np.repeat(pairs.origin, pairs.destination.shape[1])
        kept = (share > 0) & (leaving[origin] > 0) & _largest(origin, share, top_share)
        origin, destination, share = origin[kept], pairs.destination.ravel()[kept], share[kept]
        parts.append((origin, destination, scaled(origin, share, leaving)))
    return _Flows(*(np.concatenate(each) for each in zip(*parts, strict=True)))


def _largest(rows: np.ndarray, flow: np.ndarray, top_share: float) -> np.ndarray:
    """The fewest flows of each row of zones, int n, that sum to a share of all of the row, bool n."""
    if top_share == 1:
        return np.ones(len(flow), dtype=bool)
    order = np.lexsort((-flow, rows))
    rows, falling = rows[order], flow[order]
    total = np.bincount(rows, falling)
    before = np.cumsum(falling) - falling - (np.cumsum(total) - total)[rows]
    kept = np.empty(len(flow), dtype=bool)
    kept[order] = before < top_share * total[rows]
    return kept


def _balanced(found: _Flows, known: KnownZones, top_share: float) -> tuple[_Flows, list[str]]:
    """Flows with known totals, of each zone the largest on both sides, and what to know of totals that are missed."""
    remarks = []
    for total, rows, what in ((known.outgoing, found.origin, "leaves"), (known.incoming, found.destination, "reaches")):
        without = (total > 0) & ~np.isin(np.arange(len(total)), rows)
        remarks += counted(without, f"has a total that no flow {what}", f"have a total that no flow {what}")
    flow, _ = balance(found.origin, found.destination, found.flow, known.outgoing, known.incoming)
    between = np.where(found.origin == found.destination, 0, flow)
    kept = (between == 0) | _largest(found.origin, between, top_share) | _largest(found.destination, between, top_share)
    largest = replace(found, flow=flow).where(kept)
    flow, miss = balance(largest.origin, largest.destination, largest.flow, known.outgoing, known.incoming)
    if miss > TOLERANCE:
        remarks.append(
            f"The known totals do not fit together: after balancing, the flows of a zone miss its total by up to {miss:.1%}."
        )
    return replace(largest, flow=flow), remarks


def _remarks(balanced: _Flows, kept: _Flows, zones: int, max_pairs: int, limits: FlowLimits) -> list[str]:
    """What is left out."""
    remarks = []
    nearest = nearest_count(zones, max_pairs)
    if nearest < zones - 1:
        remarks.append(f"Of {zones:,} zones each is paired with the {nearest:,} nearest ones only.")
    lost = len(balanced.flow) - len(kept.flow)
    if limits.min_flow and lost:
        share = 1 - kept.flow.sum() / balanced.flow.sum()
        remarks.append(f"{lost:,} flows below {limits.min_flow:g} are left out, {share:.1%} of all.")
    return remarks


def _summary(kept: _Flows, model: FlowModel, zones: int) -> list[str]:
    """How much was estimated, by what."""
    own = kept.flow[kept.origin == kept.destination].sum()
    total = kept.flow.sum()
    sentence = (
        f"{len(kept.flow):,} flows of {total:,.0f} people between {zones:,} zones, estimated by {METHODS[model.method]}"
    )
    stay = f"; {own / total:.1%} stay in their zone" if model.within and total else ""
    return [f"{sentence}{stay}. They are estimates, not observations."]
