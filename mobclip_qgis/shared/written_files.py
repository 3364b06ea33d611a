"""Vector files as GDAL sees them: whether one is whole, and a table moved from one file into another.

QGIS itself tells no errors of closing a file, such as that of a full disk. No layer of QGIS is opened here, which a thread
other than the main one must not do.
"""

import contextlib
import os

from osgeo import gdal, ogr

from ..translation import tr

# Drivers that give every feature back; of others it is only known whether there is a file.
FAITHFUL = ("GPKG", "SQLite", "ESRI Shapefile", "FlatGeobuf", "GeoJSON", "CSV", "MapInfo File", "GML", "LIBKML", "KML")
KEEP_CRS = ("GPKG", "SQLite", "ESRI Shapefile", "FlatGeobuf")
STYLES = "layer_styles"  # a table of QGIS's
SUCCESS = 0
ALL_FEATURES = "1 = 1"  # a filter that has all of them read and not only the number in the header


def problem_of(path, driver, count, crs, table=""):
    """What is wrong with a file, empty where nothing is.

    Args:
        path: of the file.
        driver: GDAL's short name.
        count: how many features it should hold.
        crs: what it should have, QgsCoordinateReferenceSystem.
        table: the one to look at, where the file holds others too.
    """
    if not os.path.exists(path) or (os.path.isfile(path) and not os.path.getsize(path)):
        return tr("nothing was written")
    if driver not in FAITHFUL:
        return ""
    if driver == "CSV" and not _ends_with_newline(path):
        return tr("its end is missing")
    with quiet():
        dataset = gdal.OpenEx(os.fspath(path), gdal.OF_VECTOR, allowed_drivers=[driver])
        if dataset is None:
            return tr("it cannot be read again")
        layers = [dataset.GetLayer(number) for number in range(dataset.GetLayerCount())]
        if table:
            layers = [layer for layer in layers if layer.GetName().lower() == table.lower()]
        found = sum(map(_count, layers))
        if found != count and not (driver == "CSV" and found == count + 1):  # where no header is recognised
            return tr("features found: {:,}, expected: {:,}").format(found, count)
        if crs.isValid() and driver in KEEP_CRS and any(_lacks_crs(layer) for layer in layers):
            return tr("it has no coordinate reference system")
    return ""


def layers_of(path, driver):
    """Names of the layers that a file has, without the styles that QGIS keeps in it; none of what is no such file."""
    with quiet():
        dataset = (
            gdal.OpenEx(os.fspath(path), gdal.OF_VECTOR, allowed_drivers=[driver]) if os.path.exists(path) else None
        )
        names = [dataset.GetLayer(number).GetName() for number in range(dataset.GetLayerCount())] if dataset else []
    return [name for name in names if name != STYLES]


def put_table(source, path, driver, table, options):
    """Put the one table of a file into another file in one transaction: all of it, or the file stays as it is.

    Args:
        source: path of the file with the table.
        path: of the other one; a table of that name is replaced.
        driver: GDAL's short name.
        table: the name.
        options: of creating the layer, KEY=VALUE.

    Returns:
        What went wrong, empty where nothing did.
    """
    with quiet():
        new = gdal.OpenEx(os.fspath(source), gdal.OF_VECTOR, allowed_drivers=[driver])
        target = gdal.OpenEx(os.fspath(path), gdal.OF_VECTOR | gdal.OF_UPDATE, allowed_drivers=[driver])
        if target is None:
            return tr("it is not a {} file or cannot be changed").format(driver)
        if target.StartTransaction() != SUCCESS:
            return _last_error()
        if _copy_layer(new.GetLayer(0), target, table, options) and target.CommitTransaction() == SUCCESS:
            return ""
        reason = _last_error()
        target.RollbackTransaction()
        return reason


def _copy_layer(source, target, table, options):
    """Copy a layer with its ids into another dataset, in the place of one of that name; whether that went well.

    `CopyLayer` and `VectorTranslate` would begin transactions of their own, and end the one around all.
    """
    for number in range(target.GetLayerCount()):
        if target.GetLayer(number).GetName().lower() == table.lower():
            if target.DeleteLayer(number) != SUCCESS:
                return False
            break
    layer = target.CreateLayer(table, source.GetSpatialRef(), source.GetGeomType(), list(options))
    if layer is None:
        return False
    definition = source.GetLayerDefn()
    for number in range(definition.GetFieldCount()):
        if layer.CreateField(definition.GetFieldDefn(number)) != SUCCESS:
            return False
    if any(layer.CreateFeature(feature) != SUCCESS for feature in source):  # of the same fields, so it fits as it is
        return False
    return layer.SyncToDisk() == SUCCESS and _count(layer) == _count(source)


@contextlib.contextmanager
def quiet():
    """GDAL's errors are asked for and not printed; whatever another plugin has set, they are no exceptions."""
    raising = [module for module in (gdal, ogr) if module.GetUseExceptions()]
    for module in raising:
        module.DontUseExceptions()
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    gdal.ErrorReset()
    try:
        yield
    finally:
        gdal.PopErrorHandler()
        for module in raising:
            module.UseExceptions()


def _count(layer):
    """How many features can be read."""
    if layer is None:
        return 0
    layer.SetAttributeFilter(ALL_FEATURES)
    count = layer.GetFeatureCount()
    layer.SetAttributeFilter(None)
    return count


def _lacks_crs(layer):
    return layer.GetGeomType() != ogr.wkbNone and layer.GetSpatialRef() is None


def _ends_with_newline(path):
    with open(path, "rb") as stream:
        stream.seek(-1, os.SEEK_END)
        return stream.read() == b"\n"


def _last_error():
    return (gdal.GetLastErrorMsg().strip().splitlines() or [tr("no reason was given")])[0]
