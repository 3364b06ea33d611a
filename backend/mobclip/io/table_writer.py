"""Tables to disk, as the `mobclip` command writes them: .csv, .parquet (GeoParquet) and .gpkg by suffix."""

import json
import os
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.csv
import pyarrow.parquet
import pyogrio
import pyproj
import shapely

from mobclip.errors import InputError
from mobclip.io.atomic import atomic_write
from mobclip.io.tables import GEOMETRY, Table, check_suffix

WRITE_ERRORS = (pa.ArrowException, pyogrio.errors.DataSourceError, pyogrio.errors.FieldError)


def write_table(table: Table, path: str | os.PathLike, layer: str | None = None) -> None:
    """Write a table beside its place and rename it, so that a failure leaves what was there.

    The layer of a .gpkg has the name of the file unless `layer` says otherwise.

    Raises:
        InputError: an unknown suffix, a place that cannot be written, or a .gpkg for a table without geometry.
    """
    path = Path(path)
    suffix = check_suffix(path)
    with atomic_write(path, *WRITE_ERRORS) as new:
        if suffix == ".csv":
            _write_csv(table, new)
        elif suffix == ".parquet":
            _write_parquet(table.typed(), new)
        else:
            _write_gpkg(table.typed(), new, layer or path.stem)


def _write_csv(table: Table, path: Path) -> None:
    try:  # without quotes where no text needs them, so that texts of numbers look like numbers
        pyarrow.csv.write_csv(table.columns, path, pyarrow.csv.WriteOptions(quoting_style="none"))
    except pa.ArrowInvalid:
        pyarrow.csv.write_csv(table.columns, path)


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
