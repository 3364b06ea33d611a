"""Evaluate embeddings: how well they predict an indicator in places left out."""

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
)

from ..compat import field_names
from ..engine.job import backend
from ..shared.choices import EVALUATE_POSITION
from ..shared.columns import Matrix
from ..shared.evaluation_algorithm import FILES, EvaluationAlgorithm
from ..shared.parameters import layer_with_embeddings, numeric_field
from ..shared.sources import embedding_fields, open_source, read_layer
from ..translation import tr

FOLDS = {"region": "REGIONS", "block": "BLOCKS", "distance": "DISTANCE", "random": "RANDOM"}  # in names of outputs
SCORES = {"": "r2", "_LOW": "r2_low", "_HIGH": "r2_high"}
READ, WORK = (0, 20), (20, 100)  # percent of the bar


class EvaluateEmbeddings(EvaluationAlgorithm):
    """Writes a report, and gives the scores by kind of folds."""

    ID = "evaluateembeddings"
    TITLE = "Evaluate embeddings"
    GROUP = "Prediction"

    def initAlgorithm(self, config=None):
        """Declare parameters and outputs."""
        self.add(layer_with_embeddings([QgsProcessing.SourceType.TypeVectorAnyGeometry]))
        self.add_target()
        self.add(numeric_field("COLUMNS", tr("Raw columns to compare with"), multiple=True))
        self.add_probes()
        self.add_position(EVALUATE_POSITION)
        self.add(numeric_field("FIELDS", tr("Fields"), multiple=True), advanced=True)
        self.add_files()
        titles = {
            "REGIONS": tr("R² (region CV)"),
            "BLOCKS": tr("R² (spatial block CV)"),
            "DISTANCE": tr("R² (kNNDM CV)"),
            "RANDOM": tr("R² (random CV)"),
        }
        number = QgsProcessingOutputNumber
        for kind, title in titles.items():
            low, high = (tr("{}, lower confidence limit"), tr("{}, upper confidence limit"))
            self.addOutput(number(name=f"R2_{kind}", description=title))
            self.addOutput(number(name=f"R2_{kind}_LOW", description=low.format(title)))
            self.addOutput(number(name=f"R2_{kind}_HIGH", description=high.format(title)))
        self.addOutput(number(name="ROWS", description=tr("Features used")))

    def processAlgorithm(self, parameters, context, feedback):
        """Let the backend evaluate and write, then log the findings."""
        files = self.files(parameters, context)
        with backend(feedback) as job:
            params = {**self._read(parameters, context, job), **self.probe_params(parameters, context)}
            params["position"] = self.parameterAsEnumString(parameters, "POSITION", context)
            evaluation = job.request("evaluate", WORK, **params, **{FILES[name]: path for name, path in files.items()})
        feedback.pushInfo("\n".join(evaluation["sentences"]))
        return {**files, **_numbers(evaluation), "ROWS": evaluation["rows"]}

    def _read(self, parameters, context, job):
        """Parameters of the task that are read from the layer."""
        source = open_source(self, parameters, "INPUT", context)
        names = embedding_fields(source, field_names(self, parameters, "FIELDS", context))
        columns = field_names(self, parameters, "COLUMNS", context)
        wanted, params = self.target_columns(source, parameters, context)
        wanted["matrix"] = Matrix(*names)
        if columns:
            wanted["raw"] = Matrix(*embedding_fields(source, columns))
            params |= {"raw_columns": len(columns), "raw_fields": columns}
        _, files = read_layer(source, wanted, job, READ, context)
        return {**params, **files, "columns": len(names), "fields": names}


def _numbers(evaluation):
    """Outputs from the scores of the embeddings with the first probe; a kind of folds that the places do not allow has none."""
    first = evaluation["scores"][0]
    scores = [score for score in evaluation["scores"] if all(score[key] == first[key] for key in ("features", "probe"))]
    return {f"R2_{FOLDS[score['folds']]}{end}": score[key] for score in scores for end, key in SCORES.items()}
