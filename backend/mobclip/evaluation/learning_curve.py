"""Learning curves: what the score would be had fewer labels been collected.

The test folds stay the same; of the training rows, whole small blocks are drawn until they hold the share of all labels,
because a survey visits areas and not scattered places. Four fifths are what each fold leaves, so that the curve ends at the
score.
"""

import numpy as np

from mobclip.evaluation import bootstrap, metrics
from mobclip.evaluation.dataset import EvaluationData
from mobclip.evaluation.folds import BLOCK_RESOLUTIONS, FOLDS, Split, group_folds
from mobclip.evaluation.results import LearningCurvePoint
from mobclip.geo import h3_cells
from mobclip.probe.estimators import fit
from mobclip.progress import Progress, no_progress, subrange

SHARES = (0.01, 0.05, 0.2)  # of the labels, beside the four fifths that the score itself is learnt from
WHOLE_SHARE = 0.8
SMALL_BLOCKS = 500  # as coarse as gives five to one per cent of the labels


def learning_curves(
    data: EvaluationData,
    probe: str,
    predictions: dict[str, dict[tuple[str, str], np.ndarray]],
    split: Split,
    progress: Progress = no_progress,
) -> list[LearningCurvePoint]:
    """The score by share of the labels, of each set of columns with a probe.

    A share is left out where it is fewer than ten rows, fewer than five blocks, or all of one label.

    Args:
        predictions: by kind of folds and (columns, probe), those learnt from all training rows.
        split: the folds that are tested.
    """
    blocks = small_blocks(data.lonlat)
    train_rows = int(np.mean([np.sum(split.folds != number) for number in np.unique(split.folds)]))
    points = []
    for done, name in enumerate(data.features):
        step = subrange(progress, done / len(data.features), (done + 1) / len(data.features))
        for number, share in enumerate(SHARES):
            part = subrange(step, number / len(SHARES), (number + 1) / len(SHARES))
            fewer = _out_of_fold(data, name, probe, blocks, split, share, part)
            if fewer is not None:
                points.append(_point(data, name, probe, share, split, *fewer))
        whole = predictions[split.kind][name, probe]
        points.append(_point(data, name, probe, WHOLE_SHARE, split, train_rows, whole))
    return points


def small_blocks(lonlat: np.ndarray) -> np.ndarray:
    """The H3 block of each row, uint64 n, of the coarsest resolution that gives five hundred, or of the finest tried."""
    for resolution in BLOCK_RESOLUTIONS:
        blocks = h3_cells.cells_at(lonlat, resolution)
        if len(np.unique(blocks)) >= SMALL_BLOCKS:
            break
    return blocks


def draw_blocks(blocks: np.ndarray, rows: np.ndarray, count: float, draw: np.random.Generator) -> np.ndarray:
    """The rows, of the row numbers given, in blocks that are drawn whole until they hold as many as `count`."""
    unique, member = np.unique(blocks[rows], return_inverse=True)
    order = draw.permutation(len(unique))
    cumulated = np.cumsum(np.bincount(member, minlength=len(unique))[order])
    drawn = order[: 1 + np.searchsorted(cumulated, count)]
    return rows[np.isin(member, drawn)]


def _out_of_fold(
    data: EvaluationData,
    name: str,
    probe: str,
    blocks: np.ndarray,
    split: Split,
    share: float,
    progress: Progress,
) -> tuple[int, np.ndarray] | None:
    """Mean number of training rows, and out-of-fold predictions; None where the share is too little to learn from."""
    labels = data.labels
    matrix = data.features[name]
    predictions = np.empty((len(labels), len(labels.classes)) if labels.classes else len(labels))
    draw = np.random.default_rng(0)
    counts = []
    numbers = np.unique(split.folds)
    for done, number in enumerate(numbers):
        step = subrange(progress, done / len(numbers), (done + 1) / len(numbers))
        step(0.0, f"{probe} on {name}, {share:.0%} of the labels")
        test = split.folds == number
        train = draw_blocks(blocks, np.flatnonzero(~test), share * len(labels), draw)
        folds = group_folds(blocks[train])
        if folds is None or len(train) < 2 * FOLDS or np.ptp(labels.values[train]) == 0:
            return None
        weights = None if data.weights is None else data.weights[train]
        predictions[test] = fit(probe, labels.at(train), matrix[train], folds, weights, step).predict(matrix[test])
        counts.append(len(train))
    return int(np.mean(counts)), predictions


def _point(
    data: EvaluationData, name: str, probe: str, share: float, split: Split, rows: int, predictions: np.ndarray
) -> LearningCurvePoint:
    low, high = bootstrap.interval(metrics.bootstrap_skill(data.labels, predictions, split.blocks, data.weights))
    return LearningCurvePoint(
        features=name,
        probe=probe,
        share=share,
        rows=rows,
        r2=metrics.skill(data.labels, predictions, data.weights),
        low=low,
        high=high,
    )
