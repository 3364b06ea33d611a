"""Parts of requests that are layers of columns by cell, and layers of flows between cells."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from mobclip.errors import naming
from mobclip.tasks.files import read_array, read_cells, read_texts
from mobclip.tasks.requests import check_rows
from mobclip.tasks.validation import Parameters

if TYPE_CHECKING:
    from mobclip.features.cell_flows import CellFlows
    from mobclip.features.tables import ModalityTable


@dataclass(frozen=True, kw_only=True)
class ModalityLayer(Parameters):
    """A layer called `name`, of a `modality` if that is known: `cells` are uint64 n or texts, `matrix` float64 n x `fields`.

    `texts` are the names of fields that are not numeric.
    """

    name: str
    modality: str | None = None
    cells: str
    matrix: str
    fields: tuple[str, ...]
    texts: tuple[str, ...] = ()

    def read(self, modality: str) -> "ModalityTable":
        """Its columns as a modality of this name.

        Raises:
            InputError: what is no cell, rows without a cell, several for one, or infinite values.
        """
        from mobclip.features.modality import Modality
        from mobclip.features.tables import modality_table

        with naming(self.name, always=True):
            cells = read_cells(self.cells)
        with np.errstate(over="ignore"):  # beyond float32, which is refused as infinite
            values = read_array(self.matrix, np.float64, len(self.fields)).astype(np.float32)
        check_rows(cells=cells, matrix=values)
        return modality_table(self.name, cells, Modality(modality, self.fields, values))


@dataclass(frozen=True, kw_only=True)
class FlowLayer(Parameters):
    """A layer of flows called `name`: cells as of `ModalityLayer`, `flow` float64 n, `kind` texts.

    `default_kind` is the kind of all flows, or of those without one, where the layer says it.
    """

    name: str
    default_kind: str | None = None
    origin: str
    destination: str
    flow: str | None = None
    kind: str | None = None

    def read(self, kind: str) -> "CellFlows":
        """Its rows, of this kind where they name none; without `flow` each is 1.

        Raises:
            InputError: what is no cell, or a flow that is negative, missing or infinite.
        """
        from mobclip.features.cell_flows import CellFlows

        with naming(self.name, always=True):
            origin, destination = read_cells(self.origin), read_cells(self.destination)
        kinds = [None] * len(origin) if self.kind is None else read_texts(self.kind)
        flow = np.ones(len(origin)) if self.flow is None else read_array(self.flow, np.float64)
        check_rows(origin=origin, destination=destination, flow=flow, kind=kinds)
        return CellFlows(
            name=self.name,
            origin=origin,
            destination=destination,
            flow=flow,
            kinds=np.array([one or kind for one in kinds], dtype=str),
        )
