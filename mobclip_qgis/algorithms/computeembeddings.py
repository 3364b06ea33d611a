"""Compute embeddings: vectors that describe places."""

import contextlib

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
)

from ..compat import color_field, integer_field, real_field, text_field
from ..engine.arrays import Reader
from ..engine.job import Progress, backend
from ..shared.base import MobclipAlgorithm
from ..shared.choices import DEFAULT_MODEL, POLYGON_WEIGHTS
from ..shared.layer_names import embeddings_of
from ..shared.layers_of_cells import cell_layers, read_modalities_and_flows, several_layers
from ..shared.locations import (
    has_shapes,
    location_column,
    location_params,
    read_geometry,
    warn_of_empty_cells,
    warn_of_several,
)
from ..shared.parameters import choice, model_file, optional_field
from ..shared.presentation import presentation_of
from ..shared.sinks import write_layer
from ..shared.sources import BUNDLE, COLOR, COVERED, EMBEDDING, MODALITIES, open_source, read_layer
from ..shared.spool import KeptFeatures
from ..shared.valid_domain import outside_domain
from ..styling import renderers
from ..styling.palettes import as_text
from ..translation import tr, tr_n

READ, READ_TABLES, WORK = (0, 15), (15, 20), (20, 60)  # percent of the bar; what is left is for writing


class ComputeEmbeddings(MobclipAlgorithm):
    """Adds emb_000, emb_001 … to a layer of cells, polygons or points, and `color`, which the model gives to each place."""

    ID = "computeembeddings"
    TITLE = "Compute embeddings"
    GROUP = "Embeddings"
    FEATURES_OF = "INPUT"

    def initAlgorithm(self, config=None):
        """Declare parameters and outputs."""
        vector = [QgsProcessing.SourceType.TypeVector]
        self.add(QgsProcessingParameterFeatureSource(name="INPUT", description=tr("Places"), types=vector))
        self.add(model_file())
        self.add(optional_field("H3_FIELD", tr("Field with H3 cells")))
        self.add(QgsProcessingParameterFeatureSink(name="OUTPUT", description=tr("Embeddings")))
        self.add(choice("WEIGHT", tr("Weight of the cells in a polygon"), POLYGON_WEIGHTS), advanced=True)
        self.add(several_layers("MODALITIES", tr("Layers with fields of the places"), optional=True), advanced=True)
        self.add(several_layers("EDGES", tr("Flows between cells"), optional=True), advanced=True)
        self.addOutput(QgsProcessingOutputNumber(name="COUNT", description=tr("Number of features")))
        self.addOutput(QgsProcessingOutputNumber(name="MISSING", description=tr("Features without an embedding")))

    def checkParameterValues(self, parameters, context):
        """Refuse a layer that lies outside the valid domain of the model, as far as its extent tells, unless it has columns."""
        if parameters.get("MODALITIES"):
            return super().checkParameterValues(parameters, context)
        if parameters.get("EDGES"):
            text = tr("Flows have an effect only with layers of fields: choose such layers, or leave out the flows.")
            return False, text
        model = self.parameterAsString(parameters, "MODEL", context) or DEFAULT_MODEL
        said = outside_domain(self, parameters, context, [model])
        return (False, said) if said else super().checkParameterValues(parameters, context)

    def processAlgorithm(self, parameters, context, feedback):
        """Read where the places are, and write each as soon as it is computed; the sink is created when the first are."""
        source = open_source(self, parameters, "INPUT", context)
        model = self.parameterAsFile(parameters, "MODEL", context) or DEFAULT_MODEL
        kept = KeptFeatures(source, earlier_embeddings(source))
        with backend(feedback) as job:
            places = self._read(job, kept, parameters, context)
            tables = self._read_tables(job, parameters, context)
            progress = Progress(feedback, WORK)
            task = job.start("embed", progress, model=model, output=job.path("embeddings"), **places, **tables)
            task.wait(enough=lambda value: value.get("rows"))
            task.on_progress, span = None, (progress.percent, 100)
            dimension = task.value["dimension"]
            with contextlib.ExitStack() as stack:
                vectors = stack.enter_context(Reader(job.path("embeddings"), "float32", dimension))
                colours = stack.enter_context(Reader(places["colors"], "uint8", 3))
                shares = stack.enter_context(Reader(places["covered"], "float64")) if "covered" in places else None
                counts = stack.enter_context(Reader(tables["counts"], "int32")) if tables else None
                values = values_of(task, vectors, colours, (shares, counts), kept.count)
                writing = Progress(feedback, span)
                fields = new_fields(dimension, shares is not None, bool(tables))
                destination = write_layer(self, parameters, context, kept, fields, values, writing)
            value = task.wait()
        self._remark_missing(value["missing"], value["rows"])
        name = embeddings_of(source.sourceName(), value["bundle"])
        presentation = presentation_of(
            self,
            name,
            source,
            lambda wkb_type: renderers.colours(wkb_type, COLOR, value["rows"], value["missing"]),
            [value["bundle"]],
            model,
        )
        self.present(destination, presentation, context)
        return {"OUTPUT": destination, "COUNT": value["rows"], "MISSING": value["missing"]}

    def _remark_missing(self, missing, rows):
        """The log says why."""
        if missing:
            text = tr_n(
                "{:,} of {:,} features has no embedding: the log says why.",
                "{:,} of {:,} features have no embedding: the log says why.",
                missing,
            )
            self.remark(text.format(missing, rows))

    def _read(self, job, kept, parameters, context):
        """Parameters of the task that say where the places are."""
        h3_field = self.parameterAsString(parameters, "H3_FIELD", context)
        key, location = location_column(kept.source, h3_field, job.feedback)
        count, files = read_layer(kept.source, {key: location, "kept": kept}, job, READ, context)
        if key == "h3" and not h3_field and not location.has_values and has_shapes(kept.source):
            warn_of_empty_cells(job.feedback)
            key, location, files[key] = read_geometry(kept, job, context)
        warn_of_several(location, count, job.feedback)
        of_polygons = {}
        if key == "polygons":
            weight = self.parameterAsEnumString(parameters, "WEIGHT", context)
            of_polygons = {"covered": job.path("covered"), "weight": weight}
        colors = {"colors": job.path("colors")}
        return {key: files[key], **colors, **of_polygons, **location_params(key, location, kept.source)}

    def _read_tables(self, job, parameters, context):
        """Parameters of the task for what is known of the places, where feature layers are chosen."""
        modalities = cell_layers(self, parameters, "MODALITIES", context)
        if not modalities:
            return {}
        edges = cell_layers(self, parameters, "EDGES", context)
        layers = read_modalities_and_flows(modalities, edges, job, READ_TABLES, context)
        return {**layers, "counts": job.path("counts")}


