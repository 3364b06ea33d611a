"""Types of columns that formats of files do not hold, turned into types that they do, without loss."""

import json
from collections.abc import Collection
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from mobclip.errors import InputError

PARQUET = ".parquet"
GPKG = ".gpkg"


def storable(table: pa.Table, suffix: str, texts: Collection[str] = ()) -> pa.Table:
    """The columns as a file of that suffix holds them.

    Numbers, texts, dates, times and truth values stay what they are wherever the format has them. Structures become one column
    for each part, `bbox.xmin`; lists and maps become JSON; what a number of the format does not hold exactly becomes text.

    Raises:
        InputError: a column of which that cannot be said.
    """
    while suffix != PARQUET and any(pa.types.is_struct(field.type) for field in table.schema):
        table = table.flatten()
    columns = [
        _named(name, column, suffix, name in texts)
        for name, column in zip(table.column_names, table.columns, strict=True)
    ]
    fields = [pa.field(name, column.type) for name, column in zip(table.column_names, columns, strict=True)]
    return pa.Table.from_arrays(columns, schema=pa.schema(fields, table.schema.metadata))


def depends_on_values(kind: pa.DataType) -> bool:
    """Whether the type that a column of a type has in the result of `storable` may depend on its values."""
    stable = (pa.types.is_floating, pa.types.is_string, pa.types.is_large_string, pa.types.is_boolean)
    is_integer = pa.types.is_integer(kind) and not pa.types.is_uint64(kind)
    return not (is_integer or any(test(kind) for test in stable))


def _flat(table: pa.Table, suffix: str) -> pa.Table:
    """The table with the parts of structures as columns, where the format has no structures."""
    while suffix != PARQUET and any(pa.types.is_struct(field.type) for field in table.schema):
        table = table.flatten()
    return table


def _named(name: str, column: pa.ChunkedArray, suffix: str, as_text: bool) -> pa.ChunkedArray:
    """As `_storable`, with the name of a column that cannot be converted in the error."""
    try:
        return _storable(column, suffix, as_text)
    except (ValueError, TypeError, OverflowError, NotImplementedError, pa.ArrowException) as error:
        raise InputError(
            f"The column '{name}' has the type {column.type}, which {suffix} cannot hold: leave it out, or write .parquet."
        ) from error


def _storable(column: pa.ChunkedArray, suffix: str, as_text: bool) -> pa.ChunkedArray:
    kind = column.type
    if pa.types.is_null(kind):  # nothing is known of it; a text can be filled in later
        return column.cast(pa.string())
    if pa.types.is_run_end_encoded(kind):
        return _storable(
            pa.chunked_array([pc.run_end_decode(part) for part in column.chunks], kind.value_type), suffix, as_text
        )
    if pa.types.is_union(kind) or pa.types.is_interval(kind):
        return _texts(column, _as_json)
    if suffix == PARQUET:
        return column
    if isinstance(kind, pa.BaseExtensionType):
        if kind.extension_name == "arrow.uuid":
            return _texts(column, str)
        parts = [part.storage for part in column.chunks]
        return _storable(pa.chunked_array(parts, kind.storage_type), suffix, as_text)
    if pa.types.is_dictionary(kind):
        return _storable(column.cast(kind.value_type), suffix, as_text)
    if pa.types.is_map(kind):
        return _texts(column, lambda pairs: _as_json(dict(pairs) if len(dict(pairs)) == len(pairs) else pairs))
    if pa.types.is_nested(kind):
        return _texts(column, _as_json)
    if pa.types.is_duration(kind):
        return pc.binary_join_element_wise(column.cast(pa.int64()).cast(pa.string()), kind.unit, " ")
    if pa.types.is_string_view(kind):
        return column.cast(pa.large_string())
    if _is_binary(kind):
        return column.cast(pa.large_binary()) if suffix == GPKG else _texts(column, bytes.hex)
    if suffix != GPKG:
        return column
    nearest = _nearest_in_gpkg(kind)
    is_text = pa.types.is_time(kind) or (as_text and nearest != kind)
    return column.cast(pa.string()) if is_text else _exact(column, nearest)


def _is_binary(kind: pa.DataType) -> bool:
    tests = (pa.types.is_binary, pa.types.is_large_binary, pa.types.is_fixed_size_binary, pa.types.is_binary_view)
    return any(test(kind) for test in tests)


def _nearest_in_gpkg(kind: pa.DataType) -> pa.DataType:
    """The type of a GeoPackage that is nearest to one of numbers or of points in time."""
    if pa.types.is_decimal(kind):
        return pa.float64()
    if pa.types.is_uint64(kind):
        return pa.int64()
    return pa.timestamp("ms", kind.tz) if pa.types.is_timestamp(kind) else kind


def _exact(column: pa.ChunkedArray, kind: pa.DataType) -> pa.ChunkedArray:
    """The column in another type if its values come back from there, else as text."""
    if column.type == kind:
        return column
    try:
        result = column.cast(kind)
        if result.cast(column.type).equals(column):
            return result
    except pa.ArrowInvalid:
        pass
    return column.cast(pa.string())


def _texts(column: pa.ChunkedArray, as_text: Any) -> pa.ChunkedArray:
    texts = [None if value is None else as_text(value) for value in column.to_pylist()]
    return pa.chunked_array([pa.array(texts, pa.string())])


def _as_json(value: Any) -> str:
    return json.dumps(
        value, ensure_ascii=False, default=lambda part: part.hex() if isinstance(part, bytes) else str(part)
    )
