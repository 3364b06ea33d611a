"""Models in Python: what goes in and comes out, for numpy, pandas and GeoPandas."""

import copy
import pickle
import shutil
import subprocess
import sys
import warnings

import numpy as np
import pytest
import shapely
import toy_models

import mobclip
from mobclip.bundle.inference import embed_cells, embed_points, embed_polygons
from mobclip.bundle.store import open_bundle
from mobclip.errors import InputError, PlaceWarning
from mobclip.geo import h3_cells

gpd = pytest.importorskip("geopandas")
pd = pytest.importorskip("pandas")

ATLANTA = (-84.39, 33.75)


@pytest.fixture(scope="module")
def toy(toy_path):
    return mobclip.load(toy_path)


@pytest.fixture
def points(toy_cells):
    """Centres of five cells, longitude and latitude."""
    return h3_cells.centres(toy_cells[:5])


@pytest.fixture
def frame(points):
    """The same as a table in metres, whose index repeats and whose geometry has a name of its own."""
    frame = gpd.GeoDataFrame({"name": list("abcde")}, geometry=shapely.points(points), crs=4326, index=[7, 7, 8, 9, 1])
    return frame.rename_geometry("place").to_crs(3857)


def test_importing_the_package_loads_nothing_else():
    code = (
        "import sys, os, mobclip; assert os.environ['ORT_DISABLE_TELEMETRY'] == '1'; "
        "loaded = {name.split('.')[0] for name in sys.modules}; "
        "assert not loaded & {'numpy', 'onnxruntime', 'torch', 'sklearn', 'pandas', 'geopandas'}, loaded; "
        "mobclip.load('us-open').embed(-84.39, 33.75); "
        "loaded = {name.split('.')[0] for name in sys.modules}; "
        "assert not loaded & {'torch', 'sklearn', 'pandas', 'geopandas'}, loaded"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def test_a_model_says_what_it_is(toy, toy_path):
    assert (toy.name, toy.title, toy.version, toy.dimension) == ("toy", "A corner of Georgia", "0.1.0", 8)
    assert toy.columns == [f"emb_{number:03}" for number in range(8)] and toy.path == toy_path
    assert toy.bounds == (-84.6, 33.6, -84.0, 34.0) and toy.card.domain.text == "a corner of Georgia"
    assert toy.id == str(open_bundle(toy_path).card.id) and toy.id in repr(toy)
    assert toy.valid_domain.contains(shapely.Point(ATLANTA)) and toy.valid_domain.geom_type == "Polygon"


def test_a_model_is_opened_by_name_path_and_bundle_and_stays_open(toy, toy_path):
    assert mobclip.load("us-open").dimension == 128
    assert mobclip.load(open_bundle(toy_path)).id == toy.id
    assert mobclip.load(toy) is toy and mobclip.load(toy, "cells").encoder == "cells"
    for wrong in ("elsewhere", "", toy_path.parent, None):
        with pytest.raises(InputError):
            mobclip.load(wrong)
    with pytest.raises(InputError, match="The model toy has no coordinates encoder"):
        mobclip.load(toy, "coordinates")


def test_embeddings_have_the_shape_of_the_coordinates(toy, points):
    expected = embed_points(toy.bundle, points)
    assert np.array_equal(toy.embed(*points.T), expected)
    assert np.array_equal(toy.embed(*points[0].tolist()), expected[0])
    assert np.array_equal(
        toy.embed(points[:4, 0].reshape(2, 2), points[:4, 1].reshape(2, 2)), expected[:4].reshape(2, 2, 8)
    )
    with pytest.warns(PlaceWarning, match="share their embedding"):
        assert toy.embed(points[:2, :1], [33.7, 33.8, 33.9]).shape == (2, 3, 8)  # broadcast
    assert toy.embed([], []).shape == toy.embed_cells([]).shape == toy.embed_geometries([]).shape == (0, 8)


@pytest.mark.parametrize(
    "make", [list, tuple, np.float32, pd.Series, lambda values: pd.Series(values, dtype="Float64")]
)
def test_coordinates_may_be_of_any_kind_of_numbers(toy, make):
    assert np.isfinite(toy.embed(make([-84.39, -84.3]), make([33.75, 33.8]))).all()


@pytest.mark.parametrize(
    "lon",
    [
        [-84.39, None],
        [-84.39, np.nan],
        np.ma.masked_array([-84, 7], [False, True]),
        pd.Series([-84.39, None], dtype="Float64"),
    ],
)
def test_what_is_unknown_is_nan_and_told_from_where_it_was_asked(toy, lon):
    with pytest.warns(PlaceWarning, match="1 of 2 places has no embedding: it has only one coordinate") as told:
        vectors = toy.embed(lon, [33.75, 33.75])
    assert np.isfinite(vectors).all(axis=1).tolist() == [True, False]
    assert told[0].filename == __file__


def test_places_outside_are_nan_and_likely_mistakes_are_told(toy):
    with pytest.warns(PlaceWarning, match="1 of 1 places has no embedding: it is outside the valid domain of toy"):
        assert np.isnan(toy.embed(2.35, 48.86)).all()
    with pytest.warns(PlaceWarning, match="With longitude and latitude swapped, 2 of 2 would be inside toy"):
        assert np.isnan(toy.embed([33.75, 33.8], [-84.39, -84.3])).all()


def test_a_model_of_coordinates_says_where_its_numbers_mean_nothing():
    model = mobclip.load("us-open", encoder="coordinates")
    with pytest.warns(PlaceWarning, match="outside the valid domain of us-open.*: their embeddings are meaningless"):
        assert np.isfinite(model.embed([2.35, ATLANTA[0]], [48.86, ATLANTA[1]])).all()


@pytest.mark.parametrize(
    "arguments, sentence",
    [
        (([1, 2, 3], [4, 5]), r"shape \(3,\) and the latitudes \(2,\)"),
        (("west", 2.0), "longitudes are not all numbers"),
        ((2.0, ["north"]), "latitudes are not all numbers"),
        (([[1.0, 2.0]],), r"embed\(lon, lat\), or a GeoDataFrame"),
        ((pd.DataFrame({"lon": [1.0]}),), r"embed\(lon, lat\), or a GeoDataFrame"),
        ((500_000.0, 4_000_000.0), "which are not degrees"),
        ((np.inf, 0.0), "which are not degrees"),
    ],
)
def test_what_is_no_place_is_refused(toy, arguments, sentence):
    with pytest.raises(InputError, match=sentence):
        toy.embed(*arguments)


@pytest.mark.parametrize(
    "make",
    [
        lambda cells: cells,
        lambda cells: cells.astype(np.int64),
        lambda cells: cells.tolist(),
        h3_cells.to_text,
        lambda cells: [text.upper() for text in h3_cells.to_text(cells)],
        lambda cells: np.array(h3_cells.to_text(cells), dtype="S"),
        lambda cells: pd.Series(h3_cells.to_text(cells)),
        lambda cells: pd.Series(cells, dtype="UInt64"),
    ],
)
def test_cells_may_be_numbers_or_texts(toy, toy_cells, make):
    assert np.array_equal(toy.embed_cells(make(toy_cells[:5])), embed_cells(toy.bundle, toy_cells[:5]))


def test_one_cell_has_one_embedding_and_unknown_cells_none(toy, toy_cells):
    cell, [text] = int(toy_cells[0]), h3_cells.to_text(toy_cells[:1])
    assert np.array_equal(toy.embed_cells(cell), toy.embed_cells(text)) and toy.embed_cells(text).shape == (8,)
    with pytest.warns(PlaceWarning, match="have no H3 cell"):
        known = np.isfinite(toy.embed_cells([text, None, "", np.nan, pd.NA, "0"])).all(axis=1)
    assert known.tolist() == [True, False, False, False, False, False]


@pytest.mark.parametrize("wrong", [[123], [-4], [5.9e17], ["cell"], "cell", [True], [{}]])
def test_what_is_no_cell_is_refused(toy, wrong):
    with pytest.raises(InputError, match="in row 1 is (not an H3 cell|a decimal fraction)"):
        toy.embed_cells(wrong)


def test_geometries_are_brought_to_degrees(toy, points, frame):
    expected = embed_points(toy.bundle, points)
    assert np.array_equal(toy.embed_geometries(frame.geometry), expected)
    assert np.array_equal(toy.embed_geometries(list(frame.geometry), crs="EPSG:3857"), expected)
    assert np.array_equal(toy.embed_geometries(shapely.points(points)), expected)
    assert np.array_equal(toy.embed_geometries(shapely.Point(points[0])), expected[0])
    box = shapely.box(-84.45, 33.7, -84.15, 33.9)
    assert np.array_equal(toy.embed_geometries([box]), embed_polygons(toy.bundle, np.array([box])))


@pytest.mark.parametrize(
    "geometries, crs, sentence",
    [
        (shapely.LineString([(0, 0), (1, 1)]), None, "The layer has lines"),
        ([shapely.Point(0, 0), shapely.box(0, 0, 1, 1)], None, "both points and polygons"),
        (["a"], None, "Give shapely geometries"),
        (shapely.Point(0, 0), "nowhere", "'nowhere' is not a coordinate reference system"),
        (gpd.GeoSeries([shapely.Point(0, 0)]), None, "no coordinate reference system: set one with set_crs"),
    ],
)
def test_geometries_without_an_embedding_are_refused(toy, geometries, crs, sentence):
    with pytest.raises(InputError, match=sentence):
        toy.embed_geometries(geometries, crs)


def test_degrees_that_pass_for_metres_are_told(toy):
    with pytest.warns(PlaceWarning, match="look like degrees, but its CRS is EPSG:3857"):
        toy.embed_geometries(gpd.GeoSeries.from_xy([-84.39], [33.75], crs=3857))


def test_a_geodataframe_keeps_its_rows_and_columns(toy, points, frame):
    result = toy.embed(frame)
    assert isinstance(result, gpd.GeoDataFrame) and result.crs == frame.crs
    assert result[["name", "place"]].equals(frame) and result.geometry.name == "place"
    assert list(result.columns) == ["name", "place", "bundle", *toy.columns] and (result["bundle"] == toy.id).all()
    assert np.array_equal(result[toy.columns].to_numpy(), embed_points(toy.bundle, points))
    assert result.dtypes["emb_000"] == np.float32
    assert list(frame.columns) == ["name", "place"]  # unchanged
    assert toy.embed(result).equals(result)  # replaced, not repeated


def test_polygons_say_how_much_of_them_is_known(toy, frame):
    boxes = [shapely.box(-84.4, 33.7, -84.3, 33.8), None, shapely.box(0, 0, 1, 1)]
    table = gpd.GeoDataFrame({"a": [1, 2, 3]}, geometry=boxes, crs=4326)
    with pytest.warns(PlaceWarning, match="2 of 3 places have no embedding"):
        result = toy.embed(table)
    assert list(result.columns) == ["a", "geometry", "bundle", "covered", *toy.columns]
    assert result["covered"].fillna(-1).tolist() == [1, -1, 0]
    assert result["emb_000"].notna().tolist() == result["bundle"].notna().tolist() == [True, False, False]
    assert "covered" not in toy.embed(
        result.set_geometry(gpd.GeoSeries.from_xy([-84.39] * 3, [33.75] * 3, crs=4326))[:1]
    )


def test_a_geodataframe_without_a_geometry_or_crs_is_refused(toy, frame):
    with pytest.raises(InputError, match="has no geometry: set one with set_geometry"):
        toy.embed(gpd.GeoDataFrame({"a": [1]}))
    with pytest.raises(InputError, match="no coordinate reference system"):
        toy.embed(frame.set_crs(None, allow_override=True))


def test_a_model_is_pickled_by_where_it_lies_and_comes_back_as_the_same_only(toy_path, tmp_path, points, monkeypatch):
    path = tmp_path / "toy"
    pickled = pickle.dumps(mobclip.load(shutil.copytree(toy_path, path)))
    assert len(pickled) < 1000
    expected = mobclip.load(toy_path).embed(*points.T)
    assert np.array_equal(pickle.loads(pickled).embed(*points.T), expected)
    path.rename(tmp_path / "moved")
    with pytest.raises(InputError, match=r"toy 0\.1\.0 .* is neither at .* nor installed"):
        pickle.loads(pickled)
    monkeypatch.setenv("MOBCLIP_MODELS", str(toy_path.parent))
    assert np.array_equal(pickle.loads(pickled).embed(*points.T), expected)
    card = (toy_path / "card.json").read_text().replace('"0.1.0"', '"0.2.0"')
    (shutil.copytree(toy_path, path) / "card.json").write_text(card)
    with pytest.raises(InputError, match=r"toy 0\.2\.0 .*, but toy 0\.1\.0 .* is needed"):
        pickle.loads(pickled)


def test_the_files_of_a_model_are_read_once(toy_path, tmp_path, points):
    model = mobclip.load(shutil.copytree(toy_path, tmp_path / "toy"))
    for path in model.path.iterdir():
        path.unlink()
    assert np.isfinite(model.embed(*points.T)).all()


def test_nothing_is_told_where_all_is_well(toy, points):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        toy.embed(*points.T)


def test_the_copy_of_a_model_is_itself(toy):
    assert copy.copy(toy) is toy and copy.deepcopy([toy]) == [toy]


@pytest.fixture(scope="module")
def of_columns(tmp_path_factory):
    """A model with an encoder of columns, and a table of the northern half of its cells."""
    path = tmp_path_factory.mktemp("models") / "columns.mobclip"
    toy_models.write_toy_model(path, "columns")
    return mobclip.load(path)


def test_cells_are_embedded_from_their_columns(of_columns, toy_cells):
    assert of_columns.modalities == toy_models.MODALITIES
    values = {name: np.sin(np.arange(len(toy_cells)) + len(name)) for name in ("shops", "age", "town")}
    values["age"][:3] = np.nan
    frame = pd.DataFrame({"h3": h3_cells.to_text(toy_cells), **values, "place": "Atlanta"})
    moves = toy_cells[:50], toy_cells[1:51]
    with pytest.warns(PlaceWarning) as said:
        vectors, counts = of_columns.embed_columns(frame["h3"], frame, {"commuting": moves})
    assert {warning.filename for warning in said} == {__file__} and "count as missing: light" in str(said[0].message)
    assert vectors.dtype == np.float32 and vectors.shape == (len(toy_cells), 8) and np.isfinite(vectors).all()
    assert counts.tolist() == [1] * 3 + [2] * (len(toy_cells) - 3)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", PlaceWarning)
        table = pd.DataFrame({"origin": moves[0], "destination": moves[1], "flow": 1.0})
        again, _ = of_columns.embed_columns(toy_cells, values, {"commuting": table})
        np.testing.assert_array_equal(again, vectors)
        order = np.arange(len(toy_cells))[::-1]
        turned, _ = of_columns.embed_columns(toy_cells[order], {name: column[order] for name, column in values.items()})
        straight, _ = of_columns.embed_columns(toy_cells, values)
        np.testing.assert_array_equal(turned, straight[order])
        gaps, counts = of_columns.embed_columns([None, *h3_cells.to_text(toy_cells[:2])], {"shops": [1, 2, np.nan]})
    assert np.isnan(gaps[0]).all() and np.isfinite(gaps[1:]).all() and counts.tolist() == [0, 1, 0]


@pytest.mark.parametrize(
    "change, message",
    [
        ({"model": True}, "toy has no encoder of columns"),
        ({"columns": {"town": [1, 2]}}, "No column is one of those that columns knows, such as shops, bars, age"),
        ({"columns": np.ones((2, 3))}, "Give columns by name"),
        ({"columns": {"shops": [1, 2, 3]}}, "'shops' has 3 values for 2 cells"),
        ({"columns": {"shops": ["many", "few"]}}, "values of the column 'shops' are not all numbers"),
        ({"columns": {"shops": [1, np.inf]}}, "infinite"),
        ({"columns": {"shops": [1, 1e300]}}, "infinite"),
        ({"cells": [0, 0]}, "None of the cells is known"),
        ({"cells": [12, 13]}, "resolution 0"),
        ({"cells": [0x0062830807FFFFFF, 0x8628308FFFFFFFF]}, "which is not an H3 cell"),
        ({"cells": ["862830807ffffff", "862830807ffffff"]}, "several rows for one cell"),
        ({"cells": ["872830828ffffff", "87283082affffff"]}, "resolution 7"),
        ({"edges": [1, 2]}, "Give flows by kind"),
        ({"edges": {"commuting": ([1, 2],)}}, "must have origin, destination and perhaps flow"),
        ({"edges": {"commuting": {"origin": [1], "flow": [2]}}}, "must have origin, destination and perhaps flow"),
        ({"edges": {"commuting": ("cells", "cells", [1, -1])}}, "negative, missing or infinite"),
        ({"edges": {"commuting": ("cells", "cells", [1])}}, "2 origins, 2 destinations and 1"),
        ({"edges": {"commuting": ("cells", "cells", [1, 1])}}, "connects two cells"),
    ],
)
def test_columns_that_do_not_fit_are_refused(of_columns, toy, toy_cells, change, message):
    cells = change.get("cells", toy_cells[:2])
    edges = change.get("edges")
    if isinstance(edges, dict) and isinstance(edges["commuting"], tuple):
        edges = {"commuting": tuple(toy_cells[:2] if isinstance(end, str) else end for end in edges["commuting"])}
    model = toy if "model" in change else of_columns
    with pytest.raises(InputError, match=message):
        model.embed_columns(cells, change.get("columns", {"shops": [1.0, 2.0]}), edges)
