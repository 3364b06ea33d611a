"""Modalities by cell: what zones, rasters and flows become, and what is refused."""

import numpy as np
import pyproj
import pytest
import shapely

from mobclip import grid
from mobclip.errors import InputError

sparse = pytest.importorskip("scipy.sparse")
rasterio = pytest.importorskip("rasterio")

from mobclip.features import imagery, mobility, modality, zones  # noqa: E402
from mobclip.features.poi import counts_by_cell, poi_modality  # noqa: E402
from mobclip.graph import from_table  # noqa: E402

EXTENT = (-84.6, 33.6, -84.0, 34.0)


@pytest.fixture(scope="module")
def two_zones():
    west, south, east, north = EXTENT
    middle = (west + east) / 2
    return np.array([shapely.box(west, south, middle, north), shapely.box(middle, south, east, north)], dtype=object)


@pytest.fixture
def raster(tmp_path):
    """Two bands over Georgia, 0.01 degrees a pixel: the first rises eastwards, the second is 7 everywhere."""
    path = tmp_path / "raster.tif"
    transform = rasterio.transform.from_origin(-85.0, 34.5, 0.01, 0.01)
    bands = np.stack([np.tile(np.arange(150, dtype=np.uint8), (130, 1)), np.full((130, 150), 7, dtype=np.uint8)])
    with rasterio.open(
        path, "w", driver="GTiff", width=150, height=130, count=2, dtype="uint8", crs="EPSG:4326", transform=transform
    ) as out:
        out.write(bands)
    return path


def test_a_modality_has_a_name_for_each_column():
    with pytest.raises(InputError, match="values for 1 columns"):
        modality.Modality("poi", ("a",), np.zeros((3, 2), np.float32))
    with pytest.raises(InputError, match="two columns of the same name"):
        modality.Modality("poi", ("a", "a"), np.zeros((3, 2), np.float32))


def test_infinite_values_are_refused_and_missing_ones_are_not():
    assert modality.Modality.of("poi", {"a": np.array([1, np.nan])}).values.dtype == np.float32
    with pytest.raises(InputError, match="infinite"):
        modality.Modality.of("poi", {"a": np.array([1, np.inf])})


def test_constant_columns_are_dropped_and_nothing_else():
    made = modality.Modality.of("poi", {"same": np.ones(3), "unknown": np.full(3, np.nan), "good": np.arange(3.0)})
    assert modality.without_constants(made).columns == ("good",)
    with pytest.raises(InputError, match="constant"):
        modality.without_constants(modality.Modality.of("poi", {"same": np.ones(3)}))


def test_standardisation_ignores_missing_values():
    offset, scale = modality.standardisation(np.array([[1.0, 5], [3, np.nan], [np.nan, 5]]))
    assert offset.tolist() == [2, 5]
    assert scale.tolist() == [1, 1]


def test_all_of_a_zone_goes_to_its_cells(two_zones):
    cells, shares, area_m2 = zones.zone_shares(two_zones, 6)
    assert np.allclose(np.asarray(shares.sum(axis=0)), 1)
    assert zones.spread_counts(shares, np.array([[100.0], [60]])).sum() == pytest.approx(160)
    assert np.array_equal(cells, grid.cells_of_extent(EXTENT, 6))
    assert area_m2.sum() / 1e6 == pytest.approx(grid.sphere_area_km2(shapely.box(*EXTENT)), rel=5e-3)


def test_means_by_cell_are_weighted_and_pass_over_the_unknown(two_zones):
    cells, shares, _ = zones.zone_shares(two_zones, 6)
    means = zones.spread_means(shares, np.array([[1.0, np.nan], [3.0, 8.0]]), np.array([1.0, 1.0]))
    mixed = np.diff(shares.indptr) == 2
    assert mixed.any()
    assert ((means[mixed, 0] > 1) & (means[mixed, 0] < 3)).all()
    assert np.allclose(means[mixed, 1], 8)
    west_only = np.diff(shares[:, [1]].indptr) == 0
    assert np.isnan(means[west_only, 1]).all()


