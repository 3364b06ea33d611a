"""Training of the network of the `inductive` encoder, on a CPU or a GPU; an interrupted run resumes with the same result."""

import hashlib
import math
import os
import zipfile
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import nn

from mobclip.errors import InputError
from mobclip.evaluation import metrics
from mobclip.io.atomic import atomic_write
from mobclip.progress import Progress, no_progress
from mobclip.train.config import Config
from mobclip.train.masking import hide_groups
from mobclip.train.model.contrastive import info_nce
from mobclip.train.model.inductive import Inductive, masked_error
from mobclip.train.optimisation import parameter_groups, set_learning_rate
from mobclip.train.targets import Targets

RETRIEVAL_ROWS = 1024  # cells among which each is to be retrieved
ROWS_PER_BLOCK = 8192
MIN_ROWS = 8  # of a group in a batch, for a contrast to mean anything
MIN_LENGTH = 1e-9  # of a vector, in a cosine


class Run:
    """A training run: model, optimiser and random state, which together can be saved and restored.

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
        self.config = config
        self.device = device
        self.targets = targets
        self.generator = torch.Generator().manual_seed(config.seed)
        self.data = _digest(features, mask)
        self.features = torch.from_numpy(features)
        self.mask = torch.from_numpy(mask)
        self.held_out = held_out
        self.sampling_weights = torch.from_numpy(weights.astype(np.float64))
        self.validation_rows = np.flatnonzero(held_out & (sampling_weights > 0))
        model = Inductive(targets.layout, config.hidden, config.layers, config.dropout, config.dimension)
        self.model = model.to(device)
        self.optimiser = torch.optim.AdamW(parameter_groups(self.model, config.weight_decay), lr=config.learning_rate)
        self.step = 0
        self.history: list[dict[str, Any]] = []  # of each validation: step, loss, and what `evaluate` gives
        self.best = math.inf
        self.best_state: dict[str, torch.Tensor] | None = None

    def train(self, checkpoint: str | os.PathLike | None = None, progress: Progress = no_progress) -> Inductive:
        """Train until the steps are done or the validation error stops falling; leaves the best model.

        Args:
            checkpoint: a file that the run is saved to at every validation, and resumed from if it is there.

        Raises:
            InputError: the checkpoint is of other settings or data, or no step gave a finite validation error.
        """
        if checkpoint is not None and Path(checkpoint).exists():
            self.load(checkpoint)
        while self.step < self.config.steps and not self._is_stale():
            loss = self.take_step()
            progress(self.step / self.config.steps, f"step {self.step} of {self.config.steps}, loss {loss:.4f}")
            if self.step % self.config.check_every == 0 or self.step == self.config.steps:
                self._validate(loss)
                if checkpoint is not None:
                    self.save(checkpoint)
        if self.best_state is None:
            raise InputError(
                "Training did not converge to a finite loss: use at least one step, or a lower learning_rate."
            )
        self.model.load_state_dict(self.best_state)
        return self.model.eval()

    def embeddings(self, rows: np.ndarray | slice = slice(None), mask: np.ndarray | None = None) -> np.ndarray:
        """Embeddings float32 rows x d of cells, all by default.

        Args:
            rows: which cells.
            mask: bool rows x f, the columns to show of these cells; all that are known by default.
        """
        shown = self.mask[rows] if mask is None else torch.from_numpy(mask)
        return in_blocks(self.model, self.features[rows], shown, self.device).numpy()

    def save(self, path: str | os.PathLike) -> None:
        """Write everything that the rest of the run depends on; the file is replaced only when the new one is whole."""
        state = {
            "config": asdict(self.config),
            "data": self.data,
            "step": self.step,
            "history": self.history,
            "best": self.best,
            "best_state": self.best_state,
            "model": self.model.state_dict(),
            "optimiser": self.optimiser.state_dict(),
            "generator": self.generator.get_state(),
            "random": torch.get_rng_state(),
            "random_cuda": torch.cuda.get_rng_state_all() if self.device != "cpu" else [],
        }
        with atomic_write(Path(path), RuntimeError) as new:
            torch.save(state, new)

    def load(self, path: str | os.PathLike) -> None:
        """Restore a saved run. The file is read without executing anything in it.

        Raises:
            InputError: it is no checkpoint, or was saved with other settings or data.
        """
        if not zipfile.is_zipfile(path):
            raise InputError(f"{path} is not a checkpoint of a training run: delete it to start anew.")
        state = torch.load(path, map_location=self.device, weights_only=True)
        if state["config"] != asdict(self.config):
            raise InputError(f"The checkpoint {path} was saved with other settings: delete it to start anew.")
        if state.get("data", self.data) != self.data:
            raise InputError(f"The checkpoint {path} was saved with other data: delete it to start anew.")
        self.step = state["step"]
        self.history = state["history"]
        self.best = state["best"]
        self.best_state = state["best_state"]
        self.model.load_state_dict(state["model"])
        self.optimiser.load_state_dict(state["optimiser"])
        self.generator.set_state(state["generator"].cpu())
        torch.set_rng_state(state["random"].cpu())
        if self.device != "cpu":
            torch.cuda.set_rng_state_all([part.cpu() for part in state["random_cuda"]])

    def take_step(self) -> float:
        """Train on one batch and return its loss."""
        set_learning_rate(self.optimiser, self.config.learning_rate, self.step / self.config.steps)
        self.model.train()
        loss = self._loss(*self._batch())
        self.optimiser.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(self.model.parameters(), 1.0)
        self.optimiser.step()
        self.step += 1
        return float(loss.detach())

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
        targets = torch.from_numpy(self.targets.of(torch.where(known, features, 0).numpy()))
        return (
            features.to(self.device),
            shown.float().to(self.device),
            targets.to(self.device),
            hidden[:, : len(layout.names)].to(self.device),
        )

    def _loss(
        self, features: torch.Tensor, shown: torch.Tensor, targets: torch.Tensor, hidden: torch.Tensor
    ) -> torch.Tensor:
        """Squared error over the hidden groups, and InfoNCE of each."""
        layout = self.targets.layout
        with torch.autocast(self.device, torch.bfloat16, enabled=self.device != "cpu"):
            predictions = self.model.predict(features, shown)
        predictions = predictions.float()
        loss = masked_error(predictions, targets, hidden, layout)
        if not self.config.contrast:
            return loss
        for group, (start, stop) in enumerate(layout.slices):
            rows = hidden[:, group].nonzero()[:, 0]
            if len(rows) >= MIN_ROWS:
                own = slice(start, stop)
                contrast = info_nce(predictions[rows, own], targets[rows, own], self.model.temperatures[group]())
                share = contrast / math.log(len(rows))  # about 1 for predictions that know nothing of their cell
                loss = loss + self.config.contrast * share / len(layout.slices)
        return loss

    def _validate(self, loss: float) -> None:
        """Record how well each group of held-out cells is predicted from the others, and keep the best model."""
        if not len(self.validation_rows):
            self.best_state = _copy(self.model)
            return
        scores = evaluate(self.model, self.features, self.mask, self.targets, self.validation_rows, self.device)
        self.history.append({"step": self.step, "loss": loss, **scores})
        if scores["error"] < self.best:
            self.best = scores["error"]
            self.best_state = _copy(self.model)

    def _is_stale(self) -> bool:
        errors = [check["error"] for check in self.history]
        return bool(errors) and len(errors) - 1 - int(np.argmin(errors)) >= self.config.patience


def evaluate(
    model: Inductive,
    features: torch.Tensor,
    mask: torch.Tensor,
    targets: Targets,
    rows: np.ndarray,
    device: str = "cpu",
) -> dict[str, Any]:
    """How well the groups of cells are predicted from the others.

    Returns:
        `error`: mean squared error; `r2`: of each group, NaN where it is constant; `recall`: of each group, the share of
        cells whose own target is the nearest to the prediction by cosine among 1,024 (recall@1).
    """
    layout = targets.layout
    model.eval()
    predicted = in_blocks(model.cross_predictions, features[rows], mask[rows], device).numpy()
    actual = targets.of(torch.where(mask[rows], features[rows], 0).numpy())
    error: list[float] = []
    r2: dict[str, float] = {}
    recall: dict[str, float] = {}
    for name, (start, stop) in zip(layout.names, layout.slices, strict=True):
        left, right = predicted[:, start:stop], actual[:, start:stop]
        error.append(((left - right) ** 2).mean())
        r2[name] = metrics.r2(right, left)
        recall[name] = _recall(left[:RETRIEVAL_ROWS], right[:RETRIEVAL_ROWS])
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


def _recall(predicted: np.ndarray, actual: np.ndarray) -> float:
    left = predicted / (np.linalg.norm(predicted, axis=1, keepdims=True) + MIN_LENGTH)
    right = actual / (np.linalg.norm(actual, axis=1, keepdims=True) + MIN_LENGTH)
    return float(((left @ right.T).argmax(axis=1) == np.arange(len(left))).mean())


def _copy(model: nn.Module) -> dict[str, torch.Tensor]:
    return {name: value.detach().clone() for name, value in model.state_dict().items()}


def _digest(*arrays: np.ndarray) -> str:
    """SHA-256 of the numbers of arrays."""
    whole = hashlib.sha256()
    for values in arrays:
        whole.update(np.ascontiguousarray(values).data)
    return whole.hexdigest()
