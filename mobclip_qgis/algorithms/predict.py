"""Predict: an indicator for every place from a fitted predictor, how sure it is, and where not to trust it."""

from qgis.core import (
    QgsProcessing,
    QgsProcessingException,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ..shared.choices import CONTROL_TOTAL_STATISTIC, INTERVAL_LEVEL_PERCENT, PREDICTION_FIELD, STATISTICS
from ..shared.columns import Numbers, Points, Polygons
from ..shared.embeddings_algorithm import READ_OTHERS, WORK, EmbeddingsAlgorithm, NewFields, new_fields
from ..shared.locations import position_columns, shape_column
from ..shared.parameters import choice, numeric_field, predictor_file
from ..shared.sources import open_source, read_layer
from ..styling import renderers
from ..translation import tr, tr_n


class Predict(EmbeddingsAlgorithm):
    """Adds fields with predictions, their intervals and the area of applicability, NULL without embeddings."""

    ID = "predict"
    TITLE = "Predict"
    GROUP = "Prediction"

    def initAlgorithm(self, config=None):
        """Declare parameters and outputs."""
        self.add_input()
        self.add(predictor_file())
        self.add(
            QgsProcessingParameterString(
                name="FIELD_NAME", description=tr("Name of the new field"), defaultValue=PREDICTION_FIELD
            )
        )
        level = QgsProcessingParameterNumber(
            name="LEVEL",
            description=tr("Level (nominal coverage) of the prediction intervals in % (0: no intervals)"),
            type=QgsProcessingParameterNumber.Type.Double,
            defaultValue=INTERVAL_LEVEL_PERCENT,
            minValue=0,
            maxValue=99.9,
        )
        level.setMetadata({"widget_wrapper": {"decimals": 1}})
        self.add(level)
        switch, weighted = QgsProcessingParameterBoolean, tr("Locally weighted prediction intervals")
        self.add(switch(name="APPLICABILITY", description=tr("Area of applicability"), defaultValue=True))
        self.add(switch(name="NEARBY", description=weighted, defaultValue=False), advanced=True)
        self._add_control_totals()
        self.add_output(tr("Predictions"))
        missing, outside = tr("Features without a prediction"), tr("Features outside the area of applicability")
        self.addOutput(QgsProcessingOutputString(name="TARGET_NAME", description=tr("Indicator")))
        self.addOutput(QgsProcessingOutputNumber(name="MISSING", description=missing))
        self.addOutput(QgsProcessingOutputNumber(name="OUTSIDE", description=outside))

    def _add_control_totals(self):
        polygons = QgsProcessingParameterFeatureSource(
            name="TOTALS",
            description=tr("Control totals: polygons"),
            types=[QgsProcessing.SourceType.TypeVectorPolygon],
            optional=True,
        )
        field = numeric_field("TOTAL_FIELD", tr("Control totals: field"), layer="TOTALS")
        statistic = choice("TOTAL_KIND", tr("Control totals: statistic"), STATISTICS, CONTROL_TOTAL_STATISTIC)
        weight = numeric_field("WEIGHT", tr("Weight field for means"))
        for parameter in (polygons, field, statistic, weight):
            self.add(parameter, advanced=True)

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
            safe_texts=self.writes_csv(parameters, context),
            output=output,
        )
        report(value, job.feedback)
        fields, columns, numbers = new_fields(value, output)
        outputs = {"TARGET_NAME": value["target_name"], "MISSING": value["missing"], "OUTSIDE": value["outside"]}
        classes = sorted(value["texts"].get(name, [])) if value["classes"] else None
        inside = "inside_aoa" if value["outside"] else None

        layer_name = tr("Predicted {}").format(value["target_name"])

        def renderer(wkb_type):
            return renderers.predictions(wkb_type, name, numbers[name], classes, inside)

        return NewFields(fields, columns, self.presentation(layer_name, embeddings, renderer), outputs)

    def inputs(self, job, source, parameters, context):
        """Places for predictors that take position and for locally weighted intervals, and what control totals need."""
        columns = position_columns(source, self.parameterAsFile(parameters, "PREDICTOR", context))
        params = {
            "level": self.parameterAsDouble(parameters, "LEVEL", context) / 100,
            "applicability": self.parameterAsBool(parameters, "APPLICABILITY", context),
        }
        if self.parameterAsBool(parameters, "NEARBY", context):
            columns["lonlat"] = Points()
        if self.parameterAsSource(parameters, "TOTALS", context) is None:
            self.warn_unused(
                job,
                parameters,
                context,
                ["TOTAL_FIELD", "WEIGHT"],
                tr("Without effect, as there are no control totals: {}."),
            )
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
    if value["outside"]:
        text = tr_n(
            "{:,} place lies outside the area of applicability: it is unlike all places that the predictor was fitted on. "
            "It is hatched, and the predictor's scores do not apply there.",
            "{:,} places lie outside the area of applicability: they are unlike all places that the predictor was fitted on. "
            "They are hatched, and the predictor's scores do not apply there.",
            value["outside"],
        )
        feedback.pushWarning(text.format(value["outside"]))
