"""Moves of trips from tables larger than memory: points are put in order by DuckDB, a trip at a time."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import NamedTuple

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from mobclip.aggregation.duckdb_engine import Session
from mobclip.aggregation.engine import RowStream
from mobclip.bundle.locations import find_source
from mobclip.features.inputs import lonlat_of
from mobclip.features.time_columns import times_of
from mobclip.features.times import Forms, check_forms
from mobclip.features.trips import TripMoves
from mobclip.geo import h3_cells
from mobclip.io.batches import Batches
from mobclip.io.memory import Memory
from mobclip.io.stored_table import StoredTable
from mobclip.io.tables import Table
from mobclip.progress import Progress, no_progress

POINTS = pa.schema(
    {
        "row": pa.int64(),
        "trip": pa.string(),
        "time": pa.float64(),
        "lon": pa.float64(),
        "lat": pa.float64(),
        "cell": pa.uint64(),
    }
)
STEPS = """
CREATE TABLE moves AS
SELECT trip, origin, destination, count(*) AS points, sum(late)::BIGINT AS late, sum(tied)::BIGINT AS tied FROM (
    SELECT
        trip,
        lag(cell) OVER steps AS origin,
        cell AS destination,
        coalesce((row < lag(row) OVER steps)::INTEGER, 0) AS late,
        coalesce((time = lag(time) OVER steps
            AND (lon <> lag(lon) OVER steps OR lat <> lag(lat) OVER steps))::INTEGER, 0) AS tied
    FROM points WINDOW steps AS (PARTITION BY trip ORDER BY time, row)
) GROUP BY trip, origin, destination
"""
MOVES = """
SELECT origin, destination, count(*) AS trips FROM moves WHERE origin IS NOT NULL
GROUP BY origin, destination ORDER BY origin, destination
"""
VISITED = "SELECT DISTINCT destination AS cell FROM moves WHERE destination > 0 ORDER BY cell"
COUNTS = "SELECT sum(points)::BIGINT AS points, sum(late)::BIGINT AS late, sum(tied)::BIGINT AS tied FROM moves"


@dataclass(frozen=True, kw_only=True)
class PointColumns:
    """Columns of a table of points of trips; where points are, as of `mobclip.bundle.locations.locate`."""

    trip: str
    time: str
    lon: str | None = None
    lat: str | None = None
    h3: str | None = None

    def found_in(self, batches: Batches) -> tuple["PointColumns", Batches]:
        """The columns that say where points are, by default as `bundle.locations.find_source`, and those columns alone.

        Raises:
            InputError: as of `find_source`, or there is no such column.
        """
        source = find_source(StoredTable(batches), self.lon, self.lat, self.h3)
        columns = replace(self, lon=source.lon, lat=source.lat, h3=source.h3)
        names = dict.fromkeys([self.trip, self.time, *source.columns])
        return columns, batches.select(list(names), source.is_geometry)


@dataclass(kw_only=True)
class PointRows:
    """The points of trips, batch by batch, as `POINTS`: those with a trip, a time and a place.

    Attributes:
        batches: of a table of points.
        columns: of that table.
        cells: of interest; one is enough to know their resolution.
        rows: of the table that were read.
        forms: of the times that were read.
    """

    batches: Batches
    columns: PointColumns
    cells: np.ndarray
    schema: pa.Schema = POINTS
    rows: int = 0
    forms: Forms = field(default_factory=dict)

    @property
    def fraction_read(self) -> float:
        """Of the table, 0 to 1."""
        return self.batches.fraction_read

    def __iter__(self) -> Iterator[pa.RecordBatch]:
        self.rows = 0
        for table in self.batches.tables():
            time, forms = times_of(table, self.columns.time)
            self.forms = {**forms, **self.forms}
            yield self._points(table, time)
            self.rows += len(table)

    def _points(self, table: Table, time: np.ndarray) -> pa.RecordBatch:
        where = self.columns
        lonlat = lonlat_of(table, self.cells, lon=where.lon, lat=where.lat, h3=where.h3)
        trip = table.text_column(where.trip).fill_null("")
        known = (
            np.isfinite(lonlat).all(axis=1) & np.isfinite(time) & pc.not_equal(trip, "").to_numpy(zero_copy_only=False)
        )
        cell = h3_cells.cells_at(lonlat[known], h3_cells.resolution_of(self.cells))
        row = table.first_row + np.flatnonzero(known)
        numbers = [time[known], *lonlat[known].T, cell]
        values = [pa.array(row), trip.filter(pa.array(known)), *map(pa.array, numbers)]
        return pa.RecordBatch.from_arrays(values, schema=POINTS)


def moves_of_batches(
    batches: Batches, columns: PointColumns, cells: np.ndarray, memory: Memory, progress: Progress = no_progress
) -> TripMoves:
    """The moves between cells of trips in a table of their points.

    Args:
        cells: of interest, uint64 of one resolution.
        memory: of the whole process.

    Raises:
        InputError: texts that are no times or of several forms, or places that are none.
    """
    own, read = columns.found_in(batches)
    points = PointRows(batches=read, columns=own, cells=cells[:1])
    with Session(memory) as session:
        found = moves_in(session, {"points": points}, progress, lambda: check_forms(points.forms))
    return TripMoves(
        origin=found.moves["origin"].to_numpy(),
        destination=found.moves["destination"].to_numpy(),
        trips=found.moves["trips"].to_numpy(),
        visited=found.visited["cell"].to_numpy(),
        rows=points.rows,
        **found.counts,
    )


class FoundMoves(NamedTuple):
    """Moves (`MOVES`) and visited cells (`VISITED`), and the number of points, of late and of tied ones, as of `TripMoves`."""

    moves: pa.Table
    visited: pa.Table
    counts: dict[str, int]


def moves_in(
    session: Session,
    tables: Mapping[str, RowStream] | None = None,
    progress: Progress = no_progress,
    after_reading: Callable[[], None] = lambda: None,
) -> FoundMoves:
    """Go along the trips of the table `points`, by time and where that is the same by row.

    Args:
        tables: of the session's queries, where `points` is not in the session.
        after_reading: is called when all points have been read.
    """
    session.execute(STEPS, tables, progress, "Reading points")
    after_reading()
    [counts] = session.query(COUNTS).to_pylist()
    numbers = {name: count or 0 for name, count in counts.items()}
    return FoundMoves(session.query(MOVES), session.query(VISITED), numbers)
