"""Location embeddings in scikit-learn: its own checks of estimators, columns, tables and cross-validation by blocks."""

import pickle

import numpy as np
import pytest
import shapely
import toy_models
from sklearn.base import clone
from sklearn.linear_model import Ridge
from sklearn.model_selection import GridSearchCV, GroupKFold, cross_val_score
from sklearn.pipeline import make_pipeline
from sklearn.utils.estimator_checks import check_estimator

import mobclip
from mobclip.errors import InputError, PlaceWarning
from mobclip.geo import h3_cells
from mobclip.sklearn import LocationEmbedding

gpd = pytest.importorskip("geopandas")
pd = pytest.importorskip("pandas")

NOT_DEGREES = {"check_fit_idempotent": "its random numbers, of up to some hundreds, are no degrees"}
ROUNDED = {
    "check_methods_subset_invariance": "a network rounds otherwise, at the seventh digit, for other numbers of rows"
}
SKIPPED = {"check_array_api_input"}  # by scikit-learn, unless a variable and another library of arrays are there


@pytest.fixture
def places(toy_cells):
    """Columns as people have them: another one first, cells as texts, degrees."""
    lon, lat = h3_cells.centres(toy_cells).T
    columns = {"name": "a", "h3": h3_cells.to_text(toy_cells), "lon": lon, "lat": lat}
    return pd.DataFrame(columns, index=[f"row {number}" for number in range(len(toy_cells))])


@pytest.fixture
def expected(toy_path, toy_cells):
    return mobclip.load(toy_path).embed_cells(toy_cells)


# A table does not know most of the places of the checks, a network takes them all.
@pytest.mark.filterwarnings("ignore::mobclip.errors.PlaceWarning", "ignore::sklearn.exceptions.SkipTestWarning")
@pytest.mark.parametrize(
    "encoder, to_fail", [("cells", NOT_DEGREES), ("coordinates", NOT_DEGREES | ROUNDED)], ids=["cells", "coordinates"]
)
def test_it_passes_the_checks_of_scikit_learn(encoder, to_fail):
    estimator = LocationEmbedding(mobclip.load("us-open", encoder), columns=(0, 1))
    done = check_estimator(estimator, on_fail=None, expected_failed_checks=to_fail)
    status = {one["check_name"]: one["status"] for one in done}
    assert {name for name in status if status[name] != "passed"} == {*to_fail, *SKIPPED}
    assert {name for name in status if status[name] == "xfail"} == set(to_fail)
    assert len(status) > 35


@pytest.mark.parametrize(
    "columns, chosen",
    [
        (None, ["name", "h3", "lon", "lat"]),
        (None, ["lat", "name", "lon"]),
        (["lon", "lat"], ["name", "h3", "lon", "lat"]),
        ("h3", ["name", "h3"]),
        ([1], ["name", "h3"]),
        ((-2, -1), ["name", "lon", "lat"]),
    ],
)
def test_columns_are_found_or_named(toy_path, places, expected, columns, chosen):
    transformer = LocationEmbedding(toy_path, columns).fit(places[chosen])
    assert np.array_equal(transformer.transform(places[chosen]), expected)
    assert transformer.feature_names_in_.tolist() == chosen


def test_arrays_of_two_columns_are_degrees_and_of_one_cells(toy_path, toy_cells, places, expected):
    assert np.array_equal(LocationEmbedding(toy_path).fit_transform(places[["lon", "lat"]].to_numpy()), expected)
    assert np.array_equal(LocationEmbedding(toy_path).fit_transform(toy_cells[:, None]), expected)
    texts = np.array(h3_cells.to_text(toy_cells), dtype=object)[:, None]
    assert np.array_equal(LocationEmbedding(toy_path).fit_transform(texts), expected)


def test_a_geodataframe_is_its_geometry(toy_path, places, expected):
    frame = gpd.GeoDataFrame(geometry=gpd.points_from_xy(places["lon"], places["lat"]), crs=4326).to_crs(3857)
    transformer = LocationEmbedding(toy_path).fit(frame)
    assert transformer.columns_ == () and np.array_equal(transformer.transform(frame), expected)
    with pytest.raises(InputError, match="was fitted on a GeoDataFrame"):
        transformer.transform(pd.DataFrame(frame))


