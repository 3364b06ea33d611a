"""Writing a container removes nothing but a container, and that only when the new one is in its place."""

import json
import os

import numpy as np
import pytest

from mobclip.errors import InputError
from mobclip.io.container import check_replaceable, open_container, write_container

FILES = {"a.npy": np.arange(3), "b.json": b"{}"}


def write(path, name="new"):
    return write_container(path, {"name": name}, FILES)


def name_of(path):
    container = open_container(path, "model")
    assert all(container.read(file_name) for file_name in FILES)
    return container.card["name"]


def contents(folder):
    """All that is in a folder, with its bytes."""
    return {path.relative_to(folder).as_posix(): path.is_file() and path.read_bytes() for path in folder.rglob("*")}


def assert_refused(path, message):
    """The check and the writing refuse alike, and change nothing."""
    before = contents(path.parent)
    for attempt in (check_replaceable, write):
        with pytest.raises(InputError, match=rf"{message}, so it will not be replaced: choose another name\.$"):
            attempt(path)
    assert contents(path.parent) == before


@pytest.mark.parametrize("name", ["docs", "docs.d", "docs.mobclip"])
@pytest.mark.parametrize("inside", ["thesis/chapter.txt", "card.json", ".hidden", None])
def test_a_folder_that_is_no_container_is_refused(tmp_path, name, inside):
    folder = tmp_path / name
    folder.mkdir()
    if inside:
        (folder / inside).parent.mkdir(exist_ok=True)
        (folder / inside).write_text('{"format": 1, "title": "a card of something else"}')
    assert_refused(folder, "is a folder that contains other files than a MobCLIP model or predictor")


@pytest.mark.parametrize(
    "card",
    ["", "[]", "no json", '{"digests": {}}', '{"format": "1", "digests": {}}', '{"format": 1, "digests": []}',
     '{"format": 1, "digests": {"a.npy": 5}}', '{"format": 1, "digests": {"a.npy": "of another kind"}}', "[" * 100_000],
)  # fmt: skip
def test_a_card_that_is_none_of_ours_makes_no_container(tmp_path, card):
    folder = tmp_path / "bundle"
    write(folder)
    (folder / "card.json").write_text(card)
    assert_refused(folder, "is a folder that contains other files than a MobCLIP model or predictor")


def add_file(folder):
    (folder / "notes.txt").write_text("mine")


def add_folder(folder):
    (folder / "more").mkdir()


def put_folder_for_file(folder):
    (folder / "b.json").unlink()
    (folder / "b.json").mkdir()


def put_link_for_card(folder):
    (folder / "card.json").rename(folder.parent / "elsewhere.json")
    (folder / "card.json").symlink_to(folder.parent / "elsewhere.json")


def put_pipe_for_card(folder):
    (folder / "card.json").unlink()
    os.mkfifo(folder / "card.json")


@pytest.mark.parametrize("change", [add_file, add_folder, put_folder_for_file, put_link_for_card, put_pipe_for_card])
def test_a_container_with_anything_else_in_it_is_refused(tmp_path, change):
    folder = tmp_path / "bundle"
    write(folder)
    change(folder)
    assert_refused(folder, "is a folder that contains other files than a MobCLIP model or predictor")


def test_a_link_to_a_container_is_refused(tmp_path):
    write(tmp_path / "bundle")
    (tmp_path / "link").symlink_to("bundle")
    assert_refused(tmp_path / "link", "is a link to a folder")


def test_a_file_where_a_folder_is_to_be_is_refused(tmp_path):
    (tmp_path / "notes").write_text("mine")
    assert_refused(tmp_path / "notes", "is a file and not a folder")


@pytest.mark.parametrize("content", [b"mine", b"PK\x05\x06" + bytes(18)])
def test_a_file_that_is_no_container_is_refused(tmp_path, content):
    (tmp_path / "notes.mobclip").write_bytes(content)
    assert_refused(tmp_path / "notes.mobclip", "is a file but no MobCLIP model or predictor")


def test_an_empty_file_is_replaced(tmp_path):
    (tmp_path / "new.mobclip").touch()
    write(tmp_path / "new.mobclip")
    assert name_of(tmp_path / "new.mobclip") == "new"


def test_a_device_is_refused(tmp_path):
    (tmp_path / "null.mobclip").symlink_to(os.devnull)
    assert_refused(tmp_path / "null.mobclip", "is not a regular file")


@pytest.mark.parametrize("name", ["bundle", "bundle.mobclip"])
def test_a_container_replaces_one_of_its_kind(tmp_path, name):
    write(tmp_path / name, "old")
    write(tmp_path / name)
    assert name_of(tmp_path / name) == "new"
    assert os.listdir(tmp_path) == [name]


def test_a_zip_replaces_a_container_that_is_a_folder(tmp_path):
    write(tmp_path / "bundle", "old")
    (tmp_path / "bundle").rename(tmp_path / "bundle.mobclip")
    write(tmp_path / "bundle.mobclip")
    assert (tmp_path / "bundle.mobclip").is_file() and name_of(tmp_path / "bundle.mobclip") == "new"


def test_a_container_that_was_damaged_is_replaced(tmp_path):
    write(tmp_path / "bundle", "old")
    (tmp_path / "bundle" / "a.npy").unlink()
    (tmp_path / "bundle" / "b.json").write_bytes(b"cut o")
    write(tmp_path / "bundle")
    assert name_of(tmp_path / "bundle") == "new"


def test_the_old_container_comes_back_where_the_new_one_cannot_take_its_place(tmp_path, monkeypatch):
    path = tmp_path / "bundle"
    write(path, "old")
    replace = os.replace

    def full(source, target):
        if target == path and source.parent.parent == tmp_path:
            raise OSError(28, "No space left on device")
        replace(source, target)

    monkeypatch.setattr(os, "replace", full)
    with pytest.raises(InputError, match=r"bundle cannot be written \(No space left on device\)\.$"):
        write(path)
    assert name_of(path) == "old"
    assert os.listdir(tmp_path) == ["bundle"]


def test_bundled_models_are_containers_and_nothing_else():
    from mobclip.bundle.store import BUILT_IN

    for folder in BUILT_IN.iterdir():
        check_replaceable(folder)
        assert json.loads((folder / "card.json").read_text(encoding="utf-8"))["digests"]
