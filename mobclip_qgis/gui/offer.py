"""The message on the first start: MobCLIP needs its packages, and a button that gets them."""

from qgis.core import Qgis
from qgis.PyQt.QtWidgets import QPushButton

from .. import settings
from ..engine.errors import EngineError
from ..engine.interpreter import find_interpreter
from ..translation import tr
from .set_up import SetUp


class Offer:
    """Shows the message where no backend is found, once for each installation of QGIS's profile."""

    def __init__(self, iface):
        self.iface = iface
        self.set_up = SetUp(iface.mainWindow())
        self.set_up.finished.connect(self._tell)
        self.message = None

    def show_once(self):
        """Show it, if there is no backend and it was not shown before."""
        if settings.is_set_up_offered() or is_found():
            return
        settings.set_set_up_offered()
        bar = self.iface.messageBar()
        self.message = bar.createMessage("MobCLIP", tr("MobCLIP needs its packages, some 100 MB."))
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


def is_found():
    """Whether there is an interpreter for the backend, or one that the user chose and has to mend himself."""
    try:
        find_interpreter(settings.interpreter())
    except EngineError:
        return bool(settings.interpreter())
    return True
