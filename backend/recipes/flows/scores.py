"""How well commuting in a country is estimated by models fitted to the other ones.

The common part of commuters (Lenormand et al. 2016, doi:10.1016/j.jtrangeo.2015.12.008) is the share of the commuters between
areas that an estimate has right, 0 to 1: twice the sum of the smaller of both flows of each pair, over the sum of all. R² is of
the logarithms of observed flows that are more than noise. Intervals are those of a bootstrap of whole blocks of origins.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from mobclip.choices import FlowMethod
from mobclip.evaluation.bootstrap import bootstrap_counts, interval
from mobclip.features.flow_models import FlowCoefficients, FlowModel, destination_shares
from mobclip.features.zone_pairs import pair_blocks
from mobclip.progress import Progress, no_progress
from recipes.flows.countries import Country
from recipes.flows.fit import Sample, fit

NEAREST = 500  # areas that each is paired with; who goes farther is missed
METHODS: tuple[FlowMethod, ...] = ("learned", "gravity", "radiation")
COMMON, LOG_R2 = "common part of commuters", "R² of log flows"


@dataclass(frozen=True, kw_only=True)
class Score:
    """A number by which a model is judged in a country, its 95 % interval, and how far it is ahead of that of another model.

    Attributes:
        ahead: by the name of the other model: difference, low and high.
    """

    country: str
    measure: str
    method: FlowMethod
    value: float
    low: float
    high: float
    ahead: dict[FlowMethod, tuple[float, float, float]]


@dataclass(frozen=True)
class Sums:
    """Sums by origin, float64 n each, of which both measures are made: what is common, all observed and estimated flows; squared
    errors and squared deviations of logarithms."""

    common: np.ndarray
    all: np.ndarray
    errors: np.ndarray
    deviations: np.ndarray

    def measures(self, counts: np.ndarray) -> dict[str, np.ndarray]:
        """Each measure, of origins that count so often, draws x n."""
        return {
            COMMON: 2 * (counts @ self.common) / (counts @ self.all),
            LOG_R2: 1 - (counts @ self.errors) / (counts @ self.deviations),
        }


def held_out_scores(countries: Sequence[Country], progress: Progress = no_progress) -> list[Score]:
    """Scores in each country of coefficients fitted to the others."""
    samples = [Sample.of(country) for country in countries]
    scores = []
    for number, country in enumerate(countries):
        progress(number / len(countries), f"{country.name} held out")
        coefficients = fit([sample for other, sample in enumerate(samples) if other != number])
        scores += country_scores(country, coefficients)
    return scores


def country_scores(country: Country, coefficients: FlowCoefficients) -> list[Score]:
    """Scores in a country of some coefficients, with what leaves each area as observed."""
    _, block = np.unique(country.blocks, return_inverse=True)
    counts = bootstrap_counts(block.max() + 1)[:, block]
    once = np.ones((1, len(block)))
    sums = {method: sums_of(country, FlowModel(method=method, coefficients=coefficients)) for method in METHODS}
    values = {method: each.measures(once) for method, each in sums.items()}
    draws = {method: each.measures(counts) for method, each in sums.items()}
    scores = []
    for measure in (COMMON, LOG_R2):
        for method in METHODS:
            low, high = interval(draws[method][measure])
            ahead = {
                other: (
                    float(values[method][measure][0] - values[other][measure][0]),
                    *interval(draws[method][measure] - draws[other][measure]),
                )
                for other in METHODS
                if other != method
            }
            value = float(values[method][measure][0])
            scores.append(
                Score(
                    country=country.name, measure=measure, method=method, value=value, low=low, high=high, ahead=ahead
                )
            )
    return scores


def sums_of(country: Country, model: FlowModel) -> Sums:
    """What the measures are made of, for the flows between different areas."""
    around, count = country.around, len(country.around.zones)
    common, total, errors, deviations = np.zeros((4, count))
    leaving = np.asarray(country.flows.sum(axis=1)).ravel() - country.flows.diagonal()
    reliable = country.flows.data[country.flows.data >= country.min_flow]
    mean = np.log(reliable).mean()
    for pairs in pair_blocks(around.zones, NEAREST * count):
        observed = country.flows[pairs.origin[:, None], pairs.destination].toarray()
        estimated = destination_shares(model, around, pairs) * leaving[pairs.origin, None]
        rows = pairs.origin
        common[rows] = np.minimum(observed, estimated).sum(axis=1)
        total[rows] = leaving[rows] + estimated.sum(axis=1)
        sure = observed >= country.min_flow
        logarithm = np.log(np.maximum(observed, 1))
        difference = logarithm - np.log(np.maximum(estimated, 1))
        errors[rows] = np.where(sure, difference**2, 0).sum(axis=1)
        deviations[rows] = np.where(sure, (logarithm - mean) ** 2, 0).sum(axis=1)
    return Sums(common, total, errors, deviations)
