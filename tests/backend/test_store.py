"""Bundles on disk: what is written is read, and what is wrong is refused in one sentence."""

import json
import os
import shutil
import zipfile

import numpy as np
import pytest
import toy_models

from mobclip.bundle import store as bundles
from mobclip.bundle.encoders import location_encoder
from mobclip.bundle.inference import embed_cells
from mobclip.errors import InputError
from mobclip.io import container


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
    with pytest.raises(InputError, match="has format 2 .* reads formats up to 1: update MobCLIP"):
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
    with pytest.raises(InputError, match="not a plain array"):
        bundles.open_bundle(copy).array("codes.npy")


def test_an_encoder_of_an_unknown_kind_is_refused(copy):
    edit_card(copy, encoders=[{"kind": "oracle"}])
    with pytest.raises(InputError, match="unknown kind 'oracle'"):
        bundles.open_bundle(copy)


@pytest.mark.parametrize("content", ["", "no json", "[]", '{"name": "x"}'])
def test_a_broken_card_is_refused(copy, content):
    (copy / "card.json").write_text(content)
    with pytest.raises(InputError, match="not a MobCLIP model"):
        bundles.open_bundle(copy)


def test_a_file_that_is_no_zip_is_refused(tmp_path):
    (tmp_path / "x.mobclip").write_bytes(b"no zip")
    with pytest.raises(InputError, match="is not a MobCLIP model"):
        bundles.open_bundle(tmp_path / "x.mobclip")


def test_bundles_are_found_by_name(toy_path, monkeypatch):
    monkeypatch.setenv("MOBCLIP_MODELS", str(toy_path.parent))
    assert bundles.open_bundle("toy").card.name == "toy"
    assert "toy" in [bundle.card.name for bundle in bundles.installed_bundles()]
    with pytest.raises(InputError, match="no model 'tpy': installed are toy"):
        bundles.open_bundle("tpy")


def test_models_are_listed_by_the_names_that_find_them(toy_path, tmp_path, monkeypatch):
    for name in ("v1.1", "v1.2", "v1.3.mobclip"):  # folders, all with the name toy in their cards
        shutil.copytree(toy_path, tmp_path / name)
    monkeypatch.setenv("MOBCLIP_MODELS", str(tmp_path))
    names = [bundle.installed_name for bundle in bundles.installed_bundles() if bundle.path.parent == tmp_path]
    assert names == ["v1.1", "v1.2", "v1.3"]
    for name in names:
        assert bundles.open_bundle(name).installed_name == name
    with pytest.raises(InputError, match="no model 'toy': installed are v1.1, v1.2, v1.3, "):
        bundles.open_bundle("toy")


def test_an_interrupted_write_leaves_the_old_bundle(copy, toy_card):
    before = bundles.open_bundle(copy).card
    with pytest.raises(ValueError):
        bundles.write_bundle(copy, {**toy_card, "encoders": [{"kind": "cells", "index": "absent.npy"}]}, {})
    assert bundles.open_bundle(copy).card == before
    assert [path.name for path in copy.parent.iterdir()] == [copy.name]


def test_a_copy_has_the_encoders_that_are_asked_for_and_the_changes_of_the_card(tmp_path):
    toy_models.write_toy_model(tmp_path / "whole.mobclip", "columns")
    whole = bundles.open_bundle(tmp_path / "whole.mobclip")
    cells = location_encoder(whole).index[:5]
    copy = bundles.write_copy(whole, tmp_path / "part", ["cells"], {"version": "2.0.0", "scores": {"r2": 0.5}})
    assert [encoder.kind for encoder in copy.card.encoders] == ["cells"] and copy.card.version == "2.0.0"
    assert copy.card.scores == {"r2": 0.5} and copy.card.title == whole.card.title
    assert not [name for name in copy.card.digests if name.startswith("features")]
    np.testing.assert_array_equal(embed_cells(copy, cells), embed_cells(whole, cells))
    assert bundles.write_copy(whole, tmp_path / "again.mobclip").card.digests == whole.card.digests
    with pytest.raises(InputError, match="has no coordinates encoder: it has cells, features"):
        bundles.write_copy(whole, tmp_path / "other", ["coordinates"])


