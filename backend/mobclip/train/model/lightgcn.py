"""The model of the MobCLIP paper: a vector for each node of the mobility graph, averaged along its flows."""

import numpy as np
import scipy.sparse as sparse
import torch
from sklearn.utils.extmath import randomized_svd
from torch import nn

from mobclip.features.edge_matrix import BothDirections, stacked
from mobclip.train.model.contrastive import info_nce
from mobclip.train.model.propagation import propagate
from mobclip.train.model.sampling import MAX_WHOLE_EDGES

TEMPERATURES = {"poi": 0.5, "demographics": 0.7, "imagery": 0.2}  # those of the paper; others get the first
SHIFT = 1.0  # negative samples of skip-gram that the shifted PPMI stands for


def second_order_start(flows: sparse.csr_matrix, dimension: int, seed: int = 0) -> np.ndarray:
    """Node vectors by shared partners of flows: randomised SVD of the shifted positive pointwise mutual information.

    That is what second-order LINE and skip-gram factorise (Levy and Goldberg 2014; Qiu et al. 2018).

    Returns:
        float32 n x dimension, rows of length 1, as those of LINE: in a graph of several components, the largest would
        otherwise take most of the variance. A node without partners, and a dimension beyond the number of nodes, is 0.
    """
    nodes = flows.shape[0]
    strength = BothDirections(flows).strength()
    total = strength.sum()

    def positive(rows: slice, block: sparse.csr_matrix) -> sparse.csr_matrix:
        expected = np.repeat(strength[rows], np.diff(block.indptr)) * strength[block.indices] * SHIFT
        block.data = np.maximum(np.log(block.data * total / expected), 0)
        block.eliminate_zeros()
        return block

    precision = np.float64 if 2 * flows.nnz <= MAX_WHOLE_EDGES else np.float32
    information = stacked(BothDirections(flows, positive), nodes, precision)
    left, values, _ = randomized_svd(information, min(dimension, nodes), random_state=seed)
    start = np.zeros((nodes, dimension), dtype=np.float32)
    start[:, : len(values)] = left * np.sqrt(values)
    return start / np.maximum(np.linalg.norm(start, axis=1, keepdims=True), np.finfo(np.float32).tiny)


class LightGCN(nn.Module):
    r"""LightGCN (He et al. 2020, arXiv:2002.02126) with summed layers, aligned to modalities as in MobCLIP.

    E = \sum_{k=0}^{K} \hat{A}^k E_0, with E_0 learned and \hat{A} the normalised flows. Each modality has a linear head,
    and the loss is the mean over modalities of InfoNCE between E and the head's output: a star with mobility at its
    centre. Only nodes of the graph have a vector.

    Args:
        start: float32 n x d, where E_0 begins.
        widths: number of columns of each modality, by name.
        layers: K.
    """

    def __init__(self, start: np.ndarray, widths: dict[str, int], layers: int = 2):
        super().__init__()
        self.table = nn.Parameter(torch.from_numpy(start).clone())
        self.modalities = tuple(widths)
        self.heads = nn.ModuleList(nn.Linear(width, start.shape[1]) for width in widths.values())
        self.layers = layers

    def forward(self, adjacency: torch.Tensor) -> torch.Tensor:
        """Embeddings n x d of all nodes, for a matrix from `propagation.normalised`."""
        state: torch.Tensor = self.table
        total = state
        for _ in range(self.layers):
            state = propagate(adjacency, state)
            total = total + state
        return total

    def loss(self, adjacency: torch.Tensor, modalities: dict[str, torch.Tensor], rows: torch.Tensor) -> torch.Tensor:
        """Mean InfoNCE of a batch of rows against standardised modalities n x columns; of several ranks, its part of this one."""
        return self.loss_of(self(adjacency)[rows], modalities, rows)

    def loss_of(self, nodes: torch.Tensor, modalities: dict[str, torch.Tensor], rows: torch.Tensor) -> torch.Tensor:
        """The same of embeddings of these rows, m x d."""
        views = self.views(modalities, rows)
        losses = [info_nce(nodes, view, TEMPERATURES.get(name, TEMPERATURES["poi"])) for name, view in views.items()]
        return torch.stack(losses).mean()

    def views(self, modalities: dict[str, torch.Tensor], rows: torch.Tensor) -> dict[str, torch.Tensor]:
        """What the heads make of a batch of rows, n x d by modality."""
        return {name: head(modalities[name][rows]) for name, head in zip(self.modalities, self.heads, strict=True)}
