"""Waiting for what QGIS does in the background."""

import time

from qgis.core import QgsApplication


def wait_for(condition, seconds=60):
    """Let QGIS work until a condition holds."""
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "it never came"
        QgsApplication.processEvents()
        time.sleep(0.02)


def wait_for_models():
    """Until the backend has answered which models there are, also to the dialogs of earlier tests."""
    from mobclip_qgis.gui.model_list import model_list

    wait_for(lambda: model_list.task is None)
