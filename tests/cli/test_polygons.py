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


def test_another_weight_is_refused(folder):
    refused = run_here(folder, "embed", "--model", "peopled.mobclip", "--weight", "income", "places.gpkg", "out.gpkg")
    assert refused.returncode == 2 and "'income' is not one of 'people', 'area'" in refused.stderr
