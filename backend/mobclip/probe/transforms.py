"""Transforms of a label, and their inverse that keeps means.

The mean of predicted logs or logits, transformed back, is not the label's mean: exp of a mean of logs is too low. Duan's smearing
estimate (1983, JASA 78) averages the inverse transform over the residuals.
"""

import numpy as np
from scipy.special import expit, logit

MAX_RESIDUALS = 500  # that stand for all


def forward(transform: str, values: np.ndarray) -> np.ndarray:
    """Labels in their own unit on the scale of a transform of `labels.TRANSFORMS`."""
    if transform == "log":
        return np.log(values)
    return logit(values) if transform == "logit" else values


def unbiased_inverse(transform: str, predicted: np.ndarray, residuals: np.ndarray) -> np.ndarray:
    """Expected labels in their own unit, float64 n, by smearing.

    Args:
        predicted: float n, on the scale of the transform.
        residuals: float m, label less out-of-fold prediction on that scale.
    """
    if transform == "none":
        return predicted
    if transform == "log":
        return np.exp(predicted) * np.exp(residuals).mean()
    return np.mean([expit(predicted + residual) for residual in residuals], axis=0)


def summarise(residuals: np.ndarray, weights: np.ndarray | None = None) -> np.ndarray:
    """At most 500 numbers that stand for residuals: the means of slices of equal weight of the sorted residuals, rising.

    Args:
        residuals, weights: float n.
    """
    order = np.argsort(residuals)
    weights = np.ones(len(residuals)) if weights is None else weights[order]
    cumulated_weight = np.concatenate([[0], weights.cumsum()])
    cumulated = np.concatenate([[0], (weights * residuals[order]).cumsum()])
    edges = np.linspace(0, cumulated_weight[-1], min(len(residuals), MAX_RESIDUALS) + 1)
    return np.diff(np.interp(edges, cumulated_weight, cumulated)) / np.diff(edges)
