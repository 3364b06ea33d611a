"""What each modality tells of the others: how much worse they are predicted in held-out cells where it is hidden."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from mobclip.features.surroundings import modality_of
from mobclip.train.inputs import Inputs
from mobclip.train.loop import Run

if TYPE_CHECKING:
    from mobclip.train.convolutional import ConvolutionalRun


def ablation(run: "Run | ConvolutionalRun", inputs: Inputs, modalities: Sequence[str], cells: int) -> dict[str, float]:
    """Mean R2 of the groups of all other modalities, less the same where a modality and its averages are hidden.

    Args:
        run: trained.
        modalities: names of those that are predicted.
        cells: number of held-out cells at most; 0 gives nothing.

    Returns:
        The loss by modality; empty with one modality, or without held-out cells.
    """
    rows = run.validation_rows[:cells]
    complete = run.validation(rows)
    if complete is None or len(modalities) < 2:
        return {}
    losses = {}
    for name in modalities:
        hidden = np.array([modality_of(column, modalities) == name for column in inputs.modalities])
        groups = [group for group in complete["r2"] if group not in set(inputs.groups[inputs.modalities == name])]
        without = run.validation(rows, hidden) or complete
        differences = [complete["r2"][group] - without["r2"][group] for group in groups]
        losses[name] = float(np.nanmean(differences)) if np.isfinite(differences).any() else float("nan")
    return losses
