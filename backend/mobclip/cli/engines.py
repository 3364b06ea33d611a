"""What sums the rows of large tables, as `--engine` and `--memory` say."""

from typing import TYPE_CHECKING

from mobclip.cli.common import warn
from mobclip.io.memory import memory_of

if TYPE_CHECKING:
    from mobclip.aggregation.duckdb_engine import DuckDb
    from mobclip.spark.engine import Spark


def sums_engine(master: str | None, memory: str | None) -> "DuckDb | Spark":
    """DuckDB in this process, or Spark where a master is named.

    Raises:
        InputError: as of `Spark`, or no such memory.
    """
    if master is not None:
        return spark_engine(master, memory)
    from mobclip.aggregation.duckdb_engine import DuckDb

    return DuckDb(memory_of(memory))


def spark_engine(master: str, memory: str | None) -> "Spark":
    """Spark, whose remarks are warnings of the command."""
    from mobclip.spark.engine import Spark

    return Spark(master, memory_of(memory), lambda sentence: warn([sentence]))
