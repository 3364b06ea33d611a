"""The client of the backend's worker: one process, JSON lines, never an orphan. Imports no QGIS.

The messages are described in `docs/architecture.md`.
"""

from __future__ import annotations

import contextlib
import json
import queue
import subprocess  # nosec B404
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import IO, Any

from ..translation import tr
from .environments import in_use
from .errors import EngineCancelled, EngineEnded, EngineError, MissingPackages
from .groups import CORE
from .interpreter import clean_environment, not_started

Message = dict[str, Any]

PROTOCOL = 1
FOLDER = "MOBCLIP_FOLDER"  # in the worker's environment
# Of OpenMP, which LightGBM, scikit-learn and the backend itself go by, of linear algebra, and of joblib, in its environment.
THREADS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "LOKY_MAX_CPU_COUNT")
START = "import sys; sys.path.insert(0, sys.argv[1]); from mobclip.worker import main; main()"
HELLO_SECONDS = 60  # the first start after an installation compiles and is scanned by antivirus programs
CANCEL_SECONDS = 1.0  # how long a worker may take to obey, before it is terminated, and again before it is killed
TICK_SECONDS = 0.1
DETAIL_BYTES = 4000
WINDOWS_FLAGS = getattr(subprocess, "CREATE_NO_WINDOW", 0) | getattr(subprocess, "BELOW_NORMAL_PRIORITY_CLASS", 0)
KILLED = -9  # exit code of a process that the system killed, on Linux and macOS


class Client:
    """A running worker. Use as a context manager: on leaving, the process is gone."""

    def __init__(
        self,
        interpreter: str | Path,
        backend_root: str | Path,
        hello_seconds: float = HELLO_SECONDS,
        folder: str | Path | None = None,
        threads: int = 0,
    ) -> None:
        """Start the worker and wait for its greeting, which is kept in `hello`.

        Args:
            interpreter: path of a Python interpreter.
            backend_root: the folder that holds the package `mobclip`.
            hello_seconds: how long to wait for the greeting.
            folder: the worker reads and writes arrays in it alone; None for anywhere.
            threads: that it may compute with; 0 for one for each processor.

        Raises:
            EngineError: it does not start, does not greet, or speaks another protocol.
        """
        self.interpreter = interpreter
        self.number = 0
        self.lines: queue.Queue[bytes | None] = queue.Queue()
        self.log = tempfile.TemporaryFile()  # noqa: SIM115 - closed by close
        self.hold = contextlib.ExitStack()
        self.hold.enter_context(in_use(interpreter))
        self.environment = clean_environment()
        self.environment.pop(FOLDER, None)
        if folder is not None:
            self.environment[FOLDER] = str(folder)
        if threads:
            self.environment.update(dict.fromkeys(THREADS, str(threads)))
        self.process = self._start([str(interpreter), "-I", "-c", START, str(backend_root)])
        self.input: IO[bytes] = self.process.stdin  # type: ignore[assignment]  # a pipe, as the next
        self.output: IO[bytes] = self.process.stdout  # type: ignore[assignment]
        self.reader = threading.Thread(target=self._read, daemon=True)
        self.reader.start()
        try:
            self.hello: Message = self._wait_for_hello(hello_seconds)
        except BaseException:
            self.close()
            raise

    def __enter__(self) -> Client:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def request(self, operation: str, params: Message, **callbacks: Any) -> Message:
        """Run an operation to its end and return its value; as `start` and `Operation.wait`."""
        return self.start(operation, params, **callbacks).wait()

    def start(
        self,
        operation: str,
        params: Message,
        on_progress: Callable[[float, str], None] | None = None,
        on_info: Callable[[str], None] | None = None,
        on_warning: Callable[[str], None] | None = None,
        is_cancelled: Callable[[], bool] | None = None,
    ) -> Operation:
        """Start an operation, of which the worker does one at a time.

        Args:
            operation, params: as in the table of the worker's tasks.
            on_progress: called with a fraction from 0 to 1 and a text.
            on_info, on_warning: called with a text.
            is_cancelled: asked ten times a second.

        Raises:
            EngineError: missing packages, or the end of the worker.
        """
        self._require_core()
        self.number += 1
        self.send({"id": self.number, "task": operation, "params": params})
        return Operation(self, self.number, on_progress, on_info, on_warning, is_cancelled)

    def close(self) -> None:
        """End the worker: close its input, then terminate, then kill."""
        try:
            self.input.close()
        except OSError:  # it ended before it had read everything
            self.process.terminate()
        for end in (self.process.terminate, self.process.kill):
            try:
                self.process.wait(CANCEL_SECONDS)
                break
            except subprocess.TimeoutExpired:
                end()
        self.process.wait()
        self.reader.join(CANCEL_SECONDS)
        self.log.close()
        self.hold.close()

    def _start(self, command: list[str]) -> subprocess.Popen[bytes]:
        try:
            # An argument list without a shell; the interpreter is the user's choice.
            return subprocess.Popen(  # nosec B603
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=self.log,
                env=self.environment,
                creationflags=WINDOWS_FLAGS,
            )
        except OSError as error:
            self.log.close()
            self.hold.close()
            raise EngineError(not_started(command[0], error)) from error

    def _read(self) -> None:
        """In a thread: lines from the worker to the queue, None at the end."""
        with self.output:
            for line in self.output:
                self.lines.put(line)
        self.lines.put(None)

    def send(self, message: Message) -> None:
        """Send a message, a dict."""
        try:
            self.input.write(json.dumps(message).encode("utf-8") + b"\n")
            self.input.flush()
        except (OSError, ValueError) as error:
            raise self._ended() from error

    def receive(self, seconds: float) -> Message | None:
        """The next message of the worker; None if none came in time."""
        try:
            line = self.lines.get(timeout=seconds)
        except queue.Empty:
            return None
        if line is None:
            raise self._ended()
        message = _parse(line)
        if message is None:
            text = line.decode("utf-8", "replace").strip()[:200]
            raise EngineError(tr("The MobCLIP backend sent something that is not a message: try again."), text)
        return message

    def _wait_for_hello(self, seconds: float) -> Message:
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            try:
                line = self.lines.get(timeout=TICK_SECONDS)
            except queue.Empty:
                continue
            if line is None:
                raise self._not_started()
            message = _parse(line)
            if message is not None and message.get("type") == "hello":
                if message.get("protocol") != PROTOCOL:
                    text = tr("The MobCLIP backend and the plugin are of different versions: install the same one.")
                    raise EngineError(text)
                return message
        text = tr("The MobCLIP backend did not answer within {:g} seconds.")
        raise EngineError(text.format(seconds), self._log_end())

    def _require_core(self) -> None:
        if CORE in self.hello["missing"]:
            names = ", ".join(self.hello["missing"][CORE])
            text = tr("The Python interpreter {} lacks packages: {}.")
            raise MissingPackages(text.format(self.interpreter, names), [CORE])

    def _not_started(self) -> EngineError:
        """The error for an interpreter that ended without a greeting."""
        log = self._log_end()
        reason = (log.strip().splitlines() or [tr("no output")])[-1]
        text = tr("The MobCLIP backend could not be started with {} ({}).")
        return EngineError(text.format(self.interpreter, reason), log)

    def _ended(self) -> EngineError:
        """The error for a worker that has ended by itself."""
        try:
            code = self.process.wait(CANCEL_SECONDS)
        except subprocess.TimeoutExpired:
            self.process.kill()
            code = self.process.wait()
        if code == KILLED and sys.platform != "win32":
            return EngineEnded(tr("The MobCLIP backend was killed; it may have run out of memory."), self._log_end())
        return EngineEnded(tr("The MobCLIP backend ended unexpectedly (exit code {}).").format(code), self._log_end())

    def _log_end(self) -> str:
        size = self.log.seek(0, 2)
        self.log.seek(max(0, size - DETAIL_BYTES))
        return self.log.read().decode("utf-8", "replace")


