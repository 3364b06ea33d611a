"""The `mobclip` command: the same functions as the toolbox, on .csv, .parquet and .gpkg.

Exit status 0 on success, 2 on bad input and 1 on a failure of the program, each with one line on standard error; 130 when
it is interrupted.
"""

import sys
import traceback
from typing import Annotated, NoReturn

import typer

from mobclip import __version__

# isort: off
# Each adds its commands, in this order.
from mobclip.cli import models, grid, embedding, analysis, prediction, aggregation  # noqa: F401
from mobclip.cli import evaluation, benchmark, features, mobility  # noqa: F401

# isort: on
from mobclip.cli.common import app
from mobclip.errors import InputError

UsageError: type[Exception] = typer.BadParameter.__mro__[1]  # typer carries its own click and does not export this
INTERRUPTED = 130  # 128 and the number of SIGINT, as shells have it


def main() -> None:
    """Run the command."""
    try:
        status = app(standalone_mode=False)
    except UsageError as error:
        message = getattr(error, "format_message", error.__str__)()
        _fail(2, f"{message.rstrip('.')}. See mobclip --help.")
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


def _show_version(wanted: bool) -> None:
    if wanted:
        print(f"mobclip {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Show the version and exit.")
    ] = False,
    debug: Annotated[bool, typer.Option("--debug", help="Show the traceback of an error.")] = False,
) -> None:
    """Options of the command itself."""
