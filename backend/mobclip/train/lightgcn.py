"""Training of the paper's model (`model.lightgcn`) on a graph and the modalities of its nodes."""

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np
import scipy.sparse as sparse
import torch

from mobclip.features.modality import Modality, standardisation
from mobclip.train import distributed
from mobclip.train.config import Config
from mobclip.train.loop import RETRIEVAL_ROWS, recall_at_1
from mobclip.train.model.inductive import CLIP
from mobclip.train.model.lightgcn import LightGCN
from mobclip.train.model.propagation import normalised, own_rows_of
from mobclip.train.model.sampling import MAX_WHOLE_EDGES, Partners, propagated_sample
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

PARTNERS = 32  # of a node that are drawn in a large graph


class LightGCNRun(ResumableRun[LightGCN]):
    r"""A training run, of which each step is an epoch: all training nodes once, in batches.

    An epoch goes through all of a large graph once, not at each batch. With S = \sum_k \hat{A}^k, the embeddings S E_0 at
    the start of the epoch are exact, and those of a batch are S E_0 + S~ (E - E_0), where E has been learned since and S~ is
    S by drawn partners. The model is linear, so that their expectation is exact; and since E differs little from E_0,
    they vary little (control variates: Chen et al. 2018, arXiv:1710.10568). Gradients flow through S~.

    Args:
        flows: CSR n x n.
        modalities: standardised columns float32 n x columns, by name.
        start: float32 n x d, where the vectors of the nodes begin.
        training, validation: numbers of nodes, sorted or not.
        config: of which layers, steps, patience, batch_rows, learning_rate, weight_decay and seed count.
        draw: of the order of nodes in each epoch.
        max_whole_edges: of a graph that is not sampled, counted in both directions.
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
        max_whole_edges: int = MAX_WHOLE_EDGES,
    ):
        torch.manual_seed(config.seed)
        widths = {name: values.shape[1] for name, values in modalities.items()}
        model = LightGCN(start, widths, config.layers)
        super().__init__(
            model, config, digest_of(flows.indptr, flows.indices, flows.data, *modalities.values()), device
        )
        self.adjacency = own_rows_of(normalised(flows)).to(device)
        self.views = {name: torch.from_numpy(values).to(device) for name, values in modalities.items()}
        self.training = training
        self.validation_rows = torch.from_numpy(validation).to(device)
        self.draw = draw
        self.partners = Partners(self.adjacency, PARTNERS, by_weight=True) if 2 * flows.nnz > max_whole_edges else None

    def take_step(self) -> float:
        """Train for an epoch; whole batches, since the loss depends on their size."""
        rows = torch.from_numpy(self.draw.permutation(self.training)).to(self.device)
        batch = self.config.batch_rows
        self.model.train()
        nodes_of = self._nodes()
        for first in range(0, max(len(rows) - batch, 0) + 1, batch):
            own = rows[first : first + batch]
            loss = self.model.loss_of(nodes_of(own), self.views, own)
            self.optimiser.zero_grad()
            loss.backward()
            distributed.sum_gradients(self.model)
            self.optimiser.step()
        self.step += 1
        return float(distributed.summed(loss.detach()))

    @torch.no_grad()
    def validation(self) -> dict[str, Any] | None:
        """The loss, and the share of nodes whose own columns are the nearest to their vector by modality."""
        if not len(self.validation_rows):
            return None
        nodes = self.model(self.adjacency)[self.validation_rows]
        error = float(distributed.summed(self.model.loss_of(nodes, self.views, self.validation_rows)))
        rows = self.validation_rows[:RETRIEVAL_ROWS]
        nodes = nodes[:RETRIEVAL_ROWS].cpu().numpy()
        views = self.model.views(self.views, rows)
        recall = {name: recall_at_1(nodes, view.cpu().numpy()) for name, view in views.items()}
        return {"error": error, "r2": {}, "recall": recall}

    def _nodes(self) -> Callable[[torch.Tensor], torch.Tensor]:
        """What gives the embeddings of rows in the batches of an epoch."""
        partners = self.partners
        if partners is None:
            return lambda rows: self.model(self.adjacency)[rows]
        table, start = self.model.table, self.model.table.detach().clone()
        with torch.no_grad():
            exact = self.model(self.adjacency)

        def learned(rows: torch.Tensor) -> torch.Tensor:
            return table[rows] - start[rows]

        return lambda rows: exact[rows] + propagated_sample(learned, partners, rows, self.model.layers, self.generator)

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
