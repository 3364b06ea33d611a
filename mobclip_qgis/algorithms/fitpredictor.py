"""Fit predictor: from embeddings to an indicator that is known in a few places."""

from pathlib import Path

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFileDestination,
)

from ..compat import field_names
from ..engine.environments import make_own_folder
from ..engine.job import backend
from ..shared import predictor_files
from ..shared.choices import FIT_POSITION, PROBES
from ..shared.columns import Bundles, Matrix, Texts
from ..shared.evaluation_algorithm import EvaluationAlgorithm
from ..shared.parameters import choice, layer_with_embeddings, numeric_field, optional_field
from ..shared.predictor_files import SUFFIX
from ..shared.sources import embedding_fields, open_source, read_layer
from ..translation import tr

READ, WORK = (0, 45), (45, 100)  # percent of the bar
OUTPUTS = {
    "R2_BLOCKS": "r2_blocks",
    "R2_RANDOM": "r2_random",
    "RMSE_BLOCKS": "rmse_blocks",
    "ACCURACY_BLOCKS": "accuracy_blocks",
    "COVERAGE": "coverage",
    "ROWS": "rows",
    "ALPHA": "alpha",
    "POSITION_FUNCTIONS": "position_functions",
    "POSITION_GAIN": "position_gain",
}


class FitPredictor(EvaluationAlgorithm):
    """Writes a predictor and says how well it does in places that it has not seen."""

    ID = "fitpredictor"
    TITLE = "Fit predictor"
    GROUP = "Prediction"

    def initAlgorithm(self, config=None):
        """Declare parameters and outputs."""
        self.add(layer_with_embeddings([QgsProcessing.SourceType.TypeVectorAnyGeometry]))
        self.add_target()
        self.add(choice("PROBE", tr("Probe"), PROBES))
        self.add_learning()
        self.add_position(FIT_POSITION)
        self.add(optional_field("NAME", tr("Name field of the features")), advanced=True)
        self.add(numeric_field("FIELDS", tr("Fields"), multiple=True), advanced=True)
        self.add(
            QgsProcessingParameterFileDestination(
                name="PREDICTOR", description=tr("Predictor"), fileFilter=tr("Predictors (*.predictor)")
            )
        )
        titles = {
            "R2_BLOCKS": tr("R² (spatial block CV)"),
            "R2_RANDOM": tr("R² (random CV)"),
            "RMSE_BLOCKS": tr("RMSE (spatial block CV)"),
            "ACCURACY_BLOCKS": tr("Accuracy (spatial block CV)"),
            "COVERAGE": tr("Coverage of 90 % prediction intervals"),
            "ROWS": tr("Features with a known indicator"),
            "ALPHA": tr("Ridge penalty"),
            "POSITION_FUNCTIONS": tr("Functions of position that are used"),
            "POSITION_GAIN": tr("Change of R² by position"),
        }
        for name, title in titles.items():
            self.addOutput(QgsProcessingOutputNumber(name=name, description=title))

    def processAlgorithm(self, parameters, context, feedback):
        """Let the backend fit and write, then report."""
        output = Path(self.parameterAsFileOutput(parameters, "PREDICTOR", context))
        output = output if output.suffix else output.with_suffix(SUFFIX)
        make_own_folder(output)
        with backend(feedback) as job:
            params = {**self._read(parameters, context, job), **self.learning_params(parameters, context)}
            chosen = {
                name.lower(): self.parameterAsEnumString(parameters, name, context) for name in ("PROBE", "POSITION")
            }
            fit = job.request("fit", WORK, output=output, **chosen, **params)
        predictor_files.made.append(output)
        feedback.pushInfo(summary(fit))
        return {"PREDICTOR": str(output), **{name: fit[key] for name, key in OUTPUTS.items()}}

    def _read(self, parameters, context, job):
        """Parameters of the task: the matrix, the indicator and the places, row by row the same features."""
        source = open_source(self, parameters, "INPUT", context)
        name = self.parameterAsString(parameters, "NAME", context)
        names = embedding_fields(source, field_names(self, parameters, "FIELDS", context))
        columns, params = self.target_columns(source, parameters, context)
        bundles = Bundles(names)
        columns |= {"matrix": Matrix(*names), "bundles": bundles}
        if name:
            columns["names"] = Texts(name)
        _, files = read_layer(source, columns, job, READ, context)
        return {**params, **files, "columns": len(names), "fields": names, "bundles": bundles.values}


def summary(fit):
    """What the scores mean, in a few lines."""
    measure = tr("log-loss skill") if fit["classes"] else "R²"
    lines = [tr("Fitted on {:,} places.").format(fit["rows"])]
    if fit["r2_blocks"] is None:
        text = tr("The places are too close together for spatial block cross-validation: there is no score to trust.")
    elif fit["classes"]:
        text = tr("Spatial block cross-validation: accuracy {:.0%}, {} {:.2f}. Judge the predictor by these.")
        text = text.format(fit["accuracy_blocks"], measure, fit["r2_blocks"])
    else:
        text = tr("Spatial block cross-validation: R² {:.2f}, RMSE {}. Judge the predictor by these.")
        text = text.format(fit["r2_blocks"], _readable(fit["rmse_blocks"]))
    lines.append(text)
    text = tr("Random cross-validation: {} {:.2f}.")
    if fit["r2_blocks"] is None or fit["r2_random"] > fit["r2_blocks"]:
        text = tr("Random cross-validation: {} {:.2f}. This is too optimistic, because neighbouring places are alike.")
    lines.append(text.format(measure, fit["r2_random"]))
    text = tr("90 % prediction intervals cover {:.1%} of the held-out labels; their median width is {}.")
    if fit["classes"]:
        text = tr("90 % prediction sets cover {:.1%} of the held-out classes; their median size is {}.")
    width = float("inf") if fit["width"] is None else fit["width"]  # too few places for a finite one
    lines.append(text.format(fit["coverage"], _readable(width)))
    return "\n".join([*lines, *position_lines(fit)])


def position_lines(fit):
    """Whether position is used beside the embeddings, and what says so; nothing where it was not asked for."""
    if fit.get("position_gain") is None:
        return []
    text = tr(
        "Position is left out, as it does not clearly help: in cross-validation it changes R² by {:+.3f} "
        "({:+.3f} to {:+.3f})."
    )
    if fit["position_functions"]:
        text = tr(
            "Position is used beside the embeddings: in cross-validation it changes R² by {:+.3f} ({:+.3f} to {:+.3f})."
        )
    return [text.format(*(fit[name] for name in ("position_gain", "position_gain_low", "position_gain_high")))]


def _readable(value):
    """A number in three digits, or without a fraction from 1,000 on."""
    return f"{value:,.0f}" if 1000 <= abs(value) < float("inf") else f"{value:.3g}"
