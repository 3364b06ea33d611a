"""Layers by GDAL, whole or a batch at a time: of a GeoPackage, a FlatGeobuf or a GeoJSON."""

import contextlib
import functools
from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyogrio

from mobclip.errors import InputError
from mobclip.io.gdal_names import gdal_name
from mobclip.io.layout import BatchSource, Layout, Read
from mobclip.io.tables import Table
from mobclip.io.wkb import geometries_from_wkb

HEAD_BYTES = 5  # of WKB: byte order and type
WKB_FLAGS = 0xE0000000  # of Z, M and SRID in a type
MAY_BE_CURVES = range(7, 13)  # types: collections, circular strings, … and multisurfaces
BYTE_ORDER_MARK = b"\xef\xbb\xbf"
BEGINNINGS = {".fgb": (b"fgb", "FlatGeobuf"), ".geojson": (b"{", "GeoJSON")}  # of files, by suffix, and their format
SEEN_BYTES = 1024

# The driver's own way to Arrow gives rows without geometry lengths beyond the end of the column (GDAL 3.12).
pyogrio.set_gdal_config_options({"OGR_FLATGEOBUF_STREAM_BASE_IMPL": True})


def read_layer_file(path: Path) -> Table:
    """The layer of a .fgb or .geojson. Curves become lines, as GDAL draws them.

    Raises:
        InputError: the file is of another format, or damaged.
    """
    with _opened(path) as (name, layer):
        return layer_table(path, name, layer)


def layer_file_source(path: Path) -> BatchSource:
    """The same a batch at a time."""
    with _opened(path) as (name, layer):
        rows = pyogrio.read_info(name, layer=layer)["features"]  # of a FlatGeobuf that was written as a stream 0
        return layer_source(path, name, layer, rows if rows > 0 else None)


def layer_table(path: Path, name: str, layer: str) -> Table:
    """A layer of a file, which has a name for GDAL."""
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


def layer_source(path: Path, name: str, layer: str, rows: int | None, more_files: Iterable[Path] = ()) -> BatchSource:
    """The same a batch at a time.

    Args:
        rows: their number, None where it is not known.
        more_files: that must not change while it is read.
    """
    with pyogrio.open_arrow(name, layer=layer, use_pyarrow=True) as (metadata, reader):
        schema = reader.schema.remove_metadata()
        column = metadata["geometry_name"] or "wkb_geometry"
        crs = metadata["crs"]
    has_geometry = column in schema.names
    return BatchSource(
        files=(path, *more_files),
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


@contextlib.contextmanager
def _opened(path: Path) -> Iterator[tuple[str, str]]:
    """The name of a file for GDAL, and its layer, after a look at the first bytes: GDAL takes a file for what it holds, whatever
    its suffix is."""
    beginning, title = BEGINNINGS[path.suffix.lower()]
    with path.open("rb") as file:
        seen = file.read(SEEN_BYTES).removeprefix(BYTE_ORDER_MARK).lstrip()
    if not seen.startswith(beginning):
        raise InputError(f"{path} cannot be read (it is not in the format {title}).")
    with gdal_name(path) as name:
        layers = pyogrio.list_layers(name)[:, 0]
        if not len(layers):
            raise InputError(f"{path} cannot be read (it is damaged).")
        yield name, layers[0]


def _read_batches(
    path: Path, layer: str, geometry: str, total_rows: int | None, names: list[str], rows: int
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
            yield Read(min(done / max(total_rows or done, 1), 1.0), batch, path)


def _may_have_curves(wkb: pa.Array) -> bool:
    """Whether there are geometries of types that Arrow passes on as they are, or collections, in which such may be."""
    for head in pc.unique(pc.binary_slice(wkb, 0, HEAD_BYTES)).drop_null().to_pylist():
        kind = int.from_bytes(head[1:], "little" if head[0] else "big") & ~WKB_FLAGS
        if kind % 1000 in MAY_BE_CURVES:
            return True
    return False
