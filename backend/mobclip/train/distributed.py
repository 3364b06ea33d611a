"""Training by several processes, the ranks that `torchrun` starts: each computes some of the rows, and gradients are added up.

Every rank holds all parameters and draws the same random numbers; only then are the rows of a batch or of a graph shared out. So
the result is that of one process but for rounding, whatever the number of ranks. The loss of a rank is its part of a sum, the
loss of all; `gather` brings back to the rows of a rank what depends on them in the parts of the others.

A process that `torchrun` did not start is the only rank, and nothing here has an effect.
"""

import contextlib
import hashlib
import io
import os
from collections.abc import Callable, Iterator
from contextvars import ContextVar
from datetime import timedelta
from pathlib import Path
from typing import Any

import numpy as np
import torch
import torch.distributed as group
from torch import nn
from torch.distributed.rendezvous import rendezvous

from mobclip.errors import InputError
from mobclip.train.device import CPU
from mobclip.train.launch import launched_ranks

TIMEOUT = timedelta(days=1)  # the first rank may work alone for long; that one has ended is seen by its connection
_whole: ContextVar[int | None] = ContextVar("rows of all ranks", default=None)


def join(device: str) -> None:
    """Connect with the other ranks, where there are any: through gloo, and between GPUs NCCL.

    Raises:
        InputError: there are more ranks than GPUs on this machine, or no connection.
    """
    if launched_ranks() == 1:
        return
    if device != CPU:
        number, count = int(os.environ.get("LOCAL_RANK", "0")), torch.cuda.device_count()
        if number >= count:
            raise InputError(
                f"There are more ranks on this machine than GPUs ({count}): start torchrun with --nproc-per-node {count}."
            )
        torch.cuda.set_device(number)
    with _others():
        group.init_process_group("gloo" if device == CPU else "cpu:gloo,cuda:nccl", timeout=TIMEOUT)


def leave() -> None:
    """Part with the other ranks; this process is then the only one."""
    if size() > 1:
        group.destroy_process_group()


def size() -> int:
    """The number of ranks."""
    return int(group.get_world_size()) if group.is_initialized() else 1


def rank() -> int:
    """The number of this rank, from 0."""
    return int(group.get_rank()) if size() > 1 else 0


def own_rows(count: int) -> slice:
    """Which of so many rows this rank computes: as many as any other but for the last ranks, which may have fewer or none."""
    share = -(-count // size())
    return slice(min(rank() * share, count), min((rank() + 1) * share, count))


def by_rows(function: Callable[..., torch.Tensor], *whole: torch.Tensor) -> torch.Tensor:
    """The result, n x …, of a function of tensors n x …, of which each rank computes its rows; `whole_rows` says n meanwhile."""
    count = len(whole[0])
    token = _whole.set(count)
    try:
        own = own_rows(count)
        return gather(function(*(values[own] for values in whole)), count)
    finally:
        _whole.reset(token)


def whole_rows(count: int) -> int:
    """The number of rows that the ranks compute together, where this one computes `count` (`by_rows`)."""
    return _whole.get() or count


def gather(part: torch.Tensor, count: int) -> torch.Tensor:
    """All rows, count x …, from the rows of each rank, with gradients toward them."""
    if size() == 1:
        return part
    result: torch.Tensor = _Gather.apply(part, count)
    return result


class _Gather(torch.autograd.Function):
    @staticmethod
    def forward(context: Any, part: torch.Tensor, count: int) -> torch.Tensor:
        context.rows = own_rows(count)
        return gathered(part, count)

    @staticmethod
    def backward(context: Any, gradient: torch.Tensor) -> tuple[torch.Tensor, None]:
        return summed(gradient.clone(memory_format=torch.contiguous_format))[context.rows], None


def gathered(part: torch.Tensor, count: int) -> torch.Tensor:
    """As `gather`, without gradients."""
    if size() == 1:
        return part
    share = -(-count // size())
    padded = part.new_zeros(share, *part.shape[1:])
    padded[: len(part)] = part
    result = part.new_empty(share * size(), *part.shape[1:])
    with _others():
        group.all_gather(list(result.chunk(size())), padded)
    return result[:count]


def among_zeros(part: torch.Tensor, count: int) -> torch.Tensor:
    """The rows of this rank among zeros in place of those of the others, count x …."""
    if size() == 1:
        return part
    result = part.new_zeros(count, *part.shape[1:])
    result[own_rows(count)] = part
    return result


def summed(values: torch.Tensor) -> torch.Tensor:
    """The sum over the ranks, which replaces the values given."""
    if size() > 1:
        with _others():
            group.all_reduce(values)
    return values


def sum_gradients(model: nn.Module) -> None:
    """Make the gradients of each rank those of the loss of all."""
    for parameter in model.parameters():
        if parameter.grad is not None:
            summed(parameter.grad)


def of_first(values: torch.Tensor) -> torch.Tensor:
    """What the first rank has, which replaces the values of the others."""
    if size() > 1:
        with _others():
            group.broadcast(values, 0)
    return values


def agreed(value: float) -> float:
    """What the first rank has of a number that decides how all go on."""
    return float(of_first(torch.tensor(value, dtype=torch.float64)))


def computed_by_first(function: Callable[[], np.ndarray], shape: tuple[int, ...]) -> np.ndarray:
    """The array float32 of this shape that a function returns, which only the first rank calls."""
    values = function() if rank() == 0 else np.empty(shape, dtype=np.float32)
    of_first(torch.from_numpy(values))
    return values


def file_of_first(path: Path) -> Path | io.BytesIO:
    """A file of the first rank, which the others need not have."""
    if size() == 1:
        return path
    content = path.read_bytes() if rank() == 0 else b""
    length = int(agreed(len(content)))
    received = np.frombuffer(content, dtype=np.uint8).copy() if rank() == 0 else np.empty(length, dtype=np.uint8)
    return io.BytesIO(of_first(torch.from_numpy(received)).numpy().tobytes())


def check_alike(text: str) -> None:
    """Refuse to go on where the ranks were given different things.

    Raises:
        InputError: a rank has another text than the first.
    """
    own = torch.frombuffer(bytearray(hashlib.sha256(text.encode()).digest()), dtype=torch.uint8)
    differ = torch.tensor(float(not torch.equal(of_first(own.clone()), own)))
    if summed(differ) > 0:
        raise InputError(
            "The ranks were given different data or settings: give all of them the same files and options."
        )


@contextlib.contextmanager
def _others() -> Iterator[None]:
    """A sentence for what the backends of torch raise when a rank is gone."""
    try:
        yield
    except RuntimeError as error:
        raise InputError(
            "Another rank of the training has ended: the same command goes on from the checkpoint, where there is one."
        ) from error


def common_store() -> Any:
    """What the ranks have in common, in a process that outlives them.

    Raises:
        InputError: they do not find each other.
    """
    try:
        store, _, _ = next(rendezvous("env://"))
    except (RuntimeError, ValueError) as error:
        raise InputError("The ranks do not find each other: start all of them by the same torchrun command.") from error
    return store
