"""What the algorithms share that read embeddings of a layer and write the layer with new fields."""

from dataclasses import dataclass
from typing import Any, NamedTuple

from qgis.core import (
    QgsProcessing,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFeatureSink,
)

from ..compat import field_names, integer_field, real_field, text_field
from ..engine.arrays import read
from ..engine.job import Progress, backend
from ..translation import tr, tr_n
from .base import MobclipAlgorithm
from .columns import Bundles, Matrix
from .destinations import destination_of
from .parameters import layer_with_embeddings, numeric_field
from .presentation import Presentation, presentation_of
from .sinks import write_layer
from .sources import BUNDLE, COLOR, EMBEDDING, embedding_fields, open_source, read_layer
from .spool import KeptFeatures

INTEGER_FIELDS = ("inside_aoa", "rank")
READ_OTHERS, READ, WORK, WRITE = (0, 5), (5, 25), (25, 75), (75, 100)  # percent of the bar


class NewFields(NamedTuple):
    """New fields, a sequence of values for each, how the layer presents itself, outputs besides it, and the numbers of the
    features that it has, None for all."""

    fields: list
    columns: list
    presentation: Presentation
    outputs: Any = None
    rows: Any = None


@dataclass
class Embeddings:
    """What was read of the input: parameters of the task, names of the fields, and the models that the embeddings are of."""

    params: dict
    names: list
    source: Any
    bundles: list


class EmbeddingsAlgorithm(MobclipAlgorithm):
    """Subclasses declare their own parameters, and `compute(job, embeddings, parameters, context)`.

    `compute` asks the backend and returns `NewFields`. Those that read more than embeddings have `inputs` too.
    """

    FEATURES_OF = "INPUT"

    def add_input(self):
        """Declare the layer with embeddings and its fields."""
        self.add(layer_with_embeddings([QgsProcessing.SourceType.TypeVector]))
        self.add(numeric_field("FIELDS", tr("Fields"), multiple=True), advanced=True)

    def add_output(self, description):
        """Declare the layer to write."""
        keep = tr("Keep the embeddings")
        self.add(QgsProcessingParameterBoolean(name="KEEP_EMBEDDINGS", description=keep, defaultValue=False))
        self.add(QgsProcessingParameterFeatureSink(name="OUTPUT", description=description))

    def processAlgorithm(self, parameters, context, feedback):
        """Read, compute, and only then create the sink."""
        source = open_source(self, parameters, "INPUT", context)
        names = embedding_fields(source, field_names(self, parameters, "FIELDS", context))
        keep = self.parameterAsBool(parameters, "KEEP_EMBEDDINGS", context)
        kept = KeptFeatures(source, [] if keep else filter(EMBEDDING.fullmatch, names))
        with backend(feedback) as job:
            embeddings = self._read(job, kept, names, parameters, context)
            new = self.compute(job, embeddings, parameters, context)
            job.end_worker()
            without = [BUNDLE, COLOR] if kept.without and embeddings.bundles else []
            values = list(zip(*new.columns)).__getitem__
            progress = Progress(feedback, WRITE)
            destination = write_layer(self, parameters, context, kept, new.fields, values, progress, without, new.rows)
        self.present(destination, new.presentation, context)
        return {"OUTPUT": destination, **(new.outputs or {})}

    def writes_csv(self, parameters, context):
        """Whether the layer is written as text, in which texts of a predictor must not begin like formulas."""
        return destination_of(self, parameters, context).driver == "CSV"

    def warn_unused(self, job, parameters, context, names, warning):
        """Say which of some parameters are set although they have no effect; `warning` has room for their titles."""
        given = [name for name in names if self.parameterAsString(parameters, name, context)]
        if given:
            titles = ", ".join(self.parameterDefinition(name).description() for name in given)
            job.feedback.pushWarning(warning.format(titles))

    def presentation(self, name, embeddings, renderer):
        """How a layer presents itself that has been made of embeddings; `renderer` is a function of a WKB type."""
        return presentation_of(self, name, embeddings.source, renderer, embeddings.bundles)

    def inputs(self, job, source, parameters, context):
        """Columns of the input beside its embeddings, and parameters of the task from other layers, which are read here."""
        return {}, {}

    def _read(self, job, kept, names, parameters, context):
        """The embeddings of the input, in a file of the job, and what else the algorithm needs."""
        more, params = self.inputs(job, kept.source, parameters, context)
        matrix, bundles = Matrix(*names), Bundles(names)
        columns = {"matrix": matrix, "bundles": bundles, "kept": kept, **more}
        count, files = read_layer(kept.source, columns, job, READ, context)
        if matrix.missing:
            text = tr_n(
                "{:,} of {:,} features has no embedding: its results are NULL.",
                "{:,} of {:,} features have no embedding: their results are NULL.",
                matrix.missing,
            ).format(matrix.missing, count)
            job.feedback.pushWarning(text)
            self.remark(text)
        return Embeddings({**files, **params, "columns": len(names)}, names, kept.source, bundles.values)


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
        kind = text_field if texts is not None else integer_field if name in INTEGER_FIELDS else real_field
        fields.append(kind(name))
        column = null_for_nan(numbers[name])
        if texts is not None:
            column = [None if code is None else texts[int(code)] for code in column]
        if name in INTEGER_FIELDS:
            column = [None if number is None else int(number) for number in column]
        columns.append(column)
    return fields, columns, numbers


def null_for_nan(values):
    """Numbers with None, which QGIS writes as NULL, in place of NaN."""
    return [None if value != value else value for value in values]
