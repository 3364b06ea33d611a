"""Transforms of a label, and the way back that keeps means.

The mean of what a log or logit predicts is not the label's mean: exp(mean of logs) is too low. Duan's smearing (1983,
"Smearing estimate: a nonparametric retransformation method", JASA 78) averages the back-transform over the residuals.
"""

import numpy as np
from scipy.special import expit, logit

SMEARED = 500  # residuals that stand for all


def forward(transform: str, values: np.ndarray) -> np.ndarray:
    """What a probe learns of labels in their own unit."""
    if transform == "log":
        return np.log(values)
    return logit(values) if transform == "logit" else values


def backward(transform: str, values: np.ndarray) -> np.ndarray:
    """The inverse of `forward`, which keeps order and quantiles but not means."""
    if transform == "log":
        return np.exp(values)
    return expit(values) if transform == "logit" else values


def unbiased(transform: str, predicted: np.ndarray, residuals: np.ndarray) -> np.ndarray:
    """Expected labels in their own unit, float64 n.

    Args:
        predicted: float n, on the scale of the transform.
        residuals: float m, label less prediction on that scale, of rows that the probe did not learn from.
    """
    if transform == "none":
        return predicted
    if transform == "log":
        return np.exp(predicted) * np.exp(residuals).mean()
    return np.mean([expit(predicted + residual) for residual in residuals], axis=0)


def summary(residuals: np.ndarray, weights: np.ndarray | None = None) -> np.ndarray:
    """At most 500 numbers that stand for residuals: means of shares of them in order that weigh the same.

    Args:
        residuals, weights: float n.
    """
    order = np.argsort(residuals)
    weights = np.ones(len(residuals)) if weights is None else weights[order]
    before = np.concatenate([[0], weights.cumsum()])
    total = np.concatenate([[0], (weights * residuals[order]).cumsum()])
    edges = np.linspace(0, before[-1], min(len(residuals), SMEARED) + 1)
    return np.diff(np.interp(edges, before, total)) / np.diff(edges)
