"""Numbers that stand for unknown, such as -9999: values that repeat far outside the rest of a column."""

from collections.abc import Sequence

import numpy as np

EMBEDDING = "emb_"
LEAST_ROWS = 3
LEAST_SHARE = 0.01  # of the known rows, that repeat one value
FAR = 10.0  # spreads from the median of the other values
APART = 5.0  # spreads from the nearest value that is not so far
QUANTILES = ((0.25, 0.75), (0.05, 0.95), (0.0, 1.0))  # whose difference is the spread: the first that is not 0


def placeholders(values: np.ndarray) -> dict[float, int]:
    """Values that look as if they stood for unknown, with the number of their rows; commonest first.

    Each is in at least a hundredth of the known rows, ten interquartile ranges from the median of the others, and five from
    the nearest value that is not.

    Args:
        values: float n, NaN unknown.
    """
    known = np.asarray(values, dtype=np.float64)
    known = known[np.isfinite(known)]
    different, counts = np.unique(known, return_counts=True)
    often = np.flatnonzero(counts >= max(LEAST_ROWS, LEAST_SHARE * len(known)))
    at_the_ends = [row for row in often if _is_far(different[row], known)]
    if not at_the_ends:
        return {}
    far = different[at_the_ends]
    rest = np.setdiff1d(different, far)
    spread = _spread(known[~np.isin(known, far)])
    found = [row for row in at_the_ends if np.abs(rest - different[row]).min(initial=np.inf) > APART * spread]
    found.sort(key=lambda row: -counts[row])
    return {float(different[row]): int(counts[row]) for row in found}


def placeholder_remarks(what: str, values: np.ndarray) -> list[str]:
    """A sentence for each of the `placeholders` of a column."""
    rows = int(np.isfinite(values).sum())
    digits = 7 if values.dtype == np.float32 else 15
    return [
        f"{count:,} of {rows:,} rows of {what} hold {value:.{digits}g}, far outside the rest: if that is how unknown is written, "
        "make it NULL."
        for value, count in placeholders(values).items()
    ]


def column_remarks(names: Sequence[str], values: np.ndarray) -> list[str]:
    """The sentences of `placeholder_remarks` on columns n x k, but for embeddings (emb_000 …)."""
    return [
        remark
        for name, column in zip(names, values.T, strict=True)
        if not name.startswith(EMBEDDING)
        for remark in placeholder_remarks(f"the field '{name}'", column)
    ]


def _is_far(value: float, known: np.ndarray) -> bool:
    others = known[known != value]
    spread = _spread(others)
    return spread > 0 and abs(value - np.median(others)) > FAR * spread


def _spread(values: np.ndarray) -> float:
    """How far apart most values are; 0 where all are the same or there is none."""
    if not len(values):
        return 0.0
    spreads = (float(np.subtract(*np.quantile(values, ends[::-1]))) for ends in QUANTILES)
    return next(filter(None, spreads), 0.0)
