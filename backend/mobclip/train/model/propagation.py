"""Propagation along a symmetric graph: each node gets the weighted sum of its neighbours' state.

It is bound by memory, so that what matters is how rows are gathered. On a CPU that is done as a weighted bag of
embeddings, whose kernel prefetches rows and takes about half the time of the sparse product; on a GPU it is the sparse
product.
"""

import warnings
from typing import Any

import numpy as np
import scipy.sparse as sparse
import torch
import torch.nn.functional as functional


def normalised(flows: sparse.csr_matrix) -> torch.Tensor:
    """D^-1/2 (A + A') D^-1/2 of directed flows A, as a sparse CSR tensor with int32 indices; D is the strength.

    Flows count in both directions, which makes the matrix symmetric: its backward pass is the forward pass.
    """
    both = (flows + flows.T).tocsr()
    strength = np.asarray(both.sum(axis=1)).ravel()
    root = sparse.diags(np.divide(1.0, np.sqrt(strength), out=np.zeros_like(strength), where=strength > 0))
    return csr_tensor((root @ both @ root).tocsr())


def csr_tensor(matrix: sparse.csr_matrix) -> torch.Tensor:
    """A scipy CSR matrix as a float32 torch one with int32 indices; a view where the arrays have these types."""
    rows, columns = (torch.from_numpy(part.astype(np.int32, copy=False)) for part in (matrix.indptr, matrix.indices))
    values = torch.from_numpy(matrix.data.astype(np.float32, copy=False))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)  # that CSR is in beta, and that its indices are not checked
        return torch.sparse_csr_tensor(rows, columns, values, matrix.shape)


def propagate(adjacency: torch.Tensor, state: torch.Tensor) -> torch.Tensor:
    """A symmetric CSR matrix n x n times float32 n x d, with gradients toward the state."""
    result: torch.Tensor = _Propagation.apply(adjacency, state)
    return result


class _Propagation(torch.autograd.Function):
    @staticmethod
    def forward(context: Any, adjacency: torch.Tensor, state: torch.Tensor) -> torch.Tensor:
        context.adjacency = adjacency
        return _gather(adjacency, state)

    @staticmethod
    def backward(context: Any, gradient: torch.Tensor) -> tuple[None, torch.Tensor]:
        return None, _gather(context.adjacency, gradient.contiguous())  # the matrix is its own transpose


def _gather(adjacency: torch.Tensor, state: torch.Tensor) -> torch.Tensor:
    if state.device.type != "cpu":
        return adjacency @ state
    partners, first = adjacency.col_indices(), adjacency.crow_indices()
    return functional.embedding_bag(
        partners, state, first, mode="sum", per_sample_weights=adjacency.values(), include_last_offset=True
    )
