"""Tables in memory: columns, and geometries where the file has them. See `table_reader` and `table_writer` for disk."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import KW_ONLY, dataclass, replace
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from mobclip.errors import InputError
from mobclip.geo.projection import to_wgs84
from mobclip.io import text_columns
from mobclip.io.atomic import first_line
from mobclip.io.names import listed as listed_names
from mobclip.io.output import SUFFIXES

INPUT_SUFFIXES = (*SUFFIXES, ".fgb", ".geojson")
SHOWN_COLUMNS = 12  # in a sentence
WGS84 = "EPSG:4326"
GEOMETRY = "geometry"

# Names that say where rows are, compared without case and the best known first; see `find_column`.
H3_NAMES = ("h3", "h3_index", "h3index", "h3_cell", "h3_id", "hex", "hex_id")
LONLAT_NAMES = (("lon", "lat"), ("lng", "lat"), ("long", "lat"), ("longitude", "latitude"), ("x", "y"))


@dataclass(frozen=True)
class Shapes:
    """Geometries of rows that have none: a function that makes them of a table with some columns, and the names of these."""

    of_rows: "Callable[[Table], np.ndarray]"
    columns: Sequence[str]
    crs: str


@dataclass(frozen=True)
class Table:
    """Columns and, where the file has them, shapely geometries with their CRS.

    Columns of a text file are texts as they stand there, and named in `untyped`: what they are shows where they are used.
    Where the table is a batch of a file, `first_row` is the number of its first row, for messages.
    """

    columns: pa.Table
    geometry: np.ndarray | None = None
    crs: str | None = None
    untyped: frozenset[str] = frozenset()
    _: KW_ONLY
    first_row: int = 0

    def __len__(self) -> int:
        return self.columns.num_rows if self.geometry is None else len(self.geometry)

    @property
    def names(self) -> list[str]:
        """Of the columns."""
        return self.columns.column_names

    @property
    def has_geometry(self) -> bool:
        """Whether there is one; rows of it may be None."""
        return self.geometry is not None

    @property
    def block_rows(self) -> int:
        """How many rows a block has: all."""
        return max(len(self), 1)

    def blocks(self, names: Iterable[str] | None = None, geometry: bool = True) -> Iterator["Table"]:  # noqa: ARG002
        """The table as the only block, as `StoredTable` has several."""
        yield self

    def empty(self) -> "Table":
        """The table without its rows, which has its columns and their types."""
        return replace(
            self, columns=self.columns.slice(0, 0), geometry=None if self.geometry is None else self.geometry[:0]
        )

    def numbers(self, name: str) -> np.ndarray:
        """A column as float64, NaN where null, and in texts also where NA, n/a, nan or null.

        Raises:
            InputError: no such column, or one that holds other text.
        """
        column = self._column(name)
        try:
            if _holds_text(column.type):
                return text_columns.numbers_of_texts(column.cast(pa.string()), self.first_row)
            return column.cast(pa.float64(), safe=False).to_numpy(zero_copy_only=False)
        except pa.ArrowNotImplementedError as error:
            raise InputError(
                f"The column '{name}' is not numeric (it has values of the type {column.type})."
            ) from error
        except ValueError as error:  # ArrowInvalid too
            raise InputError(f"The column '{name}' is not numeric ({first_line(error)}).") from error

    def texts(self, name: str) -> list[str | None]:
        """As `text_column`, in a list, None where null."""
        texts: list[str | None] = self.text_column(name).to_pylist()
        return texts

    def text_column(self, name: str) -> pa.Array:
        """A column as text.

        Raises:
            InputError: no such column, or one of lists or structures.
        """
        column = self._column(name)
        try:
            return pa.concat_arrays([pa.array([], pa.string()), *column.cast(pa.string()).chunks])
        except (pa.ArrowInvalid, pa.ArrowNotImplementedError) as error:
            raise InputError(f"The column '{name}' has values of the type {column.type}, not text.") from error

    def distinct_texts(self, name: str) -> set[str | None]:
        """The different texts of a column; errors are those of `texts`."""
        column = self._column(name)
        values = pc.unique(column) if _holds_text(column.type) else column
        return set(replace(self, columns=pa.table({name: values}), geometry=None).texts(name))

    def is_numeric(self, name: str) -> bool:
        """Whether a column is of numbers; for one of a text file see `text_columns.are_numbers`."""
        column = self._column(name)
        if name in self.untyped:
            return text_columns.are_numbers(column)
        kind = column.type
        return pa.types.is_floating(kind) or pa.types.is_integer(kind) or pa.types.is_decimal(kind)

    def labels(self, name: str) -> np.ndarray | list[str | None]:
        """A column as numbers where it is of numbers, else as texts."""
        return self.numbers(name) if self.is_numeric(name) else self.texts(name)

    def matrix(self, names: list[str]) -> np.ndarray:
        """Columns side by side, float32 n x len(names), NaN where null; numbers beyond float32 are infinite."""
        result = np.empty((len(names), len(self)), dtype=np.float32)
        with np.errstate(over="ignore"):
            for row, name in enumerate(names):
                column = self._column(name)
                is_float32 = pa.types.is_float32(column.type)
                result[row] = column.to_numpy(zero_copy_only=False) if is_float32 else self.numbers(name)
        return np.ascontiguousarray(result.T)

    def with_columns(self, columns: dict[str, np.ndarray | list | pa.Array | pa.ChunkedArray]) -> "Table":
        """The table with columns added at its end; one of the same name is replaced. NaN becomes null."""
        names = set(self.columns.column_names)
        kept = self.without([name for name in columns if name in names]).columns
        new = [
            values if isinstance(values, (pa.Array, pa.ChunkedArray)) else pa.array(values, from_pandas=True)
            for values in columns.values()
        ]
        result = pa.table([*kept.columns, *new], names=[*kept.column_names, *columns])
        return replace(self, columns=result, untyped=self.untyped - set(columns))

    def take(self, rows: np.ndarray) -> "Table":
        """Some rows, by their numbers and in that order."""
        columns = self.columns.take(pa.array(rows, pa.int64())) if self.columns.num_columns else self.columns
        return replace(self, columns=columns, geometry=None if self.geometry is None else self.geometry[rows])

    def without(self, names: list[str]) -> "Table":
        """The table without some columns."""
        dropped = set(names)
        kept = [position for position, name in enumerate(self.columns.column_names) if name not in dropped]
        return replace(self, columns=self.columns.select(kept)) if names else self

    def only(self, names: Iterable[str]) -> "Table":
        """The table with some columns, in their order."""
        kept = set(names)
        return self.without([name for name in self.names if name not in kept])

    def typed(self) -> "Table":
        """The table with the columns of a text file as int64 or float64, where that loses no digit of any text."""
        if not self.untyped:
            return self
        columns = [
            text_columns.typed(column) if name in self.untyped else column
            for name, column in zip(self.columns.column_names, self.columns.columns, strict=True)
        ]
        return replace(self, columns=pa.table(columns, names=self.columns.column_names), untyped=frozenset())

    def with_shapes(self, shapes: Shapes) -> "Table":
        """The table, which has no geometry, with one."""
        return replace(self, geometry=shapes.of_rows(self), crs=shapes.crs)

    def cast(self, kinds: Mapping[str, pa.DataType]) -> "Table":
        """The table with the texts of some columns as numbers of a type, where each is one; then no column is untyped."""
        columns = [
            column.cast(kinds.get(name, column.type))
            for name, column in zip(self.columns.column_names, self.columns.columns, strict=True)
        ]
        return replace(self, columns=pa.table(columns, names=self.columns.column_names), untyped=frozenset())

    def geometry_wgs84(self) -> np.ndarray:
        """The geometries in EPSG:4326, longitude first.

        Raises:
            InputError: no geometry, or an unknown CRS.
        """
        if self.geometry is None:
            raise InputError("The table has neither H3 cells nor lon and lat columns nor a geometry: name the columns.")
        if self.crs is None:
            raise InputError("The layer has no coordinate reference system: assign one first.")
        return to_wgs84(self.geometry, self.crs)

    def _column(self, name: str) -> pa.ChunkedArray:
        position = self.columns.schema.get_field_index(name)  # lists no names, of which a table may have thousands
        if position >= 0:
            return self.columns.column(position)
        refuse_missing([name], self.columns.column_names)
        raise InputError(
            f"The table has the column '{name}' {self.columns.column_names.count(name)} times: rename the others."
        )


def find_column(names: Iterable[str], candidates: Iterable[str]) -> str | None:
    """The first of some well-known names that a table has, compared without case and blanks around it, as the table writes it.

    Raises:
        InputError: the table writes it in two ways, such as Lon and LON, and neither as the candidate.
    """
    names = list(names)
    for candidate in candidates:
        if candidate in names:
            return candidate
        alike = [name for name in names if name.strip().casefold() == candidate]
        if len(alike) > 1:
            raise InputError(f"The table has the columns {' and '.join(map(repr, alike))}: say which is meant.")
        if alike:
            return alike[0]
    return None


def refuse_missing(wanted: Iterable[str], names: list[str]) -> None:
    """
    Raises:
        InputError: a table with columns of some names has none of one that is wanted.
    """
    for name in wanted:
        if name not in names:
            raise InputError(f"There is no column '{name}': the table has {listed(names)}.")


def listed(columns: list[str]) -> str:
    """Names of columns or layers for a sentence."""
    return listed_names(columns, SHOWN_COLUMNS) or "no columns"


def check_suffix(path: Path) -> str:
    """The suffix of a table's path; InputError unless it is one that we read."""
    suffix = path.suffix.lower()
    if suffix not in INPUT_SUFFIXES:
        raise InputError(f"{path} must end in {', '.join(INPUT_SUFFIXES[:-1])} or {INPUT_SUFFIXES[-1]}.")
    return suffix


def _holds_text(kind: pa.DataType) -> bool:
    if pa.types.is_dictionary(kind):
        kind = kind.value_type
    return str(kind) in ("string", "large_string", "string_view")
