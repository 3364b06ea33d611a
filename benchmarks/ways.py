"""Several ways to the same groups of rows, each in a process of its own: rows per second beside the bare way, and peak memory."""

import importlib.util
import json
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import numpy as np

Way = Callable[[Path, str], tuple[float, int]]  # from a file and a memory setting to seconds and the number of groups
PACKAGES = {"pandas": "pandas", "spark": "pyspark"}  # that a way of that name needs


def compare(script: str, ways: Mapping[str, Way], path: Path, rows: int, memory: str) -> None:
    """Print each way's rows per second, as a ratio to the first, which is the bare one, and its peak memory.

    Args:
        script: is run with the name of a way, the file and the memory, and then calls `measure`.
        path: of a file of so many rows.
    """
    names = [name for name in ways if name not in PACKAGES or importlib.util.find_spec(PACKAGES[name])]
    found = {name: _in_process(script, name, path, memory) for name in names}
    bare = found[names[0]]["seconds"]
    for name, result in found.items():
        print(
            f"  {name:<8}{rows / result['seconds'] / 1e6:8.2f} million rows/s   {bare / result['seconds']:5.2f} of {names[0]}   "
            f"{result['groups']:,} groups   peak {result['peak_bytes'] / 1e9:.2f} GB",
            flush=True,
        )
    sizes = {result["groups"] for result in found.values()}
    if len(sizes) > 1:
        sys.exit(f"The groups differ: {sizes}")


def measure(ways: Mapping[str, Way], name: str, path: str, memory: str) -> None:
    """Print seconds, groups and peak memory of one way in this process."""
    seconds, groups = ways[name](Path(path), memory)
    peaks = [resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    print(json.dumps({"seconds": seconds, "groups": groups, "peak_bytes": 1024 * max(peaks)}))


def timed(function: Callable[..., Any], *arguments: Any) -> tuple[Any, float]:
    """What a function gives, and its seconds."""
    start = time.perf_counter()
    result = function(*arguments)
    return result, time.perf_counter() - start


def cells_by_h3(lonlat: np.ndarray, resolution: int) -> np.ndarray:
    """What H3's own package takes."""
    import h3.api.numpy_int as h3_int

    cells = (h3_int.latlng_to_cell(lat, lon, resolution) for lon, lat in lonlat.tolist())
    return np.fromiter(cells, np.uint64, len(lonlat))


def _in_process(script: str, name: str, path: Path, memory: str) -> dict[str, float]:
    done = subprocess.run(
        [sys.executable, script, name, str(path), memory], check=True, stdout=subprocess.PIPE, text=True
    )
    return json.loads(done.stdout.splitlines()[-1])
