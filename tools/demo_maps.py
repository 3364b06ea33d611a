"""Project and PNG maps of the demo, drawn by QGIS: `demo_maps.py FOLDER WORLD_MAP SCORES_JSON`

Runs in QGIS's own Python. The layers open with the styles that the plugin saved in demo.gpkg; this script adds the
states around, a few towns, and one print layout a map.
"""

import json
import sys
from pathlib import Path

from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsFillSymbol,
    QgsGeometry,
    QgsLayoutExporter,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemScaleBar,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsLegendStyle,
    QgsMarkerSymbol,
    QgsPalLayerSettings,
    QgsPointXY,
    QgsPrintLayout,
    QgsProject,
    QgsSingleSymbolRenderer,
    QgsTextBufferSettings,
    QgsTextFormat,
    QgsUnitTypes,
    QgsVectorFileWriter,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor, QFont

CRS = "EPSG:5070"  # Albers of the conterminous United States: areas compare
PAGE_MM = (203.2, 163.0)
DPI = 200  # 203.2 mm at 200 dots an inch is 1600 pixels
MAP_MM = (6.0, 18.0, 132.0, 132.0)  # left, top, width, height
SIDE_MM = (142.0, 56.0)  # left and width of the column beside the map
STATES = ("Ohio", "Indiana", "Michigan", "Pennsylvania", "New York", "Kentucky", "West Virginia", "Virginia")
TOWNS = {"Columbus": (-82.99, 39.96), "Cleveland": (-81.69, 41.50), "Cincinnati": (-84.51, 39.10), "Toledo": (-83.54, 41.65),
         "Dayton": (-84.19, 39.76), "Akron": (-81.52, 41.08), "Youngstown": (-80.65, 41.10), "Athens": (-82.10, 39.33)}  # fmt: skip
BASE_SOURCE = "States: Natural Earth, as shipped with QGIS."
WAGES_SOURCE = "Wages: uszipcode 0.1.3 (MIT); counties: us-atlas 3 (ISC) after the US Census Bureau."


def maps(scores):
    """What each map shows: layer, title, what it says, legend title, further sources."""
    return (
        (
            "clusters",
            "Eight kinds of places in Ohio",
            f"{scores['cells']:,} H3 cells grouped by the likeness of their embeddings. Places of one colour are alike in who "
            "lives there, what is there and where people go.",
            "Cluster",
            "",
        ),
        (
            "similar",
            "Places like downtown Columbus",
            "Likeness of every cell to the cell of downtown Columbus: cosine similarity of embeddings, 1 is the same.",
            "Similarity",
            "",
        ),
        (
            "wages",
            "Predicted wages per person in Ohio",
            f"Learned from {scores['counties']} counties of seven states, predicted for every cell. On counties of Ohio "
            f"held out, R² is {scores['r2_held_out']:.2f}; on whole blocks left out, {scores['r2_blocks']:.2f}; on random "
            f"counties left out, {scores['r2_random']:.2f}. Cells vary more than counties: read a pattern, not measurements.",
            "US dollars a year",
            WAGES_SOURCE,
        ),
        (
            "colours",
            "Ohio in the colours of its embeddings",
            "The three main directions of variation of the embeddings, as red, green and blue: like colours are like places.",
            "",
            "",
        ),
    )


def main(folder, world_map, scores):
    """Write the project and a PNG for each map."""
    project = QgsProject.instance()
    project.setCrs(QgsCoordinateReferenceSystem(CRS))
    project.setTitle("MobCLIP: Ohio")
    package = folder / "demo.gpkg"
    copy_states(world_map, package)
    write_towns(package)
    states, towns = base_layers(package)
    specs = maps(scores)
    for layer_name, title, *_ in specs:
        add_result(project, package, layer_name, title)
    project.addMapLayer(states, False)
    project.addMapLayer(towns, False)
    root = project.layerTreeRoot()
    root.insertLayer(0, towns)
    root.addLayer(states)
    sources = "; ".join(scores["attribution"]) + "."
    for layer_name, title, text, legend, source in specs:
        layer = project.mapLayersByName(title)[0]
        note = " ".join(filter(None, [f"Embeddings: us-open. {sources}", source, BASE_SOURCE]))
        layout = make_layout(project, [towns, layer, states], title, text, legend, note)
        export(layout, folder / f"{layer_name}.png")
    project.setFilePathStorage(project.filePathStorage().Relative)
    if not project.write(str(folder / "demo.qgz")):
        sys.exit("the project could not be written")


def copy_states(world_map, package):
    """The states around, as a layer of the package, so that the project needs no other file."""
    source = QgsVectorLayer(f"{world_map}|layername=states_provinces", "states", "ogr")
    names = ", ".join(f"'{name}'" for name in STATES)
    source.setSubsetString(f'"adm0_a3" = \'USA\' AND "name" IN ({names})')
    append_layer(source, package, "states")


def write_towns(package):
    """A few towns to find one's way."""
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


