"""Polygons are averaged by the people in their cells, and the share of them that is known is told."""

import numpy as np
import pytest
import shapely
import toy_models

from mobclip.bundle import quantise
from mobclip.bundle.inference import embed_cells, embed_polygons, stream_polygons, weight_sentence
from mobclip.bundle.missing import remarks
from mobclip.bundle.people import CellPeople, people_beyond
from mobclip.bundle.places import places_of_polygons, stream_places
from mobclip.bundle.store import open_bundle, write_bundle
from mobclip.errors import InputError
from mobclip.geo import h3_cells
from mobclip.geo.overlay import to_equal_area
from mobclip.geo.world_people import world_people
from mobclip.report.model_card import information

LOS_ANGELES, SAHARA, PACIFIC = (-118.25, 34.05), (10.0, 23.0), (-140.0, 30.0)
WORLD = 8_031_924_024
REGION = shapely.box(*toy_models.EXTENT)


def model(path, people):
    toy_models.write_toy_model(path, people=np.asarray(people, dtype=np.float32))
    return open_bundle(path)


@pytest.fixture(scope="module")
def peopled(tmp_path_factory, toy_cells):
    """A model of cells with 0, 1, 2 … people."""
    return model(tmp_path_factory.mktemp("people") / "toy", np.arange(len(toy_cells)))


def shares_of_cells(polygon, cells):
    shapes = h3_cells.cell_boundaries(cells)
    parts = shapely.intersection(shapes, polygon)
    return shapely.area(to_equal_area(parts)) / shapely.area(to_equal_area(shapes))


def known_of(bundle, shape, weight="people"):
    [(_, covered)] = stream_polygons(bundle, np.array([shape]), weight=weight)
    return covered[0]


def cells_of(*places, resolution=4):
    return h3_cells.cells_at(np.array(places), resolution)


def test_the_people_of_the_world_are_where_they_live():
    city, desert, sea = world_people(cells_of(LOS_ANGELES, SAHARA, PACIFIC))
    assert city > 1_000_000 and desert < 100 and sea == 0
    assert world_people(h3_cells.children(cells_of(PACIFIC, resolution=0), 4)).sum() == pytest.approx(
        world_people(cells_of(PACIFIC, resolution=0))[0]
    )
    everywhere = np.unique(
        h3_cells.cells_at(np.stack(np.meshgrid(np.arange(-180, 180, 2), np.arange(-90, 90, 2)), -1).reshape(-1, 2), 0)
    )
    assert len(everywhere) == 122 and world_people(everywhere).sum() == pytest.approx(WORLD, rel=1e-3)


def test_a_polygon_has_the_mean_of_its_cells_weighted_by_their_people(peopled, toy_cells):
    polygon = shapely.box(-84.45, 33.7, -84.15, 33.9)
    weights = np.arange(len(toy_cells)) * shares_of_cells(polygon, toy_cells)
    expected = np.average(embed_cells(peopled, toy_cells), axis=0, weights=weights)
    assert embed_polygons(peopled, np.array([polygon]))[0] == pytest.approx(expected, abs=1e-5)
    assert known_of(peopled, polygon) == 1


def test_by_area_people_do_not_count(peopled, toy_path):
    polygons = np.array([shapely.box(-84.45, 33.7, -84.15, 33.9), shapely.box(-84.2, 33.8, -83, 34.5)])
    for found, expected in zip(
        stream_polygons(peopled, polygons, weight="area"), stream_polygons(open_bundle(toy_path), polygons), strict=True
    ):
        assert np.array_equal(found[0], expected[0]) and np.array_equal(found[1], expected[1])


def test_a_polygon_without_people_has_the_mean_by_area(tmp_path, toy_cells):
    nobody = model(tmp_path / "nobody", np.zeros(len(toy_cells)))
    polygon = h3_cells.cell_boundaries(toy_cells[7:8])
    assert np.array_equal(embed_polygons(nobody, polygon), embed_polygons(nobody, polygon, weight="area"))
    assert known_of(nobody, polygon[0]) == 1
    beside = np.where(np.arange(len(toy_cells)) == 7, 0, 1000)  # in the cells that touch it
    assert embed_polygons(model(tmp_path / "beside", beside), polygon) == pytest.approx(
        embed_cells(nobody, toy_cells[7:8]), abs=1e-4
    )


def test_people_in_a_city_that_the_model_does_not_know_are_missing(tmp_path, toy_cells):
    """One inhabitant in a thousand lives in the half of the area that the model knows."""
    west, south, east, north = toy_models.EXTENT
    of_region = world_people(np.unique(h3_cells.parents(toy_cells, 4))).sum()
    few = model(tmp_path / "few", np.full(len(toy_cells), 1e-3 * of_region / len(toy_cells)))
    shape = shapely.box(west - 0.3, south - 0.2, east - 0.3, north - 0.2)
    assert known_of(few, shape, "area") > 0.2 and known_of(few, shape) < 0.01
    [(_, covered)] = stream_places(few, places_of_polygons(np.array([shape])))
    [said] = [
        text
        for text in remarks(few, places_of_polygons(np.array([shape])), np.ones(1, bool), covered)
        if "half" in text
    ]
    assert said == "For 1 of 1 polygons less than half of the people are known: see the field covered."


