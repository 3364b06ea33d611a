"""Tries many cases, keeps those that fail, and counts."""

import gc
import importlib
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from multiprocessing import get_context
from pathlib import Path

from tools.abuse.attempt import TRIES, Outcome
from tools.abuse.box import Box
from tools.abuse.samples import Samples, samples_in

from tools.abuse import disks, files, kills, protocol, qgis  # noqa: F401  isort: skip - add their kinds

ROOT = Path(__file__).resolve().parents[2]
CASE = "case.json"
KEPT_BYTES = 32 * 2**20  # of the files of a case that failed
# What the commands import when they need it: a child has it from the start.
MODULES = (
    "mobclip.cli.commands",
    "mobclip.analysis.clusters",
    "mobclip.analysis.reduction",
    "mobclip.bundle.inference",
    "mobclip.bundle.columns",
    "mobclip.bundle.table_embedding",
    "mobclip.io.block_writer",
    "mobclip.io.table_reader",
    "mobclip.io.table_writer",
    "mobclip.prediction.explain",
    "mobclip.prediction.fit",
    "mobclip.published.importer",
    "mobclip.report.model_card",
    "sklearn.cluster",
    "sklearn.decomposition",
    "onnx",
    "onnxruntime",
    "pyarrow.pandas_compat",
    "pydantic.type_adapter",  # as typer does
    "pydantic.types",
)


@dataclass(frozen=True, kw_only=True)
class Plan:
    """Which cases to try: how many by kind, and the seed; where failures are kept; how many processes."""

    counts: dict[str, int]
    seed: int
    folder: Path
    processes: int


def run(plan: Plan, resume: bool = False, samples: Samples | None = None) -> dict[str, Counter]:
    """Try all cases, with `resume` only those that are not in the log of an earlier run; `tried` and `failed` by kind.

    The good files are made unless they are given.
    """
    plan.folder.mkdir(parents=True, exist_ok=True)
    log = plan.folder / f"seed-{plan.seed}.jsonl"
    done = _read_log(log) if resume and log.exists() else {}
    result = {kind: Counter(tried=0, failed=0) for kind in plan.counts}
    cases = [(kind, number) for kind, count in plan.counts.items() for number in range(count)]
    cases.sort(
        key=lambda case: case[1] / plan.counts[case[0]]
    )  # all kinds from the start, also where the run is cut short
    for kind, number in done.keys() & set(cases):
        result[kind].update(done[kind, number])
    with log.open("a" if resume else "w", encoding="utf-8") as file:
        for kind, number, outcome in _outcomes(plan, [case for case in cases if case not in done], samples):
            counts = {"tried": outcome.tried, "failed": int(bool(outcome.problems))}
            result[kind].update(counts)
            used = {"seconds": round(outcome.seconds, 2), "megabytes": outcome.peak // 2**20}
            line = {"kind": kind, "number": number, **counts, **used, "problems": outcome.problems}
            print(json.dumps(line), file=file, flush=True)
            if outcome.problems:
                print(f"{kind} {number}: {'; '.join(outcome.problems)[:600]}\n    {outcome.what[:300]}", flush=True)
    return result


def replay(kept: Path, samples: Samples | None = None) -> Outcome:
    """Try again a case that was kept in a folder, with the file that was kept where there is one.

    The good files are made unless they are given.
    """
    case = json.loads((kept / CASE).read_text(encoding="utf-8"))
    attempt = TRIES[case["kind"]]
    if (kept / case["kind"]).exists():
        attempt = partial(attempt, kept=kept)
    with tempfile.TemporaryDirectory(prefix="abuse-") as root:
        samples = samples or make_samples(Path(root))
        _warm_up()
        return _try(attempt, case["kind"], case["number"], case["seed"], samples, Box(Path(root, "box")))


def make_samples(root: Path) -> Samples:
    """Make the good files, in another process: threads that this starts would be in the way of later forks."""
    folder = root / "samples"
    folder.mkdir()
    subprocess.run([sys.executable, "-m", "tools.abuse.samples", folder], check=True, cwd=ROOT)
    return samples_in(folder)


def _outcomes(plan: Plan, cases: list[tuple[str, int]], samples: Samples | None) -> Iterator[tuple[str, int, Outcome]]:
    with tempfile.TemporaryDirectory(prefix="abuse-") as root:
        work = partial(_work, plan, samples or make_samples(Path(root)), Path(root))
        pool = ProcessPoolExecutor(plan.processes, get_context("fork"), initializer=_warm_up)
        with pool:
            for (kind, number), outcome in zip(cases, pool.map(work, cases), strict=True):
                yield kind, number, outcome


def _warm_up() -> None:
    """Import what the commands need; nothing of it may start a thread."""
    os.environ |= {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
    for name in MODULES:
        importlib.import_module(name)
    gc.freeze()  # a collection in a child would copy all of their memory


def _work(plan: Plan, samples: Samples, root: Path, case: tuple[str, int]) -> Outcome:
    kind, number = case
    box = Box(root / str(os.getpid()))
    outcome = _try(TRIES[kind], kind, number, plan.seed, samples, box)
    if outcome.problems:
        _keep(plan.folder / f"{kind}-{number}", {"kind": kind, "number": number, "seed": plan.seed}, outcome, box)
    return outcome


def _try(attempt: partial, kind: str, number: int, seed: int, samples: Samples, box: Box) -> Outcome:
    box.empty()
    try:
        return attempt(random.Random(f"{seed} {kind} {number}"), number, samples, box)
    except Exception as error:  # of the harness itself
        return Outcome(what="the harness", problems=(f"the harness failed: {type(error).__name__}: {error}",))


def _keep(folder: Path, case: dict, outcome: Outcome, box: Box) -> None:
    """Keep the hostile files of a case, what to do to try it again, and what was said."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    sizes = [path.lstat().st_size for path in box.work.rglob("*") if not path.is_symlink()]
    if sum(sizes) <= KEPT_BYTES:
        shutil.copytree(box.work, folder, symlinks=True, ignore=_special, dirs_exist_ok=True)
    facts = {**case, "what": outcome.what, "problems": outcome.problems, "said": outcome.said}
    (folder / CASE).write_text(json.dumps(facts, indent=1), encoding="utf-8")


def _special(folder: str, names: list[str]) -> list[str]:
    """What cannot be copied: pipes and devices; and the planted secret."""
    return [
        name
        for name in names
        if name == ".ssh"
        or not (Path(folder, name).is_symlink() or Path(folder, name).is_file() or Path(folder, name).is_dir())
    ]


def _read_log(log: Path) -> dict[tuple[str, int], dict[str, int]]:
    """What was tried and failed in each case."""
    lines = [json.loads(line) for line in log.read_text(encoding="utf-8").splitlines()]
    return {(line["kind"], line["number"]): {key: line[key] for key in ("tried", "failed")} for line in lines}
