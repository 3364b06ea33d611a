"""How well columns predict an indicator in places left out, beside what a person could do without them.

Every set of columns and every baseline is scored on the same rows and folds of each kind: whole regions, whole H3 blocks,
folds as far away as the places to predict, and random rows. `docs/evaluation.md` says what each number means.
"""

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from mobclip import packages
from mobclip.choices import Position
from mobclip.errors import InputError
from mobclip.evaluation import baselines, summary
from mobclip.evaluation.ablation import ablate
from mobclip.evaluation.dataset import EvaluationData, usable_rows
from mobclip.evaluation.folds import Split, make_splits
from mobclip.evaluation.learning_curve import learning_curves
from mobclip.evaluation.position import WithPosition
from mobclip.evaluation.results import Comparison, Difference, Evaluation, NotInstalled, Rank
from mobclip.evaluation.scores import Entry, Predictions, rank, score_entries
from mobclip.probe.boosting import SETTINGS as BOOSTED
from mobclip.probe.estimators import out_of_fold
from mobclip.probe.labels import Labels
from mobclip.probe.threads import limit_threads
from mobclip.progress import Progress, no_progress, subrange
from mobclip.uncertainty.conformal import Coverage, coverage


def evaluate(
    features: dict[str, np.ndarray],
    labels: Labels,
    lonlat: np.ndarray,
    region: np.ndarray | None = None,
    probes: tuple[str, ...] = ("ridge",),
    *,
    with_learning_curve: bool = True,
    with_baselines: bool = True,
    position: Position = "none",
    weights: np.ndarray | None = None,
    modalities: dict[str, np.ndarray] | None = None,
    prediction_lonlat: np.ndarray | None = None,
    progress: Progress = no_progress,
) -> Evaluation:
    """Score each set of columns with each probe on each kind of folds, and compare the first set with everything else.

    Args:
        features: by name, float n x d each, the first being evaluated; rows with a value missing in any are left out.
        labels: n.
        lonlat: degrees, float n x 2.
        region: n values such as names of states, None or blank unknown.
        probes: of `estimators.PROBES`; learning curves, coverage and ablation are those of the first.
        with_learning_curve: whether to learn from 1, 5, 20 and 80 % of the labels as well.
        with_baselines: whether to score what a person could do without columns.
        position: whether to score the first set with smooth functions of position too: `add` in all folds, `auto` in those where
            the others say that it helps.
        weights: float n above 0, how much a row counts in fits and scores; NaN or 0 leaves it out.
        modalities: by name, the embeddings n x d of the first set made without a modality.
        prediction_lonlat: degrees, m x 2, the places to predict, for the folds matched by distance; by default the rows
            without a label, or without those places all over the blocks that hold a label.

    Raises:
        InputError: an unknown probe, infinite values, labels that teach nothing, or too few rows or regions.
    """
    data = usable_rows(features, labels, lonlat, region, probes, weights, prediction_lonlat)
    evaluated, probe = next(iter(features)), probes[0]
    with limit_threads(data.features[evaluated]):
        splits = make_splits(data.lonlat, data.region, data.prediction_lonlat, progress=subrange(progress, 0.0, 0.05))
        entries, not_installed = _entries(data, probes, with_baselines)
        with_position = WithPosition(data, evaluated, position)
        entries[len(probes) : len(probes)] = with_position.entries(probes)
        scores, differences, predictions = score_entries(data, splits, entries, subrange(progress, 0.05, 0.7))
        step = subrange(progress, 0.7, 0.85)
        curves = learning_curves(data, probe, predictions, splits[0], step) if with_learning_curve else []
        covered = _coverage(data, splits, predictions, (evaluated, probe), subrange(progress, 0.85, 0.95))
        ablation = ablate(data, probe, modalities or {}, splits[0], subrange(progress, 0.95, 1.0))
    evaluation = Evaluation(
        target=data.labels,
        lonlat=data.lonlat,
        features=evaluated,
        probe=probe,
        used=data.used,
        splits=splits,
        scores=scores,
        differences=differences,
        predictions={split.kind: predictions[split.kind][evaluated, probe] for split in splits},
        learning_curves=curves,
        coverage=covered,
        ablation=ablation,
        position=with_position.gains(splits),
        not_installed=not_installed,
    )
    return replace(evaluation, sentences=[*summary.of_evaluation(evaluation), *data.remarks])