@pytest.mark.parametrize("change", ["card", "digest", "pipe", "zip"])
def test_a_damaged_bundle_among_the_models_is_named_and_the_others_stay(toy_path, tmp_path, monkeypatch, change):
    shutil.copytree(toy_path, tmp_path / "toy")
    damaged = tmp_path / "damaged.mobclip"
    if change == "zip":
        damaged.write_bytes(b"PK\5\6" + bytes(100))
    elif change == "pipe":
        os.mkfifo(damaged)
    else:
        shutil.copytree(toy_path, damaged)
        edit_card(damaged, **({"encoders": 5} if change == "card" else {"digests": {"x": ["sha256:"]}}))
    monkeypatch.setenv("MOBCLIP_MODELS", str(tmp_path))
    found = {type(one): one for one in bundles.find_bundles() if tmp_path in one.path.parents}
    assert found[bundles.Bundle].card.name == "toy"
    assert str(damaged) in found[bundles.UnusedBundle].problem
    assert "toy" in [bundle.card.name for bundle in bundles.installed_bundles()]


@pytest.fixture
def folders(toy_path, tmp_path, monkeypatch):
    """Two folders of models, of which the first one that opens is used."""
    for name in ("first", "second"):
        (tmp_path / name).mkdir()
    monkeypatch.setenv("MOBCLIP_MODELS", os.pathsep.join(str(tmp_path / name) for name in ("first", "second")))
    shutil.copytree(toy_path, tmp_path / "second" / "toy")
    return tmp_path / "first", tmp_path / "second"


def test_a_damaged_bundle_does_not_hide_a_whole_one_of_the_same_name(folders):
    (folders[0] / "toy.mobclip").write_bytes(b"damaged")
    (folders[0] / "us-open.mobclip").write_bytes(b"damaged")
    assert bundles.open_bundle("toy").path == folders[1] / "toy"
    assert bundles.open_bundle("us-open").path.parent == bundles.BUILT_IN
    problems = [one.problem for one in bundles.find_bundles() if isinstance(one, bundles.UnusedBundle)]
    assert len(problems) == 2 and all("is not a MobCLIP model" in problem for problem in problems)
    shutil.rmtree(folders[1] / "toy")
    with pytest.raises(InputError, match="toy.mobclip is not a MobCLIP model"):
        bundles.open_bundle("toy")


def test_of_two_bundles_with_one_name_it_is_said_which_is_used(folders):
    shutil.copytree(folders[1] / "toy", folders[0] / "toy")
    assert bundles.open_bundle("toy").path == folders[0] / "toy"
    assert [one.path.parent for one in bundles.installed_bundles() if one.path.stem == "toy"] == [folders[0]]
    (problem,) = [one.problem for one in bundles.find_bundles() if isinstance(one, bundles.UnusedBundle)]
    assert (
        problem == f"{folders[1] / 'toy'} has the same name as {folders[0] / 'toy'}, which is used: rename one of them."
    )


def test_loops_of_links_and_thousands_of_entries_are_passed_over(folders, monkeypatch):
    monkeypatch.setattr(bundles, "MAX_MODELS", 3)
    (folders[0] / "a.mobclip").symlink_to("b.mobclip")
    (folders[0] / "b.mobclip").symlink_to("a.mobclip")
    for number in range(100):
        (folders[0] / f"x{number:03}.mobclip").touch()
    found = [one for one in bundles.find_bundles() if one.path.parent == folders[0]]
    assert [one.path.stem for one in found] == ["a", "b", "x000"] and "There is no model at" in found[0].problem
    assert bundles.open_bundle("toy").path == folders[1] / "toy"


