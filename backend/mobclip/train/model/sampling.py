"""Some of the partners of nodes in place of all of them, so that a step of training on a large graph need not read all of it.

A node with at most `count` partners keeps them all. Of others `count` are drawn, one in each of as many equal strata of its
partners (Cochran 1977, chapter 5), and weighted so that a sum over those drawn has the sum over all as its expectation.
"""

import functools
from collections.abc import Callable, Mapping
from dataclasses import dataclass

import torch
import torch.nn.functional as functional

from mobclip.train import distributed

MAX_WHOLE_EDGES = 50_000_000  # of a graph that a step goes through as a whole, counted in both directions
ROWS_PER_BLOCK = 1 << 10


class Partners:
    """The partners of the nodes of a graph, to draw from.

    Args:
        adjacency: sparse CSR tensor n x n; of several ranks, the rows of this one (`propagation.own_rows_of`).
        count: partners that are drawn of a node.
        by_weight: draw them in proportion to their weight, which is 0 or more, rather than all alike: sums then vary less, for
            4 bytes more an entry.
    """

    def __init__(self, adjacency: torch.Tensor, count: int, by_weight: bool):
        self.first, self.columns, self.weights = (
            adjacency.crow_indices(),
            adjacency.col_indices(),
            adjacency.values(),
        )
        self.count = count
        self.rows = distributed.own_rows(adjacency.shape[1])
        self.shares = _cumulative_shares(self.first, self.weights) if by_weight else None

    def draw(self, nodes: torch.Tensor, generator: torch.Generator) -> tuple[torch.Tensor, torch.Tensor]:
        """Partners of m nodes, int64 m x count, and their weights, float32 m x count: 0 where a node has fewer partners."""
        share = torch.rand(len(nodes), self.count, generator=generator).to(nodes.device)
        if distributed.size() == 1:
            return self._at(nodes, share)
        own = (nodes >= self.rows.start) & (nodes < self.rows.stop)
        columns, weights = torch.zeros_like(share, dtype=torch.int64), torch.zeros_like(share)
        columns[own], weights[own] = self._at(nodes[own] - self.rows.start, share[own])
        return distributed.summed(columns), distributed.summed(weights)

    def _at(self, nodes: torch.Tensor, share: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        """The partners of m nodes, numbered by their rows here, at shares m x count of each stratum, and their weights."""
        if not len(self.columns):
            return torch.zeros_like(share, dtype=torch.int64), torch.zeros_like(share)
        first, stop = self.first[nodes].long()[:, None], self.first[nodes + 1].long()[:, None]
        stratum = torch.arange(self.count, device=nodes.device)
        share = (stratum + share) / self.count
        every = stop - first <= self.count
        if self.shares is None:
            drawn = first + (share * (stop - first)).long()
        else:
            drawn = _position(self.shares[0], first, stop, share)
        entry = torch.where(every, first + stratum, drawn)
        inside = entry < stop
        entry = entry.minimum(stop - 1).clamp(min=0)
        weight = self.weights[entry]
        expected = weight * (stop - first) if self.shares is None else self.shares[1][nodes][:, None]
        return self.columns[entry].long(), torch.where(every, weight * inside, expected / self.count)


def propagated_sample(
    source: Callable[[torch.Tensor], torch.Tensor],
    partners: Partners,
    nodes: torch.Tensor,
    layers: int,
    generator: torch.Generator,
) -> torch.Tensor:
    r"""Estimates m x d of the rows of \sum_k A^k X, k from 0 to `layers`, of m nodes, by drawn partners of partners.

    The expectation is the exact result, since each layer is linear and drawn anew.

    Args:
        source: the rows of X of some nodes, with gradients.
        partners: of A.
    """
    visited, drawn = [nodes], []
    for _ in range(layers):
        columns, weights = partners.draw(visited[-1], generator)
        reached, local = columns.unique(return_inverse=True)
        visited.append(reached)
        drawn.append((local, weights))
    state = source(visited.pop())
    for own, (local, weights) in zip(reversed(visited), reversed(drawn), strict=True):
        state = distributed.by_rows(functools.partial(_received, source, state), own, local, weights)
    return state


def _received(
    source: Callable[[torch.Tensor], torch.Tensor],
    state: torch.Tensor,
    nodes: torch.Tensor,
    local: torch.Tensor,
    weights: torch.Tensor,
) -> torch.Tensor:
    """What nodes have themselves, and the weighted sum of the state of their partners."""
    return source(nodes) + functional.embedding_bag(local, state, mode="sum", per_sample_weights=weights)


@dataclass(frozen=True)
class Surroundings:
    """A part of a graph around some nodes.

    Attributes:
        nodes: sorted int64 m.
        edges: by kind a sparse CSR tensor m x m.
        places: of the nodes that were asked for among these.
    """

    nodes: torch.Tensor
    edges: dict[tuple[str, str, str], torch.Tensor]
    places: torch.Tensor


def surroundings_of(
    partners: Mapping[tuple[str, str, str], Partners], asked: torch.Tensor, layers: int, generator: torch.Generator
) -> Surroundings:
    """Drawn partners of nodes, and of these, as many times as there are layers (Hamilton et al. 2017, arXiv:1706.02216)."""
    nodes = outermost = asked.unique()
    found: dict[tuple[str, str, str], list[tuple[torch.Tensor, ...]]] = {kind: [] for kind in partners}
    for _ in range(layers):
        for kind, own in partners.items():
            columns, weights = own.draw(outermost, generator)
            kept = weights != 0
            found[kind].append((outermost[:, None].expand_as(columns)[kept], columns[kept], weights[kept]))
        reached = torch.cat([parts[-1][1] for parts in found.values()]).unique()
        outermost = reached[~torch.isin(reached, nodes)]
        nodes = torch.cat([nodes, outermost]).sort().values
    edges = {}
    for kind, parts in found.items():
        row, column, weight = (torch.cat(values) for values in zip(*parts, strict=True))
        ends = torch.stack([torch.searchsorted(nodes, end) for end in (row, column)])
        edges[kind] = _csr(ends, weight, len(nodes), partners[kind].columns.dtype)
    return Surroundings(nodes, edges, torch.searchsorted(nodes, asked))


def _csr(ends: torch.Tensor, weight: torch.Tensor, nodes: int, indices: torch.dtype) -> torch.Tensor:
    """Edges in any order as a sparse CSR tensor; one that is there twice stays so."""
    order = ends[0].argsort(stable=True)
    counts = torch.bincount(ends[0], minlength=nodes)
    first = torch.cat([counts.new_zeros(1), counts.cumsum(0)])
    return torch.sparse_csr_tensor(first.to(indices), ends[1][order].to(indices), weight[order], (nodes, nodes))


def _position(cumulative: torch.Tensor, first: torch.Tensor, stop: torch.Tensor, share: torch.Tensor) -> torch.Tensor:
    """The entry of each row, from first to before stop, at which its cumulative share comes above the one given: by bisection."""
    low, high = first.expand_as(share), (stop - 1).expand_as(share)
    for _ in range(int((stop - first).max()).bit_length() if len(first) else 0):
        middle = (low + high) // 2
        above = cumulative[middle.clamp(min=0)] > share
        high = torch.where(above, middle, high)
        low = torch.where(above, low, (middle + 1).minimum(high))
    return low


def _cumulative_shares(first: torch.Tensor, weights: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
    """Of each entry the share of the weight of its row up to it, float32, and the weight of each row; some rows at a time."""
    shares, total = torch.empty_like(weights), torch.empty(len(first) - 1, device=weights.device)
    for start in range(0, len(total), ROWS_PER_BLOCK):
        pointers = first[start : start + ROWS_PER_BLOCK + 1].long()
        entries = slice(int(pointers[0]), int(pointers[-1]))
        running = weights[entries].double().cumsum(0)
        bounds = torch.cat([running.new_zeros(1), running])[pointers - pointers[0]]
        row, lengths = bounds.diff(), pointers.diff()
        total[start : start + ROWS_PER_BLOCK] = row
        running -= bounds[:-1].repeat_interleave(lengths)
        shares[entries] = running / row.repeat_interleave(lengths)
    return shares, total
