"""What the engine raises. Imports no QGIS."""

from __future__ import annotations


class EngineError(Exception):
    """One sentence for the user, and a detail (a traceback, the end of a log) for the log."""

    def __init__(self, text: str, detail: str = "") -> None:
        super().__init__(text)
        self.detail = detail


class EngineCancelled(EngineError):
    """The user stopped it; nothing was written."""

    def __init__(self) -> None:
        super().__init__("Cancelled: nothing was written.")
