"""Zones with people, and the pairs of them between which flows are estimated: each with those that are nearest to it."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import shapely

from mobclip.errors import InputError
from mobclip.features.flow_lines import middles
from mobclip.geo.overlay import to_equal_area
from mobclip.geo.sphere import EARTH_RADIUS_KM, angles, neighbours, on_sphere
from mobclip.progress import Progress, no_progress

MAX_PAIRS = 25_000_000  # all pairs of 5,000 zones; of more zones, each with as many of the nearest ones as make so many
MIN_NEAREST = 500
PAIRS_PER_BLOCK = 250_000  # some hundred bytes each
SPACING_NEIGHBOURS = 3  # nearest zones that tell how large a zone is that is given as a point
RADIUS_BY_SPACING = (
    np.sqrt(3) / 2 / np.pi
) ** 0.5  # of the circle with the area of a hexagon whose neighbours are 1 away
MIN_KM = 0.1  # between zones, which may lie in the same place


@dataclass(frozen=True, kw_only=True)
class Zones:
    """Zones with people.

    Attributes:
        lonlat: of their middles, degrees (EPSG:4326), float64 n x 2.
        people: of each, 0 or more, float64 n.
        radius_km: of the circle that has the area of the zone, float64 n.
    """

    lonlat: np.ndarray
    people: np.ndarray
    radius_km: np.ndarray

    @classmethod
    def of(cls, geometries: np.ndarray, people: np.ndarray) -> "Zones":
        """Zones of shapely polygons or points n, EPSG:4326, all of which have a place, and their people.

        A point is taken for as large as the distance to its three nearest neighbours says.

        Raises:
            InputError: there are fewer than two.
        """
        if len(geometries) < 2:
            raise InputError("Flows need at least two zones with people: check the layer and its field of people.")
        lonlat = middles(geometries)
        radius_km = np.sqrt(shapely.area(to_equal_area(geometries)) / np.pi) / 1000
        spacing_km = angles(_spacing(on_sphere(lonlat))) * EARTH_RADIUS_KM
        radius_km = np.where(radius_km > 0, radius_km, RADIUS_BY_SPACING * spacing_km)
        return cls(lonlat=lonlat, people=people, radius_km=np.maximum(radius_km, MIN_KM))

    def __len__(self) -> int:
        return len(self.people)


@dataclass(frozen=True, kw_only=True)
class Pairs:
    """Some zones, each with others that are near, nearest first.

    Attributes:
        origin: rows of zones, int64 b.
        destination: likewise, int64 b x k, none of which is its origin.
        distance_km: between their middles along the great circle, float64 b x k.
        nearer: people in zones that are nearer to the origin than the destination, both ends left out, float64 b x k.
    """

    origin: np.ndarray
    destination: np.ndarray
    distance_km: np.ndarray
    nearer: np.ndarray


def nearest_count(zones: int, max_pairs: int = MAX_PAIRS) -> int:
    """How many of the other zones each is paired with."""
    return min(zones - 1, max(max_pairs // zones, MIN_NEAREST))


def pair_blocks(
    zones: Zones, max_pairs: int = MAX_PAIRS, progress: Progress = no_progress, text: str = ""
) -> Iterator[Pairs]:
    """Each zone with those that are nearest to it, `nearest_count` of them, in blocks of origins."""
    from scipy.spatial import cKDTree
    from scipy.spatial.distance import cdist

    count = len(zones)
    nearest = nearest_count(count, max_pairs)
    points = on_sphere(zones.lonlat)
    tree = cKDTree(points) if nearest < count - 1 else None
    step = max(PAIRS_PER_BLOCK // nearest, 1)
    for start in range(0, count, step):
        origin = np.arange(start, min(start + step, count))
        progress(start / count, text)
        if tree is None:
            chords = cdist(points[origin], points)
            rows = np.argsort(chords, axis=1, kind="stable")
            chords = np.take_along_axis(chords, rows, axis=1)
        else:
            chords, rows = tree.query(points[origin], nearest + 1)
        own = rows == origin[:, None]
        own[~own.any(axis=1), -1] = True  # where many zones are in one place, a zone may be missing from its neighbours
        shape = len(origin), nearest
        destination = rows[~own].reshape(shape)
        mass = zones.people[destination]
        yield Pairs(
            origin=origin,
            destination=destination,
            distance_km=np.maximum(angles(chords[~own].reshape(shape)) * EARTH_RADIUS_KM, MIN_KM),
            nearer=np.cumsum(mass, axis=1) - mass,
        )


def _spacing(points: np.ndarray) -> np.ndarray:
    """Mean chord from each point of the unit sphere to its nearest other ones, float64 n."""
    near = neighbours(points, SPACING_NEIGHBOURS)
    return np.linalg.norm(points[near] - points[:, None], axis=2).mean(axis=1)
