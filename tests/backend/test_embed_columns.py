"""Embeddings of places from their columns: what is averaged, matched, masked, counted and refused."""

import numpy as np
import pytest
import shapely
import toy_models
import toy_region

from mobclip.bundle.inference import embed_cells, embed_features
from mobclip.bundle.people import CellPeople
from mobclip.bundle.places import places_of_cells, places_of_points, places_of_polygons
from mobclip.bundle.store import open_bundle
from mobclip.errors import InputError
from mobclip.features.cell_flows import CellFlows
from mobclip.features.files import read_cell_flows, read_modality, write_modality
from mobclip.features.inference import embed_columns
from mobclip.features.lookup import embed_places_from_columns
from mobclip.features.mobility_graph import neighbour_graph
from mobclip.features.modality import Modality
from mobclip.features.tables import modality_table
from mobclip.geo import h3_cells
from mobclip.train.plan import InputTable, Plan


@pytest.fixture(scope="module")
def bundle(tmp_path_factory):
    """A model with a linear encoder of columns; its table has the northern half of the cells."""
    path = tmp_path_factory.mktemp("models") / "columns.mobclip"
    toy_models.write_toy_model(path, "columns")
    return open_bundle(path)


@pytest.fixture(scope="module")
def cells():
    return toy_models.toy_cells()


def table(name, cells, source=None, **columns):
    return modality_table(source or f"{name}.gpkg", cells, Modality.of(name, columns))


def drawn(cells, names, seed=0):
    values = np.random.default_rng(seed).normal(size=(len(names), len(cells))).astype(np.float32)
    return dict(zip(names, values, strict=True))


def tables_of(cells, **changed):
    """A table for each modality of the toy model."""
    given = {**toy_models.MODALITIES, **changed}
    return [table(name, cells, **drawn(cells, names, len(name))) for name, names in given.items() if names]


def flows(origin, destination, kind="commuting", name="flows.csv", flow=None):
    flow = np.ones(len(origin)) if flow is None else np.asarray(flow, dtype=float)
    return CellFlows(name=name, origin=origin, destination=destination, flow=flow, kinds=np.array([kind] * len(origin)))


def raw(values):
    """The embeddings that the toy model makes of inputs by name, each n, NaN where unknown."""
    columns = np.full((len(next(iter(values.values()))), len(toy_models.INPUTS)), np.nan)
    for name, value in values.items():
        columns[:, toy_models.INPUTS.index(name)] = value
    mask = np.isfinite(columns)
    of_columns, of_mask = toy_models.column_weights()
    standard = np.where(mask, (columns - toy_models.OFFSET) / toy_models.SCALE, 0)
    return standard @ of_columns + mask @ of_mask


def cosine(one, other):
    return (one * other).sum(axis=1) / np.linalg.norm(one, axis=1) / np.linalg.norm(other, axis=1)


def test_columns_are_averaged_over_neighbours_and_along_flows(bundle, cells):
    shops = drawn(cells, ["shops"])["shops"]
    found = embed_columns(
        bundle, [table("poi", cells, shops=shops)], [flows(cells[[0, 0]], cells[[5, 9]], flow=[1, 3])]
    )
    near, wide = (neighbour_graph(cells, rings) for rings in (1, 3))
    around = wide - near
    expected = {
        "shops": shops,
        "near_shops": near @ shops / near.sum(axis=1).A1,
        "around_shops": around @ shops / around.sum(axis=1).A1,
        "commuting_out_shops": np.full(len(cells), np.nan),
        "commuting_in_shops": np.full(len(cells), np.nan),
    }
    expected["commuting_out_shops"][0] = (shops[5] + 3 * shops[9]) / 4
    expected["commuting_in_shops"][[5, 9]] = shops[0]
    np.testing.assert_allclose(found.vectors, raw(expected), atol=1e-4)
    assert found.known.tolist() == [[True, False, False]] * len(cells)
    missing, columns = found.remarks
    assert missing.endswith("not given and count as missing: people, light.") and "missing: bars." in columns


def test_cells_that_no_table_has_are_embedded_from_those_around_them(bundle, cells):
    """And counted as having no modality; where nothing is around, there is no embedding."""
    far = h3_cells.cells_at(np.array([[2.3, 48.9]]), toy_models.RESOLUTION)
    inside = len(cells) // 2
    known = tables_of(np.delete(cells, inside))
    places = places_of_cells(np.concatenate([cells[[3, inside]], far]))
    found = embed_places_from_columns(bundle, places, known)
    assert np.isfinite(found.vectors).all(axis=1).tolist() == [True, True, False]
    assert found.modalities.tolist() == [3, 0, 0]
    said = " ".join(found.remarks)
    assert "1 of 2 embeddings are of places without any modality" in said
    assert "1 of 3 places has no embedding: it is in cells of which no column of columns is known" in said


