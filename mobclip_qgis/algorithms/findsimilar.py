"""Find similar places: how much each place is like some reference places."""

from qgis.core import (
    QgsCoordinateTransform,
    QgsExpression,
    QgsFeatureRequest,
    QgsGeometry,
    QgsProcessing,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingOutputNumber,
    QgsProcessingParameterExpression,
    QgsProcessingParameterFeatureSource,
)

from ..compat import SKIP_VALIDITY_CHECKS, real_field
from ..engine.arrays import read
from ..engine.job import Progress
from ..shared.embeddings_algorithm import WORK, EmbeddingsAlgorithm, Found, null_for_nan
from ..shared.sources import features, open_source, require_crs
from ..styling import renderers
from ..styling.breaks import FAVOUR_HIGH
from ..translation import tr


class FindSimilar(EmbeddingsAlgorithm):
    """Adds `similarity`: the cosine, -1 to 1, between a place and the mean of the reference places."""

    ID = "findsimilar"
    TITLE = "Find similar places"
    GROUP = "Analysis"

    def __init__(self):
        super().__init__()
        self.selected = set()

    def initAlgorithm(self, config=None):
        """Declare parameters and outputs."""
        kinds = [QgsProcessing.SourceType.TypeVectorAnyGeometry]
        self.add_input()
        self.add(
            QgsProcessingParameterExpression(
                "EXPRESSION", tr("Reference places by expression"), None, "INPUT", optional=True
            )
        )
        self.add(
            QgsProcessingParameterFeatureSource("REFERENCE", tr("Reference places under a layer"), kinds, optional=True)
        )
        self.add_output(tr("Similar places"))
        self.addOutput(QgsProcessingOutputNumber("REFERENCE_COUNT", tr("Number of reference places")))

    def prepareAlgorithm(self, parameters, context, feedback):
        """Look at the selection of the input, which belongs to the main thread."""
        value = parameters.get("INPUT")
        chosen_only = isinstance(value, QgsProcessingFeatureSourceDefinition)
        name = value.source.staticValue() if chosen_only else value
        layer = self.parameterAsVectorLayer({**parameters, "INPUT": name}, "INPUT", context)
        self.selected = set(layer.selectedFeatureIds()) if layer is not None else set()
        return super().prepareAlgorithm(parameters, context, feedback)

    def compute(self, job, embeddings, parameters, context):
        """Similarities to the reference places."""
        queries = sorted(embeddings.rows[fid] for fid in self._queries(embeddings, parameters, context, job))
        if not queries:
            raise QgsProcessingException(
                tr("No reference place was found: check the expression or the reference layer.")
            )
        job.feedback.pushInfo(tr("{:,} reference places.").format(len(queries)))
        output = job.path("similarity")
        job.request("similar", WORK, **embeddings.params, queries=queries, output=output)
        similarity = read(output, "float32")
        return Found(
            [real_field("similarity")],
            [null_for_nan(similarity)],
            lambda wkb_type: renderers.graduated(wkb_type, "similarity", similarity, FAVOUR_HIGH),
            {"REFERENCE_COUNT": len(queries)},
        )

    def _queries(self, embeddings, parameters, context, job):
        """Ids of the reference places: by expression, under the reference layer, or else the selected ones."""
        source = embeddings.source
        expression = self.parameterAsString(parameters, "EXPRESSION", context).strip()
        found = set()
        if expression:
            found |= self._matching(source, expression, parameters, context, job)
        if parameters.get("REFERENCE"):
            found |= self._touching(source, open_source(self, parameters, "REFERENCE", context), context, job)
        if not expression and not parameters.get("REFERENCE"):
            found = self.selected & set(embeddings.rows)
            if not found:
                raise QgsProcessingException(
                    tr("Give reference places: an expression, a reference layer, or a selection in the input.")
                )
        return found

    def _matching(self, source, text, parameters, context, job):
        """Ids of the features that an expression selects."""
        expression = QgsExpression(text)
        if expression.hasParserError():
            reason = " ".join(expression.parserErrorString().split())
            raise QgsProcessingException(tr("The expression cannot be read ({}).").format(reason))
        unknown = expression.referencedColumns() - {QgsFeatureRequest.ALL_ATTRIBUTES}
        unknown = sorted(name for name in unknown if source.fields().lookupField(name) < 0)
        if unknown:
            text = tr("The expression names the field '{}', which the layer {} does not have.")
            raise QgsProcessingException(text.format(unknown[0], source.sourceName()))
        scope = self.createExpressionContext(parameters, context, source)
        request = QgsFeatureRequest(expression, scope)
        return {feature.id() for feature in features(source, request, Progress(job.feedback, (25, 25)))}

    def _touching(self, source, reference, context, job):
        """Ids of the features that a feature of the reference layer touches."""
        require_crs(source)
        require_crs(reference)
        to_source = QgsCoordinateTransform(reference.sourceCrs(), source.sourceCrs(), context.transformContext())
        found = set()
        for mark in features(reference, QgsFeatureRequest().setNoAttributes(), Progress(job.feedback, (25, 25))):
            shape = mark.geometry()
            if shape.isEmpty():
                continue
            shape.transform(to_source)
            engine = QgsGeometry.createGeometryEngine(shape.constGet())
            engine.prepareGeometry()
            near = QgsFeatureRequest().setFilterRect(shape.boundingBox()).setNoAttributes()
            for feature in source.getFeatures(near, SKIP_VALIDITY_CHECKS):
                if feature.hasGeometry() and engine.intersects(feature.geometry().constGet()):
                    found.add(feature.id())
        return found
