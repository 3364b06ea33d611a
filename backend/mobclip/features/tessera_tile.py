"""Tiles of TESSERA as `geotessera` downloads them: NumPy files of int8, of a scale for each pixel, and a GeoTIFF of their place.

    global_0.1_degree_representation/2024/grid_0.15_52.05/grid_0.15_52.05.npy          int8 rows x columns x 128
    global_0.1_degree_representation/2024/grid_0.15_52.05/grid_0.15_52.05_scales.npy   float32 rows x columns, or x 128
    landmasks/grid_0.15_52.05.tiff                                                     UTM, with the same rows and columns

A value is int8 times scale. A pixel whose scale is 0 or not a number has none.
"""

import os
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import rasterio
from rasterio.windows import Window

from mobclip.errors import InputError
from mobclip.io.atomic import first_line

SCALES = "_scales"  # at the end of the name
GEOTIFF = (".tif", ".tiff")
LANDMASKS = "landmasks"
FOLDERS_UP = 5  # at most, from a tile to the folder with the landmasks


class Scales:
    """What int8 are multiplied by: an array rows x columns, or rows x columns x bands, or a raster of one or as many bands."""

    def __init__(self, path: Path):
        self.path = path
        if path.suffix.lower() == ".npy":
            array = _array(path, "f")
            self.array = array if array.ndim == 3 else array[..., None]
            return
        try:
            with rasterio.open(path) as dataset:
                self.array = np.moveaxis(dataset.read(), 0, -1).astype(np.float32)
        except rasterio.errors.RasterioError as error:
            raise InputError(f"The scales {path} cannot be read ({first_line(error)}): get the file again.") from error

    def check(self, height: int, width: int, bands: Sequence[int]) -> None:
        """Raise InputError unless there is a scale for each pixel, or for each pixel and band."""
        rows, columns, layers = self.array.shape
        if (rows, columns) != (height, width) or (layers != 1 and layers <= max(bands)):
            raise InputError(
                f"The scales {self.path} are {rows} x {columns} x {layers}, but the raster has {height} x {width} pixels: get "
                "both files of the same tile."
            )

    def apply(self, pixels: np.ndarray, window: Window, bands: Sequence[int]) -> np.ndarray:
        """Values of int8 bands x rows x columns of a window; NaN in all bands of a pixel without a scale."""
        rows, columns = window.toslices()
        scales = np.moveaxis(self.array[rows, columns], -1, 0)
        scales = scales if len(scales) == 1 else scales[list(bands)]
        missing = (~np.isfinite(scales) | (scales == 0)).any(axis=0) | np.isnan(pixels).any(axis=0)
        values = (pixels * scales).astype(np.float32)
        values[:, missing] = np.nan
        return values


class Tile:
    """A tile of int8 with its scales, or of floats.

    Attributes:
        bands: their numbers.
        landmask: the GeoTIFF that says where it lies.
        scales: None for floats.
    """

    def __init__(self, path: Path):
        self.path = path
        self.array = _array(path, "if")
        if self.array.ndim != 3:
            raise InputError(f"{path} is no tile of TESSERA, which has rows x columns x bands: choose another file.")
        self.bands = range(self.array.shape[2])
        self.landmask = _landmask(path)
        self.scales = None
        if self.array.dtype.kind == "i":
            scales = scales_of(path)
            if scales is None:
                raise InputError(f"The tile {path} needs its scales: put the file {path.stem}{SCALES}.npy beside it.")
            self.scales = Scales(scales)

    def check_size(self, height: int, width: int) -> None:
        """Raise InputError unless the landmask, of this size, and the scales have the pixels of the tile."""
        if self.array.shape[:2] != (height, width):
            raise InputError(
                f"The tile {self.path} has other pixels than {self.landmask}: get both files of the same tile."
            )
        if self.scales is not None:
            self.scales.check(height, width, self.bands)

    def read(self, window: Window) -> np.ndarray:
        """Values of a window, float32 bands x rows x columns, NaN where there is none."""
        rows, columns = window.toslices()
        pixels = np.moveaxis(self.array[rows, columns], -1, 0).astype(np.float32)
        return pixels if self.scales is None else self.scales.apply(pixels, window, self.bands)


def scales_of(path: str | os.PathLike) -> Path | None:
    """The file of the scales beside a tile or raster, None where there is none."""
    name = Path(path).name.removesuffix(Path(path).suffix)
    beside = (Path(path).with_name(f"{name}{SCALES}{suffix}") for suffix in (".npy", *GEOTIFF))
    return next((file for file in beside if file.is_file()), None)


def _landmask(path: Path) -> Path:
    """The GeoTIFF with the place of a tile."""
    name = path.name.removesuffix(path.suffix)
    folders = [path.parent, *(parent / LANDMASKS for parent in path.resolve().parents[:FOLDERS_UP])]
    for file in (folder / (name + suffix) for folder in folders for suffix in GEOTIFF):
        if file.is_file():
            return file
    raise InputError(
        f"The tile {path} does not say where it lies: put the GeoTIFF {name}.tiff of the landmasks of the same download "
        "beside it."
    )


def _array(path: Path, kinds: str) -> np.ndarray:
    """An array on disk of one of some kinds of numbers (`dtype.kind`)."""
    if not path.is_file():  # reading a pipe may never end
        raise InputError(f"There is no file {path} on disk.")
    try:
        array = np.load(path, mmap_mode="r", allow_pickle=False)
    except (OSError, ValueError, EOFError) as error:
        raise InputError(f"{path} cannot be read ({first_line(error)}): get the file again.") from error
    if not isinstance(array, np.ndarray) or array.dtype.kind not in kinds or array.ndim not in (2, 3):
        raise InputError(f"{path} holds no array of numbers by row and column: get the file again.")
    return array
