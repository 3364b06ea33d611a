"""From rows of the backend to a feature sink."""

import contextlib
import os

from qgis.core import QgsFeature, QgsFeatureSink, QgsFields, QgsGeometry, QgsProcessingException

from ..translation import tr
from .columns import picker
from .sources import with_progress

FEATURES_PER_BATCH = 1000


def write_layer(algorithm, parameters, context, kept, added, values, progress, without=()):
    """Write the features of a source, kept from its reading, with new values to the sink OUTPUT.

    Args:
        kept: `KeptFeatures`.
        added: fields to add, QgsField; a field of the source with the same name is replaced.
        values: from the number of a row to the sequence of new values.
        progress: of this step.
        without: names of more fields to leave out.

    Returns:
        The id of the destination.

    Raises:
        QgsProcessingException: the sink cannot be created or written, or the user cancelled; what was written of a file
            by then is removed.
    """
    dropped = {field.name().lower() for field in added} | {name.lower() for name in without}
    positions = [row for row, field in enumerate(kept.fields) if field.name().lower() not in dropped]
    fields, pick = QgsFields(), picker(positions)
    for field in [*(kept.fields[position] for position in positions), *added]:
        fields.append(field)

    def rows():
        for row, (attributes, wkb) in enumerate(with_progress(kept, kept.count, progress)):
            feature = QgsFeature(fields)
            feature.setAttributes([*pick(attributes), *values(row)])
            if wkb:
                geometry = QgsGeometry()
                geometry.fromWkb(wkb)
                feature.setGeometry(geometry)
            yield feature

    kind, crs = kept.source.wkbType(), kept.source.sourceCrs()
    return fill(algorithm, parameters, context, fields, kind, crs, rows())


def fill(algorithm, parameters, context, fields, kind, crs, features):
    """Create the sink OUTPUT and write features to it in batches.

    Args:
        kind: WKB type of the geometries.
        features: a generator.

    Returns:
        The id of the destination.

    Raises:
        QgsProcessingException: the sink cannot be created or written; what was written of a file by then is removed.
    """
    sink, destination = algorithm.parameterAsSink(parameters, "OUTPUT", context, fields, kind, crs)
    if sink is None:
        raise QgsProcessingException(algorithm.invalidSinkError(parameters, "OUTPUT"))
    batch = []
    try:
        with contextlib.closing(features):  # and the files that it reads: Windows removes no open ones
            for feature in features:
                batch.append(feature)
                if len(batch) == FEATURES_PER_BATCH:
                    _add(sink, batch)
                    batch = []
        _add(sink, batch)
    except BaseException:  # of whatever kind: nothing half written is left
        del sink  # closes the file
        _discard(destination)
        raise
    del sink  # flushes the file
    return destination


def _add(sink, batch):
    if not sink.addFeatures(batch, QgsFeatureSink.Flag.FastInsert):
        reason = sink.lastError() or tr("no reason was given")
        raise QgsProcessingException(tr("The output could not be written ({}).").format(reason))


def _discard(destination):
    """Remove the file of an output that is not whole; a table in a database or in a larger file stays."""
    if os.path.isfile(destination):
        os.remove(destination)
