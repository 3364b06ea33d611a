"""Applying a predictor: from embeddings to an indicator, with intervals and the area of applicability.

A predictor file holds all that a map needs: the probe, the errors that intervals come from, and the known places that
say where it applies. Reading and applying it needs no scikit-learn. `mobclip.prediction.fit` makes it.
"""

import itertools
import os
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from mobclip.bundle.card import BundleId
from mobclip.bundle.store import where_to_get
from mobclip.errors import InputError
from mobclip.geo.position import PositionFunctions
from mobclip.io.container import open_container
from mobclip.io.matrix_blocks import MatrixBlocks
from mobclip.prediction.card import KIND, PredictorCard
from mobclip.prediction.prediction import PredictedRows, Prediction, joined, list_classes
from mobclip.prediction.predictor_arrays import ReferencePlaces, read_predictor_arrays
from mobclip.prediction.serialization import Predict, deserialize
from mobclip.probe import transforms
from mobclip.progress import Progress, no_progress, subrange
from mobclip.uncertainty.applicability import Applicability
from mobclip.uncertainty.conformal import LEVEL, Calibration, check_level

RANGES = {"log": (0.0, np.inf), "logit": (0.0, 1.0), "none": (-np.inf, np.inf)}  # of a label, by its transform


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
    position: PositionFunctions | None = None

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

    def columns(self, matrix: np.ndarray, position: np.ndarray | None = None) -> np.ndarray:
        """What the probe takes, float n x `card.columns`: the fields, and the functions of position where it was fitted to them.

        Args:
            matrix: float n x fields.
            position: degrees n x 2, EPSG:4326; NaN is unknown.

        Raises:
            InputError: position is needed and not given.
        """
        if self.position is None:
            return matrix
        if position is None:
            raise InputError(
                f"The predictor {self.name} also takes the position of each place: say where the rows are."
            )
        return np.column_stack([matrix, self.position.columns(position)])

    def raw(self, columns: np.ndarray, progress: Progress = no_progress) -> np.ndarray:
        """Expected labels float64 n, or probabilities n x classes, of `columns`; NaN where a row has no values.

        Raises:
            InputError: a prediction is too large for a number.
        """
        classes = len(self.card.classes)
        known = np.isfinite(columns).all(axis=1)
        result = np.full((len(columns), classes) if classes else len(columns), np.nan)
        if known.any():
            with np.errstate(all="ignore"):
                values = self.probe(columns[known], progress)
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
        position: np.ndarray | None = None,
        applicability: bool = True,
        progress: Progress = no_progress,
    ) -> Prediction:
        """Predictions with intervals and the area of applicability.

        Args:
            matrix: float n x fields.
            level: share of the labels that intervals should hold, 0.5 to 1; None for no intervals.
            lonlat: degrees n x 2, for intervals from errors weighted by distance.
            position: degrees n x 2, for a predictor that takes position too.
            applicability: whether to say which places are in the area of applicability.

        Raises:
            InputError: infinite values, a level for which too few places were known, or position is needed and not given.
        """
        if np.isinf(matrix).any():
            raise InputError("The embeddings have infinite values: replace them by NULL.")
        if level is not None:
            check_level(level, len(self.calibration.scores))
        columns = self.columns(matrix, position)
        raw = self.raw(columns, subrange(progress, 0.0, 0.2))
        result = Prediction(
            target_name=self.card.target_name,
            classes=self.card.classes,
            unplaced=int(np.isfinite(matrix).all(axis=1).sum() - np.isfinite(columns).all(axis=1).sum()),
            **_point_predictions(raw),
        )
        if level is not None:
            half_widths = self.calibration.half_widths(columns, level, lonlat, subrange(progress, 0.2, 0.5))
            half_widths = np.where(np.isfinite(result.values), half_widths, np.nan)
            result = replace(result, **self._intervals(raw, half_widths))
        if applicability:
            dissimilarity = self.applicability.dissimilarity(columns, subrange(progress, 0.5, 1.0))
            inside = self.applicability.inside(dissimilarity)
            result = replace(result, dissimilarity=dissimilarity, inside=inside)
        return result

    def stream(
        self,
        matrix: MatrixBlocks,
        *,
        level: float | None = LEVEL,
        lonlat: np.ndarray | None = None,
        position: np.ndarray | None = None,
        applicability: bool = True,
        progress: Progress = no_progress,
    ) -> Iterator[Prediction]:
        """As `predict`, of the blocks of a matrix."""
        done = 0
        for block in matrix.read():
            stop = done + len(block)
            step = subrange(progress, done / max(matrix.rows, 1), stop / max(matrix.rows, 1))
            near, where = (None if values is None else values[done:stop] for values in (lonlat, position))
            yield self.predict(
                block, level=level, lonlat=near, position=where, applicability=applicability, progress=step
            )
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
    probe = deserialize(container, card.model, card.columns, card.classes)
    return Predictor(name=container.path.name, card=card, probe=probe, **vars(arrays))


def apply_predictor(
    path: str | os.PathLike[str],
    matrix: np.ndarray | MatrixBlocks,
    fields: list[str],
    bundle: BundleId | None = None,
    *,
    level: float | None = LEVEL,
    lonlat: np.ndarray | None = None,
    position: np.ndarray | None = None,
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
        MatrixBlocks.of(matrix),
        level=level,
        lonlat=lonlat,
        position=position,
        applicability=applicability,
        progress=progress,
    )
    prediction = joined(blocks)
    counts = PredictedRows.of(prediction)
    return replace(prediction, remarks=(*remarks, *counts.remarks(predictor.name)))


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
