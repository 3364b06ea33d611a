"""Which features of a source are reference places: by an expression, or under the features of another layer."""

from qgis.core import (
    NULL,
    QgsCoordinateTransform,
    QgsExpression,
    QgsFeatureRequest,
    QgsGeometry,
    QgsProcessingException,
    QgsSpatialIndex,
)

from ..translation import tr
from .columns import Column
from .sources import require_crs, require_fields


class References(Column):
    """Numbers of the rows for whose features one of some tests holds, in `rows`."""

    has_file = False
    needs_geometry = True

    def __init__(self, tests, names):
        """Args: functions of a feature, and names of the fields that they look at."""
        super().__init__(*names)
        self.tests, self.rows, self.count = tests, [], 0

    def open(self, source, path):
        self.positions = require_fields(source, self.names)

    def add(self, feature, attributes, geometry):
        if any(test(feature) for test in self.tests):
            self.rows.append(self.count)
        self.count += 1


class Marks(Column):
    """The geometries of a reference layer, in the CRS of another source, held in memory under a spatial index."""

    has_file = False
    needs_geometry = True

    def __init__(self, source, context):
        """Args: the source whose features may touch them."""
        super().__init__()
        require_crs(source)
        self.target, self.context = source.sourceCrs(), context
        self.index, self.shapes, self.engines = QgsSpatialIndex(), [], []

    def open(self, source, path):
        require_crs(source)
        self.transform = QgsCoordinateTransform(source.sourceCrs(), self.target, self.context.transformContext())

    def add(self, feature, attributes, geometry):
        shape = feature.geometry()
        if shape.isEmpty():
            return
        shape.transform(self.transform)
        self.index.addFeature(len(self.shapes), shape.boundingBox())
        self.shapes.append(shape)  # an engine only points to its geometry
        self.engines.append(QgsGeometry.createGeometryEngine(shape.constGet()))
        self.engines[-1].prepareGeometry()

    def touch(self, feature):
        """Whether one of them touches a feature."""
        geometry = feature.geometry()
        if geometry.isEmpty():
            return False
        near = self.index.intersects(geometry.boundingBox())
        return any(self.engines[number].intersects(geometry.constGet()) for number in near)


def matching(source, text, scope):
    """From an expression to a test of features, and the names of the fields that it looks at.

    Raises:
        QgsProcessingException: the expression is no expression, or names a field that the source does not have.
    """
    expression = QgsExpression(text)
    if expression.hasParserError():
        reason = " ".join(expression.parserErrorString().split())
        raise QgsProcessingException(tr("The expression cannot be read ({}).").format(reason))
    names = expression.referencedColumns()
    if QgsFeatureRequest.ALL_ATTRIBUTES in names:
        names = {field.name() for field in source.fields()}
    unknown = sorted(name for name in names if source.fields().lookupField(name) < 0)
    if unknown:
        text = tr("The expression names the field '{}', which the layer {} does not have.")
        raise QgsProcessingException(text.format(unknown[0], source.sourceName()))
    scope.setFields(source.fields())
    expression.prepare(scope)

    def test(feature):
        scope.setFeature(feature)
        return is_true(expression.evaluate(scope))

    return test, names


def is_true(value):
    """Whether QGIS takes a value for true where it filters features."""
    if isinstance(value, str):
        return value.lower() not in ("", "0", "false")
    return value is not None and value != NULL and bool(value)
