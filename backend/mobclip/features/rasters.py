"""Rasters that features are made of: where their pixels lie, and windows of them as numbers with NaN where they are masked."""

import contextlib
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import pyproj
import rasterio
import shapely
from rasterio.windows import Window

from mobclip.choices import RasterEmbedding
from mobclip.errors import InputError
from mobclip.features import embedding_rasters
from mobclip.features.embedding_rasters import Embedding
from mobclip.features.tessera_tile import Tile
from mobclip.features.untagged_nodata import UntaggedNodata
from mobclip.geo.extent import WGS84, elsewhere, extent_of
from mobclip.io.atomic import first_line

SEGMENT_DEGREES = 0.1  # edges of cells bend in another CRS: they are transformed in segments of this length
TURN = 360.0  # degrees


@dataclass(frozen=True, kw_only=True)
class Raster:
    """An open raster.

    Attributes:
        name: for sentences.
        width, height: in pixels.
        transform: from pixels, columns to the right and rows downwards, to the CRS.
        crs: of its coordinates.
        bands: their names in columns: their numbers, or those of an embedding.
        read: from a window of pixels to float32 bands x rows x columns, NaN where masked, scaled as the bands say.
        embedding: what the bands are, where they are an embedding.
        hint: a sentence where they may be one and are not taken for it.
    """

    name: str
    width: int
    height: int
    transform: rasterio.Affine
    crs: pyproj.CRS
    bands: tuple[str, ...]
    read: Callable[[Window], np.ndarray]
    embedding: Embedding | None = None
    hint: str = ""

    def to_pixels(self, lonlat: np.ndarray, turn: float = 0.0) -> np.ndarray:
        """Places in degrees, n x 2, as fractional columns and rows, n x 2; not finite where the CRS has no such place.

        Args:
            turn: one of `turns`.
        """
        x, y = lonlat.T
        if self.crs != WGS84:
            x, y = pyproj.Transformer.from_crs(WGS84, self.crs, always_xy=True).transform(x, y)
        x = x + turn
        inverse = ~self.transform
        columns = inverse.a * x + inverse.b * y + inverse.c
        rows = inverse.d * x + inverse.e * y + inverse.f
        return np.column_stack([columns, rows])

    def turns(self) -> list[float]:
        """Degrees to add to longitudes from -180 to 180 to meet the raster, such as 0 and 360 for one from 0 to 360."""
        if not self.crs.is_geographic:
            return [0.0]
        x, _ = self.corners().T
        return [turn for turn in (0.0, TURN, -TURN) if x.min() < turn + 180 and x.max() > turn - 180] or [0.0]

    def corners(self) -> np.ndarray:
        """Its corners in its CRS, x and y, 4 x 2."""
        columns, rows = np.array([(0, 0), (self.width, 0), (0, self.height), (self.width, self.height)]).T
        place = self.transform
        return np.column_stack(
            [place.a * columns + place.b * rows + place.c, place.d * columns + place.e * rows + place.f]
        )

    def polygons_in_pixels(self, polygons: np.ndarray) -> np.ndarray:
        """Polygons in EPSG:4326 as ones in units of pixels, y upwards; empty where the raster's CRS has no such place."""
        if self.crs != WGS84:
            polygons = shapely.segmentize(polygons, SEGMENT_DEGREES)
        turned = []
        for turn in self.turns():
            pixels = shapely.transform(polygons, lambda xy, turn=turn: self._upwards(xy, turn))
            finite = np.isfinite(shapely.bounds(pixels)).all(axis=1)
            turned.append(np.where(finite, pixels, shapely.Polygon()))
        return turned[0] if len(turned) == 1 else shapely.union_all(turned, axis=0)

    def _upwards(self, lonlat: np.ndarray, turn: float) -> np.ndarray:
        columns, rows = self.to_pixels(lonlat, turn).T
        return np.column_stack([columns, self.height - rows])


@contextlib.contextmanager
def opened(
    path: str | os.PathLike,
    crs: str | None = None,
    embedding: RasterEmbedding = "none",
    nodata: UntaggedNodata | None = None,
) -> Iterator[Raster]:
    """Open any raster that GDAL reads, or a tile of TESSERA as .npy.

    Args:
        crs: of the raster, a code or WKT; by default what the file says.
        embedding: whether its bands are an embedding to decode; `auto` recognises it.
        nodata: looks at the pixels that are read, where they are no embedding.

    Raises:
        InputError: it cannot be opened, or has no bands, no place or no CRS.
    """
    if Path(path).suffix.lower() == ".npy":
        tile = Tile(Path(path))
        vectors = embedding_rasters.of_tile(tile, embedding)
        with opened(tile.landmask, crs) as landmask:
            tile.check_size(landmask.height, landmask.width)
            yield replace(landmask, name=str(path), bands=vectors.bands, read=tile.read, embedding=vectors)
        return
    with _dataset(path) as dataset:
        found = embedding_rasters.recognised(dataset, embedding)
        numbers = tuple(str(band) for band in dataset.indexes)
        yield Raster(
            name=str(path),
            width=dataset.width,
            height=dataset.height,
            transform=_transform(dataset, path),
            crs=_crs(crs, dataset, path),
            bands=numbers if found is None else found.bands,
            read=lambda window: read_window(dataset, window, found, nodata),
            embedding=found,
            hint=embedding_rasters.hint(dataset) if embedding == "auto" and found is None else "",
        )


