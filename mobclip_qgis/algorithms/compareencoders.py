"""Compare encoders: which of several models predicts an indicator best, and whether that is clear."""

from pathlib import Path

from qgis.core import (
    QgsProcessing,
    QgsProcessingException,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterFeatureSource,
)

from ..engine.job import backend
from ..shared.choices import AUTO_MODEL
from ..shared.evaluation_algorithm import FILES, EvaluationAlgorithm
from ..shared.layer_names import model_name
from ..shared.locations import has_shapes, location_column, location_params, warn_of_empty_cells, warn_of_several
from ..shared.parameters import model_names, optional_field, several_models
from ..shared.sources import open_source, read_layer
from ..shared.valid_domain import outside_domain
from ..translation import tr

READ, EMBED, EVALUATE = (0, 20), (20, 50), (50, 100)  # percent of the bar


class CompareEncoders(EvaluationAlgorithm):
    """Embeds the same places with each model, ranks them, and writes a report."""

    ID = "compareencoders"
    TITLE = "Compare encoders"
    GROUP = "Prediction"

    def initAlgorithm(self, config=None):
        """Declare parameters and outputs."""
        places = [QgsProcessing.SourceType.TypeVectorAnyGeometry]
        self.add(QgsProcessingParameterFeatureSource(name="INPUT", description=tr("Places"), types=places))
        self.add(several_models())
        self.add_target()
        self.add_probes()
        self.add(optional_field("H3_FIELD", tr("Field with H3 cells")), advanced=True)
        self.add_files()
        self.addOutput(QgsProcessingOutputString(name="BEST", description=tr("Best model")))
        self.addOutput(QgsProcessingOutputNumber(name="ROWS", description=tr("Features used")))

    def checkParameterValues(self, parameters, context):
        """Refuse a layer that lies outside the valid domain of one of the models, as far as its extent tells."""
        models = model_names(self.parameterAsString(parameters, "MODELS", context))
        said = outside_domain(self, parameters, context, models)
        return (False, said) if said else super().checkParameterValues(parameters, context)

    def processAlgorithm(self, parameters, context, feedback):
        """Let the backend embed, evaluate and write, then show the ranking."""
        models = model_names(self.parameterAsString(parameters, "MODELS", context))
        if len(models) < 2:
            raise QgsProcessingException(tr("Choose at least two different models."))
        files = self.files(parameters, context)
        with backend(feedback) as job:
            params, places = self._read(parameters, context, job)
            learning = self.learning_params(parameters, context)
            job.request("indicator", (READ[1], READ[1]), **params, **learning)
            matrices = embedded(job, models, places)
            written = {FILES[name]: path for name, path in files.items()}
            comparison = job.request(
                "compare", EVALUATE, matrices=matrices, **params, **self.probe_params(parameters, context), **written
            )
        feedback.pushInfo("\n".join([*ranking_lines(comparison["ranking"]), *comparison["sentences"]]))
        return {**files, "BEST": comparison["ranking"][0]["features"], "ROWS": comparison["rows"]}

    def _read(self, parameters, context, job):
        """Parameters of the task that are read from the layer, and the places as an encoder looks them up."""
        source = open_source(self, parameters, "INPUT", context)
        h3_field = self.parameterAsString(parameters, "H3_FIELD", context)
        key, location = location_column(source, h3_field, job.feedback)
        columns, params = self.target_columns(source, parameters, context)
        names = list(columns)
        count, files = read_layer(source, {**columns, key: location}, job, READ, context)
        if key == "h3" and not h3_field and not location.has_values and has_shapes(source):
            warn_of_empty_cells(job.feedback)
            key, location = "lonlat", columns["lonlat"]
        warn_of_several(location, count, job.feedback)
        places = {key: files[key], **location_params(key, location, source)}
        return {**params, **{name: files[name] for name in names}}, places


def embedded(job, models, places):
    """Embed places with each model, as Compute embeddings does: name, file and number of columns of each."""
    start, stop = EMBED
    matrices = []
    for number, model in enumerate(models):
        span = [start + (stop - start) * n / len(models) for n in (number, number + 1)]
        path = job.path(f"embeddings {number}")
        embedding = job.request("embed", span, model=model, output=path, **places)
        matrices.append(
            {"name": name_in_ranking(model, embedding), "path": str(path), "columns": embedding["dimension"]}
        )
    names = [matrix["name"] for matrix in matrices]
    twice = [name for name in names if names.count(name) > 1]
    if twice:
        raise QgsProcessingException(tr("The model {} is chosen twice: choose each model once.").format(twice[0]))
    return matrices


def name_in_ranking(model, embedding):
    """What a ranking calls a model: the name of its file, the name that was given, or that of the one that was chosen."""
    if model == AUTO_MODEL:
        return model_name(embedding["bundle"])
    return Path(model).stem if Path(model).exists() else model


def ranking_lines(ranking):
    """The ranking with the strictest folds as a table for the log."""
    first = ranking[0]
    shown = [rank for rank in ranking if (rank["folds"], rank["probe"]) == (first["folds"], first["probe"])]
    width = max(len(rank["features"]) for rank in shown)
    return [
        f"{rank['rank']:>2}  {rank['features']:<{width}}  R² {rank['r2']:.3f} ({rank['low']:.3f} – {rank['high']:.3f})"
        for rank in shown
    ]
