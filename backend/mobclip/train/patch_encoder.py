"""Train an image encoder on a raster: python -m mobclip.train.patch_encoder --raster FILE --cells FILE --out ENCODER.onnx.

No labels: two crops of the patch around a cell, shifted, flipped and turned, should retrieve each other among those of
other cells (SimCLR, Chen et al. 2020; a shift in space as a positive pair follows Tile2Vec, Jean et al. 2019). Brightness
and colour are not augmented: in a composite of the world they are most of the information.
`mobclip features imagery --encoder` and `features.imagery.imagery_of_patches` read the result.
"""

import os
import sys
from pathlib import Path
from typing import Annotated

import numpy as np
import torch
import typer
from torch import nn

from mobclip.errors import InputError
from mobclip.features.patches import patches_around
from mobclip.features.rasters import opened
from mobclip.geo import h3_cells
from mobclip.io.atomic import atomic_write
from mobclip.io.table_reader import read_table
from mobclip.progress import Progress, no_progress, show_progress, subrange
from mobclip.train.export import to_onnx
from mobclip.train.model.contrastive import info_nce
from mobclip.train.optimisation import parameter_groups, set_learning_rate

TEMPERATURE = 0.1
LEARNING_RATE, WEIGHT_DECAY = 2e-3, 1e-2
CHANNELS = (16, 32, 64)
BATCH = 256  # patches
MIN_PATCHES = 64  # fewer are too few to contrast
HELD_OUT = 0.1  # share of parent cells kept for validation
HELD_OUT_LEVELS = 3  # of H3 resolution from a cell up to those parents, so that patches hardly overlap
RETRIEVAL_ROWS = 1024


class PatchEncoder(nn.Module):
    """Three convolutions, a mean over the patch, and a linear layer.

    Args:
        centre, scale: float n, mean and standard deviation of each band, so that the encoder takes the raster's units.
        dimension: of the embedding.
    """

    centre: torch.Tensor
    scale: torch.Tensor

    def __init__(self, centre: np.ndarray, scale: np.ndarray, dimension: int):
        super().__init__()
        for name, value in (("centre", centre), ("scale", scale)):
            self.register_buffer(name, torch.from_numpy(value.astype(np.float32))[:, None, None])
        widths = (len(centre), *CHANNELS)
        self.convolutions = nn.ModuleList(
            nn.Conv2d(before, after, 3, stride=1 if number == 0 else 2, padding=1)
            for number, (before, after) in enumerate(zip(widths, CHANNELS, strict=False))
        )
        self.last = nn.Linear(CHANNELS[-1], dimension)
        self.head = nn.Sequential(nn.GELU(), nn.Linear(dimension, dimension))  # of the contrast alone

    def forward(self, patch: torch.Tensor) -> torch.Tensor:
        """Embeddings float32 n x dimension of patches float32 n x bands x size x size."""
        state = (patch - self.centre) / self.scale
        for convolution in self.convolutions:
            state = nn.functional.gelu(convolution(state))
        return self.last(state.mean(dim=(2, 3)))


def train_patch_encoder(
    patches: np.ndarray,
    held_out: np.ndarray,
    size: int,
    *,
    dimension: int = 32,
    steps: int = 500,
    batch: int = BATCH,
    seed: int = 0,
    device: str = "cpu",
    progress: Progress = no_progress,
) -> tuple[PatchEncoder, float]:
    """Train on patches that are larger than the crops.

    Args:
        patches: float32 n x bands x side x side, in the raster's units.
        held_out: bool n, patches for validation only.
        size: width in pixels of a crop, and of what the encoder reads; at most that of the patches.
        dimension: of the embedding.
        steps: batches.
        batch: patches per batch.
        device: `cpu` or `cuda`.

    Returns:
        The encoder, and its recall@1: the share of held-out patches of which one crop is the nearest to the other by cosine
        among up to 1,024; the expectation at random is 1 over their number.

    Raises:
        InputError: too few patches, or pixels that are all the same.
    """
    training = np.flatnonzero(~held_out)
    if len(training) < MIN_PATCHES:
        raise InputError(
            f"Only {len(training)} cells have a complete patch in the raster: give at least {MIN_PATCHES}."
        )
    centre = patches[training].mean(axis=(0, 2, 3))
    scale = patches[training].std(axis=(0, 2, 3))
    if not scale.any():
        raise InputError("The raster has the same value around all cells: there is nothing to learn.")
    torch.manual_seed(seed)
    generator = torch.Generator().manual_seed(seed)
    model = PatchEncoder(centre, np.where(scale > 0, scale, 1), dimension).to(device)
    optimiser = torch.optim.AdamW(parameter_groups(model, WEIGHT_DECAY), lr=LEARNING_RATE)
    pixels = torch.from_numpy(patches)
    rows = torch.from_numpy(training)
    for step in range(steps):
        set_learning_rate(optimiser, LEARNING_RATE, step / steps)
        chosen = rows[torch.randperm(len(rows), generator=generator)[:batch]]
        left, right = (model.head(model(crop(pixels[chosen], size, generator).to(device))) for _ in range(2))
        loss = info_nce(left, right, TEMPERATURE)
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
        progress((step + 1) / steps, f"step {step + 1} of {steps}, loss {float(loss.detach()):.3f}")
    model.eval()
    validation = torch.from_numpy(np.flatnonzero(held_out)[:RETRIEVAL_ROWS])
    return model, retrieval(model, pixels[validation], size, generator)


