"""From layers to styled clusters in QGIS: the model From layers to clusters on 5,000 and on 30,000 cells of Mexico.

    tools/with_qgis.sh .venv-qgis/bin/python benchmarks/region.py [CELLS…]

The layers are those of resources/example/mexico, of the municipios nearest to the capital that cover about so many cells: 5,000
of resolution 5 or 30,000 of resolution 6. People at resolution 6 are those at 5, divided by chance among the seven smaller cells.
Seconds are those of the clock, by step and in all, with all settings as they are by default. Needs the staged plugin.
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path += ["/usr/share/qgis/python/plugins", os.environ["QGIS_PLUGINPATH"]]
LAYERS = Path(__file__).parents[1] / "resources" / "example" / "mexico"
CAPITAL = (-99.13, 19.43)
KM2 = {5: 252.9, 6: 36.13}  # of a cell, on average
MAX_CELLS_OF_5 = 7_000  # more are of resolution 6
LIMITS_S = {5_000: 300, 30_000: 1200}
STEPS = 8  # of the model
FINER_PEOPLE = """
import csv, sys
import h3, numpy as np
draw = np.random.default_rng(0)
with open(sys.argv[1], encoding="utf-8") as source, open(sys.argv[2], "w", encoding="utf-8") as target:
    print("h3,population", file=target)
    for row in csv.DictReader(source):
        shares = draw.lognormal(0, 2, 7)
        for cell, share in zip(sorted(h3.cell_to_children(row["h3"])), shares / shares.sum()):
            print(f"{cell},{round(int(row['population']) * share)}", file=target)
"""


def main(sizes: list[int]) -> None:
    """Measure and print."""
    from qgis.core import QgsApplication

    application = QgsApplication([], False)
    application.initQgis()
    from processing.core.Processing import Processing

    from mobclip_qgis.plugin import MobclipPlugin

    Processing.initialize()
    plugin = MobclipPlugin(None)  # keeps the provider alive
    plugin.initProcessing()
    for cells in sizes:
        with tempfile.TemporaryDirectory() as folder:
            measure(cells, Path(folder))
    plugin.unload()
    application.exitQgis()


def measure(cells: int, folder: Path) -> None:
    """Run the model once, and print what took how long."""
    import processing
    from qgis.core import QgsProcessingFeedback, QgsVectorLayer

    class Clock(QgsProcessingFeedback):
        """Notes when each step of the model ends, and the first text of its progress."""

        def __init__(self):
            super().__init__(False)
            self.texts: dict[int, str] = {}
            self.ends: dict[int, float] = {}
            self.progressChanged.connect(self.note)

        def note(self, percent):
            self.ends.setdefault(int(percent * STEPS / 100 + 1e-6), time.perf_counter())

        def setProgressText(self, text):
            self.texts.setdefault(max(self.ends, default=0), text)

    clock, output = Clock(), folder / "clusters.gpkg"
    values = parameters(cells, folder, output)
    clock.ends[0] = time.perf_counter()
    processing.run("mobclip:layerstoclusters", values, feedback=clock)
    count, total, limit = (
        QgsVectorLayer(str(output)).featureCount(),
        clock.ends[STEPS] - clock.ends[0],
        LIMITS_S.get(cells),
    )
    of_limit = "" if limit is None else f", {total / limit:.0%} of {limit} s"
    print(f"{count:,} cells, from layers to clusters in {total:.0f} s{of_limit}; load {os.getloadavg()[0]:.1f}")
    for step in range(STEPS):
        print(f"  {clock.ends[step + 1] - clock.ends[step]:8.1f} s  {clock.texts.get(step, '')}")


def parameters(cells: int, folder: Path, output: Path) -> dict:
    """Parameters of the model, on copies of the layers."""
    resolution = 5 if cells <= MAX_CELLS_OF_5 else 6
    for path in LAYERS.iterdir():
        (folder / path.name).write_bytes(path.read_bytes())
    if resolution > 5:
        source, target = LAYERS / "population.csv", folder / "population.csv"
        subprocess.run([os.environ["MOBCLIP_PYTHON"], "-c", FINER_PEOPLE, source, target], check=True)
    return {
        "RESOLUTION": resolution,
        "ZONES": nearest_municipios(folder / "municipios.gpkg", cells * KM2[resolution]),
        "ZONE_FIELD": "code",
        "POPULATION": "population",
        "MEANS": "men_per_100_women",
        "PEOPLE": str(folder / "population.csv"),
        "PEOPLE_FIELD": "population",
        "POINTS": str(folder / "places.csv"),
        "CATEGORY": "class",
        "RASTER": str(folder / "night_lights.tif"),
        "FLOWS": str(folder / "commuting.csv"),
        "ORIGIN": "origin",
        "DESTINATION": "destination",
        "FLOW": "workers",
        "CLUSTERS": 8,
        "cluster:CLUSTERED": str(output),
        "train:MODEL": str(folder / "region.mobclip"),
        "train:REPORT": str(folder / "region.html"),
    }


def nearest_municipios(path: Path, km2: float):
    """The layer with only those municipios nearest to the capital that cover an area."""
    from qgis.core import QgsDistanceArea, QgsPointXY, QgsProject, QgsVectorLayer

    layer = QgsVectorLayer(str(path), "municipios")
    measure = QgsDistanceArea()
    measure.setSourceCrs(layer.crs(), QgsProject.instance().transformContext())
    measure.setEllipsoid("WGS84")
    capital, chosen = QgsPointXY(*CAPITAL), []
    features = sorted(layer.getFeatures(), key=lambda one: one.geometry().centroid().asPoint().distance(capital))
    for feature in features:
        if km2 <= 0:
            break
        km2 -= measure.measureArea(feature.geometry()) / 1e6
        chosen.append(str(feature.id()))
    layer.setSubsetString(f"fid in ({','.join(chosen)})")
    return layer


if __name__ == "__main__":
    main([int(value) for value in sys.argv[1:]] or list(LIMITS_S))
