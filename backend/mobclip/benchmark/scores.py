"""The benchmark's run: every contender on every task and kind of folds, with intervals, paired differences and ranks.

R2 is pooled over all folds. For classes it is the share of the squared error of class membership that is explained beyond
constant frequencies, which is the Brier skill score (Brier 1950) and the same formula. Intervals are those of 2,000
resamplings of whole states, or of whole blocks; the same draws serve all contenders and tasks, so that differences and
ranks have intervals too.
"""

from dataclasses import dataclass
from functools import cache

import numpy as np

from mobclip.benchmark.encoders import STATE_MEAN, Candidate
from mobclip.benchmark.tasks import FILES, KINDS, Scale, Task, scale
from mobclip.errors import InputError
from mobclip.evaluation.baselines import region_mean
from mobclip.probe import estimators
from mobclip.probe.labels import Labels
from mobclip.progress import Progress, no_progress, subrange

DRAWS = 2000
INTERVAL = (2.5, 97.5)  # per cent


@dataclass(frozen=True)
class Row:
    """One line of the table.

    `known` is the share of places that the contender knows; the others get the mean of its columns. `difference` is how much
    higher R2 of the first contender is than this one's (None for the first itself), `verdict` says what that means for it.
    """

    task: str
    theme: str
    scale: str
    encoder: str
    probe: str
    columns: int
    folds: str
    rows: int
    known: float
    r2: float
    low: float
    high: float
    difference: float | None = None
    difference_low: float | None = None
    difference_high: float | None = None
    verdict: str = ""


@dataclass(frozen=True)
class Rank:
    """Mean rank over all tasks, 1 the best, with its interval, and on how many tasks the first contender is better or worse."""

    encoder: str
    folds: str
    mean: float
    low: float
    high: float
    better: int
    unclear: int
    worse: int


def run(
    contenders: list[Candidate], tasks: list[Task], progress: Progress = no_progress
) -> tuple[list[Row], list[Rank]]:
    """Score all contenders, the first of which the others are compared with.

    Raises:
        InputError: an unknown probe.
    """
    for contender in contenders:
        if contender.probe not in (*estimators.PROBES, STATE_MEAN):
            raise InputError(f"There is no probe '{contender.probe}': choose ridge or lightgbm.")
    found = {}
    for number, contender in enumerate(contenders):
        share = subrange(progress, number / len(contenders), (number + 1) / len(contenders))
        found[contender.name] = _scored(contender, tasks, share)
    first = contenders[0].name
    rows = [_row(found, first, contender, task, kind)
            for task in tasks for kind in KINDS for contender in contenders]  # fmt: skip
    return rows, _ranks(found, rows, tasks)


def resampled(target: np.ndarray, predictions: np.ndarray, blocks: np.ndarray, times: np.ndarray) -> np.ndarray:
    """R2 of each resampling of whole blocks, float64 draws.

    Args:
        target, predictions: float64 n x k; squared errors are summed over k.
        blocks: int n.
        times: draws x blocks, how often each resampling holds each block.
    """
    centred = target - target.mean(axis=0)
    error = ((target - predictions) ** 2).sum(axis=1)
    parts = (np.ones(len(target)), (centred**2).sum(axis=1), error, *centred.T)
    sums = np.stack([np.bincount(blocks, values, minlength=times.shape[1]) for values in parts], axis=1)
    count, squares, errors, *totals = (times @ sums).T
    return 1 - errors / (squares - sum(total**2 for total in totals) / count)


def r2(target: np.ndarray, predictions: np.ndarray) -> float:
    """Share of the variance explained, both n x k; below 0 where the mean would do better."""
    return float(1 - ((target - predictions) ** 2).sum() / ((target - target.mean(axis=0)) ** 2).sum())


@cache
def draws(kind: str) -> np.ndarray:
    """How often each state or block is in each resampling, the same at all scales: int draws x blocks."""
    count = max(int(scale(name).blocks[kind].max()) for name in FILES) + 1
    return np.random.default_rng(0).multinomial(count, np.full(count, 1 / count), size=DRAWS)


