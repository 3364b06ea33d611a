"""One run of a program under test: in a forked child of this warm process, or as a process of its own; what it did."""

import os
import resource
import signal
import subprocess
import sys
import tempfile
import time
import traceback
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from tools.abuse.box import Box

MAX_SECONDS = 20
MAX_ADDRESSES = 4 * 2**30  # bytes of address space
MAX_PEAK = 2**30  # bytes of memory
PROGRAMS = ("subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "os.fork", "os.forkpty")
SOCKETS = ("socket.connect", "socket.bind", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto")
CHANGES = ("os.remove", "os.rename", "os.mkdir", "os.rmdir", "os.symlink", "os.link", "os.chmod")
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND


@dataclass(frozen=True, kw_only=True)
class Trial:
    """What a run did: its exit status (below 0: the signal that ended it), its texts, seconds, peak of memory in bytes.

    `notes` are what the audit hook saw: writes outside, programs, sockets, pickle look-ups. `orphans` are processes that it
    left.
    """

    status: int
    stdout: str
    stderr: str
    seconds: float
    peak: int
    notes: tuple[str, ...] = ()
    orphans: tuple[int, ...] = ()


def run_command(arguments: Sequence[str | Path], box: Box, *, file_bytes: int | None = None) -> Trial:
    """Run `mobclip` with arguments in a forked child; `file_bytes` is how large a file may grow, as on a full disk."""

    def command() -> None:
        from mobclip.cli import main

        sys.argv = ["mobclip", *(os.fspath(argument) for argument in arguments)]
        main()

    return run_forked(command, box, file_bytes=file_bytes)


def run_generator(action: Callable[[], object]) -> None:
    """Run a function in a forked child without bounds, so that its memory does not count as ours later."""
    child = os.fork()
    if not child:
        status = 1
        try:
            action()
            status = 0
        except BaseException:
            traceback.print_exc()
        finally:
            os._exit(status)
    if os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]):
        raise RuntimeError("the generator failed; its traceback is above")


def command_line(arguments: Sequence[str | Path]) -> list[str | Path]:
    """`mobclip` with arguments as a program of its own, also where it is not installed; it makes the file READY first."""
    start = "import os; open(os.environ['READY'], 'w').close(); from mobclip.cli import main; main()"
    return [sys.executable, "-c", start, *arguments]


def run_forked(action: Callable[[], object], box: Box, *, file_bytes: int | None = None) -> Trial:
    """Run a function in a forked child, in the folders of a box and within bounds."""
    sys.stdout.flush()
    sys.stderr.flush()
    start = time.monotonic()
    child = os.fork()
    if not child:
        _live(action, box, file_bytes)
    _, status, usage = os.wait4(child, 0)
    return Trial(
        status=os.waitstatus_to_exitcode(status),
        stdout=_text(box.log / "stdout"),
        stderr=_text(box.log / "stderr"),
        notes=tuple(dict.fromkeys(_text(box.log / "notes").splitlines())),
        seconds=time.monotonic() - start,
        peak=usage.ru_maxrss * 1024,
        orphans=end_session(child),
    )


def run_process(
    command: Sequence[str | Path],
    box: Box,
    environment: dict[str, str],
    disturb: Callable[[int], None] | None = None,
) -> Trial:
    """Run a program as a process of its own; `disturb` is called with its number after the start."""
    with (box.log / "stdout").open("wb") as out, (box.log / "stderr").open("wb") as err:
        start = time.monotonic()
        process = subprocess.Popen(
            [os.fspath(part) for part in command], stdin=subprocess.DEVNULL, stdout=out, stderr=err, cwd=box.work,
            env=environment, start_new_session=True,
        )  # fmt: skip
        if disturb is not None:
            disturb(process.pid)
        deadline = start + 3 * MAX_SECONDS  # a program and its start, not a file
        while (ended := os.wait4(process.pid, os.WNOHANG))[0] == 0:
            if time.monotonic() > deadline:
                process.kill()
            time.sleep(0.01)
    process.returncode = os.waitstatus_to_exitcode(ended[1])
    return Trial(
        status=process.returncode,
        stdout=_text(box.log / "stdout"),
        stderr=_text(box.log / "stderr"),
        seconds=time.monotonic() - start,
        peak=ended[2].ru_maxrss * 1024,
        orphans=end_session(process.pid),
    )


