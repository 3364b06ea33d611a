"""Cells over areas, and their boundaries, compared with shapely over all cells of the globe."""

import h3
import numpy as np
import pytest
import shapely

from mobclip.errors import InputError
from mobclip.geo import h3_cells

RESOLUTION = 2
WORLD = (-180, -90, 180, 90)


@pytest.fixture(scope="module")
def globe():
    cells = np.sort(
        [np.uint64(int(c, 16)) for base in h3.get_res0_cells() for c in h3.cell_to_children(base, RESOLUTION)]
    )
    return cells, h3_cells.cell_boundaries(cells)


@pytest.mark.parametrize("resolution", [0, 1, 2])
def test_the_cells_of_a_resolution_tile_the_globe(resolution):
    cells = h3_cells.cells_of_extent(WORLD, resolution)
    shapes = h3_cells.cell_boundaries(cells)
    assert len(cells) == h3.get_num_cells(resolution)
    assert shapely.is_valid(shapes).all()
    assert shapely.area(shapes).sum() == pytest.approx(360 * 180)
    west, south, east, north = shapely.bounds(shapes).T
    assert (west >= -180).all() and (east <= 180).all() and (south >= -90).all() and (north <= 90).all()


@pytest.mark.parametrize(
    "extent",
    [
        (0, 0, 60, 60),
        (-20, 60, 40, 90),
        (-180, 80, 180, 90),
        (-180, -90, 180, -85),
        (-1, -1, 1, 1),
        (-170, -60, 170, 20),
    ],
)
def test_an_extent_gives_the_cells_that_shapely_finds(globe, extent):
    cells, shapes = globe
    area = shapely.box(*extent)
    overlapping = cells[shapely.intersects(shapes, area)]
    central = cells[shapely.contains_xy(area, h3_cells.centres(cells))]
    assert np.array_equal(h3_cells.cells_of_extent(extent, RESOLUTION), overlapping)
    assert np.array_equal(h3_cells.cells_of_extent(extent, RESOLUTION, "centre"), central)


def test_an_extent_across_the_antimeridian_is_its_two_halves():
    whole = h3_cells.cells_of_extent((170, -20, -170, 20), 3)
    halves = np.union1d(
        h3_cells.cells_of_extent((170, -20, 180, 20), 3), h3_cells.cells_of_extent((-180, -20, -170, 20), 3)
    )
    assert np.array_equal(whole, halves)
    assert np.array_equal(whole, h3_cells.cells_of_extent((170, -20, 190, 20), 3))


def test_a_cell_across_the_antimeridian_has_two_parts_on_either_side():
    cell = h3_cells.cells_at(np.array([[179.999, 0.0]]), 3)
    shape = h3_cells.cell_boundaries(cell)[0]
    assert shape.geom_type == "MultiPolygon"
    assert sorted(round(part.centroid.x / 180) for part in shape.geoms) == [-1, 1]


@pytest.mark.parametrize("latitude", [90, -90])
def test_the_cell_at_a_pole_reaches_it_all_around(latitude):
    shape = h3_cells.cell_boundaries(h3_cells.cells_at(np.array([[0.0, latitude]]), 4))[0]
    assert shape.bounds[0] == -180 and shape.bounds[2] == 180
    assert latitude in (shape.bounds[1], shape.bounds[3])


def test_a_pentagon_is_found_and_drawn():
    pentagon = np.uint64(int(h3.get_pentagons(3)[0], 16))
    shape = h3_cells.cell_boundaries([pentagon])[0]
    assert pentagon in h3_cells.cells_of_polygons([shape.buffer(-0.1)], 3)
    assert shape.is_valid


def test_holes_are_left_out_and_parts_are_joined():
    ring = shapely.box(0, 0, 10, 10).difference(shapely.box(3, 3, 7, 7))
    found = h3_cells.cells_of_polygons([ring], 4, "centre")
    assert not shapely.contains_xy(shapely.box(3, 3, 7, 7), h3_cells.centres(found)).any()
    both = shapely.MultiPolygon([shapely.box(0, 0, 2, 2), shapely.box(20, 0, 22, 2)])
    parts = [h3_cells.cells_of_polygons([part], 4) for part in both.geoms]
    assert np.array_equal(h3_cells.cells_of_polygons([both], 4), np.union1d(*parts))


def test_null_and_empty_polygons_add_nothing():
    alone = h3_cells.cells_of_polygons([shapely.box(0, 0, 1, 1)], 4)
    assert np.array_equal(h3_cells.cells_of_polygons([None, shapely.Polygon(), shapely.box(0, 0, 1, 1)], 4), alone)


@pytest.mark.parametrize("resolution", range(16))
def test_every_resolution_finds_the_cell_of_a_point(resolution):
    point = shapely.Point(-84.39, 33.75)
    size = 1e-3 * h3.average_hexagon_edge_length(resolution, unit="km") / 111
    found = h3_cells.cells_of_polygons([point.buffer(size)], resolution)
    assert h3_cells.cells_at(np.array([[-84.39, 33.75]]), resolution)[0] in found


def test_many_polygons_that_share_cells_are_counted_by_distinct_cells():
    squares = shapely.box(*np.meshgrid(np.arange(0, 2, 0.1), np.arange(0, 2, 0.1)), *np.meshgrid(
        np.arange(0.1, 2.1, 0.1), np.arange(0.1, 2.1, 0.1))).ravel()  # fmt: skip
    whole = h3_cells.cells_of_polygons([shapely.box(0, 0, 2, 2)], 5)
    assert np.array_equal(h3_cells.cells_of_polygons(squares, 5, max_cells=len(whole)), whole)
    with pytest.raises(InputError, match=f"{len(whole) - 1:,} are allowed"):
        h3_cells.cells_of_polygons(squares, 5, max_cells=len(whole) - 1)


