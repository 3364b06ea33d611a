"""Extents: from four numbers in a CRS to west, south, east and north in degrees, with a look at their order.

QGIS writes xmin,xmax,ymin,ymax and most others west,south,east,north: an extent in the wrong order is often a valid one that is
a thousand times larger. West > east spans the antimeridian.
"""

import math
from collections.abc import Sequence
from typing import Literal

import numpy as np

from mobclip.errors import InputError

Extent = tuple[float, float, float, float]  # west, south, east, north in degrees; west > east spans the antimeridian
Order = Literal["W,S,E,N", "xmin,xmax,ymin,ymax"]  # in which a person has typed an extent

WGS84 = "EPSG:4326"
LARGE_DEGREES = 60.0  # width or height from which on an extent in the wrong order is refused
SUSPICIOUS_RATIO = 10.0  # of the areas of an extent and of the same numbers in the other order
ROUNDING_DEGREES = 1e-6  # that a transformed pole may lie beyond 90


def check_extent(extent: Sequence[float]) -> Extent:
    """West, south, east and north with east > west, at most 360 degrees wide.

    Raises:
        InputError: numbers that are no such extent, or one without area.
    """
    west, south, east, north = (float(value) for value in extent)
    text = f"The extent {west:g}, {south:g}, {east:g}, {north:g}"
    if not all(map(math.isfinite, (west, south, east, north))) or max(map(abs, (south, north))) > 90 + ROUNDING_DEGREES:
        raise InputError(f"{text} is not west, south, east, north in degrees with latitudes from -90 to 90.")
    if south > north:
        raise InputError(f"{text} is not west, south, east, north: its south lies above its north.")
    if west > east:
        east += 360
    if west < -360 or east > 540 or not 0 <= east - west <= 360 + ROUNDING_DEGREES:
        raise InputError(f"The longitudes {west:g} to {east:g} of the extent span more than 360 degrees.")
    if west == east or south == north:
        raise InputError(f"{text} is {size_text(extent)}: give one that has an area.")
    return west, max(south, -90.0), east, min(north, 90.0)


def extent_in_degrees(extent: Sequence[float], crs: str) -> Extent:
    """An extent xmin, ymin, xmax, ymax in a CRS as west, south, east, north; around a pole it is 360 degrees wide.

    Args:
        crs: authority and code, or WKT. In a geographic one xmin > xmax spans the antimeridian.

    Raises:
        InputError: an unknown CRS, or an extent that has no place on the globe or is in degrees where the CRS is not.
    """
    import pyproj

    try:
        known = pyproj.CRS.from_user_input(crs)
        transformer = pyproj.Transformer.from_crs(known, WGS84, always_xy=True)
    except pyproj.exceptions.ProjError as error:
        raise InputError("The CRS of the extent cannot be read: give the extent in degrees (EPSG:4326).") from error
    xmin, ymin, xmax, ymax = extent
    if known.is_geographic and xmin > xmax:  # each side alone: between like datums PROJ does not see the crossing
        west, south, _, north = transformer.transform_bounds(xmin, ymin, 180, ymax)
        return west, south, transformer.transform_bounds(-180, ymin, xmax, ymax)[2], north
    if known.is_projected and looks_like_degrees(extent):
        name = ":".join(known.to_authority() or ()) or known.name
        raise InputError(
            f"The extent {xmin:g}, {ymin:g}, {xmax:g}, {ymax:g} looks like degrees, but its CRS is {name}, which is not in "
            "degrees: give it in EPSG:4326."
        )
    box = (
        (xmin, ymin, xmax, ymax)
        if known.is_geographic
        else (min(xmin, xmax), min(ymin, ymax), max(xmin, xmax), max(ymin, ymax))
    )
    degrees = transformer.transform_bounds(*box)
    if not all(map(math.isfinite, degrees)):
        raise InputError("The extent is not a rectangle on the globe: check it and its CRS.")
    return degrees


def looks_like_degrees(bounds: Sequence[float]) -> bool:
    """Whether xmin, ymin, xmax, ymax in a projected CRS are within what degrees can be, which is a speck at its origin."""
    return max(abs(bounds[0]), abs(bounds[2])) <= 180 and max(abs(bounds[1]), abs(bounds[3])) <= 90


