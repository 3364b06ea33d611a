"""Transforms: the inverse keeps means, and a few residuals stand for many."""

import numpy as np
import pytest
from scipy.special import expit

from mobclip.probe import transforms
from mobclip.probe.estimators import fit, out_of_fold
from mobclip.probe.labels import Labels, labels_of

ROWS, FOLDS = 400, 5


def test_residuals_are_summed_up_by_weight():
    residuals = np.random.default_rng(4).normal(size=2000)
    weights = np.where(residuals > 1, 5.0, 1.0)
    found = transforms.summarise(residuals, weights)
    assert len(found) == 500 and (np.diff(found) >= 0).all()
    assert found.mean() == pytest.approx(np.average(residuals, weights=weights))
    assert (found > 1).mean() == pytest.approx(weights[residuals > 1].sum() / weights.sum(), abs=0.003)
    np.testing.assert_allclose(transforms.summarise(residuals[:40]), np.sort(residuals[:40]))


@pytest.mark.parametrize("transform, inverse, most", [("log", np.exp, np.inf), ("logit", expit, 1)])
def test_the_inverse_of_a_transform_keeps_the_mean(transform, inverse, most):
    probe, draw, folds = "ridge", np.random.default_rng(3), np.arange(ROWS) % FOLDS
    matrix = np.random.default_rng(0).normal(size=(ROWS, 6)) * [1, 10, 1, 1, 1, 1] + 5
    inside = (matrix - matrix.mean(axis=0)) / matrix.std(axis=0) @ [0.5, 0.5, 0, 0, 0, 0] + draw.normal(size=ROWS) - 2
    labels = labels_of("share", inverse(inside), transform=transform)
    plain = inverse(out_of_fold(probe, Labels("", inside), matrix, folds))
    mine = out_of_fold(probe, labels, matrix, folds)
    mean = labels.values.mean()
    assert abs(mine.mean() - mean) < 0.06 * mean and abs(mine.mean() - mean) < 0.5 * abs(plain.mean() - mean)
    assert (mine > 0).all() and (mine < most).all()
    assert abs(fit(probe, labels, matrix, folds).predict(matrix).mean() - mean) < 0.1 * mean
