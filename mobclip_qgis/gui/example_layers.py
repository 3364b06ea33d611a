"""The layers of the example map: their order, names and what is said of them."""

from qgis.core import (
    QgsAbstractMetadataBase,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsLayerMetadata,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QTimer

from ..styling.renderers import outlines
from ..translation import tr

CRS = "EPSG:32617"  # UTM zone 17N on WGS 84, as the layers: QGIS need not ask how to change the datum
MARGIN = 1.05  # of the view around Ohio


def add_to_project(files):
    """Add the layers as a group on top of the project, with the styles that were saved with them.

    Args:
        files: `Files` of the steps.

    Returns:
        The layer that covers Ohio.
    """
    project = QgsProject.instance()
    group = project.layerTreeRoot().insertGroup(0, tr("MobCLIP example: Ohio"))
    counties = opened(files, "counties", tr("Counties with wages"))
    counties.setRenderer(outlines())
    describe_counties(counties)
    add(project, group, counties)
    maps = group.addGroup(tr("Maps (one is shown at a time)"))
    titles = {
        "wages": tr("Predicted wages (US dollars per person)"),
        "clusters": tr("Clusters of places"),
        "similar": tr("Places like downtown Columbus"),
        "cells": tr("Embeddings as colours"),
    }
    layers = {name: opened(files, name, title) for name, title in titles.items()}
    for name, layer in layers.items():
        add(project, maps, layer).setExpanded(name == "wages")
    maps.setIsMutuallyExclusive(True, 0)
    group.setExpanded(False)  # the panel of layers closed it when it was empty, and looks at changes only
    group.setExpanded(True)
    return layers["wages"]


def opened(files, name, title):
    """A table of the package as a layer."""
    return QgsVectorLayer(files.layer(name), title, "ogr")


def add(project, group, layer):
    """Add a layer at the end of a group, and return its node."""
    project.addMapLayer(layer, False)
    return group.addLayer(layer)


def describe_counties(layer):
    """Say where the counties come from."""
    metadata = QgsLayerMetadata(layer.metadata())
    metadata.setTitle(layer.name())
    metadata.setAbstract(
        tr(
            "567 counties of seven states. wages_per_person: wages in US dollars a year, divided by all people. wages_known: "
            "the same, NULL in a third of the counties of Ohio, so that predictions can be compared with it."
        )
    )
    metadata.setLicenses(["ISC (us-atlas)", "MIT (uszipcode)"])
    metadata.setRights(["us-atlas 3.0.1, after the US Census Bureau (public domain)", "uszipcode 0.1.3"])
    metadata.setLinks(
        [
            QgsAbstractMetadataBase.Link("us-atlas", "WWW:LINK", "https://github.com/topojson/us-atlas"),
            QgsAbstractMetadataBase.Link("uszipcode", "WWW:LINK", "https://github.com/MacHu-GWU/uszipcode-project"),
        ]
    )
    layer.setMetadata(metadata)


def zoom_to(layer, canvas, was_empty):
    """Show a layer, when QGIS has taken in that the project has layers.

    Args:
        was_empty: whether these are the project's first ones; then it gets a CRS that suits them.
    """

    crs, extent = layer.crs(), layer.extent()  # now: the project may be closed in between

    def zoom():
        if was_empty:
            QgsProject.instance().setCrs(QgsCoordinateReferenceSystem(CRS))
        transform = QgsCoordinateTransform(crs, canvas.mapSettings().destinationCrs(), QgsProject.instance())
        view = transform.transformBoundingBox(extent)
        view.scale(MARGIN)
        canvas.setExtent(view)
        canvas.refresh()

    QTimer.singleShot(0, zoom)
