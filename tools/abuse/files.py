"""Hostile files tried on the command that reads them."""

import os
import random
import shutil
from functools import partial
from pathlib import Path

from tools.abuse import checkpoints, containers, geopackages, graph_cases, oracle, tables  # noqa: F401 - add generators
from tools.abuse.attempt import TRIES, Outcome
from tools.abuse.box import Box
from tools.abuse.generators import GENERATORS
from tools.abuse.samples import Samples
from tools.abuse.trial import command_line, run_command, run_generator, run_process
from tools.abuse.uses import use_of

TRIES_PER_PROCESS = 200  # one in so many runs as a process of its own, the others in a forked child


def try_file(
    kind: str, draw: random.Random, number: int, samples: Samples, box: Box, kept: Path | None = None
) -> Outcome:
    """Make a hostile file, or take the one that was kept of it, and use it."""
    folder = box.work / kind
    folder.mkdir()
    makers = GENERATORS[kind]
    maker = makers[number % len(makers)]
    own = random.Random(draw.getrandbits(64))
    if kept is None:
        run_generator(lambda: maker(own, samples, folder))
    else:
        shutil.copytree(kept / kind, folder, symlinks=True, dirs_exist_ok=True)
    (path,) = folder.iterdir()
    use = use_of(kind, draw, path, samples, box)
    if use.output is not None:
        box.old_output(use.output.name)
    before = box.snapshot()
    if number % TRIES_PER_PROCESS == TRIES_PER_PROCESS - 1:
        trial = run_process(command_line(use.arguments), box, box.environment())
    else:
        trial = run_command(use.arguments, box)
    what = " ".join([f"{maker.__name__}: mobclip", *map(os.fspath, use.arguments)])
    return Outcome.of(what, trial, oracle.judge(trial, box, before, use.output))


TRIES |= {kind: partial(try_file, kind) for kind in GENERATORS}
