"""How many people live in each cell, from a raster: what zones are spread by."""

import os
from dataclasses import replace

import numpy as np
from rasterio.windows import Window

from mobclip.features.rasters import opened
from mobclip.features.zonal import zonal_statistics
from mobclip.progress import Progress, no_progress


def people_of_cells(
    raster: str | os.PathLike, cells: np.ndarray, progress: Progress = no_progress, crs: str | None = None
) -> np.ndarray:
    """Sums of pixels by cell, each by the share of its area that lies in the cell, float64 n.

    Args:
        raster: people by pixel in its first band, in any CRS. Masked and negative pixels count 0.
        cells: uint64 H3 indexes.
        crs: of the raster, a code or WKT; by default what the file says.

    Raises:
        InputError: cannot be opened, has no CRS, or covers none of the cells.
    """
    with opened(raster, crs) as source:

        def people(window: Window) -> np.ndarray:
            return np.maximum(np.nan_to_num(source.read(window)[:1]), 0)

        counted = replace(source, bands=source.bands[:1], read=people)
        return np.nan_to_num(zonal_statistics(counted, cells, [("sum", {})], progress)[0, 0])
