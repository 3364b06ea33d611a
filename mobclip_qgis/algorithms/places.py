"""Places for the backend: points as longitude and latitude, cells by their text, polygons as a layer."""

from qgis.core import (
    QgsCsException,
    QgsFeature,
    QgsFeatureRequest,
    QgsFields,
    QgsProcessingException,
    QgsVectorFileWriter,
    QgsWkbTypes,
)

from ..engine import arrays
from .embedded import lonlat_of, to_degrees


def write_places(source, h3_field, worker, context, feedback):
    """Write the places of a source for the task `embed`, in the order of its features.

    Returns:
        The parameters of the task that name them.
    """
    if h3_field:
        return {"h3": _write_cells(source, h3_field, worker.path("cells"))}
    kind = QgsWkbTypes.geometryType(source.wkbType())
    if kind == QgsWkbTypes.GeometryType.PointGeometry:
        return {"lonlat": write_points(source.getFeatures(), source, worker.path("points"), context)}
    if kind == QgsWkbTypes.GeometryType.PolygonGeometry:
        path = worker.path("polygons.gpkg")
        write_polygons(source, path, context, feedback)
        return {"polygons": path}
    raise QgsProcessingException(
        f"The layer {source.sourceName()} has neither points nor polygons: choose such a layer, or a field with H3 cells."
    )


def write_points(features, source, path, context):
    """Write the centroids of features as float64 longitude and latitude; NaN where there is none. Returns the path."""
    transform = to_degrees(source.sourceCrs(), context, source.sourceName())
    values = arrays.new("float64")
    for feature in features:
        values.extend(lonlat_of(feature.geometry(), transform))
    arrays.write(path, values)
    return path


def write_polygons(source, path, context, feedback):
    """Write the polygons of a source to a GeoPackage in EPSG:4326, one row a feature, null where there is none."""
    transform = to_degrees(source.sourceCrs(), context, source.sourceName())
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = "GPKG"
    writer = QgsVectorFileWriter.create(
        path, QgsFields(), QgsWkbTypes.Type.MultiPolygon, transform.destinationCrs(), context.transformContext(), options
    )
    request = QgsFeatureRequest().setNoAttributes()
    for feature in source.getFeatures(request):
        if feedback.isCanceled():
            raise QgsProcessingException("Cancelled: nothing was written.")
        row = QgsFeature()
        row.setGeometry(_in_degrees(feature.geometry(), transform))
        if not writer.addFeature(row):
            raise QgsProcessingException(f"The polygons could not be handed to the backend ({writer.errorMessage()}).")
    del writer


def _in_degrees(geometry, transform):
    """A geometry in EPSG:4326; a null one where it is null or beyond what the CRS covers."""
    if geometry.isNull():
        return geometry
    geometry.convertToMultiType()
    try:
        geometry.transform(transform)
    except QgsCsException:
        geometry.set(None)
    return geometry


def _write_cells(source, field, path):
    position = source.fields().lookupField(field)
    if position < 0:
        raise QgsProcessingException(f"The layer {source.sourceName()} has no field {field}.")
    flags = QgsFeatureRequest.Flag.NoGeometry
    request = QgsFeatureRequest().setFlags(flags).setSubsetOfAttributes([position])
    values = arrays.new("uint64")
    for feature in source.getFeatures(request):
        values.append(_cell(feature[position], field, feature.id()))
    arrays.write(path, values)
    return path


def _cell(value, field, number):
    """A cell as a number, 0 where it is null."""
    if not isinstance(value, str) or not value.strip():
        if isinstance(value, (int, float)):
            raise QgsProcessingException(f"The field {field} holds numbers: H3 cells are text such as 862830807ffffff.")
        return 0
    try:
        return int(value.strip(), 16)
    except ValueError:
        raise QgsProcessingException(
            f"'{value}' in the field {field} of feature {number} is not an H3 cell such as 862830807ffffff."
        ) from None
