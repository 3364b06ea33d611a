"""Points of trips to the edges between cells: rows per second and peak memory beside a bare query of DuckDB, pandas and Spark.

python benchmarks/trips.py [POINTS] [MEMORY]

The bare query is that of DuckDB on a file that has the cells already, plus the time that H3 takes for the cells alone. The
points are read in the order of time, and in any order.
"""

import sys
import tempfile
from pathlib import Path

import numpy as np
import pyarrow as pa
from pyarrow import parquet
from ways import cells_by_h3, compare, measure, timed

EXTENT = (-84.8, 33.4, -83.8, 34.2)
RESOLUTION = 8
POINTS_PER_TRIP = 10
BLOCK = 1_000_000  # points that are drawn at once
EDGES = """
SELECT origin, destination, count(*) FROM (
    SELECT DISTINCT trip, lag(cell) OVER (PARTITION BY trip ORDER BY minute) AS origin, cell AS destination
    FROM read_parquet('{path}')
) WHERE origin IS NOT NULL GROUP BY ALL ORDER BY ALL
"""


def main(points: int, memory: str) -> None:
    """Draw trips, by turns in order and not, and read them in each way."""
    with tempfile.TemporaryDirectory() as folder:
        for shuffled in (False, True):
            path = Path(folder, "trips.parquet")
            draw_trips(path, points, shuffled)
            order = "in any order" if shuffled else "in the order of time"
            print(f"{points:,} points {order}, {RESOLUTION=}, --memory {memory}")
            compare(__file__, WAYS, path, points, memory)


def draw_trips(path: Path, points: int, shuffled: bool) -> None:
    """A file of random walks with a point a minute, and the cell of each point for the bare queries."""
    draw, west_south = np.random.default_rng(0), np.array(EXTENT[:2])
    schema = pa.schema(
        {"trip": pa.int64(), "minute": pa.int32(), "lon": pa.float64(), "lat": pa.float64(), "cell": pa.uint64()}
    )
    with parquet.ParquetWriter(path, schema) as writer:
        for start in range(0, points, BLOCK):
            count = min(BLOCK, points - start)
            row = np.arange(start, start + count)
            step = draw.normal(0, 0.01, (count, 2)).reshape(-1, POINTS_PER_TRIP, 2).cumsum(axis=1).reshape(-1, 2)
            home = np.repeat(draw.uniform(0.1, 0.7, (count // POINTS_PER_TRIP, 2)), POINTS_PER_TRIP, axis=0)
            lonlat = west_south + home + step
            order = draw.permutation(count) if shuffled else np.arange(count)
            minute = (row % POINTS_PER_TRIP).astype(np.int32)
            columns = [row // POINTS_PER_TRIP, minute, *lonlat.T, cells_by_h3(lonlat, RESOLUTION)]
            writer.write_table(pa.table([column[order] for column in columns], schema=schema))


def bare(path: Path, memory: str) -> tuple[float, int]:
    """DuckDB alone, and H3 alone."""
    import duckdb

    connection = duckdb.connect(config={"memory_limit": memory})
    edges, seconds = timed(lambda: connection.sql(EDGES.format(path=path)).to_arrow_table())
    for batch in parquet.ParquetFile(path).iter_batches(BLOCK, columns=["lon", "lat"]):
        seconds += timed(cells_by_h3, np.column_stack([batch["lon"], batch["lat"]]), RESOLUTION)[1]
    return seconds, edges.num_rows


def ours(path: Path, memory: str) -> tuple[float, int]:
    """What `mobclip features mobility --trip` reads its points with."""
    from mobclip.features.trip_stream import moves_of_batches
    from mobclip.io.memory import memory_of

    moves, seconds = timed(moves_of_batches, *points_of(path), memory_of(memory))
    return seconds, len(moves.trips)


def by_spark(path: Path, memory: str) -> tuple[float, int]:
    """The same on Spark, which takes some seconds to start."""
    from mobclip.io.memory import memory_of
    from mobclip.spark.engine import Spark
    from mobclip.spark.trips import moves_on_spark

    moves, seconds = timed(moves_on_spark, *points_of(path), Spark("local[*]", memory_of(memory)))
    return seconds, len(moves.trips)


def points_of(path: Path):
    """The batches of a file, the columns of the points, and cells of the resolution that is wanted."""
    from mobclip.features.trip_stream import PointColumns
    from mobclip.geo import h3_cells
    from mobclip.io.batches import open_batches

    columns = PointColumns(trip="trip", time="minute", lon="lon", lat="lat")
    return open_batches(path), columns, h3_cells.cells_of_extent(EXTENT, RESOLUTION)


def by_pandas(path: Path, _memory: str) -> tuple[float, int]:
    """All rows at once."""
    import pandas as pd

    def counted() -> pd.Series:
        points = pd.read_parquet(path, columns=["trip", "minute", "lon", "lat"])
        points["cell"] = cells_by_h3(points[["lon", "lat"]].to_numpy(), RESOLUTION)
        points = points.sort_values(["trip", "minute"])
        points["origin"] = points.groupby("trip")["cell"].shift(fill_value=0)
        moves = points[points["origin"] != 0].drop_duplicates(["trip", "origin", "cell"])
        return moves.groupby(["origin", "cell"]).size()

    edges, seconds = timed(counted)
    return seconds, len(edges)


WAYS = {"bare": bare, "ours": ours, "pandas": by_pandas, "spark": by_spark}

if __name__ == "__main__":
    if len(sys.argv) == 4:
        measure(WAYS, *sys.argv[1:])
    else:
        main(int(sys.argv[1]) if sys.argv[1:] else 1_000_000, sys.argv[2] if sys.argv[2:] else "2GB")
