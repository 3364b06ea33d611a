"""Translation of what users read. One context for the whole plugin, so that a text moves freely between classes.

Works without QGIS, where texts stay English, so that the engine can use it.
"""

from __future__ import annotations

import string
from typing import Any

try:
    from qgis.core import QgsApplication
    from qgis.PyQt.QtCore import QCoreApplication, QLocale
except ImportError:
    QCoreApplication = None

CONTEXT = "MobCLIP"


class Text(str):
    """A text whose `format` writes numbers as QGIS's language does: `{:,}` is 3,139 in English and 3.139 in German."""

    __slots__ = ()

    def format(self, *args: Any, **kwargs: Any) -> str:
        """As of `str`."""
        return _FORMATTER.vformat(self, args, kwargs)


class _Formatter(string.Formatter):
    def format_field(self, value: Any, format_spec: str) -> str:
        """Called for each `{}`."""
        text: str = super().format_field(value, format_spec)
        if QCoreApplication is None or not isinstance(value, (int, float)) or not format_spec:
            return text
        locale = QLocale()
        return text.translate({ord(","): str(locale.groupSeparator()), ord("."): str(locale.decimalPoint())})


_FORMATTER = _Formatter()


def language() -> str:
    """The language of QGIS's window, such as de or pt_BR: that of the option --lang, else of the settings."""
    application = QgsApplication.instance()
    chosen = application.translation() if isinstance(application, QgsApplication) else ""
    return str(chosen or QgsApplication.locale())


def tr(text: str) -> str:
    """The text in the user's language."""
    return Text(QCoreApplication.translate(CONTEXT, text) if QCoreApplication else text)


def tr_n(one: str, several: str, count: int) -> str:
    """The text for so many things, in the plural form that the user's language has for the number.

    Args:
        one: English for one thing, such as `{:,} cell`.
        several: English for more, and for none; the text that is translated, with all plural forms.
    """
    text = str(QCoreApplication.translate(CONTEXT, several, None, count)) if QCoreApplication else several
    return Text(one if text == several and count == 1 else text)


def tr_later(text: str) -> str:
    """The text as it is, marked for translation: a constant is made before the language is known, and shown with `tr`."""
    return text
