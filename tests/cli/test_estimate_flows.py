"""`mobclip estimate-flows`: zones with people become a table of estimated flows, or lines, and what does not fit is refused."""

import csv

import numpy as np
import pyarrow as pa
import pytest
import shapely
from command import run_here, succeed

from mobclip.geo import h3_cells
from mobclip.io.table_reader import read_table
from mobclip.io.table_writer import write_table
from mobclip.io.tables import WGS84, Table

ROWS = "code,lon,lat,people,work,jobs\n01,5,52,100000,40000,50000\n02,5.3,52.1,50000,20000,12000\n03,5.6,52,20000,8000,6000\n"


@pytest.fixture(scope="module")
def folder(tmp_path_factory, toy_cells):
    path = tmp_path_factory.mktemp("zones")
    (path / "zones.csv").write_text(ROWS, encoding="utf-8")
    squares = np.array([shapely.box(x, 33, x + 1, 34) for x in range(3)])
    columns = pa.table({"code": ["a", "b", "c"], "people": [1e5, 2e5, 3e4]})
    write_table(Table(columns, squares, WGS84), path / "zones.gpkg")
    cells = pa.table({"h3": h3_cells.to_text(toy_cells), "people": np.arange(1.0, len(toy_cells) + 1)})
    write_table(Table(cells), path / "cells.parquet")
    return path


def rows_of(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def sums(rows, end):
    return {
        zone: sum(float(row["flow"]) for row in rows if row[end] == zone) for zone in sorted({row[end] for row in rows})
    }


def test_a_table_of_points_becomes_a_table_that_says_estimated(folder):
    said = succeed(run_here(folder, "estimate-flows", "zones.csv", "flows.csv", "--people", "people", "--zone", "code"))
    assert "estimated by a model learned from commuting in several countries" in said
    assert "They are estimates, not observations." in said and "9 rows in flows.csv" in said
    rows = rows_of(folder / "flows.csv")
    assert list(rows[0]) == ["origin", "destination", "kind", "flow", "distance_km"]
    assert {row["kind"] for row in rows} == {"estimated"}
    assert sums(rows, "origin") == pytest.approx({"01": 40000, "02": 20000, "03": 8000})


@pytest.mark.parametrize("method", ["learned", "gravity", "radiation"])
def test_flows_add_up_to_known_totals(folder, method):
    totals = ["--outgoing", "work", "--incoming", "jobs", "--method", method, "--zone", "code"]
    done = run_here(folder, "estimate-flows", "zones.csv", "flows.csv", "--people", "people", *totals)
    assert done.returncode == 0 and done.stderr.count("mobclip: ") == 0
    rows = rows_of(folder / "flows.csv")
    assert sums(rows, "origin") == pytest.approx({"01": 40000, "02": 20000, "03": 8000}, rel=1e-5)
    assert sums(rows, "destination") == pytest.approx({"01": 50000, "02": 12000, "03": 6000}, rel=1e-5)
    succeed(
        run_here(folder, "estimate-flows", "zones.csv", "flows.csv", "--people", "people", *totals[:2], "--no-within")
    )
    rows = rows_of(folder / "flows.csv")
    assert sums(rows, "origin") == pytest.approx({"1": 40000, "2": 20000, "3": 8000})
    assert all(row["origin"] != row["destination"] for row in rows)


def test_polygons_become_lines_that_map_flows_and_features_take(folder):
    options = ["--people", "people", "--zone", "code", "--top-share", "1"]
    succeed(run_here(folder, "estimate-flows", "zones.gpkg", "flows.gpkg", *options))
    made = read_table(folder / "flows.gpkg")
    own = np.array([start == end for start, end in zip(made.texts("origin"), made.texts("destination"))])
    assert (shapely.is_missing(made.geometry) == own).all() and own.sum() == 3
    assert {line.geom_type for line in made.geometry[~own]} == {"MultiLineString"}
    zones = ["--places", "zones.gpkg", "--place", "code"]
    assert "6 of 6 flows between two places" in succeed(run_here(folder, "map-flows", "flows.gpkg", "map.gpkg", *zones))


def test_cells_are_called_by_their_index(folder):
    said = succeed(run_here(folder, "estimate-flows", "cells.parquet", "flows.parquet", "--people", "people"))
    assert "numbers of their rows" not in said
    options = ["--cells", "cells.parquet", "--people", "people"]
    succeed(run_here(folder, "features", "mobility", "flows.parquet", "mobility.parquet", *options))
    columns = read_table(folder / "mobility.parquet").columns.column_names
    assert any(name.startswith("mobility_estimated_") for name in columns)


@pytest.mark.parametrize(
    "options, sentence",
    [
        (["--people", "nobody"], "There is no column 'nobody'"),
        (["--people", "code"], "code"),
        (["--people", "people", "--zone", "kind"], "There is no column 'kind'"),
        (
            ["--people", "people", "--commuters", "0"],
            "The share of people who commute must be above 0 and at most 1, not 0",
        ),
        (["--people", "people", "--commuters", "2"], "'commuters' must be from 0 to 1, not 2"),
        (["--people", "people", "--top-share", "0"], "The share of flows to keep must be above 0"),
        (["--people", "people", "--min-flow", "1e9"], "No flow between two zones reaches 1e+09"),
        (["--people", "people", "--method", "guess"], "guess"),
    ],
)
def test_what_does_not_fit_is_refused_in_one_line(folder, options, sentence):
    done = run_here(folder, "estimate-flows", "zones.gpkg", "none.gpkg", *options)
    assert done.returncode == 2 and sentence in done.stderr and done.stderr.count("\n") == 1
    assert not (folder / "none.gpkg").exists()
