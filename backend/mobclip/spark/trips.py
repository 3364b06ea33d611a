"""Moves of trips on Spark: tasks read the points, Spark brings those of a trip together, and other tasks go along the trips."""

import functools
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from mobclip.aggregation.duckdb_engine import Session
from mobclip.features.times import Form, check_forms
from mobclip.features.trip_stream import POINTS, PointColumns, PointRows, moves_in
from mobclip.features.trips import TripMoves
from mobclip.io.batches import Batches
from mobclip.io.memory import Memory
from mobclip.progress import Progress, no_progress
from mobclip.spark.engine import Spark
from mobclip.spark.tasks import MAX_TASKS, on_parts, share_of, spark_schema, struct_type

# Points, and between them rows without a trip whose note says, as JSON, how many rows were read and in which forms times are.
NOTED_POINTS = POINTS.append(pa.field("note", pa.string()))
# How often something is there: the move from a cell to another, a cell, a point, a late or a tied one, or a note.
TALLY = pa.schema({"what": pa.string(), "origin": pa.uint64(), "destination": pa.uint64(), "number": pa.int64()})
MOVE, CELL = "move", "cell"


def moves_on_spark(
    batches: Batches, columns: PointColumns, cells: np.ndarray, spark: Spark, progress: Progress = no_progress
) -> TripMoves:
    """As `features.trip_stream.moves_of_batches`."""
    found, read = columns.found_in(batches)
    work = functools.partial(points_of_parts, columns=found, cells=cells[:1])
    with spark.session() as session:
        points = on_parts(session, read, work, NOTED_POINTS)
        trips = points.repartition(max(2, min(len(read.parts()), MAX_TASKS)), "trip")
        along = functools.partial(moves_of_trips, memory=session.task_memory, at_a_time=session.tasks_at_a_time)
        tallies = trips.mapInArrow(along, struct_type(TALLY)).groupBy(*TALLY.names[:-1]).sum(TALLY.names[-1])
        table = session.run(tallies.toArrow, progress, "Going along trips")
    return trip_moves(table.rename_columns(TALLY.names).cast(TALLY))


def points_of_parts(
    parts: Sequence[Batches],
    memory: Memory,  # noqa: ARG001  # a batch takes little
    *,
    columns: PointColumns,
    cells: np.ndarray,
) -> Iterator[pa.RecordBatch]:
    """The points in parts of a table, and notes on them; a `Work`."""
    for part in parts:
        points = PointRows(batches=part, columns=columns, cells=cells)
        for batch in points:
            yield pa.RecordBatch.from_arrays([*batch.columns, pa.nulls(len(batch), pa.string())], schema=NOTED_POINTS)
        note = json.dumps({"rows": points.rows, "forms": list(points.forms.items())})
        yield pa.RecordBatch.from_pylist([{"note": note}], schema=NOTED_POINTS)


@dataclass(frozen=True)
class _Points:
    """Rows for DuckDB, whose schema stands before the first of them is there."""

    batches: Iterator[pa.RecordBatch]
    schema: pa.Schema = POINTS

    def __iter__(self) -> Iterator[pa.RecordBatch]:
        return self.batches


def moves_of_trips(
    batches: Iterator[pa.RecordBatch], *, memory: Memory, at_a_time: int | None
) -> Iterator[pa.RecordBatch]:
    """What `TALLY` tells of some trips, all points of each; and the notes, as they are."""
    notes: list[str] = []

    def points() -> Iterator[pa.RecordBatch]:
        for batch in batches:
            notes.extend(batch.column("note").drop_null().to_pylist())
            kept = batch.filter(pc.is_null(batch.column("note")))
            yield kept.select(POINTS.names).cast(POINTS)

    with Session(share_of(memory, at_a_time), threads=1) as session:
        session.execute("CREATE TABLE points AS SELECT * FROM incoming", {"incoming": _Points(points())})
        moves, visited, counts = moves_in(session)
    told: list[dict[str, Any]] = [{"what": what, "number": number} for what, number in counts.items()]
    told += [{"what": note, "number": 1} for note in notes]
    cells, ones = visited["cell"], pa.array(np.ones(len(visited), dtype=np.int64))
    tables = [
        pa.Table.from_pylist(told, schema=TALLY),
        pa.table([pa.array([MOVE] * len(moves)), moves["origin"], moves["destination"], moves["trips"]], schema=TALLY),
        pa.table([pa.array([CELL] * len(cells)), pa.nulls(len(cells), pa.uint64()), cells, ones], schema=TALLY),
    ]
    yield from pa.concat_tables(tables).cast(spark_schema(TALLY)).to_batches()


def trip_moves(tallies: pa.Table) -> TripMoves:
    """The moves of all trips, by what tasks have told.

    Raises:
        InputError: times are of several forms, or there are none.
    """

    def told(what: str) -> pa.Table:
        return tallies.filter(pc.equal(tallies["what"], what)).sort_by(
            [("origin", "ascending"), ("destination", "ascending")]
        )

    notes = tallies.filter(pc.starts_with(tallies["what"], "{"))
    rows, forms = 0, dict[Form, str]()
    for text, number in zip(notes["what"].to_pylist(), notes["number"].to_pylist(), strict=True):
        note = json.loads(text)
        rows += number * note["rows"]
        forms |= {_form(form): example for form, example in note["forms"]}
    check_forms(forms)
    moves = told(MOVE)
    points, late, tied = (int(told(what)["number"].to_numpy().sum()) for what in ("points", "late", "tied"))
    return TripMoves(
        origin=moves["origin"].to_numpy(),
        destination=moves["destination"].to_numpy(),
        trips=moves["number"].to_numpy(),
        visited=told(CELL)["destination"].to_numpy(),
        rows=rows,
        points=points,
        late=late,
        tied=tied,
    )


def _form(value: Any) -> Form:
    """A form of times as it is without JSON, which has lists for tuples."""
    return tuple(value) if isinstance(value, list) else value
