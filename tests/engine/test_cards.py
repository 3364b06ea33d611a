"""Cards of models as the plugin reads them, beside what the backend says of the same models."""

import json
import os
import random
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest

from mobclip_qgis.engine.cards import MAX_BYTES, find_model, installed_models, read_card, read_model

ROOT = Path(__file__).parents[2]
BOUNDS = (-84.6, 33.6, -84.0, 34.0)  # of the toy models


@pytest.fixture(scope="module")
def models(interpreter, tmp_path_factory):
    """A folder of models: zips and folders, of which some have other names than their cards."""
    folder = tmp_path_factory.mktemp("modèles é")
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "backend")}
    names = {"toy.mobclip": "toy", "noise": "noise", "new": "toy", "toy v1.2.mobclip": "toy"}
    for path, name in names.items():
        command = [interpreter, str(ROOT / "tests" / "toy_models.py"), str(folder / path), name]
        subprocess.run(command, check=True, env=environment)
    (folder / "new").rename(folder / "toy v1.1")
    for file, version in {"toy-0.10": "0.10", "toy-v0.0.9": "0.0.9"}.items():
        shutil.copytree(folder / "toy v1.1", folder / file)
        card = json.loads((folder / file / "card.json").read_text())
        (folder / file / "card.json").write_text(json.dumps({**card, "version": version}))
    return folder


@pytest.fixture
def alone(models, monkeypatch, tmp_path):
    """Those, and the one that is built in, are all that is installed."""
    monkeypatch.setenv("MOBCLIP_MODELS", str(models))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))


def write_zip(path, card, method=zipfile.ZIP_DEFLATED, name="card.json"):
    with zipfile.ZipFile(path, "w", method) as archive:
        archive.writestr(name, card)
    return path


def test_the_installed_models_are_those_that_the_backend_lists(alone, backend_root, client):
    listed = client.request("models", {})["models"]
    found = installed_models(backend_root)
    names = [model.installed_name for model in found]
    assert names == [model["name"] for model in listed] and "us-open" in names
    assert names[:6] == ["noise", "toy v1.1", "toy v1.2", "toy", "toy-0.0.9", "toy-0.1.0"]
    assert [(model.name, model.version) for model in found][3:6] == [
        ("toy", "0.10"),
        ("toy", "0.0.9"),
        ("toy", "0.1.0"),
    ]
    for ours, theirs in zip(found, listed):
        assert str(ours.path) == theirs["path"] and list(ours.kinds) == theirs["kinds"]
        assert list(ours.bounds) == theirs["domain"]["bounds"] and ours.domain == theirs["domain"]["text"]
        assert ours.takes_locations


def test_a_model_is_found_by_name_and_by_path(alone, models, backend_root, tmp_path):
    assert find_model("toy", backend_root).bounds == BOUNDS
    versions = {name: find_model(name, backend_root).version for name in ("toy", "toy-0.1", "toy@0.0.9", "toy==0.10")}
    assert list(versions.values()) == ["0.10", "0.1.0", "0.0.9", "0.10"]
    assert find_model("noise", backend_root).path == models / "noise"
    assert find_model(str(models / "toy.mobclip"), backend_root).name == "toy"
    assert find_model("us-open", backend_root).domain.startswith("the United States")
    assert find_model("atlantis", backend_root) is None and find_model("", backend_root) is None


def test_a_damaged_model_hides_no_other_of_its_name(alone, models, backend_root, monkeypatch, tmp_path):
    (tmp_path / "toy.mobclip").write_bytes(b"PK")
    monkeypatch.setenv("MOBCLIP_MODELS", os.pathsep.join([str(tmp_path), str(models)]))
    assert find_model("toy-0.1", backend_root).path == models / "toy.mobclip"
    assert [model.path.parent for model in installed_models(backend_root)][:4] == [models] * 4


@pytest.mark.parametrize(
    "card",
    ["", "{", "[]", "null", '{"format": 2, "name": "m"}', '{"format": "1"}', '{"format": []}', "[" * 100_000, "\ud800"],
)
def test_what_is_no_card_is_none(tmp_path, card):
    data = card.encode("utf-8", "surrogatepass")
    (tmp_path / "card.json").write_bytes(data)
    assert read_card(tmp_path) is None
    assert read_card(write_zip(tmp_path / "m.mobclip", data)) is None


@pytest.mark.parametrize(
    "bounds",
    [
        None,
        "all",
        [1, 2, 3],
        [0, 0, 1, "1"],
        [0, 0, 1, True],
        [0, 5, 1, 4],
        [0, 0, 1, 91],
        [0, 0, 1e400, 1],
        [0, 0, 10**400, 1],
    ],
)
def test_bounds_that_are_none_are_left_out(tmp_path, bounds):
    card = {
        "format": 1,
        "name": "m",
        "version": "1",
        "encoders": [{"kind": "cells"}, 3],
        "domain": {"bounds": bounds, "text": 7},
    }
    (tmp_path / "card.json").write_text(json.dumps(card))
    model = read_model(tmp_path)
    assert (model.name, model.bounds, model.domain, model.kinds) == ("m", None, "", ("cells",))


def test_a_card_too_large_is_not_read(tmp_path):
    card = b'{"format": 1, "title": "' + b"x" * MAX_BYTES + b'"}'
    (tmp_path / "card.json").write_bytes(card)
    assert read_card(tmp_path) is None
    assert read_card(write_zip(tmp_path / "bomb.mobclip", card)) is None
    assert read_card(write_zip(tmp_path / "lzma.mobclip", b'{"format": 1}', zipfile.ZIP_LZMA)) is None


def test_a_zip_of_many_members_a_pipe_and_another_zip_are_none(tmp_path):
    with zipfile.ZipFile(tmp_path / "many.mobclip", "w") as archive:
        for number in range(40_000):
            archive.writestr(f"{number:0100}", "")
    os.mkfifo(tmp_path / "pipe.mobclip")
    assert read_card(tmp_path / "many.mobclip") is None
    assert read_card(tmp_path / "pipe.mobclip") is None
    assert read_card(write_zip(tmp_path / "other.mobclip", b"{}", name="readme.txt")) is None


def test_damaged_bytes_never_raise(models, tmp_path):
    whole = (models / "toy.mobclip").read_bytes()
    rng = random.Random(0)
    for _ in range(300):
        data = bytearray(whole[: rng.randrange(100, len(whole))] if rng.random() < 0.3 else whole)
        for _ in range(rng.randrange(20)):
            data[-rng.randrange(1, min(len(data), 2000))] = rng.randrange(256)
        (tmp_path / "m.mobclip").write_bytes(data)
        read_model(tmp_path / "m.mobclip")
