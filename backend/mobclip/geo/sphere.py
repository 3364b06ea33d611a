"""The globe as a sphere: distances, areas, and points in space, where a short chord is a short distance along the ground."""

from collections.abc import Sequence

import numpy as np
import shapely

# Authalic radius of GRS 80 and WGS 84: the sphere of the ellipsoid's area (Moritz 2000, doi:10.1007/s001900050278), as in H3.
EARTH_RADIUS_KM = 6371.0072
GOLDEN_RATIO = (1 + 5**0.5) / 2


def on_sphere(lonlat: np.ndarray) -> np.ndarray:
    """Points on the unit sphere, float64 n x 3, of longitude and latitude in degrees, n x 2."""
    lon, lat = np.radians(np.asarray(lonlat, dtype=np.float64)).T
    return np.column_stack([np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)])


def angles(chords: np.ndarray) -> np.ndarray:
    """Central angles in radians of chords of the unit sphere; times the radius they are great-circle distances."""
    return 2 * np.arcsin(np.clip(chords / 2, 0, 1))


def haversine_km(start: np.ndarray, end: np.ndarray) -> np.ndarray:
    """Great-circle distances in km, float64 n, between points in degrees, each n x 2, by the haversine formula."""
    lon1, lat1, lon2, lat2 = np.radians([*start.T, *end.T])
    half = np.sin((lat2 - lat1) / 2) ** 2 + np.cos(lat1) * np.cos(lat2) * np.sin((lon2 - lon1) / 2) ** 2
    return 2 * EARTH_RADIUS_KM * np.arcsin(np.sqrt(half))


def area_km2(geometry: shapely.Geometry) -> float:
    """Area in km2 of a geometry in degrees, by Lambert's cylindrical equal-area projection of the sphere."""
    cylinder = shapely.transform(
        geometry, lambda xy: np.column_stack([np.radians(xy[:, 0]), np.sin(np.radians(xy[:, 1]))])
    )
    return float(shapely.area(cylinder)) * EARTH_RADIUS_KM**2


def even_points(bounds: Sequence[float], count: int) -> np.ndarray:
    """Longitude and latitude of so many points that are spread evenly over a box on the ground, float64 count x 2.

    By the golden ratio, as in a Fibonacci lattice (Gonzalez 2010, doi:10.1007/s11004-009-9257-x).

    Args:
        bounds: west, south, east and north in degrees; west > east spans the antimeridian.
    """
    west, south, east, north = bounds
    number = np.arange(count)
    lon = west + (east - west + 360 * (west > east)) * (number / GOLDEN_RATIO % 1)
    low, high = np.sin(np.radians([south, north]))
    lat = np.degrees(np.arcsin(low + (high - low) * (number + 0.5) / count))
    return np.column_stack([(lon + 180) % 360 - 180, lat])


def neighbours(points: np.ndarray, count: int) -> np.ndarray:
    """Rows of the nearest other points of each, int n x count (fewer columns where there are fewer), nearest first."""
    from scipy.spatial import cKDTree  # a quarter of a second, which embedding must not wait for

    count = min(count, len(points) - 1)
    rows = cKDTree(points).query(points, count + 1)[1].reshape(len(points), count + 1)
    own = rows == np.arange(len(points))[:, None]
    own[~own.any(axis=1), -1] = True  # where many points coincide, a point may be missing from its own neighbours
    return rows[~own].reshape(len(points), count)
