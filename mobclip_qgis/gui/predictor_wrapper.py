"""The predictor in dialogs of Processing: a list of those in the project's folder, in MobCLIP's, and of this session."""

from processing.gui.wrappers import DIALOG_BATCH
from qgis.core import QgsProcessingContext, QgsProject
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox

from ..shared.predictor_files import newest_predictors, predictors_folder, read_predictor
from ..shared.project import first_with_embeddings, model_of, project_folder
from ..translation import tr
from .file_choice_wrapper import FileChoiceWrapper, add_entry

MAX_INDICATOR_LETTERS = 40


class PredictorComboBox(QComboBox):
    """Tells when it opens: a predictor may have been fitted since."""

    opening = pyqtSignal()

    def showPopup(self):
        """Open the list."""
        self.opening.emit()
        super().showPopup()


class PredictorWidgetWrapper(FileChoiceWrapper):
    """A combo box, the predictor that was made last first; the layer of the dialog begins with embeddings of its model."""

    COMBO_BOX = PredictorComboBox

    def createWidget(self):
        """The combo box, which looks for predictors again when it opens."""
        widget = super().createWidget()
        widget.opening.connect(self._refill)
        return widget

    def fill(self, widget):
        """The predictors that are found, or what to do where there is none."""
        folders = [folder for folder in (project_folder(), predictors_folder()) if folder]
        predictors = newest_predictors(folders)
        for predictor in predictors:
            add_entry(widget, _label(predictor), str(predictor.path))
        if not predictors:
            add_entry(widget, tr("No predictor found: run Fit predictor first"), None)

    def postInitialize(self, wrappers):
        """Have the layer follow the predictor."""
        if self.dialogType == DIALOG_BATCH:
            return
        self.layer = next(wrapper for wrapper in wrappers if wrapper.parameterDefinition().name() == "INPUT")
        self.widget.activated.connect(self._choose_layer)
        self._choose_layer()

    def _refill(self):
        """List what is there now; what was chosen stays."""
        chosen = self.value()
        while self.widget.count() > 1:
            self.widget.removeItem(0)
        self.fill(self.widget)
        self.setValue(chosen)

    def _choose_layer(self):
        """Where the layer has embeddings of another model than the predictor takes, take one that has those, if there is one."""
        predictor = read_predictor(self.value() or "")
        layer = QgsProject.instance().mapLayer(self.layer.parameterValue() or "")
        if predictor and predictor.model and layer and model_of(layer) != predictor.model:
            fitting = first_with_embeddings(predictor.model)
            if fitting:
                context = QgsProcessingContext()
                context.setProject(QgsProject.instance())  # in which the widget finds it
                self.layer.setParameterValue(fitting, context)


def _label(predictor):
    """The name of the file, what it predicts, and the model without its digest."""
    indicator = " ".join(predictor.indicator.split())
    if len(indicator) > MAX_INDICATOR_LETTERS:
        indicator = indicator[:MAX_INDICATOR_LETTERS] + " …"
    parts = [predictor.path.name, indicator, predictor.model.rpartition(" ")[0]]
    return " · ".join(part for part in parts if part)
