"""Aggregate to polygons: what is known of cells or points, for districts, counties or any other polygons."""

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
)

from ..compat import real_field, text_field
from ..engine.arrays import Reader
from ..engine.job import Progress, backend
from ..shared.base import MobclipAlgorithm
from ..shared.embeddings_algorithm import null_for_nan
from ..shared.sinks import Output
from ..shared.sources import (
    BUNDLE,
    Rows,
    bundles_of,
    embedding_fields,
    open_source,
    read_columns,
    read_numbers,
    read_polygons,
    read_shapes,
    shapes_name,
)
from ..styling import renderers
from ..translation import tr

METHODS = ["mean", "sum"]
READ, WORK, WRITE = (0, 40), (40, 80), (80, 100)  # percent of the bar


class AggregateToPolygons(MobclipAlgorithm):
    """Adds fields with means or sums of the places in each polygon, NULL where there are none."""

    ID = "aggregatetopolygons"
    TITLE = "Aggregate to polygons"
    GROUP = "Prediction"

    def initAlgorithm(self, config=None):
        """Declare parameters and outputs."""
        numeric = QgsProcessingParameterField.DataType.Numeric
        polygons = [QgsProcessing.SourceType.TypeVectorPolygon]
        places = [QgsProcessing.SourceType.TypeVectorPolygon, QgsProcessing.SourceType.TypeVectorPoint]
        field = QgsProcessingParameterField
        self.add(QgsProcessingParameterFeatureSource("INPUT", tr("Cells or points"), places))
        self.add(field("FIELDS", tr("Fields"), None, "INPUT", numeric, allowMultiple=True, optional=True))
        self.add(QgsProcessingParameterEnum("METHOD", tr("Method"), METHODS, False, METHODS[0], usesStaticStrings=True))
        self.add(field("WEIGHT", tr("Weight of a place in a mean"), None, "INPUT", numeric, optional=True))
        self.add(QgsProcessingParameterFeatureSource("POLYGONS", tr("Polygons"), polygons))
        self.add(QgsProcessingParameterFeatureSink("OUTPUT", tr("Aggregated")))
        self.addOutput(QgsProcessingOutputNumber("COUNT", tr("Number of polygons")))
        self.addOutput(QgsProcessingOutputNumber("MISSING", tr("Polygons without a place")))

    def processAlgorithm(self, parameters, context, feedback):
        """Read both layers, compute, and only then make the sink."""
        source = open_source(self, parameters, "INPUT", context)
        polygons = open_source(self, parameters, "POLYGONS", context)
        names = embedding_fields(source, self.parameterAsFields(parameters, "FIELDS", context))
        with backend(feedback) as job:
            params, rows = self._read(source, polygons, names, parameters, context, job)
            params["bundles"] = bundles_of(source, names)
            value = job.request("aggregate", WORK, **params, columns=len(names), output=job.path("aggregated"))
            if value["missing"]:
                feedback.pushWarning(tr("{:,} polygons have no place with values in them.").format(value["missing"]))
            with Reader(job.path("aggregated"), "float64", len(names)) as matrix:
                found = [null_for_nan(matrix[row]) for row in range(len(matrix))]
        output = Output(self, parameters, context, polygons, new_fields(value["bundle"], names))
        destination = output.write(rows_of(found, rows, value["bundle"]), Progress(feedback, WRITE), None)
        if not value["bundle"]:  # embeddings have no first among them
            first = [float("nan") if row[0] is None else row[0] for row in found]
            self.set_style(destination, renderers.graduated(polygons.wkbType(), names[0], first), context)
        return {"OUTPUT": destination, "COUNT": value["rows"], "MISSING": value["missing"]}

    def _read(self, source, polygons, names, parameters, context, job):
        """Parameters of the task, and the rows of the polygons by feature id."""
        start, stop = READ
        places, areas = Rows(source, job, (start, 0.8 * stop), 3), Rows(polygons, job, (0.8 * stop, stop), 1)
        weight = self.parameterAsString(parameters, "WEIGHT", context)
        params = {
            "places": places.file(shapes_name(source, "places"), read_shapes, context=context),
            "values": places.file("values", read_columns, names=names),
            "polygons": areas.file("polygons.wkb", read_polygons, context=context),
            "method": self.parameterAsEnumString(parameters, "METHOD", context),
        }
        if weight:
            params["weights"] = places.file("weights", read_numbers, name=weight)
        return params, areas.rows


def new_fields(bundle, names):
    """Fields of numbers, after one for the bundle where they are embeddings of one."""
    return [*([text_field(BUNDLE)] if bundle else []), *map(real_field, names)]


def rows_of(found, rows, bundle):
    """What gives the new values of a feature by its id."""

    def values(fid):
        numbers = found[rows[fid]]
        return [*([None if None in numbers else bundle] if bundle else []), *numbers]

    return values