def compare(
    features: dict[str, np.ndarray],
    labels: Labels,
    lonlat: np.ndarray,
    region: np.ndarray | None = None,
    probes: tuple[str, ...] = ("ridge",),
    *,
    with_baselines: bool = True,
    weights: np.ndarray | None = None,
    prediction_lonlat: np.ndarray | None = None,
    progress: Progress = no_progress,
) -> Comparison:
    """Rank sets of columns, such as the embeddings of several bundles, on the rows that all of them know.

    Arguments and errors are those of `evaluate`. `better` is said of one against the next lower one, or of any pair, only
    where zero is outside the interval of their paired difference.
    """
    if len(features) < 2:
        raise InputError("A comparison needs at least two models: give another one.")
    data = usable_rows(features, labels, lonlat, region, probes, weights, prediction_lonlat)
    with limit_threads(next(iter(data.features.values()))):
        splits = make_splits(data.lonlat, data.region, data.prediction_lonlat, progress=subrange(progress, 0.0, 0.05))
        entries, not_installed = _entries(data, probes, with_baselines)
        scores, _, predictions = score_entries(data, splits, entries, subrange(progress, 0.05, 1.0))
    ranking: list[Rank] = []
    differences: list[Difference] = []
    for split in splits:
        for probe in probes:
            ranks, pairs = rank(data, split, probe, scores, predictions[split.kind])
            ranking += ranks
            differences += pairs
    comparison = Comparison(
        target=data.labels,
        lonlat=data.lonlat,
        used=data.used,
        splits=splits,
        scores=scores,
        ranking=ranking,
        differences=differences,
        not_installed=not_installed,
    )
    return replace(comparison, sentences=[*summary.of_comparison(comparison), *data.remarks])


def _entries(
    data: EvaluationData, probes: tuple[str, ...], with_baselines: bool
) -> tuple[list[Entry], list[NotInstalled]]:
    """What to score, and the baselines that lack the packages of their probe."""
    wanted = _baseline_entries(data) if with_baselines else []
    has_trees = "boosting" not in packages.missing()
    known = [entry for entry in wanted if has_trees or entry.probe not in BOOSTED]
    absent = [NotInstalled(entry.features, entry.columns, entry.probe) for entry in wanted if entry not in known]
    return _column_entries(data, probes) + known, absent


def _column_entries(data: EvaluationData, probes: tuple[str, ...]) -> list[Entry]:
    return [_fitted(data, name, matrix, probe) for name, matrix in data.features.items() for probe in probes]


def _baseline_entries(data: EvaluationData) -> list[Entry]:
    """The mean, the shrunken mean of regions, nearest places, trees on position, and harmonics."""
    columns, weights = data.labels.columns(), data.weights
    groups = (
        baselines.regions_of(data.lonlat) if data.region is None else np.unique(data.region, return_inverse=True)[1]
    )

    def entry(name: str, used: int, probe: str, predict: Callable[[np.ndarray], np.ndarray]) -> Entry:
        flat = data.labels.task != "classification"
        return Entry(
            features=name,
            columns=used,
            probe=probe,
            predict=lambda split, _: predict(split.folds)[:, 0] if flat else predict(split.folds),
        )

    degree = baselines.DEGREE if data.labels.task == "regression" else baselines.DEGREE_OF_CLASSES
    harmonics = baselines.harmonics(data.lonlat, degree)
    return [
        entry(baselines.MEAN, 0, "mean", lambda folds: baselines.mean(columns, folds, weights)),
        entry(baselines.REGION_MEAN, 0, "mean", lambda folds: baselines.region_mean(columns, folds, groups, weights)),
        entry(baselines.NEAREST, 2, "knn", lambda folds: baselines.nearest(columns, folds, data.lonlat, weights)),
        _fitted(data, baselines.POSITION, data.lonlat, "lightgbm"),
        _fitted(data, baselines.HARMONICS, harmonics, "ridge"),
    ]


def _fitted(data: EvaluationData, name: str, matrix: np.ndarray, probe: str) -> Entry:
    """An entry that fits a probe to columns, float n x d, out of fold."""
    return Entry(
        features=name,
        columns=matrix.shape[1],
        probe=probe,
        predict=lambda split, progress: out_of_fold(probe, data.labels, matrix, split.folds, data.weights, progress),
    )


def _coverage(
    data: EvaluationData, splits: list[Split], predictions: Predictions, key: tuple[str, str], progress: Progress
) -> list[Coverage]:
    """Coverage of intervals for the predictions with a key, for each kind of folds."""
    rows = []
    for done, split in enumerate(splits):
        rows += coverage(
            data.labels,
            predictions[split.kind][key],
            split.folds,
            data.lonlat,
            matrix=data.features[key[0]],
            kind=split.kind,
            progress=subrange(progress, done / len(splits), (done + 1) / len(splits)),
        )
    return rows
