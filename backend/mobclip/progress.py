"""Progress of long work: a callable `progress(fraction, text)` that raises `Cancelled` when the caller wants to stop.

`show_progress` is the one printer of it, for all commands.
"""

import contextlib
import itertools
import sys
import time
from collections import deque
from collections.abc import Callable, Iterator

Progress = Callable[[float, str], None]
WINDOW_SECONDS, SAMPLE_SECONDS = 60.0, 1.0  # of what the time left is measured by
MIN_SECONDS = 5.0  # before it is told


def no_progress(fraction: float, text: str = "") -> None:
    """Report to nobody and never cancel: the default where a caller does not care."""


def subrange(progress: Progress, start: float, stop: float) -> Progress:
    """The progress of one part of a job, which runs from `start` to `stop` of the whole (0 to 1)."""

    def report(fraction: float, text: str = "") -> None:
        progress(start + (stop - start) * fraction, text)

    return report


class TimeLeft:
    """Progress whose texts end with how long the rest will take, by how fast the last minute of work went.

    Args:
        progress: gets the texts.
        seconds_per_text: how often the text changes at most; in between it gets the last one again.
    """

    def __init__(self, progress: Progress, seconds_per_text: float = 0.0, clock: Callable[[], float] = time.monotonic):
        self.progress, self.seconds_per_text, self.clock = progress, seconds_per_text, clock
        self.samples: deque[tuple[float, float]] = deque()  # when, and the fraction that was done
        self.text = ""
        self.changed: float | None = None  # when the text was

    def __call__(self, fraction: float, text: str = "") -> None:
        now = self.clock()
        if not self.samples or now - self.samples[-1][0] >= SAMPLE_SECONDS:
            self.samples.append((now, fraction))
        while len(self.samples) > 1 and now - self.samples[1][0] >= WINDOW_SECONDS:
            self.samples.popleft()
        if text and (self.changed is None or now - self.changed >= self.seconds_per_text):
            self.changed = now
            rate = self._rate()
            left = f"{text}, {in_words((1 - fraction) / rate)} left" if rate else text
            self.text = left[0].upper() + left[1:]
        self.progress(fraction, self.text)

    def _rate(self) -> float:
        """Fraction per second, 0 where it is not known yet: the median over time, which a part that was skipped does not move."""
        spans = [
            ((after - before) / (stop - start), stop - start)
            for (start, before), (stop, after) in itertools.pairwise(self.samples)
        ]
        measured = sum(seconds for _, seconds in spans)
        left = measured / 2
        for rate, seconds in sorted(spans) if measured >= MIN_SECONDS else ():
            left -= seconds
            if left <= 0:
                return rate
        return 0.0


def in_words(seconds: float) -> str:
    """A duration as people say it, such as about 4 minutes."""
    minutes = round(seconds / 60)
    if minutes < 1:
        return "less than a minute"
    if minutes < 100:
        return f"about {minutes} minute{'s' if minutes > 1 else ''}"
    return f"about {round(seconds / 3600)} hours"


@contextlib.contextmanager
def show_progress(title: str, seconds_per_line: float | None = None) -> Iterator[Progress]:
    """Print progress while the block runs: a bar on standard error in a terminal; in a log nothing, or a line now and then.

    Standard output stays for results.

    Args:
        title: what is being done, before the text of each step.
        seconds_per_line: for long work, which tells how long the rest will take, how often a log gets a line; None for never.
    """
    if not sys.stderr.isatty():
        yield no_progress if seconds_per_line is None else _lines(title, seconds_per_line)
        return
    from rich.console import Console
    from rich.progress import BarColumn, TaskProgressColumn, TextColumn, TimeElapsedColumn, TimeRemainingColumn
    from rich.progress import Progress as Bar

    description = TextColumn("{task.description}", markup=False)
    columns = [description, BarColumn(), TaskProgressColumn(), TimeElapsedColumn()]
    if seconds_per_line is None:
        columns.append(TimeRemainingColumn())
    with Bar(
        *columns, console=Console(stderr=True), transient=True, redirect_stdout=False, redirect_stderr=False
    ) as bar:
        task = bar.add_task(title, total=1.0)

        def update(fraction: float, text: str = "") -> None:
            bar.update(task, completed=fraction, description=f"{title}: {text}" if text else None)

        yield update if seconds_per_line is None else TimeLeft(update, SAMPLE_SECONDS)


def _lines(title: str, seconds_per_line: float) -> Progress:
    start = last = time.monotonic()

    def write(fraction: float, text: str = "") -> None:
        nonlocal last
        now = time.monotonic()
        if now - last >= seconds_per_line:
            last = now
            print(f"{title}: {fraction:.0%} after {now - start:.0f} s, {text}", file=sys.stderr, flush=True)

    return TimeLeft(write)
