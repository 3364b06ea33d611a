"""Progress of long work: a callable `progress(fraction, text)` that raises `Cancelled` when the caller wants to stop.

`show_progress` is the one printer of it, for all commands.
"""

import contextlib
import sys
import time
from collections.abc import Callable, Iterator

Progress = Callable[[float, str], None]


def no_progress(fraction: float, text: str = "") -> None:
    """Report to nobody and never cancel: the default where a caller does not care."""


def subrange(progress: Progress, start: float, stop: float) -> Progress:
    """The progress of one part of a job, which runs from `start` to `stop` of the whole (0 to 1)."""

    def report(fraction: float, text: str = "") -> None:
        progress(start + (stop - start) * fraction, text)

    return report


@contextlib.contextmanager
def show_progress(title: str, seconds_per_line: float | None = None) -> Iterator[Progress]:
    """Print progress while the block runs: a bar on standard error in a terminal; in a log nothing, or a line now and then.

    Standard output stays for results.

    Args:
        title: what is being done, before the text of each step.
        seconds_per_line: for work of hours, how often a log gets a line; None for never.
    """
    if not sys.stderr.isatty():
        yield no_progress if seconds_per_line is None else _lines(title, seconds_per_line)
        return
    from rich.console import Console
    from rich.progress import BarColumn, TaskProgressColumn, TextColumn, TimeElapsedColumn, TimeRemainingColumn
    from rich.progress import Progress as Bar

    description = TextColumn("{task.description}", markup=False)
    columns = (description, BarColumn(), TaskProgressColumn(), TimeElapsedColumn(), TimeRemainingColumn())
    with Bar(
        *columns, console=Console(stderr=True), transient=True, redirect_stdout=False, redirect_stderr=False
    ) as bar:
        task = bar.add_task(title, total=1.0)

        def update(fraction: float, text: str = "") -> None:
            bar.update(task, completed=fraction, description=f"{title}: {text}" if text else None)

        yield update


def _lines(title: str, seconds_per_line: float) -> Progress:
    start = last = time.monotonic()
    before: float | None = None  # fraction at the last line: the rate since then is that of the work under way

    def write(fraction: float, text: str = "") -> None:
        nonlocal before, last
        now = time.monotonic()
        if now - last >= seconds_per_line:
            left = ""
            if before is not None and fraction > before:
                left = f", about {(now - last) * (1 - fraction) / (fraction - before):.0f} s left"
            before, last = fraction, now
            print(f"{title}: {fraction:.0%} after {now - start:.0f} s{left}, {text}", file=sys.stderr, flush=True)

    return write
