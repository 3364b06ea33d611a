"""What is aggregated: rows that a function makes of the batches of a table, grouped by keys. How is up to an engine."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Protocol

import pyarrow as pa

from mobclip.io.batches import Batches
from mobclip.progress import Progress, no_progress

# From a batch of a table to a batch of rows to aggregate. A function at the top level of a module, or a `functools.partial` of
# one, so that it can be sent to another process; it must take a batch without rows too.
Transform = Callable[[pa.RecordBatch], pa.RecordBatch]


class RowStream(Protocol):
    """Rows a batch at a time, such as `Rows` or a `pyarrow.RecordBatchReader`."""

    @property
    def schema(self) -> pa.Schema:
        """Of all batches."""

    def __iter__(self) -> Iterator[pa.RecordBatch]: ...


@dataclass(frozen=True)
class Rows:
    """What a function makes of the batches of a table, batch by batch."""

    batches: Batches
    transform: Transform
    schema: pa.Schema = field(init=False)

    def __post_init__(self) -> None:
        empty = pa.RecordBatch.from_arrays(
            [pa.array([], one.type) for one in self.batches.schema], schema=self.batches.schema
        )
        object.__setattr__(self, "schema", self.transform(empty).schema)

    @property
    def fraction_read(self) -> float:
        """Of the table, 0 to 1."""
        return self.batches.fraction_read

    def __iter__(self) -> Iterator[pa.RecordBatch]:
        return map(self.transform, self.batches)


@dataclass(frozen=True, kw_only=True)
class Grouping:
    """Rows that are alike in their keys become one.

    Attributes:
        keys: columns; null is a value like others.
        count: the column for the number of rows of each group, None for none.
        sums: columns of numbers; null, which is unknown, adds nothing, and a group that knows none has null. NaN is a number.
        known: columns of which the number of values that are not null is told, in a column `NAME_known`.
        distinct: a column of which the number of different values is told, in a column `NAME_distinct`; null is none.
    """

    keys: tuple[str, ...]
    count: str | None = "count"
    sums: tuple[str, ...] = ()
    known: tuple[str, ...] = ()
    distinct: str | None = None


class Engine(Protocol):
    """Aggregates rows, in memory that is bounded."""

    def sums_by(self, rows: Rows, grouping: Grouping, progress: Progress = no_progress) -> pa.Table:
        """Groups, sorted by their keys, null last.

        Counts are int64, sums float64 and the same for all engines to 1e-12 of their size where all values have one sign.

        Raises:
            InputError: a table that cannot be read, or more groups than memory and the disk hold.
        """
