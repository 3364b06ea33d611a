"""us-open 2 on a small made-up country: all land, people that spread what tracts say, and a county without tracts."""

from pathlib import Path

import numpy as np
import pyarrow.parquet
import pytest
import shapely

torch = pytest.importorskip("torch")
pytest.importorskip("rasterio")

from test_us import SETTINGS
from toy_country import EMPTY, SIDE, SIDE_OF_IT, SOUTH, WEST, WEST_OF_IT, WITHOUT_TRACTS, write_country, write_nation

from mobclip.bundle import inference
from mobclip.bundle.store import open_bundle
from mobclip.errors import InputError
from mobclip.features.modality import Modality
from mobclip.geo import h3_cells
from mobclip.geo.overlay import zone_shares
from mobclip.train.checks import Outputs
from mobclip.train.plan import settings_of
from recipes import us2
from recipes.us import inputs
from recipes.us.ground import read_counties
from recipes.us.national import read_files, read_national
from recipes.us.spread import LARGE_KM2, spread_tracts, tract_of
from recipes.us.tracts import RESOLUTION, Tracts

AWAY = (WEST_OF_IT + 0.1, SOUTH + 0.1)  # in the county without tracts


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    path = tmp_path_factory.mktemp("nation")
    write_country(path)
    return path


@pytest.fixture(scope="module")
def files(folder, tmp_path_factory):
    packages = write_nation(folder, tmp_path_factory.mktemp("packages"))
    return {source.name: packages.get(source.name, folder / source.file) for source in inputs.SOURCES}


@pytest.fixture(scope="module")
def nation(folder, files):
    return read_national(files, folder / "us/county_labels.csv")


def column(data, name):
    [values] = [each.values[:, each.columns.index(name)] for each in data.modalities if name in each.columns]
    return values.astype(float)


def test_all_land_is_there_with_and_without_people_or_tracts(nation):
    cells = nation.training.cells
    land = h3_cells.cells_of_extent((WEST_OF_IT, SOUTH, WEST, SOUTH + SIDE_OF_IT), RESOLUTION, "centre")
    assert np.isin(land, cells).all()
    assert not np.isin(h3_cells.cells_at(np.array([[144.8, 13.5]]), RESOLUTION), cells).any()  # Guam is left out
    empty = np.isin(cells, h3_cells.cells_of_polygons([EMPTY.buffer(-0.1)], RESOLUTION))
    assert empty.any() and not nation.training.people[empty].any()
    inside = h3_cells.centres(cells)[:, 0] > WEST + SIDE  # elsewhere people abroad may live in the same cell
    assert nation.training.people[inside] == pytest.approx(column(nation.training, "people")[inside])


def test_a_county_without_tracts_has_all_but_what_tracts_say(nation):
    row = np.searchsorted(nation.training.cells, h3_cells.cells_at(np.array([AWAY]), RESOLUTION))
    known = {each.name for each in nation.training.modalities if np.isfinite(each.values[row]).any()}
    assert known >= {"population", "natural", "access", "county_commuting"}
    assert not known & {"poi", "demographics", "mobility"}
    counties = nation.county_labels
    [at] = np.flatnonzero(counties.county == WITHOUT_TRACTS)
    assert counties.med_hh_inc_2019[at] == 10 and counties.people[[at]].sum() > 0


def test_what_the_benchmark_labels_is_no_input(nation):
    names = {name for each in (*nation.training.modalities, *nation.training.context) for name in each.columns}
    assert "water_sea_km_log" in names and "elevation_cell_m" in names
    assert not [name for name in names if any(part in name for part in ("label", "climate", "sea_share", "lake_share"))]


def test_each_column_comes_once_and_infinite_ones_never(nation):
    everything = [*nation.training.modalities, *nation.training.context]
    names = [name for each in everything for name in each.columns]
    assert len(names) == len(set(names))


@pytest.fixture(scope="module")
def two_tracts():
    """A tract of 0.4 degrees, all of whose people live in the far west, beside one of 0.01 degrees; both have 1,000 people."""
    polygons = shapely.box([-100.4, -100.0], [40.0, 40.0], [-100.0, -99.99], [40.4, 40.01])
    cells, shares, area = zone_shares(polygons, RESOLUTION)
    people = np.array([1000.0, 1000.0])
    tracts = Tracts(
        geoid=np.array(["large", "small"]),
        county=np.array(["01001", "01001"]),
        lonlat=shapely.get_coordinates(shapely.centroid(polygons)),
        columns={"demo_population": people, "poi_bar": np.array([50.0, 20.0]), "area_km2": area / 1e6},
        cells=cells,
        shares=shares,
    )
    assert area[0] / 1e6 > LARGE_KM2 > area[1] / 1e6
    inside = h3_cells.cells_of_polygons(polygons[:1], 8, "centre")
    west = inside[h3_cells.centres(inside)[:, 0] < -100.3]
    spread, of = spread_tracts(tracts, polygons, cells, west, np.full(len(west), 10.0))
    return tracts, spread, of, west


