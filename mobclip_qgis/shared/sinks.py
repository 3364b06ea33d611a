"""From rows of the backend to a feature sink."""

import os
from operator import itemgetter

from qgis.core import QgsFeatureRequest, QgsFeatureSink, QgsFields, QgsProcessingException

from ..compat import SKIP_VALIDITY_CHECKS
from ..translation import tr
from .sources import features

FEATURES_PER_BATCH = 1000


class Output:
    """A sink for features of a source with fields taken away and fields added."""

    def __init__(self, algorithm, parameters, context, source, added, without=(), name="OUTPUT"):
        """
        Args:
            source: where the features come from.
            added: fields to add, QgsField; a field of the source with the same name is replaced.
            without: names of fields to leave out.
        """
        self.algorithm, self.parameters, self.context = algorithm, parameters, context
        self.source, self.added, self.name = source, added, name
        dropped = {field.name().lower() for field in added} | {field.lower() for field in without}
        fields = source.fields()
        self.kept = [position for position in range(len(fields)) if fields[position].name().lower() not in dropped]

    def write(self, values, progress, flags=SKIP_VALIDITY_CHECKS):
        """Write each feature of the source with its new values.

        Args:
            values: from a feature id to the sequence of new values.
            progress: of this step.
            flags: of the request, as in `features`.

        Returns:
            The id of the destination.

        Raises:
            QgsProcessingException: the sink cannot be made or written, or the user cancelled; what was written of a
                file by then is removed.
        """
        fields = self._fields()
        request = QgsFeatureRequest().setSubsetOfAttributes(self.kept)

        keep = picker(self.kept, len(self.source.fields()))

        def made():  # features are changed in place: a copy of each, and of its geometry, would cost a tenth
            for feature in features(self.source, request, progress, flags):
                attributes = keep(feature.attributes())
                attributes += values(feature.id())
                feature.setFields(fields, False)
                feature.setAttributes(attributes)
                yield feature

        kind, crs = self.source.wkbType(), self.source.sourceCrs()
        return fill(self.algorithm, self.parameters, self.name, self.context, fields, kind, crs, made())

    def _fields(self):
        fields = QgsFields()
        for position in self.kept:
            fields.append(self.source.fields()[position])
        for field in self.added:
            fields.append(field)
        return fields


def picker(positions, count):
    """From a list of so many values to the list of those at positions."""
    if positions == list(range(count)):
        return list
    if len(positions) < 2:
        return lambda values: [values[position] for position in positions]
    pick = itemgetter(*positions)
    return lambda values: list(pick(values))


def fill(algorithm, parameters, name, context, fields, kind, crs, made):
    """Make a sink and write features to it in batches.

    Args:
        kind: WKB type of the geometries.
        made: iterable of the features.

    Returns:
        The id of the destination.

    Raises:
        QgsProcessingException: the sink cannot be made or written; what was written of a file by then is removed.
    """
    sink, destination = algorithm.parameterAsSink(parameters, name, context, fields, kind, crs)
    if sink is None:
        raise QgsProcessingException(algorithm.invalidSinkError(parameters, name))
    batch = []
    try:
        for feature in made:
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
