"""Flows and trips from tables that are read in batches: the same graphs, remarks and refusals as from arrays in memory."""

import csv

import numpy as np
import pyarrow as pa
import pyarrow.parquet
import pytest
import shapely

pytest.importorskip("duckdb")

from mobclip.aggregation.duckdb_engine import DuckDb
from mobclip.errors import InputError
from mobclip.features import od
from mobclip.features.flow_limits import FlowLimits
from mobclip.features.flow_reader import sums_of_cells, sums_of_zones
from mobclip.features.inputs import FlowColumns
from mobclip.features.times import seconds_of
from mobclip.features.trip_stream import PointColumns, moves_of_batches
from mobclip.features.trips import moves_of_points
from mobclip.geo import h3_cells
from mobclip.io.batches import open_batches
from mobclip.io.memory import Memory
from mobclip.io.table_writer import write_table
from mobclip.io.tables import WGS84, Table

MEMORY = Memory(10**9)
ENGINE = DuckDb(MEMORY, threads=1)
POINTS = ("x1", "y1", "x2", "y2")


def written(path, **columns):
    """A table as .csv, .parquet or .gpkg (with a point each, which says nothing)."""
    places = shapely.points(np.zeros((len(next(iter(columns.values()))), 2))) if path.suffix == ".gpkg" else None
    write_table(Table(pa.table(columns), places, WGS84 if path.suffix == ".gpkg" else None), path)
    return open_batches(path, rows=7)


def same(made, expected):
    assert made.cells.tolist() == expected.cells.tolist() and made.remarks == expected.remarks
    assert list(made.graphs) == list(expected.graphs)
    for kind, graph in made.graphs.items():
        wanted = expected.graphs[kind]
        assert graph.flows.indptr.tolist() == wanted.flows.indptr.tolist()
        assert graph.flows.indices.tolist() == wanted.flows.indices.tolist()
        assert graph.flows.data == pytest.approx(wanted.flows.data, rel=1e-12)
        assert graph.within == pytest.approx(wanted.within, rel=1e-12)


@pytest.fixture
def draw():
    return np.random.default_rng(0)


@pytest.mark.parametrize("suffix", [".csv", ".parquet", ".gpkg"])
def test_flows_between_cells_and_points(tmp_path, toy_cells, draw, suffix):
    start, end = draw.choice(np.append(toy_cells[:6], np.uint64(0)), (2, 90))
    flow, kind = draw.uniform(0, 9, 90).round(3), draw.choice(["work", "move", ""], 90).astype(object)
    flow[draw.choice(90, 5)] = np.nan
    limits = FlowLimits(min_flow=4, top_share=0.8)
    expected = od.between_cells(start, end, flow, toy_cells[:4], kind=kind, limits=limits)
    texts = [[f"{cell:x}" if cell else None for cell in ends.tolist()] for ends in (start, end)]
    rows = written(tmp_path / f"cells{suffix}", origin=texts[0], destination=texts[1], flow=pa.array(flow, from_pandas=True),
                   kind=kind)  # fmt: skip
    same(
        od.sums_between_cells(sums_of_cells(rows, FlowColumns(), toy_cells[:4], ENGINE), toy_cells[:4], limits),
        expected,
    )
    lonlat = np.column_stack([h3_cells.centres(start), h3_cells.centres(end)])
    columns = {name: pa.array(values, from_pandas=True) for name, values in zip(POINTS, lonlat.T, strict=True)}
    rows = written(tmp_path / f"points{suffix}", **columns, n=pa.array(flow, from_pandas=True), why=kind)
    named = FlowColumns(flow="n", kind="why")
    same(
        od.sums_between_cells(sums_of_cells(rows, named, toy_cells[:4], ENGINE, POINTS), toy_cells[:4], limits),
        expected,
    )


@pytest.mark.parametrize("suffix", [".csv", ".parquet"])
def test_flows_between_zones_with_names_that_are_unknown_blank_or_numbers(tmp_path, toy_cells, draw, suffix):
    lon, lat = h3_cells.centres(toy_cells).mean(axis=0)
    zones = {
        "names": np.array(["01", "02", "x"], dtype=object),
        "polygons": shapely.box([lon - 0.2, lon, lon - 0.1], lat - 0.1, [lon, lon + 0.2, lon + 0.1], lat + 0.1),
        "cells": toy_cells,
    }
    origin, destination = draw.choice(np.array(["1", "2.0", " x", "lost", ""], dtype=object), (2, 80))
    flow = draw.integers(0, 9, 80).astype(float)
    expected = od.between_zones(origin, destination, flow, **zones)
    assert len(expected.remarks) == 3 and "leading zeros" in expected.remarks[0]
    rows = written(tmp_path / f"zones{suffix}", origin=origin, destination=destination, flow=flow)
    graphs, remarks = od.graphs_of_zones(sums_of_zones(rows, FlowColumns(), ENGINE), zones["names"])
    said = []
    same(od.spread_zones(graphs, zones["polygons"], toy_cells, None, remarks, said=said.append), expected)
    assert len(said) == 1 and said[0].startswith("Takes about ")


