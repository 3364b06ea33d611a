"""Tables to disk, as the `mobclip` command writes them: .csv, .parquet (GeoParquet) and .gpkg by suffix."""

import errno
import json
import os
import re
import shutil
import sqlite3
import warnings
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.csv
import pyarrow.parquet
import pyogrio
import pyproj
import shapely

from mobclip.errors import InputError
from mobclip.io.arrow_files import open_for_arrow
from mobclip.io.atomic import atomic_write
from mobclip.io.column_types import storable
from mobclip.io.geopackage_check import quoted
from mobclip.io.names import NamePlan, plan_names
from mobclip.io.output import check_output
from mobclip.io.tables import Table

WRITE_ERRORS = (
    pa.ArrowException,
    pyogrio.errors.DataSourceError,
    pyogrio.errors.DataLayerError,
    pyogrio.errors.FieldError,
    pyogrio.errors.FeatureError,
    pyogrio.errors.GeometryError,
    pyproj.exceptions.CRSError,
    sqlite3.Error,
)
LITTLE_BYTES = 1 << 20  # that a GeoPackage has beside its columns
DRIVERS = {".csv": "text", ".parquet": "Parquet", ".gpkg": "GPKG"}
NO_LAYER = re.compile(r"gpkg_|sqlite_|rtree_|[^\w\s]", re.IGNORECASE)  # how names of other tables, or of none, start


def check_table(table: Table, path: Path, added: Sequence[str] = ()) -> None:
    """Check before any work that a table can be written to a path, with columns that are added to it later.

    Raises:
        InputError: as `write_table`, of all that can be known before.
    """
    suffix = check_output(path)
    _check_geometry(table, path, suffix)
    _plan(_storable(table, suffix), added, suffix)


def write_table(
    table: Table, path: str | os.PathLike, columns: Mapping[str, Any] | None = None, *, layer: str | None = None
) -> list[str]:
    """Write a table beside its place, look at what was written and rename it, so that a failure leaves what was there.

    Args:
        columns: new ones by name, as for `Table.with_columns`; they replace columns of the same name, in whatever case.
        layer: that of a .gpkg; by default it has the name of the file.

    Returns:
        Sentences for the user, on columns that are replaced or have another name in the file.

    Raises:
        InputError: an unknown suffix, a place that cannot be written, a table without geometry for a .gpkg, a column that
            the file cannot hold, or a full disk.
    """
    path = Path(path)
    suffix = check_output(path)
    _check_geometry(table, path, suffix)
    whole, plan = arranged(table, columns or {}, suffix)
    with atomic_write(path, *WRITE_ERRORS) as file:
        if suffix == ".csv":
            _write_csv(whole, file)
        elif suffix == ".parquet":
            _write_parquet(whole, file, plan.geometry_name)
        else:
            _write_gpkg(whole, file, plan.geometry_name, layer or _layer_name(path))
    return list(plan.warnings)


def arranged(table: Table, columns: Mapping[str, Any], suffix: str) -> tuple[Table, NamePlan]:
    """A table and its new columns as one, with the types and names that a file of that suffix holds."""
    own, new = _storable(table, suffix), _storable(Table(pa.table({})).with_columns(dict(columns)), suffix)
    plan = _plan(own, new.column_names, suffix)
    kept = [position for position, name in enumerate(plan.fields) if name is not None]
    names = [*(name for name in plan.fields if name is not None), *plan.added]
    columns_to_write = [*own.select(kept).columns, *new.columns]
    return replace(table, columns=pa.table(columns_to_write, names, metadata=own.schema.metadata)), plan


def _storable(table: Table, suffix: str) -> pa.Table:
    return storable((table if suffix == ".csv" else table.typed()).columns, suffix)


def _check_geometry(table: Table, path: Path, suffix: str) -> None:
    if suffix == ".gpkg" and table.geometry is None:
        raise InputError(f"{path} needs a geometry, which the table does not have: write .csv or .parquet.")


def _plan(columns: pa.Table, added: Sequence[str], suffix: str) -> NamePlan:
    names = columns.column_names
    fid = next((column for name, column in zip(names, columns.columns, strict=True) if name.lower() == "fid"), None)
    try:
        return plan_names(names, added, DRIVERS[suffix], fid is None or _are_ids(fid))
    except ValueError as error:
        raise InputError(str(error)) from error


def _are_ids(column: pa.ChunkedArray) -> bool:
    """As `names.are_ids`, of a column."""
    if not pa.types.is_integer(column.type) or column.null_count or not len(column):
        return False
    return pc.min(column).as_py() >= 0 and pc.count_distinct(column).as_py() == len(column)


def _check_whole(is_whole: bool) -> None:
    if not is_whole:
        raise OSError("what was read back is not what was written: is the disk full?")