def test_in_polygons_cells_weigh_by_people_wherever_the_model_has_them(tmp_path, cells):
    """Those of its table, here the northern half, and elsewhere what the people of the world leave."""
    northern = toy_models.northern(cells)
    toy_models.write_toy_model(tmp_path / "people", "columns", np.full(len(northern), 700.0, dtype=np.float32))
    bundle = open_bundle(tmp_path / "people")
    people = CellPeople(northern, np.full(len(northern), 700.0)).of(cells)
    assert set(people[np.isin(cells, northern)]) == {700} and people.max() > 700
    shapes = h3_cells.cell_boundaries(cells)
    region = shapely.union_all(shapes[:20])
    vectors = embed_columns(bundle, tables_of(cells)).vectors
    found = embed_places_from_columns(bundle, places_of_polygons(np.array([region])), tables_of(cells))
    assert found.vectors[0] == pytest.approx(np.average(vectors[:20], axis=0, weights=people[:20]), abs=1e-4)
    in_part = embed_places_from_columns(bundle, places_of_polygons(np.array([region])), tables_of(cells[:12]))
    assert in_part.covered == pytest.approx(people[:12].sum() / people[:20].sum(), abs=1e-4)


def test_points_smaller_cells_and_polygons_have_the_embedding_of_the_cell(bundle, cells):
    tables = tables_of(cells, light=None)
    expected = embed_columns(bundle, tables).vectors[7]
    centre = h3_cells.centres(cells[7:8])
    small = h3_cells.cells_at(centre, toy_models.RESOLUTION + 2)
    inner = np.array([h3_cells.cell_boundaries(small)[0]])
    for places in (places_of_points(centre), places_of_cells(small), places_of_polygons(inner)):
        found = embed_places_from_columns(bundle, places, tables)
        np.testing.assert_allclose(found.vectors[0], expected, atol=1e-5)
        assert found.modalities.tolist() == [2]
    whole = embed_places_from_columns(bundle, places_of_cells(h3_cells.parents(cells[7:8], 5)), tables)
    assert whole.modalities.tolist() == [2] and np.isfinite(whole.vectors).all()
    assert "means" in whole.remarks[-1]


def test_a_modality_counts_where_one_of_its_columns_is_known(bundle, cells):
    poi = drawn(cells, ["shops", "bars"])
    poi["shops"][:4] = np.nan
    poi["bars"][:2] = np.nan
    tables = [table("poi", cells, **poi), table("light", cells[2:], night=poi["shops"][2:])]
    assert embed_columns(bundle, tables).known.sum(axis=1)[:6].tolist() == [0, 0, 1, 1, 2, 2]


def test_the_same_columns_of_several_tables_come_together(bundle, cells):
    """A table of the old cells and one of the new; where both know a cell, the first counts, and a difference is told."""
    columns = drawn(cells, ["shops", "bars"])
    whole = embed_columns(bundle, [table("poi", cells, **columns)]).vectors
    half = len(cells) // 2
    first = table("poi", cells[: half + 5], **{name: values[: half + 5] for name, values in columns.items()})
    second = table("poi_new", cells[half:], **{name: values[half:] for name, values in columns.items()})
    found = embed_columns(bundle, [first, second])
    np.testing.assert_allclose(found.vectors, whole, atol=1e-5)
    assert not [said for said in found.remarks if "other values" in said]
    other = table("poi_new", cells[half:], **{name: values[half:] + 1 for name, values in columns.items()})
    [said] = [said for said in embed_columns(bundle, [first, other]).remarks if "other values" in said]
    assert said.startswith("poi_new.gpkg has other values than a table before it in 5 cells")


def test_averages_that_a_table_has_are_taken_as_they_are(bundle, cells):
    columns = drawn(cells, ["shops", "near_shops", "commuting_out_shops", "commuting_in_shops"])
    found = embed_columns(bundle, [table("poi", cells, **columns)])
    around = neighbour_graph(cells, 3) - neighbour_graph(cells)
    expected = raw({**columns, "around_shops": around @ columns["shops"] / around.sum(axis=1).A1})
    np.testing.assert_allclose(found.vectors, expected, atol=1e-4)
    assert not [said for said in found.remarks if "flows" in said]


