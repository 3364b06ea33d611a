"""Renderers for the outputs, each a function of the data alone. A renderer is set on one layer; clone it for more."""

import collections
import math

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsClassificationRange,
    QgsExpression,
    QgsFillSymbol,
    QgsGraduatedSymbolRenderer,
    QgsLinePatternFillSymbolLayer,
    QgsLineSymbol,
    QgsMarkerSymbol,
    QgsProperty,
    QgsRendererCategory,
    QgsRendererRange,
    QgsSimpleLineSymbolLayer,
    QgsSingleSymbolRenderer,
    QgsSymbolLayer,
    QgsWkbTypes,
)
from qgis.PyQt.QtGui import QColor

from ..compat import LINE, POINT, POLYGON
from ..translation import tr
from .breaks import EVEN, FAVOUR_FEW, breaks, skewed_breaks
from .numbers import number_text, range_text, short_range_text
from .palettes import HATCH, HATCH_EDGE, MIXED, NO_VALUE, OUTLINE, categories, ramp, two_sided
from .rules import with_rule

MAX_OUTLINED = 2000  # features; with more of them outlines would hide the fill
OUTLINE_MM = 0.26
BETWEEN_MM = 0.1
HAIRLINE_MM = 0.05
MARKER_MM = 2.2
DOT_MM = 1.2
LINE_MM = 0.6
HATCH_MM = 1.2  # between the lines of a hatch
HATCH_LINE_MM = 0.16
HATCH_ANGLE = 45


def can_draw(wkb_type):
    """Whether a layer has points, lines or polygons, for which there are symbols."""
    return QgsWkbTypes.geometryType(wkb_type) in (POINT, LINE, POLYGON)


def outlines():
    """Thin outlines and no fill, for a grid over a map."""
    style = {"color": "0,0,0,0", "style": "no", "outline_color": OUTLINE, "outline_width": str(OUTLINE_MM)}
    return QgsSingleSymbolRenderer(QgsFillSymbol.createSimple(style))


def clusters(wkb_type, field, sizes, unknown, amount):
    """A colour for each cluster, with its size in the legend.

    Args:
        field: the field with labels 1, 2, … by falling size.
        sizes: number of features of each label, in order.
        unknown: number of features without a label; where there are any, the legend ends with them.
        amount: from a number of features to its text, such as "7 cells".
    """
    count = sum(sizes) + unknown
    entries = [
        QgsRendererCategory(label, symbol(wkb_type, colour, count), f"{label} · {amount(size)}")
        for label, (colour, size) in enumerate(zip(categories(len(sizes)), sizes), start=1)
    ]
    if unknown:
        text = "{} · {}".format(tr("no value"), amount(unknown))
        entries.append(QgsRendererCategory(None, symbol(wkb_type, NO_VALUE, count), text))
    return QgsCategorizedSymbolRenderer(field, entries)


def graduated(wkb_type, field, values, shares=EVEN):
    """Classes of numbers from dark to light, with rounded limits; features without a value are grey.

    Args:
        values: the numbers in the field, NaN for none.
        shares: of the features up to each limit, as in `breaks`.
    """
    known = [value for value in values if value == value]
    if not known:
        return QgsSingleSymbolRenderer(symbol(wkb_type, NO_VALUE, len(values)))
    limits, decimals = breaks(known, shares)
    pairs = list(zip(limits, limits[1:]))
    return _classes(wkb_type, field, pairs, _texts(pairs, decimals), ramp(len(pairs)), values)


def densities(wkb_type, field, values):
    """As `graduated`, of numbers from 0 upwards, many of which may be 0: those are the first class, and the rest is divided."""
    above, rest = [value for value in values if value > 0], [value for value in values if value <= 0]
    if not above or not rest or min(rest) < 0:
        return graduated(wkb_type, field, values)
    limits, decimals = breaks(above)
    pairs = [(0.0, 0.0), (0.0, limits[1]), *zip(limits[1:], limits[2:])]
    return _classes(wkb_type, field, pairs, _texts(pairs, decimals), ramp(len(pairs)), values)


