"""The model in dialogs of Processing: a list of the installed ones with their valid domain, and "From file …" at its end.

The parameter stays a text, the name or the path of a model, which is what models, scripts and the command line say.
"""

from pathlib import Path

from qgis.core import QgsApplication, QgsTask
from qgis.PyQt import sip
from qgis.PyQt.QtWidgets import QComboBox, QFileDialog

from .. import settings
from ..engine.diagnostics import installed_models
from ..paths import backend_root
from ..shared.choices import DEFAULT_MODEL
from ..shared.parameters import model_filter
from ..translation import tr
from .modeler import DialogWidgetWrapper

FROM_FILE = ""  # the data of the last entry: no model has it as its name
MAX_DOMAIN_LETTERS = 60


class ModelWidgetWrapper(DialogWidgetWrapper):
    """A combo box, filled when the backend has listed the models; until then it has the default and the value that was set."""

    def createWidget(self):
        """The combo box, with names and paths as item data."""
        widget = QComboBox()
        widget.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        widget.addItem(DEFAULT_MODEL, DEFAULT_MODEL)
        widget.addItem(tr("From file …"), FROM_FILE)
        widget.activated.connect(self._choose_file)
        widget.currentIndexChanged.connect(lambda: self.widgetValueHasChanged.emit(self))
        self.last = 0  # the entry to return to where no file is chosen
        listing.show(widget)
        return widget

    def setValue(self, value):
        """Show a name or a path, of whatever model; the default for none."""
        text = value if isinstance(value, str) and value else DEFAULT_MODEL
        if self.widget.findData(text) < 0:
            self.widget.insertItem(self.widget.count() - 1, _label_of_path(text), text)
        self.last = self.widget.findData(text)
        self.widget.setCurrentIndex(self.last)

    def setWidgetValue(self, value, context):
        """As `setValue`; what is set by an expression or a project variable is not looked into."""
        self.setValue(value)

    def value(self):
        """The name or the path."""
        return self.widget.currentData() or self.widget.itemData(self.last)

    def _choose_file(self, row):
        """Ask for a file when the last entry is chosen."""
        if self.widget.itemData(row) != FROM_FILE:
            self.last = row
            return
        path, _ = QFileDialog.getOpenFileName(self.widget, tr("Model"), "", model_filter())
        self.setValue(path or self.widget.itemData(self.last))


class Listing:
    """The installed models, asked of the backend in the background; dialogs that open meanwhile share one question."""

    def __init__(self):
        self.waiting = []
        self.task = None

    def show(self, widget):
        """Fill a combo box when the models are known; where the backend does not run it stays as it is."""
        self.waiting.append(widget)
        if self.task is None:
            interpreter, root = settings.interpreter(), backend_root()
            self.task = QgsTask.fromFunction(
                tr("List the models"), lambda task: installed_models(interpreter, root), on_finished=self._fill
            )
            QgsApplication.taskManager().addTask(self.task)

    def _fill(self, error, models=()):
        """In the main thread, when the backend has answered."""
        waiting, self.waiting, self.task = self.waiting, [], None
        for widget in waiting:
            if error is None and not sip.isdeleted(widget):
                _add(widget, models)


listing = Listing()


def _add(widget, models):
    """Label the models that the list has, and add the others above its last entry."""
    for model in models:
        text = _label(model)
        row = widget.findData(model["name"])
        if row < 0:
            widget.insertItem(widget.count() - 1, text, model["name"])
        else:
            widget.setItemText(row, text)


def _label(model):
    """The name of a model, and where it is valid as far as its card says so."""
    domain = " ".join((model["domain"].get("text") or "").split())
    if len(domain) > MAX_DOMAIN_LETTERS:
        domain = domain[:MAX_DOMAIN_LETTERS].rsplit(" ", 1)[0] + " …"
    return f"{model['name']} · {domain}" if domain else model["name"]


def _label_of_path(text):
    """The name of a file with its folder, which a combo box has no room to show in full."""
    path = Path(text)
    return f"{path.name} ({path.parent})" if path.parent != Path(".") else text
