"""Translation of what users read. One context for the whole plugin, so that a text moves freely between classes."""

from qgis.PyQt.QtCore import QCoreApplication

CONTEXT = "MobCLIP"


def tr(text):
    """The text in the user's language."""
    return QCoreApplication.translate(CONTEXT, text)
