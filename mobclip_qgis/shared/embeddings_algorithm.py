"""What the algorithms share that read embeddings of a layer and write the layer with new fields."""

from dataclasses import dataclass, field
from typing import Any, Callable

from qgis.core import (
    QgsProcessing,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsWkbTypes,
)

from ..compat import LINE, POINT, POLYGON, integer_field, real_field, text_field
from ..engine.arrays import read
from ..engine.job import Progress, backend
from ..translation import tr
from .base import MobclipAlgorithm
from .sinks import Output
from .sources import BUNDLE, EMBEDDING, bundles_of, embedding_fields, open_source, read_matrix

WHOLE = ("inside_aoa",)  # fields of whole numbers
DRAWN = (POINT, LINE, POLYGON)
READ, WORK, WRITE = (0, 25), (25, 75), (75, 100)  # percent of the bar


@dataclass
class Found:
    """What an algorithm found: new fields, a sequence of values for each, the style and outputs besides the layer."""

    fields: list
    columns: list
    renderer: Callable  # from a WKB type to a renderer
    outputs: dict = field(default_factory=dict)


@dataclass
class Embeddings:
    """Embeddings as the backend reads them: parameters of a task, the rows by feature id, and the bundles that they are of."""

    params: dict
    names: list
    rows: dict
    source: Any
    bundles: list


class EmbeddingsAlgorithm(MobclipAlgorithm):
    """Subclasses declare their own parameters, and `compute(job, embeddings, parameters, context)`.

    `compute` asks the backend and returns what it `Found`.
    """

    def add_input(self):
        """Declare the layer with embeddings and its fields."""
        kinds = [QgsProcessing.SourceType.TypeVector]
        numeric = QgsProcessingParameterField.DataType.Numeric
        self.add(QgsProcessingParameterFeatureSource("INPUT", tr("Layer with embeddings"), kinds))
        self.add(
            QgsProcessingParameterField(
                "FIELDS", tr("Fields"), None, "INPUT", numeric, allowMultiple=True, optional=True
            ),
            advanced=True,
        )

    def add_output(self, title):
        """Declare the layer to write."""
        self.add(QgsProcessingParameterBoolean("KEEP_EMBEDDINGS", tr("Keep the embeddings"), defaultValue=False))
        self.add(QgsProcessingParameterFeatureSink("OUTPUT", title))

    def processAlgorithm(self, parameters, context, feedback):
        """Read, compute, and only then make the sink."""
        with backend(feedback) as job:
            embeddings = self.read(parameters, context, job)
            found = self.compute(job, embeddings, parameters, context)
        keep = self.parameterAsBool(parameters, "KEEP_EMBEDDINGS", context)
        without = [] if keep else [name for name in embeddings.names if EMBEDDING.fullmatch(name)]
        without += [BUNDLE] if without and embeddings.bundles else []
        output = Output(self, parameters, context, embeddings.source, found.fields, without)
        values = list(zip(*found.columns))
        destination = output.write(lambda fid: values[embeddings.rows[fid]], Progress(feedback, WRITE))
        wkb_type = embeddings.source.wkbType()
        if QgsWkbTypes.geometryType(wkb_type) in DRAWN:
            self.set_style(destination, found.renderer(wkb_type), context)
        return {"OUTPUT": destination, **found.outputs}

    def read(self, parameters, context, job):
        """The embeddings of the input, in a file of the job."""
        source = open_source(self, parameters, "INPUT", context)
        names = embedding_fields(source, self.parameterAsFields(parameters, "FIELDS", context))
        path = job.path("matrix")
        rows = read_matrix(source, names, path, Progress(job.feedback, READ))
        return Embeddings({"matrix": path, "columns": len(names)}, names, rows, source, bundles_of(source, names))


def new_fields(value, path):
    """Fields and their values from a matrix of the backend, whose texts are positions in lists, and the numbers by field.

    Args:
        value: with `columns`, the names, and `texts`, by name.
        path: float64 rows x columns.
    """
    matrix, width = read(path, "float64"), len(value["columns"])
    fields, columns, numbers = [], [], {}
    for position, name in enumerate(value["columns"]):
        numbers[name] = matrix[position::width]
        texts = value["texts"].get(name)
        kind = text_field if texts is not None else integer_field if name in WHOLE else real_field
        fields.append(kind(name))
        known = null_for_nan(numbers[name])
        if texts is not None:
            known = [None if code is None else texts[int(code)] for code in known]
        columns.append([None if number is None else int(number) for number in known] if name in WHOLE else known)
    return fields, columns, numbers


def null_for_nan(values):
    """Numbers with None, which QGIS writes as NULL, in place of NaN."""
    return [None if value != value else value for value in values]
