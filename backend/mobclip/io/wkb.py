"""Geometries from WKB of other people's files, within limits that GEOS lacks."""

import struct
from pathlib import Path

import numpy as np
import shapely

from mobclip.errors import InputError
from mobclip.io.table_limits import MAX_COORDINATE, MAX_GEOMETRY_DEPTH

HEADER_BYTES = 9  # of a collection: byte order, type and number of its parts
POINT, LINE, POLYGON = 1, 2, 3
ARC, TRIANGLE = 8, 17


def geometries_from_wkb(wkb: np.ndarray, path: Path, first_row: int = 0) -> np.ndarray:
    """Geometries of n rows of WKB, bytes or None; `path` and the number of the first row are for messages.

    Raises:
        InputError: collections too deep in one another, or coordinates as in `check_coordinates`.
        shapely.errors.GEOSException: damaged WKB.
        NotImplementedError: curves.
    """
    for row, data in enumerate(wkb.tolist()):
        if data is not None and len(data) > HEADER_BYTES * MAX_GEOMETRY_DEPTH and is_too_deep(data):
            raise InputError(
                f"Row {first_row + row + 1:,} of {path} has collections of geometries more than {MAX_GEOMETRY_DEPTH} deep in one "
                "another."
            )
    return check_coordinates(shapely.from_wkb(wkb), path, first_row)


def is_too_deep(wkb: bytes) -> bool:
    """Whether geometries are in one another deeper than `MAX_GEOMETRY_DEPTH`; what is damaged is left to GEOS."""
    position = 0
    remaining = [1]  # parts still to come, of each geometry that the position is in
    try:
        while remaining:
            if not remaining[-1]:
                remaining.pop()
                continue
            remaining[-1] -= 1
            kind, size, order, position = _header(wkb, position)
            if kind == POINT:
                position += size
            elif kind in (LINE, ARC):
                position += 4 + size * _count(wkb, position, order)
            elif kind in (POLYGON, TRIANGLE):
                rings = _count(wkb, position, order)
                position += 4
                for _ in range(rings):
                    position += 4 + size * _count(wkb, position, order)
            else:
                remaining.append(_count(wkb, position, order))
                position += 4
                if len(remaining) > MAX_GEOMETRY_DEPTH:
                    return True
    except struct.error:
        pass
    return False


def _header(wkb: bytes, position: int) -> tuple[int, int, str, int]:
    """Type, bytes of a coordinate, byte order, and where the header ends; of ISO WKB as of PostGIS."""
    order = "<" if wkb[position : position + 1] == b"\1" else ">"
    (code,) = struct.unpack_from(f"{order}I", wkb, position + 1)
    has_z, has_m, has_srid = (bool(code & flag) for flag in (0x80000000, 0x40000000, 0x20000000))
    thousands, kind = divmod(code & 0x1FFFFFFF, 1000)
    dimensions = 2 + (has_z or thousands in (1, 3)) + (has_m or thousands in (2, 3))
    return kind, 8 * dimensions, order, position + 5 + 4 * has_srid


def _count(wkb: bytes, position: int, order: str) -> int:
    (count,) = struct.unpack_from(f"{order}I", wkb, position)
    return int(count)


def check_coordinates(geometries: np.ndarray, path: Path, first_row: int = 0) -> np.ndarray:
    """The geometries, after a look at their coordinates; points of NaN are left, as unknown places.

    Raises:
        InputError: one is beyond `MAX_COORDINATE`, or a line or polygon has a coordinate of NaN.
    """
    beyond = (np.abs(shapely.bounds(geometries)) > MAX_COORDINATE).any(axis=1)
    # GEOS leaves NaN out of bounds, but not out of the length
    with np.errstate(over="ignore"):
        unknown = np.isnan(shapely.length(geometries)) & ~shapely.is_missing(geometries)
    if (beyond | unknown).any():
        row = int(np.argmax(beyond | unknown))
        what = "no number (NaN)" if unknown[row] else "beyond every CRS (such as 1e300)"
        raise InputError(
            f"Row {first_row + row + 1:,} of {path} has a geometry with a coordinate that is {what}: repair it, or remove the "
            "row."
        )
    return geometries