def check_order(extent: Sequence[float], order: Order) -> None:
    """Refuse an extent that is large, and much smaller in the other order.

    Args:
        extent: west, south, east, north in degrees, as read.
        order: in which it was typed.

    Raises:
        InputError: with both readings and what to type.
    """
    other = _smaller_reading(extent)
    if other is None or max(_size(extent)) <= LARGE_DEGREES:
        return
    other_order = "xmin,xmax,ymin,ymax" if order == "W,S,E,N" else "W,S,E,N"
    raise InputError(
        f"The extent is {size_text(extent)} in the order {order}, and {size_text(other)} in the order {other_order}: type "
        f"{_typed(other, order)} for the small one, or give polygons for the large one."
    )


def extent_warnings(extent: Sequence[float], order: Order | None = None) -> list[str]:
    """What a person should know of an extent: that it is wider than half the globe, or much smaller in the other order."""
    west, _, east, _ = extent
    sentences = []
    if 180 < _size(extent)[0] < 360:
        sentences.append(
            f"The extent is {size_text(extent)}, more than half the way around the globe, from {west:g} to {east:g}: an extent "
            "that passes 180° has its west above its east."
        )
    other = _smaller_reading(extent) if order else None
    if order and other:
        other_order = "xmin,xmax,ymin,ymax" if order == "W,S,E,N" else "W,S,E,N"
        sentences.append(
            f"In the order {other_order} the extent would be {size_text(other)}: {_typed(other, order)} here."
        )
    return sentences


def extent_of(lonlat: np.ndarray) -> Extent | None:
    """The extent of points, float n x 2, without NaN; None where there is none.

    It spans the antimeridian where that makes it narrower. Coordinates that are no degrees have their least and greatest.
    """
    known = lonlat[np.isfinite(lonlat).all(axis=1)]
    if not len(known):
        return None
    (west, south), (east, north) = known.min(axis=0), known.max(axis=0)
    if west >= -180 and east <= 180:
        longitudes = np.unique(known[:, 0])
        gaps = np.diff(longitudes, append=longitudes[0] + 360)  # the widest is what the extent leaves out
        widest = int(gaps.argmax())
        west, east = longitudes[(widest + 1) % len(longitudes)], longitudes[widest]
    return float(west), float(south), float(east), float(north)


def extent_text(extent: Extent) -> str:
    """Such as longitudes -84.6° to -84°, latitudes 33.6° to 34°."""
    west, south, east, north = (f"{value + 0.0:.10g}°" for value in np.round(extent, 2))
    return f"longitudes {west} to {east}, latitudes {south} to {north}"


def elsewhere(what: str, extent: Extent | None, cells: Extent | None) -> str:
    """A sentence for data that do not overlap the cells, with both extents.

    Args:
        what: such as "None of the points lies in a cell".
    """
    if extent is None or cells is None:
        return f"{what}: they have no coordinates."
    return f"{what}: the data lie at {extent_text(extent)}, the cells at {extent_text(cells)}; check both layers and their CRS."


def size_text(extent: Sequence[float]) -> str:
    """Width and height, such as 1.5° wide and 1° high."""
    width, height = _size(extent)
    return f"{width:.4g}° wide and {height:.4g}° high"


def _size(extent: Sequence[float]) -> tuple[float, float]:
    west, south, east, north = extent
    return east - west + (360 if west > east else 0), north - south


def _smaller_reading(extent: Sequence[float]) -> Extent | None:
    """The same numbers in the other order, where they are a valid extent that is much smaller."""
    west, south, east, north = extent
    other = (west, east, south, north)
    try:
        width, height = _size(check_extent(other))
    except InputError:
        return None
    of_extent = math.prod(_size(extent))
    return other if max(width, height) <= LARGE_DEGREES and width * height * SUSPICIOUS_RATIO < of_extent else None


def _typed(extent: Extent, order: Order) -> str:
    west, south, east, north = extent
    numbers = (west, south, east, north) if order == "W,S,E,N" else (west, east, south, north)
    return ",".join(f"{number:.12g}" for number in numbers)
