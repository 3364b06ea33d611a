"""Imagery by cell: statistics of a raster's pixels in the cell, or around its centre, or the output of an image encoder."""

import os
from dataclasses import dataclass

import numpy as np
import onnxruntime

from mobclip.bundle.onnx import onnx_session, run_session
from mobclip.choices import RasterEmbedding, RasterStatistics
from mobclip.errors import InputError
from mobclip.features.embedding_rasters import Embedding
from mobclip.features.modality import Modality
from mobclip.features.patches import patches_around
from mobclip.features.rasters import Raster, opened
from mobclip.features.untagged_nodata import UntaggedNodata
from mobclip.features.zonal import Operation, zonal_statistics
from mobclip.geo import h3_cells
from mobclip.progress import Progress, no_progress

VALUES_PER_RUN = 2**19  # of patches that an image encoder gets at once: three of 3 x 224 x 224
QUANTILES = (0.1, 0.5, 0.9)
OPERATIONS: dict[str, Operation] = {  # by what their columns are called
    "mean": ("mean", {}),
    "std": ("stdev", {}),
    **{f"q{int(100 * q)}": ("quantile", {"q": q}) for q in QUANTILES},
}
OPERATIONS_OF_EMBEDDINGS: tuple[Operation, ...] = (("mean", {}), ("variance", {}))
LENGTH_TOLERANCE = 0.2  # of vectors that should have length 1


@dataclass(frozen=True)
class Imagery:
    """What a raster says of cells.

    Attributes:
        modality: its columns.
        notes: sentences for the log, on what was recognised.
        remarks: sentences for the user, on what is dubious.
    """

    modality: Modality
    notes: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()


def imagery_of_cells(
    raster: str | os.PathLike,
    cells: np.ndarray,
    name: str,
    *,
    statistics: RasterStatistics = "zonal",
    radius: int = 1,
    embedding: RasterEmbedding = "auto",
    crs: str | None = None,
    progress: Progress = no_progress,
) -> Imagery:
    """Statistics of each band in each cell: mean, standard deviation and quantiles; of an embedding, means and one spread.

    Columns are `NAME_BAND_STATISTIC`. Of embeddings they are `NAME_BAND`, the mean vector, which is not scaled to length 1: the
    more mixed the cell, the shorter; and `NAME_spread`, the root of the sum of the variances of the bands. A cell without a pixel
    that has a value has NaN.

    Args:
        raster: any raster that GDAL reads, in any CRS, or a tile of TESSERA as .npy.
        cells: uint64 H3 indexes.
        name: of the modality.
        statistics: `zonal` for the pixels in the cell, each by the share of it that lies there; `window` for a square of pixels
            around the cell's centre, which a cell whose square is not wholly inside the raster has not.
        radius: pixels to either side of the centre's pixel; 2 is a window of 5 x 5.
        embedding: what the bands are (`embedding_rasters.recognised`).
        crs: of the raster, where the file does not say it.

    Raises:
        InputError: a negative radius, or a raster that cannot be opened, has no CRS, or covers none of the cells with values.
    """
    if radius < 0:
        raise InputError(f"The radius of a window must be 0 or more pixels, not {radius}.")
    nodata = UntaggedNodata()
    with opened(raster, crs, embedding, nodata) as source:
        operations = tuple(OPERATIONS.values()) if source.embedding is None else OPERATIONS_OF_EMBEDDINGS
        if statistics == "zonal":
            values = zonal_statistics(source, cells, operations, progress)
        else:
            values = _window_values(source, cells, radius, progress)
        if np.isnan(values).all():
            raise InputError(
                f"The raster {raster} has no values in the cells: all of its pixels there are masked (nodata)."
            )
        if source.embedding is None:
            return _statistics_of_bands(source, values, name, nodata.remarks(source.name))
        return _embedding(source, source.embedding, values, name)


def _statistics_of_bands(source: Raster, values: np.ndarray, name: str, remarks: list[str]) -> Imagery:
    """Columns from statistics x bands x cells.

    Values beyond float32, as -3.4e38 among others gives, are missing where a remark says why.
    """
    columns = tuple(f"{name}_{band}_{statistic}" for statistic in OPERATIONS for band in source.bands)
    with np.errstate(over="ignore"):
        matrix = values.reshape(len(columns), -1).T.astype(np.float32)
    if remarks:
        matrix[np.isinf(matrix)] = np.nan
    return Imagery(Modality(name, columns, matrix), remarks=tuple(filter(None, [source.hint, *remarks])))


def window_statistics(
    raster: str | os.PathLike,
    cells: np.ndarray,
    radius: int,
    name: str,
    progress: Progress = no_progress,
    crs: str | None = None,
) -> Modality:
    """`imagery_of_cells` in windows around the cells' centres, of the bands as they are."""
    return imagery_of_cells(
        raster, cells, name, statistics="window", radius=radius, embedding="none", crs=crs, progress=progress
    ).modality


