"""Training of the network of the `inductive` encoder, on a CPU or a GPU."""

import math
from collections.abc import Callable, Iterable
from typing import Any

import numpy as np
import torch
from torch import nn

from mobclip.errors import InputError
from mobclip.evaluation import metrics
from mobclip.train import distributed
from mobclip.train.config import Config
from mobclip.train.masking import hide_groups
from mobclip.train.model.contrastive import info_nce
from mobclip.train.model.inductive import Inductive, Layout, masked_error
from mobclip.train.optimisation import descend, set_learning_rate
from mobclip.train.resumable import ResumableRun, digest_of
from mobclip.train.targets import Targets

RETRIEVAL_ROWS = 1024  # cells among which each is to be retrieved
ROWS_PER_BLOCK = 8192
MIN_ROWS = 8  # of a group in a batch, for a contrast to mean anything
MIN_LENGTH = 1e-9  # of a vector, in a cosine


class Run(ResumableRun[Inductive]):
    """A run of masked prediction.

    Args:
        features: float32 n x f, standardised; any value where the mask is 0.
        mask: bool n x f.
        targets: what to predict.
        sampling_weights: float n, proportional to how often each cell is sampled; held-out cells never are.
        held_out: bool n, cells for validation.
        device: `cpu` or `cuda`; on a GPU the network computes in bfloat16, losses in float32.

    Raises:
        InputError: no cell is left to train on.
    """

    def __init__(
        self,
        features: np.ndarray,
        mask: np.ndarray,
        targets: Targets,
        *,
        sampling_weights: np.ndarray,
        held_out: np.ndarray,
        config: Config,
        device: str = "cpu",
    ):
        weights = np.where(held_out, 0, sampling_weights)
        if not weights.any():
            raise InputError(
                "No cell is left to train on: the population is missing everywhere, or all cells are held out."
            )
        torch.manual_seed(config.seed)
        model = Inductive(targets.layout, config.hidden, config.layers, config.dropout, config.dimension)
        super().__init__(model, config, digest_of(features, mask), device)
        self.targets = targets
        self.features = torch.from_numpy(features)
        self.mask = torch.from_numpy(mask)
        self.held_out = held_out
        self.sampling_weights = torch.from_numpy(weights.astype(np.float64))
        self.validation_rows = np.flatnonzero(held_out & (sampling_weights > 0))

    def embeddings(self, rows: np.ndarray | slice = slice(None), mask: np.ndarray | None = None) -> np.ndarray:
        """Embeddings float32 rows x d of cells, all by default.

        Args:
            rows: which cells.
            mask: bool rows x f, the columns to show of these cells; all that are known by default.
        """
        shown = self.mask[rows] if mask is None else torch.from_numpy(mask)
        return in_blocks(self.model, self.features[rows], shown, self.device).numpy()

    def take_step(self) -> float:
        """Train on one batch and return its loss."""
        set_learning_rate(self.optimiser, self.config.learning_rate, self.step / self.config.steps)
        self.model.train()
        loss = self._loss(*self._batch())
        value = descend(self.model, self.optimiser, loss)
        self.step += 1
        return value

    def _batch(self) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor, torch.Tensor]:
        """Features, shown columns, targets and hidden groups of sampled cells."""
        layout = self.targets.layout
        rows = torch.multinomial(
            self.sampling_weights, self.config.batch_rows, replacement=True, generator=self.generator
        )
        hidden = hide_groups(len(rows), layout, self.config, self.generator)
        dropped = torch.rand(len(rows), self.features.shape[1], generator=self.generator) < self.config.column_dropout
        features = self.features[rows]
        known = self.mask[rows]
        shown = known & ~dropped & ~hidden[:, torch.tensor(layout.blocks)]
        targets = distributed.by_rows(self._targets, torch.where(known, features, 0))
        return (
            features.to(self.device),
            shown.float().to(self.device),
            targets.to(self.device),
            hidden[:, : len(layout.names)].to(self.device),
        )

    def _targets(self, features: torch.Tensor) -> torch.Tensor:
        return torch.from_numpy(self.targets.of(features.numpy()))

    def validation(self, rows: np.ndarray | None = None, hidden: np.ndarray | None = None) -> dict[str, Any] | None:
        """How well each group of held-out cells is predicted from the others.

        Args:
            rows: some of the held-out cells; by default all.
            hidden: bool f, columns that are hidden from every prediction.
        """
        rows = self.validation_rows if rows is None else rows
        if not len(rows):
            return None
        return evaluate(self.model, self.features, self.mask, self.targets, rows, self.device, hidden)

    def _loss(
        self, features: torch.Tensor, shown: torch.Tensor, targets: torch.Tensor, hidden: torch.Tensor
    ) -> torch.Tensor:
        """Squared error over the hidden groups, and InfoNCE of each."""
        with torch.autocast(self.device, torch.bfloat16, enabled=self.device != "cpu"):
            predictions = distributed.by_rows(self.model.predict, features, shown)
        layout, contrast = self.targets.layout, self.config.contrast
        return prediction_loss(predictions.float(), targets, hidden, layout, self.model.temperatures, contrast)


