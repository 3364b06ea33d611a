"""The style of an output: saved in its file, and set on the layer when QGIS loads it."""

from concurrent.futures import TimeoutError
from pathlib import Path

from qgis.core import QgsProcessingLayerPostProcessorInterface, QgsProviderRegistry, QgsVectorLayer

from ..main_thread import in_main_thread
from ..translation import tr

# QGIS does not own post-processors, and the algorithm that made one is gone when its turn comes.
_waiting = {}


def style_when_loaded(destination, renderer, context):
    """Have QGIS set a renderer on the layer of an output when it loads it into the project, if it will."""
    if context.willLoadLayerOnCompletion(destination):
        _waiting[destination] = StyleSetter(destination, renderer)
        context.layerToLoadOnCompletionDetails(destination).setPostProcessor(_waiting[destination])


def save_style(destination, renderer, feedback):
    """Save a style as the default of a table in a GeoPackage, or in a .qml beside any other file; warn if it fails.

    The main thread opens the layer, also where a step ends in another: in a script, and in a model in QGIS 3.22.
    """
    path = Path(QgsProviderRegistry.instance().decodeUri("ogr", destination).get("path", ""))
    if not path.is_file():
        return
    try:
        problem = in_main_thread(lambda: _save(destination, path, renderer))
    except TimeoutError:
        problem = tr("QGIS was busy")
    if problem:
        feedback.pushWarning(tr("The style of {} could not be saved ({}).").format(path, problem))


def _save(destination, path, renderer):
    """What went wrong, or an empty text."""
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
