"""Flows between cells of zones, points and trips: what is left out with a count, and what is refused."""

import numpy as np
import pytest
import shapely

from mobclip.errors import InputError
from mobclip.features import od
from mobclip.features.times import seconds_of
from mobclip.geo import h3_cells

NAMES = np.array(["a", "b"], dtype=object)


def texts(*values):
    return np.array(values, dtype=object)


@pytest.fixture
def squares(toy_cells):
    """Two zones in the middle of the toy cells."""
    lon, lat = h3_cells.centres(toy_cells).mean(axis=0)
    return shapely.box([lon - 0.2, lon], lat - 0.1, [lon, lon + 0.2], lat + 0.1)


def between_zones(squares, cells, *rows, names=NAMES, **options):
    origin, destination, flow = zip(*rows, strict=True)
    flow = np.array(flow, dtype=float)
    return od.between_zones(
        texts(*origin), texts(*destination), flow, names=names, polygons=squares, cells=cells, **options
    )


def test_rows_of_unknown_zones_and_without_a_flow_are_left_out_and_counted(squares, toy_cells):
    rows = ("a", "b", 4), ("b", "x", 2), ("y", "a", 2), (None, "a", 1), ("b", "a", np.nan)
    made = between_zones(squares, toy_cells, *rows)
    graph = made.graphs[od.ONE_KIND]
    assert graph.flows.sum() + graph.within.sum() == pytest.approx(4)
    assert made.remarks == [
        "2 of 5 rows name an origin or a destination that is not among the zones, such as x, y, and are left out.",
        "1 of 5 rows has no origin or no destination and is left out.",
        "1 of 5 rows has no flow and is left out.",
    ]


def test_a_kind_that_connects_nothing_is_left_out_and_named(squares, toy_cells):
    kind = texts("work", "move", "move")
    made = between_zones(squares, toy_cells, ("a", "b", 4), ("a", "a", 2), ("x", "b", 9), kind=kind)
    assert list(made.graphs) == ["work"]
    assert made.remarks[-1] == "No flow of the kind 'move' connects two different places: it is left out."


def test_more_kinds_than_anyone_names_are_refused(squares, toy_cells):
    rows = [("a", "b", 1)] * 51
    with pytest.raises(
        InputError, match="kind of flow has 51 different values, such as 0, 1, 10 and 48 more: choose one"
    ):
        between_zones(squares, toy_cells, *rows, kind=texts(*map(str, range(51))))


@pytest.mark.parametrize(
    "rows, names, sentence",
    [
        ([("x", "y", 1)], "ab", "The names in the flows, such as x, y, do not match those of the zones, such as a, b"),
        ([("a", "b", 1)], "aa", r"Two zones have the same name \(a\)"),
        ([("a", "b", -1)], "ab", "1 of 1 flows is negative or infinite"),
        ([("a", "b", np.nan)], "ab", "None of the rows has a flow"),
        ([("a", "b", 1e308), ("b", "a", 1e308)], "ab", "so large that they have no sum"),
        ([("a", "b", 0)], "ab", "No flow above 0 connects two different places"),
        ([("a", "a", 1)], "ab", "No flow above 0 connects two different places"),
    ],
)
def test_flows_between_zones_that_say_nothing_are_refused(squares, toy_cells, rows, names, sentence):
    with pytest.raises(InputError, match=sentence):
        between_zones(squares, toy_cells, *rows, names=texts(*names))


def test_zones_and_flows_elsewhere_are_refused_with_both_extents(squares, toy_cells):
    far = h3_cells.cells_at(np.array([[10.0, 50.0], [10.5, 50.0]]), 6)
    with pytest.raises(
        InputError, match="None of the zones overlaps a cell: the data lie at longitudes -84.*the cells at"
    ):
        between_zones(squares, far, ("a", "b", 1))
    with pytest.raises(
        InputError, match="None of the flows starts or ends in a cell: the data lie at longitudes 9.99° to"
    ):
        od.between_cells(far[:1], far[1:], np.ones(1), toy_cells)
    with pytest.raises(InputError, match="None of the flows has a location"):
        od.between_cells(np.zeros(1, np.uint64), np.zeros(1, np.uint64), np.ones(1), toy_cells)


