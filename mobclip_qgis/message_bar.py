"""Warnings in the message bar of QGIS's window: dialogs show those of a run in their log only."""

import contextlib
from concurrent.futures import TimeoutError

import qgis.utils
from qgis.core import Qgis

from .main_thread import in_main_thread

UNTIL_CLOSED = 0


def warn(title, texts):
    """Show warnings, which stay until they are closed; without a window nothing happens."""
    window = qgis.utils.iface
    if window is None:
        return

    def show():
        for text in texts:
            window.messageBar().pushMessage(title, text, Qgis.MessageLevel.Warning, UNTIL_CLOSED)

    with contextlib.suppress(TimeoutError):  # the log has them
        in_main_thread(show)
