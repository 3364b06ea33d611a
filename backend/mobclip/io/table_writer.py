"""Tables to disk, as the `mobclip` command writes them: .csv, .parquet (GeoParquet) and .gpkg by suffix."""

import json
import os
import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

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
from mobclip.io.column_types import depends_on_values, storable
from mobclip.io.layer_writer import Layer, check_whole, collected, layer_type, with_int64_ids, write_gpkg
from mobclip.io.names import NamePlan, plan_names
from mobclip.io.output import check_output
from mobclip.io.tables import Table

if TYPE_CHECKING:
    from mobclip.io.stored_table import AnyTable, StoredTable

SomeTable = TypeVar("SomeTable", Table, "StoredTable")

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
COORDINATE_BYTES = 16
DRIVERS = {".csv": "text", ".parquet": "Parquet", ".gpkg": "GPKG"}


@dataclass(frozen=True)
class Form:
    """What all rows of a table say of how it is written.

    Attributes:
        texts: names of columns that become texts, since the format does not hold each of their values.
        usable_fid: whether there is a column fid whose values can be the ids of features, or none.
    """

    texts: frozenset[str] = frozenset()
    usable_fid: bool = True


def check_table(table: Table, path: Path, added: Sequence[str] = ()) -> None:
    """Check before any work that a table can be written to a path, with columns that are added to it later.

    Raises:
        InputError: as `write_table`, of all that can be known before.
    """
    suffix = check_output(path)
    check_geometry(table, path, suffix)
    table = typed(table, suffix)
    form = form_of(table, suffix)
    _plan(storable(table.columns, suffix, form.texts), added, suffix, form)


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
    check_geometry(table, path, suffix)
    table = typed(table, suffix)
    whole, plan = arranged(table, columns or {}, suffix, form_of(table, suffix))
    with atomic_write(path, *WRITE_ERRORS) as file:
        if suffix == ".csv":
            _write_csv(whole, file)
        elif suffix == ".parquet":
            _write_parquet(whole, file, plan.geometry_name)
        else:
            _write_gpkg(whole, file, plan.geometry_name, layer)
    return list(plan.warnings)


def form_of(table: "AnyTable", suffix: str) -> Form:
    """How a table is written, which is typed unless as text; of one on disk no more than a column of ids is in memory."""
    if suffix != ".gpkg":
        return Form()
    kinds: dict[str, pa.DataType] = {}
    texts = set()
    names = [field.name for field in table.empty().columns.schema if depends_on_values(field.type)]
    for block in table.blocks(names, geometry=False) if names else ():
        for field in storable(block.only(names).columns, suffix).schema:
            if kinds.setdefault(field.name, field.type) != field.type:
                texts.add(field.name)
    ids = [name for name in table.names if name.lower() == "fid"][:1]
    if not ids:
        return Form(frozenset(texts))
    values = pa.concat_tables([block.only(ids).columns for block in table.blocks(ids, geometry=False)])
    return Form(frozenset(texts), _are_ids(storable(values, suffix, texts).column(0)))


def arranged(table: Table, columns: Mapping[str, Any], suffix: str, form: Form) -> tuple[Table, NamePlan]:
    """Rows of a table and their new columns as one, with the types and names that a file of that suffix holds.

    Args:
        form: of all rows of the table.
    """
    own = storable(table.columns, suffix, form.texts)
    new = storable(Table(pa.table({})).with_columns(dict(columns)).columns, suffix)
    plan = _plan(own, new.column_names, suffix, form)
    kept = [position for position, name in enumerate(plan.fields) if name is not None]
    names = [*(name for name in plan.fields if name is not None), *plan.added]
    columns_to_write = [*own.select(kept).columns, *new.columns]
    return replace(table, columns=pa.table(columns_to_write, names, metadata=own.schema.metadata)), plan


def typed(table: SomeTable, suffix: str) -> SomeTable:
    """The table with the types of its columns where it is not written as text."""
    return table if suffix == ".csv" else table.typed()


def check_geometry(table: "AnyTable", path: Path, suffix: str) -> None:
    """
    Raises:
        InputError: a .gpkg of a table without geometry.
    """
    if suffix == ".gpkg" and not table.has_geometry:
        raise InputError(f"{path} needs a geometry, which the table does not have: write .csv or .parquet.")


def _plan(columns: pa.Table, added: Sequence[str], suffix: str, form: Form) -> NamePlan:
    try:
        return plan_names(columns.column_names, added, DRIVERS[suffix], form.usable_fid)
    except ValueError as error:
        raise InputError(str(error)) from error


def _are_ids(column: pa.ChunkedArray) -> bool:
    """As `names.are_ids`, of a column."""
    if not pa.types.is_integer(column.type) or column.null_count or not len(column):
        return False
    return pc.min(column).as_py() >= 0 and pc.count_distinct(column).as_py() == len(column)


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
        check_whole(written.read() == b"\n" and written.tell() == size)


def _write_parquet(table: Table, path: Path, geometry_name: str) -> None:
    columns = with_geometry(table, geometry_name)
    with open(path, "wb") as file:
        pyarrow.parquet.write_table(columns, file)
    check_parquet(path, len(table), columns.column_names)


def _write_gpkg(table: Table, path: Path, geometry_name: str, layer: str | None) -> None:
    if table.geometry is None:
        raise ValueError("a layer needs a geometry")
    geometry = collected(table.geometry)
    rows = with_int64_ids(table.columns).append_column(geometry_name, wkb(geometry))
    form = Layer(
        name=layer,
        geometry_name=geometry_name,
        geometry_type=layer_type(np.unique(shapely.get_type_id(geometry)).tolist()),
        crs=table.crs,
        rows=len(table),
        needed_bytes=table.columns.nbytes + COORDINATE_BYTES * int(shapely.count_coordinates(geometry)),
    )
    write_gpkg(rows, path, form)


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
    columns = table.columns.append_column(geometry_name, wkb(table.geometry))
    return columns.replace_schema_metadata({"geo": json.dumps(geo)})


def check_parquet(path: Path, rows: int, names: Sequence[str]) -> None:
    """Look at what was written.

    Raises:
        OSError: it has other rows or columns.
    """
    with open_for_arrow(path) as again, pyarrow.parquet.ParquetFile(again) as written:
        check_whole(written.metadata.num_rows == rows and written.schema_arrow.names == list(names))


def wkb(geometry: np.ndarray) -> pa.Array:
    """Geometries as a column, null where there is none."""
    return pa.array(shapely.to_wkb(geometry), type=pa.binary())
