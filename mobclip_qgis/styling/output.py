"""The style of an output: saved with it where it is a file, and set on the layer when QGIS loads it."""

import os
from pathlib import Path

from qgis.core import QgsProcessingLayerPostProcessorInterface, QgsProviderRegistry, QgsVectorLayer

from ..translation import tr

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
        problem = save_style(destination, Path(path), renderer)
        if problem and context.feedback() is not None:
            context.feedback().pushWarning(tr("The style of {} could not be saved ({}).").format(path, problem))


def save_style(destination, path, renderer):
    """Save a style as the default of a table in a GeoPackage, or in a .qml beside any other file.

    Returns:
        What went wrong, or an empty text.
    """
    layer = QgsVectorLayer(destination, path.stem, "ogr")
    if not layer.isValid():
        return tr("the layer does not open")
    layer.setRenderer(renderer.clone())
    if path.suffix.lower() == ".gpkg":
        forget_styles(layer)
        return layer.saveStyleToDatabase("default", "", True, "")
    message, saved = layer.saveNamedStyle(str(path.with_suffix(".qml")))
    return "" if saved else message


def forget_styles(layer):
    """Delete the styles of a table that was there before: QGIS asks before it replaces one, and without a desktop
    nobody answers."""
    related, ids, *_ = layer.listStylesInDatabase()
    for style in ids[:related]:
        layer.deleteStyleFromDatabase(style)


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
