"""Flows between H3 cells as a table lists them, and the graphs that they make."""

from dataclasses import dataclass

import numpy as np

from mobclip.errors import InputError
from mobclip.features.mobility_graph import MobilityGraph, from_kinds
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
        touched = np.unique(np.concatenate([self.origin, self.destination]))
        levels = np.unique(h3_cells.resolutions(touched[touched != 0]))
        wanted = h3_cells.resolution_of(cells)
        if len(levels) and levels.tolist() != [wanted]:
            raise InputError(
                f"The flows of {self.name} join cells of resolution {', '.join(map(str, levels))}, but the modalities have "
                f"resolution {wanted}: compute both at the same resolution."
            )
        inside = self.inside(cells)
        between = inside & (self.origin != self.destination) & (self.flow > 0)
        if not between.any():
            raise InputError(
                f"No flow of {self.name} connects two cells of the modalities: check that both are of the same region."
            )
        kept = np.flatnonzero(inside & np.isin(self.kinds, np.unique(self.kinds[between])))
        rows = kept[
            np.lexsort((self.flow[kept], self.destination[kept], self.origin[kept]))
        ]  # sums of floats have an order
        return from_kinds(self.kinds[rows], self.origin[rows], self.destination[rows], self.flow[rows], cells)

    def inside(self, cells: np.ndarray) -> np.ndarray:
        """Whether both ends of each flow are among the cells, bool n."""
        return np.isin(self.origin, cells) & np.isin(self.destination, cells)
