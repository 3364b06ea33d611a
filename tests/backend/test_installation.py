"""Models of the user's own: checked, copied under their names, and outlined where they are valid."""

import json
import shutil

import numpy as np
import pytest
import shapely
import toy_models

from mobclip.bundle import store
from mobclip.bundle.installation import install
from mobclip.bundle.store import open_bundle
from mobclip.bundle.valid_domain import MAX_CELLS, valid_domain
from mobclip.errors import InputError
from mobclip.geo import h3_cells


@pytest.fixture(autouse=True)
def home(monkeypatch, tmp_path):
    for name in ("HOME", "XDG_DATA_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(tmp_path / "home é"))
    return tmp_path / "home é"


@pytest.mark.parametrize("name", ["another name.mobclip", "folder"])
def test_a_model_is_found_by_the_name_of_its_card_and_is_the_same(tmp_path, home, name):
    toy_models.write_toy_model(tmp_path / name)
    before = open_bundle(tmp_path / name)
    installed = install(tmp_path / name)
    assert installed.path == store.user_models() / "toy.mobclip" and home in installed.path.parents
    assert open_bundle("toy").card.id == before.card.id and open_bundle("toy").card.title == before.card.title


def test_a_path_without_a_folder_is_no_name(tmp_path, monkeypatch):
    toy_models.write_toy_model(tmp_path / "us-open.mobclip")
    monkeypatch.chdir(tmp_path)
    assert install("us-open.mobclip").card.name == "toy"


def change(path, old, **changes):
    """A copy of a model, a folder, whose card differs."""
    shutil.copytree(old, path)
    card = json.loads((path / "card.json").read_text())
    (path / "card.json").write_text(json.dumps({**card, **changes}))
    return path


@pytest.mark.parametrize("name", ["toy", "TOY", "us-open"])
def test_a_version_that_is_there_is_refused(tmp_path, toy_path, name):
    install(toy_path)
    version = open_bundle(name.lower()).card.version
    with pytest.raises(InputError, match=f"There is a model {name} {version} already.*remove it first"):
        install(change(tmp_path / "other", toy_path, name=name, version=version))


def test_a_damaged_file_of_that_name_is_not_replaced(toy_path):
    store.user_models().mkdir(parents=True)
    damaged = store.user_models() / "toy.mobclip"
    damaged.write_text("no zip")
    with pytest.raises(InputError, match="no model that can be read: remove it first"):
        install(toy_path)
    assert damaged.read_text() == "no zip"


@pytest.mark.parametrize("name", ["../elsewhere", "a/b", "a:b"])
def test_a_name_that_leads_elsewhere_is_refused(tmp_path, toy_path, home, name):
    with pytest.raises(InputError, match="cannot be that of a file"):
        install(change(tmp_path / "other", toy_path, name=name))
    assert not home.exists()


def test_what_is_no_model_or_damaged_is_refused_and_nothing_is_written(tmp_path, toy_path, home):
    (tmp_path / "text.mobclip").write_text("no zip")
    damaged = change(tmp_path / "damaged", toy_path)
    (damaged / "cells.npy").write_bytes(b"x" * 100)
    lacking = change(tmp_path / "lacking", toy_path)
    (lacking / "codes.npy").unlink()
    for path in (tmp_path / "text.mobclip", tmp_path / "nowhere.mobclip", damaged, lacking, tmp_path):
        with pytest.raises(InputError) as caught:
            install(path)
        assert "\n" not in str(caught.value)
    assert not home.exists()


def test_arrays_that_do_not_fit_each_other_are_refused(tmp_path):
    cells = toy_models.toy_cells()
    entry = {
        "kind": "cells",
        "resolution": 6,
        "index": "cells.npy",
        "codes": "codes.npy",
        "scale": "s.npy",
        "offset": "o.npy",
    }
    ones = np.ones(8, dtype=np.float32)
    files = {
        "cells.npy": cells,
        "codes.npy": np.zeros((len(cells) + 1, 8), dtype=np.int8),
        "s.npy": ones,
        "o.npy": ones,
    }
    store.write_bundle(tmp_path / "odd.mobclip", {**toy_models.toy_card(), "encoders": [entry]}, files)
    with pytest.raises(InputError, match=r"odd\.mobclip"):
        install(tmp_path / "odd.mobclip")


def test_the_valid_domain_of_a_cell_table_is_the_outline_of_its_cells(toy_path, toy_cells):
    outline, of = valid_domain(open_bundle(toy_path))
    assert of == "cells" and outline.is_valid
    assert outline.area == pytest.approx(shapely.area(h3_cells.cell_boundaries(toy_cells)).sum(), rel=1e-4)


def test_many_cells_are_outlined_by_coarser_ones():
    bundle = open_bundle("us-open")
    outline, _ = valid_domain(bundle)
    assert len(bundle.array("cells.npy")) > MAX_CELLS
    ohio, los_angeles, atlantic = shapely.points([(-82.9, 40.1), (-118.2, 34.05), (-40.0, 35.0)])
    assert outline.contains(ohio) and not outline.contains(los_angeles) and not outline.contains(atlantic)


@pytest.mark.parametrize(
    "bounds, inside, outside",
    [
        ([73, 18, 135, 54], (100, 30), (0, 0)),
        ([170, -20, -170, -10], (-175, -15), (0, -15)),
        ([-180, -90, 180, 90], (1, 1), None),
    ],
)
def test_the_valid_domain_of_a_network_is_the_extent_of_its_card(tmp_path, bounds, inside, outside):
    outline, of = valid_domain(network(tmp_path, {"bounds": bounds}))
    assert of == "extent" and outline.covers(shapely.Point(inside))
    assert outside is None or not outline.covers(shapely.Point(outside))
    assert outline.bounds[0] >= -180 and outline.bounds[2] <= 180


def test_a_card_that_does_not_say_where_its_model_is_valid(tmp_path):
    with pytest.raises(InputError, match="does not say where the model is valid"):
        valid_domain(network(tmp_path, {"text": "somewhere"}))


def network(tmp_path, domain):
    """A bundle with an encoder of coordinates, whose graph is not looked into."""
    card = {**toy_models.toy_card(), "domain": domain, "encoders": [{"kind": "coordinates", "model": "c.onnx"}]}
    return store.write_bundle(tmp_path / "network.mobclip", card, {"c.onnx": b"no graph"})
