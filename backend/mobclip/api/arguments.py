"""What people pass to a model, as the arrays that it takes: numbers, lists, numpy arrays, columns of pandas and geometries."""

from typing import Any

import numpy as np
import pyproj
import shapely

from mobclip.errors import InputError
from mobclip.geo import h3_cells
from mobclip.geo.extent import WGS84

Shape = tuple[int, ...]


def degrees(lon: Any, lat: Any) -> tuple[np.ndarray, Shape]:
    """Longitudes and latitudes side by side, float64 n x 2, and the shape that they have together.

    Raises:
        InputError: no numbers, or shapes that do not broadcast.
    """
    longitudes, latitudes = numbers(lon, "longitudes"), numbers(lat, "latitudes")
    try:
        longitudes, latitudes = np.broadcast_arrays(longitudes, latitudes)
    except ValueError as error:
        raise InputError(
            f"The longitudes have the shape {longitudes.shape} and the latitudes {latitudes.shape}: give one of each for a place."
        ) from error
    return np.column_stack([longitudes.ravel(), latitudes.ravel()]), longitudes.shape


def cells(values: Any) -> tuple[np.ndarray, Shape]:
    """H3 cells as uint64 n, 0 where unknown, and the shape in which they were given.

    Raises:
        InputError: what is not an H3 cell.
    """
    array = values.filled(0) if isinstance(values, np.ma.MaskedArray) else np.asarray(values)
    flat = array.ravel()
    if array.dtype.kind in "ui" and not (flat < 0).any():
        return flat.astype(np.uint64), array.shape
    texts = [value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value) for value in flat.tolist()]
    return h3_cells.from_text(texts), array.shape


def geometries(values: Any, crs: Any = None) -> tuple[np.ndarray, pyproj.CRS, bool]:
    """Geometries, an array of shapely's, their CRS, and whether a single one was given.

    Args:
        values: a geometry, some of them, or a GeoSeries, whose CRS is used.
        crs: in its place, or of geometries without one; by default EPSG:4326.

    Raises:
        InputError: what is no geometry, or a CRS that is missing or unknown.
    """
    one = values is None or isinstance(values, shapely.Geometry)
    array = np.array([values], dtype=object) if one else np.asarray(values, dtype=object)
    if array.ndim != 1 or not (shapely.is_geometry(array) | shapely.is_missing(array)).all():
        raise InputError("Give shapely geometries, one or a list of them, or a GeoSeries.")
    crs = getattr(values, "crs", WGS84) if crs is None else crs
    if crs is None:
        raise InputError("The geometries have no coordinate reference system: set one with set_crs first.")
    try:
        return array, pyproj.CRS.from_user_input(crs), one
    except pyproj.exceptions.CRSError as error:
        raise InputError(f"'{crs}' is not a coordinate reference system: give one such as EPSG:25832.") from error


def numbers(values: Any, what: str) -> np.ndarray:
    """Numbers as float64, NaN where masked or missing.

    Raises:
        InputError: what they are, for the sentence, are not all numbers.
    """
    try:
        if isinstance(values, np.ma.MaskedArray):
            return np.ma.filled(values.astype(np.float64), np.nan)
        return np.asarray(values, dtype=np.float64)
    except (TypeError, ValueError) as error:
        raise InputError(f"The {what} are not all numbers: give numbers, NaN where unknown.") from error
