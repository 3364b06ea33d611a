"""The client against the real worker: normal, cancelled, crashed, noisy, and left alone."""

import os
import signal
import stat
import subprocess
import sys
import threading
import time
from array import array
from pathlib import Path

import pytest

from mobclip_qgis.engine.client import Client
from mobclip_qgis.engine.diagnostics import check
from mobclip_qgis.engine.errors import EngineCancelled, EngineError, MissingPackages

COLUMNS = 64


@pytest.fixture
def long_task(tmp_path):
    """Parameters of a clustering that takes many seconds."""
    matrix = tmp_path / "matrix"
    matrix.write_bytes(os.urandom(60_000 * COLUMNS).translate(bytes(byte % 64 for byte in range(256))) * 4)
    return {"matrix": str(matrix), "columns": COLUMNS, "output": str(tmp_path / "labels")}


def wrapper(tmp_path, script):
    """An interpreter that is a shell script around the real one, called as $REAL."""
    path = tmp_path / "python"
    path.write_text(f"#!/bin/sh\nREAL='{os.environ['MOBCLIP_PYTHON']}'\n{script}\n")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return path


def is_alive(pid):
    status = Path(f"/proc/{pid}/stat")
    return status.exists() and status.read_text().rsplit(")", 1)[1].split()[0] != "Z"


def wait_until(condition, seconds=5):
    deadline = time.monotonic() + seconds
    while not condition() and time.monotonic() < deadline:
        time.sleep(0.05)
    assert condition()


def test_a_task_gives_its_value_and_reports_progress(client, tmp_path):
    array("f", [0, 0, 1, 1, 0.1, 0, 9, 9]).tofile((tmp_path / "m").open("wb"))
    heard = []
    params = {"matrix": str(tmp_path / "m"), "columns": 2, "clusters": 2, "output": str(tmp_path / "labels")}
    value = client.request("cluster", params, on_progress=lambda fraction, text: heard.append((fraction, text)))
    assert value["sizes"] == [3, 1]
    assert heard and heard[-1][1] == "Grouping into 2 clusters"


def test_parts_of_a_value_come_before_the_rest(client, tmp_path):
    array("Q", [0x862830807FFFFFF] * 50_000).tofile((tmp_path / "cells").open("wb"))
    params = {"model": "us-open", "h3": str(tmp_path / "cells"), "output": str(tmp_path / "matrix")}
    task = client.start("embed", params)
    first = task.wait(enough=lambda value: value.get("rows"))
    assert 0 < first["rows"] < 50_000 and not task.done
    assert os.path.getsize(params["output"]) >= first["rows"] * first["dimension"] * 4
    assert task.wait(enough=lambda value: value["rows"] > 30_000)["rows"] > 30_000
    assert task.wait()["rows"] == 50_000 and task.done
    assert task.wait() is task.value


def test_bad_input_is_one_sentence_and_the_worker_lives_on(client):
    with pytest.raises(EngineError, match="no model 'nowhere'") as caught:
        client.request("embed", {"model": "nowhere", "h3": "x", "output": "y"})
    assert "\n" not in str(caught.value)
    assert client.request("models", {})["models"]


def test_cancel_takes_a_few_seconds_at_most_and_leaves_no_file(client, long_task):
    start = time.monotonic()
    with pytest.raises(EngineCancelled):
        client.request("cluster", long_task, is_cancelled=lambda: time.monotonic() > start + 1)
    client.close()
    assert time.monotonic() - start < 5
    assert not is_alive(client.process.pid)
    assert not os.path.exists(long_task["output"])


def test_a_worker_that_is_killed_is_told_in_one_sentence(client, long_task):
    threading.Timer(1, lambda: os.kill(client.process.pid, signal.SIGKILL)).start()
    with pytest.raises(EngineError, match=r"^The MobCLIP backend was killed; it may have run out of memory\.$"):
        client.request("cluster", long_task)


def test_lines_before_the_greeting_are_ignored(tmp_path, interpreter, backend_root):
    noisy = wrapper(tmp_path, 'echo "loading modules"; echo "{half"; exec "$REAL" "$@"')
    with Client(noisy, backend_root) as client:
        assert client.request("models", {})["models"]


