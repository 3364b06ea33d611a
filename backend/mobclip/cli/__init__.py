"""The `mobclip` command: the same functions as the toolbox, on .csv, .parquet and .gpkg.

Exit status 0 on success and 2 on bad input, with one line on standard error that says what to do.
"""

import sys
from typing import Annotated

import typer

from mobclip import __version__

# isort: off
# Each adds its commands, in this order.
from mobclip.cli import embedding, analysis, prediction, evaluation, benchmark, features, models  # noqa: F401

# isort: on
from mobclip.cli.common import app
from mobclip.errors import InputError

UsageError = typer.BadParameter.__base__  # typer carries its own click since 0.20 and does not export this


def main() -> None:
    """Run the command; bad input ends with status 2 and one line."""
    try:
        app(standalone_mode=False)
    except UsageError as error:
        print(f"mobclip: {error.format_message().rstrip('.')}. See mobclip --help.", file=sys.stderr)
        raise SystemExit(2) from None
    except InputError as error:
        print(f"mobclip: {error}", file=sys.stderr)
        raise SystemExit(2) from None
    except KeyboardInterrupt:
        print("mobclip: cancelled, nothing was written.", file=sys.stderr)
        raise SystemExit(130) from None


def _show_version(wanted: bool) -> None:
    if wanted:
        print(f"mobclip {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Show it.")] = False,
) -> None:
    """Options of the command itself."""
