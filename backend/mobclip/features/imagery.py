"""Imagery by cell: what a window of a raster around the cell's centre looks like."""

import os

import numpy as np
import onnxruntime
import pyproj
import rasterio
from rasterio.windows import Window

from mobclip import grid
from mobclip.errors import InputError
from mobclip.features.modality import Modality
from mobclip.inference import load_graph
from mobclip.progress import Progress, silent
from mobclip.tables import WGS84

QUANTILES = (0.1, 0.5, 0.9)
PATCHES_A_RUN = 256
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
    with _opened(raster) as source:
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


def encoded_patches(
    raster: str | os.PathLike, cells: np.ndarray, encoder: str | os.PathLike, name: str, progress: Progress = silent
) -> Modality:
    """What a person's own image encoder makes of the patch around a cell's centre.

    Args:
        raster: as in `window_statistics`.
        cells: uint64 H3 indexes.
        encoder: an ONNX graph from one input, float32 n x bands x size x size in the raster's units, to n x columns.
        name: of the modality.

    Raises:
        InputError: a graph of another shape, or a raster that does not fit it or covers none of the cells. A cell whose
            patch is not wholly inside has NaN.
    """
    session, bands, size = _image_encoder(encoder)
    with _opened(raster) as source:
        if source.count != bands:
            raise InputError(f"The raster {raster} has {source.count} bands and the image encoder reads {bands}.")
        column, row = (value - size // 2 for value in _pixels(source, grid.centres(cells)))
        inside = (column >= 0) & (column + size <= source.width) & (row >= 0) & (row + size <= source.height)
        if not inside.any():
            raise InputError(f"The raster {raster} does not cover any of the cells.")
        parts, here = [], np.flatnonzero(inside)
        for start in range(0, len(here), PATCHES_A_RUN):
            progress(start / len(here), f"Encoding {name}")
            rows = here[start : start + PATCHES_A_RUN]
            patches = [source.read(window=Window(column[cell], row[cell], size, size)) for cell in rows]
            parts.append(session.run(None, {session.get_inputs()[0].name: np.stack(patches).astype(np.float32)})[0])
    found = np.concatenate(parts)
    values = np.full((len(cells), found.shape[1]), np.nan, dtype=np.float32)
    values[here] = found
    return Modality(name, tuple(f"{name}_{number:03}" for number in range(values.shape[1])), values)


def _image_encoder(path: str | os.PathLike) -> tuple[onnxruntime.InferenceSession, int, int]:
    """The graph, how many bands it reads, and how many pixels a side."""
    session = load_graph(str(path), f"The image encoder {path}")
    shape = session.get_inputs()[0].shape
    if len(session.get_inputs()) != 1 or len(shape) != 4 or not all(isinstance(n, int) for n in shape[1:]) or shape[2] != shape[3]:
        raise InputError(f"The image encoder {path} must have one input of n x bands x size x size, not {shape}.")
    return session, shape[1], shape[2]


def _opened(raster: str | os.PathLike) -> rasterio.DatasetReader:
    try:
        return rasterio.open(raster)
    except rasterio.errors.RasterioIOError as error:
        raise InputError(f"The raster {raster} cannot be opened ({error}).") from error


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