def imagery_of_patches(
    raster: str | os.PathLike,
    cells: np.ndarray,
    encoder: str | os.PathLike,
    name: str,
    progress: Progress = no_progress,
    crs: str | None = None,
) -> Imagery:
    """The output of an image encoder for the patch around the centre of each cell.

    A cell whose patch is not wholly inside the raster, or has masked pixels, has NaN.

    Args:
        raster, crs: as of `imagery_of_cells`.
        cells: uint64 H3 indexes.
        encoder: an ONNX graph from one input, float32 n x bands x size x size in the raster's units, to n x columns:
            the user's own, or one trained by `mobclip.train.patch_encoder`.
        name: of the modality.

    Raises:
        InputError: a graph of another shape, or a raster that does not fit it or covers none of the cells.
    """
    session, bands, size = _image_encoder(encoder)
    step = max(VALUES_PER_RUN // (bands * size * size), 1)
    outputs, chunks, nodata = [], [], UntaggedNodata()
    with opened(raster, crs, nodata=nodata) as source:
        if len(source.bands) != bands:
            raise InputError(f"The raster {raster} has {len(source.bands)} bands, but the image encoder needs {bands}.")
        for rows, patches in patches_around(source, h3_cells.centres(cells), size, progress):
            patches = np.ascontiguousarray(patches.swapaxes(0, 1))
            for block in np.split(patches, range(step, len(patches), step)):
                output = _encode(session, np.nan_to_num(block), encoder)
                output[np.isnan(block).any(axis=(1, 2, 3))] = np.nan
                outputs.append(output)
            chunks.append(rows)
        remarks = nodata.remarks(source.name)
    if len({output.shape[1] for output in outputs}) > 1:
        raise InputError(f"The image encoder {encoder} gives different numbers of columns: get the file again.")
    values = np.full((len(cells), outputs[0].shape[1]), np.nan, dtype=np.float32)
    values[np.concatenate(chunks)] = np.concatenate(outputs)
    columns = tuple(f"{name}_{number:03}" for number in range(values.shape[1]))
    return Imagery(Modality(name, columns, values), remarks=tuple(remarks))


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


def _window_values(source: Raster, cells: np.ndarray, radius: int, progress: Progress) -> np.ndarray:
    """Statistics of the window around each centre, float64 statistics x bands x cells."""
    of_patches = _statistics if source.embedding is None else _mean_and_variance
    values = np.full((len(of_patches(np.zeros((1, 1, 1), np.float32))), len(source.bands), len(cells)), np.nan)
    for rows, patches in patches_around(source, h3_cells.centres(cells), 2 * radius + 1, progress):
        values[:, :, rows] = of_patches(patches.reshape(len(source.bands), len(rows), -1))
    return values


def _statistics(patches: np.ndarray) -> np.ndarray:
    """Mean, standard deviation and quantiles of bands x points x pixels as statistics x bands x points."""
    missing = np.isnan(patches)
    if not missing.any():
        return np.stack([patches.mean(axis=2), patches.std(axis=2), *np.quantile(patches, QUANTILES, axis=2)])
    known = np.where(missing.all(axis=2, keepdims=True), 0, patches)  # numpy warns where all are NaN
    parts = [np.nanmean(known, axis=2), np.nanstd(known, axis=2), *np.nanquantile(known, QUANTILES, axis=2)]
    return np.where(missing.all(axis=2), np.nan, parts)


def _mean_and_variance(patches: np.ndarray) -> np.ndarray:
    mean, deviation, *_ = _statistics(patches)
    return np.stack([mean, deviation**2])


def _embedding(source: Raster, embedding: Embedding, values: np.ndarray, name: str) -> Imagery:
    """The mean vectors and their spread from means and variances, 2 x bands x cells."""
    means, variances = values
    spread = np.sqrt(np.maximum(variances, 0).sum(axis=0))
    columns = (*(f"{name}_{band}" for band in source.bands), f"{name}_spread")
    modality = Modality(name, columns, np.vstack([means, spread]).T.astype(np.float32))
    remarks = []
    length = float(np.nanmedian(np.sqrt((means**2).sum(axis=0) + spread**2)))  # root mean square over the pixels
    if embedding.unit and abs(length - 1) > LENGTH_TOLERANCE:
        remarks.append(
            f"The vectors of {source.name} have lengths of about {length:.2g} and not 1, as those of {embedding.title} "
            "have: if its bands are something else, choose no embedding."
        )
    return Imagery(modality, (embedding.sentence,), tuple(remarks))
