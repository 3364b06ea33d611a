"""Progress of long work: a callable `progress(fraction, text)` that raises `Cancelled` when the caller wants to stop."""

from collections.abc import Callable

Progress = Callable[[float, str], None]


def no_progress(fraction: float, text: str = "") -> None:
    """Report to nobody and never cancel: the default where a caller does not care."""


def subrange(progress: Progress, start: float, stop: float) -> Progress:
    """The progress of one part of a job, which runs from `start` to `stop` of the whole (0 to 1)."""

    def report(fraction: float, text: str = "") -> None:
        progress(start + (stop - start) * fraction, text)

    return report
