"""Fit predictor: from embeddings to an indicator that is known in a few places."""

from pathlib import Path

from qgis.core import (
    QgsProcessing,
    QgsProcessingException,
    QgsProcessingOutputNumber,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFileDestination,
)

from ..engine.job import backend
from ..shared.columns import Bundles, Matrix, Texts
from ..shared.evaluation_algorithm import NUMERIC, PROBES, EvaluationAlgorithm
from ..shared.sources import embedding_fields, open_source, read_layer
from ..translation import tr

SUFFIX = ".predictor"
READ, WORK = (0, 45), (45, 100)  # percent of the bar
OUTPUTS = {
    "R2_BLOCKS": "r2_blocks",
    "R2_RANDOM": "r2_random",
    "RMSE_BLOCKS": "rmse_blocks",
    "ACCURACY_BLOCKS": "accuracy_blocks",
    "COVERAGE": "coverage",
    "ROWS": "rows",
    "ALPHA": "alpha",
}


class FitPredictor(EvaluationAlgorithm):
    """Writes a predictor and says how well it does in places that it has not seen."""

    ID = "fitpredictor"
    TITLE = "Fit predictor"
    GROUP = "Prediction"

    def initAlgorithm(self, config=None):
        """Declare parameters and outputs."""
        kinds = [QgsProcessing.SourceType.TypeVectorAnyGeometry]
        field = QgsProcessingParameterField
        self.add(QgsProcessingParameterFeatureSource("INPUT", tr("Layer with embeddings"), kinds))
        self.add_target()
        self.add(QgsProcessingParameterEnum("PROBE", tr("Probe"), PROBES, False, PROBES[0], usesStaticStrings=True))
        self.add_learning()
        self.add(field("NAME", tr("Names of the places"), None, "INPUT", optional=True), advanced=True)
        self.add(
            field("FIELDS", tr("Fields"), None, "INPUT", NUMERIC, allowMultiple=True, optional=True), advanced=True
        )
        self.add(QgsProcessingParameterFileDestination("PREDICTOR", tr("Predictor"), tr("Predictors (*.predictor)")))
        titles = {
            "R2_BLOCKS": tr("R² in left-out regions"),
            "R2_RANDOM": tr("R² in left-out single places"),
            "RMSE_BLOCKS": tr("Typical error in left-out regions"),
            "ACCURACY_BLOCKS": tr("Share of right classes in left-out regions"),
            "COVERAGE": tr("Share of labels in their 90 % intervals"),
            "ROWS": tr("Places with a known indicator"),
            "ALPHA": tr("Ridge penalty"),
        }
        for name, title in titles.items():
            self.addOutput(QgsProcessingOutputNumber(name, title))

    def processAlgorithm(self, parameters, context, feedback):
        """Let the backend fit and write, then report."""
        output = Path(self.parameterAsFileOutput(parameters, "PREDICTOR", context))
        output = output if output.suffix else output.with_suffix(SUFFIX)
        with backend(feedback) as job:
            params = {**self._read(parameters, context, job), **self.learning(parameters, context)}
            probe = self.parameterAsEnumString(parameters, "PROBE", context)
            found = job.request("fit", WORK, output=output, probe=probe, **params)
        feedback.pushInfo(summary(found))
        return {"PREDICTOR": str(output), **{name: found[key] for name, key in OUTPUTS.items()}}

    def _read(self, parameters, context, job):
        """Parameters of the task: the matrix, the indicator and the places, row by row the same features."""
        source = open_source(self, parameters, "INPUT", context)
        target, name = (self.parameterAsString(parameters, key, context) for key in ("TARGET", "NAME"))
        names = embedding_fields(source, self.parameterAsFields(parameters, "FIELDS", context))
        if target in names:
            raise QgsProcessingException(
                tr("The indicator '{}' is also among the fields: leave it out.").format(target)
            )
        columns, params = self.target_columns(source, parameters, context)
        bundles = Bundles(names)
        columns |= {"matrix": Matrix(*names), "bundles": bundles}
        if name:
            columns["names"] = Texts(name)
        _, files = read_layer(source, columns, job, READ, context)
        return {**params, **files, "columns": len(names), "fields": names, "bundles": bundles.values}


def summary(found):
    """What the scores mean, in a few lines."""
    lines = [tr("Fitted on {:,} places.").format(found["rows"])]
    if found["r2_blocks"] is None:
        lines.append(tr("The places lie too close together to leave out whole regions: there is no honest score."))
    elif found["classes"]:
        text = tr(
            "In regions left out as a whole: {:.0%} of the classes are right, R² {:.2f}. Judge the predictor by these."
        )
        lines.append(text.format(found["accuracy_blocks"], found["r2_blocks"]))
    else:
        text = tr("In regions left out as a whole: R² {:.2f}, typical error {:.3g}. Judge the predictor by these.")
        lines.append(text.format(found["r2_blocks"], found["rmse_blocks"]))
    text = tr("In single places left out: R² {:.2f}. It flatters: neighbours are alike and give the answer away.")
    lines.append(text.format(found["r2_random"]))
    text = tr(
        "Intervals that should hold 90 % of the labels hold {:.1%} of those left out; their median width is {:.3g}."
    )
    if found["classes"]:
        text = tr(
            "Sets that should hold 90 % of the classes hold {:.1%} of those left out; their median size is {:.0f}."
        )
    width = float("inf") if found["width"] is None else found["width"]  # too few places for a finite one
    lines.append(text.format(found["coverage"], width))
    return "\n".join(lines)
