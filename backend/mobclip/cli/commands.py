"""All commands of `mobclip`, and the options of the command itself."""

from typing import Annotated

import typer

from mobclip import __version__

# isort: off
# Each adds its commands, in this order.
from mobclip.cli import models, grid, embedding, analysis, prediction, explanation, aggregation  # noqa: F401
from mobclip.cli import evaluation, benchmark, poi, imagery, features, mobility, flow_map, flow_estimates, training  # noqa: F401

# isort: on
from mobclip.cli.common import app
from mobclip.errors import InputError

UsageError: type[Exception] = typer.BadParameter.__mro__[1]  # typer carries its own click and does not export this


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


def run() -> int | None:
    """Run what the command line asks for; its exit status, None for success.

    Raises:
        InputError: also for a wrong use of the command.
    """
    try:
        status: int | None = app(standalone_mode=False)
    except UsageError as error:
        message = getattr(error, "format_message", error.__str__)().replace("Value error, ", "")
        raise InputError(f"{message.rstrip('.')}. See mobclip --help.") from error
    return status
