"""Flows made to add up to known totals of their origins and destinations."""

import numpy as np

TOLERANCE = 1e-6  # share of a total
MAX_ROUNDS = 200


def balance(
    origin: np.ndarray, destination: np.ndarray, flow: np.ndarray, outgoing: np.ndarray, incoming: np.ndarray
) -> tuple[np.ndarray, float]:
    """Flows scaled by factors of origins and destinations so that they add up to totals: iterative proportional fitting
    (Deming and Stephan 1940, doi:10.1214/aoms/1177731829).

    Args:
        origin: rows of zones, int n.
        destination: likewise.
        flow: 0 or more, float64 n, each pair once.
        outgoing: total of each zone as an origin, 0 or more, float64 m, NaN where unknown.
        incoming: likewise as a destination.

    Returns:
        The flows, float64 n, and by what share of a total the worst of the zones that have flows misses it in the end.
    """
    sides = [(rows, total) for rows, total in ((destination, incoming), (origin, outgoing)) if np.isfinite(total).any()]
    miss = 0.0
    for _ in range(MAX_ROUNDS):
        for rows, total in sides:
            flow = scaled(rows, flow, total)
        miss = max((_miss(rows, flow, total) for rows, total in sides), default=0.0)
        if miss <= TOLERANCE:
            break
    return flow, miss


def scaled(rows: np.ndarray, flow: np.ndarray, total: np.ndarray) -> np.ndarray:
    """Flows that add up to totals of the zones on one side, float64 n, as they are where a total is unknown; see `balance`."""
    found = np.bincount(rows, flow, minlength=len(total))
    known = np.isfinite(total) & (found > 0)
    return flow * np.divide(total, found, out=np.ones(len(total)), where=known)[rows]


def _miss(rows: np.ndarray, flow: np.ndarray, total: np.ndarray) -> float:
    """The largest share of a total by which the flows of a zone miss it."""
    found = np.bincount(rows, flow, minlength=len(total))
    known = (total > 0) & (found > 0)
    return float(np.abs(found[known] / total[known] - 1).max(initial=0))
