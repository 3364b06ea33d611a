"""The recipe of mx-open, on a small made-up country in the files that the real one has."""

import dataclasses

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import shapely
import toy_globe

from mobclip.bundle.inference import embed_cells, embed_points
from mobclip.bundle.store import open_bundle, write_copy
from mobclip.errors import InputError
from mobclip.geo import h3_cells
from mobclip.io.table_writer import write_table
from mobclip.io.tables import WGS84, Table

torch = pytest.importorskip("torch")

from mobclip.train.region import build_region
from recipes import sources
from recipes.mexico import ablations, data, inputs, scores, train

SIDE, ACROSS, SOUTH = (
    0.25,
    6,
    26.0,
)  # municipios are squares of this many degrees, in six columns and rows; each column is a state
WEST = -12.1  # a little of the first column is at sea
QUICK = {
    "dimension": 16,
    "hidden": 16,
    "steps": 20,
    "check_every": 10,
    "batch_rows": 64,
    "targets_per_group": 4,
    "sample_rows": 300,
    "degrees": 4,
    "coordinate_hidden": 16,
    "coordinate_layers": 1,
    "coordinate_steps": 10,
    "coordinate_batch": 64,
    "detailed_cells": 100,
}


@pytest.fixture(scope="module")
def files(tmp_path_factory):
    folder = tmp_path_factory.mktemp("data")
    draw = np.random.default_rng(0)
    column, row = (part.ravel() for part in np.meshgrid(np.arange(ACROSS), np.arange(ACROSS)))
    west, south = WEST + SIDE * column, SOUTH + SIDE * row
    polygons = shapely.box(west, south, west + SIDE, south + SIDE)
    codes = [f"{state:02}{number:03}" for state, number in zip(column, row, strict=True)]
    wealth = column / ACROSS + 0.1 * draw.normal(size=len(column))
    people = np.round(1000 * np.exp(3 * wealth)).astype(np.int32)
    municipios = {
        "code": codes,
        "municipio_name": codes,
        "state_name": [f"State {state}" for state in column],
        "pop": people,
        "pop_male": people // 2,
        "pop_female": people - people // 2,
        "metro_area": [None if number else "City" for number in row],
        "idh": [None if number == 5 else value for number, value in zip(row, 0.5 + 0.3 * wealth, strict=True)],
    }
    write_table(Table(pa.table(municipios), polygons, WGS84), folder / "municipios.parquet")
    origin, destination = (part.ravel() for part in np.meshgrid(np.arange(len(codes)), np.arange(len(codes))))
    distance = np.hypot(column[origin] - column[destination], row[origin] - row[destination])
    workers = np.round(people[origin] * np.exp(-2 * distance) / 2).astype(np.int32)
    flows = {"origin": np.array(codes)[origin], "destination": np.array(codes)[destination], "workers": workers}
    pq.write_table(pa.table(flows), folder / "commuting.parquet")
    finer = h3_cells.cells_of_polygons(polygons, 7, "centre")
    of_finer = np.round(100 * np.exp(draw.normal(size=len(finer)) + (h3_cells.centres(finer)[:, 0] - WEST) * 2))
    far = h3_cells.cells_at(np.array([[-14.0, 27.0], [120.0, 10.0]]), 7)  # abroad, and on the other side of the Earth
    everywhere = {"h3": np.append(finer, far), "population": np.append(of_finer, [5e6, 9e6]).astype(np.int64)}
    pq.write_table(pa.table(everywhere), folder / "people.parquet")
    light = np.zeros((3, 180, 360), dtype=np.uint8)
    light[:, :, 170] = 200
    return {
        **toy_globe.write_globe(folder),
        "municipios": folder / "municipios.parquet",
        "commuting": folder / "commuting.parquet",
        "people": folder / "people.parquet",
        "night_lights": toy_globe.write_image(folder / "light.tif", light),
    }


@pytest.fixture(scope="module")
def mexico(files):
    return data.read_mexico(files)


def column(mexico, modality, name):
    [table] = [table for table in mexico.tables if table.modality.name == modality]
    return table.cells, table.modality.values[:, table.modality.columns.index(name)]


