"""Encoders from coordinates, ours against the authors' own, as ratios in one run.

    python benchmarks/published.py [REPEATS]

A network of the shape of distilled MobCLIP with random weights, imported by us, against the same network run as its
authors run it (closed-form harmonics of the package rshf and PyTorch, float64), and against GeoCLIP with its real weights
in onnxruntime and in PyTorch. Batches of 1,024, one thread each. Times are of the processor for the thread, so that
other programs disturb them less; ratios are medians of pairs. Parts whose package is not installed are left out.
"""

import importlib.util
import itertools
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import mobclip  # noqa: F401 - before onnxruntime, whose telemetry it turns off

# isort: split
import numpy as np
import onnxruntime
import torch

from mobclip.bundle.store import open_bundle
from mobclip.published.importer import import_encoder

REPEATS = 15
ROWS = 1024
BATCHES = 4  # one after the other, as in a layer: the first after another program's turn is slower
WIDTHS = [1024, *[512] * 8, 128]
BOX = (100.0, 22.0, 122.0, 42.0)  # west, south, east, north, in China
HARMONICS = "rshf/satclip/spherical_harmonics_ylm.py"
GEOCLIP = "geoclip/model/location_encoder.py"
EMBED_ONE = """
import sys, time
start = time.perf_counter()
from mobclip.worker import Context
from mobclip.tasks.run import run_task
import numpy as np
class Silent(Context):
    def __init__(self): pass
    def progress(self, fraction, text=""): pass
    def send_partial(self, value): pass
    def warning(self, text): pass
np.array([[116.4, 39.9]]).tofile(sys.argv[2])
run_task("embed", {"model": sys.argv[1], "lonlat": sys.argv[2], "output": sys.argv[3]}, Silent())
print(time.perf_counter() - start)
"""


def main(repeats: int) -> None:
    """Print rates and ratios."""
    torch.set_num_threads(1)
    lonlat = np.random.default_rng(0).uniform(BOX[:2], BOX[2:], (ROWS, 2))
    with tempfile.TemporaryDirectory() as folder:
        ours = Path(folder, "ours.mobclip")
        network = mora_bundle(ours)
        runs = {"ours": onnx_run(ours, lonlat)}
        small = Path(folder, "int8.mobclip")
        import_encoder("mora", Path(folder, "weights.pth"), small, int8=True)
        runs["ours, 8 bits"] = onnx_run(small, lonlat)
        runs["its products alone"] = products_run()
        runs |= {name: run for name, run in (("authors, float64", authors_run(network, lonlat)),) if run}
        runs |= geoclip_runs(folder, lonlat)
        compare(runs, repeats)
        cold(ours, folder, repeats)


def mora_bundle(path) -> torch.nn.Sequential:
    """Import a network of the shape of distilled MobCLIP with random weights; its checkpoint stays beside the bundle."""
    torch.manual_seed(0)
    layers = []
    for before, after in itertools.pairwise(WIDTHS):
        layers += [torch.nn.Linear(before, after), torch.nn.ReLU()]
    network = torch.nn.Sequential(*layers[:-1]).double().eval()
    weights = Path(path).with_name("weights.pth")
    torch.save(
        {"model_state_dict": {f"network.{name}": value for name, value in network.state_dict().items()}}, weights
    )
    import_encoder("mora", weights, path)
    return network


def onnx_run(path: Path, lonlat: np.ndarray):
    """A run of a bundle's graph with one thread."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    graph = open_bundle(path).read("coordinates.onnx")
    session = onnxruntime.InferenceSession(graph, options, providers=["CPUExecutionProvider"])
    return lambda: session.run(None, {"lonlat": lonlat})


def products_run():
    """The network's matrix products and nothing else, float32 in PyTorch: what no float32 path can be much faster than."""
    first = torch.rand(ROWS, WIDTHS[0])
    matrices = [torch.rand(before, after) / before for before, after in itertools.pairwise(WIDTHS)]

    @torch.no_grad()
    def run():
        values = first
        for matrix in matrices:
            values = values @ matrix
        return values

    return run


