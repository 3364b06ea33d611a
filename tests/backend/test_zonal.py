"""What the pixels of a raster in each cell are like, and rasters that cannot say it."""

import numpy as np
import pytest
import shapely

from mobclip.errors import Cancelled, InputError
from mobclip.geo import h3_cells

rasterio = pytest.importorskip("rasterio")

from mobclip.features import zonal
from mobclip.features.imagery import OPERATIONS, imagery_of_cells
from mobclip.features.population import people_of_cells
from mobclip.features.rasters import opened

GEORGIA = (-84.6, 33.6, -84.0, 34.0)


def write(path, bands, west, north, size, crs="EPSG:4326", **profile):
    """Bands n x rows x columns as a GeoTIFF of square pixels."""
    bands = np.asarray(bands)
    transform = profile.pop("transform", rasterio.Affine(size, 0, west, 0, -size, north))
    placed = {} if transform is None else {"transform": transform}
    profile = {"driver": "GTiff", "count": len(bands), "height": bands.shape[1], "width": bands.shape[2],
               "dtype": bands.dtype, "crs": crs} | placed | profile  # fmt: skip
    with rasterio.open(path, "w", **profile) as target:
        target.write(bands)
    return path


@pytest.fixture(scope="module")
def cells():
    return h3_cells.cells_of_extent(GEORGIA, 6)


@pytest.fixture(scope="module")
def noise():
    return np.random.default_rng(0).normal(size=(2, 120, 160)).astype(np.float32)


def columns_of(modality):
    return dict(zip(modality.columns, modality.values.T.astype(np.float64), strict=True))


