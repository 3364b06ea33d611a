"""Folds of four kinds: what is left out together, and how far from the rest."""

import numpy as np
import pytest
from scipy.spatial import cKDTree
from scipy.stats import wasserstein_distance

from mobclip.errors import InputError
from mobclip.evaluation import folds
from mobclip.geo import h3_cells
from mobclip.geo.sphere import EARTH_RADIUS_KM, angles, neighbours, on_sphere


def clustered(rows=1200, seed=0):
    draw = np.random.default_rng(seed)
    return draw.uniform([-120, 30], [-75, 48], (40, 2))[draw.integers(40, size=rows)] + 0.5 * draw.normal(
        size=(rows, 2)
    )


def everywhere(rows=1500, seed=1):
    return np.random.default_rng(seed).uniform([-120, 30], [-75, 48], (rows, 2))


def distance_km(from_points, to_points):
    return EARTH_RADIUS_KM * angles(cKDTree(on_sphere(to_points)).query(on_sphere(from_points))[0])


def between_folds_km(lonlat, numbers):
    return np.concatenate([distance_km(lonlat[numbers == n], lonlat[numbers != n]) for n in np.unique(numbers)])


def test_folds_matched_by_distance_are_as_far_apart_as_the_places_to_predict():
    known, wanted = clustered(), everywhere()
    goal = distance_km(wanted, known)
    mismatch = {
        name: wasserstein_distance(between_folds_km(known, numbers), goal)
        for name, numbers in {
            "distance": folds.knndm_folds(known, wanted),
            "random": folds.random_folds(len(known)),
            "block": folds.block_folds(known).folds,
        }.items()
    }
    assert mismatch["distance"] < 0.6 * min(mismatch["block"], mismatch["random"])
    assert np.bincount(folds.knndm_folds(known, wanted)).max() <= 0.5 * len(known)


def test_places_to_predict_among_the_known_ones_get_random_folds():
    known = clustered(2000)
    np.testing.assert_array_equal(folds.knndm_folds(known[:1000], known[1000:]), folds.random_folds(1000))


def test_many_places_are_clustered_by_their_centres():
    known, wanted = clustered(5000), everywhere()
    found = between_folds_km(known, folds.knndm_folds(known, wanted))
    assert np.median(found) > 3 * np.median(between_folds_km(known, folds.random_folds(5000)))


def test_distances_are_those_on_the_globe_also_across_the_antimeridian():
    assert distance_km(np.array([[179.9, 0]]), np.array([[-179.9, 0]]))[0] == pytest.approx(22.24, abs=0.01)
    assert distance_km(np.array([[0, 90.0]]), np.array([[77, 90.0]]))[0] == pytest.approx(0, abs=1e-6)


def test_a_place_is_no_neighbour_of_its_own_even_among_many_at_one_point():
    lonlat = np.vstack([np.full((12, 2), 5.0), [[6, 6]]])
    found = neighbours(on_sphere(lonlat), 8)
    assert found.shape == (13, 8) and not (found == np.arange(13)[:, None]).any()
    assert neighbours(on_sphere(lonlat[:3]), 8).shape == (3, 2)


def test_without_places_to_predict_they_are_all_over_the_blocks_that_hold_a_known_one():
    known = clustered()
    blocks = folds.block_folds(known)
    places = folds.points_over(blocks.blocks)
    assert 1000 < len(places) <= folds.MAX_POINTS
    inside = np.isin(h3_cells.cells_at(places, blocks.resolution), blocks.blocks)
    assert inside.mean() > 0.9  # the children of an H3 cell overlap its border
    np.testing.assert_array_equal(
        folds.make_splits(known)[1].folds, folds.make_splits(known, prediction_lonlat=places)[1].folds
    )


def test_kinds_come_from_strict_to_lenient_and_regions_only_where_they_are_given():
    known = clustered()
    assert [way.kind for way in folds.make_splits(known)] == ["block", "distance", "random"]
    region = np.floor(known[:, 0] / 5).astype(int)
    ways = folds.make_splits(known, region)
    assert [way.kind for way in ways] == ["region", "block", "distance", "random"]
    assert all(len(set(ways[0].folds[region == one])) == 1 for one in np.unique(region))


def test_places_at_one_point_have_random_folds_only():
    assert [way.kind for way in folds.make_splits(np.full((50, 2), 10.0))] == ["random"]


def test_a_town_has_blocks_of_its_own_size():
    town = np.random.default_rng(2).uniform([-84.4, 33.7], [-84.3, 33.8], (300, 2))
    assert folds.block_folds(town).resolution > 6


def test_too_few_places_have_no_folds():
    with pytest.raises(InputError, match="Only 9 rows .* at least 10"):
        folds.make_splits(everywhere(9))


def test_blocks_are_never_split_between_folds():
    places = everywhere(600)
    blocks = folds.block_folds(places)
    assert (blocks.blocks == h3_cells.cells_at(places, blocks.resolution)).all()
    assert all(len(set(blocks.folds[blocks.blocks == block])) == 1 for block in np.unique(blocks.blocks))
    assert set(blocks.folds) == set(range(5))


def test_places_too_near_each_other_have_no_blocks():
    assert folds.block_folds(np.full((50, 2), 10.0)) is None
