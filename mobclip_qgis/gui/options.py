"""The page Settings > Options > MobCLIP: how things stand, setting up, models, and how the backend runs."""

from qgis.gui import QgsFileWidget, QgsOptionsPageWidget, QgsOptionsWidgetFactory, QgsScrollArea
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QFormLayout, QFrame, QGroupBox, QSpinBox, QVBoxLayout, QWidget

from .. import settings
from ..paths import resource
from ..translation import tr
from .models_box import ModelsBox
from .set_up_box import SetUpBox
from .status_box import StatusBox

ICON = resource("icons", "mobclip.svg")
PAGE = "mobclip_options"  # its name, by which the dialog opens at it
MAX_THREADS = 1024


class MobclipOptionsFactory(QgsOptionsWidgetFactory):
    """Makes the page each time the dialog opens."""

    def __init__(self, set_up=None):
        """Args: `set_up` is the plugin's own, as of `SetUpBox`."""
        super().__init__("MobCLIP", QIcon(str(ICON)))
        self.set_up = set_up

    def icon(self):
        """Icon in the list of pages."""
        return QIcon(str(ICON))

    def createWidget(self, parent):
        """The page."""
        return MobclipOptionsPage(parent, self.set_up)


class MobclipOptionsPage(QgsOptionsPageWidget):
    """Boxes for the status, setting up, models and the backend, which scroll where there is little room."""

    def __init__(self, parent, set_up=None):
        super().__init__(parent)
        self.setObjectName(PAGE)
        self.interpreter = QgsFileWidget()
        self.interpreter.setFilePath(settings.interpreter())
        self.interpreter.lineEdit().setPlaceholderText(tr("the one that was set up"))
        self.interpreter.setToolTip(tr("A Python interpreter that has the packages of the MobCLIP backend."))
        self.threads = QSpinBox()
        self.threads.setRange(0, MAX_THREADS)
        self.threads.setSpecialValueText(tr("All processors"))
        self.threads.setValue(settings.threads())
        self.threads.setToolTip(tr("How many threads the backend computes with at most."))
        self.status = StatusBox(self._path, self)
        self.set_up = SetUpBox(set_up, self)
        self.models = ModelsBox(self)
        self.interpreter.fileChanged.connect(lambda: self.status.refresh())
        self.set_up.done.connect(self.use_set_up)
        self.set_up.removed.connect(self._look_again)
        self._lay_out()

    def apply(self):
        """Called when the dialog is accepted."""
        settings.set_interpreter(self._path())
        settings.set_threads(self.threads.value())

    def use_set_up(self):
        """Let the interpreter that was set up take the place of one that was chosen, and check it."""
        self.interpreter.setFilePath("")
        self.status.check()

    def _look_again(self):
        self.status.refresh()
        self.models.refresh()

    def _path(self):
        return self.interpreter.filePath().strip()

    def _lay_out(self):
        content = QWidget()
        layout = QVBoxLayout(content)
        backend = QGroupBox(tr("Backend"))
        form = QFormLayout(backend)
        form.addRow(tr("Python interpreter"), self.interpreter)
        form.addRow(tr("Threads"), self.threads)
        for box in (self.status, self.set_up, self.models, backend):
            layout.addWidget(box)
        layout.addStretch()
        area = QgsScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setWidget(content)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(area)
