"""Tables of more rows than fit into memory, as commands open them: with what groups them, and what that takes of memory."""

from dataclasses import dataclass
from pathlib import Path

from mobclip.aggregation.duckdb_engine import DuckDb, plan
from mobclip.aggregation.engine import Engine
from mobclip.bundle.locations import Source, find_source_of_batches
from mobclip.cli.common import Where, say, warn
from mobclip.io.batches import Batches, open_batches
from mobclip.io.memory import Memory, memory_of


@dataclass(frozen=True)
class OpenedRows:
    """The rows of a table, what says where they are, and the memory that their groups may take."""

    batches: Batches
    source: Source
    memory: Memory

    def engine(self) -> Engine:
        """What groups them; says what it takes of memory, and refuses to begin with too little."""
        say(plan(self.memory, self.batches.likely_rows))
        return DuckDb(self.memory)


def opened_rows(path: Path, layer: str | None, memory: str | None, where: Where) -> OpenedRows:
    """The rows of a table, of which no more are read than to see where they are."""
    allowed = memory_of(memory)
    batches = open_batches(path, layer=layer)
    source = find_source_of_batches(batches, **where)
    warn(source.skipped)
    return OpenedRows(batches, source, allowed)
