"""Pixels without a value that a raster does not mask, such as -9999: the extreme value of a band, in many pixels."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
import rasterio.windows
from rasterio.windows import Window

from mobclip.io.names import listed
from mobclip.probe.placeholders import placeholders

USUAL = (-999, -9999, -99999, -32768, -32767, 32767, 65535, -(2**31), 2**31 - 1, 2**32 - 1)  # for "no value"
HUGE = 1e20  # from which on a number is none of a measurement
MIN_PIXELS = 3
MIN_GAP = 0.5  # of a usual value to the next one, in ranges of the others
SAMPLED = 10_000  # values of a band
VALUES_PER_READ = 16_000_000  # pixels times bands


@dataclass
class Extreme:
    """The lowest or highest value of some pixels, and the next one; not a number where there is none."""

    value: float = np.nan
    following: float = np.nan

    def add(self, values: np.ndarray, sign: int) -> None:
        """Take more values; `sign` is 1 for the lowest, -1 for the highest."""
        signed = sign * values
        value = signed.min()
        following = signed.min(where=signed > value, initial=np.inf)
        known = {sign * self.value, sign * self.following, float(value), float(following)}
        ordered = sorted(filter(np.isfinite, known))
        self.value = sign * ordered[0]
        self.following = sign * ordered[1] if ordered[1:] else np.nan


@dataclass
class Band:
    """What is known of the pixels of a band that have been read, some of them more than once."""

    lowest: Extreme = field(default_factory=Extreme)
    highest: Extreme = field(default_factory=Extreme)
    sample: np.ndarray = field(default_factory=lambda: np.empty(0, np.float32))

    def add(self, values: np.ndarray) -> None:
        """Take the values of more pixels, finite float32 n, n > 0."""
        self.lowest.add(values, 1)
        self.highest.add(values, -1)
        self.sample = np.concatenate([self.sample, values[:: max(len(values) // SAMPLED, 1)]])
        self.sample = self.sample[:: -(-len(self.sample) // (2 * SAMPLED))]

    def suspects(self) -> list[float]:
        """Extreme values that look as if they stood for no value."""
        often = placeholders(self.sample)
        sides = ((self.lowest, self.highest), (self.highest, self.lowest))
        return [one.value for one, other in sides if one.value in often or _is_usual(one, other)]


class UntaggedNodata:
    """Looks at the pixels of all bands as they are read."""

    def __init__(self) -> None:
        self.bands: dict[int, Band] = defaultdict(Band)
        self.window: Window | None = None  # around all that was read
        self.read: Callable[[Window], np.ndarray] | None = None

    def add(self, window: Window, read: Callable[[Window], np.ndarray]) -> np.ndarray:
        """Read a window and look at it.

        Args:
            read: gives float32 bands x rows x columns as they are in the file, NaN where masked.
        """
        pixels = read(window)
        self.read = read
        self.window = window if self.window is None else rasterio.windows.union(self.window, window)
        for number, band in enumerate(pixels, start=1):
            values = band[np.isfinite(band)]
            if len(values):
                self.bands[number].add(values)
        return pixels

    def remarks(self, name: str) -> list[str]:
        """A sentence on each value of the raster of this name, which is still open, that looks as if it stood for no value."""
        bands: dict[float, list[int]] = defaultdict(list)
        for number, band in self.bands.items():
            for value in band.suspects():
                bands[value].append(number)
        counts = self._counts(bands) if bands else {}
        return [
            f"{count:,} of {total:,} pixels in {'bands' if numbers[1:] else 'band'} "
            f"{listed([str(number) for number in numbers])} of {name} hold {shown(value)}, far from the rest: if that stands for "
            "no value, assign it as nodata first (Translate (Convert format) in QGIS, or gdal_translate -a_nodata "
            f"{shown(value)})."
            for value, numbers in bands.items()
            for count, total in [counts[value]]
            if count >= MIN_PIXELS
        ]

    def _counts(self, bands: Mapping[float, Sequence[int]]) -> dict[float, tuple[int, int]]:
        """How many pixels of the window hold each value in its bands, and how many pixels there are, each counted once."""
        counts = dict.fromkeys(bands, (0, 0))
        if self.read is None or self.window is None:
            return counts
        left, top, width, height = (int(part) for part in self.window.flatten())
        rows = max(VALUES_PER_READ // (width * len(self.bands)), 1)
        for start in range(top, top + height, rows):
            pixels = self.read(Window(left, start, width, min(rows, top + height - start)))
            for value, numbers in bands.items():
                values = pixels[[number - 1 for number in numbers]]
                count, total = counts[value]
                counts[value] = count + int((values == np.float32(value)).sum()), total + int(np.isfinite(values).sum())
        return counts


def shown(value: float) -> str:
    """A number of float32, as short as it can be told from the next."""
    return str(np.float32(value)).removesuffix(".0")


def _is_usual(one: Extreme, other: Extreme) -> bool:
    """Whether a value is a usual one for no value, and lies apart from the others.

    Args:
        one, other: the extremes on its side and on the other.
    """
    if not np.isfinite(one.following) or not (one.value in USUAL or abs(one.value) >= HUGE):
        return False
    apart = abs(one.value - one.following) > MIN_GAP * abs(other.value - one.following)
    return apart or one.value < 0 <= one.following
