"""The encoders that a region's model can have: `inductive`, `lightgcn` and `gnn`, each trained to embeddings of all cells."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import scipy.sparse as sparse

from mobclip.progress import Progress, no_progress
from mobclip.train import distributed
from mobclip.train.ablation import ablation
from mobclip.train.config import Config
from mobclip.train.encoder import fit_targets, train_encoder
from mobclip.train.export import EncoderFiles, features_encoder
from mobclip.train.inputs import prepare_inputs
from mobclip.train.lightgcn import PUBLISHED, LightGCNRun, by_falling_variance, standardised
from mobclip.train.model.lightgcn import second_order_start
from mobclip.train.plan import Options
from mobclip.train.region import Region

# Settings that an encoder has by default in place of those of `config.Config`.
SETTINGS: dict[str, dict[str, Any]] = {
    "inductive": {},
    "lightgcn": {**PUBLISHED, "dimension": 128},
    "gnn": {"hidden": 128, "steps": 400, "check_every": 20, "patience": 6},  # a step takes the whole graph
}


@dataclass(frozen=True)
class Sampling:
    """How often each of n cells is sampled, float64 that sum to 1, and which are held out, bool."""

    sampling_weights: np.ndarray
    held_out: np.ndarray

    @property
    def learned(self) -> np.ndarray:
        """Cells that training sees, bool n."""
        return ~self.held_out & (self.sampling_weights > 0)

    @property
    def validated(self) -> np.ndarray:
        """Cells that are held out and count, bool n."""
        return self.held_out & (self.sampling_weights > 0)


@dataclass(frozen=True, kw_only=True)
class Task:
    """What to train on, how and where; `checkpoint` is the file that a run is resumed from."""

    options: Options
    region: Region
    config: Config
    sampling: Sampling
    device: str
    checkpoint: Path

    @property
    def modalities(self) -> list[str]:
        """Their names."""
        return [modality.name for modality in self.region.data.modalities]


@dataclass(frozen=True, kw_only=True)
class Trained:
    """A trained encoder, by its results.

    Attributes:
        embeddings: float32 n x d of the cells, dimensions by falling variance.
        history: of each validation.
        steps: that were taken.
        features: the entry and the files of its `features` encoder, None where it has none.
        ablation: by modality, what the R2 of the others loses where it is hidden; empty where that is not known.
    """

    embeddings: np.ndarray
    history: list[dict[str, Any]]
    steps: int
    features: EncoderFiles | None = None
    ablation: dict[str, float] = field(default_factory=dict)


def train_encoder_of(task: Task, progress: Progress = no_progress) -> Trained:
    """Train the encoder that is asked for, together with the other ranks where there are any; parts with them afterwards."""
    kinds: dict[str, Callable[[Task, Progress], Trained]] = {
        "inductive": _inductive,
        "lightgcn": _lightgcn,
        "gnn": _gnn,
    }
    trained = kinds[task.options.encoder](task, progress)
    distributed.leave()
    return trained


def _inductive(task: Task, progress: Progress) -> Trained:
    inputs = prepare_inputs(task.region.data, task.config)
    run = train_encoder(
        inputs,
        task.config,
        **vars(task.sampling),
        device=task.device,
        checkpoint=task.checkpoint,
        progress=progress,
    )
    features = features_encoder(run.model.to("cpu"), inputs)
    run.model.to(task.device)
    return Trained(
        embeddings=run.embeddings(),
        history=run.history,
        steps=run.step,
        features=features,
        ablation=ablation(run, inputs, task.modalities, task.config.ablation_cells),
    )


def _lightgcn(task: Task, progress: Progress) -> Trained:
    flows = joined_flows([graph.flows for graph in task.region.graphs.values()])
    start = distributed.computed_by_first(
        lambda: second_order_start(flows, task.config.dimension, task.config.seed),
        (flows.shape[0], task.config.dimension),
    )
    draw = np.random.default_rng(task.config.seed)
    without = ~start.any(axis=1)  # cells without flows
    start[without] = draw.normal(size=(int(without.sum()), start.shape[1])) / np.sqrt(start.shape[1])
    run = LightGCNRun(
        flows,
        {modality.name: standardised(modality) for modality in task.region.data.modalities},
        start,
        training=np.flatnonzero(task.sampling.learned),
        validation=np.flatnonzero(task.sampling.validated),
        config=task.config,
        draw=draw,
        device=task.device,
    )
    run.train(task.checkpoint, progress)
    return Trained(embeddings=by_falling_variance(run.embeddings()), history=run.history, steps=run.step)


def _gnn(task: Task, progress: Progress) -> Trained:
    from mobclip.train.convolutional import ConvolutionalRun
    from mobclip.train.graph import edge_matrices, hetero_data

    data = task.region.data
    inputs = prepare_inputs(data.without_context, task.config)
    run = ConvolutionalRun(
        inputs,
        fit_targets(inputs, task.sampling.sampling_weights, task.config),
        hetero_data(data.cells, data.modalities, edge_matrices(data.cells, task.region.graphs)),
        **vars(task.sampling),
        config=task.config,
        name=task.options.convolution,
        options=task.options.convolution_options,
        device=task.device,
    )
    run.train(task.checkpoint, progress)
    return Trained(
        embeddings=by_falling_variance(run.embeddings()),
        history=run.history,
        steps=run.step,
        ablation=ablation(run, inputs, task.modalities, task.config.ablation_cells),
    )


def joined_flows(parts: list[sparse.csr_matrix]) -> sparse.csr_matrix:
    """Flows of several kinds as one graph, in which each kind has the same total."""
    return parts[0] if len(parts) == 1 else sum(flows / flows.sum() for flows in parts)
