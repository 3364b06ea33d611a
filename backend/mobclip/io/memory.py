"""How much memory a piece of work may take: what a person sets, or half of what is free."""

import contextlib
import ctypes
import os
import re
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from mobclip.errors import InputError

VARIABLE = "MOBCLIP_MEMORY"  # of the environment
DEFAULT_SHARE = 0.5  # of what is free
UNITS = {"": 1, "K": 10**3, "M": 10**6, "G": 10**9, "T": 10**12, "KI": 2**10, "MI": 2**20, "GI": 2**30, "TI": 2**40}
SIZE = re.compile(r"([0-9]+(?:\.[0-9]+)?)\s*(?:([KMGT]I?)?B?|(%))", re.IGNORECASE)
CGROUPS = Path("/sys/fs/cgroup")
OWN_CGROUPS = Path("/proc/self/cgroup")
MEMINFO = Path("/proc/meminfo")


@dataclass(frozen=True)
class Memory:
    """What a piece of work may take.

    Attributes:
        bytes: of the whole process.
    """

    bytes: int

    def plan(self, expected_bytes: float, min_bytes: float = 0.0) -> str:
        """A sentence on what a piece of work will take, to be shown before it starts.

        Args:
            expected_bytes: what it takes where memory allows.
            min_bytes: what it cannot do with less than.

        Raises:
            InputError: it may not take so much.
        """
        if min_bytes > self.bytes:
            raise InputError(
                f"This needs at least {in_words(min_bytes)} of memory and may take {in_words(self.bytes)}: set --memory or "
                f"{VARIABLE} higher, or use a machine with more."
            )
        return f"Takes about {in_words(min(expected_bytes, self.bytes))} of memory, of {in_words(self.bytes)} that it may take."


def memory_of(setting: str | None = None, free: Callable[[], int] | None = None) -> Memory:
    """The memory that a setting such as 4GB, 512MB or 50% (of what is free) allows.

    Args:
        setting: by default that of the environment's `MOBCLIP_MEMORY`, else half of what is free.
        free: bytes that are free; by default `free_bytes`.

    Raises:
        InputError: another text, nothing, or more than a machine has.
    """
    free = free or free_bytes
    text = (setting if setting is not None else os.environ.get(VARIABLE, "")).strip()
    if not text and setting is None:
        return Memory(int(DEFAULT_SHARE * free()))
    match = SIZE.fullmatch(text)
    if match is None:
        raise InputError(
            f"The memory '{text}' is not understood: give a size such as 4GB or 512MB, or a share such as 50%."
        )
    number, unit, percent = float(match[1]), match[2] or "", match[3]
    if percent and not 0 < number <= 100:
        raise InputError(f"The memory {text} of what is free cannot be taken: give more than 0% and at most 100%.")
    size = int(number / 100 * free()) if percent else int(number * UNITS[unit.upper()])
    if size < UNITS["M"]:
        raise InputError(
            f"The memory {text} is less than a megabyte: give a size such as 4GB or 512MB, or a share such as 50%."
        )
    return Memory(size)


@contextlib.contextmanager
def memory_setting(setting: str | None = None) -> Iterator[Memory]:
    """The memory that a setting allows, as of `memory_of`, which is then the setting of all that is done in the block: half of
    what is free would be less once some is taken.

    Raises:
        InputError: as of `memory_of`.
    """
    memory, before = memory_of(setting), os.environ.get(VARIABLE)
    os.environ[VARIABLE] = str(memory.bytes)
    try:
        yield memory
    finally:
        if before is None:
            del os.environ[VARIABLE]
        else:
            os.environ[VARIABLE] = before


def in_words(size: float) -> str:
    """Bytes for a sentence, such as 1.2 GB."""
    for unit in ("T", "G", "M", "K"):
        value = size / UNITS[unit]
        if value >= 1:
            return f"{value:.1f} {unit}B" if value < 10 and unit != "K" and unit != "M" else f"{value:,.0f} {unit}B"
    return f"{size:.0f} bytes"


def free_bytes() -> int:
    """Memory that the process can have without swapping: of the machine, or of its container (cgroup) where that has less."""
    return max(min([_free_on_machine(), *_free_in_cgroups()]), 0)


def _free_on_machine() -> int:
    if sys.platform == "win32":
        return _free_on_windows()
    if MEMINFO.exists():
        values = dict(line.split(":") for line in MEMINFO.read_text().splitlines() if ":" in line)
        available = values.get("MemAvailable") or values["MemFree"]
        return int(available.split()[0]) * UNITS["KI"]
    pages, page_bytes = os.sysconf("SC_PHYS_PAGES"), os.sysconf("SC_PAGE_SIZE")
    return pages * page_bytes // 2  # macOS does not say what is free without another program


def _free_on_windows() -> int:
    class Status(ctypes.Structure):
        _fields_ = [
            ("length", ctypes.c_ulong),
            ("load", ctypes.c_ulong),
            *(
                (name, ctypes.c_ulonglong)
                for name in ("total", "available", "page", "free_page", "virtual", "free", "more")
            ),
        ]

    status = Status()
    status.length = ctypes.sizeof(status)
    ctypes.windll.kernel32.GlobalMemoryStatusEx(ctypes.byref(status))  # type: ignore[attr-defined,unused-ignore]
    return int(status.available)


def _free_in_cgroups() -> Iterator[int]:
    """Bytes that are left in each control group that the process is in and that has a limit, of version 1 or 2."""
    try:
        lines = OWN_CGROUPS.read_text().splitlines()
    except OSError:  # not Linux
        return
    for line in lines:
        _, controllers, path = line.split(":", 2)
        if controllers and "memory" not in controllers.split(","):
            continue
        root = CGROUPS / "memory" if controllers else CGROUPS
        names = ("memory.limit_in_bytes", "memory.usage_in_bytes") if controllers else ("memory.max", "memory.current")
        folder = root / path.lstrip("/")
        for group in (folder, *folder.parents):
            if group == CGROUPS.parent or not group.is_relative_to(CGROUPS):
                break
            limit, used = (_number_in(group / name) for name in names)
            if limit is not None and used is not None:
                yield limit - used + _reclaimable(group / "memory.stat")


def _number_in(path: Path) -> int | None:
    """The number that a file holds; None where there is none, as of a group without a limit."""
    try:
        text = path.read_text().strip()
    except OSError:
        return None
    return int(text) if text.isdigit() else None


def _reclaimable(path: Path) -> int:
    """Bytes of files that the kernel keeps in memory and gives up when asked."""
    try:
        values = dict(line.split(" ", 1) for line in path.read_text().splitlines())
    except (OSError, ValueError):
        return 0
    return int(values.get("total_inactive_file", values.get("inactive_file", "0")))
