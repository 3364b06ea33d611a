"""Layers to disk by GDAL: GeoPackages, whole or a batch at a time."""

import errno
import os
import re
import shutil
import sqlite3
import warnings
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import pyarrow as pa
import pyogrio
import shapely

from mobclip.io.geopackage_check import quoted

LITTLE_BYTES = 1 << 20  # that a GeoPackage has beside its columns
NO_LAYER = re.compile(r"gpkg_|sqlite_|rtree_|[^\w\s]", re.IGNORECASE)  # how names of other tables, or of none, start
COLLECTED = {1: shapely.multilinestrings, 3: shapely.multipolygons}  # by the type of their parts
TYPE_NAMES = {0: "Point", 4: "MultiPoint", 5: "MultiLineString", 6: "MultiPolygon"}


@dataclass(frozen=True, kw_only=True)
class Layer:
    """What a layer is made with.

    Attributes:
        name: None for that of the file.
        geometry_name: of the column of geometry, which is WKB as of `collected`.
        geometry_type: as of `layer_type`.
        crs: of the geometry, None where it is not known.
        rows: how many it has.
        needed_bytes: of the disk, at least.
    """

    name: str | None = None
    geometry_name: str
    geometry_type: str
    crs: str | None
    rows: int
    needed_bytes: int


def write_gpkg(rows: pa.Table | pa.RecordBatchReader, path: Path, layer: Layer) -> None:
    """Write a GeoPackage of one layer, and look at what was written.

    It is written under a plain name: in others pyogrio sees an archive (`!`) or parameters (`;`).

    Raises:
        OSError: that is not what was to be written.
    """
    plain = path.with_name("layer.gpkg")
    name = layer.name or _layer_name(path)
    if _is_plain(plain):
        with _full_disk_said(path.parent, layer.needed_bytes):
            _write(rows, plain, name, layer)
        os.replace(plain, path)
    else:
        with TemporaryDirectory(prefix="mobclip-") as folder, _full_disk_said(Path(folder), layer.needed_bytes):
            plain = Path(folder, plain.name)
            _write(rows, plain, name, layer)
            shutil.copyfile(plain, path)


def collected(geometry: np.ndarray) -> np.ndarray:
    """Geometries as a layer has them: lines and polygons become multi."""
    kinds = shapely.get_type_id(geometry)
    geometry = geometry.copy()
    for single, collect in COLLECTED.items():
        rows = np.flatnonzero(kinds == single)
        geometry[rows] = collect(geometry[rows], indices=np.arange(len(rows)))
    return geometry


def layer_type(kinds: Iterable[int]) -> str:
    """The type of a layer that has geometries of some types of shapely's, as of `collected`; -1 is none."""
    names = {TYPE_NAMES.get(kind, "Unknown") for kind in kinds if kind >= 0}
    return names.pop() if len(names) == 1 else "Unknown"


def with_int64_ids(columns: pa.Table) -> pa.Table:
    """GDAL takes ids of features in no other type."""
    for position, name in enumerate(columns.column_names):
        if name.lower() == "fid":
            columns = columns.set_column(position, name, columns.column(position).cast(pa.int64()))
    return columns


def check_whole(is_whole: bool) -> None:
    """
    Raises:
        OSError: what was written is not whole.
    """
    if not is_whole:
        raise OSError("what was read back is not what was written: is the disk full?")


def _write(rows: pa.Table | pa.RecordBatchReader, path: Path, name: str, layer: Layer) -> None:
    fields = {field for field in rows.schema.names if field.lower() != "fid"} - {layer.geometry_name}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of a CRS that is not known, and of fractions of a second
        pyogrio.write_arrow(
            rows,
            path,
            layer=name,
            driver="GPKG",
            geometry_name=layer.geometry_name,
            geometry_type=layer.geometry_type,
            dataset_options={"VERSION": "1.2"},  # what QGIS 3.22 reads without a warning
            layer_options={"GEOMETRY_NAME": layer.geometry_name},
            crs=layer.crs,
        )
    written = pyogrio.read_info(path, layer=name)
    with closing(sqlite3.connect(path)) as database:
        count = database.execute(f"SELECT count(*) FROM {quoted(name)}").fetchone()[0]  # nosec B608: the name is quoted
    same_fields = set(written["fields"]) == fields and written["geometry_name"] == layer.geometry_name
    check_whole(count == layer.rows and same_fields and (written["crs"] is None) == (layer.crs is None))


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


def _layer_name(path: Path) -> str:
    name = path.stem.encode("utf-8", "replace").decode()  # of a name in another encoding
    return f"layer_{name}" if NO_LAYER.match(name) else name