def crop(patches: torch.Tensor, size: int, generator: torch.Generator) -> torch.Tensor:
    """A square of each patch at a random position, flipped and turned at random."""
    count, room = len(patches), patches.shape[-1] - size + 1
    row, column = torch.randint(room, (2, count), generator=generator)
    squares = patches.unfold(2, size, 1).unfold(3, size, 1)[torch.arange(count), :, row, column]
    for turn in (lambda square: square.flip(2), lambda square: square.flip(3), lambda square: square.transpose(2, 3)):
        chosen = torch.rand(count, generator=generator) < 0.5
        squares = torch.where(chosen[:, None, None, None], turn(squares), squares)
    return squares


@torch.no_grad()
def retrieval(model: PatchEncoder, patches: torch.Tensor, size: int, generator: torch.Generator) -> float:
    """Share of patches of which one crop retrieves the other (recall@1); NaN without patches."""
    device = model.last.weight.device
    left, right = (nn.functional.normalize(model(crop(patches, size, generator).to(device)), dim=1) for _ in range(2))
    return float(((left @ right.T).argmax(dim=1) == torch.arange(len(left), device=device)).float().mean())


def read_patches(
    raster: str | os.PathLike, cells: np.ndarray, side: int, progress: Progress = no_progress
) -> tuple[np.ndarray, np.ndarray]:
    """Cells whose patch has no missing pixel, and those patches, float32 n x bands x side x side."""
    rows, parts = [], []
    with opened(raster) as source:
        for here, patches in patches_around(source, h3_cells.centres(cells), side, progress):
            known = np.isfinite(patches).all(axis=(0, 2, 3))
            rows.append(here[known])
            parts.append(patches[:, known].swapaxes(0, 1))
    return cells[np.concatenate(rows)], np.concatenate(parts)


def held_out_cells(cells: np.ndarray, draw: np.random.Generator) -> np.ndarray:
    """Cells kept for validation, bool n: all children of parents drawn at random."""
    resolution = max(h3_cells.resolution_of(cells) - HELD_OUT_LEVELS, 0)
    parents, member = np.unique(h3_cells.parents(cells, resolution), return_inverse=True)
    return (draw.random(len(parents)) < HELD_OUT)[member]


def main(
    raster: Annotated[Path, typer.Option(help="Any raster that GDAL reads.")],
    cells: Annotated[Path, typer.Option(help="Table with the cells in a column h3.")],
    out: Annotated[Path, typer.Option(help="Encoder to write, .onnx.")],
    size: Annotated[int, typer.Option(help="Width in pixels of what the encoder reads.")] = 16,
    dimension: Annotated[int, typer.Option(help="Dimension of its embeddings.")] = 32,
    steps: Annotated[int, typer.Option(help=f"Batches of {BATCH} patches.")] = 500,
    most: Annotated[int, typer.Option(help="Maximum number of cells to train on, a random sample.")] = 20_000,
    seed: Annotated[int, typer.Option(help="Same seed, same data, same result.")] = 0,
    device: Annotated[str, typer.Option(help="cpu or cuda.")] = "cpu",
) -> None:
    """Train an image encoder on patches of a raster and write it as ONNX."""
    if size < 4 or dimension < 1 or steps < 1:
        raise InputError("The size must be 4 pixels or more, the dimension and the steps 1 or more.")
    draw = np.random.default_rng(seed)
    known = np.unique(h3_cells.from_text(read_table(cells).texts("h3")))
    known = known[known != 0]
    sample = np.sort(draw.choice(known, min(most, len(known)), replace=False))
    with show_progress("Training an image encoder") as progress:
        complete, patches = read_patches(raster, sample, size + size // 4, subrange(progress, 0, 0.1))
        held_out = held_out_cells(complete, draw)
        model, recall = train_patch_encoder(
            patches,
            held_out,
            size,
            dimension=dimension,
            steps=steps,
            seed=seed,
            device=device,
            progress=subrange(progress, 0.1, 1),
        )
    graph = to_onnx(model.to("cpu"), {"patch": torch.zeros(2, patches.shape[1], size, size)})
    with atomic_write(out) as new:
        new.write_bytes(graph)
    count = min(int(held_out.sum()), RETRIEVAL_ROWS)
    print(f"{out}: {len(complete):,} patches; recall@1 of held-out crops among {count:,} is {recall:.1%}")


if __name__ == "__main__":
    try:
        typer.run(main)
    except InputError as error:
        print(f"patch_encoder: {error}", file=sys.stderr)
        raise SystemExit(2) from None
