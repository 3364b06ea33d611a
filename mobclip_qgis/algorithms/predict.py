"""Predict: an indicator for every place from a fitted predictor."""

from qgis.core import (
    QgsProcessingException,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterFile,
    QgsProcessingParameterString,
)

from ..compat import real_field
from ..engine.arrays import read
from ..styling import renderers
from ..translation import tr
from .embeddings import WORK, EmbeddingsAlgorithm, Found, null_for_nan


class Predict(EmbeddingsAlgorithm):
    """Adds a field with predictions, NULL without embeddings."""

    ID = "predict"
    TITLE = "Predict"
    GROUP = "Prediction"

    def initAlgorithm(self, config=None):
        """Declare parameters and outputs."""
        self.add_input()
        self.add(QgsProcessingParameterFile("PREDICTOR", tr("Predictor"), fileFilter=tr("Predictors (*.predictor);;All files (*)")))
        self.add(QgsProcessingParameterString("FIELD_NAME", tr("Name of the new field"), defaultValue="prediction"))
        self.add_output(tr("Predictions"))
        self.addOutput(QgsProcessingOutputString("TARGET_NAME", tr("Indicator")))
        self.addOutput(QgsProcessingOutputNumber("MISSING", tr("Places without a prediction")))

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
            predictor=self.parameterAsFile(parameters, "PREDICTOR", context),
            output=output,
        )
        job.feedback.pushInfo(tr("Predictions of {}.").format(value["target_name"]))
        if value["missing"]:
            job.feedback.pushWarning(tr("{:,} places have no embeddings and no prediction.").format(value["missing"]))
        predictions = read(output, "float64")
        return Found(
            [real_field(name)],
            [null_for_nan(predictions)],
            lambda wkb_type: renderers.graduated(wkb_type, name, predictions),
            {"TARGET_NAME": value["target_name"], "MISSING": value["missing"]},
        )
