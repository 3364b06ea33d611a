r"""Models of how many commuters stay in their zone, and of where the others go.

Of those who leave zone i the share w_ij / \sum_k w_ik goes to zone j. With n people in i, m in j, s in the zones that are nearer
to i than j is, and d km between their middles,

    gravity      w = m^a d^b
    radiation    w = m / ((n + s) (n + m + s))                   Simini et al. 2012, doi:10.1038/nature10856
    learned      w = exp(\sum_t c_t x_t), with terms x_t of m, n, s, d, the sizes of both zones, and the people around them

How many stay is a logistic regression for all three. `flow_coefficients.json` has the coefficients, which recipes/flows fits to
commuting between areas of several countries.
"""

import functools
import json
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from mobclip.choices import FlowMethod
from mobclip.errors import InputError
from mobclip.features.zone_pairs import MAX_PAIRS, Pairs, Zones, pair_blocks
from mobclip.progress import Progress, no_progress

COMMUTERS = 0.4  # of all people: 0.45 in the United States, 0.41 in Mexico, 0.32 in the Netherlands
FILE = Path(__file__).with_name("flow_coefficients.json")
Terms = dict[str, np.ndarray]
KNOTS_KM = (10, 20, 40, 80, 160, 320)  # where the slope over the logarithm of distance may change
KNOTS_RADII = (1, 2, 4)  # likewise over distance as a multiple of the radii of both zones
REACH_KM = 30.0  # distance at which people count 1 / e of those next to a zone
LOG_PEOPLE = 11.0  # of an area of 60,000 people: what is multiplied is centred there


@dataclass(frozen=True, kw_only=True)
class FlowCoefficients:
    """Coefficients of the models, by the names of their terms.

    Attributes:
        staying: of the log-odds that a commuter stays in the zone.
        gravity: of the logarithm of the weight of a destination.
        learned: likewise.
    """

    staying: dict[str, float]
    gravity: dict[str, float]
    learned: dict[str, float]

    def of(self, method: FlowMethod) -> dict[str, float]:
        """Those of a model; that of radiation has none to fit."""
        return {"learned": self.learned, "gravity": self.gravity, "radiation": {"radiation": 1.0}}[method]


@functools.cache
def fitted_coefficients() -> FlowCoefficients:
    """Those that come with the package."""
    return FlowCoefficients(**json.loads(FILE.read_text(encoding="utf-8"))["coefficients"])


@dataclass(frozen=True, kw_only=True)
class FlowModel:
    """What flows are estimated by.

    Raises:
        InputError: a share of commuters that is none.

    Attributes:
        method: where commuters go.
        commuters: as a share of all people, where it is not known how much leaves a zone.
        within: whether to estimate how many stay in each zone too.
        max_pairs: of zones that are looked at: of more zones each is paired with the nearest ones only.
    """

    method: FlowMethod = "learned"
    commuters: float = COMMUTERS
    within: bool = True
    max_pairs: int = MAX_PAIRS
    coefficients: FlowCoefficients = field(default_factory=fitted_coefficients)

    def __post_init__(self) -> None:
        if not 0 < self.commuters <= 1:
            raise InputError(f"The share of people who commute must be above 0 and at most 1, not {self.commuters:g}.")


@dataclass(frozen=True, kw_only=True)
class Surroundings:
    """Zones, and what is around them.

    Attributes:
        zones: n of them.
        attraction: of each, as a number of people, float64 n.
        near: people of the zones around each, each counted by exp(-distance / 30 km), float64 n.
    """

    zones: Zones
    attraction: np.ndarray
    near: np.ndarray

    @classmethod
    def of(
        cls, zones: Zones, attraction: np.ndarray, max_pairs: int = MAX_PAIRS, progress: Progress = no_progress
    ) -> "Surroundings":
        near = np.zeros(len(zones))
        for pairs in pair_blocks(zones, max_pairs, progress, "Counting the people around each zone"):
            near[pairs.origin] = (np.exp(-pairs.distance_km / REACH_KM) * zones.people[pairs.destination]).sum(axis=1)
        return cls(zones=zones, attraction=attraction, near=near)


