"""Training of graph convolutions by masked prediction: on the whole graph at every step, or in a large one around a batch."""

import dataclasses
import functools
from collections.abc import Callable, Mapping
from typing import Any

import numpy as np
import torch
from torch_geometric.data import HeteroData

from mobclip.train import distributed
from mobclip.train.config import Config
from mobclip.train.inputs import Inputs
from mobclip.train.loop import group_scores, prediction_loss
from mobclip.train.masking import hide_groups
from mobclip.train.model.convolutional import Convolutional, check_rows, convolution, own_edges, takes_int32
from mobclip.train.model.propagation import own_rows_of
from mobclip.train.model.sampling import MAX_WHOLE_EDGES, Partners, Surroundings, surroundings_of
from mobclip.train.optimisation import descend, set_learning_rate
from mobclip.train.resumable import ResumableRun, digest_of
from mobclip.train.targets import Targets

PARTNERS = 10  # of a cell that are drawn in a large graph, of each kind of edges


class ConvolutionalRun(ResumableRun[Convolutional]):
    """A training run on a graph of n cells.

    In a large graph a convolution reads drawn partners of each cell, and so it does for the embeddings: what it learns to read
    is a cell with so many. Sums over partners have those of all as their expectation.

    Args:
        inputs: columns of the cells.
        targets: what to predict.
        data: kinds of edges between the cells as `adj_t` (`graph.hetero_data`).
        sampling_weights: float n, proportional to how often the predictions of a cell are counted; never if it is held out.
        held_out: bool n; these cells are nodes, but nothing is predicted of them in training.
        name, options: of the convolution.
        max_whole_edges: of all kinds, where they are not sampled.
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
        max_whole_edges: int = MAX_WHOLE_EDGES,
    ):
        torch.manual_seed(config.seed)
        edges = data.adj_t_dict
        layers = [[convolution(name, config.hidden, options) for _ in edges] for _ in range(config.layers)]
        if distributed.size() > 1:
            check_rows(name, layers[0][0], config.hidden)
        if not takes_int32(layers[0][0], config.hidden):
            edges = {kind: _with_int64(adjacency) for kind, adjacency in edges.items()}
        model = Convolutional(targets.layout, config.hidden, config.dropout, config.dimension, list(edges), layers)
        indices = [adjacency.col_indices().numpy() for adjacency in edges.values()]
        super().__init__(model, config, digest_of(inputs.values, inputs.mask, *indices), device)
        self.targets = targets
        self.edges: dict[Any, torch.Tensor] = {}
        self.partners: dict[Any, Partners] = {}
        if sum(len(adjacency.values()) for adjacency in edges.values()) > max_whole_edges:
            rows = {kind: own_rows_of(adjacency).to(device) for kind, adjacency in edges.items()}
            self.partners = {kind: Partners(own, PARTNERS, by_weight=False) for kind, own in rows.items()}
        else:
            self.edges = {kind: own_edges(adjacency).to(device) for kind, adjacency in edges.items()}
        self.features = torch.from_numpy(inputs.values).to(device)
        self.mask = torch.from_numpy(inputs.mask)
        self.actual = torch.from_numpy(targets.of(inputs.values))
        self.sampling_weights = torch.from_numpy(np.where(held_out, 0, sampling_weights))
        self.validation_rows = np.flatnonzero(held_out & (sampling_weights > 0))

    def take_step(self) -> float:
        """Hide groups of all cells, or of those around a sample, and predict those of the sample."""
        config, layout = self.config, self.targets.layout
        set_learning_rate(self.optimiser, config.learning_rate, self.step / config.steps)
        self.model.train()
        rows, hidden, predictions = self._sampled_batch() if self.partners else self._batch()
        of_rows = hidden[:, : len(layout.names)].to(self.device)
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
            predicted[:, start:stop] = self._results(self.model.predict, shown, rows)[:, start:stop]
        return group_scores(predicted, self.actual[rows].numpy(), layout)

    @torch.no_grad()
    def embeddings(self) -> np.ndarray:
        """Embeddings of all cells, float32 n x d."""
        self.model.eval()
        return self._results(self.model, self.mask, np.arange(len(self.mask)))

    def _batch(self) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
        """Sampled cells, the groups that each hides, and their predictions."""
        hidden, shown = self._hidden_and_shown(self.mask)
        rows = self._rows()
        return rows, hidden[rows], _by_rows(self.model.predict, self.features, shown, self.edges)[rows]

    def _sampled_batch(self) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
        """As `_batch`, from the surroundings of these cells."""
        rows = self._rows()
        around = self._around(rows, self.generator)
        hidden, shown = self._hidden_and_shown(self.mask[around.nodes.cpu()])
        predictions = _by_rows(self.model.predict, self.features[around.nodes], shown, around.edges)
        return rows, hidden[around.places.cpu()], predictions[around.places]

    def _rows(self) -> torch.Tensor:
        return torch.multinomial(
            self.sampling_weights, self.config.batch_rows, replacement=True, generator=self.generator
        )

    def _around(self, rows: torch.Tensor, generator: torch.Generator) -> Surroundings:
        around = surroundings_of(self.partners, rows.to(self.device), self.config.layers, generator)
        edges = {kind: own_edges(adjacency) for kind, adjacency in around.edges.items()}
        return dataclasses.replace(around, edges=edges)

    def _hidden_and_shown(self, known: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        """The groups that each of m cells hides, and which of its known columns, bool m x f, it shows."""
        config, layout = self.config, self.targets.layout
        hidden = hide_groups(len(known), layout, config, self.generator)
        dropped = torch.rand(known.shape, generator=self.generator) < config.column_dropout
        shown = known & ~dropped & ~hidden[:, torch.tensor(layout.blocks)]
        return hidden, shown.float().to(self.device)

    def _results(self, function: Callable[..., torch.Tensor], shown: torch.Tensor, rows: np.ndarray) -> np.ndarray:
        """What a method of the model makes of some cells where all show some of their columns, bool n x f."""
        if not self.partners:
            return _by_rows(function, self.features, shown.float().to(self.device), self.edges)[rows].cpu().numpy()
        generator = torch.Generator().manual_seed(self.config.seed)  # the same partners at each validation
        parts = []
        for own in torch.from_numpy(rows).split(self.config.batch_rows):
            around = self._around(own, generator)
            seen = shown[around.nodes.cpu()].float().to(self.device)
            found = _by_rows(function, self.features[around.nodes], seen, around.edges)
            parts.append(found[around.places].cpu().numpy())
        return np.concatenate(parts)


def _by_rows(
    function: Callable[..., torch.Tensor],
    features: torch.Tensor,
    shown: torch.Tensor,
    edges: Mapping[Any, torch.Tensor],
) -> torch.Tensor:
    """What a method of the model makes of m nodes, m x …; of several ranks each has the edges of its rows (`own_edges`)."""
    return distributed.by_rows(functools.partial(function, edges=edges), features, shown)


def _with_int64(adjacency: torch.Tensor) -> torch.Tensor:
    """The same sparse CSR tensor with indices of 64 bits: a copy, for convolutions that take no others."""
    first, columns = adjacency.crow_indices().long(), adjacency.col_indices().long()
    return torch.sparse_csr_tensor(first, columns, adjacency.values(), adjacency.shape)
