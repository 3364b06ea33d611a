"""What a task needs of the one who runs it."""

from typing import Any, Protocol


class Context(Protocol):
    """Progress (which may raise `Cancelled`), partial results, and sentences for a person."""

    def progress(self, fraction: float, text: str = "") -> None:
        """From 0 to 1, and what is being done."""

    def send_partial(self, value: dict[str, Any]) -> None:
        """The part of the task's value that is ready."""

    def info(self, text: str) -> None:
        """A sentence for the log, on what the task has found so far."""

    def warning(self, text: str) -> None:
        """A sentence that a person should read beside the result."""
