"""Spark gives what DuckDB gives, and says in a sentence what goes wrong: on this machine, and on a master with two workers.

What is missing is a failure: `tools/setup.sh tests spark` installs it.
"""

import functools
import importlib.util
import os
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path

import h3
import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from mobclip.aggregation.duckdb_engine import DuckDb
from mobclip.aggregation.engine import Grouping, Rows
from mobclip.errors import InputError
from mobclip.io.batches import open_batches
from mobclip.io.memory import memory_of
from mobclip.spark.engine import Spark

FOLDER = Path(__file__).parent
sys.path.insert(0, str(FOLDER))
from slow_rows import as_they_are, slowly  # as the processes of Spark import it

ROOT = FOLDER.parents[1]
MEMORY = memory_of("3GB")
GROUPINGS = {
    "counts": Grouping(keys=("cell",)),
    "sums": Grouping(keys=("cell", "kind"), sums=("amount",), known=("amount",)),
    "values": Grouping(keys=("kind",), sums=("amount",), known=("amount",), distinct="trip"),
    "no counts": Grouping(keys=("cell", "trip"), count=None, sums=("amount",)),
}


@pytest.fixture(scope="module", autouse=True)
def installed():
    if shutil.which("java") is None or importlib.util.find_spec("pyspark") is None:
        pytest.fail("Install Java and pyspark: tools/setup.sh tests spark")


@pytest.fixture(autouse=True)
def importable(monkeypatch):
    """The processes of Spark import what the tests do, too."""
    paths = [str(FOLDER), str(ROOT / "backend"), os.environ.get("PYTHONPATH", "")]
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(filter(None, paths)))


@pytest.fixture
def table(tmp_path):
    """A folder of two files of several row groups, of which one is empty, and of a file without rows."""
    rng, rows = np.random.default_rng(0), 30_000
    cells = np.array([h3.str_to_int(cell) for cell in h3.grid_disk(h3.latlng_to_cell(40, -83, 7), 5)], dtype=np.uint64)
    columns = {
        "cell": pa.array(rng.choice(cells, rows), mask=rng.random(rows) < 0.01),
        "kind": pa.array(rng.choice(["shop", "café", "", "Shop"], rows), mask=rng.random(rows) < 0.1),
        "amount": pa.array(rng.lognormal(0, 4, rows), mask=rng.random(rows) < 0.2),
        "trip": pa.array([f"t{number}" for number in rng.integers(0, 500, rows)], mask=rng.random(rows) < 0.05),
    }
    whole = pa.table(columns)
    folder = tmp_path / "rows"
    folder.mkdir()
    with pq.ParquetWriter(folder / "a.parquet", whole.schema) as writer:
        writer.write_table(whole.slice(0, 20_000), row_group_size=6_000)
        writer.write_table(whole.slice(0, 0))
    pq.write_table(whole.slice(20_000), folder / "b.parquet", row_group_size=2_500)
    pq.write_table(whole.slice(0, 0), folder / "c.parquet")
    return folder


