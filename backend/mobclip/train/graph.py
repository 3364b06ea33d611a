"""The graph of a region as torch-geometric takes it: views of the arrays that are there, with nothing copied."""

from collections.abc import Mapping, Sequence

import numpy as np
import scipy.sparse as sparse
import torch
from torch_geometric.data import HeteroData

from mobclip.features.edge_matrix import BLOCK_EDGES, row_blocks
from mobclip.features.mobility_graph import MobilityGraph, neighbour_graph
from mobclip.features.modality import Modality
from mobclip.train.model.convolutional import CELL
from mobclip.train.model.propagation import csr_tensor

NEAR, REVERSE = "near", "rev_"  # kinds of edges: between neighbours; against the direction of flows


def edge_matrices(cells: np.ndarray, graphs: Mapping[str, MobilityGraph]) -> dict[str, sparse.csr_matrix]:
    """By kind of edges, CSR n x n whose rows receive from its columns: from where the flows of a cell go (KIND), from where
    they come (rev_KIND), and from its neighbours (near).

    The weights of a row have a mean of 1, float32, so that busy and quiet cells count alike. `KIND` has the indices of its
    graph. The other direction has indices of its own, as torch-geometric's convolutions take no CSC.
    """
    there = {kind: _weighted_alike(graph.flows) for kind, graph in graphs.items()}
    back = {REVERSE + kind: _weighted_alike(graph.flows.T.tocsr()) for kind, graph in graphs.items()}
    return there | back | {NEAR: neighbour_graph(cells)}


def hetero_data(
    cells: np.ndarray, modalities: Sequence[Modality], matrices: Mapping[str, sparse.csr_matrix]
) -> HeteroData:
    """Nodes `cell` with their H3 index (`h3`, int64) and a matrix for each modality, and edges of each kind as `adj_t`.

    All tensors are views of the arrays given.

    Args:
        cells: uint64 n.
        modalities: n rows each, float32.
        matrices: CSR n x n with int32 indices and float32 weights, by kind of edges (`edge_matrices`).
    """
    data = HeteroData()
    data[CELL].num_nodes = len(cells)
    data[CELL].h3 = torch.from_numpy(cells.view(np.int64))
    for modality in modalities:
        data[CELL][modality.name] = torch.from_numpy(modality.values)
    for kind, matrix in matrices.items():
        data[CELL, kind, CELL].adj_t = csr_tensor(matrix)
    return data


def _weighted_alike(flows: sparse.csr_matrix) -> sparse.csr_matrix:
    """The same edges with the weights of each row divided by their mean; the indices are those of the matrix given."""
    counts = np.diff(flows.indptr)
    means = np.asarray(flows.sum(axis=1)).ravel() / np.maximum(counts, 1)
    means[means <= 0] = 1
    weights = np.empty(flows.nnz, dtype=np.float32)
    for rows, entries in row_blocks(flows, BLOCK_EDGES):
        weights[entries] = flows.data[entries] / np.repeat(means[rows], counts[rows])
    return sparse.csr_matrix((weights, flows.indices, flows.indptr), shape=flows.shape, copy=False)
