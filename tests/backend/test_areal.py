"""Between supports: means by overlap and weight, sums, and numbers that agree with known totals."""

import numpy as np
import pytest
import shapely

from mobclip.errors import InputError
from mobclip.geo import h3_cells
from mobclip.geo.areal import aggregate, dasymetric_shares, rescale_to_means, rescale_to_totals, weighted_mean
from mobclip.geo.overlay import overlap, zone_shares
from mobclip.geo.sphere import area_km2

EXTENT = (-84.6, 33.6, -84.0, 34.0)
VALUES = np.array([[1.0], [4.0], [10.0]])
PEOPLE = np.array([30.0, 20.0, 0.0])


@pytest.fixture(scope="module")
def two_zones():
    west, south, east, north = EXTENT
    middle = (west + east) / 2
    return np.array([shapely.box(west, south, middle, north), shapely.box(middle, south, east, north)], dtype=object)


@pytest.fixture
def cells():
    """Three squares in a row, of one area."""
    return shapely.box([0, 1, 2], 0, [1, 2, 3], 1)


@pytest.fixture
def areas():
    """One over the first square and half the second, one over the rest, and one far away."""
    return shapely.box([0, 1.5, 50], -1, [1.5, 3, 51], 2)


def test_means_weigh_cells_by_their_area_in_the_polygon(cells, areas):
    found = aggregate(cells, areas, VALUES).values
    assert found[:2, 0] == pytest.approx([(1 + 4 / 2) / 1.5, (4 / 2 + 10) / 1.5], rel=1e-6)
    assert np.isnan(found[2, 0])


def test_means_weigh_cells_by_people_spread_evenly_over_them(cells, areas):
    found = aggregate(cells, areas, VALUES, weights=PEOPLE).values
    assert found[:2, 0] == pytest.approx([(30 * 1 + 10 * 4) / 40, 4], rel=1e-6)


def test_sums_share_numbers_out_and_lose_none(cells, areas):
    found = aggregate(cells, areas, VALUES, "sum").values
    assert found[:2, 0] == pytest.approx([3, 12], rel=1e-6)


def test_an_unknown_value_weighs_nothing(cells, areas):
    values = np.array([[1.0, np.nan], [np.nan, np.nan], [10.0, 5.0]])
    found = aggregate(cells, areas, values).values
    assert found[0, 0] == 1 and np.isnan(found[0, 1]) and found[1] == pytest.approx([10, 5])


def test_points_count_alike_or_by_their_weight(areas):
    points = shapely.points([[0.2, 0.5], [1.2, 0.5], [9, 9]])
    assert aggregate(points, areas, VALUES).values[0, 0] == pytest.approx(2.5)
    assert aggregate(points, areas, VALUES, weights=PEOPLE).values[0, 0] == pytest.approx((30 + 80) / 50)


SQUARES = shapely.box([0, 1, 0, 1], [0, 0, 1, 1], [1, 2, 1, 2], [1, 1, 2, 2])  # two by two


def sums(points, polygons, values):
    return aggregate(shapely.points(points), polygons, np.array(values, dtype=float)[:, None], "sum").values[:, 0]


def test_a_point_on_a_border_is_divided_among_the_polygons_that_meet_there():
    inside, on_edge, at_corner, on_rim = [0.5, 0.5], [1, 0.5], [1, 1], [0, 0.5]
    found = sums([inside, on_edge, on_edge, at_corner, on_rim], SQUARES, [10, 20, 4, 8, 1])
    assert found == pytest.approx([10 + 12 + 2 + 1, 12 + 2, 2, 2])


@pytest.mark.parametrize("seed", range(3))
def test_sums_over_a_tiling_are_kept_for_points_and_cells(seed):
    draw = np.random.default_rng(seed)
    points = draw.integers(0, 9, (200, 2)) / 4  # many on edges and corners, some twice, none outside
    values = draw.uniform(0, 5, 200)
    assert sums(points, SQUARES, values).sum() == pytest.approx(values.sum())
    triangles = np.array([half for square in SQUARES for half in shapely.get_parts(shapely.delaunay_triangles(square))])
    assert sums(points, triangles, values).sum() == pytest.approx(values.sum())
    cells = shapely.buffer(shapely.points(draw.uniform(0.2, 1.8, (50, 2))), 0.2)
    of_cells = aggregate(cells, SQUARES, values[:50, None], "sum").values
    assert of_cells.sum() == pytest.approx(values[:50].sum())


