"""Flows as arcs: which are drawn, how they bend, and what is refused or left out with a count."""

import numpy as np
import pytest
import shapely

from mobclip.errors import InputError
from mobclip.features import flow_lines as lines
from mobclip.features.flow_rows import rows_of_places
from mobclip.geo.antimeridian import split_line
from mobclip.geo.sphere import haversine_km

NAMES = np.array(["a", "b", "c"], dtype=object)
PLACES = shapely.points([[0, 0], [4, 0], [0, 3]])


def texts(*values):
    return np.array(values, dtype=object)


def drawn(*rows, places=PLACES, kind=None, **options):
    origin, destination, flow = zip(*rows, strict=True)
    ends = lines.ends_at_places(texts(*origin), texts(*destination), NAMES, places)
    return lines.flow_lines(ends, np.array(flow, dtype=float), kind, **options)


def test_rows_of_the_same_pair_are_summed_and_the_strongest_come_first():
    made = drawn(("a", "b", 2), ("a", "b", 3), ("b", "a", 7), ("c", "a", 1), ("c", "c", 10))
    assert list(made.columns()) == ["rank", "origin", "destination", "flow", "share", "distance_km"]
    assert made.origin.tolist() == ["b", "a", "c"] and made.destination.tolist() == ["a", "b", "a"]
    assert made.flow.tolist() == [7, 5, 1] and made.share == pytest.approx([7 / 13, 5 / 13, 1 / 13])
    assert made.distance_km[0] == haversine_km(np.array([[4.0, 0]]), np.array([[0.0, 0]]))[0]
    assert made.summary == [
        "3 of 3 flows between two places are drawn, 100.0% of what flows between places; the weakest is 1.",
        "1 flow starts and ends in the same place, 43.5% of all, and is not drawn.",
    ]


def test_only_the_strongest_are_drawn_and_none_below_the_minimum():
    rows = ("a", "b", 2), ("b", "a", 7), ("c", "a", 1)
    assert drawn(*rows, max_flows=2).flow.tolist() == [7, 2]
    assert drawn(*rows, min_flow=2).flow.tolist() == [7, 2]
    assert "2 of 3 flows between two places are drawn, 90.0%" in drawn(*rows, max_flows=2).summary[0]
    with pytest.raises(InputError, match="No flow between two places reaches 8: choose a lower threshold"):
        drawn(*rows, min_flow=8)


