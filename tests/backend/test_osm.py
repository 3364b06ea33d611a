"""Points of interest from extracts of OpenStreetMap: what is one, where it lies, and files that are cut off or damaged."""

import collections
import csv
import os
from pathlib import Path

import numpy as np
import pytest

from mobclip.errors import Cancelled, InputError
from mobclip.geo import h3_cells

pytest.importorskip("pyogrio")

from mobclip.osm.categories import TABLE, categories, categories_of
from mobclip.osm.files import check_osm, is_osm
from mobclip.osm.points import read_points

KOUVOLA = Path(__file__).parent / "data/kouvola.osm.pbf"
AREA = (26.93, 60.515, 26.98, 60.54)
TOWN = """<?xml version='1.0' encoding='UTF-8'?>
<osm version="0.6">
  <node id="1" lat="60.5300" lon="26.9500"><tag k="amenity" v="cafe"/><tag k="cuisine" v="coffee_shop;cake"/></node>
  <node id="2" lat="60.5301" lon="26.9501"><tag k="shop" v="bakery;cafe"/></node>
  <node id="3" lat="60.5302" lon="26.9502"><tag k="shop" v="vacant"/></node>
  <node id="4" lat="60.5303" lon="26.9503"><tag k="amenity" v="bench"/></node>
  <node id="5" lat="60.5304" lon="26.9504"><tag k="name" v="nothing else"/></node>
  <node id="6" lat="60.5305" lon="26.9505"><tag k="tourism" v="hotel"/><tag k="amenity" v="restaurant"/></node>
  <node id="7" lat="60.5306" lon="26.9506"><tag k="tourism" v="information"/><tag k="office" v="lawyer"/></node>
  <node id="8" lat="61.9" lon="20.0"><tag k="amenity" v="cafe"/></node>
  <node id="11" lat="60.520" lon="26.940"/><node id="12" lat="60.520" lon="26.942"/>
  <node id="13" lat="60.522" lon="26.942"/><node id="14" lat="60.522" lon="26.940"/>
  <node id="21" lat="60.530" lon="26.960"/><node id="22" lat="60.530" lon="26.962"/>
  <node id="23" lat="60.531" lon="26.962"/><node id="24" lat="60.531" lon="26.960"/>
  <way id="31"><nd ref="11"/><nd ref="12"/><nd ref="13"/><nd ref="14"/><nd ref="11"/><tag k="healthcare" v="hospital"/></way>
  <way id="32"><nd ref="21"/><nd ref="22"/><nd ref="23"/></way>
  <way id="33"><nd ref="23"/><nd ref="24"/><nd ref="21"/></way>
  <way id="34"><nd ref="11"/><nd ref="12"/><nd ref="13"/><tag k="shop" v="kiosk"/></way>
  <relation id="41"><member type="way" ref="32" role="outer"/><member type="way" ref="33" role="outer"/>
    <tag k="type" v="multipolygon"/><tag k="amenity" v="school"/></relation>
</osm>
"""


@pytest.fixture(scope="module")
def cells():
    return h3_cells.cells_of_extent(AREA, 8)


@pytest.fixture
def town(tmp_path):
    (tmp_path / "town.osm").write_text(TOWN, encoding="utf-8")
    return tmp_path / "town.osm"


def test_nodes_closed_ways_and_multipolygons_are_points_at_their_centres(town, cells):
    found = read_points(town, cells)
    places = dict(zip(found.category, found.lonlat.round(6).tolist(), strict=True))
    assert places == {
        "cafe": [26.95, 60.53],
        "food_shop": [26.9501, 60.5301],
        "restaurant": [26.9505, 60.5305],  # before hotel in the table
        "office": [26.9506, 60.5306],  # tourism=information is no point of interest
        "hospital": [26.941, 60.521],
        "school": [26.961, 60.5305],
    }


def test_tags_and_the_values_of_a_key_are_categories_too(town, cells):
    assert sorted(read_points(town, cells, "tag").category) == [
        "amenity=cafe", "amenity=restaurant", "amenity=school", "healthcare=hospital", "office=lawyer", "shop=bakery",
    ]  # fmt: skip
    assert read_points(town, cells, "cuisine").category == ["coffee_shop"]
    with pytest.raises(InputError, match="has no elements with the key 'aeroway' where the cells are"):
        read_points(town, cells, "aeroway")
    with pytest.raises(InputError, match="is no key of OpenStreetMap: choose category, tag, or a key"):
        read_points(town, cells, 'a" OR 1')


def test_an_extract_of_a_town(cells):
    found = read_points(KOUVOLA, cells)
    counts = collections.Counter(found.category)
    assert (
        counts["bus_stop"] == 36
        and counts["parking"] == 12
        and counts["kindergarten"] == 2
        and len(found.category) == 63
    )
    assert (found.lonlat.min(axis=0) > [26.92, 60.51]).all() and (found.lonlat.max(axis=0) < [26.98, 60.55]).all()
    assert len(read_points(KOUVOLA, cells, "building").category) == 2215


