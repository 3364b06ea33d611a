"""Explain prediction: the known places most like each place, and what each place does to the value of its polygon."""

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputString,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
)

from ..shared.columns import Ids, Numbers, Polygons, Texts
from ..shared.embeddings_algorithm import READ_OTHERS, WORK, EmbeddingsAlgorithm, NewFields, new_fields
from ..shared.locations import shape_column
from ..shared.sources import open_source, read_layer
from ..styling import renderers
from ..translation import tr

MAX_EXAMPLES = 20


class ExplainPrediction(EmbeddingsAlgorithm):
    """Adds the fields `example_1`, `value_1`, `dissimilarity_1` …, and with polygons `weight` and `contribution`."""

    ID = "explainprediction"
    TITLE = "Explain prediction"
    GROUP = "Prediction"

    def initAlgorithm(self, config=None):
        """Declare parameters and outputs."""
        numeric = QgsProcessingParameterField.DataType.Numeric
        field = QgsProcessingParameterField
        polygons = [QgsProcessing.SourceType.TypeVectorPolygon]
        self.add_input()
        filter_ = tr("Predictors (*.predictor);;All files (*)")
        self.add(QgsProcessingParameterFile("PREDICTOR", tr("Predictor"), fileFilter=filter_))
        self.add(
            QgsProcessingParameterNumber(
                "EXAMPLES", tr("Known places to show"), defaultValue=3, minValue=1, maxValue=MAX_EXAMPLES
            )
        )
        self.add(
            QgsProcessingParameterFeatureSource(
                "POLYGONS", tr("Polygons whose values to explain"), polygons, optional=True
            )
        )
        self.add(field("NAME", tr("Names of the polygons"), None, "POLYGONS", optional=True))
        self.add(
            field("WEIGHT", tr("Weight of a place in a mean"), None, "INPUT", numeric, optional=True), advanced=True
        )
        self.add_output(tr("Explained"))
        self.addOutput(QgsProcessingOutputString("TARGET_NAME", tr("Indicator")))

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
            output=output,
        )
        fields, columns, numbers = new_fields(value, output)
        shown = "contribution" if "contribution" in numbers else "dissimilarity_1"

        def renderer(wkb_type):
            if shown == "contribution":
                return renderers.diverging(wkb_type, shown, numbers[shown])
            return renderers.graduated(wkb_type, shown, numbers[shown])

        return NewFields(fields, columns, renderer, {"TARGET_NAME": value["target_name"]})

    def inputs(self, job, source, parameters, context):
        """Polygons if there are any, with their names, and the places in them."""
        if self.parameterAsSource(parameters, "POLYGONS", context) is None:
            return {}, {}
        polygons = open_source(self, parameters, "POLYGONS", context)
        name, weight = (self.parameterAsString(parameters, key, context) for key in ("NAME", "WEIGHT"))
        columns = {"places": shape_column(source)}
        if weight:
            columns["weights"] = Numbers(weight)
        wanted = {"polygons": Polygons(), "names": Texts(name) if name else Ids()}
        _, files = read_layer(polygons, wanted, job, READ_OTHERS, context)
        return columns, files
