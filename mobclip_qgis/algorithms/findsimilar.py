"""mobclip:findsimilar"""

from qgis.core import (
    QgsCoordinateTransform,
    QgsCsException,
    QgsExpression,
    QgsGeometry,
    QgsProcessing,
    QgsProcessingException,
    QgsProcessingOutputNumber,
    QgsProcessingParameterExpression,
    QgsProcessingParameterFeatureSource,
)

from ..compat import real_field
from ..engine import arrays
from ..styling.renderers import similarity_renderer
from .base import MobclipAlgorithm

FIELD = "similarity"


class FindSimilar(MobclipAlgorithm):
    """Places like given places."""

    NAME = "findsimilar"
    GROUP = "Embeddings"
    EXPRESSION, REFERENCE, COUNT = "EXPRESSION", "REFERENCE", "REFERENCE_COUNT"

    def declare(self):
        """Parameters and outputs."""
        vector = [QgsProcessing.SourceType.TypeVectorAnyGeometry]
        self.add_embedded_input()
        expression = QgsProcessingParameterExpression(
            self.EXPRESSION, self.tr("Reference places: features where"), None, self.INPUT, optional=True
        )
        self.addParameter(expression)
        reference = QgsProcessingParameterFeatureSource(
            self.REFERENCE, self.tr("Reference places: features that touch this layer"), vector, optional=True
        )
        self.addParameter(reference)
        self.add_output(self.tr("Similar places"))
        self.addOutput(QgsProcessingOutputNumber(self.COUNT, self.tr("Number of reference places")))

    def run_with(self, worker, parameters, context, feedback):
        """Find the reference rows here, compare in the backend, write the similarity."""
        places = self.embedded_rows(worker, parameters, context, feedback)
        source = places.source
        queries = self._queries(source, parameters, context)
        output = worker.path("similarity")
        worker.run("similar", queries=queries, output=output, **places.task())
        values = [None if value != value else value for value in arrays.read(output, "float32").tolist()]
        new = [real_field(FIELD)]
        renderer = similarity_renderer(FIELD, values, source.wkbType())
        destination = self.write(parameters, context, feedback, *places.extended(new, [values]), renderer)
        return {self.OUTPUT: destination, self.COUNT: len(queries)}

    def _queries(self, source, parameters, context):
        text = self.parameterAsExpression(parameters, self.EXPRESSION, context)
        reference = self.parameterAsSource(parameters, self.REFERENCE, context)
        if bool(text) == (reference is not None):
            raise QgsProcessingException(self.tr("Say which places to compare with: an expression or a reference layer."))
        if text:
            rows = self._rows_where(text, source, parameters, context)
        else:
            rows = _rows_touching(reference, source, context)
        if not rows:
            raise QgsProcessingException(self.tr("None of the places is a reference place: change the expression or layer."))
        return rows

    def _rows_where(self, text, source, parameters, context):
        expression = QgsExpression(text)
        scope = self.createExpressionContext(parameters, context, source)
        if expression.hasParserError() or not expression.prepare(scope):
            reason = (expression.parserErrorString() or expression.evalErrorString()).strip()
            raise QgsProcessingException(self.tr("The expression cannot be used ({}).").format(reason))
        rows = []
        for row, feature in enumerate(source.getFeatures()):
            scope.setFeature(feature)
            if expression.evaluate(scope):
                rows.append(row)
            if expression.hasEvalError():
                reason = expression.evalErrorString().strip()
                raise QgsProcessingException(self.tr("The expression cannot be used ({}).").format(reason))
        return rows


def _rows_touching(reference, source, context):
    """Rows of a source whose geometry intersects the geometries of a reference source."""
    transform = QgsCoordinateTransform(reference.sourceCrs(), source.sourceCrs(), context.transformContext())
    geometries = []
    for feature in reference.getFeatures():
        geometry = feature.geometry()
        if not geometry.isNull():
            try:
                geometry.transform(transform)
            except QgsCsException as error:
                raise QgsProcessingException(f"The reference layer cannot be transformed ({error}).") from error
            geometries.append(geometry)
    union = QgsGeometry.unaryUnion(geometries)
    if union.isNull():
        return []
    engine = QgsGeometry.createGeometryEngine(union.constGet())
    engine.prepareGeometry()
    return [
        row
        for row, feature in enumerate(source.getFeatures())
        if not feature.geometry().isNull() and engine.intersects(feature.geometry().constGet())
    ]
