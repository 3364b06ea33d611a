"""Applying a predictor: from embeddings to an indicator, with intervals and the area of applicability.

A predictor file holds all that a map needs: the probe, the errors that intervals come from, and the known places that
say where it applies. Reading and applying it needs no scikit-learn. `mobclip.prediction.fit` makes it.
"""

import itertools
import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from mobclip.bundle.card import BundleId
from mobclip.bundle.store import where_to_get
from mobclip.errors import InputError
from mobclip.io.container import open_container
from mobclip.io.matrix_blocks import MatrixBlocks
from mobclip.prediction.card import KIND, PredictorCard
from mobclip.prediction.predictor_arrays import ReferencePlaces, read_predictor_arrays
from mobclip.prediction.serialization import Predict, deserialize
from mobclip.probe import transforms
from mobclip.progress import Progress, no_progress, subrange
from mobclip.uncertainty.applicability import Applicability
from mobclip.uncertainty.conformal import LEVEL, Calibration, check_level

MAX_SHARE_OUTSIDE = 0.5  # of the places that are predicted
PER_ROW = ("values", "probability", "lower", "upper", "dissimilarity", "inside")  # arrays of a prediction
RANGES = {"log": (0.0, np.inf), "logit": (0.0, 1.0), "none": (-np.inf, np.inf)}  # of a label, by its transform


