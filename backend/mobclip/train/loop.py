"""Training of the `inductive` encoder: one loop for a processor or a GPU, which can be killed and goes on the same."""

import math
import os
from dataclasses import asdict
from pathlib import Path

import numpy as np
import torch
from torch import nn

from mobclip.errors import InputError
from mobclip.evaluation import metrics
from mobclip.progress import Progress, no_progress
from mobclip.train.config import Config
from mobclip.train.model.contrastive import info_nce, sigmoid_pairs
from mobclip.train.model.inductive import Inductive, masked_error
from mobclip.train.targets import Targets

WARM_UP = 0.1  # share of the steps in which the learning rate rises
RETRIEVAL_ROWS = 1024  # places among which one is to be found again
ROWS_AT_ONCE = 8192
MIN_ROWS = 8  # of a group in a batch, for a contrast to mean anything


class Run:
    """A training run: model, optimiser and random state, which together can be saved and restored.

    Args:
        features: float32 n x f, standardised; any value where the mask is 0.
        mask: bool n x f.
        targets: what to predict.
        chance: float n, how often each place is drawn; places with 0 and held-out places never are.
        held_out: bool n.
        device: `cpu` or `cuda`; on a GPU the network computes in bfloat16, losses in float32.
    """

    def __init__(
        self,
        features: np.ndarray,
        mask: np.ndarray,
        targets: Targets,
        chance: np.ndarray,
        held_out: np.ndarray,
        config: Config,
        device: str = "cpu",
    ):
        learned = np.where(held_out, 0, chance)
        if not learned.any():
            raise InputError("No place is left to train on: people are missing everywhere, or all places are held out.")
        torch.manual_seed(config.seed)
        self.config, self.device, self.targets = config, device, targets
        self.draw = torch.Generator().manual_seed(config.seed)
        self.features, self.mask = torch.from_numpy(features), torch.from_numpy(mask)
        self.held_out = held_out
        self.chance = torch.from_numpy(learned.astype(np.float64))
        self.check_rows = np.flatnonzero(held_out & (chance > 0))
        self.model = Inductive(targets.layout, config.hidden, config.layers, config.dropout, config.dimension).to(
            device
        )
        self.optimiser = torch.optim.AdamW(decayed(self.model, config.weight_decay), lr=config.learning_rate)
        self.step, self.history = 0, []
        self.best, self.best_state = math.inf, None

    def train(self, checkpoint: str | os.PathLike | None = None, progress: Progress = no_progress) -> Inductive:
        """Train until the steps are done or held-out places gain no more; leaves the best model found.

        Args:
            checkpoint: a file that the run is saved to at every check, and taken up from if it is there.
        """
        if checkpoint is not None and Path(checkpoint).exists():
            self.load(checkpoint)
        while self.step < self.config.steps and not self._is_stale():
            loss = self.take_step()
            progress(self.step / self.config.steps, f"step {self.step} of {self.config.steps}, loss {loss:.4f}")
            if self.step % self.config.check_every == 0 or self.step == self.config.steps:
                self._check(loss)
                if checkpoint is not None:
                    self.save(checkpoint)
        self.model.load_state_dict(self.best_state)
        return self.model.eval()

    def save(self, path: str | os.PathLike) -> None:
        """Write everything that the rest of the run depends on, beside its place first, then renamed."""
        state = {
            "config": asdict(self.config),
            "step": self.step,
            "history": self.history,
            "best": self.best,
            "best_state": self.best_state,
            "model": self.model.state_dict(),
            "optimiser": self.optimiser.state_dict(),
            "draw": self.draw.get_state(),
            "random": torch.get_rng_state(),
            "random_cuda": torch.cuda.get_rng_state_all() if self.device != "cpu" else [],
        }
        new = Path(f"{path}.new")
        torch.save(state, new)
        os.replace(new, path)

    def load(self, path: str | os.PathLike) -> None:
        """Take up a saved run.

        Raises:
            InputError: it was made with other settings.
        """
        state = torch.load(path, map_location=self.device, weights_only=True)
        if state["config"] != asdict(self.config):
            raise InputError(f"The checkpoint {path} was made with other settings: delete it to start anew.")
        self.step, self.history, self.best = state["step"], state["history"], state["best"]
        self.best_state = state["best_state"]
        self.model.load_state_dict(state["model"])
        self.optimiser.load_state_dict(state["optimiser"])
        self.draw.set_state(state["draw"].cpu())
        torch.set_rng_state(state["random"].cpu())
        if self.device != "cpu":
            torch.cuda.set_rng_state_all([part.cpu() for part in state["random_cuda"]])

    def take_step(self) -> float:
        set_rate(self.optimiser, self.config.learning_rate, self.step / self.config.steps)
        self.model.train()
        loss = self._loss(*self._batch())
        self.optimiser.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(self.model.parameters(), 1.0)
        self.optimiser.step()
        self.step += 1
        return float(loss.detach())

    def _batch(self) -> tuple[torch.Tensor, ...]:
        """Features, shown columns, targets and hidden groups of places drawn by chance."""
        rows = torch.multinomial(self.chance, self.config.batch_rows, replacement=True, generator=self.draw)
        count, groups = len(rows), len(self.targets.layout.names)
        hidden = self._hidden(count, groups)
        dropped = torch.rand(count, self.features.shape[1], generator=self.draw) < self.config.column_dropout
        features, known = self.features[rows], self.mask[rows]
        shown = known & ~dropped & ~hidden[:, torch.tensor(self.targets.layout.blocks)]
        targets = torch.from_numpy(self.targets.of(torch.where(known, features, 0).numpy()))
        return tuple(part.to(self.device) for part in (features, shown.float(), targets, hidden[:, :groups]))

    def _hidden(self, count: int, groups: int) -> torch.Tensor:
        """Which groups each place hides, bool count x (groups + 1): one, maybe more, maybe all of a modality; context columns
        (the last) go as a group does."""
        hidden = torch.rand(count, groups + 1, generator=self.draw) < self.config.group_dropout
        hidden[torch.arange(count), torch.randint(groups, (count,), generator=self.draw)] = True
        modality = torch.tensor(self.targets.layout.modalities)
        drawn = torch.randint(int(modality.max()) + 1, (count, 1), generator=self.draw)
        whole = torch.rand(count, 1, generator=self.draw) < self.config.modality_dropout
        hidden[:, :groups] |= whole & (modality == drawn)
        return hidden

    def _loss(self, features, shown, targets, hidden) -> torch.Tensor:
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
                contrast = self._contrast(predictions[rows, own], targets[rows, own], self.model.temperatures[group]())
                loss = loss + self.config.contrast * contrast / len(layout.slices)
        return loss

    def _contrast(self, predictions: torch.Tensor, targets: torch.Tensor, temperature: torch.Tensor) -> torch.Tensor:
        """The loss of pairs, about 1 for predictions that know nothing of their place."""
        count = len(predictions)
        if self.config.sigmoid:
            return sigmoid_pairs(predictions, targets, temperature, -math.log(count)) / math.log(count)
        return info_nce(predictions, targets, temperature) / math.log(count)

    def _check(self, loss: float) -> None:
        """Note how well each group of held-out places is predicted from the others, and keep the best model."""
        if not len(self.check_rows):
            self.best_state = _copy(self.model)
            return
        found = evaluate(self.model, self.features, self.mask, self.targets, self.check_rows, self.device)
        self.history.append({"step": self.step, "loss": loss, **found})
        if found["error"] < self.best:
            self.best, self.best_state = found["error"], _copy(self.model)

    def _is_stale(self) -> bool:
        errors = [check["error"] for check in self.history]
        return bool(errors) and len(errors) - 1 - int(np.argmin(errors)) >= self.config.patience


