"""Tables from disk, as the `mobclip` command reads them by suffix: .csv, .parquet (GeoParquet too), .gpkg, .fgb and .geojson."""

import os
from collections.abc import Sequence
from pathlib import Path

from mobclip.errors import InputError
from mobclip.io.csv_reader import read_csv
from mobclip.io.geopackage import read_geopackage
from mobclip.io.layer_reader import read_layer_file
from mobclip.io.parquet_reader import read_parquet
from mobclip.io.read_errors import read_errors_said
from mobclip.io.tables import Table, check_suffix


def read_table(path: str | os.PathLike, layer: str | None = None) -> Table:
    """Read a table.

    A layer of a .gpkg that has several is named by `layer`, or behind the path as QGIS does: `file.gpkg|layername=cells`.

    Raises:
        InputError: no such file, an unknown suffix, no rows, a file that cannot be read, several layers and none named.
    """
    path, layer = split_layer(path, layer)
    suffix = check_suffix(path)
    check_files([path], suffix, layer)
    with read_errors_said(path):
        if suffix == ".gpkg":
            table = read_geopackage(path, layer)
        elif suffix == ".parquet":
            table = read_parquet(path)
        else:
            table = read_csv(path) if suffix == ".csv" else read_layer_file(path)
    if not len(table):
        raise InputError(f"{path} has no rows.")
    return table


def split_layer(path: str | os.PathLike, layer: str | None = None) -> tuple[Path, str | None]:
    """The path and the layer of `file.gpkg|layername=cells`, as QGIS writes it; a file of that very name comes first.

    Raises:
        InputError: another layer is named beside, or something else than a layer stands behind the path.
    """
    path = Path(path)
    file, *parts = str(path).split("|")
    if not parts or path.exists():
        return path, layer
    for part in parts:
        key, _, value = part.partition("=")
        if key.lower() == "layername" and value and layer in (None, value):
            layer = value
        elif key.lower() == "layername" and value:
            raise InputError(f"{path} names another layer than '{layer}': name it once.")
        elif key.lower() != "uniquegeometrytype":  # which leaves no feature out, as subset and geometrytype do
            raise InputError(f"'|{part}' in {path} is not understood: name the layer by {file}|layername=NAME.")
    return Path(file), layer


def check_files(paths: Sequence[Path], suffix: str, layer: str | None) -> None:
    """Refuse files of a table that cannot be read, before one is opened.

    Args:
        layer: that is asked for, which only a .gpkg has.

    Raises:
        InputError: one is no file on disk, or has no layers.
    """
    for path in paths:
        _check_file(path)
        if layer is not None and suffix != ".gpkg":
            raise InputError(f"{path} has no layers: leave out the layer '{layer}'.")


def _check_file(path: Path) -> None:
    """Raise InputError for what is no file on disk: reading a pipe or a device may never end."""
    if path.is_dir():
        raise InputError(f"{path} is a folder: name a file in it.")
    if not path.exists():
        raise InputError(f"There is no file {path}.")
    if not path.is_file():
        raise InputError(f"{path} is a pipe or a device, not a file on disk: copy it to a file first.")
