"""What a predictor says of places: values, intervals and the area of applicability, and how many places have them."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import astuple, dataclass, replace
from typing import Any

import numpy as np

MAX_SHARE_OUTSIDE = 0.5  # of the places that are predicted
PER_ROW = ("values", "probability", "lower", "upper", "dissimilarity", "inside")  # arrays of a prediction


@dataclass(frozen=True, kw_only=True)
class Prediction:
    """Predictions of n places, in the label's unit.

    `values` is float64 n, for classes the position of the most likely, whose probability is in `probability`; `lower` and `upper`
    bound the interval, and `sets` names the classes of the prediction set. `dissimilarity` is float64 n and `inside` bool n,
    whether a place is in the area of applicability. NaN, None and False where a place has no embedding; what was not asked for is
    None. `unplaced` counts the places that have no prediction because their position, which the predictor takes, is unknown.
    `remarks` are sentences for the user.
    """

    target_name: str
    classes: tuple[str, ...]
    values: np.ndarray
    probability: np.ndarray | None = None
    lower: np.ndarray | None = None
    upper: np.ndarray | None = None
    sets: list[str | None] | None = None
    dissimilarity: np.ndarray | None = None
    inside: np.ndarray | None = None
    unplaced: int = 0
    remarks: tuple[str, ...] = ()

    def parts(self, rows: int) -> Iterator["Prediction"]:
        """The prediction of so many places at a time."""
        per_row = {name: getattr(self, name) for name in (*PER_ROW, "sets") if getattr(self, name) is not None}
        for start in range(0, len(self.values), rows):
            yield replace(self, **{name: values[start : start + rows] for name, values in per_row.items()})

    def columns(self, name: str = "prediction") -> dict[str, Any]:
        """The prediction as columns of a table, arrays or lists of n: texts for classes, 1 and 0 for inside and outside."""
        known = np.isfinite(self.values)
        columns: dict[str, Any] = {name: self.values}
        if self.classes:
            columns[name] = [
                self.classes[int(code)] if ok else None for code, ok in zip(self.values, known, strict=True)
            ]
        optional = {"probability": self.probability, "likely": self.sets, "lower": self.lower, "upper": self.upper}
        columns |= {key: values for key, values in optional.items() if values is not None}
        if self.inside is not None:
            columns["dissimilarity"] = self.dissimilarity
            columns["inside_aoa"] = [int(inside) if ok else None for inside, ok in zip(self.inside, known, strict=True)]
        return columns


def list_classes(names: Iterable[str]) -> str:
    """Names of classes in one text, separated by commas; one that has a comma or a quote itself is quoted as in a CSV file."""
    quoted = ('"' + name.replace('"', '""') + '"' if re.search('[",\r\n]', name) else name for name in names)
    return ", ".join(quoted)


def joined(predictions: Iterable[Prediction]) -> Prediction:
    """Predictions of blocks of rows as one."""
    parts = list(predictions)
    arrays = {name: [getattr(part, name) for part in parts] for name in PER_ROW}
    sets = None if parts[0].sets is None else [names for part in parts for names in part.sets or ()]
    given: dict[str, Any] = {name: np.concatenate(values) for name, values in arrays.items() if values[0] is not None}
    return replace(parts[0], sets=sets, unplaced=sum(part.unplaced for part in parts), **given)


@dataclass(frozen=True)
class PredictedRows:
    """How many of some rows there are, have a prediction, have it outside the area of applicability, and lack it for want of a
    position."""

    rows: int = 0
    known: int = 0
    outside: int = 0
    unplaced: int = 0

    @classmethod
    def of(cls, prediction: Prediction) -> "PredictedRows":
        """Those of a prediction."""
        known = np.isfinite(prediction.values)
        outside = 0 if prediction.inside is None else int((known & ~prediction.inside).sum())
        return cls(len(known), int(known.sum()), outside, prediction.unplaced)

    def __add__(self, other: "PredictedRows") -> "PredictedRows":
        return PredictedRows(*(mine + theirs for mine, theirs in zip(astuple(self), astuple(other), strict=True)))

    def remarks(self, name: str) -> list[str]:
        """Sentences on places that the predictor of a name cannot place, and where most are outside its area of applicability."""
        sentences = []
        if self.unplaced:
            start = f"{self.unplaced:,} of {self.rows:,} rows have an embedding but no position, which {name} takes too"
            sentences.append(f"{start}: their predictions are null.")
        if self.outside > MAX_SHARE_OUTSIDE * self.known:
            most = f"Most predictions, {self.outside:,} of {self.known:,}, are for places outside the area of applicability"
            sentences.append(
                f"{most} of {name}, which learnt little of them: fit it on places that are more like them."
            )
        return sentences
