"""Disks that are full, read-only or gone, two runs at once to one output, and hostile names of files."""

import contextlib
import os
import random
import shutil
import subprocess
import threading
import time
from collections.abc import Iterator
from pathlib import Path

from tools.abuse import oracle
from tools.abuse.attempt import TRIES, Outcome
from tools.abuse.box import Box
from tools.abuse.kills import use_for_a_moment
from tools.abuse.samples import Samples
from tools.abuse.trial import Trial, command_line, run_command, run_process
from tools.abuse.uses import Use

SIZES = (16, 64, 256, 512, 1_024, 2_048, 3_072, 6_144)  # of a disk, in kB
NAMES = (
    "a;b",
    "zip!x",
    "-dash",
    "--help",
    "a|layername=x",
    "a b",
    "é",
    "a'b",
    'a"b',
    "a%20b",
    "a#b",
    "a?b=c",
    "a&b",
    "$HOME",
    "`id`",
    "~",
    "..a",
    ".hidden",
    "a\nb",
    "a\tb",
    "a\x1b[31m",
    "\u202egpj",
    "𝔘𝔫𝔦",
    "a" * 200,
    "a" * 252,
    "e\u0301",
    "con",
    "nul",
    "a:b",
    "a\\b",
    "vsizip",
    "a,b",
    "[a]",
    "{a}",
    "*",
    "(a)",
    "=cmd",
    "http:",
    "GPKG:a",
    "PG:a",
    "CSV:a",
    "a.gpkg",
    "a.zip",
    "latin-\udce9",
    "MEMORY",
    ":memory:",
    "a@b",
    "%s",
)


def try_disk(draw: random.Random, number: int, samples: Samples, box: Box) -> Outcome:
    """Write to a disk that cannot take it; the old output must be there afterwards, or a whole new one."""
    use = use_for_a_moment(draw, samples, box)
    way = ("full", "read-only", "gone", "full temporary folder", "no larger files")[number % 5]
    size = draw.choice(SIZES)
    if way == "gone":
        trial, problems = _on_vanishing_folder(draw, use, box)
    elif way == "no larger files" or not can_mount():
        box.old_output(use.output.name)
        before = box.snapshot()
        trial = run_command(use.arguments, box, file_bytes=size * 1024)
        problems = oracle.judge(trial, box, before, use.output)
    else:
        with small_disk(box.tmp if way == "full temporary folder" else box.out, size):
            trial, problems = _on_small_disk(draw, way, use, box)
    return Outcome.of(f"{way}, {size} kB: mobclip {' '.join(map(os.fspath, use.arguments))}", trial, problems)


def _on_small_disk(draw: random.Random, way: str, use: Use, box: Box) -> tuple[Trial, list[str]]:
    box.old_output(use.output.name)
    if way == "full" and draw.random() < 0.3:  # with hardly a byte left
        with contextlib.suppress(OSError), (box.out / "filler").open("wb", buffering=0) as file:
            while file.write(bytes(4_096)):
                pass
    if way == "read-only":
        subprocess.run(["mount", "-o", "remount,ro", box.out], check=True)
    before = box.snapshot()
    trial = run_command(use.arguments, box)
    return trial, oracle.judge(trial, box, before, use.output)


def _on_vanishing_folder(draw: random.Random, use: Use, box: Box) -> tuple[Trial, list[str]]:
    """Remove the folder of the output while the command runs."""
    before = box.snapshot()
    removal = threading.Timer(draw.uniform(0, 2), shutil.rmtree, [box.out, True])
    removal.start()
    trial = run_process(command_line(use.arguments), box, box.environment())
    removal.join()
    problems = [*oracle.wrong_status(trial, (0, 2)), *oracle.wrong_words(trial), *oracle.wrong_bounds(trial)]
    own = str(use.output.relative_to(box.root))
    left = [path for path in box.snapshot() if path not in before and path != own]
    return trial, problems + [f"left {path}" for path in left]


def can_mount() -> bool:
    """Whether this user may mount a disk in memory."""
    return os.geteuid() == 0 and subprocess.run(["unshare", "-m", "true"], capture_output=True).returncode == 0


@contextlib.contextmanager
def small_disk(folder: Path, kilobytes: int) -> Iterator[None]:
    """A disk in memory, of some kilobytes, in the place of a folder."""
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={kilobytes}k", "tmpfs", folder], check=True)
    try:
        yield
    finally:
        subprocess.run(["umount", "-l", folder], check=True)


def try_pair(draw: random.Random, number: int, samples: Samples, box: Box) -> Outcome:
    """Two runs at once to one output: each ends well or with a sentence, and the output is one of the two, whole."""
    first = use_for_a_moment(draw, samples, box)
    box.old_output(first.output.name)
    before = box.snapshot()
    command = command_line(first.arguments)
    other = subprocess.Popen(
        [*map(os.fspath, command)],
        cwd=box.work,
        env=box.environment(),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )
    time.sleep(draw.choice((0.0, draw.uniform(0, 0.5))))
    trial = run_process(command, box, box.environment())
    _, said = other.communicate()
    problems = [*oracle.wrong_status(trial, (0, 2)), *oracle.wrong_words(trial)]
    if other.returncode not in (0, 2) or (other.returncode and len(said.splitlines()) != 1):
        problems.append(f"the other run ended with {other.returncode}: {ascii(said)[:300]}")
    own = str(first.output.relative_to(box.root))
    problems += [
        f"left or changed {path}"
        for path, content in box.snapshot().items()
        if before.get(path) != content and path != own
    ]
    if trial.status == 0 or other.returncode == 0:
        problems += oracle.wrong_output(first.output, trial, box)
    return Outcome.of(f"twice at once: mobclip {' '.join(map(os.fspath, first.arguments))}", trial, problems)


def try_name(draw: random.Random, number: int, samples: Samples, box: Box) -> Outcome:
    """A hostile name for the output, or for the input; the output is there under that very name, or a sentence says why not."""
    name = NAMES[number // 3 % len(NAMES)] + (".csv", ".parquet", ".gpkg")[number % 3]
    model = ("--model", samples.bundle)
    sources = {".csv": samples.points, ".parquet": samples.points_parquet, ".gpkg": samples.points_gpkg}
    where = draw.choice(("out", "in", "relative"))
    folder, output = box.out, box.out / "o.csv"
    source: str | Path = samples.points_gpkg
    if where == "in":
        with contextlib.suppress(OSError):  # too long a name
            shutil.copyfile(sources[Path(name).suffix], box.work / name)
        source = box.work / name if draw.random() < 0.5 else f"./{name}"
    else:
        output = folder / name
    target = os.path.relpath(output, box.work) if where == "relative" else output
    before = box.snapshot()
    arguments = ("embed", *model, "--", source, target)
    trial = run_command(arguments, box)
    problems = oracle.judge(trial, box, before, output)
    return Outcome.of(
        f"{where} {ascii(name)[:80]}: mobclip {' '.join(map(os.fspath, arguments))[:300]}", trial, problems
    )


TRIES |= {"disks": try_disk, "pairs": try_pair, "names": try_name}
