"""From a feature source to what the backend reads: matrices, longitudes and latitudes, H3 cells, polygons.

Every function reads the source once and returns a dict from feature id to row number, because a source need not give
its features in the same order when it is read again.
"""

import json
import re
import struct
from operator import itemgetter

from qgis.core import (
    NULL,
    QgsCoordinateReferenceSystem,
    QgsFeatureRequest,
    QgsGeometry,
    QgsProcessingException,
    QgsWkbTypes,
)

from ..compat import POINT, POLYGON, SKIP_VALIDITY_CHECKS
from ..engine.arrays import NAN, GeometryWriter, Writer
from ..engine.job import Progress
from ..translation import tr

EMBEDDING = re.compile(r"emb_\d+")
DEFAULT_H3_FIELD = "h3"
BUNDLE = "bundle"
WGS84 = "EPSG:4326"
FEATURES_PER_TICK = 500  # between looks at the cancel button
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
        raise QgsProcessingException(
            tr("The layer {} has no features, or none is selected.").format(source.sourceName())
        )
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


def bundles_of(source, names):
    """The bundles that embeddings are of, as far as the source says so in the field that Compute embeddings adds."""
    position = source.fields().lookupField(BUNDLE)
    if position < 0 or not all(EMBEDDING.fullmatch(name) for name in names):
        return []
    return sorted(text for text in map(_text, source.uniqueValues(position)) if text)


def read_shapes(source, path, context, progress):
    """Write places that have an extent, polygons, as `read_polygons` does, and points as `read_places`.

    Args:
        path: ends in .wkb for polygons.

    Raises:
        QgsProcessingException: lines, or no geometry.
    """
    kind = QgsWkbTypes.geometryType(source.wkbType())
    if kind == POLYGON:
        return read_polygons(source, path, context, progress)
    if kind == POINT:
        return read_places(source, path, context, progress)
    raise QgsProcessingException(tr("The layer {} has neither polygons nor points.").format(source.sourceName()))


def shapes_name(source, name):
    """What `read_shapes` should call its file."""
    return f"{name}.wkb" if QgsWkbTypes.geometryType(source.wkbType()) == POLYGON else name


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


def read_columns(source, names, path, progress):
    """Write fields as a float64 matrix, NaN where NULL."""
    positions = require_fields(source, names)
    for name, position in zip(names, positions):
        require_numeric(source, name, position)
    rows = {}
    with Writer(path, "float64", len(names)) as writer:
        for feature in features(source, attributes_only(positions), progress):
            rows[feature.id()] = len(rows)
            values = feature.attributes()
            try:
                writer.add(*(values[position] for position in positions))
            except struct.error:  # NULL
                numbers = (values[position] for position in positions)
                writer.add(*(NAN if value is None or value == NULL else value for value in numbers))
    return rows


def read_ids(source, path, progress):
    """Write the feature ids as texts in JSON, one a line."""
    rows = {}
    with open(path, "w", encoding="utf-8") as stream:
        for feature in features(source, attributes_only([]), progress):
            rows[feature.id()] = len(rows)
            stream.write(json.dumps(str(feature.id())) + "\n")
    return rows


def read_texts(source, name, path, progress):
    """Write one field as texts in JSON, one a line, null where NULL."""
    position = require_fields(source, [name])[0]
    rows = {}
    with open(path, "w", encoding="utf-8") as stream:
        for feature in features(source, attributes_only([position]), progress):
            rows[feature.id()] = len(rows)
            stream.write(json.dumps(_text(feature.attributes()[position])) + "\n")
    return rows