def out_of_fold(probe: str, columns: np.ndarray, task: Task, folds: np.ndarray, state: np.ndarray) -> np.ndarray:
    """Predictions n x k by a probe that never saw the place's fold.

    Membership of each class is predicted as a number, with the squared error that the score counts. Boosted trees of many
    classes are erratic far from what they learnt from: their log loss runs away where a class is rare.
    """
    target = task.target[task.known]
    if probe == STATE_MEAN:
        return region_mean(target, folds, np.unique(state, return_inverse=True)[1])
    each = [
        estimators.out_of_fold(probe, Labels(task.title, values, "regression"), columns, folds) for values in target.T
    ]
    return np.column_stack(each)


def filled(columns: np.ndarray) -> tuple[np.ndarray, float]:
    """Columns with the mean of each in place of NaN, and the share of rows with any value."""
    known = np.isfinite(columns)
    mean = np.where(known, columns, 0).sum(axis=0) / np.maximum(known.sum(axis=0), 1)
    return np.where(known, columns, mean), float(known.any(axis=1).mean())


def _scored(contender: Candidate, tasks: list[Task], progress: Progress) -> dict:
    """`{(task, kind): (R2, draws, columns, known)}`."""
    result = {}
    by_scale = {}
    for number, task in enumerate(tasks):
        step = subrange(progress, number / len(tasks), (number + 1) / len(tasks))
        where = scale(task.scale)
        if task.scale not in by_scale:
            by_scale[task.scale] = contender.columns(where, subrange(step, 0, 0.2))
        columns = by_scale[task.scale][task.known]
        matrix, known = filled(columns) if columns.shape[1] else (columns, 1.0)
        for turn, kind in enumerate(KINDS):
            step(0.2 + 0.8 * turn / len(KINDS), f"{contender.name}: {task.title}, folds by {kind}")
            result[task.name, kind] = (*_of_kind(contender, matrix, task, where, kind), columns.shape[1], known)
    return result


def _of_kind(contender: Candidate, matrix: np.ndarray, task: Task, where: Scale, kind: str) -> tuple[float, np.ndarray]:
    target = task.target[task.known]
    predictions = out_of_fold(contender.probe, matrix, task, where.folds[kind][task.known], where.state[task.known])
    return r2(target, predictions), resampled(target, predictions, where.blocks[kind][task.known], draws(kind))


def _row(found: dict, first: str, contender: Candidate, task: Task, kind: str) -> Row:
    exact, drawn, columns, known = found[contender.name][task.name, kind]
    low, high = np.percentile(drawn, INTERVAL).tolist()
    what = (
        task.name,
        task.theme,
        task.scale,
        contender.name,
        contender.probe,
        columns,
        kind,
        int(task.known.sum()),
        known,
    )
    if contender.name == first:
        return Row(*what, exact, low, high)
    ours, our_draws, *_ = found[first][task.name, kind]
    least, most = np.percentile(our_draws - drawn, INTERVAL).tolist()
    verdict = "better" if least > 0 else "worse" if most < 0 else "no clear difference"
    return Row(*what, exact, low, high, ours - exact, least, most, verdict)


def _ranks(found: dict, rows: list[Row], tasks: list[Task]) -> list[Rank]:
    names = list(found)
    result = []
    for kind in KINDS:
        exact = np.array([[found[name][task.name, kind][0] for name in names] for task in tasks])
        drawn = np.array(
            [[found[name][task.name, kind][1] for name in names] for task in tasks]
        )  # tasks x names x draws
        mean, spread = _places(exact).mean(axis=0), _places(drawn).mean(axis=0)
        for number, name in enumerate(names):
            verdicts = [row.verdict for row in rows if row.encoder == name and row.folds == kind]
            counts = [verdicts.count(word) for word in ("better", "no clear difference", "worse")]
            result.append(
                Rank(name, kind, float(mean[number]), *np.percentile(spread[number], INTERVAL).tolist(), *counts)
            )
    return result


def _places(values: np.ndarray) -> np.ndarray:
    """Ranks along the second axis, 1 the highest."""
    return 1 + (-values).argsort(axis=1).argsort(axis=1)