def test_elements_far_from_the_cells_are_left_out_and_an_extract_of_elsewhere_is_refused(cells):
    few = h3_cells.cells_at(np.array([[26.95, 60.53]]), 8)
    assert 0 < len(read_points(KOUVOLA, few).category) < 63
    far = h3_cells.cells_at(np.array([[2.35, 48.86]]), 8)
    with pytest.raises(
        InputError, match="no points of interest where the cells are: check that it is an extract of their"
    ):
        read_points(KOUVOLA, far)


def test_the_table_of_categories_has_each_tag_once_and_no_tag_after_the_rest_of_its_key():
    with open(TABLE, encoding="utf-8", newline="") as stream:
        rows = [(row["key"], row["value"]) for row in csv.DictReader(stream)]
    assert len(set(rows)) == len(rows) == len(categories())
    for number, (key, value) in enumerate(rows):
        assert value != "*" or key not in {key for key, _ in rows[number + 1 :]}
    assert 30 <= len(set(categories().values()) - {""}) <= 60
    assert categories_of({"shop": ["tailor", None, "no"], "office": [None, "", "company"]}) == (
        ["clothes_shop", "", "office"], ["shop=tailor", "", "office=company"],
    )  # fmt: skip


@pytest.mark.parametrize("damage", ["cut off", "cut off between blocks", "other bytes", "empty", "text", "zeros"])
def test_a_damaged_extract_is_refused_and_not_read_in_part(tmp_path, cells, damage):
    whole = KOUVOLA.read_bytes()
    data = {
        "cut off": whole[:60_000],
        "cut off between blocks": whole[:2],
        "other bytes": whole[:30_000] + bytes(2_000) + whole[32_000:],
        "empty": b"",
        "text": b"no extract",
        "zeros": bytes(1_000),
    }[damage]
    (tmp_path / "bad.osm.pbf").write_bytes(data)
    with pytest.raises(InputError, match="is damaged, cut off, or no file of OpenStreetMap: download it again"):
        read_points(tmp_path / "bad.osm.pbf", cells)


@pytest.mark.parametrize(
    "text", [TOWN[:900], "<html></html>", "", "<osm>&x;</osm>", "<!DOCTYPE osm [<!ENTITY x 'y'>]><osm/>"]
)
def test_a_damaged_xml_is_refused(tmp_path, cells, text):
    (tmp_path / "bad.osm").write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match="is damaged, cut off, or no file of OpenStreetMap"):
        read_points(tmp_path / "bad.osm", cells)


def test_every_bit_of_an_extract_that_is_turned_is_noticed_or_changes_no_place(tmp_path, cells):
    """Blocks have checksums; headers are checked as far as they are used."""
    whole, expected = KOUVOLA.read_bytes(), read_points(KOUVOLA, cells)
    draw = np.random.default_rng(0)
    for position in draw.integers(0, len(whole), 12).tolist():
        (tmp_path / "bad.osm.pbf").write_bytes(whole[:position] + bytes([whole[position] ^ 16]) + whole[position + 1 :])
        try:
            found = read_points(tmp_path / "bad.osm.pbf", cells)
        except InputError:
            continue
        assert found.category == expected.category


def test_names_of_extracts_and_of_packed_ones(tmp_path):
    assert is_osm(Path("a.osm.pbf")) and is_osm(Path("A.OSM")) and is_osm(Path("b.pbf")) and not is_osm(Path("osm.csv"))
    for name in ("a.osm.bz2", "a.osm.gz", "a.o5m", "a.osm.zip"):
        with pytest.raises(InputError, match="is packed: convert it to .osm.pbf first"):
            is_osm(Path(name))
    for path in (tmp_path / "missing.osm", tmp_path):
        with pytest.raises(InputError, match="There is no file .* on disk"):
            check_osm(path)
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe.osm.pbf")
        with pytest.raises(InputError, match="There is no file .*pipe.osm.pbf on disk"):
            check_osm(tmp_path / "pipe.osm.pbf")


def test_progress_is_shown_a_wish_to_stop_obeyed_and_nothing_left_behind(tmp_path, cells, monkeypatch):
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr("tempfile.tempdir", None)
    seen = []
    read_points(KOUVOLA, cells, progress=lambda fraction, text: seen.append((fraction, text)))
    assert [fraction for fraction, _ in seen] == sorted(fraction for fraction, _ in seen) and len(seen) > 4
    assert any("Reading" in text for _, text in seen)

    def stop(fraction, text):
        if "Reading" in text:
            raise Cancelled

    with pytest.raises(Cancelled):
        read_points(KOUVOLA, cells, progress=stop)
    assert not os.listdir(tmp_path)
