"""Estimated flows: the models against their formulas, known totals, what is left out, and what is refused."""

import numpy as np
import pytest
import shapely

from mobclip.errors import InputError
from mobclip.features.flow_balance import balance
from mobclip.features.flow_estimates import estimate_flows
from mobclip.features.flow_limits import FlowLimits
from mobclip.features.flow_models import (
    COMMUTERS,
    FlowModel,
    Surroundings,
    destination_shares,
    fitted_coefficients,
    learned_terms,
    staying_shares,
    staying_terms,
)
from mobclip.features.zone_pairs import Pairs, Zones, pair_blocks
from mobclip.geo.sphere import haversine_km

METHODS = ("learned", "gravity", "radiation")
ALL = FlowLimits(top_share=1)
COUNT = 30
DRAW = np.random.default_rng(0)
LONLAT = DRAW.uniform([5, 50], [8, 53], (COUNT, 2))
PEOPLE = DRAW.lognormal(10, 1, COUNT).round()
PLACES = shapely.points(LONLAT)
NAMES = np.array([f"zone {row}" for row in range(COUNT)], dtype=object)
ROW = {name: row for row, name in enumerate(NAMES)}


def estimated(people=PEOPLE, *totals, names=NAMES, places=PLACES, limits=ALL, **options):
    return estimate_flows(names, places, people, *totals, model=FlowModel(**options), limits=limits)


def matrix(found):
    result = np.zeros((COUNT, COUNT))
    result[[ROW[name] for name in found.origin], [ROW[name] for name in found.destination]] = found.flow
    return result


def own_shares():
    zones = Zones.of(PLACES, PEOPLE)
    return staying_shares(FlowModel(), Surroundings.of(zones, PEOPLE))


def distances():
    return np.array([haversine_km(np.broadcast_to(start, LONLAT.shape), LONLAT) for start in LONLAT])


def test_radiation_is_the_published_formula():
    km = distances()
    expected = np.zeros((COUNT, COUNT))
    for i in range(COUNT):
        for j in range(COUNT):
            nearer = sum(PEOPLE[k] for k in range(COUNT) if k not in (i, j) and km[i, k] < km[i, j])
            if i != j:
                expected[i, j] = PEOPLE[i] * PEOPLE[j] / ((PEOPLE[i] + nearer) * (PEOPLE[i] + PEOPLE[j] + nearer))
    expected *= (PEOPLE * COMMUTERS * (1 - own_shares()) / expected.sum(axis=1))[:, None]
    assert matrix(estimated(method="radiation", within=False)) == pytest.approx(expected, rel=1e-6)


def test_gravity_is_a_product_of_powers():
    of_people, of_distance = (fitted_coefficients().gravity[name] for name in ("people", "distance"))
    assert 0 < of_people < 2 and -4 < of_distance < -1
    weights = PEOPLE**of_people * np.where(np.eye(COUNT), np.inf, distances()) ** of_distance
    expected = weights / weights.sum(axis=1, keepdims=True) * (PEOPLE * COMMUTERS * (1 - own_shares()))[:, None]
    assert matrix(estimated(method="gravity", within=False)) == pytest.approx(expected, rel=1e-6)


def test_each_coefficient_is_of_a_term():
    around = Surroundings.of(Zones.of(PLACES, PEOPLE), PEOPLE)
    coefficients = fitted_coefficients()
    assert set(coefficients.learned) == set(learned_terms(around, next(pair_blocks(around.zones))))
    assert set(coefficients.staying) == set(staying_terms(around))


@pytest.mark.parametrize("method", METHODS)
def test_commuters_are_a_share_of_the_people_and_some_stay(method):
    found = estimated(method=method)
    assert matrix(found).sum(axis=1) == pytest.approx(PEOPLE * COMMUTERS)
    assert np.diag(matrix(found)) == pytest.approx(PEOPLE * COMMUTERS * own_shares())
    assert (np.diff(found.flow) <= 0).all() and set(found.columns()["kind"]) == {"estimated"}
    assert "They are estimates, not observations." in found.summary[0] and found.remarks == []
    assert estimated(method=method, commuters=0.2).flow == pytest.approx(found.flow / 2)


@pytest.mark.parametrize("method", METHODS)
def test_flows_fall_with_distance_and_rise_with_people(method):
    towns = shapely.points([[5.0, 50], [5.3, 50], [6.5, 50], [5.0, 50.3]])
    found = estimate_flows(
        np.array(list("abcd"), dtype=object),
        towns,
        np.array([5e4, 1e5, 1e5, 1e3]),
        model=FlowModel(method=method),
        limits=ALL,
    )
    flow = dict(zip(zip(found.origin, found.destination), found.flow))
    assert flow["a", "b"] > flow["a", "c"] and flow["a", "b"] > flow["a", "d"]


