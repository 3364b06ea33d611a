"""Numbers for legends and names of layers, as QGIS's language writes them."""

from qgis.PyQt.QtCore import QLocale

from ..translation import tr
from .breaks import shown_decimals


def number_text(value, decimals=0, sign=""):
    """A number with so many decimals.

    Thousands are grouped, whatever QGIS is set to: in a legend they are to be read at a glance.

    Args:
        sign: "+" to have one before positive numbers too; a minus is as wide as a plus.
    """
    locale = QLocale()
    locale.setNumberOptions(QLocale.NumberOption.DefaultNumberOptions)
    text = locale.toString(float(value), "f", decimals).replace("-", "−")
    return sign + text if value >= 0 else text


def range_text(low, high, decimals=0, sign=""):
    """A class of numbers; arguments as of `number_text`."""
    if low == high == 0:
        return number_text(0)
    return tr("{} to {}").format(number_text(low, decimals, sign), number_text(high, decimals, sign))


def short_range_text(low, high):
    """A class of numbers of at most two significant digits, each with no more decimals than it has."""
    decimals = [shown_decimals(value) for value in (low, high)]
    fewest = [max(0, count - (round(value, count - 1) == value)) for value, count in zip((low, high), decimals)]
    shown = [number_text(value, count) for value, count in zip((low, high), fewest)]
    return shown[0] if low == high else tr("{} to {}").format(*shown)
