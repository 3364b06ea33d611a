"""The published encoder in the dialog of Import encoder: the model goes to the user's folder of models, under a name."""

from pathlib import Path

from processing.gui.wrappers import DIALOG_BATCH

from ..engine.environments import models_folder
from .choice_wrapper import ChoiceWidgetWrapper
from .suggested_file import SuggestedFile, named_file

SUFFIX = ".mobclip"


class EncoderWidgetWrapper(ChoiceWidgetWrapper):
    """A combo box of encoders. The model has the name that the user gives, else that of the weights, else of the encoder."""

    def postInitialize(self, wrappers):
        """Have the file of the model follow its name."""
        if self.dialogType == DIALOG_BATCH:
            return
        named = {wrapper.parameterDefinition().name(): wrapper for wrapper in wrappers}
        self.name, self.weights = named["NAME"], named["FILE"]
        self.suggested_model = SuggestedFile(wrappers, "OUTPUT", self.dialog, self._model)
        for wrapper in (self, self.name, self.weights):
            wrapper.widgetValueHasChanged.connect(self.suggested_model.update)

    def _model(self):
        weights = Path(self.weights.parameterValue() or "")
        stem = (
            weights.stem.split("-")[0] if weights.suffix == ".whl" else weights.stem
        )  # of a wheel: without its version
        name = (self.name.parameterValue() or "").strip() or stem or self.value()
        return named_file(models_folder(), name, SUFFIX)