def destination_shares(model: FlowModel, around: Surroundings, pairs: Pairs) -> np.ndarray:
    """The share of those who leave an origin that goes to each destination, float64 b x k; rows sum to 1, or 0 for nowhere."""
    logarithms = weighted_sum(TERMS[model.method](around, pairs), model.coefficients.of(model.method))
    logarithms[around.attraction[pairs.destination] <= 0] = -np.inf
    highest = logarithms.max(axis=1, keepdims=True)
    weights = np.exp(logarithms - np.where(np.isfinite(highest), highest, 0))
    return weights / np.maximum(weights.sum(axis=1, keepdims=True), np.finfo(np.float64).tiny)


def staying_shares(model: FlowModel, around: Surroundings) -> np.ndarray:
    """The share of the commuters of each zone that stays in it, float64 n, 0 to 1."""
    return 1 / (1 + np.exp(-weighted_sum(staying_terms(around), model.coefficients.staying)))


def weighted_sum(terms: Terms, coefficients: dict[str, float]) -> np.ndarray:
    """The sum of terms, each times its coefficient."""
    return np.sum([coefficient * terms[name] for name, coefficient in coefficients.items()], axis=0)


def gravity_terms(around: Surroundings, pairs: Pairs) -> Terms:
    """Terms of the gravity model by name, float64 b x k each."""
    return {"people": _log(around.attraction)[pairs.destination], "distance": np.log(pairs.distance_km)}


def radiation_terms(around: Surroundings, pairs: Pairs) -> Terms:
    """The logarithm of the weights of the radiation model, float64 b x k."""
    people, mass = np.maximum(around.zones.people, 1)[pairs.origin, None], around.attraction[pairs.destination]
    nearer = people + pairs.nearer
    return {"radiation": _log(mass) - np.log(nearer) - np.log(nearer + mass)}


def learned_terms(around: Surroundings, pairs: Pairs) -> Terms:
    """Terms of the learned model by name, float64 b x k each."""
    radius, near = around.zones.radius_km, _log(around.near) - LOG_PEOPLE
    people = _log(around.zones.people)[pairs.origin, None] - LOG_PEOPLE
    mass = _log(around.attraction)[pairs.destination] - LOG_PEOPLE
    distance = np.log(pairs.distance_km)
    radii = distance - np.log(radius[pairs.origin, None] + radius[pairs.destination])
    return {
        "people": mass,
        "distance": distance,
        **{f"distance_from_{knot}_km": np.maximum(distance - np.log(knot), 0) for knot in KNOTS_KM},
        "radii": radii,
        **{f"radii_from_{knot}": np.maximum(radii - np.log(knot), 0) for knot in KNOTS_RADII},
        **radiation_terms(around, pairs),
        "nearer": _log(pairs.nearer),
        "near": near[pairs.destination],
        "people_by_distance": mass * distance,
        "people_by_origin": mass * people,
        "origin_by_distance": people * distance,
        "near_origin_by_distance": near[pairs.origin, None] * distance,
    }


def staying_terms(around: Surroundings) -> Terms:
    """Terms of the log-odds that a commuter stays in the zone, by name, float64 n each."""
    zones = around.zones
    return {
        "constant": np.ones(len(zones)),
        "people": _log(zones.people) - LOG_PEOPLE,
        "radius": np.log(zones.radius_km),
        "near": _log(around.near) - LOG_PEOPLE,
    }


TERMS = {"gravity": gravity_terms, "radiation": radiation_terms, "learned": learned_terms}


def _log(people: np.ndarray) -> np.ndarray:
    """Logarithms of numbers of people, of which one is the least."""
    return np.log(np.maximum(people, 1))