def test_sums_are_kept_where_sides_of_neighbours_differ_in_their_last_digits():
    corners = np.arange(10) / 10
    west, south = (values.ravel() for values in np.meshgrid(corners, corners))
    grid = shapely.box(west, south, west + 0.1, south + 0.1)  # 0.2 + 0.1 is not 0.3
    assert not np.isin(west + 0.1, corners)[west < 0.9].all()
    points = np.random.default_rng(0).integers(0, 101, (2000, 2)) / 100
    assert sums(points, grid, np.ones(2000)).sum() == pytest.approx(2000)


def test_polygons_that_overlap_count_a_point_each_and_equal_ones_share_as_one():
    assert sums([[0.5, 0.5]], shapely.box([0, 0, 0], 0, [1, 1, 2], 1), [6]) == pytest.approx([6, 6, 6])
    doubled = np.array([SQUARES[0], shapely.reverse(SQUARES[0]), SQUARES[1]])
    assert sums([[1, 0.5]], doubled, [6]) == pytest.approx([3, 3, 3])


def test_the_points_of_a_multipoint_have_equal_parts_of_it():
    both = shapely.multipoints([[0.5, 0.5], [1.5, 0.5], [9, 9], [1, 0.5]])
    found = aggregate(np.array([both, None]), SQUARES, np.array([[8.0], [1]]), "sum").values
    assert found[:2, 0] == pytest.approx([2 + 1, 2 + 1]) and np.isnan(found[2:]).all()


def test_slivers_without_area_are_points_as_sources_and_hold_nothing_as_targets():
    sliver = shapely.from_wkt("POLYGON((0.9 0.5,1.1 0.5,0.9 0.5))")
    sources = np.array([sliver, shapely.box(0.2, 0.2, 0.4, 0.4)])
    targets = np.array([*SQUARES[:2], sliver])
    found = aggregate(sources, targets, np.array([[6.0], [1]]), "sum").values[:, 0]
    assert found[:2].sum() == pytest.approx(7) and np.isnan(found[2])


def test_polygons_that_all_have_no_area_are_refused_as_such():
    slivers = np.array([None, shapely.Polygon(), shapely.from_wkt("POLYGON((0 0, 1 1, 0 0))")], dtype=object)
    with pytest.raises(InputError, match="None of the polygons has an area"):
        overlap(np.array([shapely.Point(0.5, 0.5)], dtype=object), slivers)


def test_the_share_of_a_polygon_with_values_is_told(cells, areas):
    found = aggregate(cells, areas, np.array([[1.0, 2], [np.nan, 2], [3, 3]]))
    assert found.covered == pytest.approx([1 / 4.5, 1 / 4.5, 0], rel=1e-3)  # square degrees
    assert found.remarks == ("For 2 of 2 polygons less than half of the area is known: see the field covered.",)
    whole = aggregate(cells, shapely.box([0], 0, [2], 1), VALUES)
    assert whole.covered == pytest.approx([1]) and not whole.remarks
    twice = aggregate(np.concatenate([cells, cells]), shapely.box([0], 0, [2], 1), np.tile(VALUES, (2, 1)))
    assert twice.covered == pytest.approx([1])
    assert aggregate(shapely.centroid(cells), areas, VALUES).covered is None


def test_numbers_are_rescaled_to_known_totals_also_where_borders_cut_cells(cells, areas):
    found = overlap(cells, areas)
    result = rescale_to_totals(found, VALUES[:, 0], np.array([30.0, 60.0, np.nan]))
    assert found.shares[:2] @ result == pytest.approx([30, 60], rel=1e-6)
    assert (result > 0).all() and result[0] < result[2]


def test_one_polygon_multiplies_its_cells_and_leaves_others_alone(cells):
    found = overlap(cells, shapely.box([0], 0, [2], 1))
    result = rescale_to_totals(found, VALUES[:, 0], np.array([50.0]))
    assert result == pytest.approx([10, 40, 10], rel=1e-6)


def test_a_total_where_all_numbers_are_0_is_spread_by_area(cells):
    found = overlap(cells, shapely.box([0], 0, [2], 1))
    assert rescale_to_totals(found, np.array([0.0, 0, 7]), np.array([6.0])) == pytest.approx([3, 3, 7], rel=1e-6)


def test_values_are_shifted_to_known_means(cells, areas):
    found = overlap(cells, areas)
    result = rescale_to_means(found, VALUES[:, 0], np.array([-1.0, 20.0, np.nan]), PEOPLE + 1)
    weight = found.shares[:2].toarray() * (PEOPLE + 1)
    assert weight @ result / weight.sum(axis=1) == pytest.approx([-1, 20], rel=1e-6)


