"""Fitting a predictor: a probe, its cross-validated scores, and the data of its intervals and area of applicability."""

import os
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np

from mobclip.bundle.card import BundleId
from mobclip.choices import Position
from mobclip.errors import InputError
from mobclip.evaluation import metrics
from mobclip.evaluation.dataset import EvaluationData, usable_rows
from mobclip.evaluation.folds import FOLDS, Split, block_folds, group_folds, random_blocks, random_folds
from mobclip.evaluation.position import Gain, PositionColumns, choose_position
from mobclip.evaluation.position import out_of_fold as out_of_fold_with_position
from mobclip.geo.position import PositionFunctions
from mobclip.io.json_values import nan_to_none
from mobclip.io.matrix_blocks import MatrixBlocks
from mobclip.prediction.predictor_arrays import ReferencePlaces
from mobclip.prediction.predictor_file import checked_predictor_path, write_predictor
from mobclip.prediction.serialization import serialize
from mobclip.probe.estimators import fit, out_of_fold
from mobclip.probe.labels import Labels
from mobclip.progress import Progress, no_progress, subrange
from mobclip.uncertainty import conformal
from mobclip.uncertainty.applicability import learn_applicability

UNKNOWN = float("nan")
EMBEDDINGS = "the embeddings"  # what messages call the matrix
MIN_R2 = 0.05  # up to which a predictor is as good as a constant


@dataclass(frozen=True, kw_only=True)
class FitReport:
    """How a fit went; NaN where a figure does not apply.

    `fold_kind` says which folds the penalty, the intervals, the area of applicability and the figures that end in `_blocks` come
    from: those of whole regions (`region`), of whole H3 blocks (`block`), or of single rows (`random`) where the places lie too
    close together for blocks. R2, RMSE (in the label's unit) and accuracy are out of fold; for classes R2 is the share of the
    log loss of constant frequencies that is explained. `coverage` is the share of labels inside their 90 % intervals (for
    classes, in their sets), those of a fold calibrated on the others, and `width` the median width (or size of the set).
    `position_functions` is how many functions of position the predictor takes beside its fields, and `position_gain` with its
    95 % interval what they add to R² on these folds, by ridge regression.
    """

    rows: int
    alpha: float
    r2_random: float
    r2_blocks: float = UNKNOWN
    rmse_blocks: float = UNKNOWN
    accuracy_blocks: float = UNKNOWN
    block_resolution: int | None
    fold_kind: str
    coverage: float
    width: float
    position_functions: int = 0
    position_gain: float = UNKNOWN
    position_gain_low: float = UNKNOWN
    position_gain_high: float = UNKNOWN
    classes: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()

    def to_json(self) -> dict[str, Any]:
        """The figures under the keys that the answer of the task has, None for NaN and infinities."""
        return nan_to_none({"apart" if key == "fold_kind" else key: value for key, value in vars(self).items()})

    def scores(self) -> dict[str, Any]:
        """The part of `to_json` that the card of a predictor keeps."""
        return {key: value for key, value in self.to_json().items() if key not in ("classes", "remarks")}


class _SpatialFolds(NamedTuple):
    """Folds, and the H3 resolution of their blocks, if they are blocks."""

    split: Split
    resolution: int | None


