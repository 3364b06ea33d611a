"""Removing what MobCLIP has made, and nothing else."""

import subprocess
import sys
from pathlib import Path

import pytest

from mobclip_qgis.engine.client import Client
from mobclip_qgis.engine.environments import data_folder, environments_folder, in_use, interpreter_in
from mobclip_qgis.engine.errors import EngineError
from mobclip_qgis.engine.models import install_model, valid_domain
from mobclip_qgis.engine.own_files import (
    megabytes,
    models_folder,
    own_models,
    remove_models,
    remove_set_up,
    set_up_files,
)


@pytest.fixture(autouse=True)
def home(monkeypatch, tmp_path):
    for name in ("HOME", "LOCALAPPDATA", "USERPROFILE"):
        monkeypatch.setenv(name, str(tmp_path / "home é"))
    monkeypatch.delenv("XDG_DATA_HOME", raising=False)


@pytest.fixture
def toy(interpreter, backend_root, tmp_path):
    """Path of a model that is not installed."""
    script = backend_root.parent / "tests" / "toy_models.py"
    path = tmp_path / "some file.mobclip"
    subprocess.run([interpreter, str(script), str(path), "toy"], check=True, env={"PYTHONPATH": str(backend_root)})
    return path


def make(*names):
    for name in names:
        path = data_folder() / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x")


def left():
    return sorted(str(path.relative_to(data_folder())) for path in data_folder().rglob("*") if path.is_file())


def test_what_set_up_made_goes_and_all_else_stays():
    make("environments/env-1/bin/python", "environments/env-2/mobclip.json", "environments/.old-env-0/x")
    make(
        "environments/current",
        "environments/downloads/numpy.whl",
        "python/cpython-3.12.1/bin/python3",
        "setup.log",
        "python.log",
    )
    make("environments/notes.txt", "env/bin/python", "models/mine.mobclip", "predictors/p.predictor", "python/own/x")
    assert remove_set_up() == []
    assert left() == [
        "env/bin/python", "environments/notes.txt", "models/mine.mobclip", "predictors/p.predictor", "python/own/x",
    ]  # fmt: skip


def test_the_folder_itself_goes_when_nothing_is_left():
    make("environments/env-1/bin/python", "environments/current", "setup.log", "models/mine.mobclip")
    assert remove_set_up() == [] and remove_models(own_models()) == []
    assert not data_folder().exists()
    assert set_up_files() == own_models() == [] and remove_set_up() == []


def test_an_environment_in_which_a_worker_runs_stays_and_is_told():
    make("environments/env-1/bin/python", "environments/env-2/bin/python", "environments/current")
    busy = environments_folder() / "env-1"
    with in_use(interpreter_in(busy)):
        assert remove_set_up() == [busy]
    assert remove_set_up() == []


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_links_are_not_followed(tmp_path):
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "file").write_text("x")
    make("environments/current")
    (environments_folder() / "downloads").symlink_to(outside, target_is_directory=True)
    models_folder().mkdir()
    (models_folder() / "link.mobclip").symlink_to(outside / "file")
    assert own_models() == []
    remove_set_up()
    assert (outside / "file").exists()


def test_only_models_are_removed_as_models(tmp_path, toy, interpreter, backend_root):
    install_model(interpreter, backend_root, str(toy))
    make("models/notes.txt", "models/folder/data.csv", "models/with more/card.json", "models/with more/sub/x")
    (data_folder() / "elsewhere.mobclip").write_text("x")
    assert [path.name for path in own_models()] == ["toy.mobclip"]
    others = [models_folder() / "notes.txt", models_folder() / "folder", data_folder() / "elsewhere.mobclip", toy]
    assert remove_models([*others, models_folder() / "toy.mobclip"]) == others
    assert all(path.exists() for path in others) and own_models() == []


def test_megabytes_count_what_is_linked_twice_once(tmp_path):
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "file").write_bytes(b"x" * 3_000_000)
    (tmp_path / "b").hardlink_to(tmp_path / "a" / "file")
    assert megabytes([tmp_path / "a", tmp_path / "b", tmp_path / "nowhere"]) == 3


def test_a_model_is_installed_and_outlined_by_the_backend(toy, interpreter, backend_root):
    model = install_model(interpreter, backend_root, str(toy))
    assert model["name"] == "toy" and model["path"] == str(models_folder() / "toy.mobclip")
    polygons, of = valid_domain(interpreter, backend_root, model["path"])
    assert of == "cells" and polygons[:5] in (b"\x01\x03\0\0\0", b"\x01\x06\0\0\0")
    with pytest.raises(EngineError, match="There is a model toy .* already"):
        install_model(interpreter, backend_root, str(toy))


def test_the_number_of_threads_reaches_the_worker(interpreter, backend_root):
    with Client(interpreter, backend_root, threads=3) as client:
        environment = Path(f"/proc/{client.process.pid}/environ").read_text().split("\0")
    assert {"OMP_NUM_THREADS=3", "OPENBLAS_NUM_THREADS=3", "LOKY_MAX_CPU_COUNT=3"} <= set(environment)