def test_garbage_after_the_greeting_is_one_clear_error(tmp_path, interpreter, backend_root):
    noisy = wrapper(tmp_path, '(sleep 2; echo "garbage") & exec "$REAL" "$@"')
    with Client(noisy, backend_root) as client:
        time.sleep(2.5)
        with pytest.raises(EngineError, match="something that is not a message") as caught:
            client.request("models", {})
    assert caught.value.detail == "garbage"


def test_an_interpreter_that_says_nothing_times_out(tmp_path, interpreter, backend_root):
    silent = wrapper(tmp_path, "exec sleep 30")
    start = time.monotonic()
    with pytest.raises(EngineError, match="did not answer within 0.5 seconds"):
        Client(silent, backend_root, hello_seconds=0.5)
    assert time.monotonic() - start < 5


def test_an_interpreter_that_fails_says_why(tmp_path, interpreter, backend_root):
    broken = wrapper(tmp_path, "echo 'no such library' >&2; exit 3")
    with pytest.raises(EngineError, match=r"could not be started with .*python \(no such library\)"):
        Client(broken, backend_root)


def test_a_file_that_is_no_program_is_named(tmp_path, backend_root):
    (tmp_path / "python").write_text("text")
    with pytest.raises(EngineError, match="could not be started"):
        Client(tmp_path / "python", backend_root)


def test_missing_packages_are_listed_with_the_button_and_the_algorithm_that_install_them(
    tmp_path, interpreter, backend_root
):
    import venv

    venv.create(tmp_path / "bare", with_pip=False)
    bare = tmp_path / "bare" / "bin" / "python"
    with Client(bare, backend_root) as client:
        assert "h3" in client.hello["missing"]["core"] and "pyarrow" in client.hello["missing"]["files"]
        with pytest.raises(
            EngineError, match="lacks packages: h3, numpy, .*Set up.*qgis_process run mobclip:installbackend\\."
        ) as caught:
            client.request("models", {})
        assert "pip install" not in str(caught.value)


def test_the_worker_ends_with_its_parent(interpreter, backend_root, long_task):
    code = (
        "import sys; sys.path.insert(0, sys.argv[1])\n"
        "from mobclip_qgis.engine.client import Client\n"
        "client = Client(sys.argv[2], sys.argv[3])\n"
        "print(client.process.pid, flush=True)\n"
        "client.request('cluster', {'matrix': sys.argv[4], 'columns': 64, 'output': sys.argv[5]})\n"
    )
    root = str(backend_root.parent)
    arguments = [
        sys.executable,
        "-c",
        code,
        root,
        interpreter,
        str(backend_root),
        long_task["matrix"],
        long_task["output"],
    ]
    with subprocess.Popen(arguments, stdout=subprocess.PIPE) as parent:
        worker = int(parent.stdout.readline())
        time.sleep(1)
        assert is_alive(worker)
        parent.kill()
    wait_until(lambda: not is_alive(worker))


def test_the_report_lists_versions_and_models(interpreter, backend_root):
    ready, lines = check("", backend_root)
    assert ready and lines[-1] == "Ready."
    assert any(line.startswith("Packages: ") and ", numpy " in line for line in lines)
    assert any(line.startswith("Model: us-open ") for line in lines)


def test_the_report_says_what_to_do(monkeypatch, backend_root):
    monkeypatch.setenv("MOBCLIP_PYTHON", "/nowhere/python")
    ready, lines = check("", backend_root)
    assert not ready
    assert lines[-1].startswith("Not ready. The Python interpreter /nowhere/python")


def test_missing_groups_are_named_with_the_exact_command():
    sentence = str(MissingPackages("This needs the packages jinja2 and lightgbm.", ["core", "boosting", "reports"]))
    assert "with these ticked: Boosted trees, evaluating embeddings, comparing encoders; Reports. " in sentence
    assert sentence.endswith("Or run: qgis_process run mobclip:installbackend --PACKAGES=boosting,reports.")
