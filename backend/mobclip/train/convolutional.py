"""Training of graph convolutions by masked prediction, on the whole graph at every step."""

from collections.abc import Mapping
from typing import Any

import numpy as np
import torch
from torch_geometric.data import HeteroData

from mobclip.train.config import Config
from mobclip.train.inputs import Inputs
from mobclip.train.loop import group_scores, prediction_loss
from mobclip.train.masking import hide_groups
from mobclip.train.model.convolutional import Convolutional, convolution, takes_int32
from mobclip.train.optimisation import descend, set_learning_rate
from mobclip.train.resumable import ResumableRun, digest_of
from mobclip.train.targets import Targets


class ConvolutionalRun(ResumableRun[Convolutional]):
    """A training run on a graph of n cells.

    Args:
        inputs: columns of the cells.
        targets: what to predict.
        data: kinds of edges between the cells as `adj_t` (`graph.hetero_data`).
        sampling_weights: float n, proportional to how often the predictions of a cell are counted; never if it is held out.
        held_out: bool n; these cells are nodes, but nothing is predicted of them in training.
        name, options: of the convolution.
    """

    def __init__(
        self,
        inputs: Inputs,
        targets: Targets,
        data: HeteroData,
        *,
        sampling_weights: np.ndarray,
        held_out: np.ndarray,
        config: Config,
        name: str,
        options: Mapping[str, Any],
        device: str = "cpu",
    ):
        torch.manual_seed(config.seed)
        edges = data.adj_t_dict
        layers = [[convolution(name, config.hidden, options) for _ in edges] for _ in range(config.layers)]
        if not takes_int32(layers[0][0], config.hidden):
            edges = {kind: _with_int64(adjacency) for kind, adjacency in edges.items()}
        model = Convolutional(targets.layout, config.hidden, config.dropout, config.dimension, list(edges), layers)
        indices = [adjacency.col_indices().numpy() for adjacency in edges.values()]
        super().__init__(model, config, digest_of(inputs.values, inputs.mask, *indices), device)
        self.targets = targets
        self.edges = {kind: adjacency.to(device) for kind, adjacency in edges.items()}
        self.features = torch.from_numpy(inputs.values).to(device)
        self.mask = torch.from_numpy(inputs.mask)
        self.actual = torch.from_numpy(targets.of(inputs.values))
        self.sampling_weights = torch.from_numpy(np.where(held_out, 0, sampling_weights))
        self.validation_rows = np.flatnonzero(held_out & (sampling_weights > 0))

    def take_step(self) -> float:
        """Hide groups of all cells, and predict those of a sample."""
        config, layout = self.config, self.targets.layout
        set_learning_rate(self.optimiser, config.learning_rate, self.step / config.steps)
        self.model.train()
        hidden = hide_groups(len(self.mask), layout, config, self.generator)
        dropped = torch.rand(self.mask.shape, generator=self.generator) < config.column_dropout
        shown = self.mask & ~dropped & ~hidden[:, torch.tensor(layout.blocks)]
        rows = torch.multinomial(self.sampling_weights, config.batch_rows, replacement=True, generator=self.generator)
        predictions = self.model.predict(self.features, shown.float().to(self.device), self.edges)[rows]
        of_rows = hidden[rows, : len(layout.names)].to(self.device)
        actual = self.actual[rows].to(self.device)
        loss = prediction_loss(predictions, actual, of_rows, layout, self.model.temperatures, config.contrast)
        value = descend(self.model, self.optimiser, loss)
        self.step += 1
        return value

    @torch.no_grad()
    def validation(self, rows: np.ndarray | None = None, hidden: np.ndarray | None = None) -> dict[str, Any] | None:
        """How well each group is predicted of held-out cells, of which none shows it.

        Args:
            rows: some of the held-out cells; by default all.
            hidden: bool f, columns that these cells hide too.
        """
        rows = self.validation_rows if rows is None else rows
        layout = self.targets.layout
        if not len(rows):
            return None
        self.model.eval()
        blocks = torch.tensor(layout.blocks)
        seen = torch.ones_like(blocks, dtype=torch.bool) if hidden is None else ~torch.from_numpy(hidden)
        predicted = np.empty((len(rows), layout.targets), dtype=np.float32)
        for group, (start, stop) in enumerate(layout.slices):
            shown = self.mask.clone()
            shown[rows] &= seen & (blocks != group)
            found = self.model.predict(self.features, shown.float().to(self.device), self.edges)
            predicted[:, start:stop] = found[rows, start:stop].cpu().numpy()
        return group_scores(predicted, self.actual[rows].numpy(), layout)

    @torch.no_grad()
    def embeddings(self) -> np.ndarray:
        """Embeddings of all cells, float32 n x d."""
        self.model.eval()
        return self.model(self.features, self.mask.float().to(self.device), self.edges).cpu().numpy()


def _with_int64(adjacency: torch.Tensor) -> torch.Tensor:
    """The same sparse CSR tensor with indices of 64 bits: a copy, for convolutions that take no others."""
    first, columns = adjacency.crow_indices().long(), adjacency.col_indices().long()
    return torch.sparse_csr_tensor(first, columns, adjacency.values(), adjacency.shape)
