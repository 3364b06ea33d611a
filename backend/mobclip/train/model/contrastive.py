"""Contrastive loss between two views of the same places, in memory that does not grow with the square of the batch."""

import math

import torch
import torch.nn.functional as functional
from torch import nn
from torch.utils.checkpoint import checkpoint

BLOCK_ROWS = 1024
MIN_TEMPERATURE, MAX_TEMPERATURE = 0.01, 1.0


class Temperature(nn.Module):
    """A positive number that is learned on a log scale and clamped, so that it can neither vanish nor flatten all."""

    def __init__(self, start: float = 0.1):
        super().__init__()
        self.log = nn.Parameter(torch.tensor(math.log(start)))

    def forward(self) -> torch.Tensor:
        return self.log.clamp(math.log(MIN_TEMPERATURE), math.log(MAX_TEMPERATURE)).exp()


def info_nce(
    left: torch.Tensor, right: torch.Tensor, temperature: torch.Tensor | float, block_rows: int = BLOCK_ROWS
) -> torch.Tensor:
    """Symmetric InfoNCE (van den Oord et al. 2018; Radford et al. 2021): row i of one view is to find row i of the other.

    Similarities are cosines in float32. They are computed once for both directions, `block_rows` rows at a time, and again
    in the backward pass, so that memory is block_rows x n and never n x n.

    Args:
        left, right: n x d.
        temperature: divides the cosines.

    Returns:
        The mean over both directions, log(n) for views that know nothing of each other.
    """
    left, right = functional.normalize(left.float(), dim=1), functional.normalize(right.float(), dim=1)
    blocks = [
        _within_memory(_block, left[start : start + block_rows], right, temperature, start)
        for start in range(0, len(left), block_rows)
    ]
    by_row, own, by_column = (list(parts) for parts in zip(*blocks, strict=True))
    columns = torch.stack(by_column).logsumexp(dim=0).sum()
    return (torch.stack(by_row).sum() + columns - 2 * torch.stack(own).sum()) / (2 * len(left))


def sigmoid_pairs(
    left: torch.Tensor,
    right: torch.Tensor,
    temperature: torch.Tensor | float,
    bias: torch.Tensor | float,
    block_rows: int = BLOCK_ROWS,
) -> torch.Tensor:
    """Sigmoid loss of pairs (Zhai et al. 2023, arXiv:2303.15343): each pair of rows by itself is of one place or not.

    Unlike InfoNCE it does not depend on how many rows there are. Blocks and memory are as in `info_nce`.

    Args:
        left, right: n x d.
        temperature: divides the cosines.
        bias: added to them, below 0: most pairs are not of one place.

    Returns:
        The sum over all pairs, by row.
    """
    left, right = functional.normalize(left.float(), dim=1), functional.normalize(right.float(), dim=1)
    losses = [
        _within_memory(_pairs, left[start : start + block_rows], right, temperature, bias, start)
        for start in range(0, len(left), block_rows)
    ]
    return torch.stack(losses).sum() / len(left)


def _pairs(left: torch.Tensor, right: torch.Tensor, temperature, bias, start: int) -> torch.Tensor:
    logits = left @ right.T / temperature + bias
    sign = torch.full_like(logits, -1)
    sign[torch.arange(len(left)), torch.arange(start, start + len(left))] = 1
    return -functional.logsigmoid(sign * logits).sum()


def _block(left: torch.Tensor, right: torch.Tensor, temperature, start: int) -> tuple[torch.Tensor, ...]:
    """Of some rows: the sum of their log-normalisers, the sum of their own similarities, and what they add to each column."""
    logits = left @ right.T / temperature
    own = logits.diagonal(offset=start)
    return logits.logsumexp(dim=1).sum(), own.sum(), logits.logsumexp(dim=0)


def _within_memory(block, rows: torch.Tensor, others: torch.Tensor, *more):
    """A block's result; where it is one of several, its similarities are forgotten and computed again in the backward pass."""
    if len(rows) == len(others):
        return block(rows, others, *more)
    return checkpoint(block, rows, others, *more, use_reentrant=False)
