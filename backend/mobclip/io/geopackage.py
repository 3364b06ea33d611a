"""Layers of a GeoPackage."""

import warnings
from pathlib import Path

import pyogrio

from mobclip.errors import InputError
from mobclip.io.gdal_names import gdal_name
from mobclip.io.geopackage_check import check_layer, check_views
from mobclip.io.tables import Table, listed
from mobclip.io.wkb import geometries_from_wkb

NOT_LAYERS = ("layer_styles", "qgis_projects")  # tables that QGIS keeps beside the layers


def read_geopackage(path: Path, layer: str | None = None) -> Table:
    """A layer of a GeoPackage; the only one where none is named. Curves become lines, as GDAL draws them.

    Raises:
        InputError: no layer, no layer of that name, several and none named, or one beyond `table_limits`.
    """
    check_views(path)
    with gdal_name(path) as name, warnings.catch_warnings():
        warnings.simplefilter("ignore", RuntimeWarning)  # of GDAL, on what the file says of itself
        layer = _chosen([one for one in pyogrio.list_layers(name)[:, 0] if one not in NOT_LAYERS], layer, path)
        check_layer(path, layer)
        metadata, table = pyogrio.read_arrow(name, layer=layer)
        column = metadata["geometry_name"] or "wkb_geometry"
        if column not in table.column_names:
            return Table(table.replace_schema_metadata())
        wkb = table.column(column).to_numpy(zero_copy_only=False)
        try:
            geometry = geometries_from_wkb(wkb, path)
        except NotImplementedError:  # of curves, which this way of reading leaves as they are
            geometry = geometries_from_wkb(pyogrio.raw.read(name, layer=layer, columns=[])[2], path)
    return Table(table.drop_columns([column]).replace_schema_metadata(), geometry, metadata["crs"])


def _chosen(layers: list[str], name: str | None, path: Path) -> str:
    if not layers:
        raise InputError(f"{path} has no layer.")
    if name is None and len(layers) > 1:
        raise InputError(f"{path} has the layers {listed(layers)}: name one by --layer NAME or {path}|layername=NAME.")
    if name is not None and name not in layers:
        raise InputError(f"{path} has no layer '{name}': it has {listed(layers)}.")
    return layers[0] if name is None else name
