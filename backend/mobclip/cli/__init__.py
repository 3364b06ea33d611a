"""The `mobclip` command: the same functions as the toolbox, on .csv, .parquet and .gpkg.

Exit status 0 on success, 2 on bad input and 1 on a failure of the program, each with one line on standard error; 130 when
it is interrupted and 143 when it is terminated. Only what is needed to answer a signal is imported here: before `main` runs,
Python answers Ctrl-C with a traceback.
"""

import io
import signal
import sys
import threading
import warnings
from types import FrameType

INTERRUPTED, TERMINATED = 130, 143  # 128 and the number of the signal, as shells have it
SECONDS_TO_LEAVE_CALLBACK = 0.05
ENDED = {INTERRUPTED: "cancelled", TERMINATED: "terminated"}


received: list[int] = []  # signals; a library may turn the exception of one into its own, such as an import cut short


def main() -> None:
    """Run the command."""
    for number in (signal.SIGINT, signal.SIGTERM):
        if signal.getsignal(number) is not signal.SIG_IGN:  # as a shell has it for what runs in the background
            signal.signal(number, _end)
    sys.unraisablehook = _end_again
    status: int | str | None
    if "--debug" not in sys.argv:
        warnings.simplefilter("ignore")  # those of libraries, which are for programmers
    for stream in (sys.stdout, sys.stderr):  # names of files need not be Unicode, nor a console know all letters
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    try:
        from mobclip.cli.commands import run  # takes a third of a second, in which a person may press Ctrl-C

        status = run()
    except KeyboardInterrupt:
        status = INTERRUPTED
    except SystemExit as end:
        status = end.code
    except Exception as error:
        if received:
            status = 128 + received[0]
        else:
            from mobclip.cli.failure import tell

            status = tell(error)
    if status in ENDED:  # typer returns this of an interrupt while a command runs
        print(f"mobclip: {ENDED[status]}, nothing was written.", file=sys.stderr)
    if status:
        raise SystemExit(status)


def _end(number: int, _frame: FrameType | None) -> None:
    """End after Ctrl-C or `kill`: what is half written is removed."""
    received.append(number)
    signal.signal(signal.SIGTERM, signal.SIG_IGN)  # a second one would end the removal
    if number == signal.SIGINT:
        raise KeyboardInterrupt
    raise SystemExit(TERMINATED)


def _end_again(dropped: "sys.UnraisableHookArgs") -> None:
    """Send a signal again whose exception Python dropped, because it came while a callback ran that may raise none."""
    if received and issubclass(dropped.exc_type, (KeyboardInterrupt, SystemExit)):
        signal.signal(signal.SIGTERM, _end)
        threading.Timer(SECONDS_TO_LEAVE_CALLBACK, _send, [received[-1]]).start()
    else:
        sys.__unraisablehook__(dropped)


def _send(number: int) -> None:
    """Send this process a signal that wakes its main thread, where the system can."""
    if sys.platform == "win32":
        signal.raise_signal(number)
    else:
        signal.pthread_kill(threading.main_thread().ident or 0, number)
