"""Modality ablation: how far the score falls when the embeddings of test rows are made without a modality."""

import re

import numpy as np

from mobclip.bundle import inference
from mobclip.bundle.store import Bundle
from mobclip.evaluation import bootstrap, metrics
from mobclip.evaluation.dataset import EvaluationData
from mobclip.evaluation.folds import Split
from mobclip.evaluation.results import AblationResult
from mobclip.probe.estimators import fit
from mobclip.progress import Progress, no_progress, subrange

CONTEXT = re.compile(
    r"^((near|around|out|in|from|county)_)+"
)  # of columns of other places, such as where flows lead to
MIN_COLUMNS = 10  # a smaller group is put with the others
OTHERS = "other columns"


def inputs_of(bundle: Bundle) -> list[str]:
    """The columns that the bundle makes embeddings from; none where it has no encoder of columns."""
    encoder = bundle.card.features
    return [] if encoder is None else list(encoder.inputs)


def modalities_of(bundle: Bundle) -> dict[str, list[int]]:
    """Positions of the inputs by modality.

    A column of other places, such as `near_poi_food` or `out_night_lights`, goes with the place's own. Where the card does
    not say which columns make a modality, the first word of a column's name does.
    """
    inputs = inputs_of(bundle)
    encoder = bundle.card.features
    modalities = {} if encoder is None else encoder.modalities
    stated = {column: name for name, columns in modalities.items() for column in columns}
    groups: dict[str, list[int]] = {}
    for position, name in enumerate(inputs):
        modality = _stated(name, stated) if stated else CONTEXT.sub("", name).split("_")[0]
        groups.setdefault(modality, []).append(position)
    return groups if stated or len(inputs) < MIN_COLUMNS**2 else _with_small_groups_joined(groups)


def embed_without_each(bundle: Bundle, columns: np.ndarray, progress: Progress = no_progress) -> dict[str, np.ndarray]:
    """By modality, embeddings float32 n x dimension made without it, from columns n x inputs in the units of the card.

    Empty where there is one modality: without it there is no embedding.
    """
    groups = modalities_of(bundle)
    embeddings: dict[str, np.ndarray] = {}
    if len(groups) < 2:
        return embeddings
    for done, (name, positions) in enumerate(groups.items()):
        masked = np.array(columns, dtype=np.float64)
        masked[:, positions] = np.nan
        step = subrange(progress, done / len(groups), (done + 1) / len(groups))
        embeddings[name] = inference.embed_features(bundle, masked, step)
    return embeddings


def ablate(
    data: EvaluationData, probe: str, modalities: dict[str, np.ndarray], split: Split, progress: Progress = no_progress
) -> list[AblationResult]:
    """How much the score falls when test rows are embedded without a modality and the probe was fit to whole embeddings.

    A row that has no embedding without the modality is predicted from the mean embedding.

    Args:
        modalities: by name, embeddings n x d of all rows given, made without the modality.
        split: the folds that are tested.
    """
    if not modalities:
        return []
    whole = next(iter(data.features.values()))
    masked = {name: _filled(np.asarray(values)[data.used], whole) for name, values in modalities.items()}
    whole_predictions, *masked_predictions = _predictions(data, probe, [whole, *masked.values()], split, progress)
    whole_skill = metrics.skill(data.labels, whole_predictions, data.weights)
    whole_draws = metrics.bootstrap_skill(data.labels, whole_predictions, split.blocks, data.weights)
    results = []
    for name, predictions in zip(masked, masked_predictions, strict=True):
        draws = metrics.bootstrap_skill(data.labels, predictions, split.blocks, data.weights)
        low, high = bootstrap.interval(whole_draws - draws)
        loss = whole_skill - metrics.skill(data.labels, predictions, data.weights)
        results.append(AblationResult(modality=name, folds=split.kind, loss=loss, low=low, high=high))
    return sorted(results, key=lambda result: -result.loss)


def _stated(column: str, stated: dict[str, str]) -> str:
    """The modality of a column, or of the column that its name ends in."""
    while column not in stated and "_" in column:
        column = column.split("_", 1)[1]
    return stated.get(column, OTHERS)


def _with_small_groups_joined(groups: dict[str, list[int]]) -> dict[str, list[int]]:
    large = {name: positions for name, positions in groups.items() if len(positions) >= MIN_COLUMNS}
    others = sorted(position for name, positions in groups.items() if name not in large for position in positions)
    return large | ({OTHERS: others} if others else {})


def _filled(values: np.ndarray, whole: np.ndarray) -> np.ndarray:
    """Embeddings n x d with the mean of whole embeddings n x d where there is none."""
    return np.where(np.isfinite(values), values, whole.mean(axis=0))


def _predictions(
    data: EvaluationData, probe: str, matrices: list[np.ndarray], split: Split, progress: Progress
) -> list[np.ndarray]:
    """Predictions of each matrix n x d by probes that were fit to the first matrix on the rows of other folds."""
    shape = (len(data.labels), len(data.labels.classes)) if data.labels.classes else len(data.labels)
    predictions = [np.empty(shape) for _ in matrices]
    numbers = np.unique(split.folds)
    for done, number in enumerate(numbers):
        step = subrange(progress, done / len(numbers), (done + 1) / len(numbers))
        test = split.folds == number
        weights = None if data.weights is None else data.weights[~test]
        fitted = fit(probe, data.labels.at(~test), matrices[0][~test], split.folds[~test], weights, step)
        for values, matrix in zip(predictions, matrices, strict=True):
            values[test] = fitted.predict(matrix[test])
    return predictions
