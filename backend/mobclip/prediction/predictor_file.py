"""Writing a predictor to a file: a card, plain arrays and for trees an ONNX graph, no pickle."""

import json
import os
from pathlib import Path
from typing import Any

import numpy as np

from mobclip.bundle.card import BundleId
from mobclip.geo.position import PositionFunctions
from mobclip.io.container import check_replaceable, write_container
from mobclip.io.output import check_output
from mobclip.prediction.card import PredictorCard
from mobclip.prediction.predictor_arrays import NAMES, ReferencePlaces
from mobclip.prediction.serialization import SerializedProbe
from mobclip.probe.labels import Labels
from mobclip.uncertainty.applicability import Applicability
from mobclip.uncertainty.conformal import Calibration

SUFFIX = ".predictor"
MAX_NAME = 100  # letters that are kept of the name of a known place


def predictor_path(output: str | os.PathLike[str]) -> Path:
    """The file that a predictor is written to: `.predictor` is added where the name has no suffix."""
    path = Path(output)
    return path if path.suffix else path.with_suffix(SUFFIX)


def checked_predictor_path(output: str | os.PathLike[str]) -> Path:
    """As `predictor_path`, after a look at the place, for what is done before long work.

    Raises:
        InputError: another suffix, a missing folder, or something there that is no predictor.
    """
    path = predictor_path(output)
    check_output(path, (SUFFIX,))
    check_replaceable(path)
    return path


def write_predictor(
    output: str | os.PathLike[str],
    labels: Labels,
    *,
    probe: str,
    fields: list[str],
    position: PositionFunctions | None = None,
    bundle: BundleId | None,
    scores: dict[str, Any],
    serialized: SerializedProbe,
    residuals: np.ndarray,
    calibration: Calibration,
    applicability: Applicability,
    reference: ReferencePlaces,
) -> Path:
    """Write a predictor to `predictor_path(output)`.

    Args:
        labels: what it was fitted to.
        probe: one of `estimators.PROBES`.
        fields: the names of the columns.
        position: the functions of position that the probe takes after them.
        bundle: the bundle that the embeddings are of.
        scores: figures for the card.
        residuals: float m on the scale of the transform, for smearing; empty without a transform.

    Raises:
        InputError: something is there that must not be replaced.
    """
    difficulty = calibration.difficulty
    card = PredictorCard(
        target_name=labels.name,
        task=labels.task,
        classes=labels.classes,
        transform=labels.transform,
        probe=probe,
        fields=tuple(fields),
        position=None if position is None else (len(position), position.width_km),
        bundle=bundle,
        scores=scores,
        model=serialized.model,
        difficulty=None if difficulty is None else (difficulty.intercept, difficulty.low, difficulty.high),
        average=applicability.average,
        threshold=applicability.threshold,
    )
    path = predictor_path(output)
    arrays = _arrays(calibration, applicability, reference, position)
    write_container(path, card.to_json(), {**serialized.files, "residuals.npy": residuals, **arrays})
    return path


def _arrays(
    calibration: Calibration,
    applicability: Applicability,
    reference: ReferencePlaces,
    position: PositionFunctions | None,
) -> dict[str, np.ndarray | bytes]:
    """The files of a predictor beside those of the probe."""
    files: dict[str, np.ndarray | bytes] = {
        "scores.npy": calibration.scores,
        "scores_lonlat.npy": calibration.lonlat,
        "known.npy": applicability.known,
        "known_mean.npy": applicability.mean,
        "known_factor.npy": applicability.factor,
        "known_labels.npy": reference.labels,
        "known_lonlat.npy": reference.lonlat,
        NAMES: json.dumps([name[:MAX_NAME] for name in reference.names], ensure_ascii=False).encode("utf-8"),
    }
    if calibration.difficulty is not None:
        files["difficulty.npy"] = calibration.difficulty.weights
    if position is not None:
        files["position_centres.npy"] = position.centres
    return files
