"""Embedding a table of points with the bundled model, as ratios in one run: what each part takes of the whole.

python benchmarks/embed.py [ROWS]
"""

import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np
import pyarrow as pa
from pyarrow import csv

from mobclip.bundle import inference
from mobclip.bundle.columns import with_embeddings
from mobclip.bundle.store import open_bundle
from mobclip.bundle.table_embedding import embed_table
from mobclip.io.table_reader import read_table
from mobclip.io.table_writer import write_table

MODEL = "us-open"
REPEATS = 5
BOX = (-95.0, 32.0, -80.0, 45.0)  # west, south, east, north: inside the domain of the model


def main(rows: int) -> None:
    """Print the median time of each part, and its share of the command as a person runs it."""
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder, "cells.csv"), Path(folder, "out.parquet")
        draw = np.random.default_rng(0)
        csv.write_csv(
            pa.table({"lon": draw.uniform(BOX[0], BOX[2], rows), "lat": draw.uniform(BOX[1], BOX[3], rows)}), source
        )
        parts: dict[str, list[float]] = {}
        for _ in range(REPEATS):
            for name, seconds in {**in_process(source, target), "the command": command(source, target)}.items():
                parts.setdefault(name, []).append(seconds)
    medians = {name: float(np.median(values)) for name, values in parts.items()}
    print(f"{rows:,} points through {MODEL}, median of {REPEATS}")
    for name, seconds in medians.items():
        print(f"  {name:<28}{seconds:8.3f} s   {seconds / medians['the command']:6.1%} of the command")


def in_process(source: Path, target: Path) -> dict[str, float]:
    """Seconds of reading, of opening the bundle, of embedding and of writing."""
    times = {}

    def timed(name, function, *arguments):
        start = time.perf_counter()
        result = function(*arguments)
        times[name] = time.perf_counter() - start
        return result

    table = timed("read the CSV", read_table, source)
    bundle = timed("open the bundle", open_bundle, MODEL)
    encoder = timed("load its cell table", inference.location_encoder, bundle)
    assert encoder.dimension
    embedded = timed("load it and embed", embed_table, bundle, table)
    timed("write the Parquet file", lambda: write_table(with_embeddings(table, embedded.vectors), target))
    return times


def command(source: Path, target: Path) -> float:
    """Seconds of `mobclip embed` in a fresh interpreter."""
    start = time.perf_counter()
    arguments = ["embed", "--model", MODEL, str(source), str(target)]
    subprocess.run(
        [sys.executable, "-c", "from mobclip.cli import main; main()", *arguments], check=True, capture_output=True
    )
    return time.perf_counter() - start


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 27_000)
