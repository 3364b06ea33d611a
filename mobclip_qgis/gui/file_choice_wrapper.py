"""What the lists in dialogs of Processing share that have "From file …" at their end.

The parameter stays a text, a name or a path, which is what models, scripts and the command line say.
"""

from pathlib import Path

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QComboBox, QFileDialog

from ..translation import tr
from .modeler import DialogWidgetWrapper

FROM_FILE = ""  # the data of the last entry: no name and no path


class FileChoiceWrapper(DialogWidgetWrapper):
    """A combo box with names and paths as item data. Subclasses say what it begins with, and fill it."""

    COMBO_BOX = QComboBox

    def createWidget(self):
        """The combo box."""
        widget = self.COMBO_BOX()
        widget.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        widget.addItem(tr("From file …"), FROM_FILE)
        self.fill(widget)
        self.last = 0  # the entry to return to where no file is chosen
        widget.setCurrentIndex(self.last)
        widget.activated.connect(self._choose_file)
        widget.currentIndexChanged.connect(lambda: self.widgetValueHasChanged.emit(self))
        return widget

    def fill(self, widget):
        """Add entries to a combo box, the default first, above the last one."""
        raise NotImplementedError

    def setValue(self, value):
        """Show a name or a path, whether it is there or not; the default for none."""
        row = 0
        if isinstance(value, str) and value:
            row = self.widget.findData(value)
            if row < 0:
                row = add_entry(self.widget, label_of_path(value), value)
        self.last = row
        self.widget.setCurrentIndex(row)

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
        parameter = self.parameterDefinition()
        path, _ = QFileDialog.getOpenFileName(self.widget, parameter.description(), "", parameter.fileFilter())
        self.setValue(path or self.widget.itemData(self.last))


def add_entry(widget, label, value, tool_tip=""):
    """Add an entry above the last one, and give its row."""
    row = widget.count() - 1
    widget.insertItem(row, label, value)
    widget.setItemData(row, tool_tip or value, Qt.ItemDataRole.ToolTipRole)
    return row


def label_of_path(text):
    """The name of a file with its folder, which a combo box has no room to show in full."""
    path = Path(text)
    return f"{path.name} ({path.parent})" if path.parent != Path(".") else text
