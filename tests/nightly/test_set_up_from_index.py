"""Setting up from the real package index, with each Python of this machine: by hand or by night, some minutes each.

.venv/bin/python -m pytest -v tests/nightly/test_set_up_from_index.py
"""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from mobclip_qgis.engine import base_python
from mobclip_qgis.engine.client import Client
from mobclip_qgis.engine.environments import current_environment, environments_folder
from mobclip_qgis.engine.errors import EngineCancelled, EngineError
from mobclip_qgis.engine.installer import DOWNLOADS, plan, set_up

BACKEND = ROOT / "backend"
MAX_MB = 400  # on the disk, without bytecode


def pythons():
    """One of each version that can be set up with."""
    found = {}
    for folder in [*os.environ["PATH"].split(os.pathsep), *map(str, Path.home().glob(".pyenv/versions/*/bin"))]:
        for path in Path(folder).glob("python3.[0-9]*"):
            if path.name.removeprefix("python3.").isdigit():
                try:
                    base = base_python.inspect(path)
                except EngineError:
                    continue
                found.setdefault(base.version, base)
    return [found[version] for version in sorted(found)]


@pytest.fixture(autouse=True)
def fresh_home(monkeypatch, tmp_path):
    for name in ("HOME", "XDG_DATA_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    monkeypatch.delenv("MOBCLIP_PYTHON", raising=False)


def megabytes(folder):
    files = [path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts]
    return sum(path.lstat().st_size for path in files) / 1e6


@pytest.mark.parametrize("base", pythons(), ids=lambda base: base.version)
def test_the_core_then_all(base, tmp_path):
    start = time.monotonic()
    first = plan(BACKEND, (), str(base.path))
    environment = set_up(first, BACKEND)
    size = megabytes(environment.folder)
    print(f"Python {base.version}: {first.megabytes} MB, {size:.0f} MB on the disk, {time.monotonic() - start:.0f} s")
    assert size < MAX_MB
    with Client(environment.interpreter, BACKEND) as client:
        cells = {"output": str(tmp_path / "cells"), "boundaries": str(tmp_path / "boundaries")}
        client.request("grid", {"resolution": 6, "extent": [-84.9, 38.4, -80.5, 42.0], **cells})
        embeddings = {"model": "us-open", "h3": cells["output"], "output": str(tmp_path / "embeddings")}
        rows = client.request("embed", embeddings)
        matrix = {"matrix": embeddings["output"], "columns": rows["dimension"]}
        assert (
            sum(client.request("cluster", {**matrix, "clusters": 4, "output": str(tmp_path / "labels")})["sizes"])
            > 3000
        )
    everything = set_up(plan(BACKEND, ["boosting", "reports", "import", "files", "rasters"]), BACKEND)
    with Client(everything.interpreter, BACKEND) as client:
        assert client.hello["missing"].keys() == {"train"}


def test_a_cancelled_download_goes_on_where_it_was(tmp_path):
    base = pythons()[-1]
    todo = plan(BACKEND, (), str(base.path))
    heard = []
    with pytest.raises(EngineCancelled):
        set_up(
            todo,
            BACKEND,
            on_progress=lambda fraction, text: heard.append(text),
            is_cancelled=lambda: "pyproj" in heard[-1],
        )
    assert list((environments_folder() / DOWNLOADS).glob("numpy-*.whl")) and current_environment() is None
    set_up(todo, BACKEND)
    assert "Downloading numpy" not in (environments_folder().parent / "setup.log").read_text()
    assert not (environments_folder() / DOWNLOADS).exists()


def test_a_python_without_pip_gets_it_from_the_index():
    base = pythons()[-1]._replace(pip="")
    set_up(plan(BACKEND, (), str(base.path))._replace(base=base), BACKEND)
    assert current_environment() is not None


def test_a_folder_of_wheels_is_filled_as_the_docs_say(tmp_path):
    base = pythons()[-1]
    lock = BACKEND / "locks" / f"{base.platform}.txt"
    command = [base.path, "-m", "pip", "download", "--require-hashes", "--only-binary", ":all:", "--no-deps"]
    subprocess.run([*command, "-d", tmp_path / "wheels", "-r", lock], check=True)
    set_up(plan(BACKEND, ["reports"], str(base.path)), BACKEND, str(tmp_path / "wheels"))
    assert "http" not in (environments_folder().parent / "setup.log").read_text()
