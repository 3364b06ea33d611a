"""The part of the options page that sets up the backend: what to install, the button, and how far it is."""

from qgis.gui import QgsFileWidget
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
from ..engine.installer import log_file
from ..shared.choices import LABELS, PACKAGE_GROUPS
from ..translation import tr
from .set_up import SetUp


class SetUpBox(QGroupBox):
    """`done` is sent when the backend was set up."""

    done = pyqtSignal()

    def __init__(self, parent=None):
        super().__init__(tr("Set up"), parent)
        self.set_up = SetUp(self)
        self.set_up.progressed.connect(self._show_progress)
        self.set_up.finished.connect(self._finish)
        self.groups = {group: QCheckBox(tr(LABELS[group])) for group in PACKAGE_GROUPS}
        self.base, self.wheels = QgsFileWidget(), QgsFileWidget()
        self.wheels.setStorageMode(QgsFileWidget.StorageMode.GetDirectory)
        self.button, self.cancel = QPushButton(tr("Set up")), QPushButton(tr("Cancel"))
        self.button.clicked.connect(self.start)
        self.cancel.clicked.connect(self.set_up.cancel)
        self.log = QPushButton(tr("Open log"))
        self.log.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(log_file()))))
        self.bar, self.text = QProgressBar(), QLabel()
        self.text.setWordWrap(True)
        self._lay_out()
        self._show_state()

    def start(self):
        """Begin; the user is asked before anything is downloaded."""
        self.button.setEnabled(False)
        self.cancel.setEnabled(True)
        chosen = [group for group, box in self.groups.items() if box.isChecked()]
        self.set_up.start(chosen, self.base.filePath().strip(), self.wheels.filePath().strip())

    def _lay_out(self):
        layout = QVBoxLayout(self)
        hint = tr(
            "Downloads the packages of the backend into an environment of its own. Ticked packages come with them, for:"
        )
        introduction = QLabel(hint)
        introduction.setWordWrap(True)
        layout.addWidget(introduction)
        for box in self.groups.values():
            layout.addWidget(box)
        form = QFormLayout()
        self.base.lineEdit().setPlaceholderText(tr("found automatically"))
        self.wheels.lineEdit().setPlaceholderText(tr("not offline: download from the Python Package Index"))
        form.addRow(tr("Python to make it with"), self.base)
        form.addRow(tr("Folder of wheels (offline)"), self.wheels)
        layout.addLayout(form)
        row = QHBoxLayout()
        for widget in (self.button, self.cancel, self.bar, self.log):
            row.addWidget(widget)
        layout.addLayout(row)
        layout.addWidget(self.text)

    def _show_state(self):
        environment = current_environment()
        for group, box in self.groups.items():
            is_there = environment is not None and group in environment.groups
            box.setChecked(is_there or box.isChecked())
            box.setEnabled(not is_there)
        self.button.setEnabled(True)
        self.cancel.setEnabled(False)
        self.log.setEnabled(log_file().is_file())
        self.bar.setValue(0)

    def _show_progress(self, percent, text):
        self.bar.setValue(round(percent))
        self.text.setText(text)

    def _finish(self, is_ready, sentence):
        self._show_state()
        self.text.setText(sentence)
        if is_ready:
            self.done.emit()
