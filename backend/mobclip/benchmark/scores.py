"""The benchmark's run: every candidate on every task and kind of folds, with intervals, paired differences and ranks.

`r2` is pooled over all folds: R² for numbers, the Brier skill score for classes. Intervals are those of 2,000 resamplings of
whole states, or of whole blocks; the same resamplings serve all candidates and tasks, so that differences and ranks have
intervals too.
"""

from dataclasses import dataclass, replace
from functools import cache

import numpy as np

from mobclip.benchmark.encoders import STATE_MEAN, Candidate
from mobclip.benchmark.tasks import FILES, KINDS, Scale, Task, scale
from mobclip.errors import InputError
from mobclip.evaluation import bootstrap, metrics
from mobclip.evaluation.baselines import region_mean
from mobclip.probe import estimators
from mobclip.probe.labels import Labels
from mobclip.progress import Progress, no_progress, subrange


@dataclass(frozen=True, kw_only=True)
class TaskScore:
    """The score of a candidate on a task with folds of one kind: a row of the table.

    `known` is the share of places that the candidate knows; the others get the mean of its columns. `difference` is how much
    higher the score of the first candidate is than this one's (None for the first itself), `verdict` says what it means for
    the first.
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


@dataclass(frozen=True, kw_only=True)
class MeanRank:
    """Mean rank over all tasks, 1 the best, with its interval, and on how many tasks the first candidate is better or worse."""

    encoder: str
    folds: str
    mean: float
    low: float
    high: float
    better: int
    unclear: int
    worse: int


@dataclass(frozen=True)
class _Result:
    """A score with its resamplings, float64 draws."""

    score: TaskScore
    draws: np.ndarray


Results = dict[tuple[str, str, str], _Result]  # by encoder, task and kind of folds


def score_candidates(
    candidates: list[Candidate], tasks: list[Task], progress: Progress = no_progress
) -> tuple[list[TaskScore], list[MeanRank]]:
    """Score all candidates, the first of which the others are compared with.

    Raises:
        InputError: an unknown probe, or two candidates of one name.
    """
    names = [candidate.name for candidate in candidates]
    if len(set(names)) < len(names):
        raise InputError(f"Two candidates have one name ({', '.join(names)}): give each another.")
    for candidate in candidates:
        if candidate.probe not in (*estimators.PROBES, STATE_MEAN):
            raise InputError(f"There is no probe '{candidate.probe}': choose ridge or lightgbm.")
    results: Results = {}
    for number, candidate in enumerate(candidates):
        step = subrange(progress, number / len(candidates), (number + 1) / len(candidates))
        results |= _results(candidate, tasks, step)
    scores = [
        _compared(results[names[0], task.name, kind], results[name, task.name, kind])
        for task in tasks
        for kind in KINDS
        for name in names
    ]
    ranks = [rank for kind in KINDS for rank in _mean_ranks(results, scores, names, tasks, kind)]
    return scores, ranks


@cache
def bootstrap_counts(kind: str) -> np.ndarray:
    """How often each state or block is in each resampling, the same at all scales: int draws x blocks."""
    return bootstrap.bootstrap_counts(max(int(scale(name).blocks[kind].max()) for name in FILES) + 1)


def out_of_fold(probe: str, columns: np.ndarray | None, task: Task, folds: np.ndarray, state: np.ndarray) -> np.ndarray:
    """Out-of-fold predictions n x k of the places with a label; the mean of the state needs no columns.

    Membership of each class is predicted as a number, with the squared error that the score counts. Boosted trees of many
    classes are erratic far from their training rows: their log loss runs away where a class is rare.
    """
    target = task.target[task.known]
    if columns is None or probe == STATE_MEAN:
        return region_mean(target, folds, np.unique(state, return_inverse=True)[1])
    each = [estimators.out_of_fold(probe, Labels(task.title, values), columns, folds) for values in target.T]
    return np.column_stack(each)


def fill(columns: np.ndarray) -> tuple[np.ndarray, float]:
    """Columns n x d with the mean of each in place of NaN, and the share of rows with any value."""
    known = np.isfinite(columns)
    mean = np.where(known, columns, 0).sum(axis=0) / np.maximum(known.sum(axis=0), 1)
    return np.where(known, columns, mean), float(known.any(axis=1).mean())


def _results(candidate: Candidate, tasks: list[Task], progress: Progress) -> Results:
    """The results of one candidate."""
    results: Results = {}
    columns_of: dict[str, np.ndarray] = {}
    for number, task in enumerate(tasks):
        step = subrange(progress, number / len(tasks), (number + 1) / len(tasks))
        places = scale(task.scale)
        if task.scale not in columns_of:
            columns_of[task.scale] = candidate.columns(places, subrange(step, 0, 0.2))
        columns = columns_of[task.scale][task.known]
        matrix, known = fill(columns) if columns.shape[1] else (columns, 1.0)
        for turn, kind in enumerate(KINDS):
            step(0.2 + 0.8 * turn / len(KINDS), f"{candidate.name}: {task.title}, folds by {kind}")
            results[candidate.name, task.name, kind] = _result(candidate, matrix, known, task, places, kind)
    return results


def _result(candidate: Candidate, matrix: np.ndarray, known: float, task: Task, places: Scale, kind: str) -> _Result:
    target = task.target[task.known]
    predictions = out_of_fold(candidate.probe, matrix, task, places.folds[kind][task.known], places.state[task.known])
    score = metrics.brier_skill if task.classes else metrics.r2
    draws = score.bootstrap(target, predictions, places.blocks[kind][task.known], counts=bootstrap_counts(kind))
    low, high = bootstrap.interval(draws)
    row = TaskScore(
        task=task.name,
        theme=task.theme,
        scale=task.scale,
        encoder=candidate.name,
        probe=candidate.probe,
        columns=matrix.shape[1],
        folds=kind,
        rows=len(target),
        known=known,
        r2=score(target, predictions),
        low=low,
        high=high,
    )
    return _Result(row, draws)


def _compared(first: _Result, other: _Result) -> TaskScore:
    """The other's score with the difference of the first from it."""
    if first is other:
        return other.score
    low, high = bootstrap.interval(first.draws - other.draws)
    return replace(
        other.score,
        difference=first.score.r2 - other.score.r2,
        difference_low=low,
        difference_high=high,
        verdict=bootstrap.verdict(low, high),
    )


def _mean_ranks(
    results: Results, scores: list[TaskScore], names: list[str], tasks: list[Task], kind: str
) -> list[MeanRank]:
    by_task = [[results[name, task.name, kind] for name in names] for task in tasks]
    ranks = _ranks(np.array([[result.score.r2 for result in row] for row in by_task])).mean(axis=0)
    draws = _ranks(np.array([[result.draws for result in row] for row in by_task])).mean(axis=0)  # names x draws
    mean_ranks = []
    for name, mean, drawn in zip(names, ranks, draws, strict=True):
        verdicts = [score.verdict for score in scores if score.encoder == name and score.folds == kind]
        low, high = bootstrap.interval(drawn)
        mean_ranks.append(
            MeanRank(
                encoder=name,
                folds=kind,
                mean=float(mean),
                low=low,
                high=high,
                better=verdicts.count("better"),
                unclear=verdicts.count("no clear difference"),
                worse=verdicts.count("worse"),
            )
        )
    return mean_ranks


def _ranks(scores: np.ndarray) -> np.ndarray:
    """Ranks along the second axis, 1 the highest score."""
    return 1 + (-scores).argsort(axis=1).argsort(axis=1)
