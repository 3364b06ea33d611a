"""The product S F Sᵀ of sparse matrices in blocks of its rows: only one is held beside what they go into."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import scipy.sparse as sparse

from mobclip.features.edge_matrix import Edges
from mobclip.progress import Progress, no_progress

BLOCK_TERMS = 1_000_000  # products of numbers that are summed in a block, some 100 bytes each


@dataclass(frozen=True)
class TripleProduct:
    """Flows between zones as edges between cells, in batches of whole rows.

    Attributes:
        shares: CSR n cells x m zones, 0 or more.
        flows: CSR m x m, 0 or more.
        progress: is told at each batch, so that it can cancel.
    """

    shares: sparse.csr_matrix
    flows: sparse.csr_matrix
    progress: Progress = no_progress

    def __iter__(self) -> Iterator[Edges]:
        right = self.shares.T.tocsr()
        for first, end in pairwise(self._bounds(np.diff(right.indptr))):
            self.progress(first / self.shares.shape[0], "Spreading flows over cells")
            block = self.shares[first:end] @ self.flows @ right
            row = np.repeat(np.arange(first, end), np.diff(block.indptr))
            yield Edges(row, block.indices, block.data)

    def _bounds(self, cells_of_zone: np.ndarray) -> list[int]:
        """The rows where batches begin, and their number at the end."""
        terms = _ones(self.shares) @ (_ones(self.flows) @ cells_of_zone.astype(np.float64))
        batch = (np.cumsum(terms) // BLOCK_TERMS).astype(np.int64)
        return [*np.flatnonzero(np.diff(batch, prepend=-1)).tolist(), len(terms)]


def _ones(matrix: sparse.csr_matrix) -> sparse.csr_matrix:
    """1 where the matrix has an entry."""
    return sparse.csr_matrix((np.ones(matrix.nnz), matrix.indices, matrix.indptr), shape=matrix.shape)
