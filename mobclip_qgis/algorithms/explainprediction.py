"""Explain prediction: the known places most like each place, and what each place does to the value of its polygon."""

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputString,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
)

from ..shared.embeddings_algorithm import WORK, EmbeddingsAlgorithm, Found, new_fields
from ..shared.sources import (
    Rows,
    open_source,
    read_ids,
    read_numbers,
    read_polygons,
    read_shapes,
    read_texts,
    shapes_name,
)
from ..styling import renderers
from ..translation import tr

MAX_EXAMPLES = 20
MORE = (25, 35)  # percent of the bar, for the polygons


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
            **self._polygons(job, embeddings, parameters, context),
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

        return Found(fields, columns, renderer, {"TARGET_NAME": value["target_name"]})

    def _polygons(self, job, embeddings, parameters, context):
        """Parameters of the task for polygons, if there are any."""
        if self.parameterAsSource(parameters, "POLYGONS", context) is None:
            return {}
        polygons = Rows(open_source(self, parameters, "POLYGONS", context), job, MORE, 2)
        name, weight = (self.parameterAsString(parameters, key, context) for key in ("NAME", "WEIGHT"))
        places = Rows(embeddings.source, job, MORE, 2, embeddings.rows)
        params = {
            "polygons": polygons.file("polygons.wkb", read_polygons, context=context),
            "names": polygons.file("names", read_texts, name=name) if name else polygons.file("names", read_ids),
            "places": places.file(shapes_name(embeddings.source, "shapes"), read_shapes, context=context),
        }
        if weight:
            params["weights"] = places.file("weights", read_numbers, name=weight)
        return params
