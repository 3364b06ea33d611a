"""mobclip:fitpredictor"""

from qgis.core import (
    QgsProcessingException,
    QgsProcessingOutputNumber,
    QgsProcessingParameterField,
    QgsProcessingParameterFileDestination,
)

from ..engine import arrays
from .base import MobclipAlgorithm
from .embedded import EmbeddedRows
from .places import write_points


class FitPredictor(MobclipAlgorithm):
    """Learn an indicator from embeddings."""

    NAME = "fitpredictor"
    GROUP = "Prediction"
    TARGET, PREDICTOR = "TARGET", "PREDICTOR"
    OUTPUTS = {
        "ROWS": ("rows", "Places used"),
        "R2_BLOCKS": ("r2_blocks", "R2 on blocks left out"),
        "R2_RANDOM": ("r2_random", "R2 on random places left out"),
        "RMSE_BLOCKS": ("rmse_blocks", "Root mean squared error on blocks left out"),
        "ALPHA": ("alpha", "Penalty of the ridge"),
    }

    def declare(self):
        """Parameters and outputs."""
        self.add_embedded_input()
        target = QgsProcessingParameterField(
            self.TARGET,
            self.tr("Indicator to learn"),
            parentLayerParameterName=self.INPUT,
            type=QgsProcessingParameterField.DataType.Numeric,
        )
        self.addParameter(target)
        file_filter = self.tr("MobCLIP predictor (*.predictor)")
        self.addParameter(QgsProcessingParameterFileDestination(self.PREDICTOR, self.tr("Predictor"), file_filter))
        for name, (_, title) in self.OUTPUTS.items():
            self.addOutput(QgsProcessingOutputNumber(name, self.tr(title)))

    def run_with(self, worker, parameters, context, feedback):
        """Fit in the backend and tell the scores."""
        source = self.source_of(parameters, context)
        target_name = self.parameterAsString(parameters, self.TARGET, context)
        position = source.fields().lookupField(target_name)
        if position < 0:
            raise QgsProcessingException(self.tr("The layer {} has no field {}.").format(source.sourceName(), target_name))
        chosen = self.parameterAsFields(parameters, self.FIELDS, context)
        places = EmbeddedRows(source, chosen, True, worker, feedback)
        target = arrays.new("float64", (_number(row.attributes()[position]) for row in places.rows))
        arrays.write(worker.path("target"), target)
        output = self.parameterAsFileOutput(parameters, self.PREDICTOR, context)
        found = worker.run(
            "fit",
            fields=places.names,
            target=worker.path("target"),
            target_name=target_name,
            lonlat=write_points(places.rows, source, worker.path("lonlat"), context),
            output=output,
            **places.task(),
        )
        feedback.pushInfo(self._summary(found, target_name))
        return {self.PREDICTOR: output, **{name: found[key] for name, (key, _) in self.OUTPUTS.items()}}

    def _summary(self, found, target_name):
        if found["r2_blocks"] is None:
            return self.tr(
                "{}: R2 {:.2f} on random places left out, from {} places. They lie too near each other to leave out whole "
                "blocks: expect less elsewhere."
            ).format(target_name, found["r2_random"], found["rows"])
        return self.tr(
            "{}: R2 {:.2f} and error {:.4g} on blocks left out, from {} places. That is what to expect away from known "
            "places; on random places left out, R2 is {:.2f}."
        ).format(target_name, found["r2_blocks"], found["rmse_blocks"], found["rows"], found["r2_random"])


def _number(value):
    """A value as a number, NaN where it is null."""
    return float(value) if isinstance(value, (int, float)) else arrays.NAN
