"""The model in dialogs of Processing: a list of the installed ones with their valid domain, and "From file …" at its end."""

from ..shared.choices import AUTO_MODEL
from ..translation import tr
from .file_choice_wrapper import FileChoiceWrapper, add_entry
from .model_list import model_list


class ModelWidgetWrapper(FileChoiceWrapper):
    """A combo box that has the default and the value that was set until the backend has listed the models."""

    def fill(self, widget):
        """The default now, the others later."""
        default = self.parameterDefinition().defaultValue()
        is_automatic = default == AUTO_MODEL
        label = tr("Automatic: the finest model that knows the places") if is_automatic else default
        add_entry(widget, label, default)
        model_list.fill(widget, _add_models)


def _add_models(widget, labels):
    """Label the models that the list has, and add the others."""
    for name, label in labels:
        row = widget.findData(name)
        if row < 0:
            add_entry(widget, label, name)
        else:
            widget.setItemText(row, label)
