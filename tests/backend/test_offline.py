"""Nothing leaves the machine: strace sees no look-up and no connection, and no file is left beside the output.

Seen from outside the process, because onnxruntime looks up its host in native code, where nothing of Python's is called.
It does so about nine seconds after it is imported. So the others wait until a process that imports it last, and nothing else,
is seen to do so, and some seconds longer.
"""

import contextlib
import json
import os
import re
import shutil
import struct
import subprocess
import sys
import time
from dataclasses import dataclass

import pytest

PATIENCE_SECONDS, MORE_SECONDS = 60, 3
ATTEMPT = re.compile(
    r"AF_INET|AF_NETLINK|nscd|systemd/resolve"
)  # sockets of the Internet, and ways to ask for an address
IDLE = "print('ready', flush=True); sys.stdin.read()"
RUNS = {
    "package": f"import sys, mobclip, onnxruntime; {IDLE}",
    "command": f"import sys; from mobclip.cli import main; main(); {IDLE}",
    "worker": "from mobclip.worker import main; main()",
    "bare": f"import sys, onnxruntime; {IDLE}",
}
ARGUMENTS = ["embed", "--encoder", "coordinates", "places.csv", "out.csv"]


@dataclass(frozen=True)
class Seen:
    """What a process did: lines of strace that are attempts to reach something, and files that it left."""

    attempts: list[str]
    files: list[str]


@pytest.fixture(scope="module")
def seen(tmp_path_factory):
    """All processes, each at home in an empty folder, until the bare one, started last, has reached out; by name."""
    if not sys.platform.startswith("linux"):
        pytest.skip("strace is a tool of Linux")
    if shutil.which("strace") is None:
        pytest.fail("strace is missing: run tools/setup.sh tests")
    folders = {name: tmp_path_factory.mktemp(name) for name in RUNS}
    with contextlib.ExitStack() as stack:
        processes = {name: start(name, folder, stack) for name, folder in folders.items() if name != "bare"}
        ask_worker(processes["worker"])
        for name, process in processes.items():
            wait_for(process, b'"result"' if name == "worker" else b"ready")
        processes["bare"] = start("bare", folders["bare"], stack)
        deadline = time.monotonic() + PATIENCE_SECONDS
        while not look(folders["bare"]).attempts and time.monotonic() < deadline:
            time.sleep(0.5)
        time.sleep(MORE_SECONDS)
        for process in processes.values():
            process.stdin.close()
        assert {name: process.wait(30) for name, process in processes.items()} == dict.fromkeys(RUNS, 0)
    return {name: look(folder) for name, folder in folders.items()}


def start(name, folder, stack):
    """Start a process under strace, with an environment that invites onnxruntime to report."""
    for place in ("home", "tmp", "work"):
        (folder / place).mkdir()
    (folder / "trace").touch()
    (folder / "work" / "places.csv").write_text("lon,lat\n-84.39,33.75\n")
    (folder / "work" / "places.raw").write_bytes(struct.pack("<2d", -84.39, 33.75))
    strace = ["strace", "-f", "-qq", "-e", "trace=%network", "-e", "signal=none", "-o", folder / "trace"]
    environment = {"PATH": os.environ["PATH"], "HOME": str(folder / "home"), "TMPDIR": str(folder / "tmp")}
    process = subprocess.Popen(
        [*strace, sys.executable, "-B", "-c", RUNS[name], *(ARGUMENTS if name == "command" else ())],
        cwd=folder / "work",
        env={**environment, "ORT_DISABLE_TELEMETRY": "0"},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    stack.enter_context(process)
    stack.callback(process.kill)
    return process


def ask_worker(process):
    """Ask the worker for an embedding; its files lie in its folder."""
    params = {"model": "us-open", "lonlat": "places.raw", "output": "out.raw"}
    process.stdin.write(json.dumps({"id": 1, "task": "embed", "params": params}).encode() + b"\n")
    process.stdin.flush()


def wait_for(process, text):
    """Read what a process prints until a line holds a text."""
    for line in process.stdout:
        if text in line:
            return
    pytest.fail(f"{process.args[-1]} ended before it said {text.decode()}")


def look(folder):
    attempts = [line for line in (folder / "trace").read_text().splitlines() if ATTEMPT.search(line)]
    found = (path.relative_to(folder) for path in folder.rglob("*") if path.is_file())
    return Seen(
        attempts, sorted(path.as_posix() for path in found if path.name not in ("trace", "places.csv", "places.raw"))
    )


def test_importing_the_package_reaches_for_nothing(seen):
    assert seen["package"] == Seen([], [])


def test_the_command_reaches_for_nothing_and_leaves_only_its_output(seen):
    assert seen["command"] == Seen([], ["work/out.csv"])


def test_the_worker_reaches_for_nothing_and_leaves_only_its_output(seen):
    assert seen["worker"] == Seen([], ["work/out.raw"])


def test_onnxruntime_alone_is_seen_to_look_up_a_host_and_to_leave_files(seen):
    assert seen["bare"].attempts
    assert any(name.endswith("deviceid") for name in seen["bare"].files)
