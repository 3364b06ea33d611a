"""Tables from .parquet, and GeoParquet with its geometries as WKB or as native coordinates."""

import functools
import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet
import pyproj
import shapely

from mobclip.errors import InputError
from mobclip.io.arrow_files import open_for_arrow
from mobclip.io.atomic import first_line
from mobclip.io.layout import BatchSource, Layout, Read
from mobclip.io.record import Record
from mobclip.io.table_limits import max_table_bytes
from mobclip.io.tables import Table
from mobclip.io.wkb import check_coordinates, geometries_from_wkb

# Native encodings of GeoParquet 1.1: what they hold, and how many lists lie around a coordinate.
NATIVE = {
    "point": (shapely.GeometryType.POINT, 0),
    "linestring": (shapely.GeometryType.LINESTRING, 1),
    "polygon": (shapely.GeometryType.POLYGON, 2),
    "multipoint": (shapely.GeometryType.MULTIPOINT, 1),
    "multilinestring": (shapely.GeometryType.MULTILINESTRING, 2),
    "multipolygon": (shapely.GeometryType.MULTIPOLYGON, 3),
}
BINARY = ("null", "binary", "large_binary", "binary_view", "fixed_size_binary")  # types in which WKB may be
NUMBER_BYTES = 8
BUFFER_BYTES = 1 << 20  # that are read at a time of a column, so that row groups may be larger than memory
CHEAP_BYTES = 16  # of a value in the file: less than a point takes, so that the look at repeats spares most geometries
DICTIONARIES = {"PLAIN_DICTIONARY", "RLE_DICTIONARY"}


def read_parquet(path: Path) -> Table:
    """A table, with its geometries where the file has the metadata of GeoParquet.

    Raises:
        InputError: wrong metadata, an encoding of geometries other than WKB or native, or more than `table_limits`.
    """
    with open_for_arrow(path) as file:
        source = pyarrow.parquet.ParquetFile(file)
        _check_bytes(source, file, path)
        table = source.read()
    return _layout(table.schema, path).table(table)


def parquet_source(paths: Sequence[Path], source: Path) -> BatchSource:
    """The batches of files of the same columns, of which `source` is the folder, or the only one.

    Raises:
        InputError: as `read_parquet`, or columns that differ.
    """
    schemas, layouts, groups = [], [], []
    for path in paths:
        with open_for_arrow(path) as file:
            parquet = pyarrow.parquet.ParquetFile(file)
            _check_bytes(parquet, file, path)
            groups += [
                (path, number, parquet.metadata.row_group(number).num_rows) for number in range(parquet.num_row_groups)
            ]
            layouts.append(_layout(parquet.schema_arrow, source))
            schemas.append(parquet.schema_arrow.remove_metadata())
        if schemas[-1] != schemas[0] or layouts[-1] != layouts[0]:
            raise InputError(
                f"{paths[0].name} and {path.name} in {source} have columns of different names or types: give files of the same "
                "columns."
            )
    whole = BatchSource(
        files=tuple(paths),
        schema=schemas[0],
        layout=layouts[0],
        total_rows=sum(rows for _, _, rows in groups),
        read=functools.partial(_read_batches, [(path, None) for path in paths], sum(rows for _, _, rows in groups)),
    )
    return replace(whole, parts=tuple(_row_groups(whole, groups)))


def _row_groups(whole: BatchSource, groups: Sequence[tuple[Path, int, int]]) -> Iterator[BatchSource]:
    """The row groups of files, of which each is given with its file, its number there and its rows."""
    first_row = 0
    for path, number, rows in groups:
        read = functools.partial(_read_batches, [(path, [number])], rows)
        yield replace(whole, files=(path,), total_rows=rows, read=read, first_row=first_row)
        first_row += rows


def _read_batches(
    files: Sequence[tuple[Path, list[int] | None]], total_rows: int, names: list[str], rows: int
) -> Iterator[Read]:
    """The rows of files, or of row groups of them by their numbers, with columns in the order of the files."""
    done = 0
    chosen = set(names)
    by_name = names if len(chosen) == len(names) else None  # columns of one name would come beside each other
    for path, groups in files:
        with open_for_arrow(path) as file:
            source = pyarrow.parquet.ParquetFile(file, buffer_size=BUFFER_BYTES)
            for some in _of_enough_rows(source.metadata, groups, rows):
                for batch in source.iter_batches(rows, row_groups=some, columns=by_name):
                    done += batch.num_rows
                    own = [position for position, name in enumerate(batch.schema.names) if name in chosen]
                    yield Read(done / max(total_rows, 1), batch.select(own), path)


def _of_enough_rows(metadata: pyarrow.parquet.FileMetaData, groups: list[int] | None, rows: int) -> Iterator[list[int]]:
    """Row groups, by default all, in lists of so many rows at least: Arrow keeps what it has read of a list to its end."""
    some: list[int] = []
    count = 0
    for group in range(metadata.num_row_groups) if groups is None else groups:
        some.append(group)
        count += metadata.row_group(group).num_rows
        if count >= rows:
            yield some
            some, count = [], 0
    if some:
        yield some


