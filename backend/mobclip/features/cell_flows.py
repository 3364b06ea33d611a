"""Flows between H3 cells as tables list them, and the graphs that they make."""

from abc import ABC, abstractmethod
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from mobclip.errors import InputError
from mobclip.features.flow_batches import BATCH_ROWS, FlowBatch
from mobclip.features.mobility_graph import MobilityGraph, from_batches
from mobclip.geo import h3_cells
from mobclip.progress import Progress, no_progress


class CellFlowTable(ABC):
    """A table of flows between cells, whose rows come in batches as often as they are asked for.

    Attributes:
        name: of the file or layer, for sentences.
    """

    name: str

    @abstractmethod
    def batches(self) -> Iterator["CellFlows"]:
        """Its rows, some at a time.

        Raises:
            InputError: they are no flows between cells.
        """

    def graphs(self, cells: np.ndarray, progress: Progress = no_progress) -> dict[str, MobilityGraph]:
        """Graphs between cells by kind of flow; flows to other cells are left out, and kinds without any between two cells.

        Args:
            cells: sorted uint64 of one resolution, those of the modalities.

        Raises:
            InputError: flows of another resolution, or none between two of the cells, or too many for the memory.
        """
        levels: set[int] = set()
        kinds: set[str] = set()
        for batch in self.batches():
            ends = np.concatenate([batch.origin, batch.destination])
            levels.update(np.unique(h3_cells.resolutions(ends[ends != 0])).tolist())
            between = batch.inside(cells) & (batch.origin != batch.destination) & (batch.flow > 0)
            kinds.update(np.unique(batch.kinds[between]).tolist())
        wanted = h3_cells.resolution_of(cells)
        if levels - {wanted}:
            raise InputError(
                f"The flows of {self.name} join cells of resolution {', '.join(map(str, sorted(levels)))}, but the modalities "
                f"have resolution {wanted}: compute both at the same resolution."
            )
        if not kinds:
            raise InputError(
                f"No flow of {self.name} connects two cells of the modalities: check that both are of the same region."
            )
        return {kind: from_batches(_OfKind(self, kind), cells, progress=progress) for kind in sorted(kinds)}

    def outside(self, cells: np.ndarray) -> tuple[int, int]:
        """How many flows begin or end outside the cells, and how many there are."""
        counts = [(int((~batch.inside(cells)).sum()), len(batch.flow)) for batch in self.batches()]
        return sum(outside for outside, _ in counts), sum(count for _, count in counts)


@dataclass(frozen=True, kw_only=True)
class CellFlows(CellFlowTable):
    """The rows of a table of flows, in memory.

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

    def batches(self) -> Iterator["CellFlows"]:
        for start in range(0, len(self.flow), BATCH_ROWS):
            rows = slice(start, start + BATCH_ROWS)
            yield CellFlows(
                name=self.name,
                origin=self.origin[rows],
                destination=self.destination[rows],
                flow=self.flow[rows],
                kinds=self.kinds[rows],
            )

    def inside(self, cells: np.ndarray) -> np.ndarray:
        """Whether both ends of each flow are among the cells, bool n."""
        return h3_cells.lookup_rows(self.origin, cells)[1] & h3_cells.lookup_rows(self.destination, cells)[1]


@dataclass(frozen=True)
class _OfKind:
    """The flows of a kind, for `from_batches`."""

    table: CellFlowTable
    kind: str

    def __iter__(self) -> Iterator[FlowBatch]:
        for batch in self.table.batches():
            kept = batch.kinds == self.kind
            yield batch.origin[kept], batch.destination[kept], batch.flow[kept]