def earlier_embeddings(source):
    """Names of the fields with embeddings that the source has already, and of what says how much of a place they are of."""
    names = [field.name() for field in source.fields() if EMBEDDING.fullmatch(field.name())]
    return [*names, COVERED, MODALITIES] if names and source.fields().lookupField(BUNDLE) >= 0 else names


def new_fields(dimension, of_polygons, of_columns):
    """The fields to add."""
    digits = max(3, len(str(dimension - 1)))
    covered = [real_field(COVERED)] if of_polygons else []
    return [
        text_field(BUNDLE),
        *covered,
        *([integer_field(MODALITIES)] if of_columns else []),
        color_field(COLOR),
        *(real_field(f"emb_{column:0{digits}}") for column in range(dimension)),
    ]


def values_of(task, vectors, colours, beside, count):
    """From a row to the model, the shares of area and numbers of modalities, the colour and the embedding, once they are
    computed; NULL where there is no embedding.

    Args:
        beside: readers of numbers of each row, None where there are none of a sort.

    The last of so many rows is given when the task has ended well, because then the output takes its place.
    """
    bundle, unknown = task.value["bundle"], (None,) * task.value["dimension"]

    def values(row):
        if row == count - 1:
            task.wait()
        elif row >= task.value["rows"]:
            task.wait(enough=lambda value: value["rows"] > row)
        vector = vectors[row]
        numbers = tuple(reader[row][0] for reader in beside if reader is not None)
        numbers = tuple(None if number != number else number for number in numbers)
        if vector[0] != vector[0]:
            return (None, *numbers, None, *unknown)
        return (bundle, *numbers, as_text(*colours[row]), *vector)

    return values
