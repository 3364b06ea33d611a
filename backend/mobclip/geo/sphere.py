"""Nearness on the globe: points on the unit sphere, where a chord is short exactly if the way along the ground is."""

import numpy as np
from scipy.spatial import cKDTree


def on_sphere(lonlat: np.ndarray) -> np.ndarray:
    """Points on the unit sphere, float64 n x 3, of degrees n x 2."""
    lon, lat = np.radians(np.asarray(lonlat, dtype=np.float64)).T
    return np.column_stack([np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)])


def angles(chords: np.ndarray) -> np.ndarray:
    """Angles at the centre in radians: times the radius, ways along the ground."""
    return 2 * np.arcsin(np.clip(chords / 2, 0, 1))


def neighbours(points: np.ndarray, count: int) -> np.ndarray:
    """Rows of the nearest other points of each, int n x count (less where there are fewer), the nearest first."""
    count = min(count, len(points) - 1)
    found = cKDTree(points).query(points, count + 1)[1].reshape(len(points), count + 1)
    own = found == np.arange(len(points))[:, None]
    own[~own.any(axis=1), -1] = True  # among many at one place a point may not find itself
    return found[~own].reshape(len(points), count)