@dataclass(frozen=True, kw_only=True)
class Prediction:
    """Predictions of n places, in the label's unit.

    `values` is float64 n, for classes the position of the most likely, whose probability is in `probability`; `lower` and `upper`
    bound the interval, and `sets` names the classes of the prediction set. `dissimilarity` is float64 n and `inside` bool n,
    whether a place is in the area of applicability. NaN, None and False where a place has no embedding; what was not asked for is
    None. `remarks` are sentences for the user.
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


@dataclass(frozen=True, kw_only=True)
class Predictor:
    """A predictor that was read whole: the name of its file, its card, its probe, and the arrays of `PredictorArrays`."""

    name: str
    card: PredictorCard
    probe: Predict
    calibration: Calibration
    applicability: Applicability
    reference: ReferencePlaces
    residuals: np.ndarray

    def check_fields(self, fields: list[str], bundle: BundleId | None) -> list[str]:
        """Refuse embeddings that the predictor was not fitted to; sentences about what cannot be checked.

        Args:
            fields: the names of the columns.
            bundle: the bundle that they are of; None where unknown.

        Raises:
            InputError: other fields, or embeddings of another bundle or version.
        """
        expected = self.card.fields
        required = self.card.bundle
        if required and bundle and bundle != required:
            raise InputError(
                f"The predictor {self.name} was fitted on embeddings of {required}, but these are of {bundle}: compute "
                f"embeddings with {where_to_get(required)}, or fit the predictor again."
            )
        if tuple(fields) != expected:
            given = f" ({fields[0]} to {fields[-1]})" if fields else ""
            raise InputError(
                f"The predictor {self.name} was fitted on {len(expected)} fields ({expected[0]} to {expected[-1]}), but the "
                f"layer has {len(fields)}{given}: use embeddings of the same model."
            )
        if required and not bundle:
            return [
                f"The layer has no field 'bundle' with the model of its embeddings; the predictor needs those of {required}."
            ]
        return []

    def raw(self, matrix: np.ndarray, progress: Progress = no_progress) -> np.ndarray:
        """Expected labels float64 n, or probabilities n x classes; NaN where a row has no values.

        Raises:
            InputError: a prediction is too large for a number.
        """
        classes = len(self.card.classes)
        known = np.isfinite(matrix).all(axis=1)
        result = np.full((len(matrix), classes) if classes else len(matrix), np.nan)
        if known.any():
            with np.errstate(all="ignore"):
                values = self.probe(matrix[known], progress)
                result[known] = transforms.unbiased_inverse(self.card.transform, values, self.residuals)
            if not np.isfinite(result[known]).all():
                raise InputError(
                    f"The predictor {self.name} gives numbers that are not finite here: leave out places that are unlike all "
                    "that it was fitted to, or fit it again."
                )
        return result

    def predict(
        self,
        matrix: np.ndarray,
        *,
        level: float | None = LEVEL,
        lonlat: np.ndarray | None = None,
        applicability: bool = True,
        progress: Progress = no_progress,
    ) -> Prediction:
        """Predictions with intervals and the area of applicability.

        Args:
            matrix: float n x d.
            level: share of the labels that intervals should hold, 0.5 to 1; None for no intervals.
            lonlat: degrees n x 2, for intervals from errors weighted by distance.
            applicability: whether to say which places are in the area of applicability.

        Raises:
            InputError: infinite values, or a level for which too few places were known.
        """
        if np.isinf(matrix).any():
            raise InputError("The embeddings have infinite values: replace them by NULL.")
        if level is not None:
            check_level(level, len(self.calibration.scores))
        raw = self.raw(matrix, subrange(progress, 0.0, 0.2))
        result = Prediction(target_name=self.card.target_name, classes=self.card.classes, **_point_predictions(raw))
        if level is not None:
            half_widths = self.calibration.half_widths(matrix, level, lonlat, subrange(progress, 0.2, 0.5))
            half_widths = np.where(np.isfinite(result.values), half_widths, np.nan)
            result = replace(result, **self._intervals(raw, half_widths))
        if applicability:
            dissimilarity = self.applicability.dissimilarity(matrix, subrange(progress, 0.5, 1.0))
            inside = self.applicability.inside(dissimilarity)
            result = replace(result, dissimilarity=dissimilarity, inside=inside)
        return result

    def stream(
        self,
        matrix: MatrixBlocks,
        *,
        level: float | None = LEVEL,
        lonlat: np.ndarray | None = None,
        applicability: bool = True,
        progress: Progress = no_progress,
    ) -> Iterator[Prediction]:
        """As `predict`, of the blocks of a matrix."""
        done = 0
        for block in matrix.read():
            stop = done + len(block)
            step = subrange(progress, done / max(matrix.rows, 1), stop / max(matrix.rows, 1))
            where = None if lonlat is None else lonlat[done:stop]
            yield self.predict(block, level=level, lonlat=where, applicability=applicability, progress=step)
            done = stop

    def _intervals(self, raw: np.ndarray, half_widths: np.ndarray) -> dict[str, Any]:
        """Prediction sets of classes, or intervals cut to the range of the labels, NaN where they would be infinite."""
        classes = self.card.classes
        if classes:  # the most likely class is always in the set
            likely = (raw >= 1 - half_widths[:, None]) | (raw == raw.max(axis=1, keepdims=True))
            return {"sets": [list_classes(itertools.compress(classes, row)) or None for row in likely]}
        lowest, highest = (0.0, np.inf) if self.card.task == "counts" else RANGES[self.card.transform]
        finite = np.where(np.isfinite(half_widths), half_widths, np.nan)
        return {"lower": np.clip(raw - finite, lowest, highest), "upper": np.clip(raw + finite, lowest, highest)}


def open_predictor(path: str | os.PathLike[str]) -> Predictor:
    """Open a predictor file.

    Raises:
        InputError: not there, no predictor, of a newer format, damaged, or with arrays that do not fit its card.
    """
    container = open_container(path, KIND)
    if container.card.get("kind") != KIND:
        raise InputError(f"{path} is not a predictor: choose a file written by Fit predictor (mobclip fit).")
    if "model" not in container.card:
        raise InputError(f"{path} was written by MobCLIP 0.1: fit the predictor again.")
    card = PredictorCard.from_json(container.card, f"The card of the predictor {path}")
    arrays = read_predictor_arrays(container, card)
    probe = deserialize(container, card.model, len(card.fields), card.classes)
    return Predictor(name=container.path.name, card=card, probe=probe, **vars(arrays))


def list_classes(names: Iterable[str]) -> str:
    """Names of classes in one text, separated by commas; one that has a comma or a quote itself is quoted as in a CSV file."""
    quoted = ('"' + name.replace('"', '""') + '"' if re.search('[",\r\n]', name) else name for name in names)
    return ", ".join(quoted)


def apply_predictor(
    path: str | os.PathLike[str],
    matrix: np.ndarray | MatrixBlocks,
    fields: list[str],
    bundle: BundleId | None = None,
    *,
    level: float | None = LEVEL,
    lonlat: np.ndarray | None = None,
    applicability: bool = True,
    progress: Progress = no_progress,
) -> Prediction:
    """Open a predictor and apply it; see `Predictor.check_fields` and `Predictor.predict` for the arguments.

    Raises:
        InputError: not a predictor, damaged, or fitted to other embeddings.
    """
    predictor = open_predictor(path)
    remarks = predictor.check_fields(fields, bundle)
    blocks = predictor.stream(
        MatrixBlocks.of(matrix), level=level, lonlat=lonlat, applicability=applicability, progress=progress
    )
    prediction = joined(blocks)
    counts = PredictedRows.of(prediction)
    return replace(prediction, remarks=(*remarks, *counts.area_remarks(predictor.name)))


def joined(predictions: Iterable[Prediction]) -> Prediction:
    """Predictions of blocks of rows as one."""
    parts = list(predictions)
    arrays = {name: [getattr(part, name) for part in parts] for name in PER_ROW}
    sets = None if parts[0].sets is None else [names for part in parts for names in part.sets or ()]
    given: dict[str, Any] = {name: np.concatenate(values) for name, values in arrays.items() if values[0] is not None}
    return replace(parts[0], sets=sets, **given)


@dataclass(frozen=True)
class PredictedRows:
    """How many of some rows there are, have a prediction, and have it outside the area of applicability."""

    rows: int = 0
    known: int = 0
    outside: int = 0

    @classmethod
    def of(cls, prediction: Prediction) -> "PredictedRows":
        """Those of a prediction."""
        known = np.isfinite(prediction.values)
        outside = 0 if prediction.inside is None else int((known & ~prediction.inside).sum())
        return cls(len(known), int(known.sum()), outside)

    def __add__(self, other: "PredictedRows") -> "PredictedRows":
        return PredictedRows(self.rows + other.rows, self.known + other.known, self.outside + other.outside)

    def area_remarks(self, name: str) -> list[str]:
        """A sentence where most predictions are for places outside the area of applicability of the predictor of a name."""
        if self.outside <= MAX_SHARE_OUTSIDE * self.known:
            return []
        most = f"Most predictions, {self.outside:,} of {self.known:,}, are for places outside the area of applicability"
        return [f"{most} of {name}, which learnt little of them: fit it on places that are more like them."]


def _point_predictions(raw: np.ndarray) -> dict[str, Any]:
    """The values of a `Prediction`, from expected labels n or probabilities n x classes."""
    if raw.ndim == 1:
        return {"values": raw}
    known = np.isfinite(raw).all(axis=1)
    codes = np.full(len(raw), np.nan)
    probability = np.full(len(raw), np.nan)
    codes[known] = raw[known].argmax(axis=1)
    probability[known] = raw[known].max(axis=1)
    return {"values": codes, "probability": probability}
