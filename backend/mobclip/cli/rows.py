"""Tables of more rows than fit into memory, as commands open them: with what groups them, and what that takes of memory."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from mobclip.aggregation.duckdb_engine import DuckDb, plan
from mobclip.aggregation.engine import Engine
from mobclip.bundle.locations import Source, find_source
from mobclip.cli.common import Where, say, warn
from mobclip.io.batches import Batches, open_batches
from mobclip.io.memory import Memory, memory_of
from mobclip.io.stored_table import StoredTable

if TYPE_CHECKING:
    from mobclip.spark.engine import Spark


@dataclass(frozen=True)
class OpenedRows:
    """The rows of a table, what says where they are, the memory that their groups may take, and the master of Spark, if any."""

    batches: Batches
    source: Source
    memory: Memory
    master: str | None = None

    def engine(self) -> Engine:
        """What groups them; says what it takes of memory, and refuses to begin with too little."""
        if self.master is None:
            say(plan(self.memory, self.batches.likely_rows))
        return sums_engine(self.master, self.memory)


def sums_engine(master: str | None, memory: Memory) -> "DuckDb | Spark":
    """DuckDB in this process, or Spark where a master is named.

    Raises:
        InputError: as of `Spark`.
    """
    return DuckDb(memory) if master is None else spark_engine(master, memory)


def spark_engine(master: str, memory: Memory) -> "Spark":
    """Spark, whose remarks are warnings of the command."""
    from mobclip.spark.engine import Spark

    return Spark(master, memory, lambda sentence: warn([sentence]))


def opened_rows(
    path: Path, layer: str | None, memory: str | None, where: Where, master: str | None = None
) -> OpenedRows:
    """The rows of a table, of which no more are read than to see where they are."""
    allowed = memory_of(memory)
    batches = open_batches(path, layer=layer)
    source = find_source(StoredTable(batches), **where)
    warn(source.skipped)
    return OpenedRows(batches, source, allowed, master)
