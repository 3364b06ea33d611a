"""QGIS's own widgets for parameters in the model designer."""

from qgis.gui import QgsGui


def modeler_widget(parameter, dialog):
    """QGIS's widget of a parameter, which can take its value from an input of the model, another step or an expression."""
    registry = QgsGui.processingGuiRegistry()
    widget = registry.createModelerParameterWidget(dialog.model, dialog.childId, parameter, dialog.context)
    widget.setDialog(dialog)
    return widget
