"""`mobclip map-flows`: tables of flows become layers of arcs, and what does not fit is refused in one line."""

import numpy as np
import pyarrow as pa
import pytest
import shapely
from command import run_here, succeed

from mobclip.io.table_reader import read_table
from mobclip.io.table_writer import write_table
from mobclip.io.tables import WGS84, Table

ROWS = "from,to,workers,kind,x1,y1,x2,y2\na,b,6,work,0,0,1,1\na,b,5,work,0,0,1,1\nb,c,4,move,1,1,2,0\nc,c,30,work,2,0,2,0\n"


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    path = tmp_path_factory.mktemp("flows")
    (path / "flows.csv").write_text(ROWS, encoding="utf-8")
    edges = "origin,destination,flow\n8644c1007ffffff,8644c100fffffff,3\n8644c100fffffff,8644c1007ffffff,5\n"
    (path / "edges.csv").write_text(edges, encoding="utf-8")
    zones = np.array([shapely.box(x, 33, x + 1, 34) for x in range(3)])
    write_table(Table(pa.table({"code": ["a", "b", "c"]}), zones, WGS84), path / "zones.gpkg")
    return path


NAMED = ["--origin", "from", "--destination", "to", "--flow", "workers"]
PLACES = ["--places", "zones.gpkg", "--place", "code"]


def test_flows_between_places_become_arcs_by_kind(folder):
    said = succeed(run_here(folder, "map-flows", "flows.csv", "map.gpkg", *NAMED, *PLACES))
    assert "2 of 2 flows between two places are drawn" in said and "2 lines in map.gpkg" in said
    assert "1 flow starts and ends in the same place" in said
    made = read_table(folder / "map.gpkg")
    assert made.crs == WGS84 and set(shapely.get_type_id(made.geometry)) == {5}
    assert made.texts("kind") == ["work", "move"] and made.numbers("flow").tolist() == [11, 4]
    assert shapely.get_coordinates(made.geometry[0])[0].tolist() == [0.5, 33.5]


def test_flows_between_points_and_between_cells(folder):
    points = ["--points", "x1,y1,x2,y2", "--flow", "workers", "--max-flows", 1]
    succeed(run_here(folder, "map-flows", "flows.csv", "points.parquet", *points))
    assert read_table(folder / "points.parquet").texts("destination") == ["1.00000, 1.00000"]
    succeed(run_here(folder, "map-flows", "edges.csv", "cells.gpkg"))
    assert read_table(folder / "cells.gpkg").numbers("flow").tolist() == [5, 3]


@pytest.mark.parametrize(
    "options, sentence",
    [
        (["x.csv", *NAMED, *PLACES], "x.csv must end in .gpkg or .parquet"),
        (["x.gpkg", *NAMED], "'a' in row 1 of the column 'origin' is not an H3 cell such as 862830807ffffff."),
        (["x.gpkg", *NAMED, "--places", "zones.gpkg"], "There is no column 'name': the table has code."),
        (["x.gpkg", *NAMED, "--place", "code"], "--place has no effect without --places"),
        (["x.gpkg", "--points", "x1,y1"], "'x1,y1' must be four columns"),
        (["x.gpkg", "--points", "x1,y1,x2,y2", *PLACES], "--places has no effect with --points"),
        (["x.gpkg", *NAMED, *PLACES, "--max-flows", 0], "'max_flows' must be 1 or more"),
        (["x.gpkg", *NAMED, *PLACES, "--min-flow", "nan"], "'min_flow' must be 0 or more"),
        (["x.gpkg", *NAMED, *PLACES, "--min-flow", 99], "No flow between two places reaches 99"),
    ],
)
def test_what_does_not_fit_is_refused_in_one_line(folder, options, sentence):
    done = run_here(folder, "map-flows", "flows.csv", *options)
    assert done.returncode == 2 and sentence in done.stderr and len(done.stderr.strip().splitlines()) == 1
    assert not list(folder.glob("x.*"))
