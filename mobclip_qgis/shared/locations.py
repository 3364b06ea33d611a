"""Where the features of a layer are, in the forms that the backend looks up."""

from qgis.core import QgsProcessingException, QgsWkbTypes

from ..compat import POINT, POLYGON, REAL
from ..translation import tr
from .columns import Cells, Points, Polygons, as_text
from .sources import require_fields

DEFAULT_H3_FIELD = "h3"


def location_column(source, h3_field, feedback):
    """What an encoder can look up: the H3 cells of a field, or points, or polygons.

    Args:
        h3_field: name of the field with cells; when empty, a field named h3 if the source has one, otherwise the geometry.

    Returns:
        The parameter of the task, `h3`, `lonlat` or `polygons`, and the column to read.

    Raises:
        QgsProcessingException: there are neither cells, nor points, nor polygons; or the field holds decimal fractions.
    """
    if not h3_field and source.fields().lookupField(DEFAULT_H3_FIELD) >= 0:
        h3_field = DEFAULT_H3_FIELD
    if h3_field:
        _refuse_fractions(source, h3_field)
        feedback.pushInfo(tr("Places are the H3 cells in the field '{}'.").format(h3_field))
        return "h3", Cells(h3_field)
    kind = QgsWkbTypes.geometryType(source.wkbType())
    if kind == POINT:
        return "lonlat", Points()
    if kind == POLYGON:
        return "polygons", Polygons()
    text = tr("The layer {} has neither points, nor polygons, nor a field with H3 cells: embeddings need one.")
    raise QgsProcessingException(text.format(source.sourceName()))


def _refuse_fractions(source, name):
    [position] = require_fields(source, [name])
    if source.fields()[position].type() == REAL and as_text(source.minimumValue(position)):
        text = tr("The field '{}' holds decimal fractions, which cannot hold H3 cells exactly: use text.")
        raise QgsProcessingException(text.format(name))


def warn_of_missing(column, count, feedback):
    """Say how many of the features read have no geometry."""
    missing = getattr(column, "missing", 0)
    if missing:
        text = tr("No geometry in {:,} of {:,} features: their embeddings are NULL.")
        feedback.pushWarning(text.format(missing, count))


def shape_column(source):
    """The extent of places: polygons, or points.

    Raises:
        QgsProcessingException: lines, or no geometry.
    """
    kind = QgsWkbTypes.geometryType(source.wkbType())
    if kind == POLYGON:
        return Polygons()
    if kind == POINT:
        return Points()
    raise QgsProcessingException(tr("The layer {} has neither polygons nor points.").format(source.sourceName()))
