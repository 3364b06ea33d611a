"""The only place that knows of differences between versions of QGIS and Qt."""

import contextlib
from pathlib import Path

from qgis.core import (
    Qgis,
    QgsField,
    QgsProcessingAlgRunnerTask,
    QgsProcessingFeatureSource,
    QgsProcessingUtils,
    QgsTask,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QMetaType, QVariant

SILENT_TASKS = 32600  # version of QGIS from which a task need not be announced
FIELDS_ARE_STRINGS = 33400  # from which parameterAsFields is deprecated
FIELDS_OF_METATYPES = 33800  # and fields made with a QVariant
if Qgis.QGIS_VERSION_INT >= FIELDS_OF_METATYPES:
    TEXT, INTEGER, REAL = QMetaType.Type.QString, QMetaType.Type.Int, QMetaType.Type.Double
    WHOLE_NUMBERS = (INTEGER, QMetaType.Type.UInt, QMetaType.Type.LongLong, QMetaType.Type.ULongLong)
else:
    TEXT, INTEGER, REAL = QVariant.String, QVariant.Int, QVariant.Double
    WHOLE_NUMBERS = (INTEGER, QVariant.UInt, QVariant.LongLong, QVariant.ULongLong)

# From 3.30 on these enums live in Qgis with other names; the old names stay, without a scope.
POINT, LINE, POLYGON = QgsWkbTypes.PointGeometry, QgsWkbTypes.LineGeometry, QgsWkbTypes.PolygonGeometry
SKIP_VALIDITY_CHECKS = QgsProcessingFeatureSource.FlagSkipGeometryValidityChecks


def field_names(algorithm, parameters, name, context):
    """Names of the fields that a parameter holds."""
    if Qgis.QGIS_VERSION_INT >= FIELDS_ARE_STRINGS:
        return algorithm.parameterAsStrings(parameters, name, context)
    return algorithm.parameterAsFields(parameters, name, context)


def silent_task(algorithm, parameters, context, feedback):
    """A task that runs an algorithm and whose end QGIS does not announce; before 3.26 it does, if its window is not in front."""
    silent = Qgis.QGIS_VERSION_INT >= SILENT_TASKS
    flags = [QgsTask.Flag.CanCancel | QgsTask.Flag.Silent] if silent else []
    return QgsProcessingAlgRunnerTask(algorithm, parameters, context, feedback, *flags)


def is_temporary(path, context):
    """Whether a file is in QGIS's folder of temporary files, which may be that of a context from 3.38 on."""
    folders = {QgsProcessingUtils.tempFolder()}
    with contextlib.suppress(TypeError):
        folders.add(QgsProcessingUtils.tempFolder(context))
    return any(Path(folder).resolve() in path.resolve().parents for folder in folders)


def keeps_styles(provider):
    """Whether a data provider keeps the styles of its layers in its database; QGIS 3.44 has another name for it."""
    if hasattr(provider, "styleStorageCapabilities"):
        return bool(provider.styleStorageCapabilities() & Qgis.ProviderStyleStorageCapability.SaveToDatabase)
    return provider.isSaveAndLoadStyleToDatabaseSupported()


def text_field(name, length=0):
    """A field for text of at most so many characters, 0 for any."""
    return QgsField(name, TEXT, "", length)


def color_field(name):
    """A field for colours as #rrggbb."""
    return text_field(name, len("#rrggbb"))


def integer_field(name):
    """A field for 32-bit whole numbers."""
    return QgsField(name, INTEGER)


def real_field(name):
    """A field for 64-bit floating-point numbers."""
    return QgsField(name, REAL)
