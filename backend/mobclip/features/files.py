"""Modalities and flows on disk: tables of H3 cells and named columns, null where missing, and of pairs of cells."""

import json
import os
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet

from mobclip.errors import InputError, naming
from mobclip.features.cell_flows import CellFlows
from mobclip.features.modality import Modality
from mobclip.features.model_columns import ModelColumns
from mobclip.features.tables import ModalityTable, modality_table
from mobclip.geo import h3_cells
from mobclip.io.table_reader import read_table
from mobclip.io.table_writer import write_table
from mobclip.io.tables import WGS84, Table, check_suffix

CELL = "h3"
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


def read_cell_flows(path: str | os.PathLike, kind: str | None = None) -> CellFlows:
    """Flows from a table with columns `origin` and `destination` (H3 cells), and perhaps `flow` (by default 1) and `kind`.

    A row that names no kind has the one asked for, by default the name of the file.

    Raises:
        InputError: it cannot be read, or has no such columns, or values that are no cells or flows.
    """
    table = read_table(path)
    names = table.columns.column_names
    origin, destination = (h3_cells.from_text(table.texts(end), end) for end in ("origin", "destination"))
    kind = kind or Path(path).stem
    kinds = [text or kind for text in table.texts("kind")] if "kind" in names else [kind] * len(table)
    return CellFlows(
        name=str(path),
        origin=origin,
        destination=destination,
        flow=table.numbers("flow") if "flow" in names else np.ones(len(table)),
        kinds=np.array(kinds, dtype=str),
    )


def _noted(path: Path) -> str | None:
    if path.suffix.lower() != ".parquet":
        return None
    note = (pa.parquet.read_schema(path).metadata or {}).get(METADATA, b"{}")
    return json.loads(note).get("modality")