def not_covered(raster: Raster, lonlat: np.ndarray) -> str:
    """A sentence that says where a raster is that holds none of some places in degrees, n x 2, and where they are."""
    to_degrees = pyproj.Transformer.from_crs(raster.crs, WGS84, always_xy=True)
    corners = np.column_stack(to_degrees.transform(*raster.corners().T))
    (west, south), (east, north) = corners.min(axis=0), corners.max(axis=0)
    extent = (float(west), float(south), float(east), float(north)) if np.isfinite(corners).all() else None
    return elsewhere(f"The raster {raster.name} does not cover any of the cells", extent, extent_of(lonlat))


def read_window(
    dataset: rasterio.DatasetReader,
    window: Window,
    embedding: Embedding | None = None,
    nodata: UntaggedNodata | None = None,
) -> np.ndarray:
    """The pixels of a window as `Raster.read` gives them; `nodata` looks at them unless they are an embedding.

    Raises:
        InputError: the file is damaged.
    """

    def masked(part: Window) -> np.ndarray:
        return _masked(dataset, part)

    pixels = masked(window) if nodata is None or embedding is not None else nodata.add(window, masked)
    scales, offsets = np.array(dataset.scales), np.array(dataset.offsets)
    if (scales != 1).any() or (offsets != 0).any():
        pixels = (pixels * scales[:, None, None] + offsets[:, None, None]).astype(np.float32)
    return pixels if embedding is None else embedding.decode(pixels, window)


def _masked(dataset: rasterio.DatasetReader, window: Window) -> np.ndarray:
    """The pixels of a window as they are in the file, float32 bands x rows x columns, NaN where masked."""
    try:
        pixels = dataset.read(window=window).astype(np.float32)
        masked = any(rasterio.enums.MaskFlags.all_valid not in flags for flags in dataset.mask_flag_enums)
        masks = dataset.read_masks(window=window) if masked else None
    except rasterio.errors.RasterioError as error:
        raise InputError(f"The raster {dataset.name} is damaged ({first_line(error)}): get the file again.") from error
    if masks is not None:
        pixels[masks == 0] = np.nan
    return pixels


@contextlib.contextmanager
def _dataset(path: str | os.PathLike) -> Iterator[rasterio.DatasetReader]:
    try:
        dataset = rasterio.open(path)
    except (rasterio.errors.RasterioError, TypeError, ValueError) as error:
        raise InputError(f"The raster {path} cannot be opened ({first_line(error)}).") from error
    with dataset:
        if not dataset.count:
            parts = ", ".join(dataset.subdatasets[:3])
            raise InputError(
                f"The raster {path} has no bands" + (f": name one of its parts, such as {parts}." if parts else ".")
            )
        if any(np.dtype(kind).kind == "c" for kind in dataset.dtypes if not kind.startswith("complex_int")):
            raise InputError(f"The raster {path} has complex numbers: convert them to real ones first.")
        yield dataset


def _transform(dataset: rasterio.DatasetReader, path: str | os.PathLike) -> rasterio.Affine:
    if dataset.transform.is_identity and (dataset.gcps[0] or dataset.rpcs):
        raise InputError(
            f"The raster {path} is placed by control points: warp it to a coordinate reference system first."
        )
    if dataset.transform.is_identity or dataset.transform.is_degenerate:
        raise InputError(f"The raster {path} does not say where its pixels lie: georeference it first.")
    return dataset.transform


def _crs(crs: str | None, dataset: rasterio.DatasetReader, path: str | os.PathLike) -> pyproj.CRS:
    """The CRS that was named, else that of the file, else that of a .prj beside it."""
    beside = Path(path).with_suffix(".prj")
    what = f"'{crs}'"
    try:
        if crs is not None:
            return pyproj.CRS.from_user_input(crs)
        what = f"of the raster {path}"
        if dataset.crs is not None:
            return pyproj.CRS.from_wkt(dataset.crs.to_wkt())
        if beside.is_file():
            return pyproj.CRS.from_user_input(beside.read_text(encoding="utf-8", errors="replace").strip())
    except (pyproj.exceptions.CRSError, rasterio.errors.CRSError) as error:
        raise InputError(
            f"The coordinate reference system {what} is unknown: give a code such as EPSG:4326."
        ) from error
    raise InputError(
        f"The raster {path} has no coordinate reference system: assign one, or name it, such as EPSG:4326."
    )
