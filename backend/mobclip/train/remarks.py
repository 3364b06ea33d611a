"""What is dubious in tables to train on, and what they need of memory, told before long work."""

import itertools
import os
from collections.abc import Sequence

import numpy as np

from mobclip.errors import InputError
from mobclip.features.modality import Modality
from mobclip.features.tables import FlowTable, ModalityTable

MAX_CORRELATION = 0.98  # of columns of two modalities
MAX_CORRELATION_WITHIN = 0.999  # of columns of one, where statistics of one thing are alike as a rule
MAX_ROWS = 20_000  # of which correlations are computed
MIN_ROWS = 50  # in which both columns are known
MIN_SHARED = 0.1  # share of the cells of the smaller of two modalities
BYTES_PER_VALUE = 24  # of a column and of each average of it: the matrix, its mask and the copies made of both
ASSUMED_BYTES = 8e9  # of memory, where the system does not say


def table_remarks(tables: Sequence[ModalityTable], flows: Sequence[FlowTable], cells: np.ndarray) -> list[str]:
    """Sentences on tables that share few cells with the others, and on flows of which most lead elsewhere.

    Args:
        cells: sorted uint64, those that any of the modalities has.
    """
    remarks = []
    for number, table in enumerate(tables):
        others = [other.cells for position, other in enumerate(tables) if position != number]
        around = np.unique(np.concatenate(others)) if others else table.cells
        shared = int(np.isin(table.cells, around).sum())
        if shared < MIN_SHARED * min(len(table.cells), len(around)):
            remarks.append(
                f"{table.source} shares only {shared:,} of its {len(table.cells):,} cells with the other modalities: check "
                "that all are of one region."
            )
    for edges in (table.flows for table in flows):
        outside, count = edges.outside(cells)
        if outside > count / 2:
            remarks.append(
                f"{outside:,} of the {count:,} flows of {edges.name} begin or end outside the cells of the modalities "
                "and are left out: check that both are of one region."
            )
    return remarks


def alike_remarks(modalities: Sequence[Modality]) -> list[str]:
    """A sentence for each modality, and for each two, with columns that say nearly the same, which names the two most alike.

    Args:
        modalities: of the same cells.
    """
    pairs = [*((one, one) for one in modalities), *itertools.combinations(modalities, 2)]
    return [remark for one, other in pairs for remark in _alike_remark(one, other)]


def _alike_remark(one: Modality, other: Modality) -> list[str]:
    """The sentence on two modalities, or on one with itself; none where nothing is alike."""
    likeness = np.abs(np.nan_to_num(correlations(one.values, other.values)))
    if one is other:
        likeness = np.triu(likeness, 1)
    limit = MAX_CORRELATION_WITHIN if one is other else MAX_CORRELATION
    alike = int((likeness > limit).sum())
    if not alike:
        return []
    row, column = np.unravel_index(likeness.argmax(), likeness.shape)
    first, second = f"'{one.columns[row]}'", f"'{other.columns[column]}' of {other.name}"
    more = f", and {alike - 1:,} more pair{'s' if alike > 2 else ''}" if alike > 1 else ""
    found = f"(correlation {likeness[row, column]:.3f}{more})"
    remark = (
        f"The columns {first if one is other else f'{first} of {one.name}'} and {second} are nearly the same {found}: "
        "leave one out if it is made from the other, or if the model is to predict it later."
    )
    return [remark]


def correlations(left: np.ndarray, right: np.ndarray) -> np.ndarray:
    """Pearson correlations k x m between columns n x k and n x m, each over the rows in which both are known.

    NaN where too few are, or where a column is constant in them. Of many rows a part is taken, evenly.
    """
    step = -(-len(left) // MAX_ROWS)
    (x, in_x), (y, in_y) = (_centred(values[::step].astype(np.float64)) for values in (left, right))
    count = in_x.T @ in_y
    with np.errstate(invalid="ignore", divide="ignore"):
        mean_x, mean_y = x.T @ in_y / count, in_x.T @ y / count
        variance_x = (x**2).T @ in_y / count - mean_x**2
        variance_y = in_x.T @ y**2 / count - mean_y**2
        result = (x.T @ y / count - mean_x * mean_y) / np.sqrt(variance_x * variance_y)
    return np.where((count >= MIN_ROWS) & (np.minimum(variance_x, variance_y) > 1e-9), result, np.nan)


def _centred(values: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Values scaled by their mean and standard deviation, 0 where missing, and 1 where they are known."""
    known = np.isfinite(values)
    count = np.maximum(known.sum(axis=0), 1)
    centred = np.where(known, values - np.where(known, values, 0).sum(axis=0) / count, 0)
    scale = np.sqrt((centred**2).sum(axis=0) / count)
    return centred / np.where(scale > 0, scale, 1), known.astype(np.float64)


def check_memory(cells: int, columns: int, kinds: int) -> None:
    """Refuse what does not fit into memory.

    Args:
        columns: of all modalities.
        kinds: of flows; along each a column is averaged twice, and twice over the surroundings.

    Raises:
        InputError: it does not.
    """
    values = columns * (3 + 2 * kinds)
    needed = cells * values * BYTES_PER_VALUE
    if needed > memory_bytes():
        raise InputError(
            f"Training on {cells:,} cells with {values:,} columns, averages included, needs about {needed / 1e9:,.0f} GB of "
            f"memory, and this computer has {memory_bytes() / 1e9:,.0f} GB: leave columns out, or choose a coarser resolution."
        )


def memory_bytes() -> float:
    """The memory of the computer."""
    try:
        return float(os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES"))
    except (AttributeError, OSError, ValueError):  # Windows
        return ASSUMED_BYTES
