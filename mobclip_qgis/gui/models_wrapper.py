"""Several models in dialogs of Processing: a list of the installed ones with check marks, and a button for files.

The parameter stays a text, a name or a path in each line, which is what models, scripts and the command line say.
"""

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QFileDialog, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from ..shared.choices import BUILT_IN_MODEL
from ..shared.parameters import model_filter, model_names
from ..translation import tr
from .file_choice_wrapper import label_of_path
from .model_list import model_list
from .modeler import DialogWidgetWrapper

VISIBLE_ROWS = 5
NAME = Qt.ItemDataRole.UserRole


class ModelsWidgetWrapper(DialogWidgetWrapper):
    """A list with check marks; rows of batches keep QGIS's text."""

    IN_BATCHES = False

    def createWidget(self):
        """The list and the button."""
        self.list, button = QListWidget(), QPushButton(tr("Add file …"))
        _add(self.list, BUILT_IN_MODEL, BUILT_IN_MODEL)
        self.list.setFixedHeight(VISIBLE_ROWS * self.list.sizeHintForRow(0) + 2 * self.list.frameWidth())
        self.list.itemChanged.connect(lambda _item: self.widgetValueHasChanged.emit(self))
        button.clicked.connect(self._add_files)
        model_list.fill(self.list, _add_models)
        widget = QWidget()
        layout = QVBoxLayout(widget)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.list)
        layout.addWidget(button, alignment=Qt.AlignmentFlag.AlignLeft)
        return widget

    def setValue(self, value):
        """Check the models that a text names, listed or not."""
        names = model_names(value or "")
        for item in _items(self.list):
            item.setCheckState(Qt.CheckState.Checked if item.data(NAME) in names else Qt.CheckState.Unchecked)
        listed = {item.data(NAME) for item in _items(self.list)}
        for name in names:
            if name not in listed:
                _add(self.list, label_of_path(name), name).setCheckState(Qt.CheckState.Checked)

    def setWidgetValue(self, value, context):
        """As `setValue`; what is set by an expression or a project variable is not looked into."""
        self.setValue(value)

    def value(self):
        """The names and paths of the models that are checked, one a line."""
        checked = (item for item in _items(self.list) if item.checkState() == Qt.CheckState.Checked)
        return "\n".join(item.data(NAME) for item in checked)

    def _add_files(self):
        paths, _ = QFileDialog.getOpenFileNames(
            self.widget, self.parameterDefinition().description(), "", model_filter()
        )
        if paths:
            self.setValue("\n".join([self.value(), *paths]))


def _items(widget):
    return [widget.item(row) for row in range(widget.count())]


def _add(widget, label, name):
    """A new entry, not checked."""
    item = QListWidgetItem(label, widget)
    item.setData(NAME, name)
    item.setToolTip(name)
    item.setCheckState(Qt.CheckState.Unchecked)
    return item


def _add_models(widget, labels):
    """Label the models that the list has, and add the others."""
    items = {item.data(NAME): item for item in _items(widget)}
    for name, label in labels:
        if name in items:
            items[name].setText(label)
        else:
            _add(widget, label, name)
