"""Polygons to which the rows of a table belong by codes, such as those of counties."""

from qgis.core import QgsProcessing, QgsProcessingException, QgsProcessingParameterFeatureSource

from ..translation import tr
from .columns import Polygons, Texts
from .features_algorithm import READ
from .parameters import optional_field
from .sources import open_source, read_layer


def add_zones(algorithm):
    """Declare the layer of polygons and both fields of codes."""
    zones = QgsProcessingParameterFeatureSource(
        name="ZONES",
        description=tr("Polygons of the codes"),
        types=[QgsProcessing.SourceType.TypeVectorPolygon],
        optional=True,
    )
    algorithm.add(zones)
    algorithm.add(optional_field("ZONE_FIELD", tr("Code field of the polygons"), "ZONES"))
    algorithm.add(optional_field("KEY_FIELD", tr("Code field of the input")))


def has_zones(algorithm, parameters, context):
    """Whether rows are to be joined to polygons.

    Raises:
        QgsProcessingException: one of the fields of codes is missing, or there are fields and no polygons.
    """
    fields = [algorithm.parameterAsString(parameters, name, context) for name in ("ZONE_FIELD", "KEY_FIELD")]
    if not parameters.get("ZONES"):
        if any(fields):
            raise QgsProcessingException(tr("Choose the polygons of the codes, or leave the code fields empty."))
        return False
    if not all(fields):
        raise QgsProcessingException(tr("Choose the code field of the polygons and that of the input."))
    return True


def read_zones(algorithm, job, parameters, context):
    """Parameters of the task for the polygons and their codes; the codes of the input are its column `codes`."""
    source = open_source(algorithm, parameters, "ZONES", context)
    zone, key = (algorithm.parameterAsString(parameters, name, context) for name in ("ZONE_FIELD", "KEY_FIELD"))
    _, files = read_layer(source, {"polygons": Polygons(), "zone_codes": Texts(zone)}, job, READ, context)
    return {**files, "code_fields": [key, zone]}
