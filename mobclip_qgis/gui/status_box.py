"""The part of the options page that says how things stand, at once, and checks them on request."""

import os

from qgis.PyQt.QtWidgets import QGroupBox, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout

from ..engine.diagnostics import check
from ..engine.interpreter import VARIABLE
from ..engine.status import NOT_SET_UP, NOT_THERE, OUTDATED, OWN, READY, status
from ..paths import backend_root
from ..translation import tr
from .background import in_background
from .diagnostics import copy_diagnostics

REPORT_LINES = 9  # that are shown without scrolling


class StatusBox(QGroupBox):
    """Looks at files only, until Check is pressed."""

    def __init__(self, interpreter, parent=None):
        """Args: `interpreter` is called for the path that the page has, which may not be saved yet."""
        super().__init__(tr("Status"), parent)
        self.interpreter = interpreter
        self.text = QLabel()
        self.text.setWordWrap(True)
        self.button = QPushButton(tr("Check"))
        self.button.setToolTip(tr("Starts the backend, and lists its packages and models."))
        self.button.clicked.connect(self.check)
        self.copy = QPushButton(tr("Copy diagnostics"))
        self.copy.setToolTip(tr("Versions, packages, models and the end of the log, as text for a bug report."))
        self.copy.clicked.connect(self._copy)
        self.note = QLabel()
        self.note.setWordWrap(True)
        self.note.hide()
        self.report = QPlainTextEdit()
        self.report.setReadOnly(True)
        self.report.setFixedHeight(REPORT_LINES * self.report.fontMetrics().lineSpacing())
        self.report.hide()
        self._lay_out()
        self.refresh()

    def refresh(self):
        """Say how things stand."""
        title, sentence = _words(status(self.interpreter(), backend_root()))
        self.text.setText(f"<b>{title}</b><br>{sentence}")

    def check(self):
        """Start the backend and show what it says of itself."""
        self.button.setEnabled(False)
        self._show(tr("Checking …"))
        path, root = self.interpreter(), backend_root()

        def work():
            return "\n".join(check(path, root)[1])

        in_background(self, tr("Check MobCLIP"), work, self._finish, self._finish)

    def _finish(self, text):
        self._show(text)
        self.button.setEnabled(True)
        self.refresh()

    def _copy(self):
        self.copy.setEnabled(False)
        copy_diagnostics(self._tell_copied, self)

    def _tell_copied(self, sentence):
        self.note.setText(sentence)
        self.note.show()
        self.copy.setEnabled(True)

    def _show(self, text):
        self.report.setPlainText(text)
        self.report.show()

    def _lay_out(self):
        layout = QVBoxLayout(self)
        layout.addWidget(self.text)
        row = QHBoxLayout()
        row.addWidget(self.button)
        row.addWidget(self.copy)
        row.addStretch()
        layout.addLayout(row)
        layout.addWidget(self.note)
        layout.addWidget(self.report)


def _words(found):
    """A title and a sentence for a status."""
    path = str(found.interpreter)
    if found.word == READY:
        return tr("Ready"), tr("The backend runs with {}.").format(path)
    if found.word == OUTDATED:
        return tr("Outdated"), tr("MobCLIP was updated and needs other versions of its packages: press Set up.")
    if found.word == NOT_SET_UP:
        return tr("Not set up"), tr("MobCLIP needs its packages: press Set up.")
    if found.word == OWN:
        title = tr("Interpreter of your own")
        sentence = tr("The backend runs with {}. Press Check to see whether it has the packages.").format(path)
    elif found.word == NOT_THERE:
        title = tr("Interpreter not found")
        sentence = tr("There is no file {}: choose another interpreter, or none.").format(path)
    if os.environ.get(VARIABLE):
        sentence += " " + tr("It is named by the environment variable {}, which goes before the setting.").format(
            VARIABLE
        )
    return title, sentence
