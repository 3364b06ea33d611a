"""Widgets of dialogs that leave the model designer to QGIS."""

from processing.gui.wrappers import DIALOG_BATCH, DIALOG_MODELER, WidgetWrapper, dialogTypes
from qgis.gui import QgsGui


class DialogWidgetWrapper(WidgetWrapper):
    """A widget of our own in dialogs and rows of batches, and QGIS's in the model designer.

    QGIS's can also take its value from an input of the model, another step or an expression.
    """

    IN_BATCHES = True  # False leaves rows of batches to QGIS too

    def __new__(cls, parameter, dialog, row=0, column=0):
        """The wrapper, or QGIS's widget: QGIS makes every wrapper by calling the class."""
        kind = dialogTypes.get(type(dialog).__name__)
        if kind == DIALOG_MODELER:
            return cls.modeler_widget(parameter, dialog)
        if kind == DIALOG_BATCH and not cls.IN_BATCHES:
            widget = QgsGui.processingGuiRegistry().createParameterWidgetWrapper(parameter, kind)
            widget.setDialog(dialog)
            return widget
        return super().__new__(cls, parameter, dialog, row, column)

    @staticmethod
    def modeler_widget(parameter, dialog):
        """QGIS's widget of a parameter in the model designer."""
        registry = QgsGui.processingGuiRegistry()
        widget = registry.createModelerParameterWidget(dialog.model, dialog.childId, parameter, dialog.context)
        widget.setDialog(dialog)
        return widget
