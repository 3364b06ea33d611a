"""Fitting a predictor: a probe on all known places, its honest score, its errors, and where it applies."""

import os
from dataclasses import dataclass

import numpy as np

from mobclip.errors import InputError
from mobclip.evaluation import metrics
from mobclip.evaluation.dataset import EvaluationData, usable_rows
from mobclip.evaluation.folds import FOLDS, block_folds, group_folds, random_folds
from mobclip.io.container import check_replaceable
from mobclip.prediction.predictor import Examples, predictor_path, write_predictor
from mobclip.prediction.serialization import serialize
from mobclip.probe.estimators import fit, out_of_fold
from mobclip.probe.labels import Labels
from mobclip.progress import Progress, no_progress, subrange
from mobclip.uncertainty import conformal
from mobclip.uncertainty.applicability import learn_applicability

UNKNOWN = float("nan")


@dataclass(frozen=True)
class FitReport:
    """What a fit found, NaN where it does not apply.

    `apart` is the kind of folds that score, penalty, intervals and area of applicability come from: `region`, `block`, or
    `random` where the places lie too near each other. `r2_blocks` and `rmse_blocks` are of whole regions or blocks left out;
    for classes R2 is the share of the log loss of constant frequencies that is explained. `coverage` is the share of labels
    in their 90 % intervals (for classes, in their sets), each fold with the errors of the others, and `width` their median width.
    """

    rows: int
    alpha: float
    r2_random: float
    r2_blocks: float
    rmse_blocks: float
    accuracy_blocks: float
    block_resolution: int | None
    apart: str
    coverage: float
    width: float
    classes: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()


def fit_predictor(
    matrix: np.ndarray,
    labels: Labels,
    lonlat: np.ndarray,
    fields: list[str],
    output: str | os.PathLike,
    probe: str = "ridge",
    region: np.ndarray | None = None,
    weights: np.ndarray | None = None,
    names: list[str | None] | None = None,
    bundle: str | None = None,
    progress: Progress = no_progress,
) -> FitReport:
    """Fit a probe on the rows with a known label, score it on left-out places and write it.

    Args:
        matrix: float n x d; rows with NaN are left out.
        labels: n.
        lonlat: float n x 2, degrees, EPSG:4326: where the rows lie; NaN rows are left out.
        fields: the names of the d columns.
        output: the file to write; `.predictor` is added where it has no suffix.
        probe: of `estimators.PROBES`.
        region: n values; whole regions are left out in place of H3 blocks.
        weights: float n, how much a row counts; rows with NaN or 0 are left out.
        names: of the places, for the examples that the predictor keeps.
        bundle: what the embeddings are of, as `bundle.identity` says it.

    Raises:
        InputError: an unknown probe, infinite values, labels that teach nothing, fewer than ten usable rows or five regions,
            or an output in the place of something that is not to be replaced.
    """
    check_replaceable(predictor_path(output))
    data = usable_rows({"the embeddings": matrix}, labels, lonlat, region, (probe,), weights)
    known = data.features["the embeddings"]
    if 2 * len(data.labels.classes) > len(known):
        raise InputError(
            f"The field '{labels.name}' has {len(data.labels.classes)} classes in {len(known)} places, too few of each to learn from: "
            "is it a name of each row?"
        )
    random, (apart, folds, resolution) = random_folds(len(known)), _apart(data)
    easy = out_of_fold(probe, data.labels, known, random, data.weights, subrange(progress, 0.0, 0.25))
    hard = (
        easy
        if apart == "random"
        else out_of_fold(probe, data.labels, known, folds, data.weights, subrange(progress, 0.25, 0.5))
    )
    fitted = fit(probe, data.labels, known, folds, data.weights, subrange(progress, 0.5, 0.7))
    covered, *_ = conformal.coverage(
        data.labels, hard, folds, data.lonlat, matrix=known, kind=apart, progress=subrange(progress, 0.7, 0.8)
    )
    form, files, importance = serialize(fitted.estimator, known.shape[1])
    area, rows = learn_applicability(known, importance, folds, subrange(progress, 0.8, 0.97))
    found = FitReport(
        len(known),
        fitted.alpha,
        metrics.explained(data.labels, easy, data.weights),
        *_scores(data, hard, apart),
        resolution,
        apart,
        covered.covered,
        covered.width,
        data.labels.classes,
        ()
        if data.used.sum() == labels.known.sum()
        else tuple(data.remarks),  # that some have no label is why one predicts
    )
    progress(0.97, "Writing the predictor")
    calibration = conformal.calibrate(data.labels, hard, known, folds, data.lonlat)
    places = np.flatnonzero(data.used)[rows]
    examples = Examples(
        data.labels.values[rows], data.lonlat[rows], ["" if names is None else names[row] or "" for row in places]
    )
    facts = {"probe": probe, "fields": list(fields), "bundle": _bundle(bundle), "scores": _plain(found)}
    write_predictor(output, data.labels, (form, files), fitted.residuals, calibration, area, examples, facts)
    return found


def _apart(data: EvaluationData) -> tuple[str, np.ndarray, int | None]:
    """Folds of whole regions or blocks, whichever there are, else of random rows; and the resolution of blocks."""
    if data.region is not None:
        folds = group_folds(data.region)
        if folds is None:
            raise InputError(f"There are fewer than {FOLDS} regions: folds of whole regions need more.")
        return "region", folds, None
    blocks = block_folds(data.lonlat)
    if blocks is None:
        return "random", random_folds(len(data.lonlat)), None
    return "block", blocks.folds, blocks.resolution


def _scores(data: EvaluationData, predictions: np.ndarray, apart: str) -> tuple[float, float, float]:
    """R2, RMSE and, of classes, accuracy in regions or blocks left out."""
    if apart == "random":
        return UNKNOWN, UNKNOWN, UNKNOWN
    r2 = metrics.explained(data.labels, predictions, data.weights)
    if data.labels.task == "classification":
        return r2, UNKNOWN, float(np.average(predictions.argmax(axis=1) == data.labels.values, weights=data.weights))
    return r2, float(np.sqrt(np.average((data.labels.values - predictions) ** 2, weights=data.weights))), UNKNOWN


def _bundle(text: str | None) -> dict | None:
    """The parts of a bundle's identity, for the card."""
    if text is None:
        return None
    name, version, digest = (text.rsplit(" ", 2) + ["", ""])[:3]
    return {"text": text, "name": name, "version": version, "digest": digest}


def _plain(found: FitReport) -> dict:
    """JSON-ready, None for NaN."""
    return {
        key: None if isinstance(value, float) and np.isnan(value) else value
        for key, value in vars(found).items()
        if key not in ("remarks", "classes")
    }
