"""Geometries in EPSG:4326."""

import numpy as np
import pyproj
import shapely

from mobclip.geo.extent import WGS84


def to_wgs84(geometries: np.ndarray, crs: "str | pyproj.CRS") -> np.ndarray:
    """Shapely geometries of a CRS as flat ones in EPSG:4326, longitude first; infinite where they have no place there."""
    transformer = pyproj.Transformer.from_crs(crs, WGS84, always_xy=True)
    move = lambda xy: np.column_stack(transformer.transform(xy[:, 0], xy[:, 1]))  # noqa: E731
    return shapely.transform(shapely.force_2d(geometries), move)
