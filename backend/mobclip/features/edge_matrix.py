"""Sparse matrices of edges that come in batches: a first pass counts the edges of each row, a second puts them in their place.

What is held beside the matrix is one batch and a few numbers a row, so that building takes no more than what is built.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import scipy.sparse as sparse

from mobclip.errors import InputError

MAX_INT32 = 2**31 - 1
BLOCK_EDGES = 1 << 18  # that are worked on at a time
BLOCKS = 64  # of rows, in which a large matrix is added to its transpose


class Edges(NamedTuple):
    """Weighted edges between numbered places.

    Attributes:
        row, column: int n, from 0.
        weight: float n.
    """

    row: np.ndarray
    column: np.ndarray
    weight: np.ndarray


def summed_edges(
    batches: Iterable[Edges], places: int, before_filling: Callable[[int], None] = lambda edges: None
) -> sparse.csr_matrix:
    """CSR places x places in which edges between the same two places are summed, whatever order they come in.

    Args:
        batches: are gone through twice, and must be the same both times.
        before_filling: is told the number of edges before memory is taken for them.

    Raises:
        InputError: the second time there are other edges than the first.
    """
    count = np.zeros(places, dtype=np.int64)
    for batch in batches:
        np.add.at(count, batch.row, 1)
    first = np.concatenate([[0], np.cumsum(count)])
    before_filling(int(first[-1]))
    column, weight = _filled(batches, first)
    matrix = sparse.csr_matrix((weight, column, first.astype(column.dtype)), shape=(places, places), copy=False)
    _sort_rows(matrix)
    matrix.sum_duplicates()
    return matrix


def take_diagonal(matrix: sparse.csr_matrix) -> np.ndarray:
    """Remove the diagonal of a square matrix without duplicates, in place, and return it, float64 n; weights of 0 go, too."""
    diagonal = np.zeros(matrix.shape[0])
    for rows, entries in row_blocks(matrix, BLOCK_EDGES):
        row = np.repeat(np.arange(rows.start, rows.stop), np.diff(matrix.indptr[rows.start : rows.stop + 1]))
        own = np.flatnonzero(matrix.indices[entries] == row)
        diagonal[row[own]] = matrix.data[entries][own]
        matrix.data[entries.start + own] = 0
    matrix.eliminate_zeros()
    return diagonal


def row_blocks(matrix: sparse.csr_matrix, edges: int) -> Iterator[tuple[slice, slice]]:
    """Successive rows of a CSR matrix and their entries, about so many at a time: a longer row is a block of its own."""
    start, rows = 0, matrix.shape[0]
    while start < rows:
        first = int(matrix.indptr[start])
        stop = int(np.searchsorted(matrix.indptr, first + edges, side="right")) - 1
        stop = min(max(stop, start + 1), rows)
        yield slice(start, stop), slice(first, int(matrix.indptr[stop]))
        start = stop


Block = tuple[slice, sparse.csr_matrix]  # which rows of a matrix, and these rows
Change = Callable[[slice, sparse.csr_matrix], sparse.csr_matrix]


@dataclass(frozen=True)
class BothDirections:
    """A + A' of a CSR matrix A, n x n, in blocks of rows, as often as they are asked for.

    Attributes:
        change: what is made of each block.
    """

    flows: sparse.csr_matrix
    change: Change = lambda rows, block: block

    def __iter__(self) -> Iterator[Block]:
        edges = np.diff(self.flows.indptr).astype(np.int64)
        for start in range(0, self.flows.nnz, BLOCK_EDGES):
            edges += np.bincount(self.flows.indices[start : start + BLOCK_EDGES], minlength=len(edges))
        until = np.cumsum(edges)
        size = max(BLOCK_EDGES, -(-int(until[-1]) // BLOCKS))
        stops = np.searchsorted(until, np.arange(size, until[-1] + size, size)) + 1
        start = 0
        for stop in np.unique(np.append(np.minimum(stops, len(edges)), len(edges))).tolist():
            rows = slice(start, stop)
            yield rows, self.change(rows, self.flows[rows] + self.flows[:, rows].T.tocsr())
            start = stop

    def strength(self) -> np.ndarray:
        """The sum of each row, float64 n."""
        return np.concatenate([np.asarray(block.sum(axis=1)).ravel() for _, block in self])


def stacked(blocks: Iterable[Block], places: int, weights: type[np.floating]) -> sparse.csr_matrix:
    """CSR places x places from successive blocks of its rows, which are gone through twice; weights of the type given."""
    first = np.concatenate(
        [[0], np.cumsum(np.concatenate([np.diff(block.indptr) for _, block in blocks], dtype=np.int64))]
    )
    edges = int(first[-1])
    column, weight = np.empty(edges, dtype=index_type(edges)), np.empty(edges, dtype=weights)
    for rows, block in blocks:
        own = slice(int(first[rows.start]), int(first[rows.stop]))
        column[own], weight[own] = block.indices, block.data
    return sparse.csr_matrix((weight, column, first.astype(column.dtype)), shape=(places, places), copy=False)


def index_type(edges: int) -> type[np.integer]:
    """The type of the indices of a CSR matrix: of 64 bits where its row pointers would not fit into 32."""
    return np.int32 if edges <= MAX_INT32 else np.int64


def _filled(batches: Iterable[Edges], first: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Columns and weights of all edges, those of row r from first[r] on, in any order."""
    edges = int(first[-1])
    column, weight = np.empty(edges, dtype=index_type(edges)), np.empty(edges)
    free = first[:-1].copy()
    for batch in batches:
        order = np.argsort(batch.row, kind="stable")
        row = batch.row[order]
        begins = np.flatnonzero(np.diff(row, prepend=-1))
        lengths = np.diff(begins, append=len(row))
        place = free[row] + np.arange(len(row)) - np.repeat(begins, lengths)
        free[row[begins]] += lengths
        if (free[row[begins]] > first[row[begins] + 1]).any():
            break
        column[place], weight[place] = batch.column[order], batch.weight[order]
    if (free != first[1:]).any():
        raise InputError("The flows changed while they were read: try again when nothing writes to them.")
    return column, weight


def _sort_rows(matrix: sparse.csr_matrix) -> None:
    """Sort the entries of each row by column and weight, in place: sums of floats depend on their order."""
    for rows, entries in row_blocks(matrix, BLOCK_EDGES):
        row = np.repeat(np.arange(rows.stop - rows.start), np.diff(matrix.indptr[rows.start : rows.stop + 1]))
        key = row * matrix.shape[1] + matrix.indices[entries]
        if (key[1:] <= key[:-1]).any():
            order = np.lexsort((matrix.data[entries], key))
            matrix.indices[entries] = matrix.indices[entries][order]
            matrix.data[entries] = matrix.data[entries][order]
    matrix.has_sorted_indices = True