def trips(cells, trip, time, places, **options):
    return od.along_trips(h3_cells.centres(cells)[list(places)], texts(*trip), np.array(time, float), cells, **options)


def test_points_of_a_trip_are_taken_in_the_order_of_time(toy_cells):
    cells = toy_cells[:3]
    made = trips(cells, "xxxyy", [3, 1, 2, 1, 2], [2, 0, 1, 0, 1])
    assert made.graphs[od.ONE_KIND].flows.toarray().tolist() == [[0, 2, 0], [0, 0, 1], [0, 0, 0]]
    assert made.remarks == ["1 of 5 points follow a later one of their trip: they are sorted by time."]


def test_points_at_one_time_keep_their_order_and_are_counted(toy_cells):
    made = trips(toy_cells[:3], "xxx", [1, 1, 1], [0, 1, 2])
    assert made.graphs[od.ONE_KIND].flows.toarray().tolist() == [[0, 1, 0], [0, 0, 1], [0, 0, 0]]
    assert made.remarks == [
        "2 of 3 points are elsewhere at the time of another of their trip: the order of the rows counts."
    ]


def test_points_without_a_trip_a_time_or_a_place_are_left_out(toy_cells):
    lonlat = h3_cells.centres(toy_cells[:3])[[0, 1, 2, 0, 1]]
    lonlat[2] = np.nan
    made = od.along_trips(lonlat, texts("x", "x", "x", "", "x"), np.array([1, 2, 3, 4, np.nan]), toy_cells[:3])
    assert made.graphs[od.ONE_KIND].flows.sum() == 1
    assert made.remarks == ["3 of 5 rows lack a trip, a time or a place and are left out."]


@pytest.mark.parametrize(
    "trip, places, sentence",
    [
        ("xyz", [0, 1, 2], "No trip has two points"),
        ("xxx", [0, 0, 0], "No trip goes from one cell to another: choose smaller cells"),
    ],
)
def test_trips_that_go_nowhere_are_refused(toy_cells, trip, places, sentence):
    with pytest.raises(InputError, match=sentence):
        trips(toy_cells[:3], trip, [1, 2, 3], places)


@pytest.mark.parametrize(
    "times",
    [
        ["9", "10.5", " 11 "],
        ["9:59", "10:00", "25:10:00"],
        ["2024-03-01 08:15", "2024-03-01T08:15:30.5", "2024/3/1 9:00"],
        ["2024-02-29", "2024-03-01", "2024-12-31"],
        ["2024-03-01T09:15:00+01:00", "2024-03-01 03:16:00-0500", "2024-03-01T08:17:00Z"],
    ],
)
def test_times_of_all_usual_forms_are_in_order(times):
    seconds = seconds_of([*times, None, "NA"])
    assert (np.diff(seconds[:3]) > 0).all() and np.isnan(seconds[3:]).all()


@pytest.mark.parametrize(
    "times, sentence",
    [
        (["2024-03-01 08:15", "yesterday"], "'yesterday' is not a time: give times such as 2024-03-01 08:15:00"),
        (["01/02/2024 08:00"], "'01/02/2024 08:00' is not a time"),
        (["2024-13-01"], "'2024-13-01' is not a date"),
        (["2024-03-0108:00"], "is not a time"),
        (["1", "08:00"], "'1' is not a time"),
        (["2024-03-01", "08:00"], "Some of the times have a date or a time zone and others have none"),
        (["", None], "None of the rows has a time"),
    ],
)
def test_what_is_no_time_is_refused(times, sentence):
    with pytest.raises(InputError, match=sentence):
        seconds_of(times)
