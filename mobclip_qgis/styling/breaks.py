"""Class breaks that people can read. Imports no QGIS."""

import math


def readable_breaks(values, classes):
    """Limits of classes with about as many values in each, rounded as far as they stay apart.

    Args:
        values: finite numbers, at least one.
        classes: most classes wanted.

    Returns:
        Rising limits, first and last included: one more than there are classes, at least two.
    """
    ordered = sorted(values)
    inner = [ordered[round(share / classes * (len(ordered) - 1))] for share in range(1, classes)]
    step = _rounding_step(ordered, classes)
    first, last = math.floor(ordered[0] / step) * step, math.ceil(ordered[-1] / step) * step
    limits = sorted({_tidy(first, step), *(_tidy(value, step) for value in inner), _tidy(last, step)})
    limits = [limit for limit in limits if first <= limit <= last or limit in (first, last)]
    return limits if len(limits) > 1 else [limits[0], _tidy(limits[0] + step, step)]


def decimals(limits):
    """Digits after the point that tell the limits apart."""
    gaps = [after - before for before, after in zip(limits, limits[1:])]
    return max(0, -math.floor(math.log10(min(gaps)) + 1e-9)) if min(gaps) > 0 else 0


def _rounding_step(ordered, classes):
    """1, 2 or 5 times a power of ten: a fifth of a class of the middle nine tenths of the values."""
    low, high = (ordered[round(share * (len(ordered) - 1))] for share in (0.05, 0.95))
    width = (high - low or ordered[-1] - ordered[0] or abs(ordered[0]) or 1) / classes / 5
    power = 10 ** math.floor(math.log10(width))
    return next(factor * power for factor in (1, 2, 5, 10) if factor * power >= width)


def _tidy(value, step):
    """A value on the step, without the noise of binary fractions."""
    return round(round(value / step) * step, max(0, 2 - math.floor(math.log10(step))))