def _write_csv(table: Table, path: Path) -> None:
    with open(path, "wb") as file:  # pyarrow itself takes no name that is not Unicode
        try:  # without quotes where no text needs them, so that texts of numbers look like numbers
            pyarrow.csv.write_csv(table.columns, file, pyarrow.csv.WriteOptions(quoting_style="none"))
        except pa.ArrowInvalid:
            file.seek(0)
            file.truncate()
            pyarrow.csv.write_csv(table.columns, file)
        size = file.tell()
    check_csv(path, size)


def check_csv(path: Path, size: int) -> None:
    """Look at what was written, which should have so many bytes.

    Raises:
        OSError: its end is missing.
    """
    with open(path, "rb") as written:
        written.seek(-1, os.SEEK_END)
        _check_whole(written.read() == b"\n" and written.tell() == size)


def _write_parquet(table: Table, path: Path, geometry_name: str) -> None:
    columns = with_geometry(table, geometry_name)
    with open(path, "wb") as file:
        pyarrow.parquet.write_table(columns, file)
    check_parquet(path, len(table), columns.column_names)


def with_geometry(table: Table, geometry_name: str) -> pa.Table:
    """The columns of a table, and its geometry as a .parquet holds it, with the metadata of GeoParquet."""
    if table.geometry is None:
        return table.columns
    crs = pyproj.CRS.from_user_input(table.crs).to_json_dict() if table.crs else None
    geo = {
        "version": "1.1.0",
        "primary_column": geometry_name,
        "columns": {geometry_name: {"encoding": "WKB", "geometry_types": [], "crs": crs}},
    }
    columns = table.columns.append_column(geometry_name, _wkb(table.geometry))
    return columns.replace_schema_metadata({"geo": json.dumps(geo)})


def check_parquet(path: Path, rows: int, names: Sequence[str]) -> None:
    """Look at what was written.

    Raises:
        OSError: it has other rows or columns.
    """
    with open_for_arrow(path) as again, pyarrow.parquet.ParquetFile(again) as written:
        _check_whole(written.metadata.num_rows == rows and written.schema_arrow.names == list(names))


def _write_gpkg(table: Table, path: Path, geometry_name: str, layer: str) -> None:
    """Written under a plain name: in others pyogrio sees an archive (`!`) or parameters (`;`)."""
    plain = path.with_name("layer.gpkg")
    size = table.columns.nbytes + 16 * shapely.count_coordinates(table.geometry)  # bytes; the file is larger
    if _is_plain(plain):
        with _full_disk_said(path.parent, size):
            _write_plain_gpkg(table, plain, geometry_name, layer)
        os.replace(plain, path)
    else:
        with TemporaryDirectory(prefix="mobclip-") as folder, _full_disk_said(Path(folder), size):
            plain = Path(folder, plain.name)
            _write_plain_gpkg(table, plain, geometry_name, layer)
            shutil.copyfile(plain, path)


@contextmanager
def _full_disk_said(folder: Path, needed_bytes: int) -> Iterator[None]:
    """SQLite's error after a disk ran full is of a transaction that was rolled back; this raises the one that says it."""
    try:
        yield
    except (pyogrio.errors.DataSourceError, pyogrio.errors.DataLayerError, sqlite3.Error) as error:
        if shutil.disk_usage(folder).free < needed_bytes + LITTLE_BYTES:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC)) from error
        raise


def _is_plain(path: Path) -> bool:
    text = str(path)
    return "!" not in text and not any("\ud800" <= letter <= "\udfff" for letter in text)


def _write_plain_gpkg(table: Table, path: Path, geometry_name: str, layer: str) -> None:
    if table.geometry is None:
        raise ValueError("a layer needs a geometry")
    geometry, geometry_type = _one_type(table.geometry)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of a CRS that is not known, and of fractions of a second
        pyogrio.write_arrow(
            _with_int64_ids(table.columns).append_column(geometry_name, _wkb(geometry)),
            path,
            layer=layer,
            driver="GPKG",
            geometry_name=geometry_name,
            geometry_type=geometry_type,
            dataset_options={"VERSION": "1.2"},  # what QGIS 3.22 reads without a warning
            layer_options={"GEOMETRY_NAME": geometry_name},
            crs=table.crs,
        )
    written = pyogrio.read_info(path, layer=layer)
    with closing(sqlite3.connect(path)) as database:
        rows = database.execute(f"SELECT count(*) FROM {quoted(layer)}").fetchone()[0]  # nosec B608: the name is quoted
    expected = {name for name in table.columns.column_names if name.lower() != "fid"}
    same_fields = set(written["fields"]) == expected and written["geometry_name"] == geometry_name
    _check_whole(rows == len(table) and same_fields and (written["crs"] is None) == (table.crs is None))


def _with_int64_ids(columns: pa.Table) -> pa.Table:
    """GDAL takes ids of features in no other type."""
    for position, name in enumerate(columns.column_names):
        if name.lower() == "fid":
            columns = columns.set_column(position, name, columns.column(position).cast(pa.int64()))
    return columns


def _layer_name(path: Path) -> str:
    name = path.stem.encode("utf-8", "replace").decode()  # of a name in another encoding
    return f"layer_{name}" if NO_LAYER.match(name) else name


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
