"""Embeddings of points, cells and polygons from a cell table and from ONNX graphs."""

import subprocess
import sys

import numpy as np
import onnx
import pytest
import shapely
import toy_models
from onnx import TensorProto, helper
from pyproj import Geod

from mobclip.bundle import inference, quantise
from mobclip.bundle.store import open_bundle, write_bundle
from mobclip.errors import InputError
from mobclip.geo import h3_cells


@pytest.fixture(scope="module")
def toy(toy_path):
    return open_bundle(toy_path)


@pytest.fixture(scope="module")
def table(toy, toy_cells):
    """The table's own vectors, after one byte a number."""
    return dict(zip(toy_cells.tolist(), inference.embed_cells(toy, toy_cells), strict=True))


def test_a_cell_has_its_vector_to_one_step_of_the_code(toy, toy_cells, toy_vectors):
    step = np.ptp(toy_vectors, axis=0) / 254
    assert (np.abs(inference.embed_cells(toy, toy_cells) - toy_vectors) <= step * 0.51).all()


def test_rows_keep_their_order_and_repeats_are_equal(toy, toy_cells, table):
    shuffled = np.random.default_rng(0).choice(toy_cells, 500)
    assert np.array_equal(inference.embed_cells(toy, shuffled), [table[cell] for cell in shuffled.tolist()])


def test_a_point_and_a_finer_cell_have_the_vector_of_the_cell_that_holds_them(toy, toy_cells, table):
    points = h3_cells.centres(toy_cells)
    assert np.array_equal(inference.embed_points(toy, points), list(table.values()))
    assert np.array_equal(inference.embed_cells(toy, h3_cells.cells_at(points, 9)), list(table.values()))


def test_a_coarser_cell_has_the_mean_of_its_cells(toy, toy_cells, table):
    parent = h3_cells.parents(toy_cells, 5)[:1]
    members = [table[cell] for cell in toy_cells[h3_cells.parents(toy_cells, 5) == parent].tolist()]
    assert inference.embed_cells(toy, parent)[0] == pytest.approx(np.mean(members, axis=0), abs=1e-6)


def test_unknown_places_have_no_vector(toy):
    points = np.array([[0.0, 0.0], [np.nan, 1.0], [-84.3, 90.0], [-84.3, 33.8]])
    result = inference.embed_points(toy, points)
    assert np.isnan(result[:3]).all() and np.isfinite(result[3]).all()
    assert np.isnan(inference.embed_cells(toy, np.array([0], dtype=np.uint64))).all()


@pytest.mark.parametrize("point", [[33.8, -184.3], [500_000.0, 4_000_000.0], [-84.3, np.inf], [0.0, 90.1]])
def test_numbers_that_are_no_degrees_are_refused(toy, point):
    with pytest.raises(InputError, match="Row 2 has longitude .* which are not degrees"):
        inference.embed_points(toy, np.array([[-84.3, 33.8], point]))


def test_a_number_that_is_no_cell_is_refused(toy):
    with pytest.raises(InputError, match="123 in row 1 is not an H3 cell"):
        inference.embed_cells(toy, np.array([123], dtype=np.uint64))


def test_a_polygon_has_the_mean_of_its_cells_weighted_by_overlap(toy, toy_cells, table):
    polygon = shapely.box(-84.45, 33.7, -84.15, 33.9)
    geod = Geod(ellps="WGS84")
    shares = [
        abs(geod.geometry_area_perimeter(shape.intersection(polygon))[0])
        for shape in h3_cells.cell_boundaries(toy_cells)
    ]
    expected = np.average(list(table.values()), axis=0, weights=shares)
    assert inference.embed_polygons(toy, np.array([polygon]))[0] == pytest.approx(expected, abs=1e-4)


