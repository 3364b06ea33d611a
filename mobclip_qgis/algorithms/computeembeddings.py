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
from ..translation import tr
from .base import MobclipAlgorithm
from .sinks import Output
from .sources import BUNDLE, EMBEDDING, open_source, read_locations

DEFAULT_MODEL = "us-open"
READ, WORK, WRITE = (0, 20), (20, 60), (60, 100)  # percent of the bar


class ComputeEmbeddings(MobclipAlgorithm):
    """Adds emb_000, emb_001 … to a layer of cells, polygons or points."""

    ID = "computeembeddings"
    TITLE = "Compute embeddings"
    GROUP = "Embeddings"

    def initAlgorithm(self, config=None):
        """Declare parameters and outputs."""
        self.add(
            QgsProcessingParameterFeatureSource("INPUT", tr("Places"), [QgsProcessing.SourceType.TypeVector])
        )
        self.add(
            QgsProcessingParameterFile(
                "MODEL",
                tr("Model"),
                defaultValue=DEFAULT_MODEL,
                optional=True,
                fileFilter=tr("MobCLIP bundles (*.mobclip);;All files (*)"),
            )
        )
        self.add(
            QgsProcessingParameterField("H3_FIELD", tr("Field with H3 cells"), None, "INPUT", optional=True)
        )
        self.add(QgsProcessingParameterFeatureSink("OUTPUT", tr("Embeddings")))
        self.addOutput(QgsProcessingOutputNumber("COUNT", tr("Number of places")))
        self.addOutput(QgsProcessingOutputNumber("MISSING", tr("Places without an embedding")))

    def processAlgorithm(self, parameters, context, feedback):
        """Read where the places are, compute, and only then make the sink."""
        source = open_source(self, parameters, "INPUT", context)
        model = self.parameterAsFile(parameters, "MODEL", context) or DEFAULT_MODEL
        with backend(feedback) as job:
            h3_field = self.parameterAsString(parameters, "H3_FIELD", context)
            places, rows, flags = read_locations(source, h3_field, context, job, READ)
            output = job.path("embeddings")
            value = job.request("embed", WORK, model=model, output=output, **places)
            destination = self._write(source, rows, flags, value, parameters, context, job)
        return {"OUTPUT": destination, "COUNT": value["rows"], "MISSING": value["missing"]}

    def _write(self, source, rows, flags, value, parameters, context, job):
        """Write the input's features with the bundle and the embeddings; NULL in all fields where there is none."""
        dimension, bundle = value["dimension"], (value["bundle"],)
        digits = max(3, len(str(dimension - 1)))
        fields = [text_field(BUNDLE), *(real_field(f"emb_{column:0{digits}}") for column in range(dimension))]
        earlier = [field.name() for field in source.fields() if EMBEDDING.fullmatch(field.name())]
        unknown = (None,) * (1 + dimension)
        result = Output(self, parameters, context, source, fields, earlier)
        with Reader(job.path("embeddings"), "float32", dimension) as vectors:

            def values(fid):
                vector = vectors[rows[fid]]
                return unknown if vector[0] != vector[0] else bundle + vector

            return result.write(values, Progress(job.feedback, WRITE), flags)
