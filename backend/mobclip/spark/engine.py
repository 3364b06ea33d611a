"""Aggregation on Spark: each task groups its part of the rows with DuckDB, and Spark brings the groups together."""

import functools
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.compute as pc

from mobclip.aggregation.duckdb_engine import DuckDb
from mobclip.aggregation.engine import Grouping, Rows, Transform
from mobclip.io.batches import Batches
from mobclip.io.memory import Memory
from mobclip.progress import Progress, no_progress
from mobclip.spark.master import check_master
from mobclip.spark.session import Remark, Session, TaskMemory, spark_session
from mobclip.spark.tasks import on_parts

if TYPE_CHECKING:
    from pyspark.sql import Column, DataFrame


class Spark:
    """The engine on a master of Spark.

    Args:
        master: such as local[*] or spark://host:7077.
        memory: of this machine for a local master, else of each worker.
        remark: told what a person should know while work goes on.

    Raises:
        InputError: no such master, no Java or PySpark, or less memory than it needs.
    """

    def __init__(self, master: str, memory: Memory, remark: Remark = lambda sentence: None):
        check_master(master)
        self.master, self.shares, self.remark = master, TaskMemory.of(master, memory), remark

    def session(self) -> AbstractContextManager[Session]:
        """As of `spark_session`."""
        return spark_session(self.master, self.shares, self.remark)

    def sums_by(self, rows: Rows, grouping: Grouping, progress: Progress = no_progress) -> pa.Table:
        """As of `mobclip.aggregation.engine.Engine`."""
        in_part = (
            replace(grouping, keys=(*grouping.keys, grouping.distinct), distinct=None)
            if grouping.distinct
            else grouping
        )
        work = functools.partial(groups_of_parts, transform=rows.transform, schema=rows.schema, grouping=in_part)
        with self.session() as session:
            groups = on_parts(session, rows.batches, work, groups_schema(in_part, rows.schema))
            together = brought_together(groups, grouping)
            found = session.run(together.toArrow, progress, "Aggregating rows")
        table = found.cast(groups_schema(grouping, rows.schema))
        return table.take(pc.sort_indices(table, [(key, "ascending") for key in grouping.keys]))  # null last


@dataclass(frozen=True)
class PartRows:
    """What a transform makes of parts of a table, one after the other."""

    parts: Sequence[Batches]
    transform: Transform
    schema: pa.Schema

    def __iter__(self) -> Iterator[pa.RecordBatch]:
        return (self.transform(batch) for part in self.parts for batch in part)


def groups_of_parts(
    parts: Sequence[Batches], memory: Memory, *, transform: Transform, schema: pa.Schema, grouping: Grouping
) -> Iterator[pa.RecordBatch]:
    """Groups of the rows that a transform makes of parts of a table; the `Work` of an aggregation."""
    yield from DuckDb(memory, threads=1).sums_by(PartRows(parts, transform, schema), grouping).to_batches()


def groups_schema(grouping: Grouping, schema: pa.Schema) -> pa.Schema:
    """The columns of groups; `schema` is that of the rows."""
    keys = [(key, _value_type(schema.field(key).type)) for key in grouping.keys]
    count = [(grouping.count, pa.int64())] if grouping.count else []
    sums = [(name, pa.float64()) for name in grouping.sums]
    known = [(f"{name}_known", pa.int64()) for name in grouping.known]
    distinct = [(f"{grouping.distinct}_distinct", pa.int64())] if grouping.distinct else []
    return pa.schema([*keys, *count, *sums, *known, *distinct])


def brought_together(groups: "DataFrame", grouping: Grouping) -> "DataFrame":
    """The groups of all parts: those of the same keys become one. Different values are grouped first, then counted."""
    from pyspark.sql import functions

    def sums() -> "list[Column]":
        names = [
            *([grouping.count] if grouping.count else []),
            *grouping.sums,
            *(f"{name}_known" for name in grouping.known),
        ]
        return [functions.sum(column(name)).alias(name) for name in names]

    def column(name: str) -> "Column":
        return functions.col("`" + name.replace("`", "``") + "`")

    keys = [column(key) for key in grouping.keys]
    if not grouping.distinct:
        return groups.groupBy(*keys).agg(*sums())
    value = column(grouping.distinct)
    number = functions.count(value).alias(f"{grouping.distinct}_distinct")
    return groups.groupBy(*keys, value).agg(*sums()).groupBy(*keys).agg(*sums(), number)


def _value_type(kind: pa.DataType) -> pa.DataType:
    return kind.value_type if pa.types.is_dictionary(kind) else kind
