"""Feature sources: opening, checking, and reading each of them once."""

import contextlib
import os
import re

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsFeatureRequest,
    QgsGeometry,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProviderRegistry,
)

from ..compat import SKIP_VALIDITY_CHECKS, TEXT
from ..engine.job import Progress
from ..translation import tr

EMBEDDING = re.compile(r"emb_\d+")
BUNDLE = "bundle"
COVERED = "covered"  # of polygons, the share of their people or area that the embedding represents
MODALITIES = "modalities"  # of embeddings from columns, how many modalities a place has
COLOR = "color"  # as #rrggbb
ORIGIN, DESTINATION, FLOW, KIND = "origin", "destination", "flow", "kind"  # usual fields of flows
WGS84 = "EPSG:4326"
IDS = {"fid", "ogc_fid", "h3"}  # fields that name a feature rather than tell something of it
FEATURES_PER_TICK = 500  # between looks at the cancel button


def open_source(algorithm, parameters, name, context):
    """The feature source of a parameter.

    Raises:
        QgsProcessingException: it cannot be opened, has no features, or is a file of several layers.
    """
    require_one_layer(parameters.get(name))
    source = algorithm.parameterAsSource(parameters, name, context)
    if source is None:
        raise QgsProcessingException(algorithm.invalidSourceError(parameters, name))
    require_features(source, source.featureCount())
    return source


def require_one_layer(value):
    """Refuse the path of a file of several layers, of which QGIS would take the first and not say so.

    Raises:
        QgsProcessingException: it has several.
    """
    path = value.source.staticValue() if isinstance(value, QgsProcessingFeatureSourceDefinition) else value
    if not (isinstance(path, str) and os.path.isfile(path)):
        return
    layers = QgsProviderRegistry.instance().querySublayers(path)
    names = [layer.name() for layer in layers if layer.providerKey() == "ogr"]
    if len(names) > 1:
        text = tr("{0} has the layers {1}: name one, as {0}|layername=NAME.")
        raise QgsProcessingException(text.format(path, ", ".join(names)))


def require_features(source, count):
    """Refuse a source without features.

    Raises:
        QgsProcessingException: the count is 0.
    """
    if count == 0:
        text = tr("The layer {} has no features, or none is selected.")
        raise QgsProcessingException(text.format(source.sourceName()))


def require_crs(source):
    """Refuse a source whose places cannot be found on the globe.

    Raises:
        QgsProcessingException: its CRS is unknown.
    """
    if not source.sourceCrs().isValid():
        text = tr("The layer {} has no valid coordinate reference system: assign one first.")
        raise QgsProcessingException(text.format(source.sourceName()))


def crs_text(crs):
    """A CRS as the backend reads it: its code, or WKT where it has none that others know."""
    known = crs.authid().startswith(("EPSG:", "ESRI:", "OGC:", "IAU"))
    return crs.authid() if known else crs.toWkt(QgsCoordinateReferenceSystem.WktVariant.WKT2_2019)


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


def is_indicator(name):
    """Whether a field may hold an indicator: it is no id of features, no embedding, and not the model or the colour of one."""
    return name.lower() not in (*IDS, BUNDLE, COLOR) and not EMBEDDING.fullmatch(name)


def numeric_names(source):
    """Names of the numeric fields but those that name a feature."""
    return [field.name() for field in source.fields() if field.isNumeric() and field.name().lower() not in IDS]


def require_numeric(source, name, position):
    """Refuse a field of text.

    Raises:
        QgsProcessingException: the field is not numeric.
    """
    field = source.fields()[position]
    if field.type() == TEXT:
        text = tr(
            "The field '{}' of {} is not numeric but text, as are all fields of a CSV file unless QGIS is told to detect their "
            "types: convert it with Refactor fields, or use .gpkg or .parquet."
        )
        raise QgsProcessingException(text.format(name, source.sourceName()))
    if not field.isNumeric():
        raise QgsProcessingException(tr("The field '{}' of {} is not numeric.").format(name, source.sourceName()))


def read_layer(source, columns, job, span, context):
    """Read a source once, and write what is wanted of each feature to files of a job, all in the same order.

    Args:
        columns: objects of the classes in `columns` and `spool`, by the names of their files.
        span: of the bar, in percent.

    Returns:
        The number of features, and the paths of the files by name.

    Raises:
        QgsProcessingException: a field is missing or of the wrong type; there are no features; cancelled.
    """
    paths = {name: job.path(f"{name}{column.suffix}") for name, column in columns.items()}
    count = 0
    with contextlib.ExitStack() as stack:
        for name, column in columns.items():
            column.open(source, paths[name])
            stack.callback(column.close)
        adders = [column.add for column in columns.values()]
        to_lonlat = transformation(source, context) if any(column.needs_lonlat for column in columns.values()) else None
        geometry = None
        for feature in features(source, columns.values(), Progress(job.feedback, span)):
            attributes = feature.attributes()
            if to_lonlat is not None:
                geometry = to_lonlat(feature.geometry())
            for add in adders:
                add(feature, attributes, geometry)
            count += 1
    require_features(source, count)
    return count, {name: path for name, path in paths.items() if columns[name].has_file}


def features(source, columns, progress):
    """The features of a source with what the columns need of them, with progress, until the user cancels.

    Raises:
        QgsProcessingException: cancelled.
    """
    request = QgsFeatureRequest()
    if not any(column.needs_geometry for column in columns):
        request.setFlags(QgsFeatureRequest.Flag.NoGeometry)
    request.setSubsetOfAttributes(sorted({position for column in columns for position in column.positions}))
    # The backend makes invalid polygons valid, and no row is to be lost to one.
    iterator = source.getFeatures(request, SKIP_VALIDITY_CHECKS)
    return with_progress(iterator, source.featureCount(), progress)


def transformation(source, context):
    """A function that brings geometries of the source to EPSG:4326; one that has no place there becomes empty.

    Raises:
        QgsProcessingException: the CRS of the source is unknown.
    """
    require_crs(source)
    target = QgsCoordinateReferenceSystem(WGS84)
    transform = QgsCoordinateTransform(source.sourceCrs(), target, context.transformContext())
    if transform.isShortCircuited():
        return lambda geometry: geometry

    def to_lonlat(geometry):
        try:
            geometry.transform(transform)
        except QgsCsException:
            return QgsGeometry()
        return geometry

    return to_lonlat


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
