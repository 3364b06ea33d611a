"""`mobclip embed` of polygons: what their cells weigh."""

import functools

import numpy as np
import pyarrow as pa
import pytest
import shapely
import toy_models
from command import run_here, succeed

from mobclip.bundle.inference import embed_polygons
from mobclip.bundle.store import open_bundle
from mobclip.io.table_reader import read_table
from mobclip.io.table_writer import write_table
from mobclip.io.tables import Table

SHAPES = np.array([shapely.box(-84.4, 33.65, -84.2, 33.88), shapely.box(-84.3, 33.7, -84.1, 33.9), None], dtype=object)


@pytest.fixture
def folder(tmp_path):
    for name in ("toy", "peopled"):
        toy_models.write_toy_model(tmp_path / f"{name}.mobclip", name)
    write_table(Table(pa.table({"name": ["a", "b", "c"]}), SHAPES, "EPSG:4326"), tmp_path / "places.gpkg")
    return tmp_path


def embeddings(path):
    table = read_table(path)
    return table.matrix(sorted(name for name in table.names if name.startswith("emb_")))


@pytest.mark.parametrize(
    ("model", "options", "weight", "said"),
    [
        ("peopled", [], "people", "Cells weigh by the people who live in them, where a polygon has no people by"),
        ("peopled", ["--weight", "area"], "area", "Cells weigh by their area in a polygon.\n"),
        ("toy", [], "area", "Cells weigh by their area in a polygon, as toy does not know where people live.\n"),
    ],
)
def test_cells_of_polygons_weigh_by_people_or_by_area_and_it_is_said(folder, model, options, weight, said):
    run = functools.partial(run_here, folder, "embed", "--model", f"{model}.mobclip", *options, "places.gpkg")
    assert said in succeed(run("out.gpkg"))
    expected = embed_polygons(open_bundle(folder / f"{model}.mobclip"), SHAPES, weight=weight)
    np.testing.assert_allclose(embeddings(folder / "out.gpkg"), expected, atol=1e-6)
    assert read_table(folder / "out.gpkg").numbers("covered")[:2].tolist() == [1, 1]


def test_cells_are_aggregated_by_the_people_of_a_model(folder):
    """Their embeddings become what the polygons have by people, and so do other columns; also of places that are no cells."""
    extent = ",".join(map(str, toy_models.EXTENT))
    succeed(run_here(folder, "grid", "--resolution", "6", "--extent", extent, "grid.gpkg"))
    succeed(run_here(folder, "embed", "--model", "peopled.mobclip", "grid.gpkg", "cells.gpkg"))
    by_people = ("--people", "peopled.mobclip")
    succeed(run_here(folder, "aggregate", "cells.gpkg", "places.gpkg", "out.gpkg", *by_people))
    expected = embed_polygons(open_bundle(folder / "peopled.mobclip"), SHAPES[:2])
    np.testing.assert_allclose(embeddings(folder / "out.gpkg")[:2], expected, atol=1e-4)
    squares = shapely.box([-84.4, -84.4], [33.66, 33.86], [-84.3, -84.3], [33.68, 33.88])  # one among people, one not
    write_table(Table(pa.table({"value": [1.0, 2.0]}), squares, "EPSG:4326"), folder / "squares.gpkg")
    succeed(run_here(folder, "aggregate", "squares.gpkg", "places.gpkg", "means.csv", "--columns", "value", *by_people))
    assert read_table(folder / "means.csv").numbers("value")[0] == pytest.approx(2, abs=1e-3)


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (
            ["--people", "toy.mobclip"],
            "The model toy does not know where people live: name another, or a column of weights.",
        ),
        (["--people", "peopled.mobclip", "--method", "sum"], "People are a weight of means, in place of a column"),
        (["--people", "peopled.mobclip", "--weight", "value"], "People are a weight of means, in place of a column"),
        (["--people", "nowhere.mobclip"], "There is no model 'nowhere.mobclip'"),
    ],
)
def test_people_that_are_not_known_or_not_wanted_are_refused(folder, options, message):
    write_table(Table(pa.table({"value": [1.0]}), SHAPES[1:2], "EPSG:4326"), folder / "square.gpkg")
    done = run_here(folder, "aggregate", "square.gpkg", "places.gpkg", "out.csv", "--columns", "value", *options)
    assert done.returncode == 2 and message in done.stderr and not (folder / "out.csv").exists()


def test_people_at_points_are_not_known(folder):
    write_table(Table(pa.table({"lon": [-84.3], "lat": [33.8], "value": [1.0]})), folder / "points.csv")
    options = ("--columns", "value", "--people", "peopled.mobclip")
    done = run_here(folder, "aggregate", "points.csv", "places.gpkg", "out.csv", *options)
    assert done.returncode == 2 and "How many people live at a point is not known" in done.stderr


def test_another_weight_is_refused(folder):
    refused = run_here(folder, "embed", "--model", "peopled.mobclip", "--weight", "income", "places.gpkg", "out.gpkg")
    assert refused.returncode == 2 and "'income' is not one of 'people', 'area'" in refused.stderr
