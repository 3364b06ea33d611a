"""A training run that can be stopped: validations, early stop, and checkpoints from which it resumes with the same result."""

import hashlib
import io
import math
import os
import zipfile
from abc import ABC, abstractmethod
from dataclasses import asdict
from pathlib import Path
from typing import Any, Generic, TypeVar

import numpy as np
import torch
from torch import nn

from mobclip.errors import InputError
from mobclip.io.atomic import atomic_write
from mobclip.progress import Progress, no_progress
from mobclip.train import distributed
from mobclip.train.config import Config
from mobclip.train.optimisation import parameter_groups

Model = TypeVar("Model", bound=nn.Module)
ENTRIES = {
    "config",
    "step",
    "history",
    "best",
    "best_state",
    "model",
    "optimiser",
    "generator",
    "random",
}  # of a checkpoint


class ResumableRun(ABC, Generic[Model]):
    """Model, optimiser and random state, which together can be saved and restored.

    Of several ranks (`distributed`) the first writes the checkpoint, and any number of them go on from it.

    Args:
        model: to be trained, made with the seed of the settings.
        data: a digest of what it is trained on (`digest_of`).
        device: `cpu` or `cuda`.

    Attributes:
        step: the number of steps done.
        history: of each validation `step`, `loss` of the training, `error`, and by group or modality `r2` and `recall`.
    """

    def __init__(self, model: Model, config: Config, data: str, device: str = "cpu"):
        self.config = config
        self.data = data
        self.device = device
        self.generator = torch.Generator().manual_seed(config.seed)
        self.model = model.to(device)
        self.optimiser = torch.optim.AdamW(parameter_groups(self.model, config.weight_decay), lr=config.learning_rate)
        self.step = 0
        self.history: list[dict[str, Any]] = []
        self.best = math.inf
        self.best_state: dict[str, torch.Tensor] | None = None

    @abstractmethod
    def take_step(self) -> float:
        """Train once and return the loss."""

    @abstractmethod
    def validation(self) -> dict[str, Any] | None:
        """`error`, and by group or modality `r2` and `recall`, in held-out cells; None where there are none."""

    def draws(self) -> dict[str, Any]:
        """The state of further random numbers, for a checkpoint."""
        return {}

    def restore_draws(self, state: dict[str, Any]) -> None:
        """Set it again."""

    def train(self, checkpoint: str | os.PathLike | None = None, progress: Progress = no_progress) -> Model:
        """Train until the steps are done or the validation error stops falling; leaves the best model.

        Args:
            checkpoint: a file that the run is saved to at every validation, and resumed from if it is there; removed where the
                run did not converge.

        Raises:
            InputError: the checkpoint is of other settings or data, or no step gave a finite validation error.
        """
        distributed.check_alike(f"{self.data} {asdict(self.config)}")
        if checkpoint is not None and distributed.agreed(Path(checkpoint).exists()):
            self.load(checkpoint)
        while self.step < self.config.steps and not self._is_stale():
            loss = self.take_step()
            progress(self.step / self.config.steps, f"step {self.step} of {self.config.steps}, loss {loss:.4f}")
            if self.step % self.config.check_every == 0 or self.step == self.config.steps:
                self._validate(loss)
                if checkpoint is not None and distributed.rank() == 0:
                    self.save(checkpoint)
        if self.best_state is None:
            if checkpoint is not None:  # from which no run would converge
                Path(checkpoint).unlink(missing_ok=True)
            raise InputError(
                "Training did not converge to a finite loss: use at least one step, or a lower learning_rate."
            )
        self.model.load_state_dict(self.best_state)
        return self.model.eval()

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
            "draws": self.draws(),
            "random_cuda": [torch.cuda.get_rng_state()] if self.device != "cpu" else [],
        }
        with atomic_write(Path(path), RuntimeError) as new:
            torch.save(state, new)

    def load(self, path: str | os.PathLike) -> None:
        """Restore a saved run. The file is read without executing anything in it.

        Raises:
            InputError: it is no checkpoint, or was saved with other settings or data.
        """
        state = _read_checkpoint(path, self.device)
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
        self.restore_draws(state.get("draws", {}))
        if self.device != "cpu":
            torch.cuda.set_rng_state(state["random_cuda"][0].cpu())

    def _validate(self, loss: float) -> None:
        """Record how good the model is in held-out cells, and keep the best one."""
        scores = self.validation()
        if scores is None:
            self.best_state = _copy(self.model) if math.isfinite(loss) else self.best_state
            return
        scores["error"] = distributed.agreed(scores["error"])  # of which each rank concludes whether to stop
        self.history.append({"step": self.step, "loss": loss, **scores})
        if scores["error"] < self.best:
            self.best = scores["error"]
            self.best_state = _copy(self.model)

    def _is_stale(self) -> bool:
        errors = [check["error"] for check in self.history]
        return bool(errors) and len(errors) - 1 - int(np.argmin(errors)) >= self.config.patience


def _read_checkpoint(path: str | os.PathLike, device: str) -> dict[str, Any]:
    state, cause = None, None
    try:
        file = distributed.file_of_first(Path(path))
        if zipfile.is_zipfile(file):
            if isinstance(file, io.BytesIO):
                file.seek(0)
            state = torch.load(file, map_location=device, weights_only=True)
    except (InputError, OSError, MemoryError):
        raise
    except (
        Exception
    ) as error:  # torch has many ways to say that a file is no checkpoint, one of them an error of pickle's
        cause = error
    if not isinstance(state, dict) or not state.keys() >= ENTRIES:
        raise InputError(f"{path} is not a checkpoint of a training run: delete it to start anew.") from cause
    return state


def digest_of(*arrays: np.ndarray) -> str:
    """SHA-256 of the numbers of arrays."""
    whole = hashlib.sha256()
    for values in arrays:
        whole.update(np.ascontiguousarray(values).data)
    return whole.hexdigest()


def _copy(model: nn.Module) -> dict[str, torch.Tensor]:
    return {name: value.detach().clone() for name, value in model.state_dict().items()}
