"""Distillation: an encoder of coordinates is trained toward the embeddings of cells."""

import numpy as np
import torch

from mobclip.evaluation import metrics
from mobclip.progress import Progress, no_progress
from mobclip.train.config import Config
from mobclip.train.loop import set_rate
from mobclip.train.model.coordinates import Coordinates

ROWS_AT_ONCE = 8192


def distil(
    lonlat: np.ndarray,
    embeddings: np.ndarray,
    chance: np.ndarray,
    held_out: np.ndarray,
    config: Config,
    device: str = "cpu",
    progress: Progress = no_progress,
) -> tuple[Coordinates, dict[str, float]]:
    """Train a `Coordinates` encoder on the cells that are not held out.

    Args:
        lonlat: float64 n x 2, degrees, centres of the cells.
        embeddings: float32 n x d.
        chance: float n, how often each cell is drawn.
        held_out: bool n.

    Returns:
        The encoder, and the share of the embeddings' variance that it tells of cells it learned from and of held-out ones.
    """
    torch.manual_seed(config.seed)
    draw = torch.Generator().manual_seed(config.seed)
    model = Coordinates(config.degrees, config.coordinate_hidden, config.coordinate_layers, embeddings.shape[1]).to(
        device
    )
    learned = torch.from_numpy(np.where(held_out, 0, chance).astype(np.float64))
    centre = np.average(embeddings, axis=0, weights=chance)
    spread = np.sqrt(((embeddings - centre) ** 2).sum(axis=1).mean())
    targets = torch.from_numpy(((embeddings - centre) / spread).astype(np.float32))
    points = torch.from_numpy(np.ascontiguousarray(lonlat))
    harmonics = _in_blocks(model.harmonics, points, device)  # once: they are the same in every step
    optimiser = torch.optim.AdamW(
        model.parameters(), lr=config.coordinate_learning_rate, weight_decay=config.weight_decay
    )
    for step in range(config.coordinate_steps):
        set_rate(optimiser, config.coordinate_learning_rate, step / config.coordinate_steps)
        rows = torch.multinomial(learned, config.coordinate_batch, replacement=True, generator=draw)
        loss = (model.decode(harmonics[rows].to(device)) - targets[rows].to(device)).square().sum(dim=1).mean()
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
        progress((step + 1) / config.coordinate_steps, f"distilling, {1 - float(loss.detach()):.3f} of the variance")
    told = {
        name: _told(model, harmonics[where], targets[where].numpy(), device)
        for name, where in (("learned", ~held_out & (chance > 0)), ("held_out", held_out & (chance > 0)))
    }
    _restore_scale(model, centre, spread)
    return model.eval(), told


def coordinates_of(model: Coordinates, lonlat: np.ndarray) -> np.ndarray:
    """What the encoder gives for points, float32 n x d."""
    return _in_blocks(model, torch.from_numpy(np.ascontiguousarray(lonlat)), "cpu").numpy()


@torch.no_grad()
def _in_blocks(function, rows: torch.Tensor, device: str) -> torch.Tensor:
    """What a function gives for all rows, a block at a time, on the processor."""
    return torch.cat([function(chunk.to(device)).cpu() for chunk in rows.split(ROWS_AT_ONCE)])


def _told(model: Coordinates, harmonics: torch.Tensor, targets: np.ndarray, device: str) -> float:
    if not len(targets):
        return float("nan")
    found = _in_blocks(model.decode, harmonics, device).numpy()
    return metrics.r2(targets, found)


@torch.no_grad()
def _restore_scale(model: Coordinates, centre: np.ndarray, spread: float) -> None:
    """Let the last layer give embeddings in their own units."""
    last = model.layers[-1]
    last.weight.mul_(float(spread))
    last.bias.mul_(float(spread)).add_(torch.from_numpy(centre.astype(np.float32)).to(last.bias.device))
