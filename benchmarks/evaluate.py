"""The whole of `mobclip evaluate` with ridge on a table of places, as ratios in one run: what each part takes of it.

    python benchmarks/evaluate.py [ROWS [COLUMNS]]

Folds of all four kinds, intervals, all baselines, learning curves, coverage and Moran's I. The yardstick is one ridge
regression of scikit-learn on the same columns. Seconds are of the clock; those of the processor say what others disturb.
"""

import sys
import time
from itertools import pairwise

import numpy as np
from sklearn.linear_model import Ridge
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from mobclip.evaluation.evaluate import evaluate
from mobclip.probe.labels import Labels

BOX = (-120.0, 30.0, -75.0, 48.0)  # west, south, east, north
TOWNS, SPREAD_DEGREES = 200, 1.0
REGION_DEGREES = 5.0
LIMIT_S = 60.0
REPEATS = 5


def places(rows: int, columns: int) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Places around towns, embeddings half of position and half of noise, a label of both, and regions."""
    draw = np.random.default_rng(0)
    towns = draw.uniform(BOX[:2], BOX[2:], (TOWNS, 2))
    lonlat = towns[draw.integers(TOWNS, size=rows)] + SPREAD_DEGREES * draw.normal(size=(rows, 2))
    matrix = np.sin(lonlat @ draw.normal(scale=0.2, size=(2, columns))) + draw.normal(size=(rows, columns))
    target = matrix[:, :20].sum(axis=1) + 3 * np.sin(lonlat[:, 0] / 6) + 3 * draw.normal(size=rows)
    region = np.floor(lonlat / REGION_DEGREES).astype(int) @ [100, 1]
    return matrix, target, lonlat, region


def main(rows: int, columns: int) -> None:
    """Measure and print."""
    matrix, target, lonlat, region = places(rows, columns)
    marks = [(time.perf_counter(), "")]
    start, processor = time.perf_counter(), time.process_time()
    evaluate(
        {"embeddings": matrix, "raw columns": matrix[:, :5]},
        Labels("label", target),
        lonlat,
        region,
        progress=lambda fraction, text="": marks.append((time.perf_counter(), text)),
    )
    whole, processor = time.perf_counter() - start, time.process_time() - processor
    one = min(seconds(lambda: make_pipeline(StandardScaler(), Ridge()).fit(matrix, target)) for _ in range(REPEATS))
    print(f"evaluate, {rows:,} rows x {columns}, ridge: {whole:.1f} s, {processor:.1f} s of the processor")
    print(
        f"  {whole / LIMIT_S:.0%} of the minute allowed, {whole / one:,.0f} times one ridge regression of scikit-learn"
    )
    for name, spent in sorted(by_part(marks).items(), key=lambda item: -item[1]):
        print(f"  {spent / whole:6.1%}  {name}")


def by_part(marks: list[tuple[float, str]]) -> dict[str, float]:
    """Seconds after each text of progress until the next, by what the text names."""
    spent: dict[str, float] = {}
    for (before, text), (after, _) in pairwise(marks):
        name = text.split(", folds by")[0]
        spent[name] = spent.get(name, 0.0) + after - before
    return {name: seconds for name, seconds in spent.items() if seconds > 0.01 * (marks[-1][0] - marks[0][0])}


def seconds(work) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 30_000, int(sys.argv[2]) if len(sys.argv) > 2 else 128)
