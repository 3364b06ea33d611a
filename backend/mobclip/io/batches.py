"""Tables from disk a batch at a time, also those larger than memory; columns, limits and errors are as of `table_reader`."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import pyarrow as pa

from mobclip.errors import InputError
from mobclip.io.csv_reader import csv_source
from mobclip.io.geopackage import geopackage_source
from mobclip.io.layer_reader import layer_file_source
from mobclip.io.layout import FIRST_ROW, BatchSource, Layout, Read
from mobclip.io.parquet_reader import parquet_source
from mobclip.io.read_errors import read_errors_said
from mobclip.io.table_reader import check_files, split_layer
from mobclip.io.tables import Table, check_suffix, refuse_missing

ROWS = 65_536
NO_FILE = (-1, -1)  # the state of one that is gone


class Batches:
    """The rows of a table in `pyarrow.RecordBatch`es, which may be iterated several times.

    Args:
        path: for messages.
        source: the file.
        columns: names of those to read, by default all; that of the geometry is one of them.
        rows: of a batch, at most.

    Attributes:
        schema: of each batch but for its metadata, in which stands the number of its first row.
        layout: what makes a `Table` of a batch.
        total_rows: None where reading them is the only way to know.
        fraction_read: 0 to 1, of the iteration that was begun last.
    """

    def __init__(self, path: Path, source: BatchSource, columns: Sequence[str] | None = None, rows: int = ROWS):
        self.path, self.rows, self._source = path, rows, source
        names = source.schema.names if columns is None else list(columns)
        refuse_missing(names, source.schema.names)
        chosen = set(names)
        self.schema = pa.schema([one for one in source.schema if one.name in chosen])
        self.layout: Layout = source.layout
        self.total_rows = source.total_rows
        self.fraction_read = 0.0
        self._state = _state(source.files)

    @property
    def likely_rows(self) -> int:
        """The number of rows, or where it is not known as many as there may be in the bytes of the file."""
        if self.total_rows is not None:
            return self.total_rows
        return int(sum(size for size, _ in self._state) / self._source.row_bytes)

    def select(self, columns: Sequence[str], geometry: bool = False) -> "Batches":
        """The same rows with fewer columns, and without the geometry unless it is asked for.

        Raises:
            InputError: there is no such column.
        """
        own = [self.layout.geometry] if geometry and self.layout.geometry is not None else []
        return self._with(Batches(self.path, self._source, [*columns, *own], self.rows))

    def in_blocks(self, rows: int) -> "Batches":
        """The same, so many rows at a time at most."""
        return self._with(Batches(self.path, self._source, self.schema.names, rows))

    def parts(self) -> "list[Batches]":
        """The same rows in parts that can be read at the same time, also by other processes: the row groups of .parquet, or all.

        A part may be without rows.
        """
        found = [
            Batches(self.path, source, self.schema.names, self.rows) for source in self._source.parts or [self._source]
        ]
        states = dict(zip(self._source.files, self._state, strict=True))
        for part in found:
            part._state = [states[file] for file in part._source.files]
        return found

    def lost_files(self) -> list[Path]:
        """The files that are not there any more, or not for this process."""
        files = zip(self._source.files, self._state, strict=True)
        return [file for file, state in files if state != NO_FILE and not file.exists()]

    def empty(self) -> Table:
        """The table without its rows, which has its columns and their types."""
        return self.layout.table(self.schema.empty_table())

    def tables(self) -> Iterator[Table]:
        """The batches as tables."""
        return map(self.layout.table, self)

    def __iter__(self) -> Iterator[pa.RecordBatch]:
        """
        Raises:
            InputError: there are no rows, the file is damaged, or it changed since it was opened.
        """
        first_row = self._source.first_row or 0
        self.fraction_read, done = 0.0, 0
        states = dict(zip(self._source.files, self._state, strict=True))
        for read in self._read():
            if _state([read.file]) != [
                states[read.file]
            ]:  # the others are looked at in the end: there may be thousands
                raise InputError(_changed(self.path))
            self.fraction_read = read.fraction
            for part in _slices(read.batch, self.rows):
                yield part.cast(self.schema).replace_schema_metadata({FIRST_ROW: str(first_row + done)})
                done += part.num_rows
        self._refuse_changes()
        self.fraction_read = 1.0
        if not done and self._source.first_row is None:
            raise InputError(f"{self.path} has no rows.")
        if self.total_rows not in (None, done):
            raise InputError(_changed(self.path))
        self.total_rows = done

    def _read(self) -> Iterator[Read]:
        """What is read, with the errors of a file that cannot be, or that has changed."""
        source = self._source.read(self.schema.names, self.rows)
        while True:
            try:
                with read_errors_said(self.path):
                    read = next(source, None)
            except InputError:
                self._refuse_changes()  # which are the cause, where there are any
                raise
            if read is None:
                return
            yield read

    def _with(self, other: "Batches") -> "Batches":
        """Others of the same file, which must not have changed since these were opened."""
        other._state = self._state
        other.total_rows = self.total_rows
        return other

    def _refuse_changes(self) -> None:
        if _state(self._source.files) != self._state:
            raise InputError(_changed(self.path))


def open_batches(
    path: str | os.PathLike, columns: Sequence[str] | None = None, layer: str | None = None, rows: int = ROWS
) -> Batches:
    """Open a table to be read a batch at a time: .csv, .parquet or a folder of such, .gpkg, .fgb or .geojson.

    Args:
        columns: names of those to read, by default all, and the geometry.
        layer: of a .gpkg, as of `table_reader.read_table`.
        rows: of a batch, at most.

    Raises:
        InputError: as of `table_reader.read_table`, no such column, or a folder without .parquet files or with different ones.
    """
    path, layer = split_layer(path, layer)
    is_folder = path.is_dir()
    suffix = ".parquet" if is_folder else check_suffix(path)
    files = _parquet_files(path) if is_folder else [path]
    check_files(files, suffix, layer)
    with read_errors_said(path):
        if suffix == ".parquet":
            source = parquet_source(files, path)
        elif suffix == ".gpkg":
            source = geopackage_source(path, layer)
        else:
            source = csv_source(path) if suffix == ".csv" else layer_file_source(path)
    if source.total_rows == 0:
        raise InputError(f"{path} has no rows.")
    return Batches(path, source, columns, rows)


def _parquet_files(folder: Path) -> list[Path]:
    """The files of a table that Spark and its like write to a folder; names that begin with _ or . are of other things."""
    found = sorted(
        path
        for path in folder.rglob("*.parquet")
        if path.is_file() and not any(part[0] in "_." for part in path.relative_to(folder).parts)
    )
    if not found:
        raise InputError(f"{folder} is a folder without .parquet files: name a file, or a folder of such files.")
    return found


def _slices(batch: pa.RecordBatch, rows: int) -> Iterator[pa.RecordBatch]:
    for start in np.arange(0, batch.num_rows, rows).tolist():
        yield batch.slice(start, rows)


def _state(files: Sequence[Path]) -> list[tuple[int, int]]:
    """Size and time of change of files; of one that is gone, none."""
    states = []
    for file in files:
        try:
            found = file.stat()
        except OSError:
            states.append(NO_FILE)
        else:
            states.append((found.st_size, found.st_mtime_ns))
    return states


def _changed(path: Path) -> str:
    return f"{path} changed while it was read, so nothing is written: wait until it is complete, and run this again."
