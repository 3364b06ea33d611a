"""The adapter between Processing and the engine: the one module of the engine that imports QGIS."""

from __future__ import annotations

import contextlib
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from qgis.core import QgsProcessingException, QgsProcessingFeedback

from .. import settings
from ..notices import notices
from ..paths import backend_root
from ..translation import tr
from .client import Client, Operation
from .errors import EngineError, MissingPackages, NotSetUp
from .interpreter import find_interpreter
from .temporary import BESIDE_OUTPUTS, IN_TEMPORARY, remove_abandoned, temporary_folder

Span = tuple[float, float]  # of the bar, in percent
OUTPUTS = ("output", "report", "table")  # parameters of tasks


@contextlib.contextmanager
def backend(feedback: QgsProcessingFeedback) -> Iterator[Job]:
    """A job with a worker of its own and a private folder; both are gone afterwards, whatever happens.

    Raises:
        QgsProcessingException: for every failure of the engine, and where the folder cannot be written or is full, with one
            sentence; the detail goes to the log.
    """
    places: set[Path] = set()
    try:
        interpreter, _ = find_interpreter(settings.interpreter())
        temporary = temporary_folder(tempfile.gettempdir(), IN_TEMPORARY)
        with temporary as folder, open_client(interpreter, folder) as client:
            yield Job(client, folder, feedback, places)
    except OSError as error:
        text = tr("A temporary file in {} could not be written or read ({}).")
        raise QgsProcessingException(text.format(tempfile.gettempdir(), error.strerror or error)) from error
    except EngineError as error:
        if isinstance(error, (MissingPackages, NotSetUp)):
            notices.packages_missing.emit(getattr(error, "groups", []))
        if error.detail:
            feedback.pushDebugInfo(error.detail)
        raise QgsProcessingException(str(error)) from error
    finally:  # a worker that had to be killed removes nothing itself
        for place in places:
            remove_abandoned(place, BESIDE_OUTPUTS)


def open_client(interpreter: Path, folder: Path) -> Client:
    """A worker that keeps to the user's settings; arguments as of `Client`."""
    return Client(interpreter, backend_root(), folder=folder, threads=settings.threads())


class Job:
    """What an algorithm asks of the backend, with its feedback connected."""

    def __init__(self, client: Client, folder: Path, feedback: QgsProcessingFeedback, places: set[Path]) -> None:
        """Args: `places` gets the folders, other than the private one, that the worker writes to."""
        self.client, self.folder, self.feedback, self.places = client, folder, feedback, places

    def path(self, name: str) -> Path:
        """A file in the private folder."""
        return self.folder / name

    def end_worker(self) -> None:
        """End the worker early, so that its memory is free while QGIS writes; the files stay."""
        self.client.close()

    def request(self, operation: str, span: Span = (0, 100), **params: Any) -> dict[str, Any]:
        """Run an operation to its end; its progress moves the bar through `span`. Paths may be given as Path."""
        return self.start(operation, Progress(self.feedback, span), **params).wait()

    def start(self, operation: str, progress: Progress | None, **params: Any) -> Operation:
        """Start an operation, to wait for it or for parts of its value."""
        paths = (Path(params[key]) for key in OUTPUTS if params.get(key))
        self.places.update(path.parent for path in paths if path.parent != self.folder)
        texts = {key: str(value) if isinstance(value, Path) else value for key, value in params.items()}
        feedback = self.feedback
        return self.client.start(
            operation, texts, progress, feedback.pushInfo, feedback.pushWarning, feedback.isCanceled
        )


class Progress:
    """Moves the bar of a feedback through a part of it, in whole percents; shows a text when it changes."""

    def __init__(self, feedback: QgsProcessingFeedback, span: Span) -> None:
        self.feedback, self.span = feedback, span
        self.percent: int | None = None
        self.text = ""

    def __call__(self, fraction: float, text: str = "") -> None:
        start, stop = self.span
        percent = int(start + (stop - start) * fraction)
        if percent != self.percent:
            self.percent = percent
            self.feedback.setProgress(percent)
        if text and text != self.text:
            self.text = text
            self.feedback.setProgressText(text)
