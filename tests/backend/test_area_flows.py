"""Flows between areas on cells: what they say of the areas, averages along them, and edges between cells."""

import numpy as np
import pytest
import shapely

from mobclip.errors import InputError
from mobclip.features.mobility import flow_means
from mobclip.features.mobility_graph import from_table
from mobclip.features.modality import Modality
from mobclip.features.surroundings import averaged
from mobclip.features.tables import FlowTable, modality_table
from mobclip.geo import h3_cells
from mobclip.train.plan import Options
from mobclip.train.region import build_region
from recipes.area_flows import areas_of_people, areas_of_polygons, averages_along, cell_flows, flow_modality

NAMES = np.array(["west", "middle", "east"])
SQUARES = shapely.box(np.array([-100.0, -99.5, -99.0]), 20, np.array([-99.5, -99.0, -98.5]), 20.5)
FLOWS = {"west": {"west": 60, "middle": 40}, "middle": {"middle": 10, "west": 5, "east": 15}}
CELLS = h3_cells.cells_of_polygons(SQUARES, 6, "centre")
TOWNS = h3_cells.cells_at(np.array([[-99.75, 20.25], [-99.25, 20.25], [-98.75, 20.25]]), 6)
PEOPLE = np.where(np.isin(CELLS, TOWNS), 1000.0, 0.0)


def graph_of(names, flows=FLOWS):
    rows = [(start, end, flow) for start, ends in flows.items() for end, flow in ends.items()]
    origin, destination, flow = (np.array(part) for part in zip(*rows, strict=True))
    return from_table(origin, destination, flow, names)


@pytest.fixture(scope="module")
def areas():
    return areas_of_polygons(NAMES, SQUARES, CELLS, PEOPLE)


def at(areas, modality, name):
    """A column in the three towns."""
    return modality.values[np.searchsorted(areas.cells, TOWNS), modality.columns.index(name)].astype(float)


def test_an_area_is_told_by_its_own_flows_as_numbers_and_by_resident(areas):
    modality = flow_modality(areas, graph_of(NAMES), "commuting")
    assert at(areas, modality, "commuting_out_log") == pytest.approx(np.log1p([40, 20, 0]))
    assert at(areas, modality, "commuting_in_log") == pytest.approx(np.log1p([5, 40, 15]))
    assert at(areas, modality, "commuting_own_log") == pytest.approx(np.log1p([60, 10, 0]))
    assert at(areas, modality, "commuting_own_per_resident_log") == pytest.approx(np.log(np.array([61, 11, 1]) / 1000))
    distance = 1 + np.degrees(np.ptp(np.radians(h3_cells.centres(TOWNS[:2])[:, 0]))) * 111.195 * np.cos(
        np.radians(20.25)
    )
    assert np.exp(at(areas, modality, "commuting_out_distance_log")[0]) == pytest.approx(distance, rel=0.01)
    assert np.isfinite(modality.values).any(axis=1).all()  # where nobody lives, too


def test_distances_shorter_than_areas_are_apart_are_left_out(areas):
    names = flow_modality(areas, graph_of(NAMES), "commuting", 50).columns
    assert [name for name in names if "within" in name] == [
        "commuting_out_within_50_km_share",
        "commuting_in_within_50_km_share",
    ]


def test_areas_without_a_flow_are_unknown(areas):
    modality = flow_modality(areas, graph_of(NAMES, {"west": {"middle": 9}}), "commuting")
    assert np.isnan(at(areas, modality, "commuting_out_log")).tolist() == [False, False, True]


def test_flows_that_never_stay_say_nothing_of_those_that_do(areas):
    modality = flow_modality(areas, graph_of(NAMES, {"west": {"middle": 9}}), "commuting")
    assert not [name for name in modality.columns if name.startswith("commuting_own")]


def test_averages_are_those_of_the_areas_that_flows_lead_to_and_come_from(areas):
    wealth = Modality.of("wealth", {"income": h3_cells.centres(areas.cells)[:, 0]})
    leaving, entering = averages_along(areas, graph_of(NAMES), wealth, "commuting")
    west, middle, east = h3_cells.centres(TOWNS)[:, 0]
    assert leaving.name == "wealth_commuting_out" and entering.columns == ("commuting_in_income",)
    found = at(areas, leaving, "commuting_out_income")
    assert found[:2] == pytest.approx([middle, (5 * west + 15 * east) / 20], rel=1e-5) and np.isnan(found[2])
    assert at(areas, entering, "commuting_in_income") == pytest.approx([middle, west, middle], rel=1e-5)


def test_flows_are_spread_over_the_cells_where_people_live(areas):
    region = build_region(
        Options(),
        [modality_table("toy", CELLS, Modality.of("toy", {"east": h3_cells.centres(CELLS)[:, 0]}))],
        [FlowTable(cell_flows(areas, graph_of(NAMES), "commuting"))],
    )
    flows = region.graphs["commuting"].flows
    rows = np.searchsorted(CELLS, TOWNS)
    assert flows.nnz == 3  # one cell of each area has people
    assert [flows[rows[0], rows[1]], flows[rows[1], rows[0]], flows[rows[1], rows[2]]] == pytest.approx([40, 5, 15])


def test_averages_along_spread_flows_are_the_same(areas):
    draw = np.random.default_rng(0)
    people = draw.integers(50, 100, len(CELLS)).astype(float)
    areas = areas_of_polygons(NAMES, SQUARES, CELLS, people)
    wealth = Modality.of("wealth", {"income": draw.normal(size=len(areas.cells))})
    spread = cell_flows(areas, graph_of(NAMES, {"west": {"middle": 30}}), "commuting", min_share=0)
    along = averaged(wealth, flow_means(spread.graph)["out"], "out").values[:, 0]
    west, middle = areas.shares[:, :2].toarray().T
    inside = np.flatnonzero((west > 0.002) & (middle == 0))  # a cell of both has flows to itself, which are not spread
    exact = averages_along(areas, graph_of(NAMES, {"west": {"middle": 30}}), wealth, "commuting")[0].values[:, 0]
    assert np.isfinite(along[inside]).all() and along[inside] == pytest.approx(exact[inside], rel=1e-4)


def test_areas_may_be_known_by_the_people_of_finer_cells():
    fine = np.array([h3_cells.children(np.array([cell]), 8)[0] for cell in TOWNS])
    named = np.array(["east", "nowhere", "west"])
    areas = areas_of_people(NAMES, named, fine, np.array([30, 20, 10]), 6)
    assert areas.names.tolist() == ["west", "east"] and areas.residents.tolist() == [10, 30]
    assert areas.cells.tolist() == sorted(TOWNS[[0, 2]].tolist())
    assert areas.lonlat == pytest.approx(h3_cells.centres(TOWNS[[2, 0]]))
    with pytest.raises(InputError, match="Nobody lives in the areas"):
        areas_of_people(NAMES, np.array(["a", "b", "c"]), fine, np.array([30, 20, 10]), 6)


def test_areas_elsewhere_are_refused():
    with pytest.raises(InputError, match="zones"):
        areas_of_polygons(NAMES, shapely.transform(SQUARES, lambda xy: xy + 40), CELLS, PEOPLE)
