"""Embedding a layer of H3 cells in QGIS, from GeoPackage to GeoPackage, as ratios to QGIS copying the result.

    tools/with_qgis.sh .venv-qgis/bin/python benchmarks/qgis_embed.py [CELLS] [REPEATS] [MODEL]

Without a model it is one of the shape of distilled MobCLIP, with random weights, which the backend's Python makes. Needs
the staged plugin. The copy is QGIS's own algorithm native:savefeatures on our output, which has all columns filled.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path += ["/usr/share/qgis/python/plugins", os.environ["QGIS_PLUGINPATH"]]
CENTRE = (116.4, 32.0)  # in eastern China
SIDE_DEGREES = 11.6  # of 200,000 cells of resolution 7 around it, about
RESOLUTION = 7
MAKE_MODEL = """
import sys
sys.path.insert(0, sys.argv[1])
from benchmarks.published import mora_bundle
mora_bundle(sys.argv[2])
"""


def main(cells: int, repeats: int, model: str | None) -> None:
    """Print medians of the parts and of the copy, and the median of the ratios of pairs."""
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
        grid, output, copy = (str(Path(folder, name)) for name in ("grid.gpkg", "out.gpkg", "copy.gpkg"))
        if model is None:
            model = str(Path(folder, "mora.mobclip"))
            root = str(Path(__file__).parents[1])
            subprocess.run([os.environ["MOBCLIP_PYTHON"], "-c", MAKE_MODEL, root, model], check=True)
        side = SIDE_DEGREES * (cells / 200_000) ** 0.5 / 2
        extent = f"{CENTRE[0] - side},{CENTRE[0] + side},{CENTRE[1] - side},{CENTRE[1] + side} [EPSG:4326]"
        count = processing.run("mobclip:creategrid", {"EXTENT": extent, "RESOLUTION": RESOLUTION, "OUTPUT": grid})["COUNT"]
        parts = timed_parts()
        ratios, copies = [], []
        for _ in range(repeats):
            for path in (output, copy):
                Path(path).unlink(missing_ok=True)
            start = time.perf_counter()
            processing.run("mobclip:computeembeddings", {"INPUT": grid, "MODEL": model, "OUTPUT": output})
            middle = time.perf_counter()
            processing.run("native:savefeatures", {"INPUT": output, "OUTPUT": copy})
            copies.append(time.perf_counter() - middle)
            parts.setdefault("whole", []).append(middle - start)
            ratios.append((middle - start) / copies[-1])
        report(count, parts, copies, ratios)
    plugin.unload()
    application.exitQgis()


def timed_parts() -> dict:
    """Seconds of the algorithm's parts, filled as it runs."""
    from mobclip_qgis.algorithms import computeembeddings
    from mobclip_qgis.engine.job import Job

    parts: dict = {}

    def timed(owner, name, label):
        function = getattr(owner, name)

        def run(*arguments, **named):
            start = time.perf_counter()
            result = function(*arguments, **named)
            parts.setdefault(label, []).append(time.perf_counter() - start)
            return result

        setattr(owner, name, run)

    timed(computeembeddings, "read_locations", "read")
    timed(Job, "request", "inference")
    timed(computeembeddings.ComputeEmbeddings, "_write", "write")
    return parts


def report(count: int, parts: dict, copies: list, ratios: list) -> None:
    """Print it."""
    print(f"{count:,} cells, 128 columns, GeoPackage to GeoPackage in QGIS; medians of {len(copies)}, load {os.getloadavg()[0]:.1f}")
    copy = statistics.median(copies)
    for name, seconds in parts.items():
        middle = statistics.median(seconds)
        print(f"  {name:12}{middle:8.2f} s   {middle / copy:5.2f} of the copy")
    print(f"  {'copy':12}{copy:8.2f} s")
    print(f"  {'ratio':12}{statistics.median(ratios):8.2f}     of the whole to the copy, median of pairs")


if __name__ == "__main__":
    given = sys.argv[1:]
    main(int(given[0]) if given else 200_000, int(given[1]) if len(given) > 1 else 3, given[2] if len(given) > 2 else None)
