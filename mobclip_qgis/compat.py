"""The only place that asks which version of QGIS or Qt is running."""

from qgis.core import QgsField
from qgis.PyQt.QtCore import QT_VERSION_STR, QVariant

if int(QT_VERSION_STR.split(".")[0]) >= 6:
    from qgis.PyQt.QtCore import QMetaType

    TEXT, INTEGER, REAL = QMetaType.Type.QString, QMetaType.Type.Int, QMetaType.Type.Double
else:
    TEXT, INTEGER, REAL = QVariant.String, QVariant.Int, QVariant.Double


def text_field(name, length=0):
    """A field for text of at most so many characters, 0 for any."""
    return QgsField(name, TEXT, "", length)


def integer_field(name):
    """A field for 32-bit whole numbers."""
    return QgsField(name, INTEGER)


def real_field(name):
    """A field for 64-bit floating-point numbers."""
    return QgsField(name, REAL)
