"""Example map: Ohio, computed by the algorithms of the toolbox, as a group of layers in the project."""

import contextlib
import shutil
import tempfile

from qgis.core import Qgis, QgsProject
from qgis.PyQt.QtCore import QObject

from ..engine.environments import data_folder
from ..engine.temporary import IN_TEMPORARY, temporary_folder
from ..paths import resource
from ..shared.project import project_folder
from ..translation import tr
from .chain import Chain
from .example_layers import add_to_project, zoom_to
from .example_steps import Files, steps
from .offer import what_is_needed
from .progress_message import ProgressMessage
from .suggested_file import free_path

FOLDER = "MobCLIP example"


class ExampleMap(QObject):
    """Sets up the backend where it is not, runs the steps in the background, and loads what they made."""

    def __init__(self, iface, offer):
        super().__init__(iface.mainWindow())
        self.iface, self.offer, self.files = iface, offer, None
        self.scratch = contextlib.ExitStack()  # a folder while it is being made
        self.is_closed = False
        self.chain = Chain(self)
        self.progress = ProgressMessage(iface, tr("Example map"), self.chain.cancel)
        self.chain.progressed.connect(self.progress.show)
        self.chain.finished.connect(self._finish)

    @property
    def is_running(self):
        """Whether it is being made."""
        return self.files is not None

    def start(self):
        """Make it, after the set-up where that is needed; nothing happens while it is being made."""
        if self.is_running:
            return
        if what_is_needed():
            self.offer.set_up_for(self._run)
        else:
            self._run()

    def close(self):
        """Stop and say no more: the plugin is unloaded. What was made so far is removed."""
        self.is_closed = True
        self.chain.cancel()
        self.progress.close()

    def _run(self):
        parent = project_folder() or data_folder()
        try:
            self.files = new_files(parent, self.scratch)
        except OSError as error:
            self.scratch.close()
            text = tr("The example map cannot be written to {} ({}): save the project in another folder first.")
            self._tell(text.format(parent, error.strerror), Qgis.MessageLevel.Warning)
            return
        self.chain.start(steps(self.files))

    def _finish(self, is_done, error):
        files, self.files = self.files, None
        self.progress.close()
        self.scratch.close()
        if not is_done:
            shutil.rmtree(files.folder, ignore_errors=True)
            text = error or tr("Stopped: there is no example map.")
            self._tell(text, Qgis.MessageLevel.Warning if error else Qgis.MessageLevel.Info)
            return
        was_empty = not QgsProject.instance().mapLayers()
        zoom_to(add_to_project(files), self.iface.mapCanvas(), was_empty)
        text = tr("The example map is ready. Predicted wages have an R² of {:.2f} in spatial block cross-validation.")
        self._tell(text.format(self.chain.results["predictor"]["R2_BLOCKS"]), Qgis.MessageLevel.Success)

    def _tell(self, text, level):
        if not self.is_closed:
            self.iface.messageBar().pushMessage(tr("Example map"), text, level, 0)


def new_files(parent, stack):
    """Make a new folder for the map, with the counties in it.

    Args:
        parent: the folder to make it in.
        stack: ExitStack, which removes the temporary folder of the map.

    Raises:
        OSError: it cannot be written; nothing is left of it.
    """
    scratch = stack.enter_context(temporary_folder(tempfile.gettempdir(), IN_TEMPORARY))
    files = Files(free_path(parent / FOLDER), scratch)  # layers of an earlier map may be open
    files.folder.mkdir(parents=True)
    try:
        shutil.copyfile(resource("example", "counties.gpkg"), files.package)
    except OSError:
        shutil.rmtree(files.folder, ignore_errors=True)
        raise
    return files
