"""Choices in dialogs of Processing: the user reads labels, the parameter keeps its values (`PROBE=ridge`).

Parameters name the wrapper by its dotted path in their metadata, so that QGIS imports this module only when a dialog opens:
without a desktop Processing's own widgets may not be there.
"""

from qgis.core import QgsProcessingContext, QgsProcessingParameters
from qgis.gui import QgsCheckableComboBox
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QComboBox

from ..shared.choices import LABELS
from ..translation import tr
from .modeler import DialogWidgetWrapper


class ChoiceWidgetWrapper(DialogWidgetWrapper):
    """A combo box of labels; one with check marks where several values may be chosen."""

    @staticmethod
    def modeler_widget(parameter, dialog):
        """QGIS's widget in the model designer, with labels in the place of values."""
        widget = DialogWidgetWrapper.modeler_widget(parameter, dialog)
        for combo_box in widget.findChildren(QComboBox):
            if [combo_box.itemData(row) for row in range(combo_box.count())] == parameter.options():
                for row, value in enumerate(parameter.options()):
                    combo_box.setItemText(row, label(value))
        return widget

    def createWidget(self):
        """The combo box, with values as item data."""
        parameter = self.parameterDefinition()
        widget = QgsCheckableComboBox() if parameter.allowMultiple() else QComboBox()
        for value in parameter.options():
            widget.addItem(label(value), value)
        narrow(widget)
        changed = widget.checkedItemsChanged if parameter.allowMultiple() else widget.currentIndexChanged
        changed.connect(lambda: self.widgetValueHasChanged.emit(self))
        return widget

    def setValue(self, value):
        """Show a value."""
        self.setWidgetValue(value, QgsProcessingContext())

    def setWidgetValue(self, value, context):
        """Show a value, read as QGIS reads it when the algorithm runs: the default in place of what is no choice."""
        parameter = self.parameterDefinition()
        if not parameter.allowMultiple():
            text = QgsProcessingParameters.parameterAsEnumString(parameter, value, context)
            self.widget.setCurrentIndex(self.widget.findData(text))
            return
        texts = QgsProcessingParameters.parameterAsEnumStrings(parameter, value, context)
        for row in range(self.widget.count()):
            checked = self.widget.itemData(row) in texts
            self.widget.setItemCheckState(row, Qt.CheckState.Checked if checked else Qt.CheckState.Unchecked)

    def value(self):
        """The chosen value, or the list of those checked."""
        if self.parameterDefinition().allowMultiple():
            return self.widget.checkedItemsData()
        return self.widget.currentData()


def label(value):
    """What the user reads for a value; one that somebody added to a copy of the parameter is shown as it is."""
    return tr(LABELS[value]) if value in LABELS else value


def narrow(combo_box):
    """Have a combo box take the width of its dialog, which does not scroll sideways then, and its list that of its labels."""
    combo_box.view().setMinimumWidth(combo_box.sizeHint().width())
    combo_box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
