"""What the engine raises. Imports no QGIS."""

from __future__ import annotations

from collections.abc import Sequence

from ..translation import tr

CORE = "core"  # the group of packages without which the backend does nothing


class EngineError(Exception):
    """One sentence for the user, and a detail (a traceback, the end of a log) for the log."""

    def __init__(self, text: str, detail: str = "") -> None:
        super().__init__(text)
        self.detail = detail


class EngineCancelled(EngineError):
    """The user stopped it; nothing was written."""

    def __init__(self) -> None:
        super().__init__(tr("Cancelled: nothing was written."))


class NotSetUp(EngineError):
    """There is no interpreter for the backend."""


class MissingPackages(EngineError):
    """The interpreter lacks packages; the sentence goes on with how to add their groups."""

    def __init__(self, text: str, groups: Sequence[str]) -> None:
        add = [group for group in groups if group != CORE]
        advice = tr("Press Set up in Settings > Options > MobCLIP, or run mobclip:installbackend.")
        if add:
            advice = tr(
                "Press Set up in Settings > Options > MobCLIP and tick {}, or run mobclip:installbackend with PACKAGES={}."
            )
        super().__init__(f"{text} {advice.format(', '.join(add), ','.join(add))}")
        self.groups = list(groups)


class NoPython(EngineError):
    """There is no Python to make an environment with."""
