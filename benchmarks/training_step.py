"""Memory of a training step of the `inductive` encoder: what a formula says against what is measured, in one run.

With p parameters, b places a batch, f columns, h hidden units in l layers, t targets and q functions of the columns that
targets are made of, a step holds about

    16 p                     weights, gradients and the two averages of Adam
    + 4 b (5 f + 2 q)        columns, masks, what is filled in, and the functions behind the targets
    + 4 b (6 h (l + 1))      activations of the network, kept for the backward pass
    + 4 b (6 t)              predictions, targets and their gradients
    + 4 * 3 * 1024 b / G     one block of similarities of the contrast: never b x b

bytes, for G groups. What is measured is the growth of the peak of the process, or the allocator's peak on a GPU.
"""

import argparse
import multiprocessing
import resource
from concurrent.futures import ProcessPoolExecutor

import numpy as np
import torch

from mobclip.train.config import Config
from mobclip.train.loop import Run
from mobclip.train.model.contrastive import BLOCK_ROWS
from mobclip.train.targets import Targets

COLUMNS, GROUPS, ROWS, SAMPLE = 1200, ("poi", "ages", "imagery", "mobility"), 20_000, 3000
BATCHES = (4096, 8192, 16384)
KILOBYTE = 1024


def peak_bytes(device: str) -> int:
    """Highest memory so far."""
    if device == "cpu":
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * KILOBYTE
    return torch.cuda.max_memory_allocated()


def stated_bytes(run: Run, functions: int) -> float:
    """The formula above."""
    config, layout = run.config, run.targets.layout
    batch, parameters = config.batch_rows, sum(value.numel() for value in run.model.parameters())
    columns = 5 * COLUMNS + 2 * functions
    network = 6 * config.hidden * (config.layers + 1) + 6 * layout.targets
    return 16 * parameters + 4 * batch * (columns + network + 3 * BLOCK_ROWS / len(layout.names))


def measure(batch: int, device: str) -> tuple[float, float]:
    """Bytes stated and measured, in a process that has done nothing else."""
    draw = np.random.default_rng(0)
    values = draw.normal(size=(ROWS, COLUMNS)).astype(np.float32)
    groups = np.array([GROUPS[number % len(GROUPS)] if number < COLUMNS // 5 else "" for number in range(COLUMNS)])
    targets = Targets.fit(values[:SAMPLE], groups=groups, modalities=groups, pivot=0, max_axes=64, floor=0.01)
    functions = sum(len(offset) for offset in targets.offset)
    everywhere, nowhere = np.full(ROWS, 1 / ROWS), np.zeros(ROWS, dtype=bool)
    known = np.ones(values.shape, dtype=bool)
    config = Config(batch_rows=batch)
    run = Run(values, known, targets, sampling_weights=everywhere, held_out=nowhere, config=config, device=device)
    before = peak_bytes(device)
    run.take_step()
    return stated_bytes(run, functions), peak_bytes(device) - before


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--device", default="cpu")
    device = parser.parse_args().device
    print(f"memory of a training step on {COLUMNS:,} columns, on {device}")
    for batch in BATCHES:
        with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as pool:
            stated, measured = pool.submit(measure, batch, device).result()
        print(
            f"  {batch:6,} places: stated {stated / 1e6:,.0f} MB, measured {measured / 1e6:,.0f} MB ({measured / stated:.0%})"
        )


if __name__ == "__main__":
    main()