def test_the_model_of_the_united_states_takes_its_own_columns():
    """Averages over its census tracts are told to be missing, as long as no table has them."""
    model = open_bundle("us-open")
    entry = model.card.features
    offset, scale = (dict(zip(entry.inputs, model.array(name), strict=True)) for name in (entry.offset, entry.scale))
    cells = h3_cells.cells_of_extent((-83.2, 39.8, -82.8, 40.1), 6)
    draw = np.random.default_rng(0)

    def given(names):
        return {name: offset[name] + scale[name] * draw.normal(size=len(cells)) for name in names}

    own = [table(name, cells, **given(names)) for name, names in entry.modalities.items()]
    found = embed_columns(model, own)
    assert found.vectors.shape == (len(cells), 128) and np.isfinite(found.vectors).all() and found.known.all()
    assert found.remarks == ["These averages are not given and count as missing: out, in, from, county."]
    everything = table("all", cells, **given(entry.inputs))
    raw = everything.modality.values
    whole = embed_columns(model, [everything])
    assert whole.remarks == []
    np.testing.assert_allclose(whole.vectors, embed_features(model, raw), atol=1e-4)


def test_columns_that_training_called_after_their_modality_are_found(tmp_path, cells):
    names = {"day": ["day_mean"], "night": ["night_mean", "std"]}
    model = open_bundle(with_inputs(tmp_path, names))
    tables = [table("day", cells, mean=cells % 7), table("night", cells, mean=cells % 5, std=cells % 3)]
    found = embed_columns(model, tables)
    assert found.known.all() and found.remarks == []


def with_inputs(folder, modalities):
    """A model with a linear encoder of these columns and no averages."""
    from mobclip.bundle.store import write_bundle

    files, inputs = toy_models.column_encoder_files(), [name for names in modalities.values() for name in names]
    padded = inputs + [f"unused_{number}" for number in range(len(toy_models.INPUTS) - len(inputs))]
    entry = {**toy_models.COLUMNS_ENTRY, "inputs": padded, "modalities": modalities}
    write_bundle(folder / "model.mobclip", {**toy_models.toy_card("columns"), "encoders": [entry]}, files)
    return folder / "model.mobclip"


def test_a_single_kind_of_flow_stands_for_the_only_one_that_the_model_knows(bundle, cells):
    tables = tables_of(cells)
    named, unnamed = (
        embed_columns(bundle, tables, [flows(cells[:50], cells[1:51], kind)]) for kind in ("commuting", "edges_2030")
    )
    np.testing.assert_array_equal(named.vectors, unnamed.vectors)
    with pytest.raises(InputError, match=r"b.csv has flows of the kind migration, but columns knows commuting: name"):
        second = flows(cells[:50], cells[1:51], "migration", "b.csv")
        embed_columns(bundle, tables, [flows(cells[:50], cells[1:51]), second])


def test_flows_of_one_kind_in_several_tables_are_added(bundle, cells):
    tables = tables_of(cells)
    parts = [flows(cells[:20], cells[1:21]), flows(cells[20:50], cells[21:51])]
    whole = embed_columns(bundle, tables, [flows(cells[:50], cells[1:51])])
    np.testing.assert_allclose(embed_columns(bundle, tables, parts).vectors, whole.vectors, atol=1e-6)


@pytest.mark.parametrize(
    "change, message",
    [
        (
            {"cells": "finer"},
            "poi.gpkg has cells of resolution 7, but the model columns is of cells of resolution 6: compute",
        ),
        ({"columns": ("bikes", "trees")}, "No column is one of those that columns knows, such as shops, bars, age"),
        ({"values": np.nan}, "columns that columns knows have no value in any cell"),
        (
            {"model": "toy"},
            "The model toy has no encoder of columns: choose one that was trained with the encoder inductive",
        ),
    ],
)
def test_what_cannot_be_embedded_is_refused(bundle, cells, toy_path, change, message):
    given = np.unique(h3_cells.children(cells[:10], 7)) if "cells" in change else cells
    columns = drawn(given, change.get("columns", ("shops", "bars")))
    columns = {name: values * change.get("values", 1.0) for name, values in columns.items()}
    with pytest.raises(InputError, match=message):
        embed_columns(open_bundle(toy_path) if "model" in change else bundle, [table("poi", given, **columns)])


