"""mobclip:computeembeddings"""

from qgis.core import (
    QgsFeatureRequest,
    QgsFields,
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterString,
)

from ..compat import real_field
from ..engine import arrays
from .base import MobclipAlgorithm
from .embedded import EMBEDDING, embedding_names
from .places import write_places


class ComputeEmbeddings(MobclipAlgorithm):
    """Embeddings for grids, polygons and points."""

    NAME = "computeembeddings"
    GROUP = "Embeddings"
    MODEL, H3_FIELD, COUNT, MISSING = "MODEL", "H3_FIELD", "COUNT", "MISSING"

    def declare(self):
        """Parameters and outputs."""
        vector = [QgsProcessing.SourceType.TypeVector]
        self.addParameter(QgsProcessingParameterFeatureSource(self.INPUT, self.tr("Places"), vector))
        self.addParameter(QgsProcessingParameterString(self.MODEL, self.tr("Model (name or path of a bundle)"), "us-open"))
        field = QgsProcessingParameterField(
            self.H3_FIELD,
            self.tr("Field with H3 cells (instead of the geometry)"),
            parentLayerParameterName=self.INPUT,
            type=QgsProcessingParameterField.DataType.String,
            optional=True,
        )
        self.addParameter(field)
        self.addParameter(QgsProcessingParameterFeatureSink(self.OUTPUT, self.tr("Embeddings")))
        self.addOutput(QgsProcessingOutputNumber(self.COUNT, self.tr("Number of places")))
        self.addOutput(QgsProcessingOutputNumber(self.MISSING, self.tr("Places without embedding")))

    def run_with(self, worker, parameters, context, feedback):
        """Carry places to the backend and write its numbers beside the layer's fields."""
        source = self.source_of(parameters, context)
        h3_field = self.parameterAsString(parameters, self.H3_FIELD, context)
        places = write_places(source, h3_field, worker, context, feedback)
        output = worker.path("embeddings")
        model = self.parameterAsString(parameters, self.MODEL, context)
        value = worker.run("embed", model=model, output=output, **places)
        feedback.setProgressText(self.tr("Writing {} places").format(value["rows"]))
        dimension = value["dimension"]
        kept, layout = _layout(source, dimension)
        vectors = arrays.read_rows(output, "float32", dimension)
        rows = _rows(source, kept, vectors, dimension)
        destination = self.write(parameters, context, feedback, layout, rows, None)
        return {self.OUTPUT: destination, self.COUNT: value["rows"], self.MISSING: value["missing"]}


def _layout(source, dimension):
    """Positions of the fields that stay, and the fields, geometry type and CRS of the output."""
    old = source.fields()
    replaced = set(embedding_names(old))
    kept = [position for position in range(old.count()) if old.at(position).name() not in replaced]
    fields = QgsFields()
    for position in kept:
        fields.append(old.at(position))
    digits = max(3, len(str(dimension - 1)))
    for number in range(dimension):
        fields.append(real_field(f"{EMBEDDING}{number:0{digits}}"))
    return kept, (fields, source.wkbType(), source.sourceCrs())


def _rows(source, kept, vectors, dimension):
    unknown = [None] * dimension
    for feature, vector in zip(source.getFeatures(QgsFeatureRequest()), vectors):
        attributes = feature.attributes()
        feature.setAttributes([attributes[position] for position in kept] + (vector or unknown))
        yield feature
