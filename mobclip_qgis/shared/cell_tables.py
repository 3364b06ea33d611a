"""Layers of columns by H3 cell, and of flows between cells: several of each, as parameters of tasks."""

from qgis.core import (
    QgsProcessing,
    QgsProcessingException,
    QgsProcessingFeatureSource,
    QgsProcessingParameterMultipleLayers,
    QgsVectorLayer,
)

from ..translation import tr
from .columns import Cells, Numbers, Texts
from .locations import DEFAULT_H3_FIELD
from .sources import IDS, read_layer, require_features, require_fields, require_one_layer

ORIGIN, DESTINATION, FLOW, KIND = "origin", "destination", "flow", "kind"  # fields of a layer of flows


def several_layers(name, description, optional=False):
    """Any number of vector layers, with or without geometry."""
    vector = QgsProcessing.SourceType.TypeVector
    return QgsProcessingParameterMultipleLayers(name=name, description=description, layerType=vector, optional=optional)


def layers_of(algorithm, parameters, name, context):
    """The layers of a parameter of several.

    Raises:
        QgsProcessingException: one cannot be opened, is no vector layer, or is a file of several layers.
    """
    value = parameters.get(name) or []
    layers = []
    for one in value if isinstance(value, (list, tuple)) else [value]:
        require_one_layer(one)
        found = algorithm.parameterAsLayerList({name: [one]}, name, context)
        if not found or not isinstance(found[0], QgsVectorLayer):
            text = tr("The layer {} cannot be opened, or is no vector layer.")
            raise QgsProcessingException(text.format(getattr(one, "name", lambda one=one: one)()))
        layers.append(found[0])
    return layers


def read_cell_tables(layers, job, span, context):
    """Read layers of columns by cell: their field `h3` and their numeric fields.

    Args:
        layers: from `layers_of`.
        span: of the bar, in percent.

    Returns:
        A dict for each layer: `name`, `fields`, the files `cells` and `matrix`, and `texts`, the names of fields of text.

    Raises:
        QgsProcessingException: a layer has no field of cells, no numeric field or no features; cancelled.
    """
    return [_read_cells(layer, number, job, part, context) for number, layer, part in _parts(layers, span)]


def read_flow_tables(layers, job, span, context):
    """Read layers of flows between cells: their fields `origin`, `destination`, and perhaps `flow` and `kind`.

    Returns:
        A dict for each layer: `name`, and a file for each field that it has.

    Raises:
        QgsProcessingException: a layer has no such field, `flow` is not numeric, or there are no features; cancelled.
    """
    return [_read_flows(layer, number, job, part, context) for number, layer, part in _parts(layers, span)]


def _parts(layers, span):
    """Number, source and part of the bar of each layer."""
    start, stop = span
    width = (stop - start) / max(len(layers), 1)
    for number, layer in enumerate(layers):
        yield number, layer, (start + width * number, start + width * (number + 1))


def _read_cells(layer, number, job, span, context):
    source = _source(layer, context)
    if source.fields().lookupField(DEFAULT_H3_FIELD) < 0:
        text = tr("The layer {} has no field '{}' with H3 cells: it needs one, as the algorithms of features write it.")
        raise QgsProcessingException(text.format(source.sourceName(), DEFAULT_H3_FIELD))
    fields = [field for field in source.fields() if field.name().lower() not in IDS]
    numeric = [field.name() for field in fields if field.isNumeric()]
    if not numeric:
        text = tr("The layer {} has no numeric fields beside the H3 cells.")
        raise QgsProcessingException(text.format(source.sourceName()))
    cells, matrix = f"cells {number}", f"matrix {number}"
    columns = {cells: Cells(DEFAULT_H3_FIELD), matrix: Numbers(*numeric)}
    _, files = read_layer(source, columns, job, span, context)
    texts = [field.name() for field in fields if not field.isNumeric()]
    name = source.sourceName()
    return {"name": name, "fields": numeric, "texts": texts, "cells": str(files[cells]), "matrix": str(files[matrix])}


def _read_flows(layer, number, job, span, context):
    source = _source(layer, context)
    require_fields(source, [ORIGIN, DESTINATION])
    columns = {ORIGIN: Cells(ORIGIN), DESTINATION: Cells(DESTINATION), FLOW: Numbers(FLOW), KIND: Texts(KIND)}
    there = {name: column for name, column in columns.items() if source.fields().lookupField(name) >= 0}
    _, files = read_layer(source, {f"{name} {number}": column for name, column in there.items()}, job, span, context)
    return {"name": source.sourceName(), **{name: str(files[f"{name} {number}"]) for name in there}}


def _source(layer, context):
    source = QgsProcessingFeatureSource(layer, context)
    require_features(source, source.featureCount())
    return source
