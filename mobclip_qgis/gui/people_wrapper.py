"""The model that counts people, in dialogs of Processing: none, or one of the installed models or a file."""

from ..translation import tr
from .file_choice_wrapper import FileChoiceWrapper, add_entry
from .model_list import model_list


class PeopleWidgetWrapper(FileChoiceWrapper):
    """A combo box that begins with none, whose value is None."""

    def fill(self, widget):
        """None now, the models when the backend has listed them."""
        add_entry(widget, tr("None"), None, tr("Features count by area, or by a field."))
        model_list.fill(widget, _add_models)


def _add_models(widget, labels):
    """Add the models that are not there yet."""
    for name, label in labels:
        if widget.findData(name) < 0:
            add_entry(widget, label, name)
