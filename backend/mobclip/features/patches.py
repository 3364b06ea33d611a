"""Square patches of a raster around points, read in strips from its top to its bottom."""

import os
from collections.abc import Iterator

import numpy as np
import pyproj
import rasterio
from rasterio.windows import Window

from mobclip.errors import InputError
from mobclip.io.tables import WGS84
from mobclip.progress import Progress, no_progress

ROWS_PER_READ = 256  # rows of pixels read at once: a strip of a global raster stays small
NUMBERS_PER_CHUNK = 16_000_000  # in patches given out at once: 64 MB


def opened(raster: str | os.PathLike) -> rasterio.DatasetReader:
    """Any raster that rasterio opens.

    Raises:
        InputError: it cannot be opened.
    """
    try:
        return rasterio.open(raster)
    except rasterio.errors.RasterioIOError as error:
        raise InputError(f"The raster {raster} cannot be opened ({error}).") from error


def patches_around(
    source: rasterio.DatasetReader, lonlat: np.ndarray, size: int, progress: Progress = no_progress
) -> Iterator[tuple[np.ndarray, np.ndarray]]:
    """Yield chunks of (row of the point, patch float32 bands x points x size x size) in the raster's units.

    The pixel of the point is in the middle of its patch, or just right and below of it where the size is even. A point
    whose patch is not wholly inside the raster has none. A pixel that the raster masks is NaN.

    Args:
        source: in any CRS; without one it is taken for EPSG:4326.
        lonlat: float n x 2, degrees.
        size: pixels a side.

    Raises:
        InputError: no patch is inside.
    """
    left, top = (value - size // 2 for value in pixels_at(source, lonlat))
    inside = (left >= 0) & (left + size <= source.width) & (top >= 0) & (top + size <= source.height)
    if not inside.any():
        raise InputError(f"The raster {source.name} does not cover any of the cells.")
    most = max(NUMBERS_PER_CHUNK // (source.count * size * size), 1)
    for start in range(0, source.height, ROWS_PER_READ):
        progress(start / source.height, "Reading pixels")
        here = np.flatnonzero(inside & (top >= start) & (top < start + ROWS_PER_READ))
        if len(here):
            corner = left[here].min(), top[here].min()
            views = _views(source, *corner, left[here].max() + size, top[here].max() + size, size)
            for part in np.split(here, range(most, len(here), most)):
                yield part, views[:, top[part] - corner[1], left[part] - corner[0]]


def pixels_at(source: rasterio.DatasetReader, lonlat: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Column and row of the pixel that holds each point; -1 where the raster's CRS has no place for it."""
    x, y = lonlat.T
    if source.crs is not None and source.crs != WGS84:
        x, y = pyproj.Transformer.from_crs(WGS84, source.crs.to_wkt(), always_xy=True).transform(x, y)
    inverse = ~source.transform
    column, row = inverse.a * x + inverse.b * y + inverse.c, inverse.d * x + inverse.e * y + inverse.f
    return tuple(
        np.floor(np.nan_to_num(value, nan=-1, posinf=-1, neginf=-1)).astype(np.int64) for value in (column, row)
    )


def read_window(source: rasterio.DatasetReader, window: Window) -> np.ndarray:
    """The pixels of a window, float32 bands x rows x columns, NaN where the raster masks them."""
    pixels = source.read(window=window).astype(np.float32)
    if any(rasterio.enums.MaskFlags.all_valid not in flags for flags in source.mask_flag_enums):
        pixels[source.read_masks(window=window) == 0] = np.nan
    return pixels


def _views(source: rasterio.DatasetReader, left: int, top: int, right: int, bottom: int, size: int) -> np.ndarray:
    pixels = read_window(source, Window(left, top, right - left, bottom - top))
    return np.lib.stride_tricks.sliding_window_view(pixels, (size, size), axis=(1, 2))
