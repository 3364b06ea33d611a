"""Rasters of AlphaEarth and TESSERA, made to their documented layouts, are recognised, decoded and averaged."""

import numpy as np
import pyproj
import pytest

from mobclip.errors import InputError
from mobclip.geo import h3_cells

rasterio = pytest.importorskip("rasterio")

from mobclip.features.imagery import imagery_of_cells
from mobclip.features.modality import without_constants
from mobclip.features.rasters import opened
from mobclip.features.zonal import zonal_statistics

WEST, NORTH, SIZE, PIXELS = 385_000.0, 6_675_000.0, 10.0, 96  # UTM zone 35N, Helsinki
CRS = "EPSG:32635"
ALPHAEARTH_NAMES = [f"A{band:02}" for band in range(64)]
TESSERA_NAMES = [f"Tessera_Band_{band}" for band in range(128)]
NOWHERE = np.s_[:, :32]  # the western pixels are masked


def write(path, bands, names=None, transform=None, tags=None, **profile):
    """A tiled GeoTIFF of 10 m pixels."""
    transform = transform or rasterio.Affine(SIZE, 0, WEST, 0, -SIZE, NORTH)
    profile = {"driver": "GTiff", "count": len(bands), "height": bands.shape[1], "width": bands.shape[2], "tiled": True,
               "dtype": bands.dtype, "crs": CRS, "transform": transform, "compress": "deflate"} | profile  # fmt: skip
    with rasterio.open(path, "w", **profile) as target:
        target.write(bands)
        target.descriptions = names or [None] * len(bands)
        target.update_tags(**(tags or {}))
    return path


