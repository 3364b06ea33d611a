"""Points of trips to the edges between cells, in a process of its own: rows per second and peak memory.

python benchmarks/trips.py [POINTS] [MEMORY]
"""

import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np
import pyarrow as pa
from pyarrow import parquet

from mobclip.features.trip_stream import PointColumns, moves_of_batches
from mobclip.geo import h3_cells
from mobclip.io.batches import open_batches
from mobclip.io.memory import memory_of

EXTENT = (-84.8, 33.4, -83.8, 34.2)
RESOLUTION = 8
POINTS_PER_TRIP = 10
BLOCK = 1_000_000  # points that are drawn at once


def main(points: int, memory: str) -> None:
    """Draw trips, by turns in order and not, and read them in a process of its own."""
    with tempfile.TemporaryDirectory() as folder:
        for shuffled in (False, True):
            path = Path(folder, "trips.parquet")
            draw_trips(path, points, shuffled)
            done = subprocess.run(
                [sys.executable, __file__, "--read", path, memory], check=True, capture_output=True, text=True
            )
            print(f"{points:,} points {'in any order' if shuffled else 'in the order of time'}: {done.stdout.strip()}")


def draw_trips(path: Path, points: int, shuffled: bool) -> None:
    """A file of random walks with a point a minute."""
    draw, west_south = np.random.default_rng(0), np.array(EXTENT[:2])
    schema = pa.schema({"trip": pa.int64(), "minute": pa.int32(), "lon": pa.float64(), "lat": pa.float64()})
    with parquet.ParquetWriter(path, schema) as writer:
        for start in range(0, points, BLOCK):
            count = min(BLOCK, points - start)
            row = np.arange(start, start + count)
            step = draw.normal(0, 0.01, (count, 2)).reshape(-1, POINTS_PER_TRIP, 2).cumsum(axis=1).reshape(-1, 2)
            home = np.repeat(draw.uniform(0.1, 0.7, (count // POINTS_PER_TRIP, 2)), POINTS_PER_TRIP, axis=0)
            lon, lat = (west_south + home + step).T
            order = draw.permutation(count) if shuffled else np.arange(count)
            columns = [row // POINTS_PER_TRIP, (row % POINTS_PER_TRIP).astype(np.int32), lon, lat]
            writer.write_table(pa.table([column[order] for column in columns], schema=schema))


def read(path: Path, memory: str) -> None:
    """Count the moves, and say how long that took and how much memory."""
    cells = h3_cells.cells_of_extent(EXTENT, RESOLUTION)
    rows, start = open_batches(path), time.perf_counter()
    moves = moves_of_batches(rows, PointColumns(trip="trip", time="minute"), cells, memory_of(memory))
    seconds = time.perf_counter() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    print(f"{len(moves.trips):,} edges, {moves.points / seconds:,.0f} rows/s, {peak / 1e9:.2f} GB of {memory}")


if __name__ == "__main__":
    if sys.argv[1:2] == ["--read"]:
        read(Path(sys.argv[2]), sys.argv[3])
    else:
        main(int(sys.argv[1]) if sys.argv[1:] else 1_000_000, sys.argv[2] if sys.argv[2:] else "2GB")
