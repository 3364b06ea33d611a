"""Layers of a GeoPackage."""

import contextlib
import functools
import warnings
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyogrio

from mobclip.errors import InputError
from mobclip.io.gdal_names import gdal_name
from mobclip.io.geopackage_check import JOURNALS, check_layer, check_views
from mobclip.io.layout import BatchSource, Layout, Read
from mobclip.io.tables import Table, listed
from mobclip.io.wkb import geometries_from_wkb

HEAD_BYTES = 5  # of WKB: byte order and type
WKB_FLAGS = 0xE0000000  # of Z, M and SRID in a type
MAY_BE_CURVES = range(7, 13)  # types: collections, circular strings, … and multisurfaces
NOT_LAYERS = ("layer_styles", "qgis_projects")  # tables that QGIS keeps beside the layers


def read_geopackage(path: Path, layer: str | None = None) -> Table:
    """A layer of a GeoPackage; the only one where none is named. Curves become lines, as GDAL draws them.

    Raises:
        InputError: no layer, no layer of that name, several and none named, or one beyond `table_limits`.
    """
    with _opened(path, layer) as (name, layer, _):
        metadata, table = pyogrio.read_arrow(name, layer=layer)
        column = metadata["geometry_name"] or "wkb_geometry"
        if column not in table.column_names:
            return Table(table.replace_schema_metadata())
        wkb = table.column(column).to_numpy(zero_copy_only=False)
        try:
            geometry = geometries_from_wkb(wkb, path)
        except NotImplementedError:  # of curves, which this way of reading leaves as they are
            geometry = geometries_from_wkb(pyogrio.raw.read(name, layer=layer, columns=[])[2], path)
    return Table(table.drop_columns([column]).replace_schema_metadata(), geometry, metadata["crs"])


def geopackage_source(path: Path, layer: str | None = None) -> BatchSource:
    """The same a batch at a time."""
    with (
        _opened(path, layer) as (name, layer, rows),
        pyogrio.open_arrow(name, layer=layer, use_pyarrow=True) as (
            metadata,
            reader,
        ),
    ):
        schema = reader.schema.remove_metadata()
        column = metadata["geometry_name"] or "wkb_geometry"
        crs = metadata["crs"]
    has_geometry = column in schema.names
    return BatchSource(
        files=(path, *(Path(f"{path}{suffix}") for suffix in JOURNALS[:1])),
        schema=pa.schema([one.remove_metadata() for one in schema]),
        layout=Layout(str(path), geometry=column, geometries=geometries_of, crs=crs)
        if has_geometry
        else Layout(str(path)),
        total_rows=rows,
        read=functools.partial(_read_batches, path, layer, column, rows),
    )


def geometries_of(column: pa.ChunkedArray, path: Path, first_row: int = 0) -> np.ndarray:
    """Shapely geometries of a column of WKB."""
    return geometries_from_wkb(column.to_numpy(zero_copy_only=False), path, first_row)


def _read_batches(
    path: Path, layer: str, geometry: str, total_rows: int, names: list[str], rows: int
) -> Iterator[Read]:
    done = 0
    with (
        gdal_name(path) as name,
        pyogrio.open_arrow(
            name,
            layer=layer,
            columns=[column for column in names if column != geometry],
            read_geometry=geometry in names,
            batch_size=rows,
            use_pyarrow=True,
        ) as (_, reader),
    ):
        for batch in reader:
            batch = batch.select(names)
            if geometry in names and _may_have_curves(batch.column(geometry)):
                lines = pyogrio.raw.read(
                    name, layer=layer, columns=[], skip_features=done, max_features=batch.num_rows
                )[2]
                batch = batch.set_column(names.index(geometry), geometry, pa.array(lines, pa.binary()))
            done += batch.num_rows
            yield Read(done / max(total_rows, 1), batch, path)


def _may_have_curves(wkb: pa.Array) -> bool:
    """Whether there are geometries of types that Arrow passes on as they are, or collections, in which such may be."""
    for head in pc.unique(pc.binary_slice(wkb, 0, HEAD_BYTES)).drop_null().to_pylist():
        kind = int.from_bytes(head[1:], "little" if head[0] else "big") & ~WKB_FLAGS
        if kind % 1000 in MAY_BE_CURVES:
            return True
    return False


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
