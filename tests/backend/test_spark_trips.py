"""Trips that the tasks of Spark go along are those that DuckDB goes along, whatever the tasks share."""

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq
import pytest

from mobclip.errors import InputError
from mobclip.features.trip_stream import PointColumns, moves_of_batches
from mobclip.io.batches import open_batches
from mobclip.io.memory import Memory
from mobclip.spark.tasks import spark_schema
from mobclip.spark.trips import NOTED_POINTS, TALLY, moves_of_trips, points_of_parts, trip_moves

ROWS, TASKS = 2_000, 3
COLUMNS = PointColumns(trip="trip", time="time", lon="lon", lat="lat")
CELL = np.array([0x872AAB990FFFFFF], dtype=np.uint64)  # of resolution 7
MEMORY = Memory(10**9)


def moves_by_tasks(path):
    """What Spark does: the points of a trip come to one task, in any order; the same tallies are added up."""
    batches = open_batches(path)
    found, read = COLUMNS.found_in(batches)
    work = (points_of_parts([part], MEMORY, columns=found, cells=CELL) for part in read.parts())
    points = pa.Table.from_batches(batch.cast(spark_schema(NOTED_POINTS)) for part in work for batch in part)
    trips = np.array([-1 if trip is None else int(trip[1:]) for trip in points["trip"].to_pylist()])
    points = points.append_column("task", pa.array(trips % TASKS))
    tallies = []
    for task in range(TASKS):
        own = points.filter(pc.equal(points["task"], task)).drop_columns(["task"])
        own = own.take(np.random.default_rng(task).permutation(len(own)))
        tallies += moves_of_trips(iter(own.to_batches(max_chunksize=100)), memory=Memory(2 * 10**9), at_a_time=2)
    together = pa.Table.from_batches(tallies).group_by(TALLY.names[:-1]).aggregate([("number", "sum")])
    return trip_moves(together.rename_columns(TALLY.names).cast(TALLY))


def write_trips(path, times):
    draw = np.random.default_rng(0)
    columns = {
        "trip": pa.array([f"t{number}" for number in draw.integers(0, 90, ROWS)], mask=draw.random(ROWS) < 0.02),
        "time": pa.array(times),
        "lon": pa.array(draw.uniform(-83.1, -82.9, ROWS), mask=draw.random(ROWS) < 0.02),
        "lat": draw.uniform(39.9, 40.1, ROWS),
    }
    pq.write_table(pa.table(columns), path, row_group_size=300)


@pytest.mark.parametrize("order", ["as given", "mixed", "with ties"])
def test_moves_and_counts_are_those_of_duckdb(tmp_path, order):
    times = np.random.default_rng(1).permutation(ROWS) if order != "as given" else np.arange(ROWS)
    times = times // 4 if order == "with ties" else times
    write_trips(tmp_path / "trips.parquet", times.astype(np.float64))
    expected = moves_of_batches(open_batches(tmp_path / "trips.parquet"), COLUMNS, CELL, MEMORY)
    found = moves_by_tasks(tmp_path / "trips.parquet")
    assert len(expected.trips) > 100 and (expected.late > 0) == (order != "as given")
    for name, value in vars(expected).items():
        np.testing.assert_array_equal(getattr(found, name), value, err_msg=name)


def test_times_of_several_forms_are_refused_also_where_they_are_in_several_files(tmp_path):
    write_trips(tmp_path / "trips.parquet", ["12:30"] * (ROWS // 2) + ["2024-05-01T12:30"] * (ROWS // 2))
    with pytest.raises(InputError, match="Some of the times have a date"):
        moves_by_tasks(tmp_path / "trips.parquet")


def test_trips_without_any_time_are_refused(tmp_path):
    write_trips(tmp_path / "trips.parquet", pa.nulls(ROWS, pa.float64()))
    with pytest.raises(InputError, match="None of the rows has a time"):
        moves_by_tasks(tmp_path / "trips.parquet")
