"""Rasters of QGIS as the backend reads them: the file, and the CRS that the layer has in QGIS."""

import os
import re

from qgis.core import QgsProcessingException, QgsProcessingParameterRasterLayer, QgsProviderRegistry

from ..translation import tr
from .sources import crs_text

FILES = "gdal"  # the provider
OPTIONS = re.compile(r"\|(?:option|layername):?.*")  # of QGIS's, after the name that GDAL knows
QUOTED = re.compile(r'"([^"]+)"')  # the file in a name such as NETCDF:"/data/rain.nc":tp


def raster(name, description, optional=False):
    """A raster layer."""
    return QgsProcessingParameterRasterLayer(name=name, description=description, optional=optional)


def raster_file(algorithm, parameters, name, context):
    """What GDAL opens for the raster layer of a parameter, and its CRS as the backend reads it.

    Raises:
        QgsProcessingException: the layer does not open, is no file, or has no CRS.
    """
    layer = algorithm.parameterAsRasterLayer(parameters, name, context)
    if layer is None or not layer.isValid():
        raise QgsProcessingException(algorithm.invalidRasterError(parameters, name))
    source = OPTIONS.sub("", layer.source())
    if layer.providerType() != FILES or not _is_local(source):
        text = tr("The raster {} is no file on this computer: save it as a file first (Export > Save As).")
        raise QgsProcessingException(text.format(layer.name()))
    if not layer.crs().isValid():
        text = tr("The raster {} has no coordinate reference system: assign one first (Layer > Set CRS of Layer(s)…).")
        raise QgsProcessingException(text.format(layer.name()))
    return source, crs_text(layer.crs())


def _is_local(source):
    """Whether a name that GDAL opens is of a file on the disk, which may lie in an archive or be one of several in a file."""
    path = QgsProviderRegistry.instance().decodeUri(FILES, source).get("path") or ""
    quoted = QUOTED.search(source)
    return any(os.path.exists(one) for one in (path, f"/{path}", quoted[1] if quoted else "") if one.strip("/"))
