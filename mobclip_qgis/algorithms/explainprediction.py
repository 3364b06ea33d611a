"""Explain prediction: the known places most like each place, and what each place does to the value of its polygon."""

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputString,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
)

from ..shared.choices import EXAMPLES, MAX_EXAMPLES
from ..shared.columns import Ids, Numbers, Polygons, Texts
from ..shared.embeddings_algorithm import READ_OTHERS, WORK, EmbeddingsAlgorithm, NewFields, new_fields
from ..shared.locations import position_columns, shape_column
from ..shared.parameters import numeric_field, optional_field, predictor_file
from ..shared.sources import open_source, read_layer
from ..styling import renderers
from ..translation import tr


class ExplainPrediction(EmbeddingsAlgorithm):
    """Adds the fields `example_1`, `value_1`, `dissimilarity_1` …, and with polygons `weight` and `contribution`."""

    ID = "explainprediction"
    TITLE = "Explain prediction"
    GROUP = "Prediction"

    def initAlgorithm(self, config=None):
        """Declare parameters and outputs."""
        polygons = QgsProcessingParameterFeatureSource(
            name="POLYGONS",
            description=tr("Polygons whose values to explain"),
            types=[QgsProcessing.SourceType.TypeVectorPolygon],
            optional=True,
        )
        examples = QgsProcessingParameterNumber(
            name="EXAMPLES",
            description=tr("Number of examples per place"),
            defaultValue=EXAMPLES,
            minValue=1,
            maxValue=MAX_EXAMPLES,
        )
        self.add_input()
        self.add(predictor_file())
        self.add(examples)
        self.add(polygons)
        self.add(optional_field("NAME", tr("Name field of the polygons"), layer="POLYGONS"))
        self.add(numeric_field("WEIGHT", tr("Weight field for means")), advanced=True)
        self.add_output(tr("Explained"))
        self.addOutput(QgsProcessingOutputString(name="TARGET_NAME", description=tr("Indicator")))

    def compute(self, job, embeddings, parameters, context):
        """Examples, and with polygons contributions."""
        output = job.path("explained")
        value = job.request(
            "explain",
            WORK,
            **embeddings.params,
            fields=embeddings.names,
            bundles=embeddings.bundles,
            predictor=self.parameterAsFile(parameters, "PREDICTOR", context),
            examples=self.parameterAsInt(parameters, "EXAMPLES", context),
            safe_texts=self.writes_csv(parameters, context),
            output=output,
        )
        fields, columns, numbers = new_fields(value, output)
        shown = "contribution" if "contribution" in numbers else "dissimilarity_1"

        def renderer(wkb_type):
            if shown == "contribution":
                return renderers.diverging(wkb_type, shown, numbers[shown])
            return renderers.graduated(wkb_type, shown, numbers[shown])

        layer_name = tr("Explained predictions of {}").format(value["target_name"])
        return NewFields(
            fields, columns, self.presentation(layer_name, embeddings, renderer), {"TARGET_NAME": value["target_name"]}
        )

    def inputs(self, job, source, parameters, context):
        """Places for a predictor of position, and polygons if there are any, with their names and the places in them."""
        columns = position_columns(source, self.parameterAsFile(parameters, "PREDICTOR", context))
        if self.parameterAsSource(parameters, "POLYGONS", context) is None:
            self.warn_unused(
                job, parameters, context, ["NAME", "WEIGHT"], tr("Without effect, as there are no polygons: {}.")
            )
            return columns, {}
        polygons = open_source(self, parameters, "POLYGONS", context)
        name, weight = (self.parameterAsString(parameters, key, context) for key in ("NAME", "WEIGHT"))
        columns["places"] = shape_column(source)
        if weight:
            columns["weights"] = Numbers(weight)
        wanted = {"polygons": Polygons(), "names": Texts(name) if name else Ids()}
        _, files = read_layer(polygons, wanted, job, READ_OTHERS, context)
        return columns, files
