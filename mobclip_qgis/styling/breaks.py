"""Class breaks that a legend can show: quantiles, rounded as far as they stay apart. Imports no QGIS."""

import math

EVEN = (0, 1 / 7, 2 / 7, 3 / 7, 4 / 7, 5 / 7, 6 / 7, 1)
FAVOUR_HIGH = (0, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99, 1)  # for similarity, where the few highest values matter
FAVOUR_FEW = (0, 0.5, 0.9, 0.99, 1)  # for sizes of contributions, most of which are small
FAVOUR_STRONG = (0, 0.5, 0.8, 0.95, 0.99, 1)  # for flows, of which a few carry most
CLASS_FRACTION = 0.1  # rounding may move a break by about so much of the middle half of the values
MAX_DECIMALS = 12


def breaks(values, shares=EVEN):
    """Limits of classes that hold given shares of the values.

    Args:
        values: numbers, at least one, none of them NaN.
        shares: from 0 to 1, rising.

    Returns:
        The limits, rising, at least two of them, and the number of decimals to show. The outer limits enclose all
        values; where there is one value only, both limits are that value.
    """
    ordered = sorted(values)
    if ordered[0] == ordered[-1]:
        return [ordered[0], ordered[0]], 3
    decimals = _decimals(ordered)
    inner = [round(ordered[round(share * (len(ordered) - 1))], decimals) + 0.0 for share in shares[1:-1]]  # no -0.0
    low, high = _floor(ordered[0], decimals), -_floor(-ordered[-1], decimals)
    inner = sorted({limit for limit in inner if low < limit < high})
    return [low, *inner, high], max(decimals, 0)


def skewed_breaks(values, shares):
    """As `breaks`, for numbers above 0 of several orders of magnitude: limits have one or two digits that are not 0.

    A class without values is joined to the next.
    """
    ordered = sorted(values)
    last = len(ordered) - 1
    limits = [ordered[round(share * last)] for share in shares]
    for digits in (1, 2):
        inner = {_significant(limit, digits, round) for limit in limits[1:-1]}
        if len(inner) == len({*limits[1:-1]}):
            break
    low, high = _significant(limits[0], 2, math.floor), _significant(limits[-1], 2, math.ceil)
    kept = [low]
    for limit in [*sorted(limit for limit in inner if low < limit < high), high]:
        if any(kept[-1] < value <= limit for value in ordered):
            kept.append(limit)
    return (kept if kept[1:] else [low, high]), max(0, *map(shown_decimals, kept))


def _significant(value, digits, rounded):
    """A number with so many significant digits."""
    step = math.floor(math.log10(value)) - digits + 1
    return rounded(value / 10**step) * 10**step if step >= 0 else rounded(value * 10**-step) / 10**-step


def shown_decimals(limit):
    """Decimals of a number of at most two significant digits."""
    return 0 if limit == round(limit) else max(0, 1 - math.floor(math.log10(limit)))


def _decimals(ordered):
    """Decimals that keep breaks apart; negative for tens and hundreds."""
    last = len(ordered) - 1
    spread = ordered[round(0.75 * last)] - ordered[round(0.25 * last)] or ordered[-1] - ordered[0]
    return min(math.ceil(-math.log10(spread * CLASS_FRACTION)), MAX_DECIMALS)


def _floor(value, decimals):
    """The largest number of so many decimals that is not above the value."""
    step = 10.0**-decimals
    return round(math.floor(value / step) * step, decimals) + 0.0
