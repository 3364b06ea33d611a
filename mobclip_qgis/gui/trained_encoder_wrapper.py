"""The encoder in the dialog of Train model: the model goes to the user's folder of models, under its title."""

from processing.gui.wrappers import DIALOG_BATCH
from qgis.core import QgsProject

from ..engine.environments import models_folder
from .choice_wrapper import ChoiceWidgetWrapper
from .suggested_file import SuggestedFile, named_file

SUFFIX = ".mobclip"
UNTITLED = "region"


class TrainedEncoderWidgetWrapper(ChoiceWidgetWrapper):
    """A combo box of encoders. The model has the title that the user gives, else the name of the project."""

    def postInitialize(self, wrappers):
        """Have the file of the model follow its title."""
        if self.dialogType == DIALOG_BATCH:
            return
        self.title = next(wrapper for wrapper in wrappers if wrapper.parameterDefinition().name() == "TITLE")
        self.suggested_model = SuggestedFile(wrappers, "OUTPUT", self.dialog, self._model)
        self.title.widgetValueHasChanged.connect(self.suggested_model.update)

    def _model(self):
        title = (self.title.parameterValue() or "").strip()
        return named_file(models_folder(), title or QgsProject.instance().baseName() or UNTITLED, SUFFIX)
