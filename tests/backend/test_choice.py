"""The model that auto stands for: of those that know the places the finest, then the one with the narrowest domain."""

import numpy as np
import pytest
import shapely
import toy_models

import mobclip
from mobclip.bundle import quantise
from mobclip.bundle.choice import choose_bundle
from mobclip.bundle.known_places import known_places
from mobclip.bundle.places import embed_places, places_of_cells, places_of_points, places_of_polygons
from mobclip.bundle.store import write_bundle
from mobclip.errors import InputError
from mobclip.features.model_choice import choose_by_columns
from mobclip.geo import h3_cells
from mobclip.sklearn import LocationEmbedding

WEST, EAST = (-84.6, 33.6, -84.3, 34.0), (-84.3, 33.6, -84.0, 34.0)
BOTH = (-84.6, 33.6, -84.0, 34.0)
PARIS = (2.35, 48.85)


@pytest.fixture
def folder(monkeypatch, tmp_path):
    """The only folder of models beside those that are built in, none of which lies here."""
    monkeypatch.setattr("mobclip.bundle.store.BUILT_IN", tmp_path / "none")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setenv("MOBCLIP_MODELS", str(tmp_path / "models"))
    return tmp_path / "models"


@pytest.fixture
def table(folder):
    """A function that writes a model with a table of the cells of an extent."""

    def write(name, extent=BOTH, resolution=6, bounds=None, version="1.0", without=()):
        cells = np.setdiff1d(h3_cells.cells_of_extent(extent, resolution), without)
        arrays = quantise.encode(np.random.default_rng(0).normal(size=(len(cells), 4)).astype(np.float32))
        files = {"cells.npy": cells, **{f"{key}.npy": values for key, values in arrays.items()}}
        entry = {
            "kind": "cells",
            "resolution": resolution,
            "index": "cells.npy",
            **{key: f"{key}.npy" for key in arrays},
        }
        card = {"name": name, "title": name, "version": version, "dimension": 4, "domain": {"bounds": bounds or extent}}
        file = folder / (name if version == "1.0" else f"{name}-{version}.mobclip")
        return write_bundle(file, {**card, "encoders": [entry]}, files)

    return write


def network(folder, name, **domain):
    """A model whose only encoder gives numbers everywhere: its graph is not opened to choose it."""
    card = {"name": name, "title": name, "version": "1.0", "dimension": 4, "domain": domain}
    encoders = [{"kind": "coordinates", "model": "coordinates.onnx"}]
    return write_bundle(folder / name, {**card, "encoders": encoders}, {"coordinates.onnx": b"no graph"})


def grid(extent, count=20):
    west, south, east, north = extent
    across, up = np.meshgrid(np.linspace(west, east, count), np.linspace(south, north, count))
    return np.column_stack([across.ravel(), up.ravel()])


def choice(lonlat, kind=None):
    return choose_bundle(places_of_points(np.asarray(lonlat, dtype=float).reshape(-1, 2)), kind)


def test_the_finest_of_those_that_know_the_places(table, folder):
    for resolution in (5, 7, 6):
        table(f"r{resolution}", resolution=resolution)
    network(folder, "world")
    found = choice(grid(BOTH))
    assert found.bundle.card.name == "r7"
    assert found.sentence == (
        "The model is r7, the finest (H3 resolution 7) of the 4 that know at least 99 % of the places that any installed "
        "model knows: it knows all 400 places."
    )


def test_of_those_as_fine_the_one_with_the_narrowest_domain(table):
    table("state", bounds=(-86, 30, -80, 35))
    table("city")
    table("country", bounds=(-125, 25, -66, 50))
    assert choice([*grid(BOTH), PARIS, (np.nan, np.nan)]).sentence == (
        "The model is city, with the narrowest valid domain of the 3 finest (H3 resolution 6) that know at least 99 % of the "
        "places that any installed model knows: it knows 400 of 402 places and 2 stay NULL."
    )


def test_a_finer_model_that_misses_more_than_one_in_a_hundred_is_passed_over(table):
    lonlat = grid((-84.5, 33.7, -84.1, 33.9))
    missed = h3_cells.cells_at(lonlat[:5], 7)
    known = ~np.isin(h3_cells.cells_at(lonlat, 7), missed)
    rows = np.count_nonzero(~known)
    table("coarse", resolution=5)
    table("fine", resolution=7, without=missed)
    assert 0.01 < rows / len(lonlat) < 0.1 and choice(lonlat).sentence == (
        "The model is coarse, the only one that knows at least 99 % of the places that any installed model knows: it knows all "
        "400 places."
    )
    padded = np.concatenate([lonlat, *([lonlat[known]] * 30)])  # among which they are fewer than one in a hundred
    found = choice(padded)
    assert found.bundle.card.name == "fine"
    assert f"knows {len(padded) - rows:,} of {len(padded):,} places and {rows} stay NULL" in found.sentence


def test_where_none_knows_enough_it_is_the_one_that_knows_most(table):
    table("west", WEST, resolution=7)
    table("east", EAST, resolution=6)
    found = choice([*grid(WEST)[:100], *grid(EAST)])
    assert found.bundle.card.name == "east" and found.sentence.startswith(
        "The model is east, which knows the most places, as none knows at least 99 % of the places that any installed model "
        "knows: it knows "
    )