def test_the_largest_flows_of_each_zone_stand_for_all_that_leaves_it():
    everything, largest = matrix(estimated()), matrix(estimated(limits=FlowLimits(top_share=0.8)))
    assert np.count_nonzero(largest) < 0.7 * np.count_nonzero(everything)
    assert largest.sum(axis=1) == pytest.approx(everything.sum(axis=1))
    between = np.where(np.eye(COUNT), 0, everything)
    for row in range(COUNT):
        kept = np.setdiff1d(np.flatnonzero(largest[row]), row)
        assert between[row, kept].min() >= np.delete(between[row], kept).max()
        share = between[row, kept].sum() / between[row].sum()
        assert share >= 0.8 and share - between[row, kept].min() / between[row].sum() < 0.8


def test_flows_below_a_minimum_are_left_out_and_counted():
    found = estimated(limits=FlowLimits(min_flow=100, top_share=1))
    assert found.flow.min() >= 100
    lost = 1 - found.flow.sum() / (PEOPLE * COMMUTERS).sum()
    assert found.remarks == [f"{COUNT**2 - len(found.flow)} flows below 100 are left out, {lost:.1%} of all."]
    with pytest.raises(InputError, match="No flow between two zones reaches 1e\\+09: choose a lower threshold"):
        estimated(limits=FlowLimits(min_flow=1e9))


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("limits", [ALL, FlowLimits(top_share=0.9)])
def test_known_totals_are_met_on_both_sides(method, limits):
    outgoing, incoming = 0.5 * PEOPLE, 0.5 * DRAW.permutation(PEOPLE)
    found = matrix(estimated(PEOPLE, outgoing, incoming, method=method, limits=limits))
    assert found.sum(axis=1) == pytest.approx(outgoing, rel=1e-5)
    assert found.sum(axis=0) == pytest.approx(incoming, rel=1e-5)
    found = matrix(estimated(PEOPLE, outgoing, method=method, within=False, limits=limits))
    assert found.sum(axis=1) == pytest.approx(outgoing) and not np.diag(found).any()
    found = matrix(estimated(PEOPLE, None, incoming, method=method, limits=limits))
    assert found.sum(axis=0) == pytest.approx(incoming, rel=1e-5)


def test_totals_may_be_known_of_some_zones_only():
    outgoing, incoming = 0.5 * PEOPLE, np.full(COUNT, np.nan)
    outgoing[::2] = np.nan
    incoming[:3] = 1000, 0, 20
    found = estimated(PEOPLE, outgoing, incoming)
    assert matrix(found).sum(axis=0)[:3] == pytest.approx([1000, 0, 20], rel=1e-5) and found.remarks == []
    assert matrix(found).sum(axis=1)[1::2] == pytest.approx(outgoing[1::2], rel=1e-5)
    found = estimated(PEOPLE, outgoing)
    assert matrix(found).sum(axis=1)[::2] == pytest.approx(COMMUTERS * PEOPLE[::2])


def test_jobs_where_nobody_lives():
    people, incoming = PEOPLE.copy(), 0.4 * PEOPLE
    people[4] = 0
    found = matrix(estimated(people, None, incoming))
    assert found[:, 4].sum() == pytest.approx(incoming[4]) and found[4].sum() == 0


def test_totals_of_different_sums_are_said():
    found = estimated(PEOPLE, 0.5 * PEOPLE, 0.6 * PEOPLE)
    [remark] = found.remarks
    assert (
        "the incoming ones are scaled to the sum of the outgoing ones" in remark
        and f"{0.5 * PEOPLE.sum():,.0f}" in remark
    )
    assert matrix(found).sum(axis=0) == pytest.approx(0.5 * PEOPLE, rel=1e-5)


def test_totals_that_cannot_be_met_together_are_said():
    outgoing, incoming = np.full(COUNT, 10.0), np.full(COUNT, np.nan)
    incoming[0] = 1e6
    found = estimated(PEOPLE, outgoing, incoming)
    assert any("The known totals do not fit together" in remark for remark in found.remarks)
    assert matrix(found).sum(axis=1) == pytest.approx(outgoing)


def test_balancing_keeps_the_ratios_of_products():
    start, end = (rows.ravel() for rows in np.indices((3, 3)))
    first = np.array([5, 1, 2, 1, 8, 3, 2, 4, 9.0])
    outgoing, incoming = np.array([10, 20, 30.0]), np.array([30, 20, 10.0])
    flow, miss = balance(start, end, first, outgoing, incoming)
    made, given = flow.reshape(3, 3), first.reshape(3, 3)
    assert miss < 1e-6 and made.sum(axis=1) == pytest.approx(outgoing) and made.sum(axis=0) == pytest.approx(incoming)
    for table in (made, given):
        table /= table[:1]
        table /= table[:, :1]
    assert made == pytest.approx(given)


def test_of_many_zones_each_is_paired_with_the_nearest_ones(monkeypatch):
    monkeypatch.setattr("mobclip.features.zone_pairs.MIN_NEAREST", 5)
    found = estimated(max_pairs=10)
    assert found.remarks == ["Of 30 zones each is paired with the 5 nearest ones only."]
    km, flows = distances(), matrix(found)
    np.fill_diagonal(km, np.inf)
    assert (np.count_nonzero(flows, axis=1) == 6).all()  # and itself
    for row in range(COUNT):
        assert set(np.setdiff1d(np.flatnonzero(flows[row]), row)) == set(np.argsort(km[row])[:5])
    full = next(pair_blocks(Zones.of(PLACES, PEOPLE)))
    near = next(pair_blocks(Zones.of(PLACES, PEOPLE), max_pairs=10))
    assert near.nearer == pytest.approx(full.nearer[:, :5]) and (near.destination == full.destination[:, :5]).all()


