"""Algorithms that run one after the other in the background, while the interface stays responsive."""

from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProject,
)
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..compat import silent_task
from ..translation import tr

ID = "mobclip:{}"


class Chain(QObject):
    """One run at a time, each algorithm a task of QGIS, so that layers are opened by the main thread only."""

    progressed = pyqtSignal(float, str)  # percent
    finished = pyqtSignal(bool, str)  # whether all is done; if not, why: an empty text where the user cancelled

    def __init__(self, parent=None):
        super().__init__(parent)
        self.task = None
        self.steps, self.results, self.is_cancelled = (), {}, False
        self.context, self.feedback = None, None  # of the task, which does not own them

    def start(self, steps):
        """Begin.

        Args:
            steps: each with `algorithm`, `name` and `parameters`; `results` has what it returned by its name.
        """
        self.steps, self.results, self.is_cancelled = tuple(steps), {}, False
        self._next()

    def cancel(self):
        """Stop the algorithm that runs, and begin no other; `finished` tells when it has ended."""
        self.is_cancelled = True
        if self.task is not None:
            self.task.cancel()

    def _next(self):
        """Prepare the next algorithm, which QGIS does in this thread, and let it run in another."""
        step = self.steps[len(self.results)]
        algorithm = QgsApplication.processingRegistry().algorithmById(ID.format(step.algorithm))
        self.context, self.feedback = QgsProcessingContext(), Feedback()
        self.context.setProject(QgsProject.instance())
        self.feedback.progressChanged.connect(self._report)
        task = silent_task(algorithm, step.parameters, self.context, self.feedback)
        if task.isCanceled():  # it could not be prepared
            self._end(False)
            return
        self.task = task
        self._report(0)
        task.executed.connect(self._keep)
        QgsApplication.taskManager().addTask(task)

    def _keep(self, is_done, results):
        self.task = None
        if not is_done or self.is_cancelled:
            self._end(False)
            return
        self.results[self.steps[len(self.results)].name] = results
        if len(self.results) == len(self.steps):
            self._end(True)
        else:
            self._next()

    def _report(self, percent):
        if self.task is None:  # told late
            return
        number, count = len(self.results) + 1, len(self.steps)
        title = QgsApplication.processingRegistry().algorithmById(ID.format(self.steps[number - 1].algorithm))
        text = tr("Step {} of {}: {}").format(number, count, title.displayName())
        self.progressed.emit((100 * (number - 1) + percent) / count, text)

    def _end(self, is_done):
        stopped = is_done or self.is_cancelled or self.feedback.isCanceled()
        errors = self.feedback.errors or [tr("The Processing log says why.")]
        self.finished.emit(is_done, "" if stopped else errors[-1])


class Feedback(QgsProcessingFeedback):
    """Writes to Processing's log, and keeps errors."""

    shows_remarks = False  # the chain has an end of its own to tell of

    def __init__(self):
        super().__init__()
        self.errors = []

    def reportError(self, error, fatalError=False):
        """Called in the thread of the algorithm; QGIS logs what ends a task itself."""
        self.errors.append(error)