def prediction_loss(
    predictions: torch.Tensor,
    targets: torch.Tensor,
    hidden: torch.Tensor,
    layout: Layout,
    temperatures: Iterable[nn.Module],
    contrast: float,
) -> torch.Tensor:
    """Squared error over the hidden groups, and InfoNCE of each with a weight; of several ranks, its part of this one.

    Args:
        predictions, targets: n x targets.
        hidden: bool n x groups.
        temperatures: one for each group.
        contrast: weight of InfoNCE; 0 leaves it out.
    """
    loss = masked_error(predictions, targets, hidden, layout)
    if not contrast:
        return loss
    for group, ((start, stop), temperature) in enumerate(zip(layout.slices, temperatures, strict=True)):
        rows = hidden[:, group].nonzero()[:, 0]
        if len(rows) >= MIN_ROWS:
            own = slice(start, stop)
            of_group = info_nce(predictions[rows, own], targets[rows, own], temperature())
            share = of_group / math.log(len(rows))  # about 1 for predictions that know nothing of their cell
            loss = loss + contrast * share / len(layout.slices)
    return loss


def evaluate(
    model: Inductive,
    features: torch.Tensor,
    mask: torch.Tensor,
    targets: Targets,
    rows: np.ndarray,
    device: str = "cpu",
    hidden: np.ndarray | None = None,
) -> dict[str, Any]:
    """How well the groups of cells are predicted from the others; `hidden` columns, bool f, are seen by none.

    Returns:
        `error`: mean squared error; `r2`: of each group, NaN where it is constant; `recall`: of each group, the share of
        cells whose own target is the nearest to the prediction by cosine among 1,024 (recall@1).
    """
    model.eval()
    shown = mask[rows] if hidden is None else mask[rows] & ~torch.from_numpy(hidden)
    predicted = in_blocks(model.cross_predictions, features[rows], shown, device).numpy()
    actual = targets.of(torch.where(mask[rows], features[rows], 0).numpy())
    return group_scores(predicted, actual, targets.layout)


def group_scores(predicted: np.ndarray, actual: np.ndarray, layout: Layout) -> dict[str, Any]:
    """Error, R2 and recall of predictions n x targets of hidden groups, as `evaluate` returns them."""
    error: list[float] = []
    r2: dict[str, float] = {}
    recall: dict[str, float] = {}
    for name, (start, stop) in zip(layout.names, layout.slices, strict=True):
        left, right = predicted[:, start:stop], actual[:, start:stop]
        error.append(((left - right) ** 2).mean())
        r2[name] = metrics.r2(right, left)
        recall[name] = recall_at_1(left[:RETRIEVAL_ROWS], right[:RETRIEVAL_ROWS])
    return {"error": float(np.mean(error)), "r2": r2, "recall": recall}


@torch.no_grad()
def in_blocks(
    function: Callable[[torch.Tensor, torch.Tensor], torch.Tensor],
    features: torch.Tensor,
    mask: torch.Tensor,
    device: str = "cpu",
) -> torch.Tensor:
    """Result for all cells of a method of a model in `eval` mode, computed a block of rows at a time, on the CPU."""
    parts = []
    for start in range(0, len(features), ROWS_PER_BLOCK):
        rows = slice(start, start + ROWS_PER_BLOCK)
        parts.append(function(features[rows].to(device), mask[rows].float().to(device)).float().cpu())
    return torch.cat(parts)


def recall_at_1(predicted: np.ndarray, actual: np.ndarray) -> float:
    """Share of rows whose own row of `actual` is the nearest to the prediction by cosine."""
    left = predicted / (np.linalg.norm(predicted, axis=1, keepdims=True) + MIN_LENGTH)
    right = actual / (np.linalg.norm(actual, axis=1, keepdims=True) + MIN_LENGTH)
    return float(((left @ right.T).argmax(axis=1) == np.arange(len(left))).mean())
