"""Names of measures and kinds of cross-validation in reports, and how numbers are written."""

import math
from collections.abc import Callable
from typing import Any, TypeGuard

from mobclip.evaluation.summary import MEASURES

KINDS = {
    "region": "region CV",
    "block": "spatial block CV",
    "distance": "kNNDM CV",
    "random": "random CV",
}
MEANINGS = {
    "region": "whole regions of your field are held out: how well it does in a region without labels",
    "block": "whole H3 blocks are held out: how well it does away from labelled places",
    "distance": "held-out places are as far from the training places as the places to predict are from the labelled ones",
    "random": "single places are held out: too optimistic, because neighbours are alike",
}
METHODS = {
    "region": "Cross-validation by region",
    "block": "Spatial block cross-validation",
    "distance": "Nearest neighbour distance matching (Linnenbrink et al. 2024)",
    "random": "Random cross-validation",
}
LOG_LOSS_SKILL = (
    "McFadden's R²: the share of the log loss of constant class frequencies that is explained, pooled over all held-out "
    "predictions. 1 is perfect, 0 no better than the frequencies, below 0 worse. Not comparable to R² of numbers."
)
R2 = (
    "The share of the variance between places that is explained, pooled over all held-out predictions. "
    "1 is perfect, 0 no better than the mean, below 0 worse."
)
BASELINES = (
    "The mean, the mean of the region, the nearest labelled places, boosted trees on longitude and latitude, and "
    "ridge on spherical harmonics: what can be reached by position alone."
)
MORAN = (
    "Spatial autocorrelation of the errors: near 0 if neighbouring errors are independent, near 1 if whole areas "
    "are too high or too low."
)
GENERAL_TERMS = [
    (
        "CV, folds",
        "Cross-validation: the places are divided into folds, and each fold is predicted by a probe fitted on the others.",
    ),
    ("Probe", "The model that is fitted on the features, such as ridge regression."),
    (
        "95 % interval",
        "Confidence interval from 2,000 bootstrap samples of whole blocks, because neighbouring places are not independent.",
    ),
    ("Better, worse", "Said only where the interval of the paired difference excludes zero."),
    ("Baselines", BASELINES),
    ("Moran's I of residuals", MORAN),
]


def measure_name(task: str) -> str:
    """What the main score of a task is called within a sentence."""
    return MEASURES[task]


def kind_title(kind: str) -> str:
    """The heading of a kind of cross-validation."""
    return capitalise(kind_phrase(kind))


def kind_phrase(kind: str) -> str:
    """A kind of cross-validation within a sentence."""
    return KINDS.get(kind, kind)


def number(value: float | None, digits: int = 3) -> str:
    """A number with so many decimals and a true minus sign; a dash if there is none."""
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


def known(value: float | None) -> TypeGuard[float]:
    """Whether there is a number."""
    return value is not None and not math.isnan(value)


def capitalise(text: str) -> str:
    """The text with its first letter in upper case, unless it is a name such as kNNDM."""
    return text if text[1:2].isupper() else text[:1].upper() + text[1:]


def measures(task: str, target: str) -> list[tuple[str, str, Callable[..., Any]]]:
    """The further measures of a task: field of `Score`, heading, and how the number is written."""
    moran = ("moran", "Moran's I of residuals", number)
    if task == "classification":
        return [
            ("accuracy", "Accuracy", number),
            ("balanced_accuracy", "Balanced accuracy", number),
            ("log_loss", "Log loss", number),
            moran,
        ]
    return [
        ("rmse", f"RMSE, in units of {target}", amount),
        ("mae", "MAE", amount),
        ("spearman", "Rank correlation (Spearman)", number),
        moran,
    ]


def glossary(task: str, kinds: list[str]) -> list[tuple[str, str]]:
    """Terms of the page and what they mean."""
    score = LOG_LOSS_SKILL if task == "classification" else R2
    return [
        (capitalise(measure_name(task)), score),
        *((kind_title(kind), f"{METHODS[kind]}: {MEANINGS[kind]}.") for kind in kinds if kind in MEANINGS),
        *GENERAL_TERMS,
    ]
