"""Tables in memory: columns, and geometries where the file has them. See `table_reader` and `table_writer` for disk."""

from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyproj
import shapely

from mobclip.errors import InputError

SUFFIXES = (".csv", ".parquet", ".gpkg")
WGS84 = "EPSG:4326"
GEOMETRY = "geometry"


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


def check_suffix(path: Path) -> str:
    """The suffix of a table's path; InputError unless it is one that we read and write."""
    suffix = path.suffix.lower()
    if suffix not in SUFFIXES:
        raise InputError(f"{path} must end in {', '.join(SUFFIXES[:-1])} or {SUFFIXES[-1]}.")
    return suffix
