"""Confidence intervals by a bootstrap of whole blocks, and the verdict on a difference.

Neighbours are alike, so that resampling single rows (Efron 1979) gives intervals that are too narrow: blocks are drawn
whole. 95 % of the resamplings lie within an interval. Two sets of predictions are resampled alike and can be subtracted.
"""

import numpy as np

DRAWS = 2000
INTERVAL = (2.5, 97.5)  # per cent


def bootstrap_counts(blocks: int) -> np.ndarray:
    """How often each of so many blocks is in each resampling, the same at every call: int draws x blocks."""
    return np.random.default_rng(0).multinomial(blocks, np.full(blocks, 1 / blocks), size=DRAWS)


def interval(draws: np.ndarray) -> tuple[float, float]:
    """The 95 % interval of resamplings; those that hold a constant target say nothing and are left out."""
    low, high = np.nanpercentile(draws, INTERVAL)
    return float(low), float(high)


def verdict(low: float, high: float) -> str:
    """What the interval of a difference says: `better` or `worse` only where zero is outside it."""
    return "better" if low > 0 else "worse" if high < 0 else "no clear difference"
