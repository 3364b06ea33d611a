"""The client of the backend's worker: one process, JSON lines, never an orphan. Imports no QGIS.

The messages are described in `docs/architecture.md`.
"""

import json
import queue
import subprocess  # nosec B404 - the backend is another process by design
import sys
import tempfile
import threading
import time

from .errors import EngineCancelled, EngineError
from .interpreter import clean_environment

PROTOCOL = 1
START = "import sys; sys.path.insert(0, sys.argv[1]); from mobclip.worker import main; main()"
HELLO_SECONDS = 60  # the first start after an installation compiles and is scanned by antivirus programs
CANCEL_SECONDS = 1.0  # how long a worker may take to obey, before it is terminated, and again before it is killed
TICK_SECONDS = 0.1
DETAIL_BYTES = 4000
WINDOWS_FLAGS = getattr(subprocess, "CREATE_NO_WINDOW", 0) | getattr(subprocess, "BELOW_NORMAL_PRIORITY_CLASS", 0)
KILLED = -9  # exit code of a process that the system killed, on Linux and macOS


class Client:
    """A running worker. Use as a context manager: on leaving, the process is gone."""

    def __init__(self, interpreter, backend_root, hello_seconds=HELLO_SECONDS):
        """Start the worker and wait for its greeting, which is kept in `hello`.

        Args:
            interpreter: path of a Python interpreter.
            backend_root: the folder that holds the package `mobclip`.
            hello_seconds: how long to wait for the greeting.

        Raises:
            EngineError: it does not start, does not greet, or speaks another protocol.
        """
        self.interpreter = interpreter
        self.number = 0
        self.hello = None
        self.lines = queue.Queue()
        self.log = tempfile.TemporaryFile()
        self.process = self._start([str(interpreter), "-I", "-c", START, str(backend_root)])
        self.reader = threading.Thread(target=self._read, daemon=True)
        self.reader.start()
        try:
            self.hello = self._wait_for_hello(hello_seconds)
        except BaseException:
            self.close()
            raise

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def request(self, task, params, on_progress=None, on_warning=None, is_cancelled=None):
        """Run a task to its end and return its value, a dict; as `start` and `Task.wait`."""
        return self.start(task, params, on_progress, on_warning, is_cancelled).wait()

    def start(self, task, params, on_progress=None, on_warning=None, is_cancelled=None):
        """Start a task, of which the worker does one at a time.

        Args:
            task, params: as in the table of tasks.
            on_progress: called with a fraction from 0 to 1 and a text.
            on_warning: called with a text.
            is_cancelled: asked ten times a second.

        Raises:
            EngineError: missing packages, or the end of the worker.
        """
        self._require_packages()
        self.number += 1
        self.send({"id": self.number, "task": task, "params": params})
        return Task(self, self.number, on_progress, on_warning, is_cancelled)

    def close(self):
        """End the worker: close its input, then terminate, then kill."""
        try:
            self.process.stdin.close()
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

    def _start(self, command):
        try:
            return subprocess.Popen(  # nosec B603 - an argument list, interpreter chosen by the user
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=self.log,
                env=clean_environment(),
                creationflags=WINDOWS_FLAGS,
            )
        except OSError as error:
            self.log.close()
            raise EngineError(f"The Python interpreter {command[0]} could not be started ({error}).") from error

    def _read(self):
        """In a thread: lines from the worker to the queue, None at the end."""
        with self.process.stdout as stream:
            for line in stream:
                self.lines.put(line)
        self.lines.put(None)

    def send(self, message):
        """Send a message, a dict."""
        try:
            self.process.stdin.write(json.dumps(message).encode("utf-8") + b"\n")
            self.process.stdin.flush()
        except (OSError, ValueError) as error:
            raise self._ended() from error

    def receive(self, seconds):
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
            raise EngineError("The MobCLIP backend sent something that is not a message: run it again.", text)
        return message

    def _wait_for_hello(self, seconds):
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
                return _checked(message)
        raise EngineError(f"The MobCLIP backend did not answer within {seconds:g} seconds.", self._log_end())

    def _require_packages(self):
        missing = self.hello["missing"]
        if missing:
            raise EngineError(
                f"The Python interpreter {self.interpreter} lacks packages of the MobCLIP backend: install them with "
                f"{self.interpreter} -m pip install {' '.join(missing)}"
            )

    def _not_started(self):
        """The error for an interpreter that ended without a greeting."""
        log = self._log_end()
        reason = (log.strip().splitlines() or ["it said nothing"])[-1]
        return EngineError(f"The MobCLIP backend could not be started with {self.interpreter} ({reason}).", log)

    def _ended(self):
        """The error for a worker that has ended by itself."""
        try:
            code = self.process.wait(CANCEL_SECONDS)
        except subprocess.TimeoutExpired:
            self.process.kill()
            code = self.process.wait()
        memory = "; it may have run out of memory" if code == KILLED and sys.platform != "win32" else ""
        return EngineError(f"The MobCLIP backend ended unexpectedly (exit code {code}{memory}).", self._log_end())

    def _log_end(self):
        size = self.log.seek(0, 2)
        self.log.seek(max(0, size - DETAIL_BYTES))
        return self.log.read().decode("utf-8", "replace")


class Task:
    """A task under way. `value` is what the worker has told of its value so far, and `done` whether that is all."""

    def __init__(self, client, number, on_progress, on_warning, is_cancelled):
        self.client, self.number = client, number
        self.on_progress, self.on_warning, self.is_cancelled = on_progress, on_warning, is_cancelled
        self.value, self.done = {}, False

    def wait(self, enough=lambda value: False):
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

    def _hear(self, message):
        kind = message.get("type")
        if kind in ("part", "result"):
            self.value, self.done = message["value"], kind == "result"
        elif kind == "error":
            raise _error(message)
        elif kind == "progress" and self.on_progress is not None:
            self.on_progress(message["fraction"], message["text"])
        elif kind == "warning" and self.on_warning is not None:
            self.on_warning(message["text"])


def _parse(line):
    """The JSON object on a line, or None where it holds something else."""
    try:
        message = json.loads(line)
    except ValueError:
        return None
    return message if isinstance(message, dict) else None


def _checked(hello):
    if hello.get("protocol") != PROTOCOL:
        raise EngineError("The MobCLIP backend and the plugin are of different versions: install the same one.")
    return hello


def _error(message):
    if message.get("kind") == "cancelled":
        return EngineCancelled()
    detail = (
        message.get("detail", "") if message.get("kind") == "internal" else ""
    )  # of bad input the sentence says all
    return EngineError(message.get("text", "The MobCLIP backend failed."), detail)
