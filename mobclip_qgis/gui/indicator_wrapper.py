"""The field of an indicator in dialogs of Processing: none is chosen beforehand, and ids and embeddings are left out."""

from processing.gui.wrappers import DIALOG_BATCH
from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingUtils,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt.QtWidgets import QComboBox, QLineEdit

from ..shared.predictor_files import SUFFIX, predictors_folder
from ..shared.project import project_folder
from ..shared.sources import is_indicator
from ..translation import tr
from .modeler import DialogWidgetWrapper
from .suggested_file import SuggestedFile, named_file

NOTHING = ""
PREDICTOR = "PREDICTOR"  # of Fit predictor alone


class IndicatorWidgetWrapper(DialogWidgetWrapper):
    """A combo box of fields that may be an indicator; a text in a row of a batch, as QGIS has it for fields.

    QGIS's own widget begins with the first field of the layer, which is an id as a rule, and lists all embeddings.
    """

    def createWidget(self):
        """The combo box or the line."""
        if self.dialogType == DIALOG_BATCH:
            widget = QLineEdit()
            widget.textChanged.connect(lambda: self.widgetValueHasChanged.emit(self))
            return widget
        widget = QComboBox()
        widget.addItem(tr("Choose a field"), NOTHING)
        widget.currentIndexChanged.connect(lambda: self.widgetValueHasChanged.emit(self))
        return widget

    def postInitialize(self, wrappers):
        """List the fields of the layer that is chosen, now and whenever another is."""
        if self.dialogType == DIALOG_BATCH:
            return
        parent = self.parameterDefinition().parentLayerParameterName()
        for wrapper in wrappers:
            if wrapper.parameterDefinition().name() == parent:
                wrapper.widgetValueHasChanged.connect(self._list_fields)
                self._list_fields(wrapper)

        if any(wrapper.parameterDefinition().name() == PREDICTOR for wrapper in wrappers):
            self.suggested_predictor = SuggestedFile(wrappers, PREDICTOR, self.dialog, self._predictor)
            self.widgetValueHasChanged.connect(self.suggested_predictor.update)

    def setValue(self, value):
        """Show a field; one that is not listed is added, for the algorithm to judge."""
        text = value if isinstance(value, str) else NOTHING
        if self.dialogType == DIALOG_BATCH:
            self.widget.setText(text)
            return
        if self.widget.findData(text) < 0:
            self.widget.addItem(text, text)
        self.widget.setCurrentIndex(self.widget.findData(text))

    def value(self):
        """The name of the field, or an empty text."""
        return self.widget.text() if self.dialogType == DIALOG_BATCH else self.widget.currentData()

    def _predictor(self):
        """Where the predictor of the indicator goes, which is named after it."""
        return named_file(project_folder() or predictors_folder(), self.value(), SUFFIX)

    def _list_fields(self, wrapper):
        """The fields of the layer of another widget; what was chosen stays chosen where the layer has it."""
        chosen = self.value()
        while self.widget.count() > 1:
            self.widget.removeItem(1)
        for name in filter(is_indicator, _field_names(wrapper.parameterValue())):
            self.widget.addItem(name, name)
        self.widget.setCurrentIndex(max(self.widget.findData(chosen), 0))


def _field_names(value):
    """Names of the fields of the vector layer that a parameter names; none where it names none."""
    context = QgsProcessingContext()  # holds a layer that is opened from a file
    context.setProject(QgsProject.instance())
    if isinstance(value, QgsProcessingFeatureSourceDefinition):
        value = value.source.valueAsString(context.expressionContext())[0]
    layer = QgsProcessingUtils.mapLayerFromString(value, context) if isinstance(value, str) and value else None
    return [field.name() for field in layer.fields()] if isinstance(layer, QgsVectorLayer) else []
