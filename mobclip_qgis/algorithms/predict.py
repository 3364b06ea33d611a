"""Predict: an indicator for every place from a fitted predictor, how sure it is, and where not to trust it."""

from qgis.core import (
    QgsProcessing,
    QgsProcessingException,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ..shared.columns import Numbers, Points, Polygons
from ..shared.embeddings_algorithm import READ_OTHERS, WORK, EmbeddingsAlgorithm, NewFields, new_fields
from ..shared.locations import shape_column
from ..shared.sources import open_source, read_layer
from ..styling import renderers
from ..translation import tr

NUMERIC = QgsProcessingParameterField.DataType.Numeric
METHODS = ["sum", "mean"]


class Predict(EmbeddingsAlgorithm):
    """Adds fields with predictions, their intervals and the area of applicability, NULL without embeddings."""

    ID = "predict"
    TITLE = "Predict"
    GROUP = "Prediction"

    def initAlgorithm(self, config=None):
        """Declare parameters and outputs."""
        field = QgsProcessingParameterField
        self.add_input()
        filter_ = tr("Predictors (*.predictor);;All files (*)")
        self.add(QgsProcessingParameterFile("PREDICTOR", tr("Predictor"), fileFilter=filter_))
        self.add(QgsProcessingParameterString("FIELD_NAME", tr("Name of the new field"), defaultValue="prediction"))
        level = QgsProcessingParameterNumber(
            "LEVEL",
            tr("Labels that intervals should hold, per cent (0: no intervals)"),
            QgsProcessingParameterNumber.Type.Double,
            90,
            minValue=0,
            maxValue=99.9,
        )
        level.setMetadata({"widget_wrapper": {"decimals": 1}})
        self.add(level)
        self.add(QgsProcessingParameterBoolean("APPLICABILITY", tr("Area of applicability"), defaultValue=True))
        self.add(
            QgsProcessingParameterBoolean("NEARBY", tr("Intervals from errors nearby"), defaultValue=False),
            advanced=True,
        )
        polygons = [QgsProcessing.SourceType.TypeVectorPolygon]
        self.add(
            QgsProcessingParameterFeatureSource("TOTALS", tr("Polygons to rescale to"), polygons, optional=True),
            advanced=True,
        )
        self.add(
            field("TOTAL_FIELD", tr("What is known of them"), None, "TOTALS", NUMERIC, optional=True), advanced=True
        )
        method = QgsProcessingParameterEnum(
            "TOTAL_KIND", tr("It is their"), METHODS, False, METHODS[0], usesStaticStrings=True
        )
        self.add(method, advanced=True)
        self.add(
            field("WEIGHT", tr("Weight of a place in a mean"), None, "INPUT", NUMERIC, optional=True), advanced=True
        )
        self.add_output(tr("Predictions"))
        self.addOutput(QgsProcessingOutputString("TARGET_NAME", tr("Indicator")))
        self.addOutput(QgsProcessingOutputNumber("MISSING", tr("Places without a prediction")))
        self.addOutput(QgsProcessingOutputNumber("OUTSIDE", tr("Places outside the area of applicability")))

    def compute(self, job, embeddings, parameters, context):
        """The predictions, in the units of the indicator."""
        name = self.parameterAsString(parameters, "FIELD_NAME", context).strip()
        if not name:
            raise QgsProcessingException(tr("Give the new field a name."))
        output = job.path("prediction")
        value = job.request(
            "predict",
            WORK,
            **embeddings.params,
            fields=embeddings.names,
            bundles=embeddings.bundles,
            predictor=self.parameterAsFile(parameters, "PREDICTOR", context),
            name=name,
            output=output,
        )
        report(value, job.feedback)
        fields, columns, numbers = new_fields(value, output)
        outputs = {"TARGET_NAME": value["target_name"], "MISSING": value["missing"], "OUTSIDE": value["outside"]}
        classes = sorted(value["texts"].get(name, [])) if value["classes"] else None
        inside = "inside_aoa" if value["outside"] else None

        def renderer(wkb_type):
            return renderers.predictions(wkb_type, name, numbers[name], classes, inside)

        return NewFields(fields, columns, renderer, outputs)

    def inputs(self, job, source, parameters, context):
        """Places for intervals from errors nearby, and what it takes to agree with control totals."""
        columns, params = (
            {},
            {
                "level": self.parameterAsDouble(parameters, "LEVEL", context) / 100,
                "applicability": self.parameterAsBool(parameters, "APPLICABILITY", context),
            },
        )
        if self.parameterAsBool(parameters, "NEARBY", context):
            columns["lonlat"] = Points()
        if self.parameterAsSource(parameters, "TOTALS", context) is None:
            return columns, params
        field, weight = (self.parameterAsString(parameters, key, context) for key in ("TOTAL_FIELD", "WEIGHT"))
        if not field:
            raise QgsProcessingException(tr("Choose the field with the control totals of the polygons."))
        columns["places"] = shape_column(source)
        if weight:
            columns["weights"] = Numbers(weight)
        totals = open_source(self, parameters, "TOTALS", context)
        _, files = read_layer(totals, {"polygons": Polygons(), "known": Numbers(field)}, job, READ_OTHERS, context)
        return columns, {**params, **files, "method": self.parameterAsEnumString(parameters, "TOTAL_KIND", context)}


def report(value, feedback):
    """Say what was predicted and for how many places not."""
    feedback.pushInfo(tr("Predictions of {}.").format(value["target_name"]))
    if value["missing"]:
        feedback.pushWarning(tr("{:,} places have no embeddings and no prediction.").format(value["missing"]))
    if value["outside"]:
        text = tr(
            "{:,} places are unlike all that the predictor has learnt from (outside its area of applicability): they are "
            "hatched, and the scores say nothing about them."
        )
        feedback.pushWarning(text.format(value["outside"]))
