"""From a feature source to what the backend reads: matrices, longitudes and latitudes, H3 cells, polygons.

Every function reads the source once and returns a dict from feature id to row number, because a source need not give
its features in the same order when it is read again.
"""

import re
import struct
from operator import itemgetter

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureRequest,
    QgsFields,
    QgsGeometry,
    QgsProcessingException,
    QgsVectorFileWriter,
    QgsWkbTypes,
)

from ..compat import SKIP_VALIDITY_CHECKS
from ..engine.arrays import NAN, Writer
from ..translation import tr

EMBEDDING = re.compile(r"emb_\d+")
WGS84 = "EPSG:4326"
FEATURES_A_TICK = 500  # between looks at the cancel button
NOWHERE = (NAN, NAN)


def open_source(algorithm, parameters, name, context):
    """The feature source of a parameter.

    Raises:
        QgsProcessingException: it cannot be opened, or has no features.
    """
    source = algorithm.parameterAsSource(parameters, name, context)
    if source is None:
        raise QgsProcessingException(algorithm.invalidSourceError(parameters, name))
    if source.featureCount() == 0:
        raise QgsProcessingException(tr("The layer {} has no features, or none is selected.").format(source.sourceName()))
    return source


def require_crs(source):
    """Refuse a source whose places cannot be found on the globe.

    Raises:
        QgsProcessingException: its CRS is unknown.
    """
    if not source.sourceCrs().isValid():
        text = tr("The layer {} has no valid coordinate reference system: assign one first.")
        raise QgsProcessingException(text.format(source.sourceName()))


def require_fields(source, names):
    """Positions of fields by name.

    Raises:
        QgsProcessingException: the source lacks one.
    """
    positions = [source.fields().lookupField(name) for name in names]
    if -1 in positions:
        text = tr("The layer {} has no field '{}'.")
        raise QgsProcessingException(text.format(source.sourceName(), names[positions.index(-1)]))
    return positions


def embedding_fields(source, chosen=()):
    """Names of the fields that hold the numbers: those chosen, else emb_000, emb_001 … in order.

    Raises:
        QgsProcessingException: there is none, or one that does not exist or is not numeric.
    """
    names = list(chosen) or sorted(field.name() for field in source.fields() if EMBEDDING.fullmatch(field.name()))
    if not names:
        text = tr("The layer {} has no embeddings (fields emb_000, emb_001 …): run Compute embeddings first.")
        raise QgsProcessingException(text.format(source.sourceName()))
    for name, position in zip(names, require_fields(source, names)):
        require_numeric(source, name, position)
    return names


def require_numeric(source, name, position):
    """Refuse a field of text.

    Raises:
        QgsProcessingException: the field is not numeric.
    """
    if not source.fields()[position].isNumeric():
        raise QgsProcessingException(tr("The field '{}' of {} is not numeric.").format(name, source.sourceName()))


def read_matrix(source, names, path, progress):
    """Write fields as a float32 matrix, a row of NaN where one of them is NULL."""
    positions = require_fields(source, names)
    pick = itemgetter(*positions) if len(positions) > 1 else lambda values: (values[positions[0]],)
    unknown = (NAN,) * len(names)
    rows = {}
    with Writer(path, "float32", len(names)) as writer:
        for feature in features(source, attributes_only(positions), progress):
            rows[feature.id()] = len(rows)
            try:
                writer.add(*pick(feature.attributes()))
            except (struct.error, OverflowError):  # NULL, or beyond float32
                writer.add(*unknown)
    return rows


def read_numbers(source, name, path, progress):
    """Write one field as float64, NaN where NULL."""
    position = require_fields(source, [name])[0]
    require_numeric(source, name, position)
    rows = {}
    with Writer(path, "float64") as writer:
        for feature in features(source, attributes_only([position]), progress):
            rows[feature.id()] = len(rows)
            try:
                writer.add(feature.attributes()[position])
            except struct.error:  # NULL
                writer.add(NAN)
    return rows