@pytest.mark.parametrize(
    "columns, chosen, sentence",
    [
        (None, ["name"], "X has neither h3 nor lon and lat: it has name"),
        (["long", "lat"], ["lon", "lat"], "X has no columns 'long': it has lon, lat"),
        ((0, 5), ["lon", "lat"], r"X has 2 feature\(s\), of which none is number 5"),
        (["lon", "lat", "h3"], ["lon", "lat", "h3"], "either longitude and latitude, or one column"),
        ([], ["lon", "lat"], "either longitude and latitude, or one column"),
    ],
)
def test_columns_that_are_not_there_are_refused_when_it_is_fitted(toy_path, places, columns, chosen, sentence):
    with pytest.raises(InputError, match=sentence):
        LocationEmbedding(toy_path, columns).fit(places[chosen])


def test_arrays_whose_columns_mean_nothing_are_refused(toy_path):
    with pytest.raises(InputError, match=r"X has 3 features: name those of longitude and latitude, columns=\(0, 1\)"):
        LocationEmbedding(toy_path).fit(np.zeros((2, 3)))
    with pytest.raises(InputError, match="X has no names of columns, so that 'lon' means nothing"):
        LocationEmbedding(toy_path, ["lon", "lat"]).fit(np.zeros((2, 3)))


def test_output_can_be_a_table_with_the_index_of_its_input(toy_path, places, expected):
    transformer = LocationEmbedding(toy_path).set_output(transform="pandas").fit(places)
    result = transformer.transform(places)
    assert list(result.columns) == [f"emb_{number:03}" for number in range(8)] and result.index.equals(places.index)
    assert np.array_equal(result.to_numpy(), expected) and result.dtypes.unique().tolist() == [np.float32]


def test_places_without_an_embedding_are_rows_of_nan(toy_path, places):
    places.loc["row 1", ["lon", "lat"]] = 0
    with pytest.warns(PlaceWarning, match="1 of [0-9]+ places has no embedding"):
        result = LocationEmbedding(toy_path, ["lon", "lat"]).fit_transform(places)
    assert np.flatnonzero(np.isnan(result).any(axis=1)).tolist() == [1]


def test_it_is_cloned_and_pickled_also_with_an_open_model(toy_path, places, expected):
    for model in (toy_path, str(toy_path), mobclip.load(toy_path)):
        transformer = clone(LocationEmbedding(model))
        assert not hasattr(transformer, "model_")
        again = pickle.loads(pickle.dumps(transformer.fit(places)))
        assert np.array_equal(again.transform(places), expected)


def test_cross_validation_by_blocks_and_a_search_for_the_penalty(toy_path, toy_cells, places, expected):
    y = expected @ np.arange(8)
    groups = h3_cells.parents(toy_cells, 4)
    pipeline = make_pipeline(LocationEmbedding(toy_path), Ridge())
    folds = GroupKFold(len(np.unique(groups)))
    scores = cross_val_score(pipeline, places, y, groups=groups, cv=folds, n_jobs=2)
    assert len(scores) > 1 and np.isfinite(scores).all()
    search = GridSearchCV(
        pipeline, {"ridge__alpha": [1e-3, 1e9], "locationembedding__columns": [["lon", "lat"], "h3"]}, cv=3
    )
    assert search.fit(places, y).best_params_["ridge__alpha"] == 1e-3 and search.best_score_ > 0.5


def test_polygons_are_places_whose_cells_weigh_by_people_or_by_area(tmp_path):
    toy_models.write_toy_model(tmp_path / "peopled", "peopled")
    box = shapely.box(-84.45, 33.65, -84.15, 33.9)
    frame, model = gpd.GeoDataFrame(geometry=[box], crs=4326), mobclip.load(tmp_path / "peopled")
    by_people, by_area = (LocationEmbedding(model, weight=weight).fit_transform(frame) for weight in ("people", "area"))
    assert np.array_equal(by_people, model.embed_geometries([box])) and not np.allclose(by_people, by_area)
    assert np.array_equal(by_area, model.embed(frame, weight="area")[model.columns])