def _layout(schema: pa.Schema, path: Path) -> Layout:
    """How the metadata of GeoParquet say that the columns are to be read."""
    metadata = (schema.metadata or {}).get(b"geo")
    if metadata is None:
        return Layout(str(path))
    name, encoding, crs = _geoparquet(metadata, path)
    count = schema.names.count(name)
    if count != 1:
        lacking = f"lacks its geometry column '{name}'" if not count else f"has the column '{name}' {count} times"
        raise InputError(f"{path} {lacking}: get the file again.")
    crs_text = pyproj.CRS.from_user_input(crs).to_wkt() if crs is not None else None
    return Layout(
        str(path), geometry=name, geometries=functools.partial(_geometries, encoding), encoding=encoding, crs=crs_text
    )


def _check_bytes(source: pyarrow.parquet.ParquetFile, file: pa.NativeFile, path: Path) -> None:
    """Refuse a table that takes far more memory than its file would let expect, as values that repeat can."""
    file_bytes = path.stat().st_size
    most = max_table_bytes(".parquet", file_bytes)
    groups = [source.metadata.row_group(number) for number in range(source.metadata.num_row_groups)]
    chunks = [group.column(number) for group in groups for number in range(group.num_columns)]
    memory = sum(max(NUMBER_BYTES * chunk.num_values, chunk.total_uncompressed_size) for chunk in chunks)
    if memory <= most:
        memory = _bytes_of_texts(file, {chunk.path_in_schema for chunk in chunks if _may_repeat(chunk, most)})
    if memory > most:
        raise InputError(
            f"{path} would take {memory / 1e9:.1f} GB in memory, far more than its file of {file_bytes / 1e6:.1f} MB lets "
            "expect: is it damaged?"
        )


def _may_repeat(chunk: pyarrow.parquet.ColumnChunkMetaData, most: int) -> bool:
    """Whether values of a column may be long and yet cost next to nothing in the file."""
    is_text = chunk.physical_type == "BYTE_ARRAY" and DICTIONARIES.intersection(chunk.encodings)
    is_cheap = chunk.total_compressed_size < CHEAP_BYTES * chunk.num_values
    return bool(is_text and is_cheap and chunk.num_values * chunk.total_uncompressed_size > most)


def _bytes_of_texts(file: pa.NativeFile, names: set[str]) -> int:
    """Bytes that columns of texts take once each value stands for itself; here they are read as numbers of a dictionary."""
    total = 0
    source = pyarrow.parquet.ParquetFile(file, read_dictionary=sorted(names))
    for name in names:
        for batch in source.iter_batches(columns=[name]):
            for column in pa.Table.from_batches([batch]).flatten().columns:
                values = column.combine_chunks()
                while pa.types.is_list(values.type) or pa.types.is_large_list(values.type):
                    values = values.flatten()
                if pa.types.is_dictionary(values.type):
                    lengths = pc.take(pc.binary_length(values.dictionary).cast(pa.int64()), values.indices)
                    total += pc.sum(lengths).as_py() or 0
    return total


def _geoparquet(metadata: bytes, path: Path) -> tuple[str, str, str | dict[str, Any] | None]:
    """The name of the column of geometry, its encoding and CRS, by the metadata of GeoParquet; the CRS is None where unknown."""
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
    return name, str(column.values.get("encoding", "WKB")), crs


def _geometries(encoding: str, column: pa.ChunkedArray, path: Path, first_row: int = 0) -> np.ndarray:
    if pa.types.is_dictionary(column.type):
        column = column.cast(column.type.value_type)
    if encoding == "WKB" and str(column.type).split("[")[0] in BINARY:
        return geometries_from_wkb(column.cast(pa.large_binary()).to_numpy(zero_copy_only=False), path, first_row)
    if encoding in NATIVE:
        kind, depth = NATIVE[encoding]
        array = column.combine_chunks()
        array = pa.concat_arrays(array.chunks) if isinstance(array, pa.ChunkedArray) else array
        try:
            geometries = shapely.from_ragged_array(kind, *_coordinates(array, depth))
        except (AttributeError, KeyError) as error:
            raise InputError(
                f"The geometries of {path} are of the type {str(column.type)[:80]}, which is not how GeoParquet encodes a "
                f"{encoding}: get the file again."
            ) from error
        geometries[array.is_null().to_numpy(zero_copy_only=False)] = None
        return check_coordinates(geometries, path, first_row)
    raise InputError(
        f"The geometries of {path} are in the encoding {encoding[:40]} as {str(column.type)[:80]}, which is not known: write "
        "them as WKB."
    )


def _coordinates(array: pa.Array, depth: int) -> tuple[np.ndarray, tuple[np.ndarray, ...] | None]:
    """Coordinates n x 2 to 4 of a native encoding, and the offsets of the lists around them, innermost first."""
    offsets: list[np.ndarray] = []
    for _ in range(depth):
        here = array.offsets.to_numpy()
        array = array.values.slice(here[0], here[-1] - here[0])
        offsets.insert(0, here - here[0])
    ordinates = [array.field(name) for name in ("x", "y")]
    xy = [ordinate.cast(pa.float64()).to_numpy(zero_copy_only=False) for ordinate in ordinates]
    return np.column_stack(xy), tuple(offsets) or None
