"""Run algorithms from and to PostGIS, in tasks as QGIS's window does, and print as JSON how the tables then look.

postgis_in_qgis.py CONNECTION, where the connection is of QGIS's kind, such as dbname='maps' host=localhost port=5432.
"""

import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "qgis"))

from crs_in_threads import run_in_task
from layers import EXTENT
from qgis.core import QgsApplication, QgsProviderRegistry, QgsVectorLayer

TABLES = ("grid", "embedded", "clusters", "Häuser & Höfe", "maps.clusters")


def main(connection):
    """A grid, its embeddings and clusters, each from a table to a table, one of them twice and one in another schema."""
    sys.path[:0] = [str(Path(__file__).parents[2]), str(Path(QgsApplication.pkgDataPath(), "python", "plugins"))]
    from mobclip_qgis.plugin import MobclipPlugin

    plugin = MobclipPlugin(None)
    plugin.initProcessing()
    server = QgsProviderRegistry.instance().providerMetadata("postgres").createConnection(connection, {})

    def uri(name):
        schema, _, table = name.rpartition(".")
        return f'{connection} table="{schema or "public"}"."{table}" (geom)'

    def layer(name):
        return QgsVectorLayer(uri(name), name, "postgres")

    def run(algorithm, name, source=None, **parameters):
        if source:
            parameters["INPUT"] = layer(source)
        made = QgsApplication.processingRegistry().createAlgorithmById(f"mobclip:{algorithm}")
        run_in_task(made, {**parameters, "OUTPUT": f"postgres:{uri(name)}"})

    run("creategrid", "grid", EXTENT=EXTENT, RESOLUTION=6)
    run("computeembeddings", "embedded", "grid")
    for clusters in (3, 4):
        run("clusterembeddings", "clusters", "embedded", CLUSTERS=clusters)
    run("reduceembeddings", "Häuser & Höfe", "embedded")
    run("clusterembeddings", "maps.clusters", "embedded", CLUSTERS=5)
    found = {name: describe(layer(name)) for name in TABLES}
    styles = server.executeSql("SELECT f_table_schema, f_table_name, useasdefault FROM layer_styles ORDER BY 1, 2")
    print(json.dumps({"tables": found, "styles": styles}))
    plugin.unload()


def describe(layer):
    """What QGIS shows of a table when it opens it with its default style."""
    legend = [item.label() for item in layer.renderer().legendSymbolItems()]
    crs = layer.crs().authid()
    return {"valid": layer.isValid(), "features": layer.featureCount(), "crs": crs, "legend": legend}


if __name__ == "__main__":
    application = QgsApplication([], False)
    application.initQgis()
    main(sys.argv[1])
    application.exitQgis()
