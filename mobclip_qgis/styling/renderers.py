"""Renderers of the results. A legend counts and orders; a big grid has no outlines, which would hide its colours."""

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsFillSymbol,
    QgsGraduatedSymbolRenderer,
    QgsLineSymbol,
    QgsMarkerSymbol,
    QgsProperty,
    QgsRendererCategory,
    QgsRendererRange,
    QgsSingleSymbolRenderer,
    QgsSymbolLayer,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QCoreApplication

from . import palettes
from .breaks import decimals, readable_breaks

MOST_OUTLINED = 2000  # features of a layer that still has outlines
CLASSES = 7


def cluster_renderer(field, sizes, unknown, geometry_type):
    """Clusters by falling size, each with its count.

    Args:
        field: name of the field with labels; 0 is a place without values.
        sizes: places by label, in the order of the legend.
        unknown: places without values.
        geometry_type: QgsWkbTypes.Type of the layer.
    """
    total = sum(sizes.values()) + unknown
    colours = palettes.class_colours(len(sizes))
    categories = [
        QgsRendererCategory(label, _symbol(geometry_type, colour, total), f"{label} ({_number(size)})")
        for (label, size), colour in zip(sizes.items(), colours)
    ]
    if unknown:
        symbol = _symbol(geometry_type, palettes.NO_VALUE, total)
        categories.append(QgsRendererCategory(0, symbol, f"{_tr('no values')} ({_number(unknown)})"))
    return QgsCategorizedSymbolRenderer(field, categories)


def prediction_renderer(field, values, geometry_type):
    """Predicted values in classes of about equal count with readable limits, dark is low."""
    return _graduated(field, values, geometry_type, palettes.SEQUENCE)


def similarity_renderer(field, values, geometry_type):
    """Similarity in classes of about equal count with readable limits, dark is alike."""
    return _graduated(field, values, geometry_type, palettes.SIMILARITY)


def colour_renderer(field, geometry_type):
    """Each place in the colour that its field holds."""
    symbol = _symbol(geometry_type, "#7f7f7f", MOST_OUTLINED + 1)
    layer = symbol.symbolLayer(0)
    colour = QgsProperty.fromField(field)
    layer.setDataDefinedProperty(QgsSymbolLayer.Property.PropertyFillColor, colour)
    layer.setDataDefinedProperty(QgsSymbolLayer.Property.PropertyStrokeColor, colour)
    return QgsSingleSymbolRenderer(symbol)


def grid_renderer(count):
    """Outlines only, so that the map below shows; finer ones for a big grid."""
    width = "0.2" if count <= MOST_OUTLINED else "0.06"
    symbol = QgsFillSymbol.createSimple({"style": "no", "outline_color": "#555555", "outline_width": width})
    return QgsSingleSymbolRenderer(symbol)


def _graduated(field, values, geometry_type, palette):
    known = [value for value in values if value is not None]
    if not known:
        return QgsSingleSymbolRenderer(_symbol(geometry_type, palettes.NO_VALUE, len(values)))
    limits = readable_breaks(known, CLASSES)
    digits = decimals(limits)
    count = len(limits) - 1
    ranges = []
    for number, (low, high) in enumerate(zip(limits, limits[1:])):
        place = round(number * (len(palette) - 1) / max(count - 1, 1))
        label = f"{low:,.{digits}f} – {high:,.{digits}f}"
        ranges.append(QgsRendererRange(low, high, _symbol(geometry_type, palette[place], len(values)), label))
    return QgsGraduatedSymbolRenderer(field, ranges)


def _symbol(geometry_type, colour, features):
    """A symbol for a layer of so many features; without outlines, neighbours close the hairline gaps between them."""
    outlined = features <= MOST_OUTLINED
    kind = QgsWkbTypes.geometryType(geometry_type)
    if kind == QgsWkbTypes.GeometryType.PointGeometry:
        edge = {"outline_style": "solid" if outlined else "no", "outline_color": "#ffffff", "outline_width": "0.2"}
        return QgsMarkerSymbol.createSimple({"name": "circle", "color": colour, "size": "2.4" if outlined else "1.4", **edge})
    if kind == QgsWkbTypes.GeometryType.LineGeometry:
        return QgsLineSymbol.createSimple({"color": colour, "width": "0.5"})
    edge = {"outline_color": "#ffffff", "outline_width": "0.1"} if outlined else {"outline_color": colour, "outline_width": "0.05"}
    return QgsFillSymbol.createSimple({"color": colour, "outline_style": "solid", **edge})


def _number(count):
    return f"{count:,}"


def _tr(text):
    return QCoreApplication.translate("MobCLIP", text)