def test_too_many_cells_are_refused_before_they_are_made():
    with pytest.raises(InputError, match="at least .* cells here, but at most 1,000,000 are allowed"):
        h3_cells.cells_of_extent(WORLD, 15)
    with pytest.raises(InputError, match="needs .*cells here, but at most 136 are allowed"):
        h3_cells.cells_of_extent((0, 0, 5, 5), 4, max_cells=136)


@pytest.mark.parametrize(
    "extent, resolution, predicate, message",
    [
        ((0, 50, 1, 40), 3, "overlap", "not west, south, east, north"),
        ((0, 0, 1, 95), 3, "overlap", "latitudes from -90 to 90"),
        ((0, 0, np.nan, 1), 3, "overlap", "not west, south"),
        ((-300, 0, 200, 1), 3, "overlap", "more than 360 degrees"),
        ((0, 0, 1, 1), 16, "overlap", "whole number from 0 to 15, not 16"),
        ((0, 0, 1, 1), 3, "touch", "choose overlap or centre"),
    ],
)
def test_bad_input_is_refused_in_one_sentence(extent, resolution, predicate, message):
    with pytest.raises(InputError, match=message):
        h3_cells.cells_of_extent(extent, resolution, predicate)


def test_points_are_no_area():
    with pytest.raises(InputError, match="choose a polygon layer"):
        h3_cells.cells_of_polygons([shapely.Point(0, 0)], 3)


def test_parents_equal_those_of_h3():
    cells = h3_cells.cells_at(np.random.default_rng(0).uniform([-180, -90], [180, 90], (200, 2)), 9)
    for resolution in (0, 3, 9):
        expected = [int(h3.cell_to_parent(h3.int_to_str(int(cell)), resolution), 16) for cell in cells]
        assert h3_cells.parents(cells, resolution).tolist() == expected
    assert set(h3_cells.resolutions(cells)) == {9}


def test_text_and_numbers_of_cells_agree():
    cells = h3_cells.cells_of_extent((0, 0, 5, 5), 4)
    assert np.array_equal(h3_cells.from_text(h3_cells.to_text(cells)), cells)
    assert h3_cells.from_text([None, ""]).tolist() == [0, 0]
    with pytest.raises(InputError, match="'86nonsense' in row 2 is not an H3 cell"):
        h3_cells.from_text([h3_cells.to_text(cells[:1])[0], "86nonsense"])


CELL, NUMBER = "862a90007ffffff", 604231117620379647


@pytest.mark.parametrize(
    "text",
    [
        CELL.upper(),
        f"0{CELL}",
        f"00000{CELL}",
        f"  {CELL}\t",
        f"0x{CELL}",
        f"0X0{CELL.upper()}",
        str(NUMBER),
        f"00{NUMBER}",
    ],
)
def test_a_cell_is_read_in_every_form_in_which_it_is_written(text):
    assert h3_cells.from_text([None, text]).tolist() == [0, NUMBER]


@pytest.mark.parametrize("text", [" ", "0", "000", "0x0", "NA", "nan", "NaN", "None", "NULL", "<NA>"])
def test_marks_of_an_unknown_cell_are_no_cell(text):
    assert h3_cells.from_text([text]).tolist() == [0]


@pytest.mark.parametrize(
    "text, reason",
    [
        ("12345", "'12345' in row 2 is not an H3 cell"),
        ("-74", "'-74' in row 2 is not an H3 cell"),
        ("862a90007fffffe", "is not an H3 cell"),
        ("8", "is not an H3 cell"),
        ("0x", "is not an H3 cell"),
        (str(2**64 + 1), "is not an H3 cell"),
        ("9" * 5000, f"'{'9' * 40}…' in row 2 is not an H3 cell"),
        ("0" * 5000 + "g", "is not an H3 cell"),
        (str(float(NUMBER)), "is a decimal fraction, which cannot hold an H3 cell exactly: use text"),
        (f"{NUMBER}.0", "is a decimal fraction"),
        ("6,04E+17", "is a decimal fraction"),
        (h3.origin_to_directed_edges(CELL)[0], "is an H3 edge"),
        (str(int(h3.origin_to_directed_edges(CELL)[1], 16)), "is an H3 edge"),
        (h3.cell_to_vertexes(CELL)[0], "is an H3 vertex"),
    ],
)
def test_what_is_no_cell_is_shown_as_it_was_given(text, reason):
    with pytest.raises(InputError) as caught:
        h3_cells.from_text([CELL, text])
    assert reason in str(caught.value) and len(str(caught.value)) < 160


def test_unknown_coordinates_have_no_cell():
    assert h3_cells.cells_at(np.array([[np.nan, 0], [0, 91]]), 6).tolist() == [0, 0]


def test_cells_at_their_centres_are_themselves_and_no_cell_has_no_centre():
    cells = h3_cells.cells_of_extent((0, 0, 5, 5), 4)
    centres = h3_cells.centres(np.append(cells, np.uint64(0)))
    assert np.array_equal(h3_cells.cells_at(centres, 4), np.append(cells, np.uint64(0)))
    assert np.isnan(centres[-1]).all() and h3_cells.centres(np.empty(0, np.uint64)).shape == (0, 2)


@pytest.mark.parametrize("resolution", [0, 5, 6, 8, 9])
def test_packed_cells_keep_their_order_and_come_back(resolution):
    cells = h3_cells.cells_of_extent([-84.4, 33.6, -84.2, 33.8], resolution)
    packed = h3_cells.pack_cells(cells)
    assert packed.dtype == (np.uint32 if resolution <= 8 else np.uint64)
    assert (np.diff(packed.astype(np.int64)) > 0).all()
    assert (h3_cells.unpack_cells(packed, resolution) == cells).all()
