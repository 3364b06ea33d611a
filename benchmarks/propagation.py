"""Propagation along a mobility graph against a plain copy of the bytes that it moves, as ratios in one run.

For each of E edges it reads a column number, a weight and a row of d float32; for each of n nodes it writes a row:
E (4 + 4 + 4 d) + 4 n d bytes. A copy that reads and writes as many bytes in all is the yardstick: 100 % is its speed.
"""

import argparse
import statistics
import time

import numpy as np
import torch
from scipy import sparse

from mobclip.features.mobility_graph import neighbour_graph
from mobclip.geo import h3_cells
from mobclip.train.model.propagation import normalised, propagate

DIMENSION, REPEATS = 128, 15
EXTENT = (-100, 28, -78, 45)
REACH_KM, FLOWS_PER_CELL = 40.0, 20


def commuting_like(cells: np.ndarray, seed: int = 0) -> sparse.csr_matrix:
    """Flows between cells: each to its neighbours, and some to cells drawn by chance near in the order of the index."""
    draw = np.random.default_rng(seed)
    row = np.repeat(np.arange(len(cells)), FLOWS_PER_CELL)
    column = np.clip(row + draw.laplace(scale=200, size=len(row)).astype(int), 0, len(cells) - 1)
    kept = row != column
    near = neighbour_graph(cells)
    return near + sparse.csr_matrix((draw.exponential(size=kept.sum()), (row[kept], column[kept])), shape=near.shape)


def seconds(work, device: str) -> float:
    """Median time of a run, after one to warm up."""
    times = []
    for _ in range(REPEATS + 1):
        if device != "cpu":
            torch.cuda.synchronize()
        start = time.perf_counter()
        work()
        if device != "cpu":
            torch.cuda.synchronize()
        times.append(time.perf_counter() - start)
    return statistics.median(times[1:])


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--device", default="cpu")
    device = parser.parse_args().device
    cells = h3_cells.cells_of_extent(EXTENT, 6)
    adjacency = normalised(commuting_like(cells)).to(device)
    state = torch.randn(len(cells), DIMENSION, device=device)
    edges = adjacency.values().numel()
    moved = edges * (8 + 4 * DIMENSION) + 4 * len(cells) * DIMENSION
    source = torch.empty(moved // 8, device=device).fill_(1)  # read once and written once: half of the bytes each
    target = torch.empty_like(source)
    with torch.no_grad():
        ours, copy = seconds(lambda: propagate(adjacency, state), device), seconds(lambda: target.copy_(source), device)
    print(f"propagation of {DIMENSION} numbers over {len(cells):,} cells and {edges:,} edges, on {device}")
    print(f"  moves {moved / 1e6:,.0f} MB; a copy of as many takes {copy / ours:.0%} of its time")


if __name__ == "__main__":
    main()