def test_a_network_of_coordinates_is_coarser_than_any_table_and_knows_its_domain(table, folder):
    network(folder, "everywhere")
    network(folder, "china", bounds=[73, 18, 135, 54])
    table("toy")
    assert choice(grid(BOTH)).bundle.card.name == "toy"
    assert choice([*grid(BOTH), PARIS, PARIS, PARIS, PARIS, PARIS]).bundle.card.name == "everywhere"
    found = choice([(116.4, 39.9), (np.nan, 1), *[(114.3, 30.6)] * 9])
    assert found.bundle.card.name == "china" and found.sentence == (
        "The model is china, with the narrowest valid domain of the 2 finest (network of coordinates) that know at least 99 % of "
        "the places that any installed model knows: it knows 10 of 11 places and 1 stays NULL."
    )
    outside = choice([*[(114.3, 30.6)] * 199, PARIS])
    assert outside.bundle.card.name == "china" and outside.sentence.endswith(
        "199 of 200 places and 1 lies outside its valid domain."
    )
    assert choice(grid(BOTH), "coordinates").bundle.card.name == "everywhere"


def test_the_newest_version_of_a_model_is_the_one_that_is_looked_at(table):
    table("toy", resolution=7)
    table("toy", resolution=6, version="2.0")
    assert (
        choice(grid(BOTH)).bundle.card.version == "2.0"
        and "the only one that is installed" in choice(grid(BOTH)).sentence
    )


def test_rows_that_stay_null_are_those_without_an_embedding(table, toy_cells):
    bundle = table("toy")
    squares = [shapely.box(lon, lat, lon + 0.02, lat + 0.02) for lon, lat in grid((-84.8, 33.4, -83.8, 34.2), 12)]
    ring = shapely.box(-85.5, 33.0, -83.0, 35.0).difference(
        shapely.box(-84.61, 33.5, -83.9, 34.1)
    )  # touches it at one side
    odd = [None, shapely.Polygon(), shapely.box(0, 0, 1, 1), shapely.box(-84.3, 33.8, -84.3, 33.8), ring]
    for places in (
        places_of_polygons(np.array([*squares, *odd], dtype=object)),
        places_of_points(np.array([*grid((-84.8, 33.4, -83.8, 34.2)), (np.nan, 1), (500, 2)])),
        places_of_cells(h3_cells.cells_of_extent((-84.8, 33.4, -83.8, 34.2), 6)),
        places_of_cells(h3_cells.cells_of_extent((-84.8, 33.4, -83.8, 34.2), 8)),
        places_of_cells(np.append(h3_cells.cells_of_extent((-86, 32, -82, 36), 4), np.uint64(0))),
    ):
        vectors, _ = embed_places(bundle, places)
        expected = np.isfinite(vectors).all(axis=1)
        assert 0 < expected.sum() < len(places)
        assert np.array_equal(known_places(bundle, places), expected)
        null = int((~expected).sum())
        assert f"and {null:,} stay NULL." in choose_bundle(places).sentence


def test_where_no_model_knows_a_place_it_is_said_what_would_help(table, folder):
    with pytest.raises(InputError, match="No installed model takes locations: import or train one"):
        choice([PARIS])
    table("toy")
    network(folder, "china", bounds=[73, 18, 135, 54])
    with pytest.raises(InputError, match=r"valid where these places are \(china, toy\): import or train another\.$"):
        choice([PARIS])
    with pytest.raises(InputError, match="With longitude and latitude swapped, 400 of 400 would be inside toy"):
        choice(grid(BOTH)[:, ::-1])
    with pytest.raises(InputError, match="are in degrees after all"):
        choose_bundle(places_of_points(np.array([PARIS])), degrees="They are in degrees after all.")
    assert choice([(np.nan, np.nan)]).sentence == ""  # it is told later that it has no coordinates


def test_a_damaged_model_is_passed_over_and_named(table, folder):
    table("fine", resolution=8)
    table("toy")
    (folder / "fine" / "cells.npy").write_bytes(b"x")
    found = choice(grid(BOTH))
    assert found.bundle.card.name == "toy"
    assert len(found.remarks) == 1 and "cells.npy" in found.remarks[0]


def test_a_model_for_columns_is_the_one_that_has_most_of_them(folder, table):
    places = places_of_points(grid(BOTH))
    with pytest.raises(InputError, match="No installed model has an encoder of columns"):
        choose_by_columns(places, [("poi", ["shops"])])
    table("toy", resolution=7)
    toy_models.write_toy_model(folder / "columns", "columns")
    found = choose_by_columns(places, [("poi", ["h3", "shops", "bars"]), ("light", ["night"])])
    assert found.sentence == (
        "The model is columns, the only installed one with an encoder of columns: it has 3 of the 4 given."
    )


def test_python_chooses_by_places(table):
    table("west", WEST, resolution=7)
    table("both")
    west = grid((-84.5, 33.7, -84.4, 33.9))
    assert mobclip.load(places=tuple(west.T)).name == "west"
    assert mobclip.load("auto", places=h3_cells.to_text(h3_cells.cells_of_extent(EAST, 8))).name == "both"
    model = mobclip.load(places=list(shapely.points(grid(BOTH))))
    assert model.name == "both" and model.choice.startswith("The model is both, ")
    assert mobclip.load("west").choice == ""
    with pytest.raises(InputError, match="auto is chosen by places, and here are none: name one"):
        mobclip.load()
    assert LocationEmbedding().fit(west).model_.name == "west"
    assert LocationEmbedding().fit(grid(BOTH)).model_.name == "both"