@pytest.fixture(scope="module")
def cells():
    """Cells of resolution 11, about 50 m wide, wholly inside the raster, some of them where it is masked."""
    to_degrees = pyproj.Transformer.from_crs(CRS, "EPSG:4326", always_xy=True)
    lon, lat = to_degrees.transform([WEST + 60, WEST + 900], [NORTH - 900, NORTH - 60])
    found = h3_cells.cells_of_extent((lon[0], lat[0], lon[1], lat[1]), 11, "centre")
    return found[:: len(found) // 20]


@pytest.fixture(scope="module")
def vectors():
    """Vectors of length 1, 64 x rows x columns, that vary slowly."""
    draw = np.random.default_rng(0)
    smooth = draw.normal(size=(64, 6, 6)).repeat(PIXELS // 6, axis=1).repeat(PIXELS // 6, axis=2)
    values = smooth + 0.3 * draw.normal(size=(64, PIXELS, PIXELS))
    return values / np.linalg.norm(values, axis=0)


@pytest.fixture(scope="module")
def alphaearth(vectors):
    """The int8 of the vectors, as the documentation says, -128 where masked."""
    quantised = np.round(np.sign(vectors) * np.sqrt(np.abs(vectors)) * 127.5).clip(-127, 127).astype(np.int8)
    quantised[(slice(None), *NOWHERE)] = -128
    return quantised


@pytest.fixture(scope="module")
def tessera():
    """Int8 rows x columns x 128 and a scale for each pixel, not a number where masked."""
    draw = np.random.default_rng(1)
    quantised = draw.integers(-127, 128, (PIXELS, PIXELS, 128), dtype=np.int8)
    scales = draw.uniform(0.01, 0.05, (PIXELS, PIXELS)).astype(np.float32)
    scales[NOWHERE] = np.nan
    scales[:, 32:36] = 0
    return quantised, scales


def of_floats(tmp_path, values, cells):
    """Means and standard deviations, n x bands, of a raster that holds values as they are."""
    path = write(tmp_path / "floats.tif", values.astype(np.float32), nodata=np.nan)
    with opened(path) as source:
        means, deviations = zonal_statistics(source, cells, [("mean", {}), ("stdev", {})])
    return means.T, deviations.T


def decoded(quantised):
    values = np.sign(quantised.astype(float)) * (np.abs(quantised.astype(float)) / 127.5) ** 2
    values[:, quantised[0] == -128] = np.nan
    return values


def test_alphaearth_is_dequantised_before_it_is_averaged(tmp_path, alphaearth, vectors, cells):
    path = write(tmp_path / "aef.tiff", alphaearth, ALPHAEARTH_NAMES, nodata=-128)
    found = imagery_of_cells(path, cells, "aef")
    means, deviations = of_floats(tmp_path, decoded(alphaearth), cells)
    assert found.modality.columns == (*(f"aef_{name}" for name in ALPHAEARTH_NAMES), "aef_spread")
    assert found.modality.values[:, :64] == pytest.approx(means, abs=1e-5, nan_ok=True)
    assert found.modality.values[:, 64] == pytest.approx(np.sqrt((deviations**2).sum(axis=1)), abs=1e-4, nan_ok=True)
    assert found.notes == ("The raster holds AlphaEarth embeddings: 64 bands, dequantised.",) and not found.remarks
    missing = np.isnan(found.modality.values).all(axis=1)
    assert 0 < missing.sum() < len(cells) / 2  # where all pixels are masked
    exact, _ = of_floats(tmp_path, np.where(alphaearth == -128, np.nan, vectors), cells)
    assert found.modality.values[:, :64] == pytest.approx(exact, abs=3e-3, nan_ok=True)  # as before it was quantised
    assert without_constants(found.modality).columns == found.modality.columns


@pytest.mark.parametrize("how", ["without names", "bottom up", "without nodata", "names in lower case", "three bands"])
def test_other_copies_of_alphaearth_are_recognised(tmp_path, alphaearth, cells, how):
    """Such as those of Source Cooperative, whose rows go from the bottom to the top, and of gdalbuildvrt, without names."""
    bands, names, more = alphaearth, ALPHAEARTH_NAMES, {"nodata": -128}
    if how == "without names":
        names = None
    elif how == "bottom up":
        bands = alphaearth[:, ::-1]
        more["transform"] = rasterio.Affine(SIZE, 0, WEST, 0, SIZE, NORTH - PIXELS * SIZE)
    elif how == "without nodata":
        more = {}
    elif how == "names in lower case":
        names = [name.lower() for name in names]
    else:
        bands, names = alphaearth[3:6], names[3:6]
    expected = imagery_of_cells(write(tmp_path / "aef.tiff", alphaearth, ALPHAEARTH_NAMES, nodata=-128), cells, "aef")
    found = imagery_of_cells(write(tmp_path / "copy.tif", bands, names, **more), cells, "aef")
    columns = [expected.modality.columns.index(name) for name in found.modality.columns if name != "aef_spread"]
    values = found.modality.values[:, :-1]
    assert len(columns) == len(bands)
    assert values == pytest.approx(expected.modality.values[:, columns], abs=1e-5, nan_ok=True)


def test_floats_of_alphaearth_as_earth_engine_exports_them_are_taken_as_they_are(tmp_path, alphaearth, cells):
    values = decoded(alphaearth)
    path = write(tmp_path / "export.tif", np.nan_to_num(values, nan=0.0), ALPHAEARTH_NAMES)
    found = imagery_of_cells(path, cells, "aef")
    means, _ = of_floats(tmp_path, values, cells)
    assert found.modality.values[:, :64] == pytest.approx(means, abs=1e-5, nan_ok=True)  # zeros are no embedding
    assert found.notes == ("The raster holds AlphaEarth embeddings: 64 bands, taken as they are.",)


def test_vectors_of_another_length_than_alphaearths_are_said(tmp_path, vectors, cells):
    linear = np.round(vectors * 127).astype(np.int8)
    found = imagery_of_cells(write(tmp_path / "linear.tif", linear, ALPHAEARTH_NAMES, nodata=-128), cells, "x")
    assert len(found.remarks) == 1 and "have lengths of about 0.2" in found.remarks[0]


@pytest.mark.parametrize("statistics", ["zonal", "window"])
def test_a_tile_of_tessera_is_read_with_its_scales_and_its_place(tmp_path, tessera, cells, statistics):
    """The folders and names are those of geotessera."""
    quantised, scales = tessera
    folder = tmp_path / "global_0.1_degree_representation/2024/grid_24.95_60.15"
    folder.mkdir(parents=True)
    (tmp_path / "landmasks").mkdir()
    path = folder / "grid_24.95_60.15.npy"
    np.save(path, quantised)
    with pytest.raises(InputError, match="does not say where it lies: put the GeoTIFF grid_24.95_60.15.tiff"):
        imagery_of_cells(path, cells, "t")
    write(tmp_path / "landmasks/grid_24.95_60.15.tiff", np.ones((1, PIXELS, PIXELS), np.uint8))
    with pytest.raises(InputError, match="needs its scales: put the file grid_24.95_60.15_scales.npy beside it"):
        imagery_of_cells(path, cells, "t")
    np.save(folder / "grid_24.95_60.15_scales.npy", scales)
    found = imagery_of_cells(path, cells, "t", statistics=statistics, radius=2)
    values = np.where(scales > 0, np.moveaxis(quantised * scales[..., None], -1, 0), np.nan)
    if statistics == "zonal":
        means, deviations = of_floats(tmp_path, values, cells)
        spread = np.sqrt((deviations**2).sum(axis=1))
        assert found.modality.values[:, 128] == pytest.approx(spread, rel=1e-3, nan_ok=True)
    else:
        floats = write(tmp_path / "floats.tif", values.astype(np.float32), nodata=np.nan)
        windows = imagery_of_cells(floats, cells, "x", statistics="window", radius=2, embedding="none").modality
        means = windows.values[:, :128]
    assert found.modality.columns == (*(f"t_{band:03}" for band in range(128)), "t_spread")
    assert found.modality.values[:, :128] == pytest.approx(means, abs=1e-4, nan_ok=True)
    assert found.notes == ("The raster holds TESSERA embeddings: 128 bands, dequantised.",)


@pytest.mark.parametrize("scales_as", ["npy", "npy of each band", "tif"])
def test_int8_of_tessera_as_a_geotiff_has_its_scales_beside_it(tmp_path, tessera, cells, scales_as):
    quantised, scales = tessera
    path = write(tmp_path / "grid_24.95_60.15.tif", np.moveaxis(quantised, -1, 0))
    plain = imagery_of_cells(path, cells[-3:], "t")  # 128 bands of int8 may be anything
    assert not plain.notes
    with pytest.raises(InputError, match="which need their scales: put the file"):
        imagery_of_cells(path, cells, "t", embedding="tessera")
    if scales_as == "tif":
        write(tmp_path / "grid_24.95_60.15_scales.tif", scales[None])
    else:
        whole = scales if scales_as == "npy" else np.repeat(scales[..., None], 128, axis=2)
        np.save(tmp_path / "grid_24.95_60.15_scales.npy", whole)
    found = imagery_of_cells(path, cells, "t")
    means, _ = of_floats(
        tmp_path, np.where(scales > 0, np.moveaxis(quantised * scales[..., None], -1, 0), np.nan), cells
    )
    assert found.modality.values[:, :128] == pytest.approx(means, abs=1e-4, nan_ok=True)
    assert found.notes == ("The raster holds TESSERA embeddings: 128 bands, dequantised.",)


def test_geotiffs_of_tessera_hold_floats_already(tmp_path, tessera, cells):
    quantised, scales = tessera
    values = np.moveaxis(quantised * scales[..., None], -1, 0).astype(np.float32)
    tags = {"TESSERA_DATASET_VERSION": "1.1", "TESSERA_YEAR": "2024"}
    path = write(tmp_path / "grid_24.95_60.15_2024.tiff", values, TESSERA_NAMES, tags=tags)
    found = imagery_of_cells(path, cells, "t")
    means, _ = of_floats(tmp_path, np.where(scales > 0, values, np.nan), cells)
    assert found.modality.values[:, :128] == pytest.approx(means, abs=1e-4, nan_ok=True)
    assert found.notes == ("The raster holds TESSERA embeddings: 128 bands, taken as they are.",)
    some = write(tmp_path / "rgb.tif", values[[30, 60, 90]], [TESSERA_NAMES[band] for band in (30, 60, 90)])
    assert imagery_of_cells(some, cells, "t").modality.columns == ("t_030", "t_060", "t_090", "t_spread")


def test_recognition_can_be_switched_off_and_forced(tmp_path, alphaearth, cells):
    path = write(tmp_path / "aef.tiff", alphaearth, ALPHAEARTH_NAMES, nodata=-128)
    plain = imagery_of_cells(path, cells, "x", embedding="none")
    assert "x_1_mean" in plain.modality.columns and not plain.notes
    assert np.nanmax(np.abs(plain.modality.values)) > 1
    bare = write(tmp_path / "bare.tif", alphaearth)  # neither names nor nodata: nothing tells what it is
    assert not imagery_of_cells(bare, cells[-3:], "x").notes
    forced = imagery_of_cells(bare, cells, "aef", embedding="alphaearth").modality
    expected = imagery_of_cells(path, cells, "aef").modality
    assert forced.columns == expected.columns and np.array_equal(forced.values, expected.values, equal_nan=True)
    other = write(tmp_path / "other.tif", alphaearth[:5])
    with pytest.raises(InputError, match="AlphaEarth has 64 bands, A00 to A63, but the raster .* has 5"):
        imagery_of_cells(other, cells, "x", embedding="alphaearth")


@pytest.mark.parametrize("names", [["red", "green", "blue"], ["A01", "A02", "A99"], ["B1", "B2", "A00"]])
def test_other_rasters_are_no_embeddings(tmp_path, alphaearth, cells, names):
    found = imagery_of_cells(write(tmp_path / "rgb.tif", alphaearth[:3], names, nodata=-128), cells, "x")
    assert "x_1_mean" in found.modality.columns and not found.notes


def test_files_of_a_tile_that_do_not_fit_or_are_damaged_are_refused(tmp_path, tessera, cells):
    quantised, scales = tessera
    path, beside = tmp_path / "grid_24.95_60.15.npy", tmp_path / "grid_24.95_60.15_scales.npy"
    np.save(path, quantised)
    np.save(beside, scales[:-1])
    place = write(tmp_path / "grid_24.95_60.15.tiff", np.ones((1, PIXELS, PIXELS), np.uint8))
    with pytest.raises(InputError, match="The scales .* are 95 x 96 x 1, but the raster has 96 x 96 pixels"):
        imagery_of_cells(path, cells, "t")
    np.save(beside, scales)
    with pytest.raises(InputError, match="is a tile of TESSERA, not of AlphaEarth"):
        imagery_of_cells(path, cells, "t", embedding="alphaearth")
    write(place, np.ones((1, 80, 80), np.uint8))
    with pytest.raises(InputError, match="has other pixels than"):
        imagery_of_cells(path, cells, "t")
    write(place, np.ones((1, PIXELS, PIXELS), np.uint8))
    beside.write_bytes(beside.read_bytes()[:5000])
    with pytest.raises(InputError, match="scales.npy cannot be read .* get the file again"):
        imagery_of_cells(path, cells, "t")
    np.save(path, np.zeros(5, np.int8))
    with pytest.raises(InputError, match="holds no array of numbers by row and column"):
        imagery_of_cells(path, cells, "t")
    np.save(path, np.array([{}], dtype=object), allow_pickle=True)
    with pytest.raises(InputError, match="cannot be read"):
        imagery_of_cells(path, cells, "t")


def test_int8_bands_as_many_as_an_embedding_has_get_a_hint(tmp_path, cells, tessera, alphaearth):
    quantised, _ = tessera
    bands = np.moveaxis(quantised, -1, 0)
    path = write(tmp_path / "tile.tif", bands)
    [hint] = imagery_of_cells(path, cells, "x").remarks
    assert "tile.tif has 128 bands of int8, as TESSERA embeddings have" in hint and "with _scales at the end" in hint
    assert imagery_of_cells(path, cells, "x", embedding="none").remarks == ()
    assert imagery_of_cells(write(tmp_path / "most.tif", bands[:127]), cells, "x").remarks == ()
    [hint] = imagery_of_cells(write(tmp_path / "alpha.tif", np.maximum(alphaearth, -127)), cells, "x").remarks
    assert "alpha.tif has 64 bands of int8, as AlphaEarth embeddings have" in hint and "choose alphaearth" in hint
