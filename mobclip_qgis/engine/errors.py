"""What the engine raises. Imports no QGIS."""

from __future__ import annotations

from collections.abc import Sequence

CORE = "core"  # the group of packages without which the backend does nothing


class EngineError(Exception):
    """One sentence for the user, and a detail (a traceback, the end of a log) for the log."""

    def __init__(self, text: str, detail: str = "") -> None:
        super().__init__(text)
        self.detail = detail


class EngineCancelled(EngineError):
    """The user stopped it; nothing was written."""

    def __init__(self) -> None:
        super().__init__("Cancelled: nothing was written.")


class NotSetUp(EngineError):
    """There is no interpreter for the backend."""


class MissingPackages(EngineError):
    """The interpreter lacks packages; the sentence goes on with how to add their groups."""

    def __init__(self, text: str, groups: Sequence[str]) -> None:
        add = [group for group in groups if group != CORE]
        option = f" with PACKAGES={','.join(add)}" if add else ""
        super().__init__(
            f"{text} Press Set up in Settings > Options > MobCLIP{' and tick ' + ', '.join(add) if add else ''}, or run "
            f"mobclip:installbackend{option}."
        )
        self.groups = list(groups)


class NoPython(EngineError):
    """There is no Python to make an environment with."""
