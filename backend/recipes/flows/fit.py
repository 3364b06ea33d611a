"""Fit the models of `mobclip.features.flow_models` to observed commuting.

Where commuters go who leave an area is a multinomial logit over the other areas, by maximum likelihood with a ridge penalty:
origins have unknown totals of their own, so that only the choice of the destination is learned. How many stay is a logistic
regression. All countries weigh the same.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

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
from recipes.flows.countries import Country

TermsOf = Callable[[Surroundings, Pairs], Terms]
NEAREST = 500  # areas that each is paired with: few go farther
ORIGINS = 400  # of a country, drawn at random: as many as the smallest has
PENALTY = 3e-3  # of squared coefficients of standardised terms, beside a mean log-likelihood by commuter
FLATTENING = 0.5  # power of the commuters of an area by which it weighs: else a few large ones decide


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

    @classmethod
    def of(cls, country: Country, terms_of: TermsOf) -> "Choices":
        """Some of the areas of a country that commuters leave."""
        around = country.around
        count = len(around.zones)
        leaving = np.asarray(country.flows.sum(axis=1)).ravel() > country.flows.diagonal()
        drawn = np.random.default_rng(0).choice(np.flatnonzero(leaving), min(ORIGINS, leaving.sum()), replace=False)
        terms, opened, taken = [], [], []
        names: list[str] = []
        for pairs in pair_blocks(around.zones, NEAREST * count):
            some = np.isin(pairs.origin, drawn)
            found = terms_of(around, pairs)
            names = list(found)
            terms.append(np.stack([found[name][some] for name in names], axis=-1, dtype=np.float32))
            opened.append(around.attraction[pairs.destination[some]] > 0)
            taken.append(country.flows[pairs.origin[some, None], pairs.destination[some]].toarray() * opened[-1])
        weights = np.concatenate(taken)
        weights /= np.maximum(weights.sum(axis=1, keepdims=True), 1) ** (1 - FLATTENING)
        return cls(names=names, terms=np.concatenate(terms), open=np.concatenate(opened), taken=weights / weights.sum())


@dataclass(frozen=True, kw_only=True)
class Staying:
    """Areas with commuters: terms float64 n x f and their names, the share that stays, and weights, which sum to 1."""

    names: list[str]
    terms: np.ndarray
    share: np.ndarray
    weight: np.ndarray

    @classmethod
    def of(cls, country: Country) -> "Staying":
        commuters = np.asarray(country.flows.sum(axis=1)).ravel()
        some = (commuters > 0) & (country.around.zones.people > 0)
        terms = staying_terms(country.around)
        weight = commuters[some] ** FLATTENING
        return cls(
            names=list(terms),
            terms=np.column_stack(list(terms.values()))[some],
            share=country.flows.diagonal()[some] / commuters[some],
            weight=weight / weight.sum(),
        )


@dataclass(frozen=True, kw_only=True)
class Sample:
    """What models are fitted to of a country; `staying` is None where it is not known."""

    gravity: Choices
    learned: Choices
    staying: Staying | None

    @classmethod
    def of(cls, country: Country) -> "Sample":
        return cls(
            gravity=Choices.of(country, gravity_terms),
            learned=Choices.of(country, learned_terms),
            staying=Staying.of(country) if country.has_own else None,
        )


def fit(samples: Sequence[Sample]) -> FlowCoefficients:
    """All coefficients."""
    return FlowCoefficients(
        staying=fit_staying([sample.staying for sample in samples if sample.staying is not None]),
        gravity=fit_destinations([sample.gravity for sample in samples]),
        learned=fit_destinations([sample.learned for sample in samples]),
    )


def fit_destinations(choices: Sequence[Choices], penalty: float = PENALTY) -> dict[str, float]:
    """Coefficients of the terms of a model of destinations, by name."""
    spread = np.mean([each.terms[each.open].std(axis=0, dtype=np.float64) for each in choices], axis=0)

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        parts = [_loss(each, weights / spread) for each in choices]
        slope = np.mean([slope for _, slope in parts], axis=0) / spread
        return float(np.mean([part for part, _ in parts])) + penalty * weights @ weights, slope + 2 * penalty * weights

    def curvature(weights: np.ndarray) -> np.ndarray:
        parts = [_curvature(each, weights / spread) for each in choices]
        return np.mean(parts, axis=0) / np.outer(spread, spread) + 2 * penalty * np.eye(len(spread))

    found = minimize(loss, np.zeros(len(spread)), jac=True, hess=curvature, method="trust-exact")
    return dict(zip(choices[0].names, (found.x / spread).tolist(), strict=True))


def _shares(choices: Choices, weights: np.ndarray) -> np.ndarray:
    """Of those who leave each area the share that goes to each destination, float64 n x k."""
    utility = np.where(choices.open, choices.terms @ weights.astype(np.float32), -np.inf).astype(np.float64)
    share = np.exp(utility - utility.max(axis=1, keepdims=True))
    return share / share.sum(axis=1, keepdims=True)


def _loss(choices: Choices, weights: np.ndarray) -> tuple[float, np.ndarray]:
    """The mean negative log-likelihood, and its gradient by the coefficients."""
    share = _shares(choices, weights)
    error = choices.taken.sum(axis=1, keepdims=True) * share - choices.taken
    slope = error.astype(np.float32).ravel() @ choices.terms.reshape(error.size, -1)
    logarithm = np.log(np.maximum(share, np.finfo(np.float64).tiny))
    return -float((choices.taken * logarithm).sum()), slope.astype(np.float64)


def _curvature(choices: Choices, weights: np.ndarray) -> np.ndarray:
    """The second derivatives of the mean negative log-likelihood, float64 f x f."""
    share = _shares(choices, weights)
    total = choices.taken.sum(axis=1)
    flat = choices.terms.reshape(share.size, -1)
    second = (flat * (total[:, None] * share).astype(np.float32).ravel()[:, None]).T @ flat
    means = (share[:, None].astype(np.float32) @ choices.terms)[:, 0]
    return (second - (means * total[:, None].astype(np.float32)).T @ means).astype(np.float64)


def fit_staying(samples: Sequence[Staying]) -> dict[str, float]:
    """Coefficients of the terms of the log-odds that a commuter stays, by name."""
    terms, share, weight = (
        np.concatenate([getattr(one, name) for one in samples]) for name in ("terms", "share", "weight")
    )

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        odds = terms @ weights
        value = -(weight * (share * log_expit(odds) + (1 - share) * log_expit(-odds))).sum()
        return float(value), terms.T @ (weight * (expit(odds) - share))

    found = minimize(loss, np.zeros(terms.shape[1]), jac=True, method="L-BFGS-B")
    return dict(zip(samples[0].names, found.x.tolist(), strict=True))