def test_what_is_given_in_vain_is_told(bundle, cells):
    tables = [*tables_of(cells, people=["age", "rent", "rooms"]), table("bikes", cells, docks=cells % 3)]
    found = embed_columns(bundle, tables)
    said = "\n".join(found.remarks)
    assert "people.gpkg has columns that columns does not know, left out: rent, rooms." in said
    assert "bikes.gpkg has no column that columns knows, and is left out." in said
    assert "These columns are not given and count as missing: income." in said
    assert "none are given of the kind commuting" in said


def test_tables_of_elsewhere_are_told(bundle, cells):
    paris = h3_cells.cells_at(np.array([[2.3, 48.9], [2.5, 48.9]]), toy_models.RESOLUTION)
    known = table("poi", cells, shops=cells % 5)
    other = table("light", np.sort(paris), night=[1.0, 2.0])
    found = embed_places_from_columns(bundle, places_of_cells(cells), [known, other])
    assert "light.gpkg has no row for any of the places." in found.remarks
    with pytest.raises(
        InputError, match="in cells of which no column of columns is known, nor of the cells around them"
    ):
        embed_places_from_columns(bundle, places_of_cells(cells), [other])
    found = embed_places_from_columns(bundle, places_of_cells(paris), [other])
    assert (
        "2 of 2 places are outside the valid domain of columns, a corner of Georgia: their embeddings are extrapolated."
        in (found.remarks)
    )


@pytest.fixture(scope="module")
def hidden():
    """One in seven cells of the toy region of Helsinki, which training does not see."""
    return np.arange(len(toy_region.region_cells())) % 7 == 0


@pytest.fixture(scope="module")
def tables(tmp_path_factory, hidden):
    """The tables of all cells, and the folder where those of the cells to train on are."""
    folder = tmp_path_factory.mktemp("region")
    cells = toy_region.write_region(folder)
    tables = {}
    for name in ("poi.parquet", "people.parquet", "light.csv"):
        known, modality = read_modality(folder / name)
        tables[modality.name] = modality_table(name, known, modality)
        seen = ~np.isin(known, cells[hidden])
        write_modality(Modality(modality.name, modality.columns, modality.values[seen]), known[seen], folder / name)
    return folder, tables


@pytest.fixture(scope="module")
def trained(tables):
    pytest.importorskip("torch")
    from mobclip.train.training import train_region

    folder, _ = tables
    modalities = tuple(InputTable(file=folder / name) for name in ("poi.parquet", "people.parquet", "light.csv"))
    edges = (InputTable(file=folder / "commuting.parquet"),)
    plan = Plan(modalities=modalities, edges=edges, settings=toy_region.QUICK)
    return train_region(plan, folder / "region.mobclip", device="cpu")


@pytest.fixture(scope="module")
def moves(tables):
    return [read_cell_flows(tables[0] / "commuting.parquet")]


def test_the_columns_of_training_give_the_embeddings_of_the_table(trained, tables, moves, hidden):
    seen = toy_region.region_cells()[~hidden]
    read = [read_modality(tables[0] / name) for name in ("poi.parquet", "people.parquet", "light.csv")]
    again = embed_columns(trained, [modality_table(own.name, known, own) for known, own in read], moves)
    likeness = cosine(again.vectors, embed_cells(trained, seen))
    assert again.cells.tolist() == seen.tolist() and again.remarks == []
    assert likeness.mean() > 0.995 and likeness.min() > 0.97


def test_cells_hidden_from_training_are_embedded_from_their_columns(trained, tables, moves, hidden):
    """What a probe learns of the table's embeddings holds for theirs, also where a modality is missing."""
    from sklearn.linear_model import Ridge

    cells, known = toy_region.region_cells(), list(tables[1].values())
    lon, lat = (part - part.mean() for part in h3_cells.centres(cells).T)
    truth = np.sin(20 * lon) + np.cos(40 * lat)
    probe = Ridge().fit(embed_cells(trained, cells[~hidden]), truth[~hidden])
    whole = embed_columns(trained, known, moves)
    assert probe.score(whole.vectors[hidden], truth[hidden]) > 0.95
    assert whole.known.sum(axis=1)[hidden].max() == 3
    assert cosine(whole.vectors[~hidden], embed_cells(trained, cells[~hidden])).mean() > 0.9
    for lacking in range(3):
        less = embed_columns(trained, [*known[:lacking], *known[lacking + 1 :]], moves)
        likeness = cosine(less.vectors[hidden], whole.vectors[hidden])
        assert np.isfinite(less.vectors).all() and 0.5 < likeness.mean() < 0.98
        assert probe.score(less.vectors[hidden], truth[hidden]) > 0.7
