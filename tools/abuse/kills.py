"""Signals, cancels and the end of the parent at random moments: the command and the worker."""

import json
import os
import random
import shutil
import signal
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np

from tools.abuse import oracle
from tools.abuse.attempt import TRIES, Outcome
from tools.abuse.box import Box
from tools.abuse.samples import MANY_ROWS, OUTLINE, Samples
from tools.abuse.trial import MAX_SECONDS, command_line, end_session, run_command, run_process
from tools.abuse.uses import Use
from tools.abuse.worker import COLUMNS, NoAnswer, Worker, requests

STATUSES = {signal.SIGKILL: 137, signal.SIGTERM: 143, signal.SIGINT: 130}
EARLIEST, LATEST = 0.1, 2.0  # seconds after the start of Python, which answers itself until the command has begun
PREFIXES = (".mobclip-", "mobclip-")  # of what a killed process may leave until the next start


def try_kill(draw: random.Random, number: int, samples: Samples, box: Box) -> Outcome:
    """Kill the command or the worker in the middle of its work; then run the command again, which cleans up."""
    return (_kill_worker if number % 3 == 2 else _kill_command)(draw, samples, box)


def _kill_command(draw: random.Random, samples: Samples, box: Box) -> Outcome:
    use = use_for_a_moment(draw, samples, box)
    box.old_output(use.output.name)
    number = draw.choice(list(STATUSES))
    moment = draw.uniform(EARLIEST, LATEST)
    before = box.snapshot()
    trial = run_process(
        command_line(use.arguments), box, box.environment(), signal_after(number, moment, (box.log / "ready").exists)
    )
    problems = [*oracle.wrong_status(trial, (0, STATUSES[number])), *oracle.wrong_bounds(trial)]
    problems += [f"left process {orphan}" for orphan in trial.orphans]
    if number != signal.SIGKILL:
        problems += oracle.wrong_words(trial)
    problems += wrong_after_kill(box, before, use.output, left_allowed=number == signal.SIGKILL)
    problems += wrong_next_run(use, box)
    what = f"{number.name} after {moment:.2f} s: mobclip {' '.join(map(os.fspath, use.arguments))}"
    return Outcome.of(what, trial, problems)


def use_for_a_moment(draw: random.Random, samples: Samples, box: Box) -> Use:
    """A use of the command on good files that takes a second or so."""
    output = box.out / draw.choice(("o.csv", "o.parquet", "o.gpkg"))
    predictor, model = box.out / "o.predictor", box.out / "o.mobclip"
    return draw.choice(
        (
            Use(("embed", samples.many, output, "--model", samples.bundle), output),
            Use(("predict", samples.many_embedded, output, "--predictor", samples.ridge), output),
            Use(("cluster", samples.many_embedded, output, "--clusters", "4"), output),
            Use(("reduce", samples.many_embedded, output), output),
            Use(("fit", samples.many_embedded, predictor, "--target", "y"), predictor),
            Use(("import", "mora", samples.mora, "--out", model), model),
            Use(("grid", output, "--resolution", "8", "--extent", "-84.6,33.6,-84.0,34.0"), output),
        )
    )


def signal_after(number: int, seconds: float, is_ready: Callable[[], bool]) -> Callable[[int], None]:
    """A function that sends a signal to a process, some seconds after it is ready."""

    def send(process: int) -> None:
        deadline = time.monotonic() + MAX_SECONDS
        while not is_ready() and time.monotonic() < deadline:
            time.sleep(0.005)
        time.sleep(seconds)
        os.kill(process, number)  # nobody has waited for it yet, so the number is still its own

    return send


def wrong_after_kill(box: Box, before: dict[str, str], output: Path, left_allowed: bool) -> list[str]:
    """What a killed run has changed: the output is the old one or a whole new one, and only temporary folders may be left."""
    after = box.snapshot()
    own = str(output.relative_to(box.root))
    problems = []
    for path in sorted(before.keys() | after.keys()):
        is_temporary = any(part.startswith(PREFIXES) for part in Path(path).parts)
        if before.get(path) != after.get(path) and path != own and not (left_allowed and is_temporary):
            problems.append(f"{'left' if path in after else 'removed'} {path}")
    if own not in after:
        problems.append("the old output is gone")
    elif after[own] != before[own]:
        problems += oracle.wrong_output(output, run_command(("--version",), box), box)
    return problems


