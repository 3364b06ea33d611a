"""Layers of a GeoPackage."""

from pathlib import Path

import pyogrio
import shapely

from mobclip.errors import InputError
from mobclip.io.gdal_names import gdal_name
from mobclip.io.tables import Table, listed

NOT_LAYERS = ("layer_styles", "qgis_projects")  # tables that QGIS keeps beside the layers


def read_geopackage(path: Path, layer: str | None = None) -> Table:
    """A layer of a GeoPackage; the only one where none is named.

    Raises:
        InputError: no layer, no layer of that name, or several and none named.
    """
    with gdal_name(path) as name:
        layers = [one for one in pyogrio.list_layers(name)[:, 0] if one not in NOT_LAYERS]
        metadata, table = pyogrio.read_arrow(name, layer=_chosen(layers, layer, path))
    name = metadata["geometry_name"] or "wkb_geometry"
    if name not in table.column_names:
        return Table(table.replace_schema_metadata())
    geometry = shapely.from_wkb(table.column(name).to_numpy(zero_copy_only=False))
    return Table(table.drop_columns([name]).replace_schema_metadata(), geometry, metadata["crs"])


def _chosen(layers: list[str], name: str | None, path: Path) -> str:
    if not layers:
        raise InputError(f"{path} has no layer.")
    if name is None and len(layers) > 1:
        raise InputError(f"{path} has the layers {listed(layers)}: name one by --layer NAME or {path}|layername=NAME.")
    if name is not None and name not in layers:
        raise InputError(f"{path} has no layer '{name}': it has {listed(layers)}.")
    return layers[0] if name is None else name
