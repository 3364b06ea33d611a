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

from mobclip.features.edge_matrix import BothDirections, index_type, stacked
from mobclip.train import distributed


def normalised(flows: sparse.csr_matrix) -> torch.Tensor:
    """D^-1/2 (A + A') D^-1/2 of directed flows A, as a sparse CSR tensor (`csr_tensor`); D is the strength.

    Flows count in both directions, which makes the matrix symmetric: its backward pass is the forward pass. It is made some
    rows at a time, in little more memory than its own: 8 bytes an entry.
    """
    strength = BothDirections(flows).strength()
    root = np.divide(1.0, np.sqrt(strength), out=np.zeros_like(strength), where=strength > 0)

    def scaled(rows: slice, block: sparse.csr_matrix) -> sparse.csr_matrix:
        block.data = np.repeat(root[rows], np.diff(block.indptr)) * block.data * root[block.indices]
        return block

    return csr_tensor(stacked(BothDirections(flows, scaled), flows.shape[0], np.float32))


def csr_tensor(matrix: sparse.csr_matrix) -> torch.Tensor:
    """A scipy CSR matrix as a float32 torch one, a view where the arrays have its types.

    Indices are int32; both are int64 where the pointers to rows need it, since torch has no mixture.
    """
    index = index_type(matrix.nnz)
    rows, columns = (torch.from_numpy(part.astype(index, copy=False)) for part in (matrix.indptr, matrix.indices))
    values = torch.from_numpy(matrix.data.astype(np.float32, copy=False))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)  # that CSR is in beta, and that its indices are not checked
        return torch.sparse_csr_tensor(rows, columns, values, matrix.shape)


def own_rows_of(matrix: torch.Tensor) -> torch.Tensor:
    """The rows of a sparse CSR tensor that this rank computes: a copy, or the whole where there is one rank."""
    if distributed.size() == 1:
        return matrix
    return rows_of(matrix, distributed.own_rows(matrix.shape[0]))


def rows_of(matrix: torch.Tensor, rows: slice) -> torch.Tensor:
    """A copy of some rows of a sparse CSR tensor."""
    first = matrix.crow_indices()[rows.start : rows.stop + 1]
    entries = slice(int(first[0]), int(first[-1]))
    columns, values = matrix.col_indices()[entries].clone(), matrix.values()[entries].clone()
    return torch.sparse_csr_tensor(first - first[0], columns, values, (rows.stop - rows.start, matrix.shape[1]))


def propagate(adjacency: torch.Tensor, state: torch.Tensor) -> torch.Tensor:
    """A symmetric CSR matrix n x n times float32 n x d, with gradients toward the state.

    Of several ranks each has its rows of the matrix (`own_rows_of`) and computes those of the product, which all then get.
    """
    result: torch.Tensor = _Propagation.apply(adjacency, state)
    return result


class _Propagation(torch.autograd.Function):
    @staticmethod
    def forward(context: Any, adjacency: torch.Tensor, state: torch.Tensor) -> torch.Tensor:
        context.adjacency = adjacency
        return distributed.gathered(_gather(adjacency, state), len(state))

    @staticmethod
    def backward(context: Any, gradient: torch.Tensor) -> tuple[None, torch.Tensor]:
        whole = distributed.summed(gradient.clone(memory_format=torch.contiguous_format))
        # The matrix is its own transpose. A rank gives its rows, and what is before it adds up those of all.
        return None, distributed.among_zeros(_gather(context.adjacency, whole), len(whole))


def _gather(adjacency: torch.Tensor, state: torch.Tensor) -> torch.Tensor:
    if state.device.type != "cpu":
        return adjacency @ state
    partners, first = adjacency.col_indices(), adjacency.crow_indices()
    return functional.embedding_bag(
        partners, state, first, mode="sum", per_sample_weights=adjacency.values(), include_last_offset=True
    )
