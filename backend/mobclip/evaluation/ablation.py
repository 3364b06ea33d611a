"""What each modality is worth: the score when embeddings of places left out are made without it."""

import re

import numpy as np

from mobclip.bundle import inference
from mobclip.bundle.store import Bundle
from mobclip.evaluation import metrics
from mobclip.evaluation.dataset import EvaluationData
from mobclip.evaluation.folds import Split
from mobclip.evaluation.results import AblationResult
from mobclip.probe.estimators import fit
from mobclip.progress import Progress, no_progress, subrange

CONTEXT = re.compile(
    r"^((near|around|out|in|from|county)_)+"
)  # a column of other places, such as those that flows lead to
FEW = 10  # columns, below which a group is counted with the others
OTHERS = "other columns"


def inputs_of(bundle: Bundle) -> list[str]:
    """The columns that the bundle makes embeddings from; none where it knows places by where they lie."""
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
    if not stated and len(inputs) >= FEW**2:
        few = sorted(position for positions in groups.values() if len(positions) < FEW for position in positions)
        groups = {name: positions for name, positions in groups.items() if len(positions) >= FEW}
        groups |= {OTHERS: few} if few else {}
    return groups


def _stated(column: str, stated: dict[str, str]) -> str:
    """The modality of a column, or of the column that its name ends in."""
    while column not in stated and "_" in column:
        column = column.split("_", 1)[1]
    return stated.get(column, OTHERS)


def without_each(bundle: Bundle, columns: np.ndarray, progress: Progress = no_progress) -> dict[str, np.ndarray]:
    """By modality, embeddings float32 n x dimension made without it, from columns n x inputs in the units of the card.

    Nothing where there is one modality: without it there is no embedding.
    """
    groups = modalities_of(bundle)
    result = {}
    for done, (name, positions) in enumerate(groups.items() if len(groups) > 1 else ()):
        masked = np.array(columns, dtype=np.float64)
        masked[:, positions] = np.nan
        step = subrange(progress, done / len(groups), (done + 1) / len(groups))
        result[name] = inference.embed_features(bundle, masked, step)
    return result


def modality_losses(
    data: EvaluationData, probe: str, modalities: dict[str, np.ndarray], way: Split, progress: Progress = no_progress
) -> list[AblationResult]:
    """What R2 loses when the rows left out are embedded without a modality and the probe has learnt from whole embeddings.

    A row that has no embedding without the modality is predicted from the mean embedding.
    """
    if not modalities:
        return []
    matrix = next(iter(data.features.values()))
    variants = {"": matrix}
    for name, masked in modalities.items():
        ours = np.asarray(masked, dtype=np.float64)[data.used]
        variants[name] = np.where(np.isfinite(ours), ours, matrix.mean(axis=0))
    shape = (len(matrix), len(data.labels.classes)) if data.labels.classes else len(matrix)
    predictions = {name: np.empty(shape) for name in variants}
    numbers = np.unique(way.folds)
    for done, number in enumerate(numbers):
        step = subrange(progress, done / len(numbers), (done + 1) / len(numbers))
        out = way.folds == number
        weights = None if data.weights is None else data.weights[~out]
        fitted = fit(probe, data.labels.at(~out), matrix[~out], way.folds[~out], weights, step)
        for name, values in variants.items():
            predictions[name][out] = fitted.predict(values[out])
    drawn = {
        name: metrics.resampled(data.labels, found, way.blocks, data.weights) for name, found in predictions.items()
    }
    exact = {name: metrics.explained(data.labels, found, data.weights) for name, found in predictions.items()}
    losses = [
        AblationResult(name, way.kind, exact[""] - exact[name], *metrics.interval(drawn[""] - drawn[name]))
        for name in modalities
    ]
    return sorted(losses, key=lambda found: -found.loss)
