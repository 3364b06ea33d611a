"""mobclip:predict"""

from qgis.core import (
    QgsProcessingException,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterFile,
    QgsProcessingParameterString,
)

from ..compat import real_field
from ..engine import arrays
from ..styling.renderers import prediction_renderer
from .base import MobclipAlgorithm


class Predict(MobclipAlgorithm):
    """Predict an indicator from embeddings."""

    NAME = "predict"
    GROUP = "Prediction"
    PREDICTOR, FIELD_NAME = "PREDICTOR", "FIELD_NAME"
    TARGET_NAME, MISSING = "TARGET_NAME", "MISSING"

    def declare(self):
        """Parameters and outputs."""
        self.add_embedded_input()
        predictor = QgsProcessingParameterFile(self.PREDICTOR, self.tr("Predictor"), extension="predictor")
        self.addParameter(predictor)
        self.addParameter(QgsProcessingParameterString(self.FIELD_NAME, self.tr("Name of the new field"), "prediction"))
        self.add_output(self.tr("Prediction"))
        self.addOutput(QgsProcessingOutputString(self.TARGET_NAME, self.tr("Indicator")))
        self.addOutput(QgsProcessingOutputNumber(self.MISSING, self.tr("Places without prediction")))

    def run_with(self, worker, parameters, context, feedback):
        """Predict in the backend and write the values."""
        field = self.parameterAsString(parameters, self.FIELD_NAME, context).strip()
        if not field:
            raise QgsProcessingException(self.tr("Give the new field a name."))
        places = self.embedded_rows(worker, parameters, context, feedback)
        output = worker.path("prediction")
        predictor = self.parameterAsFile(parameters, self.PREDICTOR, context)
        value = worker.run("predict", fields=places.names, predictor=predictor, output=output, **places.task())
        values = [None if number != number else number for number in arrays.read(output, "float64").tolist()]
        if value["missing"]:
            feedback.pushWarning(
                self.tr("{} of {} places have no prediction, because they have no embedding.").format(
                    value["missing"], len(values)
                )
            )
        new = [real_field(field)]
        renderer = prediction_renderer(field, values, places.source.wkbType())
        destination = self.write(parameters, context, feedback, *places.extended(new, [values]), renderer)
        return {self.OUTPUT: destination, self.TARGET_NAME: value["target_name"], self.MISSING: value["missing"]}