def fit_predictor(
    matrix: np.ndarray | MatrixBlocks,
    labels: Labels,
    lonlat: np.ndarray,
    *,
    fields: list[str],
    output: str | os.PathLike[str],
    probe: str = "ridge",
    position: Position = "none",
    region: np.ndarray | None = None,
    weights: np.ndarray | None = None,
    names: list[str | None] | None = None,
    bundle: BundleId | None = None,
    progress: Progress = no_progress,
) -> FitReport:
    """Fit a probe on the rows with a known label, score it by cross-validation and write it to a file.

    Args:
        matrix: float n x d, of which rows without a label need not be in memory; rows with NaN are left out.
        labels: n.
        lonlat: degrees, float n x 2, EPSG:4326; rows with NaN are left out.
        fields: the names of the d columns.
        output: the file to write; `.predictor` is added where it has no suffix.
        probe: one of `estimators.PROBES`.
        position: whether the probe takes smooth functions of position beside the columns: `add` always, `auto` where that clearly
            helps in the regions or blocks that are left out.
        region: n values; whole regions are left out in place of H3 blocks.
        weights: float n, the sample weights; rows with NaN or 0 are left out.
        names: n, of the places, for the reference places that the predictor keeps.
        bundle: the bundle that the embeddings are of.

    Raises:
        InputError: an unknown probe; infinite values; labels that cannot be learnt; fewer than ten usable rows or five regions;
            position where all rows have the same; something at `output` that must not be replaced.
    """
    checked_predictor_path(output)
    data = usable_rows({EMBEDDINGS: matrix}, labels, lonlat, region, (probe,), weights)
    _check_classes(data.labels)
    folds = _spatial_folds(data)
    found = _validate(probe, position, data, folds.split, subrange(progress, 0.0, 0.5))
    columns, blocked_oof, numbers = found.columns, found.blocked, folds.split.folds
    fitted = fit(probe, data.labels, columns, numbers, data.weights, subrange(progress, 0.5, 0.7))
    labelled = int(labels.known.sum())
    step = subrange(progress, 0.7, 0.8)
    report = _report(data, folds, found, alpha=fitted.alpha, labelled=labelled, progress=step)
    serialized = serialize(fitted.estimator, columns.shape[1])
    area, rows = learn_applicability(columns, serialized.importance, numbers, subrange(progress, 0.8, 0.97))
    progress(0.97, "Writing the predictor")
    write_predictor(
        output,
        data.labels,
        probe=probe,
        fields=fields,
        position=found.functions,
        bundle=bundle,
        scores=report.scores(),
        serialized=serialized,
        residuals=fitted.residuals,
        calibration=conformal.calibrate(data.labels, blocked_oof, columns, numbers, data.lonlat),
        applicability=area,
        reference=_reference_places(data, rows, names),
    )
    return report


def _check_classes(labels: Labels) -> None:
    """Refuse classes with fewer than two places each on average."""
    if 2 * len(labels.classes) > len(labels):
        raise InputError(
            f"The field '{labels.name}' has {len(labels.classes)} classes in {len(labels)} rows, "
            "too few rows of each to train on: is it a unique name?"
        )


def _spatial_folds(data: EvaluationData) -> _SpatialFolds:
    """Folds of whole regions where there are regions, else of H3 blocks, and of single rows where they lie too close together."""
    if data.region is not None:
        folds = group_folds(data.region)
        if folds is None:
            raise InputError(f"There are fewer than {FOLDS} regions: folds of whole regions need more.")
        return _SpatialFolds(Split("region", folds, np.unique(data.region, return_inverse=True)[1]), None)
    blocks = block_folds(data.lonlat)
    if blocks is not None:
        return _SpatialFolds(blocks.split(), blocks.resolution)
    rows = len(data.lonlat)
    return _SpatialFolds(Split("random", random_folds(rows), random_blocks(rows)), None)


@dataclass(frozen=True, kw_only=True)
class _Validation:
    """Out-of-fold predictions with random folds and with the spatial ones, and what the probe takes beside the fields.

    `columns` is float64 n x d, with the `functions` of position where they were chosen.
    """

    columns: np.ndarray
    functions: PositionFunctions | None
    gain: Gain
    random: np.ndarray
    blocked: np.ndarray


