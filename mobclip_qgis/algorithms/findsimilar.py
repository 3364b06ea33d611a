"""Find similar places: how much each place is like some reference places."""

from qgis.core import (
    QgsProcessing,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingOutputNumber,
    QgsProcessingParameterExpression,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
)

from ..compat import real_field
from ..engine.arrays import read
from ..shared.embeddings_algorithm import READ_OTHERS, WORK, EmbeddingsAlgorithm, NewFields, null_for_nan
from ..shared.layer_names import quoted
from ..shared.references import Marks, References, matching
from ..shared.sources import open_source, read_layer
from ..styling import renderers
from ..styling.breaks import FAVOUR_HIGH
from ..styling.numbers import number_text
from ..translation import tr, tr_n


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
        places = [QgsProcessing.SourceType.TypeVectorAnyGeometry]
        expression = QgsProcessingParameterExpression(
            name="EXPRESSION",
            description=tr("Reference expression"),
            parentLayerParameterName="INPUT",
            optional=True,
        )
        reference = QgsProcessingParameterFeatureSource(
            name="REFERENCE", description=tr("Reference layer"), types=places, optional=True
        )
        top = QgsProcessingParameterNumber(
            name="TOP",
            description=tr("Number of most similar features to write (0: all)"),
            defaultValue=0,
            minValue=0,
        )
        self.add_input()
        self.add(expression)
        self.add(reference)
        self.add(top)
        self.add_output(tr("Similar places"))
        count = tr("Number of reference places")
        self.addOutput(QgsProcessingOutputNumber(name="REFERENCE_COUNT", description=count))

    def prepareAlgorithm(self, parameters, context, feedback):
        """Look at the selection of the input, which belongs to the main thread."""
        value = parameters.get("INPUT")
        chosen_only = isinstance(value, QgsProcessingFeatureSourceDefinition)
        name = value.source.staticValue() if chosen_only else value
        layer = self.parameterAsVectorLayer({**parameters, "INPUT": name}, "INPUT", context)
        self.selected = set(layer.selectedFeatureIds()) if layer is not None else set()
        return super().prepareAlgorithm(parameters, context, feedback)

    def inputs(self, job, source, parameters, context):
        """How to tell reference places: by expression, under the reference layer, or else the selected ones."""
        expression = self.parameterAsString(parameters, "EXPRESSION", context).strip()
        tests, names = [], set()
        if expression:
            scope = self.createExpressionContext(parameters, context, source)
            test, names = matching(source, expression, scope)
            tests.append(test)
        if parameters.get("REFERENCE"):
            marks = Marks(source, context)
            read_layer(open_source(self, parameters, "REFERENCE", context), {"marks": marks}, job, READ_OTHERS, context)
            tests.append(marks.touch)
        if not tests and not self.selected:
            text = tr("Give reference places: an expression, a reference layer, or a selection in the input.")
            raise QgsProcessingException(text)
        references = References(tests or [lambda feature: feature.id() in self.selected], names)
        return {"references": references}, {"queries": references.rows}

    def compute(self, job, embeddings, parameters, context):
        """Similarities to the reference places."""
        count = len(embeddings.params["queries"])
        if not count:
            text = tr("No reference place was found: check the expression or the reference layer.")
            raise QgsProcessingException(text)
        text = tr_n("{:,} reference place.", "{:,} reference places.", count)
        job.feedback.pushInfo(text.format(count))
        output = job.path("similarity")
        top = self.parameterAsInt(parameters, "TOP", context)
        rows = job.request("similar", WORK, **embeddings.params, top=top, output=output)["rows"]
        similarity = read(output, "float32")
        written = similarity if rows is None else [similarity[row] for row in rows]
        return NewFields(
            [real_field("similarity")],
            [null_for_nan(similarity)],
            self.presentation(
                tr("Similarity to {}").format(self._references(parameters, context, count)),
                embeddings,
                lambda wkb_type: renderers.graduated(wkb_type, "similarity", written, FAVOUR_HIGH),
            ),
            {"REFERENCE_COUNT": count},
            rows,
        )

    def _references(self, parameters, context, count):
        """What the reference places are, in a few words."""
        layer = self.parameterAsSource(parameters, "REFERENCE", context)
        names = [self.parameterAsString(parameters, "EXPRESSION", context), layer.sourceName() if layer else ""]
        chosen = tr_n("{} selected place", "{} selected places", count).format(number_text(count))
        return ", ".join(map(quoted, filter(None, names))) or chosen
