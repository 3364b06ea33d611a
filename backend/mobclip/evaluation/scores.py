"""Scores of all sets of columns and baselines on all kinds of folds, their differences, and their ranks."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from mobclip.evaluation import baselines, bootstrap, metrics
from mobclip.evaluation.dataset import EvaluationData
from mobclip.evaluation.folds import Split
from mobclip.evaluation.results import Difference, Rank, Score
from mobclip.geo.sphere import neighbours, on_sphere
from mobclip.progress import Progress, subrange

Key = tuple[str, str]  # name of the columns and probe
Predictions = dict[str, dict[Key, np.ndarray]]  # by kind of folds


@dataclass(frozen=True, kw_only=True)
class Entry:
    """One row of the table: a set of columns with a probe, or a baseline.

    `predict` gives out-of-fold predictions, float64 n or n x classes, for the folds of a split.
    """

    features: str
    columns: int
    probe: str
    predict: Callable[[Split, Progress], np.ndarray]

    @property
    def key(self) -> Key:
        return self.features, self.probe


def score_entries(
    data: EvaluationData, splits: list[Split], entries: list[Entry], progress: Progress
) -> tuple[list[Score], list[Difference], Predictions]:
    """Scores of all entries, differences of the first set of columns from all others, and predictions."""
    near = neighbours(on_sphere(data.lonlat), metrics.NEIGHBOURS)
    scores: list[Score] = []
    differences: list[Difference] = []
    predictions: Predictions = {}
    for done, split in enumerate(splits):
        step = subrange(progress, done / len(splits), (done + 1) / len(splits))
        of_split = _predictions(entries, split, step)
        draws = _draws(data, of_split, split)
        scores += [_score(data, entry, split.kind, of_split[entry.key], draws[entry.key], near) for entry in entries]
        differences += [_difference(data, of_split, draws, pair, split.kind) for pair in _pairs(entries)]
        predictions[split.kind] = of_split
    return scores, differences, predictions


def rank(
    data: EvaluationData, split: Split, probe: str, scores: list[Score], predictions: dict[Key, np.ndarray]
) -> tuple[list[Rank], list[Difference]]:
    """Sets of columns by falling score with one probe on folds of one kind, and the differences of all pairs."""
    ordered = sorted(
        (s for s in scores if s.folds == split.kind and s.probe == probe and s.features in data.features),
        key=lambda score: -score.r2,
    )
    keys = [(score.features, probe) for score in ordered]
    draws = _draws(data, {key: predictions[key] for key in keys}, split)
    differences = [
        _difference(data, predictions, draws, (key, lower), split.kind)
        for number, key in enumerate(keys)
        for lower in keys[number + 1 :]
    ]
    verdicts = {(pair.features, pair.than): pair.verdict for pair in differences}
    following = [score.features for score in ordered[1:]] + [""]
    ranks = [
        Rank(
            rank=number,
            features=score.features,
            probe=probe,
            folds=split.kind,
            r2=score.r2,
            low=score.r2_low,
            high=score.r2_high,
            verdict=verdicts.get((score.features, after), ""),
        )
        for number, (score, after) in enumerate(zip(ordered, following, strict=True), start=1)
    ]
    return ranks, differences


def _predictions(entries: list[Entry], split: Split, progress: Progress) -> dict[Key, np.ndarray]:
    predictions = {}
    for number, entry in enumerate(entries):
        step = subrange(progress, number / len(entries), (number + 1) / len(entries))
        step(0.0, f"{entry.probe} on {entry.features}, folds by {split.kind}")
        predictions[entry.key] = entry.predict(split, step)
    return predictions


def _draws(data: EvaluationData, predictions: dict[Key, np.ndarray], split: Split) -> dict[Key, np.ndarray]:
    return {
        key: metrics.bootstrap_skill(data.labels, values, split.blocks, data.weights)
        for key, values in predictions.items()
    }


def _score(
    data: EvaluationData, entry: Entry, kind: str, predictions: np.ndarray, draws: np.ndarray, near: np.ndarray
) -> Score:
    """All scores of out-of-fold predictions; `near` int n x k are the nearest other rows, for Moran's I."""
    labels, weights = data.labels, data.weights
    low, high = bootstrap.interval(draws)
    residuals = labels.columns() - np.reshape(predictions, (len(labels), -1))
    further = metrics.classification_metrics if labels.task == "classification" else metrics.regression_metrics
    return Score(
        features=entry.features,
        columns=entry.columns,
        probe=entry.probe,
        folds=kind,
        rows=len(labels),
        r2=metrics.skill(labels, predictions, weights),
        r2_low=low,
        r2_high=high,
        moran=metrics.moran(residuals, near),
        **further(labels, predictions, weights),
    )


def _pairs(entries: list[Entry]) -> list[tuple[Key, Key]]:
    """The first set of columns with each of its probes against the others with the same one, and against the baselines."""
    evaluated = [entry for entry in entries if entry.features == entries[0].features]
    others = entries[len(evaluated) :]
    return [
        (entry.key, other.key)
        for entry in evaluated
        for other in others
        if other.probe == entry.probe or other.features in baselines.NAMES
    ]


def _difference(
    data: EvaluationData,
    predictions: dict[Key, np.ndarray],
    draws: dict[Key, np.ndarray],
    pair: tuple[Key, Key],
    kind: str,
) -> Difference:
    first, second = pair
    low, high = bootstrap.interval(draws[first] - draws[second])
    first_skill, second_skill = (metrics.skill(data.labels, predictions[key], data.weights) for key in pair)
    return Difference(
        features=first[0],
        than=second[0],
        probe=first[1],
        folds=kind,
        r2=first_skill - second_skill,
        low=low,
        high=high,
    )
