"""Modalities by cell: what zones, rasters and flows become, and what is refused."""

import h3
import numpy as np
import onnx
import pyproj
import pytest
import shapely

from mobclip.errors import InputError
from mobclip.geo import h3_cells

rasterio = pytest.importorskip("rasterio")
tokenizers = pytest.importorskip("tokenizers")

from mobclip.features import files, imagery, mobility, mobility_graph, modality, od, population, text
from mobclip.features.cells import cells_of_interest
from mobclip.features.demographics import demographics_modality, zones_in_cells
from mobclip.features.mobility_graph import from_table, row_means
from mobclip.features.poi import counts_by_cell, poi_modality
from mobclip.io.table_reader import read_table
from mobclip.io.tables import Table

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


def test_whether_a_column_is_constant_does_not_depend_on_its_unit():
    tiny = 1e-9 * np.arange(1.0, 5)  # such as mol per m2
    rounded = np.float32(1000 * 0.1) + np.array([0, 7.6e-6, 0, 7.6e-6])
    made = modality.Modality.of("gas", {"tiny": tiny, "rounded": rounded, "zero": np.zeros(4)})
    assert modality.constant(made).tolist() == [False, True, True]
    assert modality.standardisation(made.values)[1] == pytest.approx([tiny.std(), 1, 1], rel=1e-5)


def test_standardisation_ignores_missing_values():
    offset, scale = modality.standardisation(np.array([[1.0, 5], [3, np.nan], [np.nan, 5]]))
    assert offset.tolist() == [2, 5]
    assert scale.tolist() == [1, 1]


def test_numbers_of_zones_add_up_over_all_their_cells_and_means_keep_their_range(two_zones):
    cells = h3_cells.cells_of_extent(EXTENT, 6)
    shares, weights, km2 = zones_in_cells(two_zones, cells)
    made = demographics_modality({"people": np.array([100.0, 60])}, {"age": np.array([30.0, 50])}, shares, weights, km2)
    column = dict(zip(made.columns, made.values.T.astype(np.float64), strict=True))
    assert column["people_count"].sum() == pytest.approx(160, rel=1e-6)
    assert column["people_per_km2_log"] == pytest.approx(np.log1p(column["people_count"] / km2), rel=1e-5)
    assert column["age"].min() == pytest.approx(30) and column["age"].max() == pytest.approx(50)
    with pytest.raises(InputError, match="negative"):
        demographics_modality({"people": np.array([-1.0, 60])}, {}, shares, weights, km2)
    with pytest.raises(InputError, match="No column"):
        demographics_modality({}, {}, shares, weights, km2)


def test_a_density_by_people_is_that_of_the_whole_cell_where_zones_cover_a_sliver_of_it():
    [cell] = h3_cells.cells_at(np.array([[-82.9, 40.0]]), 6)
    cells = np.array([cell])
    lon, lat = h3_cells.centres(cells)[0]
    sliver = shapely.box([lon], [lat], [lon + 0.002], [lat + 0.001])
    made = demographics_modality(
        {"people": np.array([5000.0])}, {}, *zones_in_cells(sliver, cells, lambda all: np.full(len(all), 5000.0))
    )
    column = dict(zip(made.columns, made.values.T, strict=True))
    assert column["people_count"] == pytest.approx([5000])
    assert np.expm1(column["people_per_km2_log"]) == pytest.approx(5000 / h3_cells.areas_km2(cells), rel=1e-5)


def test_cells_that_no_zone_covers_are_missing_and_zones_far_away_are_refused(two_zones):
    cells = np.unique(
        np.concatenate([h3_cells.cells_of_extent(EXTENT, 6), h3_cells.cells_at(np.array([[-83.0, 33.8]]), 6)])
    )
    made = demographics_modality({"people": np.array([1.0, 1])}, {}, *zones_in_cells(two_zones, cells))
    assert np.isnan(made.values).all(axis=1).sum() == 1
    with pytest.raises(InputError, match="None of the zones overlaps a cell"):
        zones_in_cells(two_zones, h3_cells.cells_at(np.array([[10.0, 50.0]]), 6))