def test_a_cell_drawn_as_polygon_has_the_vector_of_the_cell(toy, toy_cells, table):
    inner = toy_cells[:20]
    result = inference.embed_polygons(toy, h3_cells.cell_boundaries(inner))
    assert result == pytest.approx(np.array([table[cell] for cell in inner.tolist()]), abs=1e-5)


def test_polygons_outside_null_or_huge_are_handled(toy, table):
    result = inference.embed_polygons(
        toy, np.array([shapely.box(0, 0, 1, 1), None, shapely.Polygon(), shapely.box(-180, -90, 180, 90)])
    )
    assert np.isnan(result[:3]).all()
    assert np.isfinite(result[3]).all()


@pytest.mark.parametrize(
    "wkt",
    [
        "POLYGON((-84.4 33.7, -84.2 33.7, -84.4 33.7))",
        "POLYGON((-84.4 33.7, -84.4 33.7, -84.4 33.7, -84.4 33.7))",
        "POLYGON((-84.4 33.7, -84.3 33.8, -84.2 33.9, -84.3 33.8, -84.4 33.7))",
        "MULTIPOLYGON(((-84.4 33.7, -84.2 33.7, -84.4 33.7)), ((-84.1 33.7, -84 33.8, -84.1 33.7)))",
        "POLYGON((-83 33.7, -82 33.7, -82 33.8, -83 33.8, -83 33.7))",  # touches where distant polygons are cut off
    ],
)
def test_a_polygon_without_area_has_no_vector_and_ends_nothing(toy, wkt):
    polygons = np.array([shapely.from_wkt(wkt), shapely.box(-84.4, 33.7, -84.2, 33.9)])
    assert np.isfinite(inference.embed_polygons(toy, polygons)).all(axis=1).tolist() == [False, True]


def test_a_coordinate_graph_is_asked_where_a_bundle_has_no_cells(tmp_path, toy_card):
    path = tmp_path / "coordinates"
    graph = linear_graph([("lonlat", TensorProto.DOUBLE, 2)], np.arange(16.0).reshape(2, 8))
    entry = {"kind": "coordinates", "model": "coordinates.onnx"}
    bundle = write_bundle(path, {**toy_card, "encoders": [entry]}, {"coordinates.onnx": graph})
    points = np.array([[10.0, 20.0], [np.nan, 0.0], [-5.0, 3.0]])
    result = inference.embed_points(bundle, points)
    assert result[[0, 2]] == pytest.approx(points[[0, 2]] @ np.arange(16.0).reshape(2, 8), rel=1e-6)
    assert np.isnan(result[1]).all()


def test_a_coordinate_graph_is_asked_for_the_cells_in_which_the_model_knows_people(tmp_path, toy_card):
    """Of a resolution coarser than the cells by which polygons are cut otherwise; all live in one of them."""
    cells = h3_cells.cells_of_extent((-85, 33, -83, 35), 4)
    people = np.where(np.arange(len(cells)) == 1, 5000.0, 0.0).astype(np.float32)
    arrays = {**quantise.encode(toy_models.toy_vectors(cells)), "people": people}
    names = {key: f"{key}.npy" for key in arrays}
    table = {"kind": "cells", "resolution": 4, "index": "cells.npy", **names}
    weights = np.arange(16.0).reshape(2, 8)
    files = {"cells.npy": cells, **{names[key]: values for key, values in arrays.items()}}
    files["coordinates.onnx"] = linear_graph([("lonlat", TensorProto.DOUBLE, 2)], weights)
    encoders = [{"kind": "coordinates", "model": "coordinates.onnx"}, table]
    bundle = write_bundle(tmp_path / "both", {**toy_card, "encoders": encoders}, files)
    all_cells = shapely.union_all(h3_cells.cell_boundaries(cells)).buffer(-0.01)
    found = inference.embed_polygons(bundle, np.array([all_cells]))[0]
    assert found == pytest.approx(h3_cells.centres(cells[1:2])[0] @ weights, abs=1e-3)
    by_area = inference.embed_polygons(bundle, np.array([all_cells]), weight="area")[0]
    assert by_area != pytest.approx(found, rel=1e-3)


