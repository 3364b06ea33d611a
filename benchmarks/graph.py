"""Memory and time of a mobility graph and of what the paper's model makes of it, as bytes by directed edge that is read.

Edges are drawn by chance, some of them twice, and come in batches that nobody keeps; weights are skewed, and a cell has most of
its partners near. Each peak is that of a process that does nothing else, above what it has after its imports.

    .venv/bin/python benchmarks/graph.py [--edges 120e6] [--cells 200000]
"""

import argparse
import multiprocessing
import resource
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass

import numpy as np

from mobclip.features.flow_batches import FlowBatch
from mobclip.features.mobility_graph import from_batches, memory_bytes

BATCH_ROWS = 1 << 18
REACH = 3_000  # places, by the order of their numbers, within which most partners lie
FAR = 0.2  # share of the edges that go anywhere
KILOBYTE = 1024
LIMIT_BYTES = 30  # by edge


@dataclass(frozen=True)
class DrawnFlows:
    """Flows between numbered places in batches, the same each time."""

    places: int
    edges: int

    def __iter__(self) -> Iterator[FlowBatch]:
        draw = np.random.default_rng(0)
        for start in range(0, self.edges, BATCH_ROWS):
            rows = min(BATCH_ROWS, self.edges - start)
            origin = draw.integers(self.places, size=rows)
            near = (origin + draw.normal(scale=REACH, size=rows).astype(np.int64)) % self.places
            destination = np.where(draw.random(rows) < FAR, draw.integers(self.places, size=rows), near)
            yield origin, destination, np.floor(draw.pareto(1.5, rows)) + 1


def peak_bytes() -> int:
    """Highest memory of this process so far."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * KILOBYTE


def building(places: int, edges: int) -> tuple[float, int, int]:
    """Seconds, bytes at the peak and edges of the graph."""
    names = np.arange(places)
    before, start = peak_bytes(), time.perf_counter()
    graph = from_batches(DrawnFlows(places, edges), names)
    return time.perf_counter() - start, peak_bytes() - before, graph.flows.nnz


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--edges", type=float, default=120e6)
    parser.add_argument("--cells", type=int, default=200_000)
    given = parser.parse_args()
    edges = int(given.edges)
    print(f"{edges:,} directed edges between {given.cells:,} cells")
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as pool:
        seconds, peak, kept = pool.submit(building, given.cells, edges).result()
    stated = memory_bytes(given.cells, edges)
    print(f"  graph of {kept:,}: {seconds:.0f} s, {peak / edges:.1f} bytes an edge at the peak, of {LIMIT_BYTES}")
    print(f"  announced {stated / 1e6:,.0f} MB, taken {peak / 1e6:,.0f} MB ({peak / stated:.0%})")


if __name__ == "__main__":
    main()
