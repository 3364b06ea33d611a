"""Giving an output its renderer: through a post-processor in the desktop, through the file without one."""

from pathlib import Path

from qgis.core import QgsProcessingLayerPostProcessorInterface, QgsVectorLayer

# QGIS runs a temporary copy of an algorithm and forgets it before it loads the result: a post-processor that only the
# algorithm holds is destroyed by then, without a word. It lives here until it has been used.
_waiting = {}


class Styler(QgsProcessingLayerPostProcessorInterface):
    """Sets a renderer on the layer that QGIS has loaded, once."""

    def __init__(self, destination, renderer):
        super().__init__()
        self.destination = destination
        self.renderer = renderer

    def postProcessLayer(self, layer, context, feedback):
        """Called on the main thread when the layer is loaded."""
        _waiting.pop(self.destination, None)
        layer.setRenderer(self.renderer.clone())
        layer.triggerRepaint()


def style_output(destination, renderer, context, feedback):
    """Style the layer at a destination: when QGIS loads it, and in the file it is stored in."""
    if context.willLoadLayerOnCompletion(destination):
        styler = _waiting[destination] = Styler(destination, renderer)
        context.layerToLoadOnCompletionDetails(destination).setPostProcessor(styler)
    path = destination.split("|")[0]
    if Path(path).is_file():
        _save_style(destination, Path(path), renderer, feedback)


def _save_style(destination, path, renderer, feedback):
    layer = QgsVectorLayer(destination, path.stem, "ogr")
    if not layer.isValid():
        feedback.pushWarning(f"The style of {path} could not be saved: the layer does not open.")
        return
    layer.setRenderer(renderer.clone())
    if path.suffix.lower() == ".gpkg":
        problem = layer.saveStyleToDatabase("default", "MobCLIP", True, "")
    else:
        message, saved = layer.saveDefaultStyle()
        problem = "" if saved else message
    if problem:
        feedback.pushWarning(f"The style of {path} could not be saved ({problem}).")
