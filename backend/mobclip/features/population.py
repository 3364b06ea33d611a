"""How many people live in each cell, from a raster of finer pixels: what zones are spread by."""

import os

import numpy as np
import pyproj
import rasterio
import shapely
from rasterio.windows import Window

from mobclip.errors import InputError
from mobclip.features.patches import ROWS_PER_READ, opened, pixels_at, read_window
from mobclip.geo import h3_cells
from mobclip.io.tables import WGS84
from mobclip.progress import Progress, no_progress


def people_of_cells(raster: str | os.PathLike, cells: np.ndarray, progress: Progress = no_progress) -> np.ndarray:
    """Sums of the pixels whose centres lie in each cell, float64 n; masked and negative pixels count 0.

    Args:
        raster: people by pixel in its first band, in any CRS; without one it is taken for EPSG:4326.
        cells: sorted uint64 H3 indexes of one resolution.

    Raises:
        InputError: cannot be opened, covers none of the cells, or its pixels are as large as the cells.
    """
    people = np.zeros(len(cells))
    with opened(raster) as source:
        window = _window_over(source, cells)
        for top in range(window.row_off, window.row_off + window.height, ROWS_PER_READ):
            progress((top - window.row_off) / window.height, "Adding up people")
            height = min(ROWS_PER_READ, window.row_off + window.height - top)
            strip = Window(window.col_off, top, window.width, height)
            values = read_window(source, strip)[0]
            row, column = np.nonzero(np.nan_to_num(values) > 0)
            home = h3_cells.cells_at(
                _centres(source, column + strip.col_off, row + strip.row_off), h3_cells.resolution_of(cells)
            )
            at, known = h3_cells.lookup_rows(home, cells)
            people += np.bincount(at[known], values[row, column][known], minlength=len(cells))
    return people


def _window_over(source: rasterio.DatasetReader, cells: np.ndarray) -> Window:
    """The pixels around the cells; refused where two cells share one."""
    column, row = pixels_at(source, h3_cells.centres(cells))
    inside = (column >= 0) & (column < source.width) & (row >= 0) & (row < source.height)
    if not inside.any():
        raise InputError(f"The raster {source.name} does not cover any of the cells.")
    if len(np.unique(np.column_stack([column, row])[inside], axis=0)) < inside.sum():
        raise InputError(f"The pixels of {source.name} are as large as the cells: give a finer raster of people.")
    column, row = pixels_at(source, shapely.get_coordinates(h3_cells.cell_boundaries(cells)))
    left, top = max(column.min() - 1, 0), max(row.min() - 1, 0)  # a pixel more, as edges bend in another CRS
    return Window(left, top, min(column.max() + 2, source.width) - left, min(row.max() + 2, source.height) - top)


def _centres(source: rasterio.DatasetReader, column: np.ndarray, row: np.ndarray) -> np.ndarray:
    """Longitude and latitude of the centres of pixels, float64 n x 2."""
    turn = source.transform
    x = turn.a * (column + 0.5) + turn.b * (row + 0.5) + turn.c
    y = turn.d * (column + 0.5) + turn.e * (row + 0.5) + turn.f
    if source.crs is not None and source.crs != WGS84:
        x, y = pyproj.Transformer.from_crs(source.crs.to_wkt(), WGS84, always_xy=True).transform(x, y)
    return np.column_stack([x, y])
