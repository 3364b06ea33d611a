"""Spherical harmonics in float64 against scipy's, and orthonormal on the globe."""

import numpy as np
import pytest
from scipy.special import sph_harm_y

from mobclip.geo.harmonics import degrees_and_orders, spherical_harmonics

POLES_AND_SEAM = [[0, 90], [77, -90], [180, 0], [-180, 0], [179.999999, 45], [12, 89.9999], [12, -89.9999], [0, 0]]
EARTH = np.concatenate([POLES_AND_SEAM, np.random.default_rng(0).uniform([-180, -90], [180, 90], (1000, 2))])


@pytest.mark.parametrize("length", [1, 2, 3, 20, 40])
def test_harmonics_are_those_of_scipy_without_the_condon_shortley_phase(length):
    harmonics = spherical_harmonics(EARTH, length)
    polar, around = np.radians(90 - EARTH[:, 1]), np.radians(EARTH[:, 0])
    for column, (degree, order) in enumerate(degrees_and_orders(length)):
        value = sph_harm_y(degree, abs(order), polar, around) * (-1) ** order
        expected = value.real if order == 0 else np.sqrt(2) * (value.real if order > 0 else value.imag)
        assert np.abs(harmonics[:, column] - expected).max() < 1e-12


def test_harmonics_of_no_points_have_their_columns():
    assert spherical_harmonics(np.empty((0, 2)), 5).shape == (0, 25)


def test_harmonics_are_orthonormal():
    """By a quadrature that is exact for products of degrees below 12: Gauss-Legendre in height, even steps around."""
    heights, weights = np.polynomial.legendre.leggauss(12)
    lon, lat = (grid.ravel() for grid in np.meshgrid(np.arange(0, 360, 15.0), np.degrees(np.arcsin(heights))))
    harmonics = spherical_harmonics(np.column_stack([lon, lat]), 12)
    area = np.repeat(weights, 24) * 2 * np.pi / 24
    assert harmonics.T @ (harmonics * area[:, None]) == pytest.approx(np.eye(144), abs=1e-12)
