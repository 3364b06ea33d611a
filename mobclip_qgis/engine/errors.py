"""What the engine raises. Imports no QGIS."""

from __future__ import annotations

from collections.abc import Sequence

from ..translation import tr
from .groups import LABELS


def install_command(groups: Sequence[str] = ()) -> str:
    """What to type where there is no window to press Set up in."""
    return "qgis_process run mobclip:installbackend" + (f" --PACKAGES={','.join(groups)}" if groups else "")


class EngineError(Exception):
    """One sentence for the user, and a detail (a traceback, the end of a log) for the log."""

    def __init__(self, text: str, detail: str = "") -> None:
        super().__init__(text)
        self.detail = detail


class EngineCancelled(EngineError):
    """The user stopped it; nothing was written."""

    def __init__(self) -> None:
        super().__init__(tr("Cancelled: nothing was written."))


class EngineEnded(EngineError):
    """The worker has ended by itself, or something else ended it."""


class NotSetUp(EngineError):
    """There is no interpreter for the backend."""


class MissingPackages(EngineError):
    """The interpreter lacks packages; the sentence goes on with how to add their groups."""

    def __init__(self, text: str, groups: Sequence[str]) -> None:
        add = [group for group in groups if group in LABELS]
        advice = tr("Press Set up in Settings > Options > MobCLIP, or run: {command}.")
        if add:
            advice = tr("Press Set up in Settings > Options > MobCLIP with these ticked: {groups}. Or run: {command}.")
        labels = "; ".join(tr(LABELS[group]) for group in add)
        super().__init__(f"{text} {advice.format(groups=labels, command=install_command(add))}")
        self.groups = list(groups)


class NoPython(EngineError):
    """There is no Python to make an environment with."""