def make_layout(project, layers, title, text, legend_title, sources):
    """A page: title above, map on the left, words, legend and scale on the right, sources below."""
    layout = QgsPrintLayout(project)
    layout.initializeDefaults()
    layout.setName(title)
    layout.pageCollection().page(0).setPageSize(QgsLayoutSize(*PAGE_MM))
    project.layoutManager().addLayout(layout)
    left, width = SIDE_MM
    add_label(layout, title, (MAP_MM[0], 5.5, PAGE_MM[0] - 12, 11), text_format(19, bold=True))
    map_item = add_map(layout, layers)
    add_label(layout, text, (left, MAP_MM[1], width, 32), text_format(8.5))
    if legend_title:
        add_legend(layout, map_item, layers[1], legend_title, left, MAP_MM[1] + 36)
    add_scale_bar(layout, map_item, left, MAP_MM[1] + MAP_MM[3] - 11)
    add_label(layout, sources, (MAP_MM[0], 152.5, PAGE_MM[0] - 12, 9), text_format(6, colour="#555555"))
    return layout


def add_map(layout, layers):
    """The map, on Ohio with a margin."""
    left, top, width, height = MAP_MM
    item = QgsLayoutItemMap(layout)
    item.setRect(0, 0, width, height)  # without a size of its own a new map has no extent to zoom from
    layout.addLayoutItem(item)
    item.attemptMove(QgsLayoutPoint(left, top))
    item.attemptResize(QgsLayoutSize(width, height))
    crs = QgsCoordinateReferenceSystem(CRS)
    item.setCrs(crs)
    item.setLayers(layers)
    box = QgsCoordinateTransform(layers[1].crs(), crs, QgsProject.instance()).transformBoundingBox(layers[1].extent())
    box.scale(1.06)
    item.zoomToExtent(box)
    item.setFrameEnabled(True)
    item.setFrameStrokeColor(QColor("#9a968c"))
    item.setBackgroundColor(QColor("#dfe9ef"))
    return item


def add_legend(layout, map_item, layer, title, left, top):
    """The classes of one layer, under a title of their own."""
    item = QgsLayoutItemLegend(layout)
    item.setLinkedMap(map_item)
    item.setAutoUpdateModel(False)
    group = item.model().rootGroup()
    group.clear()
    node = group.addLayer(layer)
    node.setCustomProperty("legend/title-label", title)
    for style, size, bold in (
        (QgsLegendStyle.Style.Subgroup, 9.5, True),
        (QgsLegendStyle.Style.SymbolLabel, 8.5, False),
    ):
        legend_style = item.style(style)
        set_text(legend_style, text_format(size, bold))
        item.setStyle(style, legend_style)
    item.setBoxSpace(0)
    item.setSymbolWidth(6)
    item.setSymbolHeight(4)
    layout.addLayoutItem(item)
    item.attemptMove(QgsLayoutPoint(left, top))
    item.adjustBoxSize()


def add_scale_bar(layout, map_item, left, top):
    """A bar of 100 km."""
    bar = QgsLayoutItemScaleBar(layout)
    bar.setLinkedMap(map_item)
    bar.setStyle("Single Box")
    bar.setUnits(QgsUnitTypes.DistanceUnit.DistanceKilometers)
    bar.setUnitLabel("km")
    bar.setUnitsPerSegment(50)
    bar.setNumberOfSegments(2)
    bar.setNumberOfSegmentsLeft(0)
    bar.setHeight(2)
    bar.setTextFormat(text_format(8))
    layout.addLayoutItem(bar)
    bar.attemptMove(QgsLayoutPoint(left, top))


def add_label(layout, text, box, text_style):
    """Text in a box: left, top, width and height in mm."""
    item = QgsLayoutItemLabel(layout)
    item.setText(text)
    set_text(item, text_style)
    item.setHAlign(Qt.AlignmentFlag.AlignLeft)
    item.setVAlign(Qt.AlignmentFlag.AlignTop)
    layout.addLayoutItem(item)
    item.attemptMove(QgsLayoutPoint(*box[:2]))
    item.attemptResize(QgsLayoutSize(*box[2:]))


def set_text(item, style):
    """Give a text style to a label or a part of a legend; before QGIS 3.24 these have a font and a colour."""
    if hasattr(item, "setTextFormat"):
        item.setTextFormat(style)
        return
    font = style.font()
    font.setPointSizeF(style.size())
    item.setFont(font)
    if hasattr(item, "setFontColor"):
        item.setFontColor(style.color())


def text_format(size, bold=False, halo=False, colour="#1a1a1a"):
    """A sans-serif text of a size in points."""
    font = QFont("DejaVu Sans")
    font.setBold(bold)
    style = QgsTextFormat()
    style.setFont(font)
    style.setSize(size)
    style.setColor(QColor(colour))
    if halo:
        buffer = QgsTextBufferSettings()
        buffer.setEnabled(True)
        buffer.setSize(0.8)
        buffer.setColor(QColor(255, 255, 255, 210))
        style.setBuffer(buffer)
    return style


def export(layout, path):
    """Draw a layout to a PNG 1600 pixels wide."""
    settings = QgsLayoutExporter.ImageExportSettings()
    settings.dpi = DPI
    if QgsLayoutExporter(layout).exportToImage(str(path), settings) != QgsLayoutExporter.ExportResult.Success:
        sys.exit(f"{path.name} could not be drawn")


if __name__ == "__main__":
    application = QgsApplication([], False)
    application.initQgis()
    main(Path(sys.argv[1]), sys.argv[2], json.loads(sys.argv[3]))
    application.exitQgis()
