"""Tables of many rows through the commands, from Parquet to Parquet: rows per second and the most memory of each.

    python benchmarks/large_tables.py [ROWS]

By default 1,000,000 rows, which takes minutes; 10,000,000 are to stay within 4 GiB. The data are points in the domain of the
included model, and rows with embeddings as `mobclip embed` writes them, drawn around forty centres so that there are clusters to
find. Each command runs in a process of its own.
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet

from mobclip.bundle.columns import embedding_columns
from mobclip.bundle.store import open_bundle

MODEL = "us-open"
BOX = (-95.0, 32.0, -80.0, 45.0)  # west, south, east, north: inside the domain of the model
DIMENSION = 128
CENTRES = 40
BLOCK_ROWS = 1 << 17
FITTED_ROWS = 2000
LIMIT_GIB = 4.0
GIB = 1 << 30
START = "from mobclip.cli import main; main()"


def main(rows: int) -> None:
    """Measure and print; exits with 1 where a command takes more memory than the limit."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_points(folder / "points.parquet", rows)
        write_embeddings(folder / "places.parquet", rows)
        write_embeddings(folder / "known.parquet", FITTED_ROWS)
        measured("fit", folder, "fit", "known.parquet", "value.predictor", "--target", "value")
        print(f"{rows:,} rows, {DIMENSION} dimensions   rows per second   peak memory")
        peaks = [
            show(rows, "embed", folder, "embed", "--model", MODEL, "points.parquet", "out.parquet"),
            show(rows, "predict", folder, "predict", "places.parquet", "out.parquet", "--predictor", "value.predictor"),
            show(rows, "similar", folder, "similar", "places.parquet", "out.parquet", "--query", "number=0"),
            show(rows, "reduce", folder, "reduce", "places.parquet", "out.parquet"),
            show(rows, "cluster, 8", folder, "cluster", "places.parquet", "out.parquet", "--clusters", "8"),
            show(rows, "cluster, chosen", folder, "cluster", "places.parquet", "out.parquet"),
        ]
    sys.exit(max(peaks) > LIMIT_GIB)


def show(rows: int, name: str, folder: Path, *arguments: str) -> float:
    """Run a command and print what it took; its peak memory in GiB."""
    seconds, peak = measured(name, folder, *arguments)
    (folder / "out.parquet").unlink()
    print(f"  {name:<28}{rows / seconds:12,.0f} / s   {peak:8.2f} GiB   {seconds:8.1f} s", flush=True)
    return peak


def measured(name: str, folder: Path, *arguments: str) -> tuple[float, float]:
    """Seconds and peak memory in GiB of a command in a fresh interpreter."""
    start = time.perf_counter()
    process = subprocess.Popen([sys.executable, "-c", START, *arguments], cwd=folder, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        sys.exit(f"{name} failed")
    return time.perf_counter() - start, usage.ru_maxrss * 1024 / GIB


def write_points(path: Path, rows: int) -> None:
    """Numbered points, drawn over the box."""
    draw = np.random.default_rng(0)
    kinds = pa.schema([("number", pa.int64()), ("lon", pa.float64()), ("lat", pa.float64())])
    with pyarrow.parquet.ParquetWriter(path, kinds) as writer:
        for start in range(0, rows, BLOCK_ROWS):
            numbers = np.arange(start, min(start + BLOCK_ROWS, rows))
            lon, lat = draw.uniform(BOX[:2], BOX[2:], (len(numbers), 2)).T
            writer.write_table(pa.table({"number": numbers, "lon": lon, "lat": lat}, schema=kinds))


def write_embeddings(path: Path, rows: int) -> None:
    """Numbered points with embeddings, and a value that these explain in part."""
    draw = np.random.default_rng(1)
    centres = draw.normal(size=(CENTRES, DIMENSION)).astype(np.float32)
    identity = open_bundle(MODEL).card.id
    writer = None
    for start in range(0, rows, BLOCK_ROWS):
        numbers = np.arange(start, min(start + BLOCK_ROWS, rows))
        noise = draw.standard_normal((len(numbers), DIMENSION), dtype=np.float32)
        vectors = centres[draw.integers(0, CENTRES, len(numbers))] + noise
        value = vectors[:, 0] + draw.normal(size=len(numbers))
        lon, lat = draw.uniform(BOX[:2], BOX[2:], (len(numbers), 2)).T
        own = {"number": numbers, "lon": lon, "lat": lat, "value": value}
        block = pa.table({**own, **embedding_columns(vectors, identity)})
        writer = writer or pyarrow.parquet.ParquetWriter(path, block.schema)
        writer.write_table(block)
    if writer is not None:
        writer.close()


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000)
