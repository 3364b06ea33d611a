"""Embedding a layer of H3 cells in QGIS, from GeoPackage to GeoPackage, as ratios to QGIS copying the result.

    tools/with_qgis.sh .venv-qgis/bin/python benchmarks/qgis_embed.py [CELLS] [REPEATS]

With the bundled table of cells, and with networks of the shape of distilled MobCLIP with random weights, in float32 and in
8 bits, which the backend's Python makes. Needs the staged plugin. The copy is QGIS's own algorithm native:savefeatures on
our output, which has all columns filled. Beside each time is the processor's time of QGIS for it, which other programs
disturb less; that of the worker is not in it.
"""

import contextlib
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path += ["/usr/share/qgis/python/plugins", os.environ["QGIS_PLUGINPATH"]]
CENTRE = (-86.0, 36.0)  # in the eastern United States, which the bundled model knows
SIDE_DEGREES = 10.6  # of 200,000 cells of resolution 7 around it, about
RESOLUTION = 7
MAKE_MODELS = """
import sys
sys.path.insert(0, sys.argv[1])
from pathlib import Path
from benchmarks.published import mora_bundle
from mobclip.published.importer import import_encoder
folder = Path(sys.argv[2])
mora_bundle(folder / "network.mobclip")
import_encoder("mora", folder / "weights.pth", folder / "int8.mobclip", int8=True)
"""


def main(cells: int, repeats: int) -> None:
    """Print medians of the parts and of the copy, and the median of the ratios of pairs, for each model."""
    from qgis.core import QgsApplication

    application = QgsApplication([], False)
    application.initQgis()
    import processing
    from processing.core.Processing import Processing

    from mobclip_qgis.plugin import MobclipPlugin

    Processing.initialize()
    plugin = MobclipPlugin(None)  # keeps the provider alive
    plugin.initProcessing()
    with tempfile.TemporaryDirectory() as folder:
        root, grid = str(Path(__file__).parents[1]), str(Path(folder, "grid.gpkg"))
        subprocess.run(
            [os.environ["MOBCLIP_PYTHON"], "-c", MAKE_MODELS, root, folder], check=True, stderr=subprocess.DEVNULL
        )
        side = SIDE_DEGREES * (cells / 200_000) ** 0.5 / 2
        extent = f"{CENTRE[0] - side},{CENTRE[0] + side},{CENTRE[1] - side},{CENTRE[1] + side} [EPSG:4326]"
        count = processing.run("mobclip:creategrid", {"EXTENT": extent, "RESOLUTION": RESOLUTION, "OUTPUT": grid})[
            "COUNT"
        ]
        print(f"{count:,} cells, 128 columns, GeoPackage to GeoPackage in QGIS; medians of {repeats}")
        for model in ("us-open", "network.mobclip", "int8.mobclip"):
            measure(model, folder, grid, repeats)
    plugin.unload()
    application.exitQgis()


def measure(model: str, folder: str, grid: str, repeats: int) -> None:
    """Embed and copy in turn, and print what took how long."""
    import processing

    times: dict[str, list] = {}
    output, copy = (str(Path(folder, name)) for name in ("out.gpkg", "copy.gpkg"))
    path = str(Path(folder, model)) if "." in model else model
    for _ in range(repeats):
        for file in (output, copy):
            Path(file).unlink(missing_ok=True)
        parts(path, grid, times)
        with timed(times, "whole"):
            processing.run("mobclip:computeembeddings", {"INPUT": grid, "MODEL": path, "OUTPUT": output})
        with timed(times, "copy"):
            processing.run("native:savefeatures", {"INPUT": output, "OUTPUT": copy})
    print(f"  {model}, load {os.getloadavg()[0]:.1f}")
    copies = statistics.median(wall for wall, _ in times["copy"])
    for name, seconds in times.items():
        wall, own = (statistics.median(values) for values in zip(*seconds))
        print(f"    {name:10}{wall:8.2f} s   {wall / copies:5.2f} of the copy   QGIS computes for {own:6.2f} s")
    pairs = [whole / copy for (whole, _), (copy, _) in zip(times["whole"], times["copy"])]
    print(f"    the whole is {statistics.median(pairs):.2f} of the copy, median of pairs")


def parts(model: str, grid: str, times: dict) -> None:
    """Time the steps of the algorithm one by one, which it does side by side: read, inference, write."""
    from qgis.core import (
        QgsProcessingContext,
        QgsProcessingFeedback,
        QgsProcessingOutputLayerDefinition,
        QgsProcessingUtils,
    )

    from mobclip_qgis.algorithms import computeembeddings as algorithm

    context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
    layer = QgsProcessingUtils.mapLayerFromString(grid, context)
    embed = algorithm.ComputeEmbeddings.create(algorithm.ComputeEmbeddings())
    values = {"INPUT": layer, "OUTPUT": QgsProcessingOutputLayerDefinition(f"{grid}.parts.gpkg")}
    source = embed.parameterAsSource(values, "INPUT", context)
    kept = algorithm.KeptFeatures(source)
    with algorithm.backend(feedback) as job:
        with timed(times, "read"):
            places = embed._read(job, kept, values, context)
        with timed(times, "inference"):
            task = job.start("embed", None, model=model, output=job.path("embeddings"), **places)
            task.wait()
        dimension = task.value["dimension"]
        with contextlib.ExitStack() as stack:
            stack.enter_context(timed(times, "write"))
            vectors = stack.enter_context(algorithm.Reader(job.path("embeddings"), "float32", dimension))
            colours = stack.enter_context(algorithm.Reader(job.path("colors"), "uint8", 3))
            rows = algorithm.values_of(task, vectors, colours, None, kept.count)
            fields, progress = algorithm.new_fields(dimension, False), algorithm.Progress(feedback, (0, 100))
            algorithm.write_layer(embed, values, context, kept, fields, rows, progress)


@contextlib.contextmanager
def timed(times: dict, name: str):
    """Note the seconds, and those of this process's computing, that a part took."""
    wall, own = time.perf_counter(), time.process_time()
    yield
    times.setdefault(name, []).append((time.perf_counter() - wall, time.process_time() - own))


if __name__ == "__main__":
    given = [int(value) for value in sys.argv[1:]]
    main(given[0] if given else 200_000, given[1] if len(given) > 1 else 3)
