"""Flows between H3 cells as a table lists them, and the graphs that they make."""

from dataclasses import dataclass

import numpy as np

from mobclip.errors import InputError
from mobclip.features.flow_batches import BATCH_ROWS, FlowRows
from mobclip.features.mobility_graph import MobilityGraph, from_batches
from mobclip.geo import h3_cells


@dataclass(frozen=True, kw_only=True)
class CellFlows:
    """The rows of a table of flows.

    Attributes:
        name: of the file or layer, for sentences.
        origin, destination: uint64 n, 0 where unknown.
        flow: float64 n, 0 or more.
        kinds: n names of kinds of flow, such as commuting.

    Raises:
        InputError: flows that are negative, missing or infinite.
    """

    name: str
    origin: np.ndarray
    destination: np.ndarray
    flow: np.ndarray
    kinds: np.ndarray

    def __post_init__(self) -> None:
        if not (np.isfinite(self.flow) & (self.flow >= 0)).all():
            raise InputError(
                f"The flows of {self.name} have negative, missing or infinite values: flows must be 0 or more."
            )

    def graphs(self, cells: np.ndarray) -> dict[str, MobilityGraph]:
        """Graphs between cells by kind of flow; flows to other cells are left out, and kinds without any between two cells.

        Args:
            cells: sorted uint64 of one resolution, those of the modalities.

        Raises:
            InputError: flows of another resolution, or none between two of the cells.
        """
        levels = np.unique(np.concatenate([_resolutions(ends) for ends in (self.origin, self.destination)]))
        wanted = h3_cells.resolution_of(cells)
        if len(levels) and levels.tolist() != [wanted]:
            raise InputError(
                f"The flows of {self.name} join cells of resolution {', '.join(map(str, levels))}, but the modalities have "
                f"resolution {wanted}: compute both at the same resolution."
            )
        between = self.inside(cells) & (self.origin != self.destination) & (self.flow > 0)
        if not between.any():
            raise InputError(
                f"No flow of {self.name} connects two cells of the modalities: check that both are of the same region."
            )
        return {
            str(kind): from_batches(FlowRows(self.origin, self.destination, self.flow, self.kinds == kind), cells)
            for kind in np.unique(self.kinds[between])
        }

    def inside(self, cells: np.ndarray) -> np.ndarray:
        """Whether both ends of each flow are among the cells, bool n."""
        return h3_cells.lookup_rows(self.origin, cells)[1] & h3_cells.lookup_rows(self.destination, cells)[1]


def _resolutions(cells: np.ndarray) -> np.ndarray:
    """The resolutions among cells, of which 0 is none; some at a time."""
    starts = range(0, len(cells), BATCH_ROWS)
    found = [
        np.unique(h3_cells.resolutions(part[part != 0])) for part in (cells[at : at + BATCH_ROWS] for at in starts)
    ]
    return np.unique(np.concatenate([np.empty(0, dtype=np.int64), *found]))