def test_empty_zones_cover_nothing(two_zones):
    with_gaps = np.array([shapely.Polygon(), two_zones[0], None], dtype=object)
    shares = zones.zone_shares(with_gaps, 6)[1]
    assert np.asarray(shares.sum(axis=0)).ravel() == pytest.approx([0, 1, 0])
    with pytest.raises(InputError, match="No zone covers a cell"):
        zones.zone_shares(with_gaps[[0, 2]], 6)


def test_a_window_of_a_raster_says_how_it_looks(raster, toy_cells):
    made = imagery.window_statistics(raster, toy_cells, 1, "light")
    columns = dict(zip(made.columns, made.values.T, strict=True))
    pixel = np.floor((grid.centres(toy_cells)[:, 0] + 85) / 0.01)
    assert np.allclose(columns["light_1_mean"], pixel)
    assert np.allclose(columns["light_1_q50"], pixel)
    assert np.allclose(columns["light_1_std"], np.sqrt(2 / 3), atol=1e-5)
    assert np.allclose(columns["light_2_mean"], 7)


def test_cells_outside_a_raster_are_missing(raster):
    cells = grid.cells_at(np.array([[-84.2, 33.8], [10.0, 50.0]]), 6)
    assert np.isfinite(imagery.window_statistics(raster, cells, 1, "light").values).all(axis=1).tolist() == [True, False]
    with pytest.raises(InputError, match="does not cover any"):
        imagery.window_statistics(raster, cells[1:], 1, "light")


def test_a_raster_in_metres_is_read_where_the_cells_lie(tmp_path, toy_cells):
    """A raster in US Albers that holds its own easting in kilometres."""
    path, size = tmp_path / "albers.tif", 1000
    lon, lat = grid.centres(toy_cells).T
    east, north = pyproj.Transformer.from_crs("EPSG:4326", "EPSG:5070", always_xy=True).transform(lon, lat)
    west, top = east.min() - 5000, north.max() + 5000
    width, height = int(np.ptp(east) + 10_000) // size, int(np.ptp(north) + 10_000) // size
    values = np.tile((west + size * (np.arange(width) + 0.5)) / 1000, (height, 1)).astype("float32")
    transform = rasterio.transform.from_origin(west, top, size, size)
    with rasterio.open(
        path, "w", driver="GTiff", width=width, height=height, count=1, dtype="float32", crs="EPSG:5070", transform=transform
    ) as target:
        target.write(values, 1)
    found = imagery.window_statistics(path, toy_cells, 1, "albers")
    assert found.values[:, 0] == pytest.approx(east / 1000, abs=0.6)


@pytest.fixture
def image_encoder(tmp_path):
    """An ONNX graph that gives the mean of each of two bands over patches of 8 x 8."""
    onnx = pytest.importorskip("onnx")
    value, kind = onnx.helper.make_tensor_value_info, onnx.TensorProto.FLOAT
    node = onnx.helper.make_node("ReduceMean", ["patch"], ["columns"], axes=[2, 3], keepdims=0)
    inputs, outputs = [value("patch", kind, ["n", 2, 8, 8])], [value("columns", kind, ["n", 2])]
    graph = onnx.helper.make_graph([node], "means", inputs, outputs)
    path = tmp_path / "encoder.onnx"
    onnx.save(onnx.helper.make_model(graph, opset_imports=[onnx.helper.make_opsetid("", 17)], ir_version=9), path)
    return path


def test_an_image_encoder_sees_the_patch_around_each_centre(raster, toy_cells, image_encoder):
    found = imagery.encoded_patches(raster, toy_cells, image_encoder, "patch")
    assert found.columns == ("patch_000", "patch_001")
    with rasterio.open(raster) as source:
        row, column = source.index(*grid.centres(toy_cells[:1])[0])
        expected = source.read(window=rasterio.windows.Window(column - 4, row - 4, 8, 8)).mean(axis=(1, 2))
    assert found.values[0] == pytest.approx(expected, abs=1e-3)
    far = grid.cells_at(np.array([[0.0, 0.0]]), 6)
    with pytest.raises(InputError, match="does not cover"):
        imagery.encoded_patches(raster, far, image_encoder, "patch")
    with pytest.raises(InputError, match="cannot be loaded"):
        imagery.encoded_patches(raster, toy_cells, raster, "patch")