@pytest.mark.parametrize(
    "flow, sentence",
    [
        (
            [1, 2, -3, 4, 5, 6, 7, 8, -9],
            "2 of 9 flows are negative or infinite, such as -3 in row 3: flows must be 0 or more",
        ),
        ([1] * 8 + [np.inf], "1 of 9 flows is negative or infinite, such as inf in row 9"),
        ([np.nan] * 9, "None of the rows has a flow: choose the column"),
        ([1e308] * 9, "so large that they have no sum"),
        ([0] * 9, "No flow above 0 connects two different places"),
    ],
)
def test_flows_that_cannot_be_are_refused_with_their_row_in_the_file(tmp_path, toy_cells, flow, sentence):
    ends = {"origin": ["8644c1007ffffff"] * 9, "destination": ["8644c100fffffff"] * 9}
    rows = written(tmp_path / "flows.csv", **ends, flow=pa.array(np.array(flow, dtype=float), from_pandas=True))
    with pytest.raises(InputError, match=sentence):
        od.sums_between_cells(sums_of_cells(rows, FlowColumns(), toy_cells, ENGINE), toy_cells)


@pytest.mark.parametrize(
    "column, value, sentence",
    [
        ("origin", "a", "'a' in row 9 of the column 'origin' is not an H3 cell"),
        ("destination", "8444c11ffffffff", "H3 cells of resolution 4, coarser than those of the output, 6"),
        ("flow", "many", "The column 'flow' is not numeric"),
    ],
)
def test_what_is_no_cell_or_number_is_named_with_its_row_in_the_file(tmp_path, toy_cells, column, value, sentence):
    columns = {"origin": ["8644c1007ffffff"] * 9, "destination": ["8644c100fffffff"] * 9, "flow": ["1"] * 9}
    columns[column][8] = value
    with pytest.raises(InputError, match=sentence):
        sums_of_cells(written(tmp_path / "flows.csv", **columns), FlowColumns(), toy_cells, ENGINE)


def test_a_column_of_ids_is_no_kind_and_four_columns_are_two_points(tmp_path, toy_cells):
    cells = ["8644c1007ffffff"] * 60
    rows = open_batches(write_rows(tmp_path / "ids.csv", ["origin", "destination", "id"], zip(cells, cells, range(60))))
    with pytest.raises(InputError, match="kind of flow has 60 different values, such as 0, 1, 10 and 57 more"):
        sums_of_cells(rows, FlowColumns(kind="id"), toy_cells, ENGINE)
    with pytest.raises(InputError, match="'a,b' must be four columns"):
        sums_of_cells(rows, FlowColumns(), toy_cells, ENGINE, ["a", "b"])


def write_rows(path, header, rows):
    with open(path, "w", newline="", encoding="utf-8") as stream:
        csv.writer(stream).writerows([header, *rows])
    return path


def points_of_trips(draw, cells, count=200):
    """Trips whose points are mixed, some late, some at one time, some without something."""
    lonlat = h3_cells.centres(draw.choice(cells[:5], count)) + draw.choice([0, 1e-4], (count, 2))
    lonlat[draw.choice(count, 4)] = np.nan
    trip = draw.choice(np.array(["a", "b", "c d", "", "5"], dtype=object), count)
    return lonlat, trip, draw.integers(0, 60, count)


@pytest.mark.parametrize("suffix", [".csv", ".parquet"])
@pytest.mark.parametrize("in_order", [False, True])
def test_moves_of_trips(tmp_path, toy_cells, draw, suffix, in_order):
    lonlat, trip, minute = points_of_trips(draw, toy_cells)
    if in_order:
        minute = np.sort(minute)
    times = [f"2024-03-01 08:{value:02}" if value else None for value in minute.tolist()]
    limits = FlowLimits(min_flow=2)
    expected = od.along_trips(lonlat, trip, seconds_of(times), toy_cells[:4], limits=limits)
    assert len(expected.remarks) == (2 if in_order else 3)
    lon, lat = (pa.array(values, from_pandas=True) for values in lonlat.T)
    rows = written(tmp_path / f"trips{suffix}", lon=lon, lat=lat, id=trip, at=times)
    moves = moves_of_batches(rows, PointColumns(trip="id", time="at"), toy_cells[:4], MEMORY)
    same(od.along_moves(moves, toy_cells[:4], limits), expected)