def test_cells_have_their_centre_in_the_country_or_people(mexico, files):
    cells, people = column(mexico, "population", "people")
    whole = shapely.box(WEST, SOUTH, WEST + SIDE * ACROSS, SOUTH + SIDE * ACROSS)
    centre_inside = shapely.contains_xy(whole, *h3_cells.centres(cells).T)
    assert (people[~centre_inside] > 0).all() and 0.5 < centre_inside.mean() < 1
    assert np.isin(h3_cells.cells_of_polygons([whole], 6, "centre"), cells).all()
    total = pq.read_table(files["people"])["population"].to_numpy()[:-2].sum()
    assert people.sum() == pytest.approx(total, rel=1e-6)


def test_cities_beyond_the_border_count_and_those_elsewhere_do_not(mexico):
    kilometres = column(mexico, "population", "metropolis_km_log")[1]
    of_nearest = column(mexico, "population", "metropolis_people_log")[1]
    assert np.expm1(of_nearest).max() == pytest.approx(5e6, rel=1e-4) and np.expm1(kilometres.min()) > 100


def test_the_label_is_in_no_modality(mexico):
    columns = [name for table in mexico.tables for name in table.modality.columns]
    assert not [name for name in columns if "idh" in name] and np.isnan(mexico.idh).sum() == ACROSS
    everything = np.column_stack([mexico.areas.means(_on(mexico, table)).values for table in mexico.tables])
    known = np.isfinite(mexico.idh)
    likeness = np.corrcoef(np.nan_to_num(everything[known]).T, mexico.idh[known])[-1, :-1]
    assert np.nanmax(np.abs(likeness)) < 0.999


def _on(mexico, table):
    """The modality of a table on the cells of the areas."""
    values = table.modality.values[np.searchsorted(table.cells, mexico.areas.cells)]
    return dataclasses.replace(table.modality, values=values)


def test_each_modality_says_where_it_is_from(mexico):
    said = {table.modality.name: table.entry for table in mexico.tables}
    assert set(said) == {"population", "natural", "climate", "night_lights", "flows", "demographics"}
    assert "Kontur" in said["population"]["attribution"] and "INEGI" in said["flows"]["attribution"]
    assert "LGPL-3.0-or-later" in said["natural"]["licence"] and "Kontur" in mexico.flows[0].entry["attribution"]


def test_sets_of_columns_grow_by_what_they_are_called(mexico):
    region = build_region(train.options_of(mexico, QUICK), mexico.tables, mexico.flows)
    sets = scores.columns_by_cell(mexico, region.data)
    widths = {name: values.shape[1] for name, values in sets.items()}
    flows = widths["population and flows"]
    assert widths["population"] < flows
    assert widths["the same and means along flows"] == widths["the same and means over the nearest"] == 3 * flows
    assert widths["the same and both means"] == 5 * flows
    assert all(np.isfinite(values).all() and len(values) == len(mexico.areas.cells) for values in sets.values())


def test_the_nearest_municipios_are_those_around(mexico):
    graph = scores.nearest_municipios(mexico)
    assert (np.diff(graph.flows.indptr) == 8).all()
    middle = mexico.areas.names.tolist().index("02002")
    around = {f"{state:02}{number:03}" for state in (1, 2, 3) for number in (1, 2, 3)} - {"02002"}
    assert len(around & set(mexico.areas.names[graph.flows[middle].indices])) >= 6


def test_a_model_is_trained_once_and_shipped_with_its_table_of_cells(mexico, tmp_path):
    options = train.options_of(mexico, QUICK)
    region = build_region(options, mexico.tables, mexico.flows)
    whole = train.trained(region, options, tmp_path, "cpu")
    assert [encoder.kind for encoder in whole.card.encoders] == ["cells", "coordinates", "features"]
    assert whole.card.raw["sources"] == sources.card_entries(inputs.SOURCES)
    assert (
        set(whole.card.attribution) == set(sources.attributions(inputs.SOURCES)) and whole.card.licence == "CC-BY-4.0"
    )
    written = whole.path.stat().st_mtime_ns
    again = train.trained(region, options, tmp_path, "cpu")
    assert again.path.stat().st_mtime_ns == written
    assert not train.is_of(again, region, train.options_of(mexico, {**QUICK, "steps": 21}))
    shipped = write_copy(again, tmp_path / "mx-open", ["cells"])
    cells = mexico.areas.cells
    np.testing.assert_array_equal(embed_cells(shipped, cells), embed_cells(whole, cells))
    assert shipped.array("people.npy").sum() == pytest.approx(region.data.population.sum(), rel=0.01)


