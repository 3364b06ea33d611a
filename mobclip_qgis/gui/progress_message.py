"""A message with a progress bar and a button that cancels, in the message bar of QGIS."""

from qgis.core import Qgis
from qgis.PyQt import sip
from qgis.PyQt.QtWidgets import QLabel, QProgressBar, QPushButton

from ..translation import tr

BAR_WIDTH = 160  # pixels


class ProgressMessage:
    """Appears with the first `show`; the user may close it, and what it tells of goes on."""

    def __init__(self, iface, title, on_cancel):
        self.iface, self.title, self.on_cancel = iface, title, on_cancel
        self.item, self.label, self.bar, self.button = None, None, None, None

    def show(self, percent, text):
        """Say how far it is."""
        if self.item is None:
            self._open()
        if not sip.isdeleted(self.item):
            self.label.setText(text)
            self.bar.setValue(round(percent))

    def close(self):
        """Take it away."""
        if self.item is not None and not sip.isdeleted(self.item):
            self.iface.messageBar().popWidget(self.item)
        self.item = None

    def _open(self):
        messages = self.iface.messageBar()
        self.item = messages.createMessage(self.title, "")
        self.label, self.bar, self.button = QLabel(), QProgressBar(), QPushButton(tr("Cancel"))
        self.bar.setMaximumWidth(BAR_WIDTH)
        self.button.clicked.connect(self._cancel)
        for widget in (self.label, self.bar, self.button):
            self.item.layout().addWidget(widget)
        messages.pushWidget(self.item, Qgis.MessageLevel.Info, 0)

    def _cancel(self):
        self.button.setEnabled(False)
        self.label.setText(tr("Stopping …"))
        self.on_cancel()
