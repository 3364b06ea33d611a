"""Layers of a GeoPackage."""

from pathlib import Path

import pyogrio
import shapely

from mobclip.errors import InputError
from mobclip.io.tables import Table, listed

NOT_LAYERS = ("layer_styles", "qgis_projects")  # tables that QGIS keeps beside the layers


def read_geopackage(path: Path, layer: str | None = None) -> Table:
    """A layer of a GeoPackage; the only one where none is named.

    Raises:
        InputError: no layer, no layer of that name, or several and none named.
    """
    metadata, table = pyogrio.read_arrow(path, layer=_layer(path, layer))
    name = metadata["geometry_name"] or "wkb_geometry"
    if name not in table.column_names:
        return Table(table.replace_schema_metadata())
    geometry = shapely.from_wkb(table.column(name).to_numpy(zero_copy_only=False))
    return Table(table.drop_columns([name]).replace_schema_metadata(), geometry, metadata["crs"])


def _layer(path: Path, name: str | None) -> str:
    layers = [layer for layer in pyogrio.list_layers(path)[:, 0] if layer not in NOT_LAYERS]
    if not layers:
        raise InputError(f"{path} has no layer.")
    if name is None and len(layers) > 1:
        raise InputError(f"{path} has the layers {listed(layers)}: name one by --layer NAME or {path}|layername=NAME.")
    if name is not None and name not in layers:
        raise InputError(f"{path} has no layer '{name}': it has {listed(layers)}.")
    return layers[0] if name is None else name
