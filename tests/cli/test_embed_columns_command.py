"""`mobclip embed --modality`: places from their own columns, and what does not fit in one line before anything is written."""

import os

import numpy as np
import pyarrow as pa
import pyarrow.parquet
import pytest
import toy_models
import toy_region
from command import run_here, succeed

from mobclip.features.files import write_modality
from mobclip.features.modality import Modality
from mobclip.geo import h3_cells
from mobclip.io.table_reader import read_table
from mobclip.io.table_writer import write_table

EMBED = ("embed", "--model", "columns.mobclip")


@pytest.fixture(scope="module")
def cells():
    return toy_models.toy_cells()


@pytest.fixture
def folder(tmp_path, cells):
    """A model with an encoder of columns, tables of two of its modalities, flows, and places in the half unknown to its table."""
    toy_models.write_toy_model(tmp_path / "columns.mobclip", "columns")
    toy_models.write_toy_model(tmp_path / "toy.mobclip")
    for name, suffix in (("poi", ".parquet"), ("people", ".gpkg")):
        draw = np.random.default_rng(len(name))
        columns = {column: draw.normal(size=len(cells)) for column in toy_models.MODALITIES[name]}
        write_modality(Modality.of(name, columns), cells, tmp_path / (name + suffix))
    toy_region.write_flows(tmp_path / "commuting.parquet", cells[:60], cells[1:61], np.ones(60))
    southern = cells[~np.isin(cells, toy_models.northern(cells))]
    table = pa.table({"h3": h3_cells.to_text(southern), "name": ["a place"] * len(southern)})
    pyarrow.parquet.write_table(table, tmp_path / "places.parquet")
    return tmp_path


def test_without_a_name_it_is_the_installed_model_that_has_most_of_the_columns(folder):
    options = "--modality", "poi.parquet", "--modality", "people.gpkg", "places.parquet", "out.csv"
    said = succeed(run_here(folder, "embed", *options, MOBCLIP_MODELS=str(folder)))
    assert said.startswith("The model is columns, which has the most of the columns: it has 4 of the 4 given.\n")
    assert read_table(folder / "out.csv").texts("bundle")[0].startswith("columns 0.1.0 ")


def test_places_unknown_to_the_table_are_embedded_from_their_columns(folder):
    without = run_here(folder, *EMBED, "places.parquet", "out.parquet")
    assert without.returncode == 2 and "in cells unknown to columns" in without.stderr
    tables = ("--modality", "poi.parquet", "--modality", "people.gpkg", "--edges", "commuting.parquet")
    done = run_here(folder, *EMBED, *tables, "places.parquet", "out.parquet")
    said = succeed(done)
    found = read_table(folder / "out.parquet")
    count = len(found)
    assert f"{count} of {count} places embedded in 8 dimensions in out.parquet" in said
    assert found.columns.column_names[:4] == ["h3", "name", "bundle", "modalities"]
    assert str(found.columns.schema.field("modalities").type) == "int32"
    assert set(found.numbers("modalities")) == {2} and np.isfinite(found.numbers("emb_007")).all()
    assert "count as missing: light" in done.stderr and "flows" not in done.stderr


def test_a_table_of_columns_may_hold_the_places_and_texts_beside_them(folder, cells):
    """And a new run replaces what the last one added, also where it needs no columns."""
    table = pa.table({"h3": h3_cells.to_text(cells), "town": ["Atlanta"] * len(cells), "shops": np.arange(len(cells))})
    pyarrow.parquet.write_table(table, folder / "shops.parquet")
    done = run_here(folder, *EMBED, "--modality", "shops.parquet", "shops.parquet", "first.parquet")
    succeed(done)
    assert "town" not in done.stderr
    succeed(run_here(folder, "embed", "--model", "toy.mobclip", "first.parquet", "second.parquet"))
    names = read_table(folder / "second.parquet").columns.column_names
    assert "modalities" not in names and names.count("emb_000") == 1 and "town" in names


