"""Tables of flows in batches, and the edges between known places that they make."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np

from mobclip.errors import InputError
from mobclip.features.edge_matrix import Edges
from mobclip.progress import Progress, no_progress

BATCH_ROWS = 1 << 18

FlowBatch = tuple[np.ndarray, np.ndarray, np.ndarray]  # origin, destination and flow of some rows


@dataclass(frozen=True)
class FlowRows:
    """Rows of a table of flows, n each, in batches; `chosen`, bool n, are those that count, by default all."""

    origin: np.ndarray
    destination: np.ndarray
    flow: np.ndarray
    chosen: np.ndarray | None = None

    def __iter__(self) -> Iterator[FlowBatch]:
        for start in range(0, len(self.flow), BATCH_ROWS):
            rows = slice(start, start + BATCH_ROWS)
            kept = slice(None) if self.chosen is None else self.chosen[rows]
            yield self.origin[rows][kept], self.destination[rows][kept], self.flow[rows][kept]


class KnownEdges:
    """Flows above 0 between known places, as edges between the numbers of these.

    Args:
        batches: of flows between named places.
        places: the names of the places, in the order of their numbers.
        progress: is told at each batch, so that it can cancel.

    Raises:
        InputError: while they are gone through, a flow that is negative, missing or infinite.
    """

    def __init__(self, batches: Iterable[FlowBatch], places: np.ndarray, progress: Progress = no_progress):
        self.batches, self.places, self.progress = batches, places, progress
        self.order = np.argsort(places, kind="stable")
        self.any_known = self.any_between = False

    def __iter__(self) -> Iterator[Edges]:
        for origin, destination, flow in self.batches:
            self.progress(0.0, "Reading flows")
            weight = np.asarray(flow, dtype=np.float64)
            if not np.isfinite(weight).all() or (weight < 0).any():
                raise InputError("The flows have negative or missing values: flows must be 0 or more.")
            start, start_known = self._rows_of(origin)
            end, end_known = self._rows_of(destination)
            known = start_known & end_known
            kept = known & (weight > 0)
            self.any_known |= bool(known.any())
            self.any_between |= bool((kept & (start != end)).any())
            yield Edges(start[kept], end[kept], weight[kept])

    def check(self) -> None:
        """Refuse flows that make no graph, once they have been gone through.

        Raises:
            InputError: there is no flow above 0 between two known places.
        """
        if not self.any_known:
            raise InputError(
                "No flow connects two of the places: their names do not match those of the zones, or they lie in no cell."
            )
        if not self.any_between:
            raise InputError(
                "No flow above 0 connects two different places: choose the columns of the flow and of its two ends."
            )

    def _rows_of(self, names: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Rows of names among the places, and whether each name is there."""
        rows = self.order[np.minimum(np.searchsorted(self.places, names, sorter=self.order), len(self.places) - 1)]
        return rows, self.places[rows] == names
