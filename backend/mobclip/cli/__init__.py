"""The `mobclip` command: the same functions as the toolbox, on .csv, .parquet and .gpkg.

Exit status 0 on success, 2 on bad input and 1 on a failure of the program, each with one line on standard error; 130 when
it is interrupted and 143 when it is terminated.
"""

import io
import signal
import sys
import traceback
from types import FrameType
from typing import NoReturn

from mobclip.errors import InputError, one_line
from mobclip.io.atomic import first_line, reason
from mobclip.io.temporary import BESIDE_OUTPUTS

INTERRUPTED, TERMINATED = 130, 143  # 128 and the number of the signal, as shells have it
ENDED = {INTERRUPTED: "cancelled", TERMINATED: "terminated"}


def main() -> None:
    """Run the command."""
    signal.signal(signal.SIGTERM, _terminate)
    status: int | str | None
    for stream in (sys.stdout, sys.stderr):  # names of files need not be Unicode, nor a console know all letters
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    try:
        from mobclip.cli.commands import run  # takes a third of a second, in which a person may press Ctrl-C

        status = run()
    except InputError as error:
        _fail(2, str(error))
    except OSError as error:
        hidden = error.filename is None or BESIDE_OUTPUTS in str(error.filename)
        _fail(2, f"{'A file' if hidden else error.filename} could not be read or written ({reason(error)}).")
    except KeyboardInterrupt:
        status = INTERRUPTED
    except SystemExit as end:
        status = end.code
    except Exception as error:  # whatever it is, a person gets one sentence
        _fail(
            1,
            f"Unexpected {type(error).__name__}: {first_line(error).rstrip('.')}. Run mobclip --debug … for the details.",
        )
    if status in ENDED:  # typer returns this of an interrupt while a command runs
        print(f"mobclip: {ENDED[status]}, nothing was written.", file=sys.stderr)
    if status:
        raise SystemExit(status)


def _terminate(_number: int, _frame: FrameType | None) -> NoReturn:
    """End as after Ctrl-C: what is half written is removed."""
    signal.signal(signal.SIGTERM, signal.SIG_IGN)  # a second one would end the removal
    raise SystemExit(TERMINATED)


def _fail(status: int, sentence: str) -> NoReturn:
    """End with one line, after the traceback where it is asked for."""
    if "--debug" in sys.argv:
        traceback.print_exc()
    print(f"mobclip: {one_line(sentence)}", file=sys.stderr)
    raise SystemExit(status) from None
