"""Tables on disk, as the `mobclip` command reads and writes them: .csv, .parquet (GeoParquet too) and .gpkg by suffix."""

import json
import os
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.csv
import pyarrow.parquet
import pyogrio
import pyproj
import shapely

from mobclip.errors import InputError
from mobclip.io.atomic import atomic_write, first_line
from mobclip.io.record import Record

SUFFIXES = (".csv", ".parquet", ".gpkg")
WGS84 = "EPSG:4326"
GEOMETRY = "geometry"
ERRORS = (OSError, pa.ArrowException, pyogrio.errors.DataSourceError, pyogrio.errors.FieldError)
# What the libraries raise for a file that is not what its suffix says, or damaged: its text, its geometry, its CRS.
READ_ERRORS = (
    *ERRORS,
    NotImplementedError,  # of curves
    UnicodeDecodeError,
    shapely.errors.GEOSException,
    pyproj.exceptions.CRSError,
)


@dataclass(frozen=True)
class Table:
    """Columns and, where the file has them, shapely geometries with their CRS."""

    columns: pa.Table
    geometry: np.ndarray | None = None
    crs: str | None = None

    def __len__(self) -> int:
        return self.columns.num_rows if self.geometry is None else len(self.geometry)

    def numbers(self, name: str) -> np.ndarray:
        """A column as float64, NaN where null.

        Raises:
            InputError: no such column, or one that holds text.
        """
        column = self._column(name)
        try:
            return column.cast(pa.float64()).to_numpy(zero_copy_only=False)
        except (pa.ArrowInvalid, pa.ArrowNotImplementedError) as error:
            raise InputError(f"The column '{name}' is not numeric ({error}).") from error

    def texts(self, name: str) -> list[str | None]:
        """A column as text, None where null.

        Raises:
            InputError: no such column, or one of lists or structures.
        """
        column = self._column(name)
        try:
            return column.cast(pa.string()).to_pylist()
        except (pa.ArrowInvalid, pa.ArrowNotImplementedError) as error:
            raise InputError(f"The column '{name}' has values of the type {column.type}, not text.") from error

    def labels(self, name: str) -> np.ndarray | list[str | None]:
        """A column as numbers, or as texts where it holds texts or booleans."""
        kind = self._column(name).type
        return self.numbers(name) if pa.types.is_floating(kind) or pa.types.is_integer(kind) else self.texts(name)

    def matrix(self, names: list[str]) -> np.ndarray:
        """Columns side by side, float32 n x len(names), NaN where null."""
        return np.column_stack([self.numbers(name) for name in names]).astype(np.float32)

    def with_columns(self, columns: dict[str, np.ndarray | list | pa.Array]) -> "Table":
        """The table with columns added at its end; one of the same name is replaced. NaN becomes null."""
        names = set(self.columns.column_names)
        kept = self.without([name for name in columns if name in names]).columns
        new = [
            values if isinstance(values, pa.Array) else pa.array(values, from_pandas=True)
            for values in columns.values()
        ]
        result = pa.table([*kept.columns, *new], names=[*kept.column_names, *columns])
        return replace(self, columns=result)

    def without(self, names: list[str]) -> "Table":
        """The table without some columns."""
        dropped = set(names)
        kept = [position for position, name in enumerate(self.columns.column_names) if name not in dropped]
        return replace(self, columns=self.columns.select(kept)) if names else self

    def geometry_wgs84(self) -> np.ndarray:
        """The geometries in EPSG:4326, longitude first.

        Raises:
            InputError: no geometry, or an unknown CRS.
        """
        if self.geometry is None:
            raise InputError("The table has neither H3 cells nor lon and lat columns nor a geometry: name the columns.")
        if self.crs is None:
            raise InputError("The layer has no coordinate reference system: assign one first.")
        transformer = pyproj.Transformer.from_crs(self.crs, WGS84, always_xy=True)
        move = lambda xy: np.column_stack(transformer.transform(xy[:, 0], xy[:, 1]))  # noqa: E731
        return shapely.transform(shapely.force_2d(self.geometry), move)

    def _column(self, name: str) -> pa.ChunkedArray:
        position = self.columns.schema.get_field_index(name)  # lists no names, of which a table may have thousands
        if position >= 0:
            return self.columns.column(position)
        names = self.columns.column_names
        if name in names:
            raise InputError(f"The table has the column '{name}' {names.count(name)} times: rename the others.")
        raise InputError(f"There is no column '{name}': the table has {', '.join(names[:12]) or 'no columns'}.")


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


