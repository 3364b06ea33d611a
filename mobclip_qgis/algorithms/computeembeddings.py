"""Compute embeddings: what places are like, as numbers."""

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFile,
)

from ..compat import real_field, text_field
from ..engine.arrays import Reader
from ..engine.job import Progress, backend
from ..shared.base import MobclipAlgorithm
from ..shared.sinks import Output
from ..shared.sources import BUNDLE, EMBEDDING, open_source, read_locations
from ..translation import tr

DEFAULT_MODEL = "us-open"
READ, WORK = (0, 20), (20, 60)  # percent of the bar; what is left is for writing


class ComputeEmbeddings(MobclipAlgorithm):
    """Adds emb_000, emb_001 … to a layer of cells, polygons or points."""

    ID = "computeembeddings"
    TITLE = "Compute embeddings"
    GROUP = "Embeddings"

    def initAlgorithm(self, config=None):
        """Declare parameters and outputs."""
        self.add(QgsProcessingParameterFeatureSource("INPUT", tr("Places"), [QgsProcessing.SourceType.TypeVector]))
        self.add(
            QgsProcessingParameterFile(
                "MODEL",
                tr("Model"),
                defaultValue=DEFAULT_MODEL,
                optional=True,
                fileFilter=tr("MobCLIP bundles (*.mobclip);;All files (*)"),
            )
        )
        self.add(QgsProcessingParameterField("H3_FIELD", tr("Field with H3 cells"), None, "INPUT", optional=True))
        self.add(QgsProcessingParameterFeatureSink("OUTPUT", tr("Embeddings")))
        self.addOutput(QgsProcessingOutputNumber("COUNT", tr("Number of places")))
        self.addOutput(QgsProcessingOutputNumber("MISSING", tr("Places without an embedding")))

    def processAlgorithm(self, parameters, context, feedback):
        """Read where the places are, and write each as soon as it is computed; the sink is made when the first are."""
        source = open_source(self, parameters, "INPUT", context)
        model = self.parameterAsFile(parameters, "MODEL", context) or DEFAULT_MODEL
        with backend(feedback) as job:
            h3_field = self.parameterAsString(parameters, "H3_FIELD", context)
            places, rows, flags = read_locations(source, h3_field, context, job, READ)
            progress = Progress(feedback, WORK)
            task = job.start("embed", progress, model=model, output=job.path("embeddings"), **places)
            task.wait(enough=lambda value: value.get("rows"))
            task.on_progress, span = None, (progress.percent, 100)
            output = Output(self, parameters, context, source, *fields_with_embeddings(source, task.value["dimension"]))
            with Reader(job.path("embeddings"), "float32", task.value["dimension"]) as vectors:
                destination = output.write(values_of(task, vectors, rows), Progress(feedback, span), flags)
            value = task.wait()
        return {"OUTPUT": destination, "COUNT": value["rows"], "MISSING": value["missing"]}


def fields_with_embeddings(source, dimension):
    """The fields to add, and the names of embeddings from before, to leave out."""
    digits = max(3, len(str(dimension - 1)))
    added = [text_field(BUNDLE), *(real_field(f"emb_{column:0{digits}}") for column in range(dimension))]
    return added, [field.name() for field in source.fields() if EMBEDDING.fullmatch(field.name())]


def values_of(task, vectors, rows):
    """From a feature id to the bundle and the embedding, once it is computed; NULL in all fields where there is none."""
    bundle, unknown = (task.value["bundle"],), (None,) * (1 + task.value["dimension"])

    def values(fid):
        row = rows[fid]
        if row >= task.value["rows"]:
            task.wait(enough=lambda value: value["rows"] > row)
        vector = vectors[row]
        return unknown if vector[0] != vector[0] else bundle + vector

    return values