@pytest.mark.parametrize("name", ["poi.parquet", "commuting.parquet"])
def test_no_table_beside_the_places_is_overwritten(folder, name):
    before = (folder / name).read_bytes()
    done = run_here(folder, *EMBED, "--modality", "poi.parquet", "--edges", "commuting.parquet", "places.parquet", name)
    assert done.returncode == 2 and f"{name} is what is read here and would be overwritten" in done.stderr
    assert (folder / name).read_bytes() == before


def test_polygons_get_the_share_that_the_columns_cover_too(folder, cells):
    succeed(run_here(folder, "grid", "--resolution", "5", "--extent", "-84.4,33.6,-84.1,33.9", "grid.gpkg"))
    grid = read_table(folder / "grid.gpkg")
    write_table(grid.with_columns({"id": np.arange(len(grid))}).without(["h3"]), folder / "polygons.gpkg")
    succeed(run_here(folder, *EMBED, "--modality", "poi.parquet", "polygons.gpkg", "out.gpkg"))
    found = read_table(folder / "out.gpkg")
    assert found.columns.column_names[:3] == ["id", "bundle", "covered"]
    assert set(found.numbers("modalities")) == {1} and 0 < found.numbers("covered").min() <= 1


@pytest.mark.parametrize(
    "arguments, message",
    [
        (["--modality", "nowhere.parquet"], "nowhere.parquet"),
        (["--modality", "commuting.parquet"], "commuting.parquet: There is no column 'h3'"),
        (["--modality", "poi.parquet", "--edges", "people.gpkg"], "people.gpkg: There is no column 'origin'"),
        (["--edges", "commuting.parquet"], "--edges has no effect without --modality: leave it out"),
        (["--modality", "poi.parquet", "--encoder", "cells"], "--encoder has no effect with --modality"),
        (["--model", "toy.mobclip", "--modality", "poi.parquet"], "toy has no encoder of columns"),
        (["--modality", "typo.csv"], "No column is one of those that columns knows, such as shops, bars"),
        (["--modality", "texts.csv"], "texts.csv: The column 'shops' is not numeric"),
        (["--modality", "twice.csv"], "twice.csv has several rows for one cell"),
        (
            ["--modality", "fine.csv"],
            "fine.csv has cells of resolution 8, but the model columns is of cells of resolution 6",
        ),
        (
            ["--modality", "poi.parquet", "--edges", "far.csv"],
            "No flow of far.csv connects two cells of the modalities",
        ),
        (["--modality", "poi.parquet", "--edges", "minus.csv"], "minus.csv have negative, missing or infinite values"),
        (["--modality", "paris.csv"], "in cells of which no column of columns is known"),
    ],
)
def test_mistakes_end_with_one_line_and_nothing_written(folder, cells, arguments, message):
    one, two = h3_cells.to_text(cells[:2])
    paris = h3_cells.to_text(h3_cells.cells_at(np.array([[2.3, 48.9], [2.5, 48.9]]), 6))
    fine = h3_cells.to_text(h3_cells.children(cells[:1], 8)[:1])[0]
    files = {
        "typo.csv": f"h3,shop\n{one},1\n",
        "texts.csv": f"h3,shops\n{one},many\n{two},3\n",
        "twice.csv": f"h3,shops\n{one},1\n{one},2\n",
        "fine.csv": f"h3,shops\n{fine},1\n",
        "far.csv": f"origin,destination\n{paris[0]},{paris[1]}\n",
        "minus.csv": f"origin,destination,flow\n{one},{two},-1\n",
        "paris.csv": f"h3,shops\n{paris[0]},1\n",
    }
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    before = set(os.listdir(folder))
    done = run_here(folder, *EMBED, *arguments, "places.parquet", "out.parquet")
    [line] = [line for line in done.stderr.splitlines() if line.startswith("mobclip:")]
    assert done.returncode == 2 and message in line and set(os.listdir(folder)) == before
