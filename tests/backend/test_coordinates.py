"""Spherical harmonics of the coordinates encoder against scipy's, in float64, at all latitudes."""

import numpy as np
import pytest
from scipy.special import sph_harm_y

from mobclip.geo.harmonics import degrees_and_orders

torch = pytest.importorskip("torch")

from mobclip.train.model.coordinates import SphericalHarmonics

POLES_AND_SEAM = [[0, 90], [77, -90], [180, 0], [-180, 0], [179.999999, 45], [12, 89.9999], [12, -89.9999], [0, 0]]


def reference(lonlat, degrees):
    polar, around = np.radians(90 - lonlat[:, 1]), np.radians(lonlat[:, 0])
    columns = []
    for degree, order in degrees_and_orders(degrees):
        value = sph_harm_y(degree, abs(order), polar, around) * (-1) ** order
        columns.append(value.real if order == 0 else np.sqrt(2) * (value.real if order > 0 else value.imag))
    return np.stack(columns, axis=1)


@pytest.mark.parametrize("degrees", [1, 2, 10, 40])
def test_harmonics_equal_the_reference_everywhere(degrees):
    draw = np.random.default_rng(0)
    lonlat = np.concatenate([POLES_AND_SEAM, draw.uniform([-180, -90], [180, 90], (2000, 2))])
    model = SphericalHarmonics(degrees)
    found = model(torch.from_numpy(lonlat)).numpy()
    assert found.shape == (len(lonlat), degrees**2) and found.dtype == np.float32
    assert np.abs(found - reference(lonlat, degrees)[:, model.columns]).max() < 2e-6


def test_they_are_continuous_at_the_antimeridian_and_at_the_poles():
    harmonics = SphericalHarmonics(40)
    east, west = torch.tensor([[180.0, 50.0]]).double(), torch.tensor([[-180.0, 50.0]]).double()
    assert torch.allclose(harmonics(east), harmonics(west), atol=1e-6)
    around_the_pole = torch.tensor([[longitude, 90.0] for longitude in range(0, 360, 40)]).double()
    assert harmonics(around_the_pole).std(dim=0).max() < 1e-6
    assert torch.equal(harmonics(east + torch.tensor([360.0, 0.0])), harmonics(east))
