"""What the commands of all recipes share: bad input as one sentence, and progress on long work."""

import sys
from collections.abc import Callable
from typing import TypeVar

import typer

from mobclip.errors import InputError
from mobclip.progress import Progress, show_progress

SECONDS_PER_LINE = 15  # in a log
Result = TypeVar("Result")


def run(command: Callable[..., None], name: str) -> None:
    """Run a command with the options on the command line; bad input ends with status 2 and one line."""
    try:
        typer.run(command)
    except InputError as error:
        print(f"{name}: {error}", file=sys.stderr)
        raise SystemExit(2) from None


def with_progress(title: str, work: Callable[[Progress], Result]) -> Result:
    """The result of work, with its progress on standard error: a bar, or in a log a line now and then."""
    with show_progress(title, SECONDS_PER_LINE) as progress:
        return work(progress)
