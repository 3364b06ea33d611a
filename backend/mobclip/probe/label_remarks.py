"""What a column of labels was taken for, and what is dubious about it, in sentences."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from mobclip.io.number_texts import quoted
from mobclip.probe.placeholders import EMBEDDING, placeholder_remarks

if TYPE_CHECKING:
    from mobclip.probe.labels import Labels

CLASSES_SHOWN = 5
UNKNOWN_WORDS = frozenset(
    (
        "none",
        "no data",
        "nodata",
        "no value",
        "unknown",
        "missing",
        "not available",
        "not applicable",
        "suppressed",
        "withheld",
    )
    + ("n.a.", "n.d.", "(x)", "tbd", "error", "#div/0!", "#value!", "#ref!", "#name?", "#num!")
)
WIDE = 1000.0  # from the 1st to the 99th percentile of the labels: a hint at their logarithm
MIN_ROW_NUMBERS = 10
SAME = 1 - 1e-9  # correlation of a column with its multiple, after rounding to float32
FEW = 10  # different whole numbers, which may be codes of classes


def summary(labels: Labels, unknown: Counter[str], as_text: bool) -> str:
    """What the column was taken for, and how many rows are known.

    Args:
        unknown: rows by the text that was taken for unknown.
        as_text: whether numbers were given as texts.
    """
    known = int(labels.known.sum())
    if labels.task == "classification":
        shown = [f"'{name}'" for name in labels.classes[:CLASSES_SHOWN]]
        more = ", …" if len(labels.classes) > CLASSES_SHOWN else ""
        kind = f"{len(labels.classes)} classes ({', '.join(shown)}{more})"
    else:
        kind = {"regression": "numbers", "counts": "counts"}[labels.task] + (" in a text column" if as_text else "")
    written = Counter({text: count for text, count in unknown.items() if text})
    spelled = f"; the texts {quoted(written)} count as unknown" if written else ""
    hint = _hint(labels) if labels.task == "regression" else ""
    return f"Indicator '{labels.name}': {kind}, {known:,} known, {len(labels) - known:,} unknown{spelled}.{hint}"


def remarks(labels: Labels) -> list[str]:
    """What may not be meant: numbers and classes that stand for unknown, and row numbers."""
    values = labels.values[labels.known]
    if labels.task == "classification":
        names = [name for name in labels.classes if _means_unknown(name)]
        rows = Counter({name: int((values == labels.classes.index(name)).sum()) for name in names})
        return _alike(labels) + [
            f"The class '{name}' of '{labels.name}' is in {count:,} of {len(values):,} rows: if it means unknown, make it NULL."
            for name, count in rows.most_common()
        ]
    found = placeholder_remarks(f"the indicator '{labels.name}'", labels.values)
    if len(values) >= MIN_ROW_NUMBERS and (np.diff(values) == 1).all():
        found.append(
            f"The indicator '{labels.name}' counts the rows, from {values[0]:g} to {values[-1]:g}: is it a row number?"
        )
    return found


def copy_remarks(labels: Labels, names: Sequence[str], values: np.ndarray) -> list[str]:
    """A sentence for each column that is the indicator again, perhaps in another unit: it would be learnt from itself.

    Args:
        names: of the columns; embeddings (emb_000 …) are not looked at.
        values: float n x k, NaN unknown.
    """
    if labels.task == "classification":
        return []
    return [
        f"The field '{name}' is the indicator '{labels.name}' again, or a multiple of it: leave it out."
        for name, column in zip(names, values.T, strict=True)
        if not name.startswith(EMBEDDING) and _correlate_wholly(labels.values, column.astype(np.float64))
    ]


def _correlate_wholly(one: np.ndarray, other: np.ndarray) -> bool:
    both = np.isfinite(one) & np.isfinite(other)
    one, other = one[both], other[both]
    if len(one) < MIN_ROW_NUMBERS or not np.ptp(one) > 0 or not np.ptp(other) > 0:
        return False
    return bool(abs(np.corrcoef(one, other)[0, 1]) > SAME)


def _means_unknown(name: str) -> bool:
    return name.lower() in UNKNOWN_WORDS or not any(map(str.isalnum, name))


def _alike(labels: Labels) -> list[str]:
    """A sentence for each two classes that differ in capital letters or blanks only."""
    seen: dict[str, str] = {}
    pairs = [(seen.setdefault("".join(name.casefold().split()), name), name) for name in labels.classes]
    return [
        f"The classes '{first}' and '{name}' of '{labels.name}' differ in capital letters or blanks only: are they one?"
        for first, name in pairs
        if first != name
    ]


def _hint(labels: Labels) -> str:
    """A hint where numbers may be codes of classes, or are positive and spread over powers of ten."""
    values = labels.values[labels.known]
    different = np.unique(values)
    if len(different) <= FEW < len(values) and (different == np.round(different)).all():
        return (
            f" They are {len(different)} whole numbers: if these are codes of classes, choose the task classification."
        )
    low, high = np.quantile(values, (0.01, 0.99))
    if labels.transform == "none" and values.min() > 0 and high >= WIDE * low:
        return f" They spread over powers of ten, from {values.min():.3g} to {values.max():.3g}: the transform log may suit them."
    return ""
