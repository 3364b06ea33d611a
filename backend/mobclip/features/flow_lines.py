"""Flows as lines for a map: the strongest between two places, each an arc that bends to the right of its direction.

So the flows of both directions between two places lie on two sides of the straight line between them, and those of several
kinds bend by different amounts. Arcs are drawn in the Mercator projection, in which they have the same form everywhere.
"""

from dataclasses import dataclass, field

import numpy as np
import shapely

from mobclip.errors import InputError
from mobclip.features.flow_rows import (
    cells_at_ends,
    check_points,
    known_flows,
    left_out,
    numbered_kinds,
    rows_of_places,
)
from mobclip.features.zone_codes import plain_code
from mobclip.geo import h3_cells
from mobclip.geo.antimeridian import split_line
from mobclip.geo.overlay import centroids
from mobclip.geo.sphere import haversine_km

BEND = 0.15  # how far the middle of an arc stands off the straight line, as a share of its length
MAX_BEND = 0.45  # of the last of several kinds
VERTICES = 33  # of an arc
MAX_MERCATOR_DEGREES = 89.0  # latitude from which on the projection would stretch without end
HALF_TURN, TURN = 180.0, 360.0  # degrees
POINT_DECIMALS = 5  # of degrees, about a metre: points that agree so far are one place


@dataclass(frozen=True, kw_only=True)
class Ends:
    """Where flows start and end.

    Attributes:
        start: rows of places, int64 n, -1 where unknown.
        end: likewise.
        names: of the places, texts m.
        lonlat: of the places, degrees, float64 m x 2.
        remarks: what a person should know of rows that are left out.
    """

    start: np.ndarray
    end: np.ndarray
    names: np.ndarray
    lonlat: np.ndarray
    remarks: list[str] = field(default_factory=list)


@dataclass(frozen=True, kw_only=True)
class FlowLines:
    """The strongest flows between two places, falling.

    Attributes:
        origin: names, texts k.
        destination: likewise.
        kind: texts k, None where all flows are of one kind.
        flow: float64 k.
        share: of all that flows between two places, float64 k, 0 to 1.
        distance_km: along the great circle, float64 k.
        lines: shapely MultiLineString k, EPSG:4326, of one part except where the antimeridian cuts it.
        remarks: what a person should know of rows that are left out.
        summary: how much of the flows is drawn.
    """

    origin: np.ndarray
    destination: np.ndarray
    kind: np.ndarray | None
    flow: np.ndarray
    share: np.ndarray
    distance_km: np.ndarray
    lines: np.ndarray
    remarks: list[str]
    summary: list[str]

    def columns(self) -> dict[str, np.ndarray]:
        """What a table has of each line, by name; `rank` is 1 for the strongest."""
        columns = {"rank": np.arange(1, len(self.flow) + 1), "origin": self.origin, "destination": self.destination}
        if self.kind is not None:
            columns["kind"] = self.kind
        return {**columns, "flow": self.flow, "share": self.share, "distance_km": self.distance_km}


def ends_at_places(origin: np.ndarray, destination: np.ndarray, names: np.ndarray, geometries: np.ndarray) -> Ends:
    """Ends at places that the flows name.

    Args:
        origin: names, texts n, empty or None where there is none.
        destination: likewise.
        names: of the places, texts m.
        geometries: shapely points or polygons m, EPSG:4326, of which the centroids count; None for an unknown place.

    Raises:
        InputError: as `rows_of_places`, or no place has a geometry.
    """
    lonlat = middles(geometries)
    start, end, remarks = rows_of_places(origin, destination, names)
    nowhere = np.isnan(lonlat).any(axis=1)
    if nowhere.all():
        raise InputError("None of the places has a geometry: choose a layer of points or polygons.")
    lost = nowhere[start] & (start >= 0) | nowhere[end] & (end >= 0)
    remarks += left_out(lost, "is of a place without a geometry", "are of a place without a geometry")
    start = np.where(lost, -1, start)
    plain = np.array([plain_code(name) for name in names.tolist()], dtype=object)
    return Ends(start=start, end=end, names=plain, lonlat=lonlat, remarks=remarks)


