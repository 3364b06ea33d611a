"""Layers of flows: which fields say where flows start and end, how much flows, and of which kind; and flows as lines."""

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsGeometry,
    QgsProcessingException,
    QgsWkbTypes,
)

from ..engine.arrays import read_geometries
from ..engine.job import Progress
from ..translation import tr
from .columns import ParsedNumbers, Polygons, Texts
from .parameters import optional_field
from .sinks import LayerDefinition, as_fields, fill
from .sources import DESTINATION, FLOW, KIND, ORIGIN, WGS84, open_source, with_progress

POINTS = ("ORIGIN_LON", "ORIGIN_LAT", "DESTINATION_LON", "DESTINATION_LAT")
FIELDS = {"ORIGIN": ORIGIN, "DESTINATION": DESTINATION, "FLOW": FLOW, "KIND": KIND}  # and their usual names


def add_flow_fields(algorithm):
    """Declare the fields of the layer of flows."""
    algorithm.add(optional_field("ORIGIN", tr("Origin field")))
    algorithm.add(optional_field("DESTINATION", tr("Destination field")))
    algorithm.add(optional_field("FLOW", tr("Flow field")))
    algorithm.add(optional_field("KIND", tr("Kind field")))


def add_points(algorithm):
    """Declare the fields of origins and destinations that are points."""
    titles = (
        tr("Longitude of the origin"),
        tr("Latitude of the origin"),
        tr("Longitude of the destination"),
        tr("Latitude of the destination"),
    )
    for name, title in zip(POINTS, titles):
        algorithm.add(optional_field(name, title), advanced=True)


def flow_columns(algorithm, parameters, source, context):
    """What to read of a layer of flows: columns by the names of the task's parameters.

    A field that is not named is the one with its usual name, where the layer has it. Without a flow each row counts 1, and
    without a kind all are of one.

    Raises:
        QgsProcessingException: the fields do not say where flows start and end.
    """
    fields = {key: flow_field(algorithm, parameters, source, key, context) for key in FIELDS}
    points = [algorithm.parameterAsString(parameters, name, context) for name in POINTS]
    if any(points) and not all(points):
        raise QgsProcessingException(tr("Give all four fields with longitudes and latitudes, or none of them."))
    if all(points):
        columns = {"points": ParsedNumbers(*points)}
    elif fields["ORIGIN"] and fields["DESTINATION"]:
        columns = {"origin": Texts(fields["ORIGIN"]), "destination": Texts(fields["DESTINATION"])}
    else:
        text = tr(
            "Choose the fields of {} that say where flows start and end: an origin and a destination, or four fields with "
            "longitudes and latitudes."
        )
        raise QgsProcessingException(text.format(source.sourceName()))
    if fields["FLOW"]:
        columns["flow"] = ParsedNumbers(fields["FLOW"])
    if fields["KIND"]:
        columns["kind"] = Texts(fields["KIND"])
    return columns


def place_columns(algorithm, parameters, layer, field, context):
    """The layer of the places that flows name, and what to read of it: columns by the names of the task's parameters.

    Args:
        layer: name of the parameter of the layer.
        field: name of that of the field with the names of the places.

    Returns:
        The source and the columns; None and none where no layer is given.

    Raises:
        QgsProcessingException: the layer cannot be opened, or no field is named.
    """
    if not parameters.get(layer):
        return None, {}
    source = open_source(algorithm, parameters, layer, context)
    if all(algorithm.parameterAsString(parameters, name, context) for name in POINTS):
        text = tr("Give either the layer {}, or the fields with longitudes and latitudes.")
        raise QgsProcessingException(text.format(source.sourceName()))
    name = algorithm.parameterAsString(parameters, field, context)
    if not name:
        text = tr("Choose the field of {} with the names that the flows use.")
        raise QgsProcessingException(text.format(source.sourceName()))
    return source, {"names": Texts(name), "places": Polygons()}


def flow_field(algorithm, parameters, source, key, context):
    """The field that a parameter names, or else one with its usual name; None where there is none."""
    named = algorithm.parameterAsString(parameters, key, context)
    usual = source.fields().lookupField(FIELDS[key])
    return named or (source.fields()[usual].name() if usual >= 0 else None)


def write_lines(algorithm, parameters, context, job, added, values, span, has_gaps=False):
    """Write flows to OUTPUT as lines, of which the backend has written the geometries to the file `lines`.

    Args:
        added: fields, QgsField.
        values: of each field, a sequence.
        span: of the bar, in percent.
        has_gaps: whether some flows have no line.

    Returns:
        The id of the destination.

    Raises:
        QgsProcessingException: as of `sinks.fill`.
    """
    fields = as_fields(added)

    def lines():
        geometries = read_geometries(job.path("lines"))
        for row, wkb in enumerate(with_progress(geometries, len(values[0]), Progress(job.feedback, span))):
            line = QgsFeature(fields)
            if wkb:
                geometry = QgsGeometry()
                geometry.fromWkb(wkb)
                line.setGeometry(geometry)
            line.setAttributes([column[row] for column in values])
            yield line

    crs = QgsCoordinateReferenceSystem(WGS84)
    layer = LayerDefinition(fields, QgsWkbTypes.Type.MultiLineString, crs, has_gaps=has_gaps)
    return fill(algorithm, parameters, context, layer, lines())