def test_the_sea_beside_a_coast_is_not_missing(tmp_path):
    """Of a box that is mostly sea, off Miami Beach, the model knows the land."""
    box = shapely.box(-80.4, 25.6, -79.6, 26.1)
    cells = h3_cells.cells_of_polygons([shapely.box(-80.4, 25.6, -80.12, 26.1)], 6)
    finer = world_people(np.unique(h3_cells.parents(cells, 4))).sum()
    people = CellPeople(cells, np.full(len(cells), finer / len(cells)))
    every = h3_cells.cells_of_polygons([box], 6)
    at_sea = every[~np.isin(every, cells)]
    assert len(at_sea) > len(cells) and people.of(at_sea).sum() < 0.2 * people.of(cells).sum()


def test_people_elsewhere_are_those_of_the_world_less_those_of_the_model(toy_cells):
    around = np.unique(h3_cells.parents(toy_cells, 4))
    people = CellPeople(toy_cells, np.ones(len(toy_cells)))
    for cell in around:
        assert people.of(h3_cells.children([cell], 6)).sum() == pytest.approx(world_people(np.array([cell]))[0])
    crowded = CellPeople(toy_cells, np.full(len(toy_cells), 1e9))  # more than there are
    others = np.setdiff1d(h3_cells.children(around, 6), toy_cells)
    assert not crowded.of(others).any()


def test_coarse_cells_have_the_people_of_the_world_in_them():
    cells = cells_of(LOS_ANGELES, resolution=2)
    assert CellPeople(cells, np.ones(1)).of(np.append(cells, cells_of((13.4, 52.5), resolution=2)))[1] > 1e6


def test_people_far_beyond_the_bounds_of_a_model_count_too(peopled):
    region = world_people(h3_cells.cells_of_polygons([REGION], 4)).sum()
    southeast = shapely.box(-90, 25, -75, 36)
    beyond = people_beyond(np.array([southeast, REGION, None], dtype=object), toy_models.EXTENT)
    assert beyond[0] > 5 * region and not beyond[1:].any()
    own = np.arange(len(toy_models.toy_cells())).sum()
    assert known_of(peopled, southeast) < 2 * own / beyond[0]


def test_a_county_of_deserts_is_like_its_city():
    """Around Las Vegas, where nearly everyone lives in a twentieth of the area."""
    us = open_bundle("us-open")
    city, desert = embed_cells(us, cells_of((-115.14, 36.17), (-114.9, 35.2), resolution=6))
    region = np.array([shapely.box(-115.9, 35.0, -114.6, 36.85)])
    [by_people], [by_area] = embed_polygons(us, region), embed_polygons(us, region, weight="area")
    assert alike(by_people, city) > 0.7 and alike(by_area, city) < 0.2
    assert alike(by_area, desert) > 0.6 and alike(by_people, desert) < 0.2


def test_half_of_the_people_around_los_angeles_are_missing_on_an_eighth_of_the_area():
    """The county is not in the model, those around it are."""
    us, region = open_bundle("us-open"), shapely.box(-119.3, 33.5, -114.7, 35.7)
    assert 0.7 < known_of(us, region, "area") < 0.95
    assert 0.35 < known_of(us, region) < 0.6
    keys = shapely.box(-82.2, 24.3, -80.2, 25.4)  # of Florida: three quarters of it are sea
    assert known_of(us, keys, "area") < 0.3 and known_of(us, keys) > 0.99
    assert known_of(us, shapely.box(-83.2, 39.8, -82.8, 40.1)) == 1


def alike(first, second):
    """The cosine of two embeddings."""
    return first @ second / np.linalg.norm(first) / np.linalg.norm(second)


def test_polygons_on_both_sides_of_180_degrees_are_whole_where_the_bounds_pass_it(tmp_path):
    """As those of Fiji do."""
    bounds = (176.0, -19.5, -178.0, -15.5)
    cells = np.union1d(
        *(h3_cells.cells_of_extent(part, 4) for part in ((176, -19.5, 180, -15.5), (-180, -19.5, -178, -15.5)))
    )
    arrays = {**quantise.encode(toy_models.toy_vectors(cells)), "people": np.ones(len(cells))}
    entry = {"kind": "cells", "resolution": 4, "index": "cells.npy", **{name: f"{name}.npy" for name in arrays}}
    card = {**toy_models.toy_card(), "domain": {"bounds": list(bounds)}, "encoders": [entry]}
    files = {"cells.npy": cells, **{f"{name}.npy": values for name, values in arrays.items()}}
    bundle = write_bundle(tmp_path / "fiji", card, files)
    for shape in (shapely.box(178.2, -18, 179.8, -17), shapely.box(178.2, -18, 181.2, -17)):
        assert known_of(bundle, shape) == known_of(bundle, shape, "area") == 1


def test_how_cells_weigh_is_said(peopled, toy_path):
    assert weight_sentence(peopled, None, "people").startswith("Cells weigh by the people who live in them")
    assert weight_sentence(peopled, None, "area") == "Cells weigh by their area in a polygon."
    assert "as toy does not know where people live" in weight_sentence(open_bundle(toy_path), None, "people")
    assert information(peopled.path)["encoders"] == ["table of H3 cells of resolution 6 and their people"]
    assert information(toy_path)["encoders"] == ["table of H3 cells of resolution 6"]
    with pytest.raises(InputError, match="no weight 'population' .* choose people or area"):
        embed_polygons(peopled, np.array([REGION]), weight="population")