def test_sets_are_compared_and_differences_have_the_sign_of_their_name(mexico):
    cells = mexico.areas.cells
    east = h3_cells.centres(cells)[:, :1]  # what wealth rises with
    noise = np.random.default_rng(0).normal(size=(len(cells), 3))
    comparison = scores.compared(mexico, {"noise": noise, "east": east})
    assert comparison.rows == ACROSS * (ACROSS - 1)
    r2 = scores.r2_of(comparison, "random")
    assert r2["east"][0] > 0.5 > r2["noise"][0]
    more = scores.difference(comparison, "random", "east", "noise")
    less = scores.difference(comparison, "random", "noise", "east")
    assert more[0] == pytest.approx(r2["east"][0] - r2["noise"][0], abs=0.002) and less == [
        -more[0],
        -more[2],
        -more[1],
    ]
    with pytest.raises(KeyError):
        scores.difference(comparison, "random", "east", "west")


def test_ablations_leave_out_one_input_each_and_keep_what_they_trained(mexico, tmp_path, monkeypatch):
    found = ablations.variations(mexico)
    assert list(found) == [
        "all",
        *(f"without {table.modality.name}" for table in mexico.tables),
        "cells around in place of the graph",
        "no flows at all",
    ]
    assert len(found["without flows"].tables) == 5 and found["without flows"].flows
    assert not found["no flows at all"].flows
    monkeypatch.setattr(ablations, "SMALL", QUICK)
    first = ablations.embeddings("without population", found["without population"], tmp_path, "cpu")
    [file] = tmp_path.iterdir()
    written = file.stat().st_mtime_ns
    np.testing.assert_array_equal(
        first, ablations.embeddings("without population", found["without population"], tmp_path, "cpu")
    )
    assert file.stat().st_mtime_ns == written and first.shape == (len(mexico.areas.cells), 16)


@pytest.mark.parametrize(
    ("name", "columns", "wrong"),
    [
        ("people", {"h3": [1]}, "has no column 'population'"),
        ("commuting", {"origin": ["01"], "destination": ["02"]}, "has no column 'workers'"),
        ("municipios", {"code": ["01"]}, "geometr"),
    ],
)
def test_a_file_of_another_format_is_named(files, tmp_path, name, columns, wrong):
    pq.write_table(pa.table(columns), tmp_path / f"{name}.parquet")
    with pytest.raises(InputError, match=rf"{name}\.parquet.*{wrong}"):
        data.read_mexico({**files, name: tmp_path / f"{name}.parquet"})


CITIES = {
    "Mexico City": (-99.133, 19.433),
    "Tijuana": (-117.02, 32.53),
    "Ecatepec": (-99.05, 19.60),
    "León": (-101.68, 21.12),
    "Puebla": (-98.20, 19.04),
    "Juárez": (-106.42, 31.69),
    "Guadalajara": (-103.35, 20.67),
    "Monterrey": (-100.32, 25.67),
    "Cancún": (-86.85, 21.16),
    "Mérida": (-89.62, 20.97),
}


@pytest.fixture(scope="module")
def shipped():
    return open_bundle("mx-open")


def test_the_shipped_model_is_a_small_table_of_cells_with_people(shipped, tmp_path):
    assert [encoder.kind for encoder in shipped.card.encoders] == ["cells"] and shipped.card.dimension == 128
    assert write_copy(shipped, tmp_path / "mx-open.mobclip").path.stat().st_size <= 1.5e6
    assert shipped.array("people.npy").sum() == pytest.approx(128e6, rel=0.05)


def test_the_shipped_model_knows_the_ten_largest_cities_and_no_sea(shipped):
    known = embed_points(shipped, np.array(list(CITIES.values())))
    assert np.isfinite(known).all() and len(np.unique(known.round(3), axis=0)) == len(CITIES)
    elsewhere = np.array([[-110.0, 15.0], [-90.0, 25.0], [0.0, -80.0], [-97.7, 30.3]])  # the sea, Antarctica, Texas
    assert np.isnan(embed_points(shipped, elsewhere)).all()


def test_the_card_of_the_shipped_model_says_what_it_is_made_of_and_how_good_it_is(shipped):
    assert shipped.card.raw["sources"] == sources.card_entries(inputs.SOURCES)
    assert set(shipped.card.attribution) == set(sources.attributions(inputs.SOURCES))
    by_states = shipped.card.scores["idh"]["R2"]["region"]
    assert by_states["mx-open"][0] > by_states["GeoCLIP"][2]
    training = shipped.card.raw["training"]
    assert training["labels"].startswith("none") and train.SETTINGS.items() <= training["settings"].items()
