"""Layers of a GeoPackage."""

import contextlib
import warnings
from collections.abc import Iterator
from pathlib import Path

import pyogrio

from mobclip.errors import InputError
from mobclip.io.gdal_names import gdal_name
from mobclip.io.geopackage_check import JOURNALS, check_layer, check_views
from mobclip.io.layer_reader import layer_source, layer_table
from mobclip.io.layout import BatchSource
from mobclip.io.tables import Table, listed

NOT_LAYERS = ("layer_styles", "qgis_projects")  # tables that QGIS keeps beside the layers


def read_geopackage(path: Path, layer: str | None = None) -> Table:
    """A layer of a GeoPackage; the only one where none is named. Curves become lines, as GDAL draws them.

    Raises:
        InputError: no layer, no layer of that name, several and none named, or one beyond `table_limits`.
    """
    with _opened(path, layer) as (name, layer, _):
        return layer_table(path, name, layer)


def geopackage_source(path: Path, layer: str | None = None) -> BatchSource:
    """The same a batch at a time."""
    with _opened(path, layer) as (name, layer, rows):
        return layer_source(path, name, layer, rows, (Path(f"{path}{suffix}") for suffix in JOURNALS[:1]))


@contextlib.contextmanager
def _opened(path: Path, layer: str | None) -> Iterator[tuple[str, str, int]]:
    """The name of a file for GDAL, the layer, and its number of rows, after a look at both."""
    check_views(path)
    with gdal_name(path) as name, warnings.catch_warnings():
        warnings.simplefilter("ignore", RuntimeWarning)  # of GDAL, on what the file says of itself
        chosen = _chosen([one for one in pyogrio.list_layers(name)[:, 0] if one not in NOT_LAYERS], layer, path)
        yield name, chosen, check_layer(path, chosen)


def _chosen(layers: list[str], name: str | None, path: Path) -> str:
    if not layers:
        raise InputError(f"{path} has no layer.")
    if name is None and len(layers) > 1:
        raise InputError(f"{path} has the layers {listed(layers)}: name one by --layer NAME or {path}|layername=NAME.")
    if name is not None and name not in layers:
        raise InputError(f"{path} has no layer '{name}': it has {listed(layers)}.")
    return layers[0] if name is None else name
