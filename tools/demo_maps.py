"""Project and PNG maps of the demo, drawn by QGIS: `demo_maps.py FOLDER WORLD_MAP SCORES_JSON`

Runs in QGIS's own Python. The layers open with the styles that the plugin saved in ohio.gpkg; this script adds the
neighbouring states, a few towns, and one print layout (tools/demo_layout.py) per map.
"""

import argparse
import json
import sys
from pathlib import Path
from typing import NamedTuple

from demo_layout import CRS, export, make_layout, text_format
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFillSymbol,
    QgsGeometry,
    QgsMarkerSymbol,
    QgsPalLayerSettings,
    QgsPointXY,
    QgsProject,
    QgsSingleSymbolRenderer,
    QgsVectorFileWriter,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)

STATES = ("Ohio", "Indiana", "Michigan", "Pennsylvania", "New York", "Kentucky", "West Virginia", "Virginia")
TOWNS = {
    "Columbus": (-82.99, 39.96),
    "Cleveland": (-81.69, 41.50),
    "Cincinnati": (-84.51, 39.10),
    "Toledo": (-83.54, 41.65),
    "Dayton": (-84.19, 39.76),
    "Akron": (-81.52, 41.08),
    "Youngstown": (-80.65, 41.10),
    "Athens": (-82.10, 39.33),
}
BASE_SOURCE = "States: Natural Earth, as shipped with QGIS."
WAGES_SOURCE = "Wages: uszipcode 0.1.3 (MIT); counties: us-atlas 3 (ISC) after the US Census Bureau."


class Page(NamedTuple):
    """What a map shows: its layer, title and description, the title of its legend (empty for none) and further sources."""

    layer: str
    title: str
    text: str
    legend: str
    source: str


def pages(scores):
    """The maps of the demo."""
    return (
        Page(
            layer="clusters",
            title="Eight kinds of places in Ohio",
            text=(
                f"{scores['cells']:,} H3 cells clustered by their embeddings. Places of one colour are alike in who lives "
                "there, what is there and where people go."
            ),
            legend="Cluster",
            source="",
        ),
        Page(
            layer="similar",
            title="Places like downtown Columbus",
            text="Cosine similarity of the embedding of every cell to that of downtown Columbus; 1 is identical.",
            legend="Similarity",
            source="",
        ),
        Page(
            layer="wages",
            title="Predicted wages per person in Ohio",
            text=(
                f"Fitted on {scores['counties']} counties of seven states, predicted for every cell. On held-out counties "
                f"of Ohio, R² is {scores['r2_held_out']:.2f}; in spatial block cross-validation, {scores['r2_blocks']:.2f}; "
                f"in random cross-validation, {scores['r2_random']:.2f}. Cells vary more than counties: read a pattern, "
                "not measurements."
            ),
            legend="US dollars per year",
            source=WAGES_SOURCE,
        ),
        Page(
            layer="colours",
            title="Ohio in the colours of its embeddings",
            text="The first three principal components of the embeddings as red, green and blue: like colours, like places.",
            legend="",
            source="",
        ),
    )


def main(folder, world_map, scores):
    """Write the project and a PNG for each map."""
    project = QgsProject.instance()
    project.setCrs(QgsCoordinateReferenceSystem(CRS))
    project.setTitle("MobCLIP: Ohio")
    package = folder / "ohio.gpkg"
    copy_states(world_map, package)
    write_towns(package)
    states, towns = base_layers(package)
    for page in pages(scores):
        add_result(project, package, page.layer, page.title)
    project.addMapLayer(states, False)
    project.addMapLayer(towns, False)
    root = project.layerTreeRoot()
    root.insertLayer(0, towns)
    root.addLayer(states)
    sources = "; ".join(scores["attribution"]) + "."
    for page in pages(scores):
        layer = project.mapLayersByName(page.title)[0]
        note = " ".join(filter(None, [f"Embeddings: us-open. {sources}", page.source, BASE_SOURCE]))
        layout = make_layout(project, [towns, layer, states], page, note)
        export(layout, folder / f"{page.layer}.png")
    project.setFilePathStorage(project.filePathStorage().Relative)
    if not project.write(str(folder / "demo.qgz")):
        sys.exit("the project could not be written")


def copy_states(world_map, package):
    """The neighbouring states, as a layer of the package, so that the project needs no other file."""
    source = QgsVectorLayer(f"{world_map}|layername=states_provinces", "states", "ogr")
    names = ", ".join(f"'{name}'" for name in STATES)
    source.setSubsetString(f'"adm0_a3" = \'USA\' AND "name" IN ({names})')
    append_layer(source, package, "states")


def write_towns(package):
    """A few towns for orientation."""
    layer = QgsVectorLayer("Point?crs=EPSG:4326&field=name:string", "towns", "memory")
    for name, (lon, lat) in TOWNS.items():
        feature = QgsFeature(layer.fields())
        feature.setAttributes([name])
        feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(lon, lat)))
        layer.dataProvider().addFeature(feature)
    append_layer(layer, package, "towns")


def append_layer(layer, package, name):
    """Write a layer into the package beside those that are there."""
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.layerName = name
    options.actionOnExistingFile = QgsVectorFileWriter.ActionOnExistingFile.CreateOrOverwriteLayer
    context = QgsProject.instance().transformContext()
    error, message, *_ = QgsVectorFileWriter.writeAsVectorFormatV3(layer, str(package), context, options)
    if error != QgsVectorFileWriter.WriterError.NoError:
        sys.exit(f"{name} could not be written ({message})")


def base_layers(package):
    """States in grey below, towns with labels above."""
    states = QgsVectorLayer(f"{package}|layername=states", "States", "ogr")
    fill = {"color": "#f1efe9", "outline_color": "#9a968c", "outline_width": "0.25"}
    states.setRenderer(QgsSingleSymbolRenderer(QgsFillSymbol.createSimple(fill)))
    towns = QgsVectorLayer(f"{package}|layername=towns", "Towns", "ogr")
    dot = {"name": "circle", "color": "#ffffff", "outline_color": "#000000", "outline_width": "0.3", "size": "1.5"}
    towns.setRenderer(QgsSingleSymbolRenderer(QgsMarkerSymbol.createSimple(dot)))
    settings = QgsPalLayerSettings()
    settings.fieldName = "name"
    settings.placement = QgsPalLayerSettings.Placement.OrderedPositionsAroundPoint
    settings.dist = 0.8
    settings.setFormat(text_format(8, bold=True, halo=True))
    towns.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    towns.setLabelsEnabled(True)
    for layer in (states, towns):
        layer.saveStyleToDatabase("default", "MobCLIP demo", True, "")
    return states, towns


def add_result(project, package, layer_name, title):
    """A layer with the style that the plugin saved; only the first is visible when the project opens."""
    layer = QgsVectorLayer(f"{package}|layername={layer_name}", title, "ogr")
    if not layer.isValid():
        sys.exit(f"the layer {layer_name} does not open")
    project.addMapLayer(layer, False)
    node = project.layerTreeRoot().addLayer(layer)
    node.setItemVisibilityChecked(layer_name == "clusters")
    node.setExpanded(layer_name == "clusters")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, help="that of ohio.gpkg")
    parser.add_argument("world_map", help="map of countries and provinces that comes with QGIS")
    parser.add_argument("scores", type=json.loads, help="numbers that the maps state, JSON")
    options = parser.parse_args()
    application = QgsApplication([], False)
    application.initQgis()
    main(options.folder, options.world_map, options.scores)
    application.exitQgis()
