"""The button Set up: looks what has to be done, asks, and does it in the background."""

from qgis.core import QgsApplication, QgsTask
from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QApplication, QMessageBox

from ..engine import installer, standalone
from ..engine.errors import EngineCancelled, EngineError, NoPython
from ..network import qgis_network
from ..paths import backend_root
from ..translation import tr


class SetUp(QObject):
    """One at a time; `finished` says whether the backend is ready, and a sentence."""

    progressed = pyqtSignal(float, str)  # percent
    finished = pyqtSignal(bool, str)

    def __init__(self, parent=None):
        super().__init__(parent)
        self.task = None
        self.is_cancelled = False  # then nothing is asked any more, whatever a task had found already
        self.groups, self.wheels, self.why = (), "", ""

    def start(self, groups=(), base="", wheels="", why=""):
        """Look for a Python and for what has to be downloaded, beside the interface; then ask, first saying why.

        Does nothing while it is at it.
        """
        if self.task is not None:
            return
        self.is_cancelled = False
        self.groups, self.wheels, self.why = groups, wheels, why
        self.progressed.emit(0, tr("Looking for Python …"))
        self._run(tr("Look for Python"), lambda task: installer.plan(backend_root(), groups, base), self._ask)

    def download_python(self, why):
        """Offer to download a Python where there is none."""
        if not self.agrees(f"{why} {standalone.describe()}"):
            self.finished.emit(False, str(why))
            return
        network = qgis_network()

        def work(task):
            return standalone.standalone_python(
                backend_root(), network, lambda fraction, text: self._report(task, fraction, text), task.isCanceled
            )

        self._run(tr("Download Python"), work, self._start_with)

    def cancel(self):
        """Stop; what was downloaded is kept for the next time."""
        self.is_cancelled = True
        if self.task is not None:
            self.task.cancel()

    def agrees(self, text):
        """Whether the user agrees to what a text says; who has cancelled does not."""
        if self.is_cancelled:
            return False
        paragraphs = [self.why, tr("Set up MobCLIP now?"), text]
        window = QApplication.activeModalWidget() or self.parent()
        answer = QMessageBox.question(window, tr("Set up MobCLIP"), "\n\n".join(filter(None, paragraphs)))
        return answer == QMessageBox.StandardButton.Yes

    def _start_with(self, python):
        self.start(self.groups, str(python), self.wheels, self.why)

    def _ask(self, plan):
        if not self.agrees(installer.describe(plan, self.wheels)):
            self.finished.emit(False, tr("Nothing was installed."))
            return
        network = qgis_network()

        def work(task):
            return installer.set_up(
                plan,
                backend_root(),
                self.wheels,
                network,
                on_progress=lambda fraction, text: self._report(task, fraction, text),
                is_cancelled=task.isCanceled,
            )

        self._run(tr("Set up MobCLIP"), work, lambda environment: self.finished.emit(True, tr("MobCLIP is ready.")))

    def _report(self, task, fraction, text):
        task.setProgress(100 * fraction)
        self.progressed.emit(100 * fraction, text)

    def _run(self, title, work, then):
        """Do work in a task and go on in the main thread."""

        def attempt(task):
            try:
                return work(task), None
            except EngineError as error:
                return None, error

        def done(exception, result=None):
            self.task = None
            value, error = result or (None, exception)
            if error is None and value is not None:
                then(value)
            elif isinstance(error, NoPython):
                self.download_python(error)
            else:
                stopped = error is None or isinstance(error, EngineCancelled)
                self.finished.emit(False, tr("Stopped: nothing has changed.") if stopped else str(error))

        self.task = QgsTask.fromFunction(title, attempt, on_finished=done)
        QgsApplication.taskManager().addTask(self.task)
