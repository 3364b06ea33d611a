"""The page MobCLIP in Settings > Options: which interpreter runs the backend, and whether it is ready."""

from qgis.core import QgsApplication
from qgis.gui import QgsFileWidget, QgsOptionsPageWidget, QgsOptionsWidgetFactory
from qgis.PyQt.QtCore import QCoreApplication, Qt
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QFormLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout

from .. import settings
from ..engine.diagnostics import check
from ..paths import backend_root, resource


def _tr(text):
    return QCoreApplication.translate("MobCLIP", text)


class MobclipOptionsFactory(QgsOptionsWidgetFactory):
    """Makes the page when the options dialog opens."""

    def __init__(self):
        super().__init__("MobCLIP", QIcon(str(resource("icons", "mobclip.svg"))))

    def createWidget(self, parent):
        """The page."""
        return MobclipOptionsPage(parent)


class MobclipOptionsPage(QgsOptionsPageWidget):
    """Interpreter, a button that checks it, and the report."""

    def __init__(self, parent=None):
        super().__init__(parent)
        self.interpreter = QgsFileWidget()
        self.interpreter.setFilePath(settings.interpreter())
        self.interpreter.lineEdit().setPlaceholderText(_tr("Found by itself where empty"))
        self.check_button = QPushButton(_tr("Check"))
        self.check_button.clicked.connect(self.show_report)
        self.report = QPlainTextEdit()
        self.report.setReadOnly(True)
        self.report.setPlaceholderText(_tr("Check tells what is installed and what to do where something is missing."))
        explanation = QLabel(
            _tr(
                "The model runs in its own Python, apart from that of QGIS. Choose the interpreter of an environment that "
                "has the backend's packages."
            )
        )
        explanation.setWordWrap(True)
        form = QFormLayout()
        form.addRow(_tr("Python interpreter"), self.interpreter)
        form.addRow("", self.check_button)
        layout = QVBoxLayout(self)
        layout.addWidget(explanation)
        layout.addLayout(form)
        layout.addWidget(self.report)

    def apply(self):
        """Keep the interpreter: OK was pressed."""
        settings.set_interpreter(self.interpreter.filePath().strip())

    def show_report(self):
        """Check the interpreter that is on the page, saved or not."""
        QgsApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            _, lines = check(self.interpreter.filePath().strip(), backend_root())
        finally:
            QgsApplication.restoreOverrideCursor()
        self.report.setPlainText("\n".join(lines))
