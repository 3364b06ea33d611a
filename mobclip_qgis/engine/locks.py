"""The locked packages that the backend carries: which wheels a Python needs, with their digests and sizes. Imports no QGIS."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from ..translation import tr
from .errors import EngineError
from .groups import CORE

PIP, UV = "pip", "uv"  # groups of the installers themselves
LINE = re.compile(
    r'(\S+)==(\S+) ; python_version in "([0-9. ]+)" --hash=sha256:([0-9a-f]{64})  # ([a-z ]+), ([0-9]+) bytes'
)
UNPACKED = 3.2  # megabytes on the disk for each that is downloaded


class Wheel(NamedTuple):
    """A wheel as the lock has it."""

    name: str
    version: str
    sha256: str
    bytes: int
    groups: tuple[str, ...]

    def requirement(self) -> str:
        """A line of a requirement file of pip's."""
        return f"{self.name}=={self.version} --hash=sha256:{self.sha256}"


def locked_wheels(backend_root: str | Path, platform: str, python: str, groups: Iterable[str]) -> list[Wheel]:
    """The wheels of some groups.

    Args:
        backend_root: the folder that holds `locks`.
        platform: such as linux-x86_64.
        python: such as 3.12.

    Raises:
        EngineError: there are none for this platform or this Python.
    """
    path = Path(backend_root) / "locks" / f"{platform}.txt"
    if not path.is_file():
        raise EngineError(tr("There are no packages of MobCLIP for {}.").format(platform))
    found = []
    for line in path.read_text(encoding="utf-8").splitlines():
        match = LINE.fullmatch(line)
        if match is not None and python in match[3].split():
            found.append(Wheel(match[1], match[2], match[4], int(match[6]), tuple(match[5].split())))
    if not found:
        raise EngineError(tr("There are no packages of MobCLIP for Python {} on {}.").format(python, platform))
    return [wheel for wheel in found if set(groups) & set(wheel.groups)]


def megabytes_of_group(backend_root: str | Path, platform: str, python: str, group: str) -> int | None:
    """What a group adds to the download of the core, or what that takes itself, in megabytes; None where it cannot be had."""
    try:
        wheels = locked_wheels(backend_root, platform, python, [group])
    except EngineError:
        return None
    new = [wheel for wheel in wheels if group == CORE or CORE not in wheel.groups]
    return megabytes(new) if new else None


def digest(wheels: Iterable[Wheel]) -> str:
    """A short text that changes when one of the wheels does."""
    return hashlib.sha256("".join(sorted(wheel.sha256 for wheel in wheels)).encode("ascii")).hexdigest()[:16]


def megabytes(wheels: Iterable[Wheel]) -> int:
    """What there is to download, in whole megabytes."""
    return max(1, round(sum(wheel.bytes for wheel in wheels) / 1e6))
