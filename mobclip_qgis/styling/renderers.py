"""Renderers for the outputs, each a function of the data alone. A renderer is set on one layer; clone it for more."""

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsClassificationRange,
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

from ..compat import LINE, POINT, POLYGON
from ..translation import tr
from .breaks import EVEN, breaks
from .palettes import NO_VALUES, OUTLINE, categories, ramp

MOST_OUTLINED = 2000  # features; with more of them outlines would hide the fill
OUTLINE_MM = 0.26
BETWEEN_MM = 0.1
HAIRLINE_MM = 0.05
MARKER_MM = 2.2
DOT_MM = 1.2
LINE_MM = 0.6


def outlines():
    """Thin outlines and no fill, for a grid over a map."""
    style = {"color": "0,0,0,0", "style": "no", "outline_color": OUTLINE, "outline_width": str(OUTLINE_MM)}
    return QgsSingleSymbolRenderer(QgsFillSymbol.createSimple(style))


def clusters(wkb_type, field, sizes, unknown, unit):
    """A colour for each cluster, with its size in the legend.

    Args:
        field: the field with labels 1, 2, … by falling size.
        sizes: number of features of each label, in order.
        unknown: number of features without a label; where there are any, the legend ends with them.
        unit: word for the features, such as cells.
    """
    count = sum(sizes) + unknown
    found = [
        QgsRendererCategory(label, symbol(wkb_type, colour, count), f"{label} · {size:,} {unit}")
        for label, (colour, size) in enumerate(zip(categories(len(sizes)), sizes), start=1)
    ]
    if unknown:
        text = "{} · {:,} {}".format(tr("no values"), unknown, unit)
        found.append(QgsRendererCategory(None, symbol(wkb_type, NO_VALUES, count), text))
    return QgsCategorizedSymbolRenderer(field, found)


def graduated(wkb_type, field, values, shares=EVEN):
    """Classes of numbers from dark to light, with rounded limits; features without a value are not drawn.

    Args:
        values: the numbers in the field, NaN for none. Where all are NaN, everything is grey.
        shares: of the features up to each limit, as in `breaks`.
    """
    known = [value for value in values if value == value]
    if not known:
        return QgsSingleSymbolRenderer(symbol(wkb_type, NO_VALUES, len(values)))
    limits, decimals = breaks(known, shares)
    pairs = list(zip(limits, limits[1:]))
    ranges = [
        QgsRendererRange(
            QgsClassificationRange(f"{low:,.{decimals}f} – {high:,.{decimals}f}", low, high),
            symbol(wkb_type, colour, len(values)),
        )
        for (low, high), colour in zip(pairs, ramp(len(pairs)))
    ]
    return QgsGraduatedSymbolRenderer(field, ranges)


def colours(wkb_type, field, count):
    """Each feature in the colour that its field gives as #rrggbb, and grey without one."""
    drawn = symbol(wkb_type, NO_VALUES, count)
    kind = QgsWkbTypes.geometryType(wkb_type)
    keys = [QgsSymbolLayer.Property.PropertyStrokeColor if kind == LINE else QgsSymbolLayer.Property.PropertyFillColor]
    if kind == POLYGON and count > MOST_OUTLINED:
        keys.append(QgsSymbolLayer.Property.PropertyStrokeColor)
    for key in keys:
        drawn.symbolLayer(0).setDataDefinedProperty(key, QgsProperty.fromField(field))
    return QgsSingleSymbolRenderer(drawn)


def symbol(wkb_type, colour, count):
    """A symbol of one colour for a layer of so many features.

    In a big layer polygons have no outlines of their own, but a hairline of their colour against the gaps that smooth
    drawing leaves between neighbours, and points are smaller.
    """
    outlined = count <= MOST_OUTLINED
    kind = QgsWkbTypes.geometryType(wkb_type)
    if kind == POINT:
        edge = {"outline_color": "white", "outline_width": str(BETWEEN_MM)} if outlined else {"outline_style": "no"}
        return QgsMarkerSymbol.createSimple({"color": colour, "size": str(MARKER_MM if outlined else DOT_MM), **edge})
    if kind == LINE:
        return QgsLineSymbol.createSimple({"color": colour, "width": str(LINE_MM)})
    width = BETWEEN_MM if outlined else HAIRLINE_MM
    edge = {"outline_color": "white" if outlined else colour, "outline_width": str(width)}
    return QgsFillSymbol.createSimple({"color": colour, **edge})