def logarithms(wkb_type, field, values, unit="{}", of_one_more=True):
    """As `densities`, of logarithms of numbers from 0 upwards: the legend shows the numbers themselves.

    Args:
        unit: of the numbers, a text with room for them, such as "{} per km²".
        of_one_more: whether the logarithms are of 1 + the number, which may then be 0.
    """
    exponential, logarithm = (math.expm1, math.log1p) if of_one_more else (math.exp, math.log)
    known = [value for value in values if value == value]
    above = [exponential(value) for value in known if value > 0 or not of_one_more]
    if not above or (of_one_more and min(known) < 0):
        return graduated(wkb_type, field, values)
    limits, _ = skewed_breaks(above, EVEN)
    pairs = list(zip(limits, limits[1:]))
    if len(above) < len(known):
        pairs = [(0.0, 0.0), (0.0, limits[1]), *pairs[1:]]
    texts = [
        short_range_text(low, high) if low == high == 0 else unit.format(short_range_text(low, high))
        for low, high in pairs
    ]
    logs = [(logarithm(low), logarithm(high)) for low, high in pairs]
    logs[0] = min(logs[0][0], *known), logs[0][1]
    logs[-1] = logs[-1][0], max(logs[-1][1], *known)  # whatever rounding does
    return _classes(wkb_type, field, logs, texts, ramp(len(logs)), values)


def predictions(wkb_type, field, values, classes=None, inside=None):
    """Predictions in classes, and a hatch over those outside the area of applicability.

    Args:
        field: the field with numbers, or with texts where `classes` are given.
        values: the numbers in the field, or positions in the sorted texts; NaN for none.
        classes: the texts in the field.
        inside: the field that is 0 outside the area of applicability, where some places are; else None.
    """
    if classes is None:
        plain = graduated(wkb_type, field, values)
    else:
        counts = collections.Counter(int(value) for value in values if value == value)
        plain = categorized(wkb_type, field, [(text, counts[code]) for code, text in enumerate(classes)])
        plain = with_unknown(plain, wkb_type, field, len(values) - sum(counts.values()), len(values))
    return plain if inside is None else hatched(plain, wkb_type, inside, len(values))


def categorized(wkb_type, field, sizes):
    """A colour for each text, with its number of features in the legend.

    Args:
        sizes: pairs of text and number of features.
    """
    count = sum(size for _, size in sizes)
    entries = [
        QgsRendererCategory(text, symbol(wkb_type, colour, count), f"{text} · {number_text(size)}")
        for colour, (text, size) in zip(categories(len(sizes)), sizes)
    ]
    return QgsCategorizedSymbolRenderer(field, entries)


def with_unknown(plain, wkb_type, field, unknown, count):
    """A renderer with one more entry, grey, for features whose field is NULL, where there are any.

    Without it the layer below would show through, in a colour that looks like a class of this one.
    """
    if not unknown:
        return plain
    text = "{} · {}".format(tr("no value"), number_text(unknown))
    return with_rule(plain, symbol(wkb_type, NO_VALUE, count), f"{QgsExpression.quotedColumnRef(field)} IS NULL", text)


def hatched(plain, wkb_type, inside, count):
    """A renderer with one more entry, a hatch over features whose field `inside` is 0."""
    outside = tr("outside the area of applicability")
    return with_rule(plain, hatching(wkb_type, count), f"{QgsExpression.quotedColumnRef(inside)} = 0", outside)


