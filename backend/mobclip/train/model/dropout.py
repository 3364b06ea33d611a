"""Dropout that does not depend on the number of ranks."""

import torch
from torch import nn

from mobclip.train import distributed


class Dropout(nn.Dropout):
    """Dropout of the rows of a rank (`distributed.by_rows`), drawn for those of all ranks as one process would."""

    def forward(self, state: torch.Tensor) -> torch.Tensor:
        """State rows x width with a share of its values set to 0 in training, the others scaled up."""
        if not self.training or not self.p:
            return state
        rows = distributed.whole_rows(len(state))
        kept = state.new_empty(rows, *state.shape[1:]).bernoulli_(1 - self.p)[distributed.own_rows(rows)]
        return state * (kept / (1 - self.p))
