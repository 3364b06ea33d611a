"""Run the examples of the docs in QGIS's own dialogs and draw what comes of them. Run by pictures.py in a real QGIS window.

For each algorithm a picture of its dialog as it is filled in, and of its result: a map with its legend where it is a layer, the
log where it is none. Pages (HTML) are drawn by pictures.py.
"""

import os
import sys
import time
import traceback
from pathlib import Path

import processing
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFillSymbol,
    QgsLayerTree,
    QgsLayerTreeModel,
    QgsLegendRenderer,
    QgsLegendSettings,
    QgsLegendStyle,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsProject,
    QgsRectangle,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QRect, QSize, QTimer
from qgis.PyQt.QtGui import QColor, QFont, QImage, QPainter
from qgis.PyQt.QtWidgets import QDockWidget, QLineEdit, QTextBrowser, QTextEdit
from qgis.utils import iface

sys.path.insert(0, os.environ["MOBCLIP_ROOT"])
from tools.docs.examples import EXAMPLES

TARGET = Path(os.environ["MOBCLIP_PICTURES"])
DIALOG, MAP = QSize(880, 560), QSize(1010, 640)  # pixels
WINDOW = QSize(1280, 760)
PANELS = {"Layers", "ProcessingToolbox"}  # of the window
LEGEND_WIDTH = 290  # of a map, at its right
SECONDS = 1800  # for one algorithm
NOT_RUN = {"installbackend"}  # it would download
LEGEND_PARTS = (QgsLegendStyle.Style.Title, QgsLegendStyle.Style.Subgroup, QgsLegendStyle.Style.SymbolLabel)
DPI = 96
LINE = QgsWkbTypes.LineGeometry
REGIONS = (  # the layer below, the CRS, and west, south, east, north in metres
    ("counties.gpkg", "EPSG:32617", (102_000, 4_234_000, 598_000, 4_670_000)),  # Ohio, UTM 17N
    ("municipios.gpkg", "EPSG:6372", (850_000, 250_000, 4_150_000, 2_450_000)),  # Mexico, its LCC
)
CAPITAL = ("municipios.gpkg", "EPSG:6372", (2_600_000, 690_000, 3_000_000, 970_000))  # and around it, for flows

PICTURES_OF_PAGES = {
    "cells.gpkg": "mexico-cells.png",
    "mexico.gpkg": "mexico-embeddings.png",
    "mexico_clusters.gpkg": "mexico.png",
}


def main():
    """All examples, with pictures of the first of each algorithm; then the window with a result."""
    shown = set()
    for name, parameters in EXAMPLES:
        print(f"• {name}", flush=True)
        dialog = open_dialog(name, parameters)
        if name not in shown:
            picture(dialog, f"{name}-dialog.png")
        if name not in NOT_RUN:
            output = output_of(run(dialog))
            if Path(output).name in PICTURES_OF_PAGES:
                draw_map(loaded(output)).save(str(TARGET / PICTURES_OF_PAGES[Path(output).name]))
            if name not in shown and output.endswith(".gpkg"):
                draw_map(loaded(output)).save(str(TARGET / f"{name}.png"))
            elif name not in shown:
                picture(dialog, f"{name}-log.png")
        dialog.close()
        shown.add(name)
    draw_window()


def output_of(results):
    """The file that an algorithm wrote, of a model its layer; empty where it wrote none."""
    layers = [str(value) for name, value in results.items() if ":" in name and str(value).endswith(".gpkg")]
    return str(results.get("OUTPUT") or next(iter(layers), ""))


def open_dialog(name, parameters):
    """The dialog of an algorithm, filled in."""
    dialog = processing.createAlgorithmDialog(f"mobclip:{name}", parameters)
    dialog.resize(DIALOG)
    dialog.show()
    wait(2)
    return dialog


def run(dialog):
    """Press Run, wait for the end, and return the results.

    Raises:
        RuntimeError: it failed or took too long.
    """
    finished = []
    dialog.algorithmFinished.connect(lambda succeeded, results: finished.append((succeeded, results)))
    dialog.runButton().click()
    end = time.monotonic() + SECONDS
    while not finished and time.monotonic() < end:
        wait(0.2)
    if not finished or not finished[0][0]:
        texts = [edit.toPlainText() for edit in dialog.findChildren(QTextEdit)]
        raise RuntimeError(f"{dialog.windowTitle()} failed: {' '.join(texts)[-2000:]}")
    wait(1)
    return finished[0][1]