def test_each_direction_bends_to_its_right():
    there, back = drawn(("a", "b", 2), ("b", "a", 1)).lines
    for line, side in ((there, -1), (back, 1)):  # going east bends south, going west north
        middle = shapely.get_coordinates(line)[lines.VERTICES // 2]
        assert middle == pytest.approx([2, side * 4 * lines.BEND], abs=1e-2)
    assert shapely.get_coordinates(there)[[0, -1]].tolist() == [[0, 0], [4, 0]]


def test_an_arc_has_the_same_form_at_every_latitude():
    far_north = shapely.points([[10, 60], [14, 60], [10, 61]])
    line = drawn(("a", "b", 1), places=far_north).lines[0]
    lon, lat = shapely.get_coordinates(line)[lines.VERTICES // 2]
    assert lon == pytest.approx(12) and 60 - lat == pytest.approx(4 * lines.BEND * np.cos(np.radians(60)), rel=0.02)


def test_kinds_bend_by_different_amounts():
    made = drawn(("a", "b", 2), ("a", "b", 1), kind=texts("work", "move"))
    assert made.kind.tolist() == ["work", "move"] and made.columns()["kind"].tolist() == ["work", "move"]
    assert made.lines[0].distance(shapely.Point(2, 0)) != pytest.approx(made.lines[1].distance(shapely.Point(2, 0)))
    assert drawn(("a", "b", 2), kind=texts("work")).kind is None


def test_a_flow_across_the_antimeridian_takes_the_short_way_and_is_cut_there():
    line = drawn(("a", "b", 1), places=shapely.points([[179, 0], [-179, 0], [0, 0]])).lines[0]
    first, second = line.geoms
    assert shapely.get_coordinates(first)[0].tolist() == [179, 0] and shapely.get_coordinates(first)[-1][0] == 180
    assert shapely.get_coordinates(second)[0][0] == -180 and shapely.get_coordinates(second)[-1].tolist() == [-179, 0]
    assert shapely.length(line) < 3


def test_a_place_that_the_antimeridian_cuts_has_its_middle_there():
    cut = shapely.union_all([shapely.box(178, 0, 180, 2), shapely.box(-180, 0, -178, 2)])
    line = drawn(("a", "b", 1), places=np.array([cut, shapely.Point(170, 1), None], dtype=object)).lines[0]
    assert abs(shapely.get_coordinates(line)[0]) == pytest.approx([180, 1])


@pytest.mark.parametrize(
    "line, parts",
    [
        ([(179, 0), (181, 2)], "(179 0, 180 1), (-180 1, -179 2)"),
        ([(179, 0), (180, 2)], "(179 0, 180 2)"),
        ([(180, 0), (179, 2)], "(180 0, 179 2)"),
        ([(-179, 0), (-181, 2), (-179, 4)], "(-179 0, -180 1), (180 1, 179 2, 180 3), (-180 3, -179 4)"),
        ([(0, 0), (1, 2)], "(0 0, 1 2)"),
    ],
)
def test_lines_are_cut_at_the_antimeridian_and_keep_their_direction(line, parts):
    assert split_line(np.array(line, dtype=float)).wkt == f"MULTILINESTRING ({parts})"


def test_to_and_from_the_poles():
    made = drawn(("a", "b", 1), ("b", "a", 1), places=shapely.points([[0, 90], [10, -90], [0, 0]]))
    ends = {tuple(shapely.get_coordinates(line)[row]) for line in made.lines for row in (0, -1)}
    assert {lat for _, lat in ends} == {90, -90} and np.isfinite(shapely.get_coordinates(made.lines)).all()


def test_cells_and_points_are_places_too():
    cells = lines.ends_in_cells(["8644c1007ffffff", None, "0x8644c1007ffffff"], ["8644c100fffffff"] * 3)
    made = lines.flow_lines(cells, np.ones(3))
    assert made.flow.tolist() == [2] and made.origin.tolist() == ["8644c1007ffffff"]
    assert made.remarks == ["1 of 3 rows has no origin or no destination and is left out."]
    start, end = np.array([[1, 2], [1.000001, 2], [np.nan, 2]]), np.array([[3, 4.0]] * 3)
    made = lines.flow_lines(lines.ends_at_points(start, end), np.ones(3))
    assert made.flow.tolist() == [2] and made.origin.tolist() == ["1.00000, 2.00000"]
    assert made.remarks == ["1 of 3 rows lacks a coordinate and is left out."]
    with pytest.raises(InputError, match="Row 2 has longitude 4 and latitude 300, which are not degrees"):
        lines.ends_at_points(np.array([[1.0, 2], [4, 300]]), np.array([[1.0, 2], [4, 30]]))


def test_unknown_places_and_flows_are_left_out_and_counted():
    made = drawn(("a", "b", 2), ("x", "b", 1), ("a", "y", 1), ("z", "z", 1), (None, "b", 1), ("a", "c", np.nan))
    assert made.flow.tolist() == [2]
    assert made.remarks == [
        "3 of 6 rows name an origin or a destination that is not among the places, such as x, y, z, and are left out.",
        "1 of 6 rows has no origin or no destination and is left out.",
        "1 of 6 rows has no flow and is left out.",
    ]
    made = drawn(("a", "b", 2), ("c", "b", 1), places=np.array([*PLACES[:2], None], dtype=object))
    assert made.remarks == ["1 of 2 rows is of a place without a geometry and is left out."]


@pytest.mark.parametrize(
    "flows, sentence",
    [
        ([1, -2, -3, 1], "2 of 4 flows are negative or infinite, such as -2 in row 2: flows must be 0 or more"),
        ([1, np.inf, 1, 1], "1 of 4 flows is negative or infinite, such as inf in row 2"),
        ([np.nan] * 4, "None of the rows has a flow"),
        ([0, 0, 0, 0], "No flow connects two different places"),
    ],
)
def test_flows_that_cannot_be_are_refused(flows, sentence):
    with pytest.raises(InputError, match=sentence):
        drawn(*(("a", "b", flow) for flow in flows))


@pytest.mark.parametrize(
    "origin, names, sentence",
    [
        ("x", ["a", "b"], "The names in the flows, such as x, do not match those of the places, such as a, b"),
        ("1", ["01", "001"], "such as 1, do not match those of the places, such as 001, 01"),
        ("Ohio", ["OHIO", "IOWA"], "Regardless of case they would match."),
        ("", ["a", "b"], "None of the rows has both an origin and a destination"),
        ("a", ["", None], "None of the places has a name"),
        ("a", ["a", " a "], r"Two places have the same name \(a\): choose a column with unique names"),
    ],
)
def test_names_that_do_not_match_are_refused_with_examples(origin, names, sentence):
    with pytest.raises(InputError, match=sentence):
        rows_of_places(texts(origin), texts(origin), texts(*names))


def test_codes_are_the_same_as_whole_numbers_and_with_a_decimal_point():
    start, end, remarks = rows_of_places(texts("12.0", " 7"), texts("7", "12"), texts("7.00", "12", ""))
    assert start.tolist() == [1, 0] and end.tolist() == [0, 1] and remarks == ["1 of 3 places has no name."]


@pytest.mark.parametrize(
    "origin, destination, names",
    [
        (("1001", "2003"), ("2003", "1001"), ("01001", "02003")),
        (("1001.0", "2003.0"), ("02003", "01001"), ("01001", "02003")),  # one of the columns was read as numbers
        (("01001", "02003"), ("02003", "01001"), ("1001", "2003")),
    ],
)
def test_codes_that_lost_their_zeros_are_recognised_and_said(origin, destination, names):
    start, end, remarks = rows_of_places(texts(*origin), texts(*destination), texts(*names))
    assert start.tolist() == [0, 1] and end.tolist() == [1, 0]
    code = next(name for name in (origin[0].split(".")[0], destination[1]) if name != names[0])
    same = f"2 codes are the same as numbers only, such as {code} in the flows and {names[0]} in the places"
    assert remarks == [f"{same}: leading zeros seem to be lost."]


def test_a_number_that_two_places_share_is_that_of_neither():
    start, _, remarks = rows_of_places(texts("1", "7", "07"), texts("7", "7", "7"), texts("01", "001", "7"))
    assert start.tolist() == [-1, 2, -1]
    assert remarks == [
        "2 of 3 rows name an origin or a destination that is not among the places, such as 07, 1, and are left out."
    ]