def _validate(probe: str, position: Position, data: EvaluationData, split: Split, progress: Progress) -> _Validation:
    """Choose whether position is used, and predict out of fold."""
    labels, weights = data.labels, data.weights
    candidates = PositionColumns.of(data.features[EMBEDDINGS], data.lonlat, position)
    choice = choose_position(position, candidates, labels, split, weights, subrange(progress, 0.0, 0.2))
    step = subrange(progress, 0.2, 0.6)
    blocked = random = out_of_fold_with_position(probe, candidates, choice, labels, split.folds, weights, step)
    columns = candidates.joined if choice.used else candidates.plain
    if split.kind != "random":
        folds = random_folds(len(columns))
        random = out_of_fold(probe, labels, columns, folds, weights, subrange(progress, 0.6, 1.0))
    functions = candidates.functions if choice.used else None
    return _Validation(columns=columns, functions=functions, gain=choice.gain, random=random, blocked=blocked)


def _report(
    data: EvaluationData,
    folds: _SpatialFolds,
    found: _Validation,
    *,
    alpha: float,
    labelled: int,
    progress: Progress,
) -> FitReport:
    """Scores of out-of-fold predictions with random folds and with the spatial ones, and the coverage of the latter.

    `labelled` is the number of rows with a label before any were left out.
    """
    overall, *_ = conformal.coverage(
        data.labels,
        found.blocked,
        folds.split.folds,
        data.lonlat,
        matrix=found.columns,
        kind=folds.split.kind,
        progress=progress,
    )
    r2_random = metrics.skill(data.labels, found.random, data.weights)
    block_scores = _block_scores(data, found.blocked, folds.split.kind)
    # Rows without a label are those to predict: where only they are left out, no remark is needed.
    remarks = [] if len(data.labels) == labelled else data.remarks
    return FitReport(
        rows=len(data.labels),
        alpha=alpha,
        r2_random=r2_random,
        **block_scores,
        block_resolution=folds.resolution,
        fold_kind=folds.split.kind,
        coverage=overall.covered,
        width=overall.width,
        position_functions=0 if found.functions is None else len(found.functions),
        position_gain=found.gain.r2,
        position_gain_low=found.gain.low,
        position_gain_high=found.gain.high,
        classes=data.labels.classes,
        remarks=(
            *remarks,
            *_skill_remarks(data.labels, block_scores.get("r2_blocks", r2_random)),
            *_position_remarks(found),
        ),
    )


def _skill_remarks(labels: Labels, r2: float) -> list[str]:
    """A warning where predictions of places held out are about as good as a constant."""
    if r2 > MIN_R2:
        return []
    score, constant = ("log-loss skill", "shares of the classes") if labels.classes else ("R²", "mean")
    return [
        f"The predictor of '{labels.name}' is no better than the {constant} in places held out ({score} {r2:.2f}): do not map it."
    ]


def _position_remarks(found: _Validation) -> list[str]:
    """A warning where position is used although it misleads."""
    gain = found.gain
    if found.functions is None or not gain.high < 0:
        return []
    return [
        f"Position lowers R² in places held out ({gain.r2:+.2f}, {gain.low:+.2f} to {gain.high:+.2f}): choose position auto."
    ]


def _block_scores(data: EvaluationData, predictions: np.ndarray, kind: str) -> dict[str, float]:
    """R2, RMSE and, for classes, accuracy of spatial cross-validation; none where there is none."""
    if kind == "random":
        return {}
    true, weights = data.labels.values, data.weights
    scores = {"r2_blocks": metrics.skill(data.labels, predictions, weights)}
    if data.labels.task == "classification":
        scores["accuracy_blocks"] = float(np.average(predictions.argmax(axis=1) == true, weights=weights))
    else:
        scores["rmse_blocks"] = float(np.sqrt(np.average((true - predictions) ** 2, weights=weights)))
    return scores


def _reference_places(data: EvaluationData, rows: np.ndarray, names: list[str | None] | None) -> ReferencePlaces:
    """The places of `rows`, positions among the usable rows; `names` are those of all rows."""
    original = np.flatnonzero(data.used)[rows]
    texts = ["" if names is None else names[row] or "" for row in original]
    return ReferencePlaces(data.labels.values[rows], data.lonlat[rows], texts)
