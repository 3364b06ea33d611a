"""Run by QGIS in its window: from the zip to the example map, by the objects that a person clicks.

Settings come in the environment: ZIP, and OUT, the folder for a screenshot of each step and `steps.json`.
"""

import json
import os
import time
import traceback
from pathlib import Path

import pyplugin_installer
from qgis.core import QgsProject
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtWidgets import QApplication, QDockWidget, QMessageBox, QPushButton
from qgis.utils import iface

OUT = Path(os.environ["OUT"])
SET_UP_SECONDS, MAP_SECONDS = 900, 300
PAUSE_SECONDS = 40  # longer than QGIS keeps idle threads, with which a CRS opened in one would be lost
steps = []


def main():
    """All steps; the process ends whatever happens."""
    try:
        first_map()
        result = {"steps": steps}
    except Exception:
        result = {"steps": steps, "error": traceback.format_exc()}
        shoot("error")
    (OUT / "steps.json").write_text(json.dumps(result, indent=1), encoding="utf-8")
    os._exit(0)


def first_map():
    """Install, set up, example map; then save, pause, and look at the layers."""
    iface.mainWindow().resize(1400, 900)
    layers = iface.mainWindow().findChild(QDockWidget, "Layers")
    iface.mainWindow().resizeDocks([layers], [330], Qt.Orientation.Horizontal)
    wait(1)
    begin("install from ZIP")
    pyplugin_installer.instance().installFromZipFile(os.environ["ZIP"])
    button = wait_for(lambda: visible_button("Set up"), 30)
    end("1 installed")
    begin("Set up")
    agree = QTimer()
    agree.timeout.connect(answer_yes)
    agree.start(500)
    button.click()
    button = wait_for(lambda: visible_button("Example map"), SET_UP_SECONDS)
    agree.stop()
    end("3 ready")
    begin("Example map")
    button.click()
    wait_for(lambda: len(QgsProject.instance().mapLayers()) >= 4, MAP_SECONDS)
    wait(5)
    end("4 example map")
    steps.append({"messages": messages()})
    QgsProject.instance().write(str(OUT / "example.qgz"))
    wait(PAUSE_SECONDS)
    for layer in QgsProject.instance().mapLayers().values():
        crs, count = layer.crs(), layer.featureCount()
        valid = layer.isValid() and bool(crs.toWkt())
        steps.append({"layer": layer.name(), "features": count, "crs": crs.authid(), "valid": valid})


def begin(name):
    steps.append({"click": name, "began": time.monotonic()})


def end(picture):
    step = next(step for step in reversed(steps) if "click" in step and "began" in step)
    step["seconds"] = round(time.monotonic() - step.pop("began"), 1)
    shoot(picture)


def answer_yes():
    """Agree to the download, as the person is asked to."""
    box = QApplication.activeModalWidget()
    if isinstance(box, QMessageBox):
        shoot("2 asks")
        box.grab().save(str(OUT / "2 asks (dialog).png"))
        steps.append({"click": "Yes", "asked": box.text()})
        box.button(QMessageBox.StandardButton.Yes).click()


def visible_button(text):
    """A button of the message bar, None while it is not shown."""
    buttons = iface.messageBar().findChildren(QPushButton)
    return next((button for button in buttons if button.text() == text and button.isVisible()), None)


def wait_for(find, seconds):
    """What `find` returns when it is no longer nothing."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        found = find()
        if found:
            return found
        wait(0.2)
    raise TimeoutError(f"waited {seconds} s in vain; the message bar says {messages()}")


def messages():
    return [item.text() for item in iface.messageBar().items()]


def wait(seconds):
    end_of_wait = time.monotonic() + seconds
    while time.monotonic() < end_of_wait:
        QApplication.processEvents()
        time.sleep(0.02)


def shoot(name):
    """A picture of the whole window."""
    iface.mainWindow().grab().save(str(OUT / f"{name}.png"))


QTimer.singleShot(5000, main)
