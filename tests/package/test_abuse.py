"""The harness of hostile cases: the same seed makes the same case, and what is planted is found."""

import os
import random
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from tools.abuse import oracle, runner
from tools.abuse.attempt import Outcome
from tools.abuse.box import OLD_OUTPUT, Box
from tools.abuse.generators import GENERATORS
from tools.abuse.protocol import hostile_line
from tools.abuse.trial import run_forked
from tools.abuse.worker import requests

MAKERS = [(kind, maker) for kind, makers in GENERATORS.items() for maker in dict.fromkeys(makers)]


@pytest.fixture(scope="module")
def samples(tmp_path_factory):
    return runner.make_samples(tmp_path_factory.mktemp("abuse"))


@pytest.fixture
def box(tmp_path):
    box = Box(tmp_path / "box")
    box.empty()
    return box


def content(path):
    """The names in a file or folder with their bytes, None for what is no regular file."""
    found = [path, *sorted(path.rglob("*"))]
    return [
        (one.relative_to(path), one.read_bytes() if one.is_file() and not one.is_symlink() else None) for one in found
    ]


@pytest.mark.parametrize(("kind", "maker"), MAKERS, ids=[f"{kind}-{maker.__name__}" for kind, maker in MAKERS])
def test_the_same_seed_makes_the_same_case(kind, maker, samples, tmp_path):
    made = []
    for run in "ab":
        folder = tmp_path / run / kind
        folder.mkdir(parents=True)
        maker(random.Random(1), samples, folder)
        made.append(content(folder))
    assert len(made[0]) > 1 and made[0] == made[1]


def test_the_same_seed_makes_the_same_lines(samples, box):
    job = box.tmp / "job"
    job.mkdir()

    def lines():
        draw = random.Random(1)
        return [hostile_line(draw, requests(job, samples, box.out / "o"), box) for _ in range(50)]

    assert lines() == lines() and len(set(lines())) > 30


def problems_of(action, box, output=None, status=None):
    """What the oracle says of a run of a function in place of the command."""
    before = box.snapshot()

    def act():
        action()
        if status is not None:
            raise SystemExit(status)

    return "; ".join(oracle.judge(run_forked(act, box), box, before, output))


def test_nothing_is_said_of_a_run_as_it_should_be(box):
    output = box.old_output("o.csv")

    def succeed():
        output.write_text("a\n1\n2\n")
        print("2 of 2 places embedded", flush=True)

    assert problems_of(succeed, box, output) == ""
    output = box.old_output("o.csv")
    assert problems_of(lambda: print("mobclip: It is no table.", file=sys.stderr), box, output, status=2) == ""


def divide():
    return 1 / 0


PLANTED = {
    "a traceback": divide,
    "ended with exit status 1": lambda: sys.exit(1),
    "took": lambda: bytes(bytearray(os.urandom(2**20)) * 2_000),
    "ended with SIGSEGV": lambda: os.kill(os.getpid(), 11),
    "writes": lambda: Path.home().joinpath("cache").write_text("x"),
    "left home/cache": lambda: subprocess.run(["touch", Path.home() / "cache"]),
    "left tmp/scratch": lambda: Path(os.environ["TMPDIR"], "scratch").mkdir(),
    "subprocess.Popen": lambda: subprocess.run(["true"]),
    "socket.getaddrinfo": lambda: socket.getaddrinfo("localhost", 80),
    "left process": lambda: subprocess.Popen(["sleep", "60"]),
    "an alien line": lambda: print("warning: odd", file=sys.stderr),
    "a sentence of 5,009 letters": lambda: print("mobclip: " + "a" * 5_000, file=sys.stderr),
    "control characters": lambda: print("\x1b[2J"),
    "none of its business": lambda: Path(".ssh/id_ed25519").read_bytes(),
}


@pytest.mark.parametrize("sentence", PLANTED)
def test_what_is_planted_is_found(sentence, box):
    assert sentence in problems_of(PLANTED[sentence], box)


def test_two_lines_for_one_sentence_are_found(box):
    def say():
        print("mobclip: one\nmobclip: two", file=sys.stderr)

    assert "2 lines on standard error where one is due" in problems_of(say, box, status=2)


@pytest.mark.parametrize("change", ["removed", "changed"])
def test_an_old_output_that_a_failure_costs_is_found(change, box):
    output = box.old_output("o.csv")
    action = output.unlink if change == "removed" else lambda: output.write_bytes(OLD_OUTPUT[:5])
    assert f"{change} out/o.csv" in problems_of(action, box, output, status=2)


@pytest.mark.parametrize(("name", "text", "sentence"), [
    ("o.csv", "a\n1\n", "told of 2 rows and wrote 1"),
    ("o.parquet", "PAR1", "cannot be opened"), ("o.gpkg", "", "cannot be opened"),
    ("o.predictor", "", "cannot be opened"), ("o.csv", None, "not there"),
])  # fmt: skip
def test_an_output_that_is_not_what_was_told_is_found(name, text, sentence, box):
    output = box.out / name

    def act():
        if text is not None:
            output.write_text(text)
        print("2 of 2 places embedded")

    assert sentence in problems_of(act, box, output)


def test_what_takes_too_long_is_ended_and_found(box, monkeypatch):
    monkeypatch.setattr("tools.abuse.trial.MAX_SECONDS", 1)
    assert "took longer" in problems_of(lambda: time.sleep(30), box)


def test_a_case_that_fails_is_kept_and_can_be_tried_again(samples, box, tmp_path):
    kept = tmp_path / "kept"
    (box.work / "csv").mkdir()
    (box.work / "csv/case.csv").write_text("lon,lat\n")
    runner._keep(kept, {"kind": "csv", "number": 0, "seed": 0}, Outcome(what="embed", problems=("a traceback",)), box)
    assert (kept / "csv/case.csv").read_text() == "lon,lat\n" and not (kept / ".ssh").exists()
    outcome = runner.replay(kept, samples)
    assert outcome.problems == () and "no rows" in outcome.said


def test_a_run_counts_what_it_tries_and_goes_on_where_it_ended(samples, tmp_path):
    plan = runner.Plan(counts={"csv": 2, "names": 1}, seed=1, folder=tmp_path, processes=1)
    first = runner.run(plan, samples=samples)
    assert {kind: count["tried"] for kind, count in first.items()} == {"csv": 2, "names": 1}
    lines = (tmp_path / "seed-1.jsonl").read_text().splitlines()
    assert len(lines) == 3
    assert runner.run(plan, resume=True, samples=samples) == first
    assert (tmp_path / "seed-1.jsonl").read_text().splitlines() == lines
