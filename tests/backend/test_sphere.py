"""Distances and areas on the sphere against formulas in closed form."""

import h3
import numpy as np
import pytest
import shapely

from mobclip.geo.sphere import EARTH_RADIUS_KM, angles, area_km2, haversine_km, on_sphere

DRAW = np.random.default_rng(0)
FROM, TO = DRAW.uniform([-180, -90], [180, 90], (2, 500, 2))


def test_distances_by_haversine_are_those_of_h3_and_of_chords():
    expected = [
        h3.great_circle_distance(start[::-1], end[::-1], unit="km") for start, end in zip(FROM, TO, strict=True)
    ]
    assert haversine_km(FROM, TO) == pytest.approx(expected, rel=1e-8)
    chords = np.linalg.norm(on_sphere(FROM) - on_sphere(TO), axis=1)
    assert EARTH_RADIUS_KM * angles(chords) == pytest.approx(haversine_km(FROM, TO), rel=1e-9)
    assert haversine_km(FROM, FROM).max() == 0


def test_areas_are_parts_of_the_sphere():
    sphere = 4 * np.pi * EARTH_RADIUS_KM**2
    assert area_km2(shapely.box(-180, -90, 180, 90)) == pytest.approx(sphere)
    assert area_km2(shapely.box(0, 0, 90, 30)) == pytest.approx(sphere / 16)
