"""Nature by cell, from grids of the whole Earth that hold one island with a mountain and a lake."""

import gzip
import math

import numpy as np
import pytest
import rasterio

from mobclip.errors import InputError
from mobclip.geo import h3_cells
from recipes import natural
from recipes.globe import Globe, read_water

ISLAND = (slice(60, 75), slice(168, 180))  # rows and columns of 1°: 15 to 30 north, 12 west to 0
LAKE = (slice(66, 68), slice(172, 174))
MOUNTAIN = (slice(70, 75), slice(168, 180))  # the south of the island
PLACES = {
    "plain": (-6.0, 27.5),
    "mountain": (-6.0, 17.5),
    "lake": (-7.0, 23.0),
    "coast": (-12.0, 27.5),
    "sea": (40.0, 0.0),
}


def write_image(path, values):
    bands, rows, columns = values.shape
    shape = {"count": bands, "height": rows, "width": columns, "dtype": values.dtype, "driver": "GTiff"}
    with rasterio.open(path, "w", transform=rasterio.transform.from_origin(-180, 90, 1, 1), **shape) as image:
        image.write(values)
    return path


@pytest.fixture(scope="module")
def files(tmp_path_factory):
    folder = tmp_path_factory.mktemp("grids")
    land = np.zeros((180, 360), dtype=np.uint8)
    land[ISLAND], land[LAKE] = 1, 2
    water = np.repeat(np.repeat(land, 48, axis=0), 48, axis=1)[::-1]
    (folder / "water.bin").write_bytes(gzip.compress(water.tobytes(), 1))
    steps = np.full((1, 180, 360), 255, dtype=np.uint8)
    steps[0][ISLAND], steps[0][MOUNTAIN] = 25, 100
    colours = np.zeros((3, 180, 360), dtype=np.uint8)
    colours[1][ISLAND] = 90
    months = np.broadcast_to(np.arange(12, dtype=np.uint8) * 20, (180, 360, 12))
    zones = np.full((1, 180, 360), 32, dtype=np.uint8)
    zones[0][ISLAND], zones[0][MOUNTAIN] = 7, 31
    table = "zoneNum,kg_zone\n7,BWh\n31,ET\n13,Csb\n32,Ocean\n"
    (folder / "zones.csv").write_text(table, encoding="utf-8")
    return {
        "water": folder / "water.bin",
        "elevation": write_image(folder / "elevation.tif", steps),
        "relief": write_image(folder / "relief.tif", colours),
        "blue_marble": write_image(folder / "blue.tif", colours),
        "blue_marble_other_season": write_image(folder / "other.tif", colours // 3),
        "turbidity": write_image(folder / "turbidity.tif", np.ascontiguousarray(months)),
        "climate_zones": write_image(folder / "zones.tif", zones),
        "climate_names": folder / "zones.csv",
    }


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
