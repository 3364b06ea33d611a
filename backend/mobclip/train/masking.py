"""Which groups of columns a cell hides in a training step."""

import torch

from mobclip.train.config import Config
from mobclip.train.model.inductive import Layout


def hide_groups(count: int, layout: Layout, config: Config, generator: torch.Generator) -> torch.Tensor:
    """Which groups each of `count` cells hides, bool count x (groups + 1).

    One group is always hidden, further ones at random, and now and then all groups of a modality. The last column stands
    for context columns, which are hidden at random like a group.
    """
    groups = len(layout.names)
    hidden = torch.rand(count, groups + 1, generator=generator) < config.group_dropout
    hidden[torch.arange(count), torch.randint(groups, (count,), generator=generator)] = True
    modality = torch.tensor(layout.modalities)
    chosen = torch.randint(int(modality.max()) + 1, (count, 1), generator=generator)
    whole = torch.rand(count, 1, generator=generator) < config.modality_dropout
    hidden[:, :groups] |= whole & (modality == chosen)
    return hidden
