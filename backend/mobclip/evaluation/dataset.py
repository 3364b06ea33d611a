"""The rows of a table that an evaluation can use, and sentences on what is left out."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from mobclip.errors import InputError
from mobclip.evaluation import summary
from mobclip.evaluation.folds import FOLDS
from mobclip.io.matrix_blocks import MatrixBlocks
from mobclip.magnitude import check_magnitude
from mobclip.probe.estimators import check_probe
from mobclip.probe.labels import Labels, check_labels, drop_empty_classes

NO_REGION = (None, "")


@dataclass(frozen=True, kw_only=True)
class EvaluationData:
    """The rows that have all values.

    Attributes:
        features: by name, columns float64 n x d.
        labels: n, all known.
        lonlat: degrees, float64 n x 2.
        region: n values, or None.
        weights: float64 n with a mean of 1, or None.
        used: bool over all rows given, n of them true.
        prediction_lonlat: degrees, float64 m x 2, the places to predict.
        remarks: sentences on what was left out.
    """

    features: dict[str, np.ndarray]
    labels: Labels
    lonlat: np.ndarray
    region: np.ndarray | None
    weights: np.ndarray | None
    used: np.ndarray
    prediction_lonlat: np.ndarray
    remarks: list[str]


def usable_rows(
    features: Mapping[str, np.ndarray | MatrixBlocks],
    labels: Labels,
    lonlat: np.ndarray,
    region: np.ndarray | None,
    probes: tuple[str, ...],
    weights: np.ndarray | None,
    prediction_lonlat: np.ndarray | None = None,
) -> EvaluationData:
    """The rows that have a label, a position, all columns and, where they are given, a region and a weight.

    Args:
        features: by name, columns float n x d; of those in blocks no more than the usable rows are in memory.

    Raises:
        InputError: an unknown probe, infinite values, negative weights, labels that teach nothing, or too few rows.
    """
    for probe in probes:
        check_probe(probe)
    columns = {name: MatrixBlocks.of(values) for name, values in features.items()}
    complete = {f"value in '{name}'": _complete_rows(values) for name, values in columns.items()}
    check_labels(labels)
    present = {"label": labels.known, "position": np.isfinite(lonlat).all(axis=1), **complete}
    if region is not None:
        region = np.asarray(region)
        present["region"] = _has_region(region)
    if weights is not None:
        weights = _checked_weights(weights)
        present["weight"] = weights > 0
    rows = {name: len(has) for name, has in present.items()}
    if len(set(rows.values())) > 1:
        listed = ", ".join(f"{name} {count:,}" for name, count in rows.items())
        raise InputError(f"The columns differ in their number of rows: {listed}.")
    used = np.logical_and.reduce(list(present.values()))
    _check_count(used, present)
    kept = labels.at(used)
    check_labels(kept)
    if prediction_lonlat is None:
        prediction_lonlat = lonlat[present["position"] & ~labels.known]
    return EvaluationData(
        features={name: values.rows_where(used).astype(np.float64, copy=False) for name, values in columns.items()},
        labels=drop_empty_classes(kept),
        lonlat=np.asarray(lonlat, dtype=np.float64)[used],
        region=None if region is None else region[used],
        weights=None if weights is None else weights[used] / weights[used].mean(),
        used=used,
        prediction_lonlat=np.asarray(prediction_lonlat, dtype=np.float64),
        remarks=summary.of_unused_rows({f"no {name}": has for name, has in present.items()}),
    )


def _complete_rows(columns: MatrixBlocks) -> np.ndarray:
    """Bool n, false where a value is NaN."""
    complete = []
    for block in columns.read():
        if np.isinf(block).any():
            raise InputError("The table has infinite values: replace them by null.")
        check_magnitude("The table", block)
        complete.append(np.isfinite(block).all(axis=1))
    return np.concatenate(complete)


def _has_region(region: np.ndarray) -> np.ndarray:
    """Bool n, false where a region is None, blank or NaN."""
    return np.array([value not in NO_REGION and value == value for value in region.tolist()], dtype=bool)


def _checked_weights(weights: np.ndarray) -> np.ndarray:
    weights = np.asarray(weights, dtype=np.float64)
    if np.isinf(weights).any() or (weights < 0).any():
        raise InputError("A weight is negative or infinite: sample weights must be 0 or more.")
    check_magnitude("The column of weights", weights)
    return weights


def _check_count(used: np.ndarray, present: dict[str, np.ndarray]) -> None:
    """Raise InputError where fewer rows are used than folds of two need."""
    if used.sum() < 2 * FOLDS:
        why = "; ".join(f"{int((~has).sum()):,} without a {name}" for name, has in present.items() if not has.all())
        raise InputError(f"Only {used.sum()} rows have all values ({why}): at least {2 * FOLDS} are needed.")
