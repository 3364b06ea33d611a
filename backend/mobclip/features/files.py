"""Modalities and flows on disk: tables of H3 cells and named columns, null where missing, and of pairs of cells."""

import json
import os
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet

from mobclip.bundle.locations import cells_in_column
from mobclip.errors import InputError, naming
from mobclip.features.cell_flows import CellFlows, CellFlowTable
from mobclip.features.flow_batches import BATCH_ROWS
from mobclip.features.modality import Modality
from mobclip.features.model_columns import ModelColumns
from mobclip.features.od import Flows, edge_batches
from mobclip.features.tables import ModalityTable, modality_table
from mobclip.geo import h3_cells
from mobclip.io.batches import open_batches
from mobclip.io.table_reader import read_table, split_layer
from mobclip.io.table_writer import write_table
from mobclip.io.tables import WGS84, Table, check_suffix

CELL = "h3"
MAX_ROWS_HELD = 5_000_000  # of flows
MAX_CELLS_KNOWN = 2_000_000  # by their text
BYTES_PER_ROW = 32  # of a text file of flows, at the least: two cells, and what separates them
METADATA = b"mobclip"  # of the schema of a .parquet: {"modality": name}


def write_modality(modality: Modality, cells: np.ndarray, path: str | os.PathLike) -> None:
    """Write a modality as columns `h3` and its own; a .gpkg gets the boundaries of cells, a .parquet the name of the modality.

    Args:
        cells: uint64 n, one for each row of the modality.

    Raises:
        InputError: an unknown suffix, a place that cannot be written, or a column named `h3`.
    """
    if CELL in modality.columns:
        raise InputError(
            f"A column of the modality {modality.name} is called '{CELL}', the name of the column of cells: rename it."
        )
    values = {
        name: pa.array(column, from_pandas=True)
        for name, column in zip(modality.columns, modality.values.T, strict=True)
    }
    columns = pa.table({CELL: h3_cells.to_text(cells), **values})
    if check_suffix(Path(path)) == ".gpkg":
        write_table(Table(columns, h3_cells.cell_boundaries(cells), WGS84), path)
    else:
        note = json.dumps({"modality": modality.name}).encode()
        write_table(Table(columns.replace_schema_metadata({METADATA: note})), path)


def read_modality(path: str | os.PathLike, name: str | None = None) -> tuple[np.ndarray, Modality]:
    """Cells, sorted uint64 n, and their modality, from a table with a column `h3` and numeric ones.

    Its name is the one asked for, else that in a .parquet, else that of the file.

    Raises:
        InputError: it cannot be read, has no cells or a cell twice, or a column that is not numeric.
    """
    table = read_table(path)
    cells = h3_cells.from_text(table.texts(CELL))
    columns = [column for column in table.columns.column_names if column != CELL]
    if not columns:
        raise InputError(f"{path} has no columns other than '{CELL}'.")
    modality = Modality(name or _noted(Path(path)) or Path(path).stem, tuple(columns), table.matrix(columns))
    made = modality_table(str(path), cells, modality)
    return made.cells, made.modality


def read_model_columns(path: str | os.PathLike, columns: ModelColumns) -> ModalityTable:
    """The columns of a table by cell that a model knows, and other numeric ones; texts beside them are no columns of a modality.

    Raises:
        InputError: as of `read_modality`.
    """
    with naming(path):
        table = read_table(path)
        name = _noted(Path(path)) or Path(path).stem
        cells = h3_cells.from_text(table.texts(CELL))
        names = [column for column in table.columns.column_names if column != CELL]
        known = columns.match(name, names)
        names = [column for column in names if column in known or table.is_numeric(column)]
        values = np.column_stack([np.empty((len(table), 0)), *(table.numbers(column) for column in names)])
        return modality_table(str(path), cells, Modality(name, tuple(names), values.astype(np.float32)))


class CellFlowFile(CellFlowTable):
    """Flows in a file, which is read again each time that they are asked for.

    Args:
        path: of a table with columns `origin` and `destination` (H3 cells), and perhaps `flow` (by default 1) and `kind`.
        kind: of rows that name none, by default the name of the file.

    Raises:
        InputError: it cannot be read, or has no such columns.
    """

    def __init__(self, path: str | os.PathLike, kind: str | None = None):
        self.name, self.kind = str(path), kind or Path(path).stem
        rows = open_batches(path, rows=BATCH_ROWS)
        self.cells: dict[str, int] = {}  # that have been read, by their text
        self.rows = rows.select(["origin", "destination", *({"flow", "kind"} & set(rows.schema.names))])

    @property
    def is_small(self) -> bool:
        """Whether it is faster to hold the rows in memory than to read them again."""
        path, _ = split_layer(self.name)
        count = self.rows.total_rows
        return (path.stat().st_size // BYTES_PER_ROW if count is None else count) <= MAX_ROWS_HELD

    def batches(self) -> Iterator[CellFlows]:
        for table in self.rows.tables():
            with naming(self.name):
                flows = self._flows(table)
            yield flows

    def held(self) -> CellFlows:
        """All rows in memory."""
        parts = list(self.batches())
        columns = ("origin", "destination", "flow", "kinds")
        return CellFlows(
            name=self.name, **{name: np.concatenate([getattr(one, name) for one in parts]) for name in columns}
        )

    def _flows(self, table: Table) -> CellFlows:
        names = table.columns.column_names
        if len(self.cells) > MAX_CELLS_KNOWN:
            self.cells.clear()
        origin, destination = (cells_in_column(table, end, self.cells) for end in ("origin", "destination"))
        kinds = [text or self.kind for text in table.texts("kind")] if "kind" in names else [self.kind] * len(table)
        return CellFlows(
            name=self.name,
            origin=origin,
            destination=destination,
            flow=table.numbers("flow") if "flow" in names else np.ones(len(table)),
            kinds=np.array(kinds, dtype=str),
        )


def read_cell_flows(path: str | os.PathLike, kind: str | None = None) -> CellFlowTable:
    """Flows of a file, held in memory unless they are many; arguments are those of `CellFlowFile`.

    Raises:
        InputError: it cannot be read, or has no such columns, or values that are no cells or flows.
    """
    file = CellFlowFile(path, kind)
    return file.held() if file.is_small else file


def cell_flow_batches(flows: Flows, cells: np.ndarray) -> Iterator[pa.RecordBatch]:
    """`od.edge_batches` as rows of the table that `read_cell_flows` reads."""
    for batch in edge_batches(flows, cells):
        ends = {name: _cell_texts(batch[name]) for name in ("origin", "destination")}
        kinds = {"kind": pa.array(batch["kind"], pa.string())} if "kind" in batch else {}
        yield pa.RecordBatch.from_pydict({**ends, "flow": batch["flow"], **kinds})


def _cell_texts(cells: np.ndarray) -> pa.Array:
    """Cells as text; of each once, since many flows meet in one."""
    different, row = np.unique(cells, return_inverse=True)
    return pa.array(h3_cells.to_text(different), pa.string()).take(pa.array(row))


def _noted(path: Path) -> str | None:
    if path.suffix.lower() != ".parquet":
        return None
    note = (pa.parquet.read_schema(path).metadata or {}).get(METADATA, b"{}")
    return json.loads(note).get("modality")
