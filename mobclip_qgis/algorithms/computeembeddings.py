"""Compute embeddings: what places are like, as numbers."""

from qgis.core import (
    QgsProcessing,
    QgsProcessingException,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFile,
    QgsWkbTypes,
)

from ..compat import POINT, POLYGON, SKIP_VALIDITY_CHECKS, real_field
from ..engine.arrays import Reader
from ..engine.job import Progress, backend
from ..translation import tr
from .base import MobclipAlgorithm
from .sinks import Output
from .sources import EMBEDDING, open_source, read_cells, read_places, read_polygons

DEFAULT_MODEL = "us-open"
DEFAULT_H3_FIELD = "h3"
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
            places, rows, flags = self._read(source, parameters, context, job)
            output = job.path("embeddings")
            value = job.request("embed", WORK, model=model, output=output, **places)
            destination = self._write(source, rows, flags, value["dimension"], parameters, context, job)
        return {"OUTPUT": destination, "COUNT": value["rows"], "MISSING": value["missing"]}

    def _read(self, source, parameters, context, job):
        """One parameter of the task, the rows by feature id, and the flags to read the source with again."""
        path, progress = job.path("places"), Progress(job.feedback, READ)
        h3_field = self.parameterAsString(parameters, "H3_FIELD", context)
        if not h3_field and source.fields().lookupField(DEFAULT_H3_FIELD) >= 0:
            h3_field = DEFAULT_H3_FIELD
        if h3_field:
            job.feedback.pushInfo(tr("Places are the H3 cells in the field '{}'.").format(h3_field))
            return {"h3": path}, read_cells(source, h3_field, path, progress), SKIP_VALIDITY_CHECKS
        kind = QgsWkbTypes.geometryType(source.wkbType())
        if kind == POINT:
            key, flags, (rows, without) = "lonlat", SKIP_VALIDITY_CHECKS, read_places(source, path, context, progress)
        elif kind == POLYGON:
            path = path.with_suffix(".gpkg")
            key, flags, (rows, without) = "polygons", None, read_polygons(source, path, context, progress)
        else:
            text = tr("The layer {} has neither points, nor polygons, nor a field with H3 cells: embeddings need one.")
            raise QgsProcessingException(text.format(source.sourceName()))
        if without:
            text = tr("No geometry in {:,} of {:,} features: their embeddings are NULL.")
            job.feedback.pushWarning(text.format(without, len(rows)))
        return {key: path}, rows, flags

    def _write(self, source, rows, flags, dimension, parameters, context, job):
        """Write the input's features with the embeddings; NULL in all fields where there is none."""
        digits = max(3, len(str(dimension - 1)))
        fields = [real_field(f"emb_{column:0{digits}}") for column in range(dimension)]
        earlier = [field.name() for field in source.fields() if EMBEDDING.fullmatch(field.name())]
        unknown = (None,) * dimension
        result = Output(self, parameters, context, source, fields, earlier)
        with Reader(job.path("embeddings"), "float32", dimension) as vectors:

            def values(fid):
                vector = vectors[rows[fid]]
                return unknown if vector[0] != vector[0] else vector

            return result.write(values, Progress(job.feedback, WRITE), flags)
