"""Layers from and to a PostGIS server, which is started here: their styles are saved as in a GeoPackage.

What is missing is a failure: `tools/setup.sh qgis tests postgis` installs it.
"""

import json
import os
import shutil
import socket
import subprocess
import tempfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
DATABASE = "maps"
OWNER = "nobody"  # of the server, where root runs the tests


@pytest.fixture
def connection():
    """A server with an empty database, in the words of QGIS."""
    programs = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    if not programs:
        pytest.fail("Install PostgreSQL with PostGIS: tools/setup.sh postgis")
    programs = programs[-1].parent
    as_owner = ["runuser", "-u", OWNER, "--"] if os.getuid() == 0 else []  # PostgreSQL refuses root
    folder = tempfile.mkdtemp()
    if as_owner:
        os.chmod(folder, 0o700)
        shutil.chown(folder, OWNER)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = str(free.getsockname()[1])

    def run(program, *arguments):
        subprocess.run([*as_owner, programs / program, *arguments], check=True, cwd="/", stdout=subprocess.DEVNULL)

    data, where = f"{folder}/data", ["-h", "127.0.0.1", "-p", port, "-U", "postgres"]
    run("initdb", "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-sync")
    options = f"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={folder} -c fsync=off"
    run("pg_ctl", "-D", data, "-w", "-l", f"{folder}/log", "-o", options, "start")
    try:
        run("createdb", *where, DATABASE)
        run("psql", *where, "-c", "CREATE EXTENSION postgis", "-c", "CREATE SCHEMA maps", DATABASE)
        yield f"dbname='{DATABASE}' host=127.0.0.1 port={port} user='postgres' sslmode=disable"
    finally:
        run("pg_ctl", "-D", data, "-w", "-m", "fast", "stop")
        shutil.rmtree(folder)


def test_tables_keep_their_styles_and_are_read_again(connection):
    script = Path(__file__).with_name("postgis_in_qgis.py")
    command = [ROOT / "tools/with_qgis.sh", ROOT / ".venv-qgis/bin/python", script, connection]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout.splitlines()[-1])
    tables = found["tables"]
    assert {table["features"] for table in tables.values()} == {tables["grid"]["features"]}
    assert all(table["valid"] and table["crs"] == "EPSG:4326" for table in tables.values())
    assert [len(tables[name]["legend"]) for name in ("clusters", "maps.clusters")] == [4, 5]
    assert tables["clusters"]["legend"][0].startswith("1 · ")
    expected = [["maps", "clusters"], *(["public", name] for name in ("Häuser & Höfe", "clusters", "embedded", "grid"))]
    assert sorted(row[:2] for row in found["styles"]) == sorted(expected)
    assert all(row[2] for row in found["styles"])
