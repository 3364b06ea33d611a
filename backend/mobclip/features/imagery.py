"""Imagery by cell: statistics, or the output of an image encoder, of a window of a raster around the centre of the cell."""

import os

import numpy as np
import onnxruntime

from mobclip.bundle.onnx import onnx_session, run_session
from mobclip.errors import InputError
from mobclip.features.modality import Modality
from mobclip.features.patches import opened, patches_around
from mobclip.geo import h3_cells
from mobclip.progress import Progress, no_progress

VALUES_PER_RUN = 2**19  # of patches that an image encoder gets at once: three of 3 x 224 x 224
QUANTILES = (0.1, 0.5, 0.9)


def window_statistics(
    raster: str | os.PathLike, cells: np.ndarray, radius: int, name: str, progress: Progress = no_progress
) -> Modality:
    """Mean, standard deviation and quantiles of each band in the square of pixels around the centre of each cell.

    A cell outside has NaN, as has a band whose pixels are all masked; single masked pixels are skipped.

    Args:
        raster: any raster that rasterio opens, in any CRS; without one it is taken for EPSG:4326.
        cells: uint64 H3 indexes.
        radius: pixels to either side of the centre's pixel; 2 is a window of 5 x 5.
        name: of the modality.

    Raises:
        InputError: a negative radius, or the raster cannot be opened or covers none of the cells.
    """
    if radius < 0:
        raise InputError(f"The radius of a window must be 0 or more pixels, not {radius}.")
    with opened(raster) as source:
        bands = source.count
        values = np.full((len(cells), bands * (2 + len(QUANTILES))), np.nan, dtype=np.float32)
        for rows, patches in patches_around(source, h3_cells.centres(cells), 2 * radius + 1, progress):
            values[rows] = _statistics(patches.reshape(bands, len(rows), -1))
    statistics = ("mean", "std", *(f"q{int(100 * quantile)}" for quantile in QUANTILES))
    columns = tuple(f"{name}_{band}_{statistic}" for statistic in statistics for band in range(1, bands + 1))
    return Modality(name, columns, values)


def encoded_patches(
    raster: str | os.PathLike,
    cells: np.ndarray,
    encoder: str | os.PathLike,
    name: str,
    progress: Progress = no_progress,
) -> Modality:
    """The output of an image encoder for the patch around the centre of each cell.

    A cell whose patch is not wholly inside the raster, or has masked pixels, has NaN.

    Args:
        raster: as in `window_statistics`.
        cells: uint64 H3 indexes.
        encoder: an ONNX graph from one input, float32 n x bands x size x size in the raster's units, to n x columns:
            the user's own, or one trained by `mobclip.train.patch_encoder`.
        name: of the modality.

    Raises:
        InputError: a graph of another shape, or a raster that does not fit it or covers none of the cells.
    """
    session, bands, size = _image_encoder(encoder)
    step = max(VALUES_PER_RUN // (bands * size * size), 1)
    outputs, chunks = [], []
    with opened(raster) as source:
        if source.count != bands:
            raise InputError(f"The raster {raster} has {source.count} bands, but the image encoder needs {bands}.")
        for rows, patches in patches_around(source, h3_cells.centres(cells), size, progress):
            patches = np.ascontiguousarray(patches.swapaxes(0, 1))
            for block in np.split(patches, range(step, len(patches), step)):
                output = _encode(session, np.nan_to_num(block), encoder)
                output[np.isnan(block).any(axis=(1, 2, 3))] = np.nan
                outputs.append(output)
            chunks.append(rows)
    if len({output.shape[1] for output in outputs}) > 1:
        raise InputError(f"The image encoder {encoder} gives different numbers of columns: get the file again.")
    values = np.full((len(cells), outputs[0].shape[1]), np.nan, dtype=np.float32)
    values[np.concatenate(chunks)] = np.concatenate(outputs)
    return Modality(name, tuple(f"{name}_{number:03}" for number in range(values.shape[1])), values)


def _image_encoder(path: str | os.PathLike) -> tuple[onnxruntime.InferenceSession, int, int]:
    """The graph, its number of bands, and its pixels per side."""
    session = onnx_session(path, f"The image encoder {path}")
    shape = session.get_inputs()[0].shape
    is_square = len(shape) == 4 and all(isinstance(n, int) for n in shape[1:]) and shape[2] == shape[3]
    if len(session.get_inputs()) != 1 or not is_square:
        raise InputError(f"The image encoder {path} must have one input of n x bands x size x size, not {shape}.")
    return session, shape[1], shape[2]


def _encode(session: onnxruntime.InferenceSession, patches: np.ndarray, path: str | os.PathLike) -> np.ndarray:
    """The output for patches n x bands x size x size, n x columns."""
    output = run_session(session, {session.get_inputs()[0].name: patches}, f"The image encoder {path}")
    if output.ndim != 2 or len(output) != len(patches) or not output.shape[1] or output.dtype.kind != "f":
        raise InputError(
            f"The image encoder {path} does not give a row of real numbers for each patch: get the file again."
        )
    return output


def _statistics(patches: np.ndarray) -> np.ndarray:
    """Mean, standard deviation and quantiles of bands x points x pixels as points x (statistics x bands)."""
    missing = np.isnan(patches)
    if not missing.any():
        return np.concatenate([patches.mean(axis=2), patches.std(axis=2), *np.quantile(patches, QUANTILES, axis=2)]).T
    known = np.where(missing.all(axis=2, keepdims=True), 0, patches)  # numpy warns where all are NaN
    parts = [np.nanmean(known, axis=2), np.nanstd(known, axis=2), *np.nanquantile(known, QUANTILES, axis=2)]
    return np.where(missing.all(axis=2), np.nan, parts).reshape(-1, patches.shape[1]).T