def test_rows_come_in_order_as_they_are_computed_and_places_that_repeat_are_computed_once(tmp_path, toy_card):
    weights = np.arange(16.0).reshape(2, 8)
    entry = {"kind": "coordinates", "model": "coordinates.onnx"}
    files = {"coordinates.onnx": linear_graph([("lonlat", TensorProto.DOUBLE, 2)], weights)}
    bundle = write_bundle(tmp_path / "coordinates", {**toy_card, "encoders": [entry]}, files)
    draw = np.random.default_rng(0)
    points = draw.uniform(-80, 80, (3000, 2))
    points = np.concatenate(
        [points[:2000], points[draw.integers(0, 2000, 500)], points[1990:], points[:9], [[np.nan, 0]]]
    )
    computed = []
    blocks = list(inference.stream_points(bundle, points, lambda fraction, text: computed.append(fraction)))
    assert len(computed) == 3 and len(blocks) == 3  # 3,001 different places, 1,024 at a time
    assert [len(block) for block in blocks] == [1024, 1534, 962]
    result = np.concatenate(blocks)
    assert result[:-1] == pytest.approx(points[:-1] @ weights, abs=1e-3)
    assert np.isnan(result[-1]).all()


def test_a_features_graph_gets_standardised_columns_and_a_mask(tmp_path, toy_card):
    weights = np.eye(2, 8)
    entry = {"kind": "features", "model": "f.onnx", "inputs": ["a", "b"], "offset": "o.npy", "scale": "s.npy"}
    graph = linear_graph([("features", TensorProto.FLOAT, 2), ("mask", TensorProto.FLOAT, 2)], weights)
    files = {"f.onnx": graph, "o.npy": np.array([1.0, 2.0]), "s.npy": np.array([2.0, 4.0])}
    bundle = write_bundle(tmp_path / "features", {**toy_card, "encoders": [entry]}, files)
    result = inference.embed_features(bundle, np.array([[3.0, 10.0], [3.0, np.nan], [np.nan, np.nan]]))
    assert result[:2, :2] == pytest.approx(np.array([[1.0, 2.0], [1.0, 0.0]]))
    assert np.isnan(result[2]).all()
    with pytest.raises(InputError, match="from columns only"):
        inference.embed_points(bundle, np.zeros((1, 2)))


def test_a_damaged_graph_is_refused(tmp_path, toy_card):
    entry = {"kind": "coordinates", "model": "c.onnx"}
    bundle = write_bundle(tmp_path / "damaged", {**toy_card, "encoders": [entry]}, {"c.onnx": b"no graph"})
    with pytest.raises(InputError, match="c.onnx .* cannot be loaded"):
        inference.embed_points(bundle, np.zeros((1, 2)))


def linear_graph(inputs, weights):
    """An ONNX graph: the first input times weights, as float32 `embedding`."""
    nodes = [
        helper.make_node("Cast", [inputs[0][0]], ["x"], to=TensorProto.FLOAT),
        helper.make_node("MatMul", ["x", "w"], ["embedding"]),
    ]
    graph = helper.make_graph(
        nodes,
        "linear",
        [helper.make_tensor_value_info(name, kind, ["rows", width]) for name, kind, width in inputs],
        [helper.make_tensor_value_info("embedding", TensorProto.FLOAT, ["rows", weights.shape[1]])],
        [helper.make_tensor("w", TensorProto.FLOAT, weights.shape, weights.astype(np.float32).ravel())],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=9)
    onnx.checker.check_model(model)
    return model.SerializeToString()


def test_embedding_does_not_wait_for_scipy():
    code = (
        "import sys, numpy as np; from mobclip.bundle import inference, store; "
        "inference.embed_points(store.open_bundle('us-open'), np.array([[-84.3, 33.7]])); "
        "sys.exit('scipy' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
