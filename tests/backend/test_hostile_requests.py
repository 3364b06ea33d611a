"""What the worker does with requests that no client of ours sends: it answers in a sentence, and touches no file elsewhere."""

import json
import os
import random
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

BACKEND = Path(__file__).parents[2] / "backend"
START = "import sys; sys.path.insert(0, sys.argv[1]); from mobclip.worker import main; main()"
PLACES = np.column_stack([np.linspace(-84.5, -84.1, 4), np.full(4, 33.8)]).tobytes()
LIMITED = """
import resource, sys
import numpy as np
from mobclip.tasks.files import write_array, write_blocks
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
def blocks(path):
    with write_blocks(path, np.float64) as write:
        write(np.zeros(1000))
for write in (blocks, lambda path: write_array(np.zeros(1000), np.float64, path)):
    try:
        write(sys.argv[1])
    except OSError as error:
        print(error.strerror)
"""


class Worker:
    """A worker with a folder, and one request after another."""

    def __init__(self, folder):
        self.process = subprocess.Popen(
            [sys.executable, "-I", "-c", START, str(BACKEND)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "MOBCLIP_FOLDER": str(folder)},
        )
        self.answer()

    def answer(self):
        while (message := json.loads(self.process.stdout.readline()))["type"] not in ("hello", "result", "error"):
            pass
        return message

    def ask(self, task, **params):
        params = {name: str(value) if isinstance(value, Path) else value for name, value in params.items()}
        self.send(json.dumps({"id": 1, "task": task, "params": params}).encode())
        return self.answer()

    def send(self, line):
        self.process.stdin.write(line + b"\n")
        self.process.stdin.flush()


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "job").mkdir()
    return tmp_path / "job"


@pytest.fixture
def worker(folder):
    worker = Worker(folder)
    yield worker
    worker.process.stdin.close()
    assert worker.process.wait(10) == 0
    worker.process.stdout.close()


def test_arrays_are_read_and_written_in_the_folder_of_the_job_alone(worker, folder, tmp_path, toy_path):
    mine = tmp_path / "mine"
    mine.write_bytes(PLACES)
    (folder / "places").write_bytes(mine.read_bytes())
    (folder / "link").symlink_to(mine)
    (folder / "inner").mkdir()
    embed = {"model": str(toy_path), "lonlat": folder / "places", "output": folder / "embeddings"}
    assert worker.ask("embed", **embed)["value"]["rows"] == 4
    elsewhere = [mine, folder / "link", folder / ".." / "mine", folder / "inner" / "x", "mine", "/dev/null", folder, ""]
    grid = {"resolution": 3, "extent": [0, 0, 1, 1], "boundaries": folder / "b"}
    matrix = {"matrix": folder / "embeddings", "columns": 8}
    requests = [
        ("embed", embed, ("lonlat", "output")),
        ("grid", {**grid, "output": folder / "cells"}, ("output", "boundaries")),
        ("grid", {**grid, "extent": None, "polygons": None, "output": folder / "c"}, ("polygons",)),
        ("cluster", {**matrix, "clusters": 2, "output": folder / "labels"}, ("matrix", "output")),
        ("fit", {**matrix, "fields": ["a"] * 8, "target": folder / "places", "target_name": "y", "target_kind": "texts",
                 "lonlat": folder / "places", "output": tmp_path / "y.predictor"}, ("target",)),
    ]  # fmt: skip
    for task, params, names in requests:
        for name in names:
            for path in elsewhere:
                answer = worker.ask(task, **{**params, name: path})
                assert (answer["type"], answer["kind"]) == ("error", "input"), (task, name, path)
                assert "is not in the folder that is shared with the backend" in answer["text"]
    assert mine.read_bytes() == PLACES
    assert sorted(path.name for path in tmp_path.iterdir()) == ["job", "mine"]


def test_no_line_ends_the_worker(worker, folder, tmp_path):
    draw = random.Random(0)
    values = [None, True, -1, 2**70, 1e308, float("nan"), "", "x", "\ud800", "a\nb", "\0", [], [[]], {}, {"a": [1]}, "../x",
              str(tmp_path), ["x"] * 50, "us-open", 1.5, str(folder / "x")]  # fmt: skip
    names = ["matrix", "columns", "output", "model", "lonlat", "h3", "polygons", "resolution", "extent", "fields", "target",
             "target_name", "predictor", "clusters", "components", "queries", "report", "table", "kind", "path", "x"]  # fmt: skip
    tasks = ["models", "grid", "embed", "cluster", "similar", "reduce", "fit", "predict", "explain", "aggregate", "evaluate",
             "compare", "information", "import", "dance", "", None, 1, []]  # fmt: skip
    for _ in range(300):
        params = {name: draw.choice(values) for name in draw.sample(names, draw.randrange(6))}
        message = {"id": 1, "task": draw.choice(tasks), "params": draw.choice([params, params, params, None, [], 1])}
        line = json.dumps(message).encode("utf-8", "surrogatepass")
        if draw.random() < 0.2:
            line = bytes(byte if draw.random() < 0.97 else draw.randrange(32, 256) for byte in line)
        if b'"cancel"' in line:
            continue
        worker.send(line)
        answer = worker.answer()
        assert answer["type"] == "result" or answer["kind"] == "input", (line, answer)
        assert "\n" not in answer.get("text", "")
    assert worker.ask("models")["type"] == "result"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["job"]


def test_names_are_quoted_short_and_printable(worker):
    for name in ("a\nb", "\x1b[2J", "\u202eabc", "a" * 10_000):
        for answer in (worker.ask("models", **{name: 1}), worker.ask(name)):
            assert answer["kind"] == "input" and answer["text"].isprintable() and len(answer["text"]) < 200


def test_parts_with_other_numbers_of_rows_are_refused(worker, folder):
    (folder / "places").write_bytes(PLACES)
    (folder / "values").write_bytes(np.arange(3.0).tobytes())
    (folder / "polygons").write_bytes(b"")
    params = {"places": folder / "places", "polygons": folder / "polygons", "values": folder / "values", "fields": ["y"],
              "output": folder / "sums"}  # fmt: skip
    answer = worker.ask("aggregate", **params)
    assert answer["text"] == "Parts of the request differ in their number of rows: places 4, values 3."
    named = {"matrix": folder / "places", "columns": 2, "fields": ["a"], "predictor": "p", "output": folder / "x"}
    assert "'fields' must have 2 values, not 1" in worker.ask("predict", **named)["text"]


def test_a_full_disk_is_an_error_and_no_array_cut_short(folder):
    command = [sys.executable, "-c", LIMITED, str(folder / "x")]
    done = subprocess.run(
        command, capture_output=True, text=True, check=True, env={**os.environ, "PYTHONPATH": str(BACKEND)}
    )
    assert done.stdout == "File too large\n" * 2
