"""The `mobclip` command: the same functions as the toolbox, on .csv, .parquet and .gpkg.

Exit status 0 on success, 2 on bad input and 1 on a failure of the program, each with one line on standard error; 130 when
it is interrupted.
"""

import sys
import traceback
from typing import NoReturn

from mobclip.errors import InputError

INTERRUPTED = 130  # 128 and the number of SIGINT, as shells have it


def main() -> None:
    """Run the command."""
    try:
        from mobclip.cli.commands import run  # takes a third of a second, in which a person may press Ctrl-C

        status = run()
    except InputError as error:
        _fail(2, str(error))
    except OSError as error:
        _fail(2, f"A file could not be read or written ({error}).")
    except KeyboardInterrupt:
        status = INTERRUPTED
    except Exception as error:  # whatever it is, a person gets one sentence
        _fail(1, f"Unexpected {type(error).__name__}: {_first_line(error)}. Run mobclip --debug … for the details.")
    if status == INTERRUPTED:  # typer makes this of an interrupt while a command runs
        print("mobclip: cancelled, nothing was written.", file=sys.stderr)
    if isinstance(status, int) and status:
        raise SystemExit(status)


def _fail(status: int, sentence: str) -> NoReturn:
    """End with one line, after the traceback where it is asked for."""
    if "--debug" in sys.argv:
        traceback.print_exc()
    print(f"mobclip: {sentence}", file=sys.stderr)
    raise SystemExit(status) from None


def _first_line(error: Exception) -> str:
    return (str(error).strip().splitlines() or ["no message"])[0].rstrip(".")
