"""A name for a new file in dialogs of Processing, in the place of QGIS's temporary file, which the next dialog would ask for."""

import itertools
import os

from qgis.core import QgsFileUtils, QgsProcessingContext

MAX_LETTERS = 60  # of four bytes at most, of which file systems allow 255


class SuggestedFile:
    """Shows a path at which there is nothing yet in the widget of a destination, until the user writes another there."""

    def __init__(self, wrappers, destination, dialog, path):
        """Show the path, and the next free one when a run has taken it.

        Args:
            wrappers: those of the dialog.
            destination: the name of the parameter.
            path: makes the path, without looking whether it is free.
        """
        self.wrapper = next(wrapper for wrapper in wrappers if wrapper.parameterDefinition().name() == destination)
        self.path = path
        self.shown = self.wrapper.parameterValue()
        dialog.algorithmFinished.connect(self.update)
        self.update()

    def update(self, *_):
        """Show the path again, which may have changed, unless the user has written one."""
        if self.wrapper.parameterValue() == self.shown:
            self.wrapper.setParameterValue(str(free_path(self.path())), QgsProcessingContext())
            self.shown = self.wrapper.parameterValue()


def named_file(folder, name, suffix):
    """The path of a file in a folder whose name is a text as far as file systems allow that."""
    safe = QgsFileUtils.stringToSafeFilename(name)[:MAX_LETTERS].strip(" .")
    return folder / f"{safe or suffix[1:]}{suffix}"


def free_path(path):
    """The path, or one with a number at the end of its name, at which there is nothing."""
    numbered = (path.with_name(f"{path.stem}_{number}{path.suffix}") for number in itertools.count(2))
    return next(free for free in itertools.chain([path], numbered) if not os.path.lexists(free))
