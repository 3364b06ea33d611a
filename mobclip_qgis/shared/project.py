"""What dialogs find in the open project."""

import os
from pathlib import Path

from qgis.core import QgsFeatureRequest, QgsProcessing, QgsProject, QgsVectorLayer, QgsWkbTypes
from qgis.PyQt.QtCore import QThread

from ..compat import POINT, POLYGON
from .locations import DEFAULT_H3_FIELD
from .sources import BUNDLE, DESTINATION, EMBEDDING, ORIGIN

GEOMETRIES = {
    QgsProcessing.SourceType.TypeVectorPoint: POINT,
    QgsProcessing.SourceType.TypeVectorPolygon: POLYGON,
}
ENDS = (ORIGIN, DESTINATION)
FEATURES_READ = 100  # of a layer, for the model of its embeddings: the first ones may have none


def project_folder():
    """The folder of the project; None where it is not saved, or nothing can be written there."""
    folder = QgsProject.instance().absolutePath()
    return Path(folder) if folder and os.access(folder, os.W_OK) else None


def first_with_embeddings(model=None):
    """The id of the topmost layer of the project that has embeddings, of a model if it is given; None where there is none."""
    return next(
        (
            layer.id()
            for layer in _vector_layers()
            if _has_embeddings(layer) and (model is None or model_of(layer) == model)
        ),
        None,
    )


def first_with_flows():
    """The id of the topmost layer of the project with the fields `origin` and `destination`; None where there is none."""
    return next(
        (layer.id() for layer in _vector_layers() if all(layer.fields().lookupField(name) >= 0 for name in ENDS)), None
    )


def cells_and_polygons():
    """The ids of the topmost layer of cells or of places with embeddings, and of the topmost other layer of polygons.

    Both are None where the project has no such two.
    """
    layers = list(_vector_layers())
    cells = [layer for layer in layers if _geometry(layer) in (POINT, POLYGON) and _has_cells(layer)]
    polygons = [layer for layer in layers if _geometry(layer) == POLYGON and layer not in cells[:1]]
    polygons.sort(key=_has_cells)  # those that are no cells before those that are
    return (cells[0].id(), polygons[0].id()) if cells and polygons else (None, None)


def cells_and_data(types):
    """The ids of the topmost layer with a field of H3 cells, and of the topmost other layer of one of the types; None for none.

    Args:
        types: QgsProcessing.SourceType of vector layers; empty for any.
    """
    wanted = {GEOMETRIES[kind] for kind in types if kind in GEOMETRIES}
    layers = list(_vector_layers())
    cells = next((layer for layer in layers if layer.fields().lookupField(DEFAULT_H3_FIELD) >= 0), None)
    others = (layer for layer in layers if layer != cells and (not wanted or _geometry(layer) in wanted))
    data = sorted(others, key=_has_cells)  # those that are no cells before those that are
    return cells and cells.id(), data[0].id() if data else None


def model_of(layer):
    """The identity of the model that the embeddings of a layer are of, such as `us-open 1.1.0 3fa85f64`; None if unknown."""
    position = layer.fields().lookupField(BUNDLE) if isinstance(layer, QgsVectorLayer) else -1
    if position < 0:
        return None
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry).setLimit(FEATURES_READ)
    values = (feature[position] for feature in layer.getFeatures(request.setSubsetOfAttributes([position])))
    return next((value for value in values if isinstance(value, str) and value), None)


def _vector_layers():
    """From the top. None outside the main thread, where models create algorithms: no dialog opens there, and a project may
    change meanwhile.
    """
    project = QgsProject.instance()
    if QThread.currentThread() == project.thread():
        layers = (node.layer() for node in project.layerTreeRoot().findLayers())
        yield from (layer for layer in layers if isinstance(layer, QgsVectorLayer) and layer.isValid())


def _has_embeddings(layer):
    return any(EMBEDDING.fullmatch(field.name()) for field in layer.fields())


def _has_cells(layer):
    return layer.fields().lookupField(DEFAULT_H3_FIELD) >= 0 or _has_embeddings(layer)


def _geometry(layer):
    return QgsWkbTypes.geometryType(layer.wkbType())
