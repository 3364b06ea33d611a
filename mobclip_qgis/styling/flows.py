"""The renderer of flow maps: wider and darker lines for stronger flows, those on top of weaker ones."""

from qgis.core import (
    QgsClassificationRange,
    QgsExpression,
    QgsFeatureRequest,
    QgsGraduatedSymbolRenderer,
    QgsLineSymbol,
    QgsMarkerLineSymbolLayer,
    QgsMarkerSymbol,
    QgsRendererRange,
    QgsRuleBasedRenderer,
)

from ..translation import tr
from .breaks import FAVOUR_STRONG, skewed_breaks
from .numbers import range_text
from .palettes import flow_colours, line_categories
from .rules import Rule

WIDTHS_MM = (0.2, 0.35, 0.6, 1.0, 1.6)  # of classes of flows
HEAD_MM, HEAD_WIDTHS = 0.8, 2.0  # length of the head of an arrow: of its own, and by the width of its line
FIELD = "flow"


def flow_map(flows, kinds=None):
    """Classes of flows with rounded limits; where there are several kinds, a colour for each and a width for each class.

    Args:
        flows: the numbers in the field `flow`, at least one.
        kinds: where there are several, the flows of each, by the text in the field `kind`.
    """
    limits, decimals = skewed_breaks(flows, FAVOUR_STRONG)
    classes = list(zip(limits, limits[1:]))
    widths = WIDTHS_MM[-len(classes) :] if len(classes) > 1 else WIDTHS_MM[2:3]
    texts = [range_text(low, high, decimals) for low, high in classes]
    if kinds:
        renderer = _by_kind(kinds, classes, texts, widths)
    else:
        renderer = QgsGraduatedSymbolRenderer(
            FIELD,
            [
                QgsRendererRange(QgsClassificationRange(text, low, high), _line(colour, width))
                for (low, high), text, colour, width in zip(classes, texts, flow_colours(len(classes)), widths)
            ],
        )
    renderer.setOrderBy(QgsFeatureRequest.OrderBy([QgsFeatureRequest.OrderByClause(FIELD, True)]))
    renderer.setOrderByEnabled(True)
    return renderer


def _by_kind(kinds, classes, texts, widths):
    """A rule for each kind, in it one for each class that it has flows of."""
    root, flow = Rule(None), QgsExpression.quotedColumnRef(FIELD)
    for (kind, own), colour in zip(kinds.items(), line_categories(len(kinds))):
        expression = f"{QgsExpression.quotedColumnRef('kind')} = {QgsExpression.quotedValue(kind)}"
        of_kind = Rule(None, 0, 0, expression, kind or tr("no value"))
        for number, ((low, high), text, width) in enumerate(zip(classes, texts, widths)):
            if any(low < value <= high or (not number and value == low) for value in own):
                expression = f"{flow} {'>' if number else '>='} {low!r} AND {flow} <= {high!r}"
                of_kind.appendChild(Rule(_line(colour, width), 0, 0, expression, text))
        root.appendChild(of_kind)
    return QgsRuleBasedRenderer(root)


def _line(colour, width):
    """A line with the head of an arrow in its middle, where it is not hidden by others as at its end."""
    line = QgsLineSymbol.createSimple(
        {"line_color": colour, "line_width": str(width), "capstyle": "round", "joinstyle": "round"}
    )
    head = QgsMarkerSymbol.createSimple(
        {"name": "filled_arrowhead", "color": colour, "outline_style": "no", "size": str(HEAD_MM + HEAD_WIDTHS * width)}
    )
    heads = QgsMarkerLineSymbolLayer.create({"placement": "centralpoint", "rotate": "1"})
    heads.setSubSymbol(head)
    line.appendSymbolLayer(heads)
    return line
