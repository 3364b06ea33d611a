"""Steps, learning rate and weight decay, alike for everything that is trained here."""

import math
from typing import Any

import torch
from torch import nn

from mobclip.train import distributed

WARM_UP = 0.1  # share of the steps in which the learning rate rises
MAX_NORM = 1.0  # of a gradient
FIRST_SHARE = 1e-3  # of the steps: so that the first step has a learning rate above 0


def schedule(done: float) -> float:
    """Share of the maximum learning rate after a share of the steps: linear warm-up, cosine decay."""
    if done < WARM_UP:
        return (done + FIRST_SHARE) / (WARM_UP + FIRST_SHARE)
    return (1 + math.cos(math.pi * (done - WARM_UP) / (1 - WARM_UP))) / 2


def set_learning_rate(optimiser: torch.optim.Optimizer, maximum: float, done: float) -> None:
    """Set the learning rate for the share of the steps that is done."""
    for group in optimiser.param_groups:
        group["lr"] = maximum * schedule(done)


def descend(model: nn.Module, optimiser: torch.optim.Optimizer, loss: torch.Tensor) -> float:
    """Take a step down the gradient of a loss, whose norm is clipped, and return the loss; of several ranks, that of all."""
    optimiser.zero_grad()
    loss.backward()
    distributed.sum_gradients(model)
    nn.utils.clip_grad_norm_(model.parameters(), MAX_NORM)
    optimiser.step()
    return float(distributed.summed(loss.detach()))


def parameter_groups(model: nn.Module, weight_decay: float) -> list[dict[str, Any]]:
    """Parameters for AdamW: weight decay for matrices, none for biases and scales."""
    matrices = [value for value in model.parameters() if value.ndim > 1]
    others = [value for value in model.parameters() if value.ndim <= 1]
    return [{"params": matrices, "weight_decay": weight_decay}, {"params": others, "weight_decay": 0.0}]
