"""Where the layer of an algorithm goes: a file, a table in a file of several, or no file at all."""

import os
import re
from pathlib import Path
from typing import NamedTuple

from qgis.core import (
    QgsDataSourceUri,
    QgsProcessingContext,
    QgsProcessingOutputLayerDefinition,
    QgsProperty,
    QgsProviderRegistry,
    QgsVectorFileWriter,
)

OUTPUT = "OUTPUT"
PROVIDER = re.compile(r"(.{3,}?):")  # what QGIS takes for one at the beginning of a destination
GEOMETRY_COLUMN = re.compile(r"\((\w+)\)\s*$")
DEFAULT_DRIVER, DEFAULT_SUFFIX = "GPKG", ".gpkg"
WITH_TABLES = ("GPKG", "SQLite")  # drivers that take a table beside others
DRIVERS = {"postgres": "PostgreSQL", "spatialite": "SQLite"}  # of providers, as GDAL calls them


def real_path(path):
    """The path of a file, the same by whichever name it is called; it need not be there."""
    return os.path.normcase(os.path.realpath(path))


class Destination(NamedTuple):
    """What an output parameter asks for.

    `text` is how QGIS names it in the end. `path` is None where it is no file, and `table` is empty where the file holds
    nothing else. `driver` is GDAL's short name, or `memory`.
    """

    text: str
    driver: str
    path: Path = None
    table: str = ""
    geometry_name: str = ""
    encoding: str = "UTF-8"

    @property
    def file(self):
        """The file, the same by whichever name it is called."""
        return real_path(self.path)

    def with_name(self, name):
        """The destination where the driver gave the file another name."""
        if self.path.name == name:
            return self
        return self._replace(text=str(Path(self.text).with_name(name)), path=self.path.with_name(name))


def destination_of(algorithm, parameters, context, name=OUTPUT):
    """The destination of an output parameter; nothing is made there."""
    text = algorithm.parameterAsOutputLayer(parameters, name, QgsProcessingContext())
    column = GEOMETRY_COLUMN.search(text)
    geometry_name = column[1] if column else ""
    found = PROVIDER.match(text)
    provider = found[1] if found else ""
    if text.startswith("ogr:"):
        source = QgsDataSourceUri(text[len("ogr:") :])
        path, table = source.database(), source.table() or Path(source.database()).stem
    elif provider in {*QgsProviderRegistry.instance().providerList(), "memory"}:
        return Destination(text, DRIVERS.get(provider, provider), geometry_name=geometry_name)
    elif not text or text.startswith("/vsi"):
        return Destination(text, "memory")
    else:
        path, table = text, ""
    driver = QgsVectorFileWriter.driverForExtension(Path(path).suffix[1:])
    if not driver:
        driver, path = DEFAULT_DRIVER, path + DEFAULT_SUFFIX
    encoding = _create_options(parameters[name]).get("fileEncoding") or context.defaultEncoding() or "UTF-8"
    if not table or driver not in WITH_TABLES:
        return Destination(path, driver, _real(path), encoding=encoding)
    text = f"{path}|layername={table}"
    return Destination(text, driver, _real(path), table, geometry_name, encoding)


def load_when_done(algorithm, parameters, context, destination, name=OUTPUT):
    """Have QGIS load the output into the project, where the parameter says so.

    Returns:
        The id of the destination.
    """
    value = destination.text
    if isinstance(parameters[name], QgsProcessingOutputLayerDefinition):
        value = QgsProcessingOutputLayerDefinition(parameters[name])
        value.sink = QgsProperty.fromValue(destination.text)
    return algorithm.parameterAsOutputLayer({**parameters, name: value}, name, context)


def source_of(identifier, context):
    """Source and provider of what has been written, which a run may also have left in the context as a layer.

    Args:
        identifier: of the destination.
    """
    made = context.temporaryLayerStore().mapLayer(identifier)
    if made is not None:
        return made.source(), made.providerType()
    found = PROVIDER.match(identifier)
    if found and found[1] in QgsProviderRegistry.instance().providerList():
        return identifier[found.end() :], found[1]
    return identifier, "ogr"


def shown(identifier):
    """What a sentence calls a destination: of a table its name, because a connection may have a password."""
    found = PROVIDER.match(identifier)
    if found and found[1] == "postgres":
        return QgsDataSourceUri(identifier[found.end() :]).quotedTablename()
    return identifier


def _create_options(value):
    return value.createOptions if isinstance(value, QgsProcessingOutputLayerDefinition) else {}


def _real(path):
    """The file that is written: of a link what it points to."""
    path = Path(path)
    return path.resolve() if path.is_symlink() else path
