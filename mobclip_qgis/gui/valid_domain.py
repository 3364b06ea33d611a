"""A layer with the area where a model is valid."""

from qgis.core import (
    QgsFeature,
    QgsFillSymbol,
    QgsGeometry,
    QgsProject,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
)

from ..translation import tr

DEFINITION = "MultiPolygon?crs=EPSG:4326&field=model:string&field=valid_domain:string&field=outline:string"
FILL, OUTLINE = "0,114,178,50", "0,114,178,255"
OUTLINE_MM = "0.26"


def show_valid_domain(model, polygons, of):
    """Add the layer to the project and return it.

    Args:
        model: its card, of `engine.cards`.
        polygons: WKB, EPSG:4326.
        of: `cells` or `extent`, what the polygons are of.
    """
    layer = QgsVectorLayer(DEFINITION, tr("Valid domain of {}").format(model.path.stem), "memory")
    geometry = QgsGeometry()
    geometry.fromWkb(polygons)
    geometry.convertToMultiType()
    feature = QgsFeature(layer.fields())
    feature.setGeometry(geometry)
    feature.setAttributes([model.path.stem, model.domain, of])
    layer.dataProvider().addFeatures([feature])
    layer.updateExtents()
    style = {"color": FILL, "outline_color": OUTLINE, "outline_width": OUTLINE_MM}
    layer.setRenderer(QgsSingleSymbolRenderer(QgsFillSymbol.createSimple(style)))
    metadata = layer.metadata()
    metadata.setTitle(layer.name())
    metadata.setAbstract(model.domain)
    layer.setMetadata(metadata)
    QgsProject.instance().addMapLayer(layer)
    return layer
