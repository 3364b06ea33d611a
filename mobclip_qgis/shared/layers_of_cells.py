"""Several layers of columns by H3 cell, or of flows between cells, as parameters of tasks."""

from typing import Any, NamedTuple

from qgis.core import (
    QgsProcessing,
    QgsProcessingException,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingUtils,
    QgsVectorLayer,
)

from ..translation import tr
from .columns import Cells, Numbers, Texts
from .layer_metadata import content_of
from .layer_names import modality_of
from .locations import DEFAULT_H3_FIELD
from .sources import (
    DESTINATION,
    FLOW,
    IDS,
    KIND,
    ORIGIN,
    numeric_names,
    read_layer,
    require_features,
    require_one_layer,
)


class CellLayer(NamedTuple):
    """A feature source, and the name of the modality or the kind of flow that its metadata say, empty where they say none."""

    source: Any
    content: str


def several_layers(name, description, optional=False):
    """Any number of vector layers, with or without geometry."""
    vector = QgsProcessing.SourceType.TypeVector
    return QgsProcessingParameterMultipleLayers(name=name, description=description, layerType=vector, optional=optional)


def cell_layers(algorithm, parameters, name, context):
    """The `CellLayer`s of a parameter of several layers, which `prepareAlgorithm` has opened.

    Raises:
        QgsProcessingException: one cannot be opened, is no vector layer, has no features, or is a file of several layers.
    """
    value = parameters.get(name) or []
    layers = []
    for given in value if isinstance(value, (list, tuple)) else [value]:
        require_one_layer(given)
        found = algorithm.parameterAsLayerList({name: [given]}, name, context)
        if not found or not isinstance(found[0], QgsVectorLayer):
            shown = given if isinstance(given, str) else found[0].name()
            raise QgsProcessingException(tr("{} is no vector layer that can be opened.").format(shown))
        source = QgsProcessingUtils.variantToSource(found[0], context)
        require_features(source, source.featureCount())
        layers.append(CellLayer(source, content_of(found[0])))
    return layers


def numeric_fields(source):
    """Names of the fields with features by cell: all numeric ones but ids.

    Raises:
        QgsProcessingException: there is none, or no field with the cells.
    """
    require_cells(source, [DEFAULT_H3_FIELD])
    names = numeric_names(source)
    if not names:
        text = tr("The layer {} has no numeric fields: choose a layer with numeric fields by cell.")
        raise QgsProcessingException(text.format(source.sourceName()))
    return names


def require_cells(source, fields):
    """The names of fields with H3 cells, if a source has them all.

    Raises:
        QgsProcessingException: it lacks one.
    """
    for field in fields:
        if source.fields().lookupField(field) < 0:
            text = tr(
                "The layer {} has no field '{}' with H3 cells: compute it with the algorithms of the group Training."
            )
            raise QgsProcessingException(text.format(source.sourceName(), field))
    return fields


def read_modalities_and_flows(modalities, edges, job, span, context):
    """Read layers of columns by cell, and layers of flows with the fields `origin`, `destination`, and perhaps `flow` and `kind`.

    Args:
        modalities, edges: of `cell_layers`.
        span: of the bar, in percent.

    Returns:
        Parameters of the task: `modalities` and `edges`, a dict for each layer.

    Raises:
        QgsProcessingException: a field is missing or not numeric, or there are no features; cancelled.
    """
    start, stop = span
    step = (stop - start) / max(len(modalities) + len(edges), 1)
    parts = [(start + step * number, start + step * (number + 1)) for number in range(len(modalities) + len(edges))]
    layers = [
        read(layer, job, number, parts[number], context)
        for number, (read, layer) in enumerate(
            [*((_read_modality, layer) for layer in modalities), *((_read_flows, layer) for layer in edges)]
        )
    ]
    return {"modalities": layers[: len(modalities)], "edges": layers[len(modalities) :]}


def _read_modality(layer, job, number, span, context):
    source, content = layer
    numeric = numeric_fields(source)
    files = _read(source, {"cells": Cells(DEFAULT_H3_FIELD), "matrix": Numbers(*numeric)}, job, number, span, context)
    name, others = source.sourceName(), {*numeric, *IDS}
    texts = [field.name() for field in source.fields() if field.name() not in others]
    return {"name": name, "modality": content or modality_of(name), "fields": numeric, "texts": texts, **files}


def _read_flows(layer, job, number, span, context):
    source, content = layer
    columns = {end: Cells(end) for end in require_cells(source, [ORIGIN, DESTINATION])}
    if source.fields().lookupField(FLOW) >= 0:
        columns[FLOW] = Numbers(FLOW)
    if source.fields().lookupField(KIND) >= 0:
        columns[KIND] = Texts(KIND)
    known = {"default_kind": content} if content else {}
    return {"name": source.sourceName(), **known, **_read(source, columns, job, number, span, context)}


def _read(source, columns, job, number, span, context):
    """Paths of the files of columns by their names; the number of the layer keeps files apart."""
    named = {f"{name} {number}": column for name, column in columns.items()}
    _, files = read_layer(source, named, job, span, context)
    return {name: str(files[f"{name} {number}"]) for name in columns}