def write_table(table: Table, path: str | os.PathLike, layer: str | None = None) -> None:
    """Write a table beside its place and rename it, so that a failure leaves what was there.

    The layer of a .gpkg has the name of the file unless `layer` says otherwise.

    Raises:
        InputError: an unknown suffix, a place that cannot be written, or a .gpkg for a table without geometry.
    """
    path = Path(path)
    suffix = check_suffix(path)
    with atomic_write(path, *ERRORS) as new:
        if suffix == ".csv":
            pyarrow.csv.write_csv(table.columns, new)
        elif suffix == ".parquet":
            _write_parquet(table, new)
        else:
            _write_gpkg(table, new, layer or path.stem)


def check_suffix(path: Path) -> str:
    """The suffix of a table's path; InputError unless it is one that we read and write."""
    suffix = path.suffix.lower()
    if suffix not in SUFFIXES:
        raise InputError(f"{path} must end in {', '.join(SUFFIXES[:-1])} or {SUFFIXES[-1]}.")
    return suffix


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


def _write_parquet(table: Table, path: Path) -> None:
    columns = table.columns
    if table.geometry is not None:
        crs = pyproj.CRS.from_user_input(table.crs).to_json_dict() if table.crs else None
        geo = {
            "version": "1.1.0",
            "primary_column": GEOMETRY,
            "columns": {GEOMETRY: {"encoding": "WKB", "geometry_types": [], "crs": crs}},
        }
        columns = columns.append_column(GEOMETRY, _wkb(table.geometry))
        columns = columns.replace_schema_metadata({"geo": json.dumps(geo)})
    pyarrow.parquet.write_table(columns, path)


def _write_gpkg(table: Table, path: Path, layer: str) -> None:
    if table.geometry is None:
        raise InputError(f"{path} needs a geometry, which the input does not have: write .csv or .parquet.")
    geometry, geometry_type = _one_type(table.geometry)
    pyogrio.write_arrow(
        table.columns.append_column(GEOMETRY, _wkb(geometry)),
        path,
        layer=layer,
        driver="GPKG",
        geometry_name=GEOMETRY,
        geometry_type=geometry_type,
        dataset_options={"VERSION": "1.2"},  # what QGIS 3.22 reads without a warning
        crs=table.crs,
    )


def _one_type(geometry: np.ndarray) -> tuple[np.ndarray, str]:
    """Geometries of one type for a layer, and its name: lines and polygons become multi, a mixture stays as it is."""
    kinds = shapely.get_type_id(geometry)
    geometry = geometry.copy()
    for single, collect in ((1, shapely.multilinestrings), (3, shapely.multipolygons)):
        rows = np.flatnonzero(kinds == single)
        geometry[rows] = collect(geometry[rows], indices=np.arange(len(rows)))
    names = {0: "Point", 4: "MultiPoint", 5: "MultiLineString", 6: "MultiPolygon"}
    types = {names.get(kind, "Unknown") for kind in np.unique(shapely.get_type_id(geometry)) if kind >= 0}
    return geometry, types.pop() if len(types) == 1 else "Unknown"


def _wkb(geometry: np.ndarray) -> pa.Array:
    return pa.array(shapely.to_wkb(geometry), type=pa.binary())
