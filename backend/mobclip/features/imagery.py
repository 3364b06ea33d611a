"""Imagery by cell: what a window of a raster around the cell's centre looks like."""

import os

import numpy as np
import pyproj
import rasterio
from rasterio.windows import Window

from mobclip import grid
from mobclip.errors import InputError
from mobclip.features.modality import Modality
from mobclip.progress import Progress, silent

WGS84 = "EPSG:4326"
QUANTILES = (0.1, 0.5, 0.9)
ROWS_A_READ = 256  # rows of pixels read at once: a strip of a global raster stays small


def window_statistics(
    raster: str | os.PathLike, cells: np.ndarray, reach: int, name: str, progress: Progress = silent
) -> Modality:
    """Mean, standard deviation and quantiles of each band in the square of pixels around a cell's centre.

    Args:
        raster: any raster that rasterio opens, in any CRS; without one it is taken for EPSG:4326.
        cells: uint64 H3 indexes.
        reach: pixels to either side of the centre's pixel; 2 is a window of 5 x 5.
        name: of the modality.

    Raises:
        InputError: cannot be opened, or it covers none of the cells. A cell outside has NaN.
    """
    try:
        source = rasterio.open(raster)
    except rasterio.errors.RasterioIOError as error:
        raise InputError(f"The raster {raster} cannot be opened ({error}).") from error
    with source:
        column, row = _pixels(source, grid.centres(cells))
        inside = (column >= reach) & (column < source.width - reach) & (row >= reach) & (row < source.height - reach)
        if not inside.any():
            raise InputError(f"The raster {raster} does not cover any of the cells.")
        values = np.full((len(cells), source.count * (2 + len(QUANTILES))), np.nan, dtype=np.float32)
        for top in range(0, source.height, ROWS_A_READ):
            progress(top / source.height, f"Reading {name}")
            here = np.flatnonzero(inside & (row >= top) & (row < top + ROWS_A_READ))
            if len(here):
                values[here] = _strip_statistics(source, row[here], column[here], reach)
    statistics = ("mean", "std", *(f"q{int(100 * quantile)}" for quantile in QUANTILES))
    columns = tuple(f"{name}_{band}_{statistic}" for statistic in statistics for band in range(1, source.count + 1))
    return Modality(name, columns, values)


def _pixels(source: rasterio.DatasetReader, lonlat: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Column and row of the pixel that holds each point; -1 where the raster's CRS has no place for it."""
    x, y = lonlat.T
    if source.crs is not None and source.crs != WGS84:
        x, y = pyproj.Transformer.from_crs(WGS84, source.crs.to_wkt(), always_xy=True).transform(x, y)
    inverse = ~source.transform
    column, row = inverse.a * x + inverse.b * y + inverse.c, inverse.d * x + inverse.e * y + inverse.f
    return tuple(np.floor(np.nan_to_num(value, nan=-1, posinf=-1, neginf=-1)).astype(np.int64) for value in (column, row))


def _strip_statistics(source: rasterio.DatasetReader, row: np.ndarray, column: np.ndarray, reach: int) -> np.ndarray:
    top, left = row.min() - reach, column.min() - reach
    window = Window(left, top, column.max() + reach + 1 - left, row.max() + reach + 1 - top)
    pixels = source.read(window=window).astype(np.float32)
    size = 2 * reach + 1
    views = np.lib.stride_tricks.sliding_window_view(pixels, (size, size), axis=(1, 2))
    patches = views[:, row - reach - top, column - reach - left].reshape(len(pixels), len(row), -1)
    parts = [patches.mean(axis=2), patches.std(axis=2), *np.quantile(patches, QUANTILES, axis=2)]
    return np.concatenate(parts).T
