"""Tables with rows that commands go through in blocks, within the memory that they may take."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from mobclip.cli.common import say
from mobclip.errors import InputError

if TYPE_CHECKING:
    import numpy as np
    import pyarrow as pa

    from mobclip.io.batches import Batches
    from mobclip.io.matrix_blocks import MatrixBlocks
    from mobclip.io.stored_table import StoredTable
    from mobclip.io.tables import Table

COPIES = 10  # of a block: as it is read, its numbers, what is computed of them, and what is written
PAGES_BYTES = 2_200_000  # of a column that is read from Parquet: a page as it is stored, and its values
MIN_ROWS = 4096  # of a block
TEXT_BYTES = 24  # of a value that has no width of its own
NUMBER_BYTES = 8  # of a value of a text file, which most often is a number
GEOMETRY_BYTES = 200


@dataclass(frozen=True, kw_only=True)
class Work:
    """What a command takes of memory beside the columns of a block.

    Attributes:
        fixed_bytes: packages that it imports, a model, a sample.
        kept_bytes: of a row, until the end.
        new_bytes: of a row of a block, what is computed of it.
    """

    fixed_bytes: float
    kept_bytes: float
    new_bytes: float


EMBED = Work(fixed_bytes=110e6, kept_bytes=60, new_bytes=256)
PREDICT = Work(fixed_bytes=60e6, kept_bytes=16, new_bytes=64)
SIMILAR = Work(fixed_bytes=20e6, kept_bytes=24, new_bytes=8)
REDUCE = Work(fixed_bytes=30e6, kept_bytes=48, new_bytes=32)
CLUSTER = Work(fixed_bytes=80e6, kept_bytes=24, new_bytes=8)


def open_rows(path: Path, layer: str | None, work: Work) -> "StoredTable":
    """A table in blocks of as many rows as memory allows; says what that takes where the table has more than a block.

    Raises:
        InputError: as of `stored_table.open_table`, or memory is less than the work needs.
    """
    from mobclip.io.batches import open_batches
    from mobclip.io.stored_table import StoredTable

    batches = open_batches(path, layer=layer)
    rows, sentence = _plan(batches, work)
    if batches.likely_rows > rows:
        say(sentence)
    return StoredTable(batches.in_blocks(rows))


def open_embeddings(
    path: Path,
    output: Path,
    layer: str | None = None,
    *,
    keep: bool,
    work: Work,
    others: Iterable[Path | None] = (),
) -> "tuple[StoredTable, MatrixBlocks]":
    """As `open_rows`, of a table with embeddings, in as many blocks as it has itself; after a look at where the result is to go.

    Args:
        keep: whether the result has the embeddings, so that it may take the place of the table.
        others: more that is read.
    """
    from mobclip.bundle.columns import embedding_names

    check_result(path, output, keep, others)
    table = open_rows(path, layer, work)
    return table, table.matrix_blocks(embedding_names(table))


def read_embeddings(
    path: Path, output: Path, layer: str | None = None, *, keep: bool, others: Iterable[Path | None] = ()
) -> "tuple[Table, np.ndarray]":
    """As `open_embeddings`, in memory."""
    from mobclip.bundle.columns import embedding_names
    from mobclip.io.table_reader import read_table

    check_result(path, output, keep, others)
    table = read_table(path, layer)
    return table, table.matrix(embedding_names(table))


def check_result(path: Path, output: Path, keep: bool, others: Iterable[Path | None]) -> None:
    """Refuse an output that would take the place of what is read.

    Raises:
        InputError: it would.
    """
    from mobclip.io.output import check_output, replaces

    check_output(output, sources=others)
    if not keep and replaces(output, path):
        raise InputError(
            f"{output} is what is read here and would lose its embeddings: choose another name, or give --keep-embeddings."
        )


def held_bytes(batches: "Batches", work: Work) -> float:
    """What the work takes beside the blocks, of which there are always some."""
    rows = batches.likely_rows
    is_parquet = batches.path.suffix.lower() == ".parquet" or batches.path.is_dir()
    pages = sum(min(PAGES_BYTES, 2 * rows * width) for width in _widths(batches)) if is_parquet else 0.0
    return work.fixed_bytes + work.kept_bytes * rows + pages


def _plan(batches: "Batches", work: Work) -> tuple[int, str]:
    """The rows of a block, and a sentence on what the work takes."""
    from mobclip.io.matrix_blocks import rows_per_block
    from mobclip.io.memory import memory_of
    from mobclip.io.process_memory import used_and_peak_bytes

    memory, (used, _) = memory_of(), used_and_peak_bytes()
    held = used + held_bytes(batches, work)
    row_bytes = COPIES * (work.new_bytes + sum(_widths(batches)))
    most = max(1, min(batches.rows, rows_per_block(len(batches.schema)), batches.likely_rows))
    rows = int(min(max((memory.bytes - held) / row_bytes, MIN_ROWS), most))
    return rows, memory.plan(held + rows * row_bytes, held + min(MIN_ROWS, most) * row_bytes)


def _widths(batches: "Batches") -> Iterator[float]:
    """Bytes of a value of each column."""
    for field in batches.schema:
        if field.name == batches.layout.geometry:
            yield GEOMETRY_BYTES
        elif field.name in batches.layout.untyped:
            yield NUMBER_BYTES
        else:
            yield _width(field.type)


def _width(kind: "pa.DataType") -> float:
    try:
        return kind.bit_width / 8
    except ValueError:  # of texts and lists
        return TEXT_BYTES
