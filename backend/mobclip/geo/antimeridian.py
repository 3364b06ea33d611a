"""Polygons, lines and cell boundaries that cross the antimeridian or hold a pole, cut to lie within -180 to 180 degrees.

H3 takes any edge longer than 180 degrees of longitude for one that crosses the antimeridian, and gives the vertices of a cell
on both sides of it. Here polygons are cut before H3 sees them, and boundaries after H3 gave them.
"""

import numpy as np
import shapely

from mobclip.errors import InputError

STRIP_DEGREES = 60.0  # width of the pieces: well below the 180 degrees from which on H3 takes an edge for a crossing
STRIPS = np.arange(-180, 180, STRIP_DEGREES)  # their western edges
WORLD = shapely.box(-180, -90, 180, 90)
EAST_OF_WORLD = shapely.box(180, -90, 540, 90)
POLYGON, MULTIPOLYGON, COLLECTION = 3, 6, 7  # of shapely.get_type_id


def split_polygons(polygons: np.ndarray) -> np.ndarray:
    """Cut polygons into simple pieces within -180 to 180 degrees, at most 60 degrees wide.

    Args:
        polygons: shapely geometries, EPSG:4326, from -540 to 540 degrees; null and empty ones have no pieces.

    Raises:
        InputError: points or lines.
    """
    polygons = polygons[~(shapely.is_missing(polygons) | shapely.is_empty(polygons))]
    if not np.isin(shapely.get_type_id(polygons), (POLYGON, MULTIPOLYGON, COLLECTION)).all():
        raise InputError("Cells are created from polygons, but a feature is a point or a line: choose a polygon layer.")
    polygons = shapely.make_valid(polygons)
    west, south, east, north = shapely.bounds(polygons).reshape(-1, 4).T
    simple = (west >= -180) & (east <= 180) & (south >= -90) & (north <= 90) & (east - west <= STRIP_DEGREES)
    strips = [polygons[simple]]
    for turn in (-360, 0, 360):
        turned = shapely.transform(polygons[~simple], lambda xy, turn=turn: xy + np.array([turn, 0]))
        strips += [shapely.intersection(turned, shapely.box(west, -90, west + STRIP_DEGREES, 90)) for west in STRIPS]
    parts = shapely.get_parts(shapely.get_parts(np.concatenate(strips)))
    return parts[(shapely.get_type_id(parts) == POLYGON) & ~shapely.is_empty(parts)]


def within_world(polygons: np.ndarray) -> np.ndarray:
    """Polygons in EPSG:4326, from -540 to 540 degrees, with what lies beyond -180 or 180 turned by 360 degrees."""
    west, _, east, _ = shapely.bounds(polygons).reshape(-1, 4).T
    beyond = (west < -180) | (east > 180)
    if not beyond.any():
        return polygons
    valid = shapely.make_valid(polygons[beyond])
    turns = [shapely.transform(valid, lambda xy, turn=turn: xy + np.array([turn, 0])) for turn in (-360, 0, 360)]
    result = polygons.copy()
    result[beyond] = shapely.union_all([shapely.intersection(turned, WORLD) for turned in turns], axis=0)
    return result


def split_boundary(ring: np.ndarray) -> shapely.Geometry:
    """The boundary of a cell whose vertices, n x 2 in degrees, lie on both sides of 180 degrees or all around a pole."""
    steps = np.diff(ring[:, 0], append=ring[0, 0])
    turns = ((steps + 180) % 360 - 180).sum()
    if abs(turns) > 180:
        return _boundary_around_pole(ring)
    east = ring + np.where(ring[:, :1] < 0, [[360.0, 0.0]], 0.0)
    halves = shapely.intersection(shapely.Polygon(east), [WORLD, EAST_OF_WORLD])
    return shapely.multipolygons([halves[0], shapely.transform(halves[1], lambda xy: xy - [360, 0])])


def split_line(line: np.ndarray) -> shapely.Geometry:
    """A line whose vertices, n x 2 in degrees, run on beyond -180 or 180, as a MultiLineString that the antimeridian cuts.

    The parts keep the direction and the order of the line.
    """
    turn = np.floor((line[:, 0] + 180) / 360)  # of the world in which each vertex lies
    last = np.flatnonzero(np.diff(turn))  # vertices before the antimeridian
    seam = 360 * np.maximum(turn[last], turn[last + 1]) - 180
    step = line[last + 1] - line[last]
    lat = line[last, 1] + step[:, 1] * (seam - line[last, 0]) / step[:, 0]
    crossings = np.column_stack([seam, lat])[:, None]
    nothing = line[:0]
    pieces = zip([nothing, *crossings], np.split(line, last + 1), [*crossings, nothing], strict=True)
    parts = [np.concatenate(piece) - (360 * turn[row], 0) for piece, row in zip(pieces, [0, *(last + 1)], strict=True)]
    return shapely.MultiLineString([part for part in parts if (part != part[0]).any()])


def _boundary_around_pole(ring: np.ndarray) -> shapely.Geometry:
    """The ring opened at the antimeridian and carried along it to the pole."""
    ring = ring[np.argsort(ring[:, 0])]
    last, first = ring[-1], ring[0]
    share = (180 - last[0]) / (first[0] + 360 - last[0])
    seam = last[1] + share * (first[1] - last[1])
    pole = np.copysign(90.0, ring[:, 1].mean())
    return shapely.Polygon([(-180, seam), *ring.tolist(), (180, seam), (180, pole), (-180, pole)])
