"""Warnings in the message bar of QGIS's window: dialogs show those of a run in their log only."""

import contextlib
from concurrent.futures import TimeoutError

import qgis.utils
from qgis.core import Qgis

from .main_thread import in_main_thread

UNTIL_CLOSED = 0


def warn(title, texts):
    """Show warnings, each once until it is closed, also where several steps give it; without a window nothing happens."""
    window = qgis.utils.iface
    if window is None:
        return

    def show():
        bar = window.messageBar()
        shown = {item.text() for item in bar.items()}
        for text in dict.fromkeys(texts):
            if text not in shown:
                bar.pushMessage(title, text, Qgis.MessageLevel.Warning, UNTIL_CLOSED)

    with contextlib.suppress(TimeoutError):  # the log has them
        in_main_thread(show)
