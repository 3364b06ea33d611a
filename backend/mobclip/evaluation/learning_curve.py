"""Learning curves: what a score would be had fewer labels been collected.

The rows left out stay the same; of the rest, whole small blocks are drawn until they hold the share of all labels, because a
survey visits areas and not scattered places. Four fifths are what each fold leaves, so that the curve ends at the score.
"""

import numpy as np

from mobclip.evaluation import metrics
from mobclip.evaluation.dataset import EvaluationData
from mobclip.evaluation.folds import BLOCK_RESOLUTIONS, FOLDS, Split, group_folds
from mobclip.evaluation.results import LearningCurvePoint
from mobclip.geo import h3_cells
from mobclip.probe.estimators import fit
from mobclip.progress import Progress, no_progress, subrange

SHARES = (0.01, 0.05, 0.2, 0.8)
SMALL_BLOCKS = 500  # as coarse as gives five to one per cent of the labels


def learning_curves(
    data: EvaluationData,
    probes: tuple[str, ...],
    predictions: dict[str, dict],
    way: Split,
    progress: Progress = no_progress,
) -> list[LearningCurvePoint]:
    """R2 by share of the labels, of each set of columns with the first probe.

    A share is left out where it is fewer than ten rows, fewer than five blocks, or all of one label.

    Args:
        predictions: by kind of folds and (columns, probe), those of the whole.
        way: the folds that are left out.
    """
    blocks, probe, result = small_blocks(data.lonlat), probes[0], []
    for done, name in enumerate(data.features):
        step = subrange(progress, done / len(data.features), (done + 1) / len(data.features))
        for number, share in enumerate(SHARES[:-1]):
            found = _with_share(data, name, probe, blocks, way, share, subrange(step, number / 3, (number + 1) / 3))
            result += [] if found is None else [_budget(data, name, probe, share, way, *found)]
        rows = int(np.mean([np.sum(way.folds != number) for number in np.unique(way.folds)]))
        result.append(_budget(data, name, probe, SHARES[-1], way, rows, predictions[way.kind][name, probe]))
    return result


def small_blocks(lonlat: np.ndarray) -> np.ndarray:
    """The H3 block of each row, uint64 n, of the coarsest resolution that gives five hundred, or of the finest tried."""
    for resolution in BLOCK_RESOLUTIONS:
        blocks = h3_cells.cells_at(lonlat, resolution)
        if len(np.unique(blocks)) >= SMALL_BLOCKS:
            break
    return blocks


def draw_blocks(blocks: np.ndarray, rows: np.ndarray, wanted: float, draw: np.random.Generator) -> np.ndarray:
    """Those of some rows (numbers) that lie in blocks drawn whole until they hold as many as are wanted."""
    unique, member = np.unique(blocks[rows], return_inverse=True)
    order = draw.permutation(len(unique))
    held = np.cumsum(np.bincount(member, minlength=len(unique))[order])
    taken = order[: 1 + np.searchsorted(held, wanted)]
    return rows[np.isin(member, taken)]


def _with_share(
    data: EvaluationData, name: str, probe: str, blocks: np.ndarray, way: Split, share: float, progress: Progress
) -> tuple[int, np.ndarray] | None:
    """Mean number of rows learnt from, and out-of-fold predictions; None where the share is too little to learn from."""
    labels, matrix = data.labels, data.features[name]
    predictions = np.empty((len(labels), len(labels.classes)) if labels.classes else len(labels))
    draw, counts, numbers = np.random.default_rng(0), [], np.unique(way.folds)
    for done, number in enumerate(numbers):
        step = subrange(progress, done / len(numbers), (done + 1) / len(numbers))
        step(0.0, f"{probe} on {name}, {share:.0%} of the labels")
        out = way.folds == number
        rows = draw_blocks(blocks, np.flatnonzero(~out), share * len(labels), draw)
        folds = group_folds(blocks[rows])
        if folds is None or len(rows) < 2 * FOLDS or np.ptp(labels.values[rows]) == 0:
            return None
        weights = None if data.weights is None else data.weights[rows]
        predictions[out] = fit(probe, labels.at(rows), matrix[rows], folds, weights, step).predict(matrix[out])
        counts.append(len(rows))
    return int(np.mean(counts)), predictions


def _budget(
    data: EvaluationData, name: str, probe: str, share: float, way: Split, rows: int, predictions: np.ndarray
) -> LearningCurvePoint:
    drawn = metrics.resampled(data.labels, predictions, way.blocks, data.weights)
    exact = metrics.explained(data.labels, predictions, data.weights)
    return LearningCurvePoint(name, probe, share, rows, exact, *metrics.interval(drawn))
