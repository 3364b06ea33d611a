"""Tables from disk, as the `mobclip` command reads them: .csv, .parquet (GeoParquet too) and .gpkg by suffix."""

import json
import os
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.csv
import pyarrow.parquet
import pyogrio
import pyproj
import shapely

from mobclip.errors import InputError
from mobclip.io.atomic import first_line
from mobclip.io.record import Record
from mobclip.io.tables import Table, check_suffix

# What the libraries raise for a file that is not what its suffix says, or damaged: its text, its geometry, its CRS.
READ_ERRORS = (
    OSError,
    pa.ArrowException,
    pyogrio.errors.DataSourceError,
    pyogrio.errors.FieldError,
    NotImplementedError,  # of curves
    UnicodeDecodeError,
    shapely.errors.GEOSException,
    pyproj.exceptions.CRSError,
)


def read_table(path: str | os.PathLike) -> Table:
    """Read a table.

    Raises:
        InputError: no such file, an unknown suffix, no rows, or a file that cannot be read.
    """
    path = Path(path)
    if not path.exists():
        raise InputError(f"There is no file {path}.")
    readers = {".csv": _read_csv, ".parquet": _read_parquet, ".gpkg": _read_gpkg}
    try:
        table = readers[check_suffix(path)](path)
    except READ_ERRORS as error:
        raise InputError(f"{path} cannot be read ({first_line(error)}).") from error
    if not len(table):
        raise InputError(f"{path} has no rows.")
    return table


def _read_csv(path: Path) -> Table:
    """Columns become numbers only where the text survives it, so that codes such as 00501 stay text."""
    names = pyarrow.csv.open_csv(path).schema.names
    as_text = pyarrow.csv.ConvertOptions(column_types=dict.fromkeys(names, pa.string()), strings_can_be_null=True)
    table = pyarrow.csv.read_csv(path, convert_options=as_text)
    return Table(pa.table([_narrow(column) for column in table.columns], names=table.column_names))


def _narrow(column: pa.ChunkedArray) -> pa.ChunkedArray:
    texts = column.drop_null()
    if not len(texts):
        return column
    starts = pa.compute.match_substring_regex(texts, r"^\s*-?0\d")
    if pa.compute.any(starts).as_py():
        return column
    for kind in (pa.int64(), pa.float64()):
        try:
            return column.cast(kind)
        except pa.ArrowInvalid:
            continue
    return column


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


def _read_gpkg(path: Path) -> Table:
    layers = pyogrio.list_layers(path)
    if not len(layers):
        raise InputError(f"{path} has no layer.")
    first = layers[0, 0]  # QGIS keeps styles in a table of their own beside the layers
    metadata, table = pyogrio.read_arrow(path, layer=first)
    name = metadata["geometry_name"] or "wkb_geometry"
    if name not in table.column_names:
        return Table(table.replace_schema_metadata())
    geometry = shapely.from_wkb(table.column(name).to_numpy(zero_copy_only=False))
    return Table(table.drop_columns([name]).replace_schema_metadata(), geometry, metadata["crs"])
