"""Fit predictor: from embeddings to an indicator that is known in a few places."""

from pathlib import Path

from qgis.core import (
    QgsProcessing,
    QgsProcessingException,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFileDestination,
)

from ..engine.job import Progress, backend
from ..translation import tr
from .base import MobclipAlgorithm
from .sources import embedding_fields, open_source, read_matrix, read_numbers, read_places

SUFFIX = ".predictor"


class FitPredictor(MobclipAlgorithm):
    """Writes a predictor and says how well it does in places that it has not seen."""

    ID = "fitpredictor"
    TITLE = "Fit predictor"
    GROUP = "Prediction"

    def initAlgorithm(self, config=None):
        """Declare parameters and outputs."""
        kinds = [QgsProcessing.SourceType.TypeVectorAnyGeometry]
        numeric = QgsProcessingParameterField.DataType.Numeric
        self.add(QgsProcessingParameterFeatureSource("INPUT", tr("Layer with embeddings"), kinds))
        self.add(QgsProcessingParameterField("TARGET", tr("Indicator"), None, "INPUT", numeric))
        self.add(
            QgsProcessingParameterField(
                "FIELDS", tr("Fields"), None, "INPUT", numeric, allowMultiple=True, optional=True
            ),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterFileDestination("PREDICTOR", tr("Predictor"), tr("Predictors (*.predictor)"))
        )
        self.addOutput(QgsProcessingOutputNumber("R2_BLOCKS", tr("R² in left-out regions")))
        self.addOutput(QgsProcessingOutputNumber("R2_RANDOM", tr("R² in left-out single places")))
        self.addOutput(QgsProcessingOutputNumber("RMSE_BLOCKS", tr("Typical error in left-out regions")))
        self.addOutput(QgsProcessingOutputNumber("ROWS", tr("Places with a known indicator")))
        self.addOutput(QgsProcessingOutputNumber("ALPHA", tr("Ridge penalty")))

    def processAlgorithm(self, parameters, context, feedback):
        """Let the backend fit and write, then report."""
        output = Path(self.parameterAsFileOutput(parameters, "PREDICTOR", context))
        output = output if output.suffix else output.with_suffix(SUFFIX)
        with backend(feedback) as job:
            found = job.request("fit", (45, 100), output=output, **self._read(parameters, context, job))
        feedback.pushInfo(summary(found))
        return {
            "PREDICTOR": str(output),
            "R2_BLOCKS": found["r2_blocks"],
            "R2_RANDOM": found["r2_random"],
            "RMSE_BLOCKS": found["rmse_blocks"],
            "ROWS": found["rows"],
            "ALPHA": found["alpha"],
        }

    def _read(self, parameters, context, job):
        """Parameters of the task: the matrix, the indicator and the places, row by row the same features."""
        source = open_source(self, parameters, "INPUT", context)
        target = self.parameterAsString(parameters, "TARGET", context)
        names = embedding_fields(source, self.parameterAsFields(parameters, "FIELDS", context))
        if target in names:
            raise QgsProcessingException(tr("The indicator '{}' is also among the fields: leave it out.").format(target))
        paths = {key: job.path(key) for key in ("matrix", "target", "lonlat")}
        rows = read_matrix(source, names, paths["matrix"], Progress(job.feedback, (0, 20)))
        known = read_numbers(source, target, paths["target"], Progress(job.feedback, (20, 25)))
        places, _ = read_places(source, paths["lonlat"], context, Progress(job.feedback, (25, 45)))
        if not rows == known == places:
            text = tr("The layer {} gives its features in another order each time: save it to a file first.")
            raise QgsProcessingException(text.format(source.sourceName()))
        return {**paths, "columns": len(names), "fields": names, "target_name": target}


def summary(found):
    """What the scores mean, in a few lines."""
    lines = [tr("Fitted on {:,} places.").format(found["rows"])]
    if found["r2_blocks"] is None:
        lines.append(tr("The places lie too close together to leave out whole regions: there is no honest score."))
    else:
        text = tr("In regions left out as a whole: R² {:.2f}, typical error {:.3g}. Judge the predictor by these.")
        lines.append(text.format(found["r2_blocks"], found["rmse_blocks"]))
    text = tr("In single places left out: R² {:.2f}. It flatters: neighbours are alike and give the answer away.")
    lines.append(text.format(found["r2_random"]))
    return "\n".join(lines)
