"""Evaluate embeddings: how well they predict an indicator in places left out, and what that is worth."""

from qgis.core import (
    QgsProcessing,
    QgsProcessingException,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
)

from ..engine.job import backend
from ..shared.columns import Matrix
from ..shared.evaluation_algorithm import FILES, NUMERIC, EvaluationAlgorithm
from ..shared.sources import embedding_fields, open_source, read_layer
from ..translation import tr

KINDS = {
    "region": "REGIONS",
    "block": "BLOCKS",
    "distance": "DISTANCE",
    "random": "RANDOM",
}  # of folds: in names of outputs
SCORES = {"": "r2", "_LOW": "r2_low", "_HIGH": "r2_high"}
READ, WORK = (0, 20), (20, 100)  # percent of the bar


class EvaluateEmbeddings(EvaluationAlgorithm):
    """Writes a report, and gives the scores by kind of folds."""

    ID = "evaluateembeddings"
    TITLE = "Evaluate embeddings"
    GROUP = "Prediction"

    def initAlgorithm(self, config=None):
        """Declare parameters and outputs."""
        kinds = [QgsProcessing.SourceType.TypeVectorAnyGeometry]
        self.add(QgsProcessingParameterFeatureSource("INPUT", tr("Layer with embeddings"), kinds))
        self.add_target()
        self.add(_several("COLUMNS", tr("Columns to compare with")))
        self.add_judging()
        self.add(_several("FIELDS", tr("Fields")), advanced=True)
        self.add_files()
        titles = {
            "REGIONS": tr("R² with regions left out"),
            "BLOCKS": tr("R² with blocks left out"),
            "DISTANCE": tr("R² with distances matched"),
            "RANDOM": tr("R² with random places left out"),
        }
        for kind, title in titles.items():
            self.addOutput(QgsProcessingOutputNumber(f"R2_{kind}", title))
            self.addOutput(QgsProcessingOutputNumber(f"R2_{kind}_LOW", tr("{}, lower end").format(title)))
            self.addOutput(QgsProcessingOutputNumber(f"R2_{kind}_HIGH", tr("{}, upper end").format(title)))
        self.addOutput(QgsProcessingOutputNumber("ROWS", tr("Places used")))

    def processAlgorithm(self, parameters, context, feedback):
        """Let the backend judge and write, then say what it found."""
        files = self.files(parameters, context)
        with backend(feedback) as job:
            params = {**self._read(parameters, context, job), **self.judging(parameters, context)}
            found = job.request("evaluate", WORK, **params, **{FILES[name]: path for name, path in files.items()})
        feedback.pushInfo("\n".join(found["sentences"]))
        return {**files, **_numbers(found), "ROWS": found["rows"]}

    def _read(self, parameters, context, job):
        """Parameters of the task that are read from the layer."""
        source = open_source(self, parameters, "INPUT", context)
        names = embedding_fields(source, self.parameterAsFields(parameters, "FIELDS", context))
        columns = self.parameterAsFields(parameters, "COLUMNS", context)
        target = self.parameterAsString(parameters, "TARGET", context)
        if target in [*names, *columns]:
            text = tr("The indicator '{}' is also among the fields or the columns to compare with: leave it out.")
            raise QgsProcessingException(text.format(target))
        wanted, params = self.target_columns(source, parameters, context)
        wanted["matrix"] = Matrix(*names)
        if columns:
            wanted["raw"] = Matrix(*embedding_fields(source, columns))
            params["raw_columns"] = len(columns)
        _, files = read_layer(source, wanted, job, READ, context)
        return {**params, **files, "columns": len(names)}


def _several(name, title):
    return QgsProcessingParameterField(name, title, None, "INPUT", NUMERIC, allowMultiple=True, optional=True)


def _numbers(found):
    """Outputs from the scores of the embeddings with the first probe; a kind of folds that the places do not allow has none."""
    first = found["scores"][0]
    judged = [score for score in found["scores"] if all(score[key] == first[key] for key in ("features", "probe"))]
    return {f"R2_{KINDS[score['folds']]}{end}": score[key] for score in judged for end, key in SCORES.items()}
