"""The modality of people within and around cells, made from people by finer cells."""

import numpy as np
import pytest

from mobclip.errors import InputError
from mobclip.geo import h3_cells
from recipes.population import RINGS, population_modality

CELLS = h3_cells.cells_of_extent((-99.5, 19.0, -98.5, 20.0), 6)


def column(modality, name):
    return modality.values[:, modality.columns.index(name)].astype(float)


def city(cells, total):
    """People in the first finer cell of each cell."""
    return np.array([h3_cells.children(cells[[row]], 8)[0] for row in range(len(cells))]), np.full(len(cells), total)


def test_people_of_a_cell_are_the_sum_of_its_finer_cells_and_their_spread_is_told_by_resolution():
    [cell] = CELLS[:1]
    fine = h3_cells.children(np.array([cell]), 8)
    people = np.zeros(len(fine))
    people[:2] = 30, 19  # side by side, so that both are in one cell of resolution 7
    modality = population_modality(CELLS, fine, people)
    assert column(modality, "people").tolist() == [49.0] + [0.0] * (len(CELLS) - 1)
    assert column(modality, "people_log")[0] == pytest.approx(np.log(50))
    assert column(modality, "people_r8_max_log")[0] == pytest.approx(np.log(31))
    assert column(modality, "people_r7_max_log")[0] == pytest.approx(np.log(50))
    assert column(modality, "people_r8_settled_share")[0] == pytest.approx(2 / 49)
    assert column(modality, "people_r7_settled_share")[0] == pytest.approx(1 / 7)
    assert column(modality, "people_r8_deviation_log")[0] == pytest.approx(np.log1p(people.std()))
    assert column(modality, "people_r7_deviation_log")[0] == pytest.approx(np.log1p(np.std([49, 0, 0, 0, 0, 0, 0])))
    assert not column(modality, "people_r8_max_log")[1:].any()


@pytest.mark.parametrize("ring", range(1, RINGS + 1))
def test_a_ring_is_the_mean_of_the_cells_so_many_steps_away(ring):
    import h3.api.numpy_int as h3_int

    middle = CELLS[len(CELLS) // 2]
    around = np.sort(np.asarray(h3_int.grid_ring(middle, ring), dtype=np.uint64))
    modality = population_modality(np.array([middle]), *city(around, 100))
    found = {number: column(modality, f"people_ring_{number}_log")[0] for number in range(1, RINGS + 1)}
    assert found == {number: pytest.approx(np.log(101) if number == ring else 0) for number in found}


def test_distance_to_a_city_is_to_where_most_of_its_people_live():
    place = h3_cells.cells_at(np.array([[-99.0, 19.5], [-99.0, 19.51]]), 8)
    modality = population_modality(CELLS, place, np.array([250_000, 10]))
    distance = np.expm1(column(modality, "city_km_log"))
    lonlat = h3_cells.centres(CELLS)
    degrees = np.hypot(np.cos(np.radians(19.5)) * (lonlat[:, 0] + 99), lonlat[:, 1] - 19.5)
    assert np.allclose(distance, 111.2 * degrees, atol=1)
    assert np.allclose(np.expm1(column(modality, "city_people_log")), 250_010, rtol=1e-3)
    assert np.isnan(column(modality, "metropolis_km_log")).all()


def test_people_may_be_known_finer_in_the_country_than_beyond():
    inside, outside = CELLS[:1], CELLS[-1:]
    cells = np.concatenate([h3_cells.children(inside, 8)[:1], h3_cells.children(outside, 7)[:1]])
    modality = population_modality(CELLS, cells, np.array([70, 90]))
    assert column(modality, "people")[[0, -1]].tolist() == [70, 90]
    assert column(modality, "people_r7_max_log")[-1] == pytest.approx(np.log(91))
    assert np.isnan(column(modality, "people_r8_max_log")[-1])  # not known at this resolution
    assert column(modality, "people_r8_max_log")[0] == pytest.approx(np.log(71))


@pytest.mark.parametrize("resolution", [3, 5, 7])
def test_any_resolution_below_that_of_the_people_will_do(resolution):
    cells = h3_cells.cells_at(np.array([[-99.0, 19.5], [10.0, 50.0]]), resolution)
    order = np.argsort(cells)
    fine = h3_cells.cells_at(np.array([[-99.0, 19.5]]), 8)
    modality = population_modality(cells[order], fine, np.array([1000]))
    assert column(modality, "people")[np.argsort(order)].tolist() == [1000, 0]
    assert f"people_r{resolution + 1}_max_log" in modality.columns and "people_r8_max_log" in modality.columns


@pytest.mark.parametrize(
    ("fine", "people", "sentence"),
    [
        (CELLS[:2], [1, 2], "finer cells"),
        (np.empty(0, dtype=np.uint64), [], "finer cells"),
        (h3_cells.children(CELLS[:1], 7)[:2], [1, -2], "0 or more"),
        (h3_cells.children(CELLS[:1], 7)[:2], [1, np.nan], "missing"),
    ],
)
def test_people_that_cannot_be_summed_are_refused(fine, people, sentence):
    with pytest.raises(InputError, match=sentence):
        population_modality(CELLS, fine, np.array(people))
