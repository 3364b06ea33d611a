"""Offers to set up: on the first start, after an update, and when an algorithm lacks packages."""

from qgis.core import Qgis
from qgis.PyQt.QtCore import QObject, pyqtSlot
from qgis.PyQt.QtWidgets import QPushButton

from .. import settings
from ..engine.groups import CORE, LABELS
from ..engine.installer import group_size
from ..engine.status import NOT_SET_UP, OUTDATED, status
from ..notices import notices
from ..paths import backend_root, plugin_version
from ..translation import tr
from .progress_message import ProgressMessage
from .set_up import SetUp


class Offer(QObject):
    """Shows the message of the first start once in each version of the plugin; for packages it asks at once."""

    def __init__(self, iface, next_step=None):
        """Args: `next_step` is what to do once MobCLIP is set up, the text of a button and a function, or None."""
        super().__init__(iface.mainWindow())
        self.iface, self.next_step = iface, next_step
        self.set_up = SetUp(iface.mainWindow())
        self.progress = ProgressMessage(iface, tr("Set up MobCLIP"), self.set_up.cancel)
        self.set_up.progressed.connect(self._show_progress)
        self.set_up.finished.connect(self._tell)
        self.message = None
        self.then = None  # what to do once all is there, instead of telling that
        self.is_asked = False  # whether this message is what began the set-up, not the options page
        self.for_algorithm = False  # whether an algorithm that failed did
        self.declined = []  # groups that were offered to an algorithm in vain: once is enough, as in a batch
        notices.packages_missing.connect(self.offer_packages)

    def show_once(self):
        """Show it, if there is something to set up and this version has not shown it before."""
        text = what_is_needed()
        if not text or settings.set_up_offered() == plugin_version():
            return
        settings.set_set_up_offered(plugin_version())
        self._take_away()
        self.message = self._push(text, Qgis.MessageLevel.Info, tr("Set up"), self._start)

    def set_up_for(self, then):
        """Set up, and call a function when all is there."""
        self.then = then
        self._start()

    @pyqtSlot(list)
    def offer_packages(self, groups):
        """Ask whether to install what an algorithm lacked, unless the user has an interpreter of his own."""
        is_chosen = status(settings.interpreter(), backend_root()).is_chosen
        if is_chosen or self.set_up.task is not None or groups in self.declined:
            return
        self.declined.append(groups)
        self.is_asked = self.for_algorithm = True
        labels = "; ".join(tr(LABELS[group]) for group in groups if group in LABELS)
        why = tr("The tool needs packages that are not installed, those for: {}.").format(labels) if labels else ""
        self.set_up.start([group for group in groups if group in LABELS], why=why)

    def close(self):
        """Take the message away, stop what it started, and listen no more."""
        notices.packages_missing.disconnect(self.offer_packages)
        self.set_up.cancel()
        self.progress.close()
        self._take_away()

    def _start(self):
        self._take_away()
        self.is_asked = True
        self.set_up.start()

    def _take_away(self):
        if self.message is not None:
            self.iface.messageBar().popWidget(self.message)
            self.message = None

    def _show_progress(self, percent, text):
        if self.is_asked:
            self.progress.show(percent, text)

    def _tell(self, is_ready, sentence):
        self._take_away()
        self.progress.close()
        then, self.then = self.then, None
        is_asked, for_algorithm = self.is_asked, self.for_algorithm
        self.is_asked = self.for_algorithm = False
        if not is_ready:
            if is_asked:
                self.iface.messageBar().pushMessage("MobCLIP", sentence, Qgis.MessageLevel.Warning, 0)
        elif then is not None:
            then()
        elif for_algorithm:
            self.declined.clear()
            text = tr("The packages are installed: run the tool again.")
            self.iface.messageBar().pushMessage("MobCLIP", text, Qgis.MessageLevel.Success, 0)
        elif self.next_step is None:
            self.iface.messageBar().pushMessage("MobCLIP", sentence, Qgis.MessageLevel.Success, 0)
        else:
            title, function = self.next_step
            self.message = self._push(sentence, Qgis.MessageLevel.Success, title, function)

    def _push(self, text, level, title, function):
        """A message with a button, which closes it."""

        def press():
            self._take_away()
            function()

        bar = self.iface.messageBar()
        message = bar.createMessage(text)
        button = QPushButton(title)
        button.clicked.connect(lambda: press())
        message.layout().addWidget(button)
        bar.pushWidget(message, level, 0)
        return message


def what_is_needed():
    """Why the backend should be set up, empty where it is, or where the user chose an interpreter and has to mend that."""
    word = status(settings.interpreter(), backend_root()).word
    if word == NOT_SET_UP:
        size = group_size(backend_root(), CORE)
        return tr("MobCLIP needs its packages ({} MB).").format(size) if size else tr("MobCLIP needs its packages.")
    return tr("MobCLIP was updated and needs other versions of its packages.") if word == OUTDATED else ""
