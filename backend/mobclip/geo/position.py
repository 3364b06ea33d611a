"""Smooth functions of position: radial basis functions on the globe, around centres that are spread over some places.

Each is the inverse multiquadric (Hardy 1971, doi:10.1029/JB076i008p01905) of the distance d to its centre,
1 / sqrt(1 + (d / width)²): 1 at the centre, and slowly nearer to 0 away from it. A linear model of them is a smooth surface
that interpolates between places. Far from all centres it is nearly constant, where a polynomial would run away.
"""

from dataclasses import dataclass

import numpy as np

from mobclip.geo.sphere import EARTH_RADIUS_KM, on_sphere

MAX_FUNCTIONS = 100
PLACES_PER_FUNCTION = 10
SPACINGS_PER_WIDTH = 1.0  # from a centre to the nearest other one
MIN_SPACING_KM = 1e-3


@dataclass(frozen=True)
class PositionFunctions:
    """`centres` is float64 k x 2, degrees, EPSG:4326; `width_km` the distance in km at which a function is 0.71."""

    centres: np.ndarray
    width_km: float

    def __len__(self) -> int:
        return len(self.centres)

    def columns(self, lonlat: np.ndarray) -> np.ndarray:
        """The functions at places in degrees n x 2, float64 n x k; NaN where a place is unknown."""
        lonlat = np.where(np.isfinite(lonlat), lonlat, np.nan)
        cosine = on_sphere(lonlat) @ on_sphere(self.centres).T
        squared_km = 2 * (1 - cosine) * EARTH_RADIUS_KM**2  # of the straight line through the globe
        return 1 / np.sqrt(1 + np.maximum(squared_km, 0) / self.width_km**2)


def position_functions(lonlat: np.ndarray) -> PositionFunctions | None:
    """Up to a hundred functions, one for every ten places, whose centres are as far apart as they can be among the places.

    Args:
        lonlat: degrees n x 2, all known.

    Returns:
        None where all places are the same, so that nothing varies with position.
    """
    points = on_sphere(lonlat)
    count = min(MAX_FUNCTIONS, max(2, len(points) // PLACES_PER_FUNCTION))
    chosen, spacing = _farthest_points(points, count)
    if spacing * EARTH_RADIUS_KM < MIN_SPACING_KM:
        return None
    return PositionFunctions(
        np.asarray(lonlat, dtype=np.float64)[chosen], SPACINGS_PER_WIDTH * spacing * EARTH_RADIUS_KM
    )


def _farthest_points(points: np.ndarray, count: int) -> tuple[list[int], float]:
    """Rows of up to so many points n x 3, each the farthest from those before (Gonzalez 1985), and the distance between them.

    The first is the nearest to the mean. The distance is that of the last from those before it, which no two fall short of.
    """
    chosen = [int(np.argmax(points @ points.mean(axis=0)))]
    distance = np.linalg.norm(points - points[chosen[0]], axis=1)
    spacing = 0.0
    while len(chosen) < count and distance.max() > 0:
        chosen.append(int(np.argmax(distance)))
        spacing = float(distance.max())
        distance = np.minimum(distance, np.linalg.norm(points - points[chosen[-1]], axis=1))
    return chosen, spacing
