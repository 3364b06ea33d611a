"""Versions of models: a name means the newest, a name with a version that one, wherever the files lie."""

import json
import os
import shutil

import pytest

from mobclip.bundle import installation, store
from mobclip.bundle.card import BundleId
from mobclip.bundle.store import UnusedBundle, find_bundles, open_bundle
from mobclip.bundle.versions import asks_for, name_of_file, version_key
from mobclip.errors import InputError


def test_versions_are_ordered_as_pip_orders_them():
    old_to_new = ["latest", "0.9", "1.1.0", "1.9", "1.10rc1", "1.10.0", "1.10.0.post1", "v2.0", "10"]
    shuffled = old_to_new[::-1]
    assert sorted(shuffled, key=version_key) == old_to_new
    assert version_key("2.0") == version_key("2") == version_key("v2.0.0")


@pytest.mark.parametrize(
    "text, asked",
    [
        ("us-open", True),
        ("us-open-1.1", True),
        ("us-open-1.1.0", True),
        ("us-open@1.1", True),
        ("us-open==1.1.0", True),
        ("us-open=1", True),
        ("us-open-v1.1", True),
        ("us-open-1.1.0.0", True),
        ("us-open-1.10", False),
        ("us-open-1.2", False),
        ("us-open-", False),
        ("us-open1.1", False),
        ("us", False),
        ("us-open-1.1rc1", False),
    ],
)
def test_a_name_is_of_a_version_where_it_ends_in_it_or_in_its_beginning(text, asked):
    assert asks_for(text, "us-open", "1.1.0") is asked


def test_the_name_of_a_file_may_end_in_the_version_and_in_other_numbers():
    assert name_of_file("us-open-1.1", "us-open", "1.1.0") == "us-open"
    assert name_of_file("us-open-1.2", "us-open", "1.1.0") == "us-open-1.2"
    assert name_of_file("region-2", "region", "0.1.0") == "region-2"
    assert name_of_file("berlin", "toy", "0.1.0") == "berlin"


@pytest.fixture
def models(toy_path, tmp_path, monkeypatch):
    """A function that puts the toy model under another version into one of two folders of models, the first by default."""
    folders = [tmp_path / "first", tmp_path / "second"]
    for folder in folders:
        folder.mkdir()
    monkeypatch.setenv("MOBCLIP_MODELS", os.pathsep.join(map(str, folders)))

    def add(file, version, name="toy", folder=0):
        path = shutil.copytree(toy_path, folders[folder] / file)
        card = json.loads((path / "card.json").read_text())
        (path / "card.json").write_text(json.dumps({**card, "name": name, "version": version}))
        return path

    return add


def test_a_name_means_the_newest_version_in_any_folder(models):
    models("toy", "1.9.0")
    newest = models("toy-1.10", "1.10.0", folder=1)
    models("toy-1.2.0", "1.2.0", folder=1)
    assert open_bundle("toy").path == newest
    for name, version in [("toy-1.9", "1.9.0"), ("toy@1.2", "1.2.0"), ("toy==1.10.0", "1.10.0"), ("toy-1", "1.10.0")]:
        assert open_bundle(name).card.version == version
    names = [one.installed_name for one in find_bundles() if one.path.parent.name in ("first", "second")]
    assert names == ["toy-1.9.0", "toy", "toy-1.2.0"]
    for name in names:
        assert open_bundle(name).installed_name == name


def test_a_release_of_an_earlier_version_is_found_beside_the_one_that_is_built_in(models):
    built_in = open_bundle("us-open")
    models("us-open-1.0", "1.0.3", name="us-open")
    assert open_bundle("us-open").path == built_in.path
    assert open_bundle("us-open-1.0").card.version == "1.0.3"
    models("us-open", "1.0.9", name="us-open", folder=1)  # of the same name, and older all the same
    assert open_bundle("us-open").path == built_in.path
    assert open_bundle("us-open@1.0").card.version == "1.0.9"
    newer = models("us-open-99", "99.0.0", name="us-open")
    assert open_bundle("us-open").path == newer
    assert open_bundle(f"us-open-{built_in.card.version}").path == built_in.path


def test_of_one_version_the_first_folder_is_used_whatever_the_files_are_called(models):
    first = models("toy-1.0.0", "1.0.0")
    second = models("toy", "1.0.0", folder=1)
    assert open_bundle("toy").path == first
    (unused,) = [one for one in find_bundles() if isinstance(one, UnusedBundle)]
    assert unused.path == second and "rename one of them" in unused.problem


def test_a_version_that_is_not_there_is_refused_with_a_way_on(models):
    models("toy", "1.0.0")
    with pytest.raises(
        InputError, match=r"There is no model 'toy-2': installed are toy, .*; or give the path of a model\.$"
    ):
        open_bundle("toy-2")
    with pytest.raises(InputError, match=r"'us-open-0\.1'.* other versions of us-open are at https://.*/releases"):
        open_bundle("us-open-0.1")


def test_another_version_is_installed_beside_the_first(models, tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "home"))
    given = [models("a", "1.0.0"), models("b", "2.0.0"), models("c", "0.9")]
    monkeypatch.setenv("MOBCLIP_MODELS", "")
    stems = [installation.install(path).path.name for path in given]
    assert stems == ["toy.mobclip", "toy-2.0.0.mobclip", "toy-0.9.mobclip"]
    assert open_bundle("toy").card.version == "2.0.0" and open_bundle("toy-1").card.version == "1.0.0"
    with pytest.raises(InputError, match=r"There is a model toy 2\.0\.0 already"):
        installation.install(given[1])


def test_a_bundle_is_found_by_what_embeddings_say_of_it(models):
    models("toy", "1.0.0")
    older = models("toy-0.9", "0.9")
    assert store.bundle_with_id(open_bundle(older).card.id).path == older
    assert store.bundle_with_id(open_bundle("us-open").card.id).path.parent == store.BUILT_IN


def test_it_is_said_where_the_version_is_to_be_had_that_a_predictor_needs(models):
    models("toy", "2.0.0")
    older = models("toy-1.0", "1.0.0")
    assert store.where_to_get(open_bundle(older).card.id) == "the installed model toy-1.0.0"
    assert store.where_to_get(BundleId("toy", "0.9", "0123abcd")) == "the model toy-0.9"
    released = store.where_to_get(BundleId("us-open", "0.9.0", "0123abcd"))
    assert released == "the model us-open-0.9.0 (from https://github.com/mobclip/mobclip-qgis/releases)"
