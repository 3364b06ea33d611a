"""From rows of the backend to the layer OUTPUT."""

import contextlib
from concurrent.futures import TimeoutError
from typing import Any, NamedTuple

from qgis.core import (
    QgsFeature,
    QgsFeatureSink,
    QgsField,
    QgsFields,
    QgsGeometry,
    QgsProcessingException,
    QgsVectorLayer,
)

from ..compat import INTEGER, REAL, TEXT
from ..engine.names import plan_names
from ..main_thread import in_main_thread
from ..translation import tr
from .columns import picker
from .destinations import OUTPUT, destination_of, load_when_done, source_of
from .new_files import new_file, put_in_place, unwritable
from .sources import with_progress

FEATURES_PER_BATCH = 1000


class LayerDefinition(NamedTuple):
    """What a layer is made with: QgsFields, the WKB type and CRS of its geometries, the name of their column, and whether some
    features have none."""

    fields: Any
    kind: Any
    crs: Any
    geometry_name: str = ""
    has_gaps: bool = False


def as_fields(fields):
    """The QgsFields of a layer from its fields in order, QgsField."""
    result = QgsFields()
    for field in fields:
        result.append(field)
    return result


def write_layer(algorithm, parameters, context, kept, added, values, progress, without=(), chosen=None):
    """Write the features of a source, kept from its reading, with new values to OUTPUT.

    Args:
        kept: `KeptFeatures`.
        added: fields to add, QgsField; a field of the source with the same name is replaced.
        values: from the number of a row to the sequence of new values.
        progress: of this step.
        without: names of more fields to leave out.
        chosen: numbers of the rows to write; by default all.

    Returns:
        The id of the destination.

    Raises:
        QgsProcessingException: names or values do not fit the format, the output cannot be written, or the user cancelled; what
            was there before is there still.
    """
    destination = destination_of(algorithm, parameters, context)
    left_out = {name.lower() for name in without}
    rows_of_fields = [row for row, field in enumerate(kept.fields) if field.name().lower() not in left_out]
    usable_fid = kept.has_usable_fid(destination.driver)
    plan = planned(destination, [kept.fields[row].name() for row in rows_of_fields], added, usable_fid)
    for warning in plan.warnings:
        progress.feedback.pushWarning(warning)
    positions = [row for row, name in zip(rows_of_fields, plan.fields) if name is not None]
    names = [*filter(None, plan.fields), *plan.added]
    wanted = [*(kept.fields[position] for position in positions), *added]
    fields, pick = as_fields(map(renamed, wanted, names)), picker(positions)
    some = range(kept.count) if chosen is None else set(chosen)

    def rows():
        for row, (attributes, wkb) in enumerate(with_progress(kept, kept.count, progress)):
            if row not in some:
                continue
            feature = QgsFeature(fields)
            feature.setAttributes([*pick(attributes), *values(row)])
            if wkb:
                geometry = QgsGeometry()
                geometry.fromWkb(wkb)
                feature.setGeometry(geometry)
            yield feature

    layer = LayerDefinition(fields, kept.source.wkbType(), kept.source.sourceCrs(), plan.geometry_name, kept.has_gaps)
    return fill(algorithm, parameters, context, layer, rows())


def planned(destination, names, added, usable_fid=True):
    """The `NamePlan` of a destination.

    Raises:
        QgsProcessingException: its format cannot take such fields.
    """
    new = [field.name() for field in added]
    try:
        geometry_name = destination.geometry_name or None
        return plan_names(names, new, destination.driver, usable_fid, geometry_name=geometry_name, tr=tr)
    except ValueError as error:
        raise QgsProcessingException(str(error)) from error


def renamed(field, name):
    """A copy of a field with a name."""
    copy = QgsField(field)
    copy.setName(name)
    return copy


def fill(algorithm, parameters, context, layer, features, name=OUTPUT):
    """Write features to an output in batches: a file is written beside its place, looked at, and renamed.

    Args:
        layer: `LayerDefinition`.
        features: a generator.
        name: of the output parameter.

    Returns:
        The id of the destination.

    Raises:
        QgsProcessingException: the output cannot be written, or is not whole; a file that was there before is there still.
    """
    with written(algorithm, parameters, context, layer, features, name) as output:
        return put_together([output])[0]


