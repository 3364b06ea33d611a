"""Memory of a mobility graph and of the matrix that the paper's model propagates along, in bytes by directed edge that is read,
and what a batch of its training reads of them.

Edges are drawn by chance, some of them twice, and come in batches that nobody keeps; weights are skewed, and a cell has most of
its partners near. Each peak is that of a process that does nothing else, above what it has after its imports.

    .venv/bin/python benchmarks/graph.py [--edges 120e6] [--cells 200000]
"""

import argparse
import multiprocessing
import resource
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass

import numpy as np
import torch

from mobclip.features.flow_batches import FlowBatch
from mobclip.features.mobility_graph import MobilityGraph, from_batches, memory_bytes
from mobclip.train.lightgcn import PARTNERS, PUBLISHED
from mobclip.train.model.propagation import normalised, propagate
from mobclip.train.model.sampling import Partners, propagated_sample

BATCH_ROWS = 1 << 18
REACH = 3_000  # places, by the order of their numbers, within which most partners lie
FAR = 0.2  # share of the edges that go anywhere
KILOBYTE = 1024
LIMIT_BYTES = 30  # by edge
DIMENSION = 128


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


def drawn_graph(places: int, edges: int) -> MobilityGraph:
    """The graph of drawn flows."""
    return from_batches(DrawnFlows(places, edges), np.arange(places))


def building(places: int, edges: int) -> tuple[float, int, int]:
    """Seconds, bytes at the peak and edges of the graph."""
    before, start = peak_bytes(), time.perf_counter()
    graph = drawn_graph(places, edges)
    return time.perf_counter() - start, peak_bytes() - before, graph.flows.nnz


def normalising(places: int, edges: int) -> tuple[float, int, int]:
    """Seconds, bytes at the peak, the graph included, and entries of the matrix."""
    before = peak_bytes()
    graph = drawn_graph(places, edges)
    start = time.perf_counter()
    adjacency = normalised(graph.flows)
    return time.perf_counter() - start, peak_bytes() - before, len(adjacency.values())


def sampling(places: int, edges: int) -> tuple[float, float, int]:
    """Seconds of propagation along the whole matrix, of a batch with its gradients by drawn partners, and entries."""
    adjacency = normalised(drawn_graph(places, edges).flows)
    table = torch.randn(places, DIMENSION, requires_grad=True)
    partners, generator = Partners(adjacency, PARTNERS, by_weight=True), torch.Generator().manual_seed(0)
    rows = torch.randperm(places, generator=generator)[: PUBLISHED["batch_rows"]]

    def batch() -> None:
        sample = propagated_sample(lambda nodes: table[nodes], partners, rows, PUBLISHED["layers"], generator)
        sample.sum().backward()

    def whole() -> None:
        with torch.no_grad():
            propagate(adjacency, table)

    return seconds(whole), seconds(batch), len(adjacency.values())


def seconds(work: Callable[[], None]) -> float:
    """The time of the second of two runs."""
    for _ in range(2):
        start = time.perf_counter()
        work()
    return time.perf_counter() - start


def apart(work: Callable[[int, int], tuple], places: int, edges: int) -> tuple:
    """The result of work in a process of its own."""
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as pool:
        return pool.submit(work, places, edges).result()


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--edges", type=float, default=120e6)
    parser.add_argument("--cells", type=int, default=200_000)
    given = parser.parse_args()
    size = given.cells, int(given.edges)
    edges = size[1]
    print(f"{edges:,} directed edges between {given.cells:,} cells")
    taken, peak, kept = apart(building, *size)
    stated = memory_bytes(*size)
    print(f"  graph of {kept:,}: {taken:.0f} s, {peak / edges:.1f} bytes an edge at the peak, of {LIMIT_BYTES}")
    print(f"    announced {stated / 1e6:,.0f} MB, taken {peak / 1e6:,.0f} MB ({peak / stated:.0%})")
    taken, peak, entries = apart(normalising, *size)
    print(f"  matrix of {entries:,}: {taken:.0f} s, {peak / edges:.1f} bytes an edge at the peak with the graph")
    whole, batch, _ = apart(sampling, *size)
    moved = entries * (8 + 4 * DIMENSION)
    print(f"  propagation once along all of it: {whole:.1f} s, {moved / 1e9:,.0f} GB, {moved / whole / 1e9:.1f} GB/s")
    layers = PUBLISHED["layers"]
    print(f"  a batch with its gradients: {batch:.1f} s by drawn partners, {2 * layers * whole:.1f} s by all of them")


if __name__ == "__main__":
    main()
