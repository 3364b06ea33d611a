"""Distillation: an encoder of coordinates is trained to reproduce the embeddings of cells."""

import math
from collections.abc import Callable

import numpy as np
import torch

from mobclip.errors import InputError
from mobclip.evaluation import metrics
from mobclip.progress import Progress, no_progress
from mobclip.train.config import Config, span
from mobclip.train.model.coordinates import Coordinates
from mobclip.train.optimisation import set_learning_rate

ROWS_PER_BLOCK = 8192


def distil(
    lonlat: np.ndarray,
    embeddings: np.ndarray,
    *,
    sampling_weights: np.ndarray,
    held_out: np.ndarray,
    config: Config,
    device: str = "cpu",
    progress: Progress = no_progress,
) -> tuple[Coordinates, dict[str, float]]:
    """Train a `Coordinates` encoder on the cells that are not held out.

    Args:
        lonlat: float64 n x 2, degrees, centres of the cells.
        embeddings: float32 n x d.
        sampling_weights: float n, proportional to how often each cell is sampled.
        held_out: bool n.
        device: `cpu` or `cuda`.

    Returns:
        The encoder, and its R2 over all dimensions for the cells it was trained on (`learned`) and for `held_out` ones.

    Raises:
        InputError: no finite loss was reached.
    """
    torch.manual_seed(config.seed)
    generator = torch.Generator().manual_seed(config.seed)
    model = Coordinates(
        config.degrees,
        config.coordinate_hidden,
        config.coordinate_layers,
        embeddings.shape[1],
        centre=span(lonlat)[0],
        zoom=config.coordinate_zoom,
    ).to(device)
    weights = torch.from_numpy(np.where(held_out, 0, sampling_weights).astype(np.float64))
    centre = np.average(embeddings, axis=0, weights=sampling_weights)
    scale = float(np.sqrt(((embeddings - centre) ** 2).sum(axis=1).mean()))
    targets = torch.from_numpy(((embeddings - centre) / scale).astype(np.float32))
    points = torch.from_numpy(np.ascontiguousarray(lonlat))
    harmonics = _in_blocks(model.encode, points, device)  # once: they are the same in every step
    optimiser = torch.optim.AdamW(
        model.parameters(), lr=config.coordinate_learning_rate, weight_decay=config.weight_decay
    )
    for step in range(config.coordinate_steps):
        set_learning_rate(optimiser, config.coordinate_learning_rate, step / config.coordinate_steps)
        rows = torch.multinomial(weights, config.coordinate_batch, replacement=True, generator=generator)
        loss = (model.decode(harmonics[rows].to(device)) - targets[rows].to(device)).square().sum(dim=1).mean()
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
        progress((step + 1) / config.coordinate_steps, f"distilling, R² {1 - float(loss.detach()):.3f}")
    _check_converged(float(loss.detach()))
    inhabited = sampling_weights > 0
    scores = {
        name: _r2(model, harmonics[rows], targets[rows].numpy(), device)
        for name, rows in (("learned", ~held_out & inhabited), ("held_out", held_out & inhabited))
    }
    _restore_scale(model, centre, scale)
    return model.eval(), scores


def _check_converged(loss: float) -> None:
    if not math.isfinite(loss):
        raise InputError("The encoder of coordinates did not converge: use a lower coordinate_learning_rate.")


def coordinate_embeddings(model: Coordinates, lonlat: np.ndarray) -> np.ndarray:
    """Embeddings float32 n x d of points in degrees, by a model on the CPU."""
    return _in_blocks(model, torch.from_numpy(np.ascontiguousarray(lonlat)), "cpu").numpy()


@torch.no_grad()
def _in_blocks(function: Callable[[torch.Tensor], torch.Tensor], rows: torch.Tensor, device: str) -> torch.Tensor:
    """Result of a function for all rows, computed a block at a time, on the CPU."""
    return torch.cat([function(block.to(device)).cpu() for block in rows.split(ROWS_PER_BLOCK)])


def _r2(model: Coordinates, harmonics: torch.Tensor, targets: np.ndarray, device: str) -> float:
    """R2 pooled over all dimensions; NaN without cells."""
    if not len(targets):
        return float("nan")
    return metrics.r2(targets, _in_blocks(model.decode, harmonics, device).numpy())


@torch.no_grad()
def _restore_scale(model: Coordinates, centre: np.ndarray, scale: float) -> None:
    """Let the last layer give embeddings in their own units."""
    last = model.layers[-1]
    if not isinstance(last, torch.nn.Linear):
        raise TypeError("the last layer of an encoder of coordinates is linear")
    last.weight.mul_(scale)
    last.bias.mul_(scale).add_(torch.from_numpy(centre.astype(np.float32)).to(last.bias.device))
