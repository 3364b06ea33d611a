"""How many processes `torchrun` started, the ranks, and which of them this is. Imports no torch."""

import os


def launched_ranks() -> int:
    """The number of processes that were started together; 1 without `torchrun`."""
    return max(_number("WORLD_SIZE"), 1) if "RANK" in os.environ else 1


def launched_rank() -> int:
    """The number of this one among them, from 0."""
    return _number("RANK") if launched_ranks() > 1 else 0


def _number(variable: str) -> int:
    """A variable that `torchrun` sets for each process; 0 where it is none of its numbers."""
    text = os.environ.get(variable, "")
    return int(text) if text.isdecimal() else 0