def hatching(wkb_type, count):
    """A symbol that marks what lies under it as doubtful: lines over polygons, a cross on points, dashes along lines."""
    kind = QgsWkbTypes.geometryType(wkb_type)
    if kind == POINT:
        size = str(MARKER_MM if count <= MAX_OUTLINED else DOT_MM)
        return QgsMarkerSymbol.createSimple({"name": "cross2", "color": HATCH, "outline_color": HATCH, "size": size})
    if kind == LINE:
        return QgsLineSymbol.createSimple({"color": HATCH, "width": str(LINE_MM / 2), "line_style": "dash"})
    style = {
        "angle": str(HATCH_ANGLE),
        "distance": str(HATCH_MM),
        "coordinate_reference": "viewport",
    }  # one pattern for all
    lines = QgsLinePatternFillSymbolLayer.create(style)
    line = QgsLineSymbol.createSimple({"color": HATCH_EDGE, "width": str(2.2 * HATCH_LINE_MM)})
    line.appendSymbolLayer(QgsSimpleLineSymbolLayer(QColor(HATCH), HATCH_LINE_MM))
    lines.setSubSymbol(line)
    filled = QgsFillSymbol.createSimple({})
    filled.changeSymbolLayer(0, lines)
    return filled


def diverging(wkb_type, field, values):
    """Classes of numbers on both sides of 0, from one colour over white to another; features without a value are grey.

    Args:
        values: the numbers in the field, NaN for none.
    """
    known = [abs(value) for value in values if value == value]
    if not known or not max(known):
        return graduated(wkb_type, field, values)
    limits, decimals = breaks([0, *known], FAVOUR_FEW)
    steps = [limit for limit in limits if limit > 0]
    limits = [-limit for limit in reversed(steps)] + steps
    pairs = list(zip(limits, limits[1:]))
    return _classes(wkb_type, field, pairs, _texts(pairs, decimals, "+"), two_sided(len(pairs)), values)


def colours(wkb_type, field, count, unknown):
    """Each feature in the colour that its field gives as #rrggbb; grey the `unknown` ones, whose field is NULL."""
    drawn = symbol(wkb_type, MIXED, count)
    kind = QgsWkbTypes.geometryType(wkb_type)
    keys = [QgsSymbolLayer.Property.PropertyStrokeColor if kind == LINE else QgsSymbolLayer.Property.PropertyFillColor]
    if kind == POLYGON and count > MAX_OUTLINED:
        keys.append(QgsSymbolLayer.Property.PropertyStrokeColor)
    for key in keys:
        drawn.symbolLayer(0).setDataDefinedProperty(key, QgsProperty.fromField(field))
    renderer = with_unknown(QgsSingleSymbolRenderer(drawn), wkb_type, field, unknown, count)
    if unknown:
        renderer.rootRule().children()[0].setLabel(tr("similar places have similar colours"))
    return renderer


def symbol(wkb_type, colour, count):
    """A symbol of one colour for a layer of so many features.

    In a big layer polygons have no outlines of their own, but a hairline of their colour against the gaps that smooth
    drawing leaves between neighbours, and points are smaller.
    """
    outlined = count <= MAX_OUTLINED
    kind = QgsWkbTypes.geometryType(wkb_type)
    if kind == POINT:
        edge = {"outline_color": "white", "outline_width": str(BETWEEN_MM)} if outlined else {"outline_style": "no"}
        return QgsMarkerSymbol.createSimple({"color": colour, "size": str(MARKER_MM if outlined else DOT_MM), **edge})
    if kind == LINE:
        return QgsLineSymbol.createSimple({"color": colour, "width": str(LINE_MM)})
    width = BETWEEN_MM if outlined else HAIRLINE_MM
    edge = {"outline_color": "white" if outlined else colour, "outline_width": str(width)}
    return QgsFillSymbol.createSimple({"color": colour, **edge})


def _texts(pairs, decimals, sign=""):
    """What the legend says of each pair of limits."""
    return [range_text(low, high, decimals, sign) for low, high in pairs]


def _classes(wkb_type, field, pairs, texts, palette, values):
    """A class for each pair of limits in a colour of the palette, and grey for NaN."""
    ranges = [
        QgsRendererRange(QgsClassificationRange(text, low, high), symbol(wkb_type, colour, len(values)))
        for (low, high), text, colour in zip(pairs, texts, palette)
    ]
    plain = QgsGraduatedSymbolRenderer(field, ranges)
    unknown = sum(value != value for value in values)
    return with_unknown(plain, wkb_type, field, unknown, len(values))
