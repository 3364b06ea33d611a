"""Print layouts of the demo's maps: a title, a map, a legend and a scale bar on one page. Runs in QGIS's own Python."""

import sys

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsLayoutExporter,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemScaleBar,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsLegendStyle,
    QgsPrintLayout,
    QgsProject,
    QgsTextBufferSettings,
    QgsTextFormat,
    QgsUnitTypes,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor, QFont

CRS = "EPSG:5070"  # Albers of the conterminous United States: equal areas
PAGE_MM = (203.2, 163.0)
DPI = 200  # 203.2 mm at 200 dpi is 1600 pixels
MAP_MM = (6.0, 18.0, 132.0, 132.0)  # left, top, width, height
SIDE_MM = (142.0, 56.0)  # left and width of the column beside the map


def make_layout(project, layers, page, sources):
    """A page: title above, map on the left, description, legend and scale on the right, sources below.

    Args:
        layers: of the map, top to bottom; the legend is that of the second.
        page: with `title`, `text` and `legend`, the last empty for none.
        sources: of the data, a line of text.
    """
    layout = QgsPrintLayout(project)
    layout.initializeDefaults()
    layout.setName(page.title)
    layout.pageCollection().page(0).setPageSize(QgsLayoutSize(*PAGE_MM))
    project.layoutManager().addLayout(layout)
    left, width = SIDE_MM
    add_label(layout, page.title, (MAP_MM[0], 5.5, PAGE_MM[0] - 12, 11), text_format(19, bold=True))
    map_item = add_map(layout, layers)
    add_label(layout, page.text, (left, MAP_MM[1], width, 32), text_format(8.5))
    if page.legend:
        add_legend(layout, map_item, layers[1], page.legend, (left, MAP_MM[1] + 36))
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


def add_legend(layout, map_item, layer, title, position):
    """The classes of one layer under a title, at a position in mm from the left and the top."""
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
    item.attemptMove(QgsLayoutPoint(*position))
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
