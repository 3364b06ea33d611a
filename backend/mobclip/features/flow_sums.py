"""Flows summed by where they start, where they end and their kind, and how many rows of a table each sum stands for."""

from dataclasses import dataclass

import numpy as np

from mobclip.errors import InputError
from mobclip.features.flow_rows import NO_FLOWS, NO_SUM, Texts, known_flows, left_out_of, numbered_kinds


@dataclass(frozen=True, kw_only=True)
class FlowSums:
    """Sums of flows.

    Attributes:
        origin, destination: n each, H3 cells, uint64, 0 where unknown, or names, texts, empty where unknown.
        flow: float64 n, 0 or more, 0 where none of the rows has one.
        kind: texts n; None where all are of one kind.
        rows: int64 n, how many rows are summed.
        unknown: int64 n, how many of them have no flow.

    Raises:
        InputError: no row has a flow, or all sum to infinity.
    """

    origin: Texts
    destination: Texts
    flow: np.ndarray
    kind: Texts | None
    rows: np.ndarray
    unknown: np.ndarray

    def __post_init__(self) -> None:
        if self.unknown.sum() == self.rows.sum():
            raise InputError(NO_FLOWS)
        with np.errstate(over="ignore"):
            if not np.isfinite(self.flow.sum()):
                raise InputError(NO_SUM)

    @classmethod
    def of_rows(cls, origin: Texts, destination: Texts, flow: np.ndarray, kind: Texts | None = None) -> "FlowSums":
        """Each row by itself, with a flow of NaN where it has none.

        Raises:
            InputError: as `flow_rows.known_flows`.
        """
        amount, _ = known_flows(flow)
        unknown = np.isnan(np.asarray(flow, dtype=np.float64)).astype(np.int64)
        rows = np.ones(len(amount), dtype=np.int64)
        return cls(origin=origin, destination=destination, flow=amount, kind=kind, rows=rows, unknown=unknown)

    def numbered_kinds(self) -> tuple[list[str], np.ndarray]:
        """As `flow_rows.numbered_kinds`."""
        return numbered_kinds(self.kind, len(self.flow))

    def left_out(self, out: np.ndarray, one: str, several: str) -> list[str]:
        """A sentence on the rows of sums, bool n, that are left out; see `flow_rows.left_out`."""
        return left_out_of(int(self.rows[out].sum()), int(self.rows.sum()), one, several)

    def remarks(self) -> list[str]:
        """A sentence on rows without a flow, where there are any."""
        return left_out_of(int(self.unknown.sum()), int(self.rows.sum()), "has no flow", "have no flow")
