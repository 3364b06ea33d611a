"""Training of the paper's model (`model.lightgcn`) on a graph and the modalities of its nodes."""

from collections.abc import Mapping
from typing import Any

import numpy as np
import scipy.sparse as sparse
import torch

from mobclip.features.modality import Modality, standardisation
from mobclip.train.config import Config
from mobclip.train.loop import RETRIEVAL_ROWS, recall_at_1
from mobclip.train.model.inductive import CLIP
from mobclip.train.model.lightgcn import LightGCN
from mobclip.train.model.propagation import normalised
from mobclip.train.resumable import ResumableRun, digest_of

# As published, but for the batch of 20,480. A step is an epoch.
PUBLISHED: dict[str, Any] = {
    "layers": 2,
    "steps": 200,
    "check_every": 1,
    "patience": 10,
    "batch_rows": 2048,
    "learning_rate": 1e-3,
    "weight_decay": 1e-3,
}


class LightGCNRun(ResumableRun[LightGCN]):
    """A training run, of which each step is an epoch: all training nodes once, in batches.

    Args:
        flows: CSR n x n.
        modalities: standardised columns float32 n x columns, by name.
        start: float32 n x d, where the vectors of the nodes begin.
        training, validation: numbers of nodes, sorted or not.
        config: of which layers, steps, patience, batch_rows, learning_rate, weight_decay and seed count.
        draw: of the order of nodes in each epoch.
    """

    def __init__(
        self,
        flows: sparse.csr_matrix,
        modalities: Mapping[str, np.ndarray],
        start: np.ndarray,
        *,
        training: np.ndarray,
        validation: np.ndarray,
        config: Config,
        draw: np.random.Generator,
        device: str = "cpu",
    ):
        torch.manual_seed(config.seed)
        widths = {name: values.shape[1] for name, values in modalities.items()}
        model = LightGCN(start, widths, config.layers)
        super().__init__(
            model, config, digest_of(flows.indptr, flows.indices, flows.data, *modalities.values()), device
        )
        self.adjacency = normalised(flows).to(device)
        self.views = {name: torch.from_numpy(values).to(device) for name, values in modalities.items()}
        self.training = training
        self.validation_rows = torch.from_numpy(validation).to(device)
        self.draw = draw

    def take_step(self) -> float:
        """Train for an epoch; whole batches, since the loss depends on their size."""
        rows = torch.from_numpy(self.draw.permutation(self.training)).to(self.device)
        batch = self.config.batch_rows
        self.model.train()
        for first in range(0, max(len(rows) - batch, 0) + 1, batch):
            loss = self.model.loss(self.adjacency, self.views, rows[first : first + batch])
            self.optimiser.zero_grad()
            loss.backward()
            self.optimiser.step()
        self.step += 1
        return float(loss.detach())

    @torch.no_grad()
    def validation(self) -> dict[str, Any] | None:
        """The loss, and the share of nodes whose own columns are the nearest to their vector by modality."""
        if not len(self.validation_rows):
            return None
        error = float(self.model.loss(self.adjacency, self.views, self.validation_rows))
        rows = self.validation_rows[:RETRIEVAL_ROWS]
        nodes = self.model(self.adjacency)[rows].cpu().numpy()
        views = self.model.views(self.views, rows)
        recall = {name: recall_at_1(nodes, view.cpu().numpy()) for name, view in views.items()}
        return {"error": error, "r2": {}, "recall": recall}

    def draws(self) -> dict[str, Any]:
        """The state of the order of nodes."""
        return dict(self.draw.bit_generator.state)

    def restore_draws(self, state: dict[str, Any]) -> None:
        """Set it again."""
        self.draw.bit_generator.state = state

    @torch.no_grad()
    def embeddings(self) -> np.ndarray:
        """Vectors of all nodes, float32 n x d."""
        return self.model(self.adjacency).cpu().numpy()


def standardised(modality: Modality) -> np.ndarray:
    """Columns float32 with mean 0 and variance 1; missing values become the mean."""
    offset, scale = standardisation(modality.values)
    return np.nan_to_num((modality.values - offset) / scale).clip(-CLIP, CLIP).astype(np.float32)


def by_falling_variance(embeddings: np.ndarray) -> np.ndarray:
    """Embeddings n x d rotated to their principal axes, which changes neither distances nor cosines."""
    centred = embeddings - embeddings.mean(axis=0)
    _, axes = np.linalg.eigh((centred.T @ centred).astype(np.float64))
    return (embeddings @ axes[:, ::-1]).astype(np.float32)