def read_codes(source, name, path, progress):
    """Write one field as int32: one number for each different value, -1 where NULL or blank."""
    position = require_fields(source, [name])[0]
    rows, codes = {}, {}
    with Writer(path, "int32") as writer:
        for feature in features(source, attributes_only([position]), progress):
            rows[feature.id()] = len(rows)
            text = _text(feature.attributes()[position])
            writer.add(codes.setdefault(text, len(codes)) if text else -1)
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
    """Write polygons as WKB in EPSG:4326, in reading order, no bytes where a feature has no geometry.

    Returns:
        The rows, and how many features have no geometry.
    """
    require_crs(source)
    rows, without = {}, 0
    with GeometryWriter(path) as writer:
        for feature in features(source, geographic(context).setNoAttributes(), progress, flags=None):
            rows[feature.id()] = len(rows)
            geometry = feature.geometry()
            empty = geometry.isEmpty()
            without += empty
            writer.add(b"" if empty else straight(geometry).asWkb().data())
    return rows, without


def read_locations(source, h3_field, context, job, span):
    """Write what an encoder can look up: the H3 cells of a field, or points, or polygons.

    Args:
        h3_field: name of the field with cells; when empty, a field named h3 if the source has one, otherwise the geometry.
        span: of the bar, in percent.

    Returns:
        One parameter of the task, the rows by feature id, and the flags to read the source with again.

    Raises:
        QgsProcessingException: there are neither cells, nor points, nor polygons.
    """
    path, progress = job.path("places"), Progress(job.feedback, span)
    if not h3_field and source.fields().lookupField(DEFAULT_H3_FIELD) >= 0:
        h3_field = DEFAULT_H3_FIELD
    if h3_field:
        job.feedback.pushInfo(tr("Places are the H3 cells in the field '{}'.").format(h3_field))
        return {"h3": path}, read_cells(source, h3_field, path, progress), SKIP_VALIDITY_CHECKS
    kind = QgsWkbTypes.geometryType(source.wkbType())
    if kind == POINT:
        key, flags, (rows, without) = "lonlat", SKIP_VALIDITY_CHECKS, read_places(source, path, context, progress)
    elif kind == POLYGON:
        key, flags, (rows, without) = "polygons", None, read_polygons(source, path, context, progress)
    else:
        text = tr("The layer {} has neither points, nor polygons, nor a field with H3 cells: embeddings need one.")
        raise QgsProcessingException(text.format(source.sourceName()))
    if without:
        text = tr("No geometry in {:,} of {:,} features: their embeddings are NULL.")
        job.feedback.pushWarning(text.format(without, len(rows)))
    return {key: path}, rows, flags


class Rows:
    """Reads several things of one source into files of a job, row by row the same features, through a span of the bar."""

    def __init__(self, source, job, span, count, rows=None):
        """Args: source, job, the span in percent, how many files there will be at most, and the rows read before."""
        self.source, self.job = source, job
        start, stop = span
        self.spans = iter(
            [(start + (stop - start) * n / count, start + (stop - start) * (n + 1) / count) for n in range(count)]
        )
        self.rows = rows

    def file(self, name, read, /, **arguments):
        """The file `name`, written by one of the readers above, which gets `arguments`.

        Raises:
            QgsProcessingException: the source gives its features in another order than before.
        """
        path = self.job.path(name)
        rows = read(self.source, path=path, progress=Progress(self.job.feedback, next(self.spans)), **arguments)
        rows = rows[0] if isinstance(rows, tuple) else rows
        if self.rows is not None and rows != self.rows:
            text = tr("The layer {} gives its features in another order each time: save it to a file first.")
            raise QgsProcessingException(text.format(self.source.sourceName()))
        self.rows = rows
        return path


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
    iterator = source.getFeatures(request) if flags is None else source.getFeatures(request, flags)
    return with_progress(iterator, source.featureCount(), progress)


def with_progress(items, count, progress):
    """Iterate over so many items with progress, and stop when the user cancels.

    Raises:
        QgsProcessingException: cancelled.
    """
    for number, item in enumerate(items):
        if number % FEATURES_PER_TICK == 0:
            if progress.feedback.isCanceled():
                raise QgsProcessingException(tr("Cancelled: nothing was written."))
            progress(min(number / max(count, 1), 1.0))
        yield item


def _text(value):
    """A value as text, None for NULL."""
    return None if value is None or value == NULL else str(value).strip()


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
