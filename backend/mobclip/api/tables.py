"""Columns by cell and flows between cells as people pass them: dicts of arrays, or tables of pandas."""

from collections.abc import Mapping
from typing import Any

import numpy as np

from mobclip.api import arguments
from mobclip.errors import InputError
from mobclip.features.cell_flows import CellFlows
from mobclip.features.modality import Modality
from mobclip.features.model_columns import ModelColumns
from mobclip.features.tables import ModalityTable, modality_table


def column_table(cells: np.ndarray, columns: Any, model: ModelColumns) -> ModalityTable:
    """The columns that a model knows, of the rows that have a cell.

    Args:
        cells: uint64 n, 0 where unknown.
        columns: by name, n values each, NaN where unknown; others are passed over.

    Raises:
        InputError: no columns by name, values that are no numbers or not as many as cells, or a cell twice.
    """
    if not isinstance(columns, Mapping) and not hasattr(columns, "columns"):
        raise InputError("Give columns by name: a dict of arrays, or a DataFrame.")
    if not cells.any():
        raise InputError("None of the cells is known: give H3 cells.")
    known = list(model.match("", [name for name in columns if isinstance(name, str)]))
    if not known:
        raise InputError(f"No column is one of those that {model.model} knows, such as {model.examples}.")
    values = [arguments.numbers(columns[name], f"values of the column '{name}'").ravel() for name in known]
    for name, column in zip(known, values, strict=True):
        if len(column) != len(cells):
            raise InputError(
                f"The column '{name}' has {len(column):,} values for {len(cells):,} cells: give one for each."
            )
    with np.errstate(over="ignore"):  # beyond float32, which is refused as infinite
        matrix = np.column_stack(values).astype(np.float32)
    rows = np.flatnonzero(cells)
    return modality_table("The table", cells[rows], Modality("columns", tuple(known), matrix[rows]))


def flow_tables(edges: Any) -> list[CellFlows]:
    """Flows by kind.

    Args:
        edges: None, or by the name of a kind `(origin, destination)` or `(origin, destination, flow)`, n each, or a table with
            columns of these names.

    Raises:
        InputError: something else, what is no cell, or flows that are negative, missing or infinite.
    """
    if not isinstance(edges, Mapping):
        if edges is None:
            return []
        raise InputError("Give flows by kind, such as {'commuting': (origin, destination, flow)}.")
    return [_flows(str(kind), rows) for kind, rows in edges.items()]


def _flows(kind: str, rows: Any) -> CellFlows:
    if isinstance(rows, Mapping) or hasattr(rows, "columns"):
        names = [name for name in ("origin", "destination", "flow") if name in rows]
        rows = [rows[name] for name in names] if names[:2] == ["origin", "destination"] else []
    if not 2 <= len(rows) <= 3:
        raise InputError(f"The flows of {kind} must have origin, destination and perhaps flow.")
    origin, destination = (arguments.cells(end)[0] for end in rows[:2])
    flow = arguments.numbers(rows[2], f"flows of {kind}").ravel() if len(rows) == 3 else np.ones(len(origin))
    if not len(origin) == len(destination) == len(flow):
        raise InputError(
            f"The flows of {kind} have {len(origin):,} origins, {len(destination):,} destinations and {len(flow):,} "
            "numbers: give one of each."
        )
    return CellFlows(
        name=kind, origin=origin, destination=destination, flow=flow, kinds=np.array([kind] * len(flow), dtype=str)
    )
