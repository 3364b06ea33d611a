"""What the report calls things, and how it writes numbers."""

import math
from collections.abc import Callable

KINDS = {
    "region": "regions left out",
    "block": "blocks left out",
    "distance": "distances matched",
    "random": "random places left out",
}
MEANINGS = {
    "region": "whole regions of your field at a time: how it does in a region where nothing is known",
    "block": "whole H3 blocks at a time: how it does away from the known places",
    "distance": "groups of places as far from the rest as the places to predict are from the known ones (kNNDM)",
    "random": "single places at random: it flatters, because neighbours give the answer away",
}
SHARES = {
    "regression": "R²",
    "counts": "R²",
    "classification": "share of the log loss explained",
}

BASELINES = (
    "Mean, region mean, nearest in space, longitude and latitude, and spherical harmonics. What they reach is no merit of what "
    "is judged."
)


def kind_title(kind: str) -> str:
    """The heading of a kind of folds."""
    return _capital(kind_phrase(kind))


def kind_phrase(kind: str) -> str:
    """A kind of folds within a sentence."""
    return KINDS.get(kind, kind)


def number(value: float | None, digits: int = 3) -> str:
    """A number with so many decimals and a true minus sign; a dash where there is none."""
    if not known(value):
        return "–"
    text = f"{value:.{digits}f}"
    return text.replace("-", "−") if float(text) else text.lstrip("-")


def signed(value: float, digits: int = 3) -> str:
    """A number with its sign."""
    text = number(value, digits)
    return text if value < 0 or not float(text) else f"+{text}"


def amount(value: float | None) -> str:
    """A number in the unit of the indicator, to three digits."""
    if not known(value):
        return "–"
    return f"{value:,.0f}".replace("-", "−") if abs(value) >= 1000 else f"{value:.3g}".replace("-", "−")


def known(value: float | None) -> bool:
    """Whether there is a number."""
    return value is not None and not math.isnan(value)


def measures(task: str, target: str) -> list[tuple[str, str, Callable]]:
    """The further measures of a task: field of `Score`, heading, and how the number is written."""
    if task == "classification":
        return [
            ("accuracy", "Accuracy", number),
            ("balanced_accuracy", "Balanced accuracy", number),
            ("log_loss", "Log loss", number),
            ("moran", "Moran's I of errors", number),
        ]
    return [
        ("rmse", f"RMSE, in units of {target}", amount),
        ("mae", "MAE", amount),
        ("spearman", "Rank correlation", number),
        ("moran", "Moran's I of errors", number),
    ]


def glossary(task: str, kinds: list[str]) -> list[tuple[str, str]]:
    """Terms of the page and what they mean."""
    share = (
        "The share of the log loss of always giving the classes' frequencies that is explained, out of fold (after McFadden). "
        if task == "classification"
        else "The share of the variance between places that is explained, pooled over all out-of-fold predictions. "
    )
    terms = [
        (SHARES[task].capitalize(), share + "1 is perfect, 0 no better than that; below 0 it does harm."),
        *((kind_title(kind), f"{_capital(MEANINGS[kind])}.") for kind in kinds if kind in MEANINGS),
        (
            "95 % interval",
            "From 2,000 resamplings of whole blocks, because neighbours are alike and count for less than they are.",
        ),
        ("Better, worse", "Said only where the interval of the paired difference leaves out zero."),
        ("Rows that know only where a place lies", BASELINES),
        (
            "Moran's I of errors",
            "Near 0 where neighbours err independently; near 1 where whole areas are off together.",
        ),
    ]
    return terms


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
