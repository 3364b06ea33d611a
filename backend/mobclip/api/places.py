"""Where the places are that people pass to a model, and what is to be said of how that was found."""

from typing import Any, NamedTuple

import numpy as np
import pyproj
import shapely

from mobclip.api import arguments, frames
from mobclip.bundle.inference import checked_degrees
from mobclip.bundle.missing import degrees_remark
from mobclip.bundle.places import Places, check_alike, places_of_cells, places_of_geometries, places_of_points
from mobclip.errors import InputError
from mobclip.geo.projection import to_wgs84


class GivenPlaces(NamedTuple):
    """Places, what `missing.degrees_remark` says of them, and sentences on how they were found."""

    places: Places
    degrees: str | None = None
    remarks: tuple[str, ...] = ()


def given_places(values: Any) -> GivenPlaces:
    """A GeoDataFrame, a GeoSeries or a list of geometries; longitudes and latitudes in degrees, as a pair; or H3 cells.

    Raises:
        InputError: something else, or what is no place.
    """
    if frames.is_geodataframe(values):
        values = frames.geometry_of(values)
    if isinstance(values, tuple):
        if len(values) != 2:
            raise InputError("Give longitudes and latitudes as a pair of two: places=(lon, lat).")
        lonlat, _ = arguments.degrees(*values)
        return GivenPlaces(places_of_points(checked_degrees(lonlat)))
    if hasattr(values, "geom_type") or any(isinstance(one, shapely.Geometry) for one in values):
        geometries, crs, _ = arguments.geometries(values)
        return geometry_places(geometries, crs)
    cells, _ = arguments.cells(values)
    return GivenPlaces(places_of_cells(cells.ravel()))


def geometry_places(geometries: np.ndarray, crs: pyproj.CRS) -> GivenPlaces:
    """Points or polygons, shapely geometries n in a CRS.

    Raises:
        InputError: lines, or both points and polygons.
    """
    check_alike(geometries)
    bounds = shapely.total_bounds(geometries).tolist() if len(geometries) else [float("nan")] * 4
    degrees = degrees_remark(bounds, crs.to_wkt())
    places, sentences = places_of_geometries(to_wgs84(geometries, crs))
    return GivenPlaces(places, degrees, tuple(sentences))
