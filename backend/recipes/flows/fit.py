"""Fit the models of `mobclip.features.flow_models` to observed commuting.

Where commuters go who leave an area is a multinomial logit over the other areas, by maximum likelihood with a ridge penalty:
origins have unknown totals of their own, so that only the choice of the destination is learned. How many stay is a logistic
regression. All countries weigh the same.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np
from scipy.optimize import minimize
from scipy.special import expit, log_expit

from mobclip.features.flow_models import (
    FlowCoefficients,
    Surroundings,
    Terms,
    gravity_terms,
    learned_terms,
    staying_terms,
)
from mobclip.features.zone_pairs import Pairs, pair_blocks
from mobclip.progress import Progress, no_progress
from recipes.flows.countries import Country

TermsOf = Callable[[Surroundings, Pairs], Terms]
NEAREST = 600  # areas that each is paired with: farther ones draw next to nobody
PENALTY = 1e-3  # of squared coefficients of standardised terms, beside a mean log-likelihood by commuter
FLATTENING = 0.5  # power of the commuters of an area by which it weighs: else a few large ones decide
MAX_STEPS = 500


@dataclass(frozen=True, kw_only=True)
class Choices:
    """Areas with others near them, and where their commuters go.

    Attributes:
        names: of the terms, f of them.
        terms: float32 n x k x f.
        open: whether a destination draws anybody, bool n x k.
        taken: weights of the choices, float64 n x k, which sum to 1.
    """

    names: list[str]
    terms: np.ndarray
    open: np.ndarray
    taken: np.ndarray


def fit(countries: Sequence[Country], progress: Progress = no_progress) -> FlowCoefficients:
    """All coefficients."""
    progress(0.0, "Gravity")
    gravity = fit_destinations(countries, gravity_terms)
    progress(0.2, "Learned")
    learned = fit_destinations(countries, learned_terms)
    staying = fit_staying(countries)
    progress(1.0, "Fitted")
    return FlowCoefficients(staying=staying, gravity=gravity, learned=learned)


def fit_destinations(countries: Sequence[Country], terms_of: TermsOf) -> dict[str, float]:
    """Coefficients of the terms of a model, by name."""
    choices = [choices_of(country, terms_of) for country in countries]
    names = choices[0].names
    spread = np.mean([each.terms[each.open].std(axis=0, dtype=np.float64) for each in choices], axis=0)
    scaled = [replace(each, terms=each.terms / spread.astype(np.float32)) for each in choices]

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        parts = [_loss(each, weights) for each in scaled]
        value = np.mean([part for part, _ in parts]) + PENALTY * float(weights @ weights)
        return value, np.mean([slope for _, slope in parts], axis=0) + 2 * PENALTY * weights

    found = minimize(loss, np.zeros(len(names)), jac=True, method="L-BFGS-B", options={"maxiter": MAX_STEPS})
    return dict(zip(names, (found.x / spread).tolist(), strict=True))


def choices_of(country: Country, terms_of: TermsOf) -> Choices:
    """The areas of a country that commuters leave, each with those near it, and where they go."""
    around = country.around
    terms, opened, taken = [], [], []
    names: list[str] = []
    for pairs in pair_blocks(around.zones, NEAREST * len(around.zones)):
        found = terms_of(around, pairs)
        names = list(found)
        commuters = country.flows[pairs.origin[:, None], pairs.destination].toarray()
        some = commuters.sum(axis=1) > 0
        terms.append(np.stack([found[name][some] for name in names], axis=-1, dtype=np.float32))
        opened.append(around.attraction[pairs.destination][some] > 0)
        taken.append(commuters[some] * opened[-1])
    weights = np.concatenate(taken)
    weights /= weights.sum(axis=1, keepdims=True) ** (1 - FLATTENING)
    return Choices(names=names, terms=np.concatenate(terms), open=np.concatenate(opened), taken=weights / weights.sum())


def _loss(choices: Choices, weights: np.ndarray) -> tuple[float, np.ndarray]:
    """The mean negative log-likelihood, and its gradient by the coefficients."""
    utility = np.where(choices.open, choices.terms @ weights.astype(np.float32), -np.inf).astype(np.float64)
    utility -= utility.max(axis=1, keepdims=True)
    share = np.exp(utility)
    total = share.sum(axis=1, keepdims=True)
    share /= total
    logarithm = np.where(choices.open, utility - np.log(total), 0)
    error = choices.taken.sum(axis=1, keepdims=True) * share - choices.taken
    slope = error.astype(np.float32).ravel() @ choices.terms.reshape(error.size, -1)
    return -float((choices.taken * logarithm).sum()), slope.astype(np.float64)


def fit_staying(countries: Sequence[Country]) -> dict[str, float]:
    """Coefficients of the terms of the log-odds that a commuter stays, by name, of countries where that is known."""
    samples = [_staying_sample(country) for country in countries if country.has_own]
    names = list(samples[0][0])
    terms = np.concatenate([np.column_stack([found[name] for name in names]) for found, _, _ in samples])
    stayed = np.concatenate([share for _, share, _ in samples])
    weight = np.concatenate([weight / weight.sum() for _, _, weight in samples])

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        odds = terms @ weights
        share = expit(odds)
        value = -(weight * (stayed * log_expit(odds) + (1 - stayed) * log_expit(-odds))).sum()
        return value, terms.T @ (weight * (share - stayed))

    found = minimize(loss, np.zeros(len(names)), jac=True, method="L-BFGS-B", options={"maxiter": MAX_STEPS})
    return dict(zip(names, found.x.tolist(), strict=True))


def _staying_sample(country: Country) -> tuple[Terms, np.ndarray, np.ndarray]:
    """Terms of the areas with commuters, the share of these that stays, and the weight of each area."""
    all_of = np.asarray(country.flows.sum(axis=1)).ravel()
    some = (all_of > 0) & (country.around.zones.people > 0)
    terms = {name: term[some] for name, term in staying_terms(country.around).items()}
    return terms, country.flows.diagonal()[some] / all_of[some], all_of[some] ** FLATTENING
