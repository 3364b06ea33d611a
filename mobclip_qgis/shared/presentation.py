"""How an output presents itself: style and metadata, saved with it and set on the layer that QGIS loads, and the layer's name."""

from concurrent.futures import TimeoutError
from pathlib import Path
from typing import Any, NamedTuple

from qgis.core import QgsProcessingLayerPostProcessorInterface, QgsProviderRegistry, QgsVectorLayer

from ..compat import keeps_styles
from ..main_thread import in_main_thread
from ..styling.renderers import can_draw
from ..translation import tr
from .destinations import shown, source_of
from .layer_metadata import metadata_of
from .written_files import layers_of

FILES = "ogr"  # the provider
GEOPACKAGE = ".gpkg"

# QGIS does not own post-processors, and the algorithm that made one is gone when its turn comes.
_waiting = {}


class Presentation(NamedTuple):
    """Of an output: what QGIS calls the layer, its renderer, None to leave it to QGIS, and its QgsLayerMetadata or None."""

    name: str = ""
    renderer: Any = None
    metadata: Any = None


def presentation_of(algorithm, name, source, renderer, bundles, model=None):
    """A `Presentation` of what an algorithm has made of a source.

    Args:
        name: of the layer.
        renderer: a function from a WKB type to a renderer, which is not asked where there is nothing to draw.
        bundles, model: as of `metadata_of`.
    """
    wkb_type = source.wkbType()
    drawn = renderer(wkb_type) if can_draw(wkb_type) else None
    return Presentation(name, drawn, metadata_of(name, algorithm.displayName(), bundles, model))


def present_when_loaded(destination, presentation, unnamed, context):
    """Have QGIS present the layer of an output so when it loads it into the project, if it will.

    QGIS takes the name unless it is set to use the names of files.

    Args:
        unnamed: what QGIS calls an output that neither the user nor a model has given a name.
    """
    made = context.temporaryLayerStore().mapLayer(destination)
    if made is not None and presentation.metadata is not None:  # of a layer in memory, which another step may read
        made.setMetadata(presentation.metadata)
    if not context.willLoadLayerOnCompletion(destination):
        return
    details = context.layerToLoadOnCompletionDetails(destination)
    if presentation.name and details.name == unnamed:
        details.name = presentation.name
    _waiting[destination] = Presenter(destination, presentation)
    details.setPostProcessor(_waiting[destination])


def save_presentation(destination, presentation, context, feedback):
    """Save the style as the default of a table, of a GeoPackage or another database, or in a .qml beside any other file, and
    the metadata in a GeoPackage; warn if it fails.

    The main thread opens the layer, also where a step ends in another: in a script, and in a model in QGIS 3.22.
    """
    source, provider = source_of(destination, context)
    path = Path(QgsProviderRegistry.instance().decodeUri(FILES, source).get("path", "")) if provider == FILES else None
    if provider == "memory" or (path is not None and not path.is_file()):
        return
    try:
        problem = in_main_thread(lambda: _save(source, provider, path, presentation))
    except TimeoutError:
        problem = tr("QGIS was busy")
    if problem:
        text = tr("The style of {} could not be saved ({}).")
        feedback.pushWarning(text.format(path or shown(destination), problem))


def _save(source, provider, path, presentation):
    """What went wrong, or an empty text."""
    layer = QgsVectorLayer(source, "presented", provider)
    if not layer.isValid():
        return tr("the layer does not open")
    is_geopackage = path is not None and path.suffix.lower() == GEOPACKAGE
    if is_geopackage and presentation.metadata is not None:
        table = source if "|layername=" in source else f"{path}|layername={layers_of(path, 'GPKG')[0]}"
        QgsProviderRegistry.instance().saveLayerMetadata(FILES, table, presentation.metadata)
    if presentation.renderer is None:
        return ""
    layer.setRenderer(presentation.renderer.clone())
    if path is not None and not is_geopackage:
        message, saved = layer.saveNamedStyle(str(path.with_suffix(".qml")))
        return "" if saved else message
    if not keeps_styles(layer.dataProvider()):
        return ""
    forget_styles(layer)
    return layer.saveStyleToDatabase("default", "", True, "")


def forget_styles(layer):
    """Delete the styles of a table that was there before: QGIS asks before it replaces one, and without a desktop
    nobody answers."""
    related, ids, *_ = layer.listStylesInDatabase()
    for style in ids[:related]:
        layer.deleteStyleFromDatabase(style)


class Presenter(QgsProcessingLayerPostProcessorInterface):
    """Sets the renderer and the metadata of the layer of one destination."""

    def __init__(self, destination, presentation):
        super().__init__()
        self.destination, self.presentation = destination, presentation

    def postProcessLayer(self, layer, context, feedback):
        """Called by QGIS in the main thread after loading."""
        if self.presentation.renderer is not None:
            layer.setRenderer(self.presentation.renderer.clone())
            layer.triggerRepaint()
        if self.presentation.metadata is not None:
            layer.setMetadata(self.presentation.metadata)
        _waiting.pop(self.destination, None)
