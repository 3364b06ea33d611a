"""The worker: tasks in and answers out as JSON lines, for the QGIS plugin.

Only the standard library is imported until the first task, so that the greeting comes at once and can say what is
missing. The messages are described in `docs/architecture.md`.
"""

import io
import json
import os
import platform
import queue
import sys
import threading
import traceback
from typing import Any, BinaryIO, NamedTuple

from mobclip import __version__, packages
from mobclip.errors import Cancelled, InputError, one_line
from mobclip.io.atomic import file_sentence

PROTOCOL = 1
NICENESS = 10  # a tenth of the weight of a process of normal priority


def main() -> None:
    """Serve tasks until standard input ends, after QGIS where both want a processor: its window must stay alive."""
    if hasattr(os, "nice"):  # on Windows the client starts the process with a lower priority
        os.nice(NICENESS)
    Worker(*_take_protocol_streams()).serve()


class Request(NamedTuple):
    """What the client asks for."""

    id: int
    task: str
    params: dict[str, Any]


class Worker:
    """One task at a time, in the order they come; a second thread listens for cancel and for the end of the input."""

    def __init__(self, source: BinaryIO, sink: BinaryIO):
        self.source = source
        self.sink = sink
        self.writing = threading.Lock()
        self.requests: queue.Queue[Request] = queue.Queue()
        self.cancelled: set[int] = set()

    def serve(self) -> None:
        """Answer requests for ever; the process ends with the input, or where nobody reads the answers any more."""
        self.send({"type": "hello", "protocol": PROTOCOL, **greeting()})
        threading.Thread(target=self._listen, daemon=True).start()
        try:
            while True:
                self._answer(self.requests.get())
        except OSError:
            os._exit(0)  # a normal exit would wait for the lock of the input, which the other thread reads, and abort
        except BaseException:
            traceback.print_exc()
            os._exit(1)

    def send(self, message: dict) -> None:
        """Write a message as one line, and a text in it too; letters that UTF-8 cannot hold become question marks."""
        if "text" in message:
            message = {**message, "text": one_line(message["text"])}
        line = json.dumps(message, ensure_ascii=False, default=float).encode("utf-8", "replace") + b"\n"
        with self.writing:
            self.sink.write(line)
            self.sink.flush()

    def _listen(self) -> None:
        try:
            for line in self.source:
                self._take(line)
        finally:  # the parent is gone: only this also ends a computation under way
            os._exit(0)

    def _take(self, line: bytes) -> None:
        """Put a request in the queue, or cancel one; say so where a line is neither."""
        try:
            message = json.loads(line)
        except (ValueError, RecursionError):
            message = None
        match message:
            case {"cancel": int(number)}:
                self.cancelled.add(number)
            case {"id": int(number), "task": str(task), "params": dict(params)}:
                self.requests.put(Request(number, task, params))
            case {"id": int(number), "task": str(task)} if "params" not in message:
                self.requests.put(Request(number, task, {}))
            case {"id": int(number)}:
                self._refuse(number)
            case _:
                self._refuse(None)

    def _refuse(self, number: int | None) -> None:
        text = "A line is no request: send an object with id, task and params, or with cancel."
        self.send({"type": "error", "id": number, "kind": "input", "text": text, "detail": ""})

    def _answer(self, request: Request) -> None:
        number = request.id
        try:
            self.send({"type": "result", "id": number, "value": self._run(request)})
        except Cancelled:
            self._fail(number, "cancelled", "Cancelled.")
        except packages.MissingPackages as error:
            self._fail(number, "packages", str(error), groups=error.groups)
        except InputError as error:
            self._fail(number, "input", str(error))
        except OSError as error:
            self._fail(number, "input", file_sentence(error))
        except Exception as error:  # whatever it is, the plugin must hear of it and the worker must live on
            self._fail(number, "internal", f"The backend failed: {type(error).__name__}: {error}")

    def _run(self, request: Request) -> dict[str, Any]:
        from mobclip.tasks.run import run_task

        context = Context(self, request.id)
        context.progress(0.0)
        try:
            return run_task(request.task, request.params, context)
        except ModuleNotFoundError as error:
            raise packages.as_missing(error) or error from error

    def _fail(self, number: int, kind: str, text: str, **more: Any) -> None:
        detail = traceback.format_exc()
        self.send({"type": "error", "id": number, "kind": kind, "text": text, "detail": detail, **more})


class Context:
    """How a task reports to the client: progress (which raises `Cancelled` after a cancel), partial results, sentences."""

    def __init__(self, worker: Worker, number: int):
        self.worker, self.number = worker, number

    def progress(self, fraction: float, text: str = "") -> None:
        if self.number in self.worker.cancelled:
            raise Cancelled
        self.worker.send({"type": "progress", "id": self.number, "fraction": fraction, "text": text})

    def send_partial(self, value: dict) -> None:
        """Send what is ready of the task's value."""
        self.worker.send({"type": "part", "id": self.number, "value": value})

    def info(self, text: str) -> None:
        self.worker.send({"type": "info", "id": self.number, "text": text})

    def warning(self, text: str) -> None:
        self.worker.send({"type": "warning", "id": self.number, "text": text})


def greeting() -> dict:
    """Versions of the backend, of Python and of the packages, and the packages that are missing, by group."""
    python, installed = platform.python_version(), packages.versions()
    return {"version": __version__, "python": python, "packages": installed, "missing": packages.missing()}


def _take_protocol_streams() -> tuple[BinaryIO, BinaryIO]:
    """Keep the protocol on a private descriptor and point descriptor 1 at standard error.

    A print, even one of a C library, then lands in the log instead of among the messages.
    """
    sink = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    sys.stdout = sys.stderr
    if isinstance(sys.stderr, io.TextIOWrapper):  # pythonw on Windows has no stream to configure
        sys.stderr.reconfigure(encoding="utf-8", errors="backslashreplace")
    return sys.stdin.buffer, sink


if __name__ == "__main__":
    main()
