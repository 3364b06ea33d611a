"""Aggregate to polygons: what is known of cells or points, for districts, counties or any other polygons."""

from qgis.core import (
    QgsProcessing,
    QgsProcessingException,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
)

from ..compat import color_field, field_names, real_field, text_field
from ..engine.arrays import Reader, read
from ..engine.job import Progress, backend
from ..shared.base import MobclipAlgorithm
from ..shared.choices import AGGREGATE_STATISTIC, STATISTICS
from ..shared.columns import Bundles, Numbers, Polygons
from ..shared.embeddings_algorithm import null_for_nan
from ..shared.layer_names import embeddings_of, quoted
from ..shared.locations import shape_column
from ..shared.parameters import choice, model_of_people, numeric_field
from ..shared.presentation import presentation_of
from ..shared.project import cells_and_polygons
from ..shared.sinks import write_layer
from ..shared.sources import BUNDLE, COLOR, EMBEDDING, embedding_fields, open_source, read_layer
from ..shared.spool import KeptFeatures
from ..styling import renderers
from ..styling.palettes import as_text
from ..translation import tr, tr_n

READ, WORK, WRITE = (0, 40), (40, 80), (80, 100)  # percent of the bar


class AggregateToPolygons(MobclipAlgorithm):
    """Adds fields with means or sums of the places in each polygon, NULL where there are none."""

    ID = "aggregatetopolygons"
    TITLE = "Aggregate to polygons"
    GROUP = "Prediction"
    FEATURES_OF = "POLYGONS"

    def initAlgorithm(self, config=None):
        """Declare parameters and outputs."""
        places = [QgsProcessing.SourceType.TypeVectorPolygon, QgsProcessing.SourceType.TypeVectorPoint]
        polygons = [QgsProcessing.SourceType.TypeVectorPolygon]
        source = QgsProcessingParameterFeatureSource
        from_layer = source(name="INPUT", description=tr("Cells or points"), types=places)
        to_layer = source(name="POLYGONS", description=tr("Polygons"), types=polygons)
        for parameter, layer in zip((from_layer, to_layer), cells_and_polygons()):
            parameter.setGuiDefaultValueOverride(layer)
        self.add(from_layer)
        self.add(numeric_field("FIELDS", tr("Fields"), multiple=True))
        self.add(choice("METHOD", tr("Statistic"), STATISTICS, AGGREGATE_STATISTIC))
        self.add(numeric_field("WEIGHT", tr("Weight field for means")))
        self.add(model_of_people(), advanced=True)
        self.add(to_layer)
        self.add(QgsProcessingParameterFeatureSink(name="OUTPUT", description=tr("Aggregated")))
        self.addOutput(QgsProcessingOutputNumber(name="COUNT", description=tr("Number of polygons")))
        self.addOutput(QgsProcessingOutputNumber(name="MISSING", description=tr("Polygons without a feature")))

    def processAlgorithm(self, parameters, context, feedback):
        """Read both layers, compute, and only then create the sink."""
        source = open_source(self, parameters, "INPUT", context)
        polygons = open_source(self, parameters, "POLYGONS", context)
        layer, other = (self.parameterAsVectorLayer(parameters, name, context) for name in ("INPUT", "POLYGONS"))
        if layer is not None and layer == other:
            text = tr(
                "{} is both the layer to aggregate and the polygons to aggregate to: choose two different layers."
            )
            raise QgsProcessingException(text.format(layer.name()))
        chosen = field_names(self, parameters, "FIELDS", context)
        if not chosen and not any(EMBEDDING.fullmatch(field.name()) for field in source.fields()):
            text = tr("Choose the fields of {} to aggregate: it has no embeddings.")
            raise QgsProcessingException(text.format(source.sourceName()))
        names = embedding_fields(source, chosen)
        kept = KeptFeatures(polygons)
        with backend(feedback) as job:
            params = self._read(job, source, kept, names, parameters, context)
            value = job.request(
                "aggregate", WORK, **params, fields=names, output=job.path("aggregated"), colors=job.path("colors")
            )
            job.end_worker()
            self._warn_of_missing(value["missing"], feedback)
            columns = value["columns"]
            with Reader(job.path("aggregated"), "float64", len(columns)) as matrix:
                numbers = [null_for_nan(matrix[row]) for row in range(len(matrix))]
            colours = read(job.path("colors"), "uint8") if value["bundle"] else None
            values, added = values_of(numbers, value["bundle"], colours), new_fields(value["bundle"], columns)
            destination = write_layer(self, parameters, context, kept, added, values, Progress(feedback, WRITE))
        self.present(destination, self._presentation(polygons, names, numbers, value["bundle"]), context)
        return {"OUTPUT": destination, "COUNT": value["rows"], "MISSING": value["missing"]}

    def _warn_of_missing(self, count, feedback):
        """Say how many polygons have NULL, if any."""
        if count:
            text = tr_n(
                "{:,} polygon contains no feature with a value.",
                "{:,} polygons contain no feature with a value.",
                count,
            ).format(count)
            feedback.pushWarning(text)
            self.remark(text)

    def _presentation(self, polygons, names, numbers, bundle):
        """Embeddings in their colours, other fields by the first."""
        places = polygons.sourceName()
        if bundle:
            unknown = sum(None in row for row in numbers)
            name = embeddings_of(places, bundle)

            def renderer(wkb_type):
                return renderers.colours(wkb_type, COLOR, len(numbers), unknown)

            return presentation_of(self, name, polygons, renderer, [bundle])
        first = [float("nan") if row[0] is None else row[0] for row in numbers]
        name = tr("Aggregated to {}").format(places) if names[1:] else tr("{} in {}").format(quoted(names[0]), places)
        return presentation_of(
            self, name, polygons, lambda wkb_type: renderers.graduated(wkb_type, names[0], first), []
        )

    def _read(self, job, source, kept, names, parameters, context):
        """Parameters of the task."""
        start, stop = READ
        middle = start + 0.8 * (stop - start)
        weight = self.parameterAsString(parameters, "WEIGHT", context)
        bundles = Bundles(names)
        columns = {"places": shape_column(source), "values": Numbers(*names), "bundles": bundles}
        if weight:
            columns["weights"] = Numbers(weight)
        _, files = read_layer(source, columns, job, (start, middle), context)
        _, areas = read_layer(kept.source, {"polygons": Polygons(), "kept": kept}, job, (middle, stop), context)
        method = self.parameterAsEnumString(parameters, "METHOD", context)
        people = self.parameterAsFile(parameters, "PEOPLE", context) or None
        return {**files, **areas, "method": method, "people": people, "bundles": bundles.values}


def new_fields(bundle, names):
    """Fields of numbers, after those for the bundle and the colour where they are embeddings of one."""
    return [*([text_field(BUNDLE), color_field(COLOR)] if bundle else []), *map(real_field, names)]


def values_of(numbers, bundle, colours):
    """From the row of a polygon to its new values; `colours` are of embeddings, three numbers each."""

    def values(row):
        if not bundle:
            return numbers[row]
        unknown = None in numbers[row]
        own = (None, None) if unknown else (bundle, as_text(*colours[3 * row : 3 * row + 3]))
        return [*own, *numbers[row]]

    return values
