"""What each modality is worth: the score when embeddings of places left out are made without it."""

import numpy as np

from mobclip.probe import metrics
from mobclip.probe.estimators import fit
from mobclip.probe.results import ModalityLoss, Split
from mobclip.probe.rows import Rows
from mobclip.progress import Progress, part, silent


def modality_losses(
    data: Rows, probe: str, modalities: dict[str, np.ndarray], way: Split, progress: Progress = silent
) -> list[ModalityLoss]:
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
        step = part(progress, done / len(numbers), (done + 1) / len(numbers))
        out = way.folds == number
        weights = None if data.weights is None else data.weights[~out]
        fitted = fit(probe, data.labels.at(~out), matrix[~out], way.folds[~out], weights, step)
        for name, values in variants.items():
            predictions[name][out] = fitted.predict(values[out])
    drawn = {name: metrics.resampled(data.labels, found, way.blocks, data.weights) for name, found in predictions.items()}
    exact = {name: metrics.explained(data.labels, found, data.weights) for name, found in predictions.items()}
    losses = [
        ModalityLoss(name, way.kind, exact[""] - exact[name], *metrics.interval(drawn[""] - drawn[name])) for name in modalities
    ]
    return sorted(losses, key=lambda found: -found.loss)
