"""Training of the `inductive` encoder from inputs to its projection."""

import os

import numpy as np
import torch

from mobclip.progress import Progress, no_progress
from mobclip.train.config import Config
from mobclip.train.inputs import Inputs
from mobclip.train.loop import Run, in_blocks
from mobclip.train.model.inductive import Block
from mobclip.train.targets import Targets


def train_encoder(
    inputs: Inputs,
    config: Config,
    *,
    sampling_weights: np.ndarray,
    held_out: np.ndarray,
    device: str = "cpu",
    checkpoint: str | os.PathLike | None = None,
    progress: Progress = no_progress,
) -> Run:
    """Train the encoder and set its projection; a run that stopped is resumed from its checkpoint.

    Args:
        inputs: columns of n cells.
        sampling_weights: float64 n, probability of each cell to be sampled (`inputs.sampling_weights`).
        held_out: bool n, cells kept for validation (`inputs.held_out_cells`).
        device: `cpu` or `cuda`.
        checkpoint: where the run is saved at every validation; None saves nothing.

    Returns:
        The finished run with the model on its device; `run.embeddings()` gives the embeddings.
    """
    sample = _sample(sampling_weights, config)
    targets = fit_targets(inputs, sampling_weights, config)
    run = Run(
        inputs.values,
        inputs.mask,
        targets,
        sampling_weights=sampling_weights,
        held_out=held_out,
        config=config,
        device=device,
    )
    model = run.train(checkpoint, progress)
    progress(1.0, "projecting")
    features, mask = run.features[sample], run.mask[sample]
    model.to("cpu").fit_recovery(features, mask, in_blocks(model.cross_predictions, features, mask))
    progress(1.0, "projecting")
    model.fit_projection(in_blocks(model.joined, features, mask), projection_blocks(inputs, targets, config))
    model.to(device)
    return run


def fit_targets(inputs: Inputs, sampling_weights: np.ndarray, config: Config) -> Targets:
    """Targets of the groups of columns, from a sample of cells; arguments are those of `train_encoder`."""
    return Targets.fit(
        inputs.values[_sample(sampling_weights, config)],
        groups=inputs.groups,
        modalities=inputs.modalities,
        pivot=inputs.pivot,
        max_axes=config.targets_per_group,
        floor=config.whitening_floor,
    )


def projection_blocks(inputs: Inputs, targets: Targets, config: Config) -> list[Block]:
    """The predictions of each group, which have equal weights, and the columns of each modality."""
    slices = targets.layout.slices
    weight = config.prediction_weight / len(slices)
    blocks = [Block(torch.arange(start, stop), weight, config.prediction_floor) for start, stop in slices]
    for name, weight in inputs.weights.items():
        columns = torch.from_numpy(np.flatnonzero(inputs.modalities == name)) + targets.layout.targets
        blocks.append(Block(columns, weight, config.column_floor))
    return blocks


def _sample(weights: np.ndarray, config: Config) -> np.ndarray:
    """Sorted rows that axes and projections are fitted on."""
    draw = np.random.default_rng(config.seed)
    count = min(config.sample_rows, int((weights > 0).sum()))
    return np.sort(draw.choice(len(weights), count, replace=False, p=weights))