def read_cells(source, name, path, progress):
    """Write a field with H3 cells, as text or as 64-bit numbers, as uint64, 0 where NULL or empty.

    Raises:
        QgsProcessingException: a text that is not hexadecimal.
    """
    position = require_fields(source, [name])[0]
    rows = {}
    with Writer(path, "uint64") as writer:
        for feature in features(source, attributes_only([position]), progress):
            rows[feature.id()] = len(rows)
            writer.add(_cell(feature.attributes()[position], name))
    return rows


def read_places(source, path, context, progress):
    """Write centroids as longitude and latitude, float64, NaN where a feature has no geometry (or none on the globe).

    Returns:
        The rows, and how many features have no geometry.
    """
    require_crs(source)
    request = geographic(context).setNoAttributes()
    rows, without = {}, 0
    with Writer(path, "float64", 2) as writer:
        for feature in features(source, request, progress):
            rows[feature.id()] = len(rows)
            centre = feature.geometry().centroid()
            known = not centre.isEmpty()
            without += not known
            writer.add(*(centre.asPoint() if known else NOWHERE))
    return rows, without


def read_polygons(source, path, context, progress):
    """Write polygons as a GeoPackage in EPSG:4326, one row a feature in reading order, also where there is no geometry.

    Returns:
        The rows, and how many features have no geometry.
    """
    require_crs(source)
    writer = polygon_writer(path, context)
    rows, without = {}, 0
    for feature in features(source, geographic(context).setNoAttributes(), progress, flags=None):
        rows[feature.id()] = len(rows)
        polygon = QgsFeature()
        if feature.geometry().isEmpty():
            without += 1
        else:
            polygon.setGeometry(straight(feature.geometry()))
        if not writer.addFeature(polygon):
            raise QgsProcessingException(writer.errorMessage())
    del writer  # flushes
    return rows, without


def polygon_writer(path, context):
    """A writer of a GeoPackage of multipolygons without attributes, in EPSG:4326."""
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = "GPKG"
    crs = QgsCoordinateReferenceSystem(WGS84)
    kind = QgsWkbTypes.Type.MultiPolygon
    writer = QgsVectorFileWriter.create(str(path), QgsFields(), kind, crs, context.transformContext(), options)
    if writer.hasError() != QgsVectorFileWriter.WriterError.NoError:
        raise QgsProcessingException(writer.errorMessage())
    return writer


def straight(geometry):
    """A geometry without curves, which the backend does not read."""
    return QgsGeometry(geometry.constGet().segmentize()) if geometry.constGet().hasCurvedSegments() else geometry


def geographic(context):
    """A request that gives geometries in EPSG:4326; one that has no place there comes without geometry."""
    crs = QgsCoordinateReferenceSystem(WGS84)
    return QgsFeatureRequest().setDestinationCrs(crs, context.transformContext())


def attributes_only(positions):
    """A request for some attributes and no geometry."""
    return QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry).setSubsetOfAttributes(positions)


def features(source, request, progress, flags=SKIP_VALIDITY_CHECKS):
    """Iterate over features with progress, and stop when the user cancels.

    Args:
        flags: by default geometries are not checked; None leaves it to the user's settings of Processing.

    Raises:
        QgsProcessingException: cancelled.
    """
    total = max(source.featureCount(), 1)
    found = source.getFeatures(request) if flags is None else source.getFeatures(request, flags)
    for number, feature in enumerate(found):
        if number % FEATURES_A_TICK == 0:
            if progress.feedback.isCanceled():
                raise QgsProcessingException(tr("Cancelled: nothing was written."))
            progress(min(number / total, 1.0))
        yield feature


def _cell(value, name):
    if isinstance(value, str):
        text = value.strip()
        try:
            cell = int(text or "0", 16)
        except ValueError:
            cell = -1
    else:
        cell = value if isinstance(value, int) else 0
    if not 0 <= cell < 2**64:
        text = tr("'{}' in the field '{}' is not an H3 cell such as 862830807ffffff.")
        raise QgsProcessingException(text.format(value, name))
    return cell