def end_session(leader: int, patience: float = 5.0) -> tuple[int, ...]:
    """The processes that still live in a session some seconds after its leader has ended; they are killed."""
    deadline = time.monotonic() + patience
    while (left := _members(leader)) and time.monotonic() < deadline:
        time.sleep(0.05)
    for process in left:
        os.kill(process, signal.SIGKILL)
    return tuple(left)


def _members(session: int) -> list[int]:
    found = []
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                fields = (entry / "stat").read_text(errors="replace").rpartition(")")[2].split()
            except OSError:  # it has ended meanwhile
                continue
            if int(fields[3]) == session and fields[0] != "Z":
                found.append(int(entry.name))
    return found


def _live(action: Callable[[], object], box: Box, file_bytes: int | None) -> None:
    """The life of a child: never returns."""
    status = 1
    try:
        _enter(box, file_bytes)
        action()
        status = 0
    except SystemExit as error:
        status = error.code if isinstance(error.code, int) else int(error.code is not None)
    except BaseException:
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(status)


def _enter(box: Box, file_bytes: int | None) -> None:
    os.setsid()
    for number, name in ((1, "stdout"), (2, "stderr"), (9, "notes")):
        os.dup2(os.open(box.log / name, os.O_WRONLY | os.O_CREAT | os.O_TRUNC), number)
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    sys.stdout = os.fdopen(1, "w", encoding="utf-8", closefd=False)
    sys.stderr = os.fdopen(2, "w", encoding="utf-8", errors="backslashreplace", closefd=False)
    os.chdir(box.work)
    os.environ.clear()
    os.environ.update(box.environment())
    tempfile.tempdir = None
    sys.dont_write_bytecode = True
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    signal.alarm(MAX_SECONDS)
    resource.setrlimit(resource.RLIMIT_AS, (MAX_ADDRESSES, MAX_ADDRESSES))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if file_bytes is not None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (file_bytes, file_bytes))
    sys.addaudithook(_watcher(box))


def _watcher(box: Box) -> Callable[[str, tuple], None]:
    """An audit hook that writes down what no file may make the program do."""
    allowed = tuple(str(folder.resolve()) for folder in (box.out, box.tmp))

    def is_outside(path: object) -> bool:
        if not isinstance(path, (str, bytes, os.PathLike)):
            return False
        full = os.path.realpath(os.fsdecode(path))
        return not full.startswith(allowed) and full != os.devnull

    def is_changed_outside(event: str, arguments: tuple) -> bool:
        if arguments[-1] != -1:  # relative to an open folder
            return False
        if event == "os.mkdir" and os.path.isdir(arguments[0]):  # which changes nothing
            return False
        path = arguments[1] if event in ("os.symlink", "os.link", "os.rename") else arguments[0]
        return is_outside(os.path.dirname(os.path.abspath(os.fsdecode(path))) + "/")

    def watch(event: str, arguments: tuple) -> None:
        if event == "open":
            path, _, flags = arguments
            if isinstance(flags, int) and flags & WRITING and is_outside(path):
                os.write(9, f"writes {path!a}\n".encode())
        elif event in CHANGES and is_changed_outside(event, arguments):
            os.write(9, f"{event} {arguments[0]!a}\n".encode())
        elif event in PROGRAMS or event in SOCKETS or event == "pickle.find_class":
            os.write(9, f"{event} {ascii(arguments)[:200]}\n".encode())

    return watch


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8", errors="replace") if path.exists() else ""
