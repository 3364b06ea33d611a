"""What the commands of all recipes share: bad input as one sentence, and progress on long work."""

import sys
import time
from collections.abc import Callable
from typing import TypeVar

import typer
from rich.console import Console
from rich.progress import BarColumn, TextColumn, TimeElapsedColumn
from rich.progress import Progress as Bar

from mobclip.errors import InputError
from mobclip.progress import Progress

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
    """The result of work, with its progress as a bar in a terminal and as a line now and then in a log."""
    console = Console()
    if not console.is_terminal:
        return work(_lines(title))
    with Bar(TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn(), console=console) as bar:
        task = bar.add_task(title, total=1.0)

        def show(fraction: float, text: str = "") -> None:
            bar.update(task, completed=fraction, description=f"{title}: {text}")

        return work(show)


def _lines(title: str) -> Progress:
    start = last = time.monotonic()

    def show(fraction: float, text: str = "") -> None:
        nonlocal last
        if time.monotonic() - last >= SECONDS_PER_LINE:
            last = time.monotonic()
            print(f"{title}: {fraction:.0%} after {last - start:.0f} s, {text}", flush=True)

    return show
