"""LINE: node vectors that say with whom a node shares its flows, by sampling in place of a decomposition."""

import numpy as np
import scipy.sparse as sparse
import torch
import torch.nn.functional as functional

from mobclip.errors import InputError
from mobclip.progress import Progress, no_progress

NEGATIVES = 5  # negative samples of an edge, as published
NEGATIVE_POWER = 0.75  # of the strength in proportion to which they are sampled, as published
EDGES_PER_STEP = 8192  # at most: no more than there are
LEARNING_RATE = 0.002  # the published 0.025 is for single edges: with Adam it memorises the graph
PROGRESS_EVERY = 50  # steps


def line_start(
    flows: sparse.csr_matrix,
    dimension: int,
    *,
    seed: int = 0,
    device: str = "cpu",
    epochs: float = 10,
    learning_rate: float = LEARNING_RATE,
    progress: Progress = no_progress,
) -> np.ndarray:
    r"""Second-order LINE (Tang et al. 2015, arXiv:1503.03578), on a CPU or a GPU.

    Each node has a vector u and, as the partner of another, a vector c. For edges i, j sampled by their weight, and k = 5
    nodes n sampled by strength^{3/4},

        \log\sigma(c_j \cdot u_i) + \sum_{n} \log\sigma(-c_n \cdot u_i)

    is maximised, over blocks of edges by Adam rather than one edge after the other. Flows count in both directions. On one
    kind of device the same seed gives the same result; all samples are the same on every device.

    Args:
        flows: CSR n x n, 0 or more.
        dimension: of the vectors.
        epochs: edges sampled, as a multiple of those that there are.
        learning_rate: the maximum; it falls linearly to 0.

    Returns:
        float32 n x dimension, rows of length 1; a node without partners is 0: as `second_order_start` returns.

    Raises:
        InputError: there is no edge.
    """
    both = (flows + flows.T).tocoo()
    if not both.nnz:
        raise InputError("LINE needs at least one flow between two places.")
    strength = np.asarray(both.sum(axis=1)).ravel()
    generator = torch.Generator().manual_seed(seed)
    edges, partners = cumulative_shares(both.data), cumulative_shares(strength**NEGATIVE_POWER)
    row, column = (torch.from_numpy(ends.astype(np.int64)) for ends in (both.row, both.col))
    start = (torch.rand(len(strength), dimension, generator=generator) - 0.5) / dimension
    nodes, contexts = (table.to(device).requires_grad_() for table in (start, torch.zeros(len(strength), dimension)))
    optimiser = torch.optim.Adam([nodes, contexts], lr=learning_rate)
    block = min(EDGES_PER_STEP, both.nnz)
    steps = max(round(epochs * both.nnz / block), 1)
    for step in range(steps):
        optimiser.param_groups[0]["lr"] = learning_rate * (1 - step / steps)
        edge = sample_entries(edges, (block,), generator)
        negative = sample_entries(partners, (block, NEGATIVES), generator)
        loss = _loss(nodes, contexts, row[edge].to(device), column[edge].to(device), negative.to(device))
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
        if step % PROGRESS_EVERY == 0 or step + 1 == steps:
            progress((step + 1) / steps, f"LINE, step {step + 1} of {steps}, loss {float(loss.detach()):.3f}")
    vectors = nodes.detach().cpu().numpy() * (strength > 0)[:, None]
    length = np.linalg.norm(vectors, axis=1, keepdims=True)
    return (vectors / np.maximum(length, np.finfo(np.float32).tiny)).astype(np.float32)


def cumulative_shares(weights: np.ndarray) -> torch.Tensor:
    """Cumulative shares of weights, float64, the last of which is 1."""
    running = np.cumsum(weights, dtype=np.float64)
    return torch.from_numpy(running / running[-1])


def sample_entries(cumulative: torch.Tensor, shape: tuple[int, ...], generator: torch.Generator) -> torch.Tensor:
    """Entries sampled by their weight, with replacement; one of weight 0 never is."""
    return torch.searchsorted(cumulative, torch.rand(shape, generator=generator, dtype=torch.float64), right=True)


def _loss(
    nodes: torch.Tensor, contexts: torch.Tensor, start: torch.Tensor, end: torch.Tensor, negative: torch.Tensor
) -> torch.Tensor:
    """Mean over edges of the negated objective; negatives are looked up with the partner, in one pass."""
    partners = torch.cat([end[:, None], negative], dim=1)
    near = torch.einsum("ed,epd->ep", functional.embedding(start, nodes), functional.embedding(partners, contexts))
    sign = torch.full_like(near, -1)
    sign[:, 0] = 1
    return -functional.logsigmoid(sign * near).sum(dim=1).mean()
