"""The page Settings > Options > MobCLIP: sets up the backend, says which interpreter runs it, and whether it works."""

import os

from qgis.core import QgsApplication, QgsTask
from qgis.gui import QgsFileWidget, QgsOptionsPageWidget, QgsOptionsWidgetFactory
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QFormLayout, QLabel, QPlainTextEdit, QPushButton

from .. import settings
from ..engine.diagnostics import check
from ..engine.interpreter import VARIABLE
from ..paths import backend_root, resource
from ..translation import tr
from .set_up_box import SetUpBox

ICON = resource("icons", "mobclip.svg")


class MobclipOptionsFactory(QgsOptionsWidgetFactory):
    """Makes the page each time the dialog opens."""

    def __init__(self):
        super().__init__("MobCLIP", QIcon(str(ICON)))

    def icon(self):
        """Icon in the list of pages."""
        return QIcon(str(ICON))

    def createWidget(self, parent):
        """The page."""
        return MobclipOptionsPage(parent)


class MobclipOptionsPage(QgsOptionsPageWidget):
    """The set-up, an interpreter, a button that checks it, and the report."""

    def __init__(self, parent):
        super().__init__(parent)
        self.task = None
        self.set_up = SetUpBox(self)
        self.set_up.done.connect(self.use_set_up)
        self.interpreter = QgsFileWidget()
        self.interpreter.setFilePath(settings.interpreter())
        self.interpreter.setToolTip(tr("A Python interpreter that has the packages of the MobCLIP backend."))
        self.button = QPushButton(tr("Check"))
        self.button.clicked.connect(self.check)
        self.report = QPlainTextEdit()
        self.report.setReadOnly(True)
        self.report.setPlaceholderText(tr("Press Check to see whether the backend works with this interpreter."))
        self._lay_out()

    def apply(self):
        """Called when the dialog is accepted."""
        settings.set_interpreter(self.interpreter.filePath().strip())

    def use_set_up(self):
        """Let the interpreter that was set up take the place of one that was chosen, and check it."""
        self.interpreter.setFilePath("")
        self.check()

    def check(self):
        """Start the check beside the interface, which stays responsive."""
        self.button.setEnabled(False)
        self.report.setPlainText(tr("Checking …"))
        path, root = self.interpreter.filePath().strip(), backend_root()
        self.task = QgsTask.fromFunction(tr("Check MobCLIP"), lambda task: check(path, root)[1])
        self.task.taskCompleted.connect(self._show_report)
        self.task.taskTerminated.connect(self._show_failure)
        QgsApplication.taskManager().addTask(self.task)

    def _lay_out(self):
        layout = QFormLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        text = tr("MobCLIP computes in a Python interpreter of its own, which has the packages of its backend.")
        introduction = QLabel(text)
        introduction.setWordWrap(True)
        layout.addRow(introduction)
        layout.addRow(self.set_up)
        self.interpreter.lineEdit().setPlaceholderText(tr("the one that was set up"))
        layout.addRow(tr("Python interpreter"), self.interpreter)
        if os.environ.get(VARIABLE):
            layout.addRow(QLabel(tr("The environment variable {} is set and takes precedence.").format(VARIABLE)))
        layout.addRow(self.button)
        layout.addRow(self.report)

    def _show_report(self):
        self.report.setPlainText("\n".join(self.task.returned_values))
        self.button.setEnabled(True)

    def _show_failure(self):
        self.report.setPlainText(str(self.task.exception))
        self.button.setEnabled(True)
