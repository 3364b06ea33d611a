"""Square patches of a raster around points, read in strips from its top to its bottom."""

import os
from collections.abc import Iterator

import numpy as np
import pyproj
import rasterio
from rasterio.windows import Window

from mobclip.errors import InputError
from mobclip.geo.extent import WGS84
from mobclip.progress import Progress, no_progress

ROWS_PER_READ = 256  # so that a strip of a global raster fits in memory
VALUES_PER_CHUNK = 16_000_000  # 64 MB of patches


def opened(raster: str | os.PathLike) -> rasterio.DatasetReader:
    """Open any raster that GDAL reads.

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
        size: pixels per side.

    Raises:
        InputError: no patch is inside.
    """
    left, top = (value - size // 2 for value in pixels_at(source, lonlat))
    inside = (left >= 0) & (left + size <= source.width) & (top >= 0) & (top + size <= source.height)
    if not inside.any():
        raise InputError(f"The raster {source.name} does not cover any of the cells.")
    points_per_chunk = max(VALUES_PER_CHUNK // (source.count * size * size), 1)
    for start in range(0, source.height, ROWS_PER_READ):
        progress(start / source.height, "Reading pixels")
        in_strip = np.flatnonzero(inside & (top >= start) & (top < start + ROWS_PER_READ))
        if len(in_strip):
            first_column, first_row = left[in_strip].min(), top[in_strip].min()
            width = left[in_strip].max() + size - first_column
            height = top[in_strip].max() + size - first_row
            pixels = read_window(source, Window(first_column, first_row, width, height))
            views = np.lib.stride_tricks.sliding_window_view(pixels, (size, size), axis=(1, 2))
            for rows in np.split(in_strip, range(points_per_chunk, len(in_strip), points_per_chunk)):
                yield rows, views[:, top[rows] - first_row, left[rows] - first_column]


def pixels_at(source: rasterio.DatasetReader, lonlat: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Column and row of the pixel that holds each point; -1 where it cannot be transformed to the CRS of the raster."""
    x, y = lonlat.T
    if source.crs is not None and source.crs != WGS84:
        x, y = pyproj.Transformer.from_crs(WGS84, source.crs.to_wkt(), always_xy=True).transform(x, y)
    inverse = ~source.transform
    column = inverse.a * x + inverse.b * y + inverse.c
    row = inverse.d * x + inverse.e * y + inverse.f
    return _floor(column), _floor(row)


def read_window(source: rasterio.DatasetReader, window: Window) -> np.ndarray:
    """The pixels of a window, float32 bands x rows x columns, NaN where the raster masks them."""
    pixels = source.read(window=window).astype(np.float32)
    if any(rasterio.enums.MaskFlags.all_valid not in flags for flags in source.mask_flag_enums):
        pixels[source.read_masks(window=window) == 0] = np.nan
    return pixels


def _floor(values: np.ndarray) -> np.ndarray:
    return np.floor(np.nan_to_num(values, nan=-1, posinf=-1, neginf=-1)).astype(np.int64)
