"""Tables from disk, as the `mobclip` command reads them: .csv, .parquet (GeoParquet too) and .gpkg by suffix."""

import json
import os
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet
import pyogrio
import pyproj
import shapely

from mobclip.errors import InputError
from mobclip.io.atomic import first_line
from mobclip.io.csv_reader import read_csv
from mobclip.io.geopackage import read_geopackage
from mobclip.io.record import Record
from mobclip.io.tables import Table, check_suffix

# What the libraries raise for a file that is not what its suffix says, or damaged: its text, its geometry, its CRS.
READ_ERRORS = (
    OSError,
    pa.ArrowException,
    pyogrio.errors.DataSourceError,
    pyogrio.errors.DataLayerError,  # and of fields, features, geometries and CRS
    NotImplementedError,  # of curves
    UnicodeDecodeError,
    shapely.errors.GEOSException,
    pyproj.exceptions.CRSError,
)


def read_table(path: str | os.PathLike, layer: str | None = None) -> Table:
    """Read a table.

    A layer of a .gpkg that has several is named by `layer`, or behind the path as QGIS does: `file.gpkg|layername=cells`.

    Raises:
        InputError: no such file, an unknown suffix, no rows, a file that cannot be read, several layers and none named.
    """
    path, layer = split_layer(path, layer)
    suffix = check_suffix(path)
    _check_file(path)
    if layer is not None and suffix != ".gpkg":
        raise InputError(f"{path} has no layers: leave out the layer '{layer}'.")
    try:
        if suffix == ".gpkg":
            table = read_geopackage(path, layer)
        else:
            table = _read_parquet(path) if suffix == ".parquet" else read_csv(path)
    except READ_ERRORS as error:
        raise InputError(f"{path} cannot be read ({first_line(error)}).") from error
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
        elif key.lower() != "geometrytype":
            raise InputError(f"'|{part}' in {path} is not understood: name the layer by {file}|layername=NAME.")
    return Path(file), layer


def _check_file(path: Path) -> None:
    """Raise InputError for what is no file on disk: reading a pipe or a device may never end."""
    if path.is_dir():
        raise InputError(f"{path} is a folder: name a file in it.")
    if not path.exists():
        raise InputError(f"There is no file {path}.")
    if not path.is_file():
        raise InputError(f"{path} is a pipe or a device, not a file on disk: copy it to a file first.")


def _read_parquet(path: Path) -> Table:
    table = pyarrow.parquet.read_table(path)
    if b"geo" not in (table.schema.metadata or {}):
        return Table(table.replace_schema_metadata())
    name, crs = _geoparquet(table.schema.metadata[b"geo"], path)
    if name not in table.column_names:
        raise InputError(f"{path} lacks its geometry column '{name}': get the file again.")
    geometry = shapely.from_wkb(table.column(name).to_numpy(zero_copy_only=False))
    crs_text = pyproj.CRS.from_user_input(crs).to_wkt() if crs is not None else None
    return Table(table.drop_columns([name]).replace_schema_metadata(), geometry, crs_text)


def _geoparquet(metadata: bytes, path: Path) -> tuple[str, str | dict[str, Any] | None]:
    """The name of the column of geometry and its CRS, by the metadata of GeoParquet; the CRS is None where it is unknown."""
    try:
        values = json.loads(metadata.decode("utf-8"))
    except (ValueError, RecursionError) as error:
        raise InputError(f"The GeoParquet metadata of {path} cannot be read ({first_line(error)}).") from error
    record = Record(values, f"The GeoParquet metadata of {path}")
    name = record.text("primary_column")
    columns = record.mapping("columns") or {}
    column = Record(columns.get(name), f"{record.what}, of the column '{name}',")
    crs = column.values.get("crs", "OGC:CRS84")
    if crs is not None and not isinstance(crs, (str, dict)):
        raise column.error("crs", "a CRS in PROJJSON")
    return name, crs
