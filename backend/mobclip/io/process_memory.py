"""What this process takes of memory, and what it will take when a piece of work takes more."""

import contextlib
import ctypes
import gc
import sys
from pathlib import Path

from mobclip.io.memory import memory_of

STATUS = Path("/proc/self/status")
BLOCK_BYTES = 250_000_000  # of rows and edges that are worked on at a time, at most


def plan_of(more_bytes: float) -> str:
    """A sentence on what the process will take at its peak, before it takes so much more than now; see `Memory.plan`.

    Raises:
        InputError: it may not take so much.
    """
    used, peak = used_and_peak_bytes()
    needed = used + more_bytes + min(more_bytes, BLOCK_BYTES)
    return memory_of().plan(max(peak, needed), needed)


def used_and_peak_bytes() -> tuple[int, int]:
    """Memory that this process has now, and that it had at most."""
    if STATUS.exists():
        values = dict(line.split(":", 1) for line in STATUS.read_text().splitlines() if ":" in line)
        used, peak = (int(values[name].split()[0]) * 1024 for name in ("VmRSS", "VmHWM"))
        return used, peak
    if sys.platform == "win32":
        return _of_windows()
    import resource

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss  # macOS tells the peak alone, in bytes
    return peak, peak


def give_back() -> None:
    """Give memory that is free in this process back to the system: the C library of Linux keeps what many small objects had."""
    gc.collect()
    if sys.platform == "linux":
        with contextlib.suppress(AttributeError, OSError):  # of another C library
            ctypes.CDLL(None).malloc_trim(0)


def _of_windows() -> tuple[int, int]:
    class Counters(ctypes.Structure):
        _fields_ = [
            ("length", ctypes.c_ulong),
            ("faults", ctypes.c_ulong),
            *((name, ctypes.c_size_t) for name in ("peak", "used", "a", "b", "c", "d", "page", "peak_page")),
        ]

    counters = Counters()
    counters.length = ctypes.sizeof(counters)
    kernel = ctypes.windll.kernel32  # type: ignore[attr-defined,unused-ignore]
    kernel.GetCurrentProcess.restype = ctypes.c_void_p
    handle = ctypes.c_void_p(kernel.GetCurrentProcess())
    kernel.K32GetProcessMemoryInfo(handle, ctypes.byref(counters), counters.length)
    return int(counters.used), int(counters.peak)