def ends_in_cells(origin: list[str | None], destination: list[str | None]) -> Ends:
    """Ends in H3 cells, whose texts are given.

    Raises:
        InputError: a text that is not an H3 cell.
    """
    start, end = cells_at_ends(origin, destination)
    cells, number = np.unique(np.concatenate([start, end]), return_inverse=True)
    number = np.where(cells[number] == 0, -1, number)
    remarks = left_out((start == 0) | (end == 0), "has no origin or no destination", "have no origin or no destination")
    return Ends(
        start=number[: len(start)],
        end=number[len(start) :],
        names=np.array(h3_cells.to_text(cells), dtype=object),
        lonlat=h3_cells.centres(cells),
        remarks=remarks,
    )


def ends_at_points(start: np.ndarray, end: np.ndarray) -> Ends:
    """Ends at points in degrees, float64 n x 2 each, NaN where unknown; the name of a place is its longitude and latitude.

    Raises:
        InputError: numbers that are not degrees.
    """
    check_points(start, end)
    lonlat = np.concatenate([start, end])
    unknown = ~np.isfinite(lonlat).all(axis=1)
    places, number = np.unique(np.round(lonlat, POINT_DECIMALS), axis=0, return_inverse=True)
    number = np.where(unknown, -1, number.reshape(-1))
    out = unknown[: len(start)] | unknown[len(start) :]
    remarks = left_out(out, "lacks a coordinate", "lack a coordinate")
    names = np.array([f"{lon:.{POINT_DECIMALS}f}, {lat:.{POINT_DECIMALS}f}" for lon, lat in places.tolist()], object)
    return Ends(start=number[: len(start)], end=number[len(start) :], names=names, lonlat=places, remarks=remarks)


def flow_lines(
    ends: Ends, flow: np.ndarray, kind: np.ndarray | None = None, *, max_flows: int = 1000, min_flow: float = 0
) -> FlowLines:
    """The strongest flows between two places, after all rows of the same origin, destination and kind are summed.

    Args:
        flow: float64 n, 0 or more, NaN where unknown.
        kind: texts n, such as commuting; None where all are of one kind.
        max_flows: how many to draw at most.
        min_flow: weaker ones are not drawn.

    Raises:
        InputError: negative flows, or nothing to draw.
    """
    amount, remarks = known_flows(flow)
    located = (ends.start >= 0) & (ends.end >= 0)
    if not located.any():
        raise InputError("None of the flows has a location: check their columns and coordinates.")
    kinds, kind_number = numbered_kinds(kind, len(amount))
    shape = len(kinds), len(ends.names), len(ends.names)
    key = np.ravel_multi_index((kind_number[located], ends.start[located], ends.end[located]), shape)
    keys, row = np.unique(key, return_inverse=True)
    total = np.bincount(row, amount[located], minlength=len(keys))
    of_kind, start, end = np.unravel_index(keys, shape)
    same = (start == end) | (ends.lonlat[start] == ends.lonlat[end]).all(axis=1)
    between = np.flatnonzero(~same & (total > 0))
    if not len(between):
        raise InputError("No flow connects two different places: there is nothing to draw.")
    strong = between[total[between] >= min_flow]
    if not len(strong):
        raise InputError(f"No flow between two places reaches {min_flow:g}: choose a lower threshold.")
    drawn = strong[np.argsort(-total[strong], kind="stable")][:max_flows]
    of_kind, start, end = of_kind[drawn], start[drawn], end[drawn]
    return FlowLines(
        origin=ends.names[start],
        destination=ends.names[end],
        kind=np.array(kinds, dtype=object)[of_kind] if len(kinds) > 1 else None,
        flow=total[drawn],
        share=total[drawn] / total[between].sum(),
        distance_km=haversine_km(ends.lonlat[start], ends.lonlat[end]),
        lines=arcs(ends.lonlat[start], ends.lonlat[end], _bends(len(kinds))[of_kind]),
        remarks=[*ends.remarks, *remarks],
        summary=_summary(total, between, drawn, same),
    )