class Cluster:
    """A master and two workers of one processor each."""

    def __init__(self, folder):
        import pyspark

        self.home, self.folder = Path(pyspark.__file__).parent, folder
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.address = f"spark://127.0.0.1:{self.port}"
        self.processes = []

    def start(self, name, *arguments):
        environment = {**os.environ, "SPARK_LOCAL_IP": "127.0.0.1", "PYSPARK_PYTHON": sys.executable}
        with open(self.folder / f"{name}.log", "wb") as log:
            program = [
                self.home / "bin/spark-class",
                f"org.apache.spark.deploy.{name.lower().rstrip('12')}.{name.rstrip('12')}",
            ]
            process = subprocess.Popen(
                [*program, "--host", "127.0.0.1", "--webui-port", "0", *map(str, arguments)],
                env=environment,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        self.processes.append(process)
        return process

    def start_worker(self, name):
        return self.start(name, "-c", 1, "-m", "2G", "-d", self.folder / name, self.address)

    def wait_for(self, text, n_times=1, seconds=300):
        """Until the master says something, so many times."""
        until = time.monotonic() + seconds
        while (self.folder / "Master.log").read_text(errors="replace").count(text) < n_times:
            assert time.monotonic() < until, (self.folder / "Master.log").read_text(errors="replace")
            time.sleep(0.2)

    @staticmethod
    def kill(process):
        """A worker is gone with all that it began."""
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


@pytest.fixture
def cluster(tmp_path):
    found = Cluster(tmp_path)
    try:
        found.start("Master", "--port", found.port)
        found.wait_for("Starting Spark master")
        found.workers = [found.start_worker(name) for name in ("Worker1", "Worker2")]
        found.wait_for("Registering worker", 2)
        yield found
    finally:
        for process in found.processes:
            if process.poll() is None:
                found.kill(process)


def groups(engine, table, grouping, transform=as_they_are):
    return engine.sums_by(Rows(open_batches(table), transform), grouping)


def assert_same(found, expected, sums):
    assert found.schema == expected.schema
    assert found.drop_columns(list(sums)).equals(expected.drop_columns(list(sums)))
    for name in sums:
        assert found[name].is_null().equals(expected[name].is_null())
        values = [np.asarray(each[name].drop_null()) for each in (found, expected)]
        np.testing.assert_allclose(*values, rtol=1e-12)


def run_mobclip(folder, *arguments, prepare="", **environment):
    """The command as a process of its own."""
    start = f"{prepare}\nfrom mobclip.cli import main; main()"
    return subprocess.run(
        [sys.executable, "-c", start, *map(str, arguments)],
        cwd=folder,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
    )


@pytest.mark.parametrize("name", GROUPINGS)
def test_groups_on_this_machine_are_those_of_duckdb(table, name):
    grouping = GROUPINGS[name]
    expected = groups(DuckDb(MEMORY), table, grouping)
    assert len(expected) > 3
    assert_same(groups(Spark("local[2]", MEMORY), table, grouping), expected, grouping.sums)


def test_groups_of_a_text_file_are_those_of_duckdb(tmp_path):
    (tmp_path / "rows.csv").write_text("kind,trip\nshop,a\nshop,b\n,c\ncafé,a\n", encoding="utf-8")
    grouping = Grouping(keys=("kind",), distinct="trip")
    expected = groups(DuckDb(MEMORY), tmp_path / "rows.csv", grouping)
    assert_same(groups(Spark("local[2]", MEMORY), tmp_path / "rows.csv", grouping), expected, ())


def test_nothing_listens_to_other_machines_and_nothing_is_left(table, tmp_path, monkeypatch):
    monkeypatch.setenv("TMPDIR", str(tmp_path / "temporary"))
    monkeypatch.setattr("tempfile.tempdir", None)
    (tmp_path / "temporary").mkdir()
    seen, addresses = [], set()

    def look(fraction, text):
        seen.append(fraction)
        addresses.update(listening(children(os.getpid())))

    slow = functools.partial(slowly, seconds=0.5, folder=str(tmp_path))
    Spark("local[2]", MEMORY).sums_by(Rows(open_batches(table), slow), GROUPINGS["counts"], look)
    assert len(seen) > 3 and seen == sorted(seen)
    assert addresses and addresses <= {
        "0100007F",
        "00000000000000000000000001000000",
        "0000000000000000FFFF00000100007F",
    }
    assert not children(os.getpid())
    assert not list((tmp_path / "temporary").iterdir())


def children(pid):
    """The processes that a process began, and theirs."""
    found = []
    for task in Path(f"/proc/{pid}/task").iterdir():
        for child in (task / "children").read_text().split():
            found += [int(child), *children(child)]
    return found


def listening(pids):
    """Addresses, as the kernel writes them, at which processes listen."""
    sockets = set()
    for pid in pids:
        for descriptor in Path(f"/proc/{pid}/fd").glob("*"):
            try:
                sockets.add(os.readlink(descriptor))
            except OSError:
                continue
    for file in ("/proc/net/tcp", "/proc/net/tcp6"):
        for line in Path(file).read_text().splitlines()[1:]:
            _, address, _, state, *_, inode = line.split()[:10]
            if state == "0A" and f"socket:[{inode}]" in sockets:
                yield address.split(":")[0]


def test_a_cluster_gives_the_same_also_after_it_lost_a_worker(table, cluster, tmp_path):
    grouping = GROUPINGS["sums"]
    expected = groups(DuckDb(MEMORY), table, grouping)
    slow = functools.partial(slowly, seconds=1.0, folder=str(tmp_path))

    def lose():
        while not (tmp_path / "begun").exists():
            time.sleep(0.1)
        cluster.kill(cluster.workers[0])

    thread = threading.Thread(target=lose)
    thread.start()
    found = groups(Spark(cluster.address, memory_of("2500MB")), table, grouping, slow)
    thread.join()
    assert cluster.workers[0].returncode == -signal.SIGKILL
    assert_same(found, expected, grouping.sums)


def test_what_a_task_finds_wrong_is_said_as_without_spark(table):
    bytes_of_file = bytearray((table / "b.parquet").read_bytes())
    bytes_of_file[4:4_000] = bytes(3_996)
    (table / "b.parquet").write_bytes(bytes_of_file)
    sentences = []
    for engine in (DuckDb(MEMORY), Spark("local[2]", MEMORY)):
        with pytest.raises(InputError) as caught:
            groups(engine, table, GROUPINGS["counts"])
        sentences.append(str(caught.value))
    assert sentences[0] == sentences[1]


@pytest.fixture
def places(tmp_path):
    """Points of interest in Ohio, and cells around them."""
    rng, rows = np.random.default_rng(1), 4_000
    lon, lat = rng.uniform(-83.2, -82.7, rows), rng.uniform(39.8, 40.2, rows)
    points = pa.table({"lon": lon, "lat": lat, "kind": rng.choice(["shop", "café", "bank"], rows)})
    (tmp_path / "places").mkdir()
    for number, start in enumerate((0, 2_500, 4_000)):
        pq.write_table(points.slice(start, 2_500), tmp_path / f"places/{number}.parquet", row_group_size=700)
    cells = sorted({h3.latlng_to_cell(*place, 6) for place in zip(lat, lon)})
    pq.write_table(pa.table({"h3": cells}), tmp_path / "cells.parquet")
    return tmp_path


def test_features_are_those_of_this_process_and_spark_is_quiet(places):
    options = ["features", "poi", "places", "--category", "kind", "--cells", "cells.parquet"]
    for output, more in (("one.parquet", ()), ("two.parquet", ("--engine", "local[2]", "--memory", "3GB"))):
        done = run_mobclip(places, *options, output, *more)
        assert done.returncode == 0 and "WARN" not in done.stderr and "Spark" not in done.stderr, done.stderr
    assert pq.read_table(places / "one.parquet").equals(pq.read_table(places / "two.parquet"))


def test_embeddings_are_those_of_this_process(places):
    pq.write_table(pq.read_table(places / "places"), places / "whole.parquet")
    for arguments in (
        ["whole.parquet", "one.parquet"],
        ["places", "two.parquet", "--engine", "local[2]", "--memory", "3GB"],
    ):
        done = run_mobclip(places, "embed", "--model", "us-open", *arguments)
        assert done.returncode == 0, done.stderr
    assert "4,000 of 4,000 places embedded" in done.stdout
    assert (places / "two.parquet").is_dir()
    one, two = (open_batches(places / name) for name in ("one.parquet", "two.parquet"))
    assert (
        pa.Table.from_batches(one)
        .replace_schema_metadata()
        .equals(pa.Table.from_batches(two).replace_schema_metadata())
    )
    again = run_mobclip(places, "embed", "places", "two.parquet", "--engine", "local[2]", "--memory", "3GB")
    assert again.returncode == 0, again.stderr
    (places / "two.parquet/mine.txt").touch()
    refused = run_mobclip(places, "embed", "places", "two.parquet", "--engine", "local[2]")
    assert refused.returncode == 2 and "did not write" in refused.stderr


def write_trips(folder):
    rng, rows = np.random.default_rng(2), 6_000
    columns = {
        "trip": pa.array([f"t{number}" for number in rng.integers(0, 300, rows)], mask=rng.random(rows) < 0.01),
        "time": rng.permutation(rows),
        "lon": rng.uniform(-83.2, -82.7, rows),
        "lat": rng.uniform(39.8, 40.2, rows),
    }
    pq.write_table(pa.table(columns), folder / "trips.parquet", row_group_size=1_000)


def write_flows(folder):
    rng, rows = np.random.default_rng(3), 6_000
    cells = pq.read_table(folder / "cells.parquet")["h3"].to_pylist()
    origin, destination = rng.choice(cells, (2, rows))
    flow, kind = rng.lognormal(0, 3, rows), rng.choice(["work", "school"], rows)
    pq.write_table(
        pa.table({"origin": origin, "destination": destination, "flow": flow, "kind": kind}),
        folder / "flows.parquet",
        row_group_size=1_000,
    )


@pytest.mark.parametrize("rows", ["flows", "trips"])
def test_mobility_is_that_of_this_process(places, rows):
    (write_flows if rows == "flows" else write_trips)(places)
    columns = [] if rows == "flows" else ["--trip", "trip", "--time", "time"]
    command = ["features", "mobility", f"{rows}.parquet", *columns, "--cells", "cells.parquet"]
    said = []
    for name, more in (("one", ()), ("two", ("--engine", "local[2]", "--memory", "3GB"))):
        done = run_mobclip(places, *command, f"{name}.parquet", "--edges", f"{name}-edges.parquet", *more)
        assert done.returncode == 0, done.stderr
        said.append(done.stderr)
    assert said[0] == said[1]
    for name in ("{}.parquet", "{}-edges.parquet"):
        one, two = (pq.read_table(places / name.format(number)) for number in ("one", "two"))
        numbers = [column for column in one.column_names if pa.types.is_floating(one[column].type)]
        assert one.drop_columns(numbers).equals(two.drop_columns(numbers)) and len(one)
        for column in numbers:
            np.testing.assert_allclose(one[column].to_numpy(), two[column].to_numpy(), rtol=1e-6)


def free_port():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


@pytest.mark.parametrize(
    ("engine", "options", "sentence"),
    [
        ("local[2]", {"PATH": "/nonexistent"}, "Spark needs Java 17 or newer, and none was found"),
        ("local[2]", {"JAVA_HOME": "/nonexistent"}, "JAVA_HOME (/nonexistent) has none"),
        ("local[2]", {"MOBCLIP_MEMORY": "700MB"}, "This needs at least 1.7 GB of memory"),
        (
            "local[2]",
            {"prepare": "import sys; sys.modules['pyspark'] = None"},
            "the package pyspark, which is not installed",
        ),
        ("spark://127.0.0.1:PORT", {}, "No Spark master answers at spark://127.0.0.1:"),
        ("spark://no-such-host.invalid:7077", {}, "No Spark master answers at"),
        ("spark://127.0.0.1", {}, "The engine 'spark://127.0.0.1' is not known"),
        ("local[0]", {}, "The engine 'local[0]' is not known"),
        ("yarn", {}, "The engine 'yarn' is not known"),
    ],
)
@pytest.mark.parametrize("command", ["features", "embed"])
def test_what_spark_lacks_is_said_in_a_sentence(places, command, engine, options, sentence):
    features = ["features", "poi", "--category", "kind", "--cells", "cells.parquet"]
    arguments = [*(features if command == "features" else ["embed"]), "places", "out.parquet"]
    done = run_mobclip(places, *arguments, "--engine", engine.replace("PORT", str(free_port())), **options)
    assert done.returncode == 2 and sentence in done.stderr, done.stderr
    assert len(done.stderr.splitlines()) == 1 and not (places / "out.parquet").exists()


def test_what_listens_at_the_address_may_be_no_master(places):
    with socket.create_server(("127.0.0.1", 0)) as other:
        engine = f"spark://127.0.0.1:{other.getsockname()[1]}"
        done = run_mobclip(places, "embed", "places", "out.parquet", "--engine", engine, "--memory", "3GB")
    assert done.returncode == 2 and "is no master of this version of Spark" in done.stderr, done.stderr
    assert not (places / "out.parquet").exists()


def test_ctrl_c_ends_java_and_leaves_nothing(places, cluster):
    for worker in cluster.workers:
        cluster.kill(worker)
    temporary = places / "temporary"
    temporary.mkdir()
    command = [sys.executable, "-c", "from mobclip.cli import main; main()", "embed", "places", "out.parquet"]
    process = subprocess.Popen(
        [*command, "--engine", cluster.address, "--memory", "1500MB"],
        cwd=places,
        env={**os.environ, "TMPDIR": str(temporary)},
        stderr=subprocess.PIPE,
        text=True,
    )
    assert "No worker of" in process.stderr.readline()  # with none left it waits, and says so
    [java] = children(process.pid)
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=120)
    assert process.returncode == 130 and said.splitlines() == ["mobclip: cancelled, nothing was written."]
    assert not Path(f"/proc/{java}").exists()
    assert not list(temporary.iterdir()) and not (places / "out.parquet").exists()
    assert not list(places.glob(".mobclip-*"))