def evaluate(model: Inductive, features, mask, targets: Targets, rows: np.ndarray, device: str = "cpu") -> dict:
    """How well the groups of places are predicted from the others.

    Returns:
        `error`: mean squared error; `r2`: of each group, NaN where it is constant; `recall`: of each group, the share of places whose own target
        is the nearest to the prediction by cosine among a thousand.
    """
    layout = targets.layout
    model.eval()
    predicted = in_blocks(model.cross_predictions, features[rows], mask[rows], device).numpy()
    known = torch.where(mask[rows], features[rows], 0).numpy()
    actual = targets.of(known)
    error, r2, recall = [], {}, {}
    for name, (start, stop) in zip(layout.names, layout.slices, strict=True):
        left, right = predicted[:, start:stop], actual[:, start:stop]
        error.append(((left - right) ** 2).mean())
        r2[name] = metrics.r2(right, left)
        recall[name] = _recall(left[:RETRIEVAL_ROWS], right[:RETRIEVAL_ROWS])
    return {"error": float(np.mean(error)), "r2": r2, "recall": recall}


@torch.no_grad()
def in_blocks(
    function, features: torch.Tensor, mask: torch.Tensor, device: str = "cpu", progress: Progress = no_progress
):
    """What a method of a model in `eval` mode gives for all places, a block of rows at a time, on the processor."""
    parts = []
    for start in range(0, len(features), ROWS_AT_ONCE):
        progress(start / len(features), "Computing embeddings")
        rows = slice(start, start + ROWS_AT_ONCE)
        parts.append(function(features[rows].to(device), mask[rows].float().to(device)).float().cpu())
    return torch.cat(parts)


def _recall(predicted: np.ndarray, actual: np.ndarray) -> float:
    left = predicted / (np.linalg.norm(predicted, axis=1, keepdims=True) + 1e-9)
    right = actual / (np.linalg.norm(actual, axis=1, keepdims=True) + 1e-9)
    return float(((left @ right.T).argmax(axis=1) == np.arange(len(left))).mean())


def schedule(done: float) -> float:
    """Share of the highest learning rate: up in a line, down as a cosine."""
    if done < WARM_UP:
        return (done + 1e-3) / (WARM_UP + 1e-3)
    return (1 + math.cos(math.pi * (done - WARM_UP) / (1 - WARM_UP))) / 2


def set_rate(optimiser: torch.optim.Optimizer, highest: float, done: float) -> None:
    """Set the learning rate for the share of the steps that is done."""
    for group in optimiser.param_groups:
        group["lr"] = highest * schedule(done)


def decayed(model: nn.Module, decay: float) -> list[dict]:
    """Parameters for AdamW: weight decay for matrices, none for offsets and scales."""
    matrices = [value for value in model.parameters() if value.ndim > 1]
    others = [value for value in model.parameters() if value.ndim <= 1]
    return [{"params": matrices, "weight_decay": decay}, {"params": others, "weight_decay": 0.0}]


def _copy(model: nn.Module) -> dict:
    return {name: value.detach().clone() for name, value in model.state_dict().items()}