def test_a_file_that_is_no_raster_is_refused(tmp_path, toy_cells):
    (tmp_path / "x.tif").write_bytes(b"no raster")
    with pytest.raises(InputError, match="cannot be opened"):
        imagery.window_statistics(tmp_path / "x.tif", toy_cells, 1, "light")


def test_flows_say_who_leaves_who_stays_and_how_far():
    lonlat = np.array([[0.0, 0], [0, 0.1], [0, 1]])
    graph = from_table(np.array(["a", "a", "a"]), np.array(["a", "b", "c"]), np.array([2.0, 6, 2]), np.array(["a", "b", "c"]))
    found = mobility.flow_statistics(graph, lonlat, np.array([20.0, 5, 5]))
    assert found["staying_share"][0] == pytest.approx(0.2)
    assert found["out_within_20_km_share"][0] == pytest.approx(0.75)
    assert found["workers_per_resident_log"][0] == pytest.approx(np.log(11 / 20))
    assert found["out_distance_log"][0] == pytest.approx(0.75 * np.log1p(11.1) + 0.25 * np.log1p(111.2), rel=1e-3)
    assert np.isnan(found["out_entropy"][1])


def test_flow_means_look_where_people_go_and_where_they_come_from():
    graph = from_table(np.array(["a", "b"]), np.array(["c", "c"]), np.array([1.0, 3]), np.array(["a", "b", "c"]))
    means = mobility.flow_means(graph)
    values = np.array([10.0, 20, 40])
    assert (means["out"] @ values).tolist() == [40, 40, 0]
    assert (means["in"] @ values).tolist() == [0, 0, 17.5]


def test_points_of_interest_are_counted_by_category_and_cell():
    cells = grid.cells_of_extent([-84.6, 33.6, -84.2, 33.9], 6)
    centres = grid.centres(cells)
    lonlat = np.concatenate([centres[[0, 0, 1]], [[0.0, 0.0], [np.nan, np.nan]], centres[[2]]])
    names, counts = counts_by_cell(lonlat, np.array(["shop", "shop", "café", "shop", "shop", None], dtype=object), cells)
    assert names == ("café", "shop")
    assert counts[0].tolist() == [0, 2] and counts[1].tolist() == [1, 0] and counts.sum() == 3
    assert counts_by_cell(lonlat[:3], np.array(["shop", "shop", "café"]), cells, least=2)[0] == ("shop",)
    with pytest.raises(InputError, match="None of the points"):
        counts_by_cell(lonlat[3:4], np.array(["shop"]), cells)
    with pytest.raises(InputError, match="categories"):
        counts_by_cell(np.repeat(centres[:1], 501, axis=0), np.arange(501).astype(str), cells)


def test_columns_of_points_of_interest_follow_their_formulas():
    counts = np.array([[3.0, 1.0], [0.0, 2.0], [0.0, 0.0]])
    made = poi_modality(("a", "b"), counts, np.array([2.0, 1.0, 1.0]), np.array([1000.0, 0.0, 500.0]))
    column = dict(zip(made.columns, made.values.T, strict=True))
    assert column["poi_total_per_km2_log"] == pytest.approx(np.log1p([2, 2, 0]))
    assert column["a_per_km2_log"] == pytest.approx(np.log1p([1.5, 0, 0]))
    assert column["b_per_1000_people_log"] == pytest.approx(np.log1p([1, 20, 0]))
    assert column["a_tfidf"] == pytest.approx([0.75 * np.log(3 / 2), 0, 0])
    with pytest.raises(InputError, match="negative"):
        poi_modality(("a", "b"), -counts, np.ones(3))
