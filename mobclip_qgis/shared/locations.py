"""Where the features of a layer are, in the forms that the backend looks up."""

import contextlib
from pathlib import Path

from qgis.core import QgsFeature, QgsGeometry, QgsProcessingException, QgsWkbTypes

from ..compat import LINE, POINT, POLYGON
from ..translation import tr, tr_n
from .columns import Cells, Points, Polygons
from .predictor_files import takes_position
from .sources import crs_text, transformation

DEFAULT_H3_FIELD = "h3"


def location_column(source, h3_field, feedback):
    """What an encoder can look up: the H3 cells of a field, or points, or polygons.

    Args:
        h3_field: name of the field with cells; when empty, a field named h3 if the source has one, otherwise the geometry.

    Returns:
        The parameter of the task, `h3`, `lonlat` or `polygons`, and the column to read.

    Raises:
        QgsProcessingException: there are neither cells, nor points, nor polygons.
    """
    if not h3_field and source.fields().lookupField(DEFAULT_H3_FIELD) >= 0:
        h3_field = DEFAULT_H3_FIELD
    if h3_field:
        feedback.pushInfo(tr("Places are the H3 cells in the field '{}'.").format(h3_field))
        return "h3", Cells(h3_field)
    return geometry_column(source)


def geometry_column(source):
    """As `location_column`, of the geometry."""
    kind = QgsWkbTypes.geometryType(source.wkbType())
    if kind == POINT:
        return "lonlat", Points()
    if kind == POLYGON:
        return "polygons", Polygons()
    text = tr("The layer {} has neither points, nor polygons, nor a field with H3 cells: embeddings need one.")
    raise QgsProcessingException(text.format(source.sourceName()))


def has_shapes(source):
    """Whether the geometry of a source can stand in for a field of cells that is empty."""
    return QgsWkbTypes.geometryType(source.wkbType()) in (POINT, POLYGON)


def warn_of_empty_cells(feedback):
    """Say that the geometry stands in for the field of cells."""
    feedback.pushWarning(tr("The field '{}' is empty: places are the geometry instead.").format(DEFAULT_H3_FIELD))


def read_geometry(kept, job, context):
    """What an encoder can look up of the geometry of features that have been read already.

    Returns:
        As `location_column`, and the path of the file.
    """
    key, column = geometry_column(kept.source)
    path = job.path(f"{key}{column.suffix}")
    column.open(kept.source, path)
    to_lonlat = transformation(kept.source, context)
    with contextlib.closing(column):
        for attributes, wkb in kept:
            feature = QgsFeature()
            if wkb:
                geometry = QgsGeometry()
                geometry.fromWkb(wkb)
                feature.setGeometry(geometry)
            column.add(feature, attributes, to_lonlat(feature.geometry()))
    return key, column, path


def location_params(key, column, source):
    """Parameters of the task embed that say more of the geometry: what the backend needs to tell why places are missing."""
    if key == "h3":
        return {}
    box, crs = source.sourceExtent(), source.sourceCrs()
    if crs.isGeographic() or box.isNull() or not box.isFinite():
        return {"off_globe": column.off_globe}
    bounds = [box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum()]
    return {"off_globe": column.off_globe, "bounds": bounds, "crs": crs_text(crs)}


def warn_of_several(column, count, feedback):
    """Say how many of the features have several points."""
    several = getattr(column, "several", 0)
    if several:
        text = tr_n(
            "{:,} of {:,} features has several points: its centroid is used, where none of them may lie. "
            "Run Multipart to singleparts first to embed each point.",
            "{:,} of {:,} features have several points: their centroid is used, where none of them may lie. "
            "Run Multipart to singleparts first to embed each point.",
            several,
        )
        feedback.pushWarning(text.format(several, count))


def shape_column(source):
    """The extent of places: polygons, or points, of which a feature may have several.

    Raises:
        QgsProcessingException: lines, or no geometry.
    """
    kind = QgsWkbTypes.geometryType(source.wkbType())
    if kind == POLYGON or (kind == POINT and QgsWkbTypes.isMultiType(source.wkbType())):
        return Polygons()
    if kind == POINT:
        return Points()
    raise QgsProcessingException(tr("The layer {} has neither polygons nor points.").format(source.sourceName()))


def position_columns(source, predictor):
    """What to read of where places are for a predictor, a path: the column `position`, or nothing.

    Raises:
        QgsProcessingException: it needs them, and the source has no geometry.
    """
    if not takes_position(predictor):
        return {}
    if QgsWkbTypes.geometryType(source.wkbType()) not in (POINT, LINE, POLYGON):
        text = tr("The predictor {} needs the position of each feature, but the layer {} has no geometry.")
        raise QgsProcessingException(text.format(Path(predictor).name, source.sourceName()))
    return {"position": Points()}
