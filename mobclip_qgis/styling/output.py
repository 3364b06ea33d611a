"""The style of an output: saved with it where it is a file, and set on the layer when QGIS loads it."""

import os
from pathlib import Path

from qgis.core import QgsProcessingLayerPostProcessorInterface, QgsProviderRegistry, QgsVectorLayer

# QGIS does not own post-processors, and the algorithm that made one is gone when its turn comes.
_waiting = {}


def style_output(destination, renderer, context):
    """Give an output its style, in the project that will load it and in its file.

    Args:
        destination: the id that the sink gave.
        renderer: stays with the caller.
    """
    if context.willLoadLayerOnCompletion(destination):
        _waiting[destination] = StyleSetter(destination, renderer)
        context.layerToLoadOnCompletionDetails(destination).setPostProcessor(_waiting[destination])
    path = QgsProviderRegistry.instance().decodeUri("ogr", destination).get("path", "")
    if os.path.isfile(path):
        save_style(destination, Path(path), renderer)


def save_style(destination, path, renderer):
    """Save a style as the default of a table in a GeoPackage, or in a .qml beside any other file."""
    layer = QgsVectorLayer(destination, path.stem, "ogr")
    layer.setRenderer(renderer.clone())
    if path.suffix.lower() == ".gpkg":
        layer.saveStyleToDatabase("default", "", True, "")
    else:
        layer.saveNamedStyle(str(path.with_suffix(".qml")))


class StyleSetter(QgsProcessingLayerPostProcessorInterface):
    """Sets a renderer on the layer of one destination."""

    def __init__(self, destination, renderer):
        super().__init__()
        self.destination, self.renderer = destination, renderer.clone()

    def postProcessLayer(self, layer, context, feedback):
        """Called by QGIS in the main thread after loading."""
        layer.setRenderer(self.renderer.clone())
        layer.triggerRepaint()
        _waiting.pop(self.destination, None)