class Operation:
    """An operation under way. `value` is what the worker has sent of its value so far, and `done` whether that is all."""

    def __init__(
        self,
        client: Client,
        number: int,
        on_progress: Callable[[float, str], None] | None,
        on_info: Callable[[str], None] | None,
        on_warning: Callable[[str], None] | None,
        is_cancelled: Callable[[], bool] | None,
    ) -> None:
        self.client, self.number = client, number
        self.on_progress, self.is_cancelled = on_progress, is_cancelled
        self.sayings = {"info": on_info, "warning": on_warning}
        self.value: Message = {}
        self.done = False

    def wait(self, enough: Callable[[Message], Any] = lambda value: False) -> Message:
        """Listen until there is enough of the value, or all, and return it.

        Args:
            enough: asked with the value so far, whenever there is more of it.

        Raises:
            EngineCancelled: `is_cancelled` said yes; the worker has stopped or has been ended.
            EngineError: bad input, a failure in the backend, or the end of the worker.
        """
        deadline = None
        while not (self.done or enough(self.value)):
            if deadline is None and self.is_cancelled is not None and self.is_cancelled():
                self.client.send({"cancel": self.number})
                deadline = time.monotonic() + CANCEL_SECONDS
            if deadline is not None and time.monotonic() > deadline:
                self.client.close()
                raise EngineCancelled
            message = self.client.receive(TICK_SECONDS)
            if message is not None and message.get("id") == self.number:
                self._hear(message)
        return self.value

    def _hear(self, message: Message) -> None:
        kind = message.get("type")
        if kind in ("part", "result"):
            self.value, self.done = message["value"], kind == "result"
        elif kind == "error":
            raise _error(message)
        elif kind == "progress" and self.on_progress is not None:
            self.on_progress(message["fraction"], message["text"])
        elif (say := self.sayings.get(str(kind))) is not None:
            say(message["text"])


def _parse(line: bytes) -> Message | None:
    """The JSON object on a line, or None where it holds something else."""
    try:
        message = json.loads(line)
    except ValueError:
        return None
    return message if isinstance(message, dict) else None


def _error(message: Message) -> EngineError:
    if message.get("kind") == "cancelled":
        return EngineCancelled()
    if message.get("kind") == "packages":
        return MissingPackages(message["text"], message["groups"])
    detail = message.get("detail", "") if message.get("kind") == "internal" else ""  # bad input needs none
    return EngineError(message.get("text", tr("The MobCLIP backend failed.")), detail)