def test_zones_in_one_place_and_across_the_antimeridian():
    places = shapely.points([[179.9, -17], [-179.9, -17], [179.9, -17], [179.9, -17], [179.9, -17], [10, 50]])
    found = estimate_flows(np.array(list("abcdef"), dtype=object), places, np.full(6, 1e4), limits=ALL)
    flow = dict(zip(zip(found.origin, found.destination), found.flow))
    assert len(flow) == 36 and np.isfinite(found.flow).all() and flow["a", "b"] > 100 * flow["a", "f"]
    lines = dict(zip(zip(found.origin, found.destination), found.lines()))
    assert lines["a", "b"].geom_type == "MultiLineString" and len(lines["a", "b"].geoms) == 2
    assert lines["a", "a"] is None and lines["a", "c"] is None
    assert found.columns()["distance_km"][[*lines].index(("a", "b"))] == pytest.approx(21.3, abs=0.1)


def test_a_point_is_as_large_as_its_spacing_and_a_polygon_as_its_area():
    hexagons = shapely.points([[x + y % 2 / 2, y * 3**0.5 / 2] for x in range(10) for y in range(10)])
    size = np.sqrt(3**0.5 / 2 / np.pi) * 111.2
    assert np.median(Zones.of(hexagons, np.ones(100)).radius_km) == pytest.approx(size, rel=0.02)
    squares = shapely.box([0, 1], [0, 0], [1, 2], [1, 1])
    assert Zones.of(squares, np.ones(2)).radius_km == pytest.approx([111.2 / np.pi**0.5] * 2, rel=0.01)


def test_what_is_not_known_is_left_out_and_counted():
    people, places, names = PEOPLE.copy(), PLACES.copy(), NAMES.copy()
    people[:2], people[2:4], places[4], names[5] = 0, np.nan, None, ""
    outgoing = np.full(COUNT, np.nan)
    outgoing[3] = 500
    found = estimated(people, outgoing, names=names, places=places)
    assert found.remarks == [
        "1 of 30 zones has no name and is left out.",
        "1 of 30 zones has no geometry and is left out.",
        "1 of 30 zones has no number of people, which counts as 0.",
        "3 of 30 zones have no people and no flows.",
    ]
    assert {*found.origin, *found.destination} == {*NAMES[3:4], *NAMES[6:]}
    assert found.flow[found.origin == NAMES[3]].sum() == pytest.approx(500)


@pytest.mark.parametrize(
    "changes, sentence",
    [
        (
            {"people": -PEOPLE},
            "The people of 30 of 30 zones are negative or infinite, such as -.* in row 1: they must be",
        ),
        ({"people": PEOPLE * np.inf}, "negative or infinite, such as inf in row 1"),
        ({"people": PEOPLE * np.nan}, "No zone has people above 0: choose the column with the people of each zone"),
        ({"people": PEOPLE * 0}, "No zone has people above 0"),
        ({"outgoing": -PEOPLE}, "The outgoing flows of 30 of 30 zones are negative"),
        ({"incoming": PEOPLE * np.nan}, "No zone has incoming flows above 0"),
        (
            {"names": np.full(COUNT, "a", dtype=object)},
            r"Two zones have the same name \(a\): choose a column with unique",
        ),
        ({"places": np.full(COUNT, None, dtype=object)}, "Flows need at least two zones with people"),
        ({"people": PEOPLE * (PEOPLE.max() == PEOPLE)}, "Flows need at least two zones with people"),
    ],
)
def test_what_does_not_make_sense_is_refused(changes, sentence):
    given = {"names": NAMES, "places": PLACES, "people": PEOPLE, "outgoing": None, "incoming": None, **changes}
    with pytest.raises(InputError, match=sentence):
        estimate_flows(given["names"], given["places"], given["people"], given["outgoing"], given["incoming"])


def test_a_share_of_commuters_is_a_share():
    for share in (0, -1, 1.5, np.nan):
        with pytest.raises(InputError, match="The share of people who commute must be above 0 and at most 1"):
            FlowModel(commuters=share)


def test_shares_of_an_origin_that_nothing_attracts_are_0():
    zones = Zones.of(PLACES[:3], PEOPLE[:3])
    pairs = Pairs(
        origin=np.array([0]),
        destination=np.array([[1, 2]]),
        distance_km=np.ones((1, 2)),
        nearer=np.zeros((1, 2)),
    )
    around = Surroundings(zones=zones, attraction=np.array([1.0, 0, 0]), near=np.ones(3))
    assert destination_shares(FlowModel(), around, pairs).tolist() == [[0, 0]]
