"""Tables that stay on disk: columns are read when they are asked for, whole or in blocks of rows."""

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

import numpy as np
import pyarrow as pa

from mobclip.io import text_columns
from mobclip.io.batches import Batches, open_batches
from mobclip.io.layout import FIRST_ROW
from mobclip.io.matrix_blocks import MatrixBlocks, rows_per_block
from mobclip.io.tables import Shapes, Table, refuse_missing


class StoredTable:
    """What `Table` is in memory, of batches of a file.

    Args:
        batches: of all columns.
        names: of those that the table has, without that of the geometry; by default all.
        kinds: types of columns of a text file, by name, as of `typed`; None where they are texts.
        shapes: what makes the geometry, where it is not that of the file.

    Attributes:
        names: as above; some may be the same.
        has_geometry: whether there is one.
        untyped: as of `Table`.
        block_rows: how many rows a block has; the last one may have fewer.
    """

    def __init__(
        self,
        batches: Batches,
        names: Sequence[str] | None = None,
        kinds: Mapping[str, pa.DataType] | None = None,
        shapes: Shapes | None = None,
    ):
        layout = batches.layout
        every = [name for name in batches.schema.names if name != layout.geometry]
        self.batches = batches
        self.names = every if names is None else list(names)
        self.kinds, self.shapes = kinds, shapes
        self.has_geometry = layout.geometry is not None or shapes is not None
        self.crs = layout.crs if shapes is None else shapes.crs
        self.untyped = layout.untyped if kinds is None else frozenset()
        self.block_rows = min(batches.rows, rows_per_block(len(every)))
        self._any_column = every[:1]  # by which rows are counted where none is wanted
        self._has_twins = len(set(every)) < len(every)  # which are not read by name
        self._rows = batches.total_rows

    def __len__(self) -> int:
        if self._rows is None:
            self._rows = sum(len(block) for block in self.blocks(self.names[:1], geometry=not self.names))
        return self._rows

    def blocks(self, names: Iterable[str] | None = None, geometry: bool = True) -> Iterator[Table]:
        """The rows in blocks, each time from the first.

        Args:
            names: of columns, which keep their order in the file; by default all.
            geometry: whether to read it, where there is one.

        Raises:
            InputError: no such column, a damaged file, or one that changed since it was opened.
        """
        wanted = self.names if names is None else list(names)
        refuse_missing(wanted, self.names)
        with_geometry = geometry and self.has_geometry
        batches = self.batches if self._has_twins else self._selected(wanted, with_geometry)
        done = 0
        for rows in _of_equal_length(batches, self.block_rows):
            table = self.batches.layout.table(rows.replace_schema_metadata({FIRST_ROW: str(done)}))
            done += len(table)
            if with_geometry and self.shapes is not None:
                table = replace(table, geometry=self.shapes.of_rows(table), crs=self.shapes.crs)
            elif not with_geometry:
                table = replace(table, geometry=None, crs=None)
            table = table.only(wanted)
            yield table if self.kinds is None else table.cast(self.kinds)

    def read(self, names: Iterable[str] | None = None, geometry: bool = True) -> Table:
        """The columns in memory; arguments and errors are those of `blocks`."""
        return joined(list(self.blocks(None if names is None else list(names), geometry)))

    def take(self, rows: np.ndarray) -> Table:
        """Some rows in memory, by their numbers and in that order."""
        order = np.argsort(rows)
        ordered = rows[order]
        parts = []
        for block in self.blocks():
            start, stop = np.searchsorted(ordered, [block.first_row, block.first_row + len(block)])
            parts.append(block.take(ordered[start:stop] - block.first_row))
        return joined(parts).take(np.argsort(order))

    def empty(self) -> Table:
        """The table without its rows, which has its columns and their types."""
        empty = self.batches.empty().only(self.names)
        if self.shapes is not None:
            empty = replace(empty, geometry=np.empty(0, dtype=object), crs=self.crs)
        return empty if self.kinds is None else empty.cast(self.kinds)

    def without(self, names: Iterable[str]) -> "StoredTable":
        """The table without some columns."""
        dropped = set(names)
        return StoredTable(self.batches, [name for name in self.names if name not in dropped], self.kinds, self.shapes)

    def with_shapes(self, shapes: Shapes) -> "StoredTable":
        """The table, which has no geometry, with one that is made of columns of the file."""
        return StoredTable(self.batches, self.names, self.kinds, shapes)

    def typed(self) -> "StoredTable":
        """As of `Table`; the columns of a text file are read once to see what they hold."""
        names = [name for name in self.names if name in self.untyped]
        kinds = {name: {pa.int64(), pa.float64()} for name in names}
        known = dict.fromkeys(names, False)
        for block in self.blocks(names, geometry=False) if names else ():
            for name, column in zip(block.names, block.columns.columns, strict=True):
                kinds[name] &= text_columns.number_types(column)
                known[name] |= column.null_count < len(column)
        best = {name: min(found, key=[pa.int64(), pa.float64()].index) for name, found in kinds.items() if found}
        return StoredTable(
            self.batches, self.names, {name: kind for name, kind in best.items() if known[name]}, self.shapes
        )

    def _selected(self, wanted: list[str], with_geometry: bool) -> Batches:
        """The batches of some columns, and of what their geometry is made of; of one column where none is wanted."""
        if with_geometry and self.shapes is not None:
            return self.batches.select(list(dict.fromkeys([*wanted, *self.shapes.columns])))
        return self.batches.select(wanted if wanted or with_geometry else self._any_column, with_geometry)

    def numbers(self, name: str) -> np.ndarray:
        """As of `Table`."""
        return self.read([name], geometry=False).numbers(name)

    def texts(self, name: str) -> list[str | None]:
        """As of `Table`."""
        return self.read([name], geometry=False).texts(name)

    def distinct_texts(self, name: str) -> set[str | None]:
        """As of `Table`."""
        return set().union(*(block.distinct_texts(name) for block in self.blocks([name], geometry=False)))

    def matrix_blocks(self, names: list[str]) -> MatrixBlocks:
        """The blocks of `Table.matrix`, of as many rows as those of `blocks`."""
        return MatrixBlocks(len(self), lambda: (block.matrix(names) for block in self.blocks(names, geometry=False)))


AnyTable = Table | StoredTable


def open_table(path: str | os.PathLike, layer: str | None = None) -> StoredTable:
    """Open a table; arguments and errors are those of `table_reader.read_table`."""
    return StoredTable(open_batches(path, layer=layer))


def joined(blocks: Sequence[Table]) -> Table:
    """Blocks of rows as one table."""
    first = blocks[0]
    geometries = [block.geometry for block in blocks if block.geometry is not None]
    columns = pa.concat_tables([block.columns for block in blocks])
    if not columns.num_columns:  # of which Arrow forgets the rows
        columns = pa.table({"": pa.nulls(sum(map(len, blocks)))}).select([])
    return replace(first, columns=columns, geometry=np.concatenate(geometries) if geometries else None)


def _of_equal_length(batches: Iterable[pa.RecordBatch], rows: int) -> Iterator[pa.Table]:
    """The rows of batches, so many at a time, in the end perhaps fewer."""
    parts: list[pa.RecordBatch] = []
    count = 0
    for batch in batches:
        rest = batch.replace_schema_metadata()
        while rest.num_rows:
            part = rest.slice(0, rows - count)
            rest = rest.slice(part.num_rows)
            parts.append(part)
            count += part.num_rows
            if count == rows:
                yield pa.Table.from_batches(parts)
                parts, count = [], 0
    if parts:
        yield pa.Table.from_batches(parts)