@pytest.mark.parametrize(
    "act, message",
    [
        (lambda cells, areas: aggregate(cells, areas, VALUES, "median"), "no method 'median'"),
        (lambda cells, areas: aggregate(cells, areas, VALUES * np.inf), "infinite values"),
        (lambda cells, areas: aggregate(cells, areas, VALUES, "sum", PEOPLE), "A weight is for means"),
        (lambda cells, areas: aggregate(cells, areas, VALUES, weights=-PEOPLE), "negative or infinite"),
        (lambda cells, areas: aggregate(cells, areas[2:], VALUES), "No feature lies in a polygon"),
        (lambda cells, areas: aggregate(cells, shapely.centroid(areas), VALUES), "has points or lines"),
        (lambda cells, areas: aggregate(shapely.boundary(cells), areas, VALUES), "all polygons .* or all points"),
        (
            lambda cells, areas: rescale_to_totals(overlap(cells, areas), VALUES[:, 0], np.array([-1.0, 1, 0])),
            "total is negative",
        ),
        (
            lambda cells, areas: rescale_to_totals(overlap(cells, areas), VALUES[:, 0], np.array([1.0, 1, 5])),
            "the first in row 3",
        ),
    ],
)
def test_what_cannot_be_taken_to_polygons_is_refused(cells, areas, act, message):
    with pytest.raises(InputError, match=message):
        act(cells, areas)


def test_all_of_a_zone_goes_to_its_cells(two_zones):
    cells, shares, area_m2 = zone_shares(two_zones, 6)
    assert np.allclose(np.asarray(shares.sum(axis=0)), 1)
    assert (shares @ np.array([[100.0], [60]])).sum() == pytest.approx(160)
    assert np.array_equal(cells, h3_cells.cells_of_extent(EXTENT, 6))
    assert area_m2.sum() / 1e6 == pytest.approx(area_km2(shapely.box(*EXTENT)), rel=5e-3)


def test_means_by_cell_are_weighted_and_pass_over_the_unknown(two_zones):
    _, shares, _ = zone_shares(two_zones, 6)
    means = weighted_mean(shares, np.array([[1.0, np.nan], [3.0, 8.0]]), np.array([1.0, 1.0]))
    mixed = np.diff(shares.indptr) == 2
    assert mixed.any()
    assert ((means[mixed, 0] > 1) & (means[mixed, 0] < 3)).all()
    assert np.allclose(means[mixed, 1], 8)
    west_only = np.diff(shares[:, [1]].indptr) == 0
    assert np.isnan(means[west_only, 1]).all()


def test_empty_zones_cover_nothing(two_zones):
    with_gaps = np.array([shapely.Polygon(), two_zones[0], None], dtype=object)
    shares = zone_shares(with_gaps, 6)[1]
    assert np.asarray(shares.sum(axis=0)).ravel() == pytest.approx([0, 1, 0])
    with pytest.raises(InputError, match="No zone overlaps a cell"):
        zone_shares(with_gaps[[0, 2]], 6)


def test_zones_are_spread_by_where_people_live(two_zones):
    """All people of the west live in one cell; nobody is known to live in the east, which keeps its shares by area."""
    cells, by_area, area_m2 = zone_shares(two_zones, 6)
    home = by_area[:, [0]].toarray().argmax()
    shares, people = dasymetric_shares(by_area, area_m2, np.where(np.arange(len(cells)) == home, 70.0, np.nan))
    assert people.tolist() == pytest.approx([70, 0])
    assert shares[home, 0] == pytest.approx(1) and shares[:, [0]].nnz == 1
    assert np.allclose(shares[:, [1]].toarray(), by_area[:, [1]].toarray())
    with pytest.raises(InputError, match="above 0 in some cell"):
        dasymetric_shares(by_area, area_m2, np.zeros(len(cells)))


def test_a_cell_on_the_border_divides_its_people_by_area(two_zones):
    cells, by_area, area_m2 = zone_shares(two_zones, 6)
    shares, people = dasymetric_shares(by_area, area_m2, np.ones(len(cells)))
    assert np.asarray(shares.sum(axis=0)).ravel() == pytest.approx([1, 1])
    assert people.sum() == pytest.approx(len(cells))
    assert (shares @ people) == pytest.approx(np.ones(len(cells)))