@contextlib.contextmanager
def written(algorithm, parameters, context, layer, features, name=OUTPUT):
    """An output that is written but not in its place yet, which `put_together` then gives it; arguments as of `fill`.

    Yields:
        `WrittenOutput`.

    Raises:
        QgsProcessingException: it cannot be written.
    """
    destination = destination_of(algorithm, parameters, context, name)
    with contextlib.closing(features), contextlib.ExitStack() as stack:  # Windows removes no open files
        file = None
        if destination.path is not None:
            file = stack.enter_context(new_file(destination, context, layer))
            for batch in _batches(features):
                file.add(batch)
            file.check()

        def put(destination):
            if destination is None:
                return _fill_sink(algorithm, parameters, context, layer, features, name)
            return load_when_done(algorithm, parameters, context, destination, name)

        yield WrittenOutput(file, put)


class WrittenOutput(NamedTuple):
    """The `NewFile` of an output, None where it is no file; and a function from its `Destination`, or None, to its id."""

    file: Any
    put: Any


def put_together(outputs):
    """Put outputs in their places: all files or none. Memory layers and tables of databases come first, and are not taken back.

    Args:
        outputs: `WrittenOutput`.

    Returns:
        The ids of their destinations.

    Raises:
        QgsProcessingException: one cannot be written; all files that were there before are there still.
    """
    ids = {row: output.put(None) for row, output in enumerate(outputs) if output.file is None}
    of_files = iter(put_in_place([output.file for output in outputs if output.file is not None]))
    return [ids[row] if row in ids else output.put(next(of_files)) for row, output in enumerate(outputs)]


def _fill_sink(algorithm, parameters, context, layer, features, name):
    """Fill a memory layer, or a table of a database, which is counted afterwards."""
    in_memory = destination_of(algorithm, parameters, context, name).text.startswith("memory:")
    fields, later = _fields_for_source(layer.fields) if in_memory else (layer.fields, [])
    sink, identifier = algorithm.parameterAsSink(parameters, name, context, fields, layer.kind, layer.crs)
    if sink is None:
        raise QgsProcessingException(algorithm.invalidSinkError(parameters, name))
    if later:
        made = context.temporaryLayerStore().mapLayer(identifier)
        made.dataProvider().addAttributes(later)
        made.updateFields()
    count = 0
    for batch in _batches(features):
        if not sink.addFeatures(batch, QgsFeatureSink.Flag.FastInsert):
            raise QgsProcessingException(
                tr("The output could not be written ({}).").format(
                    sink.lastError().strip() or tr("no reason was given")
                )
            )
        count += len(batch)
    del sink  # writes what it holds
    source, provider = source_of(identifier, context)
    if provider not in ("memory", "ogr"):
        _check_database(destination_of(algorithm, parameters, context, name), source, provider, count)
    return identifier


def _fields_for_source(fields):
    """Fields to make a layer in memory with, QgsFields, and those at the end to add to it afterwards.

    The source of such a layer names the fields that it was made with, and the log of every algorithm that reads the layer
    shows its source: 128 embeddings would fill it.
    """
    count = len(fields)
    while count and fields[count - 1].type() in (TEXT, INTEGER, REAL):  # which can be added in all versions
        count -= 1
    return as_fields(list(fields)[:count]), list(fields)[count:]


def _check_database(destination, source, provider, count):
    """Look whether a table has all features: errors of the last ones are told by nobody.

    Raises:
        QgsProcessingException: it has not.
    """
    try:
        found = in_main_thread(lambda: QgsVectorLayer(source, "written", provider).featureCount())
    except TimeoutError:  # the main thread waits for this one
        return
    if found not in (count, -1):
        raise unwritable(destination, tr("features found: {:,}, expected: {:,}").format(max(found, 0), count))


def _batches(features):
    batch = []
    for feature in features:
        batch.append(feature)
        if len(batch) == FEATURES_PER_BATCH:
            yield batch
            batch = []
    if batch:
        yield batch
