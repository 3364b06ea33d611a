"""The part of the options page that sets up the backend: what to install, the button, and how far it is."""

from qgis.gui import QgsCollapsibleGroupBox, QgsFileWidget
from qgis.PyQt.QtCore import QUrl, pyqtSignal
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QGroupBox,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
)

from ..engine.environments import current_environment
from ..engine.groups import LABELS
from ..engine.installer import group_size, log_file
from ..engine.own_files import own_models, set_up_files
from ..paths import backend_root
from ..translation import tr
from .removal import Removal
from .set_up import SetUp


class SetUpBox(QGroupBox):
    """`done` is sent when the backend was set up, `removed` when something was removed."""

    done = pyqtSignal()
    removed = pyqtSignal()

    def __init__(self, set_up=None, parent=None):
        """Args: `set_up` is the one of the plugin, which goes on when the page is closed; None for one of its own."""
        super().__init__(tr("Set up"), parent)
        self.set_up = set_up or SetUp(self)
        self.set_up.progressed.connect(self._show_progress)
        self.set_up.finished.connect(self._finish)
        self.groups = {group: QCheckBox() for group in LABELS}
        self.base, self.wheels = QgsFileWidget(), QgsFileWidget()
        self.wheels.setStorageMode(QgsFileWidget.StorageMode.GetDirectory)
        self.button, self.cancel = QPushButton(tr("Set up")), QPushButton(tr("Cancel"))
        self.button.clicked.connect(self.start)
        self.cancel.clicked.connect(self.set_up.cancel)
        self.log = QPushButton(tr("Open log"))
        self.log.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(log_file()))))
        self.remove = QPushButton(tr("Remove packages …"))
        self.remove.setToolTip(tr("Removes what Set up has installed, and models of your own if you like."))
        self.remove.clicked.connect(self.ask_to_remove)
        self.bar, self.text = QProgressBar(), QLabel()
        self.text.setWordWrap(True)
        self.text.hide()
        self._lay_out()
        self._show_state()

    def start(self):
        """Begin; the user is asked before anything is downloaded."""
        self.button.setEnabled(False)
        self.cancel.setEnabled(True)
        chosen = [group for group, box in self.groups.items() if box.isChecked()]
        self.set_up.start(chosen, self.base.filePath().strip(), self.wheels.filePath().strip())

    def ask_to_remove(self):
        """Remove the environment, if the user agrees."""
        sentence = Removal(self).ask()
        self._show_state()
        self._say(sentence)
        self.removed.emit()

    def _lay_out(self):
        tip = tr("On Linux with CUDA for NVIDIA graphics cards, elsewhere for the processor alone.")
        self.groups["train"].setToolTip(tip)
        layout = QVBoxLayout(self)
        hint = tr(
            "Downloads the packages of the backend into an environment of its own. Ticked packages come with them, for:"
        )
        introduction = QLabel(hint)
        introduction.setWordWrap(True)
        layout.addWidget(introduction)
        for box in self.groups.values():
            layout.addWidget(box)
        layout.addWidget(self._advanced())
        row = QHBoxLayout()
        row.addWidget(self.button)
        row.addWidget(self.cancel)
        row.addWidget(self.bar, 1)
        row.addStretch()
        row.addWidget(self.log)
        row.addWidget(self.remove)
        layout.addLayout(row)
        layout.addWidget(self.text)

    def _advanced(self):
        """What few need: closed at first."""
        self.base.lineEdit().setPlaceholderText(tr("found automatically"))
        self.wheels.lineEdit().setPlaceholderText(tr("not offline: download from the Python Package Index"))
        box = QgsCollapsibleGroupBox(tr("Advanced"))
        form = QFormLayout(box)
        form.addRow(tr("Python to make the environment with"), self.base)
        form.addRow(tr("Folder of wheels (offline)"), self.wheels)
        box.setCollapsed(True)
        return box

    def _show_state(self):
        environment = current_environment()
        for group, box in self.groups.items():
            size = group_size(backend_root(), group)
            text = tr("{} ({:,} MB)") if size else tr("{} (not for this system)")
            box.setText(text.format(tr(LABELS[group]), size))
            is_there = environment is not None and group in environment.groups
            box.setChecked(is_there or (box.isChecked() and box.isEnabled()))
            box.setEnabled(size is not None and not is_there)
        is_running = self.set_up.task is not None
        self.button.setEnabled(not is_running)
        self.cancel.setEnabled(is_running)
        self.log.setEnabled(log_file().is_file())
        self.remove.setEnabled(bool(set_up_files() or own_models()))
        self.bar.setValue(0)
        self.bar.hide()

    def _show_progress(self, percent, text):
        self.bar.show()
        self.bar.setValue(round(percent))
        self._say(text)

    def _say(self, text):
        self.text.setText(text)
        self.text.setVisible(bool(text))

    def _finish(self, is_ready, sentence):
        self._show_state()
        self._say(sentence)
        if is_ready:
            self.done.emit()
