"""How well columns predict an indicator in places left out, beside what a person could do without them.

Every set of columns and every baseline is scored on the same rows and folds of each kind: whole regions, whole H3 blocks,
folds as far away as the places to predict, and random rows. `docs/evaluation.md` says what each number means.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from mobclip.errors import InputError
from mobclip.evaluation import baselines as without_columns
from mobclip.evaluation import metrics, summary
from mobclip.evaluation.ablation import modality_losses
from mobclip.evaluation.dataset import EvaluationData, usable_rows
from mobclip.evaluation.folds import Split, splits
from mobclip.evaluation.learning_curve import learning_curves
from mobclip.evaluation.results import Comparison, Difference, Evaluation, Rank, Score
from mobclip.geo.sphere import neighbours, on_sphere
from mobclip.probe.estimators import out_of_fold
from mobclip.probe.labels import Labels
from mobclip.probe.threads import limit_threads
from mobclip.progress import Progress, no_progress, subrange
from mobclip.uncertainty.conformal import Coverage, coverage

POSITION = without_columns.POSITION


@dataclass(frozen=True)
class Entry:
    """One line of the table: a set of columns with a probe, or a baseline, and what predicts rows from those of other folds."""

    features: str
    columns: int
    probe: str
    predict: Callable[[np.ndarray, Progress], np.ndarray]


def evaluate(
    features: dict[str, np.ndarray],
    labels: Labels,
    lonlat: np.ndarray,
    region: np.ndarray | None = None,
    probes: tuple[str, ...] = ("ridge",),
    budgets: bool = True,
    baselines: bool = True,
    weights: np.ndarray | None = None,
    modalities: dict[str, np.ndarray] | None = None,
    prediction_lonlat: np.ndarray | None = None,
    progress: Progress = no_progress,
) -> Evaluation:
    """Score each set of columns with each probe on each kind of folds, and compare the first set with everything else.

    Args:
        features: by name, float n x d each, the first one being judged; rows with a value missing in any are left out everywhere.
        labels: n.
        lonlat: degrees, float n x 2.
        region: n values such as names of states, None or blank unknown.
        probes: of `estimators.PROBES`; curves, coverage and modalities are those of the first.
        budgets: whether to learn from 1, 5, 20 and 80 % of the labels as well.
        baselines: whether to score what a person could do without columns.
        weights: float n above 0, how much a row counts in fits and scores; NaN or 0 leaves it out.
        modalities: by name, the embeddings n x d of the first set made without a modality.
        prediction_lonlat: degrees, m x 2, the places to predict, for the folds matched by distance; by default the rows
            without a label, or without those places all over the blocks that hold a label.

    Raises:
        InputError: an unknown probe, infinite values, labels that teach nothing, or too few rows or regions.
    """
    data = usable_rows(features, labels, lonlat, region, probes, weights, prediction_lonlat)
    judged, probe = next(iter(features)), probes[0]
    with limit_threads(data.features[judged]):
        ways = splits(data.lonlat, data.region, data.to_predict, progress=subrange(progress, 0.0, 0.05))
        entries = _of_columns(data, probes) + (_of_baselines(data) if baselines else [])
        scores, differences, predictions = _scores(data, ways, entries, subrange(progress, 0.05, 0.7))
        curves = learning_curves(data, probes, predictions, ways[0], subrange(progress, 0.7, 0.85)) if budgets else []
        covered = _coverage(data, ways, predictions, judged, probe, subrange(progress, 0.85, 0.95))
        losses = modality_losses(data, probe, modalities or {}, ways[0], subrange(progress, 0.95, 1.0))
    found = Evaluation(
        data.labels,
        data.lonlat,
        judged,
        probe,
        data.used,
        ways,
        scores,
        differences,
        {way.kind: predictions[way.kind][judged, probe] for way in ways},
        curves,
        covered,
        losses,
    )
    return replace(found, sentences=[*summary.of_evaluation(found), *data.remarks])


def compare(
    features: dict[str, np.ndarray],
    labels: Labels,
    lonlat: np.ndarray,
    region: np.ndarray | None = None,
    probes: tuple[str, ...] = ("ridge",),
    baselines: bool = True,
    weights: np.ndarray | None = None,
    prediction_lonlat: np.ndarray | None = None,
    progress: Progress = no_progress,
) -> Comparison:
    """Rank sets of columns, such as the embeddings of several bundles, on the rows that all of them know.

    Arguments and errors are those of `evaluate`. `better` is said of one against the next lower one, or of any pair, only
    where zero is outside the interval of their paired difference.
    """
    if len(features) < 2:
        raise InputError("There is one set of columns and a comparison needs two: name another bundle.")
    data = usable_rows(features, labels, lonlat, region, probes, weights, prediction_lonlat)
    with limit_threads(next(iter(data.features.values()))):
        ways = splits(data.lonlat, data.region, data.to_predict, progress=subrange(progress, 0.0, 0.05))
        entries = _of_columns(data, probes) + (_of_baselines(data) if baselines else [])
        scores, _, predictions = _scores(data, ways, entries, subrange(progress, 0.05, 1.0))
    ranking, differences = [], []
    for way in ways:
        for probe in probes:
            ranks, pairs = _ranked(data, way, probe, scores, predictions[way.kind])
            ranking, differences = ranking + ranks, differences + pairs
    found = Comparison(data.labels, data.lonlat, data.used, ways, scores, ranking, differences, [])
    return replace(found, sentences=[*summary.of_comparison(found), *data.remarks])


def _of_columns(data: EvaluationData, probes: tuple[str, ...]) -> list[Entry]:
    def predictor(matrix: np.ndarray, probe: str) -> Callable:
        return lambda folds, progress: out_of_fold(probe, data.labels, matrix, folds, data.weights, progress)

    return [
        Entry(name, matrix.shape[1], probe, predictor(matrix, probe))
        for name, matrix in data.features.items()
        for probe in probes
    ]


def _of_baselines(data: EvaluationData) -> list[Entry]:
    """The mean, the shrunken mean of regions, nearest places, trees on position, and harmonics."""
    columns, weights = data.labels.columns(), data.weights
    numbers = data.labels.task != "classification"
    if data.region is None:
        groups = without_columns.regions_of(data.lonlat)
    else:
        groups = np.unique(data.region, return_inverse=True)[1]

    def plain(predictions: np.ndarray) -> np.ndarray:
        return predictions[:, 0] if numbers else predictions

    def of_position(matrix: np.ndarray, probe: str) -> Callable:
        return lambda folds, progress: out_of_fold(probe, data.labels, matrix, folds, weights, progress)

    degree = without_columns.DEGREE if data.labels.task == "regression" else without_columns.DEGREE_OF_CLASSES
    harmonics = without_columns.harmonics(data.lonlat, degree)
    return [
        Entry(without_columns.MEAN, 0, "mean", lambda folds, _: plain(without_columns.mean(columns, folds, weights))),
        Entry(
            without_columns.REGION_MEAN,
            0,
            "mean",
            lambda folds, _: plain(without_columns.region_mean(columns, folds, groups, weights)),
        ),
        Entry(
            without_columns.NEAREST,
            2,
            "knn",
            lambda folds, _: plain(without_columns.nearest(columns, folds, data.lonlat, weights)),
        ),
        Entry(POSITION, 2, "lightgbm", of_position(data.lonlat, "lightgbm")),
        Entry(without_columns.HARMONICS, harmonics.shape[1], "ridge", of_position(harmonics, "ridge")),
    ]


def _scores(
    data: EvaluationData, ways: list[Split], entries: list[Entry], progress: Progress
) -> tuple[list[Score], list[Difference], dict[str, dict]]:
    """Scores of all, differences of the first set of columns from all others, and predictions by kind and (columns, probe)."""
    near = neighbours(on_sphere(data.lonlat), metrics.NEIGHBOURS)
    scores, differences, predictions = [], [], {}
    for done, way in enumerate(ways):
        ours = subrange(progress, done / len(ways), (done + 1) / len(ways))
        found = {}
        for number, entry in enumerate(entries):
            step = subrange(ours, number / len(entries), (number + 1) / len(entries))
            step(0.0, f"{entry.probe} on {entry.features}, folds by {way.kind}")
            found[entry.features, entry.probe] = entry.predict(way.folds, step)
        drawn = {key: metrics.resampled(data.labels, values, way.blocks, data.weights) for key, values in found.items()}
        for entry in entries:
            key = entry.features, entry.probe
            what = entry.features, entry.columns, entry.probe, way.kind
            scores.append(metrics.score(data.labels, found[key], drawn[key], near, what, data.weights))
        differences += [_difference(data, found, drawn, pair, way.kind) for pair in _pairs(entries)]
        predictions[way.kind] = found
    return scores, differences, predictions


def _pairs(entries: list[Entry]) -> list[tuple]:
    """The first set of columns with each of its probes against the others with the same one, and against the baselines."""
    judged = [entry for entry in entries if entry.features == entries[0].features]
    others = entries[len(judged) :]
    return [
        ((ours.features, ours.probe), (other.features, other.probe))
        for ours in judged
        for other in others
        if other.probe == ours.probe or other.features in without_columns.NAMES
    ]


def _difference(data: EvaluationData, predictions: dict, drawn: dict, pair: tuple, kind: str) -> Difference:
    ours, other = pair
    exact = [metrics.explained(data.labels, predictions[key], data.weights) for key in pair]
    return Difference(
        ours[0], other[0], ours[1], kind, exact[0] - exact[1], *metrics.interval(drawn[ours] - drawn[other])
    )


def _ranked(
    data: EvaluationData, way: Split, probe: str, scores: list[Score], predictions: dict
) -> tuple[list[Rank], list[Difference]]:
    """Sets of columns by falling R2 with one probe on folds of one kind, and the differences of all pairs."""
    ours = [
        score
        for score in scores
        if score.folds == way.kind and score.probe == probe and score.features in data.features
    ]
    ours.sort(key=lambda score: -score.r2)
    keys = [(score.features, probe) for score in ours]
    drawn = {key: metrics.resampled(data.labels, predictions[key], way.blocks, data.weights) for key in keys}
    differences = [
        _difference(data, predictions, drawn, (key, other), way.kind)
        for number, key in enumerate(keys)
        for other in keys[number + 1 :]
    ]
    verdicts = {(found.features, found.than): found.verdict for found in differences}
    following = [score.features for score in ours[1:]] + [""]
    ranks = [
        Rank(number + 1, s.features, probe, way.kind, s.r2, s.r2_low, s.r2_high, verdicts.get((s.features, after), ""))
        for number, (s, after) in enumerate(zip(ours, following, strict=True))
    ]
    return ranks, differences


def _coverage(
    data: EvaluationData, ways: list[Split], predictions: dict, judged: str, probe: str, progress: Progress
) -> list[Coverage]:
    result = []
    for done, way in enumerate(ways):
        step = subrange(progress, done / len(ways), (done + 1) / len(ways))
        ours = predictions[way.kind][judged, probe]
        found = coverage(
            data.labels, ours, way.folds, data.lonlat, matrix=data.features[judged], kind=way.kind, progress=step
        )
        result += found
    return result
