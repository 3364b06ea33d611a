"""Translation of what users read. One context for the whole plugin, so that a text moves freely between classes.

Works without QGIS, where texts stay English, so that the engine can use it.
"""

from __future__ import annotations

try:
    from qgis.PyQt.QtCore import QCoreApplication
except ImportError:
    QCoreApplication = None

CONTEXT = "MobCLIP"


def tr(text: str) -> str:
    """The text in the user's language."""
    return str(QCoreApplication.translate(CONTEXT, text)) if QCoreApplication else text


def tr_n(one: str, several: str, count: int) -> str:
    """The text for so many things, in the plural form that the user's language has for the number.

    Args:
        one: English for one thing, such as `{:,} cell`.
        several: English for more, and for none; the text that is translated, with all plural forms.
    """
    text = str(QCoreApplication.translate(CONTEXT, several, None, count)) if QCoreApplication else several
    return one if text == several and count == 1 else text


def tr_later(text: str) -> str:
    """The text as it is, marked for translation: a constant is made before the language is known, and shown with `tr`."""
    return text
