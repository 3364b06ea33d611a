"""Columns by cell and flows between cells as they were read, from files or from layers, before they are put on the same cells."""

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from mobclip.errors import InputError
from mobclip.features.cell_flows import CellFlowTable
from mobclip.features.modality import Modality
from mobclip.geo import h3_cells


@dataclass(frozen=True, kw_only=True)
class ModalityTable:
    """Columns by cell.

    Attributes:
        source: what sentences call it, the path of a file or the name of a layer.
        cells: sorted uint64 n.
        modality: n rows.
        importance: weight of the modality in the embedding.
        entry: what a card says of where it is from, such as its digest and licence.
    """

    source: str
    cells: np.ndarray
    modality: Modality
    importance: float = 1.0
    entry: Mapping[str, Any] = field(default_factory=dict)

    def renamed(self, name: str) -> "ModalityTable":
        """The same with another name of the modality."""
        return dataclasses.replace(self, modality=dataclasses.replace(self.modality, name=name))


@dataclass(frozen=True)
class FlowTable:
    """Flows between cells, and what a card says of where they are from."""

    flows: CellFlowTable
    entry: Mapping[str, Any] = field(default_factory=dict)


def modality_table(source: str, cells: np.ndarray, modality: Modality, **more: Any) -> ModalityTable:
    """A table from rows in any order, and further attributes of it.

    Args:
        cells: uint64 n, one for each row of the modality; 0 where a row has none.

    Raises:
        InputError: a row without a cell, or a cell twice.
    """
    order = np.argsort(cells, kind="stable")
    cells = cells[order]
    if len(cells) and cells[0] == 0:
        raise InputError(f"{source} has rows without a cell: give each row its cell, or leave those rows out.")
    twice = cells[1:][cells[1:] == cells[:-1]]
    if len(twice):
        raise InputError(
            f"{source} has several rows for one cell ({h3_cells.to_text(twice[:1])[0]}): give one row for each cell."
        )
    return ModalityTable(
        source=source, cells=cells, modality=dataclasses.replace(modality, values=modality.values[order]), **more
    )
