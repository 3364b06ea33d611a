"""What a try of a case gives, and the functions that try the kinds of cases."""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tools.abuse.box import Box
from tools.abuse.samples import Samples
from tools.abuse.trial import Trial


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """A case: what was done, in words; what was wrong with it; what was said; seconds, and the peak of memory in bytes.

    `tried` is how many things were tried in it.
    """

    what: str
    problems: tuple[str, ...]
    said: str = ""
    seconds: float = 0.0
    peak: int = 0
    tried: int = 1

    @classmethod
    def of(cls, what: str, trial: Trial, problems: Sequence[str]) -> "Outcome":
        """The outcome of a run."""
        said = trial.stderr[-20_000:]
        return cls(what=what, problems=tuple(problems), said=said, seconds=trial.seconds, peak=trial.peak)


# From a seeded source of chance, the number of the case, the good files and an empty box.
Try = Callable[[random.Random, int, Samples, Box], Outcome]
TRIES: dict[str, Try] = {}
