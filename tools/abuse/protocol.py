"""Hostile lines to the worker: no JSON, no request, parameters and files of other kinds, paths that lead outside."""

import json
import random
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tools.abuse import oracle
from tools.abuse.attempt import TRIES, Outcome
from tools.abuse.box import Box
from tools.abuse.mutations import TEXTS, damage, hostile_json, hostile_value, json_bytes
from tools.abuse.samples import Samples
from tools.abuse.trial import MAX_PEAK, MAX_SECONDS
from tools.abuse.worker import NoAnswer, Worker, requests

LINES = 20  # to one worker
NAMED = {
    "import": "output",
    "fit": "output",
    "information": "output",
    "evaluate": "table",
    "compare": "table",
}  # by the user
SLOW = ("evaluate", "compare")  # seconds each, so they are tried more seldom
PING = 10**9  # above the numbers of requests
NONSENSE = (
    b"",
    b"\0",
    b"[1]",
    b"1",
    b"null",
    b'"x"',
    b"{}",
    b"{",
    b'{"id": 1',
    b"[" * 100_000,
    b'{"id":' * 10_000,
    b"\xff\xfe",
    b"a" * 5_000_000,
    b'{"id": 1}',
    b'{"id": "1", "task": "models"}',
    b'{"id": 1.5, "task": "models"}',
    b'{"id": true, "task": "models"}',
    b'{"cancel": []}',
    b'{"id": 1, "task": 7}',
    b'{"id": 1, "task": "models", "params": []}',
    b'{"id": -1, "task": "models"}',
    b'{"cancel": 7}',
    b'{"id": 1, "task": "\\ud800"}',
    b'{"id": 1, "task": "models", "params": {"\\ud800": 1}}',
    b'{"id": NaN, "task": "models"}',
    b'{"id": 1, "id": 2, "task": "models"}',
    b'{"id": 99999999999999999999999, "task": "models"}',
    b'{"cancel": 1, "id": 1, "task": "models"}',
    b'{"id": 1, "task": "models", "more": 1}',
    b'{"id": 1, "task": "__init__"}',
    b'{"id": 1, "task": ""}',
    b"\xef\xbb\xbf{}",
)


def try_lines(draw: random.Random, number: int, samples: Samples, box: Box) -> Outcome:
    """Send lines to one worker, and after each a question that it must answer."""
    job = box.tmp / "mobclip-job"
    job.mkdir()
    start, problems, peak = time.monotonic(), [], 0
    with Worker(box, job) as worker:
        for line_number in range(LINES):
            output = box.old_output("o.predictor").with_suffix("")
            line = hostile_line(draw, requests(job, samples, output), box)
            before = _outside(box)
            try:
                problems += _problems(worker, line, PING + line_number)
            except NoAnswer as error:
                problems.append(f"{error}, after {ascii(line)[:300]}")
                break
            if _outside(box) - before:
                problems.append(f"wrote {sorted(_outside(box) - before)[0]} after {ascii(line)[:600]}")
            peak = max(peak, worker.peak())
    if peak > MAX_PEAK:
        problems.append(f"the worker took {peak / 2**30:.1f} GB of memory")
    said = (box.log / "worker").read_text(errors="replace")[-5_000:]
    return Outcome(
        what="lines to the worker",
        problems=tuple(problems),
        said=said,
        peak=peak,
        seconds=time.monotonic() - start,
        tried=LINES,
    )


def hostile_line(draw: random.Random, good: dict[str, dict[str, Any]], box: Box) -> bytes:
    """A line that is no request, or a request with something wrong in it or in its files."""
    if draw.random() < 0.2:
        return draw.choice(NONSENSE)
    task = draw.choice([task for task in good if task not in SLOW or draw.random() < 0.1])
    params = dict(good[task])
    message: dict[str, Any] = {"id": draw.randint(1, 1_000), "task": task, "params": params}
    match draw.randrange(6):
        case 0 | 1:
            message["params"] = _bounded(hostile_json(draw, params))
        case 2 if params:
            paths = [name for name, value in params.items() if isinstance(value, str) and "/" in value]
            if paths:
                params[draw.choice(paths)] = str(draw.choice(_elsewhere(box)))
        case 3:
            _damage_a_file(draw, params)
        case 4:
            params[draw.choice((*TEXTS, "matrix", "output", "model"))] = _bounded(hostile_value(draw))
        case _:
            return json_bytes(draw, message).replace(b"\n", b"\\n")
    name = NAMED.get(task)
    if isinstance(message["params"], dict) and isinstance(message["params"].get(name), str):
        message["params"][name] = good[task][name]  # which may lie anywhere
    return json.dumps(message).encode()


def _bounded(value: Any) -> Any:
    """The value, but for a number of cells that asks for as much memory as there is: this is the user's own wish."""
    if isinstance(value, dict) and isinstance(value.get("max_cells"), int):
        value.pop("max_cells")
    return value


def _elsewhere(box: Box) -> tuple[Path | str, ...]:
    """Places that are none of a job's."""
    return (
        box.home / "new",
        box.work / "new.predictor",
        box.secret,
        box.out,
        box.work,
        "/etc/passwd",
        "/dev/full",
        "/dev/zero",
        "/proc/self/mem",
        "relative",
        "",
        ".",
        "\0",
        box.home / "a/b/c",
        f"{box.tmp}/mobclip-job/../new",
        "/vsicurl/http://127.0.0.1/x.gpkg",
    )


def _damage_a_file(draw: random.Random, params: dict[str, Any]) -> None:
    """Damage one of the files that a request names in its job's folder."""
    files = [
        Path(value)
        for value in params.values()
        if isinstance(value, str) and "mobclip-job" in value and Path(value).is_file()
    ]
    if files:
        victim = draw.choice(files)
        victim.write_bytes(damage(draw, victim.read_bytes()))


def _problems(worker: Worker, line: bytes, ping: int) -> Iterator[str]:
    """What is wrong with the answers to a line."""
    worker.send(line.replace(b"\n", b" "))
    worker.send(json.dumps({"id": ping, "task": "ping"}).encode())
    deadline = time.monotonic() + MAX_SECONDS
    answers = 0
    while True:
        message = worker.receive(deadline)
        is_answer = message["type"] in ("error", "result")
        if is_answer and message["id"] == ping:
            break
        answers += is_answer
        if message["type"] == "error":
            yield from _wrong_sentence(message, line)
    if answers > 1:
        yield f"{answers} answers to {ascii(line)[:300]}"


def _wrong_sentence(message: dict[str, Any], line: bytes) -> Iterator[str]:
    text = message.get("text", "")
    if message.get("kind") not in ("input", "cancelled", "packages"):
        yield f"{message.get('kind')}: {text[:200]} after {ascii(line)[:600]}"
    if len(text) > oracle.MAX_LETTERS or not text.isprintable() or not text:
        yield f"no sentence: {ascii(text)[:300]} after {ascii(line)[:300]}"


def _outside(box: Box) -> set[tuple[str, str]]:
    """What lies outside the job's folder, but for outputs that requests name."""
    return {
        (path, content)
        for path, content in box.snapshot().items()
        if not path.startswith(("tmp/mobclip-job", "out/o."))
    }


TRIES["protocol"] = try_lines
