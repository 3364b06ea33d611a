"""Zonal statistics: what the pixels of a raster inside each cell are like, each by the share of it that lies in the cell.

exactextract (https://github.com/isciences/exactextract) computes them, in the raster's own CRS. Cells are taken in blocks that
lie together, so that each part of the raster is read about once and memory stays bounded.
"""

from collections.abc import Iterator, Sequence

import exactextract
import numpy as np
import shapely
from exactextract.raster import RasterSource
from rasterio.windows import Window

from mobclip.errors import InputError
from mobclip.features.rasters import Raster, not_covered
from mobclip.geo import h3_cells
from mobclip.progress import Progress, no_progress

Operation = tuple[str, dict[str, float]]

VALUES_PER_BLOCK = 16_000_000  # pixels times bands that are read at once, 64 MB
CELLS_PER_BLOCK = 2_000


def zonal_statistics(
    raster: Raster, cells: np.ndarray, operations: Sequence[Operation], progress: Progress = no_progress
) -> np.ndarray:
    """Statistics of the pixels of each cell, float64 operations x bands x cells; NaN where a cell has no pixel with a value.

    Args:
        cells: uint64 H3 indexes n.
        operations: of exactextract with their options, such as `("mean", {})` or `("quantile", {"q": 0.5})`.

    Raises:
        InputError: the raster covers none of the cells, or is damaged.
    """
    polygons = raster.polygons_in_pixels(h3_cells.cell_boundaries(cells))
    covered = np.flatnonzero(shapely.intersects(polygons, shapely.box(0, 0, raster.width, raster.height)))
    if not len(covered):
        raise InputError(not_covered(raster, h3_cells.centres(cells)))
    values = np.full((len(operations), len(raster.bands), len(cells)), np.nan)
    pixels = _Pixels(raster)
    done = 0
    for rows in _blocks(polygons, covered, VALUES_PER_BLOCK // len(raster.bands)):
        progress(done / len(covered), "Aggregating pixels")
        values[:, :, rows] = _extracted(pixels, polygons[rows], operations)
        done += len(rows)
    return values


class _Pixels:
    """The bands of a raster, of which the block that was read last is kept."""

    def __init__(self, raster: Raster):
        self.raster = raster
        self.left = self.top = 0
        self.block = np.empty((len(raster.bands), 0, 0), dtype=np.float32)

    def read(self, left: int, top: int, width: int, height: int) -> np.ndarray:
        """Float32 bands x height x width."""
        column, row = left - self.left, top - self.top
        inside = (
            column >= 0 and row >= 0 and column + width <= self.block.shape[2] and row + height <= self.block.shape[1]
        )
        if not inside:
            self.left, self.top, column, row = left, top, 0, 0
            self.block = self.raster.read(Window(left, top, width, height))
        return self.block[:, row : row + height, column : column + width]


class _Band(RasterSource):
    """One band in units of its pixels, x to the right and y upwards, for exactextract."""

    def __init__(self, pixels: _Pixels, band: int):
        super().__init__()
        self.pixels, self.band = pixels, band
        self.set_name(str(band))

    def res(self) -> tuple[float, float]:
        return 1.0, 1.0

    def extent(self) -> tuple[float, float, float, float]:
        return 0.0, 0.0, float(self.pixels.raster.width), float(self.pixels.raster.height)

    def srs_wkt(self) -> None:
        return None

    def nodata_value(self) -> None:
        return None  # masked pixels are NaN, which exactextract skips

    def read_window(self, x0: int, y0: int, nx: int, ny: int) -> np.ndarray:
        return self.pixels.read(x0, y0, nx, ny)[self.band]


def _extracted(pixels: _Pixels, polygons: np.ndarray, operations: Sequence[Operation]) -> np.ndarray:
    """Statistics of polygons, float64 operations x bands x polygons."""
    raster, n_bands = pixels.raster, len(pixels.raster.bands)
    pixels_at_once = VALUES_PER_BLOCK // n_bands
    window = _window(shapely.total_bounds(polygons), raster)
    if window[2] * window[3] <= pixels_at_once:
        pixels.read(*window)
    bands = [_Band(pixels, band) for band in range(n_bands)]
    found = exactextract.exact_extract(
        bands,
        [{"geometry": shapely.geometry.mapping(polygon), "properties": {}} for polygon in polygons],
        [
            exactextract.Operation(operation, f"{number}_{band}", bands[band], None, options)
            for band in range(n_bands)
            for number, (operation, options) in enumerate(operations)
        ],
        max_cells_in_memory=pixels_at_once,
    )
    ends = [f"_{100 * options['q']:.0f}" if "q" in options else "" for _, options in operations]  # which it adds itself
    names = [[f"{number}_{band}{end}" for band in range(n_bands)] for number, end in enumerate(ends)]
    values = [[[feature["properties"][name] for feature in found] for name in of_bands] for of_bands in names]
    return np.array(values, dtype=np.float64)


def _blocks(polygons: np.ndarray, rows: np.ndarray, pixels_at_once: int) -> Iterator[np.ndarray]:
    """Rows of polygons in blocks of some that lie together, whose pixels are about as many as may be read at once."""
    side = max(int(np.sqrt(pixels_at_once)) // 2, 1)
    left, bottom, _, _ = (shapely.bounds(polygons[rows]) // side).T
    order = np.lexsort((left, bottom))
    same = (np.diff(left[order]) == 0) & (np.diff(bottom[order]) == 0)
    for block in np.split(rows[order], np.flatnonzero(~same) + 1):
        yield from np.split(block, range(CELLS_PER_BLOCK, len(block), CELLS_PER_BLOCK))


def _window(bounds: np.ndarray, raster: Raster) -> tuple[int, int, int, int]:
    """Left, top, width and height in pixels of bounds with y upwards, as far as they lie in the raster, and a pixel around."""
    left, bottom, right, top = bounds
    first_column, last_column = np.clip([np.floor(left) - 1, np.ceil(right) + 1], 0, raster.width)
    first_row, last_row = np.clip(
        [np.floor(raster.height - top) - 1, np.ceil(raster.height - bottom) + 1], 0, raster.height
    )
    return int(first_column), int(first_row), int(last_column - first_column), int(last_row - first_row)