def test_a_file_that_is_larger_than_its_limit_is_refused_before_it_is_read(copy, tmp_path, monkeypatch):
    with zipfile.ZipFile(tmp_path / "x.mobclip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("card.json", b" " * (container.MAX_CARD_BYTES + 1))
    with pytest.raises(InputError, match=r"card.json of .* is larger than 4 MB: do not use it"):
        bundles.open_bundle(tmp_path / "x.mobclip")
    monkeypatch.setitem(container.MAX_FILE_BYTES, ".npy", 100)
    with pytest.raises(InputError, match="codes.npy of .* is larger than"):
        bundles.open_bundle(copy).read("codes.npy")


def test_files_that_are_too_large_together_are_refused_and_not_written(copy, tmp_path, monkeypatch):
    opened = bundles.open_bundle(copy)
    files = {name: opened.read(name) for name in opened.card.digests}
    packed = bundles.write_bundle(tmp_path / "x.mobclip", opened.card.to_json(), files).path
    monkeypatch.setattr(container, "MAX_TOTAL_BYTES", 1000)
    for path in (copy, packed):
        with pytest.raises(InputError, match=r"The files of .* are larger than 0 MB in all: do not use it"):
            bundles.open_bundle(path)
    with pytest.raises(InputError, match="would be larger than"):
        bundles.write_bundle(tmp_path / "y.mobclip", opened.card.to_json(), files)
    monkeypatch.setitem(container.MAX_FILE_BYTES, ".npy", 100)
    with pytest.raises(InputError, match="would hold .*npy of more than 0 MB: use fewer rows"):
        bundles.write_bundle(tmp_path / "y.mobclip", opened.card.to_json(), files)
    assert not (tmp_path / "y.mobclip").exists()


def test_a_zip_that_lists_too_many_members_is_refused(tmp_path):
    with zipfile.ZipFile(tmp_path / "x.mobclip", "w") as archive:
        for number in range(25_000):
            archive.writestr(f"{number}", b"")
    with pytest.raises(InputError, match="lists too many members"):
        bundles.open_bundle(tmp_path / "x.mobclip")


@pytest.mark.parametrize("method", [zipfile.ZIP_LZMA, zipfile.ZIP_BZIP2])
def test_other_compression_is_refused(toy_path, tmp_path, method):
    with zipfile.ZipFile(tmp_path / "x.mobclip", "w", method) as archive:
        archive.write(toy_path / "card.json", "card.json")
    with pytest.raises(InputError, match="use deflate"):
        bundles.open_bundle(tmp_path / "x.mobclip")


@pytest.mark.parametrize(
    "name, values",
    [
        ("codes", np.zeros((3, 8), np.int8)),
        ("codes", np.zeros((1, 8, 2), np.int8)),
        ("scale", np.full(8, np.nan, np.float32)),
        ("scale", np.ones(7, np.float32)),
        ("scale", np.full(8, 3e38, np.float32)),
        ("offset", np.ones(8, np.int32)),
        ("cells", np.zeros(0, np.uint64)),
        ("cells", np.arange(5, dtype=np.uint64)),
        ("cells", np.ones((2, 2), np.uint64)),
        ("cells", np.ones(3)),
    ],
)
def test_arrays_that_do_not_fit_are_refused(toy_path, toy_card, tmp_path, name, values):
    toy = bundles.open_bundle(toy_path)
    files = {f"{key}.npy": toy.array(f"{key}.npy") for key in ("cells", "codes", "scale", "offset")}
    bundle = bundles.write_bundle(tmp_path / "x", toy.card.to_json(), {**files, f"{name}.npy": values})
    with pytest.raises(InputError, match="get the (model|file) again"):
        embed_cells(bundle, toy.array("cells.npy")[:3])


def test_every_bit_flip_and_cut_of_a_bundle_is_read_or_refused(toy_path, toy_cells, tmp_path):
    """A flip may hide where nothing looks, such as a date: what matters is that nothing else than an InputError is raised."""
    toy = bundles.open_bundle(toy_path)
    whole = tmp_path / "whole.mobclip"
    bundles.write_bundle(whole, toy.card.to_json(), {name: toy.read(name) for name in toy.card.digests})
    data, path, draw = whole.read_bytes(), tmp_path / "x.mobclip", np.random.default_rng(0)
    damaged = [data[:stop] for stop in draw.integers(0, len(data), 60)]
    for position, bit in zip(draw.integers(0, len(data), 300), draw.integers(0, 8, 300)):
        damaged.append(data[:position] + bytes([data[position] ^ 1 << bit]) + data[position + 1 :])
    refused = 0
    for content in damaged:
        path.write_bytes(content)
        try:
            assert len(embed_cells(bundles.open_bundle(path), toy_cells[:5])) == 5
        except InputError as error:
            refused += 1
            assert "\n" not in str(error)
    assert refused > 200


def test_a_cell_table_may_say_how_many_people_live_in_its_cells(toy_path, toy_cells, tmp_path):
    people = np.arange(len(toy_cells), dtype=np.float32)
    toy_models.write_toy_model(tmp_path / "people", people=people)
    older, newer = bundles.open_bundle(toy_path), bundles.open_bundle(tmp_path / "people")
    assert location_encoder(older).people is None
    assert location_encoder(newer).people.of(toy_cells).tolist() == people.tolist()
    assert np.array_equal(embed_cells(newer, toy_cells), embed_cells(older, toy_cells))
    assert newer.card.id == older.card.id  # so that predictors of one take embeddings of the other


@pytest.mark.parametrize(
    ("people", "wrong"),
    [
        (np.zeros(3), r"has float64 3 as people, which should be \d+"),
        (-np.ones(len(toy_models.toy_cells())), "has values in people that are not from 0 to 1e"),
        (np.full(len(toy_models.toy_cells()), np.nan), "has values in people that are not"),
        (np.ones(len(toy_models.toy_cells()), dtype=int), "people, which should be real numbers"),
    ],
)
def test_people_that_do_not_fit_the_cells_are_refused(people, wrong, tmp_path):
    toy_models.write_toy_model(tmp_path / "people", people=people)
    with pytest.raises(InputError, match=wrong):
        location_encoder(bundles.open_bundle(tmp_path / "people"))