@pytest.mark.parametrize("turn", [0, -360])
def test_zones_that_pass_180_degrees_are_whole_however_their_longitudes_run_on(turn):
    cells = h3_cells.cells_of_extent((176, -19, -176, -15), 4)
    zones = shapely.transform(shapely.box([177, 180.5], -18, [183, 182.5], -16), lambda xy: xy + (turn, 0))
    shares, _, _ = zones_in_cells(zones, cells)
    assert np.asarray(shares.sum(axis=0)).ravel() == pytest.approx([1, 1])
    lon, _ = h3_cells.centres(cells[np.asarray(shares[:, [0]].sum(axis=1)).ravel() > 0]).T
    assert (lon % 360).min() < 177.5 and (lon % 360).max() > 182.5
    flows = od.between_zones(
        np.array(["w"]), np.array(["e"]), np.ones(1), names=np.array(["w", "e"]), polygons=zones, cells=cells
    )
    assert flows.graphs[""].flows.sum() + flows.graphs[""].within.sum() == pytest.approx(1)


def test_zones_in_metres_that_are_said_to_be_in_degrees_are_elsewhere(two_zones):
    metres = shapely.transform(two_zones, lambda xy: xy * 111_320)
    with pytest.raises(InputError, match=r"None of the zones overlaps a cell: the data lie at longitudes -9\d{6}"):
        zones_in_cells(metres, h3_cells.cells_of_extent(EXTENT, 6))


@pytest.mark.parametrize(
    "people, sentence",
    [([-5, 3], "negative or infinite"), ([np.inf, 3], "negative or infinite"), ([np.nan] * 2, "None of the cells has")],
)
def test_numbers_of_people_that_cannot_be_are_refused(people, sentence):
    with pytest.raises(InputError, match=sentence):
        cells_of_interest(h3_cells.cells_of_extent(EXTENT, 6)[:2], np.array(people, dtype=float))


def write_raster(path, pixels, transform, crs="EPSG:4326", nodata=-99):
    with rasterio.open(path, "w", driver="GTiff", width=pixels.shape[1], height=pixels.shape[0], count=1, dtype="float32",
                       crs=crs, transform=transform, nodata=nodata) as target:  # fmt: skip
        target.write(pixels.astype(np.float32), 1)
    return path


@pytest.mark.parametrize("size", [0.005, 0.05, 0.5])
def test_people_of_a_raster_are_shared_out_by_area(tmp_path, toy_cells, size):
    """Also where pixels are larger than the cells, which are about 0.06 degrees wide."""
    width, height = int(2 / size), int(1.5 / size)
    path = write_raster(
        tmp_path / "people.tif", np.full((height, width), 3), rasterio.Affine(size, 0, -85.5, 0, -size, 34.5)
    )
    people = population.people_of_cells(path, toy_cells)
    assert people == pytest.approx(3 * shapely.area(h3_cells.cell_boundaries(toy_cells)) / size**2, rel=1e-5)


def test_negative_and_masked_pixels_hold_no_people_and_none_is_lost(tmp_path, toy_cells):
    pixels = np.random.default_rng(0).choice([-99.0, -5, 2, 7], (150, 200))
    pixels[:40] = pixels[-40:] = -99
    pixels[:, :60] = pixels[:, -60:] = np.nan
    path = write_raster(tmp_path / "people.tif", pixels, rasterio.Affine(0.005, 0, -84.8, 0, -0.005, 34.2))
    people = population.people_of_cells(path, h3_cells.cells_of_extent((-85, 33, -83, 35), 6))
    assert people.sum() == pytest.approx(np.maximum(np.nan_to_num(pixels), 0).sum(), rel=1e-6)
    with pytest.raises(InputError, match="does not cover"):
        population.people_of_cells(path, h3_cells.cells_at(np.array([[10.0, 50.0]]), 6))


