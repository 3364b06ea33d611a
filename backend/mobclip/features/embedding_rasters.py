"""Rasters of embeddings that people download, told by their bands: AlphaEarth Foundations and TESSERA.

AlphaEarth (Brown et al. 2025, https://developers.google.com/earth-engine/guides/aef_on_gcs_readme): 64 bands A00 to A63, vectors
of length 1. As GeoTIFF int8, -128 where masked, and value = sign(x) (|x| / 127.5)²; exported by Earth Engine as floats.

TESSERA (Feng et al. 2025, https://geotessera.readthedocs.io): 128 bands, vectors of any length. As GeoTIFF floats, bands
Tessera_Band_0 to Tessera_Band_127; as tiles int8 with a scale for each pixel, not a number where masked (see `tessera_tile`).
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import rasterio
from rasterio.windows import Window

from mobclip.choices import RasterEmbedding
from mobclip.errors import InputError
from mobclip.features.tessera_tile import Scales, Tile, scales_of

ALPHAEARTH_BAND = re.compile(r"A([0-5]\d|6[0-3])", re.IGNORECASE)
ALPHAEARTH_BANDS = 64
ALPHAEARTH_NODATA = -128
ALPHAEARTH_UNIT = 127.5
TESSERA_BAND = re.compile(r"Tessera_Band_(\d+)", re.IGNORECASE)
TESSERA_BANDS = 128
TESSERA_TAG = "TESSERA_"  # with which the metadata of its GeoTIFFs begin


@dataclass(frozen=True, kw_only=True)
class Embedding:
    """How the bands of a raster are an embedding.

    Attributes:
        title: such as AlphaEarth.
        bands: names for columns.
        decode: from pixels, float32 bands x rows x columns with NaN where masked and scaled as the bands say, and their window
            to the values of the vectors.
        quantised: whether the file has them as int8.
        unit: whether whole vectors have length 1.
    """

    title: str
    bands: tuple[str, ...]
    decode: Callable[[np.ndarray, Window], np.ndarray]
    quantised: bool
    unit: bool = False

    @property
    def sentence(self) -> str:
        """What was recognised, for the log."""
        how = "dequantised" if self.quantised else "taken as they are"
        return f"The raster holds {self.title} embeddings: {len(self.bands)} bands, {how}."


def recognised(dataset: rasterio.DatasetReader, choice: RasterEmbedding) -> Embedding | None:
    """The embedding that a raster holds, None for other rasters.

    Args:
        choice: `auto` to look at the bands, `none` for none, or the embedding that it is.

    Raises:
        InputError: it cannot be what was chosen, or its scales are missing.
    """
    if choice in ("auto", "alphaearth") and _is_alphaearth(dataset, choice == "alphaearth"):
        return _alphaearth(dataset)
    if choice in ("auto", "tessera") and _is_tessera(dataset, choice == "tessera"):
        return _tessera(dataset)
    return None


def hint(dataset: rasterio.DatasetReader) -> str:
    """A sentence on a raster that is not recognised, where its bands are as many and of the type of an embedding; else empty."""
    if _kinds(dataset) != {"int8"}:
        return ""
    if dataset.count == TESSERA_BANDS:
        return (
            f"The raster {dataset.name} has {TESSERA_BANDS} bands of int8, as TESSERA embeddings have, but no file of their "
            "scales beside it: if it holds them, put that file there, with _scales at the end of its name, because without "
            "scales its values mean nothing."
        )
    if dataset.count == ALPHAEARTH_BANDS:
        return (
            f"The raster {dataset.name} has {ALPHAEARTH_BANDS} bands of int8, as AlphaEarth embeddings have, but neither their "
            f"names, A00 to A63, nor {ALPHAEARTH_NODATA} as nodata: if it holds them, choose alphaearth as its embedding."
        )
    return ""


def of_tile(tile: Tile, choice: RasterEmbedding) -> Embedding:
    """The embedding of a tile of TESSERA, whose values are read as floats.

    Raises:
        InputError: AlphaEarth was chosen.
    """
    if choice == "alphaearth":
        raise InputError(f"{tile.path} is a tile of TESSERA, not of AlphaEarth: choose another embedding.")
    return Embedding(
        title="TESSERA",
        bands=_columns(tile.bands),
        decode=without_zero_vectors,
        quantised=tile.scales is not None,
    )


def decode_alphaearth(pixels: np.ndarray, _: Window | None = None) -> np.ndarray:
    """AlphaEarth's int8, as floats bands x rows x columns, as values from -1 to 1; a pixel masked in one band is NaN in all."""
    masked = (np.isnan(pixels) | (pixels == ALPHAEARTH_NODATA)).any(axis=0)
    values = np.sign(pixels) * np.square(pixels / np.float32(ALPHAEARTH_UNIT))
    values[:, masked] = np.nan
    return values


