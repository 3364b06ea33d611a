"""The only place that knows of differences between versions of QGIS and Qt."""

from qgis.core import QgsField, QgsProcessingFeatureSource, QgsWkbTypes
from qgis.PyQt.QtCore import QT_VERSION_STR, QVariant

if int(QT_VERSION_STR.split(".")[0]) >= 6:
    from qgis.PyQt.QtCore import QMetaType

    TEXT, INTEGER, REAL = QMetaType.Type.QString, QMetaType.Type.Int, QMetaType.Type.Double
else:
    TEXT, INTEGER, REAL = QVariant.String, QVariant.Int, QVariant.Double

# From 3.30 on these enums live in Qgis with other names; the old names stay, without a scope.
POINT, LINE, POLYGON = QgsWkbTypes.PointGeometry, QgsWkbTypes.LineGeometry, QgsWkbTypes.PolygonGeometry
SKIP_VALIDITY_CHECKS = QgsProcessingFeatureSource.FlagSkipGeometryValidityChecks


def text_field(name, length=0):
    """A field for text of at most so many characters, 0 for any."""
    return QgsField(name, TEXT, "", length)


def integer_field(name):
    """A field for 32-bit whole numbers."""
    return QgsField(name, INTEGER)


def real_field(name):
    """A field for 64-bit floating-point numbers."""
    return QgsField(name, REAL)
