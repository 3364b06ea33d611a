"""The rows of a table that an evaluation can use, and what is left out, in words."""

from dataclasses import dataclass

import numpy as np

from mobclip.errors import InputError
from mobclip.evaluation import summary
from mobclip.evaluation.folds import FOLDS
from mobclip.probe.estimators import check_probe
from mobclip.probe.labels import Labels, check, without_empty_classes

NO_REGION = (None, "")


@dataclass(frozen=True)
class EvaluationData:
    """The rows that have everything, with what was left out in words; weights have a mean of 1."""

    features: dict[str, np.ndarray]
    labels: Labels
    lonlat: np.ndarray
    region: np.ndarray | None
    weights: np.ndarray | None
    used: np.ndarray
    to_predict: np.ndarray
    remarks: list[str]


def usable_rows(
    features: dict[str, np.ndarray],
    labels: Labels,
    lonlat: np.ndarray,
    region: np.ndarray | None,
    probes: tuple[str, ...],
    weights: np.ndarray | None,
    prediction_lonlat: np.ndarray | None = None,
) -> EvaluationData:
    """The rows that have a label, a position, all columns and, where they are given, a region and a weight."""
    for probe in probes:
        check_probe(probe)
    if any(np.isinf(values).any() for values in features.values()):
        raise InputError("There are infinite values in the table: make them null.")
    check(labels)
    there = {"no label": labels.known, "no position": np.isfinite(lonlat).all(axis=1)}
    there |= {f"no value in '{name}'": np.isfinite(values).all(axis=1) for name, values in features.items()}
    if region is not None:
        region = np.asarray(region)
        there["no region"] = np.array(
            [value not in NO_REGION and value == value for value in region.tolist()], dtype=bool
        )
    if weights is not None:
        weights = np.asarray(weights, dtype=np.float64)
        if np.isinf(weights).any() or (weights < 0).any():
            raise InputError("A weight is negative or infinite: weights are how much a row counts, 0 or more.")
        there["no weight"] = weights > 0
    used = np.logical_and.reduce(list(there.values()))
    if used.sum() < 2 * FOLDS:
        why = "; ".join(f"{int((~has).sum()):,} have {what}" for what, has in there.items() if not has.all())
        raise InputError(f"Only {used.sum()} rows have all values ({why}): at least {2 * FOLDS} are needed.")
    kept = labels.at(used)
    check(kept)
    if prediction_lonlat is None:
        prediction_lonlat = lonlat[there["no position"] & ~labels.known]
    return EvaluationData(
        {name: np.asarray(values[used], dtype=np.float64) for name, values in features.items()},
        without_empty_classes(kept),
        np.asarray(lonlat, dtype=np.float64)[used],
        None if region is None else region[used],
        None if weights is None else weights[used] / weights[used].mean(),
        used,
        np.asarray(prediction_lonlat, dtype=np.float64),
        summary.of_unused_rows(there),
    )
