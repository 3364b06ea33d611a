"""How many people live in each cell, from a raster: what zones are spread by."""

import os

import numpy as np
import pyproj
import rasterio
import shapely
from exactextract import exact_extract
from exactextract.raster import RasterSource
from rasterio.windows import Window

from mobclip.errors import InputError
from mobclip.features.patches import opened
from mobclip.geo import h3_cells
from mobclip.geo.extent import WGS84
from mobclip.progress import Progress, no_progress

PIXELS_PER_READ = 4_000_000
SEGMENT_DEGREES = 0.1  # edges of cells bend in another CRS: they are transformed in segments of this length
NOT_COVERED = "does not cover any of the cells."


def people_of_cells(
    raster: str | os.PathLike, cells: np.ndarray, progress: Progress = no_progress, crs: str | None = None
) -> np.ndarray:
    """Sums of pixels by cell, each by the share of its area that lies in the cell, float64 n.

    Args:
        raster: people by pixel in its first band, in any CRS; without one it is taken for EPSG:4326. Masked and negative
            pixels count 0.
        cells: uint64 H3 indexes.
        crs: of the raster, a code or WKT; by default what the file says.

    Raises:
        InputError: cannot be opened, or covers none of the cells.
    """
    people = np.zeros(len(cells))
    with opened(raster) as source:
        boundaries = _in_pixels(source, h3_cells.cell_boundaries(cells), crs)
        inside = np.flatnonzero(shapely.intersects(boundaries, shapely.box(0, 0, source.width, source.height)))
        if not len(inside):
            raise InputError(f"The raster {source.name} {NOT_COVERED}")
        features = [{"geometry": shapely.geometry.mapping(boundaries[row]), "id": str(row)} for row in inside]
        sums = exact_extract(
            _People(source),
            features,
            ["sum"],
            include_cols="id",
            strategy="raster-sequential",
            max_cells_in_memory=PIXELS_PER_READ,
            progress=lambda fraction, _: progress(fraction, "Aggregating population"),
        )
    for feature in sums:
        people[int(feature["id"])] = feature["properties"]["sum"]
    return people


class _People(RasterSource):
    """The first band of a raster in units of its pixels, x to the right and y upwards, for exactextract."""

    def __init__(self, source: rasterio.DatasetReader):
        super().__init__()
        self.source = source

    def res(self) -> tuple[float, float]:
        return 1.0, 1.0

    def extent(self) -> tuple[float, float, float, float]:
        return 0.0, 0.0, float(self.source.width), float(self.source.height)

    def srs_wkt(self) -> None:
        return None

    def nodata_value(self) -> None:
        return None

    def read_window(self, x0: int, y0: int, nx: int, ny: int) -> np.ndarray:
        pixels = self.source.read(1, window=Window(x0, y0, nx, ny), masked=True).astype(np.float64).filled(0)
        return np.maximum(np.nan_to_num(pixels), 0)


def _in_pixels(source: rasterio.DatasetReader, polygons: np.ndarray, crs: str | None) -> np.ndarray:
    """Polygons in EPSG:4326 as ones in units of the raster's pixels, y upwards; empty where the raster's CRS has no place."""
    inverse = ~source.transform
    transform = None
    crs = crs or (None if source.crs is None else source.crs.to_wkt())
    if crs is not None and pyproj.CRS.from_user_input(crs) != WGS84:
        polygons = shapely.segmentize(polygons, SEGMENT_DEGREES)
        transform = pyproj.Transformer.from_crs(WGS84, crs, always_xy=True).transform

    def to_pixels(xy: np.ndarray) -> np.ndarray:
        x, y = xy.T if transform is None else transform(*xy.T)
        column = inverse.a * x + inverse.b * y + inverse.c
        row = inverse.d * x + inverse.e * y + inverse.f
        return np.column_stack([column, source.height - row])

    moved = shapely.transform(polygons, to_pixels)
    finite = np.isfinite(shapely.bounds(moved)).all(axis=1)
    return np.where(finite, moved, shapely.Polygon())
