"""Contrastive loss between two views of the same cells, in memory that does not grow with the square of the batch."""

import math

import torch
import torch.nn.functional as functional
from torch import nn
from torch.utils.checkpoint import checkpoint

from mobclip.train import distributed

BLOCK_ROWS = 1024
MIN_TEMPERATURE, MAX_TEMPERATURE = 0.01, 1.0


class Temperature(nn.Module):
    """A positive number, learned on a log scale and clamped, so that it can neither vanish nor flatten all similarities."""

    def __init__(self, start: float = 0.1):
        super().__init__()
        self.log = nn.Parameter(torch.tensor(math.log(start)))

    def forward(self) -> torch.Tensor:
        return self.log.clamp(math.log(MIN_TEMPERATURE), math.log(MAX_TEMPERATURE)).exp()


def info_nce(
    left: torch.Tensor, right: torch.Tensor, temperature: torch.Tensor | float, block_rows: int = BLOCK_ROWS
) -> torch.Tensor:
    """Symmetric InfoNCE (van den Oord et al. 2018; Radford et al. 2021): row i of one view should retrieve row i of the other.

    Similarities are cosines in float32. They are computed once for both directions, `block_rows` rows at a time, and again
    in the backward pass, so that memory is block_rows x n and never n x n. Of several ranks each computes those of its rows.

    Args:
        left, right: n x d.
        temperature: divides the cosines.

    Returns:
        The mean over both directions, log(n) for unrelated views; of several ranks, its part of this one.
    """
    left, right = functional.normalize(left.float(), dim=1), functional.normalize(right.float(), dim=1)
    rows = distributed.own_rows(len(left))
    blocks = [
        _checkpointed(left[start : min(start + block_rows, rows.stop)], right, temperature, start)
        for start in range(rows.start, max(rows.stop, rows.start + 1), block_rows)  # one at least, also of no rows
    ]
    by_row, own, by_column = (list(parts) for parts in zip(*blocks, strict=True))
    columns = distributed.gather(torch.stack(by_column).logsumexp(dim=0, keepdim=True), distributed.size())
    by_right = columns.logsumexp(dim=0)[rows].sum()
    return (torch.stack(by_row).sum() + by_right - 2 * torch.stack(own).sum()) / (2 * len(left))


Sums = tuple[torch.Tensor, torch.Tensor, torch.Tensor]


def _block(left: torch.Tensor, right: torch.Tensor, temperature: torch.Tensor | float, start: int) -> Sums:
    """Of some rows: the sum of their log-normalisers, the sum of their own similarities, and their logsumexp by column."""
    logits = left @ right.T / temperature
    own = logits.diagonal(offset=start)
    return logits.logsumexp(dim=1).sum(), own.sum(), logits.logsumexp(dim=0)


def _checkpointed(left: torch.Tensor, right: torch.Tensor, temperature: torch.Tensor | float, start: int) -> Sums:
    """A block; where it is one of several, its similarities are dropped and computed again in the backward pass."""
    if len(left) == len(right):
        return _block(left, right, temperature, start)
    sums: Sums = checkpoint(_block, left, right, temperature, start, use_reentrant=False)
    return sums
