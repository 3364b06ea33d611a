"""The message on the first start, and after an update: MobCLIP needs its packages, and a button that gets them."""

import os

from qgis.core import Qgis
from qgis.PyQt.QtWidgets import QPushButton

from .. import settings
from ..engine.environments import current_environment
from ..engine.errors import EngineError
from ..engine.installer import is_outdated
from ..engine.interpreter import VARIABLE, find_interpreter
from ..paths import backend_root, plugin_version
from ..translation import tr
from .set_up import SetUp


class Offer:
    """Shows the message, once in each version of the plugin."""

    def __init__(self, iface):
        self.iface = iface
        self.set_up = SetUp(iface.mainWindow())
        self.set_up.finished.connect(self._tell)
        self.message = None

    def show_once(self):
        """Show it, if there is something to set up and this version has not shown it before."""
        text = what_is_needed()
        if not text or settings.set_up_offered() == plugin_version():
            return
        settings.set_set_up_offered(plugin_version())
        bar = self.iface.messageBar()
        self.message = bar.createMessage("MobCLIP", text)
        button = QPushButton(tr("Set up"))
        button.clicked.connect(self._start)
        self.message.layout().addWidget(button)
        bar.pushWidget(self.message, Qgis.MessageLevel.Info, 0)

    def close(self):
        """Take the message away, and stop what it started."""
        self.set_up.cancel()
        self._take_away()

    def _start(self):
        self._take_away()
        self.set_up.start()

    def _take_away(self):
        if self.message is not None:
            self.iface.messageBar().popWidget(self.message)
            self.message = None

    def _tell(self, is_ready, sentence):
        level = Qgis.MessageLevel.Success if is_ready else Qgis.MessageLevel.Warning
        self.iface.messageBar().pushMessage("MobCLIP", sentence, level, 0)


def what_is_needed():
    """Why the backend should be set up, empty where it is, or where the user chose an interpreter and has to mend that."""
    if settings.interpreter():
        return ""
    try:
        source = find_interpreter()[1]
    except EngineError:
        return "" if os.environ.get(VARIABLE) else tr("MobCLIP needs its packages, some 100 MB.")
    environment = current_environment()
    if source == "managed" and environment is not None and is_outdated(environment, backend_root()):
        return tr("MobCLIP was updated and needs other versions of its packages.")
    return ""
