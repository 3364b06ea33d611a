"""What dialogs find in the open project."""

from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QThread

from .sources import EMBEDDING


def first_with_embeddings():
    """The id of the topmost layer of the project that has embeddings; None where there is none.

    None too outside the main thread, where models create algorithms: no dialog opens there, and a project may change meanwhile.
    """
    project = QgsProject.instance()
    if QThread.currentThread() != project.thread():
        return None
    layers = (node.layer() for node in project.layerTreeRoot().findLayers())
    return next((layer.id() for layer in layers if isinstance(layer, QgsVectorLayer) and _has_embeddings(layer)), None)


def _has_embeddings(layer):
    return any(EMBEDDING.fullmatch(field.name()) for field in layer.fields())
