"""Points grouped by cell and category: rows per second and peak memory beside the bare group-by of DuckDB, pandas and Spark.

python benchmarks/aggregation.py [ROWS] [MEMORY]

The bare group-by is that of DuckDB on a file that has the cells already, plus the time that H3 takes for the cells alone.
"""

import functools
import sys
import tempfile
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
from ways import cells_by_h3, compare, measure, timed

RESOLUTION = 7
KINDS = 200
BOX = (-95.0, 32.0, -80.0, 45.0)  # west, south, east, north
BLOCK = 1_000_000


def main(rows: int, memory: str) -> None:
    """Draw points, and group them in each way."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "points.parquet")
        write_points(path, rows)
        print(f"{rows:,} points in {RESOLUTION=} cells and {KINDS} categories, --memory {memory}")
        compare(__file__, WAYS, path, rows, memory)


def write_points(path: Path, rows: int) -> None:
    """Points, half of them in towns, with their category, and their cell for the bare group-by."""
    draw = np.random.default_rng(0)
    towns = np.column_stack([draw.uniform(BOX[0], BOX[2], 300), draw.uniform(BOX[1], BOX[3], 300)])
    kinds = pa.array([f"category {number}" for number in range(KINDS)])
    schema = pa.schema([("lon", pa.float64()), ("lat", pa.float64()), ("kind", pa.string()), ("cell", pa.uint64())])
    with pq.ParquetWriter(path, schema) as writer:
        for start in range(0, rows, BLOCK):
            count = min(BLOCK, rows - start)
            lonlat = draw.uniform(BOX[:2], BOX[2:], (count, 2))
            in_town = draw.random(count) < 0.5
            lonlat[in_town] = towns[draw.integers(0, 300, in_town.sum())] + draw.normal(0, 0.05, (in_town.sum(), 2))
            kind = kinds.take(pa.array(draw.zipf(1.3, count) % KINDS))
            writer.write_table(
                pa.table([*map(pa.array, lonlat.T), kind, pa.array(cells_by_h3(lonlat, RESOLUTION))], schema=schema)
            )


def bare(path: Path, memory: str) -> tuple[float, int]:
    """DuckDB alone, and H3 alone."""
    import duckdb

    connection = duckdb.connect(config={"memory_limit": memory})
    query = f"SELECT cell, kind, count(*) FROM read_parquet('{path}') GROUP BY ALL ORDER BY ALL"
    groups, seconds = timed(lambda: connection.sql(query).to_arrow_table())
    for batch in pq.ParquetFile(path).iter_batches(BLOCK, columns=["lon", "lat"]):
        seconds += timed(cells_by_h3, np.column_stack([batch["lon"], batch["lat"]]), RESOLUTION)[1]
    return seconds, groups.num_rows


def ours(path: Path, memory: str) -> tuple[float, int]:
    """The engine of `mobclip features poi`."""
    from mobclip.aggregation.duckdb_engine import DuckDb
    from mobclip.io.memory import memory_of

    groups, seconds = timed(DuckDb(memory_of(memory)).sums_by, *aggregation(path))
    return seconds, groups.num_rows


def by_spark(path: Path, memory: str) -> tuple[float, int]:
    """The same on Spark, which takes some seconds to start."""
    from mobclip.io.memory import memory_of
    from mobclip.spark.engine import Spark

    groups, seconds = timed(Spark("local[*]", memory_of(memory)).sums_by, *aggregation(path))
    return seconds, groups.num_rows


def aggregation(path: Path):
    """Rows and grouping, with all cells of the box as those of interest."""
    from mobclip.aggregation.engine import Grouping, Rows
    from mobclip.bundle.locations import Source
    from mobclip.features.streams import CATEGORY, CELL, CellOfRows, categories_by_cell
    from mobclip.io.batches import open_batches

    cells = np.unique(pq.read_table(path, columns=["cell"])["cell"].to_numpy())
    batches = open_batches(path, ["lon", "lat", "kind"])
    where = CellOfRows(batches.layout, Source("lon", "lat"), cells)
    return Rows(batches, functools.partial(categories_by_cell, where, "kind")), Grouping(keys=(CELL, CATEGORY))


def by_pandas(path: Path, _memory: str) -> tuple[float, int]:
    """All rows at once."""
    import pandas as pd

    def grouped() -> pd.DataFrame:
        table = pd.read_parquet(path, columns=["lon", "lat", "kind"])
        table["cell"] = cells_by_h3(table[["lon", "lat"]].to_numpy(), RESOLUTION)
        return table.groupby(["cell", "kind"], sort=True).size()

    groups, seconds = timed(grouped)
    return seconds, len(groups)


WAYS = {"bare": bare, "ours": ours, "pandas": by_pandas, "spark": by_spark}

if __name__ == "__main__":
    if len(sys.argv) == 4:
        measure(WAYS, *sys.argv[1:])
    else:
        main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000_000, sys.argv[2] if len(sys.argv) > 2 else "2GB")
