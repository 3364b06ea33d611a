"""Nature by cell, from grids of the whole Earth that hold one island with a mountain and a lake."""

import gzip
import math

import numpy as np
import pytest
import toy_globe

from mobclip.errors import InputError
from mobclip.geo import h3_cells
from recipes import natural
from recipes.globe import Globe, read_water

PLACES = {
    "plain": (-6.0, 27.5),
    "mountain": (-6.0, 17.5),
    "lake": (-7.0, 23.0),
    "coast": (-12.0, 27.5),
    "sea": (40.0, 0.0),
}


@pytest.fixture(scope="module")
def files(tmp_path_factory):
    return toy_globe.write_globe(tmp_path_factory.mktemp("grids"))


@pytest.fixture(scope="module")
def cells():
    return h3_cells.cells_at(np.array(list(PLACES.values())), 6)


def at(modality, column):
    return dict(zip(PLACES, modality.values[:, modality.columns.index(column)].tolist(), strict=True))


def test_elevation_is_in_metres_and_unknown_at_sea(files, cells):
    nature = natural.natural_modality(cells, files)
    metres = at(nature, "elevation_cell_m")
    assert metres["plain"] == 250 and metres["mountain"] == 2350 and math.isnan(metres["sea"])
    assert metres["coast"] == 250  # of the half of the cell that is land
    assert at(nature, "elevation_cell_spread_m")["mountain"] == 0


def test_shares_of_water_and_distances_to_it(files, cells):
    nature = natural.natural_modality(cells, files)
    assert at(nature, "water_cell_lake_share")["lake"] == 1 and at(nature, "water_cell_sea_share")["sea"] == 1
    assert at(nature, "water_around_sea_share")["coast"] == pytest.approx(0.5, abs=0.1)
    kilometres = np.expm1(list(at(nature, "water_sea_km_log").values()))
    # The plain is 2.5 degrees from the north coast, 111 km each; pixels are 2.3 km.
    assert kilometres[0] == pytest.approx(278, abs=4) and kilometres[3] < 5


def test_colours_and_turbidity_are_of_the_land(files, cells):
    nature = natural.natural_modality(cells, files)
    assert (
        at(nature, "blue_marble_cell_green")["coast"] == 90
        and at(nature, "blue_marble_cell_green_change")["plain"] == -60
    )
    assert at(nature, "turbidity_mean")["plain"] == pytest.approx(5.5) and at(nature, "turbidity_change")["plain"] == 11
    assert math.isnan(at(nature, "turbidity_mean")["sea"])


def test_parts_can_be_left_out(files, cells):
    nature = natural.natural_modality(cells, files, parts=["relief", "turbidity"])
    assert {column.split("_")[0] for column in nature.columns} == {"relief", "turbidity"}


def test_climates_are_shares_by_the_letters_of_their_names(files, cells):
    climate = natural.climate_modality(cells, files)
    assert climate.columns == tuple(f"climate_{kind}" for kind in ("B", "BW", "C", "Cs", "E", "ET", "b", "h"))
    assert [at(climate, f"climate_{kind}")["plain"] for kind in ("B", "BW", "h", "E")] == [1, 1, 1, 0]
    assert at(climate, "climate_ET")["mountain"] == 1 and math.isnan(at(climate, "climate_ET")["sea"])


def test_discs_go_over_the_antimeridian_and_the_poles(files):
    cells = h3_cells.cells_at(np.array([[179.99, -17.0], [-179.99, -17.0], [0.0, 90.0], [0.0, -90.0]]), 6)
    nature = natural.natural_modality(cells, files, parts=["water"])
    assert (nature.values[:, nature.columns.index("water_around_sea_share")] == 1).all()
    grid = Globe(np.arange(360)[None, None])
    assert grid.at(np.array([[-180.0, 0], [179.9, 0], [180.0, 0]])).tolist() == [[0, 359, 0]]


def test_a_file_of_another_format_is_named(files, cells, tmp_path):
    (tmp_path / "other.bin").write_bytes(gzip.compress(b"sea"))
    with pytest.raises(InputError, match=r"other\.bin is no mask of land and sea"):
        read_water(tmp_path / "other.bin")
    (tmp_path / "text.tif").write_text("elevation", encoding="utf-8")
    with pytest.raises(InputError, match=r"text\.tif is no raster"):
        natural.natural_modality(cells, {**files, "elevation": tmp_path / "text.tif"})
