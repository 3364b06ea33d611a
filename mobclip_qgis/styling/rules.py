"""Rule-based renderers made of simpler ones, for what a renderer by one field cannot show: NULL, and a second field."""

from qgis.core import QgsExpression, QgsRuleBasedRenderer

Rule = QgsRuleBasedRenderer.Rule


def with_rule(plain, symbol, expression, label):
    """A renderer that draws as another does, and features for which an expression holds with one more symbol above."""
    root = Rule(None)
    for rule in _rules(plain):
        root.appendChild(rule)
    root.appendChild(Rule(symbol, 0, 0, expression, label))
    return QgsRuleBasedRenderer(root)


def _rules(plain):
    """A rule for each entry of a renderer by one field, or those of a rule-based one."""
    if plain.type() == "RuleRenderer":
        return [rule.clone() for rule in plain.rootRule().children()]
    if plain.type() == "categorizedSymbol":
        field = QgsExpression.quotedColumnRef(plain.classAttribute())
        return [
            Rule(entry.symbol().clone(), 0, 0, f"{field} = {QgsExpression.quotedValue(entry.value())}", entry.label())
            for entry in plain.categories()
        ]
    if plain.type() == "singleSymbol":
        return [Rule(plain.symbol().clone())]
    field = QgsExpression.quotedColumnRef(plain.classAttribute())
    signs = [">=", *[">"] * len(plain.ranges())]
    return [
        Rule(
            entry.symbol().clone(),
            0,
            0,
            f"{field} {sign} {entry.lowerValue()!r} AND {field} <= {entry.upperValue()!r}",
            entry.label(),
        )
        for sign, entry in zip(signs, plain.ranges())
    ]