@pytest.mark.parametrize("order, late", [([0, 1, 2, 3], 0), ([1, 2, 3, 0], 1), ([0, 2, 1, 3], 1), ([3, 2, 1, 0], 3)])
def test_points_that_stand_before_the_one_they_follow_are_late(tmp_path, toy_cells, order, late):
    lonlat = h3_cells.centres(toy_cells[order])
    columns = {"trip": [7] * 4, "time": order, "lon": lonlat[:, 0], "lat": lonlat[:, 1]}
    rows = written(tmp_path / "t.parquet", **columns)
    streamed = moves_of_batches(rows, PointColumns(trip="trip", time="time"), toy_cells, MEMORY)
    in_memory = moves_of_points(lonlat, np.array(["7"] * 4), np.array(order), h3_cells.resolution_of(toy_cells))
    assert streamed.late == in_memory.late == late
    expected = set(zip(toy_cells[:3].tolist(), toy_cells[1:4].tolist(), strict=True))
    for moves in (streamed, in_memory):
        assert set(zip(moves.origin.tolist(), moves.destination.tolist(), strict=True)) == expected


@pytest.mark.parametrize("unit", ["timestamp", "date", "clock", "number"])
def test_times_of_all_types_order_the_points(tmp_path, toy_cells, unit):
    values = {
        "timestamp": pa.array([2, 1, 3], pa.timestamp("ms", "UTC")),
        "date": pa.array([2, 1, 3], pa.date32()),
        "clock": pa.array([2, 1, 3], pa.time32("s")),
        "number": pa.array([0.2, -0.1, 3.0]),
    }[unit]
    cells = pa.array(h3_cells.to_text(toy_cells[:3]))
    pa.parquet.write_table(pa.table({"trip": [7, 7, 7], "h3": cells, "time": values}), tmp_path / "t.parquet")
    rows = open_batches(tmp_path / "t.parquet", rows=2)
    moves = moves_of_batches(rows, PointColumns(trip="trip", time="time"), toy_cells, MEMORY)
    pairs = set(zip(moves.origin.tolist(), moves.destination.tolist(), strict=True))
    assert pairs == {(toy_cells[1], toy_cells[0]), (toy_cells[0], toy_cells[2])} and moves.late == 1


@pytest.mark.parametrize(
    "times, sentence",
    [
        (["1"] * 8 + ["08:00"], "'1' is not a time: give times such as"),
        (["2024-03-01"] * 8 + ["08:00"], "Some of the times have a date or a time zone and others have none"),
        (["08:00"] * 8 + ["soon"], "'soon' is not a time"),
        ([""] * 9, "None of the rows has a time"),
    ],
)
def test_times_that_have_no_order_are_refused_though_they_are_in_different_batches(
    tmp_path, toy_cells, times, sentence
):
    cells = h3_cells.to_text(toy_cells[:9])
    rows = open_batches(write_rows(tmp_path / "t.csv", ["trip", "at", "h3"], zip("x" * 9, times, cells)), rows=4)
    with pytest.raises(InputError, match=sentence):
        moves_of_batches(rows, PointColumns(trip="trip", time="at"), toy_cells, MEMORY)


@pytest.mark.parametrize(
    "trips, cells, sentence",
    [
        ("abcdefghi", range(9), "No trip has two points"),
        ("aaaaaaaaa", [0] * 9, "No trip goes from one cell to another: choose smaller cells"),
        ("         ".replace(" ", "\t").split("\t")[:9], range(9), "No trip has two points"),
    ],
)
def test_trips_that_go_nowhere_are_refused(tmp_path, toy_cells, trips, cells, sentence):
    texts = h3_cells.to_text(toy_cells[list(cells)])
    rows = open_batches(write_rows(tmp_path / "t.csv", ["trip", "at", "h3"], zip(trips, range(9), texts)), rows=4)
    with pytest.raises(InputError, match=sentence):
        moves = moves_of_batches(rows, PointColumns(trip="trip", time="at"), toy_cells, MEMORY)
        od.along_moves(moves, toy_cells)


def test_where_points_are_is_found_as_in_memory(tmp_path, toy_cells):
    lonlat = h3_cells.centres(toy_cells[:9])
    table = pa.table({"trip": ["x"] * 9, "at": range(9), "h3": pa.array([None] * 9, pa.string())})
    write_table(Table(table, shapely.points(lonlat), WGS84), tmp_path / "t.gpkg")
    moves = moves_of_batches(
        open_batches(tmp_path / "t.gpkg", rows=4), PointColumns(trip="trip", time="at"), toy_cells, MEMORY
    )
    assert moves.points == 9 and len(moves.trips) == 8
