"""The default encoder: from a cell's own columns and those of its surroundings to an embedding.

The principle is that of masked autoencoders, with modalities as the patches. Each group of columns (ages, points of
interest, night lights, …) is hidden in turn and predicted from all the others, among them the averages along flows and
over neighbours. What can be predicted of a group from the rest is what the modalities share, and leaves out the noise
that each has for itself; what an indicator that nobody has measured here is likely to depend on is of that kind.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import torch
import torch.nn.functional as functional
from torch import nn

from mobclip.train import distributed
from mobclip.train.model.contrastive import Temperature
from mobclip.train.model.dropout import Dropout

MIN_RECOVERY_ROWS = 500  # known values that a column needs to be regressed on the predictions of its group
CLIP = 8.0  # standard deviations: columns are clipped to this


@dataclass(frozen=True, kw_only=True)
class Layout:
    """How the columns of a model fall into groups, and where the predictions of each group lie.

    Attributes:
        names: of the groups that are hidden and predicted.
        blocks: of each column, the number of its group; context columns, never predicted, have the next number.
        slices: of each group, where its targets start and stop among all targets.
        modalities: of each group, the number of its modality.
    """

    names: tuple[str, ...]
    blocks: tuple[int, ...]
    slices: tuple[tuple[int, int], ...]
    modalities: tuple[int, ...]

    @property
    def targets(self) -> int:
        """Number of targets of all groups."""
        return self.slices[-1][1]


@dataclass(frozen=True)
class Block:
    """Predictions or columns that belong together in the projection.

    Attributes:
        columns: int, their indices among the joined predictions and columns.
        weight: of the block.
        floor: share of its largest variance that is added to all before whitening.
    """

    columns: torch.Tensor
    weight: float
    floor: float


class Inductive(nn.Module):
    """Masked prediction of modality groups, and the embedding made of the predictions.

    A residual network f reads the columns; hidden or missing ones are replaced by learned values. With
    f_g(x) the prediction of group g from x without g, the embedding is P [f_1(x), …, f_G(x), x], where P holds the
    axes on which the blocks in the brackets agree most (see `fit_projection`). So the first k dimensions are the best k for
    every k at once, and the columns themselves have a linear path; a missing one is filled with its regression on the
    predictions of its group (see `fit_recovery`). Nothing but the columns of the cell is needed: averages over other cells
    are columns too (as in SIGN, Frasca et al. 2020, arXiv:2004.11198).

    Args:
        layout: groups of the f columns.
        hidden: width of the network.
        layers: residual blocks.
        dropout: share of hidden units dropped in training.
        dimension: of the embedding.
    """

    projection: torch.Tensor
    centre: torch.Tensor
    recovery: torch.Tensor
    recovered: torch.Tensor
    group_columns: torch.Tensor

    def __init__(self, layout: Layout, hidden: int, layers: int, dropout: float, dimension: int = 128):
        super().__init__()
        columns = len(layout.blocks)
        self.layout = layout
        self.missing = nn.Parameter(torch.zeros(columns))
        self.first = nn.Linear(columns, hidden)
        self.layers = nn.ModuleList(
            nn.Sequential(
                nn.LayerNorm(hidden),
                nn.Linear(hidden, hidden),
                nn.GELU(),
                Dropout(dropout),
                nn.Linear(hidden, hidden),
            )
            for _ in range(layers)
        )
        self.head = nn.Linear(2 * hidden, layout.targets)
        self.temperatures = nn.ModuleList(Temperature() for _ in layout.names)
        self.register_buffer("projection", torch.zeros(dimension, layout.targets + columns))
        self.register_buffer("centre", torch.zeros(dimension))
        self.register_buffer("recovery", torch.zeros(columns, layout.targets))
        self.register_buffer("recovered", torch.zeros(columns))
        blocks = torch.tensor(layout.blocks)
        hidden_columns = torch.stack([blocks == group for group in range(len(layout.names))])
        self.register_buffer(
            "group_columns", hidden_columns.float()
        )  # groups x columns, 1 where a column is of a group

    def predict(self, features: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        """Predictions n x targets of all groups from what the mask shows.

        Args:
            features: n x f standardised columns; any value where the mask is 0.
            mask: n x f, 1 where a column is known and shown.
        """
        linear = self.first(self._filled(features, mask))
        state = functional.gelu(linear)
        for layer in self.layers:
            state = state + layer(state)
        return self.head(torch.cat([state, linear], dim=1))

    def cross_predictions(self, features: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        """Predictions n x targets of each group from all the others."""
        parts = [
            self.predict(features, mask * (1 - self.group_columns[group]))[:, start:stop]
            for group, (start, stop) in enumerate(self.layout.slices)
        ]
        return torch.cat(parts, dim=1)

    def forward(self, features: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        """Embeddings n x dimension, by falling variance."""
        return functional.linear(self.joined(features, mask), self.projection) - self.centre

    def joined(self, features: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        """Cross-predictions and columns side by side, n x (targets + columns)."""
        predictions = self.cross_predictions(features, mask)
        estimates = (functional.linear(predictions, self.recovery) + self.recovered).clamp(-CLIP, CLIP)
        columns = features.clamp(-CLIP, CLIP) * mask + estimates * (1 - mask)
        return torch.cat([predictions, columns], dim=1)

    def fit_recovery(self, features: torch.Tensor, mask: torch.Tensor, predictions: torch.Tensor) -> None:
        """Fit each column on the predictions of its group by least squares: the estimates replace missing values.

        A column of no group, such as an average over other cells, is filled with its learned value.

        Args:
            features, mask: n x f, of a sample of cells.
            predictions: n x targets, from `cross_predictions`.
        """
        self.recovery.zero_()
        self.recovered.copy_(self.missing.detach())
        for group, (start, stop) in enumerate(self.layout.slices):
            known = predictions[:, start:stop].double()
            known = torch.cat([known, torch.ones(len(known), 1, dtype=torch.float64)], dim=1)
            for column in self.group_columns[group].nonzero()[:, 0].tolist():
                rows = mask[:, column] > 0
                if rows.sum() > MIN_RECOVERY_ROWS:
                    values = features[rows, column].double().clamp(-CLIP, CLIP)
                    weights = torch.linalg.lstsq(known[rows], values[:, None], driver="gelsd").solution[:, 0]
                    self.recovery[column, start:stop] = weights[:-1]
                    self.recovered[column] = weights[-1]

    def fit_projection(self, joined: torch.Tensor, blocks: Sequence[Block]) -> None:
        """Set the projection to the directions in which most blocks of a sample of cells vary together.

        That is generalised canonical correlation in its MAXVAR form (Kettenring 1971), regularised: each block is
        whitened, and the principal axes of all together are taken. What only one modality contains thus comes after what
        several agree on, however many columns it has.

        Args:
            joined: n x (targets + columns), from `joined`, of the sample.
            blocks: which of them belong together; columns in no block are left out.
        """
        joined = joined.double()
        centre = joined.mean(dim=0)
        scaling = torch.zeros(joined.shape[1], sum(len(block.columns) for block in blocks), dtype=torch.float64)
        start = 0
        for block in blocks:
            stop = start + len(block.columns)
            scaling[block.columns, start:stop] = _whitening(joined[:, block.columns] - centre[block.columns], block)
            start = stop
        scaled = (joined - centre) @ scaling
        _, axes = torch.linalg.eigh(scaled.T @ scaled / len(scaled))
        axes = axes.flip(1)[:, : len(self.projection)].T
        axes = axes * axes.gather(1, axes.abs().argmax(dim=1, keepdim=True)).sign()  # the largest loading is positive
        self.projection.zero_()  # dimensions beyond the number of axes
        self.projection[: len(axes)] = axes @ scaling.T
        self.centre.copy_(self.projection.double().cpu() @ centre)

    def _filled(self, features: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        return features.clamp(-CLIP, CLIP) * mask + self.missing * (1 - mask)


def masked_error(
    predictions: torch.Tensor, targets: torch.Tensor, hidden: torch.Tensor, layout: Layout
) -> torch.Tensor:
    """Mean squared error over the targets of the groups that were hidden; of several ranks, its part of this one.

    Args:
        predictions, targets: n x targets.
        hidden: bool n x groups.
    """
    width = torch.tensor([stop - start for start, stop in layout.slices], device=hidden.device)
    weight = hidden.repeat_interleave(width, dim=1).float()
    own = distributed.own_rows(len(predictions))
    return ((predictions - targets).square() * weight)[own].sum() / weight.sum().clamp(min=1)


def _whitening(centred: torch.Tensor, block: Block) -> torch.Tensor:
    """Matrix m x m that gives all axes of a block above its floor equal variance, with the block's weight as total."""
    variance, axes = torch.linalg.eigh(centred.T @ centred / len(centred))
    variance = variance.clamp(min=0)
    scaled = variance / (variance + block.floor * variance[-1])
    return axes / (variance + block.floor * variance[-1]).sqrt() * (block.weight / scaled.sum()).sqrt()