def authors_run(network: torch.nn.Sequential, lonlat: np.ndarray):
    """The network on the harmonics that the authors' generator printed, in float64."""
    path = installed(HARMONICS)
    if path is None:
        print("rshf is not installed (pip install --no-deps rshf): the authors' implementation is skipped.")
        return None
    spec = importlib.util.spec_from_file_location("spherical_harmonics_ylm", path)
    printed = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(printed)
    places = torch.from_numpy(lonlat)

    @torch.no_grad()
    def run():
        around, down = torch.deg2rad(places[:, 0] + 180), torch.deg2rad(places[:, 1] + 90)
        harmonics = [printed.SH(m, degree, around, down) for degree in range(32) for m in range(-degree, degree + 1)]
        columns = [value * torch.ones_like(around) if isinstance(value, float) else value for value in harmonics]
        return network(torch.stack(columns, dim=-1))

    return run


def geoclip_runs(folder: str, lonlat: np.ndarray) -> dict:
    """GeoCLIP through us, through onnxruntime with its weights as they are, and in PyTorch with its own modules."""
    path = installed(GEOCLIP)
    if path is None:
        print("geoclip is not installed (pip install --no-deps geoclip): GeoCLIP is skipped.")
        return {}
    bundle = Path(folder, "geoclip.mobclip")
    import_encoder("geoclip", path.parent / "weights" / "location_encoder_weights.pth", bundle)
    encoder = location_encoder(path)
    places = torch.from_numpy(lonlat[:, ::-1].astype(np.float32))

    @torch.no_grad()
    def run():
        return encoder(places)

    return {"GeoCLIP, onnxruntime": onnx_run(bundle, lonlat), "GeoCLIP, PyTorch": run}


def location_encoder(path: Path) -> torch.nn.Module:
    """GeoCLIP's own location encoder, without the rest of its package, which needs many more."""
    import types

    package = types.ModuleType("geoclip_model")
    package.__path__ = [str(path.parent)]
    misc = types.ModuleType("geoclip_model.misc")
    misc.file_dir = str(path.parent)
    sys.modules |= {"geoclip_model": package, "geoclip_model.misc": misc}
    return importlib.import_module("geoclip_model.location_encoder").LocationEncoder().eval()


def installed(file: str) -> Path | None:
    """A file of an installed package, without importing it."""
    found = [Path(folder, file) for folder in sys.path if Path(folder, file).is_file()]
    return found[0] if found else None


def compare(runs: dict, repeats: int) -> None:
    """Time all runs in turn and print each rate and how many times faster ours is."""
    times: dict[str, list[float]] = {name: [] for name in runs}
    for run in runs.values():
        run()
    for _ in range(repeats):
        for name, run in runs.items():
            start = time.thread_time()
            for _ in range(BATCHES):
                run()
            times[name].append((time.thread_time() - start) / BATCHES)
    print(f"Batches of {ROWS:,}, one thread; medians of {repeats}")
    for name, seconds in times.items():
        pairs = [other / ours for other, ours in zip(seconds, times["ours"], strict=True)]
        rate = ROWS / statistics.median(seconds)
        print(f"  {name:24}{rate:10,.0f} a second   ours is {statistics.median(pairs):6.2f} times as fast")


def cold(model: Path, folder: str, repeats: int) -> None:
    """Time the first embedding of a fresh worker, imports included."""
    files = [str(Path(folder, name)) for name in ("places", "found")]
    seconds, whole = [], []
    for _ in range(min(repeats, 5)):
        start = time.perf_counter()
        done = subprocess.run(
            [sys.executable, "-c", EMBED_ONE, str(model), *files], check=True, capture_output=True, text=True
        )
        whole.append(time.perf_counter() - start)
        seconds.append(float(done.stdout))
    print(f"First embedding of a cold worker: {statistics.median(seconds):.2f} s, with the start of Python "
          f"{statistics.median(whole):.2f} s")  # fmt: skip


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else REPEATS)
