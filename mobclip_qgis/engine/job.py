"""The adapter between Processing and the engine: the one module of the engine that imports QGIS."""

import contextlib
import tempfile
from pathlib import Path

from qgis.core import QgsProcessingException

from .. import settings
from ..paths import backend_root
from .client import Client
from .errors import EngineError
from .interpreter import find_interpreter


@contextlib.contextmanager
def backend(feedback):
    """A job with a worker of its own and a private folder; both are gone afterwards, whatever happens.

    Raises:
        QgsProcessingException: for every failure of the engine, with one sentence; the detail goes to the log.
    """
    try:
        interpreter, _ = find_interpreter(settings.interpreter())
        with tempfile.TemporaryDirectory(prefix="mobclip-") as folder, Client(interpreter, backend_root()) as client:
            yield Job(client, Path(folder), feedback)
    except EngineError as error:
        if error.detail:
            feedback.pushDebugInfo(error.detail)
        raise QgsProcessingException(str(error)) from error


class Job:
    """What an algorithm asks of the backend, with its feedback connected."""

    def __init__(self, client, folder, feedback):
        self.client, self.folder, self.feedback = client, folder, feedback

    def path(self, name):
        """A file in the private folder."""
        return self.folder / name

    def request(self, task, /, span=(0, 100), **params):
        """Run a task to its end; its progress moves the bar through `span` (percent). Paths may be given as Path."""
        return self.start(task, Progress(self.feedback, span), **params).wait()

    def start(self, task, progress, /, **params):
        """Start a task, to wait for it or for parts of its value."""
        texts = {key: str(value) if isinstance(value, Path) else value for key, value in params.items()}
        return self.client.start(task, texts, progress, self.feedback.pushWarning, self.feedback.isCanceled)


class Progress:
    """Moves the bar of a feedback through a part of it, in whole percents; shows a text when it changes."""

    def __init__(self, feedback, span):
        self.feedback, self.span = feedback, span
        self.percent, self.text = None, ""

    def __call__(self, fraction, text=""):
        start, stop = self.span
        percent = int(start + (stop - start) * fraction)
        if percent != self.percent:
            self.percent = percent
            self.feedback.setProgress(percent)
        if text and text != self.text:
            self.text = text
            self.feedback.setProgressText(text)