def test_people_are_read_from_a_raster_in_metres(tmp_path, toy_cells):
    lon, lat = h3_cells.centres(toy_cells).T
    east, north = pyproj.Transformer.from_crs("EPSG:4326", "EPSG:5070", always_xy=True).transform(lon, lat)
    transform = rasterio.Affine(1000, 0, east.min() - 20_000, 0, -1000, north.max() + 20_000)
    shape = (int(np.ptp(north) + 40_000) // 1000, int(np.ptp(east) + 40_000) // 1000)
    path = write_raster(tmp_path / "albers.tif", np.ones(shape), transform, "EPSG:5070")
    people = population.people_of_cells(path, toy_cells)
    assert people == pytest.approx([h3.cell_area(text) for text in h3_cells.to_text(toy_cells)], rel=3e-3)


def test_a_window_of_a_raster_says_how_it_looks(raster, toy_cells):
    made = imagery.window_statistics(raster, toy_cells, 1, "light")
    columns = dict(zip(made.columns, made.values.T, strict=True))
    pixel = np.floor((h3_cells.centres(toy_cells)[:, 0] + 85) / 0.01)
    assert np.allclose(columns["light_1_mean"], pixel)
    assert np.allclose(columns["light_1_q50"], pixel)
    assert np.allclose(columns["light_1_std"], np.sqrt(2 / 3), atol=1e-5)
    assert np.allclose(columns["light_2_mean"], 7)


def test_cells_outside_a_raster_are_missing(raster):
    cells = h3_cells.cells_at(np.array([[-84.2, 33.8], [10.0, 50.0]]), 6)
    assert np.isfinite(imagery.window_statistics(raster, cells, 1, "light").values).all(axis=1).tolist() == [
        True,
        False,
    ]
    with pytest.raises(InputError, match="does not cover any"):
        imagery.window_statistics(raster, cells[1:], 1, "light")


def test_a_raster_in_metres_is_read_where_the_cells_lie(tmp_path, toy_cells):
    """A raster in US Albers that holds its own easting in kilometres."""
    path, size = tmp_path / "albers.tif", 1000
    lon, lat = h3_cells.centres(toy_cells).T
    east, north = pyproj.Transformer.from_crs("EPSG:4326", "EPSG:5070", always_xy=True).transform(lon, lat)
    west, top = east.min() - 5000, north.max() + 5000
    width, height = int(np.ptp(east) + 10_000) // size, int(np.ptp(north) + 10_000) // size
    values = np.tile((west + size * (np.arange(width) + 0.5)) / 1000, (height, 1)).astype("float32")
    transform = rasterio.transform.from_origin(west, top, size, size)
    with rasterio.open(
        path,
        "w",
        driver="GTiff",
        width=width,
        height=height,
        count=1,
        dtype="float32",
        crs="EPSG:5070",
        transform=transform,
    ) as target:
        target.write(values, 1)
    found = imagery.window_statistics(path, toy_cells, 1, "albers")
    assert found.values[:, 0] == pytest.approx(east / 1000, abs=0.6)


def test_masked_pixels_are_left_out_and_a_window_without_others_is_missing(tmp_path):
    path = tmp_path / "gaps.tif"
    values = np.array([[1, 2, 0], [3, 4, 0], [0, 0, 0]], dtype="float32").repeat(3, axis=0).repeat(3, axis=1)
    transform = rasterio.transform.from_origin(-84.5, 34.0, 0.1, 0.1)
    with rasterio.open(path, "w", driver="GTiff", width=9, height=9, count=1, dtype="float32", crs="EPSG:4326",
                       transform=transform, nodata=0) as out:  # fmt: skip
        out.write(values, 1)
    cells = h3_cells.cells_at(np.array([[-83.95, 33.85], [-83.75, 33.25]]), 9)
    found = imagery.window_statistics(path, cells, 1, "gaps")
    assert found.values[0, 0] == pytest.approx(2)
    assert np.isnan(found.values[1]).all()


@pytest.fixture
def image_encoder(tmp_path):
    """An ONNX graph that gives the mean of each of two bands over patches of 8 x 8."""
    value, kind = onnx.helper.make_tensor_value_info, onnx.TensorProto.FLOAT
    node = onnx.helper.make_node("ReduceMean", ["patch"], ["columns"], axes=[2, 3], keepdims=0)
    inputs, outputs = [value("patch", kind, ["n", 2, 8, 8])], [value("columns", kind, ["n", 2])]
    graph = onnx.helper.make_graph([node], "means", inputs, outputs)
    path = tmp_path / "encoder.onnx"
    onnx.save(onnx.helper.make_model(graph, opset_imports=[onnx.helper.make_opsetid("", 17)], ir_version=9), path)
    return path


def test_an_image_encoder_sees_the_patch_around_each_centre(raster, toy_cells, image_encoder):
    found = imagery.imagery_of_patches(raster, toy_cells, image_encoder, "patch").modality
    assert found.columns == ("patch_000", "patch_001")
    with rasterio.open(raster) as source:
        row, column = source.index(*h3_cells.centres(toy_cells[:1])[0])
        expected = source.read(window=rasterio.windows.Window(column - 4, row - 4, 8, 8)).mean(axis=(1, 2))
    assert found.values[0] == pytest.approx(expected, abs=1e-3)
    far = h3_cells.cells_at(np.array([[0.0, 0.0]]), 6)
    with pytest.raises(InputError, match="does not cover"):
        imagery.imagery_of_patches(raster, far, image_encoder, "patch")
    with pytest.raises(InputError, match="cannot be loaded"):
        imagery.imagery_of_patches(raster, toy_cells, raster, "patch")


def test_a_file_that_is_no_raster_is_refused(tmp_path, toy_cells):
    (tmp_path / "x.tif").write_bytes(b"no raster")
    with pytest.raises(InputError, match="cannot be opened"):
        imagery.window_statistics(tmp_path / "x.tif", toy_cells, 1, "light")


def test_flows_say_who_leaves_who_stays_and_how_far():
    lonlat = np.array([[0.0, 0], [0, 0.1], [0, 1]])
    graph = from_table(
        np.array(["a", "a", "a"]), np.array(["a", "b", "c"]), np.array([2.0, 6, 2]), np.array(["a", "b", "c"])
    )
    found = mobility.flow_statistics(graph, lonlat, np.array([20.0, 5, 5]))
    assert found["staying_share"][0] == pytest.approx(0.2)
    assert found["out_within_20_km_share"][0] == pytest.approx(0.75)
    assert found["workers_per_resident_log"][0] == pytest.approx(np.log(11 / 20))
    assert found["out_distance_log"][0] == pytest.approx(0.75 * np.log1p(11.1) + 0.25 * np.log1p(111.2), rel=1e-3)
    assert np.isnan(found["out_entropy"][1])


def test_flows_that_arrive_are_described_like_those_that_leave_and_in_batches_of_edges(monkeypatch):
    draw = np.random.default_rng(0)
    places, lonlat = np.arange(8), draw.uniform(0, 1, (8, 2))
    start, end = draw.integers(0, 8, (2, 40))
    flow = draw.uniform(1, 9, 40)
    found = mobility.flow_statistics(from_table(start, end, flow, places), lonlat)
    monkeypatch.setattr(mobility_graph, "EDGES_PER_BLOCK", 3)
    in_batches = mobility.flow_statistics(from_table(start, end, flow, places), lonlat)
    reverse = mobility.flow_statistics(from_table(end, start, flow, places), lonlat)
    for name, values in found.items():
        assert in_batches[name] == pytest.approx(values, rel=1e-12, nan_ok=True)
        if name.startswith("in_"):
            assert reverse[f"out_{name[3:]}"] == pytest.approx(values, rel=1e-12, nan_ok=True)
    one = mobility.flow_statistics(from_table(start[:1], (start[:1] + 1) % 8, flow[:1], places), lonlat)
    assert one["in_entropy"][(start[0] + 1) % 8] == one["out_entropy"][start[0]] == 0


def test_flow_means_look_where_people_go_and_where_they_come_from():
    graph = from_table(np.array(["a", "b"]), np.array(["c", "c"]), np.array([1.0, 3]), np.array(["a", "b", "c"]))
    means = mobility.flow_means(graph)
    values = np.array([10.0, 20, 40])
    assert (means["out"] @ values).tolist() == [40, 40, 0]
    assert (means["in"] @ values).tolist() == [0, 0, 17.5]


@pytest.mark.parametrize("edges", [1, 40, 10_000])
def test_means_along_flows_are_the_same_in_blocks_of_any_size(edges, monkeypatch):
    monkeypatch.setattr(mobility, "EDGES_PER_BLOCK", edges)
    draw = np.random.default_rng(0)
    start, end = draw.integers(30, size=(2, 300))
    graph = from_table(start, end, draw.exponential(size=300), np.arange(40))
    values = draw.normal(size=(40, 3))
    for name, flows in (("out", graph.flows), ("in", graph.flows.T.tocsr())):
        assert ((mobility.flow_means(graph)[name] @ values) == row_means(flows) @ values).all()


def test_points_of_interest_are_counted_by_category_and_cell():
    cells = h3_cells.cells_of_extent([-84.6, 33.6, -84.2, 33.9], 6)
    centres = h3_cells.centres(cells)
    lonlat = np.concatenate([centres[[0, 0, 1]], [[0.0, 0.0], [np.nan, np.nan]], centres[[2]]])
    found = counts_by_cell(lonlat, ["shop", "shop", "café", "shop", "shop", None], cells)
    assert found.names == ("café", "shop")
    assert found.values[0].tolist() == [0, 2] and found.values[1].tolist() == [1, 0] and found.values.sum() == 3
    assert found.remarks == ("1 of 4 points have no category and are left out.",)
    assert counts_by_cell(lonlat[:3], ["shop", "shop", "café"], cells, min_points=2).names == ("shop",)
    with pytest.raises(InputError, match="No category has 3 points or more, the most frequent has 2"):
        counts_by_cell(lonlat[:3], ["shop", "shop", "café"], cells, min_points=3)


@pytest.mark.parametrize("category", [None, "", "  "])
def test_points_without_a_category_are_said_and_points_elsewhere_refused_with_both_extents(category):
    cells = h3_cells.cells_of_extent([-84.6, 33.6, -84.2, 33.9], 6)
    centres = h3_cells.centres(cells)
    found = counts_by_cell(centres[:3], ["shop", category, "shop"], cells)
    assert found.values.sum() == 2 and found.remarks == ("1 of 3 points have no category and are left out.",)
    with pytest.raises(InputError, match="None of the points has a category"):
        counts_by_cell(centres[:2], [category, category], cells)
    both = r"the data lie at longitudes 10° to 11°, latitudes 50° to 51.5°, the cells at longitudes -84.[0-9]+° to -84"
    with pytest.raises(InputError, match=both):
        counts_by_cell(np.array([[10, 50], [11, 51.5], [np.nan, np.nan]]), ["shop", "shop", "bar"], cells)
    with pytest.raises(InputError, match=r"longitudes 179.5° to -179°"):
        counts_by_cell(np.array([[179.5, 0], [-179, 0]]), ["shop", "shop"], cells)


def test_of_many_categories_the_most_frequent_are_kept_unless_they_are_few_of_the_points():
    cells = h3_cells.cells_of_extent([-84.6, 33.6, -84.2, 33.9], 6)
    centres = h3_cells.centres(cells)
    names = ["shop"] * 700 + ["bar"] * 300 + [f"name {number}" for number in range(600)]
    found = counts_by_cell(np.resize(centres, (len(names), 2)), names, cells)
    assert len(found.names) == 500 and {"shop", "bar"} < set(found.names) and found.values.sum() == 1498
    assert found.remarks == (
        "There are 602 categories of points: the 500 most frequent are kept, with 94% of the points.",
    )
    assert counts_by_cell(np.resize(centres, (len(names), 2)), names, cells, max_categories=2).names == ("bar", "shop")
    assert counts_by_cell(np.resize(centres, (len(names), 2)), names, cells, min_points=2).remarks == ()
    with pytest.raises(
        InputError, match="2,000 points have 2,000 categories, .* hold only 25% .* rather than of names"
    ):
        counts_by_cell(np.resize(centres, (2000, 2)), [str(number) for number in range(2000)], cells)


def test_categories_that_are_rather_names_are_told():
    cells = h3_cells.cells_of_extent([-84.6, 33.6, -84.2, 33.9], 6)
    names = [f"name {number}" for number in range(60)]
    places = np.resize(h3_cells.centres(cells), (180, 2))
    assert counts_by_cell(places[:60], names, cells).remarks == (
        "The 60 points have 60 categories: if these are names, choose another field.",
    )
    assert counts_by_cell(places, names * 3, cells).remarks == ()


def test_a_category_with_the_name_of_the_total_is_refused():
    with pytest.raises(InputError, match="two columns of the same name"):
        poi_modality(("poi_total", "a"), np.eye(2), np.ones(2))


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


def test_category_vectors_come_from_a_table_by_name():
    import pyarrow as pa

    table = Table(pa.table({"category": ["shop", "bar", "inn"], "x": [1.0, 0, 3], "y": [0.0, 2, 4]}))
    vectors = text.vectors_from_table(table, "category", ("bar", "park", "shop"))
    assert vectors[[0, 2]].tolist() == [[0, 2], [1, 0]] and np.isnan(vectors[1]).all()
    with pytest.raises(InputError, match="none of the categories, such as 'zoo'"):
        text.vectors_from_table(table, "category", ("zoo",))
    with pytest.raises(InputError, match="two rows with the same"):
        text.vectors_from_table(Table(pa.table({"category": ["a", "a"], "x": [1.0, 2]})), "category", ("a",))
    with pytest.raises(InputError, match="no column 'name'"):
        text.vectors_from_table(table, "name", ("bar",))


def test_a_cell_has_the_mean_vector_of_its_points_weighted_by_their_log():
    vectors = np.array([[2.0, 0], [0, 5], [np.nan, np.nan]], dtype=np.float32)
    counts = np.array([[1.0, 3, 9], [4, 0, 0], [0, 0, 7], [np.nan, np.nan, np.nan]])
    made = text.text_modality(("a", "b", "c"), counts, vectors)
    assert made.columns == ("poi_text_000", "poi_text_001")
    assert made.values[0] == pytest.approx([1 / 3, 2 / 3]) and made.values[1].tolist() == [1, 0]
    assert np.isnan(made.values[2:]).all()
    rare = text.text_modality(("a", "b", "c"), counts, vectors, "tfidf").values[0]
    assert rare == pytest.approx(np.array([1 * np.log(2), 2 * np.log(4)]) / (np.log(2) + 2 * np.log(4)))
    with pytest.raises(InputError, match="weighting 'x' is unknown"):
        text.text_modality(("a", "b", "c"), counts, vectors, "x")


def test_flows_between_zones_become_columns_of_their_cells_by_kind(two_zones):
    kind = np.array(["commuting", "commuting", "migration"])
    ends = np.array(["w", "e", "w"]), np.array(["e", "e", "e"])
    names, inside = np.array(["w", "e"]), h3_cells.cells_of_extent(EXTENT, 6)
    flows = od.between_zones(*ends, np.array([9.0, 5, 2]), kind=kind, names=names, polygons=two_zones, cells=inside)
    found, graphs = flows.cells, flows.graphs
    assert graphs["commuting"].flows.sum() + graphs["commuting"].within.sum() == pytest.approx(14)
    cells = np.unique(np.append(found[3:], h3_cells.cells_at(np.array([[10.0, 50.0]]), 6)))
    made = od.mobility_modality(flows, cells)
    assert {"mobility_commuting_out_flow_log", "mobility_migration_in_entropy"} <= set(made.columns)
    missing = np.isnan(made.values).all(axis=1)
    assert missing[~np.isin(cells, found)].all() and missing.mean() < 0.1  # slivers of a zone are left out
    with pytest.raises(InputError, match="same name"):
        od.between_zones(*ends, np.ones(3), kind=kind, names=np.array(["w", "w"]), polygons=two_zones, cells=inside)


def test_flows_between_zones_are_divided_by_people_where_they_are_known(two_zones):
    ends = np.array(["w"]), np.array(["e"])
    names, cells = np.array(["w", "e"]), h3_cells.cells_of_extent(EXTENT, 6)
    west = h3_cells.centres(cells)[:, 0] < np.mean(EXTENT[::2]) - 0.05
    town, people = np.flatnonzero(west)[0], np.where(west, 0.0, 10.0)
    people[town] = 500
    flows = od.between_zones(*ends, np.array([9.0]), names=names, polygons=two_zones, cells=cells, people=people)
    found, graphs = flows.cells, flows.graphs
    leaving = graphs[""].outgoing + graphs[""].within
    assert leaving.sum() == pytest.approx(9) and leaving[found == cells[town]] > 7
    by_area = od.between_zones(*ends, np.array([9.0]), names=names, polygons=two_zones, cells=cells).graphs
    assert graphs[""].flows.nnz < by_area[""].flows.nnz / 2
    with pytest.raises(InputError, match="population of cells must be 0 or more"):
        od.between_zones(*ends, np.array([9.0]), names=names, polygons=two_zones, cells=cells, people=-people)


def test_flows_that_leave_the_cells_still_count_as_leaving(toy_cells):
    far = h3_cells.cells_at(np.array([[-80.0, 33.8]]), 6)[0]
    flows = od.between_cells(toy_cells[[0, 0]], np.array([toy_cells[1], far]), np.array([1.0, 3]), cells=toy_cells[:2])
    made = od.mobility_modality(flows, toy_cells[:2])
    column = dict(zip(made.columns, made.values.T, strict=True))
    assert column["mobility_out_flow_log"][0] == pytest.approx(np.log(5))
    assert column["mobility_out_within_50_km_share"][0] == pytest.approx(0.25)
    edges = {name: values.tolist() for name, values in od.edges_between(flows, toy_cells[:2]).items()}
    assert edges == {"origin": [toy_cells[0]], "destination": [toy_cells[1]], "flow": [1]}
    assert len(od.edges_between(flows, toy_cells[:1])["flow"]) == 0
    with pytest.raises(InputError, match="None of the flows starts or ends in a cell: the data lie at longitudes"):
        od.mobility_modality(flows, toy_cells[5:7])


@pytest.mark.parametrize("suffix", [".parquet", ".csv", ".gpkg"])
def test_a_modality_on_disk_comes_back_with_its_gaps(tmp_path, toy_cells, suffix):
    values = np.arange(2.0 * len(toy_cells), dtype=np.float32).reshape(-1, 2)
    values[3] = np.nan
    made = modality.Modality("light", ("night_mean", "night_std"), values)
    path = tmp_path / f"stored{suffix}"
    files.write_modality(made, toy_cells, path)
    cells, again = files.read_modality(path)
    assert np.array_equal(cells, toy_cells) and again.columns == made.columns
    assert np.array_equal(again.values, values, equal_nan=True)
    assert again.name == ("light" if suffix == ".parquet" else "stored")
    assert read_table(path).columns.column("night_std").null_count == 1


def test_a_modality_on_disk_has_one_row_for_each_cell(tmp_path, toy_cells):
    made = modality.Modality("light", ("night",), np.ones((2, 1), np.float32))
    files.write_modality(made, toy_cells[[0, 0]], tmp_path / "twice.csv")
    with pytest.raises(InputError, match="several rows for one cell"):
        files.read_modality(tmp_path / "twice.csv")


def test_a_constant_column_that_a_person_named_is_refused():
    with pytest.raises(InputError, match="The column 'same' has the same value"):
        modality.refuse_constants(modality.Modality.of("x", {"good": np.arange(3.0), "same": np.ones(3)}))
