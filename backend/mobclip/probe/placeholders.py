"""Numbers that stand for unknown, such as -9999: values that repeat far outside the rest of a column."""

from collections.abc import Sequence

import numpy as np

EMBEDDING = "emb_"
MIN_ROWS = 3
MIN_SHARE = 0.01  # of the known rows, that repeat one value
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
    different, counts = np.unique(known[np.isfinite(known)], return_counts=True)
    often: list[int] = np.flatnonzero(counts >= max(MIN_ROWS, MIN_SHARE * counts.sum())).tolist()
    far = [row for row in often if _is_far(different, counts, row)]
    if not far:
        return {}
    counts_of_rest = counts.copy()
    counts_of_rest[far] = 0
    rest = different[counts_of_rest > 0]
    least = APART * _spread(different, counts_of_rest)
    found = [row for row in far if np.abs(rest - different[row]).min(initial=np.inf) > least]
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


def column_remarks(names: Sequence[str], values: np.ndarray, part: str = "") -> list[str]:
    """The sentences of `placeholder_remarks` on columns n x k, but for embeddings (emb_000 …).

    Args:
        part: which of the rows the values are of, such as "the first 1,000 of"; by default all.
    """
    return [
        remark
        for name, column in zip(names, values.T, strict=True)
        if not name.startswith(EMBEDDING)
        for remark in placeholder_remarks(f"{part} the field '{name}'".strip(), column)
    ]


def _is_far(values: np.ndarray, counts: np.ndarray, row: int) -> bool:
    """Whether one of some values lies far from the others; values are sorted, and so often there."""
    others = counts.copy()
    others[row] = 0
    spread = _spread(values, others)
    return spread > 0 and abs(values[row] - _quantile(values, others, 0.5)) > FAR * spread


def _spread(values: np.ndarray, counts: np.ndarray) -> float:
    """How far apart most values are; 0 where all are the same or there is none."""
    spreads = (_quantile(values, counts, high) - _quantile(values, counts, low) for low, high in QUANTILES)
    return next(filter(None, spreads), 0.0) if counts.any() else 0.0


def _quantile(values: np.ndarray, counts: np.ndarray, share: float) -> float:
    """The least value up to which there is that share of all."""
    up_to = np.cumsum(counts)
    return float(values[np.searchsorted(up_to, max(share * up_to[-1], 1))])