def test_people_of_a_large_tract_are_where_finer_cells_have_them_and_those_of_a_small_one_even(two_tracts):
    tracts, spread, of, west = two_tracts
    assert (of == 0).all()
    shares = spread.tracts.shares
    assert np.asarray(shares.sum(axis=0)).ravel() == pytest.approx([1, 1])
    lon = h3_cells.centres(tracts.cells)[:, 0]
    settled = shares[:, 0].toarray().ravel() > 0
    assert lon[settled].max() < -100.2 and settled.sum() < 0.5 * (tracts.shares[:, 0] > 0).sum()
    counted = np.bincount(
        np.searchsorted(tracts.cells, h3_cells.parents(west, RESOLUTION)), minlength=len(tracts.cells)
    )
    assert shares[:, 0].toarray().ravel() == pytest.approx(counted / len(west))
    assert shares[:, 1].toarray() == pytest.approx(tracts.shares[:, 1].toarray())


def test_densities_are_those_of_the_part_where_people_live(two_tracts):
    tracts, spread, _, _ = two_tracts
    names = ("demo_population_per_km2_log", "poi_total_per_km2_log", "median")
    density = np.log1p(1000 / tracts.columns["area_km2"])
    values = np.column_stack([density, density, [30.0, 40.0]]).astype(np.float32)
    found = spread.to_cells(Modality("demographics", names, values)).values
    whole = np.flatnonzero(spread.tracts.shares[:, 0].toarray().ravel() == spread.tracts.shares[:, 0].max())
    share, km2 = spread.tracts.shares[whole, 0].toarray(), spread.km2[whole, 0].toarray()
    assert np.expm1(found[whole, 0]) == pytest.approx((1000 * share / km2).ravel(), rel=1e-4)
    assert np.expm1(found[whole, 1]) == pytest.approx((50 * share / km2).ravel(), rel=1e-4)
    assert found[whole, 0] > density[0] and (found[whole, 2] == 30).all()
    empty = np.flatnonzero(spread.tracts.shares.sum(axis=1) == 0)
    assert len(empty) and np.isnan(found[empty]).all()


def test_a_point_is_in_the_first_tract_that_holds_it():
    polygons = shapely.box([0, 1], 0, [1, 2], 1)
    assert tract_of(polygons, np.array([[0.5, 0.5], [1.0, 0.5], [1.5, 0.5], [3.0, 0.5]])).tolist() == [0, 0, 1, -1]


def test_a_small_model_is_trained_and_scored(nation, tmp_path):
    options = us2.national_options(settings_of(line for line in SETTINGS.split("\n") if line))
    us2.train(nation, options, Outputs(bundle=tmp_path / "us2.mobclip"), device="cpu")
    bundle = open_bundle(tmp_path / "us2.mobclip")
    assert bundle.card.name == "us-open" and bundle.card.version == "2.0.0"
    assert any("Kontur" in text for text in bundle.card.attribution)
    scores = bundle.card.scores
    assert set(scores["r2"]) >= {"us-open", "us-open, 32 dimensions", "columns of the place"}
    assert {"cells held out", "method"} <= set(scores)
    cells = np.array([AWAY, (WEST + SIDE, SOUTH + SIDE), (10.0, 50.0)])
    found = inference.embed_points(bundle, cells)
    assert np.isfinite(found[:2]).all() and np.isnan(found[2]).all()


@pytest.mark.parametrize(
    ("file", "change", "sentence"),
    [
        ("people", lambda table: table.drop_columns(["population"]), "lacks the columns population"),
        ("people", lambda table: table.set_column(0, "h3", table["h3"].cast("float64", safe=False)), "must be uint64"),
        ("county_commuting", lambda table: table.drop_columns(["workers_2011_2015"]), "lacks the columns workers"),
        ("access", lambda table: table.drop_columns(["ndvi_summer_2018"]), "lacks the columns ndvi"),
        ("tract_points", lambda table: table.drop_columns(["lon"]), "lacks the columns lon"),
    ],
)
def test_a_changed_file_stops_in_one_sentence(folder, files, tmp_path, file, change, sentence):
    wrong = tmp_path / files[file].name
    pyarrow.parquet.write_table(change(pyarrow.parquet.read_table(files[file])), wrong)
    with pytest.raises(InputError, match=sentence):
        read_national({**files, file: wrong}, folder / "us/county_labels.csv")


def test_a_missing_file_is_named_before_anything_is_read(tmp_path):
    with pytest.raises(InputError, match="has no us/population_r8.parquet"):
        read_files(tmp_path)


def test_the_documentation_has_the_table_of_inputs():
    text = (Path(__file__).parents[2] / "docs/training.md").read_text(encoding="utf-8")
    rows = [line.split(" | ") for line in text.split("\n") if line.startswith("| ")]
    said = {row[0].removeprefix("| "): row[2:] for row in rows if len(row) == 5}
    for source in inputs.SOURCES:
        assert said[source.title] == [source.licence, source.attribution, f"{source.use} |"]


def test_other_polygons_are_no_counties(tmp_path):
    (tmp_path / "counties.json").write_text("{}", encoding="utf-8")
    with pytest.raises(InputError, match="us-atlas"):
        read_counties(tmp_path / "counties.json")
