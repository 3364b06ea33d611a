"""Square patches of a raster around points, read in strips from its top to its bottom."""

from collections.abc import Iterator

import numpy as np
from rasterio.windows import Window

from mobclip.errors import InputError
from mobclip.features.rasters import Raster, not_covered
from mobclip.progress import Progress, no_progress

ROWS_PER_READ = 256  # so that a strip of a global raster fits in memory
VALUES_PER_CHUNK = 16_000_000  # 64 MB of patches


def patches_around(
    source: Raster, lonlat: np.ndarray, size: int, progress: Progress = no_progress
) -> Iterator[tuple[np.ndarray, np.ndarray]]:
    """Yield chunks of (row of the point, patch float32 bands x points x size x size) in the raster's units.

    The pixel of the point is in the middle of its patch, or just right and below of it where the size is even. A point
    whose patch is not wholly inside the raster has none. A pixel that the raster masks is NaN.

    Args:
        source: in any CRS.
        lonlat: float n x 2, degrees.
        size: pixels per side.

    Raises:
        InputError: no patch is inside.
    """
    left, top = pixels_at(source, lonlat).T - size // 2
    inside = (left >= 0) & (left + size <= source.width) & (top >= 0) & (top + size <= source.height)
    if not inside.any():
        raise InputError(not_covered(source, lonlat))
    points_per_chunk = max(VALUES_PER_CHUNK // (len(source.bands) * size * size), 1)
    for start in range(0, source.height, ROWS_PER_READ):
        progress(start / source.height, "Reading pixels")
        in_strip = np.flatnonzero(inside & (top >= start) & (top < start + ROWS_PER_READ))
        if len(in_strip):
            first_column, first_row = left[in_strip].min(), top[in_strip].min()
            width = left[in_strip].max() + size - first_column
            height = top[in_strip].max() + size - first_row
            pixels = source.read(Window(first_column, first_row, width, height))
            views = np.lib.stride_tricks.sliding_window_view(pixels, (size, size), axis=(1, 2))
            for rows in np.split(in_strip, range(points_per_chunk, len(in_strip), points_per_chunk)):
                yield rows, views[:, top[rows] - first_row, left[rows] - first_column]


def pixels_at(source: Raster, lonlat: np.ndarray) -> np.ndarray:
    """Column and row of the pixel that holds each point, int n x 2; -1 outside the raster."""
    found = np.full((len(lonlat), 2), -1, dtype=np.int64)
    for turn in source.turns():
        pixels = _floor(source.to_pixels(lonlat, turn))
        inside = ((pixels >= 0) & (pixels < (source.width, source.height))).all(axis=1)
        found[inside] = pixels[inside]
    return found


def _floor(values: np.ndarray) -> np.ndarray:
    return np.floor(np.nan_to_num(values, nan=-1, posinf=-1, neginf=-1)).astype(np.int64)
