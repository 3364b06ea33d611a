"""Bundles on disk: what is written is read, and what is wrong is refused in one sentence."""

import json
import shutil

import numpy as np
import pytest

from mobclip.bundle import store as bundles
from mobclip.errors import InputError


@pytest.fixture
def copy(toy_path, tmp_path):
    return shutil.copytree(toy_path, tmp_path / "copy")


def edit_card(path, **changes):
    card = json.loads((path / "card.json").read_text())
    (path / "card.json").write_text(json.dumps({**card, **changes}))


def test_a_folder_and_a_zip_hold_the_same(toy_path, tmp_path):
    folder = bundles.open_bundle(toy_path)
    files = {name: folder.read(name) for name in folder.card.digests}
    packed = bundles.write_bundle(tmp_path / "packed.mobclip", folder.card.to_json(), files)
    assert bundles.open_bundle(tmp_path / "packed.mobclip").card == folder.card
    assert np.array_equal(packed.array("cells.npy"), folder.array("cells.npy"))


def test_the_same_content_makes_the_same_zip(toy_path, tmp_path):
    folder = bundles.open_bundle(toy_path)
    files = {name: folder.read(name) for name in folder.card.digests}
    for name in ("one.mobclip", "two.mobclip"):
        bundles.write_bundle(tmp_path / name, folder.card.to_json(), files)
    assert (tmp_path / "one.mobclip").read_bytes() == (tmp_path / "two.mobclip").read_bytes()


def test_a_changed_file_is_refused(copy):
    codes = np.load(copy / "codes.npy")
    np.save(copy / "codes.npy", codes + 1)
    with pytest.raises(InputError, match="codes.npy .* changed or damaged"):
        bundles.open_bundle(copy).array("codes.npy")


def test_a_newer_format_is_refused(copy):
    edit_card(copy, format=2)
    with pytest.raises(InputError, match="has format 2 .* reads up to format 1: update MobCLIP"):
        bundles.open_bundle(copy)


def test_a_card_that_names_files_elsewhere_is_refused(copy):
    edit_card(copy, digests={"../secret.npy": "sha256:0"})
    with pytest.raises(InputError, match="names a file outside it"):
        bundles.open_bundle(copy)


def test_a_pickle_is_never_loaded(copy):
    np.save(copy / "codes.npy", np.array([{"code": "run me"}], dtype=object), allow_pickle=True)
    data = (copy / "codes.npy").read_bytes()
    from mobclip.io.container import digest

    edit_card(copy, digests={"codes.npy": digest(data)})
    with pytest.raises(InputError, match="no plain array"):
        bundles.open_bundle(copy).array("codes.npy")


def test_an_encoder_of_an_unknown_kind_is_refused(copy):
    edit_card(copy, encoders=[{"kind": "oracle"}])
    with pytest.raises(InputError, match="unknown kind 'oracle'"):
        bundles.open_bundle(copy)


@pytest.mark.parametrize("content", ["", "no json", "[]", '{"name": "x"}'])
def test_a_broken_card_is_refused(copy, content):
    (copy / "card.json").write_text(content)
    with pytest.raises(InputError, match="not a MobCLIP bundle"):
        bundles.open_bundle(copy)


def test_a_file_that_is_no_zip_is_refused(tmp_path):
    (tmp_path / "x.mobclip").write_bytes(b"no zip")
    with pytest.raises(InputError, match="cannot be read"):
        bundles.open_bundle(tmp_path / "x.mobclip")


def test_bundles_are_found_by_name(toy_path, monkeypatch):
    monkeypatch.setenv("MOBCLIP_MODELS", str(toy_path.parent))
    assert bundles.open_bundle("toy").card.name == "toy"
    assert "toy" in [bundle.card.name for bundle in bundles.installed_bundles()]
    with pytest.raises(InputError, match="no bundle 'tpy': installed are toy"):
        bundles.open_bundle("tpy")


def test_an_interrupted_write_leaves_the_old_bundle(copy, toy_card):
    before = bundles.open_bundle(copy).card
    with pytest.raises(ValueError):
        bundles.write_bundle(copy, {**toy_card, "encoders": [{"kind": "cells", "index": "absent.npy"}]}, {})
    assert bundles.open_bundle(copy).card == before
    assert [path.name for path in copy.parent.iterdir()] == [copy.name]