def _summary(total: np.ndarray, between: np.ndarray, drawn: np.ndarray, same: np.ndarray) -> list[str]:
    """How many of the flows are drawn, and what part of all; and what stays within a place."""
    share = total[drawn].sum() / total[between].sum()
    sentence = f"{len(drawn):,} of {len(between):,} flows between two places are drawn, {share:.1%} of what flows between places"
    sentences = [f"{sentence}; the weakest is {total[drawn[-1]]:,.6g}."]
    within = total[same & (total > 0)]
    if len(within):
        start, rest = ("starts and ends", "is") if len(within) == 1 else ("start and end", "are")
        flows = "flow" if len(within) == 1 else "flows"
        share = within.sum() / total.sum()
        sentences.append(
            f"{len(within):,} {flows} {start} in the same place, {share:.1%} of all, and {rest} not drawn."
        )
    return sentences


def middles(geometries: np.ndarray) -> np.ndarray:
    """Centroids of shapely geometries n in degrees, float64 n x 2; of what the antimeridian cuts, those of the whole."""
    west, _, east, _ = shapely.bounds(geometries).reshape(-1, 4).T
    cut = np.flatnonzero(east - west > HALF_TURN)
    whole = geometries.copy()
    whole[cut] = shapely.transform(whole[cut], lambda xy: np.where(xy[:, :1] < 0, xy + (TURN, 0), xy))
    lonlat = centroids(whole)
    lonlat[:, 0] = (lonlat[:, 0] + HALF_TURN) % TURN - HALF_TURN
    return lonlat


def _bends(kinds: int) -> np.ndarray:
    """The bend of the arcs of each kind."""
    return np.linspace(BEND, min(BEND * (1 + (kinds - 1) / 2), MAX_BEND), kinds)


def arcs(start: np.ndarray, end: np.ndarray, bend: float | np.ndarray = BEND) -> np.ndarray:
    """Quadratic Bézier curves from start to end, in degrees n x 2, whose middle stands off to the right by their bend.

    Returns:
        Shapely MultiLineString n, EPSG:4326, of one part except where the antimeridian cuts it.
    """
    first, last = _mercator(start), _mercator(end)
    step = last - first
    step[:, 0] = (step[:, 0] + HALF_TURN) % TURN - HALF_TURN  # the short way around the globe
    right = np.column_stack([step[:, 1], -step[:, 0]])
    control = first + step / 2 + 2 * np.broadcast_to(bend, len(step))[:, None] * right
    share = np.linspace(0, 1, VERTICES)[None, :, None]
    curve = (1 - share) ** 2 * first[:, None] + 2 * share * (1 - share) * control[:, None]
    curve += share**2 * (first + step)[:, None]
    arcs = _degrees(curve)
    arcs[:, 0, 1], arcs[:, -1, 1] = start[:, 1], end[:, 1]  # also near a pole
    return np.array([split_line(arc) for arc in arcs], dtype=object)


def _mercator(lonlat: np.ndarray) -> np.ndarray:
    """Degrees n x 2 in the Mercator projection, in which a degree of longitude is 1 wide."""
    lat = np.radians(lonlat[:, 1].clip(-MAX_MERCATOR_DEGREES, MAX_MERCATOR_DEGREES))
    return np.column_stack([lonlat[:, 0], np.degrees(np.arctanh(np.sin(lat)))])


def _degrees(mercator: np.ndarray) -> np.ndarray:
    """The inverse of `_mercator`, of any shape ending in 2."""
    lat = np.degrees(np.arcsin(np.tanh(np.radians(mercator[..., 1]))))
    return np.stack([mercator[..., 0], lat], axis=-1)
