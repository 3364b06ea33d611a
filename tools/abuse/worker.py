"""The worker as the plugin starts it, and good requests to it."""

import contextlib
import json
import os
import select
import subprocess
import sys
import time
from pathlib import Path
from typing import Any, Self

import numpy as np

from tools.abuse.box import Box
from tools.abuse.samples import OUTLINE, ROWS, Samples
from tools.abuse.trial import end_session

BACKEND = Path(__file__).resolve().parents[2] / "backend"
START = "import sys; sys.path.insert(0, sys.argv[1]); from mobclip.worker import main; main()"  # as the plugin's client has it
COLUMNS = 8
DIMENSION_NAMES = [f"emb_{number:03}" for number in range(COLUMNS)]


class NoAnswer(Exception):
    """The worker has ended, or says nothing in time."""


class Worker:
    """A worker for a job whose folder lies in the temporary folder of a box; on leaving it is gone."""

    def __init__(self, box: Box, job: Path):
        self.log = (box.log / "worker").open("wb")
        self.process = subprocess.Popen(
            [sys.executable, "-I", "-c", START, str(BACKEND)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self.log,
            cwd=box.work,
            env={**box.environment(), "MOBCLIP_FOLDER": str(job)},
            start_new_session=True,
        )
        self.unread = b""
        self.receive(time.monotonic() + 60)  # its greeting

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.process.kill()
        self.process.wait()
        for stream in (self.process.stdin, self.process.stdout, self.log):
            with contextlib.suppress(OSError):  # nobody reads any more
                stream.close()
        end_session(self.process.pid)

    def send(self, line: bytes) -> None:
        """Send one line as it is.

        Raises:
            NoAnswer: the worker has ended.
        """
        try:
            os.write(self.process.stdin.fileno(), line + b"\n") if len(line) < 60_000 else self._send_long(line + b"\n")
        except OSError as error:
            raise NoAnswer("the worker has ended") from error

    def _send_long(self, line: bytes) -> None:
        """Write a line that does not fit the pipe."""
        view = memoryview(line)
        while view:
            view = view[os.write(self.process.stdin.fileno(), view[:60_000]) :]

    def receive(self, deadline: float) -> dict[str, Any]:
        """The next message.

        Raises:
            NoAnswer: the worker has ended, or the time is over.
        """
        while b"\n" not in self.unread:
            ready, _, _ = select.select([self.process.stdout], [], [], max(0.0, deadline - time.monotonic()))
            if not ready:
                raise NoAnswer("the worker says nothing in time")
            read = os.read(self.process.stdout.fileno(), 2**16)
            if not read:
                raise NoAnswer(f"the worker has ended with status {self.process.wait()}")
            self.unread += read
        line, self.unread = self.unread.split(b"\n", 1)
        return json.loads(line)

    def peak(self) -> int:
        """The most memory that it has used, in bytes."""
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return next((int(line.split()[1]) * 1024 for line in status.splitlines() if line.startswith("VmHWM")), 0)


def requests(job: Path, samples: Samples, output: Path) -> dict[str, dict[str, Any]]:
    """A good request of each task: its parameters, with its files in the folder of a job.

    Args:
        output: where a predictor, a model, a page or a table is written, outside that folder.
    """
    files = _write_files(job)
    matrix = {"matrix": files["matrix"], "columns": COLUMNS}
    named = {**matrix, "fields": DIMENSION_NAMES}
    target = {"target": files["target"], "target_name": "y", "lonlat": files["lonlat"]}
    places = {"places": files["lonlat"], "polygons": files["polygons"]}
    result = str(job / "result")
    scores = {"probes": ["ridge"], "table": str(output.with_suffix(".csv"))}
    return {
        "models": {},
        "information": {"model": str(samples.bundle), "output": str(output.with_suffix(".html"))},
        "import": {"kind": "mora", "path": str(samples.mora), "output": str(output.with_suffix(".mobclip"))},
        "grid": {"resolution": 6, "extent": list(OUTLINE), "output": result, "boundaries": str(job / "boundaries")},
        "embed": {"model": str(samples.bundle), "lonlat": files["lonlat"], "output": result},
        "cluster": {**matrix, "clusters": 2, "output": result},
        "similar": {**matrix, "queries": [0, 5], "output": result},
        "reduce": {**matrix, "components": 2, "output": result},
        "fit": {**named, **target, "probe": "ridge", "output": str(output.with_suffix(".predictor"))},
        "predict": {**named, "predictor": str(samples.ridge), "output": result, "level": 0.8},
        "explain": {**named, **places, "predictor": str(samples.classes), "names": files["names"], "output": result},
        "aggregate": {**places, "values": files["target"], "fields": ["y"], "output": result},
        "evaluate": {**matrix, **target, **scores, "budgets": False},
        "indicator": target,
        "compare": {**target, **scores, "matrices": [{"name": "a", "path": files["matrix"], "columns": COLUMNS}]},
    }


def _write_files(job: Path) -> dict[str, str]:
    """Arrays, texts and polygons of 80 places and 3 areas."""
    import shapely

    from mobclip.tasks.files import write_polygons

    draw = np.random.default_rng(0)
    lonlat = draw.uniform(OUTLINE[:2], OUTLINE[2:], (ROWS, 2))
    matrix = draw.normal(size=(ROWS, COLUMNS)).astype("<f4")
    arrays = {"matrix": matrix, "lonlat": lonlat.astype("<f8"), "target": matrix[:, 0].astype("<f8") + 1}
    for name, values in arrays.items():
        values.tofile(job / name)
    west, south, east, north = OUTLINE
    write_polygons(
        np.array([shapely.box(west, south, east, north - 0.1 * step) for step in range(3)]), str(job / "polygons")
    )
    (job / "names").write_text("\n".join(json.dumps(f"area {number}") for number in range(3)))
    return {name: str(job / name) for name in (*arrays, "polygons", "names")}
