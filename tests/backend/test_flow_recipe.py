"""The recipe of estimated flows: it finds the coefficients that made flows, and scores perfect estimates as perfect."""

from dataclasses import replace

import numpy as np
import pytest
from scipy.sparse import csr_matrix

from mobclip.features.flow_models import (
    FlowCoefficients,
    FlowModel,
    Surroundings,
    destination_shares,
    fitted_coefficients,
    gravity_terms,
    learned_terms,
    staying_shares,
)
from mobclip.features.zone_pairs import Zones, pair_blocks
from recipes.flows import fit, scores, train
from recipes.flows.countries import Country

TRUE = FlowCoefficients(
    staying={"constant": -0.5, "people": 0.3, "radius": 0.2, "near": -0.1},
    gravity={"people": 0.8, "distance": -2.0},
    learned=dict.fromkeys(fitted_coefficients().learned, 0.0) | {"people": 0.5, "distance": -1.0, "radiation": 0.4},
)


def made(name, seed, method, count=150):
    """A country whose commuters do exactly what a model says."""
    draw = np.random.default_rng(seed)
    lonlat, people = draw.uniform([0, 45], [6, 50], (count, 2)), draw.lognormal(11, 1, count)
    zones = Zones(lonlat=lonlat, people=people, radius_km=draw.uniform(5, 30, count))
    around = Surroundings.of(zones, people)
    model = FlowModel(method=method, coefficients=TRUE)
    leaving = people * 0.4
    staying = leaving * staying_shares(model, around)
    flows = np.zeros((count, count))
    for pairs in pair_blocks(zones):
        shares = destination_shares(model, around, pairs) * (leaving - staying)[pairs.origin, None]
        np.put_along_axis(flows[pairs.origin[0] : pairs.origin[-1] + 1], pairs.destination, shares, axis=1)
    np.fill_diagonal(flows, staying)
    return Country(name=name, around=around, flows=csr_matrix(flows), has_own=True, min_flow=1)


@pytest.fixture(scope="module")
def countries():
    return [made(name, seed, "gravity") for seed, name in enumerate(("one", "two"))]


def test_the_coefficients_that_made_flows_are_found(countries):
    choices = [fit.Choices.of(country, gravity_terms) for country in countries]
    assert fit.fit_destinations(choices, penalty=0) == pytest.approx(TRUE.gravity, rel=1e-2)
    staying = [fit.Staying.of(country) for country in countries]
    assert fit.fit_staying(staying) == pytest.approx(TRUE.staying, abs=1e-2)


def test_the_learned_model_finds_what_it_can_express():
    country = made("three", 3, "learned")
    learned = fit.fit_destinations([fit.Choices.of(country, learned_terms)], penalty=1e-8)
    coefficients = replace(TRUE, learned=learned)
    sums = scores.sums_of(country, FlowModel(coefficients=coefficients)).measures(np.ones((1, 150)))
    assert sums[scores.COMMON] > 0.98 and sums[scores.LOG_R2] > 0.98


def test_a_perfect_estimate_is_perfect_and_others_are_behind_it(countries):
    found = {(one.measure, one.method): one for one in scores.country_scores(countries[0], TRUE)}
    for measure in (scores.COMMON, scores.LOG_R2):
        best = found[measure, "gravity"]
        assert (best.value, best.low, best.high) == pytest.approx((1, 1, 1), abs=1e-9)
        other = found[measure, "radiation"]
        assert other.low < other.value < other.high < 0.9
        assert best.ahead["radiation"][0] == pytest.approx(1 - other.value)
        assert best.ahead["radiation"][1] > 0


def test_the_table_has_a_row_for_each_country_and_measure(countries):
    rows = train.table(scores.held_out_scores(countries))
    assert len(rows) == 2 + 4 and rows[2].startswith("| one | common part of commuters | ")
    assert {row.count("|") for row in rows} == {8}