def by_hand(bands, west, north, size, cell):
    """Values of the pixels and the area of each in a cell, by intersecting them one by one."""
    polygon = h3_cells.cell_boundaries(np.array([cell]))[0]
    left, bottom, right, top = polygon.bounds
    columns = np.arange(int((left - west) // size), int((right - west) // size) + 1)
    rows = np.arange(int((north - top) // size), int((north - bottom) // size) + 1)
    column, row = (values.ravel() for values in np.meshgrid(columns, rows))
    boxes = shapely.box(west + column * size, north - (row + 1) * size, west + (column + 1) * size, north - row * size)
    return bands[:, row, column], shapely.area(shapely.intersection(boxes, polygon))


def test_means_and_deviations_weigh_pixels_by_their_area_in_the_cell(tmp_path, cells, noise):
    path = write(tmp_path / "noise.tif", noise, -84.75, 34.1, 0.005)
    found = columns_of(imagery_of_cells(path, cells, "noise").modality)
    for number in (0, len(cells) // 2, len(cells) - 1):
        values, areas = by_hand(noise, -84.75, 34.1, 0.005, cells[number])
        mean = np.average(values, axis=1, weights=areas)
        assert [found[f"noise_{band}_mean"][number] for band in (1, 2)] == pytest.approx(mean, abs=1e-5)
        deviation = np.sqrt(np.average((values - mean[:, None]) ** 2, axis=1, weights=areas))
        assert [found[f"noise_{band}_std"][number] for band in (1, 2)] == pytest.approx(deviation, abs=1e-5)
        below = [areas[values[0] < found[f"noise_1_{q}"][number]].sum() / areas.sum() for q in ("q10", "q50", "q90")]
        assert below == pytest.approx([0.1, 0.5, 0.9], abs=0.1)


def test_means_hold_where_pixels_are_larger_than_cells(tmp_path, cells):
    path = write(tmp_path / "coarse.tif", np.array([[[1.0, 2], [3, 4]]]), -86, 35, 3.0)
    found = columns_of(imagery_of_cells(path, cells, "coarse").modality)
    assert found["coarse_1_mean"] == pytest.approx(np.full(len(cells), 1.0))
    assert found["coarse_1_std"] == pytest.approx(np.zeros(len(cells)), abs=1e-6)


def test_small_blocks_give_the_same_as_one(tmp_path, cells, noise, monkeypatch):
    path = write(tmp_path / "noise.tif", noise, -84.75, 34.1, 0.005)
    whole = imagery_of_cells(path, cells, "noise").modality.values
    for values in (10_000, 600, 80):  # some cells at once, about one, and parts of one
        monkeypatch.setattr(zonal, "VALUES_PER_BLOCK", values)
        parts = imagery_of_cells(path, cells, "noise").modality.values
        assert parts == pytest.approx(whole, abs=1e-5)


def test_each_part_of_a_raster_is_read_about_once(tmp_path, cells, noise, monkeypatch):
    path = write(tmp_path / "noise.tif", noise, -84.75, 34.1, 0.005)
    monkeypatch.setattr(zonal, "VALUES_PER_BLOCK", 8_000)
    with opened(path) as source:
        read, sizes = source.read, []

        def counted(window):
            sizes.append(window.width * window.height * 2)
            return read(window)

        object.__setattr__(source, "read", counted)
        zonal.zonal_statistics(source, cells, tuple(OPERATIONS.values()))
    assert max(sizes) <= 8_000
    assert sum(sizes) < 4 * noise.size


def test_rows_from_the_bottom_to_the_top_and_turned_rasters_are_read_where_they_lie(tmp_path, cells, noise):
    upright = write(tmp_path / "upright.tif", noise, -84.75, 34.1, 0.005)
    bottom_up = rasterio.Affine(0.005, 0, -84.75, 0, 0.005, 34.1 - 120 * 0.005)
    flipped = write(tmp_path / "flipped.tif", noise[:, ::-1], 0, 0, 1, transform=bottom_up)
    sideways = rasterio.Affine(0, 0.005, -84.75, -0.005, 0, 34.1)  # rows go east and columns south
    turned = write(tmp_path / "turned.tif", noise.swapaxes(1, 2), 0, 0, 1, transform=sideways)
    expected = imagery_of_cells(upright, cells, "x").modality.values
    for path in (flipped, turned):
        assert imagery_of_cells(path, cells, "x").modality.values == pytest.approx(expected, abs=1e-5)


def test_masked_pixels_are_left_out_and_scales_of_bands_applied(tmp_path, cells):
    bands = np.full((1, 120, 160), 30, dtype=np.int16)
    bands[:, ::2] = -9999
    path = write(tmp_path / "gaps.tif", bands, -84.75, 34.1, 0.005, nodata=-9999)
    with rasterio.open(path, "r+") as target:
        target.scales, target.offsets = (0.1,), (5,)
    found = columns_of(imagery_of_cells(path, cells, "t").modality)
    assert found["t_1_mean"] == pytest.approx(np.full(len(cells), 8.0), abs=1e-5)


@pytest.mark.parametrize("west", [-180.0, 0.0])
def test_cells_at_the_antimeridian_and_rasters_from_0_to_360_degrees(tmp_path, west):
    """A raster of the world holds the cosine of longitude, which is the same from both sides."""
    size = 0.1
    longitude = np.radians(west + (np.arange(3600) + 0.5) * size)
    path = write(tmp_path / "world.tif", np.tile(np.cos(longitude), (1, 1800, 1)).astype("float32"), west, 90, size)
    places = np.array([[179.99, -17], [-179.99, -17.3], [-120.0, 40], [0.02, 51], [10.0, 0]])
    cells = np.unique(h3_cells.cells_at(places, 5))
    expected = np.cos(np.radians(h3_cells.centres(cells)[:, 0]))
    for statistics in ("zonal", "window"):
        found = columns_of(imagery_of_cells(path, cells, "x", statistics=statistics).modality)["x_1_mean"]
        known = np.isfinite(found)
        assert found[known] == pytest.approx(expected[known], abs=2e-3)
        assert known.all() or statistics == "window"  # a window does not reach around the edge
    assert people_of_cells(path, cells[:1]) > -1


def test_a_raster_across_the_antimeridian_in_metres(tmp_path):
    crs = "EPSG:3832"  # Mercator around 150° east
    cells = np.unique(h3_cells.cells_at(np.array([[179.99, -17], [-179.98, -17.3], [179.0, -17]]), 6))
    path = write(tmp_path / "pacific.tif", np.full((1, 400, 800), 7.0), 2_900_000, -1_700_000, 1000, crs)
    found = columns_of(imagery_of_cells(path, cells, "x").modality)
    assert found["x_1_mean"] == pytest.approx(np.full(len(cells), 7.0))


def test_cells_without_pixels_are_missing_and_a_raster_without_values_is_refused(tmp_path, cells, noise):
    path = write(tmp_path / "noise.tif", noise, -84.75, 34.1, 0.005)
    far = h3_cells.cells_at(np.array([[10.0, 50.0]]), 6)
    both = np.sort(np.concatenate([cells, far]))
    values = imagery_of_cells(path, both, "x").modality.values
    assert np.isnan(values).all(axis=1).sum() == 1
    for statistics in ("zonal", "window"):
        with pytest.raises(InputError, match="does not cover any of the cells"):
            imagery_of_cells(path, far, "x", statistics=statistics)
    empty = write(tmp_path / "empty.tif", np.full((2, 120, 160), -1.0), -84.75, 34.1, 0.005, nodata=-1)
    for statistics in ("zonal", "window"):
        with pytest.raises(InputError, match="no values in the cells: all of its pixels there are masked"):
            imagery_of_cells(empty, cells, "x", statistics=statistics)


def test_the_crs_of_a_raster_is_its_own_named_or_in_a_file_beside_it_and_never_guessed(tmp_path, cells, noise):
    expected = imagery_of_cells(write(tmp_path / "x.tif", noise, -84.75, 34.1, 0.005), cells, "x").modality.values
    path = write(tmp_path / "bare.tif", noise, -84.75, 34.1, 0.005, crs=None)
    for function in (lambda: imagery_of_cells(path, cells, "x"), lambda: people_of_cells(path, cells)):
        with pytest.raises(InputError, match="has no coordinate reference system: assign one"):
            function()
    found = imagery_of_cells(path, cells, "x", crs="EPSG:4326").modality.values
    assert np.array_equal(found, expected, equal_nan=True)
    with pytest.raises(InputError, match="'EPSG:abc' is unknown: give a code"):
        imagery_of_cells(path, cells, "x", crs="EPSG:abc")
    (tmp_path / "bare.prj").write_text(rasterio.crs.CRS.from_epsg(4326).to_wkt())
    found = imagery_of_cells(path, cells, "x").modality.values
    assert np.array_equal(found, expected, equal_nan=True)


@pytest.mark.filterwarnings("ignore::rasterio.errors.NotGeoreferencedWarning")
def test_rasters_without_a_place_and_damaged_ones_are_refused(tmp_path, cells, noise):
    nowhere = write(
        tmp_path / "photo.png", np.zeros((3, 20, 20), np.uint8), 0, 0, 1, None, driver="PNG", transform=None
    )
    with pytest.raises(InputError, match="does not say where its pixels lie: georeference it first"):
        imagery_of_cells(nowhere, cells, "x", crs="EPSG:4326")
    points = [rasterio.control.GroundControlPoint(0, 0, -85, 34), rasterio.control.GroundControlPoint(9, 9, -84, 33)]
    placed = write(tmp_path / "gcps.tif", noise, 0, 0, 1, transform=None, gcps=points)
    with pytest.raises(InputError, match="placed by control points: warp it"):
        imagery_of_cells(placed, cells, "x", crs="EPSG:4326")
    complex_numbers = write(tmp_path / "radar.tif", noise.astype(np.complex64), -84.75, 34.1, 0.005)
    with pytest.raises(InputError, match="complex numbers"):
        imagery_of_cells(complex_numbers, cells, "x")
    whole = write(tmp_path / "whole.tif", noise, -84.75, 34.1, 0.005).read_bytes()
    (tmp_path / "cut.tif").write_bytes(whole[: len(whole) // 2])
    with pytest.raises(InputError, match="is damaged|cannot be opened"):
        imagery_of_cells(tmp_path / "cut.tif", cells, "x")
    with pytest.raises(InputError, match="cannot be opened"):
        imagery_of_cells(tmp_path / "missing.tif", cells, "x")
    with pytest.raises(InputError, match="cannot be opened"):
        imagery_of_cells(tmp_path, cells, "x")


def test_progress_rises_and_a_wish_to_stop_is_obeyed(tmp_path, cells, noise, monkeypatch):
    monkeypatch.setattr(zonal, "CELLS_PER_BLOCK", 5)
    path = write(tmp_path / "noise.tif", noise, -84.75, 34.1, 0.005)
    seen = []
    imagery_of_cells(path, cells, "x", progress=lambda fraction, text: seen.append(fraction))
    assert len(seen) > 5 and seen == sorted(seen) and seen[-1] < 1

    def stop(fraction, text):
        if fraction > 0.3:
            raise Cancelled

    with pytest.raises(Cancelled):
        imagery_of_cells(path, cells, "x", progress=stop)


LOWEST = float(np.finfo(np.float32).min)


@pytest.mark.parametrize(
    "kind, value, shown",
    [
        ("float32", -9999, "-9999"),
        ("float32", LOWEST, "-3.4028235e+38"),
        ("int16", -32768, "-32768"),
        ("uint16", 65535, "65535"),
        ("float64", 1e20, "1e+20"),
        ("int16", -1234, "-1234"),  # nobody's usual value, but far from the rest
    ],
)
@pytest.mark.parametrize("statistics", ["zonal", "window"])
def test_a_value_that_stands_for_none_and_is_not_tagged_is_named(tmp_path, cells, kind, value, shown, statistics):
    draw = np.random.default_rng(0)
    heights = draw.integers(0, 60, size=(2, 120, 160)).astype(kind)
    heights[1, :, ::4] = value
    path = write(tmp_path / "heights.tif", heights, -84.75, 34.1, 0.005)
    [remark] = imagery_of_cells(path, cells, "x", statistics=statistics).remarks
    count, total = (int(part.replace(",", "")) for part in remark.split(" pixels")[0].split(" of "))
    assert total <= 120 * 160 and count == pytest.approx(total / 4, rel=0.02)
    assert f"pixels in band 2 of {path} hold {shown}, far from the rest" in remark
    assert f"gdal_translate -a_nodata {shown})" in remark
    tagged = write(tmp_path / "tagged.tif", heights, -84.75, 34.1, 0.005, nodata=value)
    assert imagery_of_cells(tagged, cells, "x", statistics=statistics).remarks == ()


@pytest.mark.parametrize("low, high, kind", [(-32768, 32768, "int16"), (-9999, 20_000, "float32"), (0, 256, "uint8")])
def test_a_band_that_uses_its_whole_range_is_not_doubted(tmp_path, cells, low, high, kind):
    values = np.random.default_rng(0).integers(low, high, size=(1, 120, 160)).astype(kind)
    values[0, ::3, ::3] = low
    values[0, 1::3, ::3] = high - 1
    assert imagery_of_cells(write(tmp_path / "all.tif", values, -84.75, 34.1, 0.005), cells, "x").remarks == ()


def test_mountains_keep_their_depths_and_saturated_lights_their_height(tmp_path, cells):
    draw = np.random.default_rng(0)
    lights = draw.exponential(40, size=(1, 120, 160)).clip(0, 65000).astype(np.uint16)
    lights[0, :3, :3] = 65000
    lights[0, 5, :5] = 63000
    assert imagery_of_cells(write(tmp_path / "l.tif", lights, -84.75, 34.1, 0.005), cells, "x").remarks == ()
    height = draw.uniform(-300, 8800, size=(1, 120, 160)).astype(np.float32)
    height[0, ::9] = -9999
    [remark] = imagery_of_cells(write(tmp_path / "h.tif", height, -84.75, 34.1, 0.005), cells, "x").remarks
    assert "hold -9999, far from the rest" in remark