def picture(dialog, file):
    """A picture of a dialog as it stands on the screen, with the end of its log."""
    for edit in dialog.findChildren(QTextEdit):
        if not isinstance(edit, QTextBrowser):  # which has the help
            edit.verticalScrollBar().setValue(edit.verticalScrollBar().maximum())
    wait(0.5)
    dialog.grab().save(str(TARGET / file))


def loaded(file):
    """The layer of a file in the project, as QGIS has loaded it."""
    layers = QgsProject.instance().mapLayers().values()
    return next(layer for layer in layers if Path(layer.source().split("|")[0]).name == Path(file).name)


def draw_map(layer):
    """A layer above the counties or municipios of its region, and its legend at the right."""
    file, crs, box = region_of(layer)
    settings = QgsMapSettings()
    settings.setOutputSize(QSize(MAP.width() - LEGEND_WIDTH, MAP.height()))
    settings.setOutputDpi(DPI)
    settings.setDestinationCrs(QgsCoordinateReferenceSystem(crs))
    below = outlines_of(file)
    settings.setLayers([layer, below])
    settings.setExtent(QgsRectangle(*box))
    settings.setBackgroundColor(QColor("white"))
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    image = QImage(MAP, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.drawImage(0, 0, job.renderedImage())
    draw_legend(painter, layer)
    painter.end()
    return image


def region_of(layer):
    """The region in which the middle of a layer lies; of lines a part that shows each."""
    if layer.geometryType() == LINE:
        return CAPITAL
    for region in REGIONS:
        crs = QgsCoordinateReferenceSystem(region[1])
        to_region = QgsCoordinateTransform(layer.crs(), crs, QgsProject.instance())
        if QgsRectangle(*region[2]).contains(to_region.transform(layer.extent().center())):
            return region
    return REGIONS[0]


def outlines_of(file):
    """Counties or municipios in light grey, for orientation."""
    layer = QgsVectorLayer(file, "Outlines", "ogr")
    style = {"color": "#f1efe9", "outline_color": "#9a968c", "outline_width": "0.2"}
    layer.setRenderer(QgsSingleSymbolRenderer(QgsFillSymbol.createSimple(style)))
    return layer


def draw_legend(painter, layer):
    """The legend of a layer at the right of the picture."""
    tree = QgsLayerTree()
    tree.addLayer(layer)
    model = QgsLayerTreeModel(tree)
    settings = QgsLegendSettings()
    for part in LEGEND_PARTS:
        style = settings.style(part)
        style.setFont(QFont(style.font().family(), 9))
        settings.setStyle(part, style)
    painter.translate(MAP.width() - LEGEND_WIDTH, 0)
    QgsLegendRenderer(model, settings).drawLegend(painter)


def draw_window():
    """QGIS's window with the clusters, their legend in the panel of layers, and the toolbox."""
    window, name = iface.mainWindow(), loaded("clusters.gpkg").name()
    QgsProject.instance().clear()
    layer = QgsVectorLayer("clusters.gpkg", name, "ogr")
    QgsProject.instance().addMapLayer(layer)
    QgsProject.instance().layerTreeRoot().findLayer(layer).setExpanded(True)
    iface.messageBar().clearWidgets()
    for panel in window.findChildren(QDockWidget):
        panel.setVisible(panel.objectName() in PANELS)
    toolbox = window.findChild(QDockWidget, "ProcessingToolbox")
    toolbox.findChild(QLineEdit).setText("MobCLIP")
    window.resize(WINDOW)
    wait(2)
    iface.setActiveLayer(layer)
    iface.zoomToActiveLayer()
    wait(5)
    window.grab(QRect(0, 0, WINDOW.width(), WINDOW.height())).save(str(TARGET / "window.png"))


def wait(seconds):
    """Let QGIS work."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        QgsApplication.processEvents()
        time.sleep(0.02)


def start():
    """Run and end QGIS, with 1 where something failed."""
    status = 0
    try:
        main()
    except Exception:
        traceback.print_exc()
        status = 1
    sys.stdout.flush()
    os._exit(status)


QTimer.singleShot(3000, start)
