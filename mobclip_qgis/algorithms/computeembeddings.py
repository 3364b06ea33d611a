"""Compute embeddings: vectors that describe places."""

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
)

from ..compat import real_field, text_field
from ..engine.arrays import Reader
from ..engine.job import Progress, backend
from ..shared.base import MobclipAlgorithm
from ..shared.choices import DEFAULT_MODEL
from ..shared.locations import location_column, warn_of_missing
from ..shared.parameters import model_file, optional_field
from ..shared.sinks import write_layer
from ..shared.sources import BUNDLE, EMBEDDING, open_source, read_layer
from ..shared.spool import KeptFeatures
from ..translation import tr

READ, WORK = (0, 20), (20, 60)  # percent of the bar; what is left is for writing


class ComputeEmbeddings(MobclipAlgorithm):
    """Adds emb_000, emb_001 … to a layer of cells, polygons or points."""

    ID = "computeembeddings"
    TITLE = "Compute embeddings"
    GROUP = "Embeddings"

    def initAlgorithm(self, config=None):
        """Declare parameters and outputs."""
        vector = [QgsProcessing.SourceType.TypeVector]
        self.add(QgsProcessingParameterFeatureSource(name="INPUT", description=tr("Places"), types=vector))
        self.add(model_file())
        self.add(optional_field("H3_FIELD", tr("Field with H3 cells")))
        self.add(QgsProcessingParameterFeatureSink(name="OUTPUT", description=tr("Embeddings")))
        self.addOutput(QgsProcessingOutputNumber(name="COUNT", description=tr("Number of features")))
        self.addOutput(QgsProcessingOutputNumber(name="MISSING", description=tr("Features without an embedding")))

    def processAlgorithm(self, parameters, context, feedback):
        """Read where the places are, and write each as soon as it is computed; the sink is created when the first are."""
        source = open_source(self, parameters, "INPUT", context)
        model = self.parameterAsFile(parameters, "MODEL", context) or DEFAULT_MODEL
        kept = KeptFeatures(source, earlier_embeddings(source))
        with backend(feedback) as job:
            places = self._read(job, kept, parameters, context)
            progress = Progress(feedback, WORK)
            task = job.start("embed", progress, model=model, output=job.path("embeddings"), **places)
            task.wait(enough=lambda value: value.get("rows"))
            task.on_progress, span = None, (progress.percent, 100)
            dimension = task.value["dimension"]
            with Reader(job.path("embeddings"), "float32", dimension) as vectors:
                values, writing = values_of(task, vectors), Progress(feedback, span)
                destination = write_layer(self, parameters, context, kept, new_fields(dimension), values, writing)
            value = task.wait()
        return {"OUTPUT": destination, "COUNT": value["rows"], "MISSING": value["missing"]}

    def _read(self, job, kept, parameters, context):
        """The parameter of the task that says where the places are."""
        h3_field = self.parameterAsString(parameters, "H3_FIELD", context)
        key, location = location_column(kept.source, h3_field, job.feedback)
        count, files = read_layer(kept.source, {key: location, "kept": kept}, job, READ, context)
        warn_of_missing(location, count, job.feedback)
        return files


def earlier_embeddings(source):
    """Names of the fields with embeddings that the source has already."""
    return [field.name() for field in source.fields() if EMBEDDING.fullmatch(field.name())]


def new_fields(dimension):
    """The fields to add."""
    digits = max(3, len(str(dimension - 1)))
    return [text_field(BUNDLE), *(real_field(f"emb_{column:0{digits}}") for column in range(dimension))]


def values_of(task, vectors):
    """From a row to the model and the embedding, once it is computed; NULL in all fields where there is none."""
    bundle, unknown = (task.value["bundle"],), (None,) * (1 + task.value["dimension"])

    def values(row):
        if row >= task.value["rows"]:
            task.wait(enough=lambda value: value["rows"] > row)
        vector = vectors[row]
        return unknown if vector[0] != vector[0] else bundle + vector

    return values
