"""What is told of places that are smaller or larger than the cells of a model."""

import h3
import numpy as np
import pytest
import shapely

from mobclip.bundle.cell_size import cell_size_remarks
from mobclip.bundle.places import places_of_cells, places_of_points, places_of_polygons, stream_places
from mobclip.bundle.store import open_bundle
from mobclip.geo import h3_cells


@pytest.fixture(scope="module")
def toy(toy_path):
    return open_bundle(toy_path)


@pytest.fixture(scope="module")
def family(toy_cells):
    """Two cells of the toy model and their 2 x 49 grandchildren."""
    return toy_cells[:2], h3_cells.children(toy_cells[:2], 8)


def said_of(toy, places):
    """The remarks, and how many of the rows have an embedding that another row has too."""
    vectors = np.concatenate([block for block, _ in stream_places(toy, places)])
    known = np.isfinite(vectors).all(axis=1)
    _, which, counts = np.unique(vectors[known], axis=0, return_inverse=True, return_counts=True)
    return cell_size_remarks(toy, places, known), int((counts[which] > 1).sum())


def test_cells_finer_than_the_models_share_their_embedding(toy, family):
    parents, children = family
    [said], count = said_of(toy, places_of_cells(children))
    assert count == 98 and said == (
        "98 of 98 places share their embedding with other places: cells of resolution 8 are smaller than those of toy "
        "(resolution 6)."
    )
    nine = np.concatenate([children[:9], children[-1:]])
    [said], count = said_of(toy, places_of_cells(nine))
    assert said.startswith("9 of 10 places share their embedding") and count == 9
    mixed = np.concatenate([parents, children[:1], h3_cells.children(children[1:2], 9), np.zeros(3, np.uint64)])
    [said], count = said_of(toy, places_of_cells(mixed))
    assert said.startswith("9 of 13 places share their embedding with other places: cells of resolutions 8 to 9 are")
    assert count == 9


def test_cells_as_fine_as_the_models_or_alone_in_theirs_are_not_told(toy, toy_cells):
    assert said_of(toy, places_of_cells(toy_cells)) == ([], 0)
    again = np.concatenate([toy_cells, toy_cells])  # the same places twice
    assert said_of(toy, places_of_cells(again))[0] == []
    alone = np.array([h3.api.numpy_int.cell_to_center_child(int(cell), 9) for cell in toy_cells], dtype=np.uint64)
    assert said_of(toy, places_of_cells(alone)) == ([], 0)


def test_cells_coarser_than_the_models_have_means(toy, toy_cells):
    coarse = np.unique(h3_cells.parents(toy_cells, 4))
    [said], _ = said_of(toy, places_of_cells(np.concatenate([coarse, toy_cells[:3]])))
    n = len(coarse)
    assert said == (
        f"{n} of {n + 3} embeddings are means: cells of resolution 4 are larger than those of toy (resolution 6), and have the "
        "mean of those in them."
    )


def test_points_in_one_cell_share_its_embedding(toy, family):
    parents, children = family
    points = h3_cells.centres(children)
    [said], count = said_of(toy, places_of_points(points))
    assert 90 < count <= 98 and said == (  # H3's children stick out of their parents
        f"{count} of 98 places share their embedding with other places: toy has one for each H3 cell of resolution 6 (36 km² "
        "on average)."
    )
    centres = h3_cells.centres(parents)
    assert said_of(toy, places_of_points(np.repeat(centres, 9, axis=0)))[0] == []  # two places, nine times
    outside = np.tile([[0.0, 51.0]], (300, 1))
    assert said_of(toy, places_of_points(np.concatenate([points, outside])))[0] == []  # less than half


def test_polygons_in_one_cell_share_its_embedding(toy, family):
    _, children = family
    small = shapely.buffer(shapely.points(h3_cells.centres(children)), 0.001)
    [said], count = said_of(toy, places_of_polygons(small))
    assert said.startswith(f"{count} of 98 places share their embedding with other places: toy has one for each")
    assert 80 < count <= 98
    large = shapely.buffer(shapely.points(h3_cells.centres(children)), 0.1)
    assert said_of(toy, places_of_polygons(large)) == ([], 0)


def test_an_encoder_of_coordinates_has_no_cells(toy):
    us, cells = open_bundle("us-open"), h3_cells.children(h3_cells.cells_at(np.array([[-84.39, 33.75]]), 6), 8)
    known = np.ones(len(cells), dtype=bool)
    assert len(cell_size_remarks(us, places_of_cells(cells), known)) == 1
    assert cell_size_remarks(us, places_of_cells(cells), known, "coordinates") == []
    assert cell_size_remarks(us, places_of_cells(cells), ~known) == []