def without_zero_vectors(pixels: np.ndarray, _: Window | None = None) -> np.ndarray:
    """Floats as they are, NaN in all bands of a pixel that is masked in one or 0 in all, which no embedding is."""
    pixels[:, np.isnan(pixels).any(axis=0) | (pixels == 0).all(axis=0)] = np.nan
    return pixels


def _is_alphaearth(dataset: rasterio.DatasetReader, chosen: bool) -> bool:
    names = _numbers(dataset, ALPHAEARTH_BAND)
    whole = dataset.count == ALPHAEARTH_BANDS
    if chosen:
        if not names and not whole:
            raise InputError(
                f"AlphaEarth has {ALPHAEARTH_BANDS} bands, A00 to A63, but the raster {dataset.name} has {dataset.count}: choose "
                "another raster, or another embedding."
            )
        return True
    if names:
        return whole or _kinds(dataset) <= {"int8"}  # of some bands only: other data may have names such as A01
    return whole and _kinds(dataset) == {"int8"} and set(dataset.nodatavals) == {ALPHAEARTH_NODATA}


def _alphaearth(dataset: rasterio.DatasetReader) -> Embedding:
    numbers = _numbers(dataset, ALPHAEARTH_BAND) or list(range(dataset.count))
    quantised = _are_integers(dataset)
    return Embedding(
        title="AlphaEarth",
        bands=tuple(f"A{number:02}" for number in numbers),
        decode=decode_alphaearth if quantised else without_zero_vectors,
        quantised=quantised,
        unit=dataset.count == ALPHAEARTH_BANDS,
    )


def _is_tessera(dataset: rasterio.DatasetReader, chosen: bool) -> bool:
    if chosen or _numbers(dataset, TESSERA_BAND) or any(tag.startswith(TESSERA_TAG) for tag in dataset.tags()):
        return True
    return dataset.count == TESSERA_BANDS and _kinds(dataset) == {"int8"} and scales_of(dataset.name) is not None


def _tessera(dataset: rasterio.DatasetReader) -> Embedding:
    numbers = _numbers(dataset, TESSERA_BAND) or list(range(dataset.count))
    quantised = _are_integers(dataset)
    if not quantised or set(dataset.scales) != {1.0}:  # which are then applied already
        return Embedding(title="TESSERA", bands=_columns(numbers), decode=without_zero_vectors, quantised=quantised)
    file = scales_of(dataset.name)
    if file is None:
        raise InputError(
            f"The raster {dataset.name} holds TESSERA embeddings as whole numbers, which need their scales: put the file of "
            "the scales beside it, with _scales at the end of its name."
        )
    scales = Scales(file)
    scales.check(dataset.height, dataset.width, numbers)
    return Embedding(
        title="TESSERA",
        bands=_columns(numbers),
        decode=lambda pixels, window: scales.apply(pixels, window, numbers),
        quantised=True,
    )


def _columns(numbers: Sequence[int]) -> tuple[str, ...]:
    return tuple(f"{number:03}" for number in numbers)


def _numbers(dataset: rasterio.DatasetReader, pattern: re.Pattern[str]) -> list[int]:
    """The numbers in the names of all bands, empty where one has another name or two have the same."""
    matches = [pattern.fullmatch((name or "").strip()) for name in dataset.descriptions]
    numbers = [int(match[1]) for match in matches if match]
    return numbers if len(set(numbers)) == dataset.count else []


def _kinds(dataset: rasterio.DatasetReader) -> set[str]:
    return set(dataset.dtypes)


def _are_integers(dataset: rasterio.DatasetReader) -> bool:
    return all(np.dtype(kind).kind in "iu" for kind in dataset.dtypes)