def wrong_next_run(use: Use, box: Box) -> list[str]:
    """What is wrong after the same command has run again: nothing of the killed one may be left."""
    trial = run_command(use.arguments, box)
    if trial.status:
        return [f"the next run failed with {trial.status}: {ascii(trial.stderr)[:300]}"]
    names = [path for path in box.snapshot() if any(part.startswith(PREFIXES) for part in Path(path).parts)]
    left = [f"left {name} also after the next run" for name in names]
    return left + oracle.wrong_output(use.output, trial, box)


def _kill_worker(draw: random.Random, samples: Samples, box: Box) -> Outcome:
    """Kill, terminate or cancel a task of the worker, or close its input."""
    job = box.tmp / "mobclip-job"
    job.mkdir()
    output = box.out / "o.predictor"
    task, params = _long_request(draw, job, samples, output)
    box.old_output(output.name)
    way = draw.choice(("cancel", "close", "SIGKILL", "SIGTERM"))
    moment = draw.choice((0.0, draw.uniform(0, LATEST), draw.uniform(0, LATEST)))
    before = box.snapshot()
    start, problems = time.monotonic(), []
    with Worker(box, job) as worker:
        worker.send(json.dumps({"id": 1, "task": task, "params": params}).encode())
        time.sleep(moment)
        problems += _cancel(worker) if way == "cancel" else _end(worker, way)
    after = {path: content for path, content in box.snapshot().items() if not path.startswith("tmp/mobclip-job")}
    if after.get("out/o.predictor") != before["out/o.predictor"]:
        problems += oracle.wrong_output(output, run_command(("--version",), box), box)
    if way == "cancel":
        problems += [f"left {path}" for path in after if path not in before]
    shutil.rmtree(job)  # which is the parent's
    if task == "fit":
        problems += wrong_next_run(Use(("fit", samples.embedded, output, "--target", "y"), output), box)

    return Outcome(
        what=f"{way} after {moment:.2f} s: the task {task}", problems=tuple(problems), seconds=time.monotonic() - start
    )


def _long_request(draw: random.Random, job: Path, samples: Samples, output: Path) -> tuple[str, dict[str, Any]]:
    good = requests(job, samples, output)
    draw_numbers = np.random.default_rng(draw.getrandbits(32))
    matrix = draw_numbers.normal(size=(MANY_ROWS, COLUMNS)).astype("<f4")
    matrix.tofile(job / "matrix")
    matrix[:, 0].astype("<f8").tofile(job / "target")
    draw_numbers.uniform(OUTLINE[:2], OUTLINE[2:], (MANY_ROWS, 2)).tofile(job / "lonlat")
    task = draw.choice(("fit", "fit", "predict", "embed", "cluster", "evaluate"))
    return task, good[task]


def _cancel(worker: Worker) -> list[str]:
    """Cancel the task; it must be answered soon, and the worker must live on."""
    worker.send(b'{"cancel": 1}')
    worker.send(b'{"id": 2, "task": "ping"}')
    deadline, kinds = time.monotonic() + MAX_SECONDS, []
    try:
        while True:
            message = worker.receive(deadline)
            if message["type"] in ("result", "error"):
                kinds.append((message["id"], message.get("kind", "result")))
                if message["id"] == 2:
                    break
    except NoAnswer as error:
        return [str(error)]
    return [] if kinds[0] in ((1, "cancelled"), (1, "result")) else [f"a cancelled task answered {kinds}"]


def _end(worker: Worker, way: str) -> list[str]:
    """Close the input of the worker or send it a signal; it must be gone soon, and all that it started."""
    if way == "close":
        worker.process.stdin.close()
    else:
        worker.process.send_signal(signal.Signals[way])
    deadline = time.monotonic() + MAX_SECONDS
    while worker.process.poll() is None and time.monotonic() < deadline:
        time.sleep(0.02)
    problems = [] if worker.process.poll() is not None else [f"lives on after {way}"]
    return problems + [
        f"left process {number}" for number in end_session(worker.process.pid) if number != worker.process.pid
    ]


TRIES["kills"] = try_kill
